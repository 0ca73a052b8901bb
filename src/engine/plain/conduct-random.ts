/** Small random records of conduct, odd ones among them, for tests: coarse worths, so that ties and moves of exactly nothing come up. */
import type { Bid, ConductRecord, TwoSidedSpace } from "../conduct/record.js";
import { type Dice, dice } from "./random-model.js";

/** What a record may be odd in; every seed has one of these or is as usual. */
export const oddities = [
  "usual",
  "usual",
  "usual",
  "empty",
  "one party",
  "equal bids",
  "opened below",
  "simultaneous",
  "repeated",
  "disputed",
  "halves",
  "one issue",
  "exactly θ",
  "free issues",
  "long ago",
  "words only",
  "thin",
  "thin",
  "nothing stated",
] as const;
export type Oddity = (typeof oddities)[number];

export const oddityAt = (seed: number): Oddity => oddities[seed % oddities.length]!;

export function randomConduct(seed: number): ConductRecord {
  const roll = dice(seed);
  const odd = oddityAt(seed);
  const share = (parts: number) => roll(parts + 1) / parts;
  const oneIn = (n: number) => roll(n) === 0;
  if (odd === "empty") return { ...empty, weeks: roll(3) * 5, space: oneIn(2) ? null : spaceOf(roll, 3) };
  const space = odd === "words only" ? null : spaceOf(roll, odd === "one issue" ? 1 : 2 + roll(5), odd);
  const rounds = odd === "thin" ? 4 + roll(4) : roll(9);
  const pace = 1 + roll(4);
  const weeks = rounds * pace + roll(3);
  let id = 0;
  /** Records of their own; now and then an entry rests on two. */
  const records = () => [`e${++id}`, ...(odd !== "thin" && oneIn(12) ? [`e${++id}`] : [])];
  const early = odd === "long ago" ? 6 : 0;
  const when = () => ((weeks + early) * roll(64)) / 64 - early;
  const some = <T extends { readonly at: number }>(n: number, make: () => T): T[] =>
    Array.from({ length: roll(n + 1) }, make).sort((a, b) => a.at - b.at);
  const bids = space === null ? [] : bidsOf(space, { roll, odd, rounds, pace, records });
  const full: ConductRecord = {
    space,
    ownWalkAway: odd === "nothing stated" || oneIn(6) ? null : walkAwayOf(roll, odd),
    otherWalkAway: oneIn(3) ? null : share(10),
    roundsPlanned: odd === "nothing stated" || oneIn(6) ? null : Math.max(1, rounds - 2 + roll(10)),
    weeks,
    bids,
    statements: some(5, () => ({
      at: when(),
      records: records(),
      demand: space === null || oneIn(2) ? null : dealOf(roll, space),
      escalatory: oneIn(3),
    })),
    promises: some(6, () => {
      const verdict =
        odd === "disputed" && !oneIn(3)
          ? "disputed"
          : (["kept", "kept", "late", "broken", "disputed", "excused"] as const)[roll(6)]!;
      const due = when();
      return {
        at: verdict === "kept" ? due : Math.min(weeks, due + 1),
        records: records(),
        due,
        period: 1 + roll(8),
        weight: odd === "halves" ? 0.5 : (1 + roll(4)) / 2,
        verdict,
        late: verdict === "late" ? 0.5 + roll(6) : 0,
      };
    }),
    incidents: some(6, () => ({
      at: when(),
      records: records(),
      severity: roll(6),
      attribution: odd === "halves" ? 0.5 : share(10),
      answered: ([null, "in time", "late", "none"] as const)[roll(4)]!,
    })),
    incidentsBefore: odd === "nothing stated" || oneIn(6) ? null : roll(8) / 20,
    rounds: Array.from({ length: rounds }, (_, k) => ({
      at: k * pace,
      records: records(),
      onTime: !oneIn(4),
      held: !oneIn(10),
      rank: oneIn(4) ? null : share(8),
      preconditions: Math.max(0, roll(5) - 2),
    })),
    gains: some(4, () => ({ at: when(), records: records(), size: share(8) })),
    points: some(4, () => {
      const at = when();
      return { at, records: records(), reopened: oneIn(3) ? (at + weeks) / 2 : null };
    }),
    acts: some(4, () => ({ at: when(), records: records(), cost: share(10) })),
    steps: some(3, () => ({
      at: when(),
      records: records(),
      answer: (["in time", "late", "none"] as const)[roll(3)]!,
    })),
  };
  return odd === "thin" ? thinned(full, 4 + roll(3), roll) : full;
}

