/**
 * GeniusWeb JSON: a domain and one linear additive profile for each party. Utilities are already 0..1 and are not divided by their
 * maximum; the walk-away is what the reservation bid is worth.
 */
import { compareFractions, type Fraction, times } from "../fraction.js";
import { entriesOf, type MapNode, valueUnder } from "../node.js";
import { mostIssues } from "./genius-issue.js";
import {
  type Import,
  type Imported,
  type ImportedIssue,
  type ImportedParty,
  type ImportFile,
  stem,
} from "./imported.js";
import { bearable, hundred, near, one, sumOf, zero } from "./numbers.js";
import { asMap, byText, kindOf, listAt, mapAt, numberAt, readData, textAt, textOf } from "./plain-data.js";
import { distinctParties, noteScale, noteWeightSum } from "./scale.js";
import { importing, type Log, mostOptionsInAll, quoted, type Source } from "./source.js";

/** The domain first, then the profiles; parties are named for their files. */
export function importGeniusWeb(domain: ImportFile, profiles: readonly ImportFile[]): Import<Imported> {
  return importing<Imported>((log) => {
    const { source, root } = readData(domain, log);
    const issues = readIssues(source, root);
    // Counted here, since the domains inside the profiles are the same one again.
    if (!log.mayHold(issues.reduce((sum, { options }) => sum + options.length, 0)))
      source.tell(0, "too-many-options", `more than ${mostOptionsInAll} values in all`, "choose fewer");
    if (!profiles.length) {
      const hint = "name one profile file for each party";
      source.refuse(0, "no-profiles", "there is no profile beside the domain", hint);
    }
    if (!log.sound) return undefined;
    const parties = profiles.flatMap((file) => log.attempt(() => readProfile(file, issues, log)) ?? []);
    distinctParties(profiles, log);
    if (!log.sound) return undefined;
    noteScale({ scale: "points", issues, parties }, log);
    const title = textOf(valueUnder(root, "name")) || stem(domain.name);
    return { title, scale: "points", issues, parties, report: log.lines };
  });
}

function readIssues(source: Source, domain: MapNode): ImportedIssue[] {
  const entries = entriesOf(mapAt(source, domain, "issuesValues"));
  if (!entries.length) source.refuse(domain.at, "no-issues", "there is no issue in the domain", "add one");
  if (entries.length > mostIssues)
    source.refuse(domain.at, "too-many-issues", `${entries.length} issues, more than ${mostIssues}`, "import fewer");
  return entries.map(({ key: name, keyAt, value }) => {
    const issue = asMap(source, value, domain, `issue ${quoted(name)}`);
    if (valueUnder(issue, "values")?.kind !== "list") {
      const kinds = entriesOf(issue).map(({ key }) => key);
      source.tell(
        keyAt,
        "unsupported",
        `issue ${quoted(name)} has ${kinds.length ? quoted(kinds.join(", ")) : "no values"}; only discrete values are read`,
        "list its values",
      );
      return { name, options: [] };
    }
    const options = new Set<string>();
    for (const item of listAt(source, issue, "values")) {
      const option = textAt(source, item, `a value of ${quoted(name)}`);
      if (options.has(option))
        source.note("value-twice", `${quoted(option)} stands twice in an issue and counts once`, item.at);
      options.add(option);
    }
    if (!options.size) source.tell(keyAt, "no-options", `issue ${quoted(name)} has no value`, "list its values");
    return { name, options: [...options] };
  });
}

function readProfile(file: ImportFile, issues: readonly ImportedIssue[], log: Log): ImportedParty {
  const { source, root } = readData(file, log);
  const [first] = entriesOf(root);
  if (first?.key !== "LinearAdditiveUtilitySpace") {
    const hint = "only LinearAdditiveUtilitySpace is";
    source.refuse(
      first?.keyAt ?? root.at,
      "unsupported",
      `a profile of type ${quoted(first?.key ?? "nothing")} is not read`,
      hint,
    );
  }
  const space = asMap(source, first.value, root, first.key);
  const inside = valueUnder(space, "domain");
  if (!inside) source.note("domain-absent", "the profile holds no domain to compare with the domain file");
  else if (!sameDomain(readIssues(source, asMap(source, inside, space, "domain")), issues)) {
    const hint = "name the domain the profile was made for";
    source.tell(inside.at, "other-domain", "the domain inside the profile is not the domain file's", hint);
  }
  const name = stem(file.name);
  const weights = readWeights(source, space, issues, name);
  const worths = readUtilities(source, space, issues);
  const party = { name, weights, worths, terms: [], walkAway: null };
  if (!log.sound) return party;
  return bearable({ ...party, walkAway: reservation(source, space, issues, party) }, source);
}

