import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultAsOf, talksAsOf } from "./as-of.js";
import type { Talks } from "./model.js";
import { parseTalks } from "./parse.js";
import { soundFile } from "./sound-file.js";

const talksOf = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((p) => `${p.line}:${p.column} ${p.message} [${p.code}]`).join("\n"));
  return parsed.value;
};
const head = "detente: 1\ntitle: t\nparties: {a: {name: A}, b: {name: B}}\n";
const cutOf = (text: string, date: string) => talksAsOf(talksOf(text), date);
const eventsBy = (date: string, entries: string, asOf = "as_of: 2026-01-31\n") =>
  cutOf(`${head}${asOf}events: [${entries}]\n`, date).events.map((event) => event.what);

test("[TA1] an entry is known from its own date, a short date from its last day", () => {
  const entries =
    "{on: 2025, what: year}, {on: 2025-06, what: month}, {on: 2025-06-15, what: day}, {on: 2025-06-15T23:30-05:00, what: night}";
  expect(eventsBy("2025-06-14", entries)).toEqual([]);
  expect(eventsBy("2025-06-15", entries)).toEqual(["day"]);
  expect(eventsBy("2025-06-16", entries)).toEqual(["day", "night"]);
  expect(eventsBy("2025-06", entries)).toEqual(["month", "day", "night"]);
  expect(eventsBy("2025-12-31", entries)).toEqual(["year", "month", "day", "night"]);
});

test("[TA2] known says when an entry became known, whatever its own date", () => {
  const entries = "{on: 2020, known: 2025-03-01, what: late}, {on: 2030, known: 2015-07-20, what: ahead}";
  expect(eventsBy("2015-07-19", entries)).toEqual([]);
  expect(eventsBy("2025-02-28", entries)).toEqual(["ahead"]);
  expect(eventsBy("2025-03-01", entries)).toEqual(["late", "ahead"]);
});

test("[TA3] a future date is known as of the file's as_of; a file without as_of has no future", () => {
  expect(eventsBy("2026-01-30", "{on: 2026-06-01, what: w}")).toEqual([]);
  expect(eventsBy("2026-01-31", "{on: 2026-06-01, what: w}")).toEqual(["w"]);
  expect(eventsBy("2026-01-31", "{on: 2026-06-01, what: w}", "")).toEqual([]);
});

test("[TA4] deadlines and the schedule ahead are known as of as_of, and always where the file has none", () => {
  const ahead = "deadlines: [{id: d, on: 2027, what: w}]\nschedule: [{every: 2w, from: 2026-02-06}]\n";
  const seen = (asOf: string, date: string) => {
    const cut = cutOf(`${head}${asOf}${ahead}`, date);
    return [cut.deadlines.length, "schedule" in cut.later];
  };
  expect(seen("as_of: 2026-01-31\n", "2026-01-30")).toEqual([0, false]);
  expect(seen("as_of: 2026-01-31\n", "2026-01-31")).toEqual([1, true]);
  expect(seen("", "2020-01-01")).toEqual([1, true]);
});

test("[TA5] positions and red lines dated later are unknown, undated ones always known", () => {
  const series = `positions: {a: [{stated: x}, {stated: y, on: 2025-05-01, red_lines: [x, {options: [y], on: 2025-06-01}]}], b: {stated: y, on: 2025-07-01}}`;
  const text = `${head}issues: {i: {name: I, options: {x: {name: X}, y: {name: Y}}, ${series}}}\n`;
  const positions = (date: string) => cutOf(text, date).issues[0].positions;
  expect(positions("2025-04-30")).toMatchObject({ a: [{ stated: "x" }] });
  expect(Object.keys(positions("2025-04-30"))).toEqual(["a"]);
  expect(positions("2025-05-01").a[1].redLines.map((line) => line.options)).toEqual([["x"]]);
  expect(positions("2025-06-01").a[1].redLines.map((line) => line.options)).toEqual([["x"], ["y"]]);
});

