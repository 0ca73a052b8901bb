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
      terms.map((term): Bonus => {
        const when = conjunctionOf(term, issues);
        return { when, worth: { [name]: exactly(term.add) }, said: expressionText(when) };
      }),
    ),
  };
}

/** A term's condition as a conjunction in the talks file's grammar. */
export function conjunctionOf(
  { when }: ImportedTerm,
  issues: readonly ImportedIssue[],
  names: Names = namesOf(issues),
): Expression {
  const parts = when.flatMap(({ issue, options }): Expression[] => {
    const { levels, options: all } = issues[issue];
    const name = names.issue(issue);
    const compare = (relation: "=" | "<=" | ">=", option: number): Expression => ({
      op: "compare",
      name,
      relation,
      value: levels ? String(levels[option]) : names.option(issue, option),
      at: 0,
    });
    if (options.length === 1) return [compare("=", options[0])];
    if (levels) return [compare(">=", options[0]), compare("<=", options.at(-1)!)];
    return [...all.keys()].filter((o) => !options.includes(o)).map((o) => ({ op: "not", of: compare("=", o) }));
  });
  return parts.length === 1 ? parts[0] : { op: "and", of: parts };
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

/** An expression of comparisons, `!` and `&` as the file writes it. */
export function expressionText(of: Expression): string {
  switch (of.op) {
    case "compare":
      return `${of.name}${of.relation}${of.value}`;
    case "not":
      return `!${expressionText(of.of)}`;
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
