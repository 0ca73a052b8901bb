import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultAsOf, talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { soundFile } from "../../talks/sound-file.js";
import { indicatorsOf } from "./indicators.js";
import { type ConductMaterial, readConduct } from "./read-talks.js";
import { ownWorth } from "./valued-bids.js";

const base = `detente: 1
title: Harbour
as_of: 2026-01-31
talks: {stage: exploring, since: 2025-09-01, rounds_planned: 8}
parties:
  north: {name: North, walk_away: 30..50}
  south: {name: South, walk_away: {deal: {fees: half, access: shared}}}
others: {envoy: {name: Envoy, role: mediator}, watch: {name: Watch, role: verifier}}
issues:
  fees:
    name: Fees
    weight: {north: 3, south: 1}
    options:
      none: {name: None, worth: {north: 100, south: 0}}
      half: {name: Half, worth: {north: 50..70, south: 40}}
      full: {name: Full, worth: {north: 0, south: 100}}
    positions: {north: [{stated: none, on: 2025-08-01}, {stated: half, on: 2025-12-20}], south: {stated: full}}
  access:
    name: Access
    weight: {north: 1, south: 1}
    options:
      closed: {name: Closed, worth: {north: 0, south: 100}}
      shared: {name: Shared, worth: {north: 50, south: 50}}
      open: {name: Open, worth: {north: 100, south: 0}}
`;

const parsed = (text: string): Talks => {
  const found = parseTalks(text);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};
const read = (more: string, { party = "north", asOf = "2026-01-31", text = base } = {}): ConductMaterial => {
  const found = readConduct(talksAsOf(parsed(text + more), asOf), party, { asOf });
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};
const codes = ({ missing }: ConductMaterial) => missing.map(({ code }) => code);
const day = 1 / 7;

test("[CR1] bids are offers at the table, completed by the last offer, else the position of that time", () => {
  const { record } = read(`offers:
  - {id: o1, on: 2025-09-01, by: north, to: [south], terms: {access: open}}
  - {id: o2, on: 2025-10-01, by: north, to: [south], terms: {access: shared}}
  - {id: o3, on: 2025-11-01, by: north, to: [south], terms: {fees: half}}
  - {id: o4, on: 2026-01-01, by: north, to: [south], terms: {access: closed}}
  - {id: p1, on: 2025-09-05, by: south, to: [north], terms: {access: closed}}
`);
  expect(record.bids.map(({ by, deal, records }) => [by, [...deal], ...records])).toEqual([
    ["own", [0, 2], "offers.o1"],
    ["other", [2, 0], "offers.p1"],
    ["own", [0, 1], "offers.o2"],
    ["own", [1, 1], "offers.o3"],
    ["own", [1, 0], "offers.o4"],
  ]);
  expect(record.bids[0]!.at).toBeCloseTo(day, 12);
});

test("[CR23] an issue once named at the table stays where the last offer put it, whatever position is stated later; before that the position of the same day counts", () => {
  const { record } = read(`offers:
  - {id: o1, on: 2025-09-02, by: north, to: [south], terms: {fees: none, access: open}}
  - {id: o2, on: 2026-01-02, by: north, to: [south], terms: {access: shared}}
  - {id: p1, on: 2025-12-19, by: south, to: [north], terms: {access: closed}}
`);
  expect(record.bids.filter(({ by }) => by === "own").map(({ deal }) => [...deal])).toEqual([
    [0, 2],
    [0, 1],
  ]);
  const sameDay = read("offers: [{id: o1, on: 2025-12-20, by: north, to: [south], terms: {access: open}}]\n");
  expect([...sameDay.record.bids[0]!.deal]).toEqual([1, 2]);
  expect(codes(sameDay)).not.toContain("open-issues-assumed");
  const unstated = read("offers: [{id: o1, on: 2025-09-20, by: north, to: [south], terms: {fees: half}}]\n");
  expect([...unstated.record.bids[0]!.deal]).toEqual([1, 2]);
  expect(unstated.missing).toContainEqual({ section: "offers", code: "open-issues-assumed", about: ["access"] });
});

