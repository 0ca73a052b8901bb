/** A talks file from the previews of one or several tables: what was stated, by whom, says who; no worth is made up. */
import { dump } from "js-yaml";
import { limits } from "../../gate.js";
import { Report, type ReportLine } from "../imported.js";
import { endingsOf, safeguardsOf } from "./endings.js";
import { type Gathered, type GatheredIssue, gather, type Said } from "./gathered.js";
import { Ids } from "./ids.js";
import { type OptionSet, optionsOf } from "./options.js";
import type { MatrixPreview } from "./preview.js";
import type { Side } from "./sides.js";
import { SourceList } from "./source-list.js";
import { cleanText } from "./table.js";

export interface MatrixTalks {
  /** The text of a talks file that `parseTalks` accepts. */
  readonly file: string;
  /** What the previews report, and what had to be settled on the way. */
  readonly report: readonly ReportLine[];
}

/**
 * One file of all tables: issues and positions, endings, safeguards.
 *
 * Each distinct stated position of a party becomes an option; positions of outside powers stand beside. Red lines name options where
 * the words say which, else they are notes of the position. Where the tables name no party, one stands in and is reported.
 */
export function matrixTalks(
  previews: MatrixPreview | readonly MatrixPreview[],
  { title }: { readonly title?: string } = {},
): MatrixTalks {
  const all = "columns" in previews ? [previews] : previews;
  const name = cleanText(title ?? titleIn(all) ?? "") || `Talks from ${all[0]?.name ?? "a table"}`;
  const gathering = new Report();
  const gathered = gather(
    all.filter(({ kind }) => kind === "positions"),
    gathering,
  );
  const issues = [...gathered.issues.values()];
  for (let count = issues.length; ; count = Math.floor(count * 0.7)) {
    const report = new Report();
    const file = fileOf({ gathered, issues: issues.slice(0, count), previews: all, title: name, report });
    const cleaned = clean(file);
    const text = dump(cleaned, { noRefs: true, lineWidth: 120, forceQuotes: hasOddNumber(cleaned) });
    if (bytesOf(text) > limits.bytes && count > 0) continue;
    if (count < issues.length)
      report.add(
        "too-large",
        `${issues.length - count} issues are left out: a talks file holds at most 1 MiB`,
        issues[count].place,
      );
    return { file: text, report: [...all.flatMap((preview) => preview.report), ...gathering.lines, ...report.lines] };
  }
}

/** Words over a table that are no sentence leading up to it. */
function titleIn(previews: readonly MatrixPreview[]): string | undefined {
  const plain = previews.map(({ caption }) => caption?.replace(/[\s:]+$/, "") ?? "");
  return plain.find((caption) => caption !== "" && caption.length <= 100 && !/[.!?]$/.test(caption));
}

interface Making {
  readonly gathered: Gathered;
  readonly issues: readonly GatheredIssue[];
  readonly previews: readonly MatrixPreview[];
  readonly title: string;
  readonly report: Report;
}