test("[TA6] own dates are on, announced, adopted, from and week; of commitments their text's version", () => {
  const text = `${head}as_of: 2016-01-31
measures: [{id: m, by: a, what: w, announced: 2015-03-01}]
acts: [{id: r, what: w, adopted: 2015-04-01, revoked: 2016-01-01}]
tension: [{from: a, to: b, week: 2015-05-01, index: 1}]
texts: {t: {name: T, version: "2015-07-14", clauses: {"1": one}}, u: {name: U}}
standing: [{who: a, in: t, from: 2015-08-01, until: 2016-01-02}]
commitments: {c: {what: w, clause: {text: t, clause: "1"}, verdicts: [{by: b, on: 2015-10-01, verdict: complete}]}, d: {what: w}}
`;
  const sections = (date: string) => Object.keys(cutOf(text, date).later);
  expect(sections("2015-02-28")).toEqual(["texts"]);
  expect(sections("2015-03-01")).toEqual(["measures", "texts"]);
  expect(sections("2015-04-01")).toEqual(["measures", "texts", "acts"]);
  expect(sections("2015-05-01")).toEqual(
    ["tension", "measures", "texts", "acts"].sort((x, y) => order.indexOf(x) - order.indexOf(y)),
  );
  const at = (date: string) => cutOf(text, date).later;
  expect(Object.keys(at("2015-07-14").commitments as object)).toEqual(["c"]);
  expect(at("2015-07-14").commitments).toEqual({ c: { what: "w", clause: { text: "t", clause: "1" } } });
  expect(at("2015-10-01").commitments).toMatchObject({ c: { verdicts: [{ verdict: "complete" }] } });
  expect(Object.keys(at("2016-01-31").commitments as object)).toEqual(["c", "d"]);
  expect(at("2015-12-31").acts).toEqual([{ id: "r", what: "w", adopted: "2015-04-01" }]);
  expect(at("2016-01-02").standing).toMatchObject([{ until: "2016-01-02" }]);
});
const order = [
  "schedule",
  "gains",
  "indicators",
  "measures",
  "ladder",
  "experts",
  "tension",
  "conflict",
  "texts",
  "commitments",
  "acts",
];

test("[TA7] a source published later is left out unless something known cites it", () => {
  const text = `${head}as_of: 2026-01-31
sources: {s: {title: S, date: 2025-06-01}, r: {title: R, date: 2025-06-01}, q: {title: Q}}
events: [{on: 2025-05-01, what: w, source: s}, {on: 2025-07-01, what: v, source: r}]
`;
  expect(cutOf(text, "2025-05-31").sources.map((source) => source.id)).toEqual(["s", "q"]);
  expect(cutOf(text, "2025-06-01").sources.map((source) => source.id)).toEqual(["s", "r", "q"]);
});

const later = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  entry: fc.constantFrom(
    ["events", (known: string) => `{on: 2020, known: ${known}, what: w, source: paper}`],
    ["offers", (known: string) => `{id: o9, on: ${known}, by: iran, terms: {level: 0}}`],
    ["moves", (known: string) => `{on: ${known}, by: usa, terms: {level: 0}}`],
    ["rounds", (known: string) => `{on: ${known}}`],
    ["statements", (known: string) => `{on: ${known}, by: usa, kind: threat}`],
    ["deadlines", (known: string) => `{id: d9, on: 2027, known: ${known}, what: w}`],
    ["schedule", (known: string) => `{every: 2w, from: 2027, known: ${known}}`],
    ["gains", (known: string) => `{on: ${known}, to: iran, what: w}`],
    ["consequences", (known: string) => `{known: ${known}, scenario: breakdown, where: w, domain: trade, effect: e}`],
    ["next_steps", (known: string) => `{known: ${known}, what: w}`],
    ["measures", (known: string) => `{id: m9, announced: ${known}, by: iran, what: w}`],
    ["tension", (known: string) => `{from: iran, to: usa, week: ${known}, index: 2}`],
    [
      "experts",
      (known: string) => `{by: d, on: ${known}, breakthrough: [0,0,0,0], interim: [0,0,0,0], breakdown: [0,0,0,0]}`,
    ],
    ["acts", (known: string) => `{id: a9, what: w, adopted: ${known}}`],
    ["standing", (known: string) => `{who: usa, in: pact, from: ${known}}`],
    ["invocations", (known: string) => `{procedure: back, by: usa, on: ${known}}`],
    ["incidents", (known: string) => `{id: i9, on: ${known}, what: w}`],
    ["silence", (known: string) => `{code: c, why: w, known: ${known}}`],
  ),
});

