/** Imported talks as a `Talks` value, names as they were written; for analysis without a file between. */

import { type Fraction, toNumber } from "../fraction.js";
import type { Bonus, Expression, Issue, Option, Party, Range, Talks } from "../model.js";
import type { Imported, ImportedIssue, ImportedTerm } from "./imported.js";

/** Exactly the imported values: fractions stay fractions. */
export function talksOf({ title, issues, parties }: Imported): Talks {
  return {
    ...emptyTalks,
    title,
    parties: parties.map(
      ({ name, walkAway }): Party => ({
        id: name,
        name,
        ...(walkAway ? { walkAway: { kind: "points", points: exactly(walkAway) } } : {}),
        factions: [],
        weightsAsWritten: true,
        sources: [],
      }),
    ),
    issues: issues.map((issue, i): Issue => {
      const record = <T>(of: (party: number) => T): Record<string, T> =>
        Object.fromEntries(parties.map(({ name }, p) => [name, of(p)]));
      return {
        id: issue.name,
        name: issue.name,
        numeric: issue.levels !== undefined,
        options: issue.options.map(
          (id, o): Option => ({
            id,
            name: id,
            ...(issue.levels ? { level: issue.levels[o] } : {}),
            worth: record((p) => exactly(parties[p].worths[i][o])),
            obliges: [],
          }),
        ),
        weight: record((p) => exactly(parties[p].weights[i])),
        weightFrom: record(() => "numbers" as const),
        worthFrom: record(() => "numbers" as const),
        positions: nothing,
      };
    }),
    bonuses: parties.flatMap(({ name, terms }) =>
      terms.flatMap((term) =>
        conjunctionsOf(term, issues).map(
          (when): Bonus => ({ when, worth: { [name]: exactly(term.add) }, said: expressionText(when) }),
        ),
      ),
    ),
  };
}

/**
 * A term's condition as conjunctions in the talks file's grammar, of which at most one holds in a deal: a bonus knows no "or" and no
 * "not", so each option of a discrete issue, and each run of neighbouring levels, makes one of its own.
 */
export function conjunctionsOf(
  { when }: ImportedTerm,
  issues: readonly ImportedIssue[],
  names: Names = namesOf(issues),
): Expression[] {
  const parts = when.map(({ issue, options }) => {
    const { levels } = issues[issue];
    const name = names.issue(issue);
    const compare = (relation: "=" | "<=" | ">=", option: number): Expression => ({
      op: "compare",
      name,
      relation,
      value: levels ? String(levels[option]) : names.option(issue, option),
      at: 0,
    });
    if (!levels) return options.map((option) => [compare("=", option)]);
    return runs(options).map(([from, to]) =>
      from === to ? [compare("=", from)] : [compare(">=", from), compare("<=", to)],
    );
  });
  const joined = parts.reduce<Expression[][]>(
    (all, cases) => all.flatMap((before) => cases.map((one) => [...before, ...one])),
    [[]],
  );
  return joined.map((all) => (all.length === 1 ? all[0] : { op: "and", of: all }));
}

/** First and last of each run of neighbours in rising numbers. */
function runs(options: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const option of [...options].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === option - 1) last[1] = option;
    else found.push([option, option]);
  }
  return found;
}

/** How issues and options are called in an expression. */
export interface Names {
  issue(issue: number): string;
  option(issue: number, option: number): string;
}

const namesOf = (issues: readonly ImportedIssue[]): Names => ({
  issue: (issue) => issues[issue].name,
  option: (issue, option) => issues[issue].options[option],
});

/** An expression of comparisons and `&` as the file writes it. */
export function expressionText(of: Expression): string {
  switch (of.op) {
    case "compare":
      return `${of.name}${of.relation}${of.value}`;
    case "and":
      return of.of.map(expressionText).join(" & ");
    default:
      throw new Error(`expected a conjunction of comparisons, got "${of.op}"`);
  }
}

function exactly(value: Fraction): Range {
  const best = toNumber(value);
  return { low: best, best, high: best, exact: `${value.n}/${value.d}` };
}

/** Nobody's: a party may be called what every object answers to. */
const nothing = Object.freeze(Object.create(null)) as Record<string, never>;

const emptyTalks = {
  sources: [],
  others: [],
  rules: [],
  bonuses: [],
  packages: [],
  believes: nothing,
  terms: [],
  offers: [],
  moves: [],
  rounds: [],
  statements: [],
  deadlines: [],
  events: [],
  scenarios: [],
  consequences: [],
  safeguards: [],
  nextSteps: [],
  incidents: [],
  later: {},
} as const;
