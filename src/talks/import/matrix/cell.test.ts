import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, boundOf } from "./amounts.js";
import { citationOf, namesIn, readCell, readSources } from "./cell.js";
import { sameWords } from "./fold.js";
import { monthsIn } from "./months.js";
import { dateIn, wholeDate } from "./spoken-dates.js";
import { importanceOf, saysNothing } from "./vocabulary.js";

const empty = { text: "", redLines: [], sources: [], deniedBy: [] };

test("[MX41] a cell is parted into position, red lines, interest, source, date, importance and who denies it", () => {
  expect(
    readCell(
      "Immediate lifting; all of it; red line: snapback; interest: banking that works; importance: high; denied by US (Reuters, 2025-05-18)",
    ).reading,
  ).toEqual({
    text: "Immediate lifting; all of it",
    redLines: ["snapback"],
    interest: "banking that works",
    importance: "high",
    sources: [{ title: "Reuters", date: "2025-05-18" }],
    on: "2025-05-18",
    deniedBy: ["US"],
  });
  expect(
    readCell("رفع فوری؛ خط قرمز: بازگشت؛ منافع: بانک؛ اهمیت: بالا (منبع: رویترز، ۲۸ اردیبهشت ۱۴۰۴)").reading,
  ).toEqual({
    text: "رفع فوری",
    redLines: ["بازگشت"],
    interest: "بانک",
    importance: "high",
    sources: [{ title: "رویترز", date: "2025-05-18" }],
    on: "2025-05-18",
    deniedBy: [],
  });
});

test("[MX42] brackets that cite nothing, clauses and lines stay the words of the cell", () => {
  const same = [
    "Lifting (all of it)",
    "One; two\nthree",
    "Cap (in 2025 or so, if the other side agrees to all that was said before in Rome about it)",
    "a: b",
    "(x",
    "x) (",
    "red line:",
  ];
  expect(same.map((text) => readCell(text).reading)).toEqual(same.map((text) => ({ ...empty, text })));
  expect(readCell("Lifting [AP, May 2025; https://example.org/a]").reading).toEqual({
    ...empty,
    text: "Lifting",
    sources: [
      { title: "AP", date: "2025-05" },
      { title: "example.org", url: "https://example.org/a" },
    ],
    on: "2025-05",
  });
});

test("[MX43] marks of footnotes lead to the note where there is one", () => {
  expect(readCell("Zero [1]", { "1": "Reuters, 18 May 2025" }).reading).toEqual({
    ...empty,
    text: "Zero",
    sources: [{ title: "Reuters", date: "2025-05-18" }],
    on: "2025-05-18",
  });
  expect(readCell("Zero¹", { "1": "Reuters" }).reading.sources).toEqual([{ title: "Reuters" }]);
  expect(readCell("Zero[7]")).toEqual({ reading: { ...empty, text: "Zero" }, notes: [expect.stringContaining("7")] });
  expect(readCell("100 km²").reading.text).toBe("100 km²");
});

test("[MX44] sources of a cell are parted, with address and date", () => {
  expect(readSources("Reuters, 18 May 2025; AFP\nhttps://example.org/x.")).toEqual([
    { title: "Reuters", date: "2025-05-18" },
    { title: "AFP" },
    { title: "example.org", url: "https://example.org/x" },
  ]);
  expect(citationOf("2025-05-18")).toBeUndefined();
  expect(namesIn("Iran, the United States and Oman")).toEqual(["Iran", "United States", "Oman"]);
});

