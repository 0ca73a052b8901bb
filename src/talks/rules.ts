import { leavesOf } from "./expression.js";
import { parseFraction } from "./fraction.js";
import type { Bonus, Expression, Package, Rule } from "./model.js";
import { valueUnder } from "./node.js";
import { findOption, terms } from "./options.js";
import { sourced } from "./positions.js";
import { range } from "./ranges.js";
import type { Reading } from "./reading.js";
import { asObject, either, list, made, mapOf, needed, record, type Shape } from "./shape.js";
import { placeWithin, type Said, said } from "./statements.js";
import { date, idKey, number, oneOf, partyKey, sources, text } from "./values.js";

/** An expression over issues and their options, names resolved, levels by their ids. */
const overIssues: Shape<Said> = made(said, (value, _node, file) => {
  let sound = true;
  for (const leaf of leavesOf(value.expression)) {
    const at = placeWithin(value.node, leaf.at, file);
    if (!checkLeaf(leaf, at, file)) sound = false;
  }
  return sound ? { ...value, expression: resolved(value.expression, file) } : undefined;
});

function checkLeaf(leaf: Extract<Expression, { at: number }>, at: number, file: Reading): boolean {
  const issue = file.names.issues.get(leaf.name);
  if (issue === undefined) {
    file.unknown("issue", leaf.name, file.names.issueIds, at);
    return false;
  }
  if (leaf.op === "name") {
    file.tell(
      at,
      "bad-statement",
      `"${leaf.name}" alone says nothing`,
      `write ${leaf.name}=…, with one of its options`,
    );
    return false;
  }
  if (leaf.relation === "=") return findOption(leaf.name, leaf.value, at, file) !== undefined;
  if (issue.levels === undefined && issue.options.size > 0) {
    file.tell(at, "not-numeric", `${leaf.name} has options, not levels`, `write ${leaf.name}=…`);
    return false;
  }
  if (parseFraction(leaf.value) !== undefined) return true;
  file.tell(
    at,
    "wrong-type",
    `expected a number after ${leaf.relation}, got "${leaf.value}"`,
    `write a level of ${leaf.name}`,
  );
  return false;
}

function resolved(expression: Expression, file: Reading): Expression {
  switch (expression.op) {
    case "name":
      return expression;
    case "compare":
      return expression.relation === "="
        ? { ...expression, value: findOption(expression.name, expression.value, 0, file) ?? expression.value }
        : expression;
    case "not":
      return { op: "not", of: resolved(expression.of, file) };
    case "and":
    case "or":
      return { op: expression.op, of: expression.of.map((part) => resolved(part, file)) };
    case "if":
      // biome-ignore lint/suspicious/noThenProperty: the model's own word; nothing here is awaited
      return { op: "if", then: resolved(expression.then, file), when: resolved(expression.when, file) };
    case "iff":
      return { op: "iff", left: resolved(expression.left, file), right: resolved(expression.right, file) };
    default:
      return expression satisfies never;
  }
}

const never = made(
  record("a rule", { never: needed(overIssues), why: text, known: date }),
  ({ never: what, ...rest }): Rule => ({ kind: "never", never: what.expression, ...rest, said: `never ${what.said}` }),
);

const ifThen = made(
  // biome-ignore lint/suspicious/noThenProperty: the file's own word; nothing here is awaited
  record("a rule", { if: needed(overIssues), then: needed(overIssues), why: text, known: date }),
  ({ if: when, then, ...rest }): Rule => ({
    kind: "if",
    when: when.expression,
    // biome-ignore lint/suspicious/noThenProperty: the model's own word; nothing here is awaited
    then: then.expression,
    ...rest,
    said: `if ${when.said} then ${then.said}`,
  }),
);

const atMost = made(
  record("a rule", { at_most: needed(number(0, 1000, true)), of: needed(list(overIssues)), why: text, known: date }),
  ({ at_most, of, ...rest }, node, file): Rule => {
    const written = valueUnder(node, "of");
    if (written?.kind === "list" && written.items.length === 0) {
      file.tell(written.at, "empty-list", "at_most is of nothing", "name at least one statement");
    }
    return {
      kind: "at most",
      most: at_most,
      of: of.map((each) => each.expression),
      ...rest,
      said: `at most ${at_most} of ${of.map((each) => each.said).join(", ")}`,
    };
  },
);

export const rules: Shape<readonly Rule[]> = list(
  either(
    (node) => (valueUnder(node, "at_most") ? atMost : valueUnder(node, "if") ? ifThen : never),
    [never, ifThen, atMost],
  ),
);

export const bonuses: Shape<readonly Bonus[]> = list(
  made(
    record("a bonus", { when: needed(overIssues), worth: needed(mapOf(partyKey, range)), known: date }),
    (value, _node, file) => {
      if (!conjunction(value.when.expression)) {
        const hint = "write one bonus for each case, joined by & only";
        file.tell(value.when.node.at, "unsupported-bonus", "a bonus must be a conjunction", hint);
      }
      return {
        when: value.when.expression,
        worth: asObject(value.worth),
        said: value.when.said,
        ...(value.known === undefined ? {} : { known: value.known }),
      };
    },
  ),
);

function conjunction(expression: Expression): boolean {
  return expression.op === "compare" || (expression.op === "and" && expression.of.every(conjunction));
}

const onePackage = record("a package", {
  name: needed(text),
  kind: oneOf("kind of package", ["comprehensive", "interim"]),
  terms: needed(terms),
  known: date,
  interest: text,
  note: text,
  source: sources,
});

export const packages: Shape<readonly Package[]> = made(mapOf(idKey, onePackage), (map) =>
  [...map].map(([id, value]) => ({ id, ...sourced(value) })),
);
