import { expect, test } from "vitest";
import { parseExpression } from "../../talks/expression.js";
import { arrange } from "./arrange.js";
import { coalitionNash } from "./coalitions.js";
import { modelOf, stateAt } from "./example-conflicts.js";
import { fromNow } from "./from-now.js";
import { type ConflictModel, concepts } from "./model.js";
import { randomConflict } from "./random-conflict.js";
import { ranksByStatements } from "./ranks.js";
import { stability } from "./stability.js";
import { thresholds } from "./thresholds.js";
import { truthOf } from "./truth.js";

const seeds = Array.from({ length: 80 }, (_, k) => k + 1);

test("[SB9] makers in another order have the same verdicts", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const last = model.makers.length - 1;
    const turned: ConflictModel = {
      ...model,
      options: model.options.map((option) => ({ ...option, maker: last - option.maker })),
      makers: [...model.makers].reverse(),
    };
    const found = stability(model);
    const other = stability(turned);
    expect(other.equilibria).toEqual(found.equilibria);
    for (const concept of concepts) expect([...other.stable[concept]].reverse()).toEqual(found.stable[concept]);
  }
});

test("[SB10] options in another order have the same verdicts at the same states", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const bits = model.options.length;
    const turn = (s: number) => [...Array(bits).keys()].reduce((to, k) => to | (((s >>> k) & 1) << (bits - 1 - k)), 0);
    const turned = <A extends Uint8Array | Int32Array>(by: A): A => by.map((_, s) => by[turn(s)]) as A;
    const other = stability({
      ...model,
      options: [...model.options].reverse(),
      feasible: turned(model.feasible),
      makers: model.makers.map((maker) => ({
        ...maker,
        mask: turn(maker.mask),
        ranks: turned(maker.ranks),
        unseen: maker.unseen && turned(maker.unseen),
      })),
    });
    const found = stability(model);
    for (const concept of concepts)
      model.makers.forEach((_, i) => {
        expect(turned(other.stable[concept][i])).toEqual(found.stable[concept][i]);
      });
  }
});

test("[SB11] an indifferent maker without options changes nothing", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const idle = {
      id: "idle",
      name: "Idle",
      mask: 0,
      ranks: Int32Array.from(model.feasible, (can) => can - 1),
      levels: 1,
      indifferent: true,
      unseen: null,
    };
    expect(stability({ ...model, makers: [...model.makers, idle] }).equilibria).toEqual(stability(model).equilibria);
  }
});

test("[SB12] ranks changed in any strictly increasing way change nothing", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const makers = model.makers.map((maker) => ({
      ...maker,
      ranks: maker.ranks.map((rank) => (rank < 0 ? -1 : rank * rank + 2 * rank)),
    }));
    expect(stability({ ...model, makers })).toEqual(stability(model));
  }
});

test("[SB13] a state raised in a maker's ranking alone never becomes unstable for it", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const found = stability(model);
    const s = model.feasible.lastIndexOf(1);
    model.makers.forEach((maker, i) => {
      const ranks = maker.ranks.map((rank, t) => (rank < 0 ? -1 : 2 * rank + (t === s ? 3 : 0)));
      const raised = stability({ ...model, makers: model.makers.map((one, j) => (j === i ? { ...one, ranks } : one)) });
      for (const concept of concepts)
        expect(raised.stable[concept][i][s]).toBeGreaterThanOrEqual(found.stable[concept][i][s]);
    });
  }
});

test("[SB14] making an option one-way never ends a Nash stability", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const found = stability(model);
    for (const only of ["take", "drop"] as const)
      model.options.forEach((option, k) => {
        if (option.only) return;
        const options = model.options.map((one, j) => (j === k ? { ...one, only } : one));
        stability({ ...model, options }).stable.nash.forEach((own, i) => {
          own.forEach((holds, s) => {
            expect(holds).toBeGreaterThanOrEqual(found.stable.nash[i][s]);
          });
        });
      });
  }
});

test("[SB15] what a maker can be sure of is at most what the others cannot keep it below", () => {
  for (const seed of seeds) {
    const model = randomConflict(seed);
    const cube = {
      ...model,
      options: model.options.map(({ only: _, ...option }) => option),
      feasible: model.feasible.map(() => 1),
      makers: model.makers.map((maker) => ({ ...maker, unseen: null, ranks: maker.ranks.map((r) => Math.max(r, 0)) })),
    };
    model.makers.forEach((_, i) => {
      const { maxmin, minmax } = thresholds(arrange(cube), i);
      expect(maxmin).toBeLessThanOrEqual(minmax);
    });
  }
});

test("[CO6] what holds against every set of makers is Nash, and drift is part of what is possible", () => {
  for (const seed of seeds) {
    const drawn = randomConflict(seed);
    const model = { ...drawn, now: drawn.feasible.indexOf(1) };
    const { nash } = stability(model).equilibria;
    for (const s of coalitionNash(model, nash)) expect(nash).toContain(s);
    const { drift, legal } = fromNow(model)!;
    for (const [s, steps] of drift.steps) expect(legal.steps.get(s)).toBeLessThanOrEqual(steps);
  }
});

test("[SB16] eighty statements rank states as comparing them one by one does", () => {
  const options = 7;
  const statements = Array.from({ length: 80 }, (_, q) => {
    const [a, b] = [(q * 5 + 1) % options, (q * 3 + 2) % options];
    return [`o${a}`, `!o${a} | o${b}`, `o${a} & !o${b}`, `o${a} iff o${b}`, `o${a} if o${b}`][q % 5];
  });
  const truths = statements.map((said) => {
    const parsed = parseExpression(said);
    if (!parsed.ok) throw new Error(parsed.message);
    return truthOf(parsed.expression, options, (name) => Number(name.slice(1)));
  });
  const feasible = new Uint8Array(2 ** options).map((_, s) => (s % 7 ? 1 : 0));
  const ranks = ranksByStatements(truths, feasible);
  const holds = (q: number, s: number) => (truths[q][s >>> 5] >>> (s & 31)) & 1;
  for (let s = 0; s < feasible.length; s++) {
    if (!feasible[s]) expect(ranks[s]).toBe(-1);
    for (let t = 0; t < feasible.length; t++) {
      if (!feasible[s] || !feasible[t]) continue;
      const q = truths.findIndex((_, k) => holds(k, s) !== holds(k, t));
      expect(Math.sign(ranks[s] - ranks[t])).toBe(q < 0 ? 0 : holds(q, s) ? 1 : -1);
    }
  }
  const used = new Set(ranks.filter((rank) => rank >= 0));
  expect(Math.max(...used)).toBe(used.size - 1);
});

test("[SB17] a ranking takes none, the star for all others, and ties", () => {
  const model = modelOf({
    makers: { a: { options: { x: "X", y: "Y" }, ranking: ["x + y", ["none", "x"], "*"] } },
  });
  const { ranks } = model.makers[0];
  expect(["x + y", "none", "x", "y"].map((text) => ranks[stateAt(model, text)])).toEqual([2, 1, 1, 0]);
});