test("[CR2] a mediator's text and positions taken in public are no bids; offers before the talks are not theirs", () => {
  const found = read(`offers:
  - {id: e1, on: 2025-09-02, by: envoy, to: [north, south], terms: {access: shared}}
  - {id: o0, on: 2025-08-01, by: north, to: [south], terms: {access: open}}
  - {id: o1, on: 2025-09-03, by: north, to: [south], through: envoy, terms: {access: open}}
moves: [{on: 2025-10-01, by: north, public: true, terms: {access: open}}]
`);
  expect(found.record.bids.map(({ records }) => records)).toEqual([["offers.o1"]]);
  expect(found.missing).toContainEqual({ section: "offers", code: "one-sided-offers", about: ["south"] });
  const only = "offers: [{id: e1, on: 2025-09-02, by: envoy, to: [north, south], terms: {access: shared}}]\n";
  expect(codes(read(only))).toContain("no-offers");
});

test("[CR3] one offer carried by two channels on one day counts once and keeps both sources", () => {
  const { record } = read(`offers:
  - {id: a, on: 2025-09-02, by: north, to: [south], channel: official, terms: {access: open}}
  - {id: b, on: 2025-09-02T10:00Z, by: north, to: [south], channel: back, terms: {access: open}}
  - {id: c, on: 2025-09-03, by: north, to: [south], terms: {access: open}}
`);
  expect(record.bids.map(({ records }) => records)).toEqual([["offers.a", "offers.b"], ["offers.c"]]);
});

test("[CR4] best guesses of weights, worths and walk-aways on 0 to 1; a walk-away given as a deal is worth that deal", () => {
  const north = read("").record;
  expect(north.space).toMatchObject({ ownWeights: [0.75, 0.25], otherWeights: [0.5, 0.5] });
  expect(north.space!.ownWorths[0]).toEqual([1, 0.6, 0]);
  expect(north.ownWalkAway).toEqual({ low: 0.3, best: 0.4, high: 0.5 });
  expect(north.otherWalkAway).toBeCloseTo(0.45, 12);
  const south = read("", { party: "south" }).record;
  expect(south.ownWalkAway!.best).toBeCloseTo(0.45, 12);
  const asWritten = (talks: Talks): Talks => ({
    ...talks,
    parties: talks.parties.map((party) => ({ ...party, weightsAsWritten: true })),
  });
  const halved = base
    .replace("{north: 3, south: 1}", "{north: 0.375, south: 1}")
    .replace("{north: 1, south: 1}", "{north: 0.125, south: 1}");
  const written = readConduct(asWritten(parsed(halved)), "north", { asOf: "2026-01-31" });
  expect(written).toMatchObject({ ok: true, value: { record: { ownWalkAway: { low: 0.6, best: 0.8, high: 1 } } } });
  expect(codes(read("bonuses: [{when: fees=none, worth: {north: 5}}]\n"))).toContain("bonuses-left-out");
});

test("[CR5] scaling raw weights changes nothing, and whoever is asked for the other side's worths gets the mirror image", () => {
  const offers = `offers:
  - {id: o1, on: 2025-09-02, by: north, to: [south], terms: {fees: none, access: open}}
  - {id: o2, on: 2025-09-03, by: south, to: [north], terms: {fees: full, access: closed}}
`;
  const scaled = base
    .replace("{north: 3, south: 1}", "{north: 30, south: 7}")
    .replace("{north: 1, south: 1}", "{north: 10, south: 7}");
  expect(read(offers, { text: scaled })).toEqual(read(offers));
  const [north, south] = [read(offers).record, read(offers, { party: "south" }).record];
  expect(south.space!.ownWorths).toEqual(north.space!.otherWorths);
  expect(south.bids.map(({ by }) => by)).toEqual(["other", "own"]);
});

