/** The register of forecasts as the desk's page shows it, and what the page may ask to be entered. */
import type { ScenarioId } from "../../engine/forecast/tally.js";
import type { Block } from "../blocks.js";

export interface RegisterView {
  /** How good we have been, what is written down, how it was scored. */
  readonly block: Block;
  readonly questions: readonly { readonly id: string; readonly open: boolean }[];
  /** Lines that cannot be read: nothing is added while there are some. */
  readonly problems: readonly string[];
  /** A name for a first question. */
  readonly suggestion: string;
  /** Cumulative chances by month 3, 6, 12, 24 as computed, in per cent, for an analyst to change; null where the talks have ended. */
  readonly series: Readonly<Record<"breakthrough" | "interim" | "breakdown", readonly number[]>> | null;
  readonly experts: boolean;
}

/** What a page asks to be written down. */
export type RegisterAsked =
  | {
      readonly action: "add";
      readonly question: string;
      readonly author: "model" | "pool" | "analyst";
      readonly by?: string;
      readonly rules?: string;
      readonly resolver?: string;
      /** An analyst's own cumulative chances, 0 to 1. */
      readonly series?: Readonly<Record<"breakthrough" | "interim" | "breakdown", readonly number[]>>;
    }
  | {
      readonly action: "resolve";
      readonly question: string;
      readonly state: "resolved" | "annulled" | "disputed";
      readonly scenario?: ScenarioId;
      readonly on?: string;
      readonly source?: string;
      readonly why?: string;
      readonly by: string;
    };

/** A line to be added, or why not, in words. */
export type RegisterLine =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What the desk answers to it. */
export type RegisterAnswer =
  | { readonly ok: true; readonly view: RegisterView }
  | { readonly ok: false; readonly problems: readonly string[] };
