/**
 * What happened to other talks: base rates from PA-X peace-agreement records, and what they cannot say.
 *
 * 1,868 agreements of 157 processes, 1990 to April 2020; local agreements left out (141 processes). First agreement of the earlier
 * stage to first of the later: share reached by Kaplan-Meier, and a Weibull fitted with right censoring,
 * F(t) = 1 − exp(−(t/scale)^shape), t in months. The table stands here, the data do not.
 */
import { exp, pow } from "./numerics.js";

export interface Weibull {
  readonly shape: number;
  /** Months. */
  readonly scale: number;
}

export interface BaseRate {
  readonly id: "substantive" | "comprehensive" | "ceasefire" | "interim-comprehensive" | "implementation";
  readonly from: "pre-negotiation" | "interim" | "comprehensive";
  readonly n: number;
  readonly events: number;
  /** Share reached by month 3, 6, 12, 24, 60. */
  readonly kaplanMeier: readonly [number, number, number, number, number];
  readonly weibull: Weibull;
}

export const baseRateMonths = [3, 6, 12, 24, 60] as const;

export const baseRates: readonly BaseRate[] = [
  row("substantive", "pre-negotiation", [85, 65], [0.15, 0.27, 0.35, 0.54, 0.71], [0.51, 57]),
  row("comprehensive", "pre-negotiation", [85, 32], [0.04, 0.08, 0.13, 0.19, 0.3], [0.48, 900]),
  row("ceasefire", "pre-negotiation", [85, 39], [0.14, 0.2, 0.26, 0.29, 0.36], [0.35, 770]),
  row("interim-comprehensive", "interim", [116, 35], [0, 0.03, 0.05, 0.14, 0.21], [0.54, 1378]),
  row("implementation", "comprehensive", [53, 26], [0.11, 0.19, 0.28, 0.34, 0.42], [0.38, 475]),
];

/** What follows within 6 months of a pre-negotiation text. */
export const nextText: Readonly<Record<string, number>> = {
  preparatory: 0.41,
  ceasefire: 0.13,
  partial: 0.09,
  comprehensive: 0.04,
  implementation: 0.09,
  renewal: 0.02,
};

/** Cumulative hazard (t/scale)^shape. @param t months ≥ 0 */
export const hazardBy = ({ shape, scale }: Weibull, t: number): number => pow(t / scale, shape);

/** The chance of the event within `more` months after `spent` months without it. */
export const chanceWithin = (weibull: Weibull, more: number, spent = 0): number =>
  1 - exp(-(hazardBy(weibull, spent + more) - hazardBy(weibull, spent)));

/** What must stand beside every base rate, by code. */
export const baseRateLimits = ["paper-only", "no-breakdowns", "civil-wars", "selection", "weibull-off"] as const;

function row(
  id: BaseRate["id"],
  from: BaseRate["from"],
  [n, events]: readonly [number, number],
  kaplanMeier: BaseRate["kaplanMeier"],
  [shape, scale]: readonly [number, number],
): BaseRate {
  return { id, from, n, events, kaplanMeier, weibull: { shape, scale } };
}
