/** Boards of more than a million deals: deals get a number when they are first met. */
import type { Deal } from "../model.js";
import { inside, valueOf as worthOf } from "../space.js";
import type { Board, Code } from "./board.js";
import type { Domain } from "./domain.js";
import { fallingDeals } from "./falling.js";
import { Programme } from "./programme.js";
import { programmeBid } from "./programme-bid.js";

/**
 * The board of a domain by one programme a side.
 * @param cells of each programme; default as many as there is room for
 * @returns null: rules tie the issues together in too many ways
 */
export function programmeBoard(domain: Domain, cells?: number): Board | null {
  const { space } = domain;
  const left = Programme.of(space, 0, cells);
  const right = Programme.of(space, 1, cells);
  if (!left || !right) return null;
  const programmes = [left, right] as const;

  const met: Deal[] = [];
  const codes = new Map<string, Code>();
  const worths: readonly [number[], number[]] = [[], []];
  const codeOf = (deal: Deal): Code => {
    const name = deal.join();
    const known = codes.get(name);
    if (known !== undefined) return known;
    const code = met.length;
    codes.set(name, code);
    met.push(deal);
    for (const side of [0, 1] as const) worths[side].push(worthOf(space.coordinates[side]!, deal));
    return code;
  };
  const walks = programmes.map((programme) => ({ deals: fallingDeals(programme), seen: [] as Code[] }));

  return {
    domain,
    most: [left.bounds.highest(0), right.bounds.highest(0)],
    worths,
    // A layer rounds by less than a cell.
    slack: programmes.map(({ cell, graph }) => (cell === 1 ? 0 : cell * graph.layers.length)) as [number, number],
    dealOf: (code) => met[code]!,
    codeOf: (deal) => (inside(space, deal) ? codeOf(deal) : null),
    nearest: (side, target, favour) => codeOf(programmeBid(programmes[side], target, favour.estimate())),
    falling: (side, rank) => {
      const { deals, seen } = walks[side]!;
      while (seen.length <= rank) {
        const { value, done } = deals.next();
        if (done) return null;
        seen.push(codeOf(value));
      }
      return seen[rank]!;
    },
  };
}
