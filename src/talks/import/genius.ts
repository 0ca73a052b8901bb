/**
 * Genius XML: one domain and a profile for each party, as talks.
 *
 * Semantics `genius` follow Genius 10: evaluations are divided by the largest of their issue, integer evaluators are offsets from
 * the lower bound and clipped, walk-aways lie on 0..1; everything × 100 is points. Semantics `negmas` divide and clip nothing and take
 * the walk-away on that same raw scale.
 */
import { type Fraction, times } from "../fraction.js";
import { limits } from "../gate.js";
import { capTerms } from "./cap.js";
import { evaluations, type Semantics } from "./genius-evaluator.js";
import { type GeniusIssue, geniusIssues, indexOf, issueElements, mostLevels, readNumber } from "./genius-issue.js";
import { nonlinear } from "./genius-nonlinear.js";
import { type Import, type Imported, type ImportedParty, type ImportFile, stem } from "./imported.js";
import { bearable, hundred, near, one, zero } from "./numbers.js";
import { distinctParties, noteScale, noteWeightSum } from "./scale.js";
import { importing, type Log, quoted, Source } from "./source.js";
import { attribute, child, descendants, readXml, type XmlElement } from "./xml.js";

export interface GeniusOptions {
  readonly semantics: Semantics;
  /** Levels a real-valued issue is cut into, 2 to 1,000; default 11. */
  readonly levels?: number;
}

/**
 * Reads a domain and its profiles, in the order given: parties are named for their files.
 *
 * @returns all problems of all files at once, or the talks and what was read differently, capped, or left out
 */
export function importGenius(
  domain: ImportFile,
  profiles: readonly ImportFile[],
  options: GeniusOptions,
): Import<Imported> {
  return importing<Imported>((log) => {
    const source = new Source(domain, log);
    const root = readXml(source, limits.bytes);
    if (root.name !== "negotiation_template" && root.name !== "utility_space") {
      const hint = "name the domain file first, then the profiles";
      source.refuse(root.at, "not-a-domain", `expected <negotiation_template>, got <${root.name}>`, hint);
    }
    if (!profiles.length) {
      const hint = "name one profile file for each party";
      source.refuse(root.at, "no-profiles", "there is no profile beside the domain", hint);
    }
    const issues = geniusIssues(source, root, Math.min(mostLevels, Math.max(2, options.levels ?? 11)));
    // What is wrong in the domain would be told again for each profile.
    if (!log.sound) return undefined;
    const parties = profiles.flatMap((file) => log.attempt(() => readProfile(file, issues, options, log)) ?? []);
    distinctParties(profiles, log);
    if (!log.sound) return undefined;
    const scale = options.semantics === "genius" ? "points" : "raw";
    noteScale({ scale, issues, parties }, log);
    return {
      title: attribute(descendants(root, "objective")[0] ?? root, "name") || stem(domain.name),
      scale,
      issues: issues.map(({ name, options: list, levels }) => ({ name, options: list, ...(levels ? { levels } : {}) })),
      parties,
      report: log.lines,
    };
  });
}

/** Whether a file of a Genius folder is no domain or profile: left out by its name. */
export const skippedByName = (name: string): boolean =>
  /^(pareto\.xml|.*specials\.json|[._].*)$/s.test(name.replace(/^.*[\\/]/s, ""));

function readProfile(
  file: ImportFile,
  issues: readonly GeniusIssue[],
  { semantics }: GeniusOptions,
  log: Log,
): ImportedParty {
  const source = new Source(file, log);
  const root = readXml(source, limits.bytes);
  if (root.name !== "utility_space") {
    const hint = "a profile's root is <utility_space>";
    source.refuse(root.at, "not-a-profile", `expected <utility_space>, got <${root.name}>`, hint);
  }
  const raw = semantics === "negmas";
  const scale = raw ? one : hundred;
  const name = stem(file.name);
  const walkAway = times(readWalkAway(source, root), scale);
  const discount = readDiscount(source, root, name);
  const shared = { name, walkAway, ...(discount === undefined ? {} : { discountAtDeadline: discount }) };
  const type = attribute(root, "type");
  if (type === "nonlinear") {
    return bearable({ ...shared, ...nonlinear({ source, root, issues, scale, name }) }, source);
  }
  if (type !== undefined && type !== "linear") {
    source.refuse(root.at, "unsupported", `a utility space of type ${quoted(type)} is not read`, "use linear");
  }
  const objective = child(root, "objective");
  if (!objective) {
    return source.refuse(root.at, "no-objective", "there is no <objective>", "put the issues inside an <objective>");
  }
  const weights = readWeights(source, objective, issues, name);
  const worths = readWorths(source, objective, issues, semantics).map((list) =>
    list.map((value) => times(value, scale)),
  );
  const party: ImportedParty = { ...shared, weights, worths, terms: [] };
  // Sums need every value, so they wait until all are there.
  if (!log.sound) return party;
  return bearable(raw ? party : capped(source, party), source);
}

