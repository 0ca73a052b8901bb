import { expect, test } from "vitest";
import { clockFile } from "../brief/clocks/example-clocks.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

async function run(args: readonly string[], file: object = clockFile) {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string> = {};
  const io: Io = {
    read: async () => new TextEncoder().encode(JSON.stringify(file)),
    write: async (path, data) => {
      written[path] = String(data);
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    columns: 400,
  };
  const status = await main(["clock", "talks.yaml", ...args], io);
  return { status, out: out.join("\n"), err: err.join("\n"), written };
}
const json = async (...args: string[]) => JSON.parse((await run([...args, "--json"])).out);
const lastDays = (of: { steps: { lastDay: string | null }[] }) => of.steps.map(({ lastDay }) => lastDay);

test("[CC1] JSON has the members of the contract: snapback 2025 to the day and the hour", async () => {
  const clock = await json("snapback", "--start", "2025-08-28");
  expect(clock).toMatchObject({ procedure: "snapback", start: "2025-08-28", result: "measures return", byHolder: {} });
  expect(clock.steps[1]).toMatchObject({
    id: "decision",
    from: "2025-08-28",
    lastDay: "2025-09-27",
    ends: "2025-09-28T00:00:00Z",
    onExpiry: "measures return",
    why: "begins on invocation; 30 days after Thursday 28 August 2025",
  });
});

test("[CC2] the dispute of 2020, plain and with an extension; the shorter way without optional steps is said", async () => {
  const plain = await json("dispute", "--start", "2020-01-14");
  expect(lastDays(plain)).toEqual(["2020-01-29", "2020-02-13", "2020-02-13", "2020-02-18", null]);
  expect(plain.shortest).toEqual({ lastDay: "2020-02-03", ends: "2020-02-04T00:00:00Z" });
  const extended = await json("dispute", "--start", "2020-01-14", "--event", "commission:extended+10d@2020-01-28");
  expect(lastDays(extended)).toEqual(["2020-02-08", "2020-02-23", "2020-02-23", "2020-02-28", null]);
  expect(extended.steps[0].extensions).toEqual([{ plus: "10d", on: "2020-01-28", lastDayBefore: "2020-01-29" }]);
});

test("[CC3] without a start it goes by the file's invocations, as of a date, and never by what is recorded later", async () => {
  const running = await json("snapback");
  expect(running.steps.map(({ state }: { state: string }) => state)).toEqual(["expired", "running"]);
  expect(running.withoutEffect).toEqual([{ kind: "draft failed", on: "2025-09-19", why: "no such kind" }]);
  expect((await json("snapback", "--as-of", "2025-09-18")).withoutEffect).toEqual([]);
  const before = await json("snapback", "--as-of", "2025-08-27");
  expect([before.start, before.findings[0].code]).toEqual([null, "start-not-stated"]);
  const over = await run(["snapback", "--as-of", "2025-10-01"]);
  expect(over.out).toContain("Over since Saturday 27 September 2025, 24:00 UTC: measures return.");
});

test("[CC4] where holders differ each has its own result, and the first sentence says so", async () => {
  const { byHolder } = await json("snapback");
  expect(byHolder).toEqual({
    e3: { standing: true, result: "measures return" },
    usa: { standing: true, result: "measures return" },
    iran: { standing: false, result: "void" },
    russia: { standing: false, result: "void" },
    china: { standing: false, result: "void" },
  });
  const by2020 = await json("snapback", "--start", "2020-08-20", "--by", "usa");
  expect(Object.entries(by2020.byHolder).map(([who, view]) => `${who} ${(view as { result: string }).result}`)).toEqual(
    ["usa measures return", "e3 void", "iran void", "russia void", "china void"],
  );
  const { out } = await run(["snapback"]);
  expect(out).toContain("Not so for all: it counts for E3 and United States and is void for Iran, Russia and China.");
  expect(out).toContain(
    "Iran, Russia and China: void, invoked without standing (in this view E3 had standing until 13 January 2020)",
  );
});

test("[CC5] a start that is not stated is a finding with every date it could mean, and no failure", async () => {
  const { status, out } = await run(["dispute"]);
  expect(status).toBe(0);
  expect(out).toContain("When Dispute resolution starts is not stated.");
  expect(out).toContain("- Tuesday 14 July 2015 (version of JCPOA): over on Tuesday 18 August 2015");
  expect((await json("dispute")).findings).toEqual([
    {
      code: "start-not-stated",
      where: "dispute",
      couldMean: [{ start: "2015-07-14", from: { kind: "text", id: "jcpoa" }, end: "2015-08-18" }],
    },
  ]);
});

test("[CC6] unknown names are told with what was meant; a date that is none is misuse", async () => {
  const told = async (...args: string[]) => {
    const { status, err } = await run(args);
    return [status, err];
  };
  expect(await told("snapbak")).toEqual([1, 'no procedure "snapbak"; did you mean "snapback"? [unknown-procedure]']);
  expect(await told()).toEqual([
    1,
    expect.stringContaining("dispute, snapback, procurement, hotline [which-procedure]"),
  ]);
  const start = ["dispute", "--start", "2020-01-14"];
  expect(await told(...start, "--event", "comission:ended@2020-01-15")).toEqual([
    1,
    'no step "comission"; did you mean "commission"? [unknown-step]',
  ]);
  expect((await told(...start, "--event", "ended", "--event", "x@2020-13-01", "--by", "irn"))[1]).toBe(
    [
      'no party or other "irn"; did you mean "iran"? [unknown-party]',
      '"ended" is no event; write [STEP:]KIND[+SPAN][/WHO]@DATE [bad-event]',
      '"2020-13-01" is no date; write YYYY-MM-DD, or an instant with offset [not-a-date]',
    ].join("\n"),
  );
  expect((await told("dispute", "--start", "soon"))[0]).toBe(2);
  expect((await told("dispute", "--zone", "Europe/Wien"))[0]).toBe(2);
  expect(await told("snapback", "--by", "e3")).toEqual([2, expect.stringContaining("[no-start]")]);
  expect((await run([], { ...clockFile, procedures: {}, invocations: [] })).err).toContain("[no-procedures]");
});

test("[CC7] a year without holidays is a problem with its line and column and what to do", async () => {
  const { status, err } = await run(["procurement", "--start", "2016-12-20"]);
  expect([status, err]).toEqual([
    1,
    `talks.yaml:1:${JSON.stringify(clockFile).indexOf('"holidays"') + 1} the holidays of 2017 are not given, and working days reach into it; add 2017: [dates], or 2017: [] if there are none [missing-holiday-year]`,
  ]);
  expect(lastDays(await json("procurement", "--start", "2016-06-01"))).toEqual(["2016-06-29", "2016-07-07"]);
});

test("[CC8] the words give dates with zone and reasons, the counting rule, and the end in other zones, in both languages", async () => {
  const { out } = await run([
    "snapback",
    "--start",
    "2025-08-28",
    "--zone",
    "America/New_York",
    "--zone",
    "Asia/Tehran",
  ]);
  expect(out).toContain(
    "Measures return when the last clock runs out, Saturday 27 September 2025, 24:00 UTC, unless before then: relief kept; or notification withdrawn.",
  );
  expect(out).toContain(
    "is Saturday 27 September 2025, 20:00 America/New_York, Sunday 28 September 2025, 03:30 Asia/Tehran.",
  );
  expect(out).toContain("The day of the event is day 0; a term ends at 24:00 of its last day in UTC.");
  const persian = await run(["snapback", "--start", "2025-08-28", "--lang", "fa"]);
  expect(persian.out).toContain("شنبه ۵ مهر ۱۴۰۴، ساعت ۲۴:۰۰");
  expect(persian.out).toContain("روز رخداد روز صفر است");
  const zoneless = await run(["hotline", "--start", "2026-01-10"]);
  expect(zoneless.out).toContain("The file names no time zone, so UTC is taken.");
  expect(zoneless.out).toContain("the hour is not stated, so it runs from the end of that day");
});

test("[CC9] calendar entries are written beside the answer, or alone to standard output", async () => {
  const { out, written } = await run(["snapback", "--ics", "clocks.ics"]);
  expect(written["clocks.ics"]).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:20250928T000000Z[\s\S]*END:VCALENDAR\r\n$/);
  expect(out).toContain("Running now: decision");
  expect((await run(["snapback", "--ics", "-"])).out).toBe(written["clocks.ics"]);
});

test("[CC10] rights are listed as open until used or waived, and a stop is said with its date", async () => {
  const start = ["dispute", "--start", "2020-01-14", "--by", "e3"];
  const { out } = await run(start);
  expect(out).toContain("E3: cease performing (from Tuesday 18 February 2020, until used or waived)");
  expect(out).toContain("A right is used when somebody records it; nothing is carried out by a clock.");
  const used = await run([...start, "--event", "notify the Council/e3@2020-02-20"]);
  expect(used.out).toContain("E3: notify the Council (used)");
  const stopped = await run([...start, "--event", "resolved@2020-02-01"]);
  expect(stopped.out).toContain("Stopped on 1 February 2020: resolved.");
});
