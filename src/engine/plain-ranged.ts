/** Small random talks with ranges and the model of their best guesses, for tests: few different numbers, so that ties abound. */
import type { DealModel, FactionModel, PartyModel } from "./model.js";
import { type Dice, dice } from "./plain/random-model.js";
import type { RangedFaction, RangedModel, RangedNumber, RangedParty, RangedValued } from "./ranged.js";
import { valueOf as worthOf } from "./space.js";

export interface RangedCase {
  readonly ranged: RangedModel;
  readonly model: DealModel;
}

/**
 * 2–3 parties, 2–4 issues of 2–3 options; worths, weights, walk-aways and bonuses are ranges in about half the places.
 *
 * @param wide largest distance of an end from the best guess, points (weights: a twentieth of it); 0 gives no ranges
 */
export function randomRanged(seed: number, wide = 20): RangedCase {
  const roll = dice(seed);
  const sizes = Array.from({ length: 2 + roll(3) }, () => 2 + roll(2));
  const n = 2 + roll(2);
  const parties = Array.from({ length: n }, () => randomParty(roll, sizes, wide));
  const scale = parties.reduce((product, { own }) => product * own.sum, 1);
  const model: DealModel = {
    scale,
    rounded: false,
    issues: sizes.map((size, i) => ({ id: `i${i}`, options: Array.from({ length: size }, (_, o) => `o${o}`) })),
    parties: parties.map(({ own, factions, party }, p): PartyModel => {
      const valued = inUnits(own, scale);
      const walkAway =
        party.walkAway === null
          ? null
          : party.walkAway.kind === "deal"
            ? worthOf(valued, party.walkAway.deal)
            : party.walkAway.points.best * scale;
      return {
        id: `p${p}`,
        ...valued,
        walkAway,
        redLines: roll(3) ? [] : [{ issue: 0, options: [0], firmness: "bottom", chance: 1 }],
        factions: factions.map(
          ({ own: its, faction }, f): FactionModel => ({
            id: `p${p}f${f}`,
            ...inUnits(its, scale),
            veto: faction.veto,
            threshold:
              faction.threshold === null || faction.threshold === "party" ? walkAway : faction.threshold.best * scale,
          }),
        ),
        weights: own.valued.weights.map(({ best }) => best / own.sum),
      };
    }),
    rules: [],
  };
  return { ranged: { parties: parties.map(({ party }) => party) }, model };
}

interface Own {
  readonly valued: RangedValued;
  /** Of the best weights. */
  readonly sum: number;
}

function randomParty(roll: Dice, sizes: readonly number[], wide: number) {
  let z = 0;
  const number = (best: number, ends: number, least = -Infinity): RangedNumber => {
    const [below, above] = roll(2) ? [roll(3) / 2, roll(3) / 2] : [0, 0];
    return { z: z++, low: Math.max(least, best - below * ends), best, high: best + above * ends };
  };
  const randomValued = (): Own => {
    const weights = sizes.map(() => number(1 + roll(3), wide / 20, 0));
    const worths = sizes.map((size) => Array.from({ length: size }, () => number(25 * roll(5), wide)));
    const when = [{ issue: 0, options: [roll(2)] }];
    const bonuses = roll(3) ? [] : [{ when, add: number(5 * (roll(5) - 2), wide / 4) }];
    return { valued: { weights, worths, bonuses }, sum: weights.reduce((total, { best }) => total + best, 0) };
  };
  const own = randomValued();
  const kind = roll(6);
  const party: RangedParty = {
    ...own.valued,
    weightsAsWritten: false,
    walkAway:
      kind === 0
        ? null
        : kind === 1
          ? { kind: "deal", deal: sizes.map((size) => roll(size)) }
          : { kind: "points", points: number(5 * roll(10), wide / 2) },
    factions: [],
  };
  const factions = Array.from({ length: roll(3) === 0 ? 1 : 0 }, () => {
    // A faction with numbers of its own has the party's number of weights, so its sum must divide the scale: reuse the party's.
    const its: Own = {
      valued: {
        ...own.valued,
        worths: own.valued.worths.map((list) => list.map((one) => (roll(2) ? one : number(one.best, wide)))),
      },
      sum: own.sum,
    };
    const faction: RangedFaction = {
      ...its.valued,
      veto: roll(2) === 0,
      threshold: roll(2) ? "party" : number(5 * roll(8), wide / 2),
    };
    return { own: its, faction };
  });
  return { own, factions, party: { ...party, factions: factions.map(({ faction }) => faction) } };
}

function inUnits({ valued, sum }: Own, scale: number): Pick<PartyModel, "c" | "terms"> {
  return {
    c: valued.worths.map((list, i) => list.map(({ best }) => (best * valued.weights[i]!.best * scale) / sum)),
    terms: valued.bonuses.map(({ when, add }) => ({ when, add: add.best * scale })),
  };
}
