import fc from "fast-check";
import { expect, test } from "vitest";
import { riseFrom } from "./bottleneck.js";
import { closureOf, lowerBound } from "./bounds.js";
import { compilePhases } from "./compile.js";
import { dive } from "./dive.js";
import { chosenOfAll, everyOrder, judged } from "./every-order.js";
import { contractionThatHurts, eightSteps, planTalks, sixSteps, sixStepsInGroups } from "./example-plans.js";
import { isOrder } from "./exposure.js";
import { fromEnd } from "./from-end.js";
import { groupEffects } from "./group-effects.js";
import { exposureLimits, guaranteeLimits, peakAlong } from "./limits.js";
import { bestMove } from "./move.js";
import { bestOrder } from "./order.js";
import { undominatedPairs } from "./pairs.js";
import { type OrderProblem, orderProblem } from "./problem.js";
import { type PlanSize, randomPlan } from "./random-plan.js";
import { firstOrder, isIn, reachTable } from "./reach.js";
import { searchCap } from "./search.js";

const problemOf = (talks: Parameters<typeof compilePhases>[0]): OrderProblem => {
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return orderProblem(compiled.model)!;
};
const small: fc.Arbitrary<OrderProblem> = fc
  .record({
    seed: fc.nat(1e6),
    units: fc.integer({ min: 0, max: 6 }),
    parties: fc.integer({ min: 1, max: 3 }),
    most: fc.constantFrom(1, 3, 5),
    ordered: fc.constantFrom(0, 0.15, 0.4),
    reversible: fc.boolean(),
  })
  .map(({ seed, ...size }) => randomPlan(seed, size as PlanSize));

test("[PO1] the chapter's six steps: z 2, the order B1 A1 B2 A2 B3 A3, guarantees 2 and 0, 27 orders of 180 that reach it", () => {
  const problem = problemOf(sixSteps());
  const { order, upper, proven, settled, exposure } = bestOrder(problem);
  expect({ order, upper, proven, settled, needed: exposure.needed }).toEqual({
    order: [3, 0, 4, 1, 5, 2],
    upper: 2,
    proven: true,
    settled: true,
    needed: [2, 0],
  });
  const reaching = everyOrder(problem).filter((candidate) => judged(problem, candidate).z === 2);
  expect(reaching).toHaveLength(27);
  expect(reaching[0]).toEqual([2, 3, 0, 4, 1, 5]);
  expect(judged(problem, reaching[0]).needed).toBe(3);
  expect(undominatedPairs(problem)).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

test("[PO2] the chapter's eight steps: z 10, the order chosen, guarantees 12 and 2, undominated pairs", () => {
  const problem = problemOf(eightSteps());
  const { order, upper, exposure } = bestOrder(problem);
  expect([order, upper, exposure.needed]).toEqual([[7, 1, 4, 0, 5, 2, 6, 3], 10, [12, 2]]);
  expect(undominatedPairs(problem)).toEqual([
    [0, 12],
    [2, 10],
    [12, 2],
    [14, 0],
  ]);
});

test("[PO3] three exchanges of one step each expose nobody and need no guarantee", () => {
  const { upper, exposure } = bestOrder(problemOf(sixStepsInGroups()));
  expect([upper, exposure.needed]).toEqual([0, [0, 0]]);
});

test("[PO4] tying two steps together can expose more: 7 where apart it was 5", () => {
  expect(bestOrder(problemOf(contractionThatHurts(false))).upper).toBe(5);
  expect(bestOrder(problemOf(contractionThatHurts(true))).upper).toBe(7);
});

test("[PO18] each group is compared with its steps apart: tying may lower the worst exposure, raise it, or leave no order", () => {
  const effects = (talks: Parameters<typeof compilePhases>[0]) => {
    const compiled = compilePhases(talks);
    if (!compiled.ok) throw new Error(compiled.problems[0].message);
    return groupEffects(compiled.model).map(({ tied, apart }) => [tied?.z ?? null, apart?.z ?? null]);
  };
  expect(effects(contractionThatHurts(true))).toEqual([[7, 5]]);
  expect(effects(sixStepsInGroups())).toEqual([
    [0, 2],
    [0, 0],
    [0, 0],
  ]);
  const commitments = { c: { what: "c", cost: { a: 1 } }, d: { what: "d", after: "e" }, e: { what: "e", after: "c" } };
  expect(effects(planTalks({ commitments, groups: [{ steps: ["c", "d"] }] }))).toEqual([[null, 1]]);
});

test("[PO5] the order is the one that the tie rule chooses from all orders", () => {
  fc.assert(
    fc.property(small, (problem) => {
      const { order, lower, upper, exposure } = bestOrder(problem);
      expect(order).toEqual(chosenOfAll(problem));
      expect([lower, exposure.z]).toEqual([upper, upper]);
    }),
    { seed: 11, numRuns: 500 },
  );
});

test("[PO6] a set can be completed exactly when some order of the rest keeps every limit", () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 8 }), (problem, cap) => {
      const limits = exposureLimits(problem, cap);
      const table = reachTable(problem.after, limits);
      const within = everyOrder(problem).filter((order) => judged(problem, order).z <= cap);
      expect(isIn(table, 0)).toBe(within.length > 0);
      expect(firstOrder(problem.after, table)).toEqual(within[0] ?? null);
    }),
    { seed: 12, numRuns: 200 },
  );
});

