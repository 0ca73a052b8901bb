import { expect, test } from "vitest";
import type { FeatureWeight } from "./conduct/classifier.js";
import { conductOf } from "./conduct/conduct.js";
import { byBayes } from "./conduct/opponent/bayesian.js";
import { contributionsOf, posteriorOf, tempered } from "./conduct/posterior.js";
import type { ByReading, ConductRecord, FullDeal } from "./conduct/record.js";
import { cutAfter } from "./conduct/training/onlooker.js";
import { classifier as shipped } from "./conduct/weights.js";
import { run } from "./conduct-oracle.soak.js";
import { plainFeatures, plainTold } from "./plain/conduct-indicators.js";
import { judgedConduct, randomClassifier } from "./plain/conduct-judge.js";
import { recovery } from "./plain/conduct-judge-opponents.js";
import { type PlainClass, plainClass, plainMoves, plainOther, plainOwn, sumOf } from "./plain/conduct-moves.js";
import { plainContributions, plainGain, plainPosterior } from "./plain/conduct-posterior.js";
import { oddityAt, randomConduct } from "./plain/conduct-random.js";
import { factions } from "./tactics/families/factions.js";

test("[JD1] two hundred random records: every part of the eleven indicators, every move and what is told with them is the definition's", () => {
  expect(run(1, 200, ["indicators", "moves"])).toEqual([]);
});

test("[JD2] contributions, posterior, what is too few, evidence, pivotal record and what would tell are the definition's", () => {
  expect(run(1, 200, ["posterior", "evidence", "telling"])).toEqual([]);
  expect(run(1, 40, ["pivotal"])).toEqual([]);
});

test("[JD3] scores scaled and shifted with the walk-away, and issues and options in other places, change neither number nor belief", () => {
  expect(run(1, 150, ["scaling", "relabelling"])).toEqual([]);
});

test("[JD4] a promise kept on time never lowers genuine, an unanswered incident never raises it, where their indicator is present", () => {
  expect(run(1, 200, ["monotone"])).toEqual([]);
});

test("[JD5] nothing known is the prior, so is all at a temperature without end, what is missing says nothing, what all do alike teaches nothing", () => {
  expect(run(1, 200, ["silence", "nothing to learn"])).toEqual([]);
});

test("[JD6] the whole reading has no number that is none, bands in order, the verdict they allow, and is the same for other labels", () => {
  expect(run(1, 6, ["whole"])).toEqual([]);
});

test("[JD7] guesses from bids are the definition's: counts exactly, Bayes' rule as all hypotheses weighed give it", () => {
  expect(run(1, 150, ["frequency"])).toEqual([]);
  expect(run(1, 15, ["bayes"])).toEqual([]);
});

test("[JD8] fifty bids of somebody who gives way without noise show the order of the weights", () => {
  const found = [1, 2, 3].map((seed) => recovery(seed, "bayes"));
  expect(sumOf(found) / found.length).toBeGreaterThanOrEqual(0.6);
});

test("[JD9] the definitions' own worked example: six moves, one of each class, sensitivity 1, ratchet .5", () => {
  const levels: readonly FullDeal[] = [
    [4, 4, 4, 4],
    [4, 4, 3, 4],
    [4, 4, 3, 4],
    [4, 4, 3, 0],
    [3, 4, 4, 0],
    [4, 4, 3, 0],
    [4, 4, 4, 0],
  ];
  const up = [0, 0.25, 0.5, 0.75, 1];
  const record: ConductRecord = {
    ...randomConduct(3),
    space: {
      issues: ["a", "b", "c", "d"],
      ownWeights: [0.5, 0.3, 0.2, 0],
      otherWeights: [0.2, 0.2, 0.4, 0.2],
      ownWorths: [up, up, up, up],
      otherWorths: [0, 1, 2, 3].map(() => [...up].reverse()),
    },
    bids: levels.map((deal, k) => ({ at: k, by: "own", round: k, deal, records: [`o${k}`] })),
    ownWalkAway: { low: 0.4, best: 0.4, high: 0.4 },
    roundsPlanned: null,
  };
  const classes: PlainClass[] = ["concession", "silent", "nice", "unfortunate", "fortunate", "selfish"];
  expect(plainMoves(record).map(({ name }) => name)).toEqual(classes);
  expect(levels.map((deal) => Math.round(1000 * plainOwn(record, deal)))).toEqual([
    1000, 950, 950, 950, 875, 950, 1000,
  ]);
  expect(levels.map((deal) => Math.round(1000 * plainOther(record, deal)))).toEqual([0, 100, 100, 300, 250, 300, 200]);
  expect(plainTold(record)["sensitivity"]).toBe(1);
  expect(plainFeatures(record)["ratchet.back"]).toBeCloseTo(0.5, 12);
  expect(plainFeatures(record)["concession-rate"]).toBeCloseTo(-0.5, 12);
  const whole = Array.from({ length: 49 }, (_, k) => plainClass(Math.floor(k / 7) - 3, (k % 7) - 3));
  expect(whole.filter((name) => name === "silent").length).toBe(1);
});

