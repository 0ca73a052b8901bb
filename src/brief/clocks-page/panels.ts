/** Invocations as blocks with their time lines, what cannot be counted, and procedures whose start is not stated. */

import { proceduresOf } from "../../engine/clocks/read.js";
import { type Clock, type ClockResult, clocksOf } from "../../engine/clocks/running.js";
import { dayText } from "../../talks/dates.js";
import type { DateText, Talks } from "../../talks/model.js";
import type { Block } from "../blocks.js";
import { clockBlock } from "../clocks/block.js";
import { clockProblem } from "../clocks/json.js";
import { type ClockVoice, procedureName } from "../clocks/naming.js";
import { type ClockPhase, nextEnds, phaseOf } from "../clocks/now.js";
import { stepsChart } from "./chart.js";
import type { ClockPanel, FaultyClock, Unstarted } from "./view.js";

/** What runs first, by its next end; then what lies ahead, what is left open, and what is over, the latest first. */
export function panelsOf(voice: ClockVoice, clocks: readonly Clock[], zones: readonly string[]): readonly ClockPanel[] {
  const rank: Readonly<Record<ClockPhase, number>> = { running: 0, ahead: 1, open: 2, over: 3 };
  const sorted = clocks
    .map((clock, k) => ({ clock, k, phase: phaseOf(clock), next: nextEnds([clock])[0]?.term.ends ?? 0 }))
    .sort((a, b) => {
      const later = a.clock.start < b.clock.start ? 1 : a.clock.start > b.clock.start ? -1 : 0;
      return rank[a.phase] - rank[b.phase] || a.next - b.next || later || a.k - b.k;
    });
  const seen = new Map<string, number>();
  return sorted.map(({ clock, phase }) => {
    const id = `clock-${clock.procedure.id}-${clock.start.replace(/[^0-9]/g, "")}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    const own = before === 0 ? id : `${id}-${before + 1}`;
    return { id: own, procedure: clock.procedure.id, phase, block: { ...withLine(voice, clock, zones), id: own } };
  });
}

/** A clock's block with its time line in front. */
export function withLine(voice: ClockVoice, clock: Clock, zones: readonly string[]): Block {
  const block = clockBlock(voice, clock, zones);
  const chart = stepsChart(voice, clock);
  return chart === null ? block : { ...block, body: [chart, ...block.body] };
}

export function faultyOf(voice: ClockVoice, results: readonly ClockResult[]): readonly FaultyClock[] {
  return results.flatMap((result) =>
    result.kind === "problems"
      ? [
          {
            procedure: result.procedure.id,
            name: procedureName(voice, result),
            problems: result.problems.map((problem) => {
              const { path, message, hint } = clockProblem(problem, result.procedure.id);
              return { path: path.join("."), message, hint };
            }),
          },
        ]
      : [],
  );
}

/** Procedures that nothing starts, with every date that could be meant. */
export function unstartedOf(voice: ClockVoice, talks: Talks, asOf: DateText | undefined): readonly Unstarted[] {
  return proceduresOf(talks).flatMap((procedure): Unstarted[] => {
    const result = clocksOf(talks, procedure, { asOf });
    if (result.kind !== "no start") return [];
    return [
      {
        procedure: procedure.id,
        name: procedureName(voice, { procedure }),
        could: result.could.map(({ day, from, end }) => ({
          on: dayText(day),
          date: voice.day(day),
          from:
            from.kind === "text"
              ? voice.s.fromText(voice.say(from.name))
              : from.kind === "event"
                ? voice.say(from.what)
                : voice.word(from.id),
          end: end === undefined ? null : voice.day(end),
        })),
      },
    ];
  });
}
