/** How much each option of an issue is worth in a Genius profile, 0..1 (semantics `genius`) or raw. */
import { compareFractions, type Fraction, fraction, minus, over, parseFraction, plus, times } from "../fraction.js";
import { type GeniusIssue, issueBounds, readNumber } from "./genius-issue.js";
import { type Report, refuse } from "./imported.js";
import { child, descendants, type XmlElement } from "./xml.js";

export type Semantics = "genius" | "negmas";

const zero = fraction(0n);
const one = fraction(1n);
const least = fraction(1n, 100_000n);

/** By option of the domain's issue. */
export function evaluations(
  file: string,
  element: XmlElement,
  issue: GeniusIssue,
  semantics: Semantics,
  report: Report,
): Fraction[] {
  if (issue.type === "discrete") return discrete(file, element, issue, semantics, report);
  const evaluator =
    child(element, "evaluator") ?? refuse(file, element, "no-evaluator", `issue ${issue.index} has no <evaluator>`);
  const levels = issue.levels!.map((level) => parseFraction(String(level))!);
  return issue.type === "integer"
    ? integer(file, element, evaluator, levels, semantics, report)
    : real(file, evaluator, levels);
}

function discrete(
  file: string,
  element: XmlElement,
  issue: GeniusIssue,
  semantics: Semantics,
  report: Report,
): Fraction[] {
  const values = new Map<string, Fraction>();
  for (const item of descendants(element, "item")) {
    const value = item.attributes.value ?? refuse(file, item, "no-value", "an <item> has no value");
    if (values.has(value))
      report.add("item-twice", `"${value}" is evaluated twice; the last one counts`, `${file}:${item.line}`);
    const evaluation = readNumber(file, item, item.attributes.evaluation, `the evaluation of "${value.slice(0, 40)}"`);
    if (evaluation.n < 0n) refuse(file, item, "bad-number", `the evaluation of "${value.slice(0, 40)}" is below 0`);
    values.set(value, evaluation);
  }
  const list = issue.options.map(
    (option) =>
      values.get(option) ??
      refuse(file, element, "missing-evaluation", `"${option.slice(0, 40)}" of issue ${issue.index} has no evaluation`),
  );
  if (semantics === "negmas") return list;
  const most = [...values.values()].reduce((a, b) => (compareFractions(a, b) > 0 ? a : b), zero);
  return compareFractions(most, least) < 0 ? list.map(() => zero) : list.map((value) => over(value, most));
}

function integer(
  file: string,
  element: XmlElement,
  evaluator: XmlElement,
  levels: readonly Fraction[],
  semantics: Semantics,
  report: Report,
): Fraction[] {
  const named = (name: string, other: string) => {
    const { [name]: own, [other]: alias } = evaluator.attributes;
    if (own === undefined && alias !== undefined)
      report.add("evaluator-names", `${other} is read as ${name}`, `${file}:${evaluator.line}`);
    return readNumber(file, evaluator, own ?? alias, name);
  };
  const offset = named("offset", "parameter0");
  const slope = named("slope", "parameter1");
  if (semantics === "negmas") return levels.map((level) => plus(offset, times(slope, level)));
  const { low } = issueBounds(file, element);
  return levels.map((level) => clip(plus(offset, times(slope, minus(level, low)))));
}

function real(file: string, evaluator: XmlElement, levels: readonly Fraction[]): Fraction[] {
  const parameter = (k: number) => readNumber(file, evaluator, evaluator.attributes[`parameter${k}`], `parameter${k}`);
  const { ftype } = evaluator.attributes;
  switch (ftype) {
    case "linear": {
      const [base, slope] = [parameter(0), parameter(1)];
      return levels.map((level) => clip(plus(base, times(slope, level))));
    }
    case "constant": {
      const value = parameter(0);
      return levels.map(() => value);
    }
    case "triangular": {
      const [start, end, top] = [parameter(0), parameter(1), parameter(2)];
      return levels.map((level) => triangle(level, start, end, top));
    }
    default:
      return refuse(
        file,
        evaluator,
        "unsupported",
        `an evaluator of type "${ftype ?? ""}" is not read; linear, constant and triangular are`,
      );
  }
}

function triangle(level: Fraction, start: Fraction, end: Fraction, top: Fraction): Fraction {
  if (compareFractions(level, start) < 0 || compareFractions(level, end) > 0) return zero;
  if (compareFractions(level, top) === 0) return one;
  return compareFractions(level, top) < 0
    ? over(minus(level, start), minus(top, start))
    : over(minus(end, level), minus(end, top));
}

const clip = (value: Fraction): Fraction => (value.n < 0n ? zero : compareFractions(value, one) > 0 ? one : value);
