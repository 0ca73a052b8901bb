import { expect, test } from "vitest";
import type { ProcedureEvent } from "../../engine/clocks/model.js";
import { allClocks } from "../../engine/clocks/running.js";
import { parseSpan } from "../../engine/clocks/spans.js";
import type { Language } from "../wire.js";
import { clockFile, clocks, clockTalks, supposed } from "./example-clocks.js";
import { icsOf } from "./ics.js";
import { meetingsOf } from "./meetings.js";
import { clockVoice } from "./naming.js";
import { clocksIn } from "./now.js";

const calendar = (of: ReturnType<typeof clocks>, lang: Language = "en", stamp = "2025-09-20") =>
  icsOf(clockVoice(clockTalks(), lang), of, { stamp });

interface Entry {
  readonly [name: string]: string;
}

/** A second reader, written from RFC 5545: unfolds bytes (3.1), splits name, parameters and value, unescapes TEXT (3.3.11). */
function read(ics: string): { readonly calendar: Entry; readonly events: readonly Entry[] } {
  const bytes = new TextEncoder().encode(ics);
  const physical: Uint8Array[] = [];
  let from = 0;
  for (let k = 0; k + 1 < bytes.length; k++) {
    if (bytes[k] === 13 && bytes[k + 1] === 10) {
      physical.push(bytes.slice(from, k));
      from = k + 2;
    }
  }
  expect(from, "the last line ends in CR LF").toBe(bytes.length);
  for (const line of physical) {
    expect(line.length).toBeLessThanOrEqual(75);
    expect([...line].includes(10) || [...line].includes(13), "no bare CR or LF").toBe(false);
    new TextDecoder("utf-8", { fatal: true }).decode(line);
  }
  const lines: string[] = [];
  for (const line of physical) {
    const text = new TextDecoder().decode(line);
    if (/^[ \t]/.test(text)) lines[lines.length - 1] += text.slice(1);
    else lines.push(text);
  }
  const stack: Record<string, string>[] = [{}];
  const events: Entry[] = [];
  for (const line of lines) {
    const [, name, , value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line)!;
    if (name === "BEGIN") stack.push({});
    else if (name === "END") {
      const closed = stack.pop()!;
      if (value === "VEVENT") events.push(closed);
      else Object.assign(stack[0]!, closed);
    } else {
      expect(stack.at(-1), `${name} once`).not.toHaveProperty(name);
      const text = name === "SUMMARY" || name === "DESCRIPTION";
      if (text) expect(value).not.toMatch(/(^|[^\\])(\\\\)*[;,]/);
      stack.at(-1)![name] = text ? value.replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? "\n" : c)) : value;
    }
  }
  return { calendar: stack[0]!, events };
}
const steps = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map((entry) => [/^\w+-\d+-(.+)@/.exec(entry["UID"]!)![1], entry]));

test("[IC1] a second reader finds the dates: a last day as a day that ends on the next, an effect to the second in UTC", () => {
  const { calendar: head, events } = read(calendar(clocks("snapback", { asOf: "2025-09-20" })));
  expect(head).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH", PRODID: expect.stringContaining("Detente") });
  const { draft, decision, "decision-effect": effect } = steps(events);
  expect(draft).toMatchObject({ DTSTART: "20250907", DTEND: "20250908" });
  expect(decision).toMatchObject({ DTSTART: "20250927", DTEND: "20250928", STATUS: "CONFIRMED", SEQUENCE: "0" });
  expect(effect).toMatchObject({ DTSTART: "20250928T000000Z", SUMMARY: "Snapback: measures return" });
  expect(effect).not.toHaveProperty("DTEND");
  expect(decision!["SUMMARY"]).toBe("Snapback: last day of decision; by vote, or not");
  for (const event of events)
    for (const name of ["ATTENDEE", "ORGANIZER", "VALARM"]) expect(event).not.toHaveProperty(name);
});

test("[IC2] hours are told to the second in UTC", () => {
  const { events } = read(calendar(clocks("hotline", { suppose: supposed("2026-01-10T21:00+03:30") })));
  expect(events).toMatchObject([{ DTSTART: "20260111T173000Z" }]);
});

test("[IC3] the stamp is the talks' own date, and the same clocks give the same bytes", () => {
  const of = () => calendar(clocks("snapback", { asOf: "2025-09-20" }));
  expect(of()).toBe(of());
  expect(read(of()).events[0]).toMatchObject({ DTSTAMP: "20250920T000000Z" });
  expect(read(calendar(clocks("snapback"), "en", "2025-09-20T10:30+03:30")).events[0]!["DTSTAMP"]).toBe(
    "20250920T070000Z",
  );
  expect(read(calendar(clocks("snapback"), "en", "2025-09")).events[0]!["DTSTAMP"]).toBe("20250930T000000Z");
});

