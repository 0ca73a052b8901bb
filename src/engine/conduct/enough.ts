/** How thick a record is, and what it lacks before probabilities are given. */
import { isPresent } from "./indicators/indicator.js";
import { recordsIn } from "./pivotal.js";
import type { ConductReading, Indicator, Lack } from "./reading.js";
import type { ConductRecord } from "./record.js";

/** The least that probabilities are given for. */
export const fewest = { ownBids: 3, records: 5, indicators: 4 } as const;
/** With fewer own bids than this a reading is early. */
export const earlyBelow = 5;

export type Counts = ConductReading["counts"];

export function countsOf(record: ConductRecord, indicators: readonly Indicator[]): Counts {
  const ownBids = record.bids.filter(({ by }) => by === "own").length;
  return {
    ownBids,
    otherBids: record.bids.length - ownBids,
    statements: record.statements.length,
    promises: record.promises.length,
    incidents: record.incidents.length,
    rounds: record.rounds.length,
    records: recordsIn(record).length,
    indicators: indicators.filter(isPresent).length,
  };
}

/** What is too few for probabilities; empty where there is enough. */
export const lacksOf = ({ ownBids, records, indicators }: Counts): readonly Lack[] => [
  ...(ownBids < fewest.ownBids ? (["bids"] as const) : []),
  ...(records < fewest.records ? (["records"] as const) : []),
  ...(indicators < fewest.indicators ? (["indicators"] as const) : []),
];

export const isEarly = ({ ownBids }: Counts): boolean => ownBids >= fewest.ownBids && ownBids < earlyBelow;
