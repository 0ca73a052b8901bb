/** A clock as a block: the last word first, then the steps with their days and reasons, rights, holders, and how it is counted. */
import type { OpenRight, Outcome, StepState } from "../../engine/clocks/model.js";
import { lastEnd } from "../../engine/clocks/procedure.js";
import type { Clock } from "../../engine/clocks/running.js";
import type { View } from "../../engine/clocks/standing.js";
import { type Zone, zoneNamed } from "../../engine/clocks/zones.js";
import { dayText } from "../../talks/dates.js";
import type { Block, CellLine, Listing, Table } from "../blocks.js";
import { textIn } from "../text.js";
import { type ClockVoice, procedureName, stepName, stopName, thenText, whyText } from "./naming.js";

/** @param alsoIn zones to say the last end in, besides the procedure's own */
export function clockBlock(voice: ClockVoice, clock: Clock, alsoIn: readonly string[] = []): Block {
  const { s } = voice;
  return {
    id: `clock-${clock.procedure.id}`,
    question: s.heading(procedureName(voice, clock)),
    answer: [answerText(voice, clock), ...contestedText(voice, clock)],
    say: [...sayings(voice, clock), ...elsewhere(voice, clock, alsoIn)].map((text) => [text]),
    body: [
      stepsTable(voice, clock),
      ...listing(s.rightsHead, rightLines(voice, clock)),
      ...listing(s.holdersHead, holderLines(voice, clock)),
      ...listing(s.idleHead, idleLines(voice, clock)),
    ],
    actions: [],
    key: keyLines(voice, clock).map((text) => [text]),
  };
}

/** The last word: what comes or came, or what stopped it. */
export function answerText(voice: ClockVoice, clock: Clock): string {
  const { s } = voice;
  const { projection, zone, procedure } = clock;
  if (projection.stopped !== undefined)
    return s.stopped(stopName(voice, procedure, projection.stopped.kind), voice.date(projection.stopped.on));
  const result = lastOutcome(clock);
  const end = lastEnd(projection);
  if (result?.come) return s.came(voice.say(result.result), voice.end(result.ends, zone));
  if (end === undefined) return s.nobody;
  const at = voice.end(end.ends, zone);
  const counting = projection.runs.some(({ state, term }) => term !== undefined && state !== "expired" && !idle(state));
  if (!counting) return s.ranOut(at);
  const stops = procedure.stopsIf.map(voice.kind);
  const ends = result === undefined ? s.over(at) : s.comes(voice.say(result.result), voice.end(result.ends, zone));
  return stops.length > 0 ? ends + s.unless(stops) : `${ends}.`;
}

/** Over before its time, cut off or never entered: no clock of such a step runs or will. */
const idle = (state: StepState): boolean => state === "ended" || state === "stopped" || state === "skipped";

/** Where holders differ the last word says so at once: there is no one answer. */
export function contestedText({ s, who }: ClockVoice, { standing: { common, views } }: Clock): string[] {
  if (common !== "contested") return [];
  const holders = (valid: boolean) =>
    views.filter(({ standing }) => standing === valid).map(({ holder }) => who(holder));
  return [` ${s.contested(holders(true), holders(false))}`];
}

/** What came out last, or would. */
export function lastOutcome({ projection }: Clock): Outcome | undefined {
  return projection.outcomes.at(-1);
}

function sayings(voice: ClockVoice, clock: Clock): string[] {
  const { s } = voice;
  const { projection, shortest, zone, asOf, supposed } = clock;
  const by = clock.by.map(voice.who);
  const on = voice.date(clock.start);
  const running = projection.runs
    .filter(({ state }) => state === "running")
    .map(({ step, term }) =>
      term === undefined
        ? s.runsWithoutClock(stepName(voice, clock, step))
        : s.runsUntil(stepName(voice, clock, step), voice.end(term.ends, zone)),
    );
  const begun = projection.runs.some(({ state }) => state !== "ahead");
  const shortEnd = shortest && lastEnd(shortest);
  return [
    supposed ? s.supposed(by, on) : s.invoked(by, on),
    ...(clock.known !== undefined && clock.known !== clock.start ? [s.recorded(voice.date(clock.known))] : []),
    ...(running.length > 0 ? [s.running(running)] : []),
    ...(asOf !== undefined && !begun ? [s.waiting(voice.date(asOf))] : []),
    ...(shortEnd ? [s.shortest(voice.end(shortEnd.ends, zone))] : []),
    ...(projection.unreached.length > 0
      ? [s.unreached(projection.unreached.map((id) => stepName(voice, clock, id)))]
      : []),
    ...(clock.standing.common === "no" ? [s.noStanding(by)] : []),
  ];
}