/** By issue of the domain, matched by index. */
function readWorths(
  source: Source,
  objective: XmlElement,
  issues: readonly GeniusIssue[],
  semantics: Semantics,
): Fraction[][] {
  const own = issueElements(source, objective);
  for (const [index, element] of own) {
    const issue = issues.find((one) => one.index === index);
    const name = attribute(element, "name")?.trim() ?? "";
    if (!issue) source.note("issue-unknown", `issue ${index} (${quoted(name)}) is not in the domain`, element.at);
    else if (name && !issue.name.startsWith(name))
      source.note(
        "names-differ",
        `issue ${index} is ${quoted(issue.name)} in the domain and ${quoted(name)} here; the index counts`,
        element.at,
      );
  }
  return issues.map((issue) => {
    const element = own.get(issue.index);
    if (element) return evaluations(source, element, issue, semantics);
    source.tell(
      objective.at,
      "missing-issue",
      `issue ${issue.index} (${quoted(issue.name)}) is not in the profile`,
      `add <issue index="${issue.index}" …>`,
    );
    return [];
  });
}

/** Genius caps a total at 1: as terms that take away what lies above, where those are few. */
function capped(source: Source, party: ImportedParty): ImportedParty {
  const terms = capTerms(party, hundred);
  if (!terms) {
    const text = `${party.name}: some deals are worth more than 1, which Genius cuts off; here they keep their value`;
    source.note("cap-ignored", text);
    return party;
  }
  if (terms.length) source.note("capped", `${party.name}: deals worth more than 1 count as 1`);
  return { ...party, terms };
}

function readWeights(source: Source, objective: XmlElement, issues: readonly GeniusIssue[], party: string): Fraction[] {
  const known = new Set(issues.map(({ index }) => index));
  const byIndex = new Map<string, Fraction>();
  for (const element of descendants(objective, "weight")) {
    const index = indexOf(element);
    if (index === undefined || !known.has(index)) {
      const shown = index ?? quoted(attribute(element, "index") ?? "");
      source.note("weight-ignored", `a weight for index ${shown}, which is no issue, is left out`, element.at);
      continue;
    }
    if (byIndex.has(index))
      source.note("weight-twice", `issue ${index} has two weights; the last one counts`, element.at);
    const weight = readNumber(source, element, "value", `the weight of issue ${index}`);
    if (weight.n < 0n) {
      const message = `the weight of issue ${index} is ${near(weight)}, below 0`;
      source.tell(element.at, "negative-weight", message, "weights start at 0");
    }
    byIndex.set(index, weight);
  }
  const weights = issues.map(({ index, name }) => {
    const weight = byIndex.get(index);
    if (!weight) {
      const hint = `add <weight index="${index}" value="…"/>`;
      source.tell(objective.at, "missing-weight", `issue ${index} (${quoted(name)}) has no weight`, hint);
    }
    return weight ?? zero;
  });
  noteWeightSum(source, weights, party);
  return weights;
}

/** On the scale of the file; 0 where there is none. */
function readWalkAway(source: Source, root: XmlElement): Fraction {
  const [reservation] = descendants(root, "reservation");
  if (reservation) return readNumber(source, reservation, "value", "the reservation value");
  source.note("walk-away-absent", `${stem(source.name)}: no reservation value; the walk-away is 0`);
  return zero;
}

function readDiscount(source: Source, root: XmlElement, party: string): number | undefined {
  const [element] = descendants(root, "discount_factor");
  if (!element) return undefined;
  const value = near(readNumber(source, element, "value", "the discount factor"));
  if (!(value > 0 && value < 1)) return undefined;
  source.note("discount", `${party}: ${value} of a deal's value is left at the deadline; analysis is undiscounted`);
  return value;
}
