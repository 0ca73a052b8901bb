/** A talks file from the previews of one or several tables: what was stated, by whom, says who; no worth is made up. */
import { limits } from "../../gate.js";
import { yamlText } from "../../yaml-text.js";
import { Report, type ReportLine } from "../imported.js";
import { endingsOf, safeguardsOf } from "./endings.js";
import { type Gathered, type GatheredIssue, gather } from "./gathered.js";
import { Ids } from "./ids.js";
import { type Context, issueOf, otherOf } from "./issue-entries.js";
import { type OptionSet, optionsOf } from "./options.js";
import { type FileText, importedNote, sideNotNamed, talksFrom } from "./own-words.js";
import type { MatrixPreview } from "./preview.js";
import { SourceList } from "./source-list.js";
import { cleanText } from "./table.js";

export interface MatrixTalks {
  /** The text of a talks file that `parseTalks` accepts. */
  readonly file: string;
  /** As it stands in the file. */
  readonly title: FileText;
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
  const name = cleanText(title ?? titleIn(all) ?? "").slice(0, 300) || talksFrom(all[0]?.name.slice(0, 200));
  const gathering = new Report();
  const gathered = gather(
    all.filter(({ kind }) => kind === "positions"),
    gathering,
  );
  const issues = [...gathered.issues.values()];
  let share = 1;
  for (;;) {
    const report = new Report();
    const kept = issues.slice(0, Math.floor(issues.length * share));
    const file = clean(fileOf({ gathered, issues: kept, previews: all, share, title: name, report }));
    // JSON is quickly made and never more than a few times as long as YAML: what is far too large is not written out.
    const rough = bytesOf(JSON.stringify(file));
    const text = rough > 3 * limits.bytes ? "" : yamlText(file);
    const bytes = text === "" ? rough : bytesOf(text);
    if (bytes > limits.bytes && share > 0) {
      share = share < 0.001 ? 0 : share * Math.min(0.8, (0.95 * limits.bytes) / bytes);
      continue;
    }
    for (const issue of issues.slice(kept.length))
      report.add(
        "too-large",
        "issues are left out, since a talks file holds at most 1 MiB; the first of them",
        issue.place,
      );
    return {
      file: text,
      title: name,
      report: [...all.flatMap((preview) => preview.report), ...gathering.lines, ...report.lines],
    };
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
  /** 0..1, of the rows of endings and safeguards; below 1 where the file would be too large. */
  readonly share: number;
  readonly title: FileText;
  readonly report: Report;
}

function fileOf({ gathered, issues, previews, share, title, report }: Making): unknown {
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
    : { [sideIds.of("side")]: { name: sideNotNamed } };
  const scenarios = endingsOf({ previews, share, report }, sources);
  const safeguards = safeguardsOf({ previews, share, report });
  const sourceSection = sources.section;
  const tables = [...new Set(previews.map(({ name }) => name.slice(0, 200)))].slice(0, 5);
  return {
    detente: 1,
    title,
    note: importedNote(tables, issues.length > 0),
    ...(sourceSection ? { sources: sourceSection } : {}),
    parties: partySection,
    ...(others.length ? { others: otherSection } : {}),
    ...(issues.length ? { issues: issueSection } : {}),
    ...(scenarios ? { scenarios } : {}),
    ...(safeguards ? { safeguards } : {}),
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

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