function readWeights(source: Source, space: MapNode, issues: readonly ImportedIssue[], party: string): Fraction[] {
  const node = mapAt(source, space, "issueWeights");
  const known = new Set(issues.map(({ name }) => name));
  for (const { key, keyAt } of entriesOf(node))
    if (!known.has(key))
      source.note("weight-ignored", `a weight for ${quoted(key)}, which is no issue, is left out`, keyAt);
  const weights = issues.map(({ name }) => {
    const weight = valueUnder(node, name);
    if (!weight) {
      source.tell(node.at, "missing-weight", `issue ${quoted(name)} has no weight`, `add it to issueWeights`);
      return zero;
    }
    const value = numberAt(source, weight, node, `the weight of ${quoted(name)}`);
    if (value.n < 0n)
      source.tell(weight.at, "negative-weight", `the weight of ${quoted(name)} is below 0`, "weights start at 0");
    return value;
  });
  noteWeightSum(source, weights, party);
  return weights;
}

function readUtilities(source: Source, space: MapNode, issues: readonly ImportedIssue[]): Fraction[][] {
  const all = mapAt(source, space, "issueUtilities");
  const named = new Set(issues.map(({ name }) => name));
  for (const { key, keyAt } of entriesOf(all))
    if (!named.has(key)) source.note("issue-unknown", `issue ${quoted(key)} is not in the domain`, keyAt);
  return issues.map(({ name, options }) => {
    const node = valueUnder(all, name);
    const [kind] = entriesOf(node);
    if (kind?.key !== "discreteutils") {
      const got = kind ? quoted(kind.key) : kindOf(node);
      const message = `the utilities of issue ${quoted(name)} are ${got}; only discreteutils are read`;
      source.tell((node ?? all).at, "unsupported", message, "give discreteutils with valueUtilities");
      return [];
    }
    const table = mapAt(source, asMap(source, kind.value, all, "discreteutils"), "valueUtilities");
    const values = byText(table);
    const list = options.map((option) => {
      const value = values.get(option);
      const utility = numberAt(source, value, table, `the utility of ${quoted(option)} of ${quoted(name)}`);
      if (value && (utility.n < 0n || compareFractions(utility, one) > 0))
        source.tell(
          value.at,
          "bad-number",
          `the utility of ${quoted(option)} is ${near(utility)}, outside 0 to 1`,
          "utilities run from 0 to 1",
        );
      return times(hundred, utility);
    });
    const known = new Set(options);
    for (const option of values.keys())
      if (!known.has(option))
        source.note("item-unknown", `${quoted(option)} has a utility but is no value of the domain`, table.at);
    return list;
  });
}

/** Issues and values by name, in any order. */
function sameDomain(a: readonly ImportedIssue[], b: readonly ImportedIssue[]): boolean {
  const key = (issues: readonly ImportedIssue[]) =>
    JSON.stringify(
      issues.map(({ name, options }) => [name, [...options].sort()] as const).sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return key(a) === key(b);
}

/** What the reservation bid is worth; null, with a line of the report, where there is none or it leaves an issue open. */
function reservation(
  source: Source,
  space: MapNode,
  issues: readonly ImportedIssue[],
  party: Pick<ImportedParty, "name" | "weights" | "worths">,
): Fraction | null {
  const bid = valueUnder(space, "reservationBid");
  if (!bid || (bid.kind === "scalar" && bid.value === null)) {
    source.note("walk-away-not-stated", `${party.name}: no reservation bid, so no walk-away is stated`);
    return null;
  }
  const values = mapAt(source, asMap(source, bid, space, "reservationBid"), "issuevalues");
  const deal = issues.map(({ name, options }) => {
    const node = valueUnder(values, name);
    const option = options.indexOf(textOf(node) ?? "");
    if (node && option < 0)
      source.tell(
        node.at,
        "unknown-option",
        `the reservation bid names no value of ${quoted(name)}`,
        "use one of the domain",
      );
    return option;
  });
  const open = issues.filter((_, i) => deal[i] < 0).map(({ name }) => name);
  if (!open.length) return sumOf(party, deal);
  const left = open.slice(0, 5).map(quoted).join(", ");
  source.note(
    "walk-away-partial",
    `${party.name}: the reservation bid leaves ${left} open, so no walk-away is stated`,
    bid.at,
  );
  return null;
}
