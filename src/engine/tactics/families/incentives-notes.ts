/** The record of a simulated talk while it is being written: every entry gets a number of its own; at the end the lists stand in order of time. */

import type { ConductRecord } from "../../conduct/record.js";

type Lists = Pick<
  ConductRecord,
  "bids" | "statements" | "promises" | "incidents" | "rounds" | "gains" | "points" | "acts" | "steps"
>;
const letters: Readonly<Record<keyof Lists, string>> = {
  bids: "o",
  statements: "s",
  promises: "c",
  incidents: "n",
  rounds: "r",
  gains: "g",
  points: "p",
  acts: "a",
  steps: "u",
};

type Unnumbered<K extends keyof Lists> = Omit<Lists[K][number], "records">;

export interface Notes {
  readonly note: <K extends keyof Lists>(list: K, entry: Unnumbered<K>) => void;
  /** A point agreed on an issue and not reopened since is reopened. */
  readonly reopen: (point: number, at: number) => void;
  /** How many points there are. */
  readonly points: () => number;
  readonly finish: (of: Omit<ConductRecord, keyof Lists>) => ConductRecord;
}

export function newNotes(): Notes {
  const lists: { [K in keyof Lists]: Lists[K][number][] } = {
    bids: [],
    statements: [],
    promises: [],
    incidents: [],
    rounds: [],
    gains: [],
    points: [],
    acts: [],
    steps: [],
  };
  return {
    note: (list, entry) => {
      const into = lists[list] as Lists[typeof list][number][];
      into.push({ ...entry, records: [`${letters[list]}${into.length + 1}`] } as unknown as Lists[typeof list][number]);
    },
    reopen: (point, at) => {
      lists.points[point] = { ...lists.points[point]!, reopened: at };
    },
    points: () => lists.points.length,
    finish: (of) => {
      const known = <T extends { readonly at: number }>(list: readonly T[]) =>
        list.filter((entry) => entry.at <= of.weeks).sort((a, b) => a.at - b.at);
      return {
        ...of,
        bids: known(lists.bids),
        statements: known(lists.statements),
        promises: known(lists.promises),
        incidents: known(lists.incidents),
        rounds: known(lists.rounds),
        gains: known(lists.gains),
        points: known(lists.points),
        acts: known(lists.acts),
        steps: known(lists.steps),
      };
    },
  };
}
