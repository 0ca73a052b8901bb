/** Talks lived through in blocks, so that memory stays small and blocks can be done by anyone in any order. */
import { type IncidentEvents, incidentEvents } from "./incident-events.js";
import type { IncidentProcess } from "./incidents.js";
import { type Histories, horizonWeeks, live, type Machine, talkKeys } from "./machine.js";
import { emptyJoint, type Joint, tallyInto } from "./tally.js";

/** Talks at once. */
const size = 1024;
/** Weeks in which early incidents are watched: the next 90 days. */
export const watchedWeeks = 13;

/** Talks of one seed with what does not change while a hazard is moved: their keys, and their incidents under the process last asked for. */
export interface TalkBlock {
  readonly keys: Uint32Array;
  readonly incidentsOf: (process: IncidentProcess) => IncidentEvents;
}

/** Blocks kept: enough for 65,536 talks, about 8 MB. */
const mostBlocks = 64;
const blocks = new Map<string, TalkBlock>();

/** Talks `from` to `to` (exclusive), kept for the next time. */
export function talkBlock(seed: number, from: number, to: number): TalkBlock {
  const name = `${seed} ${from} ${to}`;
  const block = blocks.get(name) ?? freshBlock(seed, from, to);
  // Last in the map: what was not asked for longest goes first.
  blocks.delete(name);
  blocks.set(name, block);
  if (blocks.size > mostBlocks) blocks.delete(blocks.keys().next().value!);
  return block;
}

function freshBlock(seed: number, from: number, to: number): TalkBlock {
  const keys = talkKeys(seed, from, to);
  let last = "";
  let events: IncidentEvents | undefined;
  return {
    keys,
    incidentsOf: (process) => {
      const { background, excitation, answered, pressure } = process;
      const name = `${background} ${excitation} ${answered} ${pressure}`;
      if (!events || name !== last) {
        events = incidentEvents(process, keys, { weeks: horizonWeeks, watch: watchedWeeks });
        last = name;
      }
      return events;
    },
  };
}

export interface Lived {
  /** Number of the first talk. */
  readonly from: number;
  readonly histories: Histories;
  readonly incidents: IncidentEvents | null;
}

/** Lives talks `from` to `to` (exclusive) through and hands them on block by block. */
export function eachBlock(
  machine: Machine,
  process: IncidentProcess | null,
  { from, to, done }: { readonly from: number; readonly to: number; readonly done: (lived: Lived) => void },
): void {
  for (let start = from; start < to; start += size) {
    const { keys, incidentsOf } = talkBlock(machine.seed, start, Math.min(to, start + size));
    const incidents = process && incidentsOf(process);
    done({ from: start, histories: live(machine, keys, { from: start, tension: incidents }), incidents });
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
