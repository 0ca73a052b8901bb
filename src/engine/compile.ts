/**
 * From a talks file to the numbers that deal kernels work on: all checks that make kernels safe, once.
 *
 * Numbers are read as people wrote them (decimals, fractions), made exact fractions, and brought to one common unit.
 */
import type { Belief, Faction, Issue, Party, Problem, Range, Talks, Terms, WalkAway } from "../talks/model.js";
import { conjunction, disjunction, type NamedIssue } from "./literals.js";
import type { DealModel, FactionModel, IssueModel, PartyModel, RedLineModel, RuleModel, Term } from "./model.js";
import { add, divide, gcd, multiply, type Rational, rational, scaled, toRational } from "./rational.js";

export interface CompileOptions {
  /** Party id: the others' numbers as this side believes them. */
  readonly believedBy?: string;
  /** Every walk-away is 0. */
  readonly ignoreWalkAway?: boolean;
}

export type Compiled =
  | { readonly ok: true; readonly model: DealModel; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly Omit<Problem, "line" | "column">[] };

/** What was assumed on the way, by code, for the brief to put into words. */
export interface Note {
  readonly code: "weight-missing" | "from-words" | "order-only" | "rounded" | "walk-away-not-stated";
  readonly party?: string;
  readonly issues?: readonly string[];
}

/** The unit when no common one fits: ties finer than it may be lost. */
const roundedScale = 10_000_000n;

/** Sums stay below 2^53 with room for one more issue. */
const largestSum = 2 ** 52;

/**
 * The deal model of a talks file, from best guesses.
 *
 * @returns problems (with a path, not a place) where an analysis of deals cannot start: no issue, no weights, a missing worth
 *   on a weighted issue, a rule that falls into too many cases
 */
export function compile(talks: Talks, options: CompileOptions = {}): Compiled {
  const problems: Omit<Problem, "line" | "column">[] = [];
  const notes: Note[] = [];
  const issues: IssueModel[] = talks.issues.map(({ id, options: list, numeric }) => ({
    id,
    options: list.map((option) => option.id),
    ...(numeric ? { levels: list.map((option) => option.level!) } : {}),
  }));
  if (!issues.length) {
    problems.push({ code: "no-issues", message: "there is no issue, so there are no deals", hint: "add an `issues` section", path: [] });
  }

  const raw = talks.parties.map((party) => {
    const belief = options.believedBy === party.id ? undefined : talks.believes[options.believedBy ?? ""]?.[party.id];
    return rawParty(talks, party, belief, options, problems, notes);
  });
  const rules = talks.rules.flatMap((rule, index): RuleModel[] => compileRule(rule, index, issues, problems));
  if (problems.length) return { ok: false, problems };

  const { scale, rounded } = commonScale(raw);
  if (rounded) notes.push({ code: "rounded" });
  const unit = (value: Rational) => scaled(value, scale);
  const parties = raw.map((party): PartyModel => ({
    id: party.id,
    ...inUnits(party, unit),
    walkAway: party.walkAway && unit(party.walkAway),
    redLines: party.redLines,
    factions: party.factions.map(
      (faction): FactionModel => ({
        id: faction.id,
        ...inUnits(faction, unit),
        veto: faction.veto,
        threshold: faction.threshold && unit(faction.threshold),
      }),
    ),
    weights: party.weights,
  }));
  return { ok: true, model: { scale: Number(scale), rounded, parties, issues, rules }, notes };
}

interface RawValued {
  readonly id: string;
  readonly c: readonly (readonly Rational[])[];
  readonly terms: readonly { readonly when: Term["when"]; readonly add: Rational }[];
  readonly weights: readonly number[];
}

interface RawParty extends RawValued {
  readonly walkAway: Rational | null;
  readonly redLines: readonly RedLineModel[];
  readonly factions: readonly (RawValued & { readonly veto: boolean; readonly threshold: Rational | null })[];
}

const exact = (range: Range): Rational => toRational(range.exact ?? String(range.best));
const zero = rational(0n);