test("[TA8] an entry known later changes no byte of an earlier cut", () => {
  const before = JSON.stringify(cutOf(soundFile, "2025-12-31"));
  fc.assert(
    fc.property(later, ({ day, entry: [section, write] }) => {
      const known = `2026-01-${String(day).padStart(2, "0")}`;
      const name = section as string;
      const entry = (write as (known: string) => string)(known);
      const listed = new RegExp(`^${name}: \\[`, "m");
      const text = listed.test(soundFile)
        ? soundFile.replace(listed, `${name}: [${entry}, `)
        : name === "events"
          ? soundFile.replace("events:\n", `events:\n- ${entry}\n`)
          : `${soundFile}${name}: [${entry}]\n`;
      expect(JSON.stringify(cutOf(text, "2025-12-31"))).toBe(before);
      expect(JSON.stringify(cutOf(text, known))).not.toBe(JSON.stringify(cutOf(soundFile, known)));
    }),
    { seed: 11, numRuns: 60 },
  );
});

test("[TA9] cutting twice is cutting once at the earlier date", () => {
  const talks = talksOf(soundFile);
  for (const [first, second] of [
    ["2026-01-31", "2025-06-20"],
    ["2025-06-30", "2025-06-13"],
    ["2025-06-13", "2025-06-13"],
  ]) {
    expect(JSON.stringify(talksAsOf(talksAsOf(talks, first), second))).toBe(JSON.stringify(talksAsOf(talks, second)));
  }
});

test("[TA10] the default is as_of, else the latest date of a record, schedule and deadlines left out", () => {
  expect(defaultAsOf(talksOf(soundFile))).toBe("2026-01-31");
  const text = `${head}events: [{on: 2025-03, what: w}, {on: 2020, known: 2025-04-02, what: v}]
deadlines: [{id: d, on: 2027, what: w}]
schedule: [{every: 2w, from: 2028}]
`;
  expect(defaultAsOf(talksOf(text))).toBe("2025-04-02");
  expect(defaultAsOf(talksOf(`${text}gains: [{on: 2025-05, to: a, what: w}]\n`))).toBe("2025-05-31");
  expect(defaultAsOf(talksOf(head))).toBeUndefined();
});

test("[AH1] a conflict is one thing, known from its `known`; without one it was always known", () => {
  const text = (known: string) => `${head}conflict: {${known}makers: {a: {options: {p: P}}}}\n`;
  expect(Object.keys(cutOf(text("known: 2026-01-31, "), "2026-01-30").later)).toEqual([]);
  expect(Object.keys(cutOf(text("known: 2026-01-31, "), "2026-01-31").later)).toEqual(["conflict"]);
  expect(Object.keys(cutOf(text(""), "1990-01-01").later)).toEqual(["conflict"]);
  expect(defaultAsOf(talksOf(text("known: 2026-01-31, ")))).toBe("2026-01-31");
});

const issue =
  "issues: {i: {name: I, weight: {a: 1}, options: {x: {name: X, worth: {a: 0}}, y: {name: Y, worth: {a: 9}}}}}\n";
