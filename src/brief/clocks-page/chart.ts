/** The steps of one clock on a line of days: a bar a step, the day looked from, and what has no clock left open. */
import { dayOf } from "../../engine/clocks/civil-day.js";
import type { StepRun } from "../../engine/clocks/model.js";
import type { Clock } from "../../engine/clocks/running.js";
import { dayText } from "../../talks/dates.js";
import type { Chart, SvgNode } from "../blocks.js";
import { fill, hairline, ink, mark, paper, soft } from "../charts/colours.js";
import { widthOf } from "../charts/labels.js";
import { type ClockVoice, procedureName, stepName } from "../clocks/naming.js";
import { clockWords } from "../clocks/words.js";
import { length, node } from "../svg.js";
import { directionOf } from "../text.js";

const width = 520;
const edge = 6;
const rowHeight = 40;
const top = 20;

/** Draws as if from left to right; a right-to-left page gets the mirror image, with its words set in its own direction. */
export function stepsChart(voice: ClockVoice, clock: Clock): Chart | null {
  const w = clockWords(voice.lang).chart;
  const runs = clock.projection.runs.filter(({ state }) => state !== "skipped");
  if (runs.length === 0) return null;
  const direction = directionOf(voice.lang);
  const first = Math.min(...runs.map(({ from }) => from));
  const last = Math.max(...runs.map(({ from, term }) => (term?.lastDay ?? from) + 1));
  const now = clock.asOf === undefined ? undefined : dayOf(clock.asOf);
  const nowShown = now !== undefined && now >= first && now <= last;
  const at = (x: number) => length(direction === "rtl" ? width - x : x);
  const x = (day: number) => edge + ((day - first) / Math.max(1, last - first)) * (width - 2 * edge);
  const height = top + runs.length * rowHeight + 4;

  const text = (where: number, y: number, said: string, look: Readonly<Record<string, string | number>> = {}) =>
    node("text", { x: at(where), y, direction, "font-size": 11, fill: ink, ...look }, said);

  const bar = (run: StepRun, y: number): SvgNode => {
    const [from, until] = [x(run.from), x((run.over?.day ?? run.term?.lastDay ?? last - 1) + 1)];
    const open = run.term === undefined;
    const look = barLook(run);
    return node("rect", {
      x: direction === "rtl" ? at(Math.max(until, from + 4)) : at(from),
      y,
      width: length(Math.max(4, until - from)),
      height: 8,
      ...look,
      "stroke-dasharray": open || run.state === "stopped" ? "4 3" : undefined,
    });
  };

  const label = (run: StepRun): string => {
    const name = stepName(voice, clock, run.step);
    return run.term === undefined ? w.open(name) : w.until(name, voice.date(dayText(run.term.lastDay)));
  };

  const rows = runs.flatMap((run, k): SvgNode[] => {
    const y = top + k * rowHeight;
    // Words begin at their bar where they have room there, else as far towards it as they fit.
    const room = Math.max(edge, Math.min(x(run.from), width - edge - widthOf(label(run)) * 1.06));
    return [text(room, y + 14, label(run), { "font-weight": run.state === "running" ? 650 : 450 }), bar(run, y + 20)];
  });
  const said = runs.map((run) => {
    const name = stepName(voice, clock, run.step);
    return run.term === undefined
      ? w.open(name)
      : w.step(name, voice.date(dayText(run.from)), voice.date(dayText(run.term.lastDay)));
  });
  const line = (where: number, stroke: string, more: Readonly<Record<string, string | number>> = {}) =>
    node("line", { x1: at(where), x2: at(where), y1: top - 4, y2: height - 4, stroke, "stroke-width": 1, ...more });
  const nowX = nowShown ? x(now + 0.5) : 0;
  const nowText = now === undefined ? "" : w.now(voice.date(dayText(now)));
  const half = widthOf(nowText) / 2;
  return {
    kind: "chart",
    id: `clock-line-${clock.procedure.id}-${clock.start.replace(/[^0-9]/g, "")}${clock.supposed ? "-tried" : ""}`,
    label: w.label(procedureName(voice, clock), said, now === undefined ? undefined : voice.date(dayText(now))),
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, width, height },
      line(x(first), hairline),
      line(x(last), hairline),
      ...(nowShown
        ? [
            line(nowX, mark, { "stroke-dasharray": "3 3" }),
            text(Math.min(Math.max(nowX, edge + half), width - edge - half), 11, nowText, {
              "text-anchor": "middle",
              fill: mark,
              "font-weight": 600,
            }),
          ]
        : []),
      ...rows,
    ),
  };
}

function barLook({ state }: StepRun): Readonly<Record<string, string | number>> {
  switch (state) {
    case "running":
      return { fill: ink, stroke: ink };
    case "expired":
    case "ended":
      return { fill: soft, stroke: soft };
    case "stopped":
    case "skipped":
      return { fill, stroke: soft };
    case "ahead":
      return { fill: paper, stroke: ink };
    default:
      return state satisfies never;
  }
}
