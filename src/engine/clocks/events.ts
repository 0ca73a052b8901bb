/** Events of a procedure in the order in which they happened, with what they do. */
import type { Text } from "../../talks/model.js";
import type { Procedure, ProcedureEvent } from "./model.js";
import { spanText } from "./spans.js";
import { latestInstant, type Moment, momentOf } from "./term.js";
import type { Instant, Zone } from "./zones.js";

export interface TimedEvent {
  readonly event: ProcedureEvent;
  readonly kind: EventEffect;
  readonly moment: Moment;
  /** The last instant it can mean. */
  readonly at: Instant;
}

/** In the order in which those of one moment are taken: what prolongs before what ends, so that neither hides the other. */
const effects = ["extended", "asked", "ended", "right", "stop", "other"] as const;
export type EventEffect = (typeof effects)[number];

/**
 * By the instant they happened, day-only ones at the end of their day; those of one instant by effect, then step, kind, author and what
 * else they say, so that the order of recording changes nothing. Events alike in all of it are one event said twice.
 */
export function inOrder(events: readonly ProcedureEvent[], procedure: Procedure, zone: Zone): readonly TimedEvent[] {
  const timed = events.map((event): TimedEvent => {
    const moment = momentOf(event.on, zone);
    return { event, kind: effectOf(event, procedure), moment, at: latestInstant(moment, zone) };
  });
  const rank = ({ kind }: TimedEvent) => effects.indexOf(kind);
  const sorted = timed.sort((a, b) => a.at - b.at || rank(a) - rank(b) || order(keyOf(a.event), keyOf(b.event)));
  return sorted.filter(({ event }, k) => k === 0 || keyOf(event) !== keyOf(sorted[k - 1].event));
}

function effectOf({ kind }: ProcedureEvent, { stopsIf, steps }: Procedure): EventEffect {
  const said = folded(kind);
  if (stopsIf.some((stop) => namesAct(kind, stop))) return "stop";
  if (said === "extended" || said === "asked" || said === "ended") return said;
  if (said === "used" || said === "waived") return "right";
  return steps.some(({ rights }) => rights.some(({ act }) => namesAct(kind, act))) ? "right" : "other";
}

/** Whether a kind of event is this act, of a right or that stops a procedure, in any of its languages. */
export function namesAct(kind: string, act: Text): boolean {
  const said = folded(kind);
  return typeof act === "string" ? folded(act) === said : Object.values(act).some((each) => folded(each) === said);
}

/** Capitals and white space make no difference. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

const keyOf = ({ kind, on, step, by, plus, until }: ProcedureEvent): string =>
  [folded(kind), step ?? "", by ?? "", on, plus ? spanText(plus) : "", until ?? ""].join("\u0000");

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
