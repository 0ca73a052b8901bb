import { expect, test } from "vitest";
import type { ConductRecord, FullDeal, ReadingName } from "../../conduct/record.js";
import { readings } from "../../conduct/record.js";
import { talkKey } from "../../forecast/chance.js";
import { type SimulatedParty, type Variant, variantsOf } from "./family.js";
import { incentives } from "./incentives.js";
import { drawPayoffs, failureWorth, type Payoffs } from "./incentives-payoffs.js";
import { chanceFor } from "./incentives-space.js";

/** The first `count` talks of a kind; played once for all tests. */
function talks(type: ReadingName, variant: Variant, count: number): readonly SimulatedParty[] {
  const name = `${type} ${variant}`;
  const played = kept.get(name) ?? [];
  kept.set(name, played);
  while (played.length < count) played.push(incentives({ seed: 7, talk: played.length, type, variant }));
  return played.slice(0, count);
}
const kept = new Map<string, SimulatedParty[]>();
const everyKind = readings.flatMap((type) => variantsOf[type].map((variant) => [type, variant] as const));
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const meanOf = (parties: readonly SimulatedParty[], of: (record: ConductRecord) => number) =>
  mean(parties.map(({ record }) => of(record)).filter(Number.isFinite));

const own = ({ space }: ConductRecord, deal: FullDeal) =>
  deal.reduce((sum, option, i) => sum + space!.ownWeights[i]! * space!.ownWorths[i]![option]!, 0);
const other = ({ space }: ConductRecord, deal: FullDeal) =>
  deal.reduce((sum, option, i) => sum + space!.otherWeights[i]! * space!.otherWorths[i]![option]!, 0);
const bidsOf = (record: ConductRecord) => record.bids.filter(({ by }) => by === "own");
/** Share of the way to the walk-away gone by the sixth bid. */
const conceded = (record: ConductRecord) => {
  const bids = bidsOf(record).slice(0, 6);
  if (bids.length < 2) return Number.NaN;
  const first = own(record, bids[0]!.deal);
  return (first - own(record, bids[bids.length - 1]!.deal)) / Math.max(0.05, first - record.ownWalkAway!.best);
};
const perWeek = (of: (record: ConductRecord) => number) => (record: ConductRecord) => of(record) / record.weeks;
const harsh = perWeek(({ statements }) => statements.filter(({ escalatory }) => escalatory).length);
const attributed = perWeek(({ incidents }) => incidents.reduce((sum, { attribution }) => sum + attribution, 0));
const costly = perWeek(({ acts }) => acts.length);
const late = ({ rounds }: ConductRecord) => mean(rounds.map(({ onTime }) => (onTime ? 0 : 1)));
const gained = perWeek(({ gains }) => gains.reduce((sum, { size }) => sum + size, 0));
const verdicts = (parties: readonly SimulatedParty[], verdict = "kept") =>
  mean(parties.flatMap(({ record }) => record.promises.map((promise) => (promise.verdict === verdict ? 1 : 0))));

test("[FB1] a party is a function of seed, talk, type and variant, and another talk is another one", () => {
  for (const [type, variant] of everyKind) {
    const of = { seed: 3, talk: 5, type, variant };
    expect(JSON.stringify(incentives(of))).toBe(JSON.stringify(incentives(of)));
    expect(JSON.stringify(incentives({ ...of, talk: 6 }))).not.toBe(JSON.stringify(incentives(of)));
    expect(JSON.stringify(incentives({ ...of, seed: 4 }))).not.toBe(JSON.stringify(incentives(of)));
    expect(incentives(of)).toMatchObject({ type, variant });
  }
});

