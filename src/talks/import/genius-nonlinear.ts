/** Nonlinear Genius profiles: hyper-rectangles, each a term over the options between its bounds. */
import { compareFractions, type Fraction, fraction, minus, over, plus, times } from "../fraction.js";
import { type GeniusIssue, indexOf, readNumber } from "./genius-issue.js";
import type { ImportedParty, ImportedTerm } from "./imported.js";
import { one, zero } from "./numbers.js";
import { quoted, type Source } from "./source.js";
import { attribute, child, type XmlElement } from "./xml.js";

interface NonlinearProfile {
  readonly source: Source;
  readonly root: XmlElement;
  readonly issues: readonly GeniusIssue[];
  /** What utility 1 becomes. */
  readonly scale: Fraction;
  readonly name: string;
}

type When = ImportedTerm["when"];

/** More, options of discrete issues counted singly, would be a black box for every method of the engine. */
const mostTerms = 2000;

/** Sum of the matching rectangles over `maxutility`. Whatever else stands in the profile is refused by its name. */
export function nonlinear({
  source,
  root,
  issues,
  scale,
  name,
}: NonlinearProfile): Pick<ImportedParty, "weights" | "worths" | "terms"> {
  const utility = child(root, "utility") ?? child(child(root, "objective") ?? root, "utility");
  if (!utility) return source.refuse(root.at, "no-utility", "a nonlinear profile has no <utility>", "add one");
  const most = readNumber(source, utility, "maxutility");
  if (most.n <= 0n) source.refuse(utility.at, "bad-number", "maxutility must be above 0", "give the largest utility");
  const terms: ImportedTerm[] = [];
  let always = zero;
  for (const rectangle of rectangles(source, utility)) {
    const when = rectangle.children.map((include) => bounds(source, include, issues));
    const share = attribute(rectangle, "weight") === undefined ? one : readNumber(source, rectangle, "weight");
    const add = over(times(times(readNumber(source, rectangle, "utility"), share), scale), most);
    const binding = when.filter(({ issue, options }) => options.length < issues[issue].options.length);
    if (!binding.length) always = plus(always, add);
    else if (binding.every(({ options }) => options.length)) terms.push({ when: binding, add });
    else source.note("rectangle-empty", "a hyper-rectangle holds no deal and is left out", rectangle.at);
  }
  const singly = ({ when }: ImportedTerm) =>
    when.reduce((product, { issue, options }) => product * (issues[issue].exact ? 1 : options.length), 1);
  if (terms.reduce((sum, term) => sum + singly(term), 0) > mostTerms)
    source.refuse(utility.at, "too-many-terms", `more than ${mostTerms} hyper-rectangles`, "import a smaller profile");
  if (!staysBelow(terms, minus(scale, always)))
    source.note("cap-unchecked", `${name}: Genius cuts a deal's total at 1; here it is not cut`);
  source.note("nonlinear", `${name}: ${terms.length} hyper-rectangles are read as bonuses over several issues`);
  // What every deal gets lies on the first issue.
  return {
    weights: issues.map(() => one),
    worths: issues.map(({ options }, i) => options.map(() => (i ? zero : always))),
    terms,
  };
}

/** Steps after which it is left open whether a deal's total can exceed 1. */
const mostSteps = 20_000;

/**
 * Whether no deal's rectangles sum to more than the ceiling. Rectangles hold a deal in common exactly when each two of them do (Helly,
 * for boxes of options), so the largest sum is that of a set of pairwise meeting rectangles; those below 0 are left out, which
 * can only make it larger. False where that is not settled in a bounded search.
 */
function staysBelow(terms: readonly ImportedTerm[], ceiling: Fraction): boolean {
  const gains = terms.filter(({ add }) => add.n > 0n);
  const meets = gains.map((one) => gains.map((other) => meet(one.when, other.when)));
  let steps = 0;
  const search = (left: readonly number[], sum: Fraction): boolean => {
    if (++steps > mostSteps) return false;
    const most = left.reduce((total, term) => plus(total, gains[term].add), sum);
    if (compareFractions(most, ceiling) <= 0) return true;
    if (!left.length) return false;
    const [first, ...rest] = left;
    const joined = rest.filter((other) => meets[first][other]);
    return search(joined, plus(sum, gains[first].add)) && search(rest, sum);
  };
  return gains.length <= 200 && search([...gains.keys()], zero);
}

/** Whether two conditions can hold in one deal; an issue named once only is no hindrance. */
const meet = (a: When, b: When): boolean =>
  a.every(({ issue, options }) =>
    b.every((other) => other.issue !== issue || other.options.some((option) => options.includes(option))),
  );

function rectangles(source: Source, utility: XmlElement): XmlElement[] {
  return utility.children.flatMap((ufun) => {
    if (ufun.name !== "ufun") return unsupported(source, ufun, `<${ufun.name}>`, "only <ufun> is read there");
    const aggregation = attribute(ufun, "aggregation") ?? "sum";
    if (aggregation !== "sum")
      return unsupported(source, ufun, `aggregation=${quoted(aggregation)}`, "only sum is read");
    return ufun.children.flatMap((rectangle) =>
      rectangle.name === "hyperRectangle"
        ? [rectangle]
        : unsupported(source, rectangle, `<${rectangle.name}> inside <ufun>`, "only <hyperRectangle> is read there"),
    );
  });
}

function unsupported(source: Source, { at }: XmlElement, what: string, hint: string): [] {
  source.tell(at, "unsupported", `${what} is not read in a nonlinear profile`, hint);
  return [];
}

/** Bounds are numbers of an integer or real issue, positions from 0 of a discrete one; both ends count. */
function bounds(source: Source, include: XmlElement, issues: readonly GeniusIssue[]): When[number] {
  const nothing = { issue: 0, options: [] };
  if (include.name !== "INCLUDES") {
    unsupported(source, include, `<${include.name}> in a hyper-rectangle`, "only <INCLUDES> is read there");
    return nothing;
  }
  const index = indexOf(include);
  const issue = issues.findIndex((one) => one.index === index);
  if (issue < 0) {
    const shown = quoted(attribute(include, "index") ?? "");
    source.tell(include.at, "unknown-issue", `no issue with index ${shown}`, "use an index of the domain");
    return nothing;
  }
  const [from, to] = [readNumber(source, include, "min"), readNumber(source, include, "max")];
  const { options, exact } = issues[issue];
  const at = (option: number) => exact?.[option] ?? fraction(BigInt(option));
  return {
    issue,
    options: options.flatMap((_, o) =>
      compareFractions(at(o), from) >= 0 && compareFractions(at(o), to) <= 0 ? [o] : [],
    ),
  };
}
