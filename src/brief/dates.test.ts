import fc from "fast-check";
import { expect, test } from "vitest";
import { datesIn, firstDay, lastDay } from "./dates.js";

const en = datesIn("en");
const fa = datesIn("fa");

test("[BW11] a day is Gregorian in English and Solar Hijri in Persian", () => {
  expect(en.full("2026-01-31")).toBe("31 January 2026");
  expect(fa.full("2026-01-31")).toBe("۱۱ بهمن ۱۴۰۴");
});

test("[BW12] leap years of the Solar Hijri calendar end on 30 Esfand, others on 29", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["2021-03-20", "۳۰ اسفند ۱۳۹۹"],
    ["2021-03-21", "۱ فروردین ۱۴۰۰"],
    ["2024-03-19", "۲۹ اسفند ۱۴۰۲"],
    ["2024-03-20", "۱ فروردین ۱۴۰۳"],
    ["2025-03-20", "۳۰ اسفند ۱۴۰۳"],
    ["2025-03-21", "۱ فروردین ۱۴۰۴"],
    ["1979-02-11", "۲۲ بهمن ۱۳۵۷"],
    ["2015-07-14", "۲۳ تیر ۱۳۹۴"],
    ["2000-02-29", "۱۰ اسفند ۱۳۷۸"],
  ];
  for (const [gregorian, solar] of pairs) expect(fa.full(gregorian), gregorian).toBe(solar);
});

test("[BW13] a short date stays short: no day is invented, and a Persian month names the two it spans", () => {
  expect([en.full("2012-07"), en.full("2012")]).toEqual(["July 2012", "2012"]);
  expect([fa.full("2012-07"), fa.full("2012"), fa.full("2012-03")]).toEqual([
    "تیر–مرداد ۱۳۹۱",
    "۱۳۹۰–۱۳۹۱",
    "اسفند ۱۳۹۰–فروردین ۱۳۹۱",
  ]);
});

test("[BW14] short dates count from their first and to their last day", () => {
  expect(lastDay("2012-02") - firstDay("2012-02")).toBe(28);
  expect(lastDay("2013") - firstDay("2013")).toBe(364);
  expect(lastDay("2012-02-29")).toBe(lastDay("2012-02"));
});

test("[BW15] an instant is taken at its day in UTC", () => {
  expect(en.full("2025-09-28T00:30:00+02:00")).toBe("27 September 2025");
});

test("[BW16] a span names the year once, and a month mark does not break across lines", () => {
  expect(en.span("2025-04-12", "2025-05-23")).toBe("12 April – 23 May 2025");
  expect(en.span("2024-12-30", "2025-01-02")).toBe("30 December 2024 – 2 January 2025");
  expect(en.month("2025-05-18")).toBe("May\u00a02025");
});

test("[BW17] a text that is no date is shown as it is", () => {
  expect([en.full("soon"), fa.month("soon")]).toEqual(["soon", "soon"]);
});

test("[BW18] days count one by one over every day of seven centuries, leap days included", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 60_000 }), (day) => {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(firstDay(text)).toBe(day);
      expect(lastDay(text)).toBe(day);
    }),
    { seed: 7, numRuns: 500 },
  );
});
