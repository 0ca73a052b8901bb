/** Holds the reading of conduct against its definitions on one random record: each judge says what differs. */
import type { Classifier, FeatureWeight } from "../conduct/classifier.js";
import { countsOf, isEarly, lacksOf } from "../conduct/enough.js";
import { evidenceOf } from "../conduct/evidence.js";
import { features as featureRules } from "../conduct/indicators/features.js";
import { indicatorsOf } from "../conduct/indicators.js";
import { type MoveClass, moveClass } from "../conduct/moves.js";
import { pivotalOf } from "../conduct/pivotal.js";
import { contributionsOf, logPosterior, posteriorOf } from "../conduct/posterior.js";
import { tellingActs } from "../conduct/reading.js";
import type { ByReading, ConductRecord } from "../conduct/record.js";
import { nearestAgreeing } from "../conduct/signs.js";
import { mostTold, nothingAhead, tellingOf } from "../conduct/telling.js";
import { plainFeatures, plainTold } from "./conduct-indicators.js";
import { plainClass, plainMoves, sumOf } from "./conduct-moves.js";
import { plainEarly, plainLacks } from "./conduct-posterior.js";
import { randomConduct } from "./conduct-random.js";
import {
  plainDistance,
  plainEvidence,
  plainJudge,
  plainRecords,
  plainRow,
  plainTell,
  plainWithout,
} from "./conduct-reading.js";
import { dice } from "./random-model.js";

/** A record with what it is judged by. */
export interface JudgedConduct {
  readonly seed: number;
  readonly record: ConductRecord;
  readonly classifier: Classifier;
  readonly prior: ByReading;
  readonly temperature: number;
}

export type ConductJudge = (judged: JudgedConduct) => string[];

export function judgedConduct(seed: number): JudgedConduct {
  const roll = dice(seed + 7_000_003);
  const raw = [1 + roll(8), 1 + roll(8), 1 + roll(8)];
  const whole = sumOf(raw);
  return {
    seed,
    record: randomConduct(seed),
    classifier: randomClassifier(seed),
    prior: (roll(2) === 0 ? [1 / 3, 1 / 3, 1 / 3] : raw.map((x) => x / whole)) as unknown as ByReading,
    temperature: [1, 2, 2, 3.5][roll(4)]!,
  };
}

/** Weights in the right order but otherwise anything, some large enough to be capped. */
export function randomClassifier(seed: number): Classifier {
  const roll = dice(seed + 9_000_011);
  const weights = (size: number): ByReading =>
    [0, 1, 2].map(() => ((roll(201) - 100) / 100) * size) as unknown as ByReading;
  const large = roll(4) === 0 ? 4 : 1;
  const features = featureRules.map(
    (rule): FeatureWeight => ({
      id: rule.id,
      indicator: rule.indicator,
      mean: roll(101) / 100,
      sd: (5 + roll(60)) / 100,
      beta: nearestAgreeing(weights(large), rule),
    }),
  );
  const acts = Object.fromEntries(
    tellingActs.map((act) => [
      act,
      Array.from({ length: 1 + roll(5) }, () => [0, 1, 2].map(() => roll(101) / 100) as unknown as ByReading),
    ]),
  ) as unknown as Classifier["acts"];
  return { version: `random ${seed}`, seed, temperature: 2, features, bootstraps: [], acts };
}

const close = (a: number | null | undefined, b: number | null | undefined, slack = 1e-9): boolean =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= slack * Math.max(1, Math.abs(a)));
const closeAll = (a: readonly number[], b: readonly number[], slack = 1e-9): boolean =>
  a.length === b.length && a.every((x, k) => close(x, b[k], slack));

const featuresOf = (record: ConductRecord) => indicatorsOf(record).flatMap(({ features }) => features);

