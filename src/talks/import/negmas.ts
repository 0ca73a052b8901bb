/**
 * NegMAS YAML or JSON: one file with the outcome space, one with a linear additive function for each party. Values stay on their
 * own scale; where all of them lie in 0..1 they become points.
 */
import { compareFractions, type Fraction, minus, plus, times } from "../fraction.js";
import { type MapNode, type Node, valueUnder } from "../node.js";
import { mostLevels } from "./genius-issue.js";
import {
  type Import,
  type Imported,
  type ImportedIssue,
  type ImportedParty,
  type ImportFile,
  stem,
} from "./imported.js";
import { negmasIssues, numbersOf, typeOf } from "./negmas-issue.js";
import { bearable, hundred, near, one, sumOf, zero } from "./numbers.js";
import { asMap, byText, type DataFile, kindOf, mapAt, numberAt, readData, textOf } from "./plain-data.js";
import { distinctParties, noteScale, span } from "./scale.js";
import { importing, quoted, type Source } from "./source.js";

export interface NegmasOptions {
  /** Levels of a continuous issue that states none, 2 to 1,000; default 11. */
  readonly levels?: number;
  /** Whether values keep their scale even where all of them lie in 0..1. */
  readonly raw?: boolean;
}

/** The files in any order: the one whose type is an outcome space is the domain, those whose type is a function are parties. */
export function importNegmas(files: readonly ImportFile[], options: NegmasOptions = {}): Import<Imported> {
  return importing<Imported>((log) => {
    const read = files.flatMap((file) => log.attempt(() => ({ file, ...readData(file, log) })) ?? []);
    const kindsOf = (data: DataFile) => typeOf(data.root).toLowerCase();
    const domains = read.filter((data) => kindsOf(data).includes("outcomespace"));
    const parties = read.filter((data) => !domains.includes(data) && kindsOf(data).includes("fun"));
    for (const data of read) {
      if (!domains.includes(data) && !parties.includes(data))
        data.source.note("ignored", `type ${quoted(typeOf(data.root))} is neither a domain nor a party`, data.root.at);
    }
    const [domain, second] = domains;
    if (second) second.source.tell(0, "two-domains", "two files hold an outcome space", "name one of them");
    if (!domain && log.sound) {
      const problem = { line: 1, column: 1, code: "no-domain", message: "no file holds an outcome space" };
      log.tell({ file: files[0]?.name ?? "-", ...problem, hint: "name the domain file too" });
    }
    if (!domain) return undefined;
    if (!parties.length && log.sound)
      domain.source.tell(0, "no-profiles", "no file holds a party's utility function", "name one file for each party");
    const cuts = Math.min(mostLevels, Math.max(2, options.levels ?? 11));
    const issues = negmasIssues(domain.source, domain.root, cuts);
    if (!log.sound) return undefined;
    const raw = parties.flatMap(
      ({ file, source, root }) => log.attempt(() => readParty({ source, root, issues, name: stem(file.name) })) ?? [],
    );
    distinctParties(
      parties.map(({ file }) => file),
      log,
    );
    if (!log.sound) return undefined;
    const scaled = options.raw ? { scale: "raw" as const, parties: raw } : inPoints(raw);
    noteScale({ ...scaled, issues }, log);
    const title = textOf(valueUnder(domain.root, "name")) || stem(domain.file.name);
    return { title, issues, ...scaled, report: log.lines };
  });
}

interface OneParty {
  readonly source: Source;
  readonly root: MapNode;
  readonly issues: readonly ImportedIssue[];
  readonly name: string;
}

function readParty({ source, root, issues, name }: OneParty): ImportedParty {
  const type = typeOf(root);
  if (type === "ExpDiscountedUFun" || type === "LinDiscountedUFun") {
    const said = (key: string) => textOf(valueUnder(root, key))?.slice(0, 40) ?? "not given";
    source.note(
      "discount",
      `${name}: ${type}, discount ${said("discount")}, factor ${said("factor")}; analysis is undiscounted`,
      root.at,
    );
    return readParty({ source, root: mapAt(source, root, "ufun"), issues, name });
  }
  if (type !== "LinearAdditiveUtilityFunction" && type !== "LinearUtilityAggregationFunction")
    source.refuse(
      root.at,
      "unsupported",
      `a function of type ${quoted(type)} is not read`,
      "only LinearAdditiveUtilityFunction is",
    );
  for (const key of ["stability", "path"]) {
    const node = valueUnder(root, key);
    if (node) source.note("ignored", `${key} is left out`, node.at);
  }
  const weightNodes = byIssue({ source, root, issues, name }, "weights");
  const valueNodes = byIssue({ source, root, issues, name }, "values");
  const weights = weightNodes.map((node, i) => numberAt(source, node, root, `the weight of ${quoted(issues[i].name)}`));
  const worths = valueNodes.map(
    (node, i) => source.log.attempt(() => evaluations(source, asMap(source, node, root, "values"), issues[i])) ?? [],
  );
  const party = upright({ name, weights, worths, terms: [], walkAway: null }, source);
  if (!source.log.sound) return party;
  const lifted = withBias(party, source, root);
  return bearable({ ...lifted, walkAway: walkAwayOf(source, root, issues, lifted) }, source);
}

