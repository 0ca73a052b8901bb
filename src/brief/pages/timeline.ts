/** The page Timeline: everything dated in one order, with who says so and who denies it. */
import type { Analysed } from "../analysed.js";
import type { Words } from "../blocks.js";
import { lastDay } from "../dates.js";
import type { DeskPage, Language } from "../wire.js";
import { pageOf, pageVoice } from "./base.js";
import { type DatedEntry, datedEntries, type EntryKind } from "./dated-entries.js";

export interface TimelinePage extends DeskPage {
  readonly page: "timeline";
  /** Oldest first; a short date counts at its last day. */
  readonly entries: readonly DatedEntry[];
  /** The years that occur, in this language's calendar, oldest first; entries point into them. */
  readonly years: readonly string[];
  /** The kinds that occur, with their names for a filter and for the rows of the chart. */
  readonly kinds: readonly { readonly kind: EntryKind; readonly name: string; readonly lane: string }[];
  /** Everybody who acts, claims, denies or is named in an entry. */
  readonly sides: readonly { readonly id: string; readonly name: string; readonly party?: number }[];
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  /** Under the chart. */
  readonly key: Words;
}

export function timelinePage(analysed: Analysed, lang: Language): TimelinePage {
  const voice = pageVoice(analysed, lang);
  const { p, talks } = voice;
  const { entries, years } = datedEntries(voice, analysed.asOf);
  const past = entries.filter(({ ahead }) => !ahead);
  const shown = past.length ? past : entries;
  const named = new Set(entries.flatMap(({ sides }) => sides));
  return {
    ...pageOf("timeline", voice, analysed, {
      question: p.timeline.question,
      lead: shown.length
        ? p.timeline.lead(
            shown.length,
            shown[0]!.on,
            shown.at(-1)!.on,
            entries.filter(({ contested }) => contested).length,
            past.length ? entries.length - past.length : 0,
          )
        : p.timeline.nothing(analysed.asOf),
      blocks: [],
    }),
    entries,
    years,
    kinds: kinds.flatMap((kind) =>
      entries.some((entry) => entry.kind === kind)
        ? [{ kind, name: p.timeline.kinds[kind], lane: p.timeline.lanes[kind] }]
        : [],
    ),
    sides: [
      ...talks.parties.map(({ id }, party) => ({ id, name: voice.partyName(party), party })),
      ...talks.others.map(({ id }) => ({ id, name: voice.who(id) })),
    ].filter(({ id }) => named.has(id)),
    asOfDay: analysed.asOf === "" ? Number.MAX_SAFE_INTEGER : lastDay(analysed.asOf),
    key: p.timeline.key,
  };
}

const kinds: readonly EntryKind[] = ["event", "round", "offer", "move", "statement", "incident", "measure", "deadline"];
