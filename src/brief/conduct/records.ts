/** Records of a talks file by name: what a sentence of evidence rests on. */
import { entriesOf, itemsOf } from "../../engine/phases/entries.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import { datesIn } from "../dates.js";
import { clean, isolate, textIn } from "../text.js";
import type { Language } from "../wire.js";
import { conductWords } from "./words.js";

/** A record in words, and the sources it was noted from. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly string[];
}

/** Longer texts are cut at a word. */
const longest = 60;

/**
 * @param talks cut to their date
 * @returns for a record id (`offers.o1`, `rounds.2`, `commitments.dilute` …) its name; the id itself where the file has no such record
 */
export function recordNames(talks: Talks, lang: Language): (id: string) => NamedRecord {
  const w = conductWords(lang).record;
  const dates = datesIn(lang);
  const names = new Map([...talks.others, ...talks.parties].map(({ id, name }) => [id, textIn(name, lang)]));
  const who = (id: string) => names.get(id) ?? isolate(clean(id));
  const day = (date: DateText) => dates.full(date.slice(0, 10));
  const short = (text: Text | undefined) => shortened(textIn(text, lang));
  const known = new Map<string, NamedRecord>();
  const add = (id: string, name: string, sources: readonly string[] = []): void => {
    known.set(id, { id, name, sources });
  };
  const gains = itemsOf(talks.later.gains);
  for (const { id, by, on, sources } of talks.offers) add(`offers.${id}`, w.offer(who(by), day(on)), sources);
  for (const [k, { by, on, sources }] of talks.statements.entries())
    add(`statements.${k}`, w.statement(who(by), day(on)), sources);
  for (const [k, { by, on, sources }] of talks.moves.entries()) add(`moves.${k}`, w.move(who(by), day(on)), sources);
  for (const [k, { on, sources }] of talks.rounds.entries()) add(`rounds.${k}`, w.round(day(on)), sources);
  for (const { id, what, sources } of talks.incidents) add(`incidents.${id}`, w.incident(short(what)), sources);
  for (const [id, { name, what, source }] of entriesOf(talks.later.commitments))
    add(
      `commitments.${id}`,
      w.commitment(short((name ?? what) as Text | undefined) || isolate(clean(id))),
      sourcesOf(source),
    );
  for (const { id, what, source } of itemsOf(talks.later.measures))
    add(`measures.${String(id)}`, w.measure(short(what as Text | undefined)), sourcesOf(source));
  for (const [k, { what, source }] of gains.entries())
    add(`gains.${k}`, w.gain(short(what as Text | undefined)), sourcesOf(source));
  return (id) => known.get(id) ?? { id, name: isolate(clean(id)), sources: [] };
}

const sourcesOf = (source: unknown): readonly string[] =>
  typeof source === "string"
    ? [source]
    : Array.isArray(source)
      ? source.filter((each) => typeof each === "string")
      : [];

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const pause = Math.max(...[";", ",", ":", "؛", "،"].map((mark) => cut.lastIndexOf(mark)));
  if (pause > longest / 2) return `${cut.slice(0, pause).trimEnd()}…`;
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}
