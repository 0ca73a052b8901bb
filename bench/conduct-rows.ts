/** Conduct: the eleven indicators of a record of 200 entries, the reading with its band, and what would tell most. */
import { bandsOf } from "../src/engine/conduct/band.js";
import type { Classifier } from "../src/engine/conduct/classifier.js";
import { features } from "../src/engine/conduct/indicators/features.js";
import { indicatorsOf } from "../src/engine/conduct/indicators.js";
import { contributionsOf, evenPrior, posteriorOf } from "../src/engine/conduct/posterior.js";
import type { ByReading, ConductRecord, FullDeal } from "../src/engine/conduct/record.js";
import { resampler } from "../src/engine/conduct/resample.js";
import { nothingAhead, tellingOf, temperedChances } from "../src/engine/conduct/telling.js";
import { classifier } from "../src/engine/conduct/weights.js";
import { talkKey } from "../src/engine/forecast/chance.js";
import { plainFeatures } from "../src/engine/plain/conduct-indicators.js";
import { plainContributions, plainGain, plainPosterior } from "../src/engine/plain/conduct-posterior.js";
import { chance } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";

/** 200 entries over ten issues of five options and twenty rounds. */
export function recordOf(seed: number): ConductRecord {
  const random = chance(seed);
  const below = (n: number) => Math.floor(n * random());
  const list = <T>(n: number, make: (k: number) => T): T[] => Array.from({ length: n }, (_, k) => make(k));
  const shares = (of: readonly number[]) => of.map((each) => each / of.reduce((a, b) => a + b, 0));
  const weeks = 52;
  const log = <T extends object>(name: string, n: number, make: (k: number) => T) =>
    list(n, (k) => ({ at: (weeks * (k + 1)) / (n + 1), records: [`${name}${k}`], ...make(k) }));
  const worths = (rising: boolean) => list(10, () => list(5, () => random()).sort((a, b) => (rising ? a - b : b - a)));
  // Sides begin at opposite ends and come closer, one issue at a time, with a step back now and then.
  const levels = { own: list(10, () => 4), other: list(10, () => 0) };
  const bid = (by: "own" | "other"): FullDeal => {
    const level = levels[by];
    const issue = below(10);
    const step = (by === "own" ? -1 : 1) * (random() < 0.2 ? -1 : 1);
    level[issue] = Math.max(0, Math.min(4, level[issue]! + step));
    return [...level];
  };
  return {
    space: {
      issues: list(10, (k) => `i${k}`),
      ownWeights: shares(list(10, random)),
      otherWeights: shares(list(10, random)),
      ownWorths: worths(true),
      otherWorths: worths(false),
    },
    ownWalkAway: { low: 0.3, best: 0.4, high: 0.45 },
    otherWalkAway: 0.4,
    roundsPlanned: 24,
    weeks,
    bids: log("o", 60, (k) => ({
      by: k % 2 ? "other" : "own",
      round: Math.floor(k / 3),
      deal: bid(k % 2 ? "other" : "own"),
    })),
    statements: log("s", 40, (k) => ({
      demand: k % 4 ? null : list(10, () => below(5)),
      escalatory: random() < 0.3,
    })),
    promises: log("c", 20, (k) => ({
      due: k,
      period: 4,
      weight: 1 + below(3),
      verdict: (["kept", "late", "broken", "disputed"] as const)[below(4)]!,
      late: random() * 2,
    })),
    incidents: log("i", 30, () => ({
      severity: below(6),
      attribution: random(),
      answered: (["in time", "late", "none"] as const)[below(3)]!,
    })),
    incidentsBefore: 0.4,
    rounds: log("r", 20, () => ({
      onTime: random() < 0.7,
      held: random() < 0.9,
      rank: random(),
      preconditions: below(2),
    })),
    gains: log("g", 6, () => ({ size: 0.1 * random() })),
    points: log("p", 8, (k) => ({ reopened: k % 4 ? null : weeks - 1 })),
    acts: log("a", 8, () => ({ cost: 0.1 * random() })),
    steps: log("m", 8, () => ({ answer: (["in time", "late", "none"] as const)[below(3)]! })),
  };
}

