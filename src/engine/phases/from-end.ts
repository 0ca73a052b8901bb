import type { Limit } from "./reach.js";

/** Conditions and sums that a search for an order works on. */
export interface Sums {
  readonly after: readonly (readonly number[])[];
  readonly held: readonly Limit[];
  readonly free: readonly Limit[];
}

/** The same question seen from the end: orders backwards, sums from what they are when all is done. */
export function fromEnd({ after, held, free }: Sums): Sums {
  const behind: number[][] = after.map(() => []);
  after.forEach((before, unit) => {
    for (const other of before) behind[other].push(unit);
  });
  const turned = ({ adds, start, cap }: Limit): Limit => ({
    adds: adds.map((value) => -value),
    start: adds.reduce((sum, value) => sum + value, start),
    cap,
  });
  return { after: behind, held: held.map(turned), free: free.map(turned) };
}
