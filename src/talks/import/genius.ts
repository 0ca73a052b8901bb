/**
 * Genius XML: one domain and a profile for each party, as talks.
 *
 * Semantics `genius` follow Genius 10: evaluations are divided by the largest of their issue, integer evaluators are offsets from
 * the lower bound and clipped, walk-aways lie on 0..1; everything × 100 is points. Semantics `negmas` divide and clip nothing and take
 * the walk-away on that same raw scale.
 */
import { compareFractions, type Fraction, fraction, over, plus, times } from "../fraction.js";
import { capTerms } from "./cap.js";
import { evaluations, type Semantics } from "./genius-evaluator.js";
import { type GeniusIssue, geniusIssues, readNumber } from "./genius-issue.js";
import {
  type Import,
  type Imported,
  type ImportedParty,
  type ImportedTerm,
  type ImportFile,
  importing,
  Report,
  refuse,
} from "./imported.js";
import { child, descendants, readXml, type XmlElement } from "./xml.js";

export interface GeniusOptions {
  readonly semantics: Semantics;
  /** Levels a real-valued issue is cut into; default 11. */
  readonly levels?: number;
}

const hundred = fraction(100n);
const one = fraction(1n);
const zero = fraction(0n);

/** Reads a domain and its profiles, in the order given: parties are named for their files. */
export function importGenius(
  domain: ImportFile,
  profiles: readonly ImportFile[],
  options: GeniusOptions,
): Import<Imported> {
  return importing(() => {
    const report = new Report();
    const root = readXml(domain);
    if (root.name !== "negotiation_template" && root.name !== "utility_space") {
      refuse(
        domain.name,
        root,
        "not-a-domain",
        `expected <negotiation_template>, got <${root.name}>`,
        "name the domain file first, then the profiles",
      );
    }
    if (!profiles.length) {
      refuse(
        domain.name,
        root,
        "no-profiles",
        "there is no profile beside the domain",
        "name one profile file for each party",
      );
    }
    const issues = geniusIssues(domain.name, root, options.levels ?? 11, report);
    const parties = profiles.map((profile) => readProfile(profile, issues, options, report));
    return {
      title: descendants(root, "objective")[0]?.attributes.name || stem(domain.name),
      scale: options.semantics === "genius" ? "points" : "raw",
      issues: issues.map(({ name, options: list, levels }) => ({ name, options: list, ...(levels ? { levels } : {}) })),
      parties,
      report: report.lines,
    };
  });
}

/** Whether a file of a Genius folder is no domain or profile: left out by its name. */
export const skippedByName = (name: string): boolean => /(^|\/)(pareto\.xml|[^/]*specials\.json|[._][^/]*)$/.test(name);

/** A file's name without folder and ending. */
export const stem = (name: string): string => name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");

function readProfile(
  file: ImportFile,
  issues: readonly GeniusIssue[],
  { semantics }: GeniusOptions,
  report: Report,
): ImportedParty {
  const root = readXml(file);
  if (root.name !== "utility_space") {
    refuse(
      file.name,
      root,
      "not-a-profile",
      `expected <utility_space>, got <${root.name}>`,
      "a profile's root is <utility_space>",
    );
  }
  const raw = semantics === "negmas";
  const scale = raw ? one : hundred;
  const walkAway = readWalkAway(file, root, scale);
  const discount = readDiscount(file, root);
  const shared = {
    name: stem(file.name),
    walkAway,
    ...(discount === undefined ? {} : { discountAtDeadline: discount }),
  };
  if (root.attributes.type === "nonlinear") return { ...shared, ...nonlinear(file, root, issues, scale, report) };

  const objective = child(root, "objective") ?? refuse(file.name, root, "no-objective", "there is no <objective>");
  const own = new Map(descendants(objective, "issue").map((issue) => [issue.attributes.index, issue]));
  const weights = readWeights(file, objective, issues, report);
  const worths = issues.map((issue) => {
    const element =
      own.get(issue.index) ??
      refuse(file.name, objective, "missing-issue", `issue ${issue.index} ("${issue.name}") is not in the profile`);
    return evaluations(file.name, element, issue, semantics, report).map((value) => times(value, scale));
  });
  const party: ImportedParty = { ...shared, weights, worths, terms: [] };
  return raw ? party : capped(file, party, report);
}

/** Genius caps a total at 1: as terms that take away what lies above, where those are few. */
function capped(file: ImportFile, party: ImportedParty, report: Report): ImportedParty {
  const terms = capTerms(party, hundred);
  if (!terms) {
    report.add(
      "cap-ignored",
      `${party.name}: some deals are worth more than 1, which Genius cuts off; here they keep their value`,
      file.name,
    );
    return party;
  }
  if (terms.length) report.add("capped", `${party.name}: deals worth more than 1 count as 1`, file.name);
  return { ...party, terms };
}

