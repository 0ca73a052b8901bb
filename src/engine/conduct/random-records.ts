/** Records of every shape for tests that speak of all of them: empty logs, ties, ranges of one point, weights of 0. */
import { mix } from "../forecast/chance.js";
import type { ConductRecord, FullDeal, TwoSidedSpace } from "./record.js";

/**
 * One record for each seed: up to a dozen entries a log, whole weeks so that many coincide, worths in quarters so that many tie.
 * @param seed unsigned 32-bit
 */
export function randomRecord(seed: number): ConductRecord {
  let step = 0;
  const below = (n: number): number => mix(mix(seed) ^ ++step) % n;
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const times = <T>(n: number, make: (k: number) => T): T[] => Array.from({ length: n }, (_, k) => make(k));
  const maybe = <T>(make: () => T): T | null => (below(4) ? make() : null);
  const share = () => one([0, 0.3, 0.5, 1]);
  const log = <T extends object>(name: string, make: (at: number) => T) =>
    times(below(4) ? below(13) : 0, () => below(24) - 3)
      .sort((a, b) => a - b)
      .map((at, k) => ({ at, records: [`${name}.${k}`], ...make(at) }));

  const sizes = times(1 + below(6), () => 2 + below(3));
  const space: TwoSidedSpace | null = maybe(() => ({
    issues: sizes.map((_, k) => `i${k}`),
    ownWeights: shares(sizes.map(() => below(4))),
    otherWeights: shares(sizes.map(() => below(4))),
    ownWorths: sizes.map((size) => times(size, () => below(5) / 4)),
    otherWorths: sizes.map((size) => times(size, () => below(5) / 4)),
  }));
  const deal = (): FullDeal => (space ? sizes.map((size) => below(size)) : []);
  const answer = () => one(["in time", "late", "none"] as const);
  return {
    space,
    ownWalkAway: maybe(() => {
      const best = share();
      return { low: best, best, high: best };
    }),
    otherWalkAway: maybe(share),
    roundsPlanned: maybe(() => below(13)),
    weeks: below(41),
    bids: log("bids", (at) => ({
      by: one(["own", "other"] as const),
      round: Math.max(0, Math.floor(at / 2)),
      deal: deal(),
    })),
    statements: log("statements", () => ({ demand: space ? maybe(deal) : null, escalatory: below(2) === 1 })),
    promises: log("promises", (at) => ({
      due: at,
      period: one([0.5, 4]),
      weight: one([0, 1, 3]),
      verdict: one(["kept", "late", "broken", "disputed", "excused"] as const),
      late: one([0, 2, 30]),
    })),
    incidents: log("incidents", () => ({ severity: below(6), attribution: share(), answered: maybe(answer) })),
    incidentsBefore: maybe(() => one([0, 0.1, 2])),
    rounds: log("rounds", () => ({
      onTime: below(2) === 1,
      held: below(2) === 1,
      rank: maybe(share),
      preconditions: below(3),
    })),
    gains: log("gains", () => ({ size: share() })),
    points: log("points", (at) => ({ reopened: maybe(() => at + below(5)) })),
    acts: log("acts", () => ({ cost: share() })),
    steps: log("steps", () => ({ answer: answer() })),
  };
}

function shares(of: readonly number[]): number[] {
  const sum = of.reduce((a, b) => a + b, 0);
  return of.map((each) => (sum > 0 ? each / sum : 1 / of.length));
}
