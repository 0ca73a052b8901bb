import { expect, test } from "vitest";
import { type ConductRecord, type FullDeal, type ReadingName, readings } from "../../conduct/record.js";
import { aspiration } from "./aspiration.js";
import { idealOf, showpiece } from "./aspiration-bids.js";
import { mannerOf } from "./aspiration-manner.js";
import { Opposite } from "./aspiration-opposite.js";
import { Bidder, showCost } from "./aspiration-party.js";
import { contributions, counterparts, sceneOf, worth } from "./aspiration-scene.js";
import { streamOf } from "./aspiration-stream.js";
import { type SimulatedParty, type Variant, variantsOf } from "./family.js";

const perVariant = 30;
const kinds = readings.flatMap((type) => variantsOf[type].map((variant) => ({ type, variant })));
const partiesOf = (type: ReadingName, variant: Variant, count = perVariant): SimulatedParty[] =>
  Array.from({ length: count }, (_, talk) => aspiration({ seed: 11, talk, type, variant }));
const everyone = kinds.flatMap(({ type, variant }) => partiesOf(type, variant));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(list: readonly T[], is: (of: T) => boolean) => mean(list.map((one) => (is(one) ? 1 : 0)));
const own = ({ space }: ConductRecord, deal: FullDeal) =>
  worth(contributions(space!.ownWeights, space!.ownWorths), deal);
const other = ({ space }: ConductRecord, deal: FullDeal) =>
  worth(contributions(space!.otherWeights, space!.otherWorths), deal);
const ownDeals = (record: ConductRecord) => record.bids.filter(({ by }) => by === "own").map(({ deal }) => deal);
const logs = (record: ConductRecord) => [
  record.bids,
  record.statements,
  record.promises,
  record.incidents,
  record.rounds,
  record.gains,
  record.points,
  record.acts,
  record.steps,
];

test("[FA1] the same seed, talk, type and variant give the same party, and another talk or seed another", () => {
  for (const { type, variant } of kinds) {
    const party = (seed: number, talk: number) => JSON.stringify(aspiration({ seed, talk, type, variant }));
    expect(party(5, 3)).toBe(party(5, 3));
    expect(party(5, 4)).not.toBe(party(5, 3));
    expect(party(6, 3)).not.toBe(party(5, 3));
  }
});

test("[FA2] every number is finite and within what the record allows", () => {
  for (const { record, length, rounds } of everyone) {
    let finite = true;
    const walk = (value: unknown): void => {
      if (typeof value === "number") finite &&= Number.isFinite(value);
      else if (value && typeof value === "object") for (const part of Object.values(value)) walk(part);
    };
    walk(record);
    walk(rounds);
    expect(finite).toBe(true);
    expect(record.weeks).toBe(length);
    const shares = [
      ...record.incidents.map(({ attribution }) => attribution),
      ...record.gains.map(({ size }) => size),
      ...record.acts.map(({ cost }) => cost),
      ...record.rounds.map(({ rank }) => rank!),
    ];
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(record.incidents.every(({ severity }) => [0, 1, 2, 3, 4, 5].includes(severity))).toBe(true);
    for (const { period, weight, late, verdict } of record.promises) {
      expect(period).toBeGreaterThan(0);
      expect(weight).toBeGreaterThan(0);
      expect(late > 0).toBe(verdict === "late");
    }
    const { low, best, high } = record.ownWalkAway!;
    expect(low).toBeLessThanOrEqual(best);
    expect(best).toBeLessThanOrEqual(high);
    expect(record.incidentsBefore).toBeGreaterThan(0);
  }
});

test("[FA3] every log is in order of time, within the talks, and every entry has a record of its own", () => {
  for (const { record, length } of everyone) {
    const ids = logs(record).flatMap((log) => log.flatMap(({ records }) => records));
    expect(new Set(ids).size).toBe(ids.length);
    for (const log of logs(record)) {
      for (const [k, entry] of log.entries()) {
        const inOrder = k === 0 || entry.at >= log[k - 1]!.at;
        if (!(entry.records.length && entry.at >= -1 && entry.at <= length && inOrder))
          expect.fail(`out of place: ${JSON.stringify(entry)}`);
      }
    }
    for (const { at, reopened } of record.points) if (reopened !== null) expect(reopened).toBeGreaterThan(at);
  }
});

