/** How a side's position on an issue moved, from its first stated option to the latest. */
import type { Issue, Position } from "../../talks/model.js";

export type Shift = "toward" | "away" | "changed" | "back";

export interface Moved {
  readonly shift: Shift;
  /** The option of the first position or, where it came back to that, the furthest one in between. */
  readonly from: string;
}

/**
 * How a series moved, by the worths the file gives to the other parties: toward them when the latest option is worth more to some
 * and less to none. Where somebody is not rated, on a numeric issue the distance to the others' latest levels decides; else the
 * change is named without a direction. Null where fewer than two options are on record, or all are the same.
 *
 * @param others the other parties' ids
 */
export function movedOn(issue: Issue, series: readonly Position[], others: readonly string[]): Moved | null {
  const stated = series.flatMap(({ stated }) => (stated === undefined ? [] : [stated]));
  const first = stated[0];
  const now = stated.at(-1);
  if (first === undefined || now === undefined || new Set(stated).size < 2) return null;
  if (first === now) return { shift: "back", from: stated.find((each) => each !== first)! };
  return {
    shift: byWorth(issue, first, now, others) ?? byDistance(issue, first, now, others) ?? "changed",
    from: first,
  };
}

/** The first of the latest run of positions that say the same, so that "since" is when it was first held. */
export function heldSince(series: readonly Position[], same: (a: Position, b: Position) => boolean): Position {
  let first = series.length - 1;
  while (first > 0 && same(series[first - 1]!, series.at(-1)!)) first -= 1;
  return series[first]!;
}

function byWorth(issue: Issue, first: string, now: string, others: readonly string[]): Shift | undefined {
  const [a, b] = [first, now].map((id) => issue.options.find((option) => option.id === id));
  const changes = others.map((id) => {
    const [before, after] = [a?.worth[id]?.best, b?.worth[id]?.best];
    return before === undefined || after === undefined ? undefined : after - before;
  });
  if (changes.length === 0 || changes.includes(undefined)) return undefined;
  return direction(changes as number[]);
}

function byDistance(issue: Issue, first: string, now: string, others: readonly string[]): Shift | undefined {
  const level = (id: string | undefined) => issue.options.find((option) => option.id === id)?.level;
  const [a, b] = [level(first), level(now)];
  if (a === undefined || b === undefined) return undefined;
  const targets = others.flatMap((id) => level(issue.positions[id]?.at(-1)?.stated) ?? []);
  return targets.length ? direction(targets.map((target) => Math.abs(a - target) - Math.abs(b - target))) : undefined;
}

/** Toward when some change is a gain for another and none a loss; away the other way round; otherwise neither. */
function direction(gains: readonly number[]): Shift | undefined {
  if (gains.every((each) => each >= 0) && gains.some((each) => each > 0)) return "toward";
  if (gains.every((each) => each <= 0) && gains.some((each) => each < 0)) return "away";
  return undefined;
}