test("[IC4] Persian lines are folded at 75 bytes, never inside a character, and read back whole", () => {
  const of = clocks("snapback", { asOf: "2025-09-20" });
  const { events } = read(calendar(of, "fa"));
  const { decision } = steps(events);
  expect(decision!["SUMMARY"]).toBe("بازگشت تحریم‌ها: آخرین روز تصمیم؛ با رأی، یا بی آن");
  expect(decision!["DESCRIPTION"]).toContain("۳۰ روز پس از پنجشنبه ۶ شهریور ۱۴۰۴");
  expect(calendar(of, "fa")).toMatch(/\r\n /);
  const uids = (lang: Language) => read(calendar(of, lang)).events.map((event) => event["UID"]);
  expect(uids("fa")).toEqual(uids("en"));
});

test("[IC5] an entry keeps its UID and counts its changes; a stop strikes out what it cut off, and only that", () => {
  const extended: ProcedureEvent = { kind: "extended", step: "commission", plus: parseSpan("10d")!, on: "2020-01-28" };
  const resolved: ProcedureEvent = { kind: "resolved", on: "2020-02-12" };
  const at = (...events: ProcedureEvent[]) =>
    steps(read(calendar(clocks("dispute", { suppose: supposed("2020-01-14", events) }))).events);
  const [before, moved, stopped] = [at(), at(extended), at(extended, resolved)];
  expect(moved["commission"]).toMatchObject({ UID: before["commission"]!["UID"], DTSTART: "20200208", SEQUENCE: "1" });
  expect(before["commission"]!["SEQUENCE"]).toBe("0");
  expect(before["review"]).toMatchObject({ STATUS: "TENTATIVE" });
  expect(stopped["commission"]).toMatchObject({ STATUS: "CONFIRMED", SEQUENCE: "1" });
  expect(stopped["ministers"]).toMatchObject({ STATUS: "CANCELLED" });
  expect(stopped["review"]).toMatchObject({ STATUS: "CANCELLED" });
  for (const step of ["ministers", "review"])
    expect(Number(stopped[step]!["SEQUENCE"])).toBeGreaterThan(Number(moved[step]!["SEQUENCE"]));
});

test("[IC6] UIDs rest on the procedure, its start and step, the text and the invoker, and on nothing that is called something", () => {
  const uids = (sections: object, id = "snapback") => {
    const talks = clockTalks(sections, "2025-09-20");
    const found = clocksIn(allClocks(talks, "2025-09-20")).filter(({ procedure }) => procedure.id === id);
    return read(icsOf(clockVoice(talks, "en"), found, { stamp: "2025" })).events.map((event) => event["UID"]!);
  };
  const own = uids({});
  expect(own[0]).toMatch(/^snapback-20250828-draft@[0-9a-f]{8}\.detente$/);
  expect(new Set(own).size).toBe(own.length);
  expect(uids({ title: "Secret channel", others: { ...clockFile.others, e3: { name: "E3 in secret" } } })).toEqual(own);
  const [invocation] = clockFile.invocations;
  expect(uids({ invocations: [{ ...invocation, by: "usa" }] })[0]).not.toBe(own[0]);
  const twice = uids({ invocations: [invocation, { ...invocation, by: "usa" }] });
  expect(new Set(twice).size, "two invocations of one day").toBe(twice.length);
});

test("[IC7] each meeting of the schedule is a day with its place, and keeps its UID whatever its row is called", () => {
  const meetings = (row: object, asOf = "2026-03-14", lang: Language = "en") => {
    const talks = clockTalks({ schedule: [{ channel: "official", every: "2w", from: "2026-02-06", ...row }] }, asOf);
    return read(icsOf(clockVoice(talks, lang), [], { stamp: asOf, meetings: meetingsOf(talks, asOf) })).events;
  };
  const told = meetings({ until: "2026-05-01", place: "Muscat, Oman", mediator: "china" });
  expect(told.map((each) => each["DTSTART"])).toEqual(["20260320", "20260403", "20260417", "20260501"]);
  expect(told[0]).toMatchObject({
    UID: expect.stringMatching(/^meeting-20260206-4@[0-9a-f]{8}\.detente$/),
    DTEND: "20260321",
    STATUS: "TENTATIVE",
    SUMMARY: "Meeting (official), with China",
  });
  expect(told[0]!["LOCATION"]).toBe("Muscat\\, Oman");
  expect(told[0]!["DESCRIPTION"]).toContain("Every 2 weeks from 6 February 2026");
  const moved = meetings({ every: "3w", place: "Rome", until: "2026-05-01", mediator: "china" });
  expect(moved.map((each) => each["UID"])).toContain(told[0]!["UID"]);
  expect(meetings({}).length).toBe(26);
  expect(meetings({ every: "1mo", from: "2026-01-31", until: "2026-06-30" }).map((each) => each["DTSTART"])).toEqual([
    "20260331",
    "20260430",
    "20260531",
    "20260630",
  ]);
  expect(meetings({}, "2026-03-14", "fa")[0]!["DESCRIPTION"]).toContain("هر ۲ هفته");
});
