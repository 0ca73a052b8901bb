/** Where something dragged over a list would land. */
import type { Ranking } from "./draft.js";

/** Before a rank (its number of ranks: behind the last), or level with an option. */
export type Drop = { readonly before: number } | { readonly level: string };

/** A row of the list with its place on the page. */
export interface RowBox {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Over the middle half of another row: level with it; else before or behind that row's rank.
 *
 * @param rows from top to bottom, all ranks in their order
 */
export function dropAt(
  ranks: Ranking,
  rows: readonly RowBox[],
  { key, y, ties = true }: { readonly key: string; readonly y: number; readonly ties?: boolean },
): Drop {
  const rankAt = (of: string) => ranks.findIndex((rank) => rank.includes(of));
  for (const row of rows) {
    if (y > row.bottom) continue;
    const quarter = (row.bottom - row.top) / 4;
    if (ties && row.key !== key && y > row.top + quarter && y < row.bottom - quarter) return { level: row.key };
    return { before: rankAt(row.key) + (y < (row.top + row.bottom) / 2 ? 0 : 1) };
  }
  return { before: ranks.length };
}
