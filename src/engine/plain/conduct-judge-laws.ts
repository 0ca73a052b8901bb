/** The laws of conduct on one random record, whatever its numbers are. */
import { conductOf } from "../conduct/conduct.js";
import { indicatorsOf } from "../conduct/indicators.js";
import { contributionsOf, posteriorOf } from "../conduct/posterior.js";
import type { ByReading, ConductRecord, TwoSidedSpace } from "../conduct/record.js";
import { nothingAhead, tellingOf } from "../conduct/telling.js";
import { classifier as shipped } from "../conduct/weights.js";
import type { ConductJudge, JudgedConduct } from "./conduct-judge.js";
import { sumOf } from "./conduct-moves.js";
import { type Dice, dice } from "./random-model.js";

const valuesOf = (record: ConductRecord): readonly (number | null)[] =>
  indicatorsOf(record).flatMap(({ features }) => features.map(({ value }) => value));
const differs = (a: readonly (number | null)[], b: readonly (number | null)[], slack = 1e-9): boolean =>
  a.length !== b.length ||
  a.some((x, k) => (x === null || b[k] === null ? x !== b[k] : Math.abs(x - b[k]!) > slack * Math.max(1, Math.abs(x))));
const apart = (a: ByReading, b: ByReading): number => Math.max(...a.map((p, c) => Math.abs(p - b[c]!)));

function beliefOf(record: ConductRecord, { classifier, prior, temperature }: JudgedConduct): ByReading {
  const features = indicatorsOf(record).flatMap((indicator) => indicator.features);
  return posteriorOf(contributionsOf(features, classifier, { temperature }), prior);
}

/** Scores and walk-away scaled and shifted together, then brought to 0–1 again: no class and no rate changes. */
export const judgeScaling: ConductJudge = ({ record, seed }) => {
  const { space, ownWalkAway } = record;
  if (space === null) return [];
  const roll = dice(seed + 17);
  const [scale, shift] = [1 + roll(400) / 7, roll(1000) / 3 - 150];
  const again = (x: number) => (x * scale + shift - shift) / scale;
  const raw = rescaled(space, scale, shift);
  const other: ConductRecord = {
    ...record,
    space: raw,
    ownWalkAway: ownWalkAway && {
      low: again(ownWalkAway.low),
      best: again(ownWalkAway.best),
      high: again(ownWalkAway.high),
    },
  };
  return differs(valuesOf(record), valuesOf(other), 1e-7)
    ? [`scaled by ${scale}, shifted by ${shift}: other numbers`]
    : [];
};

/** Points of a side's options times a scale plus a shift, from which weights and worths are taken anew. */
function rescaled(space: TwoSidedSpace, scale: number, shift: number): TwoSidedSpace {
  const side = (weights: readonly number[], worths: readonly (readonly number[])[]) => {
    const points = worths.map((list, k) => list.map((worth) => weights[k]! * worth * scale + shift / weights.length));
    const back = points.map((list) => list.map((point) => (point - shift / weights.length) / scale));
    const shares = weights.map((weight) => (weight * scale) / scale);
    return {
      weights: shares,
      worths: back.map((list, k) => list.map((point, j) => (shares[k]! > 0 ? point / shares[k]! : worths[k]![j]!))),
    };
  };
  const own = side(space.ownWeights, space.ownWorths);
  const other = side(space.otherWeights, space.otherWorths);
  return {
    ...space,
    ownWeights: own.weights,
    ownWorths: own.worths,
    otherWeights: other.weights,
    otherWorths: other.worths,
  };
}

/** Other names and other places for issues and options: the same numbers, and the same belief. */
export const judgeRelabelling: ConductJudge = (judged) => {
  const { record, seed } = judged;
  const other = relabelled(record, dice(seed + 23));
  const said: string[] = [];
  if (differs(valuesOf(record), valuesOf(other))) said.push("relabelled: other numbers");
  if (apart(beliefOf(record, judged), beliefOf(other, judged)) > 1e-9) said.push("relabelled: another belief");
  return said;
};

