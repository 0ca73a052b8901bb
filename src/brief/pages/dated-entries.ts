/** Events, rounds, incidents, statements, moves, offers, measures and deadlines as entries of one kind, in one order. */
import type { Entry, Plain, Terms, Text } from "../../talks/model.js";
import type { CellLine, Inline } from "../blocks.js";
import { firstDay, lastDay, readDate } from "../dates.js";
import { optionName } from "../naming.js";
import { clean } from "../text.js";
import type { PageVoice } from "./base.js";

export type EntryKind = "event" | "round" | "incident" | "statement" | "move" | "offer" | "measure" | "deadline";

export interface DatedEntry {
  /** The same for the same entry whatever else is known. */
  readonly key: string;
  readonly on: string;
  /** For people. */
  readonly when: string;
  /** Index into the page's years. */
  readonly year: number;
  /** Days since 1970-01-01, the middle of a short date. */
  readonly day: number;
  readonly kind: EntryKind;
  /** What the file calls it (agreement, threat), in this language where that is a usual word. */
  readonly sort: string;
  /** How soon it is named on a chart: 0 first; absent: not by name. */
  readonly weight?: number;
  readonly what: string;
  readonly lines: readonly CellLine[];
  /** Ids of parties and others that act, claim, deny or are named. */
  readonly sides: readonly string[];
  /** Somebody denies it. */
  readonly contested: boolean;
  readonly confidence?: "high" | "medium" | "low";
  /** After the as-of date. */
  readonly ahead: boolean;
  /** The date on which it became known, to look from. */
  readonly look: string;
}

interface Raw {
  readonly entry: Entry & { readonly on: string };
  readonly kind: EntryKind;
  readonly sort: string;
  /** As the file writes it. */
  readonly kindInFile?: string | undefined;
  readonly what: string;
  /** Under it, before who claims and denies. */
  readonly more?: readonly string[];
  readonly actors?: readonly string[];
  readonly claimed?: readonly string[];
  readonly denied?: readonly string[];
  /** Texts of the file in which names are looked for. */
  readonly texts?: readonly (Text | undefined)[];
}

/** Kinds of event that a chart names first when room is short. */
const weighty = ["agreement", "withdrawal", "snapback", "ceasefire", "implementation", "talks"];

