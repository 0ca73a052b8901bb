/** The issues of a Genius domain, in the order of their index. */
import {
  compareFractions,
  type Fraction,
  fraction,
  minus,
  over,
  parseFraction,
  plus,
  times,
  toNumber,
} from "../fraction.js";
import { decimal, near, zero } from "./numbers.js";
import { mostOptionsInAll, quoted, type Source } from "./source.js";
import { attribute, child, descendants, type XmlElement } from "./xml.js";

export interface GeniusIssue {
  /** As a plain number's text; never a position. */
  readonly index: string;
  readonly name: string;
  readonly type: "discrete" | "integer" | "real";
  readonly options: readonly string[];
  readonly levels?: readonly number[];
  /** The levels exactly. */
  readonly exact?: readonly Fraction[];
}

/** More levels would make the answer a matter of the grid; the talks file has the same limit. */
export const mostLevels = 1000;
/** No talks have as many; a hostile file could. */
export const mostIssues = 500;

export function geniusIssues(source: Source, root: XmlElement, levels: number): GeniusIssue[] {
  const elements = issueElements(source, root);
  if (elements.size > mostIssues)
    source.refuse(root.at, "too-many-issues", `${elements.size} issues, more than ${mostIssues}`, "import fewer");
  if (!elements.size) source.refuse(root.at, "no-issues", "there is no <issue> in the domain", "name the domain file");
  const issues = [...elements]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([index, element]) => readIssue(source, index, element, levels));
  if (issues[0].index !== "1")
    source.note(
      "index-start",
      `issue indexes start at ${issues[0].index}, not at 1`,
      elements.get(issues[0].index)!.at,
    );
  noteIgnored(source, root);
  return distinctNames(source, issues, elements);
}

/** Issues by index, in the order of the file; nested objectives are flattened. */
export function issueElements(source: Source, root: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of descendants(root, "issue")) {
    const index = indexOf(element);
    if (index === undefined)
      source.tell(element.at, "bad-index", "an issue needs a whole number as index", 'write index="1"');
    else if (found.has(index))
      source.tell(element.at, "index-twice", `two issues have the index ${index}`, "give each issue its own index");
    else found.set(index, element);
  }
  return found;
}

/** The element's index, leading zeros aside. */
export function indexOf(element: XmlElement): string | undefined {
  const written = attribute(element, "index")?.trim();
  return written !== undefined && /^\d{1,9}$/.test(written) ? String(Number(written)) : undefined;
}

/** `discrete` unless the type says otherwise; where the three type attributes differ, `type` counts. */
function issueType(source: Source, element: XmlElement): GeniusIssue["type"] {
  const [type, vtype, etype] = ["type", "vtype", "etype"].map((name) => attribute(element, name));
  const said = type ?? vtype ?? etype ?? "discrete";
  if ([vtype, etype].some((other) => other !== undefined && other !== said))
    source.note("types-differ", `type, vtype and etype differ; ${quoted(said)} is used`, element.at);
  if (said === "discrete" || said === "integer" || said === "real") return said;
  source.tell(
    element.at,
    "unsupported",
    `an issue of type ${quoted(said)} is not read`,
    "use discrete, integer or real",
  );
  return "discrete";
}

/** Lower and upper bound, on the issue or on a `range` inside it. */
export function issueBounds(source: Source, element: XmlElement): { low: Fraction; high: Fraction } {
  const from = attribute(element, "lowerbound") === undefined ? (child(element, "range") ?? element) : element;
  return { low: readNumber(source, from, "lowerbound"), high: readNumber(source, from, "upperbound") };
}

/** A number as written; where there is none, that is told and 0 stands in. */
export function readNumber(
  source: Source,
  at: XmlElement,
  name: string,
  what: string | (() => string) = name,
): Fraction {
  const text = attribute(at, name)?.trim();
  const value = text === undefined ? undefined : decimal(text);
  if (value) return value;
  const words = typeof what === "string" ? what : what();
  source.tell(
    at.at,
    "bad-number",
    text === undefined ? `${words} is missing` : `${words} is ${quoted(text)}, not a number that can be read`,
    `write ${name}="…" with a decimal number`,
  );
  return zero;
}

