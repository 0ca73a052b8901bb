/** Holds what red lines and rules take away, and the analysis as a whole, against the plain twin. */
import { analyseDeals } from "../deals.js";
import { blockingLines, lineEffects, ruleEffects, shareOfDraws } from "../effects.js";
import type { Count, DealModel } from "../model.js";
import { plainCounts, without } from "./counts.js";
import { type Judge, text } from "./judge-sets.js";
import { isAcceptable, type Owned, type Row, rowsOf } from "./rows.js";

const DRAWS = 400;

export const judgeEffects: Judge = (model, least) => {
  const binding = { redLines: least };
  const counts = plainCounts(model, least);
  const said: string[] = [];
  const equal = (name: string, got: unknown, want: unknown) => {
    if (text(got) !== text(want)) said.push(`${name} ${text(got)}, expected ${text(want)}`);
  };
  equal(
    "line effects",
    lineEffects(model, binding).map(({ party, line, removes, opens }) => [party, line, short(removes), exact(opens)]),
    counts.lines.map(({ of: [party, line], removes, opens }) => [party, line, short(removes), opens]),
  );
  equal(
    "rule effects",
    ruleEffects(model, binding).map(({ rule, removes, opens }) => [rule, short(removes), exact(opens)]),
    counts.rules.map(({ removes, opens }, rule) => [rule, short(removes), opens]),
  );
  const all = rowsOf(model, "stated");
  const blocking = blockers(model, all);
  if (blocking !== null) equal("blocking lines", blockingLines(model), blocking);

  const truth = chanceOfZone(model, all);
  const { share } = shareOfDraws(model, { seed: 7, draws: DRAWS });
  // Five standard errors: one wrong alarm in some two million.
  const error = 5 * Math.sqrt((truth * (1 - truth)) / DRAWS) + 1e-9;
  if (Math.abs(share - truth) > error) said.push(`zone in ${share} of draws, expected about ${truth}`);
  return said;
};

/** The members that no other judge looks at. */
export const judgeAnalysis: Judge = (model, least) => {
  const got = analyseDeals(model, { redLines: least, draws: 20 });
  const counts = plainCounts(model, least);
  const none = counts.acceptable === 0n;
  const truth = {
    space: counts.space,
    permitted: counts.permitted,
    acceptable: counts.acceptable,
    alone: counts.acceptableAlone,
    asStated: plainCounts(model, "stated").acceptable,
    bottomOnly: plainCounts(model, "bottom").acceptable,
    solved: !none,
    none,
    exact: true,
  };
  const told = {
    space: got.space,
    permitted: exact(got.permitted),
    acceptable: exact(got.acceptable),
    alone: got.acceptableAlone.map(exact),
    asStated: exact(got.redLines.asStated),
    bottomOnly: exact(got.redLines.bottomOnly),
    solved: got.solutions !== null,
    none: got.none !== null,
    exact: got.frontier.exact,
  };
  return text(told) === text(truth) ? [] : [`analysis ${text(told)}, expected ${text(truth)}`];
};

/** Lines in a smallest set whose dropping opens a zone; null where such a set has more than four. */
function blockers(model: DealModel, rows: readonly Row[]): Owned[] | null {
  const lines = linesOf(model);
  const opens = (dropped: readonly Owned[]) => rows.some((row) => isAcceptable(without(row, dropped, [])));
  if (opens([]) || !opens(lines)) return [];
  let sets: Owned[][] = [[]];
  for (let size = 1; size <= 4; size++) {
    sets = sets.flatMap((set) =>
      lines.slice(set.length === 0 ? 0 : lines.indexOf(set.at(-1)!) + 1).map((one) => [...set, one]),
    );
    const opening = sets.filter(opens);
    if (opening.length > 0) return lines.filter((line) => opening.some((set) => set.includes(line)));
  }
  return null;
}

/** Probability that some deal is acceptable when each line binds with its chance. */
function chanceOfZone(model: DealModel, rows: readonly Row[]): number {
  const lines = linesOf(model);
  const chances = lines.map(([p, l]) => model.parties[p].redLines[l].chance);
  // What must not bind for some otherwise acceptable deal to be one.
  const needs = rows
    .filter((row) => isAcceptable(without(row, lines, [])))
    .map((row) =>
      lines.reduce((set, [p, l], bit) => (row.lines.some(([q, k]) => p === q && l === k) ? set | (1 << bit) : set), 0),
    );
  let chance = 0;
  for (let set = 0; set < 2 ** lines.length; set++) {
    if (needs.some((need) => (need & set) === 0)) {
      chance += chances.reduce((product, one, bit) => product * ((set >> bit) & 1 ? one : 1 - one), 1);
    }
  }
  return chance;
}

const linesOf = (model: DealModel): Owned[] =>
  model.parties.flatMap(({ redLines }, p) => redLines.map((_, l) => [p, l] as const));

const exact = (count: Count): bigint | string => (count.exact ? count.value : `${count.low}…${count.high}`);
const short = (share: number): string => share.toFixed(12);
