/**
 * From a talks file to the numbers that deal kernels work on: all checks that make kernels safe, once.
 *
 * Numbers are read as people wrote them (decimals, fractions), made exact fractions, and brought to one common unit.
 */

import { type Fraction, fraction, over, parseFraction, plus, times, toNumber } from "../talks/fraction.js";
import type { Issue, Talks } from "../talks/model.js";
import { gatherParty, namedIssues, type Unplaced } from "./gather.js";
import { disjunction, type NamedIssue } from "./literals.js";
import type { DealModel, FactionModel, PartyModel, RedLineModel, RuleModel, Term } from "./model.js";
import type { RangedModel, RangedNumber, RangedParty, RangedValued } from "./ranged.js";

export interface CompileOptions {
  /** Party id: the others' numbers as this side believes them. */
  readonly believedBy?: string;
  /** Every walk-away is 0. */
  readonly ignoreWalkAway?: boolean;
}

export type Compiled =
  | { readonly ok: true; readonly model: DealModel; readonly ranged: RangedModel; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly Unplaced[] };

/** What was assumed on the way, by code, for the brief to put into words. */
export interface Note {
  readonly code: "weight-missing" | "from-words" | "order-only" | "rounded" | "walk-away-not-stated";
  readonly party?: string;
  readonly issues?: readonly string[];
}

/** The unit when no common one fits: ties finer than it may be lost. */
const roundedScale = 10_000_000n;

/** Sums stay below 2^53 with room to add two of them. */
const largestSum = 2 ** 52;

/**
 * The deal model of a talks file, from best guesses, and the same with its ranges.
 *
 * @returns problems (with a path, not a place) where an analysis of deals cannot start: no issue, no weights, a missing worth
 *   on a weighted issue, a rule that falls into too many cases
 */
export function compile(talks: Talks, options: CompileOptions = {}): Compiled {
  const problems: Unplaced[] = [];
  const issues = namedIssues(talks);
  if (!issues.length) {
    problems.push({
      code: "no-issues",
      message: "there is no issue, so there are no deals",
      hint: "add an `issues` section",
      path: [],
    });
  }
  const ranged = talks.parties.map((party) => {
    const believed = options.believedBy !== undefined && options.believedBy !== party.id;
    const belief = believed ? talks.believes[options.believedBy]?.[party.id] : undefined;
    const gathered = gatherParty(talks, party, belief, problems);
    return options.ignoreWalkAway ? withoutWalkAways(gathered) : gathered;
  });
  const rules = talks.rules.flatMap((rule, index) => compileRule(rule, index, issues, problems));
  if (problems.length) return { ok: false, problems };

  const raw = ranged.map((party, p) => exactParty(party, talks.parties[p].id, talks.parties[p].factions));
  const { scale, rounded } = commonScale(raw);
  const unit = (value: Fraction) => scaled(value, scale);
  const parties = raw.map(
    (party): PartyModel => ({
      id: party.id,
      ...inUnits(party, unit),
      walkAway: party.walkAway && unit(party.walkAway),
      redLines: redLinesOf(talks, party.id),
      factions: party.factions.map(
        (faction): FactionModel => ({
          id: faction.id,
          ...inUnits(faction, unit),
          veto: faction.veto,
          threshold: faction.threshold && unit(faction.threshold),
        }),
      ),
      weights: party.weights,
    }),
  );
  const model = { scale: Number(scale), rounded, parties, issues, rules };
  return { ok: true, model, ranged: { parties: ranged }, notes: assumptions(talks, model) };
}

interface ExactValued {
  readonly id: string;
  readonly c: readonly (readonly Fraction[])[];
  readonly terms: readonly { readonly when: Term["when"]; readonly add: Fraction }[];
  readonly weights: readonly number[];
}

interface ExactParty extends ExactValued {
  readonly walkAway: Fraction | null;
  readonly factions: readonly (ExactValued & { readonly veto: boolean; readonly threshold: Fraction | null })[];
}

const zero = fraction(0n);
const exact = (number: RangedNumber): Fraction => parseFraction(number.exact ?? String(number.best))!;

function withoutWalkAways(party: RangedParty): RangedParty {
  const points = { low: 0, best: 0, high: 0, z: 0 };
  return {
    ...party,
    walkAway: { kind: "points", points },
    factions: party.factions.map((faction) => ({ ...faction, threshold: "party" })),
  };
}

function exactParty(party: RangedParty, id: string, factions: Talks["parties"][number]["factions"]): ExactParty {
  const own = exactValued(party, id, party.weightsAsWritten);
  const walkAway =
    party.walkAway &&
    (party.walkAway.kind === "points" ? exact(party.walkAway.points) : worthOf(party.walkAway.deal, own));
  return {
    ...own,
    walkAway,
    factions: party.factions.map((faction, f) => ({
      ...exactValued(faction, factions[f].id, party.weightsAsWritten),
      veto: faction.veto,
      threshold: faction.threshold === "party" ? walkAway : faction.threshold && exact(faction.threshold),
    })),
  };
}

