/** What factions do to the zone: which veto shrinks it and by how much, and whom the acceptable deals leave unhappy. */
import { bindingVetoes, type Pair } from "./bound.js";
import { count } from "./count.js";
import { difference } from "./effects.js";
import type { Count, DealModel } from "./model.js";
import { type Binding, type Space, spaceOf } from "./space.js";

export interface WinSets {
  /** Deals acceptable to all. */
  readonly acceptable: Count;
  /** By party: permitted deals that all its veto factions accept (whatever its own walk-away). */
  readonly winSet: readonly Count[];
  /** Every veto faction with a threshold, by party and index. */
  readonly vetoes: readonly {
    readonly party: number;
    readonly faction: number;
    /** Deals acceptable to all if this faction alone had no veto. */
    readonly without: Count;
    /** Those its veto alone takes away. */
    readonly removes: Count;
    /** `removes` as a share of `without`, 0..1; null when nothing is acceptable even without it. Of brackets the middle. */
    readonly shrinks: number | null;
  }[];
  /** Every faction that is heard only and has a threshold. */
  readonly consulted: readonly {
    readonly party: number;
    readonly faction: number;
    /** Acceptable deals it would be content with. */
    readonly content: Count;
    /** Share of acceptable deals below its threshold, 0..1; null when nothing is acceptable. Of brackets the middle. */
    readonly unhappy: number | null;
  }[];
}

/**
 * Win-sets of the parties and the effect of each faction on the zone of agreement.
 *
 * @see Putnam (1988), International Organization 42(3): two-level games
 */
export function winSets(model: DealModel, binding: Binding = {}): WinSets {
  const space = spaceOf(model, binding);
  const acceptable = count(space);
  const vetoes = bindingVetoes(model, binding);
  return {
    acceptable,
    winSet: model.parties.map((_, p) => count(spaceOf(model, { ...binding, accept: [p], ignoreWalkAways: true }))),
    vetoes: vetoes.map(([party, faction], k) => {
      const without = count(leaveOut(space, space.parties + k));
      const removes = difference(without, acceptable);
      return { party, faction, without, removes, shrinks: ratio(removes, without) };
    }),
    consulted: heard(model).map(([party, faction]) => {
      const { c, terms, threshold } = model.parties[party]!.factions[faction]!;
      const content = count({ ...space, coordinates: [...space.coordinates, { c, terms, floor: threshold! }] });
      return { party, faction, content, unhappy: ratio(difference(acceptable, content), acceptable) };
    }),
  };
}

const leaveOut = (space: Space, coordinate: number): Space => ({
  ...space,
  coordinates: space.coordinates.filter((_, index) => index !== coordinate),
});

const heard = (model: DealModel): Pair[] =>
  model.parties.flatMap(({ factions }, p) =>
    factions.flatMap(({ veto, threshold }, f): Pair[] => (!veto && threshold !== null ? [[p, f]] : [])),
  );

function ratio(part: Count, whole: Count): number | null {
  const [over, under] = [twice(part), twice(whole)];
  return under === 0n ? null : Math.min(1, Number(over) / Number(under));
}

const twice = (one: Count): bigint => (one.exact ? 2n * one.value : one.low + one.high);
