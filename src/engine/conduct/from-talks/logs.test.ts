import { expect, test } from "vitest";
import { base, codes, day, read } from "./example-talks.js";

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
