import { type Layer, sweep, walkBack } from "./elimination.js";
import { type Plan, planElimination } from "./elimination-plan.js";
import { type EnumeratedPoint, enumerateFrontier } from "./enumerate-frontier.js";
import type { Deal, Frontier, Point } from "./model.js";
import { type Prepared, prepare } from "./prepare.js";
import type { Space } from "./space.js";
import { ExactCounts } from "./walks.js";

export interface FrontierBudget {
  /** Points kept in one layer of the elimination at most, states together; default 200 000. */
  readonly points?: number;
  /** States of a layer at most; default 15 625 (six active issues of five options). */
  readonly states?: number;
}

/**
 * The efficient deals of a set: every vector of party values that no deal of the set dominates, party 1 descending, then party
 * 2, …, each with the exact number of deals that have it and one of them. Equal vectors are one point with their counts added.
 * An empty set has the empty frontier.
 *
 * With veto factions this is the frontier of the deals that all of them accept, which may hold deals that others would dominate.
 *
 * @returns null when the set's rules keep too many states apart (and it is too large to enumerate), or when more partial deals
 *   than the budget have to be kept: then only a representative frontier can be had
 */
export function frontier(space: Space, budget: FrontierBudget = {}): Frontier | null {
  const { points = 200_000, states = 15_625 } = budget;
  const prepared = prepare(space);
  if (prepared === null) return { points: [], exact: true, method: "no deal can satisfy every floor and rule" };
  const plan = planElimination(prepared, states);
  if (plan === null) {
    const found = enumerateFrontier(prepared);
    return (
      found && {
        points: found.map((point) => enumeratedPoint(space, prepared, point)),
        exact: true,
        method: "enumerated",
      }
    );
  }
  const layers = sweep(prepared, plan, points);
  if (layers === null) return null;
  return { points: pointsOf(space, prepared, plan, layers, points), exact: true, method: methodOf(prepared, plan) };
}

function pointsOf(space: Space, prepared: Prepared, plan: Plan, layers: readonly Layer[], budget: number): Point[] {
  const last = layers[layers.length - 1].states[0]?.list;
  if (!last) return [];
  const huge = last.count.some((count) => count > Number.MAX_SAFE_INTEGER);
  const exact = huge ? new ExactCounts(sweep(prepared, plan, budget, true)!, prepared) : null;
  const each = times(prepared);
  const t = layers.length - 1;
  const classes = walkBack(layers);
  const slots = prepared.slots.length;
  return Array.from({ length: last.size }, (_, point) => ({
    u: Array.from({ length: prepared.parties }, (_, p) => last.v[p][point]),
    count: each * (exact ? exact.of(t, { state: 0, point }) : BigInt(last.count[point])),
    example: dealOf(space, prepared, classes.subarray(point * slots, (point + 1) * slots)),
  }));
}

function enumeratedPoint(space: Space, prepared: Prepared, { u, count, classes }: EnumeratedPoint): Point {
  return { u: [...u], count: times(prepared) * BigInt(count), example: dealOf(space, prepared, classes) };
}

/** Deals behind each deal over the slots. */
function times({ fixed }: Prepared): bigint {
  return fixed.reduce((product, { options }) => product * BigInt(options.length), 1n);
}

/** A deal in original option indexes: the first option of each class. */
function dealOf({ sizes }: Space, { slots, fixed }: Prepared, classes: ArrayLike<number>): Deal {
  const deal = sizes.map(() => 0);
  for (const { issue, options } of fixed) deal[issue] = options[0];
  slots.forEach(({ issue, members }, slot) => {
    deal[issue] = members[classes[slot]][0];
  });
  return deal;
}

function methodOf({ slots }: Prepared, { width }: Plan): string {
  const issues = `issue by issue over ${slots.length} ${slots.length === 1 ? "issue" : "issues"}`;
  return width > 1 ? `${issues}, up to ${width} states under rules and bonuses` : issues;
}
