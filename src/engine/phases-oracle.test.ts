import { expect, test } from "vitest";
import { planAt, run } from "./phases-oracle.soak.js";

/** What all judges say of five hundred plans; each plan is read once for all of them. */
let all: readonly string[] | undefined;
const said = (...judges: readonly string[]): readonly string[] => {
  all ??= run(1, 500);
  return all.filter((line) => judges.some((judge) => line.startsWith(`${judge},`)));
};

test("[PJ1] five hundred random plans: conditions, numbers, exposure, stripped exposure and slack are the definition's", () => {
  expect(said("units", "exposure")).toEqual([]);
});

test("[PJ2] the best order, its ties, bounds and guarantee, and the undominated pairs, are those of all orders", () => {
  expect(said("order")).toEqual([]);
});

test("[PJ3] the best order under verification lag is that of all orders", () => {
  expect(said("lag")).toEqual([]);
});

test("[PJ4] phases against worst exposure: every point is the least of all groupings", () => {
  expect(said("curve")).toEqual([]);
});

test("[PJ5] the best single move is the best of all moves", () => {
  expect(said("move")).toEqual([]);
});

test("[PJ6] tying steps, and leaving a group apart, is what all orders say of it", () => {
  expect(said("groups")).toEqual([]);
});

test("[PJ7] the random plans have what is judged: ties, cycles by groups, steps that cost and benefit one party, guarantees", () => {
  const seen = { ties: 0, circles: 0, both: 0, needs: 0, pairs: 0, idle: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const { plan, orders, ordered } = planAt(seed);
    const z = Math.min(...orders.map((one) => one.z));
    if (orders.length > 1 && orders.filter((one) => one.z === z).length > 1) seen.ties++;
    if (orders.length === 0) seen.circles++;
    if (plan.steps.some(({ given, received }) => given.some((n, p) => n > 0 && received[p] > 0))) seen.both++;
    if (orders.some((one) => one.needed.some((n) => n > 0))) seen.needs++;
    if ((ordered?.pairs?.length ?? 0) > 1) seen.pairs++;
    if (plan.steps.some(({ given, received }) => [...given, ...received].every((n) => n === 0))) seen.idle++;
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(1);
});
