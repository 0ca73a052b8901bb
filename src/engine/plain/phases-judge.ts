/** Holds orders, exposure, slack, lag, phases, moves and groups of the engine against the plain twin. Each judge says what differs. */
import { planDates } from "../clocks/when.js";
import { analysePlan, type OrderedPlan } from "../phases/analysis.js";
import { phaseCurve } from "../phases/curve.js";
import { exposureAlong } from "../phases/exposure.js";
import { groupEffects, type Reached } from "../phases/group-effects.js";
import { laggedOrder, laggedWorst } from "../phases/lag.js";
import type { PhaseModel } from "../phases/model.js";
import { bestMove, type Move } from "../phases/move.js";
import { bestOrder } from "../phases/order.js";
import { undominatedPairs } from "../phases/pairs.js";
import {
  isBetter,
  isPhased,
  type PlainJudged,
  type PlainUnit,
  plainBest,
  plainCurve,
  plainE,
  plainJudged,
  plainLagged,
  plainMoves,
  plainOrders,
  plainPairs,
  plainPhased,
  plainSlack,
  plainX,
  prefixes,
  unitsTied,
} from "./phases.js";
import { type PlainPlan, plainTalks } from "./phases-plan.js";

/** A plan read by the engine from its talks file, and all its orders judged by the plain twin. */
export interface JudgedPlan {
  readonly seed: number;
  readonly plan: PlainPlan;
  readonly model: PhaseModel;
  readonly units: readonly PlainUnit[];
  readonly ordered: OrderedPlan | null;
  readonly orders: readonly PlainJudged[];
  /** Units of the engine per half point. */
  readonly half: number;
}

export type PlanJudge = (judged: JudgedPlan) => string[];

export function judgedPlan(plan: PlainPlan, seed: number): JudgedPlan {
  const talks = plainTalks(plan, seed);
  const analysed = analysePlan(talks, planDates(talks));
  if (!analysed.ok) throw new Error("no plan");
  const { model, ordered } = analysed.plan;
  const units = unitsTied(plan);
  const orders = plainOrders(units).map((order) => plainJudged(units, plan.parties, order));
  return { seed, plan, model, units, ordered, orders, half: model.scale / 2 };
}

/** One line where two values are not the same, none where they are. */
export function same(what: string, engine: unknown, plain: unknown): string[] {
  const [a, b] = [JSON.stringify(engine), JSON.stringify(plain)];
  return a === b ? [] : [`${what}: engine ${a}, plain ${b}`];
}

const in2 = (half: number) => (n: number) => n / half;

/** Units, and whether there is an order at all. */
export const judgeUnits: PlanJudge = ({ model, units, ordered, orders, half }) => [
  ...same("has an order", ordered !== null, orders.length > 0),
  ...(ordered
    ? [
        ...same(
          "conditions",
          ordered.problem.after,
          units.map(({ after }) => after),
        ),
        ...(["given", "lasting", "received"] as const).flatMap((key) =>
          same(
            key,
            [...ordered.problem[key]].map(in2(half)),
            units.flatMap((unit) => unit[key]),
          ),
        ),
      ]
    : []),
  ...same("rounded", model.rounded, false),
];

/** Exposure and slack at every point of the first, the last and some orders between, by their definitions. */
export const judgeExposure: PlanJudge = ({ seed, plan, units, ordered, orders, half }) => {
  if (!ordered) return [];
  const picked = [orders[0], orders[orders.length - 1], orders[(seed * 7919) % orders.length]];
  return picked.flatMap(({ order, z, worstOf, needed }) => {
    const found = exposureAlong(
      ordered.problem,
      order,
      plan.leaving.map((n) => n * 2 * half),
    );
    const points = prefixes(order).map((done) => ({
      exposure: plan.leaving.map((_, p) => plainE(units, done, p)),
      stripped: plan.leaving.map((_, p) => plainX(units, done, p)),
      slack: plan.leaving.map((kappa, p) => plainSlack(units, done, p, 2 * kappa)),
    }));
    const said = found.points.map(({ exposure, stripped, slack }) => ({
      exposure: exposure.map(in2(half)),
      stripped: stripped.map(in2(half)),
      slack: slack.map(in2(half)),
    }));
    const largest = Math.max(...points.flatMap(({ exposure }) => exposure));
    const point = points.findIndex(({ exposure }) => exposure.includes(largest));
    const slacks = points.flatMap(({ slack }) => slack);
    return [
      ...same(`points of ${order}`, said, points),
      ...same("z", found.z / half, z),
      ...same("worst of each", found.worstOf.map(in2(half)), worstOf),
      ...same("needed", found.needed.map(in2(half)), needed),
      ...same("worst", found.worst && { ...found.worst, exposure: found.worst.exposure / half }, {
        point,
        party: points[point].exposure.indexOf(largest),
        exposure: largest,
      }),
      ...same("holds", [found.holds, found.holdsStrictly], [slacks.every((s) => s >= 0), slacks.every((s) => s > 0)]),
    ];
  });
};