/** Values of all features, what is told with them, and that nothing is without number, record or need. */
export const judgeIndicators: ConductJudge = ({ record }) => {
  const said: string[] = [];
  const got = indicatorsOf(record);
  const want = plainFeatures(record);
  for (const { id, value } of got.flatMap(({ features }) => features)) {
    if (!(id in want)) said.push(`${id}: no such feature by definition`);
    else if (!close(value, want[id])) said.push(`${id} is ${value}, by definition ${want[id]}`);
    if (value !== null && !Number.isFinite(value)) said.push(`${id} is ${value}`);
  }
  const seen = new Set(got.flatMap(({ features }) => features.map(({ id }) => id)));
  for (const id of Object.keys(want)) if (!seen.has(id)) said.push(`${id} is not said`);
  const told = plainTold(record);
  const fact = (id: string, name: string) => got.find((one) => one.id === id)?.facts[name] ?? null;
  const pairs: readonly (readonly [string, number | null, number | null])[] = [
    ["sensitivity", fact("move-classes", "sensitivity"), told["sensitivity"]!],
    ["closure", fact("gap-closure", "closure"), told["closure"]!],
    ["share of the closure", fact("gap-closure", "share"), told["share"]!],
    ["incidents, ratio", got.find(({ id }) => id === "incident-discipline")!.value, told["incidents"]!],
  ];
  for (const [name, is, should] of pairs)
    if (!close(is, should)) said.push(`${name} is ${is}, by definition ${should}`);
  const all = new Set(plainRecords(record));
  for (const one of got) {
    if (one.records.some((id) => !all.has(id))) said.push(`${one.id} rests on a record that is not there`);
    if (new Set(one.records).size !== one.records.length) said.push(`${one.id} names a record twice`);
    if (one.value !== null && one.n < one.needs) said.push(`${one.id} has a number from ${one.n} of ${one.needs}`);
    for (const [name, value] of Object.entries(one.facts))
      if (!Number.isFinite(value)) said.push(`${one.id}: ${name} is ${value}`);
  }
  return said;
};

/** Every move has the one class of the table. */
export const judgeMoves: ConductJudge = ({ record, seed }) => {
  const said: string[] = [];
  const facts = indicatorsOf(record).find(({ id }) => id === "move-classes")!.facts;
  const moves = plainMoves(record);
  if (moves.length >= 2)
    for (const name of ["fortunate", "selfish", "nice", "silent", "concession", "unfortunate"] as const) {
      const count = moves.filter((move) => move.name === name).length;
      if (facts[name] !== count) said.push(`${facts[name]} ${name}, by definition ${count}`);
    }
  const roll = dice(seed + 31);
  for (let k = 0; k < 20; k++) {
    const [dp, doo] = [(roll(13) - 6) * 0.005, (roll(13) - 6) * 0.005];
    const [is, should]: MoveClass[] = [moveClass(dp, doo), plainClass(dp, doo, 1e-9)];
    if (is !== should) said.push(`a move of ${dp}, ${doo} is ${is}, by definition ${should}`);
  }
  return said;
};

/** Contributions, posterior, that the bars add up, and what is too few. */
export const judgePosterior: ConductJudge = ({ record, classifier, prior, temperature }) => {
  const said: string[] = [];
  const got = contributionsOf(featuresOf(record), classifier, { temperature });
  const want = plainJudge(record, classifier, { prior, temperature });
  const posterior = posteriorOf(got, prior);
  if (!closeAll(posterior, want.posterior)) said.push(`posterior ${posterior}, by definition ${want.posterior}`);
  if (got.length !== want.contributions.length)
    said.push(`${got.length} indicators speak, by definition ${want.contributions.length}`);
  for (const { indicator, by } of got) {
    const should = want.contributions.find((one) => one.indicator === indicator);
    if (!should || !closeAll(by, should.by)) said.push(`${indicator} says ${by}, by definition ${should?.by}`);
  }
  const logs = logPosterior(got, prior);
  const offs = logs.map((log, c) => log - Math.log(prior[c]!) - sumOf(got.map(({ by }) => by[c]!)));
  if (Math.max(...offs) - Math.min(...offs) > 1e-12) said.push(`the bars miss ln posterior by ${offs}`);
  const indicators = indicatorsOf(record);
  const counts = countsOf(record, indicators);
  const count = {
    ownBids: record.bids.filter(({ by }) => by === "own").length,
    records: plainRecords(record).length,
    indicators: indicators.filter(({ features }) => features.some(({ value }) => value !== null)).length,
  };
  if (JSON.stringify(lacksOf(counts)) !== JSON.stringify(plainLacks(count)))
    said.push(`lacks ${lacksOf(counts)}, by definition ${plainLacks(count)}`);
  if (isEarly(counts) !== plainEarly(count.ownBids)) said.push(`early: ${isEarly(counts)} at ${count.ownBids} bids`);
  return said;
};

