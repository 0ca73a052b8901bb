/** Names put back on ids and indexes, in one language: what every block is written with. */
import type { Deal, DealModel } from "../engine/model.js";
import type { Issue, Option, Party, RedLine, Talks, Text } from "../talks/model.js";
import type { LineRef } from "./analysed.js";
import type { CellLine, Inline, SourceLine, Words } from "./blocks.js";
import { type Dates, datesIn } from "./dates.js";
import { type Messages, messagesIn } from "./messages.js";
import { type Numbers, numbersIn } from "./numbers.js";
import { clean, isolate, textIn } from "./text.js";
import type { Language } from "./wire.js";
import { joined, ofParty, sourced } from "./words.js";

/** A talks file read aloud in one language. */
export interface Voice {
  readonly talks: Talks;
  readonly lang: Language;
  readonly m: Messages;
  readonly n: Numbers;
  readonly d: Dates;
  readonly say: (text: Text | undefined) => string;
  /** Party by index, in its colour. */
  readonly party: (index: number) => Inline;
  readonly partyName: (index: number) => string;
  /** Whoever the id names: a party, a faction, an outside power; the id itself where the file does not say. */
  readonly who: (id: string) => string;
  readonly issue: (index: number) => string;
  readonly option: (issue: number, option: number) => string;
  /** A mark that opens these sources; nothing where there are none. */
  readonly source: (ids: readonly string[], text?: string) => readonly Inline[];
}

export function voiceOf(talks: Talks, lang: Language): Voice {
  const m = messagesIn(lang);
  const n = numbersIn(lang);
  const say = (text: Text | undefined) => textIn(text, lang);
  const names = new Map<string, string>();
  for (const party of talks.parties) for (const faction of party.factions) names.set(faction.id, say(faction.name));
  for (const other of talks.others) names.set(other.id, say(other.name));
  for (const party of talks.parties) names.set(party.id, say(party.name));
  const grades = new Map(talks.sources.map((source) => [source.id, gradeOf(source)]));
  const partyName = (index: number) => say(talks.parties[index]!.name);

  return {
    talks,
    lang,
    m,
    n,
    d: datesIn(lang),
    say,
    partyName,
    party: (index) => ofParty(index, partyName(index)),
    who: (id) => names.get(id) ?? isolate(clean(id)),
    issue: (index) => say(talks.issues[index]!.name),
    option: (issue, option) => optionName(talks.issues[issue]!, talks.issues[issue]!.options[option]!, say, n),
    source: (ids, text) => {
      if (!ids.length) return [];
      const grade = ids.length === 1 ? grades.get(ids[0]!) : undefined;
      return [" ", sourced(ids, text ?? (ids.length > 1 ? m.sourceCount(ids.length) : (grade ?? m.source)))];
    },
  };
}

/** The grade of a source, `B2`; undefined when it has none. */
export function gradeOf(source: Talks["sources"][number]): string | undefined {
  const grade = `${source.reliability ?? ""}${source.credibility ?? ""}`;
  return grade || undefined;
}

/** A numeric level as its number and unit, any other option by its name. */
export function optionName(issue: Issue, option: Option, say: (text: Text | undefined) => string, n: Numbers): string {
  if (option.level === undefined) return say(option.name) || option.id;
  const unit = say(issue.unit);
  return unit ? `${n.level(option.level)} ${unit}` : n.level(option.level);
}

/** What a red line rules out, in the file's words or by its options. */
export function ruledOut(
  voice: Voice,
  issue: Issue,
  line: Pick<RedLine, "options" | "above" | "below" | "text">,
): string {
  const { m, n, say } = voice;
  if (line.text !== undefined) return say(line.text);
  const unit = say(issue.unit);
  const level = (value: number) => (unit ? `${n.level(value)} ${unit}` : n.level(value));
  if (line.above !== undefined) return m.redLine.above(level(line.above));
  if (line.below !== undefined) return m.redLine.below(level(line.below));
  const names = issue.options.flatMap((option) =>
    line.options.includes(option.id) ? [optionName(issue, option, say, n)] : [],
  );
  return m.or(names);
}

/** The red line of the file that a red line of the model was made from. Lines follow the issues, and in an issue the latest position. */
export function lineOf(
  talks: Talks,
  [party, line]: LineRef,
): { readonly issue: number; readonly line: RedLine } | undefined {
  let left = line;
  const id = talks.parties[party]!.id;
  for (const [issue, { positions }] of talks.issues.entries()) {
    const lines = positions[id]?.at(-1)?.redLines ?? [];
    if (left < lines.length) return { issue, line: lines[left]! };
    left -= lines.length;
  }
  return undefined;
}

/** "United States, Enrichment: more than 0 %". */
export function lineWords(voice: Voice, ref: LineRef): Words {
  const found = lineOf(voice.talks, ref);
  if (!found) return [];
  const issue = voice.talks.issues[found.issue]!;
  return voice.m.redLine.named(voice.party(ref[0]), voice.issue(found.issue), ruledOut(voice, issue, found.line));
}

/** Red lines one after another. */
export const linesInWords = (voice: Voice, lines: readonly LineRef[]): Words =>
  joined(
    lines.map((line) => lineWords(voice, line)),
    voice.m.semicolon,
  );

/** The issues that lines are about, each once. */
export const issuesOf = (voice: Voice, lines: readonly LineRef[]): readonly string[] => [
  ...new Set(
    lines.flatMap((line) => {
      const found = lineOf(voice.talks, line);
      return found ? [voice.issue(found.issue)] : [];
    }),
  ),
];

/** The named packages whose terms a deal meets. */
export function packagesAt(talks: Talks, model: DealModel, deal: Deal): Talks["packages"] {
  return talks.packages.filter(({ terms }) => {
    const named = Object.entries(terms);
    return (
      named.length > 0 &&
      named.every(([id, option]) => {
        const issue = model.issues.findIndex((each) => each.id === id);
        return issue >= 0 && model.issues[issue]!.options[deal[issue]!] === option;
      })
    );
  });
}

/** The latest position of anybody on an issue. */
export const latest = <T>(positions: Readonly<Record<string, readonly T[]>>, id: string): T | undefined =>
  positions[id]?.at(-1);

/** Parties in file order, by id. */
export const partyIndex = (talks: Talks): ReadonlyMap<string, number> =>
  new Map(talks.parties.map((party: Party, index) => [party.id, index]));

/** A cell with one line of text. */
export const cell = (...parts: readonly (Inline | Words)[]): readonly CellLine[] => {
  const line = parts
    .flatMap((part) => (Array.isArray(part) ? (part as Words) : [part as Inline]))
    .filter((part) => part !== "");
  return line.length ? [{ kind: "text", words: line }] : [];
};

/** The file's sources for a page's list. */
export function sourceLines(voice: Voice): readonly SourceLine[] {
  return voice.talks.sources.map((source) => {
    const grade = gradeOf(source);
    return {
      id: source.id,
      title: voice.say(source.title),
      ...(source.publisher === undefined ? {} : { publisher: voice.say(source.publisher) }),
      ...(source.date === undefined ? {} : { date: voice.d.full(source.date) }),
      ...(source.url === undefined ? {} : { url: source.url }),
      ...(grade === undefined ? {} : { grade }),
    };
  });
}
