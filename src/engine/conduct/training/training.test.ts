import { expect, test } from "vitest";
import { evaluated } from "../evaluated.js";
import { features } from "../indicators/features.js";
import { contributionsOf } from "../posterior.js";
import { type TellingAct, tellingActs } from "../reading.js";
import { readings } from "../record.js";
import { agrees } from "../signs.js";
import { classifier } from "../weights.js";
import { actsTable, didBetween } from "./acts.js";
import { calledBy, scored } from "./evaluate.js";
import { families, familyNames } from "./families.js";
import { asSeen, clear, cutAfter } from "./onlooker.js";
import { clearView, talksOf, type View, viewOf } from "./pool.js";
import { chosenTemperature, type Tried } from "./temperature.js";
import { train } from "./train.js";

const { factions, aspiration } = families;
const talks = talksOf(factions, { seed: 3, talks: 45 });
const lists = ["bids", "statements", "promises", "incidents", "rounds", "gains", "points", "acts", "steps"] as const;

test("[CV1] shipped weights are of the features there are, agree with their meaning, and so does every bootstrap fit", () => {
  expect(classifier.features.map(({ id, indicator }) => [id, indicator])).toEqual(
    features.map(({ id, indicator }) => [id, indicator]),
  );
  // Weights are rounded to four digits.
  const all = [classifier.features.map(({ beta }) => beta), ...classifier.bootstraps];
  expect(all.length).toBe(21);
  for (const fit of all)
    fit.forEach((beta, j) => {
      expect(agrees(beta, features[j]!, 1.1e-4)).toBe(true);
    });
  for (const { sd } of classifier.features) expect(sd).toBeGreaterThan(0);
  expect([evaluated.version, evaluated.temperature]).toEqual([classifier.version, classifier.temperature]);
});

test("[CV2] chances of acts to come are shipped for each act, round and type, and none is certain", () => {
  for (const act of tellingActs) {
    expect(classifier.acts[act].length).toBe(12);
    for (const likely of classifier.acts[act])
      for (const p of likely) {
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThan(1);
      }
  }
});

test("[CV3] a cut record holds nothing of a later round, and cutting twice is cutting once", () => {
  for (const { party } of talks)
    for (const seen of [2, 3, 5] as const) {
      if (seen >= party.rounds.length) continue;
      const record = cutAfter(party, seen);
      const until = party.rounds[seen]!;
      for (const list of lists) for (const { at } of record[list]) expect(at).toBeLessThan(until);
      for (const { reopened } of record.points) expect(reopened === null || reopened < until).toBe(true);
      expect(record.weeks).toBe(until);
      expect(cutAfter({ ...party, record }, seen)).toEqual(record);
    }
});

