/** What the Deals page draws, as plain data in one language. The server makes the first, the page's worker every later one. */
import type { Chart, Table, Words } from "../blocks.js";
import type { DeskPage } from "../wire.js";
import type { WhatIf } from "./what-if.js";

/** One option per issue, by id, in the order of the issues. */
export type Terms = Readonly<Record<string, string>>;

/** What the page asks for: numbers and lines as they are now, the deal of the card, the one pinned beside it. */
export interface Asked {
  readonly whatIf: WhatIf;
  /** Incomplete terms are filled up from the package that the page shows first. */
  readonly deal: Terms;
  readonly pinned: Terms | null;
  /** Whether every rule's package is marked on the drawing; else Nash's alone. */
  readonly allRules: boolean;
  /** A hand is on a slider: what takes longer than it waits is left out. */
  readonly dragging?: boolean;
  /** Places of frontier rows whose packages of equal worth are listed. */
  readonly opened?: readonly number[];
}

/** A deal one press away. */
export interface Choice {
  readonly label: Words;
  readonly deal: Terms;
}

export interface PlotPoint {
  /** In the drawing's own coordinates. */
  readonly x: number;
  readonly y: number;
  readonly deal: Terms;
}

/** Two sides against each other; its points can be pressed. */
export interface Plot {
  readonly chart: Chart;
  readonly points: readonly PlotPoint[];
}

export interface RuleView {
  readonly name: string;
  /** What the rule means, in a sentence. */
  readonly convention: Words;
  readonly worth: Words;
  readonly remarks: Words;
  readonly deal: Terms;
}

export interface FrontierRow {
  readonly worths: readonly { readonly worth: string; readonly gain: string | null }[];
  readonly pickedBy: string;
  readonly deal: Terms;
  readonly text: string;
  readonly equal: string;
  /** Other packages of the same worth, where they were asked for. */
  readonly others: readonly Choice[] | null;
  /** Whether there are any. */
  readonly more: boolean;
}

export interface WorthBar {
  readonly party: number;
  readonly name: string;
  readonly worth: number;
  readonly walkAway: number | null;
  /** "61 (+16)", with what the figure in brackets is. */
  readonly text: Words;
  readonly label: string;
}

export interface CardView {
  readonly deal: Terms;
  readonly called: string;
  readonly verdict: Words;
  readonly acceptable: boolean;
  readonly bars: readonly WorthBar[];
  /** The ends of every bar's scale, points. */
  readonly scale: readonly [number, number];
  /** Rules broken, red lines crossed, parties short, vetoes, in this order. */
  readonly reasons: readonly Words[];
  /** What would mend or improve it, and where it stands; null while a hand is on a slider. */
  readonly mend: {
    readonly standing: readonly Words[];
    readonly better: Choice | null;
    readonly trades: readonly Choice[];
  } | null;
  readonly movement: readonly Words[];
  readonly factions: readonly Words[];
  readonly outside: readonly Words[];
}

/** What the hand changes at once. */
export type DealsView =
  | { readonly ok: false; readonly problems: readonly Words[] }
  | {
      readonly ok: true;
      readonly answer: Words;
      readonly said: readonly Words[];
      /** Against the file as the page started; null where nothing was changed. */
      readonly changed: Words | null;
      readonly plots: readonly Plot[];
      /** Along the frontier: those that one can walk to. */
      readonly walk: readonly { readonly deal: Terms; readonly text: string }[];
      readonly rules: readonly RuleView[];
      readonly rows: readonly FrontierRow[];
      readonly starts: readonly Choice[];
      readonly card: CardView;
      readonly pinned: CardView | null;
      readonly comparison: Table | null;
      /** Weights as shares of 1, by party and issue. */
      readonly shares: readonly (readonly string[])[];
      readonly off: readonly string[];
      readonly key: readonly Words[];
    };

/** What is worked out when the hand rests. */
export interface RestView {
  readonly safe: { readonly answer: Words; readonly say: readonly Words[]; readonly choices: readonly Choice[] };
  readonly none: NoneView | null;
  readonly believed: readonly BelievedView[];
}

export interface NoneView {
  readonly answer: Words;
  readonly say: readonly Words[];
  readonly blockers: readonly Words[];
  readonly relaxations: readonly {
    readonly words: Words;
    readonly off: readonly string[] | null;
    readonly deal: Terms | null;
  }[];
  readonly nearest: readonly Choice[];
}

export interface BelievedView {
  readonly party: number;
  readonly answer: Words;
  readonly differences: readonly Words[];
  readonly pick: Choice | null;
}

export interface RobustRow {
  readonly choice: Choice;
  readonly acceptable: string;
  readonly interval: string;
  readonly toEach: Words;
  readonly efficient: string;
  readonly nash: string;
  readonly regret: string;
  readonly safe: string;
}

export interface RobustView {
  readonly answer: Words;
  readonly rows: readonly RobustRow[];
  readonly key: Words;
}

/** A number on a slider. */
export interface SliderView {
  readonly key: string;
  readonly name: string;
  /** The file's best guess; null where it has none. */
  readonly best: number | null;
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface PartySliders {
  readonly party: number;
  readonly name: string;
  readonly walkAway: SliderView;
  readonly weights: readonly SliderView[];
  readonly worths: readonly { readonly issue: string; readonly options: readonly SliderView[] }[];
}

export interface LineView {
  readonly key: string;
  readonly party: number;
  readonly words: Words;
  readonly firmness: "bottom" | "held" | "stated";
  readonly about: string;
}

export interface Controls {
  readonly issues: readonly {
    readonly id: string;
    readonly name: string;
    readonly options: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly parties: readonly PartySliders[];
  readonly lines: readonly LineView[];
  /** Lines that do not bind when the page starts. */
  readonly off: readonly string[];
}

export type DealsPage = DeskPage & {
  readonly page: "deals";
  /** Null where the file lacks what deals need: the question is then answered by that. */
  readonly desk: { readonly controls: Controls; readonly view: DealsView; readonly rest: RestView } | null;
};
