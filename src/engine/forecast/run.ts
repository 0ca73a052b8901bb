/** Talks lived through in blocks, so that memory stays small and blocks can be done by anyone in any order. */
import type { IncidentPaths, IncidentProcess } from "./incidents.js";
import { incidentPaths } from "./incidents.js";
import { type Histories, horizonWeeks, live, type Machine, talkKeys } from "./machine.js";
import { emptyJoint, type Joint, tallyInto } from "./tally.js";

/** Talks at once. */
const block = 1024;
/** Weeks in which early incidents are watched: the next 90 days. */
export const watchedWeeks = 13;

export interface Lived {
  /** Number of the first talk. */
  readonly from: number;
  readonly histories: Histories;
  readonly paths: IncidentPaths | null;
}

/** Lives talks `from` to `to` (exclusive) through and hands them on block by block. */
export function eachBlock(
  machine: Machine,
  process: IncidentProcess | null,
  { from, to, done }: { readonly from: number; readonly to: number; readonly done: (lived: Lived) => void },
): void {
  for (let start = from; start < to; start += block) {
    const keys = talkKeys(machine.seed, start, Math.min(to, start + block));
    const paths = process ? incidentPaths(process, keys, { weeks: horizonWeeks, watch: watchedWeeks }) : null;
    done({ from: start, histories: live(machine, keys, { from: start, tension: paths?.tension ?? null }), paths });
  }
}

/** Whether an interim deal is in force at the start. */
export const startsInterim = ({ stage, before }: Pick<Machine, "stage" | "before">): boolean =>
  stage === "interim" || ((stage === "suspended" || stage === "signed") && before === "interim");

/** How many of talks `from` to `to` (exclusive) went which way; tallies of parts add up. */
export function tallied(
  machine: Machine,
  process: IncidentProcess | null,
  { from, to }: { readonly from: number; readonly to: number },
): Joint {
  const joint = emptyJoint();
  const interim = startsInterim(machine);
  eachBlock(machine, process, { from, to, done: ({ histories }) => tallyInto(joint, histories, interim) });
  return joint;
}

/** The sum of tallies. */
export function added(parts: readonly Joint[]): Joint {
  const sum = emptyJoint();
  for (const part of parts) for (let k = 0; k < sum.length; k++) sum[k]! += part[k]!;
  return sum;
}