/** The best order by the whole tie rule, its bounds, and the undominated pairs. */
export const judgeOrder: PlanJudge = ({ plan, ordered, orders, half }) => {
  const best = plainBest(orders);
  if (!ordered || !best) return [];
  const { order, lower, upper, proven, settled, exposure } = ordered.best;
  return [
    ...same("best order", order, best.order),
    ...same("bounds", [lower / half, upper / half, proven, settled], [best.z, best.z, true, true]),
    ...same("best's z and needs", [exposure.z / half, exposure.needed.map(in2(half))], [best.z, best.needed]),
    ...same("search alone", bestOrder(ordered.problem).order, best.order),
    ...same(
      "pairs",
      undominatedPairs(ordered.problem)?.map((pair) => pair.map(in2(half))) ?? null,
      plan.parties === 2 ? plainPairs(orders) : null,
    ),
    ...same("pairs of the analysis", ordered.pairs, undominatedPairs(ordered.problem)),
  ];
};

/** Best order when receipts lag by 0 to N + 1 units. */
export const judgeLag: PlanJudge = ({ seed, plan, units, ordered, orders, half }) => {
  if (!ordered) return [];
  const lags = units.length < 6 ? [...Array(units.length + 2).keys()] : [seed % 2, 2 + (seed % (units.length - 1))];
  return lags.flatMap((lag) => {
    const best = plainBest(
      orders.map((one) => ({ ...one, z: plainLagged(units, plan.parties, one.order, lag) })),
    ) as PlainJudged;
    const { order, upper, lower, proven, settled } = laggedOrder(ordered.problem, lag);
    return [
      ...same(`order at lag ${lag}`, order, best.order),
      ...same(`bounds at lag ${lag}`, [lower / half, upper / half, proven, settled], [best.z, best.z, true, true]),
      ...same(`worst at lag ${lag}`, laggedWorst(ordered.problem, order, lag) / half, best.z),
    ];
  });
};

/** The curve over all groupings into phases, and that its groupings are what they are said to be. */
export const judgeCurve: PlanJudge = ({ plan, units, ordered, half }) => {
  if (!ordered) return [];
  const plain = plainCurve(units, plan.parties);
  const curve = phaseCurve(ordered.problem, ordered.best);
  return [
    ...same(
      "curve",
      curve.map(({ phases, worst }) => [phases, worst && worst / half]),
      plain.map((n, k) => [k + 1, n]),
    ),
    ...same("curve of the analysis", ordered.curve, curve),
    ...curve.flatMap(({ phases, worst, lower, proven, blocks }) => [
      ...same(`proven in ${phases}`, [proven, lower], [true, worst]),
      ...same(`no grouping in ${phases}`, blocks === null, worst === null),
      ...(blocks && worst !== null
        ? same(
            `grouping in ${phases} ${JSON.stringify(blocks)}`,
            [blocks.length <= phases, isPhased(units, blocks), plainPhased(units, plan.parties, blocks) * half],
            [true, true, worst],
          )
        : []),
    ]),
  ];
};

/** The best single move from the file's own order and from some other. */
export const judgeMove: PlanJudge = ({ seed, ordered, orders, half }) => {
  if (!ordered) return [];
  const known = new Map(orders.map((one) => [one.order.join(), one]));
  const judge = (order: readonly number[], move: Move | null): string[] => {
    const now = known.get(order.join());
    if (!now) return [`${order} is no order`];
    const moved = plainMoves(order).flatMap((one) => known.get(one.join()) ?? []);
    const best = plainBest([...moved].sort((a, b) => (a.order.join() < b.order.join() ? -1 : 1)));
    if (!best || !isBetter(best, now)) return same(`move from ${order}`, move, null);
    if (!move) return [`move from ${order}: engine none, plain ${best.order}`];
    const rest = order.filter((_, at) => at !== move.from);
    return [
      ...same(`move from ${order}`, move.order, best.order),
      ...same("its numbers", [move.z / half, move.needed / half], [best.z, Math.max(...best.needed)]),
      ...same(
        "its places",
        [move.unit, [...rest.slice(0, move.to), move.unit, ...rest.slice(move.to)]],
        [order[move.from], best.order],
      ),
    ];
  };
  const some = orders[(seed * 31) % orders.length].order;
  return [...judge(ordered.own.order, ordered.move), ...judge(some, bestMove(ordered.problem, some))];
};

/** Tying each group and leaving it apart. */
export const judgeGroups: PlanJudge = ({ plan, model, half }) => {
  const reached = (groups: readonly (readonly number[])[]) => {
    const units = unitsTied(plan, groups);
    const best = plainBest(plainOrders(units).map((order) => plainJudged(units, plan.parties, order)));
    return best ? { z: best.z, proven: true, needed: Math.max(...best.needed) } : null;
  };
  const halves = (one: Reached | null) => one && { z: one.z / half, proven: one.proven, needed: one.needed / half };
  const joined = unitsTied(plan).flatMap(({ members }) => (members.length > 1 ? [members] : []));
  return [
    ...same("groups", model.groups, joined),
    ...same(
      "group effects",
      groupEffects(model).map(({ members, tied, apart }) => ({ members, tied: halves(tied), apart: halves(apart) })),
      joined.map((members) => ({
        members,
        tied: reached(joined),
        apart: reached(joined.filter((group) => group !== members)),
      })),
    ),
  ];
};
