/** What must change for a wanted state to hold: conditions on a maker's likes, the smallest reordering, single edits, and counts over rankings. */
import { holdsThere, stableThere } from "./explain.js";
import { type Concept, type ConflictModel, concepts, withOrders } from "./model.js";
import { improvementsOf, movesOf, reachFrom } from "./moves.js";
import { neighboursOf } from "./neighbours.js";
import { baseOrder, type Order } from "./preferences.js";

/**
 * A gain that stands against the state. It holds if the maker does not prefer `to`, or minds all states of one of `orMinds`
 * (comes to like them no better than the wanted state). Others as they are.
 */
export interface Condition {
  readonly maker: number;
  readonly to: number;
  /** Minimal alternatives, smallest first; an answer is one state, under SMR with the states it could escape to. */
  readonly orMinds: readonly (readonly number[])[];
}

/** One condition per unanswered gain, by maker, then state; none where the state holds. Under SEQ check again after a change. */
export function conditionsFor(model: ConflictModel, state: number, concept: Concept): Condition[] {
  return model.makers.flatMap(({ ranks }, maker) => {
    const others = [...model.makers.keys()].filter((j) => j !== maker);
    const liked = (t: number) => ranks[t] > ranks[state];
    return improvementsOf(model, maker, state).flatMap((to): Condition[] => {
      if (concept === "nash") return [{ maker, to, orMinds: [] }];
      const { steps } = reachFrom(model, to, { makers: others, credible: concept === "seq" });
      const sets = [...steps.keys()].map((u) =>
        (concept === "smr" ? [u, ...movesOf(model, maker, u)] : [u]).filter(liked).sort((a, b) => a - b),
      );
      return sets.some(({ length }) => length === 0) ? [] : [{ maker, to, orMinds: minimal(sets) }];
    });
  });
}

/** Sets that contain no other, smallest first. */
function minimal(sets: readonly (readonly number[])[]): number[][] {
  const kept: Set<number>[] = [];
  for (const set of [...sets].sort((a, b) => a.length - b.length || a[0] - b[0])) {
    const own = new Set(set);
    if (!kept.some((one) => [...one].every((s) => own.has(s)))) kept.push(own);
  }
  return kept.map((set) => [...set]);
}

export type Reordering =
  /** All ways with the fewest swaps of neighbouring statements: by maker, the new order as positions in the base list. */
  | { readonly kind: "found"; readonly swaps: number; readonly ways: readonly (readonly (readonly number[])[])[] }
  /** Some move improves on the state in every statement on which they differ, so no order helps. */
  | { readonly kind: "no order helps"; readonly maker: number; readonly to: number }
  /** Nothing within the limits. */
  | { readonly kind: "not found"; readonly swaps: number; readonly profiles: number };

const mostSwaps = 3;
const mostProfiles = 20_000;

/** Breadth first over swaps of neighbouring statements of all makers. */
export function smallestReordering(model: ConflictModel, state: number, concept: Concept): Reordering {
  const orders = model.makers.map(
    ({ preferences }): Order => (preferences ? baseOrder(preferences) : { statements: [] }),
  );
  if (concept === "nash") {
    const proof = noOrderHelps(model, orders, state);
    if (proof) return { kind: "no order helps", ...proof };
  }
  const holds = holdsUnder(model, orders, { state, concept });
  let wave = [orders.map((order) => [...Array(sizeOf(order)).keys()])];
  const seen = new Set([keyOf(wave[0])]);
  for (let swaps = 0; swaps <= mostSwaps; swaps++) {
    const ways = wave.filter(holds);
    if (ways.length) return { kind: "found", swaps, ways };
    if (swaps === mostSwaps) break;
    const next: number[][][] = [];
    for (const profile of wave)
      for (let i = 0; i < profile.length; i++)
        for (let k = 0; k + 1 < profile[i].length; k++) {
          const swapped = profile.map((order) => [...order]);
          [swapped[i][k], swapped[i][k + 1]] = [swapped[i][k + 1], swapped[i][k]];
          const key = keyOf(swapped);
          if (seen.has(key)) continue;
          if (seen.size >= mostProfiles) return { kind: "not found", swaps, profiles: seen.size };
          seen.add(key);
          next.push(swapped);
        }
    wave = next;
  }
  return { kind: "not found", swaps: mostSwaps, profiles: seen.size };
}

const keyOf = (profile: readonly (readonly number[])[]): string => profile.map((order) => order.join()).join(";");
const sizeOf = (order: Order): number => ("groups" in order ? order.groups : order.statements).length;