test("[CV4] an analyst's weights are off but sum to 1; incidents are missed or turned by the share told; nothing else changes", () => {
  for (const { party, key } of talks.slice(0, 20)) {
    const seen = asSeen(party.record, key, clear);
    expect(seen.space!.ownWeights).not.toEqual(party.record.space!.ownWeights);
    expect(seen.space!.ownWeights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(seen.incidents).toEqual(party.record.incidents);
    for (const list of lists) if (list !== "incidents") expect(seen[list]).toBe(party.record[list]);
    expect(asSeen(party.record, key, { dropped: 1, blamed: 0 }).incidents).toEqual([]);
    expect(
      asSeen(party.record, key, { dropped: 0, blamed: 1 }).incidents.map(({ attribution }) => attribution),
    ).toEqual(party.record.incidents.map(({ attribution }) => 1 - attribution));
  }
});

test("[CV5] readings and the variants of each come equally often; changed minds only where asked for", () => {
  for (const name of familyNames) {
    const drawn = talksOf(families[name], { seed: 5, talks: 30 });
    for (const type of readings) expect(drawn.filter(({ party }) => party.type === type).length).toBe(10);
    expect(drawn.filter(({ party }) => party.variant === "slow").length).toBe(2);
    expect(drawn.filter(({ party }) => party.variant === "evasive").length).toBe(5);
    const changed = talksOf(families[name], { seed: 5, talks: 6, changed: true });
    expect(changed.every(({ party }) => party.variant === "changed-mind")).toBe(true);
  }
});

test("[CV6] the same talks and seed give the same weights to the last digit", () => {
  const [once, again] = [1, 2].map(() => train(talks, { seed: 4, fits: 2 }));
  expect(again).toEqual(once);
  expect(train(talks, { seed: 5, fits: 0 }).features[0]!.beta).not.toEqual(once!.features[0]!.beta);
});

test("[CV7] what an act is: done in the round between two cuts, not done, or not possible", () => {
  const { record } = talks[0]!.party;
  const own = record.bids.filter(({ by }) => by === "own");
  const none = { ...record, bids: [], statements: [], incidents: [], promises: [], points: [], acts: [], rounds: [] };
  const one = { ...none, bids: own.slice(0, 1) };
  const same = { ...none, bids: [own[0]!, { ...own[1]!, deal: own[0]!.deal }] };
  const of = (act: TellingAct, more: object, before: object = none) =>
    didBetween(act, { ...none, ...before }, { ...none, ...before, ...more });
  expect([didBetween("repeats", one, same), didBetween("concedes", one, same)]).toEqual([true, false]);
  expect([didBetween("repeats", none, one), didBetween("repeats", one, one)]).toEqual([null, null]);
  const promise = { at: 1, records: ["c"], due: 1, period: 1, weight: 1, late: 0 } as const;
  expect(of("keeps-promise", { promises: [{ ...promise, verdict: "kept" }] })).toBe(true);
  expect(of("misses-promise", { promises: [{ ...promise, verdict: "late", late: 1 }] })).toBe(true);
  expect(of("misses-promise", { promises: [{ ...promise, verdict: "excused" }] })).toBeNull();
  const incident = { at: 1, records: ["i"], severity: 2, attribution: 0.9, answered: "none" } as const;
  expect([of("incident", { incidents: [incident] }), of("incident", {})]).toEqual([true, false]);
  expect([of("answers-in-time", { incidents: [incident] }), of("answers-in-time", {})]).toEqual([false, null]);
  const point = { at: 0, records: ["p"], reopened: null };
  expect(of("reopens", { points: [{ ...point, reopened: 2 }] }, { points: [point] })).toBe(true);
  expect([of("reopens", {}, { points: [point] }), of("reopens", {})]).toEqual([false, null]);
  const round = { at: 1, records: ["r"], onTime: false, held: true, rank: null, preconditions: 0 };
  expect([of("postpones", { rounds: [round] }), of("postpones", {})]).toEqual([true, null]);
  expect(of("accepts-verification", { acts: [{ at: 1, records: ["a"], cost: 0.1 }] })).toBe(true);
  expect(of("escalates", { statements: [{ at: 1, records: ["s"], demand: null, escalatory: true }] })).toBe(true);
  const table = actsTable([talks, talksOf(aspiration, { seed: 3, talks: 30 })]);
  expect(table.concedes[2]![0]).toBeGreaterThan(table.concedes[2]![1]);
});

test("[CV8] a perfect classifier scores 1, 0, 0, and one that knows nothing ln 3 and two thirds", () => {
  const blank: View[] = [0, 1, 2].map((type) => ({
    type,
    variant: "plain",
    values: features.map((_, j) => (j === type ? 1e6 : null)),
    enough: true,
  }));
  const weights = (size: number) => ({
    features: features.map((feature, j) => ({
      ...feature,
      indicator: (["concession-rate", "logrolling", "ratchet"] as const)[j % 3]!,
      mean: 0,
      sd: 1,
      beta: [0, 1, 2].map((c) => (c === j ? size : 0)) as unknown as readonly [number, number, number],
    })),
  });
  const knowing = scored(blank, weights(10), 1);
  expect([knowing.accuracy, knowing.confusion]).toEqual([
    1,
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ]);
  // Capped at ten to one each way from the middle: the right one has 10^(2/3) against 10^(−1/3) twice.
  expect(knowing.logLoss).toBeCloseTo(Math.log(1 + 2 / 10), 9);
  const ignorant = scored(blank, weights(0), 1);
  expect([ignorant.logLoss, ignorant.brier]).toEqual([expect.closeTo(Math.log(3), 9), expect.closeTo(2 / 3, 9)]);
  expect([calledBy([0.2, 0.5, 0.3]), calledBy([0.4, 0.4, 0.2])]).toEqual([1, 0]);
  expect(contributionsOf([], classifier, { temperature: 1 })).toEqual([]);
});

test("[CV9] the temperature: the usual one where it is calibrated, else the coldest that is, else the coldest near the best", () => {
  const tried = (errors: Readonly<Record<number, number>>): Tried[] =>
    Object.entries(errors).map(([temperature, error]) => ({
      temperature: Number(temperature),
      errors: [[3, error / 2] as const, [5, error] as const],
    }));
  expect(chosenTemperature(tried({ 1: 0.01, 2: 0.05, 3: 0.04 }))).toBe(2);
  expect(chosenTemperature(tried({ 1: 0.01, 1.5: 0.04, 2: 0.06 }))).toBe(1.5);
  expect(chosenTemperature(tried({ 2: 0.1, 3: 0.04, 4: 0.06 }))).toBe(3);
  expect(chosenTemperature(tried({ 1: 0.06, 1.25: 0.065, 1.5: 0.08, 2: 0.1 }))).toBe(1.25);
});

test("[CV10] somebody with perfect sight sees what an analyst sees, with other numbers only where worths are judged", () => {
  for (const talk of talks.slice(0, 10)) {
    const [seen, exact] = [viewOf(talk, 5), clearView(talk, 5)];
    const differ = features.filter((_, j) => seen.values[j] !== exact.values[j]).map(({ indicator }) => indicator);
    for (const indicator of differ)
      expect([
        "concession-rate",
        "move-classes",
        "reciprocity",
        "ratchet",
        "gap-closure",
        "logrolling",
        "public-private-gap",
      ]).toContain(indicator);
  }
});
