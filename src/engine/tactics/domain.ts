/** What a rehearsal is about: the permitted deals and what they are worth to two sides, in whole units. */
import type { Firmness } from "../../talks/model.js";
import type { TwoSidedSpace } from "../conduct/record.js";
import { anyDeal, largest } from "../extremes.js";
import type { DealModel } from "../model.js";
import { type Coordinate, type Space, spaceOf } from "../space.js";

/** Index of a side. The one at the left of everything shown is 0. */
export type Side = 0 | 1;
export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0);

export interface Domain {
  /** Ids of the sides and the issues, for whoever prints. */
  readonly sides: readonly [string, string];
  readonly issues: readonly string[];
  /** The permitted deals; two coordinates, one a side, without floors. */
  readonly space: Space;
  /** Reservation values, units. */
  readonly walkAways: readonly [number, number];
  /** Sides whose walk-away was not stated: the worst permitted deal stands in. */
  readonly assumed: readonly Side[];
  /** Units in one: worths are shown on 0–1. */
  readonly unit: number;
}

export type MadeDomain =
  | { readonly ok: true; readonly domain: Domain }
  | { readonly ok: false; readonly reason: "fewer than two parties" | "no permitted deal" };

/**
 * Two parties of a model, with the deals that break no rule and no red line of either that binds; other parties, and factions, are
 * left out. A walk-away that is not stated is the worst permitted deal.
 *
 * @param of.parties indexes; default the first two
 * @param of.redLines least firm red lines that bind; default `held`
 */
export function domainOf(
  model: DealModel,
  of: { readonly parties?: readonly [number, number]; readonly redLines?: Firmness } = {},
): MadeDomain {
  const [a, b] = of.parties ?? [0, 1];
  const [left, right] = [model.parties[a], model.parties[b]];
  if (!left || !right || a === b) return { ok: false, reason: "fewer than two parties" };
  const whole = spaceOf(model, {
    accept: [],
    redLinesOf: [a, b],
    ...(of.redLines === undefined ? {} : { redLines: of.redLines }),
  });
  return made({
    sides: [left.id, right.id],
    issues: model.issues.map(({ id }) => id),
    space: { ...whole, parties: 2, coordinates: [whole.coordinates[a]!, whole.coordinates[b]!] },
    walkAways: [left.walkAway, right.walkAway],
    unit: 100 * model.scale,
  });
}

/** Units in one for worths that come as fractions: fine enough that only equal deals are equal, and sums stay exact. */
const fine = 2 ** 40;

/** The domain of a two-sided space, the party itself first. @param walkAways on 0–1; null: not stated */
export function domainOfSides(
  space: TwoSidedSpace,
  walkAways: readonly [own: number | null, other: number | null],
): MadeDomain {
  const coordinate = (weights: readonly number[], worths: readonly (readonly number[])[]): Coordinate => ({
    c: worths.map((list, i) => list.map((worth) => Math.round(weights[i]! * worth * fine))),
    terms: [],
    floor: -Infinity,
  });
  const units = (walkAway: number | null) => (walkAway === null ? null : Math.round(walkAway * fine));
  return made({
    sides: ["own", "other"],
    issues: space.issues,
    space: {
      sizes: space.ownWorths.map(({ length }) => length),
      allowed: space.ownWorths.map((list) => [...list.keys()]),
      parties: 2,
      coordinates: [coordinate(space.ownWeights, space.ownWorths), coordinate(space.otherWeights, space.otherWorths)],
      rules: [],
    },
    walkAways: [units(walkAways[0]), units(walkAways[1])],
    unit: fine,
  });
}

function made(
  of: Omit<Domain, "walkAways" | "assumed"> & { readonly walkAways: readonly [number | null, number | null] },
): MadeDomain {
  if (of.space.allowed.some(({ length }) => length === 0) || !anyDeal(of.space).answer)
    return { ok: false, reason: "no permitted deal" };
  const worst = (side: Side) => leastWorth(of.space, side);
  return {
    ok: true,
    domain: {
      ...of,
      walkAways: [of.walkAways[0] ?? worst(0), of.walkAways[1] ?? worst(1)],
      assumed: ([0, 1] as const).filter((side) => of.walkAways[side] === null),
    },
  };
}

/** What the worst permitted deal is worth to a side, units. */
function leastWorth(space: Space, side: Side): number {
  const { c, terms } = space.coordinates[side]!;
  const turned: Coordinate = {
    c: c.map((list) => list.map((value) => -value)),
    terms: terms.map(({ when, add }) => ({ when, add: -add })),
    floor: -Infinity,
  };
  return 0 - largest({ ...space, coordinates: [turned] }, turned).answer!.value;
}
