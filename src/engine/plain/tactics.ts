/** Rehearsals by their definitions, over a list of all deals: slow, written apart, for tests and the bench. */
import { draw, mix, talkKey } from "../forecast/chance.js";
import { pow } from "../forecast/numerics.js";
import type { Domain } from "../tactics/domain.js";

export type PlainName = "boulware" | "linear" | "conceder" | "hardliner" | "tit-for-tat" | "nice-tit-for-tat" | "micro";

export interface PlainTalks {
  /** In turn. */
  readonly offers: readonly (readonly number[])[];
  /** Who took the last offer; null: nobody. */
  readonly takenBy: number | null;
  readonly left: boolean;
}

interface Listed {
  readonly deal: readonly number[];
  readonly u: readonly [number, number];
}

/** Every deal that is permitted, smallest option indexes first, with its worths in units. */
export function plainDeals({ space }: Domain): Listed[] {
  let deals: number[][] = [[]];
  for (const size of space.sizes) deals = deals.flatMap((deal) => [...Array(size).keys()].map((o) => [...deal, o]));
  const holds = (all: readonly { issue: number; options: readonly number[] }[], deal: readonly number[]) =>
    all.every(({ issue, options }) => options.includes(deal[issue]!));
  return deals
    .filter((deal) => deal.every((o, i) => space.allowed[i]!.includes(o)))
    .filter((deal) =>
      space.rules.every((rule) =>
        rule.kind === "nogoods"
          ? !rule.nogoods.some((nogood) => holds(nogood, deal))
          : rule.of.filter((entry) => entry.some((all) => holds(all, deal))).length <= rule.most,
      ),
    )
    .map((deal) => {
      const worth = (side: number) => {
        const { c, terms } = space.coordinates[side]!;
        const sum = deal.reduce((total, o, i) => total + c[i]![o]!, 0);
        return terms.filter(({ when }) => holds(when, deal)).reduce((total, { add }) => total + add, sum);
      };
      return { deal, u: [worth(0), worth(1)] };
    });
}

/** Estimated contributions to the other side's worth, from its bids alone. */
export function plainEstimate(sizes: readonly number[], bids: readonly (readonly number[])[]): number[][] {
  const changes = bids.filter((bid, k) => k === 0 || String(bid) !== String(bids[k - 1]));
  if (new Set(changes.map(String)).size < 3) return sizes.map((size) => Array<number>(size).fill(0));
  let weights = sizes.map(() => 1 / sizes.length);
  for (let k = 1; k < changes.length; k++) {
    const raised = weights.map((weight, i) => weight + (changes[k]![i] === changes[k - 1]![i] ? 0.1 : 0));
    const sum = raised.reduce((a, b) => a + b, 0);
    weights = raised.map((weight) => weight / sum);
  }
  return sizes.map((size, i) => {
    const counts = [...Array(size).keys()].map((o) => changes.filter((bid) => bid[i] === o).length);
    return counts.map((count) => weights[i]! * (count / Math.max(...counts)));
  });
}

/** The bid for a target among all deals: worth at least the target and nearest to it, then most favoured, then first. */
export function plainBid(
  deals: readonly Listed[],
  side: 0 | 1,
  target: number,
  estimate: readonly (readonly number[])[],
): readonly number[] {
  const favour = (deal: readonly number[]) => deal.reduce((sum, o, i) => sum + estimate[i]![o]!, 0);
  let best: Listed | null = null;
  for (const one of deals) {
    if (one.u[side] < target) continue;
    if (!best || one.u[side] < best.u[side] || (one.u[side] === best.u[side] && favour(one.deal) > favour(best.deal)))
      best = one;
  }
  return best!.deal;
}

/** One negotiation. */
export function plainTalks(
  domain: Domain,
  names: readonly [PlainName, PlainName],
  {
    rounds,
    seed,
    talk,
    begins,
  }: { readonly rounds: number; readonly seed: number; readonly talk: number; readonly begins: 0 | 1 },
): PlainTalks {
  const deals = plainDeals(domain);
  const worth = (side: 0 | 1, deal: readonly number[]) =>
    deals.find((one) => String(one.deal) === String(deal))!.u[side];
  const most = [0, 1].map((side) => deals.reduce((m, { u }) => Math.max(m, u[side]!), -Infinity));
  const offers: (readonly number[])[] = [];
  const whose = (turn: number): 0 | 1 => ((turn + begins) % 2 === 0 ? 0 : 1);
  const by = (side: 0 | 1) => offers.filter((_, turn) => whose(turn) === side);
  const targets: [number[], number[]] = [[], []];
  const proposed: [(readonly number[])[], (readonly number[])[]] = [[], []];

  const along = (e: number, side: 0 | 1, round: number) => {
    const x = rounds === 1 ? 1 : round / (rounds - 1);
    const floor = domain.walkAways[side];
    return Math.min(most[side]!, floor + (1 - pow(x, 1 / e)) * (most[side]! - floor));
  };
  const answering = (nice: boolean, side: 0 | 1, round: number) => {
    const heard = by(side === 0 ? 1 : 0);
    const own = targets[side];
    if (own.length < 2 || heard.length < 2) return along(0.2, side, round);
    const moved = worth(side, heard.at(-1)!) - worth(side, heard.at(-2)!);
    const asked = nice ? Math.min(own.at(-1)!, own.at(-1)! - moved) : own.at(-1)! - moved;
    return Math.min(most[side]!, Math.max(domain.walkAways[side], asked));
  };
  const microBid = (side: 0 | 1, round: number) => {
    const falling = [...deals].sort((a, b) => b.u[side] - a.u[side]);
    const mine = proposed[side];
    const distinct = new Set(by(side === 0 ? 1 : 0).map(String)).size;
    const next = falling[mine.length];
    if (distinct >= mine.length && next && next.u[side] >= domain.walkAways[side]) {
      mine.push(next.deal);
      return next.deal;
    }
    const key = mix(talkKey(seed, talk) ^ (side + 1));
    return mine[Math.floor(draw(key, round, 0) * mine.length)]!;
  };
  const bidOf = (side: 0 | 1, round: number): readonly number[] => {
    const name = names[side];
    if (name === "micro") return microBid(side, round);
    const floor = domain.walkAways[side];
    const target = {
      boulware: () => along(0.2, side, round),
      linear: () => along(1, side, round),
      conceder: () => along(2, side, round),
      hardliner: () => Math.max(along(1, side, round), floor + 0.8 * (most[side]! - floor)),
      "tit-for-tat": () => answering(false, side, round),
      "nice-tit-for-tat": () => answering(true, side, round),
    }[name]();
    targets[side].push(target);
    return plainBid(deals, side, target, plainEstimate(domain.space.sizes, by(side === 0 ? 1 : 0)));
  };

  for (let turn = 0; turn <= 2 * rounds; turn++) {
    const side = whose(turn);
    if (most[side]! < domain.walkAways[side]) return { offers, takenBy: null, left: true };
    const bid = bidOf(side, Math.min(rounds - 1, Math.floor(turn / 2)));
    const last = offers.at(-1);
    if (last) {
      const least =
        names[side] === "micro" ? Math.min(...proposed[side].map((deal) => worth(side, deal))) : worth(side, bid);
      if (worth(side, last) >= least) return { offers, takenBy: side, left: false };
    }
    if (turn < 2 * rounds) offers.push(bid);
  }
  return { offers, takenBy: null, left: false };
}
