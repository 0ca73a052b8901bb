/** Rules and bonuses as conjunctions over sets of options: what kernels can test. */
import type { Expression } from "../talks/model.js";
import type { Literal } from "./model.js";

/** An issue as expressions name it. */
export interface NamedIssue {
  readonly id: string;
  readonly options: readonly string[];
  readonly levels?: readonly number[];
}

/** Conjunctions, any of which makes the expression true; none of them contradicts itself. */
export type Disjunction = readonly (readonly Literal[])[];

/** More conjunctions than this and a rule is refused: nobody could check it by eye either. */
export const mostConjunctions = 4096;

/**
 * The expression as a disjunction of conjunctions, each with at most one literal an issue.
 *
 * @param wanted false gives the negation
 * @returns null when there would be more than `mostConjunctions`
 */
export function disjunction(of: Expression, issues: readonly NamedIssue[], wanted = true): Disjunction | null {
  switch (of.op) {
    case "compare":
      return literal(of, issues, wanted);
    case "not":
      return disjunction(of.of, issues, !wanted);
    case "and":
    case "or": {
      const parts = of.of.map((part) => disjunction(part, issues, wanted));
      if (parts.some((part) => part === null)) return null;
      return (of.op === "and") === wanted ? every(parts as Disjunction[], issues) : any(parts as Disjunction[]);
    }
    case "if":
      return disjunction({ op: "or", of: [of.then, { op: "not", of: of.when }] }, issues, wanted);
    case "iff": {
      const { left, right } = of;
      const same: Expression = {
        op: "or",
        of: [
          { op: "and", of: [left, right] },
          {
            op: "and",
            of: [
              { op: "not", of: left },
              { op: "not", of: right },
            ],
          },
        ],
      };
      return disjunction(same, issues, wanted);
    }
    case "name":
      throw new Error(`expected issue=option, got the name "${of.name}" alone`);
    default:
      return of satisfies never;
  }
}

/** The conjunction of an expression without `|`; bonuses are that by the time they are compiled. */
export function conjunction(of: Expression, issues: readonly NamedIssue[]): readonly Literal[] | null {
  const all = disjunction(of, issues);
  return all && all.length === 1 ? all[0] : null;
}

function literal(of: Expression & { op: "compare" }, issues: readonly NamedIssue[], wanted: boolean): Disjunction {
  const issue = issues.findIndex(({ id }) => id === of.name);
  if (issue < 0) throw new Error(`expected a known issue, got "${of.name}"`);
  const { options, levels } = issues[issue];
  const matches = options.flatMap((option, o) => (truth(of, option, levels?.[o]) === wanted ? [o] : []));
  return matches.length ? [[{ issue, options: matches }]] : [];
}

function truth(
  { relation, value }: Expression & { op: "compare" },
  option: string,
  level: number | undefined,
): boolean {
  const number = Number(value);
  if (relation === "=") return option === value || (level !== undefined && level === number);
  if (level === undefined) throw new Error(`expected a numeric issue before ${relation}`);
  if (relation === "<=") return level <= number;
  if (relation === ">=") return level >= number;
  return relation === "<" ? level < number : level > number;
}

function any(parts: readonly Disjunction[]): Disjunction | null {
  const all = parts.flat();
  return all.length > mostConjunctions ? null : all;
}

function every(parts: readonly Disjunction[], issues: readonly NamedIssue[]): Disjunction | null {
  let all: Disjunction = [[]];
  for (const part of parts) {
    const next: (readonly Literal[])[] = [];
    for (const left of all) {
      for (const right of part) {
        const both = join(left, right);
        if (both) next.push(both);
        if (next.length > mostConjunctions) return null;
      }
    }
    all = next;
  }
  return all.map((literals) => literals.filter(({ issue, options }) => options.length < issues[issue].options.length));
}

/** Both conjunctions at once; null when an issue would have no option left. */
function join(left: readonly Literal[], right: readonly Literal[]): readonly Literal[] | null {
  const byIssue = new Map(left.map(({ issue, options }) => [issue, options]));
  for (const { issue, options } of right) {
    const before = byIssue.get(issue);
    const after = before ? before.filter((option) => options.includes(option)) : options;
    if (!after.length) return null;
    byIssue.set(issue, after);
  }
  return [...byIssue].sort(([a], [b]) => a - b).map(([issue, options]) => ({ issue, options }));
}
