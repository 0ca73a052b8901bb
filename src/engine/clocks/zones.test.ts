import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./civil-day.js";
import { dayEndingAt, type Zone, zoneNamed } from "./zones.js";

const zone = (name: string): Zone => {
  const found = zoneNamed(name);
  if (!found.ok) throw new Error(`expected a zone, got ${name}`);
  return found.zone;
};
const end = (day: string, name: string) => new Date(zone(name).endOf(dayOf(day))).toISOString().replace(".000Z", "Z");
const shown = (instant: string, name: string) => {
  const { day, seconds } = zone(name).wall(Date.parse(instant));
  return [
    day - dayOf("2025-09-27"),
    `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, "0")}`,
  ];
};

test("[CD5] an instant is shown at the wall of any zone: the snapback of 2025 in New York, Vienna and Tehran", () => {
  const effect = "2025-09-28T00:00Z";
  expect(shown(effect, "UTC")).toEqual([1, "0:00"]);
  expect(shown(effect, "America/New_York")).toEqual([0, "20:00"]);
  expect(shown(effect, "Europe/Vienna")).toEqual([1, "2:00"]);
  expect(shown(effect, "Asia/Tehran")).toEqual([1, "3:30"]);
});

test("[CD6] a day ends at 24:00 of its zone, east and west of the line", () => {
  expect(end("2025-09-27", "UTC")).toBe("2025-09-28T00:00:00Z");
  expect(end("2025-09-27", "America/New_York")).toBe("2025-09-28T04:00:00Z");
  expect(end("2015-02-14", "Europe/Kyiv")).toBe("2015-02-14T22:00:00Z");
  expect(end("2025-09-27", "Pacific/Kiritimati")).toBe("2025-09-27T10:00:00Z");
  expect(end("2025-09-27", "Pacific/Pago_Pago")).toBe("2025-09-28T11:00:00Z");
  expect(end("2025-09-27", "Asia/Kathmandu")).toBe("2025-09-27T18:15:00Z");
});

test("[CD7] days of 23 and of 25 hours end when their own last hour does", () => {
  expect(end("2025-03-29", "Europe/Vienna")).toBe("2025-03-29T23:00:00Z");
  expect(end("2025-03-30", "Europe/Vienna")).toBe("2025-03-30T22:00:00Z");
  expect(end("2025-10-26", "Europe/Vienna")).toBe("2025-10-26T23:00:00Z");
  expect(end("2021-03-21", "Asia/Tehran")).toBe("2021-03-21T20:30:00Z");
  expect(end("2021-03-22", "Asia/Tehran")).toBe("2021-03-22T19:30:00Z");
});

test("[CD8] where midnight is left out a day ends at the change; where it comes twice, at the later one; a day left out has no length", () => {
  expect(end("2018-11-03", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00Z");
  expect(end("2018-02-17", "America/Sao_Paulo")).toBe("2018-02-18T03:00:00Z");
  expect(end("2021-09-21", "Asia/Tehran")).toBe("2021-09-21T20:30:00Z");
  expect(end("2006-10-28", "America/St_Johns")).toBe("2006-10-29T03:30:00Z");
  expect(end("2011-12-29", "Pacific/Apia")).toBe("2011-12-30T10:00:00Z");
  expect(end("2011-12-30", "Pacific/Apia")).toBe("2011-12-30T10:00:00Z");
});

test("[CD9] the second before the end belongs to the day and the end itself to a later one, in any zone and year", () => {
  const names = [
    "UTC",
    "Asia/Tehran",
    "America/New_York",
    "Europe/London",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "America/Havana",
    "Asia/Kabul",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.integer({ min: dayOf("1950-01-01"), max: dayOf("2037-12-31") }),
      (name, day) => {
        const { wall, endOf } = zone(name);
        const ends = endOf(day);
        expect(wall(ends - 1000).day).toBe(day);
        expect(wall(ends).day).toBe(day + 1);
        expect(dayEndingAt(ends, zone(name))).toBe(day);
        expect(ends).toBeGreaterThan(endOf(day - 1));
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});

test("[CD10] a zone that does not exist is an answer, not a crash; offsets are no names", () => {
  for (const name of ["Europe/Wien", "", "+03:30", "Mars/Olympus", "constructor"])
    expect(zoneNamed(name)).toEqual({ ok: false, code: "unknown-zone", name });
});