test("[CR6] a side that was not rated is read from its bids, said so, with samples for a band", () => {
  const text = base.replaceAll(/, south: \d+}}/g, "}}");
  const offers = ["none", "half", "full", "full"]
    .map(
      (fee, k) =>
        `  - {id: s${k}, on: 2025-10-0${k + 1}, by: south, to: [north], terms: {fees: ${fee}, access: closed}}\n`,
    )
    .join("");
  const found = read(`offers:\n${offers}`, { text });
  expect(found.missing).toContainEqual({ section: "issues", code: "other-worths-not-stated", about: ["south"] });
  expect(codes(found)).not.toContain("worths-not-readable");
  expect(found.record.space!.estimated).toEqual(["other"]);
  expect(found.record.space!.ownWeights).toEqual([0.75, 0.25]);
  expect(found.record.otherWalkAway).toBeNull();
  expect(found.samples.length).toBe(40);
  const thin = read("", { text });
  expect(thin.missing).toContainEqual({ section: "issues", code: "worths-not-readable", about: ["south"] });
  expect(read("").samples).toEqual([]);
});

test("[CR7] promises by their common verdict: in time, late beyond the lag, broken, disputed, excused, the rest no evidence", () => {
  const found = read(`commitments:
  a: {by: north, to: [south], what: a, due: 2025-10-01, verified_by: watch, cost: {north: 10}, verdicts: [{by: watch, on: 2025-10-01, verdict: complete}, {by: watch, on: 2025-12-01, verdict: complete}]}
  b: {by: north, to: [south], what: b, due: 2025-10-01, verified_by: watch, cost: {north: 30}, verdicts: [{by: watch, on: 2025-10-15, verdict: complete}]}
  c: {by: north, to: [south], what: c, due: 2025-10-01, verified_by: watch, lag: 14d, verdicts: [{by: watch, on: 2025-10-15, verdict: complete}]}
  d: {by: north, to: [south], what: d, due: 2025-10-01, verified_by: watch, verdicts: [{by: watch, on: 2025-10-20, verdict: non-compliant}]}
  e: {by: north, to: [south], what: e, due: 2025-10-01, verified_by: watch, verdicts: [{by: watch, on: 2025-10-20, verdict: complete}, {by: south, on: 2025-10-25, verdict: non-compliant}]}
  f: {by: north, to: [south], what: f, due: 2025-10-01, verified_by: watch, verdicts: [{by: watch, on: 2025-10-26, verdict: non-compliant}]}
  g: {by: north, to: [south], what: g, due: 2025-10-01, verified_by: watch, verdicts: [{by: watch, on: 2025-10-27, verdict: intermediate}]}
  h: {by: south, to: [north], what: h, due: 2025-10-01, verified_by: watch, verdicts: [{by: watch, on: 2025-10-28, verdict: complete}]}
  i: {by: north, to: [south], what: i, due: 2025-10-01, verified_by: watch}
  j: {by: north, to: [south], what: j, due: 2025-12-01, verdicts: [{by: envoy, on: 2025-10-28, verdict: complete}]}
  k: {by: north, to: [south], what: k, verified_by: watch, verdicts: [{by: watch, on: 2025-11-28, verdict: complete}]}
silence: [{code: force-majeure, where: f, why: a storm}]
`);
  const { promises } = found.record;
  expect(promises.map(({ records, verdict }) => [records[0], verdict])).toEqual([
    ["commitments.a", "kept"],
    ["commitments.b", "late"],
    ["commitments.c", "kept"],
    ["commitments.d", "broken"],
    ["commitments.e", "disputed"],
    ["commitments.f", "excused"],
    ["commitments.k", "kept"],
  ]);
  const b = promises[1]!;
  expect(b.late).toBeCloseTo(2, 12);
  expect(b.due).toBeCloseTo(31 * day, 12);
  expect(b.period).toBeCloseTo(31 * day, 12);
  expect([promises[0]!.weight, b.weight, promises[2]!.weight]).toEqual([0.5, 1.5, 1]);
  expect(found.missing).toContainEqual({ section: "commitments", code: "due-not-dated", about: ["k"] });
});

