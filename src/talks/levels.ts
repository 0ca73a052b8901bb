import { compareFractions, type Fraction, fraction, minus, over, plus, times, toNumber } from "./fraction.js";
import type { Text } from "./model.js";
import type { Node } from "./node.js";
import { exactOf } from "./ranges.js";
import type { Reading } from "./reading.js";
import { list, type Read, record, type Shape } from "./shape.js";
import { text } from "./values.js";

/** The levels of a numeric issue, ascending. */
export interface Levels {
  readonly exact: readonly Fraction[];
  readonly numbers: readonly number[];
  /** As deals name them: the number as JavaScript prints it. */
  readonly ids: readonly string[];
  readonly unit?: Text;
}

/** More would make the frontier a matter of the grid, and is a hostile or mistaken step. */
const mostLevels = 1000;
/** Of all issues together; each level costs exact arithmetic for each party. */
const mostInAll = 5000;

const level: Shape<Fraction> = {
  read(node, file) {
    const value = exactOf(node);
    if (value === undefined) file.expected("a number", node);
    return value;
  },
  json: () => ({ type: "number" }),
};

const shape = record("the levels", { at: list(level), from: level, to: level, step: level, unit: text });

/** For the JSON Schema; the levels are read once, by `readLevels`, when names are collected. */
export const levelsShape: Shape<true> = { read: () => true, json: () => shape.json() };

/**
 * Reads `{at: […], unit}` or `{from, to, step, unit}`; both ends are levels.
 * @param before how many levels other issues have already
 */
export function readLevels(node: Node, file: Reading, before: number): Levels | undefined {
  const value = shape.read(node, file);
  if (value === undefined) return undefined;
  const exact = value.at !== undefined ? listed(value, node, file) : stepped(value, node, file);
  if (exact === undefined) return undefined;
  if (before + exact.length > mostInAll) {
    file.tell(node.at, "too-many-levels", `more than ${mostInAll} levels in the file`, "choose coarser steps");
    return undefined;
  }
  const numbers = exact.map(toNumber);
  const ids = numbers.map(String);
  return { exact, numbers, ids, ...(value.unit === undefined ? {} : { unit: value.unit }) };
}

function listed(value: Read<{ at: Shape<readonly Fraction[]>; from: Shape<Fraction> }>, node: Node, file: Reading) {
  const at = value.at ?? [];
  if (value.from !== undefined)
    file.tell(node.at, "levels-twice", "levels are given by at and by from", "keep one of them");
  if (at.length === 0) file.tell(node.at, "no-levels", "there is no level", "give at least one number");
  for (let i = 1; i < at.length; i++) {
    if (compareFractions(at[i - 1], at[i]) < 0) continue;
    file.tell(node.at, "levels-order", "levels must rise", "write each number once, the smallest first");
    return undefined;
  }
  return at.length > 0 && tooMany(at.length, node, file) ? at : undefined;
}

function stepped(value: { from?: Fraction; to?: Fraction; step?: Fraction }, node: Node, file: Reading) {
  const { from, to, step } = value;
  if (from === undefined || to === undefined || step === undefined) {
    file.tell(node.at, "missing-key", "the levels lack at, or from, to and step", "add at: [ … ]");
    return undefined;
  }
  if (compareFractions(step, fraction(0n)) <= 0 || compareFractions(from, to) > 0) {
    file.tell(node.at, "levels-order", "levels must rise", "give from below to, and a step above 0");
    return undefined;
  }
  const steps = over(minus(to, from), step);
  if (steps.d !== 1n) {
    file.tell(
      node.at,
      "levels-step",
      "the step does not lead from from to to",
      "choose a step that divides the distance",
    );
    return undefined;
  }
  if (!tooMany(Number(steps.n) + 1, node, file)) return undefined;
  return Array.from({ length: Number(steps.n) + 1 }, (_, k) => plus(from, times(fraction(BigInt(k)), step)));
}

function tooMany(count: number, node: Node, file: Reading): boolean {
  if (count <= mostLevels) return true;
  file.tell(node.at, "too-many-levels", `${count} levels, more than ${mostLevels}`, "choose a coarser step");
  return false;
}
