import { describe, expect, test } from "vitest";
import { type ConductRecord, type ReadingName, readings } from "../../conduct/record.js";
import { factions } from "./factions.js";
import { offer, takes } from "./factions-bids.js";
import { diceOf } from "./factions-dice.js";
import { allowed, backlash, consult, feel, type Home, hear, homeOf, moodOf, timePasses } from "./factions-home.js";
import type { Party } from "./factions-party.js";
import { settingOf, worthOf } from "./factions-setting.js";
import { type SimulatedParty, type Variant, variantsOf } from "./family.js";

const every = readings.flatMap((type) => variantsOf[type].map((variant) => ({ type, variant })));
const many = (type: ReadingName, variant: Variant, talks = 150): readonly SimulatedParty[] =>
  Array.from({ length: talks }, (_, talk) => factions({ seed: 11, talk, type, variant }));

const ownOf = ({ space }: ConductRecord, deal: readonly number[]) => worthOf(space!.ownWeights, space!.ownWorths, deal);
const otherOf = ({ space }: ConductRecord, deal: readonly number[]) =>
  worthOf(space!.otherWeights, space!.otherWorths, deal);
const bidsOf = (record: ConductRecord) => record.bids.filter(({ by }) => by === "own");
const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
const over = (talks: readonly SimulatedParty[], of: (talk: SimulatedParty) => number) => mean(talks.map(of));

/** Share of the way from the first bid to the walk-away that was gone by a share of the deadline. */
const gone =
  (share: number) =>
  ({ record }: SimulatedParty): number => {
    const bids = bidsOf(record).filter(({ round }) => round <= share * record.roundsPlanned!);
    if (bids.length < 2) return 0;
    const [first, last] = [ownOf(record, bids[0]!.deal), ownOf(record, bids[bids.length - 1]!.deal)];
    return (first - last) / Math.max(0.05, first - (record.ownWalkAway?.best ?? 0.4));
  };
const escalatory = ({ record, length }: SimulatedParty) =>
  record.statements.filter((statement) => statement.escalatory).length / length;
const postponed = ({ record }: SimulatedParty) =>
  record.rounds.filter(({ onTime }) => !onTime).length / record.rounds.length;
const gained = ({ record }: SimulatedParty) => record.gains.reduce((sum, { size }) => sum + size, 0);
const attributed = ({ record, length }: SimulatedParty) =>
  record.incidents.reduce((sum, { attribution }) => sum + attribution, 0) / length;
const verdicts = (talks: readonly SimulatedParty[], of: (verdict: string) => boolean) => {
  const all = talks.flatMap(({ record }) => record.promises);
  return all.filter(({ verdict }) => of(verdict)).length / all.length;
};