/** The strongest evidence for each reading, three at most, each with records that are there. */
export const judgeEvidence: ConductJudge = ({ record, classifier, prior, temperature }) => {
  const said: string[] = [];
  const indicators = indicatorsOf(record);
  const got = evidenceOf(contributionsOf(featuresOf(record), classifier, { temperature }), indicators);
  const want = plainEvidence(plainJudge(record, classifier, { prior, temperature }).contributions);
  const rests = (id: string) => indicators.find((one) => one.id === id)!.records.length > 0;
  for (const list of want) {
    const should = list.filter(({ indicator }) => rests(indicator)).slice(0, 3);
    const is = got.filter(({ reading }) => reading === list[0]?.reading);
    if (
      list.length > 0 &&
      !closeAll(
        is.map(({ weight }) => weight),
        should.map(({ weight }) => weight),
      )
    )
      said.push(`for ${list[0]!.reading}: ${JSON.stringify(is)}, by definition ${JSON.stringify(should)}`);
  }
  const all = new Set(plainRecords(record));
  for (const { indicator, records } of got)
    if (records.length === 0 || records.some((id) => !all.has(id))) said.push(`${indicator} links to ${records}`);
  return said;
};

/** The record without which most would change, by trying every one. */
export const judgePivotal: ConductJudge = ({ record, classifier, prior, temperature }) => {
  const { posterior } = plainJudge(record, classifier, { prior, temperature });
  const judging = { classifier, prior, temperature };
  const got = pivotalOf(record, posteriorOf(contributionsOf(featuresOf(record), classifier, judging), prior), judging);
  const tried = plainRecords(record).map((id) => {
    const without = plainJudge(plainWithout(record, id), classifier, { prior, temperature }).posterior;
    return { id, without, distance: plainDistance(without, posterior) };
  });
  const most = Math.max(0, ...tried.map(({ distance }) => distance));
  if (got === null) return most > 1e-9 ? [`no record is said to matter, one changes ${most}`] : [];
  const one = tried.find(({ id }) => id === got.record);
  if (!one) return [`${got.record} is not there`];
  const said: string[] = [];
  if (one.distance < most - 1e-9) said.push(`${got.record} changes ${one.distance}, another ${most}`);
  if (!closeAll(one.without, got.without))
    said.push(`without ${got.record} ${got.without}, by definition ${one.without}`);
  return said;
};

/** What would tell most: each act's numbers by the formula, and none left out that tells more. */
export const judgeTelling: ConductJudge = ({ record, classifier, prior, temperature }) => {
  const said: string[] = [];
  const { posterior } = plainJudge(record, classifier, { prior, temperature });
  const got = tellingOf(record, posterior, { classifier, temperature, ahead: nothingAhead });
  const all = tellingActs.map((act) => ({
    act,
    ...plainTell(plainRow(classifier.acts[act], record), posterior, temperature),
  }));
  for (const tell of got) {
    const should = all.find(({ act }) => act === tell.act)!;
    const same =
      close(tell.chance, should.chance) &&
      closeAll(tell.seen, should.seen) &&
      closeAll(tell.unseen, should.unseen) &&
      close(tell.gain, should.gain);
    if (!same) said.push(`${tell.act}: ${JSON.stringify(tell)}, by definition ${JSON.stringify(should)}`);
    if (tell.gain < 0) said.push(`${tell.act} is expected to teach ${tell.gain}`);
  }
  const gains = got.map(({ gain }) => gain);
  if (gains.some((gain, k) => k > 0 && gain > gains[k - 1]! + 1e-12)) said.push(`told in the order ${gains}`);
  const least = got.length < mostTold ? -1 : gains[gains.length - 1]!;
  const always = ["accepts-verification", "incident", "escalates"];
  for (const { act, gain } of all)
    if (always.includes(act) && gain > least + 1e-9 && !got.some((tell) => tell.act === act))
      said.push(`${act} would teach ${gain} and is not told`);
  return said;
};
