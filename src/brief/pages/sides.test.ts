import fc from "fast-check";
import { expect, test } from "vitest";
import type { Issue, Position } from "../../talks/model.js";
import { heldSince, movedOn } from "./sides.js";

const position = (stated: string | undefined, on = ""): Position => ({
  ...(stated === undefined ? {} : { stated }),
  on,
  sources: [],
  claimedBy: [],
  deniedBy: [],
  redLines: [],
});

/** Options worth these points to two other parties; undefined: not rated. Levels are the place in the list. */
const issueOf = (worths: readonly (readonly (number | undefined)[])[], numeric = false): Issue => ({
  id: "i",
  name: "I",
  numeric,
  options: worths.map((row, at) => ({
    id: String(at),
    name: String(at),
    ...(numeric ? { level: at } : {}),
    worth: Object.fromEntries(
      row.flatMap((best, other) => (best === undefined ? [] : [[`other${other}`, { low: best, best, high: best }]])),
    ),
    obliges: [],
  })),
  weight: {},
  weightFrom: {},
  worthFrom: {},
  positions: { other0: [position("0")], other1: [position("0")] },
});

test("[PG12] a position is said to be held since the first of the latest run of the same words", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 8 }), (said) => {
      const series = said.map((stated, at) => position(stated, String(at)));
      const since = Number(heldSince(series, (a, b) => a.stated === b.stated).on);
      const now = said.at(-1);
      expect(said.slice(since).every((each) => each === now)).toBe(true);
      expect(since === 0 || said[since - 1] !== now).toBe(true);
    }),
    { seed: 12 },
  );
});

test("[PG13] toward the others means: worth more to some of them and less to none, from the first stated option to the latest", () => {
  const worth = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(worth, worth), { minLength: 3, maxLength: 3 }),
      fc.array(fc.constantFrom("0", "1", "2", undefined), { maxLength: 5 }),
      (worths, said) => {
        const moved = movedOn(
          issueOf(worths),
          said.map((each) => position(each)),
          ["other0", "other1"],
        );
        const stated = said.filter((each) => each !== undefined);
        if (new Set(stated).size < 2) {
          expect(moved).toBe(null);
          return;
        }
        const [first, now] = [stated[0]!, stated.at(-1)!];
        const gains = [0, 1].map(
          (other) => worths[Number(now)]![other as 0 | 1] - worths[Number(first)]![other as 0 | 1],
        );
        const expected =
          first === now
            ? "back"
            : Math.min(...gains) >= 0 && Math.max(...gains) > 0
              ? "toward"
              : Math.max(...gains) <= 0 && Math.min(...gains) < 0
                ? "away"
                : "changed";
        expect(moved!.shift).toBe(expected);
        expect(moved!.from).toBe(first === now ? stated.find((each) => each !== first) : first);
      },
    ),
    { seed: 13, numRuns: 300 },
  );
});

test("[PG14] where somebody is not rated, the distance on a numeric scale decides; elsewhere the change has no direction", () => {
  const unrated = [
    [undefined, 1],
    [1, 1],
    [1, 1],
  ] as const;
  const series = ["2", "1"].map((each) => position(each));
  expect(movedOn(issueOf(unrated, true), series, ["other0", "other1"])).toEqual({ shift: "toward", from: "2" });
  expect(
    movedOn(
      issueOf([
        [1, undefined],
        [2, undefined],
        [3, undefined],
      ]),
      series,
      ["other0", "other1"],
    ),
  ).toEqual({ shift: "changed", from: "2" });
  expect(movedOn(issueOf(unrated, true), [...series].reverse(), ["other0", "other1"])!.shift).toBe("away");
});
