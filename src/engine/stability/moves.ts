/** Moves of one maker from one state, and what makers reach by them: for questions about single states, asked on demand. */
import { type ConflictModel, oneWay } from "./model.js";

/** States a maker can move to by any number of its own options at once, ascending; none out of or into a state it does not see. */
export function movesOf({ options, makers, feasible }: ConflictModel, maker: number, from: number): number[] {
  const { mask, unseen } = makers[maker];
  if (unseen?.[from]) return [];
  const { take, drop } = oneWay(options, maker);
  const flips = mask & ~(take & from) & ~(drop & ~from);
  const found: number[] = [];
  for (let flip = flips; flip !== 0; flip = (flip - 1) & flips) {
    const to = (from ^ flip) >>> 0;
    if (feasible[to] && !unseen?.[to]) found.push(to);
  }
  return found.sort((a, b) => a - b);
}

/** Moves that the maker likes better than staying; indifference is no improvement. */
export function improvementsOf(model: ConflictModel, maker: number, from: number): number[] {
  const { ranks } = model.makers[maker];
  return movesOf(model, maker, from).filter((to) => ranks[to] > ranks[from]);
}

export interface Step {
  readonly by: number;
  readonly from: number;
  readonly to: number;
  /** The mover is worse off after it than before. */
  readonly costs: boolean;
}

export interface Reached {
  /** Fewest steps to each state, the start left out. */
  readonly steps: ReadonlyMap<number, number>;
  /** A shortest way there; ties by maker order, then state number. */
  path(to: number): readonly Step[];
}

/**
 * What makers reach from a state by legal sequences: no maker moves twice in a row.
 *
 * Breadth first over (state, last mover), shortest first.
 *
 * @param makers   who may move
 * @param credible each step improves on the state it is taken from, for whoever takes it
 */
export function reachFrom(
  model: ConflictModel,
  from: number,
  { makers, credible }: { makers: readonly number[]; credible: boolean },
): Reached {
  const width = model.makers.length + 1;
  const before = new Map<number, number>([[from * width, -1]]);
  const first = new Map<number, number>();
  const steps = new Map<number, number>();
  for (let wave = [from * width], depth = 1; wave.length; depth++) {
    const next: number[] = [];
    for (const node of wave) {
      const at = Math.floor(node / width);
      const last = (node % width) - 1;
      for (const j of makers) {
        if (j === last) continue;
        for (const to of credible ? improvementsOf(model, j, at) : movesOf(model, j, at)) {
          const reached = to * width + j + 1;
          if (before.has(reached)) continue;
          before.set(reached, node);
          next.push(reached);
          if (to === from || first.has(to)) continue;
          first.set(to, reached);
          steps.set(to, depth);
        }
      }
    }
    wave = next;
  }
  const path = (to: number): Step[] => {
    const way: Step[] = [];
    for (let node = first.get(to) ?? -1; node >= 0 && before.get(node)! >= 0; node = before.get(node)!) {
      const by = (node % width) - 1;
      const [start, end] = [Math.floor(before.get(node)! / width), Math.floor(node / width)];
      const { ranks } = model.makers[by];
      way.unshift({ by, from: start, to: end, costs: ranks[end] < ranks[start] });
    }
    return way;
  };
  return { steps, path };
}
