/** Which clocks count now, and what ends next. */
import type { OpenRight, StepRun } from "../../engine/clocks/model.js";
import type { Clock, ClockResult } from "../../engine/clocks/running.js";
import type { Term } from "../../engine/clocks/term.js";
import type { ClockVoice } from "./naming.js";
import { procedureName, stepName, thenText } from "./naming.js";
import { clockWords } from "./words.js";

/** `open`: no clock runs any more, and a right or a step without a clock is left open. */
export type ClockPhase = "running" | "ahead" | "open" | "over";

export function phaseOf({ projection }: Clock): ClockPhase {
  const { runs, rights, stopped } = projection;
  if (stopped !== undefined) return "over";
  if (runs.some(({ state, term }) => state === "running" && term !== undefined)) return "running";
  if (runs.some(({ state, term }) => state === "ahead" && term !== undefined)) return "ahead";
  return rights.some(({ state }) => state === "open") || runs.some(({ state }) => state === "running")
    ? "open"
    : "over";
}

export interface NextEnd {
  readonly clock: Clock;
  readonly run: StepRun;
  readonly term: Term;
}

/**
 * Ends of what runs, the nearest first; of one moment in order of clocks and steps. Where a clock has only begun to lie ahead
 * (nothing runs, something will), its first end.
 */
export function nextEnds(clocks: readonly Clock[]): readonly NextEnd[] {
  return clocks
    .flatMap((clock): NextEnd[] => {
      const phase = phaseOf(clock);
      if (phase !== "running" && phase !== "ahead") return [];
      const ends = clock.projection.runs.flatMap((run) =>
        run.term !== undefined && run.state === phase ? [{ clock, run, term: run.term }] : [],
      );
      return phase === "running" ? ends : [...ends].sort((a, b) => a.term.ends - b.term.ends).slice(0, 1);
    })
    .sort((a, b) => a.term.ends - b.term.ends);
}

/** Rights that are open where no clock runs any more. */
export const openRights = (clocks: readonly Clock[]): readonly { readonly clock: Clock; readonly right: OpenRight }[] =>
  clocks.flatMap((clock) =>
    clock.projection.stopped !== undefined
      ? []
      : clock.projection.rights.flatMap((right) => (right.state === "open" ? [{ clock, right }] : [])),
  );

export const clocksIn = (results: readonly ClockResult[]): readonly Clock[] =>
  results.flatMap((result) => (result.kind === "clocks" ? result.clocks : []));

/** What the running out of a step's clock does; that nothing is said of it where nothing is. */
export function expiryText(voice: ClockVoice, { clock, run }: Pick<NextEnd, "clock" | "run">): string {
  const step = clock.procedure.steps.find(({ id }) => id === run.step)!;
  const then = thenText(voice, clock, step);
  return then === "" || then === voice.s.noResult ? clockWords(voice.lang).nothingSaid : then;
}

/** "Next, Joint Commission (Dispute resolution) ends …; then …, unless before then: …." */
export function nextSentence(voice: ClockVoice, end: NextEnd): string {
  const w = clockWords(voice.lang);
  const { clock, run, term } = end;
  const expiry = expiryText(voice, end);
  const stops = clock.procedure.stopsIf.map(voice.kind);
  const between = voice.lang === "fa" ? "؛ " : "; ";
  const said = [
    w.next(stepName(voice, clock, run.step), procedureName(voice, clock), voice.end(term.ends, clock.zone)),
    expiry === w.nothingSaid ? expiry : w.onExpiry(expiry),
  ].join(between);
  return stops.length > 0 ? `${said}${voice.lang === "fa" ? "، " : ", "}${w.unless(stops)}.` : `${said}.`;
}
