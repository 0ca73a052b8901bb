import fc from "fast-check";
import { expect, test } from "vitest";
import { bidsOf, both, emptyRecord, fourIssues, oneOfEach } from "./example-records.js";
import { features } from "./indicators/features.js";
import { isPresent } from "./indicators/indicator.js";
import { indicatorsOf } from "./indicators.js";
import { randomRecord } from "./random-records.js";
import { type IndicatorId, indicatorIds } from "./reading.js";
import type { ConductIncident, ConductRecord, FullDeal, Undertaking } from "./record.js";

const of = (id: IndicatorId, change: Partial<ConductRecord>) =>
  indicatorsOf({ ...emptyRecord, ...change })[indicatorIds.indexOf(id)]!;
const part = (feature: string, change: Partial<ConductRecord>) =>
  indicatorsOf({ ...emptyRecord, ...change })
    .flatMap((each) => each.features)
    .find(({ id }) => id === feature)!.value;

const records = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(randomRecord);
const walkAway = { low: 0.4, best: 0.4, high: 0.4 };
const promise = (verdict: Undertaking["verdict"], more: Partial<Undertaking> = {}): Undertaking => ({
  at: 1,
  records: ["p"],
  due: 1,
  period: 4,
  weight: 1,
  verdict,
  late: 0,
  ...more,
});
const incident = (attribution: number, answered: ConductIncident["answered"] = null): ConductIncident => ({
  at: 2,
  records: ["i"],
  severity: 2,
  attribution,
  answered,
});

test("[CI4] the worked example of moves gives a concession rate of 0 before time and a ratchet of .5", () => {
  const change = { space: fourIssues, bids: bidsOf("own", oneOfEach), ownWalkAway: walkAway, roundsPlanned: 14 };
  const rate = of("concession-rate", change);
  expect(rate.facts.rate).toBeCloseTo(0, 12);
  expect(rate.value).toBeCloseTo(-0.5, 12);
  expect(of("ratchet", change).value).toBeCloseTo(0.5, 12);
  const moves = of("move-classes", change);
  expect(moves.value).toBeCloseTo(2 / 6, 12);
  expect(moves.features.map(({ value }) => value)).toEqual([2 / 6, 1 / 6, 2 / 6]);
});

test("[CI24] the ratchet is what was taken back over all movement, small moves none; reopened points stand alone", () => {
  const levels = (...list: number[]) =>
    bidsOf(
      "own",
      list.map((level) => [level, 4, 4, 4]),
    );
  const ratchet = (bids: ConductRecord["bids"]) => of("ratchet", { space: fourIssues, bids });
  expect(ratchet(levels(4, 1, 2))).toMatchObject({ value: 0.25, n: 2, facts: { moves: 2, back: 1 } });
  expect(ratchet(levels(4, 3, 3)).value).toBeNull();
  const point = (reopened: number | null) => ({ at: 1, records: ["p"], reopened });
  const points = { points: [point(3), point(null), point(null), point(null)] };
  expect(part("ratchet.reopened", points)).toBe(0.25);
  expect(of("ratchet", points).value).toBeNull();
});

test("[CI5] three kept and one broken promise give .667, disputed counts half, excused not at all", () => {
  const kept = (promises: Undertaking[]) => of("kept-commitments", { promises }).value;
  const three = [promise("kept"), promise("kept"), promise("kept")];
  expect(kept([...three, promise("broken")])).toBeCloseTo(2 / 3, 12);
  expect(kept([...three, promise("broken"), promise("excused")])).toBeCloseTo(2 / 3, 12);
  expect(kept([promise("disputed"), promise("disputed")])).toBe(0.5);
  expect(kept([promise("kept"), promise("excused")])).toBeNull();
  expect(kept([promise("kept", { weight: 3 }), promise("broken")])).toBeCloseTo(4 / 6, 12);
  const late = { promises: [promise("kept"), promise("late", { late: 2 }), promise("late", { late: 6 })] };
  expect(part("kept.late", late)).toBe(0.5);
  expect(part("kept.mean", late)).toBeCloseTo(2 / 3, 12);
});

