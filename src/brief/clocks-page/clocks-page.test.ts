import fc from "fast-check";
import { expect, test } from "vitest";
import { proceduresOf } from "../../engine/clocks/read.js";
import { clocksOf } from "../../engine/clocks/running.js";
import { parseSpan } from "../../engine/clocks/spans.js";
import type { DateText, Talks } from "../../talks/model.js";
import type { Block, SvgNode } from "../blocks.js";
import { briefDocument } from "../brief.js";
import { clockBlock } from "../clocks/block.js";
import { clocks, clockTalks } from "../clocks/example-clocks.js";
import { clockVoice } from "../clocks/naming.js";
import { clocksSection } from "../clocks/section.js";
import { todayPage } from "../today.js";
import type { Language } from "../wire.js";
import { clocksAnswerer, clocksView } from "./answer.js";
import { analysedAs, planTalks } from "./example-page.js";
import { plainBlock } from "./example-words.js";
import { clocksPage } from "./page.js";
import { sliceOf, talksOf } from "./slice.js";
import type { Tried, TriedView } from "./view.js";

const languages: readonly Language[] = ["en", "fa"];
const day = "2025-09-20";
const viewAt = (date: string, lang: Language = "en", talks: Talks = planTalks()) => {
  const analysed = analysedAs(talks, date);
  return clocksView(analysed.talks, analysed.asOf, lang);
};
const answererAt = (date: DateText, lang: Language = "en", talks: Talks = planTalks()) =>
  clocksAnswerer(sliceOf(analysedAs(talks, date)), lang);
const ok = (view: TriedView) => {
  if (!view.ok) throw new Error(view.problems.join("; "));
  return view;
};

test("[CP1] the answer names the next end, its procedure and zone, what expiry does and what would stop it, and who does not share it", () => {
  expect(viewAt(day).answer).toBe(
    "Next, decision; by vote, or not (snapback) ends Saturday 27 September 2025, 24:00 UTC; then: measures return, " +
      "unless before then: relief kept; or notification withdrawn. " +
      "Not so for all: it counts for E3 and United States and is void for Iran, Russia and China.",
  );
  // Two steps of one clock run, and the nearer end is the next.
  expect(viewAt("2025-08-30").answer).toMatch(
    /^Next, draft \(snapback\) ends Sunday 7 September 2025, 24:00 UTC; then: /,
  );
  const persian = viewAt(day, "fa").answer;
  expect(persian).toContain("شنبه ۵ مهر ۱۴۰۴، ساعت ۲۴:۰۰");
  expect(persian).toContain("تحریم‌ها بازمی‌گردد");
});

test("[CP2] where no clock runs the answer says so, what is still open, and the next date of the plan", () => {
  expect(viewAt("2021-01-01").answer).toBe(
    "No clock runs on 1 January 2021. E3 may still cease performing (Dispute resolution). " +
      "The next date of the plan: Transition Day, at the latest Wednesday 18 October 2023.",
  );
  expect(viewAt("2019-01-01").answer).toMatch(/^No clock runs on 1 January 2019\. The next date/);
});

test("[CP3] what runs stands first, then what is left open, then what is over; each with its time line and zones", () => {
  const { panels } = viewAt(day);
  expect(panels.map(({ procedure, phase }) => [procedure, phase])).toEqual([
    ["snapback", "running"],
    ["dispute", "open"],
  ]);
  expect(viewAt("2025-10-01").panels.map(({ procedure, phase }) => [procedure, phase])).toEqual([
    ["dispute", "open"],
    ["snapback", "over"],
  ]);
  const said = plainBlock(panels[0]!.block);
  expect(said).toContain("20:00 America/New_York");
  const dispute = viewAt("2020-01-20").panels[0]!.block;
  expect(plainBlock(dispute)).toMatch(/29 January 2020, 24:00 UTC is .*19:00 America\/New_York/);
});

test("[CP4] a procedure whose start is not stated lists every date it could mean, and where each would lead", () => {
  const { unstarted } = viewAt(day);
  expect(unstarted.map(({ procedure }) => procedure)).toEqual(["procurement", "hotline"]);
  const hotline = unstarted.find(({ procedure }) => procedure === "hotline")!;
  const talks = analysedAs(planTalks(), day).talks;
  const found = clocksOf(talks, proceduresOf(talks).find(({ id }) => id === "hotline")!, { asOf: day });
  expect(found.kind === "no start" && hotline.could.length === found.could.length && hotline.could.length > 0).toBe(
    true,
  );
  expect(hotline.could[0]).toEqual({
    on: "2015-07-14",
    date: "Tuesday 14 July 2015",
    from: "version of JCPOA",
    end: "Wednesday 15 July 2015",
  });
});

