import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutTorn } from "../../talks/json-lines.js";
import {
  enteredBy,
  entryLine,
  entryProblems,
  type ForecastEntry,
  questionsOf,
  type RegisterEntry,
  type ResolutionEntry,
  readRegister,
  registerName,
  score,
} from "./register.js";
import { cellsOfSeries, forecastEntry } from "./register-making.js";

const cells = [0.03, 0.03, 0.03, 0.04, 0.05, 0.05, 0.06, 0.06, 0.05, 0.05, 0.05, 0.05, 0.45];
const interim = cells.map((_, k) => (k === 4 ? 1 : 0));
const forecastOn = (asOf: string, more: Partial<ForecastEntry> = {}): ForecastEntry => ({
  kind: "forecast",
  id: `f-${asOf}`,
  question: "q",
  asOf,
  knownAt: asOf,
  author: "model",
  by: "model",
  cells,
  base: cells,
  ...more,
});
const resolved = {
  kind: "resolution",
  question: "q",
  state: "resolved",
  scenario: "continue",
  on: "2027-01-31",
  source: "s",
  by: "me",
  at: "2027-02-01",
} as const;

test("[FQ5] a question is scored at 90, 180 and 365 days before it was resolved, by the last forecast made by then", () => {
  const late = forecastOn("2026-12-15", { cells: [...new Array(12).fill(0), 1] });
  const { scores } = score([forecastOn("2025-01-31"), forecastOn("2026-07-01"), late, resolved]);
  expect(scores.map(({ lead, questions }) => [lead, questions])).toEqual([
    [90, 1],
    [180, 1],
    [365, 1],
  ]);
  expect(scores[0]!.brier.mean).toBeCloseTo(0.4078, 10);
  expect(scores[0]!.brier.skill).toBeCloseTo(0, 12);
  expect(score([late, resolved]).tooLate).toEqual(["q"]);
  const ended = { ...resolved, scenario: "interim" } as const;
  const each = score([forecastOn("2025-01-31"), forecastOn("2026-07-01", { cells: interim }), ended]).scores;
  expect(each.map(({ lead, brier }) => [lead, Math.round(brier.mean * 1e4) / 1e4])).toEqual([
    [90, 0],
    [180, 0],
    [365, 0.8678],
  ]);
});

test("[FQ6] annulled and disputed questions are not scored, open ones are listed, and the last resolution counts", () => {
  const asked = forecastOn("2025-01-31");
  const states = (...more: RegisterEntry[]) => {
    const { scores, open, annulled, disputed } = score([asked, ...more]);
    return [scores.length > 0, open.length, annulled.length, disputed.length];
  };
  expect(states()).toEqual([false, 1, 0, 0]);
  expect(states(resolved)).toEqual([true, 0, 0, 0]);
  expect(states(resolved, { ...resolved, state: "disputed" })).toEqual([false, 0, 0, 1]);
  expect(states({ ...resolved, state: "annulled" }, resolved)).toEqual([true, 0, 0, 0]);
});

test("[FQ7] without a base rate beside it a score has no skill; the calibration line waits for 30 resolutions", () => {
  const [one] = score([forecastOn("2025-01-31", { base: null }), resolved]).scores;
  expect([one!.brier.base, one!.brier.skill, one!.line]).toEqual([null, null, null]);
  const many = Array.from({ length: 40 }, (_, k) => [
    forecastOn("2025-01-31", { id: `f${k}`, question: `q${k}` }),
    {
      ...resolved,
      question: `q${k}`,
      scenario: (["breakthrough", "interim", "breakdown", "continue"] as const)[k % 4]!,
      on: "2026-06-30",
    },
  ]).flat();
  const [scored] = score(many).scores;
  expect(scored!.line).not.toBeNull();
  expect(scored!.brier.interval).not.toBeNull();
  expect(scored!.reliability.length).toBe(10);
});

test("[FQ8] what happens more than 24 months after a forecast was, for it, that the talks continued", () => {
  const far = { ...resolved, scenario: "breakthrough", on: "2027-06-30" } as const;
  expect(score([forecastOn("2025-01-31"), far]).scores[0]!.brier.mean).toBeCloseTo(0.4078, 10);
});

test("[FQ12] that nothing happened is decided for a forecast only after 24 months, whatever it had said", () => {
  const year = score([forecastOn("2026-01-31"), resolved]);
  expect([year.scores, year.tooLate]).toEqual([[], ["q"]]);
  expect(score([forecastOn("2025-01-31"), resolved]).scores).toHaveLength(3);
});