export function relabelled(record: ConductRecord, roll: Dice): ConductRecord {
  const { space } = record;
  if (space === null) return record;
  const issues = shuffled([...space.issues.keys()], roll);
  const options = space.ownWorths.map((list) => shuffled([...list.keys()], roll));
  const moved = (deal: readonly number[]) => issues.map((k) => options[k]!.indexOf(deal[k]!));
  const worths = (of: readonly (readonly number[])[]) =>
    issues.map((k) => options[k]!.map((option) => of[k]![option]!));
  return {
    ...record,
    space: {
      ...space,
      issues: issues.map((k) => `another ${k}`),
      ownWeights: issues.map((k) => space.ownWeights[k]!),
      otherWeights: issues.map((k) => space.otherWeights[k]!),
      ownWorths: worths(space.ownWorths),
      otherWorths: worths(space.otherWorths),
    },
    bids: record.bids.map((bid) => ({ ...bid, deal: moved(bid.deal) })),
    statements: record.statements.map((one) => ({ ...one, demand: one.demand && moved(one.demand) })),
  };
}

function shuffled<T>(list: readonly T[], roll: Dice): T[] {
  const left = [...list];
  return list.map(() => left.splice(roll(left.length), 1)[0]!);
}

const presentIn = (record: ConductRecord, id: string): boolean =>
  indicatorsOf(record)
    .find((indicator) => indicator.id === id)!
    .features.some(({ value }) => value !== null);

/**
 * One promise more that was kept on time never lowers P(genuine), one unanswered incident more never raises it.
 *
 * With the shipped weights the cap is in. With weights that may be anything it is kept away by a high temperature: an indicator of two parts
 * whose say is scaled down to the cap can turn, so that the law does not follow from the order of the weights alone.
 */
export const judgeMonotone: ConductJudge = (random) => {
  const said: string[] = [];
  const { record, seed } = random;
  const roll = dice(seed + 41);
  const due = record.weeks * (roll(10) / 10);
  const weight = (1 + roll(4)) / 2;
  const kept = { at: due, due, period: 1 + roll(5), weight, verdict: "kept", late: 0, records: ["new"] } as const;
  const attribution = (1 + roll(10)) / 10;
  const incident = { at: record.weeks, severity: roll(6), attribution, answered: "none", records: ["new"] } as const;
  const shippedHeat = shipped.temperature * (1 + roll(3) / 2);
  for (const judged of [
    { ...random, temperature: 60 },
    { ...random, classifier: shipped, temperature: shippedHeat },
  ]) {
    const before = beliefOf(record, judged)[0];
    const whose = judged.classifier.version;
    if (presentIn(record, "kept-commitments")) {
      const after = beliefOf({ ...record, promises: [...record.promises, kept] }, judged)[0];
      if (after < before - 1e-12) said.push(`${whose}: a promise kept takes genuine from ${before} to ${after}`);
    }
    if (presentIn(record, "incident-discipline")) {
      const after = beliefOf({ ...record, incidents: [...record.incidents, incident] }, judged)[0];
      if (after > before + 1e-12)
        said.push(`${whose}: an unanswered incident takes genuine from ${before} to ${after}`);
    }
  }
  return said;
};

/** Nothing known is the prior; so is any record at a temperature without end; indicators that are missing say nothing. */
export const judgeSilence: ConductJudge = (judged) => {
  const said: string[] = [];
  const { record, classifier, prior } = judged;
  const nothing = posteriorOf(
    contributionsOf(
      classifier.features.map(({ id, indicator }) => ({ id, indicator, value: null })),
      classifier,
      judged,
    ),
    prior,
  );
  if (apart(nothing, prior) > 1e-12) said.push(`from nothing ${nothing}, prior ${prior}`);
  const hot = beliefOf(record, { ...judged, temperature: 1e15 });
  if (apart(hot, prior) > 1e-12) said.push(`without end of temperature ${hot}, prior ${prior}`);
  const features = indicatorsOf(record).flatMap((indicator) => indicator.features);
  const known = features.filter(({ value }) => value !== null);
  const told = posteriorOf(contributionsOf(known, classifier, judged), prior);
  if (apart(told, beliefOf(record, judged)) !== 0) said.push("what is missing changes the belief");
  return said;
};