/** By last day, then first day, then in the order of kinds below and of the file. */
export function datedEntries(
  voice: PageVoice,
  asOf: string,
): { readonly entries: readonly DatedEntry[]; readonly years: readonly string[] } {
  const { d } = voice;
  const raw = rawEntries(voice)
    .map((each, i) => ({ each, i, first: firstDay(each.entry.on), last: lastDay(each.entry.on) }))
    .sort((a, b) => a.last - b.last || a.first - b.first || a.i - b.i);
  const years: string[] = [];
  const seen = new Map<string, number>();
  const entries = raw.map(({ each, first, last }): DatedEntry => {
    const { entry, kind, sort, what } = each;
    const year = d.year(isoDay(last));
    if (years.at(-1) !== year) years.push(year);
    const key = `${kind} ${entry.on} ${what}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const weight = weighty.indexOf((kind === "event" && each.kindInFile) || "");
    return {
      key: nth ? `${key} ${nth}` : key,
      on: entry.on,
      when: d.full(entry.on),
      year: years.length - 1,
      day: Math.floor((first + last) / 2),
      kind,
      sort,
      what,
      lines: linesOf(voice, each),
      sides: sidesOf(voice, each),
      contested: (each.denied ?? []).length > 0,
      ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }),
      ...(weight < 0 ? {} : { weight }),
      ahead: asOf !== "" && last > lastDay(asOf),
      look: entry.known ?? entry.on,
    };
  });
  return { entries, years };
}

function rawEntries(voice: PageVoice): readonly Raw[] {
  const { talks, say, m, p } = voice;
  const spoken = (kind: string | undefined) => spokenKind(voice, kind);
  const terms = (of: Terms | undefined) => (of ? termWords(voice, of) : "");
  return [
    ...talks.events.map(
      (entry): Raw => ({
        entry,
        kind: "event",
        sort: spoken(entry.kind),
        kindInFile: entry.kind,
        what: say(entry.what),
        claimed: entry.claimedBy,
        denied: entry.deniedBy,
        texts: [entry.what],
      }),
    ),
    ...talks.rounds.map(
      (entry): Raw => ({
        entry,
        kind: "round",
        sort: entry.held ? spoken(entry.format) : p.timeline.notHeld,
        what: [m.timeline.round(entry.held, say(entry.place)), say(entry.what)].filter(Boolean).join(m.colon),
        more: entry.agreed === undefined ? [] : [p.timeline.agreed(say(entry.agreed))],
        actors: [...Object.keys(entry.rank), ...(entry.mediator === undefined ? [] : [entry.mediator])],
      }),
    ),
    ...talks.offers.map(
      (entry): Raw => ({
        entry,
        kind: "offer",
        sort: spoken(entry.channel),
        what: p.timeline.by(voice.who(entry.by), [say(entry.text), terms(entry.terms)].filter(Boolean).join(" · ")),
        actors: [entry.by, ...entry.to, ...(entry.through === undefined ? [] : [entry.through])],
      }),
    ),
    ...talks.moves.map(
      (entry): Raw => ({
        entry,
        kind: "move",
        sort: entry.public ? p.timeline.inPublic : "",
        what: p.timeline.by(voice.who(entry.by), [say(entry.text), terms(entry.terms)].filter(Boolean).join(" · ")),
        actors: [entry.by],
      }),
    ),
    ...talks.statements.map(
      (entry): Raw => ({
        entry,
        kind: "statement",
        sort: [
          Object.hasOwn(p.timeline.statementKinds, entry.kind)
            ? p.timeline.statementKinds[entry.kind]!
            : spoken(entry.kind),
          ...(entry.escalatory ? [p.timeline.escalatory] : []),
        ].join(m.comma),
        what: p.timeline.by(
          voice.who(entry.by),
          [say(entry.text), terms(entry.demand)].filter(Boolean).join(" · ") || spoken(entry.kind),
        ),
        actors: [entry.by],
        texts: [entry.text],
      }),
    ),
    ...talks.incidents.map(
      (entry): Raw => ({
        entry,
        kind: "incident",
        sort: spoken(entry.domain),
        what: say(entry.what),
        more: [entry.answered ? p.timeline.answered(entry.answered.step) : p.timeline.unanswered],
        actors: entry.actors.map(({ party }) => party),
        claimed: entry.actors.flatMap(({ claimedBy, attributedBy }) => [...claimedBy, ...attributedBy]),
        denied: entry.actors.flatMap(({ deniedBy }) => deniedBy),
        texts: [entry.what],
      }),
    ),
    ...measures(talks.later["measures"]).map(
      ({ entry, what, by }): Raw => ({
        entry,
        kind: "measure",
        sort: "",
        what: by === undefined ? say(what) : p.timeline.by(voice.who(by), say(what)),
        actors: by === undefined ? [] : [by],
        texts: [what],
      }),
    ),
    ...talks.deadlines.map(
      (entry): Raw => ({
        entry,
        kind: "deadline",
        sort: spoken(entry.kind),
        what: say(entry.what),
        texts: [entry.what],
      }),
    ),
  ];
}

function linesOf(voice: PageVoice, { entry, what, more = [], claimed = [], denied = [] }: Raw): readonly CellLine[] {
  const { m, p } = voice;
  const aside: Inline[] = [
    ...more,
    ...(claimed.length ? [m.claimedBy(unique(claimed).map(voice.who))] : []),
    ...(denied.length ? [m.deniedBy(unique(denied).map(voice.who))] : []),
    ...(entry.confidence === undefined || entry.confidence === "high" ? [] : [p.timeline.confidence[entry.confidence]]),
    ...(entry.note === undefined ? [] : [voice.say(entry.note)]),
  ];
  return [
    { kind: "text", words: [what, ...voice.source(entry.sources)] },
    ...(aside.length
      ? [{ kind: "aside" as const, words: aside.flatMap((each, i) => (i ? [m.semicolon, each] : [each])) }]
      : []),
  ];
}

/** Who acts, claims or denies; and whose name stands in the words, in the language of those words. */
function sidesOf({ talks }: PageVoice, { actors = [], claimed = [], denied = [], texts = [] }: Raw): readonly string[] {
  const involved = new Set([...actors, ...claimed, ...denied]);
  return [...talks.parties, ...talks.others]
    .filter(({ id, name }) => involved.has(id) || texts.some((text) => text !== undefined && names(text, name)))
    .map(({ id }) => id);
}

/** Whether a name stands in a text, both in the same language. */
function names(text: Text, name: Text): boolean {
  const [texts, own] = [byLanguage(text), byLanguage(name)];
  return Object.entries(own).some(([lang, word]) => word !== "" && (texts[lang] ?? "").includes(word));
}

const byLanguage = (text: Text): Readonly<Record<string, string>> => (typeof text === "string" ? { en: text } : text);

function termWords({ talks, say, n, m }: PageVoice, terms: Terms): string {
  return Object.entries(terms)
    .flatMap(([id, chosen]) => {
      const issue = talks.issues.find((each) => each.id === id);
      const option = issue?.options.find((each) => each.id === chosen);
      return issue && option ? [`${say(issue.name)}${m.colon}${optionName(issue, option, say, n)}`] : [];
    })
    .join(m.semicolon);
}

interface MeasureRead {
  readonly entry: Entry & { readonly on: string };
  readonly what: Text | undefined;
  readonly by: string | undefined;
}

/** Confidence-building measures, kept as written in the file, by the day they were announced. */
function measures(section: Plain | undefined): readonly MeasureRead[] {
  if (!Array.isArray(section)) return [];
  return (section as readonly Plain[]).flatMap((each): MeasureRead[] => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return [];
    const map = each as { readonly [key: string]: Plain };
    const on = map["announced"] ?? map["start"];
    if (typeof on !== "string" || !readDate(on)) return [];
    const source = map["source"] ?? [];
    const sources = (Array.isArray(source) ? source : [source]).filter((id): id is string => typeof id === "string");
    return [
      { entry: { on, sources }, what: textOf(map["what"]), by: typeof map["by"] === "string" ? map["by"] : undefined },
    ];
  });
}

function textOf(value: Plain | undefined): Text | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** YYYY-MM-DD of a day since 1970-01-01. */
export function isoDay(day: number): string {
  const date = new Date(day * 86_400_000).toISOString();
  return date.slice(0, 10);
}

/** The file's word for a kind in this language where it is a usual one, else as it is written. */
function spokenKind({ p }: PageVoice, kind: string | undefined): string {
  const word = clean((kind ?? "").replace(/[-_]/g, " "));
  return Object.hasOwn(p.timeline.sorts, word) ? p.timeline.sorts[word]! : word;
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
