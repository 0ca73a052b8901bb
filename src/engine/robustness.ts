/** How a shortlist of deals fares when the numbers move within their ranges. */
import { bindingLines, bindingRules, broken, crossed, valuesOf } from "./bound.js";
import { type DrawShape, drawModel, drawScale } from "./draws.js";
import type { Deal, DealModel } from "./model.js";
import type { RangedModel } from "./ranged.js";
import type { Robustness, SolutionId } from "./results.js";
import { safety } from "./safe.js";
import { type Binding, spaceOf, valueOf as worthOf } from "./space.js";
import { wilson } from "./wilson.js";
import { product, solveWorld } from "./world.js";

export interface RobustnessOptions {
  readonly seed: number;
  /** Default 1 000. */
  readonly draws?: number;
  readonly shape?: DrawShape;
  readonly binding?: Binding;
  /** Called after each draw with the number done; return false to stop: the answer is then of the draws done. */
  readonly onProgress?: (done: number) => boolean | undefined;
}

/**
 * Share of draws in which each deal is acceptable, efficient and picked, and what it leaves on the table.
 *
 * Red lines, rules and which factions veto are those of the model; worths, weights, walk-aways, thresholds and bonuses are drawn.
 * Joint loss is what all parties together could at least gain by another acceptable deal: max over acceptable y of
 * min_p (U_p(y) − U_p(x)), at least 0; Nash regret is 1 − (Π g(x))^(1/n) / (max Π g)^(1/n), 1 if x is not acceptable. Both leave out
 * draws without a zone, regret also those whose largest product is 0 (`leftOut`); they are 0 where every draw is left out.
 *
 * Where the frontier of a drawn world is out of reach, it is searched deal by deal: slower, without the picks of the rules that need a
 * frontier, and as far as the search reaches.
 *
 * The same as merging tallies of slices: results do not depend on how draws are divided among workers.
 */
export function robustness(
  ranged: RangedModel,
  model: DealModel,
  shortlist: readonly Deal[],
  options: RobustnessOptions,
): Robustness {
  const { draws = 1000, binding = {} } = options;
  return summarise(ranged, model, {
    tallies: [tally(ranged, model, shortlist, { ...options, from: 0, to: draws })],
    binding,
  });
}

/** What draws have shown so far, by deal of the shortlist. Plain data: tallies of different slices of draws can be merged. */
export interface Tally {
  readonly draws: number;
  readonly withZone: number;
  readonly deals: readonly {
    readonly deal: Deal;
    readonly acceptable: number;
    readonly acceptableTo: readonly number[];
    readonly efficient: number;
    readonly picked: Readonly<Partial<Record<SolutionId, number>>>;
    /** Points, one entry per draw with a zone. */
    readonly losses: readonly number[];
    /** One entry per draw whose largest product is positive. */
    readonly regrets: readonly number[];
  }[];
}

/** Draws `from` to `to` (exclusive) of a robustness question: one slice of work. */
export function tally(
  ranged: RangedModel,
  model: DealModel,
  shortlist: readonly Deal[],
  {
    seed,
    from,
    to,
    shape,
    binding = {},
    onProgress,
  }: RobustnessOptions & { readonly from: number; readonly to: number },
): Tally {
  const lines = bindingLines(model, binding);
  const rules = bindingRules(model, binding);
  const scale = drawScale(model);
  const running = shortlist.map((deal): Running => {
    const refusers = new Set(crossed(model, deal, lines).map(([p]) => p));
    const ruled = broken(model, deal, rules).length > 0;
    return {
      deal,
      refusedBy: model.parties.map((_, p) => ruled || refusers.has(p)),
      acceptable: 0,
      acceptableTo: model.parties.map(() => 0),
      efficient: 0,
      picked: {},
      losses: [],
      regrets: [],
    };
  });
  let draws = 0;
  let withZone = 0;
  for (let draw = from; draw < to; draw++) {
    const world = drawModel(ranged, model, { seed, draw, ...(shape ? { shape } : {}) });
    const space = spaceOf(world, binding);
    const solved = solveWorld(world, space);
    draws++;
    if (solved) withZone++;
    for (const one of running) {
      const u = valuesOf(world.parties, one.deal);
      let all = true;
      world.parties.forEach((party, p) => {
        const accepts =
          !one.refusedBy[p] &&
          (binding.ignoreWalkAways || party.walkAway === null || u[p]! >= party.walkAway) &&
          party.factions.every(
            ({ veto, threshold, ...valued }) => !veto || threshold === null || worthOf(valued, one.deal) >= threshold,
          );
        if (accepts) one.acceptableTo[p]!++;
        else all = false;
      });
      if (all) one.acceptable++;
      if (!solved) continue;
      const { loss, dominated } = solved.against(u);
      one.losses.push(loss / scale);
      if (all && !dominated) one.efficient++;
      for (const [id, pick] of solved.picks) if (same(pick, u)) one.picked[id] = (one.picked[id] ?? 0) + 1;
      if (solved.product > 0) {
        const own = all ? product(u, solved.disagreement, scale) : 0;
        one.regrets.push(Math.max(0, 1 - (own / solved.product) ** (1 / u.length)));
      }
    }
    if (onProgress?.(draws) === false) break;
  }
  return { draws, withZone, deals: running.map(({ refusedBy: _, ...deal }) => deal) };
}

/** The answer from the tallies of all slices, in order of draws. */
export function summarise(
  ranged: RangedModel,
  model: DealModel,
  { tallies, binding = {} }: { readonly tallies: readonly Tally[]; readonly binding?: Binding },
): Robustness {
  const draws = total(tallies.map((one) => one.draws));
  const withZone = total(tallies.map((one) => one.withZone));
  const share = (hits: number) => (draws ? hits / draws : 0);
  return {
    draws,
    withZone,
    withZoneInterval: wilson(withZone, draws),
    deals: (tallies[0]?.deals ?? []).map(({ deal, acceptableTo, picked }, x) => {
      const parts = tallies.map(({ deals }) => deals[x]!);
      const acceptable = total(parts.map((part) => part.acceptable));
      const regrets = parts.flatMap((part) => part.regrets);
      const ids = [...new Set(parts.flatMap((part) => Object.keys(part.picked)))] as (keyof typeof picked)[];
      return {
        deal,
        acceptable: share(acceptable),
        interval: wilson(acceptable, draws),
        acceptableTo: acceptableTo.map((_, p) => share(total(parts.map((part) => part.acceptableTo[p]!)))),
        efficient: share(total(parts.map((part) => part.efficient))),
        picked: Object.fromEntries(ids.map((id) => [id, share(total(parts.map((part) => part.picked[id] ?? 0)))])),
        jointLoss: spread(parts.flatMap((part) => part.losses)),
        nashRegret: spread(regrets),
        leftOut: draws - regrets.length,
        ...safety(ranged, model, deal, binding),
      };
    }),
  };
}

interface Running {
  readonly deal: Deal;
  /** By party: a rule or one of its own red lines stands against the deal, whatever the numbers. */
  readonly refusedBy: readonly boolean[];
  acceptable: number;
  acceptableTo: number[];
  efficient: number;
  picked: Partial<Record<SolutionId, number>>;
  losses: number[];
  regrets: number[];
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((units, p) => units === b[p]);

/** Mean, 90th percentile (nearest rank), worst; zeros of nothing. */
function spread(values: readonly number[]): [number, number, number] {
  if (!values.length) return [0, 0, 0];
  const sorted = [...values].sort((a, b) => a - b);
  return [total(values) / values.length, sorted[Math.ceil(0.9 * sorted.length) - 1]!, sorted.at(-1)!];
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
