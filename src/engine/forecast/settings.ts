/** The numbers of the machine: which are data and which judgement, their defaults, and what may not be. */
import type { Weibull } from "./base-rates.js";
import { baseRates } from "./base-rates.js";

/** The covariates: margin of the deal space, gap closure, good faith, incident pressure, nearest deadline, mediator. */
export const covariates = ["margin", "gap", "goodFaith", "incidents", "deadline", "mediator"] as const;
export type Covariate = (typeof covariates)[number];

export type Coefficients = Readonly<Record<Covariate, number>>;

export interface Settings {
  /** Of a substantive deal from exploring or framework; data. */
  readonly substantive: Weibull;
  /** Share of substantive deals that are comprehensive; data (.04 : .13). */
  readonly comprehensiveShare: number;
  /** Of a comprehensive deal from interim; data. */
  readonly comprehensive: Weibull;
  /** Per month; `framework` coarse data, the others judgement. */
  readonly hazards: {
    readonly framework: number;
    readonly breakdown: number;
    readonly suspension: number;
    readonly resumption: number;
    readonly suspendedBreakdown: number;
    readonly collapse: number;
  };
  /** On the hazards of deals; judgement. */
  readonly deal: Coefficients;
  /** On breakdown and suspension; judgement. `deadline`: in the week after one expired, halving every 4 weeks. */
  readonly breakdown: Coefficients;
  /** Each incident raises the weekly rate of the next ones by this, fading with a half-life of 3 weeks; judgement. */
  readonly excitation: number;
  /** Surplus (share of the scale) over which a veto faction's consent turns; judgement. */
  readonly gate: {
    readonly threshold: number;
    readonly scale: number;
    /** Weeks: least, most likely, most. */
    readonly delay: readonly [number, number, number];
    /** Chance that a failed vote leads back to talks instead of an end. */
    readonly back: number;
  };
  /** Share of the model in the blend with the base rate; what an expert pool takes of the whole when there is one. */
  readonly blend: { readonly model: number; readonly experts: number };
}

const weibullOf = (id: string): Weibull => baseRates.find((row) => row.id === id)!.weibull;

export const defaults: Settings = {
  substantive: weibullOf("substantive"),
  comprehensiveShare: 0.31,
  comprehensive: weibullOf("interim-comprehensive"),
  hazards: {
    framework: 0.088,
    breakdown: 0.02,
    suspension: 0.03,
    resumption: 0.25,
    suspendedBreakdown: 0.05,
    collapse: 0.01,
  },
  deal: { margin: 0.5, gap: 0.4, goodFaith: 0.3, incidents: -0.3, deadline: 1, mediator: 0.2 },
  breakdown: { margin: -0.3, gap: -0.2, goodFaith: -0.3, incidents: 0.4, deadline: 0.5, mediator: -0.1 },
  excitation: 0.13,
  gate: { threshold: 0.05, scale: 0.05, delay: [4, 12, 26], back: 0.7 },
  blend: { model: 0.5, experts: 1 / 3 },
};

/** A number of the settings that may be set by name, and where it comes from. */
export interface Setting {
  readonly name: string;
  readonly value: number;
  readonly from: "data" | "judgement";
}

/** All numbers by name (`deal.margin`, `hazards.breakdown`, …), for printing and editing. */
export function settingList(settings: Settings): readonly Setting[] {
  const data = new Set(["substantive.shape", "substantive.scale", "comprehensiveShare", "comprehensive.shape"]);
  data.add("comprehensive.scale").add("hazards.framework");
  return numbersOf(settings as unknown as Tree, "").map(([name, value]) => ({
    name,
    value,
    from: data.has(name) ? "data" : "judgement",
  }));
}

