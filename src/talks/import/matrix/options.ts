/** Options of an issue from what was said: numbers become levels, words become options, nothing is added. */
import type { Report } from "../imported.js";
import { boundOf } from "./amounts.js";
import { sameWords } from "./fold.js";
import type { GatheredIssue, Said } from "./gathered.js";
import { Ids } from "./ids.js";
import { type FileText, notStated } from "./own-words.js";

export interface OptionSet {
  /** Present on a numeric issue: levels ascending, and their unit. */
  readonly levels?: { readonly at: readonly number[]; readonly unit: string };
  /** Id to name, in the order they are first said. */
  readonly options: ReadonlyMap<string, FileText>;
  /** What a saying states: an option's id or a level. */
  stated(said: Said): string | number | undefined;
  /** What a red line's words rule out, where that can be told. */
  broken(
    words: string,
  ): { readonly options: readonly string[] } | { readonly above: number } | { readonly below: number } | undefined;
}

/** An issue has no more; the rest are positions in words. */
const mostOptions = 200;
const longestName = 90;

export function optionsOf(issue: GatheredIssue, parties: ReadonlySet<string>, report: Report): OptionSet {
  const said = [...issue.said]
    .flatMap(([side, all]) => (parties.has(side) ? all : []))
    .filter(({ text }) => text !== "");
  const unit = said[0]?.amount?.unit;
  if (unit !== undefined && said.every(({ amount }) => amount?.unit === unit))
    return numeric(said, unit, issue, report);
  return inWords(said, issue, report);
}

function numeric(said: readonly Said[], unit: string, issue: GatheredIssue, report: Report): OptionSet {
  const at = [...new Set(said.flatMap(({ amount }) => (amount ? [Number(amount.low), Number(amount.high)] : [])))]
    .sort((a, b) => a - b)
    .slice(0, mostOptions);
  const levels = new Set(at);
  return {
    levels: { at, unit },
    options: new Map(),
    stated({ amount, place }) {
      if (!amount) return undefined;
      if (amount.low === amount.high) return levels.has(Number(amount.low)) ? Number(amount.low) : undefined;
      report.add("range", `"${issue.name}": a range is kept in words; its ends are levels`, place);
      return undefined;
    },
    broken(words) {
      const bound = boundOf(words);
      if (!bound || bound.amount.unit !== unit) return undefined;
      return bound.side === "above" ? { above: Number(bound.amount.low) } : { below: Number(bound.amount.low) };
    },
  };
}

function inWords(said: readonly Said[], issue: GatheredIssue, report: Report): OptionSet {
  const byWords = new Map<string, FileText>();
  for (const { text, place } of said) {
    const key = sameWords(text) || text;
    if (byWords.has(key)) continue;
    if (byWords.size < mostOptions) byWords.set(key, text);
    else
      report.add("too-many-options", `"${issue.name}": positions beyond ${mostOptions} are kept as words only`, place);
  }
  if (byWords.size === 0) {
    const [only] = issue.expected;
    byWords.set(only === undefined ? "not stated" : sameWords(only) || only, only ?? notStated);
    report.add(
      "no-position",
      issue.expected.length
        ? `"${issue.name}" has no position; its expected outcome stands as the only option`
        : `"${issue.name}" has no position; an option "Not stated" holds its place`,
      issue.place,
    );
  }
  const names = [...byWords.values()];
  const made = new Ids("option");
  const ids = names.map((name) => made.of(typeof name === "string" ? name : name.en));
  const idOf = new Map([...byWords.keys()].map((key, k) => [key, ids[k]]));
  return {
    options: new Map(ids.map((id, k) => [id, shortened(names[k])])),
    stated: ({ text }) => (text === "" ? undefined : idOf.get(sameWords(text) || text)),
    broken(words) {
      const key = sameWords(words);
      const denied = /^(?:no|not|never|against|any|accepting|نه|هیچ|عدم پذیرش)\s+(.+)$/u.exec(key)?.[1];
      const id = idOf.get(key) ?? (denied === undefined ? undefined : idOf.get(denied));
      return id === undefined ? undefined : { options: [id] };
    },
  };
}

const shortened = (name: FileText): FileText => (typeof name === "string" ? nameOf(name) : name);

/** The words in one line; long ones up to the end of a clause. The position keeps them all. */
export function nameOf(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= longestName) return line;
  const clause = /^.{20,90}?(?=[.;,:،؛](?:\s|$))/u.exec(line)?.[0];
  const cut = clause ?? line.slice(0, longestName).replace(/\s+\S*$/, "");
  return `${cut.replace(/[\ud800-\udbff]$/, "")} …`;
}