test("[CI6] three incidents in six weeks are .25 a week, 2.5 times a rate of .1 before; half attributed counts half", () => {
  const three = [incident(1), incident(1), incident(1)];
  const early = of("incident-discipline", { weeks: 6, incidents: three, incidentsBefore: 0.1 });
  expect(early.facts.rate).toBe(0.25);
  expect(early.value).toBeNull();
  const later = {
    weeks: 10,
    incidents: [incident(1), incident(0.5), incident(0.5), incident(0)],
    incidentsBefore: 0.1,
  };
  expect(of("incident-discipline", later).value).toBeCloseTo(1.5, 12);
  expect(of("incident-discipline", { ...later, incidentsBefore: 0 }).value).toBeCloseTo(15, 12);
  const before = [{ ...incident(1), at: -2 }];
  expect(of("incident-discipline", { ...later, incidents: before }).facts.count).toBe(0);
});

test("[CI7] where nobody knows how it was before the talks nothing is said of how often incidents come", () => {
  const found = of("incident-discipline", { weeks: 30, incidents: [incident(1)] });
  expect(found).toMatchObject({ value: null, flags: ["rate-before-not-known"], records: [] });
  expect(isPresent(found)).toBe(false);
  expect(of("incident-discipline", { weeks: 30 }).flags).toEqual(["no-incident-log"]);
  expect(of("incident-discipline", { weeks: 10, incidentsBefore: 0.05 }).value).toBeCloseTo(1, 12);
});

test("[CI8] incidents answered by protocol count by attribution; late is not in time, nothing owed says nothing", () => {
  const share = (...incidents: ConductIncident[]) => part("incidents.answered", { weeks: 1, incidents });
  expect(share(incident(1, "in time"), incident(0.5, "none"), incident(0.5, "late"))).toBe(0.5);
  expect(share(incident(1))).toBeNull();
  expect(share(incident(0, "none"))).toBeNull();
});

test("[CI9] with the first bid only, indicators 1 to 6 are missing", () => {
  const change = { space: fourIssues, bids: both([oneOfEach[0]!], [[0, 0, 0, 0]]), roundsPlanned: 8 };
  for (const each of indicatorsOf({ ...emptyRecord, ...change }).slice(0, 6)) {
    expect(each.value).toBeNull();
    expect(isPresent(each)).toBe(false);
    expect(each.records).toEqual([]);
  }
});

test("[CI10] with all bids equal the rate is 0, every move silent, ratchet and logrolling missing", () => {
  const same: FullDeal[] = Array.from({ length: 5 }, () => [4, 4, 2, 1]);
  const change = { space: fourIssues, bids: both(same, same), roundsPlanned: 10, ownWalkAway: walkAway };
  expect(of("concession-rate", change).facts.rate).toBe(0);
  expect(of("move-classes", change).facts).toMatchObject({ silent: 4, moves: 4 });
  expect(part("moves.idle", change)).toBe(1);
  expect(of("ratchet", change).value).toBeNull();
  expect(of("logrolling", change).value).toBeNull();
  expect(of("reciprocity", change)).toMatchObject({ value: null, flags: ["nothing-to-answer"] });
  expect(of("gap-closure", change)).toMatchObject({ value: null, flags: ["no-gap"] });
});

test("[CI11] a party that opened at or below its walk-away is measured against 5 points and flagged", () => {
  const bids = bidsOf("own", [
    [4, 0, 0, 0],
    [3, 0, 0, 0],
  ]);
  const low = { space: fourIssues, bids, roundsPlanned: 4, ownWalkAway: { low: 0.5, best: 0.5, high: 0.6 } };
  const rate = of("concession-rate", low);
  expect(rate.flags).toEqual(["opened-below-walk-away"]);
  expect(rate.facts.rate).toBeCloseTo(0.125 / 0.05, 12);
  expect(rate.value).toBeCloseTo(2, 12);
});