test("[CR24] what was found complete, then not, then complete again was done when it was found so again", () => {
  const said = (...list: string[]) =>
    list.map((each) => `{by: watch, on: ${each.split(" ")[0]}, verdict: ${each.split(" ")[1]}}`).join(", ");
  const verdicts = said(
    "2025-09-05 intermediate",
    "2025-09-20 complete",
    "2025-10-05 non-compliant",
    "2025-10-22 complete",
  );
  const { record } = read(
    `commitments: {a: {by: north, to: [south], what: a, due: 2025-10-01, verified_by: watch, verdicts: [${verdicts}]}}\n`,
  );
  expect(record.promises).toMatchObject([{ verdict: "late" }]);
  expect(record.promises[0]!.late).toBeCloseTo(3, 12);
});

test("[CR8] acts that cost: done for good or verified, as a share of all that the plan costs the party", () => {
  const done = "verdicts: [{by: south, on: 2025-10-01, verdict: complete}]";
  const { record, missing } = read(`commitments:
  a: {by: north, to: [south], what: a, cost: {north: 10}, ${done}}
  b: {by: north, to: [south], what: b, cost: {north: 20..40}, reversal: easy, ${done}}
  c: {by: north, to: [south], what: c, cost: {north: 20}, reversal: easy, verified_by: watch, verdicts: [{by: watch, on: 2025-10-02, verdict: complete}]}
  d: {by: north, to: [south], what: d, ${done}}
  e: {by: north, to: [south], what: e, cost: {north: 20}, verdicts: [{by: south, on: 2025-10-02, verdict: non-compliant}]}
tranches: {t: {by: north, to: [south], amount: 1, on: 2026-03-01, cost: {north: 120}}}
`);
  expect(record.acts.map(({ records, cost }) => [records[0], cost])).toEqual([
    ["commitments.a", 0.05],
    ["commitments.c", 0.1],
  ]);
  expect(missing).toContainEqual({ section: "commitments.cost", code: "costs-not-stated", about: ["d"] });
});

test("[CR9] incidents by how surely the party did them, their agreed step answered in time, late, not at all, or still running", () => {
  const incident = (id: string, on: string, actor: string, more = "") =>
    `  - {id: ${id}, on: ${on}, what: x, actors: [{party: north, ${actor}}], severity: {claimed: 2}${more}}\n`;
  const list = (ladder: string) => `incidents:
${incident("a", "2025-10-01", "role: doer, confidence: high", ", answered: {step: L2, on: 2025-10-02}")}${incident("b", "2025-10-05", "role: doer, confidence: low, denied_by: [north]", ", answered: {step: L2, on: 2025-10-20}")}${incident("c", "2025-10-07", "role: doer")}${incident("d", "2025-10-08", "role: target")}${incident("e", "2025-10-09", "role: doer, confidence: high", ", state: not established")}${incident("f", "2026-01-30", "role: doer, claimed_by: [north]")}${ladder}`;
  const ladder = "ladder: {L2: {name: Call, clock: 72h, owed_by: both}}\n";
  const found = read(list(ladder));
  expect(
    found.record.incidents.map(({ records, attribution, answered }) => [records[0], attribution, answered]),
  ).toEqual([
    ["incidents.a", 0.9, "in time"],
    ["incidents.b", expect.closeTo(0.3, 12), "late"],
    ["incidents.c", 0.6, "none"],
    ["incidents.f", 1, null],
  ]);
  expect(found.missing).toContainEqual({ section: "incidents", code: "attribution-not-judged", about: ["c"] });
  expect(codes(found)).toContain("no-rate-before");
  const others = read(list("ladder: {L2: {name: Call, clock: 72h, owed_by: south}}\n")).record.incidents;
  expect(others.map(({ answered }) => answered)).toEqual(["in time", "late", null, null]);
  expect(read(list("")).record.incidents[2]!.answered).toBeNull();
});

