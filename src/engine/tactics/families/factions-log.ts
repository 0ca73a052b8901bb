/** What is noted of a party while the talks run; put in order and cut to their length at the end. */

import type {
  AgreedPoint,
  Bid,
  ConductIncident,
  ConductRecord,
  ConductRound,
  CostlyAct,
  DemandOrStatement,
  SideGain,
  StepOfOther,
  Undertaking,
} from "../../conduct/record.js";

type Unnumbered<T> = Omit<T, "records">;
type Open<T> = { -readonly [K in keyof T]: T[K] };

export interface Log {
  readonly bids: Unnumbered<Bid>[];
  readonly statements: Unnumbered<DemandOrStatement>[];
  readonly promises: Unnumbered<Undertaking>[];
  readonly incidents: Unnumbered<ConductIncident>[];
  readonly rounds: Unnumbered<ConductRound>[];
  readonly gains: Unnumbered<SideGain>[];
  readonly points: Open<Unnumbered<AgreedPoint>>[];
  readonly acts: Unnumbered<CostlyAct>[];
  readonly steps: Unnumbered<StepOfOther>[];
}

export const emptyLog = (): Log => ({
  bids: [],
  statements: [],
  promises: [],
  incidents: [],
  rounds: [],
  gains: [],
  points: [],
  acts: [],
  steps: [],
});

export type Lists = Pick<ConductRecord, keyof Log>;

/** The lists in order of time, each entry numbered within its kind; what was not noted by the end is left out. */
export function listsOf(log: Log, length: number): Lists {
  return {
    bids: numbered("o", log.bids, length),
    statements: numbered("s", log.statements, length),
    promises: numbered("c", log.promises, length),
    incidents: numbered("i", log.incidents, length),
    rounds: numbered("r", log.rounds, length),
    gains: numbered("g", log.gains, length),
    points: numbered("p", log.points, length),
    acts: numbered("a", log.acts, length),
    steps: numbered("u", log.steps, length),
  };
}

const numbered = <T extends { readonly at: number }>(letter: string, list: readonly T[], length: number) =>
  list
    .filter(({ at }) => at <= length)
    .sort((a, b) => a.at - b.at)
    .map((entry, k) => ({ ...entry, records: [`${letter}${k + 1}`] }));