test("[CP5] a tried procedure is what the engine replays from that start with those events, and the file is left alone", () => {
  const talks = analysedAs(planTalks(), day).talks;
  const procedure = proceduresOf(talks).find(({ id }) => id === "dispute")!;
  const answerer = answererAt(day);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (from, plus, stopped) => {
        const start = new Date(Date.UTC(2020, 0, 1) + from * 86_400_000).toISOString().slice(0, 10);
        const events = [
          { kind: "extended", step: "commission", on: start, plus: `${plus}d` },
          ...(stopped ? [{ kind: "resolved", step: "", on: start, plus: "" }] : []),
        ];
        const { block } = ok(answerer.tried({ procedure: "dispute", start, by: "e3", events }, []));
        const result = clocksOf(talks, procedure, {
          suppose: {
            start,
            by: ["e3"],
            events: events.map(({ kind, step, on, plus: said }) => ({
              kind,
              on,
              ...(step ? { step } : {}),
              ...(said ? { plus: parseSpan(said)! } : {}),
            })),
          },
        });
        if (result.kind !== "clocks") throw new Error(result.kind);
        const own = clockBlock(clockVoice(talks, "en"), result.clocks[0]!);
        expect(block.answer).toEqual(["If so: ", ...own.answer]);
        expect(block.body.filter(({ kind }) => kind === "table")).toEqual(
          own.body.filter(({ kind }) => kind === "table"),
        );
      },
    ),
    { seed: 5, numRuns: 20 },
  );
});

test("[CP6] what events change is said in days; an event that lacks its day or span is not counted, and that is said", () => {
  const start: Tried = { procedure: "dispute", start: "2020-01-14", by: "e3", events: [] };
  const at = (...events: Tried["events"]) => ok(answererAt(day).tried({ ...start, events }, []));
  const extended = { kind: "extended", step: "commission", on: "2020-01-20", plus: "10d" };
  expect(at().against).toBeNull();
  expect(at(extended).against).toBe(
    "Without these events the last clock would run out Tuesday 18 February 2020, 24:00 UTC: they make it 10 days later.",
  );
  expect(at({ kind: "resolved", step: "", on: "2020-01-20", plus: "" }).against).toBe(
    "Without these events the last clock would run out Tuesday 18 February 2020, 24:00 UTC.",
  );
  expect(at({ ...extended, step: "board" }).against).toMatch(/^These events do not move the last end/);
  expect(plainBlock(at({ ...extended, plus: "" }).block)).toContain("One event is not counted yet");
  expect(plainBlock(at({ ...extended, on: "" }).block)).toContain("One event is not counted yet");
  const persian = answererAt(day, "fa");
  expect(ok(persian.tried({ ...start, events: [extended] }, [])).against).toContain("۱۰ روز دیرتر");
});

test("[CP7] what cannot be tried says why: no start, and holidays that are missing with their place", () => {
  const answerer = answererAt(day);
  expect(answerer.tried({ procedure: "dispute", start: "", by: "", events: [] }, [])).toEqual({
    ok: false,
    problems: ["Choose the day on which it is invoked."],
  });
  expect(answerer.tried({ procedure: "procurement", start: "2017-03-01", by: "", events: [] }, [])).toEqual({
    ok: false,
    problems: [
      "calendars.un.holidays: the holidays of 2017 are not given, and working days reach into it; add 2017: [dates], or 2017: [] if there are none",
    ],
  });
  const faulty = planTalks({ invocations: [{ procedure: "procurement", by: "e3", on: "2019-03-01" }] });
  expect(viewAt(day, "en", faulty).faulty).toMatchObject([
    { procedure: "procurement", problems: [{ path: "calendars.un.holidays" }] },
  ]);
});

test("[CP8] verdicts stand by holder: a common one only where all with standing agree, else disputed with a table; overdue beside", () => {
  const { verdicts, verdictTests } = viewAt("2023-01-01");
  const said = plainBlock(verdicts!);
  expect(said).toContain("Of three commitments, two have a verdict; one is disputed and one is past due");
  expect(said).toContain("Enrich to 3.67 %");
  expect(said).toMatch(/disputed.*E3 opened Dispute resolution on 14 January 2020|disputed.*E3 and Iran differ/s);
  expect(said).toContain(
    "E3: non-compliant (17 April 2021) / Iran: complete (18 April 2021) / China: unable to verify (19 April 2021) / " +
      "does not count for the common verdict",
  );
  const table = verdicts!.body.find((part) => part.kind === "table" && part.id === "verdicts-holders");
  expect(table?.kind === "table" && table.rows.length).toBe(3);
  expect(verdictTests.length).toBe(8);
  expect(said).toContain("One more is not due yet");
});

