import { expect, test } from "vitest";
import { dice } from "../plain/random-model.js";
import { plainBid, plainDeals, plainEstimate } from "../plain/tactics.js";
import { inside } from "../space.js";
import type { Board } from "./board.js";
import { boardOf, mostSorted } from "./board.js";
import type { Domain } from "./domain.js";
import { realDomain, smallDomains } from "./example-domains.js";
import { favourOf, OffersRead } from "./favour.js";
import { programmeBoard } from "./programme-board.js";
import { sortedBoard } from "./sorted-board.js";

const domains = smallDomains(1, 60);
const sides = [0, 1] as const;
const sizesOf = (domain: Domain) => domain.space.sizes;

/** A few bids of the other side, some repeated, and what they tell. */
function heard(domain: Domain, seed: number) {
  const roll = dice(seed);
  const deals = plainDeals(domain);
  const bids = Array.from({ length: roll(8) }, () => deals[roll(Math.min(5, deals.length))]!.deal);
  return plainEstimate(sizesOf(domain), bids);
}

const targetsIn = (board: Board, side: 0 | 1, seed: number) => {
  const roll = dice(seed);
  const worths = plainDeals(board.domain).map(({ u }) => u[side]);
  const [least, most] = [Math.min(...worths), Math.max(...worths)];
  return [least, most, least - 1, ...Array.from({ length: 6 }, () => least + ((most - least) * roll(997)) / 996)];
};

test("[TS8] a bid from sorted deals is the one found among all deals: nearest from above, most favoured, first", () => {
  for (const [k, domain] of domains.entries()) {
    const board = sortedBoard(domain);
    const deals = plainDeals(domain);
    const estimate = heard(domain, k);
    for (const side of sides) {
      for (const target of targetsIn(board, side, k)) {
        const bid = board.dealOf(board.nearest(side, target, { estimate: () => estimate }));
        expect(bid).toEqual(plainBid(deals, side, target, estimate));
      }
    }
  }
});

test("[TS9] deals fall in worth, ties by option indexes, from sorted deals and from the programme alike", () => {
  for (const domain of domains.slice(0, 30)) {
    const deals = plainDeals(domain);
    for (const board of [sortedBoard(domain), programmeBoard(domain)!]) {
      for (const side of sides) {
        const expected = [...deals].sort((a, b) => b.u[side] - a.u[side]).map(({ deal }) => deal);
        const found = deals.map((_, rank) => board.dealOf(board.falling(side, rank)!));
        expect(found).toEqual(expected);
        expect(board.falling(side, deals.length)).toBe(null);
        expect(board.most[side]).toBe(deals.reduce((most, { u }) => Math.max(most, u[side]), -Infinity));
      }
    }
  }
});

test("[TS10] the programme finds the same worth and no less favour where its cells are single units", () => {
  let ties = 0;
  for (const [k, domain] of domains.entries()) {
    const board = programmeBoard(domain)!;
    const deals = plainDeals(domain);
    const estimate = heard(domain, k);
    for (const side of sides) {
      expect(board.slack[side]).toBe(0);
      for (const target of targetsIn(board, side, k)) {
        const code = board.nearest(side, target, { estimate: () => estimate });
        const plain = plainBid(deals, side, target, estimate);
        const worth = deals.find(({ deal }) => String(deal) === String(plain))!.u[side];
        expect(board.worths[side][code]).toBe(worth);
        expect(favourOf(estimate, board.dealOf(code))).toBeCloseTo(favourOf(estimate, plain), 12);
        if (deals.filter(({ u }) => u[side] === worth).length > 1) ties++;
      }
    }
  }
  expect(ties).toBeGreaterThan(150);
});

test("[TS11] with coarser cells a bid still reaches its target and is nearer than any deal worth the slack more", () => {
  for (let seed = 1; seed <= 6; seed++) {
    const domain = realDomain(4, 5, seed);
    const board = programmeBoard(domain, 300)!;
    const estimate = heard(domain, seed);
    const deals = plainDeals(domain);
    for (const side of sides) {
      expect(board.slack[side]).toBeGreaterThan(0);
      for (const target of targetsIn(board, side, seed)) {
        const worth = board.worths[side][board.nearest(side, target, { estimate: () => estimate })]!;
        expect(worth).toBeGreaterThanOrEqual(target);
        const beyond = deals.map(({ u }) => u[side]).filter((u) => u >= target + board.slack[side]);
        expect(worth).toBeLessThanOrEqual(beyond.length ? Math.min(...beyond) : board.most[side]);
      }
    }
  }
});

test("[TS12] rules and red lines hold for every deal on the table, and a deal that breaks one has no number", () => {
  for (const domain of domains) {
    for (const board of [sortedBoard(domain), programmeBoard(domain)!]) {
      const all = sizesOf(domain).reduce<number[][]>(
        (deals, size) => deals.flatMap((deal) => [...Array(size).keys()].map((o) => [...deal, o])),
        [[]],
      );
      for (const deal of all) {
        const code = board.codeOf(deal);
        const right = inside(domain.space, deal)
          ? code !== null && String(board.dealOf(code)) === String(deal)
          : code === null;
        if (!right) expect.fail(`deal ${deal.join()} has the number ${code}`);
      }
    }
  }
});

test("[TS13] a million deals are sorted, more are not; ten to the fourteenth answer a bid within a thousandth", () => {
  const large = realDomain(20, 5, 5);
  const board = boardOf(large)!;
  expect(sizesOf(large).reduce((a, b) => a * b, 1)).toBeGreaterThan(mostSorted);
  const favour = new OffersRead(sizesOf(large), { count: () => 0, at: () => [] });
  for (const share of [0.41, 0.5, 0.7, 0.93, 1]) {
    const worth = board.worths[0][board.nearest(0, share * large.unit, favour)]! / large.unit;
    expect(worth).toBeGreaterThanOrEqual(Math.min(share, board.most[0] / large.unit));
    expect(worth).toBeLessThan(share + 1e-3);
  }
  const first = Array.from({ length: 40 }, (_, rank) => board.worths[0][board.falling(0, rank)!]!);
  expect(first).toEqual([...first].sort((a, b) => b - a));
  expect(first[0]).toBe(board.most[0]);
});

test("[TS14] wishes read from offers are the frequencies of the definition, repeats left out, nothing from fewer than three", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    const sizes = Array.from({ length: 1 + roll(4) }, () => 2 + roll(3));
    const bids = Array.from({ length: roll(12) }, () => sizes.map((size) => roll(size)));
    const repeated = bids.flatMap((bid) => Array.from({ length: 1 + roll(3) }, () => bid));
    let count = 0;
    const read = new OffersRead(sizes, { count: () => count, at: (index) => repeated[index]! });
    // Asked now and then, it catches up.
    for (count = 0; count < repeated.length; count += 1 + roll(3)) read.estimate();
    count = repeated.length;
    expect(read.estimate()).toEqual(plainEstimate(sizes, bids));
    if (new Set(bids.map(String)).size < 3)
      expect(
        read
          .estimate()
          .flat()
          .every((value) => value === 0),
      ).toBe(true);
  }
});
