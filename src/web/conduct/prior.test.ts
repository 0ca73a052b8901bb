import fc from "fast-check";
import { expect, test } from "vitest";
import { least, most, type PriorPercent, priorOf, readPrior, withOne, writtenPrior } from "./prior.js";

const moves = fc.array(
  fc.tuple(
    fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    fc.oneof(fc.integer({ min: -20, max: 150 }), fc.double({ min: 0, max: 100, noNaN: true })),
  ),
  { maxLength: 30 },
);
const after = (of: readonly (readonly [0 | 1 | 2, number])[]): PriorPercent =>
  of.reduce<PriorPercent>((percent, [at, value]) => withOne(percent, at, value), null);

test("[KP1] however the three are moved they are whole percent of 1 to 98 that sum to 100, and the one moved is where the hand put it", () => {
  fc.assert(
    fc.property(moves, (of) => {
      const percent = after(of);
      expect(percent === null).toBe(of.length === 0);
      if (percent === null) return;
      expect(percent[0] + percent[1] + percent[2]).toBe(100);
      for (const each of percent) expect(Number.isInteger(each) && each >= least && each <= most).toBe(true);
      const [at, value] = of.at(-1)!;
      expect(percent[at]).toBe(Math.min(most, Math.max(least, Math.round(value))));
    }),
    { seed: 821 },
  );
});

test("[KP2] the other two keep their proportion, and a third each leaves them equal", () => {
  expect(withOne(null, 0, 50)).toEqual([50, 25, 25]);
  expect(withOne([50, 30, 20], 0, 0)).toEqual([1, 59, 40]);
  expect(withOne([50, 30, 20], 2, 60)).toEqual([25, 15, 60]);
  expect(withOne([98, 1, 1], 1, 98)).toEqual([1, 98, 1]);
});

test("[KP3] the address keeps a prior and gives it back; what is no prior is a third each", () => {
  fc.assert(
    fc.property(moves, (of) => {
      const percent = after(of);
      expect(readPrior(`#${writtenPrior(percent)}`)).toEqual(percent);
    }),
    { seed: 822 },
  );
  for (const hash of ["", "#", "#prior=50,50,0", "#prior=50,30,21", "#prior=5e1,30,20", "#prior=50,30", "#x"])
    expect(readPrior(hash)).toBeNull();
  expect(priorOf(null).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(priorOf([50, 30, 20])).toEqual([0.5, 0.3, 0.2]);
});