/** What of it rests on a few records alone, bids before anything else. */
function thinned(record: ConductRecord, few: number, roll: Dice): ConductRecord {
  let left = few;
  const some = <T>(list: readonly T[], most: number): readonly T[] => {
    const kept = list.slice(0, Math.min(left, most));
    left -= kept.length;
    return kept;
  };
  return {
    ...record,
    bids: some(record.bids, 3 + roll(4)),
    promises: some(record.promises, 1 + roll(3)),
    rounds: some(record.rounds, 1 + roll(4)),
    incidents: some(record.incidents, roll(3)),
    statements: some(record.statements, roll(3)),
    gains: some(record.gains, 1),
    points: some(record.points, 1),
    acts: [],
    steps: [],
  };
}

const empty: ConductRecord = {
  space: null,
  ownWalkAway: null,
  otherWalkAway: null,
  roundsPlanned: null,
  weeks: 0,
  bids: [],
  statements: [],
  promises: [],
  incidents: [],
  incidentsBefore: null,
  rounds: [],
  gains: [],
  points: [],
  acts: [],
  steps: [],
};

/** @param size issues */
function spaceOf(roll: Dice, size: number, odd: Oddity = "usual"): TwoSidedSpace {
  const exact = odd === "exactly θ";
  const weights = () => {
    // Weights of .3 and worths in steps of .05 give moves of exactly 1.5 points of 100.
    if (exact) return [0.3, 0.3, 0.4, ...new Array<number>(Math.max(0, size - 3)).fill(0)].slice(0, Math.max(3, size));
    const raw = Array.from({ length: size }, () => (odd === "free issues" ? roll(3) : 1 + roll(6)));
    if (Math.max(...raw) === 0) raw[0] = 1;
    const whole = raw.reduce((sum, x) => sum + x, 0);
    return raw.map((x) => x / whole);
  };
  const counts = Array.from(
    { length: exact ? Math.max(3, size) : size },
    () => (odd === "free issues" ? 1 : 2) + roll(4),
  );
  const worths = () => counts.map((n) => Array.from({ length: n }, () => (exact ? roll(5) / 20 : roll(9) / 8)));
  const falling = () => counts.map((n) => Array.from({ length: n }, (_, k) => 1 - k / Math.max(1, n - 1)));
  const opposed = !exact && roll(2) === 0;
  const own = opposed ? falling() : worths();
  return {
    issues: counts.map((_, k) => `issue ${k}`),
    ownWeights: weights(),
    otherWeights: weights(),
    ownWorths: own,
    otherWorths: opposed ? own.map((list) => [...list].reverse()) : worths(),
  };
}

const dealOf = (roll: Dice, space: TwoSidedSpace): readonly number[] =>
  space.ownWorths.map((list) => roll(list.length));

function walkAwayOf(roll: Dice, odd: Oddity) {
  if (odd === "opened below") return { low: 0.9, best: 0.97, high: 1 };
  const best = roll(8) / 10;
  return { low: Math.max(0, best - roll(3) / 10), best, high: Math.min(1, best + roll(3) / 10) };
}

interface Bidding {
  readonly roll: Dice;
  readonly odd: Oddity;
  readonly rounds: number;
  readonly pace: number;
  readonly records: () => string[];
}

function bidsOf(space: TwoSidedSpace, { roll, odd, rounds, pace, records }: Bidding): Bid[] {
  const bids: Bid[] = [];
  const last: Record<Bid["by"], readonly number[] | null> = { own: null, other: null };
  for (let round = 0; round < rounds; round++) {
    const order = roll(2) === 0 ? (["own", "other"] as const) : (["other", "own"] as const);
    let at = round * pace;
    for (const by of order) {
      if (odd === "one party" && by === "other") continue;
      // Now and then a side says nothing, or twice something.
      for (let times = [1, 1, 1, 1, 0, 2][roll(6)]!; times > 0; times--) {
        const before = last[by];
        const stays = before !== null && (odd === "equal bids" || roll(odd === "repeated" ? 2 : 5) === 0);
        const deal = stays
          ? before
          : before !== null && roll(3) > 0
            ? before.map((option, k) => (roll(3) === 0 ? roll(space.ownWorths[k]!.length) : option))
            : dealOf(roll, space);
        last[by] = deal;
        bids.push({ at, by, round, deal, records: records() });
        if (odd !== "simultaneous") at += pace / 16;
      }
    }
  }
  return bids;
}
