/**
 * The same talks as a `DealModel`, with the ranges still in: what robustness draws from and what "safe" is proven on.
 *
 * `compile` delivers it beside the model. Issues, options, red lines and rules are those of the model, by the same indexes.
 */
import type { Deal, Literal } from "./model.js";

/**
 * A number that may not be known exactly, in the file's own units (worths, walk-aways, bonuses: points; weights: raw).
 *
 * low ≤ best ≤ high. `exact` is `best` as a fraction where no decimal ends.
 */
export interface RangedNumber {
  /**
   * Which number of its party this is: a whole number ≥ 0, unique within the party. The same number used twice (a faction that
   * takes over its party's worth) carries the same index and is drawn once. Should depend only on the number's place in the file
   * (issue, option), so that draws stay comparable when another number changes.
   */
  readonly z: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly exact?: string;
}

/** Whoever has a value for every deal, before weights are applied. */
export interface RangedValued {
  /** By issue, ≥ 0. An absent weight is {0, 0, 0}. */
  readonly weights: readonly RangedNumber[];
  /** [issue][option], points; an unrated option on an unweighted issue is {0, 0, 0}. */
  readonly worths: readonly (readonly RangedNumber[])[];
  readonly bonuses: readonly { readonly when: readonly Literal[]; readonly add: RangedNumber }[];
}

/** A walk-away as stated: points, or what a full deal is worth to the party itself. */
export type RangedWalkAway =
  | { readonly kind: "points"; readonly points: RangedNumber }
  | { readonly kind: "deal"; readonly deal: Deal };

export interface RangedFaction extends RangedValued {
  readonly veto: boolean;
  /** `party`: that of its party (which may be null too). */
  readonly threshold: RangedNumber | "party" | null;
}

export interface RangedParty extends RangedValued {
  /** Weights are shares of 1 taken as written, not renormalised. Holds for its factions too. */
  readonly weightsAsWritten: boolean;
  readonly walkAway: RangedWalkAway | null;
  readonly factions: readonly RangedFaction[];
}

export interface RangedModel {
  /** In the order of the model's parties, each with its factions in the model's order. */
  readonly parties: readonly RangedParty[];
}

/** Whether a number is not known exactly. */
export const open = ({ low, high }: RangedNumber): boolean => low !== high;

/** Whether any number of the model is not known exactly; if not, every draw is the model itself. */
export const anyOpen = (ranged: RangedModel): boolean =>
  ranged.parties.some(
    (party) =>
      openValues(party) ||
      (party.walkAway?.kind === "points" && open(party.walkAway.points)) ||
      party.factions.some(
        (faction) =>
          openValues(faction) ||
          (faction.threshold !== null && faction.threshold !== "party" && open(faction.threshold)),
      ),
  );

/** Whether a worth, a weight or a bonus is not known exactly. */
export const openValues = ({ weights, worths, bonuses }: RangedValued): boolean =>
  weights.some(open) || worths.some((list) => list.some(open)) || bonuses.some(({ add }) => open(add));
