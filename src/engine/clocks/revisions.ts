/** How often the dates of a step have changed as things were recorded: what a calendar entry counts up so that readers take the newer. */
import { dayText, endOf } from "../../talks/dates.js";
import { dayOf } from "./civil-day.js";
import type { Procedure, ProcedureEvent, Projection } from "./model.js";
import { type ProjectInput, project } from "./procedure.js";

/**
 * By step id, over the states a reader may have seen: before anything, the day before each record, at each record, and now.
 * Records are taken by when they were made, not by when the thing happened, so that a count never falls as the record grows.
 */
export function revisionsOf(procedure: Procedure, input: ProjectInput): ReadonlyMap<string, number> {
  const events = [...(input.events ?? [])].sort((a, b) => recorded(a) - recorded(b));
  const seen: (Projection | undefined)[] = [at(procedure, { ...input, events: [], asOf: undefined })];
  for (const [k, event] of events.entries()) {
    const on = dayOf(event.known ?? event.on);
    if (input.asOf !== undefined && on > dayOf(input.asOf)) break;
    seen.push(at(procedure, { ...input, events: events.slice(0, k), asOf: dayText(on - 1) }));
    seen.push(at(procedure, { ...input, events: events.slice(0, k + 1), asOf: dayText(on) }));
  }
  seen.push(at(procedure, input));
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const projection of seen) {
    for (const { step, term, state } of projection?.runs ?? []) {
      const now = `${term?.ends} ${state === "stopped" || state === "skipped"}`;
      const before = last.get(step);
      counts.set(step, (counts.get(step) ?? 0) + (before !== undefined && before !== now ? 1 : 0));
      last.set(step, now);
    }
  }
  return counts;
}

const recorded = ({ known, on }: ProcedureEvent): number => endOf(known ?? on);

function at(procedure: Procedure, input: ProjectInput): Projection | undefined {
  const found = project(procedure, input);
  return found.ok ? found.value : undefined;
}