test("[CR10] the rate before the talks is over as many weeks as they have lasted, and not known where nobody noted any", () => {
  const incident = (on: string, party: string) =>
    `  - {id: i${on}, on: ${on}, what: x, actors: [{party: ${party}, role: doer, confidence: high}], severity: {claimed: 2}}\n`;
  const found = read(`incidents:\n${incident("2025-08-01", "north")}${incident("2025-01-01", "north")}`);
  const { weeks } = found.record;
  expect(weeks).toBeCloseTo(153 * day, 12);
  expect(found.record.incidentsBefore).toBeCloseTo(1.9 / (10 + weeks), 12);
  expect(read(`incidents:\n${incident("2025-08-01", "south")}`).record.incidentsBefore).toBeCloseTo(
    1 / (10 + weeks),
    12,
  );
  expect(read(`incidents:\n${incident("2020-08-01", "north")}`).record.incidentsBefore).toBeNull();
});

test("[CR11] rounds: on the day planned, late, postponed; ranks on the scale or named as unknown; conditions by the round", () => {
  const found = read(`rounds:
  - {on: 2025-09-10, planned: 2025-09-10, held: true, rank: {north: Minister, south: head}}
  - {on: 2025-10-10, planned: 2025-10-03, held: true, rank: {north: deputy minister}}
  - {on: 2025-11-10, planned: 2025-11-10, held: false}
  - {on: 2025-12-10, held: true, rank: {north: grand vizier}, agreed: to meet}
  - {on: 2025-08-10, held: true}
statements:
  - {on: 2025-09-20, by: north, kind: demand, demand: {access: open}}
  - {on: 2025-11-20, by: north, kind: demand, demand: {access: shared, fees: none}}
`);
  expect(
    found.record.rounds.map(({ onTime, held, rank, preconditions }) => [onTime, held, rank, preconditions]),
  ).toEqual([
    [true, true, 0.75, 0],
    [false, true, 0.25, 1],
    [false, false, null, 0],
    [true, true, null, 0],
  ]);
  expect(found.missing).toContainEqual({ section: "rounds.rank", code: "unknown-rank", about: ["grand vizier"] });
  expect(codes(found)).toContain("agreed-in-words");
  const raised = (on: string) =>
    read(`rounds: [{on: 2025-09-10, held: true}, {on: 2025-10-10, held: true}]
statements: [{on: ${on}, by: north, kind: demand, demand: {access: open}}]
`).record.rounds.map(({ preconditions }) => preconditions);
  expect(raised("2025-09-05")).toEqual([0, 0]);
  expect(raised("2025-08-05")).toEqual([0, 0]);
  expect(raised("2025-10-05")).toEqual([0, 1]);
  expect(raised("2025-12-05")).toEqual([0, 1]);
});

test("[CR12] bids are numbered by the rounds held before them; without rounds by their place among their side's", () => {
  const offers = `offers:
  - {id: o1, on: 2025-09-05, by: north, to: [south], terms: {access: open}}
  - {id: o2, on: 2025-10-05, by: north, to: [south], terms: {access: shared}}
  - {id: o3, on: 2025-12-05, by: north, to: [south], terms: {access: closed}}
`;
  const rounds = `rounds:
  - {on: 2025-09-10, held: true}
  - {on: 2025-10-01, held: true}
  - {on: 2025-11-01, held: false}
  - {on: 2025-12-01, held: true}
`;
  expect(read(offers + rounds).record.bids.map(({ round }) => round)).toEqual([0, 1, 2]);
  expect(read(offers).record.bids.map(({ round }) => round)).toEqual([0, 1, 2]);
  const sameDay = "rounds: [{on: 2025-09-05, held: true}, {on: 2025-10-05, held: true}]\n";
  expect(read(offers + sameDay).record.bids.map(({ round }) => round)).toEqual([0, 1, 1]);
});

test("[CR13] length: rounds planned, else the pace so far up to the next deadline, else not known", () => {
  const rounds = "rounds: [{on: 2025-09-10, held: true}, {on: 2025-10-01, held: true}]\n";
  const unplanned = base.replace(", rounds_planned: 8", "");
  expect(read(rounds).record.roundsPlanned).toBe(8);
  expect(read(rounds, { text: unplanned }).record.roundsPlanned).toBeNull();
  const deadlines = "deadlines: [{id: law, on: 2026-07-03, what: ends}, {id: old, on: 2025-12-01, what: ended}]\n";
  const found = read(rounds + deadlines, { text: unplanned });
  // Two rounds in 153 days; the deadline ends on day 306.
  expect(found.record.roundsPlanned).toBe(4);
  expect(found.missing).toContainEqual({
    section: "talks.rounds_planned",
    code: "length-from-deadline",
    about: ["law"],
  });
});

