/** What the Scenarios page draws, as plain data in one language. The server makes the first, the page's worker every later one. */
import type { TalksState } from "../../engine/forecast/state.js";
import type { Block, Words } from "../blocks.js";
import type { DeskPage } from "../wire.js";

/** As much of the talks as the forecast rests on, as known by the page's date, with the names it needs. */
export interface ScenariosSlice {
  readonly asOf: string;
  readonly state: TalksState;
  /** Names of deadlines by id. */
  readonly deadlines: Readonly<Record<string, { readonly name: string; readonly sources: readonly string[] }>>;
  /** Where an event of each kind was reported last. */
  readonly watch: { readonly incidents: readonly string[]; readonly talks: readonly string[] };
}

/** Numbers set by hand: of the model (`deal.margin`, `blend.model` …) and of the talks (`talks.mediator` …). */
export type Values = Readonly<Record<string, number>>;

/** How a number is said. */
export type Unit = "number" | "percent" | "perMonth" | "points" | "weeks" | "incidents" | "mediator";

export interface SliderView {
  readonly key: string;
  readonly name: string;
  /** As the file or the model has it; null: the file does not say. */
  readonly own: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: Unit;
}

export interface SliderGroup {
  readonly id: "blend" | "talks" | "deal" | "breakdown" | "hazards";
  readonly sliders: readonly SliderView[];
}

export type DrivenScenario = "breakthrough" | "interim" | "breakdown";

/** What the page asks its thread. */
export interface Asked {
  readonly values: Values;
  /** Fewer talks while a hand moves. */
  readonly moving: boolean;
}

export interface DeepAsked {
  readonly values: Values;
  readonly scenario: DrivenScenario;
  /** A chance within 12 months to be reached. */
  readonly target: number;
}

export interface ScenariosView {
  readonly answer: Words;
  /** Against what was computed from the file; null where nothing is set by hand. */
  readonly changed: Words | null;
  readonly standing: Block;
  readonly bands: Block;
  readonly first: Block;
  readonly signposts: Block;
  readonly deal: Block;
  readonly base: Block;
  readonly rests: Block;
  /** Null where nothing is lacking. */
  readonly missing: Block | null;
  /** The chance that is worth asking for. */
  readonly target: Readonly<Record<DrivenScenario, number>>;
}

/** What takes longer. */
export interface DeepView {
  readonly drivers: Block;
  readonly needed: Block;
  /** The chance asked for. */
  readonly target: number;
}

export type ScenariosPage = DeskPage & {
  readonly page: "scenarios";
  /** Null where the talks have ended. */
  readonly slice: ScenariosSlice | null;
  readonly view: ScenariosView | null;
  readonly groups: readonly SliderGroup[];
  /** Impact and timeline of the endings that the file names; null where it names none. */
  readonly own: Block | null;
};
