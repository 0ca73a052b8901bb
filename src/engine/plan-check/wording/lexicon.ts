/** What the checker can tell from the words of a clause, language by language. Lists are short on purpose: what is not in them is not judged. */
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fa } from "./fa.js";
import { fr } from "./fr.js";

export interface Lexicon {
  /** A duty whose doer the grammar leaves open. */
  readonly passive: RegExp;
  /** Words that name the doer of a passive verb. */
  readonly agent: RegExp;
  /** Verbs that ask, and do not bind. */
  readonly weak: RegExp;
  /** Verbs that bind. */
  readonly strong: RegExp;
  /** Shares that nobody can measure. */
  readonly vague: RegExp;
  /** Words that put a matter off. */
  readonly deferred: RegExp;
  /** An annex that is cited, with its number as the first group. */
  readonly annex: RegExp;
  /** By canonical sign; tried in this order. */
  readonly units: readonly (readonly [unit: string, words: RegExp])[];
  /** Numbers as words, such as stand before a unit. */
  readonly numerals: Readonly<Record<string, number>>;
  /** Gregorian months, January first, each by all its names. */
  readonly months: readonly (readonly string[])[];
  /** Dates of another calendar: with one of them, days and bare numbers are not compared. */
  readonly otherCalendar?: RegExp;
  /** Whether a comma between digits is a decimal sign. */
  readonly decimalComma: boolean;
}

export const lexicons: Readonly<Record<string, Lexicon>> = { en, fr, fa, ar };
