/** The logs of the cases: what was offered, said, gained and done, from which endings and conduct are read. */
import { expect, test } from "vitest";
import { conductOfTalks } from "../src/engine/conduct/conduct-of-talks.js";
import { dealSpaces } from "../src/engine/forecast/deal-spaces.js";
import { forecast, type Table } from "../src/engine/forecast/forecast.js";
import { readTalks } from "../src/engine/forecast/read-talks.js";
import { defaults } from "../src/engine/forecast/settings.js";
import { endOf } from "../src/talks/dates.js";
import type { Plain, Talks } from "../src/talks/model.js";
import { caseAsOf } from "./case-plan.js";

const running = caseAsOf("news/iran-us-2026");

/** Entries that tell what somebody did, said or got. */
const logOf = (talks: Talks): Record<string, Plain>[] => [
  ...(
    [talks.offers, talks.moves, talks.rounds, talks.statements, talks.events] as unknown as Record<string, Plain>[][]
  ).flat(),
  ...(talks.incidents as unknown as Record<string, Plain>[]),
];
const gainsOf = (talks: Talks) => (talks.later.gains ?? []) as { on: string; source: string | string[]; what: Plain }[];

const read = (talks: Talks) => conductOfTalks(talks, { asOf: talks.asOf!, seed: 1 });

test("[LG1] what the running example tells has a source, no later day than its own, and words in both languages", () => {
  const end = endOf(running.asOf!);
  for (const entry of [...logOf(running), ...gainsOf(running)] as Record<string, Plain>[]) {
    const said = JSON.stringify(entry);
    for (const [day] of said.matchAll(/\b\d{4}-\d\d(-\d\d)?\b/g)) expect(endOf(day), said).toBeLessThanOrEqual(end);
    for (const words of [entry.text, entry.what, entry.note, entry.agreed]) {
      if (words !== undefined) expect(words, said).toMatchObject({ en: expect.any(String), fa: expect.any(String) });
    }
    const sources = [entry.sources ?? entry.source ?? []].flat();
    const reports = (entry.reports ?? []) as Plain[];
    expect(sources.length + reports.length, said).toBeGreaterThan(0);
    expect(sources, said).not.toContain("analyst");
  }
});

test("[LG2] an offer of the running example went through the mediator, is reported and not denied; two are too few for a reading, and what speaks for each stands", () => {
  for (const { by, through, text, sources, confidence } of running.offers) {
    expect([by, through]).toEqual([expect.stringMatching(/^(iran|usa)$/), "oman"]);
    expect(text).toBeDefined();
    expect(sources).not.toContain("record");
    expect(confidence).not.toBe("high");
  }
  for (const { reading } of read(running)) {
    expect(reading.verdict).toBe("insufficient");
    expect(reading.posterior).toBeNull();
    expect(new Set(reading.evidence.map((each) => each.reading)).size).toBeGreaterThanOrEqual(2);
  }
});

test("[LG3] a first step that leaves the length of limits and guarantees open can be agreed far oftener than one that settles both", () => {
  const share = (talks: Talks): number => {
    const { worlds } = dealSpaces(talks, 1, 64).spaces!;
    return worlds.filter(({ interim }) => interim !== null && interim >= 0).length / worlds.length;
  };
  const settled = { ...running, packages: running.packages.filter(({ id }) => id !== "first-step") };
  expect(running.packages.filter(({ kind }) => kind === "interim").map(({ id }) => id)).toEqual([
    "freeze",
    "first-step",
  ]);
  expect(share(settled)).toBeLessThan(0.1);
  expect(share(running)).toBeGreaterThan(0.25);
});

test("[LG4] the teaching case is thick enough for all eleven indicators of both sides, with evidence for every reading; the side that moves is read as genuine more than the one that waits", () => {
  const sides = read(caseAsOf("teaching/hospital-pay-dispute"));
  for (const { party, reading } of sides) {
    const lacking = reading.indicators.filter(
      ({ value, features }) => value === null && features.every((f) => f.value === null),
    );
    expect(
      lacking.map(({ id }) => id),
      party,
    ).toEqual([]);
    expect(reading.early, party).toBe(false);
    expect(new Set(reading.evidence.map((each) => each.reading)).size, party).toBe(3);
  }
  const [union, trust] = sides.map(({ reading }) => reading.posterior![0]);
  expect(union!).toBeGreaterThan(trust! + 0.1);
});

test.each([
  ["history/jpoa-2013", "2013-10-31", "framework"],
  ["history/jcpoa-2015", "2013-10-31", "exploring"],
  ["history/jcpoa-2015", "2014-12-31", "interim"],
  ["history/jcpoa-2015", "2015-04-30", "interim"],
] as const)(
  "[LG5] asked as of then, a case of history knows its stage and nothing later: %s, %s",
  (name, asOf, stage) => {
    const talks = caseAsOf(name, asOf);
    const end = endOf(asOf);
    for (const entry of [...logOf(talks), ...gainsOf(talks)] as Record<string, Plain>[])
      expect(endOf(String(entry.known ?? entry.on)), JSON.stringify(entry)).toBeLessThanOrEqual(end);
    for (const { id, known } of talks.deadlines) expect(known, id).toBeDefined();
    const state = readTalks(talks, { asOf, seed: 1 });
    expect(state.ok && state.value.stage).toBe(stage);
  },
);

test("[LG6] as of the end of October 2013 a first step is likelier than its base rate, and not a matter of course", () => {
  const asOf = "2013-10-31";
  const state = readTalks(caseAsOf("history/jpoa-2013", asOf), { asOf, seed: 1 });
  if (!state.ok) throw new Error("expected talks that go on");
  const made = forecast(state.value, { seed: 1, settings: defaults });
  if (!made.ok) throw new Error("expected a forecast");
  const byMonth3 = ({ standing: [, interim] }: Table) => interim![0]!;
  expect(byMonth3(made.value.shown)).toBeGreaterThan(byMonth3(made.value.base));
  expect(byMonth3(made.value.shown)).toBeLessThan(0.5);
});