test("[FQ13] a forecast counts from when it was entered; one entered after what happened is scored apart, as a look back", () => {
  const ended = { ...resolved, scenario: "interim" } as const;
  const rows = (...made: ForecastEntry[]) =>
    score([...made, ended]).scores.map(({ lead, lookingBack, questions }) => [lead, lookingBack, questions]);
  expect(rows(forecastOn("2025-01-31", { knownAt: "2026-10-01" }))).toEqual([[90, false, 1]]);
  const back = forecastOn("2025-01-31", { knownAt: "2027-03-01", cells: interim });
  expect(rows(back)).toEqual([90, 180, 365].map((lead) => [lead, true, 1]));
  const mixed = score([forecastOn("2025-02-28"), back, ended]).scores.map(({ lookingBack, brier }) => [
    lookingBack,
    brier.mean === 0,
  ]);
  expect(mixed).toEqual([...new Array(3).fill([false, false]), ...new Array(3).fill([true, true])]);
});

test("[FQ14] reliability, calibration error and line are shown together from 30 resolutions on, and not below", () => {
  const many = (n: number) =>
    score(
      Array.from({ length: n }, (_, k): RegisterEntry[] => [
        forecastOn("2025-01-31", { id: `f${k}`, question: `q${k}` }),
        {
          ...resolved,
          question: `q${k}`,
          scenario: (["breakthrough", "interim", "breakdown", "continue"] as const)[k % 4]!,
        },
      ]).flat(),
    ).scores.find(({ lead }) => lead === 365)!;
  const [few, enough] = [many(29), many(30)];
  expect([few.reliability, few.calibrationError, few.line]).toEqual([[], null, null]);
  expect(enough.reliability.reduce((sum, { n }) => sum + n, 0)).toBe(120);
  for (const { n, share, interval } of enough.reliability) {
    expect(n).toBeGreaterThanOrEqual(10);
    expect(interval[0]).toBeLessThanOrEqual(share);
    expect(interval[1]).toBeGreaterThanOrEqual(share);
  }
  expect(enough.calibrationError).not.toBeNull();
  expect(enough.line).not.toBeNull();
});

test("[FQ15] questions are listed with their state, their forecasters and each one's revisions, as entered by a date", () => {
  const mine = forecastOn("2025-03-01", {
    id: "a1",
    author: "analyst",
    by: "desk",
    rules: "as agreed",
    resolver: "desk",
  });
  const entries: RegisterEntry[] = [
    forecastOn("2025-01-31"),
    mine,
    { ...mine, id: "a2", asOf: "2025-06-01", knownAt: "2025-06-01" },
    forecastOn("2025-06-01", { id: "b", question: "second" }),
    { ...resolved, state: "disputed", why: "two readings", at: "2026-02-01" },
    resolved,
  ];
  const shown = (date: string) =>
    questionsOf(enteredBy(entries, date)).map(({ id, state, forecasters, rules }) => [
      id,
      state,
      forecasters.map(({ by, revisions }) => `${by} ${revisions.length}`).join(", "),
      rules,
    ]);
  expect(shown("2025-02-01")).toEqual([["q", "open", "model 1", null]]);
  expect(shown("2026-03-01")).toEqual([
    ["q", "disputed", "desk 2, model 1", "as agreed"],
    ["second", "open", "model 1", null],
  ]);
  expect(shown("2027-02-01")[0]).toEqual(["q", "resolved", "desk 2, model 1", "as agreed"]);
});

test("[FQ16] an annulment and a dispute need a reason; nothing is entered before it is known, or asked after it is resolved", () => {
  const codes = (value: RegisterEntry, ...before: RegisterEntry[]) =>
    entryProblems(value, before).map(({ code, key }) => `${code} ${key}`);
  const asked = forecastOn("2025-01-31");
  const annulled: ResolutionEntry = {
    kind: "resolution",
    question: "q",
    state: "annulled",
    by: "me",
    at: "2026-01-01",
  };
  expect(codes(annulled, asked)).toEqual(["missing-key why"]);
  expect(codes({ ...annulled, why: "the question was unclear" }, asked)).toEqual([]);
  expect(codes(forecastOn("2025-01-31", { knownAt: "2025-01-30" }))).toEqual(["dated-backwards knownAt"]);
  expect(codes({ ...resolved, at: "2027-01-30" }, asked)).toEqual(["dated-backwards at"]);
  expect(codes({ ...resolved, on: "2027-01", at: "2027-01-15" }, asked)).toEqual([]);
  expect(codes(forecastOn("2027-02-01"), asked, resolved)).toEqual(["already-resolved asOf"]);
  expect(codes(forecastOn("2026-02-01"), asked, resolved)).toEqual([]);
  expect(codes(forecastOn("2027-02-01"), asked, resolved, { ...annulled, why: "unclear" })).toEqual([]);
  expect(codes(forecastOn("2025-01-31", { partition: { scenarios: ["yes", "no"], bins: [] } }))).toEqual([
    "other-partition partition",
  ]);
});

