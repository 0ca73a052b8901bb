import { expect, test } from "vitest";
import { run } from "./matrix.soak.js";

test("[MX90] whatever is given, nothing throws, the file made can be read and no cell that was read is lost", () => {
  // The soak runs 20,000 of these.
  const result = run(7, 500);
  expect(result.faults).toEqual([]);
  expect(result.sound).toBeGreaterThan(200);
});
