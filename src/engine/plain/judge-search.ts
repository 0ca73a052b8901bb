/** Holds the search for best deals without the frontier against the plain twin. */
import type { DealModel } from "../model.js";
import { type Found, maximise, type Objective } from "../search.js";
import { spaceOf } from "../space.js";
import { compare, type Fraction, fraction, greatest, least as smallest } from "./fraction.js";
import { type PlainPoint, plainFrontier, plainPoints } from "./frontier.js";
import type { Judge } from "./judge-sets.js";
import { dice } from "./random-model.js";
import { isAcceptable, isInWinSets, isPermitted, type Row, rowsOf } from "./rows.js";
import { plainDisagreement } from "./solutions.js";
import { tally } from "./tally.js";

/** All objectives over the acceptable deals, and those without a product also over deals that some refuse. */
export const judgeSearch: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  const d = plainDisagreement(model, least);
  const acceptable = rows.filter(isAcceptable);
  const open = rows.filter((row) => isPermitted(row) && isInWinSets(row));
  return [
    ...objectives(model, d, acceptable).flatMap((objective) =>
      differences(maximiseAll(model, { redLines: least }, objective), acceptable, objective),
    ),
    ...objectives(model, d, open)
      .filter(({ kind }) => kind !== "product of gains")
      .flatMap((objective) =>
        differences(maximiseAll(model, { redLines: least, ignoreWalkAways: true }, objective), open, objective),
      ),
  ];
};

/** Once with room to prove everything, once as it comes, once with hardly any room. */
function maximiseAll(model: DealModel, binding: Parameters<typeof spaceOf>[1], objective: Objective) {
  const space = spaceOf(model, binding);
  return {
    roomy: maximise(space, objective, { nodes: 2_000_000, ties: 2_000_000 }),
    others: [
      maximise(space, objective),
      maximise(space, objective, { ties: 0 }),
      maximise(space, objective, { nodes: 20, ties: 5 }),
    ],
  };
}

function objectives(model: DealModel, d: readonly number[] | null, rows: readonly Row[]): Objective[] {
  const parties = model.parties.map((_, p) => p);
  const roll = dice(rows.length);
  const sums: Objective[] = [
    { kind: "weighted sum", weights: parties.map(() => 1) },
    { kind: "weighted sum", weights: parties.map((p) => (p === 0 ? 1 : 0)) },
    { kind: "weighted sum", weights: parties.map(() => roll(4)) },
  ];
  if (d === null || rows.length === 0) return sums;
  const ideal = parties.map((p) => Math.max(...rows.map((row) => row.u[p])));
  const partly = d.map((level, p) => (p > 0 && roll(3) === 0 ? null : level));
  return [
    ...sums,
    { kind: "product of gains", d },
    { kind: "least gain", d },
    { kind: "least gain", d: partly },
    ...(ideal.some((best, p) => best > d[p]) ? [{ kind: "least share", d, ideal } as const] : []),
  ];
}

function differences(
  { roomy, others }: { roomy: Found; others: readonly Found[] },
  rows: readonly Row[],
  objective: Objective,
): string[] {
  const name = `search for ${JSON.stringify(objective)}`;
  const all = plainPoints(rows);
  const efficient = plainFrontier(rows);
  if (all.length === 0) {
    return [roomy, ...others].flatMap(({ value, points, proven, bound }) =>
      value === null && points.length === 0 && (!proven || bound === -Infinity)
        ? []
        : [`${name}: found ${value} among no deals`],
    );
  }
  const best = greatest(all.map(({ u }) => score(objective, u)));
  const picked = efficient.filter(({ u }) => compare(score(objective, u), best) === 0);
  const truth = Number(best.over) / Number(best.under);
  return [
    ...wholeDifferences(roomy, picked, truth),
    ...others.flatMap((found) => partDifferences(found, { all, picked, best, objective, truth })),
  ].map((said) => `${name}: ${said}`);
}

function wholeDifferences(found: Found, picked: readonly PlainPoint[], truth: number): string[] {
  const said: string[] = [];
  if (!found.proven || !found.tiesComplete) said.push(`not proven or ties not complete after ${found.nodes} nodes`);
  if (!near(found.value, truth) || !near(found.bound, truth))
    said.push(`value ${found.value}, bound ${found.bound}, expected ${truth}`);
  const got = found.points.map(({ u, count }) => `${u.join("/")}x${count}`).join(" ");
  const want = picked.map(({ u, deals }) => `${u.join("/")}x${deals.length}`).join(" ");
  if (got !== want) return [...said, `points ${got}, expected ${want}`];
  for (const [i, { example }] of found.points.entries()) {
    if (!picked[i].deals.some((deal) => deal.join() === example.join()))
      said.push(`example ${example} is another deal`);
  }
  return said;
}

