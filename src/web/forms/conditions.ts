/** Conjunctions of rules as rows of a form: `sanctions=phased & enrichment<=3.67`. */
import { parseExpression } from "../../talks/expression.js";

export interface Condition {
  readonly issue: string;
  readonly relation: Relation;
  readonly value: string;
}

export const relations = ["=", "<=", ">=", "<", ">"] as const;
export type Relation = (typeof relations)[number];

/** The rows of a conjunction; undefined where the statement is more than one, and only its text says it. */
export function conditionsIn(statement: string): readonly Condition[] | undefined {
  const read = parseExpression(statement);
  if (!read.ok) return undefined;
  const { expression } = read;
  const parts = expression.op === "and" ? expression.of : [expression];
  const rows = parts.map((part) =>
    part.op === "compare" ? { issue: part.name, relation: part.relation, value: part.value } : undefined,
  );
  return rows.every((row): row is Condition => row !== undefined) ? rows : undefined;
}

export const statementOf = (conditions: readonly Condition[]): string =>
  conditions.map(({ issue, relation, value }) => `${issue}${relation}${value}`).join(" & ");
