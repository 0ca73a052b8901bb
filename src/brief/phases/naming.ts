/** Steps, moments, sides, days and points of a plan in words of one language. */

import type { Span } from "../../engine/clocks/spans.js";
import { entriesOf, itemsOf, type PlanEntry } from "../../engine/phases/entries.js";
import type { ClauseName, Quantity } from "../../engine/plan-check/finding.js";
import { dayText } from "../../talks/dates.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import { clockMessages } from "../clocks/messages.js";
import { datesIn } from "../dates.js";
import { type Numbers, numbersIn } from "../numbers.js";
import { clean, isolate, isolateLtr, textIn } from "../text.js";
import type { Language } from "../wire.js";

export interface PlanVoice {
  readonly lang: Language;
  readonly n: Numbers;
  readonly say: (text: Text) => string;
  readonly who: (id: string) => string;
  readonly whos: (ids: readonly string[]) => string;
  /** A step, milestone, act, text, procedure or issue by its name, in quotation marks; its id where it has none. */
  readonly thing: (id: string) => string;
  readonly things: (ids: readonly string[]) => string;
  /** The same without quotation marks. */
  readonly bare: (id: string) => string;
  /** Several in a cell: three at most. */
  readonly brief: (ids: readonly string[]) => string;
  readonly quote: (words: string) => string;
  readonly clause: (name: ClauseName) => string;
  readonly day: (day: number) => string;
  readonly date: (date: DateText) => string;
  readonly span: (span: Span) => string;
  readonly quantity: (quantity: Quantity) => string;
  readonly language: (tag: string) => string;
}

export function planVoice(talks: Talks, lang: Language): PlanVoice {
  const n = numbersIn(lang);
  const dates = datesIn(lang);
  const names = namesIn(talks);
  const actors = new Map([...talks.others, ...talks.parties].map(({ id, name }) => [id, name]));
  const quote = (words: string) => (lang === "fa" ? `«${words}»` : `“${words}”`);
  const word = (id: string) => (lang === "fa" ? isolate(clean(id)) : clean(id));
  const named = (name: Text | undefined, id: string) => (name === undefined ? word(id) : textIn(name, lang));
  const who = (id: string) => named(actors.get(id), id);
  const bare = (id: string) => named(names.get(id), id);
  const thing = (id: string) => quote(bare(id));
  const units = clockMessages(lang).span;
  return {
    lang,
    n,
    say: (text) => textIn(text, lang),
    who,
    whos: (ids) => n.list(ids.map(who)),
    thing,
    things: (ids) => n.list(shortened(ids.map(thing), mostNamed, n, lang)),
    bare,
    brief: (ids) => shortened(ids.map(bare), mostInCell, n, lang).join(" + "),
    quote,
    clause: ({ text, clause }) => {
      const number = /^\d+$/.test(clause) ? n.digits(clause) : lang === "fa" ? isolate(clean(clause)) : clean(clause);
      return lang === "fa" ? `بند ${number} از ${bare(text)}` : `clause ${number} of ${bare(text)}`;
    },
    day: (day) => dates.full(dayText(day)),
    date: (date) => (date.length > 10 ? dates.full(date.slice(0, 10)) : dates.full(date)),
    span: ({ n: count, unit }) => units(count, unit),
    quantity: ({ value, unit }) => quantityIn({ value, unit }, lang, n),
    language: (tag) => languages[lang][tag] ?? word(tag),
  };
}

const mostNamed = 5;
const mostInCell = 2;

/** Long lists are cut: the first few, and how many more; one more than that is named rather than counted. */
function shortened(names: readonly string[], most: number, n: Numbers, lang: Language): readonly string[] {
  if (names.length <= most + 1) return names;
  const more = n.whole(names.length - most);
  return [...names.slice(0, most), lang === "fa" ? `${more} مورد دیگر` : `${more} more`];
}

/** By id; a name given twice means the first, as for dates. */
function namesIn({ later, deadlines, issues, parties, others }: Talks): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  const add = (id: string, name: unknown) => {
    if (name !== undefined && !names.has(id)) names.set(id, name as Text);
  };
  for (const [id, entry] of entriesOf(later.milestones)) add(id, entry.name);
  for (const [id, entry] of entriesOf(later.commitments)) add(id, entry.name ?? entry.what);
  for (const [id, entry] of entriesOf(later.tranches)) add(id, entry.name ?? entry.what ?? sumOf(id, entry));
  for (const entry of itemsOf(later.acts)) add(String(entry.id), entry.what);
  for (const { id, what } of deadlines) add(id, what);
  for (const [id, entry] of entriesOf(later.texts)) add(id, entry.name);
  for (const [id, entry] of entriesOf(later.procedures)) add(id, entry.name);
  for (const { id, name } of issues) add(id, name);
  for (const { id, name } of [...parties, ...others]) add(id, name);
  return names;
}

/** A payment without a name goes by its sum. */
const sumOf = (id: string, { amount, currency }: PlanEntry): string | undefined =>
  typeof amount === "number" ? `${id}: ${amount}${typeof currency === "string" ? ` ${currency}` : ""}` : undefined;

const spanUnits: ReadonlySet<string> = new Set(["h", "d", "wd", "w", "mo", "y"]);

function quantityIn({ value, unit }: Quantity, lang: Language, n: Numbers): string {
  if (spanUnits.has(unit)) return clockMessages(lang).span(value, unit as Span["unit"]);
  if (lang === "fa") return `${n.level(value)} ${unit === "%" ? "درصد" : isolateLtr(unit)}`;
  return `${n.level(value)} ${unit}`;
}

const languages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { en: "English", fa: "Persian", fr: "French", ar: "Arabic" },
  fa: { en: "انگلیسی", fa: "فارسی", fr: "فرانسوی", ar: "عربی" },
};