test("[CR14] public demands come from statements and positions taken in public, once each; threats escalate unless said otherwise", () => {
  const { record } = read(`statements:
  - {on: 2025-09-20, by: north, kind: demand, demand: {access: open}}
  - {on: 2025-09-21, by: north, kind: threat}
  - {on: 2025-09-22, by: north, kind: threat, escalatory: false}
  - {on: 2025-09-23, by: south, kind: threat}
  - {on: 2025-08-23, by: north, kind: threat}
moves:
  - {on: 2025-09-20, by: north, public: true, terms: {access: open}}
  - {on: 2025-10-20, by: north, public: true, terms: {fees: half}}
  - {on: 2025-10-21, by: north, public: false, terms: {fees: half}}
`);
  expect(
    record.statements.map(({ records, demand, escalatory }) => [records, demand && [...demand], escalatory]),
  ).toEqual([
    [["statements.0", "moves.0"], [0, 2], false],
    [["statements.1"], null, true],
    [["statements.2"], null, false],
    [["moves.1"], [1, 2], false],
  ]);
});

test("[CR15] gains to the party while the talks last, by size; without a size they are named and left out", () => {
  const found = read(`gains:
  - {on: 2025-10-01, to: south, what: x, size: 0.5}
  - {on: 2025-10-02, to: north, what: y, size: 0.3}
  - {on: 2025-10-03, to: north, what: z}
  - {on: 2025-08-03, to: north, what: before, size: 0.9}
  - {on: 2025-10-04, to: north, what: too large, size: 7}
`);
  expect(found.record.gains.map(({ records, size }) => [records[0], size])).toEqual([
    ["gains.1", 0.3],
    ["gains.4", 1],
  ]);
  expect(found.missing).toContainEqual({ section: "gains", code: "gain-without-size", about: ["2"] });
});

test("[CR16] unilateral steps of the other are answered by a measure of the same kind: in time, late, not at all; words are not read", () => {
  const found = read(`measures:
  - {id: a, by: south, kind: maritime, what: x, announced: 2025-09-10, lasts: 30d, invites: north}
  - {id: b, by: south, kind: cultural, what: x, announced: 2025-10-01, lasts: 7d, invites: north}
  - {id: c, by: south, kind: military, what: x, announced: 2025-10-01, lasts: 7d, invites: north}
  - {id: d, by: south, kind: nuclear, what: x, announced: 2025-10-01, invites: north}
  - {id: e, by: south, kind: economic, what: x, announced: 2025-10-01, lasts: 7d, invites: north, answer: half a word}
  - {id: f, by: south, kind: humanitarian, what: x, announced: 2026-01-25, lasts: 60d, invites: north}
  - {id: g, by: south, kind: information, what: x, announced: 2025-10-01, lasts: 7d}
  - {id: m, by: north, kind: maritime, what: x, announced: 2025-09-20}
  - {id: n, by: north, kind: cultural, what: x, announced: 2025-10-20}
`);
  expect(found.record.steps.map(({ records, answer }) => [...records, answer])).toEqual([
    ["measures.a", "measures.m", "in time"],
    ["measures.c", "none"],
    ["measures.b", "measures.n", "late"],
  ]);
  expect(found.missing).toContainEqual({ section: "measures", code: "measures-in-words", about: ["d", "e"] });
});

test("[CR17] a point is agreed where last offers meet on an issue somebody named, and reopened by whoever leaves it", () => {
  const offers = `offers:
  - {id: o1, on: 2025-09-02, by: north, to: [south], terms: {access: shared}}
  - {id: o2, on: 2025-09-03, by: south, to: [north], terms: {access: shared}}
  - {id: o3, on: 2025-09-04, by: north, to: [south], terms: {access: open}}
  - {id: o4, on: 2025-09-05, by: south, to: [north], terms: {fees: none}}
`;
  const points = (party: string) =>
    read(offers, { party }).record.points.map(({ records, reopened }) => [records.join(), reopened === null]);
  expect(points("north")).toEqual([
    ["offers.o1,offers.o2,offers.o3", false],
    ["offers.o3,offers.o4", true],
  ]);
  expect(points("south")).toEqual([
    ["offers.o2,offers.o1", true],
    ["offers.o4,offers.o3", true],
  ]);
});

