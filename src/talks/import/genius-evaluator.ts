/** How much each option of an issue is worth in a Genius profile, 0..1 (semantics `genius`) or raw. */
import { compareFractions, type Fraction, fraction, minus, over, plus, times } from "../fraction.js";
import { type GeniusIssue, issueBounds, readNumber } from "./genius-issue.js";
import { largest, near, one, zero } from "./numbers.js";
import { quoted, type Source } from "./source.js";
import { attribute, child, descendants, type XmlElement } from "./xml.js";

export type Semantics = "genius" | "negmas";

/** Genius takes an issue whose largest evaluation is below this as worth nothing. */
const least = fraction(1n, 100_000n);

/** By option of the domain's issue; every missing or unreadable evaluation is told. */
export function evaluations(source: Source, element: XmlElement, issue: GeniusIssue, semantics: Semantics): Fraction[] {
  if (issue.type === "discrete") return discrete(source, element, issue, semantics);
  const evaluator = child(element, "evaluator");
  if (!evaluator) {
    const hint = 'add <evaluator ftype="linear" …/>';
    source.tell(element.at, "no-evaluator", `issue ${issue.index} (${quoted(issue.name)}) has no <evaluator>`, hint);
    return [];
  }
  return issue.type === "integer"
    ? integer(source, element, evaluator, issue, semantics)
    : real(source, evaluator, issue.exact!, semantics);
}

function discrete(source: Source, element: XmlElement, issue: GeniusIssue, semantics: Semantics): Fraction[] {
  const known = new Set(issue.options);
  const values = new Map<string, Fraction>();
  for (const item of descendants(element, "item")) {
    const value = attribute(item, "value");
    if (value === undefined) {
      source.tell(item.at, "no-value", "an <item> has no value", 'add value="…"');
      continue;
    }
    if (values.has(value))
      source.note("item-twice", `${quoted(value)} is evaluated twice; the last one counts`, item.at);
    if (!known.has(value))
      source.note("item-unknown", `${quoted(value)} is evaluated but is no option of the domain`, item.at);
    const evaluation = readNumber(source, item, "evaluation", () => `the evaluation of ${quoted(value)}`);
    if (evaluation.n < 0n)
      source.tell(
        item.at,
        "bad-number",
        `the evaluation of ${quoted(value)} is ${near(evaluation)}, below 0`,
        "evaluations start at 0",
      );
    values.set(value, evaluation);
  }
  const list = issue.options.map((option) => {
    const value = values.get(option);
    if (!value)
      source.tell(
        element.at,
        "missing-evaluation",
        `${quoted(option)} of issue ${issue.index} (${quoted(issue.name)}) has no evaluation`,
        "add an <item> with that value and an evaluation",
      );
    return value ?? zero;
  });
  if (semantics === "negmas") return list;
  const most = largest([...values.values()]);
  if (compareFractions(most, least) >= 0) return list.map((value) => over(value, most));
  source.note("all-zero", `no evaluation of issue ${quoted(issue.name)} reaches 0.00001, so it counts 0`, element.at);
  return list.map(() => zero);
}

function integer(
  source: Source,
  element: XmlElement,
  evaluator: XmlElement,
  { exact: levels = [], name }: GeniusIssue,
  semantics: Semantics,
): Fraction[] {
  const ftype = attribute(evaluator, "ftype") ?? "linear";
  if (ftype !== "linear") {
    const message = `an evaluator of type ${quoted(ftype)} is not read for an integer issue`;
    source.tell(evaluator.at, "unsupported", message, "use linear");
    return [];
  }
  const named = (own: string, alias: string) => {
    const aliased = attribute(evaluator, own) === undefined && attribute(evaluator, alias) !== undefined;
    if (aliased) source.note("evaluator-names", `${alias} is read as ${own}`, evaluator.at);
    return readNumber(source, evaluator, aliased ? alias : own);
  };
  const offset = named("offset", "parameter0");
  const slope = named("slope", "parameter1");
  if (semantics === "negmas") return levels.map((level) => plus(offset, times(slope, level)));
  const { low } = issueBounds(source, element);
  if (levels.length && compareFractions(low, levels[0]) !== 0)
    source.note(
      "bounds-differ",
      `the profile's lower bound of ${quoted(name)}, ${near(low)}, is not the domain's; it counts`,
      element.at,
    );
  return levels.map((level) => clip(plus(offset, times(slope, minus(level, low)))));
}

function real(source: Source, evaluator: XmlElement, levels: readonly Fraction[], semantics: Semantics): Fraction[] {
  const parameter = (k: number) => readNumber(source, evaluator, `parameter${k}`);
  const ftype = attribute(evaluator, "ftype");
  switch (ftype) {
    case "linear": {
      const [base, slope] = [parameter(0), parameter(1)];
      const line = levels.map((level) => plus(base, times(slope, level)));
      return semantics === "negmas" ? line : line.map(clip);
    }
    case "constant": {
      const value = parameter(0);
      return levels.map(() => value);
    }
    case "triangular": {
      const [start, end, top] = [parameter(0), parameter(1), parameter(2)];
      if (compareFractions(start, top) > 0 || compareFractions(top, end) > 0) {
        const message = "a triangle needs start ≤ top ≤ end (parameter0, parameter2, parameter1)";
        source.tell(evaluator.at, "bad-number", message, "give the parameters in the order start, end, top");
      }
      return levels.map((level) => triangle(level, start, end, top));
    }
    default:
      source.tell(
        evaluator.at,
        "unsupported",
        `an evaluator of type ${quoted(ftype ?? "")} is not read`,
        "use linear, constant or triangular",
      );
      return [];
  }
}

/** 0 to 1 from start to top, back to 0 at the end; 0 outside. */
function triangle(level: Fraction, start: Fraction, end: Fraction, top: Fraction): Fraction {
  if (compareFractions(level, start) < 0 || compareFractions(level, end) > 0) return zero;
  const side = compareFractions(level, top);
  if (side === 0) return one;
  return side < 0 ? over(minus(level, start), minus(top, start)) : over(minus(end, level), minus(end, top));
}

const clip = (value: Fraction): Fraction => (value.n < 0n ? zero : compareFractions(value, one) > 0 ? one : value);
