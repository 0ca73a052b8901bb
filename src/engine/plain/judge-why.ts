/** Holds "why not this deal?" against the plain twin. */
import type { DealModel } from "../model.js";
import type { SolutionId, WhyNot } from "../results.js";
import { whyNot } from "../why.js";
import { compare } from "./fraction.js";
import { dealNumber, type Judge, text } from "./judge-sets.js";
import { isAcceptable, type Row, rowsOf } from "./rows.js";
import { type PlainSolutions, plainSolutionsOf } from "./solutions.js";
import { plainWhyNot } from "./why.js";

/** Three deals of every kind there is: any, acceptable, efficient. */
export const judgeWhy: Judge = (model, least) => {
  const rows = rowsOf(model, least);
  const solutions = plainSolutionsOf(model, rows);
  const acceptable = rows.filter(isAcceptable);
  const efficient = solutions === null ? [] : solutions.candidates.egalitarian.map((point) => point.deals[0]);
  const some = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % Math.ceil(all.length / 3) === 0);
  const asked = [1, 40, 500].map((number) => dealNumber(model, number));
  const deals = [...asked, ...some(acceptable).map((row) => row.deal), ...some(efficient)];
  return deals.flatMap((deal) => {
    const got = whyNot(model, deal, { redLines: least });
    const want = plainWhyNot(model, deal, least);
    const said = [...reasons(model, got, want.row), ...standing(got, want)];
    const rank = want.efficient ? ranks(solutions!, want.row) : {};
    if (text(got.rank) !== text(rank)) said.push(`ranks ${text(got.rank)}, expected ${text(rank)}`);
    return said.map((one) => `why ${deal}: ${one}`);
  });
};

/** What speaks against the deal. */
function reasons(model: DealModel, got: WhyNot, row: Row): string[] {
  const lines = [
    ...row.lines.map(([party, line]) => ({ party, line, binding: true })),
    ...row.looseLines.map(([party, line]) => ({ party, line, binding: false })),
  ].sort((a, b) => a.party - b.party || a.line - b.line);
  const short = row.short.flatMap((by, party) =>
    by === 0 ? [] : [{ party, walkAway: model.parties[party].walkAway, by }],
  );
  const factions = (all: Row["vetoes"]) => all.map(({ of: [party, faction], by }) => ({ party, faction, by }));
  const told = [got.u, got.rules, got.redLines, got.short, got.vetoes, got.unhappy];
  const truth = [row.u, row.rules, lines, short, factions(row.vetoes), factions(row.unhappy)];
  return text(told) === text(truth) ? [] : [`${text(told)}, expected ${text(truth)}`];
}

/** Where it stands among the acceptable deals. */
function standing(got: WhyNot, want: ReturnType<typeof plainWhyNot>): string[] {
  const said: string[] = [];
  if (got.acceptable !== want.acceptable) said.push(`acceptable ${got.acceptable}`);
  if (got.efficient !== want.efficient) said.push(`efficient ${got.efficient}`);
  const gains = want.acceptable ? want.couldGain : null;
  if (text(got.couldGain) !== text(gains)) said.push(`could gain ${text(got.couldGain)}, expected ${text(gains)}`);
  const best = want.better[0];
  if (got.better === null || best === undefined) {
    if ((got.better === null) !== (best === undefined)) said.push(`better ${text(got.better)}, expected ${text(best)}`);
    return said;
  }
  const { deal, u, changes, proven } = got.better;
  const found = want.better.find(({ row }) => row.deal.join() === deal.join());
  if (!proven) said.push("better is not proven");
  if (found?.changed !== best.changed || found.smallest !== best.smallest) {
    said.push(`better ${deal} (${text(found)}), expected ${best.row.deal} (${best.changed}, ${best.smallest})`);
  } else if (u.join() !== found.row.u.join() || changes.length !== best.changed) {
    said.push(`better ${deal} has values ${u} and ${changes.length} changes`);
  } else if (changes.some(({ issue, from, to }) => from !== want.row.deal[issue] || to !== deal[issue])) {
    said.push(`better ${deal} names other changes: ${text(changes)}`);
  }
  return said;
}

/** One more than the number of candidate points that the rule puts before this one; absent where it is no candidate. */
function ranks({ score, candidates }: PlainSolutions, row: Row): Partial<Record<SolutionId, number>> {
  const found: Partial<Record<SolutionId, number>> = {};
  for (const id of Object.keys(score) as SolutionId[]) {
    const points = id === "nash" ? candidates.egalitarian : candidates[id];
    if (!points.some(({ u }) => u.join() === row.u.join())) continue;
    const own = score[id].of(row.u);
    const before = points.filter(({ u }) => compare(score[id].of(u), own) * (score[id].more ? 1 : -1) > 0);
    found[id] = before.length + 1;
  }
  return found;
}
