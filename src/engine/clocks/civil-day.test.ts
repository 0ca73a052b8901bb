import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayParts, daysInMonth, dayText } from "../../talks/dates.js";
import { addMonths, dayOf, lastWritableDay, weekdayOf } from "./civil-day.js";

const text = (day: string, months: number) => dayText(addMonths(dayOf(day), months));

test("[CD1] days are whole numbers from 1970-01-01 and go there and back in every year a file can write", () => {
  expect(dayOf("1970-01-01")).toBe(0);
  expect(dayText(lastWritableDay)).toBe("9999-12-31");
  fc.assert(
    fc.property(fc.integer({ min: dayNumber(0, 1, 1), max: lastWritableDay }), (day) => {
      const { year, month, day: dayOfMonth } = dayParts(day);
      expect(dayNumber(year, month, dayOfMonth)).toBe(day);
      expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      expect(dayOf(dayText(day))).toBe(day);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("[CD2] a short date counts at its last day, an instant at its day in UTC", () => {
  expect(dayOf("2016-02")).toBe(dayOf("2016-02-29"));
  expect(dayOf("2015")).toBe(dayOf("2015-12-31"));
  expect(dayOf("2025-09-27T20:00-04:00")).toBe(dayOf("2025-09-28"));
});

test("[CD3] weekdays run from Monday and know the days that history gives", () => {
  expect(weekdayOf(dayOf("1970-01-01"))).toBe(3);
  expect(weekdayOf(dayOf("2025-09-27"))).toBe(5);
  expect(weekdayOf(dayOf("2016-06-01"))).toBe(2);
  expect(weekdayOf(dayOf("1815-06-18"))).toBe(6);
});

test("[CD4] a month later is the same day number, or the month's last day where there is none", () => {
  expect(text("2015-01-31", 1)).toBe("2015-02-28");
  expect(text("2016-01-31", 1)).toBe("2016-02-29");
  expect(text("2016-02-29", 12)).toBe("2017-02-28");
  expect(text("2016-02-29", 48)).toBe("2020-02-29");
  expect(text("2015-12-31", 2)).toBe("2016-02-29");
  expect(text("2016-03-31", -1)).toBe("2016-02-29");
  expect(text("2016-01-15", -13)).toBe("2014-12-15");
});
