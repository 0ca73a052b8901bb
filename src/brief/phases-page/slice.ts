/** The part of the talks that a plan rests on, small enough to be sent along; and orders written into it. */
import { entriesOf } from "../../engine/phases/entries.js";
import type { Plain, Talks } from "../../talks/model.js";
import type { PlanSlice } from "./view.js";

const sections = ["commitments", "tranches", "groups", "milestones", "acts", "calendars", "standing"] as const;

export function sliceOf({ parties, others, deadlines, later, asOf }: Talks): PlanSlice {
  return {
    parties: parties.map(({ id, name, leavingCost, bearable }) => ({
      id,
      name,
      ...(leavingCost ? { leavingCost } : {}),
      ...(bearable ? { bearable } : {}),
    })),
    others: others.map(({ id, name }) => ({ id, name })),
    deadlines,
    asOf: asOf ?? null,
    later: Object.fromEntries(
      sections.flatMap((section): [string, Plain][] => {
        const entries = later[section];
        return entries === undefined ? [] : [[section, entries]];
      }),
    ),
  };
}

/** The slice as talks: all that analyses of plans read of them. */
export const talksOf = (slice: PlanSlice): Talks => slice as unknown as Talks;

/** Whether there is a step at all. */
export const hasPlan = ({ later }: PlanSlice): boolean =>
  entriesOf(later["commitments"]).length + entriesOf(later["tranches"]).length > 0;

/** The slice with the entries of each section in this order of step ids; entries not named stay behind the others. */
export function rewritten(slice: PlanSlice, ids: readonly string[]): PlanSlice {
  const place = new Map(ids.map((id, k) => [id, k]));
  const sorted = (section: Plain | undefined) =>
    Object.fromEntries(
      [...entriesOf(section)].sort(([a], [b]) => (place.get(a) ?? ids.length) - (place.get(b) ?? ids.length)),
    );
  const { commitments, tranches } = slice.later;
  return {
    ...slice,
    later: {
      ...slice.later,
      ...(commitments === undefined ? {} : { commitments: sorted(commitments) }),
      ...(tranches === undefined ? {} : { tranches: sorted(tranches) }),
    },
  };
}