/** Whatever the room: bounds hold, what is called proven is, what is listed is real. */
function partDifferences(
  found: Found,
  {
    all,
    picked,
    best,
    objective,
    truth,
  }: { all: readonly PlainPoint[]; picked: readonly PlainPoint[]; best: Fraction; objective: Objective; truth: number },
): string[] {
  const said: string[] = [];
  const slack = 1e-9 * Math.max(1, Math.abs(truth));
  if (found.bound < truth - slack) said.push(`bound ${found.bound} below ${truth}`);
  if (found.value !== null && found.value > truth + slack) said.push(`value ${found.value} above ${truth}`);
  if (found.proven && !near(found.value, truth)) said.push(`proven ${found.value}, expected ${truth}`);
  if (found.value === null && found.proven) said.push("proven that there is no deal");
  for (const { u, example, count } of found.points) {
    const point = all.find((one) => one.u.join() === u.join());
    if (!point?.deals.some((deal) => deal.join() === example.join())) said.push(`lists ${u} by ${example}`);
    else if (count < 1n || count > BigInt(point.deals.length)) said.push(`lists ${u} ${count} times`);
    if (found.proven && compare(score(objective, u), best) !== 0) said.push(`lists ${u}, not the best`);
  }
  if (found.proven && found.tiesComplete && found.points.length !== picked.length)
    said.push("claims all ties, has not");
  return said;
}

/** Exact score of a vector: a product of negative gains counts as nothing gained. */
function score(objective: Objective, u: readonly number[]): Fraction {
  switch (objective.kind) {
    case "product of gains":
      return fraction(objective.d.reduce((product, d, p) => product * BigInt(Math.max(0, u[p] - d)), 1n));
    case "least gain":
      return smallest(objective.d.flatMap((d, p) => (d === null ? [] : [fraction(u[p] - d)])));
    case "least share": {
      const { d, ideal } = objective;
      return smallest(d.flatMap((from, p) => (ideal[p] > from ? [fraction(u[p] - from, ideal[p] - from)] : [])));
    }
    case "weighted sum":
      return fraction(objective.weights.reduce((sum, weight, p) => sum + weight * u[p], 0));
    default:
      return objective satisfies never;
  }
}

const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The same for spaces far too large to write out, of models without rules and terms. */
export const judgeLargeSearch: Judge = (model, least) => {
  const tallied = tally(model, least, 5000)?.filter(({ row }) => isAcceptable(row));
  if (tallied === undefined) return [];
  const rows = tallied.map(({ row }) => row);
  const d = model.parties.map(({ walkAway }) => walkAway);
  const stated = d.flatMap((level) => (level === null ? [] : [level]));
  const space = spaceOf(model, { redLines: least });
  return objectives(model, stated.length === d.length ? stated : null, rows).flatMap((objective) => {
    const found = maximise(space, objective, { nodes: 2_000_000 });
    const name = `search for ${JSON.stringify(objective)}`;
    if (rows.length === 0) return found.value === null ? [] : [`${name}: found ${found.value} among no deals`];
    const best = greatest(rows.map(({ u }) => score(objective, u)));
    const truth = Number(best.over) / Number(best.under);
    if (!found.proven) {
      const bounded =
        found.bound >= truth - 1e-9 * Math.abs(truth) && (found.value ?? truth) <= truth + 1e-9 * Math.abs(truth);
      return bounded ? [] : [`${name}: ${found.value}…${found.bound}, expected ${truth}`];
    }
    const said = near(found.value, truth) ? [] : [`${name}: proven ${found.value}, expected ${truth}`];
    const picked = plainFrontier(rows).filter(({ u }) => compare(score(objective, u), best) === 0);
    const many = (u: readonly number[]) =>
      tallied.filter(({ row }) => row.u.join() === u.join()).reduce((sum, { count }) => sum + count, 0n);
    const got = found.points.map(({ u, count }) => `${u.join("/")}x${count}`);
    const want = picked.map(({ u }) => `${u.join("/")}x${many(u)}`);
    if (found.tiesComplete && got.join(" ") !== want.join(" ")) said.push(`${name}: points ${got}, expected ${want}`);
    return said;
  });
};