function fileOf({ gathered, issues, previews, title, report }: Making): unknown {
  const sides = gathered.sides.entries;
  const sideIds = new Ids("side");
  const ids = new Map(sides.map(([key, { name }]) => [key, sideIds.of(name)]));
  const parties = sides.filter(([, { seat }]) => seat === "party");
  const others = sides.filter(([, { seat }]) => seat === "other");
  const sources = new SourceList();
  const made = new Ids("issue");
  const issueIds = issues.map(({ name }) => made.of(name));
  const context: Context = {
    ids,
    find: (name) => gathered.sides.find(name),
    parties: new Set(parties.map(([key]) => key)),
    sources,
    report,
  };
  const sets = issues.map((issue) => optionsOf(issue, context.parties, report));
  const weights = new Map(
    parties.map(([key]) => [key, issues.some(({ weight }) => Number(weight.get(key)?.high ?? 0) > 0)]),
  );
  const issueSection = Object.fromEntries(
    issues.map((issue, k) => [issueIds[k], issueOf(issue, sets[k], context, weights)]),
  );
  const otherSection = Object.fromEntries(
    others.map(([key, side]) => [ids.get(key)!, otherOf(key, side, { issues, sets, issueIds, context })]),
  );
  if (!parties.length)
    report.add("no-parties", "no column names a side that may agree; one stands in, since talks have parties");
  tellOrders(issues, sets, context);
  const partySection = parties.length
    ? Object.fromEntries(parties.map(([key, side]) => [ids.get(key)!, { name: side.name }]))
    : { [sideIds.of("side")]: { name: "Side not named in the table" } };
  const scenarios = endingsOf(previews, sources, report);
  const safeguards = safeguardsOf(previews, report);
  const sourceSection = sources.section;
  const needs = issues.length
    ? " It holds what was stated; worths, weights and walk-aways have to be added before deals can be analysed."
    : "";
  return {
    detente: 1,
    title,
    note: `Imported from a matrix (${[...new Set(previews.map(({ name }) => name))].slice(0, 5).join("; ")}).${needs}`,
    ...(sourceSection ? { sources: sourceSection } : {}),
    parties: partySection,
    ...(others.length ? { others: otherSection } : {}),
    ...(issues.length ? { issues: issueSection } : {}),
    ...(scenarios ? { scenarios } : {}),
    ...(safeguards ? { safeguards } : {}),
  };
}

interface Context {
  /** Folded name to id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The folded name of a side as other cells name it. */
  find(name: string): string | undefined;
  readonly parties: ReadonlySet<string>;
  readonly sources: SourceList;
  readonly report: Report;
}

function issueOf(
  issue: GatheredIssue,
  set: OptionSet,
  context: Context,
  weights: ReadonlyMap<string, boolean>,
): Record<string, unknown> {
  const { ids, parties, sources, report } = context;
  const said = [...issue.said].filter(([side]) => parties.has(side));
  const importance = [...issue.importance].filter(([side]) => parties.has(side) && !issue.weight.has(side));
  const weight = [...issue.weight].filter(([side]) => {
    if (parties.has(side) && !weights.get(side))
      report.add("weights-all-zero", "weights that are all 0 are left out", issue.place);
    return weights.get(side) === true;
  });
  const cited = sources.cite(issue.sources);
  const positions = said.flatMap(([side, all]) => {
    const written = all.map((each) => positionOf(each, set, context)).filter((each) => each !== undefined);
    return written.length ? [[ids.get(side)!, written.length === 1 ? written[0] : written] as const] : [];
  });
  return {
    name: issue.name,
    ...(issue.group === undefined ? {} : { group: issue.group }),
    ...(weight.length
      ? {
          weight: Object.fromEntries(
            weight.map(([side, { low, high }]) => [ids.get(side)!, low === high ? Number(low) : `${low}..${high}`]),
          ),
        }
      : {}),
    ...(importance.length
      ? { importance: Object.fromEntries(importance.map(([side, word]) => [ids.get(side)!, word])) }
      : {}),
    ...(set.levels
      ? { levels: { at: set.levels.at, ...(set.levels.unit ? { unit: set.levels.unit } : {}) } }
      : { options: Object.fromEntries([...set.options].map(([id, name]) => [id, { name }])) }),
    ...(positions.length ? { positions: Object.fromEntries(positions) } : {}),
    ...(issue.expected.length ? { expected: unique(issue.expected).join("; ") } : {}),
    ...(issue.interests.length ? { interest: unique(issue.interests).join("; ") } : {}),
    ...(issue.notes.length ? { note: unique(issue.notes).join("\n") } : {}),
    ...(cited.length ? { source: cited } : {}),
  };
}

