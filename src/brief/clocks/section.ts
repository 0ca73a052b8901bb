/** Clocks in a brief and on Today: what ends next, by when, unless; with reasons, rights, holders and the dates ahead. */
import { allClocks, type Clock } from "../../engine/clocks/running.js";
import { entriesOf } from "../../engine/phases/entries.js";
import type { DateText, Talks } from "../../talks/model.js";
import type { Block, CellLine, Listing, Table } from "../blocks.js";
import type { Language } from "../wire.js";
import { aheadTable, datesAhead, firstText } from "./ahead.js";
import { clockBlock, contestedText } from "./block.js";
import { type ClockVoice, clockVoice, procedureName, stepName } from "./naming.js";
import { clocksIn, expiryText, type NextEnd, nextEnds, nextSentence, openRights, phaseOf } from "./now.js";
import { clockWords } from "./words.js";

export type ClocksDepth = "page" | "short" | "full";

/** Dates ahead in a brief. */
const mostDates = 12;

/**
 * @param talks cut as of that date
 * @param asOf "" where nothing in the file has a date
 * @returns null where there is nothing to say: for `page` and `short` unless a clock runs, for `full` unless the file has procedures
 * or a plan with dates ahead
 */
export function clocksSection(
  { talks, asOf: date }: { readonly talks: Talks; readonly asOf: string },
  lang: Language,
  depth: ClocksDepth,
): Block | null {
  const asOf = date === "" ? undefined : date;
  const voice = clockVoice(talks, lang);
  const clocks = clocksIn(allClocks(talks, asOf));
  const ends = nextEnds(clocks);
  if (depth !== "full" && ends.length === 0) return null;
  const planned = ["milestones", "commitments", "procedures"].some((key) => entriesOf(talks.later[key]).length > 0);
  if (!planned) return null;
  const w = clockWords(lang);
  const block: Block = {
    id: "clocks",
    question: w.question,
    answer: [clocksAnswer(voice, { talks, clocks, asOf })],
    say: [],
    body: ends.length > 0 ? [endsTable(voice, ends)] : [],
    actions: [],
    key: [],
  };
  if (depth === "page") return { ...block, more: { page: "clocks", label: w.more } };
  if (depth === "short") return block;
  const ahead = datesAhead(talks, asOf);
  if (clocks.length === 0 && ahead.length === 0) return null;
  const running = [...new Set(ends.map(({ clock }) => clock))];
  const live = [...running, ...clocks.filter((clock) => phaseOf(clock) === "open")];
  return {
    ...block,
    body: [
      ...block.body,
      ...live.flatMap((clock) => clockParts(voice, clock)),
      ...(ahead.length > 0 ? [aheadTable(voice, talks, ahead.slice(0, mostDates))] : []),
    ],
    key: [
      ...live.flatMap((clock) => clockBlock(voice, clock).key),
      ...(ahead.length > 0 ? [[w.ahead.key]] : []),
      ...(ahead.length > mostDates ? [[w.ahead.rest(ahead.length - mostDates)]] : []),
    ].filter((words, k, all) => all.findIndex((each) => each.join() === words.join()) === k),
  };
}

/** The next end, or that no clock runs and what is open or comes next instead. */
export function clocksAnswer(
  voice: ClockVoice,
  {
    talks,
    clocks,
    asOf,
  }: { readonly talks: Talks; readonly clocks: readonly Clock[]; readonly asOf: DateText | undefined },
): string {
  const w = clockWords(voice.lang);
  const ends = nextEnds(clocks);
  const [first] = ends;
  if (first !== undefined) {
    const others = new Set(ends.map(({ clock }) => clock)).size - 1;
    return [
      nextSentence(voice, first),
      ...contestedText(voice, first.clock),
      ...(others > 0 ? [w.othersRun(others)] : []),
    ]
      .map((text) => text.trim())
      .join(" ");
  }
  const [open] = openRights(clocks);
  const [date] = datesAhead(talks, asOf);
  const dated = date !== undefined && (date.dated.latest ?? date.dated.earliest) !== undefined;
  return [
    w.noClock(asOf === undefined ? undefined : voice.date(asOf)),
    ...(open === undefined
      ? []
      : [w.stillOpen(open.right.who.map(voice.who), voice.say(open.right.act), procedureName(voice, open.clock))]),
    ...(dated ? [w.nextDate(firstText(voice, talks, date))] : []),
  ].join(" ");
}

/** What runs, the nearest end first. */
export function endsTable(voice: ClockVoice, ends: readonly NextEnd[]): Table {
  const w = clockWords(voice.lang);
  const cell = (text: string, aside?: string): CellLine[] => [
    { kind: "text", words: [text] },
    ...(aside === undefined ? [] : [{ kind: "aside" as const, words: [aside] }]),
  ];
  const column = (head: string, width: number) => ({ head: [head], kind: "text" as const, width });
  return {
    kind: "table",
    id: "clocks-next",
    caption: w.table.caption,
    columns: [
      column(w.table.when, 0.27),
      column(w.table.ends, 0.25),
      column(w.table.expiry, 0.26),
      column(w.table.unless, 0.22),
    ],
    rows: ends.map((end) => {
      const { clock, run, term } = end;
      const stops = clock.procedure.stopsIf.map(voice.kind);
      return {
        cells: [
          cell(voice.end(term.ends, clock.zone)),
          cell(stepName(voice, clock, run.step), procedureName(voice, clock)),
          cell(expiryText(voice, end)),
          cell(stops.length > 0 ? stops.join(voice.s.between) : w.nothingStops),
        ],
      };
    }),
  };
}

/** The parts of one clock's block, each named for its clock since several stand together. */
function clockParts(voice: ClockVoice, clock: Clock): readonly (Table | Listing)[] {
  const w = clockWords(voice.lang);
  const name = procedureName(voice, clock);
  const heads = new Map([
    [voice.s.rightsHead, w.rightsOf(name)],
    [voice.s.holdersHead, w.holdersOf(name)],
  ]);
  return clockBlock(voice, clock).body.flatMap((part): (Table | Listing)[] => {
    switch (part.kind) {
      case "table": {
        // Of a clock that has run out what is left open is said, not how it came to that.
        if (phaseOf(clock) === "open") return [];
        const [first, ...rest] = part.columns;
        const columns = [{ ...first!, head: [w.stepHead(name)] }, ...rest];
        return [{ ...part, columns, caption: w.stepsOf(name, voice.date(clock.start)) }];
      }
      case "list": {
        const head = heads.get(String(part.head?.[0]));
        return head === undefined ? [] : [{ ...part, head: [head] }];
      }
      case "chart":
        return [];
      default:
        return part satisfies never;
    }
  });
}
