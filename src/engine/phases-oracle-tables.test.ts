/** The tables and dives under a search, each alone: a fault in one of them makes the searches above it run on without end. */
import { expect, test } from "vitest";
import { dive } from "./phases/dive.js";
import { problemOf } from "./phases/problem.js";
import { firstOrder, isIn, type Limit, reachTable } from "./phases/reach.js";
import { withoutWeightless } from "./phases/weightless.js";
import { plainOrders, unitsTied } from "./plain/phases.js";
import { randomPlainPlan } from "./plain/phases-plan.js";
import { dice } from "./plain/random-model.js";

interface Question {
  readonly after: readonly (readonly number[])[];
  readonly limits: readonly Limit[];
}

/** Up to nine units, so that a set lies in several words of the table, in any precedence; one to three sums under a cap. */
function question(seed: number): Question {
  const roll = dice(seed);
  const { steps } = randomPlainPlan(seed, { steps: seed % 5 === 0 ? [7, 9] : [1, 6] });
  const limits = Array.from({ length: 1 + roll(3) }, () => ({
    adds: Float64Array.from(steps, () => roll(11) - 5),
    start: roll(3) - 1,
    cap: roll(12),
  }));
  return { after: steps.map(({ after }) => after), limits };
}

const unitsOf = (set: number, count: number) => [...Array(count).keys()].filter((i) => (set >> i) & 1);
const keeps = ({ limits }: Question, done: readonly number[]) =>
  limits.every(({ adds, start, cap }) => done.reduce((sum, i) => sum + adds[i], start) <= cap);

/** Whether an order goes on from each set to the end, by its definition; without a limit that is passed through. */
function plainTable(asked: Question): boolean[] {
  const count = asked.after.length;
  const whole = 2 ** count - 1;
  const table = Array<boolean>(whole + 1).fill(false);
  for (let set = whole; set >= 0; set--) {
    const done = unitsOf(set, count);
    const goesOn = asked.after.some(
      (before, i) => !done.includes(i) && before.every((j) => done.includes(j)) && table[set | (1 << i)],
    );
    table[set] = keeps(asked, done) && (set === whole || goesOn);
  }
  return table;
}

const seeds = Array.from({ length: 400 }, (_, k) => k + 1);

test("[PJ22] a set is in the table when it keeps its limits and a unit that may come next leads on", () => {
  for (const seed of seeds) {
    const asked = question(seed);
    const table = reachTable(asked.after, asked.limits);
    const found = plainTable(asked).map((_, set) => isIn(table, set));
    expect(found, `seed ${seed}`).toEqual(plainTable(asked));
  }
});

test("[PJ23] the first order of a table is the first of all that keep the limits, and none where none does", () => {
  for (const seed of seeds.filter((seed) => seed % 5 !== 0)) {
    const asked = question(seed);
    const orders = plainOrders(asked.after.map((after) => ({ after })));
    const kept = orders.find((order) => [...order, -1].every((_, n) => keeps(asked, order.slice(0, n))));
    expect(firstOrder(asked.after, reachTable(asked.after, asked.limits)), `seed ${seed}`).toEqual(kept ?? null);
  }
});

test("[PJ24] a dive finds an order that keeps the limits, or proves that there is none, within all sets", () => {
  for (const seed of seeds) {
    const asked = question(seed);
    const count = asked.after.length;
    const possible = plainTable(asked)[0];
    for (const first of ["room", "index"] as const) {
      const dived = dive({ ...asked, first, most: 2 ** count });
      expect(dived.found, `seed ${seed} by ${first}`).toBe(possible ? "order" : "none");
      expect(dived.visited, `seed ${seed} by ${first}`).toBeLessThan(2 ** count);
      if (dived.found !== "order") continue;
      const { order } = dived;
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      for (const [n, i] of order.entries()) {
        expect(asked.after[i].every((j) => order.indexOf(j) < n)).toBe(true);
        expect(keeps(asked, order.slice(0, n + 1)), `seed ${seed} by ${first}`).toBe(true);
      }
    }
  }
});

test("[PJ25] a dive turned away says the least by which a limit would have to give", () => {
  const asked = { after: [[], [0]], limits: [{ adds: Float64Array.of(3, 4), start: 0, cap: 1 }] };
  expect(dive({ ...asked, first: "index", most: 10 })).toMatchObject({ found: "none", blocked: 2 });
  expect(dive({ ...asked, first: "index", most: 10, limits: [{ ...asked.limits[0], cap: 3 }] })).toMatchObject({
    found: "none",
    blocked: 4,
  });
  expect(dive({ ...asked, first: "index", most: 1, limits: [{ ...asked.limits[0], cap: 9 }] }).found).toBe("no answer");
});

test("[PJ26] without the units that change nothing for anybody the others keep their numbers and all they come after", () => {
  for (const seed of seeds) {
    const plan = randomPlainPlan(seed);
    const units = unitsTied(plan);
    const problem = problemOf(
      units.map((unit) => ({ members: unit.members, after: unit.after, numbers: unit })),
      plan.parties,
    );
    const weighs = units.map(({ lasting, received, kept }) =>
      lasting.some((g, p) => g !== received[p] || g !== kept[p]),
    );
    const wanted = [...units.keys()].filter((i) => weighs[i]);
    const before = (i: number): number[] => units[i].after.flatMap((j) => [j, ...before(j)]);
    const { reduced, kept } = withoutWeightless(problem);
    expect(kept, `seed ${seed}`).toEqual(wanted);
    expect(reduced.count).toBe(wanted.length);
    expect([...reduced.total]).toEqual([...problem.total]);
    for (const key of ["given", "lasting", "received", "exposure", "stripped"] as const)
      expect([...reduced[key]], key).toEqual(
        wanted.flatMap((i) => [...problem[key].subarray(i * plan.parties, (i + 1) * plan.parties)]),
      );
    const place = new Map(wanted.map((i, k) => [i, k]));
    const all = (k: number): number[] => reduced.after[k].flatMap((j) => [j, ...all(j)]);
    for (const [k, i] of wanted.entries())
      expect(new Set(all(k)), `seed ${seed}`).toEqual(new Set(before(i).flatMap((j) => place.get(j) ?? [])));
  }
});

test("[PJ27] a dive that finds nothing looks on from every set once, not from every way to it", () => {
  const count = 8;
  let looked = 0;
  const limit: Limit = {
    adds: new Float64Array(count).fill(1),
    start: 0,
    // Only the whole set breaks it, so that every other is entered.
    get cap() {
      looked++;
      return count - 1;
    },
  };
  const after = Array.from({ length: count }, (): number[] => []);
  for (const first of ["room", "index"] as const) {
    looked = 0;
    expect(dive({ after, limits: [limit], first, most: 1000 })).toMatchObject({ found: "none", blocked: 1 });
    expect(looked).toBeLessThan(count * 2 ** count);
  }
});