test("[CP9] dates ahead come with their reasons, the nearest first, bounds as bounds, done ones gone", () => {
  const { ahead } = viewAt("2021-01-01");
  const table = ahead!.body[0]!;
  if (table.kind !== "table") throw new Error("expected a table");
  const cells = table.rows.map((row) => row.cells.map((lines) => lines.map(({ words }) => words.join("")).join(" / ")));
  expect(cells).toEqual([
    [
      "at the latest Wednesday 18 October 2023",
      "Transition Day / milestone",
      expect.stringContaining("the earliest of: 8 years after Adoption Day"),
    ],
    ["Saturday 18 October 2025", "Termination Day / milestone", "10 years after Adoption Day"],
    ["Tuesday 1 January 2030", "Seek laws / begins", "stated in the file"],
    ["Friday 18 October 2030", "Enrich to 3.67 % / ends (sunset)", "15 years after Adoption Day"],
    ["date open", "Broader Conclusion / milestone", "date open"],
  ]);
});

test("[CP17] what was done on the day looked from lies ahead no more, and what is fixed for a later day does", () => {
  const named = (date: string) => {
    const table = viewAt(date).ahead?.body[0];
    return table?.kind === "table" ? table.rows.map((row) => row.cells[1]![0]!.words.join("")) : [];
  };
  expect(named("2015-07-19")).toContain("Resolution");
  expect(named("2015-07-20")).not.toContain("Resolution");
});

test("[CP10] the time line says its direction on every word, mirrors for Persian, keeps inside its frame, and marks the day looked from", () => {
  for (const lang of languages) {
    const chart = viewAt(day, lang).panels[0]!.block.body.find(({ kind }) => kind === "chart");
    if (chart?.kind !== "chart") throw new Error("expected a drawing");
    const width = Number(chart.svg.attributes["width"]);
    const height = Number(chart.svg.attributes["height"]);
    const rects: { x: number; right: number }[] = [];
    (function walk({ tag, attributes, children }: SvgNode): void {
      if (tag === "text") expect(attributes["direction"]).toBe(lang === "fa" ? "rtl" : "ltr");
      for (const name of ["x", "x1", "x2"])
        if (attributes[name] !== undefined) {
          expect(Number(attributes[name])).toBeGreaterThanOrEqual(0);
          expect(Number(attributes[name])).toBeLessThanOrEqual(width);
        }
      for (const name of ["y", "y1", "y2"])
        if (attributes[name] !== undefined) expect(Number(attributes[name])).toBeLessThanOrEqual(height);
      if (tag === "rect")
        rects.push({ x: Number(attributes["x"]), right: Number(attributes["x"]) + Number(attributes["width"]) });
      for (const child of children) if (typeof child !== "string") walk(child);
    })(chart.svg);
    const [draft, decision] = rects;
    // The shorter of two steps that begin together is at the start of reading.
    if (lang === "en") expect([draft!.x, draft!.right < decision!.right]).toEqual([decision!.x, true]);
    else expect([draft!.right, draft!.x > decision!.x]).toEqual([decision!.right, true]);
    expect(chart.label).toContain(lang === "en" ? "Looked at from 20 September 2025" : "نگاه از ۲۹ شهریور ۱۴۰۴");
  }
});

test("[CP11] the slice alone gives the same clocks as the whole talks", () => {
  for (const lang of languages) {
    const analysed = analysedAs(planTalks(), day);
    const view = clocksView(analysed.talks, day, lang);
    expect(clocksAnswerer(sliceOf(analysed), lang).panels(view.zones)).toEqual(view.panels);
  }
  expect(talksOf(sliceOf(analysedAs(planTalks(), day))).later.commitments).toBeUndefined();
});

test("[CP12] the calendar of one procedure holds its ends alone, that of all the meetings too", () => {
  const answerer = answererAt(day);
  const uids = (text: string) => [...text.matchAll(/^UID:(.*?)@/gm)].map(([, uid]) => uid);
  expect(uids(answerer.calendar("snapback"))).toEqual([
    "snapback-20250828-draft",
    "snapback-20250828-draft-effect",
    "snapback-20250828-decision",
    "snapback-20250828-decision-effect",
  ]);
  const all = uids(answerer.calendar(null));
  expect(all.filter((uid) => uid!.startsWith("meeting-"))).toEqual([
    "meeting-20250905-3",
    "meeting-20250905-4",
    "meeting-20250905-5",
  ]);
  expect(all).toContain("dispute-20200114-review");
  expect(answerer.calendar(null)).toBe(answererAt(day).calendar(null));
  expect(viewAt(day).meetings).toBe(3);
});

