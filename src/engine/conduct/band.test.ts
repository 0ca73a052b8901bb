import { expect, test } from "vitest";
import { randomConduct } from "../plain/conduct-random.js";
import { bandsAt, resampledSums, resamples } from "./band.js";
import { evenPrior } from "./posterior.js";
import type { ByReading } from "./record.js";
import { tellingAt } from "./telling.js";
import { classifier } from "./weights.js";

test("[JD17] a band goes from the tenth to the ninetieth percent of what resamples give, straight between two of them", () => {
  const sums = (count: number) =>
    Array.from({ length: count }, (_, k): ByReading => {
      const genuine = 0.05 + (0.8 * k) / (count - 1);
      return [Math.log(genuine), Math.log((1 - genuine) / 4), Math.log((3 * (1 - genuine)) / 4)];
    });
  for (const count of [11, 21, 16]) {
    const [genuine, stalling] = bandsAt([...sums(count)].reverse(), evenPrior);
    expect(genuine![0]).toBeCloseTo(0.13, 10);
    expect(genuine![1]).toBeCloseTo(0.77, 10);
    expect(stalling![0]).toBeCloseTo(0.23 / 4, 10);
  }
});

test("[JD18] resamples take the bootstrap fits in turn", () => {
  const none = classifier.features.map((): ByReading => [0, 0, 0]);
  const own = classifier.features.map(({ beta }) => beta);
  const sums = resampledSums(randomConduct(4), {
    classifier: { ...classifier, bootstraps: [none, own] },
    temperature: 1,
    seed: 1,
  });
  expect(sums).toHaveLength(resamples);
  sums.forEach((sum, k) => {
    expect(sum.every((x) => x === 0)).toBe(k % 2 === 0);
  });
});

test("[JD19] of acts that would tell as much the earlier comes first, one without a date last, else in their own order", () => {
  const likely: ByReading = [0.2, 0.5, 0.7];
  const at = (within: number | null) => (within === null ? null : { about: null, within });
  const acts = [
    { act: "escalates", likely, timed: at(null) },
    { act: "postpones", likely, timed: at(6) },
    { act: "concedes", likely, timed: at(2) },
    { act: "repeats", likely, timed: at(6) },
  ] as const;
  const told = (list: Parameters<typeof tellingAt>[0]) => tellingAt(list, evenPrior).map(({ act }) => act);
  expect(told(acts)).toEqual(["concedes", "postpones", "repeats"]);
  expect(told([...acts].reverse())).toEqual(["concedes", "repeats", "postpones"]);
});