test("[CR18] several counterparts: the mean of what they want, the bids of the busiest, and each by itself", () => {
  const text = base
    .replace("parties:\n", "parties:\n  east: {name: East, walk_away: 20}\n")
    .replaceAll("south: 0}", "south: 0, east: 100}")
    .replaceAll("south: 40}", "south: 40, east: 50}")
    .replaceAll("south: 50}", "south: 50, east: 50}")
    .replaceAll("south: 100}}", "south: 100, east: 0}}")
    .replaceAll("south: 1}", "south: 1, east: 1}");
  const found = read(
    `offers:
  - {id: n1, on: 2025-09-02, by: north, terms: {access: open}}
  - {id: n2, on: 2025-09-02, by: north, to: [east], terms: {access: shared}}
  - {id: s1, on: 2025-09-03, by: south, to: [north], terms: {access: closed}}
  - {id: s2, on: 2025-09-04, by: south, to: [east], terms: {access: shared}}
  - {id: e1, on: 2025-09-04, by: east, to: [north], terms: {access: open}}
`,
    { text },
  );
  const ids = (bids: ConductMaterial["record"]["bids"]) => bids.map(({ records }) => records[0]!.slice(7)).join(" ");
  expect(ids(found.record.bids)).toBe("n1 n2 s1");
  expect(found.counterparts.map(({ id, record }) => [id, ids(record.bids)])).toEqual([
    ["east", "n1 n2 e1"],
    ["south", "n1 s1"],
  ]);
  const space = found.record.space!;
  space.otherWorths.flat().forEach((worth, k) => {
    const alone = found.counterparts.map(({ record }) => record.space!.otherWorths.flat()[k]!);
    expect(worth).toBeCloseTo((alone[0]! + alone[1]!) / 2, 12);
  });
  expect(found.missing).toContainEqual({ section: "parties", code: "counterparts-alike", about: ["east", "south"] });
  expect(found.missing).toContainEqual({ section: "offers", code: "one-counterpart-followed", about: ["south"] });
});

const cases = fileURLToPath(new URL("../../../cases", import.meta.url));
const files = readdirSync(cases, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("talks.yaml"))
  .sort()
  .map((name) => parsed(readFileSync(`${cases}/${name}`, "utf8")));
const everything = [...files, parsed(soundFile)];

const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(numbersIn)
      : [];

test("[CR19] every file that can be read gives a record at every date, with any section left out, and finite indicators", () => {
  const sections = ["issues", "offers", "moves", "rounds", "statements", "deadlines", "incidents"] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...everything),
      fc.subarray([...sections, "frame", "asOf", "later"] as const),
      fc.option(fc.integer({ min: 1950, max: 2030 }).map(String), { nil: undefined }),
      (talks, without, date) => {
        const left: Record<string, unknown> = { ...talks };
        for (const section of without) {
          if (section === "frame" || section === "asOf") delete left[section];
          else left[section] = section === "later" ? {} : [];
        }
        const thinner = left as unknown as Talks;
        const asOf = date ?? defaultAsOf(thinner) ?? "";
        const cut = asOf === "" ? thinner : talksAsOf(thinner, asOf);
        for (const { id } of cut.parties) {
          const found = readConduct(cut, id, { asOf, samples: 2 });
          expect(found.ok).toBe(true);
          if (!found.ok) return;
          expect(numbersIn(found.value).every(Number.isFinite)).toBe(true);
          for (const each of indicatorsOf(found.value.record))
            for (const { value } of each.features) expect(value === null || Number.isFinite(value)).toBe(true);
        }
      },
    ),
    { seed: 6111, numRuns: 60 },
  );
  expect(readConduct(everything[0]!, "nobody", { asOf: "2026" })).toMatchObject({
    ok: false,
    problems: [{ code: "unknown-party" }],
  });
});