test("[CI12] without a walk-away or a plan the rate says what it assumed", () => {
  const bids = bidsOf("own", [
    [4, 4, 4, 4],
    [2, 4, 4, 4],
  ]);
  const rate = of("concession-rate", { space: fourIssues, bids });
  expect(rate.flags).toEqual(["walk-away-not-stated", "length-not-known"]);
  expect(rate.value).toBeCloseTo(0.25 - 0.5, 12);
});

test("[CI13] reciprocity is the ridge slope of own on the other's concessions, of simultaneous bids on the round before", () => {
  const own: FullDeal[] = [4, 4, 3, 3, 2].map((level) => [level, 4, 4, 4]);
  const other: FullDeal[] = [0, 1, 1, 2, 2].map((level) => [level, 0, 0, 0]);
  const change = { space: fourIssues, bids: both(own, other) };
  // What came before own bids 2, 3, 4 of round 1 on: 1, 0, 1 levels; what was given: 1, 0, 1. A level is 12.5 points.
  const x = 0.125;
  const expected = (2 * x * x) / (2 * x * x + 0.02);
  const found = of("reciprocity", change);
  expect(found.n).toBe(3);
  expect(found.value).toBeCloseTo(expected, 12);
  expect(found.facts).toMatchObject({ pairs: 3, given: 2 * x, received: 2 * x });
  const answering = other.map((deal, k) => ({ ...bidsOf("other", other)[k]!, deal, at: k - 0.5 }));
  const alternating = [...answering, ...bidsOf("own", own)].sort((a, b) => a.at - b.at);
  // Now each own bid has seen the other's of its own round: received 1, 0, 1, 0 against given 0, 1, 0, 1.
  expect(of("reciprocity", { ...change, bids: alternating }).value).toBeCloseTo(0, 12);
});

test("[CI14] answers to unilateral steps stand without bids: 1 in time, .5 late, 0 none", () => {
  const step = (answer: "in time" | "late" | "none") => ({ at: 1, records: ["measures.m"], answer });
  const change = { steps: [step("in time"), step("late"), step("none"), step("none")] };
  expect(part("reciprocity.answered", change)).toBe(0.375);
  expect(of("reciprocity", change).value).toBeNull();
  expect(isPresent(of("reciprocity", change))).toBe(true);
});

test("[CI15] gap closure is closure times own share: the fall by own moves over the opening gap", () => {
  const own: FullDeal[] = [
    [4, 4, 4, 4],
    [3, 4, 4, 4],
    [2, 4, 4, 4],
  ];
  const other: FullDeal[] = [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
  ];
  const found = of("gap-closure", { space: fourIssues, bids: both(own, other) });
  expect(found.facts.opening).toBeCloseTo(1, 12);
  expect(found.facts.closure).toBeCloseTo(0.375, 12);
  expect(found.facts.share).toBeCloseTo(2 / 3, 12);
  expect(found.value).toBeCloseTo(found.facts.closure! * found.facts.share!, 12);
});