test("[JD10] the definitions' own worked example of the posterior: .113, .668, .219, and .025, .880, .095 untempered", () => {
  const weight = (indicator: string, value: number, beta: ByReading) => ({ indicator, value, beta, mean: 0, sd: 1 });
  const features = [
    weight("rate", -1, [1.2, -0.6, -0.6]),
    weight("kept", 0.2, [0.6, -0.1, -0.5]),
    weight("delay", 1.5, [-0.5, 0.8, -0.3]),
    weight("incidents", -0.5, [-0.4, -0.3, 0.7]),
  ];
  const third: ByReading = [1 / 3, 1 / 3, 1 / 3];
  const at = (temperature: number) =>
    plainPosterior(
      third,
      plainContributions(features, temperature).map(({ by }) => by),
    ).map((p) => Math.round(1000 * p));
  expect([at(2), at(1)]).toEqual([
    [113, 668, 219],
    [25, 880, 95],
  ]);
  const sums = plainContributions(features, 2).map(({ by }) => by.map((e) => Math.round(1000 * e) / 1000));
  expect(sums).toEqual([
    [-0.6, 0.3, 0.3],
    [0.06, -0.01, -0.05],
    [-0.375, 0.6, -0.225],
    [0.1, 0.075, -0.175],
  ]);
});

