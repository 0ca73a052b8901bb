import { type Levels, readLevels } from "./levels.js";
import { entriesOf, type MapEntry, type Node, valueUnder } from "./node.js";
import type { Reading } from "./reading.js";

/** The options of an issue by which positions, deals and rules name it. */
export interface IssueNames {
  readonly options: ReadonlySet<string>;
  /** Of a numeric issue. */
  readonly levels?: Levels;
}

/** What the file declares, collected before anything that refers to it is read. */
export interface Names {
  readonly parties: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Parties and others. */
  readonly actors: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly issues: ReadonlyMap<string, IssueNames>;
  readonly issueIds: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
  /** Commitments and tranches: what has a doer and can be finished. */
  readonly steps: ReadonlySet<string>;
  /** Everything that happens at a time others are counted from: steps, milestones, acts, deadlines. */
  readonly moments: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** Clause numbers by text. */
  readonly clauses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly calendars: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
  readonly ladder: ReadonlySet<string>;
  /** Maker to its options, in `conflict`. */
  readonly makers: ReadonlyMap<string, ReadonlySet<string>>;
}

export const noNames: Names = {
  parties: new Set(),
  others: new Set(),
  actors: new Set(),
  sources: new Set(),
  issues: new Map(),
  issueIds: new Set(),
  scenarios: new Set(),
  packages: new Set(),
  steps: new Set(),
  moments: new Set(),
  texts: new Set(),
  clauses: new Map(),
  calendars: new Set(),
  procedures: new Set(),
  ladder: new Set(),
  makers: new Map(),
};

/** Steps of the default ladder (methods: incidents), known when the file gives none. */
const defaultLadder = ["L1", "L2", "L3", "L4", "L5"];

/** Collects what the file declares; of it only the levels of numeric issues are checked here. */
export function namesIn(root: Node, file: Reading): Names {
  const keys = (section: string) => new Set(entriesOf(valueUnder(root, section)).map((entry) => entry.key));
  const parties = keys("parties");
  const others = keys("others");
  const issues = new Map<string, IssueNames>();
  file.path.push("issues");
  let levels = 0;
  for (const entry of entriesOf(valueUnder(root, "issues"))) {
    const names = issueNames(entry, levels, file);
    levels += names.levels?.ids.length ?? 0;
    issues.set(entry.key, names);
  }
  file.path.pop();
  const steps = new Set([...keys("commitments"), ...keys("tranches")]);
  const ladder = keys("ladder");
  return {
    parties,
    others,
    actors: new Set([...parties, ...others]),
    sources: keys("sources"),
    issues,
    issueIds: new Set(issues.keys()),
    scenarios: new Set([...keys("scenarios"), "continue"]),
    packages: keys("packages"),
    steps,
    moments: new Set([
      ...steps,
      ...keys("milestones"),
      ...idsIn(valueUnder(root, "acts")),
      ...idsIn(valueUnder(root, "deadlines")),
    ]),
    texts: keys("texts"),
    clauses: new Map(
      entriesOf(valueUnder(root, "texts")).map((entry) => [
        entry.key,
        new Set(entriesOf(valueUnder(entry.value, "clauses")).map((clause) => clause.key)),
      ]),
    ),
    calendars: keys("calendars"),
    procedures: keys("procedures"),
    ladder: ladder.size > 0 ? ladder : new Set(defaultLadder),
    makers: new Map(
      entriesOf(valueUnder(valueUnder(root, "conflict"), "makers")).map((entry) => [
        entry.key,
        new Set(entriesOf(valueUnder(entry.value, "options")).map((option) => option.key)),
      ]),
    ),
  };
}

function issueNames({ key, value: issue }: MapEntry, before: number, file: Reading): IssueNames {
  const written = valueUnder(issue, "levels");
  if (written === undefined)
    return { options: new Set(entriesOf(valueUnder(issue, "options")).map((option) => option.key)) };
  file.path.push(key, "levels");
  const levels = readLevels(written, file, before);
  file.path.length -= 2;
  return levels === undefined ? { options: new Set() } : { options: new Set(levels.ids), levels };
}

function idsIn(section: Node | undefined): string[] {
  const ids: string[] = [];
  for (const item of section?.kind === "list" ? section.items : []) {
    const id = valueUnder(item, "id");
    if (id?.kind === "scalar" && id.value !== null) ids.push(id.written);
  }
  return ids;
}
