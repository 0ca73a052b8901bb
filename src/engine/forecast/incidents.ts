/**
 * Incidents that bring about incidents (Hawkes, by week): λ = μ + αS, x = Poisson(λ), S' = r(S + weight), half-life 3 weeks.
 *
 * S is the incident pressure; the covariate is (S − mean)/sd of its own long run. An incident met by the agreed protocol in time enters
 * with half its weight, never less than 0, so no incident helps.
 *
 * @see Hawkes (1971), Biometrika 58
 */
import { slots, twisted, twistOf } from "./chance.js";
import { clip, exp } from "./numerics.js";
import { branchingRatio, pressureKept } from "./settings.js";

export interface IncidentProcess {
  /** Of incidents nothing brought about, per week. */
  readonly background: number;
  readonly excitation: number;
  /** Share of incidents met by the protocol in time. */
  readonly answered: number;
  /** Pressure at the as-of date; null: not recorded, the long run's mean stands in. */
  readonly pressure: number | null;
}

/** An incident of the record. */
export interface PastIncident {
  /** Days before the as-of date, ≥ 0. */
  readonly daysAgo: number;
  /** 0, .25, .5, 1, 2, 4 by severity; 1 where not stated. */
  readonly weight: number;
  readonly answered: boolean;
}

/**
 * The process that a record shows. Background from a Gamma(1, 10) prior on all incidents, (1 + count)/(10 + weeks), of which the share
 * 1 − n is not brought about by earlier ones: so the long run's rate is the record's, not 1/(1 − n) times it.
 *
 * @param weeks looked back over, ≥ 0
 * @param protocol whether a protocol for incidents exists
 */
export function processOf(
  past: readonly PastIncident[],
  { weeks, excitation, protocol }: { readonly weeks: number; readonly excitation: number; readonly protocol: boolean },
): IncidentProcess {
  const met = past.filter(({ answered }) => answered).length;
  const answered = met || protocol ? (1 + met) / (2 + past.length) : 0;
  const rate = (1 + past.length) / (10 + weeks);
  let pressure = 0;
  for (const { daysAgo, weight, answered: half } of past)
    pressure += weight * (half ? 0.5 : 1) * exp(-((Math.floor(daysAgo / 7) + 1) * Math.LN2) / 3);
  return {
    background: rate * (1 - branchingRatio(excitation) * (1 - answered / 2)),
    excitation,
    answered,
    pressure,
  };
}

/** Long-run mean and standard deviation of the pressure, in closed form. */
export function longRun({ background, excitation, answered }: IncidentProcess): {
  readonly mean: number;
  readonly sd: number;
  readonly rate: number;
} {
  const r = pressureKept;
  const a1 = 1 - answered / 2;
  const a2 = 1 - 0.75 * answered;
  const mean = (r * a1 * background) / (1 - r - r * a1 * excitation);
  const rate = background + excitation * mean;
  // All incidents of a week share one answer, which adds (a2 − a1²)·E λ² to the variance of what the week brings.
  const own = a2 * rate + (a2 - a1 * a1) * rate * rate;
  const spread = 1 + 2 * a1 * excitation + a2 * excitation * excitation;
  const variance = (r * r * own) / (1 - r * r * spread);
  return { mean, sd: Math.sqrt(variance), rate };
}

/** Pressure counts up to three standard deviations either way. */
export const mostTension = 3;

/** What the incidents of some talks come to, week by week. */
export interface IncidentPaths {
  /** [talk − from][week from 1], standardised pressure in that week. */
  readonly tension: Float64Array;
  /** [talk − from]: incidents, and whether any was met by the protocol, in the first `watch` weeks. */
  readonly early: Uint16Array;
  readonly earlyAnswered: Uint8Array;
}

/**
 * Pressure of talks `from` to `to` (exclusive).
 *
 * @param keys one per talk
 * @param out room for (to − from)·weeks numbers; filled
 */
export function incidentPaths(
  flow: IncidentProcess,
  keys: Uint32Array,
  { weeks, watch }: { readonly weeks: number; readonly watch: number },
): IncidentPaths {
  const { mean, sd } = longRun(flow);
  const { background, excitation, answered } = flow;
  const tension = new Float64Array(keys.length * weeks);
  const early = new Uint16Array(keys.length);
  const earlyAnswered = new Uint8Array(keys.length);
  const perSd = sd > 0 ? 1 / sd : 0;
  const start = flow.pressure ?? mean;
  for (let talk = 0, at = 0; talk < keys.length; talk++) {
    const key = keys[talk]!;
    const twist = twistOf(key);
    let s = start;
    for (let week = 1; week <= weeks; week++) {
      tension[at++] = clip((s - mean) * perSd, -mostTension, mostTension);
      const u = twisted(key, twist, week, slots.incidents);
      const lambda = background + excitation * s;
      // e^−λ ≥ 1 − λ: most weeks need no exponential.
      if (u < 1 - lambda) {
        s *= pressureKept;
        continue;
      }
      const x = poisson(u, lambda);
      const met = x > 0 && answered > 0 && twisted(key, twist, week, slots.answered) < answered;
      s = pressureKept * (s + (met ? x / 2 : x));
      if (week <= watch && x > 0) {
        early[talk]! += x;
        if (met) earlyAnswered[talk] = 1;
      }
    }
  }
  return { tension, early, earlyAnswered };
}

/** A Poisson number by inversion of one draw: rises with u and with λ. At most 1,000. */
export function poisson(u: number, lambda: number): number {
  let term = exp(-lambda);
  let below = term;
  let x = 0;
  while (u >= below && x < 1000) {
    x++;
    term *= lambda / x;
    below += term;
  }
  return x;
}

const strataCount = 16;
const strataCache = new Map<string, readonly number[]>();

/** The long run's standardised pressure in 16 equally likely parts, each by its mean; by simulation with a fixed seed. */
export function tensionStrata(flow: IncidentProcess): readonly number[] {
  const name = `${flow.background} ${flow.excitation} ${flow.answered}`;
  const known = strataCache.get(name);
  if (known) return known;
  const weeks = 16_384;
  const burn = 256;
  const keys = Uint32Array.of(0x6d2b79f5);
  const { tension } = incidentPaths({ ...flow, pressure: null }, keys, { weeks: weeks + burn, watch: 0 });
  const sorted = tension.slice(burn).sort();
  const part = weeks / strataCount;
  const strata = Array.from({ length: strataCount }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < part; i++) sum += sorted[k * part + i]!;
    return sum / part;
  });
  if (strataCache.size >= 32) strataCache.clear();
  strataCache.set(name, strata);
  return strata;
}
