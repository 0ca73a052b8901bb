/** What conduct claims, at sizes a unit test has no time for: laws on many records, the marks of the evaluation with another seed. */
import { evaluated } from "./conduct/evaluated.js";
import { isPresent } from "./conduct/indicators/indicator.js";
import { indicatorsOf } from "./conduct/indicators.js";
import { contributionsOf, evenPrior, posteriorOf } from "./conduct/posterior.js";
import { randomRecord } from "./conduct/random-records.js";
import type { IndicatorId } from "./conduct/reading.js";
import type { ConductRecord } from "./conduct/record.js";
import { families } from "./conduct/training/families.js";
import { judge, splitsOf } from "./conduct/training/leave-one-out.js";
import { marksOf } from "./conduct/training/marks.js";
import { classifier } from "./conduct/weights.js";
import { mix } from "./forecast/chance.js";

/** How far a mark may fall short with another seed. */
const slack = 0.03;

/** @param n 100,000 for the evaluation at its full size; as many records for the laws */
export function run(seed: number, n: number): readonly string[] {
  return [...laws(seed, n), ...marks(seed, Math.min(1, n / 100_000))];
}

/** A promise kept on time never lowers the chance of genuine, an incident unanswered never raises it. */
function laws(seed: number, n: number): string[] {
  const faults: string[] = [];
  for (let k = 0; k < n; k++) {
    const record = randomRecord(mix(seed + k));
    const before = genuine(record);
    const kept = { at: 30, records: ["new"], due: 30, period: 4, weight: 1, verdict: "kept", late: 0 } as const;
    const incident = { at: 30, records: ["new"], severity: 3, attribution: 1, answered: "none" } as const;
    if (present(record, "kept-commitments")) {
      const after = genuine({ ...record, promises: [...record.promises, kept] });
      if (after < before - 1e-12)
        faults.push(`record ${mix(seed + k)}: a promise kept lowers genuine by ${before - after}`);
    }
    if (present(record, "incident-discipline")) {
      const after = genuine({ ...record, incidents: [...record.incidents, incident] });
      if (after > before + 1e-12)
        faults.push(`record ${mix(seed + k)}: an incident raises genuine by ${after - before}`);
    }
  }
  return faults;
}

const present = (record: ConductRecord, id: IndicatorId): boolean =>
  indicatorsOf(record).some((indicator) => indicator.id === id && isPresent(indicator));

function genuine(record: ConductRecord): number {
  const features = indicatorsOf(record).flatMap((indicator) => indicator.features);
  return posteriorOf(contributionsOf(features, classifier, { temperature: classifier.temperature }), evenPrior)[0];
}

/** Marks that the shipped evaluation reached are reached with another seed too. */
function marks(seed: number, share: number): string[] {
  const size = (of: number) => Math.max(300, Math.ceil((of * share) / 30) * 30);
  const banded = Math.max(30, Math.ceil(200 * share));
  const sizes = { training: size(2400), test: size(1500), changed: 0, banded };
  const found = splitsOf(families, { seed, sizes }).flatMap((split) =>
    marksOf(judge(split, { temperature: evaluated.temperature, seed, banded })),
  );
  // Smaller samples scatter more.
  const allowed = slack / Math.sqrt(share < 1 ? Math.max(0.05, share) : 1);
  return evaluated.marks
    .filter(({ passed }) => passed)
    .flatMap(({ name, leftOut, seen }) => {
      const { value, low, high } = found.find(
        (one) => one.name === name && one.leftOut === leftOut && one.seen === seen,
      )!;
      return value >= low - allowed && value <= high + allowed
        ? []
        : [`${leftOut} left out, ${name} after ${seen || "all"} rounds: ${value.toFixed(3)}, expected ${low}..${high}`];
    });
}
