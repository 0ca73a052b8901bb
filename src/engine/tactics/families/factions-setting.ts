/** What the parties of the family `factions` bargain about, and until when. */

import type { TwoSidedSpace } from "../../conduct/record.js";
import type { Dice } from "./factions-dice.js";

export type Counterpart = "firm" | "yielding" | "steady" | "mirroring" | "erratic" | "late";
const counterparts: readonly Counterpart[] = ["firm", "yielding", "steady", "mirroring", "erratic", "late"];

export interface Setting {
  readonly space: TwoSidedSpace;
  /** By issue: options from the best for oneself to the worst; ties by index. */
  readonly ownOrder: readonly (readonly number[])[];
  readonly otherOrder: readonly (readonly number[])[];
  readonly ownLimit: number;
  readonly otherLimit: number;
  /** Rounds, 6–20. */
  readonly deadline: number;
  /** Weeks between rounds as planned. */
  readonly pace: number;
  /** Whether a protocol for incidents was agreed. */
  readonly protocol: boolean;
  /** Incidents of the party per week before the talks. */
  readonly before: number;
  readonly counterpart: Counterpart;
}

/** @param cheap a party that needs issues which cost it next to nothing: two at least, with many options */
export function settingOf(dice: Dice, cheap: boolean): Setting {
  const size = dice.whole("space", 3, 12);
  const issues = Array.from({ length: size }, (_, issue) => `issue ${issue + 1}`);
  const cheapIssues = cheap ? Math.min(size - 1, dice.whole("space", 2, 3)) : 0;
  const ownShare = issues.map((_, issue) =>
    issue < cheapIssues ? 0.02 + 0.05 * dice.roll("space") : 0.15 + dice.portion("space"),
  );
  // Some pairs care about the same issues, some about different ones.
  const alike = dice.roll("space");
  const otherShare = ownShare.map((own, issue) =>
    issue < cheapIssues
      ? 0.3 + dice.portion("space")
      : alike * 0.7 * own + (1 - 0.7 * alike) * (0.15 + dice.portion("space")),
  );
  const ownWorths: number[][] = [];
  const otherWorths: number[][] = [];
  for (const issue of issues.keys()) {
    const options = issue < cheapIssues ? dice.whole("space", 4, 6) : dice.whole("space", 2, 6);
    const own = scale(dice, options);
    const shared = issue >= cheapIssues && dice.happens("space", 0.08);
    const other = scale(dice, options);
    if (!shared) other.reverse();
    if (dice.happens("space", 0.5)) {
      own.reverse();
      other.reverse();
    }
    ownWorths.push(own);
    otherWorths.push(other);
  }
  return {
    space: {
      issues,
      ownWeights: toOne(ownShare),
      otherWeights: toOne(otherShare),
      ownWorths,
      otherWorths,
    },
    ownOrder: ownWorths.map(order),
    otherOrder: otherWorths.map(order),
    ownLimit: dice.between("space", 0.25, 0.55),
    otherLimit: dice.between("space", 0.2, 0.5),
    deadline: dice.whole("calendar", 6, 20),
    pace: dice.between("calendar", 1.2, 4),
    protocol: dice.happens("calendar", 0.85),
    before: 0.04 + 0.12 * dice.portion("calendar"),
    counterpart: dice.pick("counterpart", counterparts),
  };
}

/** What a deal is worth, 0–1. */
export function worthOf(weights: readonly number[], worths: readonly (readonly number[])[], deal: readonly number[]) {
  let sum = 0;
  for (const [issue, option] of deal.entries()) sum += weights[issue]! * worths[issue]![option]!;
  return sum;
}

/** Options of one issue from 1 down to 0 in uneven steps. */
function scale(dice: Dice, options: number): number[] {
  const steps = Array.from({ length: options - 1 }, () => 0.3 + dice.roll("space"));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  const worths = [1];
  let left = whole;
  for (const step of steps.slice(0, -1)) {
    left -= step;
    worths.push(left / whole);
  }
  return [...worths, 0];
}

function toOne(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

const order = (worths: readonly number[]): number[] =>
  [...worths.keys()].sort((a, b) => worths[b]! - worths[a]! || a - b);
