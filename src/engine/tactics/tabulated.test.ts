import { expect, test } from "vitest";
import { plainDeals } from "../plain/tactics.js";
import { boardOf } from "./board.js";
import { boulware, boulwareCurve, conceder, concederCurve, targetsOf } from "./curves.js";
import { realDomain, smallDomains } from "./example-domains.js";
import { negotiate } from "./negotiate.js";
import { endOf, tabulated, takenTurn } from "./tabulated.js";

test("[TS26] two tabulated curves end where the same curves end bid by bid, after as many offers", () => {
  let ended = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const board = boardOf(realDomain(4, 5, seed, seed % 2 ? 0.3 : 0.75))!;
    for (const rounds of [1, 2, 7, 40]) {
      const first = tabulated(boulwareCurve, { board, side: 0, rounds })!;
      const second = tabulated(concederCurve, { board, side: 1, rounds })!;
      const found = negotiate(board, [boulware, conceder], { rounds, seed });
      const turn = takenTurn(first, second);
      expect(turn).toBe(found.ending.kind === "deal" ? found.offers.length - 1 : null);
      const end = endOf(first, second);
      expect(end === null ? null : board.dealOf(end)).toEqual(found.ending.kind === "deal" ? found.ending.deal : null);
      if (turn !== null) ended++;
    }
  }
  expect(ended).toBeGreaterThan(60);
  expect(ended).toBeLessThan(240);
});

test("[TS27] where a bid hangs on what the other seems to want, or none is worth the walk-away, nothing is tabulated", () => {
  let none = 0;
  for (const domain of smallDomains(300, 40)) {
    const board = boardOf(domain)!;
    const seat = { board, side: 0, rounds: 6 } as const;
    const worths = plainDeals(domain).map(({ u }) => u[0]);
    const reachable = board.most[0] >= domain.walkAways[0];
    const bids = reachable
      ? [...targetsOf(boulwareCurve, seat)].map((target) => Math.min(...worths.filter((worth) => worth >= target)))
      : [];
    const alone = bids.every((bid) => worths.filter((worth) => worth === bid).length === 1);
    const found = tabulated(boulwareCurve, seat);
    expect(found !== null).toBe(reachable && alone);
    if (found) expect([...found.own]).toEqual(bids);
    else none++;
  }
  expect(none).toBeGreaterThan(10);
  expect(none).toBeLessThan(40);
});
