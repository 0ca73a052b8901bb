/** What the Stability page says beyond the sentences of the brief, one table a language. */
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface PageWords {
  readonly question: string;
  readonly statement: {
    readonly not: (what: string) => string;
    readonly and: string;
    readonly or: string;
    readonly if: (then: string, when: string) => string;
    readonly iff: (left: string, right: string) => string;
    /** All states not named elsewhere. */
    readonly rest: string;
    readonly nothing: string;
    /** Between statements whose order is not known. */
    readonly level: string;
    /** Between states that are liked alike. */
    readonly tied: string;
    readonly unordered: string;
    readonly chance: (chance: number, other: string | null) => string;
  };
  readonly empty: {
    readonly lead: string;
    readonly problems: string;
  };
  readonly reach: {
    readonly now: string;
    readonly drift: (steps: number) => string;
    readonly joint: (by: readonly string[]) => string;
    readonly legal: (steps: number, costly: number) => string;
    readonly never: string;
  };
  readonly ranks: (levels: number, states: number) => string;
  readonly ranksUnsure: (levels: number, states: number, phi: string) => string;
  readonly noList: string;
  /** A state at a place from the top, or at the bottom; `more` others are liked alike. */
  readonly liked: (place: number, last: boolean, state: string, more: number) => string;
  readonly robust: {
    readonly sampled: (samples: number) => string;
    readonly neighbours: (of: number) => string;
  };
  readonly moves: {
    readonly now: string;
    readonly drift: string;
    readonly arranged: string;
    readonly noDrift: string;
    readonly noArranged: string;
    readonly move: (who: string, move: string) => string;
    readonly together: (by: readonly string[], move: string) => string;
    readonly atOnce: (by: readonly string[], move: string) => string;
    readonly costs: (who: string) => string;
    readonly oneByOne: string;
    /** For those who cannot see the drawing. */
    readonly label: (now: string, drift: number, arranged: number) => string;
  };
  readonly changed: {
    readonly none: string;
    readonly counts: (falls: number, rises: number) => string;
    readonly one: (state: string, before: string, after: string, leavers: readonly string[]) => string;
    readonly more: (states: number) => string;
  };
  readonly impossible: (patterns: readonly string[]) => string;
  readonly removes: (states: number) => string;
  readonly rankings: (who: string, concept: string, stable: number, equilibrium: number, of: number) => string;
  readonly notSearched: string;
  readonly notFound: (swaps: number, profiles: number) => string;
  readonly orderLine: (who: string, statements: readonly string[]) => string;
  readonly ways: (ways: number) => string;
}

export const stabilityPageWords = (lang: Language): PageWords => ({ en, fa })[lang];