/** Settings with some numbers replaced by name; unknown names are problems. */
export function withSettings(settings: Settings, changes: Readonly<Record<string, number>>): Checked<Settings> {
  const known = new Set(settingList(settings).map(({ name }) => name));
  const unknown = Object.keys(changes).filter((name) => !known.has(name));
  if (unknown.length) {
    const message = (name: string) => `no setting "${name}"; there are ${[...known].join(", ")}`;
    return { ok: false, problems: unknown.map((name) => ({ code: "unknown-setting", message: message(name) })) };
  }
  const changed = replaced(settings as unknown as Tree, changes, "") as unknown as Settings;
  const problems = settingProblems(changed);
  return problems.length ? { ok: false, problems } : { ok: true, value: changed };
}

/** Why a forecast is refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Refusal[] };

/** Incidents each incident brings about in the long run. */
export const branchingRatio = (excitation: number): number => excitation * pressurePerIncident;

/** Half of the pressure is gone after 3 weeks. */
export const pressureKept = 0.7937005259840998;
const pressurePerIncident = pressureKept / (1 - pressureKept);

/** Everything that is wrong with the settings. */
export function settingProblems(settings: Settings): readonly Refusal[] {
  const problems: Refusal[] = [];
  const refuse = (code: string, message: string) => problems.push({ code, message });
  for (const { name, value } of settingList(settings))
    if (!Number.isFinite(value)) refuse("not-a-number", `${name} is ${value}; write a finite number`);
  if (problems.length) return problems;
  const signs = (cause: "deal" | "breakdown") => {
    for (const name of covariates) {
      const [value, sign] = [settings[cause][name], defaults[cause][name]];
      if (value * sign < 0)
        refuse("wrong-sign", `${cause}.${name} is ${value}, but it may not be ${sign > 0 ? "below" : "above"} 0`);
    }
  };
  signs("deal");
  signs("breakdown");
  for (const [name, value] of Object.entries(settings.hazards))
    if (value < 0) refuse("negative-hazard", `hazards.${name} is ${value}; a hazard is 0 or more`);
  for (const name of ["substantive", "comprehensive"] as const)
    for (const [part, value] of Object.entries(settings[name]))
      if (value <= 0) refuse("not-positive", `${name}.${part} is ${value}; it is above 0`);
  if (settings.excitation < 0) refuse("negative-hazard", `excitation is ${settings.excitation}; it is 0 or more`);
  const ratio = branchingRatio(settings.excitation);
  if (ratio >= 1)
    refuse(
      "branching-ratio",
      `excitation ${settings.excitation} gives a branching ratio of ${ratio.toFixed(2)}: each incident would bring about ` +
        "more than one and their number would grow without end; keep it below 0.2599",
    );
  const share = (name: string, value: number) => {
    if (value < 0 || value > 1) refuse("not-a-share", `${name} is ${value}; it is a share from 0 to 1`);
  };
  share("comprehensiveShare", settings.comprehensiveShare);
  share("gate.back", settings.gate.back);
  share("blend.model", settings.blend.model);
  share("blend.experts", settings.blend.experts);
  if (settings.gate.scale <= 0) refuse("not-positive", `gate.scale is ${settings.gate.scale}; it is above 0`);
  const [least, likely, most] = settings.gate.delay;
  if (!(0 <= least && least <= likely && likely <= most && least < most))
    refuse("delay-order", "gate.delay goes from least over most likely to most weeks, not all equal");
  return problems;
}

type Tree = { readonly [key: string]: number | Tree };

const numbersOf = (tree: Tree, prefix: string): [string, number][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "number" ? [[prefix + key, value]] : numbersOf(value, `${prefix}${key}.`),
  );

function replaced(tree: Tree, changes: Readonly<Record<string, number>>, prefix: string): Tree {
  const part = ([key, value]: [string, number | Tree]): [string, number | Tree] => [
    key,
    typeof value === "number" ? (changes[prefix + key] ?? value) : replaced(value, changes, `${prefix}${key}.`),
  ];
  const made = Object.entries(tree).map(part);
  return Array.isArray(tree) ? (made.map(([, value]) => value) as unknown as Tree) : (Object.fromEntries(made) as Tree);
}
