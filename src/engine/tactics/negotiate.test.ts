import { expect, test } from "vitest";
import { type PlainName, plainTalks } from "../plain/tactics.js";
import { boardOf } from "./board.js";
import { hardShare } from "./curves.js";
import type { Domain, Side } from "./domain.js";
import { realDomain, smallDomains } from "./example-domains.js";
import { type StrategyName, strategies, strategyNames } from "./named.js";
import { negotiate, type Transcript } from "./negotiate.js";
import { programmeBoard } from "./programme-board.js";

const domains = smallDomains(500, 30);
const boards = new Map(domains.map((domain) => [domain, boardOf(domain)!]));
const boardFor = (domain: Domain) => boards.get(domain) ?? boardOf(domain)!;
const plainNames: readonly PlainName[] = [
  "boulware",
  "linear",
  "conceder",
  "hardliner",
  "tit-for-tat",
  "nice-tit-for-tat",
  "micro",
];
const pairs = <T>(list: readonly T[]) => list.flatMap((a) => list.map((b) => [a, b] as const));
const play = (
  domain: Domain,
  [a, b]: readonly [StrategyName, StrategyName],
  seed: number,
  more: { rounds?: number; begins?: Side } = {},
): Transcript =>
  negotiate(boardFor(domain), [strategies[a], strategies[b]], {
    rounds: more.rounds ?? 9,
    seed,
    ...(more.begins === undefined ? {} : { begins: more.begins }),
  });
const bidsOf = ({ offers }: Transcript, side: Side) => offers.filter(({ by }) => by === side);

test("[TS15] every pair of strategies plays as its definition says, offer by offer", () => {
  let deals = 0;
  for (const [k, domain] of domains.entries()) {
    const board = boardFor(domain);
    for (const names of pairs(plainNames)) {
      const begins: Side = k % 2 === 0 ? 0 : 1;
      const rounds = 1 + (k % 11);
      const found = negotiate(board, [strategies[names[0]], strategies[names[1]]], {
        rounds,
        seed: k,
        talk: 3,
        begins,
      });
      const plain = plainTalks(domain, names, { rounds, seed: k, talk: 3, begins });
      expect(found.offers.map(({ deal }) => deal)).toEqual(plain.offers);
      expect(found.ending.kind).toBe(plain.takenBy !== null ? "deal" : plain.left ? "left" : "no deal");
      if (found.ending.kind === "deal") {
        expect(found.ending.takenBy).toBe(plain.takenBy);
        deals++;
      }
    }
  }
  expect(deals).toBeGreaterThan(250);
});

test("[TS16] nobody proposes or takes a deal worth less than its walk-away; who can have none leaves", () => {
  let left = 0;
  for (const domain of domains) {
    const enough = (side: Side, worth: readonly [number, number]) =>
      worth[side] * domain.unit >= domain.walkAways[side] - 1e-6;
    for (const names of pairs(strategyNames)) {
      const { offers, ending } = play(domain, names, 4);
      expect(offers.every(({ by, worth }) => enough(by, worth))).toBe(true);
      if (ending.kind === "deal") expect(enough(ending.takenBy, ending.worth)).toBe(true);
      if (ending.kind === "left") left++;
    }
  }
  expect(left).toBeGreaterThan(0);
});

test("[TS17] the same seed gives the same transcript, another seed another where chance has a part", () => {
  const domain = realDomain(5, 4, 9);
  for (const names of pairs(strategyNames))
    expect(JSON.stringify(play(domain, names, 7))).toBe(JSON.stringify(play(domain, names, 7)));
  const beside = (seed: number) => JSON.stringify(play(domain, ["stalling", "posturing"], seed, { rounds: 30 }));
  expect(beside(1)).not.toBe(beside(2));
});