function rawParty(
  talks: Talks,
  party: Party,
  belief: Belief | undefined,
  options: CompileOptions,
  problems: Omit<Problem, "line" | "column">[],
  notes: Note[],
): RawParty {
  const own = rawValued(talks, party, [belief], problems);
  noteAssumptions(talks, party, notes);
  const walkAway = options.ignoreWalkAway ? zero : walkAwayOf(belief?.walkAway ?? party.walkAway, own, talks.issues);
  if (walkAway === null) notes.push({ code: "walk-away-not-stated", party: party.id });
  const factions = party.factions.map((faction) => ({
    ...rawValued(talks, party, [belief, faction], problems),
    id: faction.id,
    veto: faction.veto,
    threshold: options.ignoreWalkAway ? zero : faction.walkAway ? exact(faction.walkAway) : walkAway,
  }));
  return { ...own, walkAway, factions, redLines: redLinesOf(talks, party.id) };
}

/** The party's numbers with those of a belief or a faction laid over them, as weighted contributions in points. */
function rawValued(
  talks: Talks,
  party: Party,
  overlays: readonly (Belief | Faction | undefined)[],
  problems: Omit<Problem, "line" | "column">[],
): RawValued {
  const laid = overlays.filter((overlay) => overlay !== undefined);
  const weightOf = (issue: Issue) =>
    laid.reduce<Range | undefined>((found, overlay) => overlay.weight[issue.id] ?? found, issue.weight[party.id]);
  const worthOf = (issue: Issue, option: string) =>
    laid.reduce<Range | undefined>(
      (found, overlay) => overlay.worth[issue.id]?.[option] ?? found,
      issue.options.find(({ id }) => id === option)!.worth[party.id],
    );
  const weights = talks.issues.map((issue) => {
    const weight = weightOf(issue);
    return weight ? exact(weight) : zero;
  });
  const sum = weights.reduce(add, zero);
  if (sum.n === 0n && talks.issues.length && !laid.some((overlay) => "veto" in overlay)) {
    problems.push({
      code: "no-weights",
      message: `${party.id} has no weight on any issue, so no deal has a value to it`,
      hint: `give at least one issue a weight (\`weight: {${party.id}: 50}\` or \`importance: {${party.id}: high}\`)`,
      path: ["parties", party.id],
    });
  }
  const whole = party.weightsAsWritten || sum.n === 0n ? rational(1n) : sum;
  const c = talks.issues.map((issue, i) => {
    const share = divide(weights[i]!, whole);
    const missing = issue.options.filter(({ id }) => !worthOf(issue, id)).map(({ id }) => id);
    if (share.n !== 0n && missing.length && !laid.some((overlay) => "veto" in overlay)) {
      problems.push({
        code: "missing-worth",
        message: `${party.id} has a weight on ${issue.id} but no worth for ${missing.join(", ")}`,
        hint: `add \`worth: {${party.id}: 0..100}\` to the option, or an order, or leave the weight out`,
        path: ["issues", issue.id],
      });
    }
    return issue.options.map(({ id }) => {
      const worth = worthOf(issue, id);
      return worth ? multiply(share, exact(worth)) : zero;
    });
  });
  const terms = talks.bonuses.flatMap(({ when, worth }) => {
    const all = worth[party.id] && conjunction(when, named(talks));
    return all ? [{ when: all, add: exact(worth[party.id]!) }] : [];
  });
  return { id: party.id, c, terms, weights: weights.map((weight) => toNumber(divide(weight, whole))) };
}

function walkAwayOf(walkAway: WalkAway | undefined, own: RawValued, issues: readonly Issue[]): Rational | null {
  if (!walkAway) return null;
  return walkAway.kind === "points" ? exact(walkAway.points) : worthOfTerms(walkAway.deal, own, issues);
}

