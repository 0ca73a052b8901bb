/** Incidents of a file as one party's. */
import type { Incident, Plain, Talks } from "../../../talks/model.js";
import { entriesOf, idsOf } from "../../phases/entries.js";
import type { ConductIncident, Kept } from "../record.js";
import { type Course, spanWeeks } from "./course.js";
import type { MissingList } from "./missing.js";

const confidences = { high: 0.9, medium: 0.6, low: 0.3 } as const;

/** Weeks before the talks in which somebody must have noted an incident for their rate to be known. */
const watched = 104;

/** Probability that a party did it: what the file says of it, 1 where the party claims it itself, .6 where a doer is named and nothing else said. */
function attributionOf(incident: Incident, party: string): { readonly chance: number; readonly judged: boolean } {
  let [none, judged] = [1, true];
  for (const actor of incident.actors) {
    if (actor.party !== party || actor.role !== "doer") continue;
    const word = actor.confidence ?? incident.confidence;
    if (word === undefined && !actor.claimedBy.includes(party)) judged = false;
    none = Math.min(none, 1 - (actor.claimedBy.includes(party) ? 1 : confidences[word ?? "medium"]));
  }
  return { chance: 1 - none, judged };
}

/**
 * Incidents since the talks began that the party is named as a doer of, in order of time; those found not established are left out, and
 * severity is the established one, else the claimed one, else 3. With them the weekly rate before the talks, over as many weeks as they
 * have lasted: mean of Gamma(1 + count, 10 + weeks), so that the prior weighs alike on both sides of the comparison. Null where the file
 * tells of no incident of anybody in the two years before.
 */
export function conductIncidents(
  talks: Talks,
  party: string,
  course: Course,
  missing: MissingList,
): { readonly incidents: ConductIncident[]; readonly before: number | null } {
  const all = talks.incidents.filter(({ on, state }) => course.past(on) && state !== "not established");
  if (!all.length) missing.note("incidents", "no-incidents");
  const ladder = talks.later.ladder;
  const during = all.filter(({ on }) => course.within(on));
  if (during.length && ladder === undefined && !during.some(({ answered }) => answered))
    missing.note("ladder", "no-ladder");
  const incidents = during.flatMap((incident): ConductIncident[] => {
    const { chance, judged } = attributionOf(incident, party);
    if (chance <= 0) return [];
    if (!judged) missing.note("incidents", "attribution-not-judged", incident.id);
    const severity = incident.severity.established ?? incident.severity.claimed ?? 3;
    return [
      {
        at: course.weekOf(incident.on),
        records: [`incidents.${incident.id}`],
        severity: Math.min(5, Math.max(0, severity)),
        attribution: chance,
        answered: answerOf(incident, severity, party, { ladder, course }),
      },
    ];
  });
  const earlier = all.filter(({ on }) => course.weekOf(on) < 0 && course.weekOf(on) >= -watched);
  if (all.length && !earlier.length) missing.note("incidents", "no-rate-before");
  const alike = earlier.filter(({ on }) => course.weekOf(on) >= -course.weeks);
  const count = alike.reduce((sum, incident) => sum + attributionOf(incident, party).chance, 0);
  return {
    incidents: incidents.sort((a, b) => a.at - b.at),
    before: earlier.length ? (1 + count) / (10 + course.weeks) : null,
  };
}

/**
 * How the agreed step was answered. Without a ladder nothing was owed; one that the party does not owe, or whose clock still runs, says
 * nothing; a step without a clock was kept by any answer, and missed by none.
 */
function answerOf(
  { on, answered }: Incident,
  severity: number,
  party: string,
  { ladder, course }: { readonly ladder: Plain | undefined; readonly course: Course },
): Kept | null {
  const steps = new Map(entriesOf(ladder));
  const step = steps.get(answered?.step ?? `L${severity}`);
  if (answered) {
    const limit = spanWeeks(step?.clock);
    if (limit === null || answered.on === undefined) return "in time";
    return withinClock(course.weekOf(answered.on) - course.weekOf(on), limit) ? "in time" : "late";
  }
  if (!step || severity < 1) return null;
  const owed = idsOf(step.owed_by);
  if (owed.length && !owed.includes("both") && !owed.includes(party)) return null;
  const limit = spanWeeks(step?.clock);
  return limit !== null && withinClock(course.weeks - course.weekOf(on), limit) ? null : "none";
}

/** Days of both are whole: an answer on the next day keeps a clock of 24 hours. */
const withinClock = (weeks: number, limit: number): boolean => weeks <= Math.max(limit, 1 / 7) + 1e-9;