test("[CI16] logrolling is a rank correlation with ties, missing below four issues that count for somebody", () => {
  const ladder = [0, 0.25, 0.5, 0.75, 1];
  const space = {
    issues: ["a", "b", "c", "d"],
    ownWeights: [0.4, 0.3, 0.2, 0.1],
    otherWeights: [0.1, 0.2, 0.3, 0.4],
    ownWorths: [ladder, ladder, ladder, ladder],
    otherWorths: [ladder, ladder, ladder, ladder],
  };
  const value = (last: FullDeal, weights = space.ownWeights) =>
    of("logrolling", { space: { ...space, ownWeights: weights }, bids: bidsOf("own", [[4, 4, 4, 4], last]) }).value;
  expect(value([4, 3, 2, 1])).toBeCloseTo(1, 12);
  expect(value([1, 2, 3, 4])).toBeCloseTo(-1, 12);
  // Ranks 1.5 1.5 3.5 3.5 against 1 2 3 4.
  expect(value([4, 4, 0, 0])).toBeCloseTo(4 / Math.sqrt(20), 12);
  expect(value([4, 3, 2, 1], [0.6, 0.4, 0, 0])).toBeCloseTo(4.5 / Math.sqrt(5 * 4.5), 12);
  const none = { ...space, ownWeights: [1, 0, 0, 0], otherWeights: [0.5, 0.5, 0, 0] };
  expect(
    of("logrolling", {
      space: none,
      bids: bidsOf("own", [
        [4, 4, 4, 4],
        [1, 2, 3, 4],
      ]),
    }).value,
  ).toBeNull();
});

test("[CI17] costly signals: deeds over deeds and words, from three signals of either kind; no log of deeds, no number", () => {
  const act = (cost: number) => ({ at: 1, records: ["a"], cost });
  const words = { at: 2, records: ["s"], demand: null, escalatory: false };
  expect(of("costly-signals", { acts: [act(0.3), act(0.1)] }).value).toBeNull();
  expect(of("costly-signals", { acts: [act(0.3), act(0.1)], statements: [words, words] }).value).toBeCloseTo(0.8, 12);
  const onlyWords = { statements: [words, words, words], promises: [promise("broken")] };
  expect(of("costly-signals", onlyWords).value).toBe(0);
  expect(of("costly-signals", { ...onlyWords, promises: [] })).toMatchObject({
    value: null,
    flags: ["no-log-of-deeds"],
  });
  expect(of("costly-signals", { acts: [act(0), act(0), act(0)] }).value).toBeNull();
});

test("[CI18] delay: rounds late or not held, fall of rank, conditions; gains stand alone and are never taken as 0", () => {
  const round = (k: number, more: object) => ({
    at: k,
    records: [`r${k}`],
    onTime: true,
    held: true,
    rank: null,
    preconditions: 0,
    ...more,
  });
  const rounds = [
    round(0, { rank: 0.75 }),
    round(1, { held: false, onTime: false, preconditions: 2 }),
    round(2, { onTime: false, rank: 0.25 }),
    round(3, {}),
  ];
  const values = (change: Partial<ConductRecord>) => of("delay-and-gains", change).features.map(({ value }) => value);
  expect(values({ rounds })).toEqual([0.5, 0.5, 0.5, null]);
  const gains = [
    { at: 1, records: ["g"], size: 0.3 },
    { at: -1, records: ["h"], size: 0.9 },
  ];
  expect(values({ rounds: rounds.slice(0, 2), gains })).toEqual([null, null, null, 0.3]);
});

test("[CI19] public-private gap: the last demand against the last bid; escalatory statements a week on their own", () => {
  const statement = (demand: FullDeal | null, escalatory = false) => ({ at: 1, records: ["s"], demand, escalatory });
  const bids = bidsOf("own", [
    [4, 4, 4, 4],
    [2, 4, 4, 4],
  ]);
  const statements = [statement([0, 0, 0, 0]), statement([4, 4, 4, 0]), statement(null, true)];
  const found = of("public-private-gap", { space: fourIssues, bids, statements, weeks: 4 });
  expect(found.value).toBeCloseTo(0.25, 12);
  expect(found.features.map(({ value }) => value)).toEqual([found.value, 0.25]);
  expect(part("escalation", { statements: [statement(null, true)], weeks: 0 })).toBe(1);
  expect(part("escalation", { weeks: 9 })).toBeNull();
});

test("[CI20] an empty record gives eleven missing indicators, with every feature of the table once and in its order", () => {
  const found = indicatorsOf(emptyRecord);
  expect(found.map(({ id }) => id)).toEqual([...indicatorIds]);
  expect(found.some(isPresent)).toBe(false);
  expect(found.flatMap((each) => each.features.map(({ id }) => id))).toEqual(features.map(({ id }) => id));
});