/** Of every kind of entry that has no date of its own, one with `known`; how many are left. */
const undatedKindsOfEntry: readonly (readonly [string, string, (talks: Talks) => number])[] = [
  ["rule", 'rules: [{never: "i=x", KNOWN}]', (talks) => talks.rules.length],
  ["rule with if", 'rules: [{if: "i=x", then: "i=y", KNOWN}]', (talks) => talks.rules.length],
  ["rule with at most", 'rules: [{at_most: 1, of: ["i=x"], KNOWN}]', (talks) => talks.rules.length],
  ["bonus", 'bonuses: [{when: "i=x", worth: {a: 1}, KNOWN}]', (talks) => talks.bonuses.length],
  ["package", "packages: {p: {name: P, terms: {i: x}, KNOWN}}", (talks) => talks.packages.length],
  ["term", "terms: [{text: t, KNOWN}]", (talks) => talks.terms.length],
  ["ending", "scenarios: {s: {name: S, KNOWN}}", (talks) => talks.scenarios.length],
  ["safeguard", "safeguards: [{id: g, name: G, KNOWN}]", (talks) => talks.safeguards.length],
  ["next step", "next_steps: [{what: w, KNOWN}]", (talks) => talks.nextSteps.length],
  ["source", "sources: {s: {title: T, KNOWN}}", (talks) => talks.sources.length],
  ["lever", "others: {o: {name: O, role: outside, can: [{what: w, KNOWN}]}}", (talks) => talks.others[0].can.length],
  ["measure", "measures: [{id: m, by: a, what: w, KNOWN}]", (talks) => Object.keys(talks.later).length],
  ["group", "groups: [{name: g, steps: [], KNOWN}]", (talks) => Object.keys(talks.later).length],
  ["silence", "silence: [{code: c, why: w, KNOWN}]", (talks) => Object.keys(talks.later).length],
];

test.each(undatedKindsOfEntry)(
  "[AH2] an entry without a date of its own is known from its `known`: a %s",
  (_kind, entry, left) => {
    const text = (known: string) => `${head}as_of: 2026-01-31\n${issue}${entry.replace("KNOWN", known)}\n`;
    expect(left(cutOf(text("known: 2025-06-28"), "2025-06-27"))).toBe(0);
    expect(left(cutOf(text("known: 2025-06-28"), "2025-06-28"))).toBe(1);
  },
);

test("[AH3] what an ending would mean is not known before the ending is", () => {
  const text = `${head}as_of: 2026-01-31
scenarios: {s: {name: S, known: 2025-06-28}}
consequences: [{scenario: s, where: w, domain: trade, effect: e}]
`;
  expect(cutOf(text, "2025-06-27").consequences).toEqual([]);
  expect(cutOf(text, "2025-06-28").consequences.length).toBe(1);
});

test("[AH4] a look from before the file's date names the kinds of undated entries it keeps, and no others", () => {
  const text = `${head}as_of: 2026-01-31\n${issue}scenarios: {s: {name: S}}
packages: {p: {name: P, terms: {i: x}, known: 2025-06-28}, q: {name: Q, terms: {i: y}}}
`;
  expect(cutOf(text, "2025-06-27").undatedKept).toEqual(["worths", "packages", "endings"]);
  expect(cutOf(text, "2026-01-31").undatedKept).toBeUndefined();
  expect(cutOf(`${head}${issue}`, "2020-01-01").undatedKept).toBeUndefined();
  expect(cutOf(text.replace(/, q: .*\}\}\}/, "}"), "2025-06-28").undatedKept).toEqual(["worths", "endings"]);
});

test("[AH5] an undated entry's `known` counts for the day an analysis runs as of when nobody says", () => {
  for (const [, entry] of undatedKindsOfEntry.filter(([kind]) => kind !== "source" && kind !== "lever"))
    expect(defaultAsOf(talksOf(`${head}${issue}${entry.replace("KNOWN", "known: 2025-06-28")}\n`)), entry).toBe(
      "2025-06-28",
    );
});