test("[PO19] tables over several words hold just the sets that a plain recursion completes, also within a wider table", () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 0, max: 12 }), (seed, cap) => {
      const problem = randomPlan(seed, { units: 8, parties: 2, most: 5, ordered: 0.2, reversible: false });
      const limits = exposureLimits(problem, cap);
      const table = reachTable(problem.after, limits);
      const wider = reachTable(problem.after, exposureLimits(problem, cap + 3));
      expect(reachTable(problem.after, limits, wider)).toEqual(table);
      const plain = new Array<boolean>(256);
      for (let set = 255; set >= 0; set--) {
        const has = (unit: number) => ((set >>> unit) & 1) === 1;
        const fits = limits.every(({ adds }) => adds.reduce((sum, value, u) => (has(u) ? sum + value : sum), 0) <= cap);
        const goesOn = problem.after.some((before, u) => !has(u) && before.every(has) && plain[set | (1 << u)]);
        plain[set] = fits && (set === 255 || goesOn);
      }
      expect(plain.map((_, set) => isIn(table, set))).toEqual(plain);
    }),
    { seed: 42, numRuns: 100 },
  );
});

test("[PO7] the best single move is the best of all orders one move away that are better", () => {
  fc.assert(
    fc.property(small, fc.nat(), (problem, pick) => {
      const orders = everyOrder(problem);
      const own = orders[pick % orders.length];
      const near = orders.filter((order) => oneMoveApart(own, order));
      const best = [...near]
        .map((order) => ({ order, ...judged(problem, order) }))
        .sort((a, b) => a.z - b.z || a.needed - b.needed || orders.indexOf(a.order) - orders.indexOf(b.order))[0];
      const now = judged(problem, own);
      const helps = best && (best.z < now.z || (best.z === now.z && best.needed < now.needed));
      expect(bestMove(problem, own)?.order ?? null).toEqual(helps ? best.order : null);
    }),
    { seed: 13, numRuns: 200 },
  );
});

test("[PO8] the undominated pairs are those of all orders", () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => {
      const problem = randomPlan(seed, { units: 6, parties: 2, most: 5, ordered: 0.1, reversible: false });
      const pairs = everyOrder(problem).map((order) =>
        exposureLimits(problem, 0).map((limit) => peakAlong(order, [limit], 0)),
      );
      const kept = pairs.filter((a) => !pairs.some((b) => b[0] <= a[0] && b[1] <= a[1] && b[0] + b[1] < a[0] + a[1]));
      const unique = [...new Set(kept.map(String))].sort((a, b) => Number(a.split(",")[0]) - Number(b.split(",")[0]));
      expect(undominatedPairs(problem)!.map(String)).toEqual(unique);
    }),
    { seed: 14, numRuns: 60 },
  );
});

test("[PO9] no order stays below the lower bound", () => {
  fc.assert(
    fc.property(small, (problem) => {
      const limits = exposureLimits(problem, 0);
      const bound = lowerBound(problem.after, closureOf(problem.after), limits, 0);
      for (const order of everyOrder(problem)) expect(judged(problem, order).z).toBeGreaterThanOrEqual(bound);
    }),
    { seed: 15, numRuns: 200 },
  );
});

test("[PO10] one more condition never lowers z; a step that costs nothing never raises it", () => {
  fc.assert(
    fc.property(small, fc.nat(), (problem, pick) => {
      if (problem.count < 2) return;
      const { upper, order } = bestOrder(problem);
      const [first, second] = [order[0], order[1 + (pick % (order.length - 1))]];
      const after = problem.after.map((before, unit) => (unit === second ? [...new Set([...before, first])] : before));
      expect(bestOrder({ ...problem, after }).upper).toBeGreaterThanOrEqual(upper);
      expect(bestOrder(withGift(problem)).upper).toBeLessThanOrEqual(upper);
    }),
    { seed: 16, numRuns: 100 },
  );
});

