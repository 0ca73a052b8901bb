/** What is held of each party before any record: whole percent that sum to 100, or a third each. Kept in the address. */
import type { ByReading } from "../../engine/conduct/record.js";

/** Whole percent of genuine, stalling, posturing; null: a third each. */
export type PriorPercent = readonly [genuine: number, stalling: number, posturing: number] | null;

/** The least and the most that one of three can be held at: none of them is ever certain. */
export const least = 1;
export const most = 98;

export const priorOf = (percent: PriorPercent): ByReading =>
  percent === null ? [1 / 3, 1 / 3, 1 / 3] : [percent[0] / 100, percent[1] / 100, percent[2] / 100];

/**
 * One of the three set by hand; the other two give or take what is left in the proportion they had, an odd per cent going to the first of
 * them, and each keeps one at least.
 * @param value whole percent; brought within `least` and `most`
 */
export function withOne(percent: PriorPercent, at: 0 | 1 | 2, value: number): PriorPercent {
  const set = Math.min(most, Math.max(least, Math.round(value)));
  const before = percent ?? [1, 1, 1];
  const [a, b] = [0, 1, 2].filter((k) => k !== at) as [number, number];
  const left = 100 - set;
  const share = before[a]! / (before[a]! + before[b]!);
  const first = Math.min(left - least, Math.max(least, Math.ceil(left * share - 0.5)));
  const next: [number, number, number] = [0, 0, 0];
  next[at] = set;
  next[a] = first;
  next[b] = left - first;
  return next;
}

/** `prior=50,30,20`; empty for a third each. */
export const writtenPrior = (percent: PriorPercent): string => (percent === null ? "" : `prior=${percent.join(",")}`);

/** What an address holds after its #; a third each where it is no three whole percents that sum to 100. */
export function readPrior(hash: string): PriorPercent {
  const found = /^#?prior=(\d{1,2}),(\d{1,2}),(\d{1,2})$/.exec(hash);
  if (!found) return null;
  const [g, s, p] = found.slice(1).map(Number) as [number, number, number];
  return [g, s, p].every((each) => each >= least) && g + s + p === 100 ? [g, s, p] : null;
}
