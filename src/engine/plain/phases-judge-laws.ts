/** Laws of exposure and order that hold for every plan, and the parts of the search held against listing. Each says what is broken. */
import { planDates } from "../clocks/when.js";
import { analysePlan } from "../phases/analysis.js";
import { beamFromEnd, beamOrder } from "../phases/beam.js";
import { riseFrom } from "../phases/bottleneck.js";
import { closureOf, lowerBound } from "../phases/bounds.js";
import { phaseCurve } from "../phases/curve.js";
import { dive } from "../phases/dive.js";
import { exposureAlong } from "../phases/exposure.js";
import { fromEnd } from "../phases/from-end.js";
import { laggedOrder, laggedWorst } from "../phases/lag.js";
import { leastCap } from "../phases/least.js";
import { exposureLimits, guaranteeLimits } from "../phases/limits.js";
import { bestOrder, type FoundOrder } from "../phases/order.js";
import { undominatedPairs } from "../phases/pairs.js";
import { type OrderProblem, problemOf } from "../phases/problem.js";
import { firstOrder, reachTable } from "../phases/reach.js";
import { searchCap } from "../phases/search.js";
import { plainBest } from "./phases.js";
import { type PlanJudge, same } from "./phases-judge.js";
import { type PlainPlan, plainTalks } from "./phases-plan.js";
import { dice } from "./random-model.js";

function bestOf(plan: PlainPlan, seed: number): { best: FoundOrder; problem: OrderProblem; scale: number } | null {
  const talks = plainTalks(plan, seed);
  const found = analysePlan(talks, planDates(talks));
  if (!found.ok || !found.plan.ordered) return null;
  return { best: found.plan.ordered.best, problem: found.plan.ordered.problem, scale: found.plan.model.scale };
}

/** Parties relabelled, one party's points multiplied, a condition added, a step that costs nobody anything added. */
export const judgePlanLaws: PlanJudge = ({ seed, plan, model, ordered, orders }) => {
  if (!ordered) return [];
  const roll = dice(seed);
  const { best, problem } = ordered;
  const points = (n: number) => n / model.scale;
  const turned = <T>(of: readonly T[]) => [...of.slice(1), of[0]];
  const relabelled = bestOf(
    {
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, given: turned(step.given), received: turned(step.received) })),
      leaving: turned(plan.leaving),
    },
    seed,
  );
  const k = 2 + roll(3);
  const party = roll(plan.parties);
  const times = (of: readonly number[]) => of.map((n, p) => (p === party ? k * n : n));
  const scaled = bestOf(
    {
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, given: times(step.given), received: times(step.received) })),
      leaving: times(plan.leaving),
    },
    seed,
  );
  const order = orders[roll(orders.length)].order;
  const leaving = (of: number) => plan.leaving.map((n) => n * of);
  const along = exposureAlong(problem, order, leaving(model.scale));
  const scaledAlong =
    scaled &&
    exposureAlong(
      scaled.problem,
      order,
      leaving(scaled.scale).map((n, p) => (p === party ? k * n : n)),
    );
  const [one, two] = [roll(plan.steps.length), roll(plan.steps.length)];
  const stricter =
    one === two
      ? null
      : bestOf(
          {
            ...plan,
            steps: plan.steps.map((s, i) => (i === one ? { ...s, after: [...new Set([...s.after, two])] } : s)),
          },
          seed,
        );
  const free = {
    given: plan.leaving.map(() => 0),
    received: plan.leaving.map(() => roll(6)),
    back: 0,
    lost: roll(3),
    after: [],
  };
  const eased = bestOf({ ...plan, steps: [...plan.steps, free] }, seed);
  return [
    ...same("relabelled z", relabelled && [relabelled.best.upper, relabelled.best.order], [best.upper, best.order]),
    ...same(
      `party ${party} times ${k}`,
      scaledAlong?.points.map((point) =>
        (["exposure", "stripped", "slack"] as const).map((key) => point[key].map((n) => n / (scaled?.scale ?? 1) + 0)),
      ),
      along.points.map((point) =>
        (["exposure", "stripped", "slack"] as const).map((key) => times(point[key].map(points)).map((n) => n + 0)),
      ),
    ),
    ...along.points.flatMap(({ exposure, stripped, slack }) => [
      ...(stripped.some((x, p) => x < exposure[p]) ? [`X below E in ${order}`] : []),
      ...same(
        "σ = T + X + κ",
        slack,
        stripped.map((x, p) => problem.total[p] + x + plan.leaving[p] * model.scale),
      ),
    ]),
    ...(stricter && stricter.best.upper / stricter.scale < points(best.upper)
      ? [`step ${one} after ${two} lowers z`]
      : []),
    ...(eased && eased.best.upper / eased.scale > points(best.upper) ? ["a step that costs nothing raises z"] : []),
  ];
};

