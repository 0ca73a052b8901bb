import type { Firmness } from "../talks/model.js";
import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import { frontier as frontierOf } from "./frontier.js";
import { leastGain, leastShare, productOfGains, spreadOfGains, spreadOfShares, sumOfValues } from "./measure.js";
import type { DealModel, Frontier } from "./model.js";
import { comparedOnly, geniusPick, pick } from "./pick.js";
import { representative } from "./representative.js";
import type { Solutions } from "./results.js";
import { solveBySearch } from "./solve-by-search.js";
import { type Space, spaceOf } from "./space.js";

export { shownFirst } from "./pick.js";

export interface SolveOptions {
  /** The frontier of all permitted deals, where the caller has it already. */
  readonly permitted?: Frontier;
  /** Red lines that bind among the permitted deals; default those of the space. */
  readonly redLines?: Firmness;
  /** `negmas`: ks-min-spread measures gains against the best over permitted deals instead of acceptable ones. Nothing else changes. */
  readonly convention?: "textbook" | "negmas";
}

/**
 * Every named solution of a zone of agreement, each with all tied points.
 *
 * The disagreement point is the walk-aways, however low; only where a party has not stated one does its worst permitted deal
 * stand in.
 *
 * @param space    the acceptable deals
 * @param frontier their efficient ones
 * @returns null when no deal is acceptable
 * @see Nash (1950); Kalai & Smorodinsky (1975); Kalai (1977)
 */
export function solve(
  model: DealModel,
  space: Space,
  frontier: Frontier,
  options: SolveOptions = {},
): Solutions | null {
  if (frontier.exact && frontier.points.length === 0) return null;
  const { scale } = model;
  const open = options.redLines ? spaceOf(model, { accept: [], redLines: options.redLines }) : permittedOf(space);
  const permitted = options.permitted ?? frontierOf(open) ?? representative(open);
  const disagreement = disagreementOf(model, open);
  const parties = model.parties.map((_, p) => p);
  if (!frontier.exact) {
    const notStated = parties.filter((p) => model.parties[p]!.walkAway === null);
    return solveBySearch({
      scale,
      space,
      shown: frontier,
      open,
      permitted,
      disagreement,
      notStated,
      convention: options.convention ?? "textbook",
    });
  }
  const idealOver = ({ points }: Frontier) => parties.map((p) => Math.max(...points.map(({ u }) => u[p]!)));
  const ideal = idealOver(frontier);
  const cannotGain = parties.filter((p) => ideal[p]! <= disagreement[p]!);
  const spreadIdeal = options.convention === "negmas" ? idealOver(permitted) : ideal;

  const from = { disagreement, points: frontier.points, space };
  const nash = pick("nash", productOfGains(disagreement, scale), from);
  return {
    disagreement,
    notStated: parties.filter((p) => model.parties[p]!.walkAway === null),
    ideal,
    byId: {
      nash: { ...nash, degenerate: nash.value === 0 },
      "ks-maxmin": { ...pick("ks-maxmin", leastShare(disagreement, ideal), from), cannotGain },
      "ks-min-spread": pick("ks-min-spread", spreadOfShares(disagreement, spreadIdeal), from),
      "ks-genius": comparedOnly(geniusPick({ disagreement, permitted, space: open, scale }), { space, frontier }),
      egalitarian: pick("egalitarian", leastGain(disagreement, scale), from),
      utilitarian: pick("utilitarian", sumOfValues(scale), from),
      equitability: pick("equitability", spreadOfGains(disagreement, scale), from),
    },
  };
}

/** All deals that break no red line and no rule of a space: nobody's walk-away or faction binds. */
export function permittedOf(space: Space): Space {
  return {
    ...space,
    coordinates: space.coordinates.slice(0, space.parties).map((coordinate) => ({ ...coordinate, floor: -Infinity })),
  };
}

/** What each party has without a deal, units: its walk-away, or its worst permitted deal where it has stated none. */
export function disagreementOf(model: DealModel, permitted: Space): number[] {
  const stated = model.parties.map(({ walkAway }) => walkAway);
  if (stated.every((walkAway) => walkAway !== null)) return stated;
  const graph = diagram(permitted, Infinity);
  if (graph === null) throw new Error("expected a graph of any size without a limit");
  const bounds = valueBounds(graph);
  return stated.map((walkAway, p) => walkAway ?? bounds.lowest(p));
}
