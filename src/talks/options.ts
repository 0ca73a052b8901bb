import { compareFractions, type Fraction, parseFraction, toNumber } from "./fraction.js";
import type { Levels } from "./levels.js";
import type { Range, Terms } from "./model.js";
import { between, type ExactRange, exactOf, exactRange, roundedRange, worth } from "./ranges.js";
import { type Reading, shortened } from "./reading.js";
import { asObject, either, type KeyShape, list, made, mapOf, named, type Shape } from "./shape.js";
import { issueKey } from "./values.js";

/** An option of the issue being read by its id, or a level of a numeric one by its number. */
export const option: Shape<string> = {
  read(node, file) {
    if (node.kind === "scalar" && node.value !== null && node.written !== "") {
      return findOption(file.issue, node.written, node.at, file);
    }
    file.expected(`an option of ${file.issue}`, node);
    return undefined;
  },
  json: () => ({ type: ["string", "number"] }),
};

/** The id of the option or level written, or undefined after telling that there is none. */
export function findOption(issue: string, written: string, at: number, file: Reading): string | undefined {
  const names = file.names.issues.get(issue);
  // An issue whose own options could not be read has been told of already.
  if (names === undefined || names.options.size === 0) return undefined;
  if (names.options.has(written)) return written;
  if (names.levels === undefined) {
    file.tell(
      at,
      "unknown-option",
      `no option "${shortened(written)}" of ${issue}`,
      file.hintFor(written, names.options),
    );
    return undefined;
  }
  const level = parseFraction(written);
  const id = level === undefined ? undefined : String(toNumber(level));
  if (id !== undefined && names.options.has(id)) return id;
  file.tell(
    at,
    "unknown-level",
    `no level ${shortened(written)} of ${issue}`,
    `levels: ${shortened(names.levels.ids.join(", "))}`,
  );
  return undefined;
}

const optionKey: KeyShape = { read: (key, at, file) => findOption(file.issue, key, at, file) };

/** A deal or a part of one: issue to option. */
export const terms: Shape<Terms> = named("terms", made(mapOf(issueKey, option), asObject));

/** A deal that settles every issue. */
export const fullDeal: Shape<Terms> = made(terms, (deal, node, file) => {
  const open = [...file.names.issueIds].filter((issue) => !Object.hasOwn(deal, issue));
  if (open.length === 0) return deal;
  const written = node.kind === "map" ? new Set(node.entries.map((entry) => entry.key)) : new Set<string>();
  const lacking = open.filter((issue) => !written.has(issue));
  if (lacking.length > 0) {
    file.tell(
      node.at,
      "partial-deal",
      `the deal leaves open: ${shortened(lacking.join(", "))}`,
      "name an option of every issue",
    );
  }
  return undefined;
});

type Knot = readonly [Fraction, ExactRange];

const knot: Shape<Knot> = {
  read(node, file) {
    if (node.kind !== "list" || node.items.length !== 2) {
      file.expected("a point [level, worth]", node);
      return undefined;
    }
    const x = exactOf(node.items[0]);
    if (x === undefined) file.expected("a level (a number)", node.items[0]);
    const y = exactRange.read(node.items[1], file);
    if (y !== undefined && worth.read(node.items[1], file) === undefined) return undefined;
    return x === undefined || y === undefined ? undefined : [x, y];
  },
  json: () => ({ type: "array", minItems: 2, maxItems: 2, prefixItems: [{ type: "number" }, exactRange.json()] }),
};

/** Worths as a piecewise linear function: knots with rising levels, at least two, flat beyond the ends. */
const asLine: Shape<Readonly<Record<string, Range>>> = made(list(knot), (knots, node, file) => {
  const levels = file.names.issues.get(file.issue)?.levels;
  if (node.kind !== "list" || knots.length < node.items.length) return undefined;
  if (levels === undefined) {
    if (file.names.issues.get(file.issue)?.options.size) {
      file.tell(node.at, "not-numeric", `${file.issue} has options, not levels`, "give worths by option");
    }
    return undefined;
  }
  if (knots.length < 2) {
    file.tell(node.at, "line-too-short", "a line needs at least two points", "write [[0, 0], [20, 100]]");
    return undefined;
  }
  for (let k = 1; k < knots.length; k++) {
    if (compareFractions(knots[k - 1][0], knots[k][0]) < 0) continue;
    file.tell(node.items[k].at, "line-order", "the points of a line must have rising levels", "sort them by level");
    return undefined;
  }
  return onLevels(levels, knots);
});

const byOption = made(mapOf(optionKey, worth), asObject);

/** Worths of an issue's options: by option, or as a line through points on a numeric issue. */
export const worths: Shape<Readonly<Record<string, Range>>> = either(
  (node) => (node.kind === "list" ? asLine : byOption),
  [byOption, asLine],
);

/** Issue to the worths of its options. */
export const worthsByIssue: Shape<Readonly<Record<string, Readonly<Record<string, Range>>>>> = made(
  mapOf(issueKey, worths),
  asObject,
);

function onLevels(levels: Levels, knots: readonly Knot[]): Readonly<Record<string, Range>> {
  const values: Record<string, Range> = {};
  let right = 0;
  levels.exact.forEach((x, index) => {
    while (right < knots.length - 1 && compareFractions(knots[right][0], x) < 0) right++;
    const left = Math.max(0, right - 1);
    const outside = compareFractions(x, knots[0][0]) <= 0 || compareFractions(x, knots[right][0]) >= 0;
    const end = compareFractions(x, knots[0][0]) <= 0 ? knots[0] : knots[right];
    const at = (part: "low" | "best" | "high") =>
      outside
        ? end[1][part]
        : between(x, [knots[left][0], knots[left][1][part]], [knots[right][0], knots[right][1][part]]);
    values[levels.ids[index]] = roundedRange({ low: at("low"), best: at("best"), high: at("high") });
  });
  return values;
}
