/** Which moments the conditions and dates of a plan name. */
import type { Plain, Talks } from "../../talks/model.js";
import { entriesOf, isEntry, itemsOf, listOf, type PlanEntry } from "../phases/entries.js";

/**
 * Moments that a condition or a time waits for, for certain: plain ids, `on` of a condition, `after`, `with`, all of
 * `latest_of`, and `earliest_of` where it lists one thing alone. Dates are none.
 */
export function momentsIn(value: Plain | undefined): readonly string[] {
  if (typeof value === "string") return isId(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(momentsIn);
  if (!isEntry(value)) return [];
  const earliest = listOf(value.earliest_of);
  return [
    ...[value.after, value.with, value.on].flatMap((named) =>
      typeof named === "string" && isId(named) ? [named] : [],
    ),
    ...momentsIn(value.latest_of),
    ...(earliest.length === 1 ? momentsIn(earliest) : []),
  ];
}

/** Moments that a step waits for: its conditions, and what its start, or a tranche's date, is counted from. */
export const waitedFor = (entry: PlanEntry): readonly string[] => [
  ...new Set([...momentsIn(entry.after), ...momentsIn(entry.start ?? entry.on)]),
];

/** What a milestone or an act waits for, by id; nothing where it may come earlier by another way. */
export function betweenMoments({ later }: Talks): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...entriesOf(later.milestones).map(
      ([id, entry]) => [id, entry.or_earlier === undefined ? momentsIn(entry.when) : []] as const,
    ),
    ...itemsOf(later.acts).map((act) => [String(act.id), momentsIn(act.effective ?? act.adopted)] as const),
  ]);
}

/** All that is waited for, also through milestones and acts. */
export function reachedFrom(
  named: readonly string[],
  between: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set(named);
  for (const id of seen) for (const next of between.get(id) ?? []) seen.add(next);
  return seen;
}

/** Where a moment stands in the file. */
export function pathOfMoment({ later, deadlines }: Talks, id: string): readonly string[] {
  for (const section of ["milestones", "commitments", "tranches"])
    if (entriesOf(later[section]).some(([key]) => key === id)) return [section, id];
  return [deadlines.some((each) => each.id === id) ? "deadlines" : "acts", id];
}

/** An id begins with a letter, a date with a digit. */
const isId = (text: string): boolean => !/^\d/.test(text);
