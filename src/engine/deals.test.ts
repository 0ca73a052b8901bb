import { expect, test } from "vitest";
import { provenEmpty } from "./deals.js";
import type { Count, Frontier } from "./model.js";

const exactly = (value: bigint): Count => ({ exact: true, value, method: "" });
const between = (low: bigint, high: bigint): Count => ({ exact: false, low, high, method: "" });
const found = (exact: boolean, ...u: number[][]): Frontier => ({
  points: u.map((units) => ({ u: units, count: 1n, example: [0] })),
  exact,
  method: "",
});

test("[DL1] none is said where the count is 0 or the frontier exact and empty, never because no deal was found", () => {
  expect(provenEmpty(exactly(0n), found(true))).toBe(true);
  expect(provenEmpty(between(0n, 5n), found(true))).toBe(true);
  expect(provenEmpty(between(0n, 0n), found(false))).toBe(true);
  expect(provenEmpty(between(0n, 5n), found(false))).toBe(false);
  expect(provenEmpty(between(1n, 5n), found(false))).toBe(false);
  expect(provenEmpty(exactly(5n), found(false))).toBe(false);
  expect(provenEmpty(exactly(5n), found(false, [1, 2]))).toBe(false);
});