/** The end of what runs next, and the last end, at the wall of other zones. */
function elsewhere(voice: ClockVoice, { projection, zone }: Clock, names: readonly string[]): string[] {
  const last = lastEnd(projection)?.ends;
  const running = projection.runs.flatMap(({ state, term }) => (state === "running" && term ? [term.ends] : []));
  const ends = new Set([...(running.length > 0 ? [Math.min(...running)] : []), ...(last === undefined ? [] : [last])]);
  const zones = names.flatMap((name): Zone[] => {
    const found = zoneNamed(name);
    return found.ok && found.zone.name !== zone.name ? [found.zone] : [];
  });
  if (zones.length === 0) return [];
  return [...ends].map((end) =>
    voice.s.elsewhere(
      voice.end(end, zone),
      zones.map((other) => voice.end(end, other)),
    ),
  );
}

function stepsTable(voice: ClockVoice, clock: Clock): Table {
  const { s } = voice;
  const cell = (text: string): CellLine[] => (text === "" ? [] : [{ kind: "text", words: [text] }]);
  const told = clock.asOf !== undefined || clock.projection.runs.some(({ state }) => state !== "ahead");
  const column = (head: string, width: number) => ({ head: [head], kind: "text" as const, width });
  return {
    kind: "table",
    id: `clock-${clock.procedure.id}-steps`,
    caption: s.caption,
    columns: [
      column(s.head.step, 0.16),
      column(s.head.from, 0.15),
      column(s.head.lastDay, 0.18),
      ...(told ? [column(s.head.state, 0.09)] : []),
      column(s.head.leadsTo, 0.17),
      column(s.head.why, 0.25),
    ],
    rows: clock.projection.runs.map((run) => {
      const step = clock.procedure.steps.find(({ id }) => id === run.step)!;
      const last =
        run.term === undefined
          ? s.noClock
          : run.term.toTheHour
            ? voice.end(run.term.ends, clock.zone)
            : voice.day(run.term.lastDay);
      return {
        cells: [
          cell(stepName(voice, clock, run.step)),
          cell(voice.date(dayText(run.from))),
          cell(run.state === "skipped" ? "" : last),
          ...(told ? [cell(s.state[run.state])] : []),
          cell(run.state === "skipped" ? "" : thenText(voice, clock, step)),
          cell(whyText(voice, clock, run, true)),
        ],
      };
    }),
  };
}

const listing = (head: string, lines: readonly string[]): Listing[] =>
  lines.length === 0 ? [] : [{ kind: "list", head: [head], items: lines.map((text) => ({ words: [text] })) }];

function rightLines(voice: ClockVoice, { projection }: Clock): string[] {
  const lines = projection.rights.map(({ who, act, state, since, lastDay }: OpenRight) =>
    voice.s.right(who.map(voice.who), textIn(act, voice.lang), state, {
      since: voice.day(since),
      ...(lastDay === undefined ? {} : { last: voice.day(lastDay) }),
    }),
  );
  return lines.length === 0 ? [] : [...lines, voice.s.notByMachine];
}

/** How each holder reads it, where they differ. */
function holderLines(voice: ClockVoice, clock: Clock): string[] {
  const { s } = voice;
  if (clock.standing.common !== "contested") return [];
  const result = clock.projection.stopped === undefined ? lastOutcome(clock) : undefined;
  const said = result === undefined ? answerText(voice, clock) : voice.say(result.result);
  const alike = new Map<string, View[]>();
  for (const view of clock.standing.views) {
    const key = JSON.stringify([view.standing, view.by]);
    alike.set(key, [...(alike.get(key) ?? []), view]);
  }
  return [...alike.values()].map((views) => {
    const [{ standing, by }] = views as [View, ...View[]];
    const line = s.holder(
      views.map(({ holder }) => voice.who(holder)),
      standing,
      said,
    );
    return !standing && by?.until !== undefined
      ? `${line} (${s.standingUntil(voice.who(by.who), voice.date(by.until))})`
      : line;
  });
}

const idleLines = (voice: ClockVoice, { projection }: Clock): string[] =>
  projection.idle.map(({ event, why }) => voice.s.idle(voice.word(event.kind), voice.date(event.on), why));

function keyLines({ s, word }: ClockVoice, { procedure, zone, zoneFrom }: Clock): string[] {
  const working = procedure.days === "working" || procedure.steps.some(({ clock }) => clock?.unit === "wd");
  return [
    s.rule(word(zone.name), working ? word(procedure.calendar ?? "") : undefined),
    ...(zoneFrom === "nowhere" ? [s.zoneAssumed] : []),
  ];
}