describe("a talk", () => {
  test("[FF1] the same arguments give the same talk, and any other argument another", () => {
    const of = { seed: 5, talk: 17, type: "genuine", variant: "plain" } as const;
    const text = JSON.stringify(factions(of));
    expect(JSON.stringify(factions(of))).toBe(text);
    for (const other of [{ seed: 6 }, { talk: 18 }, { type: "stalling" as const }, { variant: "hard" as const }]) {
      const { record } = factions({ ...of, ...other });
      expect(JSON.stringify(record)).not.toBe(JSON.stringify(factions(of).record));
    }
  });

  test("[FF2] spaces, bids and dates of every variant are what a conduct record says they are", () => {
    for (const { type, variant } of every)
      for (const talk of many(type, variant, 40)) {
        const { record, rounds, length } = talk;
        expect([talk.type, talk.variant, record.weeks]).toEqual([type, variant, length]);
        const space = record.space!;
        expect(space.issues.length).toBeGreaterThanOrEqual(3);
        expect(space.issues.length).toBeLessThanOrEqual(12);
        for (const weights of [space.ownWeights, space.otherWeights]) {
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...weights)).toBeGreaterThan(0);
        }
        for (const worths of [...space.ownWorths, ...space.otherWorths])
          expect([Math.min(...worths), Math.max(...worths)]).toEqual([0, 1]);
        expect(record.roundsPlanned).toBeGreaterThanOrEqual(6);
        expect(record.roundsPlanned).toBeLessThanOrEqual(20);
        for (const { deal, round, at } of record.bids) {
          expect(deal.every((option, issue) => space.ownWorths[issue]![option] !== undefined)).toBe(true);
          expect(deal.length).toBe(space.issues.length);
          expect(at).toBeGreaterThanOrEqual(rounds[round]!);
          expect(at).toBeLessThan(rounds[round + 1] ?? length);
        }
        expect(record.rounds.map(({ at }) => at)).toEqual(rounds);
        expect(rounds.length).toBeLessThanOrEqual(record.roundsPlanned!);
        const lists = [record.bids, record.statements, record.promises, record.incidents, record.rounds];
        for (const list of [...lists, record.gains, record.points, record.acts, record.steps]) {
          for (const [k, { at, records }] of list.entries()) {
            expect(records.length).toBe(1);
            expect(at).toBeGreaterThanOrEqual(list[k - 1]?.at ?? 0);
            expect(at).toBeLessThanOrEqual(length);
          }
          expect(new Set(list.flatMap(({ records }) => records)).size).toBe(list.length);
        }
      }
  });

  test("[FF3] amounts are in their ranges, and no log is always empty", () => {
    const filled = new Map<string, number>();
    for (const { type, variant } of every)
      for (const { record, length } of many(type, variant, 40)) {
        for (const { attribution, severity } of record.incidents) {
          expect(attribution).toBeGreaterThanOrEqual(0);
          expect(attribution).toBeLessThanOrEqual(1);
          expect([0, 1, 2, 3, 4, 5]).toContain(severity);
        }
        for (const { weight, period, late, verdict, due, at } of record.promises) {
          expect(Math.min(weight, period)).toBeGreaterThan(0);
          expect(late > 0).toBe(verdict === "late");
          expect(verdict === "kept" ? at <= due : at >= due).toBe(true);
        }
        for (const { cost } of record.acts) expect(cost > 0 && cost < 1).toBe(true);
        for (const { reopened, at } of record.points)
          expect(reopened === null || (reopened >= at && reopened <= length)).toBe(true);
        expect(gained({ record } as SimulatedParty)).toBeLessThanOrEqual(1 + 1e-12);
        for (const { rank, preconditions } of record.rounds) {
          expect(rank === null || (rank >= 0 && rank <= 1)).toBe(true);
          expect(Number.isInteger(preconditions)).toBe(true);
        }
        for (const [name, list] of Object.entries(record))
          if (Array.isArray(list) && list.length > 0) filled.set(name, (filled.get(name) ?? 0) + 1);
      }
    const lists = ["bids", "statements", "promises", "incidents", "rounds", "gains", "points", "acts", "steps"];
    for (const list of lists) expect([list, (filled.get(list) ?? 0) > 100]).toEqual([list, true]);
  });
});

describe("what a leadership wants shows", () => {
  const [genuine, stalling, posturing] = readings.map((type) => many(type, "plain")) as [
    readonly SimulatedParty[],
    readonly SimulatedParty[],
    readonly SimulatedParty[],
  ];

  test("[FF4] a party that wants a deal gives more, keeps more promises and answers more incidents in time", () => {
    for (const other of [stalling, posturing]) {
      expect(over(genuine, gone(1)) - over(other, gone(1))).toBeGreaterThan(0.2);
      const kept = (verdict: string) => verdict === "kept";
      expect(verdicts(genuine, kept) - verdicts(other, kept)).toBeGreaterThan(0.1);
      const inTime = (talks: readonly SimulatedParty[]) => {
        const owed = talks.flatMap(({ record }) => record.incidents.filter(({ answered }) => answered !== null));
        return owed.filter(({ answered }) => answered === "in time").length / owed.length;
      };
      expect(inTime(genuine) - inTime(other)).toBeGreaterThan(0.15);
    }
  });

  test("[FF5] a party that wants time postpones more and gains more while the talks last", () => {
    for (const other of [genuine, posturing]) {
      expect(over(stalling, postponed) - over(other, postponed)).toBeGreaterThan(0.08);
      expect(over(stalling, gained) - over(other, gained)).toBeGreaterThan(0.15);
    }
  });

  test("[FF6] a party that wants an audience escalates in words and in incidents", () => {
    for (const other of [genuine, stalling]) {
      expect(over(posturing, escalatory)).toBeGreaterThan(3 * over(other, escalatory));
      expect(over(posturing, attributed)).toBeGreaterThan(1.15 * over(other, attributed));
    }
  });

  test("[FF7] no offer is worth less to the party than the least of its factions' limits allows", () => {
    for (const { type, variant } of every)
      for (const { record } of many(type, variant, 60))
        for (const { deal } of bidsOf(record))
          expect(ownOf(record, deal)).toBeGreaterThan((record.ownWalkAway?.low ?? 0.25) - 0.2);
  });
});

