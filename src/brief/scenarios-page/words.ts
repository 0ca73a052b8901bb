/** What the Scenarios page says beyond the sentences of the brief, one table a language. */
import type { BaseRate } from "../../engine/forecast/base-rates.js";
import type { ScenarioId } from "../../engine/forecast/tally.js";
import type { Words } from "../blocks.js";
import type { ShownText } from "../forecast/columns.js";
import type { Language } from "../wire.js";
import type { SliderGroup, Unit } from "./view.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface ScenariosWords {
  readonly question: string;
  readonly ended: string;
  readonly standing: {
    readonly question: string;
    readonly answer: (continues: readonly { readonly months: number; readonly percent: string }[]) => Words;
    /** The same of talks that have an interim deal already: as long as it stands they go on under it. */
    readonly interim: (stands: readonly { readonly months: number; readonly percent: string }[]) => Words;
    readonly say: string;
    readonly caption: string;
    readonly chart: (columns: readonly string[]) => string;
    readonly column: (months: number, parts: readonly string[]) => string;
    readonly axis: string;
  };
  readonly bands: {
    readonly question: string;
    readonly answer: (scenario: string, low: string, high: string) => Words;
    readonly say: string;
    readonly key: string;
    readonly chart: (parts: readonly string[]) => string;
    readonly part: (scenario: string, months: number, text: ShownText) => string;
    readonly base: string;
  };
  readonly first: {
    readonly question: string;
    readonly answer: (scenario: string, bin: string, percent: string) => Words;
    readonly key: string;
  };
  readonly own: {
    readonly question: string;
    readonly answer: (of: number) => Words;
    readonly beside: (months: string) => string;
    readonly chance: string;
    readonly key: string;
  };
  readonly drivers: {
    readonly question: string;
    readonly answer: (strongest: string, raises: boolean, scenario: string) => Words;
    readonly none: Words;
    readonly caption: string;
    readonly heads: { readonly driver: string; readonly times: string; readonly alone: string; readonly value: string };
    readonly key: (now: string, average: string, draws: string) => string;
    readonly chart: (lines: readonly string[]) => string;
    readonly lowers: string;
    readonly raises: string;
  };
  readonly needed: {
    readonly question: (scenario: string, target: string) => string;
    readonly answer: (of: number, scenario: string, target: string, now: string) => Words;
    readonly key: string;
  };
  readonly signposts: {
    readonly question: string;
    readonly answer: (event: string, chance: string) => Words;
    readonly none: Words;
    readonly caption: string;
    readonly heads: { readonly event: string; readonly by: string; readonly chance: string };
    readonly else: (percent: string) => string;
    readonly named: (event: string, name: string) => string;
    readonly watch: string;
    readonly nobody: string;
    readonly key: string;
  };
  readonly deal: {
    readonly question: string;
    readonly answer: (comprehensive: string, interim: string) => Words;
    readonly unknown: Words;
    readonly lasts: string;
    readonly worlds: (worlds: string) => string;
    readonly judged: string;
  };
  readonly base: {
    readonly question: string;
    readonly answer: (reached: string, of: string, percent: string) => Words;
    readonly caption: string;
    readonly heads: { readonly of: string; readonly n: string };
    readonly reference: Readonly<Record<BaseRate["id"], string>>;
    readonly row: (n: string, events: string) => string;
    readonly here: string;
    readonly spent: (months: string) => string;
    readonly key: string;
    readonly source: string;
  };
  readonly rests: {
    readonly question: string;
    readonly answer: (model: string, base: string, experts: string | null) => Words;
    readonly caption: string;
    readonly heads: { readonly expert: string; readonly on: string; readonly weight: string; readonly months: string };
    readonly noExperts: string;
    readonly judged: (names: number) => string;
  };
  readonly missing: {
    readonly question: string;
    readonly answer: (of: number) => Words;
  };
  readonly changed: (
    parts: readonly { readonly scenario: string; readonly before: string; readonly after: string }[],
  ) => Words;
  readonly unchanged: Words;
  readonly groups: Readonly<Record<SliderGroup["id"], { readonly head: string; readonly say: string }>>;
  readonly sliders: Readonly<Record<string, string>>;
  readonly unit: Readonly<Record<Unit, (value: number) => string>>;
  /** Of a driver in use: its value on average over the worlds. */
  readonly value: {
    readonly margin: (points: string) => string;
    readonly gap: (percent: string) => string;
    readonly goodFaith: (percent: string) => string;
    readonly mediator: (level: number) => string;
  };
  readonly scenario: Readonly<Record<ScenarioId, string>>;
}

export const scenariosWords = (lang: Language): ScenariosWords => ({ en, fa })[lang];