function readWeights(
  file: ImportFile,
  objective: XmlElement,
  issues: readonly GeniusIssue[],
  report: Report,
): Fraction[] {
  const known = new Set(issues.map(({ index }) => index));
  const byIndex = new Map<string, Fraction>();
  for (const weight of descendants(objective, "weight")) {
    const index = weight.attributes.index ?? "";
    const place = `${file.name}:${weight.line}`;
    if (!known.has(index)) {
      report.add("weight-ignored", `a weight for index ${index}, which is no issue, is left out`, place);
      continue;
    }
    if (byIndex.has(index)) report.add("weight-twice", `issue ${index} has two weights; the last one counts`, place);
    byIndex.set(index, readNumber(file.name, weight, weight.attributes.value, `the weight of issue ${index}`));
  }
  const weights = issues.map(
    ({ index, name }) =>
      byIndex.get(index) ??
      refuse(
        file.name,
        objective,
        "missing-weight",
        `issue ${index} ("${name}") has no weight`,
        `add <weight index="${index}" value="…"/>`,
      ),
  );
  if (compareFractions(weights.reduce(plus, zero), one) !== 0) {
    report.add("weights-not-1", `${stem(file.name)}: the weights do not sum to 1 and are taken as written`, file.name);
  }
  return weights;
}

function readWalkAway(file: ImportFile, root: XmlElement, scale: Fraction): Fraction {
  const reservation = descendants(root, "reservation")[0];
  return reservation
    ? times(readNumber(file.name, reservation, reservation.attributes.value, "the reservation value"), scale)
    : zero;
}

function readDiscount(file: ImportFile, root: XmlElement): number | undefined {
  const element = descendants(root, "discount_factor")[0];
  if (!element) return undefined;
  const { n, d } = readNumber(file.name, element, element.attributes.value, "the discount factor");
  const value = Number(n) / Number(d);
  return value > 0 && value < 1 ? value : undefined;
}

/** Hyper-rectangles: each is a term over the options between its bounds. */
function nonlinear(
  file: ImportFile,
  root: XmlElement,
  issues: readonly GeniusIssue[],
  scale: Fraction,
  report: Report,
): Pick<ImportedParty, "weights" | "worths" | "terms"> {
  const utility =
    descendants(root, "utility")[0] ??
    refuse(file.name, root, "no-utility", "there is no <utility> in a nonlinear profile");
  const most = readNumber(file.name, utility, utility.attributes.maxutility, "maxutility");
  if (most.n <= 0n) refuse(file.name, utility, "bad-number", "maxutility must be above 0");
  const terms: ImportedTerm[] = [];
  for (const ufun of utility.children) {
    if (ufun.name !== "ufun")
      refuse(file.name, ufun, "unsupported", `<${ufun.name}> is not read in a nonlinear profile`);
    const { aggregation } = ufun.attributes;
    if (aggregation !== undefined && aggregation !== "sum")
      refuse(file.name, ufun, "unsupported", `aggregation="${aggregation}" is not read; only sum is`);
    for (const rectangle of ufun.children) {
      if (rectangle.name !== "hyperRectangle")
        refuse(file.name, rectangle, "unsupported", `<${rectangle.name}> is not read inside <ufun>`);
      const when = rectangle.children.map((include) => bounds(file, include, issues));
      const weight =
        rectangle.attributes.weight === undefined
          ? one
          : readNumber(file.name, rectangle, rectangle.attributes.weight, "the weight");
      const value = readNumber(file.name, rectangle, rectangle.attributes.utility, "the utility");
      if (when.every(({ options }) => options.length))
        terms.push({ when, add: over(times(times(value, weight), scale), most) });
    }
  }
  const gain = terms.reduce((sum, term) => (term.add.n > 0n ? plus(sum, term.add) : sum), zero);
  if (compareFractions(gain, scale) > 0) {
    report.add("cap-unchecked", `${stem(file.name)}: Genius cuts a deal's total at 1; here it is not cut`, file.name);
  }
  report.add(
    "nonlinear",
    `${stem(file.name)}: ${terms.length} hyper-rectangles are read as bonuses over several issues`,
    file.name,
  );
  return { weights: issues.map(() => one), worths: issues.map(({ options }) => options.map(() => zero)), terms };
}

function bounds(
  file: ImportFile,
  include: XmlElement,
  issues: readonly GeniusIssue[],
): { issue: number; options: readonly number[] } {
  if (include.name !== "INCLUDES")
    refuse(file.name, include, "unsupported", `<${include.name}> is not read in a hyper-rectangle; only INCLUDES is`);
  const issue = issues.findIndex(({ index }) => index === include.attributes.index);
  if (issue < 0) refuse(file.name, include, "unknown-issue", `no issue with index ${include.attributes.index}`);
  const from = readNumber(file.name, include, include.attributes.min, "min");
  const to = readNumber(file.name, include, include.attributes.max, "max");
  const { options, levels } = issues[issue];
  const at = (option: number) => fraction(BigInt(levels ? Math.round(levels[option]) : option));
  return {
    issue,
    options: options.flatMap((_, o) =>
      compareFractions(at(o), from) >= 0 && compareFractions(at(o), to) <= 0 ? [o] : [],
    ),
  };
}