/** The curve never rises and ends at z, the lag-1 law, and the last-mover law. */
export const judgeOrderLaws: PlanJudge = ({ ordered, orders, units, plan }) => {
  if (!ordered) return [];
  const { problem, best } = ordered;
  const oneWay = units.every(({ lasting, given, received }) =>
    received.every((r, p) => r === 0 || (given[p] === 0 && lasting[p] === 0)),
  );
  const curve = phaseCurve(problem, best).map(({ worst }) => worst ?? Number.POSITIVE_INFINITY);
  const last = curve[curve.length - 1];
  const lagging = oneWay ? orders.slice(0, 40) : [];
  return [
    ...(curve.some((worst, k) => k > 0 && worst > curve[k - 1]) ? [`the curve rises: ${curve}`] : []),
    ...(last < best.upper ? [`in ${curve.length} phases ${last}, below z ${best.upper}`] : []),
    ...(oneWay ? same("one unit a phase", last, best.upper) : []),
    ...lagging.flatMap(({ order }) =>
      same(`lag 1 along ${order}`, laggedWorst(problem, order, 1), laggedWorst(problem, order, 0)),
    ),
    ...orders.slice(0, 40).flatMap(({ order }) => {
      if (plan.steps.some(({ lost }) => lost > 0)) return [];
      const end = order[order.length - 1];
      const { needed } = exposureAlong(problem, order);
      return needed.flatMap((need, p) => {
        const cost = problem.given[end * plan.parties + p];
        return units[end].received[p] === 0 && need < cost
          ? [`${p} needs ${need} along ${order}, gives ${cost} last`]
          : [];
      });
    }),
  ];
};

/** Bounds, dives, beams, tables and rises at every cap against all orders; searches beyond tables find no less and prove no more. */
export const judgeSearch: PlanJudge = ({ seed, plan, ordered, orders, half }) => {
  const best = plainBest(orders);
  if (!ordered || !best) return [];
  const { problem } = ordered;
  const { after, count } = problem;
  const z = best.z * half;
  const roll = dice(seed);
  const free = exposureLimits(problem, 0);
  const held = guaranteeLimits(problem, Math.max(...orders[roll(orders.length)].needed) * half);
  const largest = (needed: readonly number[]) => Math.max(...needed) * half;
  const kept = orders.filter(({ needed }) => largest(needed) <= held[0].cap);
  const least = plainBest(kept);
  if (!least) return ["no order keeps its own guarantee"];
  const zHeld = least.z * half;
  const lower = lowerBound(after, closureOf(after), free, 0);
  const cap = z + half * (roll(4) - 1);
  const capped = exposureLimits(problem, cap);
  const within = orders.filter((one) => one.z * half <= cap);
  const first = within[0]?.order ?? null;
  const most = 10_000;
  const dived = dive({ after, limits: capped, first: "index", most });
  const roomy = dive({ after, limits: capped, first: "room", most });
  const backwards = fromEnd({ after, held, free });
  const peak = (order: readonly number[]) => (orders.find((one) => one.order.join() === order.join())?.z ?? -1) * half;
  const beams = [
    ...[1, 3, 300].map((width) => beamOrder({ after, held: [], free, width })),
    ...[1, 3, 300].map((width) => beamFromEnd({ after, held: [], free, width })),
  ];
  return [
    ...(lower > z ? [`lower bound ${lower} above z ${z}`] : []),
    ...same(`first order under ${cap}`, firstOrder(after, reachTable(after, capped)), first),
    ...same(
      `first under ${cap} within wider`,
      firstOrder(after, reachTable(after, capped, reachTable(after, exposureLimits(problem, cap + 2)))),
      first,
    ),
    ...same(`dive by index under ${cap}`, dived.found === "order" ? dived.order : dived.found, first ?? "none"),
    ...(dived.found === "none" && dived.blocked > 0 && cap + dived.blocked > z
      ? [`blocked ${dived.blocked} beyond z`]
      : []),
    ...same(`dive by room under ${cap}`, roomy.found === "order" && peak(roomy.order) <= cap, first !== null),
    ...same("rise", riseFrom(after, { held, free, lower, most }), { lower: zHeld, reached: true }),
    ...same(
      "rise from the end",
      riseFrom(backwards.after, { held: backwards.held, free: backwards.free, lower, most }),
      { lower: zHeld, reached: true },
    ),
    ...(riseFrom(after, { held, free, lower, most: 1 + roll(5) }).lower > zHeld
      ? ["a rise cut short proves too much"]
      : []),
    ...same("least cap", leastCap({ after, held, free, lower }), zHeld),
    ...(["start", "end"] as const).flatMap((from) => {
      const found = searchCap({ after, held, free, lower, from, most, known: least.order });
      if (!found) return ["a known order is lost"];
      return [
        ...same(`search from the ${from}`, [found.lower, found.upper, peak(found.order)], [zHeld, zHeld, zHeld]),
        ...(largest(orders.find((one) => one.order.join() === found.order.join())?.needed ?? [9e9]) > held[0].cap
          ? ["a held limit is broken"]
          : []),
        ...cutShort(searchCap({ after, held: [], free, lower, from, most: 1 + roll(8) }), z, peak),
      ];
    }),
    ...beams.flatMap((order, k) => (order && peak(order) >= 0 ? [] : [`beam ${k} gives no order`])),
    ...(count <= 6
      ? [2, 5].flatMap((k) => (beams[k] ? same(`a beam of all ${k}`, peak(beams[k] as number[]), z) : []))
      : []),
    ...same("pairs at all", (undominatedPairs(problem)?.length ?? 1) > 0, true),
    ...same("parties", plan.parties, problem.parties),
  ];
};