test("[FB2] every record is sound: weights sum to 1, deals exist, shares are shares, lists are in order of time and within the talks", () => {
  for (const [type, variant] of everyKind)
    for (const { record, rounds, length } of talks(type, variant, 12)) {
      const { space, ownWalkAway } = record;
      expect(space!.issues.length).toBeGreaterThanOrEqual(3);
      expect(space!.issues.length).toBeLessThanOrEqual(12);
      for (const weights of [space!.ownWeights, space!.otherWeights]) {
        expect(weights.every((w) => w >= 0)).toBe(true);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }
      for (const worths of [...space!.ownWorths, ...space!.otherWorths]) {
        expect(Math.min(...worths)).toBe(0);
        expect(Math.max(...worths)).toBe(1);
      }
      expect(ownWalkAway!.low <= ownWalkAway!.best && ownWalkAway!.best <= ownWalkAway!.high).toBe(true);
      for (const { deal } of record.bids)
        expect(deal.every((option, i) => space!.ownWorths[i]![option] !== undefined)).toBe(true);
      const lists = [
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
      for (const list of lists)
        list.forEach((entry, k) => {
          expect(entry.records.length).toBeGreaterThan(0);
          expect(entry.at >= 0 && entry.at <= length && (k === 0 || list[k - 1]!.at <= entry.at)).toBe(true);
        });
      const shares = [
        ...record.incidents.map(({ attribution }) => attribution),
        ...record.gains.map(({ size }) => size),
        ...record.acts.map(({ cost }) => cost),
        ...record.rounds.map(({ rank }) => rank ?? 0),
      ];
      expect(shares.every((x) => x >= 0 && x <= 1)).toBe(true);
      expect(record.incidents.every(({ severity }) => severity >= 0 && severity <= 5)).toBe(true);
      expect(record.promises.every((p) => p.period > 0 && (p.verdict === "late" ? p.late > 0 : p.late === 0))).toBe(
        true,
      );
      expect(record.points.every(({ at, reopened }) => reopened === null || reopened > at)).toBe(true);
      expect(record.weeks).toBe(length);
      expect(rounds.length).toBeLessThanOrEqual(20);
    }
});

test("[FB3] rounds match: one entry a round, between its start and the next, and bids only in rounds that were held", () => {
  for (const [type, variant] of everyKind)
    for (const { record, rounds, length } of talks(type, variant, 12)) {
      expect(record.rounds.length).toBe(rounds.length);
      rounds.forEach((start, k) => {
        const next = rounds[k + 1] ?? length;
        expect(start).toBeLessThan(next);
        expect(record.rounds[k]!.at >= start && record.rounds[k]!.at <= next).toBe(true);
        const bids = record.bids.filter(({ round }) => round === k);
        expect(bids.length).toBe(record.rounds[k]!.held ? 2 : 0);
        expect(bids.every(({ at }) => at >= start && at <= next)).toBe(true);
      });
      if (record.roundsPlanned !== null) {
        expect(record.roundsPlanned).toBeGreaterThanOrEqual(Math.max(6, rounds.length));
        expect(record.roundsPlanned).toBeLessThanOrEqual(20);
      }
    }
});

test("[FB4] a genuine party moves towards a deal, acts at a cost, keeps its word and is on time more than the others", () => {
  const [genuine, stalling, posturing] = readings.map((type) => talks(type, "plain", 60));
  expect(meanOf(genuine!, conceded)).toBeGreaterThan(meanOf(stalling!, conceded) + 0.05);
  expect(meanOf(genuine!, conceded)).toBeGreaterThan(meanOf(posturing!, conceded) + 0.05);
  expect(meanOf(genuine!, costly)).toBeGreaterThan(meanOf(stalling!, costly));
  expect(meanOf(genuine!, costly)).toBeGreaterThan(meanOf(posturing!, costly));
  expect(verdicts(genuine!, "broken")).toBeLessThan(verdicts(stalling!, "broken"));
  expect(verdicts(genuine!, "broken")).toBeLessThan(verdicts(posturing!, "broken"));
});

test("[FB5] a stalling party delays and gains while it lasts; a posturing one speaks harshly and has more incidents", () => {
  const [genuine, stalling, posturing] = readings.map((type) => talks(type, "plain", 60));
  expect(meanOf(stalling!, late)).toBeGreaterThan(meanOf(genuine!, late) + 0.1);
  expect(meanOf(stalling!, late)).toBeGreaterThan(meanOf(posturing!, late) + 0.1);
  expect(meanOf(stalling!, gained)).toBeGreaterThan(2 * meanOf(genuine!, gained));
  expect(meanOf(posturing!, harsh)).toBeGreaterThan(2 * meanOf(genuine!, harsh));
  expect(meanOf(posturing!, attributed)).toBeGreaterThan(2 * meanOf(stalling!, attributed));
});

test("[FB6] genuine in a hard way: gives way late, is held back at home and says so, is slow, or has bad luck", () => {
  const of = (variant: Variant) => talks("genuine", variant, 60);
  const plain = of("plain");
  expect(meanOf(of("hard"), conceded)).toBeLessThan(meanOf(plain, conceded) - 0.05);
  expect(meanOf(of("constrained"), conceded)).toBeLessThan(meanOf(plain, conceded));
  expect(meanOf(of("constrained"), harsh)).toBeGreaterThan(2 * meanOf(plain, harsh));
  expect(meanOf(of("slow"), late)).toBeGreaterThan(meanOf(plain, late) + 0.4);
  expect(verdicts(of("slow"), "late")).toBeGreaterThan(verdicts(plain, "late") + 0.15);
  const unlucky = of("unlucky");
  expect(
    meanOf(
      unlucky,
      perWeek((record) => record.incidents.length),
    ),
  ).toBeGreaterThan(
    2 *
      meanOf(
        plain,
        perWeek((record) => record.incidents.length),
      ),
  );
  expect(unlucky.every(({ record }) => record.incidents.filter((i) => i.attribution > 0.6).length <= 4)).toBe(true);
  expect(verdicts(unlucky, "excused")).toBeGreaterThan(0.1);
  expect(verdicts(plain, "excused")).toBe(0);
});

test("[FB7] an evasive staller keeps its promises and gives away what costs it nothing", () => {
  const evasive = talks("stalling", "evasive", 60);
  const plain = talks("stalling", "plain", 60);
  expect(verdicts(evasive)).toBeGreaterThan(verdicts(plain) + 0.05);
  expect(verdicts(evasive)).toBeGreaterThan(0.8);
  const cheapMoves = (parties: readonly SimulatedParty[]) =>
    mean(
      parties.map(({ record }) => {
        const bids = bidsOf(record);
        return bids.filter((bid, k) => {
          if (k === 0 || bid.deal.join() === bids[k - 1]!.deal.join()) return false;
          return Math.abs(own(record, bid.deal) - own(record, bids[k - 1]!.deal)) < 0.025;
        }).length;
      }),
    );
  expect(cheapMoves(evasive)).toBeGreaterThan(2 * cheapMoves(plain));
});

test("[FB8] a spectacular posturer makes one offer that gives all of something and is worth too little to the other", () => {
  const spectacular = talks("posturing", "spectacular", 60);
  /** Offers after which it returns to asking for clearly more. */
  const shows = ({ record }: SimulatedParty) => {
    const bids = bidsOf(record);
    return bids.filter(
      (bid, k) =>
        k + 1 < bids.length &&
        own(record, bids[k + 1]!.deal) - own(record, bid.deal) > 0.1 &&
        (record.otherWalkAway === null || other(record, bid.deal) < record.otherWalkAway),
    ).length;
  };
  expect(mean(spectacular.map((party) => Math.min(1, shows(party))))).toBeGreaterThan(0.4);
  expect(mean(talks("posturing", "plain", 60).map((party) => Math.min(1, shows(party))))).toBeLessThan(0.15);
});

test("[FB9] whoever changes its mind is the type named at first and behaves otherwise later", () => {
  for (const type of readings) {
    const changed = talks(type, "changed-mind", 30);
    const plain = talks(type, "plain", 30);
    const firstBids = ({ record }: SimulatedParty) => JSON.stringify(bidsOf(record).slice(0, 1));
    expect(changed.map(firstBids)).toEqual(plain.map(firstBids));
    const differ = changed.filter((party, k) => JSON.stringify(party.record) !== JSON.stringify(plain[k]!.record));
    expect(differ.length).toBeGreaterThan(15);
  }
});

test("[FB10] the type follows from the payoffs: the same issues, counterpart and deadline, and another way of talking", () => {
  const spaces = readings.map((type) => JSON.stringify(talks(type, "plain", 3).map(({ record }) => record.space)));
  expect(new Set(spaces).size).toBe(1);
  const records = readings.map((type) => JSON.stringify(talks(type, "plain", 3).map(({ record }) => record.bids)));
  expect(new Set(records).size).toBe(3);
});

test("[FB11] a good deal is worth more than failure to a genuine party, less than ten more rounds to a stalling one, less than a failure of the other's making to a posturing one", () => {
  const [walkAway, good] = [0.4, 0.8];
  const drawn = (type: ReadingName) =>
    Array.from({ length: 100 }, (_, talk) => drawPayoffs(type, "plain", chanceFor(talkKey(1, talk), "payoffs")));
  const dealOver = (pay: Payoffs, standing: number) =>
    good - pay.dealShame - (walkAway + failureWorth(pay, standing) + 10 * (pay.lasting - pay.waiting));
  expect(drawn("genuine").every((pay) => [0, 1, 2].every((standing) => dealOver(pay, standing) > 0.2))).toBe(true);
  expect(drawn("stalling").every((pay) => dealOver(pay, 1) < 0)).toBe(true);
  for (const pay of drawn("posturing")) {
    const atOnce = (standing: number) => walkAway + failureWorth(pay, standing);
    expect(atOnce(2)).toBeGreaterThan(good - pay.dealShame);
    expect(atOnce(2)).toBeGreaterThan(atOnce(1));
    expect(atOnce(1)).toBeGreaterThan(atOnce(0));
  }
});
