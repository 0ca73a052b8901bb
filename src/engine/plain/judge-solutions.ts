/** Holds the named solutions against the plain twin. */
import { frontier } from "../frontier.js";
import type { DealModel, Point } from "../model.js";
import { representative } from "../representative.js";
import type { SolutionId, Solutions } from "../results.js";
import { solve } from "../solutions.js";
import { spaceOf } from "../space.js";
import type { PlainPoint } from "./frontier.js";
import type { Judge } from "./judge-sets.js";
import { isAcceptable, type Row, rowsOf } from "./rows.js";
import { type PlainSolutions, plainSolutionsOf } from "./solutions.js";

export interface Expected {
  readonly model: DealModel;
  readonly rows: readonly Row[];
  readonly want: PlainSolutions;
  /** Rules about spread may then stay unproven. */
  readonly searched?: boolean;
}

/** Everything in which solutions differ from the plain twin; unproven ones must at least be bounded rightly. */
export function solutionDifferences(got: Solutions, expected: Expected): string[] {
  const { want } = expected;
  const said: string[] = [];
  const equal = (name: string, a: readonly number[], b: readonly number[]) => {
    if (a.join() !== b.join()) said.push(`${name} ${a}, expected ${b}`);
  };
  equal("disagreement", got.disagreement, want.disagreement);
  equal("not stated", got.notStated, want.notStated);
  equal("ideal", got.ideal, want.ideal);
  equal("cannot gain", got.byId["ks-maxmin"].cannotGain, want.cannotGain);
  if (got.byId.nash.degenerate !== want.degenerate) said.push(`degenerate ${got.byId.nash.degenerate}`);
  for (const id of Object.keys(want.byId) as SolutionId[]) {
    said.push(...oneDifference(id, got, expected).map((one) => `${id}: ${one}`));
  }
  return said;
}

function oneDifference(id: SolutionId, solutions: Solutions, { rows, want, searched }: Expected): string[] {
  const got = solutions.byId[id];
  const best = want.byId[id];
  const said: string[] = [];
  if (got.id !== id) said.push(`is called ${got.id}`);
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  const more = want.score[id].more;
  const emptyMinimum = id === "ks-maxmin" && want.cannotGain.length === want.ideal.length;
  if (!got.proven) {
    const bounded = more ? got.bound >= best.value - 1e-9 : got.bound <= best.value + 1e-9;
    const may = searched === true && (!more || id === "ks-genius");
    const beaten = more ? got.value > best.value + 1e-9 : got.value < best.value - 1e-9;
    if (beaten) said.push(`value ${got.value} is better than the true ${best.value}`);
    if (may && bounded) return said;
    if (!bounded) said.push(`bound ${got.bound} excludes the true value ${best.value}`);
    return [...said, `is not proven (value ${got.value}, bound ${got.bound}, true ${best.value})`];
  }
  if (!emptyMinimum && !(close(got.value, best.value) && close(got.bound, best.value))) {
    said.push(`value ${got.value}, bound ${got.bound}, expected ${best.value}`);
  }
  if (!got.tiesComplete) {
    // Ties at 0 gain may be too many to search for; those listed must be real.
    if (searched !== true || got.value !== 0) said.push("ties are not complete");
    const unreal = got.points.filter(({ u }) => !best.points.some((point) => point.u.join() === u.join()));
    return [...said, ...unreal.map(({ u }) => `lists ${u}, not among the best`)];
  }
  const points = [...got.points].map(shown).sort().join(" ");
  const expected = best.points
    .map(({ u, deals }) => shown({ u, count: BigInt(deals.length) }))
    .sort()
    .join(" ");
  if (points !== expected) return [...said, `points ${points}, expected ${expected}`];
  for (const point of got.points) said.push(...exampleDifference(point, best.points));
  const chosen = got.points[got.chosen]?.u.join();
  if (chosen !== best.points[best.chosen].u.join()) {
    said.push(
      `chosen ${chosen} of ${points}, expected ${best.points[best.chosen].u} (${best.points[best.chosen].deals[0]})`,
    );
  }
  const deals = new Set(best.points.flatMap((point) => point.deals.map((deal) => deal.join())));
  const signed = rows.filter((row) => deals.has(row.deal.join())).map(isAcceptable);
  if (signed.every((yes) => yes) && !got.acceptable) said.push("is called unacceptable");
  if (!signed.some((yes) => yes) && got.acceptable) said.push("is called acceptable");
  return said;
}

/** An example must be one of the deals of its point. */
export function exampleDifference(point: Point, points: readonly PlainPoint[]): string[] {
  const true_ = points.find(({ u }) => u.join() === point.u.join());
  return true_?.deals.some((deal) => deal.join() === point.example.join())
    ? []
    : [`example ${point.example} is not a deal with the values ${point.u}`];
}

const shown = ({ u, count }: { readonly u: readonly number[]; readonly count: bigint }): string =>
  `${u.join("/")}x${count}`;

export const judgeSolutions: Judge = (model, least) => {
  const space = spaceOf(model, { redLines: least });
  const efficient = frontier(space)!;
  const permitted = frontier(spaceOf(model, { redLines: least, accept: [] }))!;
  const rows = rowsOf(model, least);
  return (["textbook", "negmas"] as const).flatMap((convention) => {
    const want = plainSolutionsOf(model, rows, convention);
    const got = solve(model, space, efficient, { redLines: least, permitted, convention });
    const bare = solve(model, space, efficient, { redLines: least, convention });
    const said = [got, bare].flatMap((one) =>
      one === null || want === null
        ? one === want
          ? []
          : [`solutions ${one === null ? "null" : "given"} where they should not be`]
        : solutionDifferences(one, { model, rows, want }),
    );
    return said.map((one) => `${convention}: ${one}`);
  });
};

/** The same without the frontier, as in spaces where it is out of reach: what is not proven must still be bounded rightly. */
export const judgeSearchedSolutions: Judge = (model, least) => {
  const space = spaceOf(model, { redLines: least });
  const rows = rowsOf(model, least);
  const want = plainSolutionsOf(model, rows);
  const got = solve(model, space, representative(space), { redLines: least });
  if (got === null || want === null) return got === want ? [] : ["searched solutions null or not, wrongly"];
  return solutionDifferences(got, { model, rows, want, searched: true });
};