test("[MX45] numbers with a unit and ranges are amounts, everything with more words is not", () => {
  const amounts = [
    "5 %",
    "0–3.67 %",
    "۳٫۶۷ درصد",
    "1,500 kg",
    "20% to 60%",
    "-2",
    "007",
    "5 to 3",
    "about 5",
    "5 years; then none",
    "1e309",
    "12 (all)",
  ];
  expect(amounts.map((text) => amountOf(text))).toEqual([
    { low: "5", high: "5", unit: "%" },
    { low: "0", high: "3.67", unit: "%" },
    { low: "3.67", high: "3.67", unit: "%" },
    { low: "1500", high: "1500", unit: "kg" },
    { low: "20", high: "60", unit: "%" },
    { low: "-2", high: "-2", unit: "" },
    { low: "7", high: "7", unit: "" },
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(boundOf("no more than 5 %")).toEqual({ side: "above", amount: { low: "5", high: "5", unit: "%" } });
  expect(boundOf("کمتر از ۱ درصد")).toEqual({ side: "below", amount: { low: "1", high: "1", unit: "%" } });
  expect(boundOf("5 %")).toBeUndefined();
});

test("[MX46] dates are read where they can be read in one way only", () => {
  const dates = [
    "2025-05-18",
    "18 May 2025",
    "May 18th, 2025",
    "18.05.2025",
    "18/05/2025",
    "05/18/2025",
    "5/5/2025",
    "May 2025",
    "2025/5/8",
    "۱۴۰۴/۰۲/۲۸",
    "۲۸ اردیبهشت ۱۴۰۴",
    "۱۸ مه ۲۰۲۵",
    "اردیبهشت ۱۴۰۴",
    "2025",
  ];
  expect(dates.map(wholeDate)).toEqual([
    "2025-05-18",
    "2025-05-18",
    "2025-05-18",
    "2025-05-18",
    "2025-05-18",
    "2025-05-18",
    "2025-05-05",
    "2025-05",
    "2025-05-08",
    "2025-05-18",
    "2025-05-18",
    "2025-05-18",
    "2025-05-21",
    "2025",
  ]);
  const none = ["05/06/2025", "2025-02-30", "31 June 2025", "1404-13-01", "resolution 2231", "12 May", "12025-05-18"];
  expect(none.map(wholeDate)).toEqual(none.map(() => undefined));
  expect(dateIn("said on 18 May 2025, then on 2025-06-01")?.date).toBe("2025-05-18");
});

test("[MX47] Solar Hijri days are the civil days that the platform's calendar says", () => {
  const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1965, 0, 1) / 864e5, max: Date.UTC(2088, 0, 1) / 864e5 }), (day) => {
      const date = new Date(day * 864e5);
      const parts = Object.fromEntries(persian.formatToParts(date).map(({ type, value }) => [type, value]));
      const year = parts["year"] ?? parts["relatedYear"];
      expect(wholeDate(`${year}/${parts["month"]}/${parts["day"]}`)).toBe(date.toISOString().slice(0, 10));
    }),
    { seed: 3, numRuns: 3000 },
  );
});

test("[MX48] importance, months and words for nothing are read in both languages", () => {
  expect(
    ["High", "very high", "medium", "LOW", "بالا", "متوسط", "کم", "high importance", "highly", "3"].map(importanceOf),
  ).toEqual(["high", "high", "medium", "low", "high", "medium", "low", "high", undefined, undefined]);
  expect(
    [
      "6–12 months",
      "1-2 years",
      "0 to 3 months",
      "within 3 months",
      "Short term (0–3 months)",
      "۳ تا ۶ ماه",
      "6 months – 1 year",
      "2 weeks",
      "soon",
      "12–6 months",
    ].map(monthsIn),
  ).toEqual([[6, 12], [12, 24], [0, 3], [0, 3], [0, 3], [3, 6], [6, 12], [0.5, 0.5], undefined, undefined]);
  expect(["—", "-", "n/a", "N/A", "Unknown", "not stated.", "نامشخص", "?"].every(saysNothing)).toBe(true);
  expect(["none", "no", "0", "not negotiable", "-5"].some(saysNothing)).toBe(false);
});

test("[MX49] words are the same whatever their letter forms, digits, spaces and closing stop", () => {
  expect(sameWords("Phased  Removal.")).toBe(sameWords("phased removal"));
  expect(sameWords("غني‌سازي ٥")).toBe(sameWords("غنی سازی 5"));
  expect(sameWords("immediate")).not.toBe(sameWords("phased"));
});
