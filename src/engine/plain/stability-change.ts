/** What must change for a state to hold, by trying everything, for tests. */
import { baseOf, type PlainConflict, type PlainOrder, plainRanks, plainWith } from "./stability-conflict.js";
import { plainMoves, plainOthers, plainReach } from "./stability-moves.js";
import { type PlainConcept, plainHolds, plainStable, plainUnanswered } from "./stability-verdicts.js";

export interface PlainCondition {
  readonly maker: number;
  readonly to: number;
  /** Sets of states to be liked no better than the wanted one; each ascending. */
  readonly orMinds: readonly number[][];
}

/**
 * Per unanswered gain t of a maker: it holds once t is in D = {x: no better than s}, or once all of one set is. A set is an answer
 * that is not in D yet and, under SMR, the states it could escape to. Only sets that contain no other, and not t itself.
 */
export function plainConditions(conflict: PlainConflict, state: number, concept: PlainConcept): PlainCondition[] {
  return conflict.makers.flatMap((_, maker) => {
    const rank = conflict.rank[maker];
    const others = plainOthers(conflict, maker);
    return plainUnanswered(conflict, { maker, state, concept }).map((to) => {
      const answers = concept === "nash" ? [] : [...plainReach(conflict, others, to, concept === "seq").keys()];
      const sets = answers.map((u) => {
        const all = concept === "smr" ? [u, ...plainMoves(conflict, maker, u)] : [u];
        return [...new Set(all.filter((x) => rank[x] > rank[state]))].sort((a, b) => a - b);
      });
      const different = [...new Map([[to], ...sets].map((set) => [set.join(), set])).values()];
      const minimal = different.filter(
        (set) => !different.some((other) => other !== set && other.every((x) => set.includes(x))),
      );
      return { maker, to, orMinds: minimal.filter((set) => set.join() !== String(to)) };
    });
  });
}

/** What can be put in another order: statements of the base profile, or tie groups. */
export function plainParts(order: PlainOrder): readonly unknown[] {
  return "groups" in order ? order.groups : order.statements;
}

export const plainInOrder = (order: PlainOrder, positions: readonly number[]): PlainOrder =>
  "groups" in order
    ? { groups: positions.map((k) => order.groups[k]) }
    : { statements: positions.map((k) => order.statements[k]) };

/** A profile as orders of positions in the base lists, by maker. */
export type Profile = readonly (readonly number[])[];

export function plainProfile(conflict: PlainConflict, profile: Profile): PlainConflict {
  return conflict.makers.reduce(
    (so, maker, i) => plainWith(so, i, plainRanks(plainInOrder(baseOf(maker), profile[i]), conflict.states)),
    conflict,
  );
}

/** Every profile at each number of swaps, from none on; at most `most` swaps. */
export function* plainSwaps(conflict: PlainConflict, most: number): Generator<Profile[]> {
  let edge: Profile[] = [conflict.makers.map((maker) => plainParts(baseOf(maker)).map((_, k) => k))];
  const met = new Set(edge.map(text));
  for (let swaps = 0; ; swaps++) {
    yield edge;
    if (swaps === most) return;
    const next = edge.flatMap((profile) =>
      profile.flatMap((order, i) =>
        order
          .slice(1)
          .map((_, k) =>
            profile.map((own, j) =>
              j === i ? own.map((x, at) => (at === k ? own[k + 1] : at === k + 1 ? own[k] : x)) : own,
            ),
          ),
      ),
    );
    edge = [...new Map(next.map((profile) => [text(profile), profile])).values()].filter((p) => !met.has(text(p)));
    for (const profile of edge) met.add(text(profile));
  }
}

const text = (profile: Profile): string => profile.map((order) => order.join()).join("|");

export interface PlainEdit {
  readonly change: "swap" | "drop" | "negate" | "top";
  readonly maker: number;
  readonly at: number;
  readonly order: PlainOrder;
}

/** Single changes of one kind: neighbours swapped (tie groups too), a statement dropped, negated, or put on top. */
export function plainEdits(conflict: PlainConflict, change: PlainEdit["change"]): PlainEdit[] {
  return conflict.makers.flatMap((maker, i): PlainEdit[] => {
    const order = baseOf(maker);
    const parts = plainParts(order);
    if (change === "swap")
      return parts.slice(1).map((_, at) => {
        const positions = parts.map((_, k) => (k === at ? at + 1 : k === at + 1 ? at : k));
        return { change, maker: i, at, order: plainInOrder(order, positions) };
      });
    if ("groups" in order) return [];
    return order.statements.flatMap((one, at) => {
      const rest = order.statements.filter((_, k) => k !== at);
      const negated = { said: `!(${one.said})`, holds: (state: number) => !one.holds(state) };
      const statements =
        change === "drop"
          ? rest
          : change === "top"
            ? [one, ...rest]
            : order.statements.map((s, k) => (k === at ? negated : s));
      return change === "top" && at === 0 ? [] : [{ change, maker: i, at, order: { statements } }];
    });
  });
}

export const plainEdited = (conflict: PlainConflict, { maker, order }: PlainEdit): PlainConflict =>
  plainWith(conflict, maker, plainRanks(order, conflict.states));

/** Over all m! strict rankings of one maker: for how many the state is stable for it, and for how many an equilibrium. */
export function plainCount(conflict: PlainConflict, maker: number, state: number, concept: PlainConcept) {
  let [rankings, stable, equilibrium] = [0, 0, 0];
  for (const order of permutations(conflict.states)) {
    const rank: number[] = [];
    for (const [level, s] of order.entries()) rank[s] = level;
    const so = plainWith(conflict, maker, rank);
    rankings++;
    if (!plainStable(so, { maker, state, concept })) continue;
    stable++;
    if (plainHolds(so, state, concept)) equilibrium++;
  }
  return { rankings, stable, equilibrium };
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, k) =>
    permutations([...items.slice(0, k), ...items.slice(k + 1)]).map((rest) => [first, ...rest]),
  );
}