/** The value of a full deal, rules and red lines aside. */
function worthOfTerms(deal: Terms, own: RawValued, issues: readonly Issue[]): Rational {
  const chosen = issues.map(({ id, options }) => options.findIndex((option) => option.id === deal[id]));
  const base = own.c.reduce((total, scores, i) => add(total, scores[chosen[i]!] ?? zero), zero);
  return own.terms
    .filter(({ when }) => when.every(({ issue, options }) => options.includes(chosen[issue]!)))
    .reduce((total, term) => add(total, term.add), base);
}

const defaultChance = { bottom: 1, held: 0.85, stated: 0.6 } as const;

/** Red lines of the position last known on each issue, in order of issues. */
function redLinesOf(talks: Talks, party: string): RedLineModel[] {
  return talks.issues.flatMap(({ id: _, options, positions }, issue) =>
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
  problems: Omit<Problem, "line" | "column">[],
): RuleModel[] {
  const cases =
    rule.kind === "at most"
      ? rule.of.map((entry) => disjunction(entry, issues))
      : rule.kind === "never"
        ? [disjunction(rule.never, issues)]
        : [disjunction({ op: "and", of: [rule.when, { op: "not", of: rule.then }] }, issues)];
  if (cases.some((found) => found === null)) {
    problems.push({
      code: "rule-too-wide",
      message: `the rule "${rule.said}" falls into too many cases`,
      hint: "split it into several rules",
      path: ["rules", index],
    });
    return [];
  }
  const known = cases as NonNullable<(typeof cases)[number]>[];
  return rule.kind === "at most"
    ? [{ kind: "at most", index, said: rule.said, most: rule.most, of: known }]
    : [{ kind: "nogoods", index, said: rule.said, nogoods: known[0]! }];
}

function noteAssumptions(talks: Talks, party: Party, notes: Note[]): void {
  const list = (test: (issue: Issue) => boolean) => talks.issues.filter(test).map(({ id }) => id);
  const said = (code: Note["code"], issues: string[]) => {
    if (issues.length) notes.push({ code, party: party.id, issues });
  };
  said("weight-missing", list((issue) => !issue.weight[party.id]));
  said("from-words", list((issue) => issue.weightFrom[party.id] === "words"));
  said("order-only", list((issue) => issue.worthFrom[party.id] === "order"));
}

/** The least unit in which everything is whole and every possible sum stays safe; else the rounded one. */
function commonScale(parties: readonly RawParty[]): { scale: bigint; rounded: boolean } {
  let scale = 1n;
  const valued = parties.flatMap((party) => [party, ...party.factions]);
  const loose = [
    ...valued.flatMap(({ c, terms }) => [...c.flat(), ...terms.map((term) => term.add)]),
    ...parties.flatMap(({ walkAway, factions }) => [walkAway, ...factions.map(({ threshold }) => threshold)]),
  ];
  for (const value of loose) {
    if (!value) continue;
    scale = (scale / gcd(scale, value.d)) * value.d;
    if (scale > 2n ** 53n) return { scale: roundedScale, rounded: true };
  }
  const largest = Math.max(1, ...valued.map(reach), ...parties.map(({ walkAway }) => (walkAway ? Math.abs(toNumber(walkAway)) : 0)));
  return Number(scale) * largest < largestSum ? { scale, rounded: false } : { scale: roundedScale, rounded: true };
}

/** No deal is worth more than this in size, points. */
function reach({ c, terms }: RawValued): number {
  const size = (value: Rational) => Math.abs(toNumber(value));
  const issues = c.reduce((total, scores) => total + Math.max(0, ...scores.map(size)), 0);
  return terms.reduce((total, term) => total + size(term.add), issues);
}

function inUnits({ c, terms }: RawValued, unit: (value: Rational) => number) {
  return {
    c: c.map((scores) => scores.map(unit)),
    terms: terms.map((term) => ({ when: term.when, add: unit(term.add) })),
  };
}

const named = (talks: Talks): NamedIssue[] =>
  talks.issues.map(({ id, options, numeric }) => ({
    id,
    options: options.map((option) => option.id),
    ...(numeric ? { levels: options.map((option) => option.level!) } : {}),
  }));

const toNumber = ({ n, d }: Rational): number => Number((n * 10n ** 12n) / d) / 1e12;
