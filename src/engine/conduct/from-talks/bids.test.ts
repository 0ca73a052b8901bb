import { expect, test } from "vitest";
import type { ConductMaterial } from "../read-talks.js";
import { base, codes, day, read } from "./example-talks.js";

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
