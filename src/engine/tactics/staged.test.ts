import { expect, test } from "vitest";
import type { Deal } from "../model.js";
import { plainDeals } from "../plain/tactics.js";
import { boardOf } from "./board.js";
import type { Domain } from "./domain.js";
import { opposedDomain, smallDomains } from "./example-domains.js";
import { strategies } from "./named.js";
import { negotiate } from "./negotiate.js";
import { gainPerRound, stallingFloor } from "./stalling.js";

const domains = [...smallDomains(900, 40), ...Array.from({ length: 12 }, (_, k) => opposedDomain(5, 4, k + 1))];
const playedBy = (domain: (typeof domains)[number], name: "stalling" | "posturing", seed = 3, rounds = 30) =>
  negotiate(boardOf(domain)!, [strategies[name], strategies.micro], { rounds, seed });

/** Whether some deal is worth side 0's walk-away and not side 1's. */
const canWithhold = (domain: Domain) =>
  plainDeals(domain).some(({ u }) => u[0] >= domain.walkAways[0] && u[1] < domain.walkAways[1]);

test("[TS23] a stalling partner never bids what is worth the other's walk-away, as long as some deal is worth only its own", () => {
  let meant = 0;
  let besideBest = 0;
  for (const domain of domains) {
    const board = boardOf(domain)!;
    const floor = stallingFloor(board, 0);
    const good = plainDeals(domain).filter(({ u }) => u[1] >= domain.walkAways[1]);
    const reachable = Math.max(...good.map(({ u }) => u[0]));
    expect(floor).toBe(Math.min(board.most[0], Math.max(domain.walkAways[0], good.length ? reachable + 1 : -Infinity)));
    if (!canWithhold(domain)) continue;
    meant++;
    if (reachable >= board.most[0]) besideBest++;
    for (const { by, worth } of playedBy(domain, "stalling").offers)
      if (by === 0) expect(worth[1] * domain.unit).toBeLessThan(domain.walkAways[1]);
  }
  expect(meant).toBeGreaterThan(20);
  expect(besideBest).toBeGreaterThan(5);
});

test("[TS24] a stalling partner gives one light issue at a time, asks for pauses, answers late, takes back, and gains by the round", () => {
  const kinds = new Set<string>();
  let most = 0;
  for (const domain of domains.slice(40)) {
    const board = boardOf(domain)!;
    const found = playedBy(domain, "stalling", 3, 40);
    const mine = found.offers.filter(({ by }) => by === 0).map(({ deal }) => deal);
    const ownWorth = (deal: Deal) => board.worths[0][board.codeOf(deal)!]!;
    const changes = mine.slice(1).map((deal, k) => deal.filter((option, i) => option !== mine[k]![i]).length);
    // Before the curve of its targets has come down it moves by gifts alone.
    expect(Math.max(0, ...changes.slice(0, 20))).toBeLessThanOrEqual(2);
    most = Math.max(most, new Set(mine.map(String)).size);
    for (const { kind, by, round } of found.beside) {
      if (by !== 0) continue;
      kinds.add(kind);
      if (kind === "asks for a pause") expect(mine[round]).toEqual(mine[round - 1]);
      if (kind === "takes back") expect(ownWorth(mine[round]!)).toBeGreaterThanOrEqual(ownWorth(mine[round - 1]!));
    }
    const talked = found.offers.at(-1)!.round + 1;
    expect(found.gained[0]).toBeCloseTo(
      (gainPerRound * talked * (board.most[0] - domain.walkAways[0])) / domain.unit,
      9,
    );
    expect(found.gained[1]).toBe(0);
  }
  expect([...kinds].sort()).toEqual(["answers late", "asks for a pause", "takes back"]);
  expect(most).toBeGreaterThan(2);
});

test("[TS25] a posturing partner demands its best deal in public and is generous in private where the sum cannot be taken", () => {
  let generous = 0;
  for (const domain of domains) {
    const board = boardOf(domain)!;
    if (board.most[0] < domain.walkAways[0]) continue;
    const found = playedBy(domain, "posturing");
    const demand = found.beside.find(({ kind, by }) => kind === "public demand" && by === 0);
    expect(demand?.kind === "public demand" && board.worths[0][board.codeOf(demand.deal)!]).toBe(board.most[0]);
    const mine = found.offers.filter(({ by }) => by === 0);
    const different = new Set(mine.map(({ deal }) => deal.join()));
    for (const { worth } of mine)
      if (canWithhold(domain)) expect(worth[1] * domain.unit).toBeLessThan(domain.walkAways[1]);
    if (different.size > 1) generous++;
    if (found.ending.kind === "deal" && found.ending.takenBy === 0)
      expect(found.ending.worth[0] * domain.unit).toBeCloseTo(board.most[0], 3);
  }
  expect(generous).toBeGreaterThan(8);
});