test("[FQ17] a torn end of a register is told from a last line without its end, and set apart without a letter lost", () => {
  const line = entryLine(forecastOn("2025-01-31"));
  expect(withoutTorn(line)).toEqual({ whole: line, torn: null });
  expect(withoutTorn(line + line.trimEnd())).toEqual({ whole: line + line.trimEnd(), torn: null });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: line.length - 2 }), fc.nat(2), (length, lines) => {
      const before = line.repeat(lines);
      expect(withoutTorn(before + line.slice(0, length))).toEqual({ whole: before, torn: line.slice(0, length) });
    }),
    { seed: 17 },
  );
  expect(withoutTorn(`${line}\0\0\0`)).toEqual({ whole: line, torn: "\0\0\0" });
  expect([registerName("a/talks.yaml"), registerName("talks")]).toEqual([
    "a/talks.register.jsonl",
    "talks.register.jsonl",
  ]);
});

const found = { shown: { cells, standing: [] }, base: { cells, standing: [] }, experts: null, seed: 7 };
const asked = { question: "q", found, asOf: "2025-01-31", knownAt: "2025-02-01", inputs: "sha256:0", engine: "0.1.0" };

test("[FQ18] an entry is made from a forecast or an analyst's cumulative chances, with an id that is free and bins of its own", () => {
  const made = forecastEntry({ ...asked, author: "model" }, [forecastOn("2025-01-31", { id: "q-2025-01-31-2" })]);
  if (!made.ok) throw new Error("expected an entry");
  expect([made.entry.id, made.entry.by, made.entry.base]).toEqual(["q-2025-01-31-3", "model", cells]);
  expect(made.entry.partition!.bins).toEqual(["0-3", "3-6", "6-12", "12-24"]);
  expect(entryProblems(made.entry, [])).toEqual([]);
  const series = { breakthrough: [0.1, 0.3, 0.3, 0.3], interim: [0, 0.1, 0.2, 0.3], breakdown: [0, 0, 0, 0.4] };
  expect(cellsOfSeries(series)).toEqual([0.1, 0.2, 0, 0, 0, 0.1, 0.1, 0.1, 0, 0, 0, 0.4, 0]);
  const own = forecastEntry({ ...asked, author: "analyst", by: "desk", series }, []);
  expect(own.ok && entryProblems(own.entry, [])).toEqual([]);
});

test("[FQ19] chances that are none, that fall, that come to more than one, and a pool of nobody are refused with the reason", () => {
  const codes = (more: object) => {
    const made = forecastEntry({ ...asked, author: "analyst", ...more }, []);
    return made.ok ? [] : made.problems.map(({ code, key = "" }) => `${code} ${key}`.trim());
  };
  const zero = [0, 0, 0, 0];
  expect(codes({})).toEqual(["no-series"]);
  expect(codes({ series: { breakthrough: [0.1], interim: [0, 2, 0, 0], breakdown: [0.2, 0.1, 0.3, 0.3] } })).toEqual([
    "not-four-chances breakthrough",
    "not-four-chances interim",
    "falling-series breakdown",
  ]);
  expect(codes({ series: { breakthrough: [0, 0, 0, 0.6], interim: [0, 0, 0, 0.5], breakdown: zero } })).toEqual([
    "more-than-one",
  ]);
  expect(codes({ author: "pool" })).toEqual(["no-experts"]);
});

test("[FQ9] a register is refused line by line with everything that is wrong, and random text never throws", () => {
  const text = [
    JSON.stringify(forecastOn("2025-01-31")),
    "{",
    JSON.stringify({ ...forecastOn("2025-01-31"), cells: cells.map((p) => p * 2), author: "oracle" }),
    JSON.stringify({ ...resolved, question: "other", on: "soon" }),
    "",
    '{"kind": "guess", "question": "q"}',
  ].join("\n");
  const { entries, problems } = readRegister(text);
  expect(entries).toHaveLength(1);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "2 not-json",
    "3 unknown-word",
    "3 chances-not-one",
    "3 same-id",
    "4 not-a-date",
    "4 unknown-question",
    "6 unknown-word",
  ]);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (random) => {
      expect(Array.isArray(readRegister(random).problems)).toBe(true);
    }),
    { seed: 9 },
  );
});
