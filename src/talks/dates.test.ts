import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDates, dayNumber, dayText, isDate, lastDayOf, parseDate } from "./dates.js";

test("[TA11] days are counted as the civil calendar does, for every year of four digits", () => {
  expect(dayNumber(1970, 1, 1)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      // The oracle: the platform's own calendar.
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dayText(day)).toBe(text);
      expect(parseDate(text)).toMatchObject({ firstDay: day, lastDay: day });
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("[TA12] dates that no calendar has, and instants without an offset, are refused", () => {
  for (const text of [
    "2025-02-29",
    "2024-02-29",
    "2025-13",
    "2025-00-10",
    "2025-1-1",
    "25-01-01",
    "2025-06-31",
    "2025-06-15T10:00",
    "2025-06-15T25:00Z",
    "2025-06-15T10:00+24:00",
  ]) {
    expect([text, isDate(text)]).toEqual([text, text === "2024-02-29"]);
  }
  for (const text of ["0000", "2025-06-15T24:00Z", "2025-09-28T00:00:00.5+03:30"]) expect(isDate(text)).toBe(true);
});

test("[TA13] short dates count at their last day, instants at their moment in UTC", () => {
  expect(["2024", "2024-02", "2024-02-10", "2025-06-15T23:30-05:00"].map(lastDayOf)).toEqual([
    "2024-12-31",
    "2024-02-29",
    "2024-02-10",
    "2025-06-16",
  ]);
  expect(compareDates("2024-02", "2024-02-29")).toBe(0);
  expect(compareDates("2025-09-28T00:00Z", "2025-09-27")).toBe(0);
  expect(compareDates("2025-09-28T03:30+03:30", "2025-09-27T20:00-04:00")).toBe(0);
  expect(compareDates("2025", "2025-12-30")).toBeGreaterThan(0);
});
