/**
 * The definitions of a plan's exposure, order, lag and phases, by listing everything: the twin that the engine is held against.
 * All sums in halves of a point, so that they are whole.
 *
 * @see the method chapter on phased agreements, sections 2 and 3
 */
import type { PlainPlan, PlainStep } from "./phases-plan.js";

/** A unit of an order: a step, or steps done at one moment; in halves of a point, one number per party. */
export interface PlainUnit {
  readonly members: readonly number[];
  /** g, (1−ρ)g, r, (1−λ)r. */
  readonly given: readonly number[];
  readonly lasting: readonly number[];
  readonly received: readonly number[];
  readonly kept: readonly number[];
  readonly after: readonly number[];
}

/** Every step alone. */
export const unitsAlone = (plan: PlainPlan): PlainUnit[] =>
  plan.steps.map((step, i) => ({ members: [i], ...numbersOf(step), after: step.after }));

const numbersOf = ({ given, received, back, lost }: PlainStep) => ({
  given: given.map((g) => 2 * g),
  lasting: given.map((g) => (2 - back) * g),
  received: received.map((r) => 2 * r),
  kept: received.map((r) => (2 - lost) * r),
});

/** Tied steps as one unit: numbers added, and whatever one waits for all wait for. May turn in a circle. */
export function unitsTied(plan: PlainPlan, groups: readonly (readonly number[])[] = plan.groups): PlainUnit[] {
  const head = plan.steps.map((_, i) => i);
  for (const _ of plan.steps)
    for (const group of groups) {
      const least = Math.min(...group.map((i) => head[i]));
      for (const i of group) head[i] = least;
    }
  const heads = [...new Set(head)].sort((a, b) => a - b);
  const alone = unitsAlone(plan);
  return heads.map((of, at) => {
    const members = head.flatMap((h, i) => (h === of ? [i] : []));
    const sum = (key: "given" | "lasting" | "received" | "kept") =>
      alone[0][key].map((_, p) => members.reduce((all, i) => all + alone[i][key][p], 0));
    const before = new Set(members.flatMap((i) => plan.steps[i].after.map((j) => heads.indexOf(head[j]))));
    before.delete(at);
    return {
      members,
      given: sum("given"),
      lasting: sum("lasting"),
      received: sum("received"),
      kept: sum("kept"),
      after: [...before].sort((a, b) => a - b),
    };
  });
}

type Sum = (units: readonly PlainUnit[], done: readonly number[], party: number) => number;

const adding =
  (of: (unit: PlainUnit, party: number) => number): Sum =>
  (units, done, party) =>
    done.reduce((sum, i) => sum + of(units[i], party), 0);

/** E: given and not reversible, less received. */
export const plainE = adding((unit, p) => unit.lasting[p] - unit.received[p]);
/** X: the same after both sides have taken back what they can. */
export const plainX = adding((unit, p) => unit.lasting[p] - unit.kept[p]);

/**
 * σ in the words of its definition: what remains to receive less what remains to give, what the others can take back, less what it
 * can take back itself, and what leaving costs it besides.
 */
export function plainSlack(
  units: readonly PlainUnit[],
  done: readonly number[],
  party: number,
  leaving: number,
): number {
  const ahead = units.flatMap((unit, i) => (done.includes(i) ? [] : [unit]));
  const sum = (of: readonly PlainUnit[], number: (unit: PlainUnit) => number) =>
    of.reduce((all, unit) => all + number(unit), 0);
  const behind = done.map((i) => units[i]);
  return (
    sum(ahead, (unit) => unit.received[party]) -
    sum(ahead, (unit) => unit.given[party]) +
    sum(behind, (unit) => unit.received[party] - unit.kept[party]) -
    sum(behind, (unit) => unit.given[party] - unit.lasting[party]) +
    leaving
  );
}

/** Every prefix of an order, the empty one first. */
export const prefixes = (order: readonly number[]): number[][] =>
  Array.from({ length: order.length + 1 }, (_, n) => order.slice(0, n));

export interface PlainJudged {
  readonly order: readonly number[];
  /** Largest exposure of each party along the order, at least 0; z is the largest. */
  readonly worstOf: readonly number[];
  readonly z: number;
  /** κ*: outside cost of leaving that each party would need. */
  readonly needed: readonly number[];
}

/** An order judged by its points. */
export function plainJudged(units: readonly PlainUnit[], parties: number, order: readonly number[]): PlainJudged {
  const [worstOf, needed] = [Array<number>(parties).fill(0), Array<number>(parties).fill(0)];
  for (let p = 0; p < parties; p++) {
    let [e, x] = [0, 0];
    let total = 0;
    for (const unit of units) total += unit.received[p] - unit.given[p];
    needed[p] = Math.max(0, -total);
    for (const i of order) {
      const unit = units[i];
      e += unit.lasting[p] - unit.received[p];
      x += unit.lasting[p] - unit.kept[p];
      worstOf[p] = Math.max(worstOf[p], e);
      needed[p] = Math.max(needed[p], -(total + x));
    }
  }
  return { order, worstOf, z: Math.max(...worstOf), needed };
}

