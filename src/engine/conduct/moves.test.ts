import { expect, test } from "vitest";
import { fourIssues, oneOfEach } from "./example-records.js";
import { beyondTheta, countMoves, type MoveClass, moveClass, sensitivity, theta } from "./moves.js";
import { otherWorth, ownWorth } from "./valued-bids.js";

/** The table itself, rows own +, 0, −, columns other +, 0, −. */
const table: readonly (readonly MoveClass[])[] = [
  ["fortunate", "selfish", "selfish"],
  ["nice", "silent", "unfortunate"],
  ["concession", "concession", "unfortunate"],
];

test("[CI1] classes of moves are the nine cells of the table, for every whole move from -3 to 3", () => {
  const cell = (d: number) => (d > 0 ? 0 : d === 0 ? 1 : 2);
  for (let own = -3; own <= 3; own++)
    for (let other = -3; other <= 3; other++) expect(moveClass(own, other)).toBe(table[cell(own)]![cell(other)]);
});

test("[CI2] the worked example of moves: utilities, classes and a sensitivity of 1, digit for digit", () => {
  const own = oneOfEach.map((deal) => ownWorth(fourIssues, deal));
  const other = oneOfEach.map((deal) => otherWorth(fourIssues, deal));
  const printed = [
    [100, 0],
    [95, 10],
    [95, 10],
    [95, 30],
    [87.5, 25],
    [95, 30],
    [100, 20],
  ];
  printed.forEach(([mine, theirs], k) => {
    expect(100 * own[k]!).toBeCloseTo(mine!, 10);
    expect(100 * other[k]!).toBeCloseTo(theirs!, 10);
  });
  const moves = own.slice(1).map((u, k) => [u - own[k]!, other[k + 1]! - other[k]!] as const);
  expect(moves.map(([mine, theirs]) => moveClass(mine, theirs))).toEqual([
    "concession",
    "silent",
    "nice",
    "unfortunate",
    "fortunate",
    "selfish",
  ]);
  expect(sensitivity(countMoves(moves))).toBe(1);
  expect(sensitivity(countMoves([]))).toBe(1);
});

test("[CI3] a difference of exactly 1.5 points counts as none, also where sums of shares carry noise", () => {
  expect(beyondTheta(theta)).toBe(0);
  expect(beyondTheta(-theta)).toBe(0);
  expect(beyondTheta(0.95 - 0.935)).toBe(0);
  expect(beyondTheta(0.1 + 0.2 - 0.285)).toBe(0);
  expect(beyondTheta(0.0151)).toBe(0.0151);
  expect(moveClass(-0.015, 0.0151)).toBe("nice");
});