/** Acts that every type does alike teach nothing. */
export const judgeNothingToLearn: ConductJudge = (judged) => {
  const { record, temperature } = judged;
  const acts = Object.fromEntries(
    Object.keys(judged.classifier.acts).map((act, k) => [act, [[0.1 + k / 20, 0.1 + k / 20, 0.1 + k / 20]]]),
  ) as unknown as JudgedConduct["classifier"]["acts"];
  const classifier = { ...judged.classifier, acts };
  return tellingOf(record, beliefOf(record, judged), { classifier, temperature, ahead: nothingAhead })
    .filter(({ gain }) => !(gain >= 0 && gain <= 1e-12))
    .map(({ act, gain }) => `${act}, alike for all, would teach ${gain}`);
};

/** The entry that shows everything: no number that is none, bands in order and within 0–1, the verdict that they allow; the same again. */
export const judgeWhole: ConductJudge = (judged) => {
  const said: string[] = [];
  const { record, seed, prior, temperature } = judged;
  const ask = (of: ConductRecord, classifier = judged.classifier) =>
    conductOf(of, { seed, prior, temperature, classifier });
  const got = ask(record);
  const text = JSON.stringify(got);
  if (text !== JSON.stringify(ask(record))) said.push("the same record is read in another way");
  const broken = /NaN|Infinity/.exec(text) ?? nullNumber(got);
  if (broken) said.push(`${broken[0]} in the reading`);
  if ((got.verdict === "insufficient") !== got.lacks.length > 0) said.push(`${got.verdict} while lacking ${got.lacks}`);
  if (got.posterior === null || got.band === null)
    return got.verdict === "insufficient" ? said : [...said, "no posterior though there is enough"];
  if (Math.abs(sumOf(got.posterior) - 1) > 1e-12) said.push(`posterior sums to ${sumOf(got.posterior)}`);
  for (const [low, high] of got.band) if (!(0 <= low && low <= high && high <= 1)) said.push(`band ${low}–${high}`);
  const order = [0, 1, 2].sort((a, b) => got.posterior![b]! - got.posterior![a]! || a - b);
  const [first, second] = [got.band[order[0]!]!, got.band[order[1]!]!];
  const meets = first[0] <= second[1] && second[0] <= first[1];
  const expected = meets ? "unclear" : (["genuine", "stalling", "posturing"] as const)[order[0]!];
  if (got.verdict !== expected) said.push(`${got.verdict}, by its bands ${expected}`);
  const other = ask(relabelled(record, dice(seed + 23)));
  if (
    got.band.some(([low, high], c) => Math.abs(low - other.band![c]![0]) + Math.abs(high - other.band![c]![1]) > 1e-9)
  )
    said.push(`relabelled: band ${JSON.stringify(got.band)} becomes ${JSON.stringify(other.band)}`);
  return said;
};

/** JSON turns what is not a number into null: only some places may be null. */
function nullNumber(got: ReturnType<typeof conductOf>): readonly [string] | null {
  const numbers = [
    ...got.contributions.flatMap(({ by }) => by),
    ...got.evidence.map(({ weight }) => weight),
    ...got.wouldTell.flatMap(({ chance, gain, seen, unseen }) => [chance, gain, ...seen, ...unseen]),
    ...(got.pivotal?.without ?? []),
    ...(got.posterior ?? []),
    ...(got.band?.flat() ?? []),
  ];
  const bad = numbers.find((x) => !Number.isFinite(x));
  return bad === undefined ? null : [`${bad}`];
}
