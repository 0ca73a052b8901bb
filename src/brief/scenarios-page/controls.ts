/** The sliders of the page, and what numbers set by hand make of the talks and of the model. */
import { logit } from "../../engine/forecast/numerics.js";
import {
  type Checked,
  covariates,
  defaults,
  type Settings,
  settingList,
  withSettings,
} from "../../engine/forecast/settings.js";
import type { GoodFaith, TalksState } from "../../engine/forecast/state.js";
import type { Language } from "../wire.js";
import type { SliderGroup, SliderView, Unit, Values } from "./view.js";
import { scenariosWords } from "./words.js";

/** Prefix of numbers of the talks; all others are numbers of the model. */
const ofTalks = "talks.";

/** The sliders in their groups; those of experts only where there are some. */
export function sliderGroups(state: TalksState, lang: Language): readonly SliderGroup[] {
  const names = scenariosWords(lang).sliders;
  const settings = new Map(settingList(defaults).map(({ name, value }) => [name, value]));
  const slider = (key: string, own: number | null, [min, max, step]: Range, unit: Unit): SliderView => ({
    key,
    name: names[key]!,
    own,
    min,
    max,
    step,
    unit,
  });
  const setting = (key: string, range: Range, unit: Unit) => slider(key, settings.get(key)!, range, unit);
  /** A weight may not change its sign. */
  const weight = (key: string) => setting(key, settings.get(key)! < 0 ? [-1.5, 0, 0.05] : [0, 2, 0.05], "number");
  const { gap, goodFaith, mediator, deals } = state;
  return [
    {
      id: "blend",
      sliders: [
        setting("blend.model", [0, 1, 0.05], "percent"),
        ...(state.experts.length ? [setting("blend.experts", [0, 1, 0.05], "percent")] : []),
      ],
    },
    {
      id: "talks",
      sliders: [
        ...(deals ? [slider("talks.margin", 0, [-30, 30, 1], "points")] : []),
        slider("talks.gap", gap && rounded(Math.min(1, Math.max(-0.5, gap.closed))), [-0.5, 1, 0.01], "percent"),
        slider("talks.goodFaith", goodFaith && rounded(least(goodFaith)), [0.05, 0.95, 0.01], "percent"),
        slider("talks.incidents", 0, [0, 6, 1], "incidents"),
        slider("talks.deadline", 0, [0, 52, 1], "weeks"),
        slider("talks.mediator", mediator?.level ?? null, [-1, 1, 1], "mediator"),
      ],
    },
    { id: "deal", sliders: covariates.map((name) => weight(`deal.${name}`)) },
    { id: "breakdown", sliders: covariates.map((name) => weight(`breakdown.${name}`)) },
    {
      id: "hazards",
      sliders: [
        setting("hazards.breakdown", [0, 0.1, 0.001], "perMonth"),
        setting("hazards.suspension", [0, 0.15, 0.001], "perMonth"),
        setting("hazards.resumption", [0, 1, 0.01], "perMonth"),
        setting("hazards.suspendedBreakdown", [0, 0.2, 0.001], "perMonth"),
        setting("hazards.framework", [0, 0.3, 0.001], "perMonth"),
        setting("hazards.collapse", [0, 0.05, 0.001], "perMonth"),
        setting("gate.back", [0, 1, 0.05], "percent"),
        setting("excitation", [0, 0.25, 0.01], "number"),
      ],
    },
  ];
}

type Range = readonly [min: number, max: number, step: number];

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The chance for whoever is least willing. */
const least = (goodFaith: Readonly<Record<string, GoodFaith>>): number =>
  Object.values(goodFaith).reduce((low, { genuine }) => (logit(genuine) < logit(low) ? genuine : low), 0.999);

/** The model with these numbers in place of its own; refused where they cannot be. */
export const settingsWith = (values: Values): Checked<Settings> =>
  withSettings(defaults, Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith(ofTalks))));

/** The talks as they would be with these numbers; what is not set stays as the file has it. */
export function stateWith(state: TalksState, values: Values): TalksState {
  let next = state;
  for (const [key, value] of Object.entries(values)) if (key.startsWith(ofTalks)) next = set(next, key, value);
  return next;
}

function set(state: TalksState, key: string, value: number): TalksState {
  const { deals, incidents, deadlines, mediator } = state;
  switch (key) {
    case "talks.margin": {
      if (!deals) return state;
      const by = value / 100;
      const more = (surplus: number | null) => (surplus === null ? null : surplus + by);
      const worlds = deals.worlds.map((world) => ({
        ...world,
        comprehensive: more(world.comprehensive),
        interim: more(world.interim),
        factions: world.factions.map((faction) => ({ ...faction, surplus: faction.surplus + by })),
      }));
      return { ...state, deals: { ...deals, worlds } };
    }
    case "talks.gap":
      return { ...state, gap: { opening: 1, before: value, now: 0, closed: value } };
    case "talks.goodFaith":
      return { ...state, goodFaith: { assumed: { low: value, genuine: value, high: value } } };
    case "talks.incidents": {
      const more = Array.from({ length: value }, () => ({ daysAgo: 3, weight: 1, answered: false }));
      const known = incidents ?? { past: [], weeks: 52, protocol: false };
      return { ...state, incidents: { ...known, past: [...known.past, ...more] } };
    }
    case "talks.deadline": {
      if (!value) return state;
      const all = [...(deadlines ?? []), { id: "tried", on: "", weeks: value }];
      return { ...state, deadlines: all.sort((a, b) => a.weeks - b.weeks) };
    }
    case "talks.mediator":
      return { ...state, mediator: { id: mediator?.id ?? null, level: level(value) } };
    default:
      return state;
  }
}

const level = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0);
