import { expect, test } from "vitest";
import { run } from "./import.soak.js";

test("[IM30] no hostile input of any format throws, hangs, or is refused without a type, a place and what to do", () => {
  const { sound, faults, slowest } = run(1, 2000, () => performance.now());
  expect(faults).toEqual([]);
  expect(sound).toBeGreaterThan(100);
  // Eight times the level, since a test machine may be busy; the soak holds to 250 ms.
  expect(slowest).toBeLessThan(2000);
});