/** Weighted contributions in points. */
function exactValued({ weights, worths, bonuses }: RangedValued, id: string, asWritten: boolean): ExactValued {
  const raw = weights.map(exact);
  const sum = raw.reduce(plus, zero);
  const shares = raw.map((weight) => (asWritten || sum.n === 0n ? weight : over(weight, sum)));
  return {
    id,
    c: worths.map((list, i) => list.map((worth) => times(shares[i], exact(worth)))),
    terms: bonuses.map((bonus) => ({ when: bonus.when, add: exact(bonus.add) })),
    weights: shares.map(toNumber),
  };
}

/** The value of a full deal, rules and red lines aside. */
function worthOf(deal: readonly number[], { c, terms }: ExactValued): Fraction {
  const base = c.reduce((total, scores, i) => plus(total, scores[deal[i]]), zero);
  return terms
    .filter(({ when }) => when.every(({ issue, options }) => options.includes(deal[issue])))
    .reduce((total, term) => plus(total, term.add), base);
}

const defaultChance = { bottom: 1, held: 0.85, stated: 0.6 } as const;

/** Red lines of the position last known on each issue, in order of issues. */
function redLinesOf(talks: Talks, party: string): RedLineModel[] {
  return talks.issues.flatMap(({ options, positions }, issue) =>
    (positions[party]?.at(-1)?.redLines ?? []).map((line) => ({
      issue,
      options: options.flatMap((option, o) => (line.options.includes(option.id) ? [o] : [])),
      firmness: line.firmness,
      chance: line.chance ?? defaultChance[line.firmness],
      ...(line.text === undefined ? {} : { text: line.text }),
    })),
  );
}

function compileRule(
  rule: Talks["rules"][number],
  index: number,
  issues: readonly NamedIssue[],
  problems: Unplaced[],
): RuleModel[] {
  const expressions =
    rule.kind === "at most"
      ? rule.of
      : [
          rule.kind === "never"
            ? rule.never
            : { op: "and" as const, of: [rule.when, { op: "not" as const, of: rule.then }] },
        ];
  const cases = expressions.map((expression) => disjunction(expression, issues));
  const known = cases.flatMap((found) => (found ? [found] : []));
  if (known.length < cases.length) {
    problems.push({
      code: "rule-too-wide",
      message: `the rule "${rule.said}" falls into too many cases`,
      hint: "split it into several rules",
      path: ["rules", index],
    });
    return [];
  }
  return rule.kind === "at most"
    ? [{ kind: "at most", index, said: rule.said, most: rule.most, of: known }]
    : [{ kind: "nogoods", index, said: rule.said, nogoods: known[0] }];
}

function assumptions(talks: Talks, model: DealModel): Note[] {
  const about = (code: Note["code"], party: string, test: (issue: Issue) => boolean): Note[] => {
    const issues = talks.issues.filter(test).map(({ id }) => id);
    return issues.length ? [{ code, party, issues }] : [];
  };
  return [
    ...talks.parties.flatMap(({ id }, p): Note[] => [
      ...about("weight-missing", id, (issue) => !issue.weight[id]),
      ...about("from-words", id, (issue) => issue.weightFrom[id] === "words"),
      ...about("order-only", id, (issue) => issue.worthFrom[id] === "order"),
      ...(model.parties[p].walkAway === null ? [{ code: "walk-away-not-stated" as const, party: id }] : []),
    ]),
    ...(model.rounded ? [{ code: "rounded" as const }] : []),
  ];
}

/** The least unit in which everything is whole and every possible sum stays safe; else the rounded one. */
function commonScale(parties: readonly ExactParty[]): { scale: bigint; rounded: boolean } {
  let scale = 1n;
  const valued = parties.flatMap((party) => [party, ...party.factions]);
  const numbers = [
    ...valued.flatMap(({ c, terms }) => [...c.flat(), ...terms.map((term) => term.add)]),
    ...parties.flatMap(({ walkAway, factions }) => [walkAway, ...factions.map(({ threshold }) => threshold)]),
  ];
  for (const value of numbers) {
    if (!value) continue;
    scale = (scale / gcd(scale, value.d)) * value.d;
    if (scale > 2n ** 53n) return { scale: roundedScale, rounded: true };
  }
  const stated = parties.map(({ walkAway }) => (walkAway ? Math.abs(toNumber(walkAway)) : 0));
  const largest = Math.max(1, ...valued.map(reach), ...stated);
  return Number(scale) * largest < largestSum ? { scale, rounded: false } : { scale: roundedScale, rounded: true };
}

/** No deal is worth more than this in size, points. */
function reach({ c, terms }: ExactValued): number {
  const size = (value: Fraction) => Math.abs(toNumber(value));
  const issues = c.reduce((total, scores) => total + Math.max(0, ...scores.map(size)), 0);
  return terms.reduce((total, term) => total + size(term.add), issues);
}

function inUnits({ c, terms }: ExactValued, unit: (value: Fraction) => number) {
  return {
    c: c.map((scores) => scores.map(unit)),
    terms: terms.map((term) => ({ when: term.when, add: unit(term.add) })),
  };
}

/** value·scale as a whole number, halves to even. Exact when the denominator divides the scale. */
function scaled(value: Fraction, scale: bigint): number {
  const product = value.n * scale;
  const below = product / value.d - (product < 0n && product % value.d !== 0n ? 1n : 0n);
  const twice = 2n * (product - below * value.d);
  return Number(twice > value.d || (twice === value.d && below % 2n !== 0n) ? below + 1n : below);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}