function cutShort(
  found: { lower: number; upper: number; order: readonly number[] } | null,
  z: number,
  peak: (order: readonly number[]) => number,
): string[] {
  if (!found) return [];
  return found.lower > z || found.upper < z || peak(found.order) > found.upper
    ? [`cut short: ${JSON.stringify(found)} around z ${z}`]
    : [];
}

/**
 * Plans beyond what a table holds, whose steps form two or three chains so that only few sets come up: a plain recursion over how far
 * each chain is gives the answer, tie rule and all.
 */
export function judgeChains(seed: number): string[] {
  const roll = dice(seed);
  const chains = 2 + roll(2);
  const long = chains === 2 ? 14 : 10;
  const count = chains * long;
  const of = Array.from({ length: count }, (_, i) => i % chains);
  const numbers = of.map((chain) => {
    const worth = roll(6);
    const cost = roll(6);
    return {
      given: [0, 1].map((p) => (chain % 2 === p ? cost : 0)),
      received: [0, 1].map((p) => (chain % 2 === p ? 0 : worth)),
    };
  });
  const units = numbers.map(({ given, received }, i) => ({
    members: [i],
    after: i >= chains ? [i - chains] : [],
    numbers: { given, lasting: given, received, kept: received },
  }));
  const problem = problemOf(units, 2);
  const found = bestOrder(problem);
  const total = [0, 1].map((p) => numbers.reduce((sum, { given, received }) => sum + received[p] - given[p], 0));
  const sums = new Map<string, number[]>();
  const sum = (done: readonly number[]): number[] => {
    const key = done.join();
    const known = sums.get(key);
    if (known) return known;
    const e = [0, 1].map((p) =>
      done.reduce(
        (all, n, chain) =>
          all +
          Array.from({ length: n }, (_, k) => numbers[k * chains + chain]).reduce(
            (part, { given, received }) => part + given[p] - received[p],
            0,
          ),
        0,
      ),
    );
    sums.set(key, e);
    return e;
  };
  const needs = (done: readonly number[]) => Math.max(0, ...sum(done).map((x, p) => -(total[p] + x)));
  /** The smallest largest value of the sets from here to the end, never through a set that is shut. */
  const least = (value: (done: readonly number[]) => number, shut: (done: readonly number[]) => boolean) => {
    const memo = new Map<string, number>();
    const from = (done: readonly number[]): number => {
      const key = done.join();
      const known = memo.get(key);
      if (known !== undefined) return known;
      let rest = Number.POSITIVE_INFINITY;
      if (done.every((n) => n === long)) rest = 0;
      for (const [chain, n] of done.entries())
        if (n < long) rest = Math.min(rest, from(done.map((m, c) => (c === chain ? m + 1 : m))));
      const result = shut(done) ? Number.POSITIVE_INFINITY : Math.max(value(done), rest);
      memo.set(key, result);
      return result;
    };
    return from;
  };
  const start = Array<number>(chains).fill(0);
  const z = least(
    (done) => Math.max(0, ...sum(done)),
    () => false,
  )(start);
  const needFrom = least(needs, (done) => Math.max(...sum(done)) > z);
  const need = needFrom(start);
  const order: number[] = [];
  let done = start;
  while (order.length < count) {
    const next = done
      .flatMap((n, chain) =>
        n < long ? [{ unit: n * chains + chain, to: done.map((m, c) => (c === chain ? m + 1 : m)) }] : [],
      )
      .sort((a, b) => a.unit - b.unit)
      .find(({ to }) => needFrom(to) <= need);
    if (!next) return ["the twin lost its way"];
    order.push(next.unit);
    done = next.to;
  }
  const lag = laggedOrder(problem, 1);
  return [
    ...(found.lower > z || found.upper < z ? [`[${found.lower}, ${found.upper}] around z ${z}`] : []),
    ...same("proven", found.proven, found.lower === found.upper),
    ...same("upper is the order's", exposureAlong(problem, found.order).z, found.upper),
    ...(found.settled ? same("settled order", found.order, order) : []),
    ...(lag.lower > z || lag.upper < z ? [`lag 1: [${lag.lower}, ${lag.upper}] around ${z}`] : []),
    ...same("lagged upper is the order's", laggedWorst(problem, lag.order, 1), lag.upper),
  ];
}