describe("variants", () => {
  const plain = many("genuine", "plain");

  test("[FF8] a hard bargainer gives next to nothing for half of the time, and keeps its promises all the same", () => {
    const hard = many("genuine", "hard");
    expect(over(hard, gone(0.5))).toBeLessThan(0.4 * over(plain, gone(0.5)));
    const kept = (verdict: string) => verdict === "kept";
    expect(Math.abs(verdicts(hard, kept) - verdicts(plain, kept))).toBeLessThan(0.07);
    expect(over(hard, gained)).toBeLessThan(0.2);
  });

  test("[FF9] a constrained party gives less because its mandate is narrower, and its hardliners are loud", () => {
    const constrained = many("genuine", "constrained");
    expect(over(constrained, gone(0.6))).toBeLessThan(0.8 * over(plain, gone(0.6)));
    expect(over(constrained, escalatory)).toBeGreaterThan(1.5 * over(plain, escalatory));
    expect(over(constrained, escalatory)).toBeLessThan(0.7 * over(many("posturing", "plain"), escalatory));
  });

  test("[FF10] a slow party postpones and answers late while nothing accrues to it", () => {
    const slow = many("genuine", "slow");
    expect(over(slow, postponed) - over(plain, postponed)).toBeGreaterThan(0.1);
    expect(over(slow, gained)).toBeLessThan(0.2);
    const lateOf = (talks: readonly SimulatedParty[]) => {
      const owed = talks.flatMap(({ record }) => record.incidents.filter(({ answered }) => answered !== null));
      return owed.filter(({ answered }) => answered === "late").length / owed.length;
    };
    expect(lateOf(slow) - lateOf(plain)).toBeGreaterThan(0.1);
  });

  test("[FF11] an unlucky party has others' incidents laid at its door and is late or excused for no fault of its own", () => {
    const unlucky = many("genuine", "unlucky");
    const doubtful = ({ record }: SimulatedParty) =>
      record.incidents.filter(({ attribution }) => attribution > 0.1 && attribution <= 0.5).length;
    expect(over(unlucky, doubtful)).toBeGreaterThan(2 * over(plain, doubtful));
    const unmet = (verdict: string) => verdict === "late" || verdict === "excused";
    expect(verdicts(unlucky, unmet)).toBeGreaterThan(2 * verdicts(plain, unmet));
    expect(over(unlucky, gone(0.6))).toBeGreaterThan(0.7 * over(plain, gone(0.6)));
  });

  test("[FF12] an evasive staller moves as often as it likes on what costs it nothing, and keeps the promises that are cheap", () => {
    const evasive = many("stalling", "evasive");
    const moves = evasive.flatMap(({ record }) =>
      bidsOf(record)
        .map(({ deal }, k, bids) => (k === 0 ? null : { before: bids[k - 1]!.deal, deal }))
        .filter((move) => move !== null)
        .map(({ before, deal }) => ({
          own: ownOf(record, deal) - ownOf(record, before),
          other: otherOf(record, deal) - otherOf(record, before),
        })),
    );
    const gifts = moves.filter(({ other }) => other > 0.015);
    expect(gifts.length / moves.length).toBeGreaterThan(0.3);
    expect(gifts.filter(({ own }) => own > -0.025).length / gifts.length).toBeGreaterThan(0.7);
    expect(over(evasive, gone(1))).toBeLessThan(0.4 * over(plain, gone(1)));
    const promises = evasive.flatMap(({ record }) => record.promises);
    const kept = (list: typeof promises) => list.filter(({ verdict }) => verdict === "kept").length / list.length;
    const [cheap, dear] = [promises.filter(({ weight }) => weight < 0.5), promises.filter(({ weight }) => weight > 1)];
    expect(kept(cheap) - kept(dear)).toBeGreaterThan(0.3);
  });

  test("[FF13] a spectacular posturer gives once at a stroke what leaves the other below its limit", () => {
    let shown = 0;
    const talks = many("posturing", "spectacular");
    for (const { record } of talks) {
      const limit = record.otherWalkAway;
      const bids = bidsOf(record).map(({ deal }) => deal);
      const falls = bids.slice(1).map((deal, k) => ownOf(record, bids[k]!) - ownOf(record, deal));
      const most = Math.max(...falls);
      const at = falls.indexOf(most) + 1;
      if (most > 0.15 && (limit === null || otherOf(record, bids[at]!) < limit)) shown++;
    }
    expect(shown / talks.length).toBeGreaterThan(0.6);
    const plainFalls = many("posturing", "plain").filter(({ record }) => {
      const bids = bidsOf(record).map(({ deal }) => ownOf(record, deal));
      return bids.slice(1).some((worth, k) => bids[k]! - worth > 0.15);
    });
    expect(plainFalls.length / talks.length).toBeLessThan(0.35);
  });

  test("[FF14] a party that changed its mind looks in its last rounds more like its type than in its first", () => {
    const early = ({ record }: SimulatedParty) => {
      const half = record.weeks / 2;
      return record.statements.filter(({ escalatory, at }) => escalatory && at < half).length / half;
    };
    const late = (talk: SimulatedParty) => 2 * escalatory(talk) - early(talk);
    const turned = many("posturing", "changed-mind", 300);
    expect(over(turned, late)).toBeGreaterThan(2 * over(turned, early));
    const mended = many("genuine", "changed-mind", 300);
    expect(over(mended, late)).toBeLessThan(0.6 * over(mended, early));
  });
});

