import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultAsOf, talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { soundFile } from "../../talks/sound-file.js";
import { base, codes, day, parsed, read } from "./from-talks/example-talks.js";
import { indicatorsOf } from "./indicators.js";
import { readConduct } from "./read-talks.js";
import { ownWorth } from "./valued-bids.js";

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