test("[CI21] whatever the record, no number is NaN or infinite and every indicator that speaks names a record it read", () => {
  fc.assert(
    fc.property(records, (record) => {
      const named = new Set(
        [
          record.bids,
          record.statements,
          record.promises,
          record.incidents,
          record.rounds,
          record.gains,
          record.points,
          record.acts,
          record.steps,
        ].flatMap((list) => list.flatMap((entry) => entry.records)),
      );
      for (const each of indicatorsOf(record)) {
        const numbers = [each.n, each.value ?? 0, ...Object.values(each.facts)];
        for (const { value } of each.features) numbers.push(value ?? 0);
        for (const value of numbers) expect(Number.isFinite(value)).toBe(true);
        for (const name of each.records) expect(named.has(name)).toBe(true);
        expect(new Set(each.records).size).toBe(each.records.length);
        if (each.value !== null) expect(isPresent(each)).toBe(true);
        if (isPresent(each) && each.id !== "incident-discipline") expect(each.records.length).toBeGreaterThan(0);
      }
    }),
    { seed: 6101, numRuns: 250 },
  );
});

test("[CI22] other names and another order of issues and options change nothing", () => {
  fc.assert(
    fc.property(records, (record) => {
      const space = record.space;
      if (!space) return;
      const order = space.issues.map((_, k) => space.issues.length - 1 - k);
      const flip = (worths: readonly (readonly number[])[]) => order.map((k) => [...worths[k]!].reverse());
      const deal = (d: FullDeal) => order.map((k) => space.ownWorths[k]!.length - 1 - d[k]!);
      const relabelled: ConductRecord = {
        ...record,
        space: {
          issues: order.map((k) => `x${k}`),
          ownWeights: order.map((k) => space.ownWeights[k]!),
          otherWeights: order.map((k) => space.otherWeights[k]!),
          ownWorths: flip(space.ownWorths),
          otherWorths: flip(space.otherWorths),
        },
        bids: record.bids.map((bid) => ({ ...bid, deal: deal(bid.deal) })),
        statements: record.statements.map((said) => ({ ...said, demand: said.demand && deal(said.demand) })),
      };
      const [before, after] = [indicatorsOf(record), indicatorsOf(relabelled)];
      before.forEach((each, k) => {
        const twin = after[k]!;
        expect(twin.records).toEqual(each.records);
        each.features.forEach(({ value }, f) => {
          if (value === null) expect(twin.features[f]!.value).toBeNull();
          else expect(twin.features[f]!.value).toBeCloseTo(value, 9);
        });
      });
    }),
    { seed: 6102, numRuns: 200 },
  );
});

test("[CI23] a promise kept in time never makes the kept part worse, an unanswered incident never the discipline better", () => {
  fc.assert(
    fc.property(records, (record) => {
      const value = (id: string, of: ConductRecord) =>
        indicatorsOf(of)
          .flatMap((each) => each.features)
          .find((feature) => feature.id === id)!.value;
      const kept = { ...record, promises: [...record.promises, promise("kept")] };
      const [mean, late] = [value("kept.mean", record), value("kept.late", record)];
      if (mean !== null) expect(value("kept.mean", kept)!).toBeGreaterThanOrEqual(mean);
      if (late !== null) expect(value("kept.late", kept)!).toBeLessThanOrEqual(late);
      const worse = { ...record, incidents: [...record.incidents, incident(0.9, "none")] };
      const [rate, answered] = [value("incidents.rate", record), value("incidents.answered", record)];
      if (rate !== null) expect(value("incidents.rate", worse)!).toBeGreaterThan(rate);
      if (answered !== null) expect(value("incidents.answered", worse)!).toBeLessThanOrEqual(answered);
    }),
    { seed: 6103, numRuns: 200 },
  );
});
