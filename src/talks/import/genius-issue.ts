/** The issues of a Genius domain, in the order of their index. */
import { type Fraction, parseFraction } from "../fraction.js";
import { type Report, refuse } from "./imported.js";
import { child, descendants, type XmlElement } from "./xml.js";

export interface GeniusIssue {
  /** As written; never a position. */
  readonly index: string;
  readonly name: string;
  readonly type: "discrete" | "integer" | "real";
  readonly options: readonly string[];
  readonly levels?: readonly number[];
}

const mostOptions = 10_000;

export function geniusIssues(file: string, root: XmlElement, levels: number, report: Report): GeniusIssue[] {
  const elements = descendants(root, "issue");
  if (!elements.length) refuse(file, root, "no-issues", "there is no <issue> in the domain");
  const seen = new Map<string, XmlElement>();
  for (const element of elements) {
    const { index } = element.attributes;
    if (index === undefined || !/^\d+$/.test(index))
      refuse(file, element, "bad-index", "an issue needs a whole number as index");
    if (seen.has(index)) refuse(file, element, "index-twice", `two issues have the index ${index}`);
    seen.set(index, element);
  }
  const issues = [...seen]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([index, element]) => readIssue(file, index, element, levels, report));
  if (issues[0].index !== "1")
    report.add("index-start", `issue indexes start at ${issues[0].index}, not at 1`, `${file}:${elements[0].line}`);
  return issues;
}

/** `discrete` unless the type says otherwise; where the three type attributes differ, `type` counts. */
export function issueType(file: string, element: XmlElement, report?: Report): GeniusIssue["type"] {
  const { type, vtype, etype } = element.attributes;
  const said = type ?? vtype ?? etype ?? "discrete";
  if ([vtype, etype].some((other) => other !== undefined && other !== said)) {
    report?.add("types-differ", `type, vtype and etype differ; "${said}" is used`, `${file}:${element.line}`);
  }
  if (said === "discrete" || said === "integer" || said === "real") return said;
  return refuse(file, element, "unsupported", `an issue of type "${said}" is not read; discrete, integer and real are`);
}

/** Lower and upper bound, on the issue or on a `range` inside it. */
export function issueBounds(file: string, element: XmlElement): { low: Fraction; high: Fraction } {
  const from = element.attributes.lowerbound === undefined ? (child(element, "range") ?? element) : element;
  const low = readNumber(file, from, from.attributes.lowerbound, "lowerbound");
  const high = readNumber(file, from, from.attributes.upperbound, "upperbound");
  return { low, high };
}

/** A number as written, or a placed refusal. */
export function readNumber(file: string, at: XmlElement, text: string | undefined, what: string): Fraction {
  if (text === undefined || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*$/.test(text) || text.length > 60) {
    return refuse(
      file,
      at,
      "bad-number",
      `${what} is ${text === undefined ? "missing" : `"${text.slice(0, 40)}"`}, not a number`,
    );
  }
  return parseFraction(text.trim())!;
}

function readIssue(file: string, index: string, element: XmlElement, levels: number, report: Report): GeniusIssue {
  const name = element.attributes.name || `issue ${index}`;
  const type = issueType(file, element, report);
  if (type === "discrete") return { index, name, type, options: discreteOptions(file, element, report) };
  const { low, high } = issueBounds(file, element);
  const [from, to] = [Number(low.n) / Number(low.d), Number(high.n) / Number(high.d)];
  if (!(from <= to)) refuse(file, element, "bad-bounds", `the lower bound ${from} lies above the upper bound ${to}`);
  const numbers = type === "integer" ? whole(file, element, from, to) : spaced(file, element, from, to, levels, report);
  return { index, name, type, options: numbers.map(String), levels: numbers };
}

function discreteOptions(file: string, element: XmlElement, report: Report): string[] {
  const options = new Set<string>();
  for (const item of descendants(element, "item")) {
    const value = item.attributes.value ?? refuse(file, item, "no-value", "an <item> has no value");
    if (options.has(value))
      report.add("item-twice", `"${value}" stands twice in an issue and counts once`, `${file}:${item.line}`);
    options.add(value);
  }
  if (!options.size) refuse(file, element, "no-options", "a discrete issue has no <item>");
  return [...options];
}

function whole(file: string, element: XmlElement, from: number, to: number): number[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
    refuse(file, element, "bad-bounds", "an integer issue needs whole bounds");
  if (to - from + 1 > mostOptions)
    refuse(file, element, "too-many-options", `${to - from + 1} levels; at most ${mostOptions} are read`);
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function spaced(file: string, element: XmlElement, from: number, to: number, levels: number, report: Report): number[] {
  if (from === to) return [from];
  report.add(
    "levels",
    `a real issue is cut into ${levels} levels; between them nothing is analysed`,
    `${file}:${element.line}`,
  );
  return Array.from({ length: Math.max(2, levels) }, (_, k) =>
    Number((from + ((to - from) * k) / (Math.max(2, levels) - 1)).toPrecision(12)),
  );
}
