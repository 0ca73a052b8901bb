/** What travels between the server and the pages. */
import type { Block, SourceLine, Words } from "./blocks.js";

export type Language = "en" | "fa";

/** What every page carries: the bar at its top. */
export interface Frame {
  readonly lang: Language;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** As of, for people; and as a date. */
  readonly asOf: string;
  readonly asOfDate: string;
  /** Parties in file order, with the name in the page's language. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}

/** Pages about the talks, in the order of the bar. */
export const pageNames = [
  "today",
  "table",
  "deals",
  "stability",
  "phases",
  "clocks",
  "scenarios",
  "conduct",
  "factions",
  "timeline",
  "brief",
] as const;
export type PageName = (typeof pageNames)[number];

/** A page about the talks: a question, its answer in a sentence, then blocks. */
export interface DeskPage {
  readonly page: PageName;
  readonly frame: Frame;
  readonly question: string;
  readonly lead: Words;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
  readonly limits: readonly Words[];
  /** Something on it takes longer than a first page may: asked for again with `whole=1` it has everything. */
  readonly later?: boolean;
}

export type TodayPage = DeskPage & { readonly page: "today" };