/** Undefined where nothing is left to say. */
function positionOf(
  said: Said,
  set: OptionSet,
  { ids, find, sources, report }: Context,
): Record<string, unknown> | undefined {
  const stated = set.stated(said);
  const notes = [...said.notes];
  const cited = sources.cite(said.sources);
  const redLines = said.redLines.flatMap((words) => {
    const broken = set.broken(words);
    if (broken)
      return [
        {
          ...broken,
          firmness: "stated",
          text: words,
          ...(said.on === undefined ? {} : { on: said.on }),
          ...(cited.length ? { source: cited } : {}),
        },
      ];
    notes.push(`Red line: ${words}`);
    report.add(
      "red-line-in-words",
      "a red line matches no option by its words and is kept as a note of the position",
      said.place,
    );
    return [];
  });
  const deniers = said.deniedBy.map((name) => ({ name, id: ids.get(find(name) ?? "") }));
  const known = [...new Set(deniers.flatMap(({ id }) => (id === undefined ? [] : [id])))];
  const unknown = deniers.filter(({ id }) => id === undefined).map(({ name }) => name);
  if (unknown.length) {
    notes.push(`Denied by: ${unknown.join(", ")}`);
    report.add(
      "denied-by-unknown",
      `denied by somebody without a column: ${unknown.join(", ").slice(0, 100)}`,
      said.place,
    );
  }
  const speaks = stated !== undefined || said.text || said.interests.length || notes.length || redLines.length;
  if (!speaks) {
    if (cited.length || known.length)
      report.add("nothing-said", "a source or a denial without a position is left out", said.place);
    return undefined;
  }
  return {
    ...(stated === undefined ? {} : { stated }),
    ...(said.text ? { text: said.text } : {}),
    ...(said.interests.length ? { interest: said.interests.join("; ") } : {}),
    ...(cited.length ? { source: cited } : {}),
    ...(said.on === undefined ? {} : { on: said.on }),
    ...(known.length ? { denied_by: known } : {}),
    ...(redLines.length ? { red_lines: redLines } : {}),
    ...(notes.length ? { note: notes.join("\n") } : {}),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

interface OtherPlace {
  readonly issues: readonly GatheredIssue[];
  readonly sets: readonly OptionSet[];
  readonly issueIds: readonly string[];
  readonly context: Context;
}

function otherOf(
  key: string,
  { name, role }: Side,
  { issues, sets, issueIds, context }: OtherPlace,
): Record<string, unknown> {
  const positions = issues.flatMap((issue, k) => {
    const written = (issue.said.get(key) ?? [])
      .map((said) => positionOf(said, sets[k], context))
      .filter((each) => each !== undefined);
    if (issue.importance.has(key) || issue.weight.has(key))
      context.report.add(
        "weight-of-other",
        `how much issues count for ${name}, which has no seat, is left out`,
        issue.place,
      );
    return written.length ? [[issueIds[k], written.length === 1 ? written[0] : written] as const] : [];
  });
  return {
    name,
    role: role ?? "stakeholder",
    ...(positions.length ? { positions: Object.fromEntries(positions) } : {}),
  };
}

/** With two parties and two options an order can be told; it is said and not written, since it is a reading. */
function tellOrders(issues: readonly GatheredIssue[], sets: readonly OptionSet[], { parties, report }: Context): void {
  const open = issues.filter((issue, k) => {
    const stated = [...parties].map((key) => {
      const last = issue.said.get(key)?.at(-1);
      return last && sets[k].stated(last);
    });
    return (
      sets[k].options.size === 2 &&
      parties.size === 2 &&
      stated[0] !== undefined &&
      stated[1] !== undefined &&
      stated[0] !== stated[1]
    );
  });
  if (open.length)
    report.add(
      "order-can-be-told",
      `issues with two options, one stated by each party: ${open.length}; an order for each could be told (its own first)`,
      open[0].place,
    );
}

/** Strings that a talks file may hold, at every depth. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value) || "…";
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
  return value;
}

/** Words such as 1e309, which the writer of YAML leaves bare and no reader takes for words. */
function hasOddNumber(value: unknown): boolean {
  if (typeof value === "string") return /^[-+]?[\d.]+e[-+]?\d+$/i.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasOddNumber);
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