/** All orders in which every unit comes after what it waits for, lexicographically; none where they wait in a circle. */
export function plainOrders(units: readonly { readonly after: readonly number[] }[]): number[][] {
  const all: number[][] = [];
  const go = (order: readonly number[]) => {
    if (order.length === units.length) all.push([...order]);
    for (const [i, { after }] of units.entries())
      if (!order.includes(i) && after.every((j) => order.includes(j))) go([...order, i]);
  };
  go([]);
  return all;
}

/** The order the tie rule chooses: smallest z, then smallest largest κ*, then first in the list. */
export function plainBest(judged: readonly PlainJudged[]): PlainJudged | undefined {
  let best: PlainJudged | undefined;
  for (const one of judged) if (best === undefined || isBetter(one, best)) best = one;
  return best;
}

/** Less exposed, or as much with less guarantee needed. */
export function isBetter(one: PlainJudged, other: PlainJudged): boolean {
  return one.z < other.z || (one.z === other.z && Math.max(...one.needed) < Math.max(...other.needed));
}

/** Pairs of worst exposures of two parties that no other order's pair undercuts, ascending in the first. */
export function plainPairs(judged: readonly PlainJudged[]): [number, number][] {
  const all = new Map(judged.map(({ worstOf: [a, b] }) => [`${a} ${b}`, [a, b] as [number, number]]));
  const beats = (one: [number, number], other: [number, number]) =>
    one !== other && one[0] <= other[0] && one[1] <= other[1];
  const list = [...all.values()];
  return list.filter((pair) => !list.some((other) => beats(other, pair))).sort(([a], [b]) => a - b);
}

/** Largest exposure along an order when the last `lag` units' worth does not count yet. */
export function plainLagged(
  units: readonly PlainUnit[],
  parties: number,
  order: readonly number[],
  lag: number,
): number {
  let worst = 0;
  for (let p = 0; p < parties; p++)
    for (let n = 1; n <= order.length; n++) {
      let e = 0;
      for (let at = 0; at < n; at++) {
        e += units[order[at]].lasting[p];
        if (at < n - lag) e -= units[order[at]].received[p];
      }
      worst = Math.max(worst, e);
    }
  return worst;
}

/** Worst exposure of phases carried out one after another: before a phase is verified its costs count and its worth does not. */
export function plainPhased(
  units: readonly PlainUnit[],
  parties: number,
  blocks: readonly (readonly number[])[],
): number {
  let worst = 0;
  for (let p = 0; p < parties; p++) {
    let e = 0;
    for (const block of blocks) {
      const charged = block.reduce((sum, i) => sum + units[i].lasting[p], e);
      worst = Math.max(worst, charged);
      e = block.reduce((sum, i) => sum - units[i].received[p], charged);
    }
  }
  return worst;
}

/** Whether blocks hold every unit once, each after the blocks of what it waits for. */
export function isPhased(units: readonly PlainUnit[], blocks: readonly (readonly number[])[]): boolean {
  const at = units.map((_, i) => blocks.findIndex((block) => block.includes(i)));
  return (
    blocks.flat().length === units.length &&
    units.every(({ after }, i) => at[i] >= 0 && after.every((j) => at[j] < at[i]))
  );
}

/** All groupings into phases in order: no phase empty, what a unit waits for in an earlier phase. */
export function plainGroupings(units: readonly PlainUnit[]): number[][][] {
  const all: number[][][] = [];
  const go = (blocks: number[][], left: readonly number[]) => {
    if (left.length === 0) all.push(blocks);
    const ready = left.filter((i) => units[i].after.every((j) => !left.includes(j)));
    for (let some = 1; some < 1 << ready.length; some++) {
      const block = ready.filter((_, k) => (some >> k) & 1);
      go(
        [...blocks, block],
        left.filter((i) => !block.includes(i)),
      );
    }
  };
  go([], [...units.keys()]);
  return all;
}

/** For 1 to N phases the smallest worst exposure of any grouping into no more; null where there is none. */
export function plainCurve(units: readonly PlainUnit[], parties: number): (number | null)[] {
  const least = Array<number>(units.length + 1).fill(Number.POSITIVE_INFINITY);
  for (const blocks of plainGroupings(units))
    least[blocks.length] = Math.min(least[blocks.length], plainPhased(units, parties, blocks));
  return units.map((_, k) => {
    const found = Math.min(...least.slice(1, k + 2));
    return found < Number.POSITIVE_INFINITY ? found : null;
  });
}

/** Every order that moving one unit elsewhere makes of an order. */
export function plainMoves(order: readonly number[]): number[][] {
  return order.flatMap((unit, from) => {
    const rest = order.filter((_, at) => at !== from);
    return order.flatMap((_, to) => (to === from ? [] : [[...rest.slice(0, to), unit, ...rest.slice(to)]]));
  });
}
