/**
 * GeniusWeb JSON: a domain and one linear additive profile for each party. Utilities are already 0..1 and are not divided by their
 * maximum; the walk-away is what the reservation bid is worth.
 */
import { type Fraction, fraction, parseFraction, plus, times } from "../fraction.js";
import { stem } from "./genius.js";
import {
  type Import,
  type Imported,
  type ImportedIssue,
  type ImportedParty,
  type ImportFile,
  importing,
  Report,
  refuse,
} from "./imported.js";
import { type Data, type DataMap, listAt, mapAt, member, numberAt, readData, textAt } from "./plain-data.js";

const start = { line: 1, column: 1 };
const hundred = fraction(100n);

/** The domain first, then the profiles; parties are named for their files. */
export function importGeniusWeb(domain: ImportFile, profiles: readonly ImportFile[]): Import<Imported> {
  return importing(() => {
    const report = new Report();
    const root = mapAt(domain.name, readData(domain), "the domain");
    const issues = readIssues(domain.name, root);
    if (!profiles.length) refuse(domain.name, start, "no-profiles", "there is no profile beside the domain");
    return {
      title: typeof root.name === "string" ? root.name : stem(domain.name),
      scale: "points",
      issues,
      parties: profiles.map((file) => readProfile(file, issues, report)),
      report: report.lines,
    };
  });
}

function readIssues(file: string, domain: DataMap): ImportedIssue[] {
  const values = mapAt(file, member(domain, "issuesValues"), "issuesValues");
  return Object.keys(values).map((name) => {
    const issue = mapAt(file, values[name], `issue "${name}"`);
    const list = member(issue, "values");
    if (!Array.isArray(list)) {
      refuse(
        file,
        start,
        "unsupported",
        `issue "${name}" has ${Object.keys(issue).join(", ") || "no values"}; only discrete values are read`,
      );
    }
    return {
      name,
      options: listAt(file, list, `values of "${name}"`).map((value) => textAt(file, value, `a value of "${name}"`)),
    };
  });
}

function readProfile(file: ImportFile, issues: readonly ImportedIssue[], report: Report): ImportedParty {
  const root = mapAt(file.name, readData(file), "the profile");
  const [type = "nothing"] = Object.keys(root);
  if (type !== "LinearAdditiveUtilitySpace")
    refuse(file.name, start, "unsupported", `a profile of type ${type} is not read; LinearAdditiveUtilitySpace is`);
  const space = mapAt(file.name, root[type], type);
  const inside = member(space, "domain");
  if (inside !== undefined && !sameDomain(readIssues(file.name, mapAt(file.name, inside, "domain")), issues)) {
    refuse(file.name, start, "other-domain", "the domain inside the profile is not the domain file's");
  }
  const weights = mapAt(file.name, member(space, "issueWeights"), "issueWeights");
  const utilities = mapAt(file.name, member(space, "issueUtilities"), "issueUtilities");
  const party = {
    name: stem(file.name),
    weights: issues.map(({ name }) => number(file.name, member(weights, name), `the weight of "${name}"`)),
    worths: issues.map(({ name, options }) => {
      const issue = mapAt(file.name, member(utilities, name), `utilities of "${name}"`);
      const [kind = "nothing"] = Object.keys(issue);
      if (kind !== "discreteutils")
        refuse(file.name, start, "unsupported", `issue "${name}" has ${kind}; only discreteutils are read`);
      const values = mapAt(file.name, member(mapAt(file.name, issue[kind], kind), "valueUtilities"), "valueUtilities");
      return options.map((option) =>
        times(hundred, number(file.name, member(values, option), `the utility of "${option}"`)),
      );
    }),
    terms: [],
  };
  return { ...party, walkAway: reservation(file.name, member(space, "reservationBid"), issues, party, report) };
}

/** Issues and values by name, in any order. */
function sameDomain(a: readonly ImportedIssue[], b: readonly ImportedIssue[]): boolean {
  const key = (issues: readonly ImportedIssue[]) =>
    JSON.stringify(
      issues.map(({ name, options }) => [name, [...options].sort()] as const).sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return key(a) === key(b);
}

function reservation(
  file: string,
  bid: Data | undefined,
  issues: readonly ImportedIssue[],
  party: Pick<ImportedParty, "name" | "weights" | "worths">,
  report: Report,
): Fraction | null {
  if (bid === undefined || bid === null) return null;
  const values = mapAt(file, member(mapAt(file, bid, "reservationBid"), "issuevalues"), "issuevalues");
  let sum = fraction(0n);
  for (const [i, { name, options }] of issues.entries()) {
    const value = member(values, name);
    const option = value === undefined ? -1 : options.indexOf(String(value));
    if (option < 0) {
      report.add(
        "walk-away-partial",
        `${party.name}: the reservation bid leaves "${name}" open, so the walk-away is not stated`,
        file,
      );
      return null;
    }
    sum = plus(sum, times(party.weights[i], party.worths[i][option]));
  }
  return sum;
}

const number = (file: string, value: Data | undefined, what: string): Fraction =>
  parseFraction(String(numberAt(file, value, what)))!;