test("[TS18] MiCRO never makes more than one different offer more than its counterpart", () => {
  for (const [k, domain] of domains.entries()) {
    for (const name of strategyNames) {
      for (const begins of [0, 1] as const) {
        const { offers } = play(domain, ["micro", name], k, { rounds: 25, begins });
        const different: [Set<string>, Set<string>] = [new Set(), new Set()];
        for (const { by, deal } of offers) {
          different[by].add(deal.join());
          if (different[0].size > different[1].size + 1) expect.fail(`${name}: one offer too many`);
        }
      }
    }
  }
});

test("[TS19] MiCRO against a side that says the same again and again ends without a deal though one exists", () => {
  const domain = realDomain(5, 4, 21, 0.2);
  const found = play(domain, ["micro", "boulware"], 1, { rounds: 12 });
  expect(new Set(bidsOf(found, 0).map(({ deal }) => deal.join())).size).toBeLessThanOrEqual(
    2 + new Set(bidsOf(found, 1).map(({ deal }) => deal.join())).size,
  );
  const stubborn = play(domain, ["micro", "posturing"], 1, { rounds: 40 });
  expect(stubborn.ending.kind).toBe("no deal");
});

test("[TS20] a hardliner keeps four fifths of the way from its walk-away to its best deal", () => {
  const domain = realDomain(5, 5, 2);
  const board = boardOf(domain)!;
  const least = domain.walkAways[0] + hardShare * (board.most[0] - domain.walkAways[0]);
  const worths = bidsOf(play(domain, ["hardliner", "hardliner"], 1, { rounds: 40 }), 0).map(
    ({ worth }) => worth[0] * domain.unit,
  );
  expect(Math.min(...worths)).toBeGreaterThanOrEqual(least - 1e-6);
  expect(worths[0]).toBeCloseTo(board.most[0], 3);
  expect(worths.at(-1)).toBeLessThan(least + 0.01 * domain.unit);
});

test("[TS21] tit-for-tat gives in its own points what it was given; the nice one never asks for more again", () => {
  const domain = realDomain(6, 5, 3, 0.1);
  const against = play(domain, ["tit-for-tat", "linear"], 1, { rounds: 30 });
  const mine = bidsOf(against, 0).map(({ worth }) => worth[0]);
  const theirs = bidsOf(against, 1).map(({ worth }) => worth[0]);
  // Every bid lies just above its target, so steps match within the spacing of deals.
  for (let k = 3; k < mine.length; k++)
    expect(mine[2]! - mine[k]!).toBeCloseTo(Math.max(mine[2]! - 1, theirs[k - 1]! - theirs[1]!), 1);
  for (const name of strategyNames) {
    const nice = bidsOf(play(domain, ["nice-tit-for-tat", name], 5, { rounds: 30 }), 0).map(({ worth }) => worth[0]);
    for (let k = 1; k < nice.length; k++) expect(nice[k]!).toBeLessThanOrEqual(nice[k - 1]! + 1e-9);
  }
});

test("[TS22] a space too large to sort is played to its end by every strategy, and as a small one is where both can", () => {
  const large = realDomain(12, 6, 8);
  const board = boardOf(large)!;
  for (const name of strategyNames) {
    const { offers, ending } = negotiate(board, [strategies[name], strategies.linear], { rounds: 20, seed: 2 });
    expect(offers.length).toBeGreaterThan(0);
    for (const { by, worth } of offers)
      expect(worth[by]! * large.unit).toBeGreaterThanOrEqual(large.walkAways[by] - 1e-6);
    expect(["deal", "no deal"]).toContain(ending.kind);
  }
  for (const domain of domains.slice(0, 25)) {
    const sorted = boardFor(domain);
    const programmed = programmeBoard(domain)!;
    for (const names of pairs(["micro", "stalling", "posturing"] as const)) {
      const [one, other] = [sorted, programmed].map((of) =>
        negotiate(of, [strategies[names[0]], strategies[names[1]]], { rounds: 8, seed: 6 }),
      );
      expect(one!.offers.map(({ worth }) => worth)).toEqual(other!.offers.map(({ worth }) => worth));
    }
  }
});
