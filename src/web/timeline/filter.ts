import type { DatedEntry, EntryKind } from "../../brief/pages/dated-entries.js";
import { unmarked } from "../../brief/words.js";

/** What the reader wants to see; absent means any. */
export interface TimelineFilter {
  readonly kind?: EntryKind;
  /** Id of a party or another. */
  readonly side?: string;
  readonly confidence?: "high" | "medium" | "low";
  readonly contested: boolean;
  /** Words that must all occur. */
  readonly search: string;
  /** Indexes into the page's years, both included. */
  readonly from?: number;
  readonly until?: number;
}

/** The entries that pass, in their order. */
export function filtered(entries: readonly DatedEntry[], filter: TimelineFilter): readonly DatedEntry[] {
  const wanted = folded(filter.search).split(" ").filter(Boolean);
  return entries.filter(
    (entry) =>
      (filter.kind === undefined || entry.kind === filter.kind) &&
      (filter.side === undefined || entry.sides.includes(filter.side)) &&
      (filter.confidence === undefined || entry.confidence === filter.confidence) &&
      (!filter.contested || entry.contested) &&
      (filter.from === undefined || entry.year >= filter.from) &&
      (filter.until === undefined || entry.year <= filter.until) &&
      (wanted.length === 0 || holds(entry, wanted)),
  );
}

function holds(entry: DatedEntry, wanted: readonly string[]): boolean {
  const text = folded([entry.when, entry.sort, ...entry.lines.map(({ words }) => unmarked(words))].join(" "));
  return wanted.every((word) => text.includes(word));
}

/** Words as a search compares them: no case, no accents, one form of Arabic and Persian letters and digits, no joiners. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Cf}|ـ/gu, "")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[ةۀ]/g, "ه")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
