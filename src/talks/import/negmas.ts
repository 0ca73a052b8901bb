/**
 * NegMAS YAML or JSON: one file with the outcome space, one with a linear additive function for each party. Values stay on their
 * own scale; where all of them lie in 0..1 they become points.
 */
import { compareFractions, type Fraction, fraction, parseFraction, plus, times } from "../fraction.js";
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
const zero = fraction(0n);
const mostLevels = 10_000;

/** The files in any order: the one whose type is an outcome space is the domain, those whose type is a function are parties. */
export function importNegmas(
  files: readonly ImportFile[],
  options: { readonly levels?: number } = {},
): Import<Imported> {
  return importing(() => {
    const report = new Report();
    const read = files.map((file) => ({ file, data: mapAt(file.name, readData(file), "the file") }));
    const domains = read.filter(({ data }) => typeOf(data).toLowerCase().includes("outcomespace"));
    const parties = read.filter(
      ({ data }) => !domains.some((domain) => domain.data === data) && typeOf(data).toLowerCase().includes("fun"),
    );
    for (const { file, data } of read) {
      if (![...domains, ...parties].some((known) => known.data === data))
        report.add("ignored", `type "${typeOf(data)}" is neither a domain nor a party`, file.name);
    }
    const [domain] = domains;
    if (!domain)
      return refuse(
        files[0]?.name ?? "-",
        start,
        "no-domain",
        "no file holds an outcome space",
        "name the domain file too",
      );
    if (domains.length > 1) refuse(domains[1].file.name, start, "two-domains", "two files hold an outcome space");
    if (!parties.length) refuse(domain.file.name, start, "no-profiles", "no file holds a party's utility function");
    const issues = readIssues(domain.file.name, domain.data, options.levels ?? 11, report);
    const raw = parties.map(({ file, data }) => readParty(file.name, data, issues, report));
    return {
      title: typeof domain.data.name === "string" && domain.data.name ? domain.data.name : stem(domain.file.name),
      issues,
      ...scaled(raw, issues, report),
      report: report.lines,
    };
  });
}

/** The last part of a class name, dotted or not. */
const typeOf = (data: DataMap): string =>
  String(member(data, "type") ?? "")
    .split(".")
    .at(-1) ?? "";

function readIssues(file: string, domain: DataMap, cuts: number, report: Report): ImportedIssue[] {
  return listAt(file, member(domain, "issues"), "issues").map((entry, i) => {
    const issue = mapAt(file, entry, `issue ${i + 1}`);
    const name = textAt(file, member(issue, "name") ?? `issue ${i + 1}`, `the name of issue ${i + 1}`);
    const type = typeOf(issue);
    const values = member(issue, "values");
    if (Array.isArray(values) && !/^Con(tiguous|tinuous)/.test(type)) {
      return { name, options: [...new Set(values.map((value) => textAt(file, value, `a value of "${name}"`)))] };
    }
    if (type === "CategoricalIssue" || (typeof values === "number" && type === "ContiguousIssue")) {
      const size = numberAt(file, values, `values of "${name}"`);
      return numeric(file, name, 0, size - 1, size, report);
    }
    if (type !== "ContiguousIssue" && type !== "ContinuousIssue")
      refuse(file, start, "unsupported", `an issue of type "${type}" is not read`);
    const [low, high] = listAt(file, values, `values of "${name}"`).map((value) =>
      numberAt(file, value, `a bound of "${name}"`),
    );
    if (!(low <= high)) refuse(file, start, "bad-bounds", `the bounds of "${name}" run backwards`);
    if (type === "ContiguousIssue") return numeric(file, name, low, high, high - low + 1, report);
    report.add("levels", `"${name}" is continuous and is cut into levels`, file);
    const count = member(issue, "n_levels");
    return numeric(file, name, low, high, typeof count === "number" ? count : cuts, report);
  });
}

function numeric(file: string, name: string, low: number, high: number, count: number, _report: Report): ImportedIssue {
  if (!Number.isSafeInteger(count) || count < 1 || count > mostLevels)
    refuse(file, start, "too-many-options", `"${name}" has ${count} levels; 1 to ${mostLevels} are read`);
  const levels = Array.from({ length: count }, (_, k) =>
    count === 1 ? low : Number((low + ((high - low) * k) / (count - 1)).toPrecision(12)),
  );
  return { name, options: levels.map(String), levels };
}