test("[CP13] what became known after a date changes no byte of the page as of that date", () => {
  const page = (talks: Talks) => {
    const analysed = analysedAs(talks, day);
    return JSON.stringify(
      languages.map((lang) => [
        clocksPage(analysed, lang),
        todayPage(analysed, lang),
        clocksAnswerer(sliceOf(analysed), lang).calendar(null),
      ]),
    );
  };
  const own = page(planTalks());
  const base = planTalks();
  fc.assert(
    fc.property(
      fc.integer({ min: 21, max: 30 }),
      fc.constantFrom("stop", "invocation", "verdict", "standing", "event"),
      (on, what) => {
        const known = `2025-09-${on}`;
        const later = structuredClone(base.later) as {
          [section: string]: { [key: string]: unknown }[] & Record<string, { verdicts: unknown[] }>;
        };
        if (what === "stop")
          (later["invocations"]![1]!["events"] as unknown[]).push({ kind: "relief kept", on: known, known });
        if (what === "invocation") later["invocations"]!.push({ procedure: "hotline", by: ["iran"], on: known, known });
        if (what === "verdict")
          later["commitments"]!["relief"]!.verdicts.push({ by: "iran", on: known, known, verdict: "complete" });
        if (what === "standing")
          later["standing"]!.push({ who: "e3", in: "jcpoa", until: "2019-01-01", held_by: ["usa"], known });
        const talks = {
          ...base,
          later,
          events:
            what === "event"
              ? [...base.events, { on: known, known, what: "later", sources: [], claimedBy: [], deniedBy: [] }]
              : base.events,
        } as unknown as Talks;
        expect(page(talks)).toBe(own);
      },
    ),
    { seed: 13, numRuns: 15 },
  );
});

test("[CP14] Today shows a block and the brief a section when a clock runs, with the way to the page; neither says anything without", () => {
  const running = analysedAs(planTalks(), day);
  const quiet = analysedAs(planTalks(), "2019-01-01");
  const bare = analysedAs(clockTalks({ procedures: {}, invocations: [] }), day);
  for (const lang of languages) {
    const block = todayPage(running, lang).blocks.find(({ id }) => id === "clocks");
    expect(block?.more?.page).toBe("clocks");
    expect(plainBlock(block!)).toContain(lang === "en" ? "27 September 2025, 24:00 UTC" : "۵ مهر ۱۴۰۴");
    expect(todayPage(quiet, lang).blocks.some(({ id }) => id === "clocks")).toBe(false);
    const { main, annex } = briefDocument(running, lang);
    expect(main.filter(({ id }) => id === "clocks").length).toBe(1);
    const full = annex.find(({ id }) => id === "clocks")!;
    expect(plainBlock(full)).toContain(lang === "en" ? "10 years after Adoption Day" : "۱۰ سال پس از روز قبول توافق");
    expect(plainBlock(full)).toContain(lang === "en" ? "begins on invocation; 30 days" : "۳۰ روز");
    expect(briefDocument(quiet, lang).main.some(({ id }) => id === "clocks")).toBe(false);
    expect(clocksSection(quiet, lang, "full")).not.toBeNull();
    expect(clocksSection(bare, lang, "full")).toBeNull();
  }
});

test("[CP15] a file with neither procedures nor a plan gets an empty page that says so", () => {
  const bare = clockTalks({ procedures: {}, invocations: [], standing: [] });
  for (const lang of languages) {
    const view = viewAt(day, lang, bare);
    expect(view.empty).toBe(true);
    expect(view.panels).toEqual([]);
  }
  expect(viewAt(day, "en", bare).answer).toBe(
    "As of this date the file has no procedures and no plan, so no clock can run.",
  );
});

test("[CP16] what runs of a clock that is over is told in the past", () => {
  const answer = (block: Block) => block.answer.join("");
  expect(answer(viewAt(day).panels[1]!.block)).toMatch(/^The last clock ran out /);
  expect(answer(viewAt("2020-01-20").panels[0]!.block)).toMatch(/^The last clock runs out /);
});

test("[CP47] what stops a procedure is said by its name in the page's language, whichever of its names the record used", () => {
  expect(viewAt(day, "fa").answer).toContain("حفظ گشایش");
  for (const kind of ["relief kept", "حفظ گشایش"]) {
    const clock = clocks("snapback", { asOf: "2025-09-20", events: [{ kind, on: "2025-09-10" }] }).at(-1)!;
    const said = (lang: Language) => plainBlock(clockBlock(clockVoice(planTalks(), lang), clock));
    expect(said("fa")).toContain("حفظ گشایش");
    expect(said("en")).toContain("relief kept");
    expect(said("en")).not.toContain("حفظ");
  }
});
