/** Holds the kernels about sets of deals (spaces, counts, frontiers) against the plain twin. */
import type { Firmness } from "../../talks/model.js";
import { count } from "../count.js";
import { frontier } from "../frontier.js";
import type { Count, DealModel, Frontier } from "../model.js";
import { type Binding, inside, spaceOf } from "../space.js";
import { plainCounts } from "./counts.js";
import { type PlainPoint, plainFrontier } from "./frontier.js";
import { allDeals, isAcceptable, isAcceptableTo, isInWinSets, isPermitted, type Row, rowsOf } from "./rows.js";
import { tally } from "./tally.js";

/** What a kernel says otherwise than the plain twin, one sentence each; empty when they agree. */
export type Judge = (model: DealModel, least: Firmness) => string[];

/** The questions about deals that are asked of every model: a binding, and the same set by the definition. */
function questions(model: DealModel, least: Firmness): { name: string; binding: Binding; test(row: Row): boolean }[] {
  return [
    { name: "acceptable", binding: { redLines: least }, test: isAcceptable },
    { name: "permitted", binding: { redLines: least, accept: [] }, test: isPermitted },
    {
      name: "in win-sets",
      binding: { redLines: least, ignoreWalkAways: true },
      test: (row) => isPermitted(row) && isInWinSets(row),
    },
    ...model.parties.map((_, p) => ({
      name: `acceptable to ${p}`,
      binding: { redLines: least, accept: [p], redLinesOf: [p] },
      test: (row: Row) => isAcceptableTo(row, p),
    })),
  ];
}

export const judgeSpace: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  return questions(model, least).flatMap(({ name, binding, test }) => {
    const space = spaceOf(model, binding);
    return rows.flatMap((row) =>
      inside(space, row.deal) === test(row) ? [] : [`space ${name}: deal ${row.deal.join()} is wrongly in or out`],
    );
  });
};

export const judgeCount: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  const said: string[] = [];
  const compare = (name: string, got: Count, want: bigint) => {
    if (!got.exact || got.value !== want) said.push(`count ${name}: ${shown(got)} (${got.method}), expected ${want}`);
  };
  for (const { name, binding, test } of questions(model, least)) {
    compare(name, count(spaceOf(model, binding)), BigInt(rows.filter(test).length));
  }
  const counts = plainCounts(model, least);
  for (const line of counts.lines) {
    const without = spaceOf(model, { redLines: least, dropRedLines: [line.of] });
    compare(`without red line ${line.of}`, count(without), counts.acceptable + line.opens);
  }
  counts.rules.forEach(({ opens }, r) => {
    compare(`without rule ${r}`, count(spaceOf(model, { redLines: least, dropRules: [r] })), counts.acceptable + opens);
  });
  return said;
};

export const judgeFrontier: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  return questions(model, least).flatMap(({ name, binding, test }) => {
    const got = frontier(spaceOf(model, binding));
    const want = plainFrontier(rows.filter(test));
    return got === null ? [`frontier ${name}: over budget`] : differences(`frontier ${name}`, got, want);
  });
};

/** Vectors, order, multiplicities, and an example that really has the vector. */
export function differences(name: string, got: Frontier, want: readonly PlainPoint[]): string[] {
  const list = (points: readonly { u: readonly number[]; count: bigint }[]) =>
    points.map(({ u, count: n }) => `${u.join("/")} x${n}`).join(" ");
  const [a, b] = [list(got.points), list(want.map(({ u, deals }) => ({ u, count: BigInt(deals.length) })))];
  if (!got.exact || a !== b) return [`${name} (${got.method}): ${a}, expected ${b}`];
  return got.points.flatMap(({ example }, i) =>
    want[i].deals.some((deal) => deal.join() === example.join())
      ? []
      : [`${name}: example ${example} does not have the values ${want[i].u}`],
  );
}

const shown = (got: Count): string => (got.exact ? `${got.value}` : `${got.low}…${got.high}`);

/** A deal of a model by number, wrapping around. */
export function dealNumber(model: DealModel, number: number): readonly number[] {
  const deals = allDeals(model);
  return deals[number % deals.length];
}

/** For models without rules and terms: counts and frontiers of spaces far too large to write out. */
export const judgeLarge: Judge = (model, least) => {
  const all = tally(model, least, 5000);
  if (all === null) return [];
  return questions(model, least)
    .filter(({ binding }) => binding.redLinesOf === undefined)
    .flatMap(({ name, binding, test }) => {
      const inSet = all.filter(({ row }) => test(row));
      const got = count(spaceOf(model, binding));
      const want = inSet.reduce((sum, one) => sum + one.count, 0n);
      const counted = got.exact ? got.value === want : got.low <= want && want <= got.high;
      const said = counted ? [] : [`count ${name}: ${shown(got)} (${got.method}), expected ${want}`];
      const points = frontier(spaceOf(model, binding));
      const many = (u: readonly number[]) =>
        inSet.filter(({ row }) => row.u.join() === u.join()).reduce((sum, one) => sum + one.count, 0n);
      const efficient = plainFrontier(inSet.map(({ row }) => row))
        .map(({ u }) => `${u.join("/")} x${many(u)}`)
        .join(" ");
      const listed = points?.points.map(({ u, count: n }) => `${u.join("/")} x${n}`).join(" ");
      if (listed !== undefined && listed !== efficient) said.push(`frontier ${name}: ${listed}, expected ${efficient}`);
      return said;
    });
};

/** A value as text that tells apart everything but the order of insertion into objects. */
export const text = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === "bigint" || typeof one === "number" ? `${one}` : one)) ?? "nothing";