function readParty(file: string, data: DataMap, issues: readonly ImportedIssue[], report: Report): ImportedParty {
  const type = typeOf(data);
  if (type === "ExpDiscountedUFun" || type === "LinDiscountedUFun") {
    report.add(
      "discount",
      `${stem(file)}: discounted (${type}, discount ${String(member(data, "discount") ?? "not given")}, factor ${String(member(data, "factor") ?? "not given")}); analysis is undiscounted`,
      file,
    );
    return readParty(file, mapAt(file, member(data, "ufun"), "ufun"), issues, report);
  }
  if (type !== "LinearAdditiveUtilityFunction" && type !== "LinearUtilityAggregationFunction")
    refuse(file, start, "unsupported", `a function of type ${type} is not read; LinearAdditiveUtilityFunction is`);
  const weights = byIssue(file, member(data, "weights"), "weights", issues).map((value, i) =>
    exact(numberAt(file, value, `weight ${i + 1}`)),
  );
  const worths = byIssue(file, member(data, "values"), "values", issues).map((value, i) =>
    evaluations(file, value, issues[i]),
  );
  const party = { name: stem(file), weights, worths, terms: [] };
  return { ...party, walkAway: walkAwayOf(file, data, issues, party, report) };
}

/** A list in issue order, or a map by issue name. */
function byIssue(file: string, value: Data | undefined, what: string, issues: readonly ImportedIssue[]): Data[] {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return issues.map(
      ({ name }) => member(value as DataMap, name) ?? refuse(file, start, "missing", `${what} lack "${name}"`),
    );
  }
  const list = listAt(file, value, what);
  if (list.length !== issues.length)
    refuse(file, start, "wrong-length", `${what} has ${list.length} entries for ${issues.length} issues`);
  return [...list];
}

function evaluations(file: string, value: Data, issue: ImportedIssue): Fraction[] {
  const map = mapAt(file, value, `values of "${issue.name}"`);
  const type = typeOf(map);
  switch (type) {
    case "TableFun": {
      const mapping = mapAt(file, member(map, "mapping"), "mapping");
      return issue.options.map((option) => exact(numberAt(file, member(mapping, option), `the value of "${option}"`)));
    }
    case "AffineFun":
    case "LinearFun": {
      const slope = exact(numberAt(file, member(map, "slope"), "slope"));
      const bias = member(map, "bias") === undefined ? zero : exact(numberAt(file, member(map, "bias"), "bias"));
      const numbers = issue.levels ?? issue.options.map((option) => numberAt(file, Number(option), `"${option}"`));
      return numbers.map((level) => plus(bias, times(slope, exact(level))));
    }
    default:
      return refuse(
        file,
        start,
        "unsupported",
        `values of type "${type}" are not read; TableFun, AffineFun and LinearFun are`,
      );
  }
}

function walkAwayOf(
  file: string,
  data: DataMap,
  issues: readonly ImportedIssue[],
  party: Pick<ImportedParty, "name" | "weights" | "worths">,
  report: Report,
): Fraction | null {
  const outcome = member(data, "reserved_outcome");
  if (outcome !== undefined && outcome !== null) {
    const values = byIssue(file, outcome, "reserved_outcome", issues);
    return issues.reduce((sum, { name, options }, i) => {
      const option = options.indexOf(String(values[i]));
      if (option < 0) refuse(file, start, "unknown-option", `reserved_outcome names no value of "${name}"`);
      return plus(sum, times(party.weights[i], party.worths[i][option]));
    }, zero);
  }
  const value = member(data, "reserved_value");
  if (typeof value === "number" && Number.isFinite(value)) return exact(value);
  report.add("walk-away-not-stated", `${party.name}: no walk-away is stated`, file);
  return null;
}

/** Points where every deal of every party lies in 0..1, else the scale as it is, with a line that says from where to where it runs. */
function scaled(
  parties: readonly ImportedParty[],
  issues: readonly ImportedIssue[],
  report: Report,
): Pick<Imported, "scale" | "parties"> {
  const ends = parties.map(({ weights, worths }) =>
    issues.reduce(
      ([low, high], _, i) => {
        const values = worths[i].map((worth) => times(weights[i], worth));
        return [plus(low, extreme(values, -1)), plus(high, extreme(values, 1))] as const;
      },
      [zero, zero] as readonly [Fraction, Fraction],
    ),
  );
  const one = fraction(1n);
  if (ends.every(([low, high]) => low.n >= 0n && compareFractions(high, one) <= 0)) {
    const hundred = fraction(100n);
    return {
      scale: "points",
      parties: parties.map((party) => ({
        ...party,
        worths: party.worths.map((list) => list.map((worth) => times(worth, hundred))),
        walkAway: party.walkAway && times(party.walkAway, hundred),
      })),
    };
  }
  parties.forEach(({ name }, p) => {
    const [low, high] = ends[p].map(({ n, d }) => Number(n) / Number(d));
    report.add(
      "raw-scale",
      `${name}: values run from ${low} to ${high} and are kept on that scale; scales of two parties cannot be added or compared`,
    );
  });
  return { scale: "raw", parties };
}

const extreme = (values: readonly Fraction[], sign: 1 | -1): Fraction =>
  values.reduce((a, b) => (compareFractions(b, a) * sign > 0 ? b : a));

const exact = (value: number): Fraction => parseFraction(String(value))!;