test("[FA4] rounds are the record's rounds, ascending, with the bids of each between its start and the next", () => {
  for (const { record, rounds, length } of everyone) {
    expect(record.rounds.map(({ at }) => at)).toEqual(rounds);
    expect(rounds[0]).toBe(0);
    for (const [k, at] of rounds.entries()) expect(rounds[k + 1] ?? length).toBeGreaterThan(at);
    for (const { at, round } of record.bids) {
      const within = at >= rounds[round]! && at < (rounds[round + 1] ?? length);
      expect(within && record.rounds[round]!.held).toBe(true);
    }
    // No side bids twice in a round.
    const turns = record.bids.map(({ by, round }) => `${by} ${round}`);
    expect(new Set(turns).size).toBe(turns.length);
  }
});

test("[FA5] issues number 3 to 12, deadlines 6 to 20 rounds, weights sum to 1, worths reach 0 and 1", () => {
  const issues = new Set<number>();
  const deadlines = new Set<number>();
  for (const { record } of everyone) {
    const space = record.space!;
    issues.add(space.issues.length);
    deadlines.add(record.roundsPlanned!);
    for (const weights of [space.ownWeights, space.otherWeights]) {
      expect(mean(weights) * weights.length).toBeCloseTo(1, 9);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
    for (const worths of [...space.ownWorths, ...space.otherWorths]) {
      expect(Math.max(...worths)).toBeCloseTo(1, 9);
      expect(Math.min(...worths)).toBeCloseTo(0, 9);
    }
    for (const { deal } of record.bids) {
      expect(deal.length).toBe(space.issues.length);
      expect(deal.every((option, i) => space.ownWorths[i]![option] !== undefined)).toBe(true);
    }
  }
  expect([...issues].sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect([Math.min(...deadlines), Math.max(...deadlines)]).toEqual([6, 20]);
});

test("[FA6] counterparts of every kind are met", () => {
  const met = new Set(Array.from({ length: 100 }, (_, talk) => sceneOf(11, talk, "plain").counterpart));
  expect(met).toEqual(new Set(counterparts));
});

test("[FA7] every log is filled somewhere for every variant, and none but the bids and rounds need be", () => {
  for (const { type, variant } of kinds) {
    const records = partiesOf(type, variant).map(({ record }) => record);
    for (const log of logs({ ...records[0]! }).keys()) {
      const filled = records.filter((record) => logs(record)[log]!.length > 0).length;
      expect(filled, `${type} ${variant}, log ${log}`).toBeGreaterThan(perVariant / 4);
    }
    for (const record of records) {
      expect(ownDeals(record).length).toBeGreaterThan(0);
      expect(record.bids.length).toBeGreaterThan(ownDeals(record).length);
    }
  }
});

test("[FA8] a party that wants no deal never bids what its counterpart could accept", () => {
  for (const { type, variant, record } of everyone) {
    if (type === "genuine" || variant === "changed-mind") continue;
    for (const deal of ownDeals(record)) expect(other(record, deal)).toBeLessThan(record.otherWalkAway!);
  }
});

test("[FA9] a genuine party bids no deal worth less to it than its walk-away, and a deal for both exists", () => {
  for (const { type, variant, record } of everyone) {
    if (type !== "genuine" || variant === "changed-mind") continue;
    for (const deal of ownDeals(record)) expect(own(record, deal)).toBeGreaterThan(record.ownWalkAway!.best - 0.02);
  }
  const agreed = partiesOf("genuine", "plain").filter(({ record }) => {
    const last = record.bids.at(-1)!.deal;
    return own(record, last) >= record.ownWalkAway!.best && other(record, last) >= record.otherWalkAway!;
  });
  expect(agreed.length).toBeGreaterThan(perVariant / 2);
});

/** How far own utility has come down by the fifth bid. */
const early = ({ record }: SimulatedParty) => {
  const worths = ownDeals(record).map((deal) => own(record, deal));
  return worths[0]! - worths[Math.min(4, worths.length - 1)]!;
};

test("[FA10] hard and constrained parties concede later than plain ones, and constrained ones speak harder at home", () => {
  const plain = mean(partiesOf("genuine", "plain").map(early));
  expect(mean(partiesOf("genuine", "hard").map(early))).toBeLessThan(plain / 2);
  expect(mean(partiesOf("genuine", "constrained").map(early))).toBeLessThan(plain / 2);
  const harsh = (variant: Variant) =>
    share(
      partiesOf("genuine", variant).flatMap(({ record }) => record.statements),
      (said) => said.escalatory,
    );
  expect(harsh("constrained")).toBeGreaterThan(1.5 * harsh("plain"));
});

test("[FA11] slow parties repeat themselves and put rounds off, unlucky ones are blamed and late without a will to be", () => {
  const repeats = (variant: Variant) =>
    mean(
      partiesOf("genuine", variant).map(({ record }) => {
        const deals = ownDeals(record);
        return mean(deals.slice(1).map((deal, k) => (String(deal) === String(deals[k]) ? 1 : 0)));
      }),
    );
  const putOff = (variant: Variant) =>
    share(
      partiesOf("genuine", variant).flatMap(({ record }) => record.rounds),
      (round) => !round.onTime,
    );
  const delayed = (variant: Variant) =>
    share(
      partiesOf("genuine", variant).flatMap(({ record }) => record.promises),
      ({ verdict }) => verdict === "late",
    );
  const blamed = (variant: Variant) =>
    mean(
      partiesOf("genuine", variant).map(
        ({ record }) =>
          record.incidents.filter(({ attribution }) => attribution > 0.2 && attribution < 0.5).length / record.weeks,
      ),
    );
  expect(repeats("slow")).toBeGreaterThan(repeats("plain") + 0.1);
  expect(putOff("slow")).toBeGreaterThan(putOff("plain") + 0.1);
  expect(blamed("unlucky")).toBeGreaterThan(3 * blamed("plain"));
  expect(delayed("unlucky")).toBeGreaterThan(1.7 * delayed("plain"));
});

test("[FA12] evasive parties give again and again on what costs them next to nothing, and keep cheap promises", () => {
  const seen = { steps: 0, free: 0 };
  for (const { record } of partiesOf("stalling", "evasive")) {
    const deals = ownDeals(record);
    for (const [k, deal] of deals.entries()) {
      if (!k) continue;
      const [gives, gets] = [
        own(record, deals[k - 1]!) - own(record, deal),
        other(record, deal) - other(record, deals[k - 1]!),
      ];
      if (gets <= 0.01) continue;
      seen.steps++;
      if (gives <= 0.015) seen.free++;
    }
    expect(own(record, deals[0]!) - Math.min(...deals.map((deal) => own(record, deal)))).toBeLessThan(0.35);
  }
  expect(seen.steps).toBeGreaterThan(3 * perVariant);
  expect(seen.free / seen.steps).toBeGreaterThan(0.7);
  const promises = partiesOf("stalling", "evasive").flatMap(({ record }) => record.promises);
  const kept = ({ verdict }: { readonly verdict: string }) => verdict === "kept";
  expect(
    share(
      promises.filter(({ weight }) => weight <= 0.5),
      kept,
    ),
  ).toBeGreaterThan(0.75);
  expect(
    share(
      promises.filter(({ weight }) => weight > 0.5),
      kept,
    ),
  ).toBeLessThan(0.55);
});

test("[FA13] a spectacular party makes one offer that costs it much at once and that its counterpart cannot accept", () => {
  const drops = ({ record }: SimulatedParty) => {
    const deals = ownDeals(record);
    return deals.filter((deal, k) => k > 0 && own(record, deals[k - 1]!) - own(record, deal) >= showCost - 1e-9);
  };
  const spectacular = partiesOf("posturing", "spectacular", 150);
  for (const party of spectacular) {
    const large = drops(party);
    expect(large.length).toBe(1);
    expect(other(party.record, large[0]!)).toBeLessThan(party.record.otherWalkAway!);
  }
  for (const party of partiesOf("posturing", "plain")) expect(drops(party).length).toBe(0);
});

test("[FA14] who changes its mind behaves like its type at first, and like another later", () => {
  const changed = partiesOf("genuine", "changed-mind");
  const plain = partiesOf("genuine", "plain");
  // The same talks up to the change: first bids are the same.
  for (const [k, { record }] of changed.entries()) expect(ownDeals(record)[0]).toEqual(ownDeals(plain[k]!.record)[0]);
  expect(
    share(
      changed,
      ({ record }, k = changed.findIndex((one) => one.record === record)) =>
        JSON.stringify(record.bids) !== JSON.stringify(plain[k]!.record.bids),
    ),
  ).toBeGreaterThan(0.5);
});

test("[FA15] types differ as they should on average: promises, incidents, delay, gains, acts, words", () => {
  const records = (type: ReadingName) => partiesOf(type, "plain", 100).map(({ record }) => record);
  const [genuine, stalling, posturing] = readings.map((type) => {
    const all = records(type);
    const weeks = all.reduce((sum, record) => sum + record.weeks, 0);
    const rounds = all.flatMap((record) => record.rounds);
    return {
      kept: share(
        all.flatMap((record) => record.promises),
        ({ verdict }) => verdict === "kept",
      ),
      incidents: mean(
        all.map((record) => record.incidents.reduce((sum, { attribution }) => sum + attribution, 0) / record.weeks),
      ),
      late: share(rounds, ({ onTime }) => !onTime),
      gained: all.flatMap((record) => record.gains).reduce((sum, { size }) => sum + size, 0) / rounds.length,
      cost: all.flatMap((record) => record.acts).reduce((sum, { cost }) => sum + cost, 0) / rounds.length,
      harsh: all.flatMap((record) => record.statements).filter(({ escalatory }) => escalatory).length / weeks,
    };
  });
  expect(genuine!.kept).toBeGreaterThan(Math.max(stalling!.kept, posturing!.kept) + 0.1);
  expect(posturing!.incidents).toBeGreaterThan(Math.max(genuine!.incidents, stalling!.incidents));
  expect(stalling!.late).toBeGreaterThan(Math.max(genuine!.late, posturing!.late) + 0.1);
  expect(stalling!.gained).toBeGreaterThan(2 * Math.max(genuine!.gained, posturing!.gained));
  expect(genuine!.cost).toBeGreaterThan(2 * Math.max(stalling!.cost, posturing!.cost));
  expect(posturing!.harsh).toBeGreaterThan(2 * Math.max(genuine!.harsh, stalling!.harsh));
});

test("[FA16] what one purpose draws moves no other: streams of a talk are apart", () => {
  const first = (purpose: string) => streamOf(3, 8, purpose).uniform();
  expect(first("bids")).toBe(first("bids"));
  expect(first("bids")).not.toBe(first("incidents"));
  const by = streamOf(3, 8, "test");
  const counts = Array.from({ length: 4000 }, () => by.poisson(1.5));
  expect(Math.abs(mean(counts) - 1.5)).toBeLessThan(0.08);
  const normals = Array.from({ length: 4000 }, () => by.normal());
  expect(Math.abs(mean(normals))).toBeLessThan(0.06);
  expect(Math.abs(mean(normals.map((x) => x * x)) - 1)).toBeLessThan(0.08);
});

test("[FA17] an offer for show costs what it should and stays below the other's line, or there is none", () => {
  let offers = 0;
  for (let talk = 0; talk < 300; talk++) {
    const { space, otherWalkAway } = sceneOf(12, talk, "plain");
    const mine = contributions(space.ownWeights, space.ownWorths);
    const theirs = contributions(space.otherWeights, space.otherWorths);
    const deal = idealOf({ own: mine, guess: theirs });
    const offer = showpiece(deal, 0.4, otherWalkAway - 0.1, mine, theirs);
    if (offer === null) continue;
    offers++;
    expect(worth(theirs, offer)).toBeLessThan(otherWalkAway - 0.1);
    expect(worth(mine, deal) - worth(mine, offer)).toBeGreaterThan(0.4 - 1e-9);
  }
  expect(offers).toBeGreaterThan(20);
});

test("[FA18] a side that says nothing in a round has not moved, so no concession is answered twice", () => {
  let silences = 0;
  for (let talk = 0; talk < 40; talk++) {
    const scene = sceneOf(13, talk, "slow");
    const by = streamOf(13, talk, "test");
    const mine = contributions(scene.space.ownWeights, scene.space.ownWorths);
    const theirs = contributions(scene.space.otherWeights, scene.space.otherWorths);
    const manner = mannerOf("genuine", "slow", by);
    const party = new Bidder({ own: mine, guess: theirs }, scene, theirs, by, false);
    const opposite = new Opposite({ own: theirs, guess: mine }, scene, by);
    for (let round = 0; round < 20; round++) {
      const bids = [
        party.bid(round, round / 19, manner, { other: opposite, agreed: new Set() }),
        opposite.bid(round / 19, party),
      ];
      for (const [k, side] of [party, opposite].entries()) {
        if (bids[k] !== null) continue;
        silences++;
        expect(side.before).toEqual(side.last);
      }
    }
  }
  expect(silences).toBeGreaterThan(50);
});
