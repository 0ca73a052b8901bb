/** What happens beside the bids, by rates: promises, incidents, statements, gains, acts, steps of the other side. */
import type { FullDeal, Kept } from "../../conduct/record.js";
import { clip } from "../../forecast/numerics.js";
import type { Manner } from "./aspiration-manner.js";
import type { Stream } from "./aspiration-stream.js";

/** A stretch of the talks in which the party keeps to one manner: from the start of a round to the next. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly manner: Manner;
}

export interface PromiseMade {
  readonly at: number;
  readonly due: number;
  readonly period: number;
  readonly weight: number;
  readonly verdict: "kept" | "late" | "broken" | "disputed" | "excused";
  readonly late: number;
}

/** Promises of which something can be said by `end`, with when it could first be said. @param pace weeks between rounds */
export function promisesOf(stretches: readonly Stretch[], pace: number, end: number, by: Stream): PromiseMade[] {
  return stretches.flatMap(({ from, to, manner }, k) => {
    // Talks start with a first round of promises.
    const made = by.poisson(manner.promises) + (k === 0 ? 1 : 0);
    return Array.from({ length: made }, (): PromiseMade => {
      const cheap = by.happens(manner.cheap);
      const { kept, late, disputed, excused } = cheap ? manner.cheapOutcome : manner.outcome;
      const period = pace * by.between(0.6, 2.2);
      const due = by.between(from, to) + period;
      const weight = cheap ? by.between(0.2, 0.5) : by.between(0.8, 2);
      const u = by.uniform();
      const days = by.between(0.15, 1) * period;
      if (u < kept) return { at: due - 0.3 * by.uniform() * period, due, period, weight, verdict: "kept", late: 0 };
      if (u < kept + late) return { at: due + days, due, period, weight, verdict: "late", late: days };
      const verdict =
        u < kept + late + disputed ? "disputed" : u < kept + late + disputed + excused ? "excused" : "broken";
      return { at: due + 0.3 * days, due, period, weight, verdict, late: 0 };
    }).filter(({ at }) => at < end);
  });
}

export interface IncidentSeen {
  readonly at: number;
  readonly severity: number;
  readonly attribution: number;
  readonly answered: Kept | null;
}

/** The party's own incidents, and those of others that are put to it in part. @param before incidents a week before the talks */
export function incidentsOf(
  stretches: readonly Stretch[],
  before: number,
  protocol: boolean,
  by: Stream,
): IncidentSeen[] {
  return stretches.flatMap(({ from, to, manner }) => {
    const weeks = to - from;
    const own = Array.from({ length: by.poisson(manner.incidents * before * weeks) }, (): IncidentSeen => {
      const attribution = clip(by.around(0.85, 0.7), 0.5, 1);
      return { at: by.between(from, to), severity: severity(by), attribution, answered: answer(manner.answers, by) };
    });
    const others = Array.from({ length: by.poisson(manner.others * weeks) }, (): IncidentSeen => {
      const attribution = by.around(manner.blamed, 0.7);
      // Who is taken to have done it owes an answer.
      const owed = attribution > 0.3 ? answer(manner.answers, by) : null;
      return { at: by.between(from, to), severity: severity(by), attribution, answered: owed };
    });
    return [...own, ...others].map((incident) => (protocol ? incident : { ...incident, answered: null }));
  });
}

export interface Said {
  readonly at: number;
  readonly demand: FullDeal | null;
  readonly escalatory: boolean;
}

/** Statements; most before a round. @param demandOf what is demanded in public at a time, so far above the last bid (0–1) */
export function statementsOf(
  stretches: readonly Stretch[],
  demandOf: (at: number, above: number) => FullDeal,
  by: Stream,
): Said[] {
  return stretches.flatMap(({ from, to, manner }) =>
    Array.from({ length: by.poisson(manner.statements * (to - from)) }, (): Said => {
      const at = by.happens(0.6) ? by.between(from + 0.6 * (to - from), to) : by.between(from, to);
      const demands = by.happens(manner.demands);
      const above = clip(manner.above + 0.15 * by.normal(), 0, 1);
      return { at, demand: demands ? demandOf(at, above) : null, escalatory: by.happens(manner.escalatory) };
    }),
  );
}

/** What accrued, at most once a round. */
export const gainsOf = (stretches: readonly Stretch[], by: Stream): { readonly at: number; readonly size: number }[] =>
  once(
    stretches,
    ({ gains }) => gains,
    by,
    ({ gain }) => ({ size: clip(gain * by.between(0.5, 1.5), 0, 1) }),
  );

/** Acts that cost something, at most one a round. */
export const actsOf = (stretches: readonly Stretch[], by: Stream): { readonly at: number; readonly cost: number }[] =>
  once(
    stretches,
    ({ acts }) => acts,
    by,
    ({ cost }) => ({ cost: clip(cost * by.between(0.5, 1.5), 0, 1) }),
  );

/** Steps of the other side, with the party's answer once the date for it is past. @param rate a round */
export function stepsOf(
  stretches: readonly Stretch[],
  rate: number,
  end: number,
  by: Stream,
): { readonly at: number; readonly answer: Kept }[] {
  return once(
    stretches,
    () => rate,
    by,
    (manner, at, length) => ({
      at: at + length * by.between(0.4, 1),
      answer: answer(manner.inKind, by),
    }),
  ).filter(({ at }) => at < end);
}

/** In each stretch, with a probability, one thing at some time within it. */
function once<T extends object>(
  stretches: readonly Stretch[],
  probability: (manner: Manner) => number,
  by: Stream,
  make: (manner: Manner, at: number, length: number) => T,
): (T & { readonly at: number })[] {
  return stretches.flatMap(({ from, to, manner }) => {
    if (!by.happens(probability(manner))) return [];
    const at = by.between(from, to);
    return [{ at, ...make(manner, at, to - from) }];
  });
}

function answer(of: Manner["answers"], by: Stream): Kept {
  const u = by.uniform();
  return u < of.inTime ? "in time" : u < of.inTime + (1 - of.inTime) * of.late ? "late" : "none";
}

/** 0–5, small ones more often. */
function severity(by: Stream): number {
  let size = 0;
  while (size < 5 && by.happens(size === 0 ? 0.8 : 0.42)) size++;
  return size;
}
