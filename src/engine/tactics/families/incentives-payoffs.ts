/**
 * What a party of the family "incentives" is paid for, in units of its own 0–1 scale of deals. Nothing else tells the types apart: how it
 * bids, delays, speaks and keeps its word is what pays best.
 *
 * The walk-away (what no deal is worth) has one distribution for all types. What makes a deal unwelcome to some is what they lose by
 * having one: the side benefit of each further round, or the standing with their audience.
 */

import type { ReadingName } from "../../conduct/record.js";
import type { Variant } from "./family.js";
import { between, type Chance } from "./incentives-space.js";

export interface Payoffs {
  /** Side benefit δ of each round that the talks last: time, contact, relief, stocks. */
  readonly lasting: number;
  /** What waiting costs, a round. */
  readonly waiting: number;
  /** What any deal costs with the audience at home. */
  readonly dealShame: number;
  /** What each step of giving way costs at home. */
  readonly stepShame: number;
  /** What a harsh public line earns at home; below 0: it costs more than it earns. */
  readonly harsh: number;
  /** What an incident earns. */
  readonly incident: number;
  /** What an act that cannot be taken back costs. */
  readonly costly: number;
  /** What a new condition earns at home. */
  readonly condition: number;
  /** What an offer that looks great in public earns at home. */
  readonly show: number;
  /** What failure is worth on top of the walk-away, by who is blamed. */
  readonly failure: { readonly own: number; readonly shared: number; readonly other: number };
  /** What keeping a promise of weight 1 costs; the same for an answer in kind. */
  readonly keeping: number;
  /** What a broken promise of weight 1 costs one who means to live with the other side after the talks. */
  readonly wordBroken: number;
  /** What being on time for a round costs; and how many times dearer a promise is in time than late. */
  readonly punctual: number;
  readonly hurry: number;
  /** How fast it believes the other gives way: the e of Faratin's curve. */
  readonly beliefOfOther: number;
  /** How much it believes the other gives for what it gives itself, 0–1. */
  readonly beliefInKind: number;
  /** How the other's patience falls by a round without visible movement. */
  readonly impatience: number;
  /** It can change its bid only in every `consults`-th round, and by at most `stride` steps. */
  readonly consults: number;
  readonly stride: number;
}

export function drawPayoffs(type: ReadingName, variant: Variant, chance: Chance): Payoffs {
  const u = (low: number, high: number) => between(chance, low, high);
  const common = {
    keeping: u(0.002, 0.009),
    punctual: u(0, 0.002),
    hurry: u(1.05, 1.5),
    beliefOfOther: u(0.12, 0.5),
    beliefInKind: u(0.3, 0.8),
    impatience: u(0.14, 0.3),
    consults: 1,
    stride: u(0, 1) < 0.5 ? 1 : 2,
  };
  switch (type) {
    case "genuine": {
      const plain: Payoffs = {
        ...common,
        lasting: u(0, 0.006),
        waiting: u(0.012, 0.035),
        wordBroken: u(0.006, 0.02),
        dealShame: 0,
        stepShame: u(0, 0.008),
        harsh: u(-0.012, 0.006),
        incident: u(-0.03, -0.008),
        show: u(-0.15, -0.06),
        costly: u(0.008, 0.022),
        condition: u(-0.04, -0.015),
        failure: { own: u(-0.12, -0.04), shared: u(-0.06, 0), other: 0 },
      };
      if (variant === "hard")
        return {
          ...plain,
          waiting: u(0, 0.004),
          beliefOfOther: u(0.5, 1.2),
          beliefInKind: u(0, 0.2),
          stepShame: u(0.004, 0.016),
        };
      if (variant === "constrained")
        return { ...plain, stepShame: u(0.012, 0.03), harsh: u(0.006, 0.016), stride: 1, keeping: u(0.004, 0.012) };
      if (variant === "slow")
        return { ...plain, waiting: u(0, 0.004), punctual: u(0.004, 0.016), hurry: u(2.5, 5), consults: 2 };
      return plain;
    }
    case "stalling": {
      const lasting = u(0.05, 0.13);
      const plain: Payoffs = {
        ...common,
        // What is promised (openness, a stop) is taken from what lasting brings.
        keeping: common.keeping + u(0.4, 1.4) * lasting,
        wordBroken: u(0, 0.004),
        lasting,
        waiting: 0,
        dealShame: u(0, 0.05),
        stepShame: u(0.004, 0.02),
        harsh: u(-0.01, 0.012),
        incident: u(-0.02, 0.004),
        show: u(-0.05, -0.02),
        costly: u(0.02, 0.05) + u(0.2, 0.6) * lasting,
        condition: u(0, 0.016),
        failure: { own: u(-0.06, 0), shared: u(-0.03, 0.01), other: u(0, 0.03) },
      };
      if (variant === "evasive")
        return { ...plain, impatience: u(0.3, 0.45), keeping: u(0.002, 0.008), harsh: u(-0.02, 0) };
      return plain;
    }
    case "posturing": {
      const harsh = u(0.012, 0.04);
      const plain: Payoffs = {
        ...common,
        // Its audience does not like to see a promise kept.
        keeping: common.keeping + u(1.5, 4.5) * harsh,
        wordBroken: 0,
        lasting: u(0, 0.015),
        waiting: u(0, 0.01),
        dealShame: u(0.35, 0.65),
        stepShame: u(0.01, 0.03),
        harsh,
        incident: u(0.01, 0.07),
        show: u(-0.3, -0.15),
        costly: u(0.03, 0.08) + u(0.3, 1) * harsh,
        condition: u(-0.004, 0.014),
        failure: { own: u(-0.25, -0.1), shared: u(0.03, 0.12), other: u(0.15, 0.4) },
      };
      return variant === "spectacular" ? { ...plain, show: u(0.05, 0.12), harsh: u(0.008, 0.025) } : plain;
    }
    default:
      return type satisfies never;
  }
}

/** What failure is worth beside the walk-away. @param standing 0 own fault, 1 shared, 2 the other's; linear between */
export function failureWorth({ failure }: Payoffs, standing: number): number {
  const s = Math.min(2, Math.max(0, standing));
  return s < 1
    ? failure.own + s * (failure.shared - failure.own)
    : failure.shared + (s - 1) * (failure.other - failure.shared);
}
