import { expect, test } from "vitest";
import { talksFrom } from "../forecast/example-talks.js";
import { readTalks } from "../forecast/read-talks.js";
import { conductOfParty, conductOfTalks, goodFaithOf } from "./conduct-of-talks.js";
import { aheadOf } from "./from-talks/ahead.js";

/** Harbour talks of ten weeks: south bids four times, north three; south promised two things, one of them falls due. */
const text = (more = "") => `detente: 1
title: Harbour
as_of: 2026-03-15
talks: {stage: bargaining, since: 2026-01-01, rounds_planned: 8}
parties: {south: {name: South, walk_away: 30..40}, north: {name: North, walk_away: 35}}
issues:
  fees:
    name: Fees
    weight: {south: 60, north: 40}
    options:
      none: {name: None, worth: {south: 0, north: 100}}
      half: {name: Half, worth: {south: 60, north: 55}}
      full: {name: Full, worth: {south: 100, north: 0}}
  access:
    name: Access
    weight: {south: 40, north: 60}
    options:
      closed: {name: Closed, worth: {south: 100, north: 0}}
      shared: {name: Shared, worth: {south: 60, north: 70}}
      open: {name: Open, worth: {south: 0, north: 100}}
offers:
  - {id: o1, on: 2026-01-05, by: south, to: [north], terms: {fees: full, access: closed}}
  - {id: o2, on: 2026-01-12, by: north, to: [south], terms: {fees: none, access: open}}
  - {id: o3, on: 2026-01-20, by: south, to: [north], terms: {access: shared}}
  - {id: o4, on: 2026-02-02, by: north, to: [south], terms: {fees: half}}
  - {id: o5, on: 2026-02-09, by: south, to: [north], terms: {fees: half}}
  - {id: o6, on: 2026-02-16, by: north, to: [south], terms: {access: shared}}
  - {id: o7, on: 2026-03-02, by: south, to: [north], terms: {access: open}}
rounds:
  - {on: 2026-01-05, planned: 2026-01-05, held: true}
  - {on: 2026-01-20, planned: 2026-01-19, held: true}
  - {on: 2026-02-09, planned: 2026-02-09, held: true}
  - {on: 2026-03-02, planned: 2026-03-02, held: true}
schedule: [{channel: official, every: 2w, from: 2026-03-20}]
statements:
  - {on: 2026-01-08, by: south, kind: demand, demand: {fees: full}}
  - {on: 2026-02-20, by: south, kind: threat, escalatory: true}
incidents:
  - {id: i1, on: 2026-01-15, what: A boat is held, actors: [{party: south, role: doer, confidence: high}], severity: {established: 2}}
commitments:
  lights: {by: south, to: [north], what: Light the buoys, due: 2026-02-01, verdicts: [{by: north, on: 2026-01-30, verdict: complete}]}
  gate: {by: south, to: [north], what: Open the gate, due: 2026-03-29}
${more}`;
const asOf = "2026-03-15";
const talks = talksFrom(text(), asOf);
const seed = 1;

test("[CQ40] each party is read by itself, in the order of the file; the thin one is insufficient and says what it lacks", () => {
  const [south, north] = conductOfTalks(talks, { asOf, seed });
  expect([south!.party, north!.party]).toEqual(["south", "north"]);
  expect(south!.reading.posterior).not.toBeNull();
  expect(south!.reading.counts).toMatchObject({ ownBids: 4, otherBids: 3, statements: 2, promises: 1, incidents: 1 });
  expect(south!.reading.early).toBe(true);
  const alone = talksFrom(text().replace(/.*id: o[35]\b.*\n/g, ""), asOf);
  expect(conductOfParty(alone, "south", { asOf, seed }).reading).toMatchObject({
    verdict: "insufficient",
    lacks: ["bids"],
  });
});

test("[CQ41] what is dated after the day of the reading changes no byte", () => {
  const later = text(`deadlines: [{id: law, on: 2026-05-01, known: 2026-04-01, what: A law ends, kind: law}]
`)
    .replace("schedule:", "  - {on: 2026-03-16, planned: 2026-03-16, held: false}\nschedule:")
    .replace(
      "rounds:",
      "  - {id: o8, on: 2026-03-16, by: south, to: [north], terms: {fees: full, access: closed}}\nrounds:",
    )
    .replace("incidents:", "  - {on: 2026-03-17, by: south, kind: threat, escalatory: true}\nincidents:")
    .replace("due: 2026-03-29}", "due: 2026-03-29, verdicts: [{by: north, on: 2026-03-20, verdict: complete}]}")
    .replace("as_of: 2026-03-15", "as_of: 2026-04-01");
  const read = (of: string) => conductOfTalks(talksFrom(of, asOf), { asOf, seed });
  const before = text().replace("as_of: 2026-03-15", "as_of: 2026-04-01");
  expect(JSON.stringify(read(later))).toBe(JSON.stringify(read(before)));
  const seen = { asOf: "2026-04-01", seed };
  const [more, less] = [later, before].map((of) => conductOfTalks(talksFrom(of, seen.asOf), seen));
  expect(more![0]!.reading.counts.records).toBe(less![0]!.reading.counts.records + 4);
});

test("[CQ42] the next promise and the next round are known ahead, by the date", () => {
  const ahead = aheadOf(talks, "south", asOf);
  expect(ahead.promise).toEqual({ about: "commitments.gate", within: expect.closeTo(2, 6) });
  expect(ahead.round).toEqual({ about: null, within: expect.closeTo(5 / 7, 6) });
  expect(aheadOf(talks, "north", asOf).promise).toBeNull();
  expect(aheadOf(talks, "south", "")).toEqual({ promise: null, round: null });
  expect(aheadOf(talks, "south", "2026-04-05").promise).toBeNull();
  const afterwards = aheadOf(talks, "south", "2026-03-25");
  expect(afterwards.round).toEqual({ about: null, within: expect.closeTo(9 / 7, 6) });
});

test("[CQ43] the forecast takes the chance of genuine with its band, of parties whose record is thick enough, else goes without", () => {
  const conduct = conductOfTalks(talks, { asOf, seed });
  const goodFaith = goodFaithOf(conduct)!;
  const thick = conduct.filter(({ reading }) => reading.posterior);
  expect(Object.keys(goodFaith)).toEqual(thick.map(({ party }) => party));
  for (const { party, reading } of thick) {
    const { low, genuine, high } = goodFaith[party]!;
    expect(genuine).toBe(reading.posterior![0]);
    expect(low).toBeLessThanOrEqual(genuine);
    expect(high).toBeGreaterThanOrEqual(genuine);
  }
  const state = readTalks(talks, { asOf, seed, goodFaith, worlds: 8 });
  expect(state.ok && state.value.goodFaith).toEqual(goodFaith);
  const thin = talksFrom(text().replace(/.*id: o[35]\b.*\n/g, ""), asOf);
  expect(goodFaithOf([conductOfParty(thin, "south", { asOf, seed })])).toBeUndefined();
});
