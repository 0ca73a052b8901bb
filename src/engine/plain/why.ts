/** The plain twin of "why not this deal?", of trades and of movement. */
import type { Firmness } from "../../talks/model.js";
import type { Deal, DealModel } from "../model.js";
import { dominates } from "./frontier.js";
import { isAcceptable, isPermitted, type Row, rowOf, rowsOf, worthOf } from "./rows.js";

export interface PlainWhyNot {
  readonly row: Row;
  readonly acceptable: boolean;
  readonly efficient: boolean;
  /** Acceptable deals that dominate it, best first: fewest changed issues, then the largest smallest gain. */
  readonly better: readonly { readonly row: Row; readonly changed: number; readonly smallest: number }[];
  /** By party, units above this deal: while nobody falls below it, and while all accept; null when no such deal exists. */
  readonly couldGain: readonly { readonly keepingAll: number | null; readonly keepingAcceptance: number | null }[];
}

/** Everything about one deal, by looking at all the others. */
export function plainWhyNot(model: DealModel, deal: Deal, least: Firmness = "held"): PlainWhyNot {
  const row = rowOf(model, deal, least);
  const acceptable = rowsOf(model, least).filter(isAcceptable);
  const better = acceptable
    .filter((other) => dominates(other.u, row.u))
    .map((other) => ({
      row: other,
      changed: other.deal.filter((option, issue) => option !== deal[issue]).length,
      smallest: Math.min(...other.u.map((worth, p) => worth - row.u[p])),
    }))
    .sort((a, b) => a.changed - b.changed || b.smallest - a.smallest);
  const most = (from: readonly Row[], p: number) =>
    from.length === 0 ? null : Math.max(...from.map((other) => other.u[p] - row.u[p]));
  const keeping = acceptable.filter((other) => other.u.every((worth, p) => worth >= row.u[p]));
  return {
    row,
    acceptable: isAcceptable(row),
    efficient: isAcceptable(row) && better.length === 0,
    better,
    couldGain: row.u.map((_, p) => ({ keepingAll: most(keeping, p), keepingAcceptance: most(acceptable, p) })),
  };
}

export interface PlainTrade {
  readonly deal: Deal;
  /** Issues changed, ascending. */
  readonly issues: readonly number[];
  readonly net: readonly number[];
  /** Smallest net gain, total net gain, parties losing on an issue. */
  readonly rank: readonly [number, number, number];
}

/**
 * All permitted deals that differ from `base` in exactly `size` issues, hurt nobody, help somebody, and in which at least two
 * parties give on one of these issues and get on another. Best first; what a party gives or gets on an issue is the difference
 * of its contributions, terms left out.
 */
export function plainTrades(model: DealModel, base: Deal, least: Firmness = "held", size = 2): PlainTrade[] {
  const from = model.parties.map((party) => worthOf(party, base));
  return rowsOf(model, least)
    .filter(isPermitted)
    .flatMap((row): PlainTrade[] => {
      const issues = row.deal.flatMap((option, issue) => (option !== base[issue] ? [issue] : []));
      const net = row.u.map((worth, p) => worth - from[p]);
      const effects = model.parties.map((party) => issues.map((i) => party.c[i][row.deal[i]] - party.c[i][base[i]]));
      const gives = effects.map((all) => all.some((effect) => effect < 0));
      const gets = effects.map((all) => all.some((effect) => effect > 0));
      const traders = gives.filter((gave, p) => gave && gets[p]).length;
      if (issues.length !== size || traders < 2 || !dominates(row.u, from)) return [];
      const total = net.reduce((a, b) => a + b, 0);
      return [{ deal: row.deal, issues, net, rank: [Math.min(...net), total, gives.filter(Boolean).length] }];
    })
    .sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || a.rank[2] - b.rank[2]);
}

/** Units conceded and share of the span from position to disagreement value; null where that span is not positive. */
export function plainConcession(
  worthOfPosition: number,
  worthOfDeal: number,
  disagreement: number,
): { readonly by: number; readonly share: number | null } {
  const span = worthOfPosition - disagreement;
  const by = worthOfPosition - worthOfDeal;
  return { by, share: span > 0 ? by / span : null };
}

/** A position as a full deal: an issue left out is filled with the party's own best option, the first of equals. */
export function plainPosition(model: DealModel, party: number, stated: readonly (number | null)[]): Deal {
  return stated.map((option, issue) => {
    const row = model.parties[party].c[issue];
    return option ?? row.indexOf(Math.max(...row));
  });
}
