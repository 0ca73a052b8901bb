/**
 * The home of a party: factions with moods and limits of their own, the mandate they give a delegation, and what it takes to widen it.
 * @see Putnam (1988) for bargaining at two levels; Simon (1955) for taking what is good enough
 */

import { clip } from "../../forecast/numerics.js";
import type { Dice } from "./factions-dice.js";
import { type Setting, worthOf } from "./factions-setting.js";

export interface Faction {
  readonly weights: readonly number[];
  readonly limit: number;
  /** Shares of power sum to 1. */
  readonly power: number;
  readonly veto: boolean;
  /** How hard bad news hits it. */
  readonly touchy: number;
  /** −1 (outraged) … 1. */
  mood: number;
}

export interface Home {
  readonly factions: readonly Faction[];
  /** By issue: how far down its own order of options the delegation may go. */
  readonly reach: number[];
  /** What the leadership can still ask of its own people, 0–1. */
  capital: number;
  /** Round in which the answer to a question from the delegation comes; null: none is out. */
  answerIn: number | null;
  asked: number | null;
  /** How narrow mandates are here: chance that a willing faction still says no. */
  readonly reluctance: number;
  /** Rounds a consultation takes. */
  readonly delay: number;
}

export function homeOf(dice: Dice, setting: Setting, of: { readonly narrow: boolean; readonly slow: boolean }): Home {
  const size = dice.whole("home", 2, 4);
  const shares = Array.from({ length: size }, () => 0.3 + dice.portion("home"));
  const power = shares.reduce((sum, share) => sum + share, 0);
  const factions = shares.map((share, k): Faction => {
    const hardliner = k === 0;
    const weights = setting.space.ownWeights.map((weight) => weight * (0.5 + dice.roll("home")) + 0.01);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return {
      weights: weights.map((weight) => weight / whole),
      limit: clip(setting.ownLimit + dice.between("home", -0.12, hardliner ? (of.narrow ? 0.16 : 0.06) : 0), 0.1, 0.8),
      power: share / power,
      veto: hardliner && (of.narrow || dice.happens("home", 0.25)),
      touchy: hardliner ? dice.between("home", 0.8, 1.6) : dice.between("home", 0.2, 0.8),
      mood: dice.between("home", -0.3, 0.3),
    };
  });
  const wide = of.narrow ? 0.45 : 0.7;
  return {
    factions,
    reach: setting.ownOrder.map((options) =>
      Math.min(options.length - 1, Math.round((options.length - 1) * wide * dice.between("home", 0.5, 1.3))),
    ),
    capital: dice.between("home", 0.5, 1),
    answerIn: null,
    asked: null,
    reluctance: of.narrow ? 0.45 : 0.15,
    delay: of.slow ? dice.whole("home", 2, 3) : 1,
  };
}

/** Mean mood by power. */
export const moodOf = (home: Home): number => home.factions.reduce((sum, f) => sum + f.power * f.mood, 0);
/** Mood of the worst-tempered faction. */
export const angerOf = (home: Home): number => Math.max(0, ...home.factions.map((faction) => -faction.mood));

/** Something that pleases (> 0) or hurts the factions; all moods fade with time. */
export function feel(home: Home, blow: number): void {
  for (const faction of home.factions) faction.mood = clip(faction.mood + blow * faction.touchy, -1, 1);
}

export function timePasses(home: Home, weeks: number, dice: Dice): void {
  for (const faction of home.factions) faction.mood *= Math.max(0, 1 - 0.12 * weeks);
  home.capital = clip(home.capital + 0.01 * weeks, 0, 1);
  if (dice.happens("news", Math.min(0.6, 0.08 * weeks))) feel(home, dice.between("news", -0.5, 0.35));
}

/** Whether the factions would stand for a deal: half the power behind it and no veto against. */
export function allowed(home: Home, setting: Setting, deal: readonly number[]): boolean {
  let behind = 0;
  for (const faction of home.factions) {
    const likes = worthOf(faction.weights, setting.space.ownWorths, deal) >= faction.limit - 0.06 * faction.mood;
    if (likes) behind += faction.power;
    else if (faction.veto) return false;
  }
  return behind >= 0.5;
}

/** Asks home for one step more on an issue; the answer takes a while. A question that is out is waited for. */
export function consult(home: Home, issue: number, round: number): void {
  if (home.answerIn !== null) return;
  home.asked = issue;
  home.answerIn = round + home.delay;
}

/**
 * The answer that is due, if one is: the mandate widens if the factions could live with the position and one step more.
 * @returns whether an answer came
 */
export function hear(
  home: Home,
  setting: Setting,
  now: { readonly position: readonly number[] | null; readonly round: number; readonly dice: Dice },
): boolean {
  if (home.answerIn === null || home.answerIn > now.round || home.asked === null) return false;
  const issue = home.asked;
  home.answerIn = null;
  home.asked = null;
  const options = setting.ownOrder[issue]!;
  if (home.reach[issue]! >= options.length - 1 || now.position === null) return true;
  const imagined = now.position.map((option, k) => (k === issue ? options[home.reach[issue]! + 1]! : option));
  if (!allowed(home, setting, imagined)) return true;
  const willing = 1 - home.reluctance + 0.2 * moodOf(home) - 0.3 * (1 - home.capital);
  if (now.dice.happens("mandate", clip(willing, 0.1, 0.95))) {
    home.reach[issue]!++;
    // A mandate that was fought over comes with some room elsewhere.
    const second = now.dice.whole("mandate", 0, setting.ownOrder.length - 1);
    home.reach[second] = Math.min(setting.ownOrder[second]!.length - 1, home.reach[second]! + 1);
    home.capital = clip(home.capital - 0.04, 0, 1);
  }
  return true;
}

/** Outrage narrows the mandate on one issue. @returns the issue, or null */
export function backlash(home: Home, dice: Dice): number | null {
  if (angerOf(home) < 0.6 || !dice.happens("mandate", 0.25)) return null;
  const issue = dice.whole("mandate", 0, home.reach.length - 1);
  if (home.reach[issue] === 0) return null;
  home.reach[issue]!--;
  return issue;
}
