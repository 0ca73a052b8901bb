/** Dates of the plan that lie ahead, each with where it comes from: milestones, acts, payments, deadlines, dues and sunsets. */
import { dayOf } from "../../engine/clocks/civil-day.js";
import { commitmentStatuses } from "../../engine/clocks/verdicts.js";
import { type Dated, planDates } from "../../engine/clocks/when.js";
import { entriesOf, itemsOf, type PlanEntry } from "../../engine/phases/entries.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import type { Block, CellLine, Row, Table } from "../blocks.js";
import { datedText, datedWhy } from "./dated.js";
import type { ClockVoice } from "./naming.js";
import { type AheadKind, clockWords } from "./words.js";

export interface AheadDate {
  readonly moment: string;
  readonly kind: AheadKind;
  readonly dated: Dated;
}

/**
 * Dates ahead of a day and dates that are open, the nearest first: by the last day they can mean, else the first, open ones last, in
 * file order. What a commitment was due for is gone once all with standing found it complete.
 *
 * @param talks cut as of that date
 */
export function datesAhead(talks: Talks, asOf: DateText | undefined): readonly AheadDate[] {
  const dates = planDates(talks);
  const today = asOf === undefined ? Number.NEGATIVE_INFINITY : dayOf(asOf);
  const done = new Set(
    asOf === undefined
      ? []
      : commitmentStatuses(talks, asOf).flatMap(({ commitment, verdict }) =>
          verdict === "complete" ? [commitment] : [],
        ),
  );
  const acts = new Map(itemsOf(talks.later.acts).map((entry) => [String(entry.id), entry]));
  const found: AheadDate[] = dates.moments.flatMap(({ id, kind }): AheadDate[] => {
    const part = (name: "start" | "due" | "until" | "revoked", as: AheadKind): AheadDate[] => {
      const dated = dates.part(id, name);
      return dated === undefined ? [] : [{ moment: id, kind: as, dated }];
    };
    if (kind === "commitment")
      return [...(done.has(id) ? [] : [...part("start", "start"), ...part("due", "due")]), ...part("until", "sunset")];
    return [
      { moment: id, kind, dated: dates.of(id) },
      ...(kind === "act" && acts.get(id)?.revoked !== undefined ? part("revoked", "revoked") : []),
    ];
  });
  const place = ({ dated: { earliest, latest } }: AheadDate) => latest ?? earliest ?? Number.POSITIVE_INFINITY;
  return found
    .filter(({ dated: { latest, why } }) => (why.kind === "done" ? latest! > today : (latest ?? today) >= today))
    .map((each, k) => [each, k] as const)
    .sort(([a, k], [b, m]) => (place(a) === place(b) ? k - m : place(a) - place(b)))
    .map(([each]) => each);
}

/** Names of the moments of a plan, in one language: what is said of them, else the words of their id. */
export function momentNames(voice: ClockVoice, talks: Talks): (moment: string) => string {
  const names = new Map<string, Text>();
  const add = (id: string, entry: PlanEntry) => {
    const name = (entry.name ?? entry.what) as Text | undefined;
    if (name !== undefined && !names.has(id)) names.set(id, name);
  };
  for (const section of ["milestones", "commitments", "tranches"])
    for (const [id, entry] of entriesOf(talks.later[section])) add(id, entry);
  for (const entry of itemsOf(talks.later.acts)) add(String(entry.id), entry);
  for (const { id, what } of talks.deadlines) if (!names.has(id)) names.set(id, what);
  return (moment) => {
    const name = names.get(moment);
    // An id in words: "in force" reads where "in-force" is a name of the file's own.
    return name === undefined ? voice.word(moment.replace(/[-_]+/g, " ")) : voice.say(name);
  };
}

/** @param most rows; the rest is counted */
export function aheadBlock(
  voice: ClockVoice,
  talks: Talks,
  { asOf, most }: { readonly asOf: DateText | undefined; readonly most?: number },
): Block | null {
  const w = clockWords(voice.lang).ahead;
  const ahead = datesAhead(talks, asOf);
  if (ahead.length === 0) return null;
  const shown = most === undefined ? ahead : ahead.slice(0, most);
  return {
    id: "dates-ahead",
    question: w.question,
    answer: [w.answer(firstText(voice, talks, ahead[0]!), ahead.length)],
    say: [],
    body: [aheadTable(voice, talks, shown)],
    actions: [],
    key: [w.key, ...(shown.length < ahead.length ? [w.rest(ahead.length - shown.length)] : [])].map((text) => [text]),
  };
}

/** "Adoption Day, Sunday 18 October 2015". */
export function firstText(voice: ClockVoice, talks: Talks, { moment, kind, dated }: AheadDate): string {
  const w = clockWords(voice.lang).ahead;
  const comma = voice.lang === "fa" ? "، " : ", ";
  const name = momentNames(voice, talks)(moment);
  const said = kind === "milestone" || kind === "deadline" ? name : `${name} (${w.kinds[kind]})`;
  return `${said}${comma}${datedText(voice, dated)}`;
}

export function aheadTable(voice: ClockVoice, talks: Talks, shown: readonly AheadDate[]): Table {
  const w = clockWords(voice.lang).ahead;
  const name = momentNames(voice, talks);
  const cell = (text: string, aside?: string): CellLine[] => [
    { kind: "text", words: [text] },
    ...(aside === undefined ? [] : [{ kind: "aside" as const, words: [aside] }]),
  ];
  const rows = shown.map(({ moment, kind, dated }): Row => {
    const why = datedWhy(voice, dated.why, name);
    return {
      cells: [cell(datedText(voice, dated)), cell(name(moment), w.kinds[kind]), cell(why === "" ? w.stated : why)],
    };
  });
  const column = (head: string, width: number) => ({ head: [head], kind: "text" as const, width });
  return {
    kind: "table",
    id: "dates-ahead-table",
    caption: w.caption,
    columns: [column(w.date, 0.26), column(w.what, 0.4), column(w.why, 0.34)],
    rows,
  };
}
