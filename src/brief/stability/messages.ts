/** What the stability part says, one table a language. Sentences use "would" and "can", so that they fit one maker and several alike. */
import type { Coarse } from "../../engine/stability/coarse.js";
import type { Reach } from "../../engine/stability/from-now.js";
import type { Hold } from "../../engine/stability/grades.js";
import type { IdleStatement } from "../../engine/stability/idle-statements.js";
import type { Concept } from "../../engine/stability/model.js";
import type { Edit } from "../../engine/stability/must-change.js";
import type { Neighbour } from "../../engine/stability/neighbours.js";
import type { Language } from "../wire.js";
import { en } from "./messages-en.js";
import { fa } from "./messages-fa.js";

/** A move in words: "X by …". */
export interface Told {
  readonly who: string;
  readonly move: string;
}

export interface StabilityMessages {
  readonly question: string;
  readonly quote: (name: string) => string;
  /** Options put on; options dropped; either may be empty, not both. */
  readonly move: (on: readonly string[], off: readonly string[]) => string;
  readonly nothingOn: string;
  /** An act in a state, where another maker has one of the same name. */
  readonly ofMaker: (who: string, act: string) => string;
  /** A label with what it stands for. */
  readonly labelled: (label: string, state: string) => string;
  readonly hold: Readonly<Record<Hold, string>>;
  readonly holdAlone: Readonly<Record<Hold, string>>;
  readonly concept: Readonly<Record<Concept, string>>;
  readonly reach: Readonly<Record<Reach, string>>;
  readonly head: {
    readonly state: string;
    readonly hold: string;
    readonly reach: string;
    readonly robust: string;
    readonly leaves: string;
  };
  readonly caption: (shown: number, of: number) => string;
  readonly counts: (states: number, holding: number) => string;
  readonly noneHolds: string;
  readonly best: (state: string, hold: string) => string;
  /** What the terms of a table mean. */
  readonly legend: (terms: readonly { readonly term: string; readonly means: string }[]) => string;
  /** One state and how it holds. */
  readonly about: (state: string, hold: string) => string;
  readonly edit: (who: string, change: Edit["change"], said: string) => string;
  /** The gain the maker would have to forgo, or states it would have to mind as answers; `cut` others are not listed. */
  readonly condition: (told: Told, minds: readonly string[], cut: number) => string;
  readonly noOrder: (told: Told) => string;
  readonly reordered: (swaps: number, ways: number) => string;
  readonly noEdit: (tried: number) => string;
  readonly now: (state: string, hold: string, leavers: readonly string[]) => string;
  readonly drift: (state: string, hold: string, steps: readonly Told[]) => string;
  readonly noDrift: string;
  readonly driftNowhere: (states: number) => string;
  readonly joint: (by: readonly string[], moves: string, state: string, hold: string) => string;
  readonly noJoint: string;
  readonly signed: (by: readonly string[], state: string) => string;
  readonly gone: (states: number) => string;
  readonly jump: (by: readonly string[], from: string, to: string) => string;
  /** Whether where we are holds, for someone who reads one sentence. */
  readonly nowHolds: (state: string, hold: Hold, leavers: readonly string[]) => string;
  /** Where that may lead, for someone who reads two. */
  readonly ahead: {
    readonly joint: (by: readonly string[], state: string, hold: Hold) => string;
    readonly drift: (state: string, hold: Hold) => string;
  };
  readonly inThisModel: string;
  /** What the words of the column mean. */
  readonly meaning: string;
  /** Where the section is there and cannot be worked out here. */
  readonly tooLarge: (options: number) => string;
  readonly faulty: string;
  readonly more: string;
  /** For the limits of a brief: no section, and what the section rests on. */
  readonly lacking: string;
  readonly restsOn: (makers: number, options: number, states: number) => string;
  readonly coarse: (who: string, why: Coarse["why"], levels: number, states: number) => string;
  readonly spans: (said: string, states: number) => string;
  readonly idle: (who: string, said: string, why: IdleStatement["why"]) => string;
  readonly many: (options: number) => string;
  readonly blind: (concept: string, states: number) => string;
  readonly share: (share: number, low: number, high: number, samples: number) => string;
  readonly neighbours: (held: number, of: number) => string;
  /** Of preferences one swap, drop or negation away: in how many the state holds as it does, and which break that. */
  readonly among: (
    of: Readonly<Record<Neighbour["change"], { held: number; of: number }>>,
    breaks: readonly string[],
  ) => string;
  readonly broken: (who: string, change: Neighbour["change"], said: string) => string;
  readonly noDoubt: string;
  /** Where shares are drawn from fewer profiles than on the page, or not at all: how equals are ordered. */
  readonly equals: (samples: number) => string;
  /** States are too many to be put in order: how many hold under each concept. */
  readonly perConcept: (counts: readonly { readonly concept: string; readonly states: number }[]) => string;
  readonly unordered: (states: number) => string;
  readonly explain: {
    readonly cannotMove: (who: string) => string;
    readonly noBetter: (who: string) => string;
    readonly blind: (who: string) => string;
    readonly leaves: (told: Told) => string;
    readonly unanswered: (told: Told) => string;
    readonly hurt: (told: Told, answer: readonly Told[]) => string;
    readonly escapes: (told: Told, answer: readonly Told[], out: string) => string;
    readonly held: (
      told: Told,
      answer: readonly Told[],
      end: { readonly worse: boolean; readonly atNow: boolean; readonly more: number },
    ) => string;
  };
}

export const stabilityMessages = (lang: Language): StabilityMessages => ({ en, fa })[lang];
