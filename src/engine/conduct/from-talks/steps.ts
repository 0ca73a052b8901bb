/** Unilateral steps of the other side and their answers, gains, and points on which offers met. */
import { isDate } from "../../../talks/dates.js";
import type { Talks } from "../../../talks/model.js";
import { idsOf, itemsOf, type PlanEntry } from "../../phases/entries.js";
import type { AgreedPoint, Bid, SideGain, StepOfOther } from "../record.js";
import { type Course, spanWeeks } from "./course.js";
import type { MissingList } from "./missing.js";

/**
 * Measures of others that invite the party, and whether it did one of the same kind while they lasted (in time), later (late), or not at
 * all once they were over (none). What the file says of an answer is words; without a kind, a start or a length, and no later measure of
 * the kind, nobody can tell: such measures are left out and noted.
 *
 * @param counterparts whose steps count
 */
export function stepsOfOthers(
  talks: Talks,
  { party, counterparts }: { readonly party: string; readonly counterparts: readonly string[] },
  course: Course,
  missing: MissingList,
): StepOfOther[] {
  const all = itemsOf(talks.later.measures);
  if (!all.length) missing.note("measures", "no-measures");
  const own = all.filter(({ by }) => idsOf(by).includes(party));
  return all
    .flatMap((measure): StepOfOther[] => {
      const { id, by, kind, invites } = measure;
      const theirs = idsOf(by);
      if (
        theirs.includes(party) ||
        !theirs.some((who) => counterparts.includes(who)) ||
        !idsOf(invites).includes(party)
      )
        return [];
      const announced = dated(measure, course);
      if (announced !== null && announced < 0) return [];
      const lasts = spanWeeks(measure.lasts);
      const start =
        typeof measure.start === "string" && isDate(measure.start) ? course.weekOf(measure.start) : announced;
      const until = start === null || lasts === null ? null : start + lasts;
      const replies = own.flatMap((each) => {
        const when = dated(each, course);
        return each.kind === kind && when !== null && announced !== null && when >= announced && when <= course.weeks
          ? [{ when, record: `measures.${String(each.id)}` }]
          : [];
      });
      const reply = kind === undefined ? undefined : replies.sort((a, b) => a.when - b.when)[0];
      const record = `measures.${String(id)}`;
      if (reply && until !== null)
        return [{ at: reply.when, records: [record, reply.record], answer: reply.when <= until ? "in time" : "late" }];
      const over = until !== null && course.weeks > until;
      if (kind !== undefined && over && measure.answer === undefined)
        return [{ at: until, records: [record], answer: "none" }];
      if (over || until === null || measure.answer !== undefined)
        missing.note("measures", "measures-in-words", String(id));
      return [];
    })
    .sort((a, b) => a.at - b.at);
}

/** When a measure was announced, else begun, in weeks; null where neither is said. */
function dated({ announced, start, on }: PlanEntry, course: Course): number | null {
  const date = [announced, on, start].find((each): each is string => typeof each === "string" && isDate(each));
  return date === undefined ? null : course.weekOf(date);
}

/** What accrued to the party since the talks began, sizes held to 0–1. */
export function gainsOf(talks: Talks, party: string, course: Course, missing: MissingList): SideGain[] {
  const all = itemsOf(talks.later.gains);
  if (!all.length) missing.note("gains", "no-gains");
  return all
    .flatMap(({ on, to, size }, k): SideGain[] => {
      if (to !== party || typeof on !== "string" || !isDate(on) || !course.within(on)) return [];
      if (typeof size !== "number") {
        missing.note("gains", "gain-without-size", String(k));
        return [];
      }
      return [{ at: course.weekOf(on), records: [`gains.${k}`], size: Math.min(1, Math.max(0, size)) }];
    })
    .sort((a, b) => a.at - b.at);
}

/**
 * Points on which the two sides' last bids met on one option, and when the party left it again while the other stood by it. A point is
 * one meeting; if they meet on the issue again it is another one. Only issues that either side has named in an offer can meet.
 *
 * @param named whether an issue was named in an offer by then
 */
export function pointsOf(
  bids: readonly Bid[],
  issues: number,
  named: (issue: number, at: number) => boolean,
): AgreedPoint[] {
  const points: AgreedPoint[] = [];
  for (let issue = 0; issue < issues; issue++) {
    let own: Bid | null = null;
    let other: Bid | null = null;
    let met: { readonly at: number; readonly records: readonly string[] } | null = null;
    for (const bid of bids) {
      const left = met !== null && bid.deal[issue] !== (bid.by === "own" ? own : other)?.deal[issue];
      if (met && left) {
        const undone = bid.by === "own";
        points.push({
          at: met.at,
          records: undone ? [...met.records, ...bid.records] : met.records,
          reopened: undone ? bid.at : null,
        });
        met = null;
      }
      if (bid.by === "own") own = bid;
      else other = bid;
      if (!met && own && other && own.deal[issue] === other.deal[issue] && named(issue, bid.at))
        met = { at: bid.at, records: [...own.records, ...other.records] };
    }
    if (met) points.push({ ...met, reopened: null });
  }
  return points.sort((a, b) => a.at - b.at);
}
