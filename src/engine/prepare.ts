/**
 * A space made ready for frontier kernels: what is fixed is folded away, what is equal is merged, what cannot be efficient is gone.
 */
import { type Conjunction, simplify } from "./simplify.js";
import type { Space } from "./space.js";

/** An issue with more than one class of options left. */
export interface Slot {
  readonly issue: number;
  /** Per class its original option indexes, ascending: equal in every coordinate and in every literal. */
  readonly members: readonly (readonly number[])[];
  /** class × coordinate, row-major, units. */
  readonly value: Float64Array;
}

/** A conjunction over slots; `on[j][class]` is 1 where literal j holds. */
export interface OpenConjunction {
  readonly slots: readonly number[];
  readonly on: readonly Uint8Array[];
  /** Units by coordinate, for a term; null for a nogood or an entry of a counter. */
  readonly add: Float64Array | null;
  /** Entry of a counter it belongs to, or null. */
  readonly entry: number | null;
}

export interface Prepared {
  readonly parties: number;
  /** Parties, then the veto factions that could still refuse a deal. */
  readonly coordinates: number;
  /** Units, by coordinate: least acceptable, −Infinity where nothing binds. */
  readonly floor: Float64Array;
  /** Units, by coordinate: what is worth the same in every deal. */
  readonly offset: Float64Array;
  /** Units, by coordinate: every difference between two deals is a multiple of it. */
  readonly unit: Float64Array;
  readonly slots: readonly Slot[];
  /** Issues that make no difference: any of these options does. */
  readonly fixed: readonly { readonly issue: number; readonly options: readonly number[] }[];
  readonly conjunctions: readonly OpenConjunction[];
  /** Per entry of a counter, the counter. */
  readonly entryOf: readonly number[];
  /** Per counter, how many of its entries may hold. */
  readonly most: readonly number[];
}

/**
 * The same frontier question with less in it. For frontiers only, never for counts of acceptable deals: options that another
 * option of the issue beats are dropped. That is safe only when the two take part in the same literals of every rule and term
 * and the better one is no worse for any veto faction, so that the exchange is always possible.
 *
 * @returns null when some floor or rule certainly leaves no deal; a result does not promise that there is one
 */
export function prepare(space: Space): Prepared | null {
  const able = space.coordinates.filter((coordinate, p) => p < space.parties || coordinate.floor > -Infinity);
  const first = simplify(space, able);
  if (first === null) return null;
  const kept = able.filter((coordinate, p) => p < space.parties || worst(first, p) < coordinate.floor);
  const simple = kept.length === able.length ? first : simplify(space, kept);
  if (simple === null || kept.some((coordinate, p) => best(simple, p) < coordinate.floor)) return null;

  const parties = space.parties;
  const size = kept.length;
  const offset = simple.offset.slice();
  const slots: Slot[] = [];
  const fixed: { issue: number; options: readonly number[] }[] = [];
  const slotOf = new Map<number, number>();
  const conjunctions = [
    ...simple.nogoods.map((when) => ({ when, add: null, entry: null })),
    ...simple.terms.map(({ when, add }) => ({ when, add, entry: null })),
    ...simple.limits
      .flatMap(({ entries }) => entries)
      .flatMap((entry, e) => entry.map((when) => ({ when, add: null, entry: e }))),
  ];
  const signatures = simple.allowed.map((options) => options.map(() => ""));
  for (const { when } of conjunctions) {
    for (const literal of when) {
      simple.allowed[literal.issue].forEach((option, o) => {
        signatures[literal.issue][o] += literal.options.includes(option) ? "1" : "0";
      });
    }
  }

  simple.allowed.forEach((options, issue) => {
    const classes = merge(options, signatures[issue], simple.c, issue);
    const left = classes.filter(
      (a) => !classes.some((b) => b.signature === a.signature && beats(b.value, a.value, parties)),
    );
    if (left.length === 1) {
      fixed.push({ issue, options: left[0].members });
      left[0].value.forEach((v, p) => {
        offset[p] += v;
      });
      return;
    }
    slotOf.set(issue, slots.length);
    slots.push({
      issue,
      members: left.map(({ members }) => members),
      value: Float64Array.from(left.flatMap(({ value }) => value)),
    });
  });

  const open = conjunctions.map(({ when, add, entry }) => {
    const placed = when.map(({ issue }) => slotOf.get(issue)!);
    return { slots: placed, on: when.map((literal, j) => holdsIn(slots[placed[j]], literal.options)), add, entry };
  });
  return {
    parties,
    coordinates: size,
    floor: Float64Array.from(kept, ({ floor }) => floor),
    offset,
    unit: units(slots, size, simple.terms),
    slots,
    fixed,
    conjunctions: open,
    entryOf: simple.limits.flatMap(({ entries }, l) => entries.map(() => l)),
    most: simple.limits.map(({ most }) => most),
  };
}

/** Classes of options that are worth the same to everyone and take part in the same literals, by first member. */
function merge(
  options: readonly number[],
  signatures: readonly string[],
  c: readonly (readonly number[])[][],
  issue: number,
) {
  const classes = new Map<string, { members: number[]; value: number[]; signature: string }>();
  options.forEach((option, o) => {
    // Adding 0 turns −0 into 0, so that the two are one class.
    const value = c.map((byIssue) => byIssue[issue][option] + 0);
    const key = `${signatures[o]}|${value.join()}`;
    const known = classes.get(key);
    if (known) known.members.push(option);
    else classes.set(key, { members: [option], value, signature: signatures[o] });
  });
  return [...classes.values()];
}

/** Whether `b` is nowhere worse than `a` and better for a party. */
function beats(b: readonly number[], a: readonly number[], parties: number): boolean {
  return b.every((v, p) => v >= a[p]) && b.some((v, p) => p < parties && v > a[p]);
}

function holdsIn(slot: Slot, options: readonly number[]): Uint8Array {
  return Uint8Array.from(slot.members, ([option]) => (options.includes(option) ? 1 : 0));
}

type Simple = NonNullable<ReturnType<typeof simplify>>;
const best = (s: Simple, p: number) => extreme(s, p, Math.max);
const worst = (s: Simple, p: number) => extreme(s, p, Math.min);

/** What coordinate `p` can reach at most (or at least) when every issue and term is chosen for it alone. */
function extreme(s: Simple, p: number, pick: (...values: number[]) => number): number {
  let sum = s.offset[p];
  s.allowed.forEach((options, issue) => {
    sum += pick(...options.map((option) => s.c[p][issue][option]));
  });
  for (const { add } of s.terms) sum += pick(0, add[p]);
  return sum;
}

function units(
  slots: readonly Slot[],
  size: number,
  terms: readonly { when: Conjunction; add: Float64Array }[],
): Float64Array {
  return Float64Array.from({ length: size }, (_, p) => {
    let unit = 0;
    for (const { members, value } of slots) {
      for (let o = 1; o < members.length; o++) unit = gcd(unit, Math.abs(value[o * size + p] - value[p]));
    }
    for (const { add } of terms) unit = gcd(unit, Math.abs(add[p]));
    return unit || 1;
  });
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