test("[JD11] what is expected to be learnt is never below 0, 0 where all types do alike, and all of the doubt where each does another thing", () => {
  const belief: ByReading = [0.2, 0.5, 0.3];
  expect(
    plainGain(belief, [
      [0.3, 0.3, 0.3],
      [0.7, 0.7, 0.7],
    ]),
  ).toBeCloseTo(0, 15);
  const entropy = -sumOf(belief.map((p) => p * Math.log(p)));
  expect(
    plainGain(belief, [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  ).toBeCloseTo(entropy, 12);
});

test("[JD12] what is noted after a round changes no byte of what is read at it", () => {
  for (let talk = 0; talk < 2; talk++) {
    const party = factions({ seed: 3, talk, type: "stalling", variant: "plain" });
    for (const seen of [3, 5]) {
      const until = party.rounds[seen]!;
      const early = <T extends { readonly at: number }>(list: readonly T[]) => list.filter(({ at }) => at < until);
      const { record } = party;
      const cut = cutAfter(party, seen);
      const shorter = {
        ...record,
        bids: early(record.bids),
        statements: early(record.statements),
        promises: early(record.promises),
        incidents: early(record.incidents),
        rounds: early(record.rounds),
        gains: early(record.gains),
        points: early(record.points).map((point) => ({
          ...point,
          reopened: point.reopened !== null && point.reopened < until ? point.reopened : null,
        })),
        acts: early(record.acts),
        steps: early(record.steps),
      };
      const other = cutAfter({ ...party, record: shorter }, seen);
      expect(JSON.stringify(conductOf(other, { seed: 1 }))).toBe(JSON.stringify(conductOf(cut, { seed: 1 })));
      expect(JSON.stringify(cut)).not.toContain(`"at":${record.bids.at(-1)!.at},`);
    }
  }
});

test("[JD13] scaling an indicator of two parts down to the cap can turn it: a better part may then lower genuine", () => {
  const before = tempered([3, 0, 0], 1);
  const after = tempered([3, 0, -3], 1);
  const genuine = (by: ByReading) => posteriorOf([{ indicator: "kept-commitments", by }], [1 / 3, 1 / 3, 1 / 3])[0];
  // The second part took nothing from genuine and three from posturing, and yet:
  expect(genuine(after)).toBeLessThan(genuine(before) - 0.05);
});

test("[JD14] with the shipped weights no part of promises or incidents turns, whatever its value, at their temperature and above", () => {
  const parts = (id: string) => shipped.features.filter(({ indicator }) => indicator === id);
  const turned: string[] = [];
  const grid = Array.from({ length: 13 }, (_, k) => -3 + k / 2);
  for (const [id, [up, down]] of [
    ["kept-commitments", ["kept.mean", "kept.late"]],
    ["incident-discipline", ["incidents.answered", "incidents.rate"]],
  ] as const) {
    const values = (weight: FeatureWeight) => [null, ...grid.map((z) => weight.mean + z * weight.sd)];
    const [first, second] = [up, down].map((name) => parts(id).find((one) => one.id === name)!) as [
      FeatureWeight,
      FeatureWeight,
    ];
    for (const temperature of [shipped.temperature, 2 * shipped.temperature]) {
      const genuine = (a: number | null, b: number | null) =>
        posteriorOf(
          contributionsOf(
            [
              { id: first.id, indicator: id, value: a },
              { id: second.id, indicator: id, value: b },
            ],
            shipped,
            { temperature },
          ),
          [1 / 3, 1 / 3, 1 / 3],
        )[0];
      const falls = (line: readonly number[]) => line.some((p, k) => k > 0 && p < line[k - 1]! - 1e-12);
      for (const other of values(second))
        if (
          falls(
            values(first)
              .slice(1)
              .map((value) => genuine(value, other)),
          )
        )
          turned.push(`${up}, ${down} ${other}`);
      for (const other of values(first))
        if (
          falls(
            values(second)
              .slice(1)
              .map((value) => -genuine(other, value)),
          )
        )
          turned.push(`${down}, ${up} ${other}`);
    }
  }
  expect(turned).toEqual([]);
});

test("[JD15] the random records tell the cases apart: every oddity, every part there and missing, every class of move, capped and not", () => {
  const seen = new Map<string, number>();
  const note = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (let seed = 1; seed <= 400; seed++) {
    const { record, classifier, temperature } = judgedConduct(seed);
    note(oddityAt(seed));
    const values = plainFeatures(record);
    for (const [id, value] of Object.entries(values)) note(`${id} ${value === null ? "missing" : "there"}`);
    for (const { name } of plainMoves(record)) note(name);
    const features = classifier.features.map((weight) => ({ ...weight, value: values[weight.id]! }));
    for (const { by } of plainContributions(features, temperature))
      note(Math.max(...by) - Math.min(...by) > Math.log(10) - 1e-9 ? "capped" : "not capped");
  }
  const ids = randomClassifier(1).features.flatMap(({ id }) => [`${id} there`, `${id} missing`]);
  const classes = ["fortunate", "selfish", "nice", "silent", "unfortunate", "concession"];
  const odd = ["empty", "one party", "equal bids", "opened below", "simultaneous", "repeated", "disputed", "halves"];
  for (const what of [...ids, ...classes, ...odd, "one issue", "exactly θ", "thin", "capped", "not capped"])
    expect([what, (seen.get(what) ?? 0) >= 10]).toEqual([what, true]);
});

test("[JD16] with more than six issues, more draws of what a side may want leave the earlier ones as they were", () => {
  const sizes = new Array<number>(8).fill(3);
  const bids = Array.from({ length: 9 }, (_, s) => sizes.map((_, k) => ((s + k) % 3 === 0 ? Math.min(2, s >> 2) : 0)));
  const draws = (samples: number) => byBayes(bids, sizes, { seed: 1, samples }).samples.slice(0, 200);
  expect(draws(208)).toEqual(draws(200));
});