/** Ranks by a maker's order are made once; outside SEQ a maker's verdict rests on its own order alone. */
function holdsUnder(
  model: ConflictModel,
  orders: readonly Order[],
  { state, concept }: { state: number; concept: Concept },
): (profile: readonly (readonly number[])[]) => boolean {
  const taken = new Map<string, ConflictModel["makers"][number]>();
  const alone = new Map<string, boolean>();
  const makerUnder = (i: number, positions: readonly number[]) => {
    const key = `${i}:${positions.join()}`;
    let maker = taken.get(key);
    if (!maker) {
      const order = orders[i];
      const moved: Order =
        "groups" in order
          ? { groups: positions.map((k) => order.groups[k]) }
          : { statements: positions.map((k) => order.statements[k]) };
      const changed = model.makers[i].preferences
        ? withOrders(
            model,
            orders.map((_, j) => (j === i ? moved : undefined)),
          )
        : model;
      maker = changed.makers[i];
      taken.set(key, maker);
    }
    return { key, maker };
  };
  return (profile) => {
    const under = profile.map((positions, i) => makerUnder(i, positions));
    const changed = { ...model, makers: under.map(({ maker }) => maker) };
    if (concept === "seq") return holdsThere(changed, state, concept);
    return under.every(({ key }, maker) => {
      const known = alone.get(key);
      if (known !== undefined) return known;
      const stable = stableThere(changed, { state, maker, concept });
      alone.set(key, stable);
      return stable;
    });
  };
}

/** A move that differs from the state only in statements that hold after it. */
function noOrderHelps(model: ConflictModel, orders: readonly Order[], state: number) {
  const at = (truth: Uint32Array, s: number) => (truth[s >>> 5] >>> (s & 31)) & 1;
  for (const [maker, order] of orders.entries()) {
    if ("groups" in order) continue;
    for (const to of improvementsOf(model, maker, state))
      if (order.statements.every(({ truth }) => at(truth, to) >= at(truth, state))) return { maker, to };
  }
  return null;
}

export interface Edit {
  readonly change: "drop" | "negate" | "top";
  readonly maker: number;
  /** Position of the statement in the base list. */
  readonly at: number;
}

/** Single edits after which the state holds, and how many were tried. */
export function editsFor(model: ConflictModel, state: number, concept: Concept) {
  const tops = model.makers.flatMap(({ preferences }, maker) => {
    const order = preferences && baseOrder(preferences);
    if (!order || "groups" in order) return [];
    return order.statements.slice(1).map((one, k) => ({
      edit: { change: "top" as const, maker, at: k + 1 },
      order: { statements: [one, ...order.statements.filter((_, l) => l !== k + 1)] },
    }));
  });
  const others = neighboursOf(model).flatMap(({ change, maker, at, order }) =>
    change === "swap" ? [] : [{ edit: { change, maker, at }, order }],
  );
  const tried = [...others, ...tops];
  const helping = tried.filter(({ edit, order }) => {
    const orders = model.makers.map((_, i) => (i === edit.maker ? order : undefined));
    return holdsThere(withOrders(model, orders), state, concept);
  });
  return { tried: tried.length, edits: helping.map(({ edit }): Edit => edit) };
}

/** More states than this have too many rankings to go through. */
const mostRanked = 8;

/**
 * Over all strict rankings of one maker, others as they are: for how many the state is stable for it, and for how many an equilibrium.
 *
 * @returns null where more than 8 states can be
 */
export function countRankings(model: ConflictModel, maker: number, state: number) {
  if (model.states > mostRanked) return null;
  const states = [...model.feasible.keys()].filter((s) => model.feasible[s]);
  const none = () => ({ nash: 0, gmr: 0, smr: 0, seq: 0 }) as Record<Concept, number>;
  const stable = none();
  const equilibrium = none();
  let rankings = 0;
  for (const order of permutations(states)) {
    rankings++;
    const ranks = new Int32Array(model.feasible.length).fill(-1);
    order.forEach((s, rank) => {
      ranks[s] = rank;
    });
    const makers = model.makers.map((one, i) => (i === maker ? { ...one, ranks, levels: order.length } : one));
    const changed = { ...model, makers };
    for (const concept of concepts) {
      if (!stableThere(changed, { state, maker, concept })) continue;
      stable[concept]++;
      if (makers.every((_, i) => i === maker || stableThere(changed, { state, maker: i, concept })))
        equilibrium[concept]++;
    }
  }
  return { rankings, stable, equilibrium };
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (!items.length) {
    yield [];
    return;
  }
  for (const [k, first] of items.entries())
    for (const rest of permutations([...items.slice(0, k), ...items.slice(k + 1)])) yield [first, ...rest];
}