function readIssue(source: Source, index: string, element: XmlElement, levels: number): GeniusIssue {
  const name = attribute(element, "name")?.trim() || `issue ${index}`;
  const problemsBefore = source.log.problems.length;
  const type = issueType(source, element);
  if (source.log.problems.length > problemsBefore) return { index, name, type, options: [] };
  if (type === "discrete") return { index, name, type, options: discreteOptions(source, element) };
  const { low, high } = issueBounds(source, element);
  if (compareFractions(low, high) > 0) {
    const [from, to] = [near(low), near(high)];
    source.tell(element.at, "bad-bounds", `the lower bound ${from} lies above the upper bound ${to}`, "swap them");
    return { index, name, type, options: [] };
  }
  const exact = type === "integer" ? whole(source, element, low, high) : spaced(source, element, low, high, levels);
  const numbers = exact.map(toNumber);
  return { index, name, type, options: numbers.map(String), levels: numbers, exact };
}

function discreteOptions(source: Source, element: XmlElement): string[] {
  const options = new Set<string>();
  for (const item of descendants(element, "item")) {
    const value = attribute(item, "value");
    if (value === undefined) source.tell(item.at, "no-value", "an <item> has no value", 'add value="…"');
    else if (options.has(value))
      source.note("item-twice", `${quoted(value)} stands twice in an issue and counts once`, item.at);
    else options.add(value);
  }
  if (!options.size)
    source.tell(element.at, "no-options", "a discrete issue has no <item>", "add one <item> for each option");
  if (!source.log.mayHold(options.size)) tooMany(source, element);
  return [...options];
}

function tooMany(source: Source, { at }: XmlElement): void {
  const message = `more than ${mostOptionsInAll} options and levels in all`;
  source.tell(at, "too-many-options", message, "choose fewer");
}

function whole(source: Source, element: XmlElement, low: Fraction, high: Fraction): Fraction[] {
  if (low.d !== 1n || high.d !== 1n) {
    source.tell(element.at, "bad-bounds", "an integer issue needs whole bounds", "write whole numbers");
    return [];
  }
  const count = Number(high.n - low.n) + 1;
  if (count > mostLevels || !source.log.mayHold(count)) {
    source.tell(
      element.at,
      "too-many-levels",
      `${count} levels; at most ${mostLevels} an issue and ${mostOptionsInAll} in all are read`,
      "choose a coarser unit",
    );
    return [];
  }
  return Array.from({ length: count }, (_, k) => fraction(low.n + BigInt(k)));
}

/** Levels at equal steps, both ends included, each at most 12 digits long. */
function spaced(source: Source, element: XmlElement, low: Fraction, high: Fraction, levels: number): Fraction[] {
  if (compareFractions(low, high) === 0) return [low];
  if (!source.log.mayHold(levels)) {
    source.tell(
      element.at,
      "too-many-levels",
      `more than ${mostOptionsInAll} options and levels in all`,
      "choose fewer levels",
    );
    return [];
  }
  source.note("levels", `a real issue is cut into ${levels} levels; between them nothing is analysed`, element.at);
  const step = over(minus(high, low), fraction(BigInt(levels - 1)));
  const all = Array.from({ length: levels }, (_, k) => {
    const exact = plus(low, times(step, fraction(BigInt(k))));
    return parseFraction(String(Number(toNumber(exact).toPrecision(12))))!;
  });
  return all.filter((level, k) => k === 0 || compareFractions(all[k - 1], level) < 0);
}

/** Options and issues are found by name later, so two issues of one name are told apart. */
function distinctNames(source: Source, issues: GeniusIssue[], elements: Map<string, XmlElement>): GeniusIssue[] {
  const taken = new Set<string>();
  return issues.map((issue) => {
    let { name } = issue;
    if (taken.has(name)) {
      name = `${name} (index ${issue.index})`;
      source.note(
        "name-twice",
        `two issues are called ${quoted(issue.name)}; one becomes ${quoted(name)}`,
        elements.get(issue.index)!.at,
      );
    }
    taken.add(name);
    return { ...issue, name };
  });
}

/** What Genius writes into a domain and no analysis uses. */
function noteIgnored(source: Source, root: XmlElement): void {
  for (const agent of descendants(root, "agent"))
    source.note("ignored", "an <agent> of the session is left out", agent.at);
  for (const similar of descendants(root, "similarity_function"))
    source.note("ignored", "a <similarity_function> is left out", similar.at);
  for (const item of descendants(root, "item")) {
    if (attribute(item, "cost") !== undefined) source.note("ignored", "the cost of an item is left out", item.at);
    if (attribute(item, "description")) source.note("ignored", "the description of an item is left out", item.at);
  }
}
