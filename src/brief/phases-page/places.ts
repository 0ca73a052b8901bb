/** Places in an order: what a hand or a key may do with a unit, and what stands in its way. */

/** For every unit the units it comes directly after. */
export type After = readonly (readonly number[])[];

export interface Placed {
  readonly order: readonly number[];
  /** Where the unit stands now. */
  readonly at: number;
  /** The unit in whose way it could not go further; undefined where it went all the way. */
  readonly stoppedBy?: number;
  /** The unit that stopped it comes first (true), or the moved unit comes before it (false). */
  readonly waits?: boolean;
}

/**
 * A unit moved from one place towards another, as far as what comes before what allows: units between are passed one by one.
 *
 * @param to any number; places outside the order are its ends
 */
export function placed(
  order: readonly number[],
  after: After,
  { from, to }: { readonly from: number; readonly to: number },
): Placed {
  const unit = order[from]!;
  const target = Math.max(0, Math.min(order.length - 1, to));
  const step = target < from ? -1 : 1;
  let at = from;
  while (at !== target) {
    const other = order[at + step]!;
    const waits = after[unit]!.includes(other);
    if (step < 0 ? waits : after[other]!.includes(unit))
      return { order: moved(order, from, at), at, stoppedBy: other, waits };
    at += step;
  }
  return { order: moved(order, from, at), at };
}

export function moved(order: readonly number[], from: number, to: number): number[] {
  const next = [...order];
  const [one] = next.splice(from, 1);
  next.splice(to, 0, one!);
  return next;
}

export const sameOrder = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((unit, k) => unit === b[k]);
