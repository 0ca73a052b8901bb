/** A party of the family `factions`: what its leadership wants and how its type and variant show in that. */

import type { ReadingName } from "../../conduct/record.js";
import type { Dice } from "./factions-dice.js";
import type { Home } from "./factions-home.js";
import type { Setting } from "./factions-setting.js";
import type { Variant } from "./family.js";

/** 0–1 each: a deal; time and what comes with it; an audience, and a failure blamed on others. */
export interface Wishes {
  readonly deal: number;
  readonly time: number;
  readonly audience: number;
}
export type Motive = keyof Wishes;

export interface Party {
  readonly variant: Variant;
  readonly setting: Setting;
  readonly home: Home;
  readonly dice: Dice;
  wishes: Wishes;
  /** How many of the last bids the delegation remembers. */
  readonly memory: number;
  /** Share of the deadline before which a hard bargainer hardly moves; 0 for others. */
  readonly waitsUntil: number;
  /** What the delegation means to give a round, on the 0–1 scale. */
  readonly stride: number;
  /** Concessions it feels it should make by now and has not. */
  owed: number;
  own: readonly number[] | null;
  other: readonly number[] | null;
  readonly ownPast: (readonly number[])[];
  readonly otherPast: (readonly number[])[];
  /** Issues agreed for now. */
  readonly settled: Set<number>;
  /** Number of the agreed point in the log, by issue. */
  readonly pointOn: Map<number, number>;
  /** What accrued so far, 0–1. */
  gained: number;
  /** The great concession in public: its round, and whether it was made. */
  spectacle: { readonly round: number; made: boolean } | null;
}

/** @returns what leaderships of a type want, no two quite the same */
export function wishesOf(type: ReadingName, dice: Dice): Wishes {
  const most = dice.between("wishes", 0.7, 1);
  const some = dice.between("wishes", 0, 0.3);
  const little = dice.between("wishes", 0, 0.15);
  switch (type) {
    case "genuine":
      return { deal: most, time: little, audience: some * 0.7 };
    case "stalling":
      return { deal: some, time: most, audience: little };
    case "posturing":
      return { deal: little, time: some * 0.7, audience: most };
    default:
      return type satisfies never;
  }
}

/** What moves the leadership this time: drawn by what it wants, sharpened, since it is of one mind more often than not. */
export function motiveOf({ wishes, dice }: Party): Motive {
  const { deal, time, audience } = wishes;
  const whole = deal ** 2 + time ** 2 + audience ** 2;
  const roll = dice.roll("wishes") * whole;
  if (roll < deal ** 2) return "deal";
  return roll < deal ** 2 + time ** 2 ? "time" : "audience";
}
