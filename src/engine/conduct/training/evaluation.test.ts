import { beforeAll, expect, test } from "vitest";
import { families } from "./families.js";
import { judge, type SplitResult, splitsOf } from "./leave-one-out.js";
import { calledShare } from "./marks.js";

/**
 * A small evaluation with the two families that are quick to play, each judged by what the other teaches: what holds with a margin. The whole
 * one, with its marks, is the part `conduct` of the soak and the trainer.
 */
const seed = 41;
const results: SplitResult[] = [];
beforeAll(() => {
  const { aspiration, factions } = families;
  const sizes = { training: 300, test: 150, changed: 0, banded: 0 };
  for (const split of splitsOf({ aspiration, factions }, { seed, sizes, fits: 0 }))
    results.push(judge(split, { temperature: 1.5, seed, banded: 0 }));
}, 60_000);

test("[CV20] after two rounds nearly every record is insufficient, after five nearly none", () => {
  for (const { at } of results) {
    expect(at.get(2)!.insufficient).toBeGreaterThanOrEqual(0.9);
    expect(at.get(5)!.insufficient).toBeLessThan(0.2);
  }
});

test("[CV21] on a family never seen, readings are better than chance after three and five rounds", () => {
  for (const { at } of results) {
    expect(at.get(3)!.logLoss).toBeLessThan(Math.log(3));
    expect(at.get(5)!.accuracy).toBeGreaterThan(0.45);
  }
});

test("[CV22] genuine parties, the hard ones too, are seldom called stalling", () => {
  for (const { at } of results)
    expect(calledShare(at.get(5)!, ["hard", "constrained", "slow", "unlucky"], 1)).toBeLessThanOrEqual(0.15);
});

test("[CV23] 30 % of incidents missed, or at the wrong door, cost at most ten points of accuracy", () => {
  for (const { at, blurred } of results)
    for (const { share, scored } of blurred)
      if (share === 0.3) expect(at.get(5)!.accuracy - scored.accuracy).toBeLessThanOrEqual(0.1);
});