describe("home", () => {
  const dice = diceOf(77);
  const setting = settingOf(diceOf(78), false);
  const idle = (): Home => ({
    factions: [
      { weights: setting.space.ownWeights, limit: 0.5, power: 0.6, veto: false, touchy: 1, mood: 0 },
      { weights: setting.space.ownWeights, limit: 0.8, power: 0.4, veto: true, touchy: 0.5, mood: 0 },
    ],
    reach: setting.ownOrder.map(() => 0),
    capital: 1,
    answerIn: null,
    asked: null,
    reluctance: 0,
    delay: 2,
  });
  const best = setting.ownOrder.map((options) => options[0]!);
  const worst = setting.ownOrder.map((options) => options[options.length - 1]!);

  test("[FF15] a deal is allowed with half the power behind it and no veto against", () => {
    expect([allowed(idle(), setting, best), allowed(idle(), setting, worst)]).toEqual([true, false]);
    const middling = setting.ownOrder.map((options) => options[Math.min(1, options.length - 1)]!);
    const worth = worthOf(setting.space.ownWeights, setting.space.ownWorths, middling);
    const home = (limit: number, veto: boolean): Home => ({
      ...idle(),
      factions: [
        { ...idle().factions[0]!, limit: worth - 0.1 },
        { ...idle().factions[1]!, limit, veto },
      ],
    });
    expect(allowed(home(worth + 0.1, true), setting, middling)).toBe(false);
    expect(allowed(home(worth + 0.1, false), setting, middling)).toBe(true);
    expect(allowed(home(worth - 0.1, true), setting, middling)).toBe(true);
  });

  test("[FF16] a question to home is answered after its delay, and widens the mandate only by what the factions could bear", () => {
    const home = idle();
    const issue = setting.ownOrder.findIndex((options) => options.length > 2);
    consult(home, issue, 3);
    consult(home, issue + 1, 4);
    expect([home.asked, home.answerIn]).toEqual([issue, 5]);
    expect(hear(home, setting, { position: best, round: 4, dice })).toBe(false);
    let widened = 0;
    for (let k = 0; k < 40; k++) {
      const asking = { ...idle(), answerIn: 5, asked: issue };
      expect(hear(asking, setting, { position: best, round: 5, dice })).toBe(true);
      widened += asking.reach[issue]! > 0 ? 1 : 0;
      const strict = { ...idle(), answerIn: 5, asked: issue, factions: [{ ...idle().factions[0]!, limit: 1.1 }] };
      hear(strict, setting, { position: best, round: 5, dice });
      expect(strict.reach.every((reach) => reach === 0)).toBe(true);
    }
    expect(widened).toBeGreaterThan(30);
  });

  test("[FF17] outrage narrows a mandate, moods fade, and nothing is narrowed in calm", () => {
    const home = homeOf(diceOf(5), setting, { narrow: false, slow: false });
    feel(home, -2);
    expect(moodOf(home)).toBeLessThan(-0.3);
    const before = home.reach.reduce((sum, reach) => sum + reach, 0);
    for (let k = 0; k < 20; k++) backlash(home, dice);
    expect(home.reach.reduce((sum, reach) => sum + reach, 0)).toBeLessThan(before);
    const bad = moodOf(home);
    timePasses(home, 3, diceOf(3));
    expect(moodOf(home)).toBeGreaterThan(bad);
    const calm = idle();
    for (let k = 0; k < 20; k++) expect(backlash(calm, dice)).toBe(null);
  });

  test("[FF18] draws of one purpose do not move those of another, and counts have the mean asked for", () => {
    const [a, b] = [diceOf(9), diceOf(9)];
    for (let k = 0; k < 10; k++) a.roll("bid");
    expect(a.roll("gain")).toBe(b.roll("gain"));
    const counts = Array.from({ length: 4000 }, () => dice.times("incident", 0.8));
    expect(mean(counts)).toBeCloseTo(0.8, 1);
  });

  const party = (home: Home, wishes: Party["wishes"]): Party => ({
    variant: "plain",
    setting,
    home,
    dice: diceOf(4),
    wishes,
    memory: 3,
    waitsUntil: 0,
    stride: 0.2,
    owed: 0.3,
    own: best,
    other: worst,
    ownPast: [best],
    otherPast: [worst, worst],
    settled: new Set(),
    pointOn: new Map(),
    gained: 0,
    spectacle: null,
  });
  const easy = (limit: number): Home => ({
    ...idle(),
    factions: [{ ...idle().factions[0]!, power: 1, limit }],
    reach: setting.ownOrder.map((options) => options.length - 1),
  });

  test("[FF19] a delegation stops where its mandate ends and asks for more; another wish never takes it further", () => {
    for (const wishes of [
      { deal: 1, time: 0, audience: 0 },
      { deal: 0, time: 1, audience: 0 },
      { deal: 0, time: 0, audience: 1 },
    ]) {
      const bound = party({ ...easy(0), reach: setting.ownOrder.map((_, issue) => (issue === 0 ? 1 : 0)) }, wishes);
      for (let round = 1; round < 40; round++) {
        const next = offer(bound, round);
        expect(next.slice(1)).toEqual(best.slice(1));
        expect(setting.ownOrder[0]!.indexOf(next[0]!)).toBeLessThanOrEqual(1);
        bound.own = next;
      }
      expect(bound.home.asked !== null).toBe(wishes.deal === 1);
    }
  });

  test("[FF20] a delegation offers and accepts nothing its factions would not stand for", () => {
    for (const limit of [0.3, 0.6, 0.9]) {
      const free = party(easy(limit), { deal: 1, time: 0, audience: 0 });
      for (let round = 1; round < 40; round++) free.own = offer(free, round);
      expect(worthOf(setting.space.ownWeights, setting.space.ownWorths, free.own!)).toBeGreaterThanOrEqual(limit);
      expect(free.own).not.toEqual(best);
      const middling = free.own!;
      expect(takes(free, middling, middling)).toBe(true);
      expect(takes({ ...free, home: easy(1.1) }, middling, middling)).toBe(false);
      expect(takes(free, worst, worst)).toBe(false);
    }
  });
});