const rounded = (values: readonly (number | null)[]) =>
  values.map((x) => (x === null ? null : Number(x.toFixed(9)) + 0));
const twenty = Array.from({ length: 20 }, (_, k) => recordOf(k + 1));
const temperature = 2;
const judging = { classifier, prior: evenPrior, temperature };

const indicatorsRow: BenchRow = {
  name: "conduct-indicators",
  run: () =>
    measure<ConductRecord, readonly (number | null)[]>({
      instances: twenty,
      solve: (record) => indicatorsOf(record).flatMap((indicator) => indicator.features.map(({ value }) => value)),
      proven: () => true,
      twins: twenty,
      plain: (record) => {
        const plain = plainFeatures(record);
        return rounded(features.map(({ id }) => plain[id] ?? null));
      },
      comparable: rounded,
    }),
};

function plainReading(record: ConductRecord, beta: Classifier["bootstraps"][number] | undefined): ByReading {
  const values = plainFeatures(record);
  const parts = classifier.features.map((feature, j) => ({
    ...feature,
    beta: beta?.[j] ?? feature.beta,
    value: values[feature.id] ?? null,
  }));
  return plainPosterior(
    evenPrior,
    plainContributions(parts, temperature).map(({ by }) => by),
  );
}

const bandRow: BenchRow = {
  name: "conduct-band",
  run: () =>
    measure<ConductRecord, readonly number[]>({
      instances: twenty,
      solve: (record) => {
        const found = indicatorsOf(record).flatMap((indicator) => indicator.features);
        const posterior = posteriorOf(contributionsOf(found, classifier, { temperature }), evenPrior);
        return [...posterior, ...bandsOf(record, { ...judging, seed: 1 }).flat()];
      },
      proven: (numbers) => numbers.every((x) => x >= 0 && x <= 1),
      twins: twenty.slice(0, 5),
      plain: (record) => {
        const draw = resampler(record);
        const all = Array.from({ length: 200 }, (_, k) =>
          plainReading(draw(talkKey(1, k), k), classifier.bootstraps[k % classifier.bootstraps.length]),
        );
        const bands = [0, 1, 2].flatMap((c) => {
          const sorted = all.map((p) => p[c]!).sort((a, b) => a - b);
          // 10 % and 90 % of the way from the first of 200 to the last: 19.9 and 179.1.
          return [sorted[19]! + 0.9 * (sorted[20]! - sorted[19]!), sorted[179]! + 0.1 * (sorted[180]! - sorted[179]!)];
        });
        return rounded([...plainReading(record, undefined), ...bands]);
      },
      comparable: rounded,
    }),
};

const tellingRow: BenchRow = {
  name: "conduct-telling",
  run: () =>
    measure<ConductRecord, readonly (readonly [string, number])[]>({
      instances: twenty,
      solve: (record) =>
        tellingOf(record, [0.5, 0.3, 0.2], { classifier, temperature, ahead: nothingAhead }).map(
          ({ act, gain }) => [act, Number(gain.toFixed(9))] as const,
        ),
      proven: (tells) => tells.length === 3,
      twins: twenty,
      plain: () =>
        Object.entries(classifier.acts)
          .map(([act, rows]) => {
            const likely = temperedChances(rows.at(-1)!, temperature);
            const unlikely = likely.map((p) => 1 - p) as unknown as ByReading;
            return [act, Number(plainGain([0.5, 0.3, 0.2], [likely, unlikely]).toFixed(9))] as const;
          })
          .sort((a, b) => b[1] - a[1])
          .slice(0, 3),
      comparable: (tells) => tells,
    }),
};

export const conductRows: readonly BenchRow[] = [indicatorsRow, bandRow, tellingRow];
