import { expect, test } from "vitest";
import { boardOf } from "../../tactics/board.js";
import { domainOfSides } from "../../tactics/domain.js";
import { type StrategyName, strategies } from "../../tactics/named.js";
import { negotiate } from "../../tactics/negotiate.js";
import type { Strategy } from "../../tactics/strategy.js";
import type { FullDeal } from "../record.js";
import { byBayes } from "./bayesian.js";
import { someone } from "./example-agents.js";
import { byFrequency } from "./frequency.js";
import { qualityOf } from "./quality.js";

/** Bids on and takes nothing, so that there are as many bids as rounds. */
const untaking =
  (strategy: Strategy): Strategy =>
  (seat) => {
    const prepared = strategy(seat);
    return (table, key) => {
      const player = prepared(table, key);
      return { next: (round) => player.next(round), takes: () => false };
    };
  };

/** Ten bids of a rehearsal strategy on five issues with five options. */
function tenBids(name: StrategyName, against: StrategyName, seed: number): FullDeal[] {
  const [own, other] = [someone(seed), someone(seed + 500)];
  const made = domainOfSides(
    {
      issues: ["a", "b", "c", "d", "e"],
      ownWeights: own.weights,
      ownWorths: own.worths,
      otherWeights: other.weights,
      otherWorths: other.worths,
    },
    [0.4, 0.4],
  );
  if (!made.ok) throw new Error(made.reason);
  const sides = [untaking(strategies[name]), untaking(strategies[against])] as const;
  return negotiate(boardOf(made.domain)!, sides, { rounds: 10, seed })
    .offers.filter(({ by }) => by === 0)
    .map(({ deal }) => deal);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const agents = Array.from({ length: 20 }, (_, seed) => seed);
const order = (model: typeof byBayes, name: StrategyName, against: StrategyName) =>
  mean(
    agents.map((seed) => {
      const bids = tenBids(name, against, seed);
      expect(bids.length).toBe(10);
      const { best } = model(bids, [5, 5, 5, 5, 5], { seed: 3, samples: 1 });
      return qualityOf(someone(seed), best, seed).spearman ?? 0;
    }),
  );

test("[OM12] ten bids of the rehearsal strategies that concede give the order of weights at .6 or better", () => {
  expect(order(byBayes, "conceder", "hardliner")).toBeGreaterThanOrEqual(0.6);
  expect(order(byBayes, "linear", "hardliner")).toBeGreaterThanOrEqual(0.6);
});

test("[OM13] of one who goes down its own list, counting options gives a better order than a course of concession does", () => {
  const counted = order(byFrequency, "micro", "micro");
  expect(counted).toBeGreaterThanOrEqual(0.55);
  expect(counted).toBeGreaterThan(order(byBayes, "micro", "micro"));
});
