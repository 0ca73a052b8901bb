/** What is not known about preferences: sampled profiles, and the share of them in which a state still holds. */
import { type Concept, type ConflictModel, concepts, withOrders } from "./model.js";
import { doubtful, type Order, type Preference, type Preferences, type Statement } from "./preferences.js";
import { stability } from "./stability.js";

/** Sampled profiles and, by state, in how many it was an equilibrium. Slices add up to the whole. */
export interface Tally {
  readonly samples: number;
  /** `seq-smr`: under both in the same profile. */
  readonly held: Readonly<Record<Concept | "seq-smr", Uint32Array>>;
}

/** Whether any maker's preferences are stated with doubt; without, a share would mean nothing. */
export const anyDoubt = ({ makers }: ConflictModel): boolean =>
  makers.some(({ preferences }) => preferences && doubtful(preferences));

/**
 * Tally of samples `from` to `from + count − 1`. Each draw depends on seed, sample, maker and its own number alone, so that slices
 * may be worked on in any order and a change at one maker leaves the others' draws.
 */
export function sample(
  model: ConflictModel,
  { seed, from = 0, count }: { seed: number; from?: number; count: number },
): Tally {
  const held = emptyTally(model).held;
  for (let k = from; k < from + count; k++) {
    const orders = model.makers.map(({ preferences }, i) =>
      preferences && doubtful(preferences) ? drawOrder(preferences, drawsOf(seed, k, i)) : undefined,
    );
    const { equilibria } = stability(withOrders(model, orders));
    const seq = new Set(equilibria.seq);
    for (const concept of concepts) for (const s of equilibria[concept]) held[concept][s]++;
    for (const s of equilibria.smr) if (seq.has(s)) held["seq-smr"][s]++;
  }
  return { samples: count, held };
}

export const emptyTally = ({ feasible }: ConflictModel): Tally => {
  const none = () => new Uint32Array(feasible.length);
  return { samples: 0, held: { nash: none(), gmr: none(), smr: none(), seq: none(), "seq-smr": none() } };
};

export function addTallies(a: Tally, b: Tally): Tally {
  const held = Object.fromEntries(
    [...concepts, "seq-smr" as const].map((key) => [key, a.held[key].map((n, s) => n + b.held[key][s])]),
  ) as unknown as Tally["held"];
  return { samples: a.samples + b.samples, held };
}

/** Share with its 95 % Wilson interval, all 0..1. */
export function wilson(k: number, n: number): { readonly share: number; readonly low: number; readonly high: number } {
  const z = 1.96;
  const p = k / n;
  const spread = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / spread;
  const half = (z / spread) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** One way to take preferences: uncertain statements settled, then unknown orders, then the whole list shuffled by Mallows. */
export function drawOrder({ by, unsure }: Preferences, draw: () => number): Order {
  if ("groups" in by) return { groups: mallows(by.groups, unsure, draw) };
  const settled = by.statements.map((preference) => settle(preference, draw));
  const listed = settled.map((group) => (group.shuffle ? shuffled(group.items, draw) : group.items).flat());
  return { statements: mallows(listed.flat(), unsure, draw) };
}

interface Settled {
  readonly items: readonly (readonly Statement[])[];
  readonly shuffle: boolean;
}

function settle(preference: Preference, draw: () => number): Settled {
  if ("unordered" in preference)
    return { items: preference.unordered.map((one) => settle(one, draw).items.flat()), shuffle: true };
  const { say, chance, else: other } = preference;
  if (chance >= 1 || draw() < chance) return { items: [[say]], shuffle: false };
  return { items: other ? [[other]] : [], shuffle: false };
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const order = [...items];
  for (let k = order.length - 1; k > 0; k--) {
    const at = Math.floor(draw() * (k + 1));
    [order[k], order[at]] = [order[at], order[k]];
  }
  return order;
}

/**
 * A shuffle around the given order: item k is put in so that j of those already there come after it, with probability
 * φ^j / (1 + φ + … + φ^(k−1)). φ = 0 keeps the order, 1 is uniform.
 *
 * @see Mallows (1957), Non-null ranking models, in its form by repeated insertion
 */
export function mallows<T>(items: readonly T[], phi: number, draw: () => number): readonly T[] {
  if (phi === 0) return items;
  const order: T[] = [];
  for (const item of items) {
    let total = 0;
    for (let j = 0; j <= order.length; j++) total += phi ** j;
    let left = draw() * total;
    let after = 0;
    while (after < order.length && left >= phi ** after) left -= phi ** after++;
    order.splice(order.length - after, 0, item);
  }
  return order;
}

/** Numbers in 0..1, the same for the same seed, sample and maker. */
export function drawsOf(seed: number, sample: number, maker: number): () => number {
  let number = 0;
  return () => {
    let h = mix(seed ^ 0x9e3779b9);
    h = mix(h ^ sample);
    h = mix(h ^ maker);
    return mix(h ^ number++) / 4294967296;
  };
}

/** A 32-bit finalizer: every bit of the input moves every bit of the output. */
function mix(x: number): number {
  let h = (x + 0x6d2b79f5) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