test("[CR20] what becomes known after the date changes no byte", () => {
  const lines = {
    offers: `  - {id: o1, on: 2025-09-02, by: north, to: [south], terms: {access: open}}
  - {id: o2, on: 2025-10-02, by: south, to: [north], terms: {access: closed}}
`,
    rounds: "  - {on: 2025-09-10, held: true, rank: {north: minister}}\n",
    statements: "  - {on: 2025-09-20, by: north, kind: demand, demand: {access: open}}\n",
    gains: "  - {on: 2025-10-01, to: north, what: x, size: 0.5}\n",
    incidents: "  - {id: i1, on: 2025-10-01, what: x, actors: [{party: north, role: doer}], severity: {claimed: 2}}\n",
    measures: "  - {id: a, by: south, kind: maritime, what: x, announced: 2025-09-10, lasts: 30d, invites: north}\n",
  };
  const later = {
    offers: `  - {id: o3, on: 2025-12-02, by: north, to: [south], terms: {access: shared}}
  - {id: o4, on: 2025-09-03, known: 2025-12-01, by: south, to: [north], terms: {access: shared}}
`,
    rounds: "  - {on: 2025-12-10, planned: 2025-11-10, held: true}\n",
    statements: "  - {on: 2025-09-15, known: 2026-01-01, by: north, kind: threat}\n",
    gains: "  - {on: 2025-12-01, to: north, what: y, size: 0.4}\n",
    incidents:
      "  - {id: i2, on: 2025-08-01, known: 2025-12-01, what: x, actors: [{party: north, role: doer}], severity: {claimed: 2}}\n",
    measures: "  - {id: m, by: north, kind: maritime, what: x, announced: 2025-12-02}\n",
  };
  const text = (parts: Record<string, string>[]) =>
    Object.keys(lines)
      .map((key) => `${key}:\n${parts.map((part) => part[key]).join("")}`)
      .join("");
  for (const asOf of ["2025-10-10", "2025-11-15"])
    for (const party of ["north", "south"]) {
      const before = JSON.stringify(read(text([lines]), { asOf, party }));
      expect(JSON.stringify(read(text([lines, later]), { asOf, party }))).toBe(before);
    }
  expect(read(text([lines, later])).record.bids.length).toBe(4);
});

test("[CR21] a file without a date, or with nothing to date the talks by, gives an empty record that says so", () => {
  const empty = parsed("detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\n");
  const found = readConduct(empty, "a", { asOf: "" });
  expect(found).toMatchObject({
    ok: true,
    value: { record: { bids: [], weeks: 0, space: null }, missing: [{ code: "no-date" }] },
  });
  const dated = readConduct(empty, "a", { asOf: "2026-01-01" });
  expect(dated).toMatchObject({ ok: true, value: { missing: [{ section: "talks.since", code: "no-start" }] } });
  const guessed = read("offers: [{id: o1, on: 2025-09, by: north, terms: {access: open}}]\n", {
    text: base.replace("since: 2025-09-01, ", ""),
  });
  expect(guessed.missing).toContainEqual({ section: "talks.since", code: "no-start", about: ["2025-09-01"] });
  expect(guessed.record.weeks).toBeCloseTo(153 * day, 12);
});

test("[CR22] the public-private gap of a file is that of its last demand and last offer, other issues standing where they stood", () => {
  const { record } = read(`offers:
  - {id: o1, on: 2025-09-02, by: north, to: [south], terms: {fees: half, access: shared}}
statements: [{on: 2025-10-02, by: north, kind: demand, demand: {fees: none}}]
`);
  const gap = indicatorsOf(record).find(({ id }) => id === "public-private-gap")!;
  expect(gap.value).toBeCloseTo(0.75 * 0.4, 12);
  expect(gap.records).toEqual(["offers.o1", "statements.0"]);
  expect(ownWorth(record.space!, record.statements[0]!.demand!)).toBeCloseTo(0.75 + 0.25 / 2, 12);
});