/** A list in issue order, or a map by issue name. */
function byIssue({ source, root, issues }: OneParty, key: "weights" | "values"): Node[] {
  const node = valueUnder(root, key);
  if (node?.kind === "list" && node.items.length === issues.length) return [...node.items];
  if (node?.kind === "map") {
    const byName = byText(node);
    const nodes = issues.flatMap(({ name }) => {
      const found = byName.get(name);
      if (!found) source.tell(node.at, "missing", `${key} lack ${quoted(name)}`, "add it");
      return found ?? [];
    });
    if (nodes.length === issues.length) return nodes;
    return source.refuse(node.at, "wrong-length", `${key} do not name every issue`, "add the missing ones");
  }
  const got = node?.kind === "list" ? `${node.items.length} entries` : kindOf(node);
  return source.refuse(
    (node ?? root).at,
    "wrong-length",
    `${key} are ${got}, not one entry for each of ${issues.length} issues`,
    "give them in the order of the issues",
  );
}

function evaluations(source: Source, map: MapNode, issue: ImportedIssue): Fraction[] {
  const type = typeOf(map);
  const name = quoted(issue.name);
  switch (type) {
    case "TableFun": {
      const table = mapAt(source, map, "mapping");
      const values = byText(table);
      return issue.options.map((option) => {
        const value = values.get(option);
        if (value) return numberAt(source, value, table, `the value of ${quoted(option)}`);
        source.tell(
          table.at,
          "missing-evaluation",
          `${quoted(option)} of ${name} has no value`,
          "add it to the mapping",
        );
        return zero;
      });
    }
    case "AffineFun":
    case "LinearFun": {
      const slope = numberAt(source, valueUnder(map, "slope"), map, "slope");
      const biasNode = type === "AffineFun" ? valueUnder(map, "bias") : undefined;
      const bias = biasNode ? numberAt(source, biasNode, map, "bias") : zero;
      const numbers = numbersOf(issue);
      if (!numbers)
        return source.refuse(map.at, "unsupported", `${type} needs numbers, and ${name} has words`, "use TableFun");
      return numbers.map((level) => plus(bias, times(slope, level)));
    }
    default:
      return source.refuse(
        map.at,
        "unsupported",
        `values of type ${quoted(type)} are not read`,
        "use TableFun, AffineFun or LinearFun",
      );
  }
}

/** A weight below 0 with its values is the same as its opposite with the opposite values, which a talks file can hold. */
function upright(party: ImportedParty, source: Source): ImportedParty {
  const turned = party.weights.map(({ n }) => n < 0n);
  if (!turned.includes(true)) return party;
  source.note("weight-turned", `${party.name}: a weight below 0 is turned, and the values of its issue with it`);
  return {
    ...party,
    weights: party.weights.map((weight, i) => (turned[i] ? minus(zero, weight) : weight)),
    worths: party.worths.map((list, i) => (turned[i] ? list.map((worth) => minus(zero, worth)) : list)),
  };
}

/** A constant of the whole function, as an issue of its own would add it: on the first issue, whose weight becomes 1. */
function withBias(party: ImportedParty, source: Source, root: MapNode): ImportedParty {
  const node = valueUnder(root, "bias");
  const bias = node && !(node.kind === "scalar" && node.value === null) ? numberAt(source, node, root, "bias") : zero;
  if (bias.n === 0n) return party;
  source.note("bias", `${party.name}: the constant ${near(bias)} is added on the first issue`, node!.at);
  return {
    ...party,
    weights: party.weights.map((weight, i) => (i ? weight : one)),
    worths: party.worths.map((list, i) => (i ? list : list.map((worth) => plus(bias, times(party.weights[0], worth))))),
  };
}

/** `reserved_value` where it is a finite number, else what `reserved_outcome` is worth, else not stated. */
function walkAwayOf(
  source: Source,
  root: MapNode,
  issues: readonly ImportedIssue[],
  party: ImportedParty,
): Fraction | null {
  const value = valueUnder(root, "reserved_value");
  const stated = value && !(value.kind === "scalar" && (value.value === null || /^-\.inf$/i.test(value.written)));
  const outcome = valueUnder(root, "reserved_outcome");
  if (stated) {
    if (outcome && outcome.kind !== "scalar")
      source.note("walk-away-twice", `${party.name}: reserved_value counts, reserved_outcome is left out`, outcome.at);
    return numberAt(source, value, root, "reserved_value");
  }
  if (outcome && outcome.kind !== "scalar") return worthOfOutcome(source, outcome, issues, party);
  source.note("walk-away-not-stated", `${party.name}: no walk-away is stated`);
  return null;
}

function worthOfOutcome(
  source: Source,
  outcome: Node,
  issues: readonly ImportedIssue[],
  party: ImportedParty,
): Fraction | null {
  const named = outcome.kind === "map" ? byText(outcome) : undefined;
  const items = outcome.kind === "list" ? outcome.items : [];
  const deal = issues.map(({ name, options }, i) => {
    const node = named ? named.get(name) : items[i];
    const option = options.indexOf(textOf(node) ?? "");
    if (node && textOf(node) !== undefined && option < 0)
      source.tell(
        node.at,
        "unknown-option",
        `reserved_outcome names no value of ${quoted(name)}`,
        "use one of the domain",
      );
    return option;
  });
  if (deal.every((option) => option >= 0)) return sumOf(party, deal);
  source.note(
    "walk-away-partial",
    `${party.name}: reserved_outcome is no full deal, so no walk-away is stated`,
    outcome.at,
  );
  return null;
}

/** Points where every deal of every party lies in 0..1, else the scale as it is. */
function inPoints(parties: readonly ImportedParty[]): Pick<Imported, "scale" | "parties"> {
  const onShares = parties.map(span).every(([low, high]) => low.n >= 0n && compareFractions(high, one) <= 0);
  if (!onShares) return { scale: "raw", parties };
  return {
    scale: "points",
    parties: parties.map((party) => ({
      ...party,
      worths: party.worths.map((list) => list.map((worth) => times(worth, hundred))),
      walkAway: party.walkAway && times(party.walkAway, hundred),
    })),
  };
}
