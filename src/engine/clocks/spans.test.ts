import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import { dayOf } from "./civil-day.js";
import { run } from "./clocks.soak.js";
import { type Calendar, lastDayOf, parseSpan, type Roll, spanText } from "./spans.js";

const calendar = (holidays: Readonly<Record<number, readonly string[]>>): Calendar => ({
  id: "un",
  weekend: new Set([5, 6]),
  holidays: new Map(Object.entries(holidays).map(([year, days]) => [Number(year), new Set(days.map(dayOf))])),
});
const plain = calendar({ 2016: [] });
const fourth = calendar({ 2016: ["2016-07-04"] });

function last(start: string, span: string, by: { calendar?: Calendar; roll?: Roll } = {}): string {
  const counted = lastDayOf(dayOf(start), parseSpan(span)!, by);
  return counted.ok ? dayText(counted.lastDay) : counted.problem.code;
}

test("[CD11] spans are read as the file writes them, and nothing else is", () => {
  for (const text of ["24h", "15d", "20wd", "2w", "6mo", "10y", "0d"]) expect(spanText(parseSpan(text)!)).toBe(text);
  for (const text of ["", "d", "-1d", "1.5d", "15 d", "15days", "100000d", "1m"])
    expect(parseSpan(text)).toBeUndefined();
});

test("[CD12] day n is the date plus n, on whatever weekday it falls", () => {
  expect(last("2015-07-20", "90d")).toBe("2015-10-18");
  expect(last("2025-08-28", "30d")).toBe("2025-09-27");
  expect(last("2020-01-14", "2w")).toBe("2020-01-28");
  expect(last("2016-02-28", "1d")).toBe("2016-02-29");
  expect(last("2015-12-31", "0d")).toBe("2015-12-31");
});

test("[CD13] months and years keep the day number or take the month's last day; 30 days are not a month", () => {
  expect(last("2014-01-20", "6mo")).toBe("2014-07-20");
  expect(dayOf("2014-07-20") - dayOf("2014-01-20")).toBe(181);
  expect(last("2015-10-18", "8y")).toBe("2023-10-18");
  expect(last("2015-10-18", "10y")).toBe("2025-10-18");
  expect(last("2015-01-31", "1mo")).toBe("2015-02-28");
  expect(last("2015-01-31", "30d")).toBe("2015-03-02");
  expect(last("2016-02-29", "1y")).toBe("2017-02-28");
});

test("[CD14] working days skip the weekend and the holidays: the procurement channel's days of 2016", () => {
  expect(last("2016-06-01", "20wd", { calendar: plain })).toBe("2016-06-29");
  expect(last("2016-06-29", "5wd", { calendar: plain })).toBe("2016-07-06");
  expect(last("2016-06-29", "5wd", { calendar: fourth })).toBe("2016-07-07");
  expect(last("2016-06-01", "30wd", { calendar: plain })).toBe("2016-07-13");
  expect(last("2016-07-13", "5wd", { calendar: plain })).toBe("2016-07-20");
  expect(last("2016-06-01", "30wd", { calendar: fourth })).toBe("2016-07-14");
  expect(last("2016-07-14", "5wd", { calendar: fourth })).toBe("2016-07-21");
  expect(last("2016-06-04", "1wd", { calendar: plain })).toBe("2016-06-06");
});

test("[CD15] a year without holidays given is a problem, as are no calendar and a calendar without working days", () => {
  expect(last("2016-12-20", "20wd", { calendar: plain })).toBe("missing-holiday-year");
  expect(lastDayOf(dayOf("2016-12-20"), { n: 20, unit: "wd" }, { calendar: plain })).toEqual({
    ok: false,
    problem: { code: "missing-holiday-year", calendar: "un", year: 2017 },
  });
  expect(last("2016-06-01", "1wd")).toBe("no-calendar");
  expect(last("2016-06-01", "3d", { roll: "following" })).toBe("no-calendar");
  const never = { ...plain, weekend: new Set([0, 1, 2, 3, 4, 5, 6]) };
  expect(last("2016-06-01", "1wd", { calendar: never })).toBe("no-working-day");
  expect(last("2016-06-01", "99999y")).toBe("beyond-calendar");
});

test("[CD16] a last day rolls only where the text says so, and backwards never before day 0", () => {
  expect(last("2016-06-02", "2d")).toBe("2016-06-04");
  expect(last("2016-06-02", "2d", { calendar: plain, roll: "following" })).toBe("2016-06-06");
  expect(last("2016-06-02", "2d", { calendar: plain, roll: "preceding" })).toBe("2016-06-03");
  expect(last("2016-07-02", "2d", { calendar: fourth, roll: "following" })).toBe("2016-07-05");
  expect(last("2016-06-04", "1d", { calendar: plain, roll: "preceding" })).toBe("2016-06-04");
  expect(last("2016-06-02", "1d", { calendar: plain, roll: "following" })).toBe("2016-06-03");
});

test("[CD17] spans equal a walk from day to day with another calendar", () => {
  expect(run(11, 3000)).toEqual([]);
});
