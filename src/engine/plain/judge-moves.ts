/** Holds trades and movement against the plain twin. */
import { movement } from "../movement.js";
import { trades } from "../trades.js";
import { dealNumber, type Judge, text } from "./judge-sets.js";
import { dice } from "./random-model.js";
import { worthOf } from "./rows.js";
import { plainConcession, plainPosition, plainTrades } from "./why.js";

export const judgeTrades: Judge = (model, least) =>
  [3, 50, 777].flatMap((number) => {
    const base = dealNumber(model, number);
    return ([2, 3] as const).flatMap((issues) => {
      const got = trades(model, base, { issues }, { redLines: least });
      const want = plainTrades(model, base, least, issues);
      const name = `trades of ${issues} from ${base}`;
      const set = (all: readonly { deal: readonly number[]; net: readonly number[] }[]) =>
        all
          .map(({ deal, net }) => `${deal}:${net}`)
          .sort()
          .join(" ");
      if (set(got) !== set(want)) return [`${name}: ${set(got)}, expected ${set(want)}`];
      const rank = new Map(want.map((trade) => [trade.deal.join(), trade.rank]));
      const ranks = got.map(({ deal }) => rank.get(deal.join())!);
      return ranks.flatMap(([smallest, total, losing], i) => {
        const [s, t, l] = ranks[i - 1] ?? [Infinity, Infinity, 0];
        const sorted = s > smallest || (s === smallest && (t > total || (t === total && l <= losing)));
        return sorted ? [] : [`${name}: ${got[i].deal} is ranked too low`];
      });
    });
  });

export const judgeMovement: Judge = (model) =>
  [1, 20, 300].flatMap((number) => {
    const deal = dealNumber(model, number);
    const roll = dice(number);
    const stated = model.parties.map(() => model.issues.map(({ options }) => (roll(3) ? roll(options.length) : null)));
    const got = movement(
      model,
      stated.map((row) => row.map((option) => option ?? undefined)),
      deal,
    );
    return model.parties.flatMap((party, p) => {
      const full = plainPosition(model, p, stated[p]);
      const assumed = stated[p].flatMap((option, issue) => (option === null ? [issue] : []));
      const position = { deal: full, assumed, u: worthOf(party, full) };
      const conceded = plainConcession(position.u, worthOf(party, deal), party.walkAway ?? Infinity);
      const [a, b] = [
        [got.positions[p], got.conceded[p]],
        [position, conceded],
      ].map(text);
      return a === b ? [] : [`movement of ${p} to ${deal}: ${a}, expected ${b}`];
    });
  });