test("[PO17] a cap raised from below stops at the least that lets an order through, from either end", () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 6 }), (problem, cap) => {
      const [held, free] = [exposureLimits(problem, cap), guaranteeLimits(problem, 0)];
      const needs = everyOrder(problem).flatMap((order) => {
        const { z, needed } = judged(problem, order);
        return z <= cap ? [needed] : [];
      });
      for (const sums of [{ after: problem.after, held, free }, fromEnd({ after: problem.after, held, free })]) {
        const { lower, reached } = riseFrom(sums.after, { ...sums, lower: 0, most: 10_000 });
        expect(reached ? lower : null).toBe(needs.length ? Math.min(...needs) : null);
        const short = riseFrom(sums.after, { ...sums, lower: 0, most: 3 });
        expect(short.lower).toBeLessThanOrEqual(Math.min(...needs));
      }
    }),
    { seed: 19, numRuns: 200 },
  );
});

test("[PO11] a search by beam and dives keeps the answer between its bounds, and with enough visits finds it, from either end", () => {
  fc.assert(
    fc.property(small, fc.constantFrom(3, 20, 10_000), fc.constantFrom("start", "end"), (problem, most, from) => {
      const { after } = problem;
      const z = bestOrder(problem).upper;
      const found = searchCap({ after, held: [], free: exposureLimits(problem, 0), lower: 0, from, most })!;
      expect(found.lower).toBeLessThanOrEqual(z);
      expect(found.upper).toBeGreaterThanOrEqual(z);
      expect(judged(problem, found.order).z).toBe(found.upper);
      if (most === 10_000) expect([found.lower, found.upper]).toEqual([z, z]);
    }),
    { seed: 17, numRuns: 300 },
  );
});

test("[PO12] a dive by index gives the first of all orders within the limits, or proves that there is none", () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 6 }), (problem, cap) => {
      const limits = [...exposureLimits(problem, cap), ...guaranteeLimits(problem, 2 * cap)];
      const first = everyOrder(problem).find((order) => {
        const { z, needed } = judged(problem, order);
        return z <= cap && needed <= 2 * cap;
      });
      const dived = dive({ after: problem.after, limits, first: "index", most: 10_000 });
      expect(dived.found === "order" ? dived.order : dived.found).toEqual(first ?? "none");
    }),
    { seed: 18, numRuns: 200 },
  );
});

test("[PO13] plans too long for tables: bounds that hold what was found, conditions kept, and the same answer as tables where proven", () => {
  for (const seed of [1, 2, 3]) {
    const long = randomPlan(seed, { units: 34, parties: 3, most: 30, ordered: 0.08, reversible: true });
    const { order, lower, upper, proven, exposure } = bestOrder(long);
    expect(isOrder(long, order)).toBe(true);
    expect(exposure.z).toBe(upper);
    expect(lower).toBeLessThanOrEqual(upper);
    expect(proven).toBe(lower === upper);
  }
  // Forty units of which twenty weigh nothing are a plan of twenty.
  const half = randomPlan(4, { units: 20, parties: 2, most: 9, ordered: 0.1, reversible: false });
  const padded = withIdle(half);
  const own = bestOrder(half);
  const { order, upper, settled } = bestOrder(padded);
  expect([upper, settled, order.filter((unit) => unit < 20)]).toEqual([own.upper, true, own.order]);
});

/** Twenty more units that cost and give nothing. */
function withIdle(problem: OrderProblem): OrderProblem {
  const plus = (rows: Float64Array) => Float64Array.from({ length: 2 * rows.length }, (_, k) => rows[k] ?? 0);
  return {
    ...problem,
    count: 2 * problem.count,
    given: plus(problem.given),
    lasting: plus(problem.lasting),
    received: plus(problem.received),
    exposure: plus(problem.exposure),
    stripped: plus(problem.stripped),
    after: [...problem.after, ...problem.after.map(() => [])],
  };
}

/** Whether taking one unit out and putting it in elsewhere makes the other order. */
function oneMoveApart(a: readonly number[], b: readonly number[]): boolean {
  if (String(a) === String(b)) return false;
  return a.some((unit) => String(a.filter((u) => u !== unit)) === String(b.filter((u) => u !== unit)));
}

/** With one more unit that costs nobody anything and gives everybody something. */
function withGift(problem: OrderProblem): OrderProblem {
  const { parties } = problem;
  const none = new Array<number>(parties).fill(0);
  const some = new Array<number>(parties).fill(2);
  const plus = (rows: Float64Array, more: readonly number[]) => Float64Array.from([...rows, ...more]);
  const less = some.map((value) => -value);
  return {
    ...problem,
    count: problem.count + 1,
    given: plus(problem.given, none),
    lasting: plus(problem.lasting, none),
    received: plus(problem.received, some),
    exposure: plus(problem.exposure, less),
    stripped: plus(problem.stripped, less),
    total: problem.total.map((value) => value + 2),
    after: [...problem.after, []],
  };
}
