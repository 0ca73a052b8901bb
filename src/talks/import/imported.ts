/** Talks as another tool describes them: what every importer makes, and what becomes a talks file or a deal space. */

import type { Fraction } from "../fraction.js";
import type { Problem } from "../model.js";

export interface ImportedIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** The numbers of a numeric issue, rising; its options are those numbers as text. */
  readonly levels?: readonly number[];
}

/** Points added where every issue named takes one of its options (indexes). */
export interface ImportedTerm {
  readonly when: readonly { readonly issue: number; readonly options: readonly number[] }[];
  readonly add: Fraction;
}

export interface ImportedParty {
  readonly name: string;
  /** By issue, as written; a deal is worth the plain sum of weight × worth. */
  readonly weights: readonly Fraction[];
  /** [issue][option]: 0..100 on the scale of points, anything on a raw one. */
  readonly worths: readonly (readonly Fraction[])[];
  readonly terms: readonly ImportedTerm[];
  /** On the scale of the worths; null when not stated. */
  readonly walkAway: Fraction | null;
  /** What is left of a deal's value at the deadline, 0..1; absent: nothing is lost. Analysis is undiscounted. */
  readonly discountAtDeadline?: number;
}

export interface Imported {
  readonly title: string;
  readonly scale: "points" | "raw";
  readonly issues: readonly ImportedIssue[];
  readonly parties: readonly ImportedParty[];
  readonly report: readonly ReportLine[];
}

/** Something an importer read differently from how it was written, or left out. */
export interface ReportLine {
  readonly code: string;
  readonly text: string;
  /** How often. */
  readonly count: number;
  /** `file:line`, the first one. */
  readonly place?: string;
}

/** A file that another tool wrote, with the name by which people know it. */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/** A problem and the file it is in. */
export interface FileProblem extends Problem {
  readonly file: string;
}

export type Import<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

export { importing, Log as Report, Refused, refuse } from "./source.js";

/** A file's name without folder and ending. */
export const stem = (name: string): string => name.replace(/^.*[\\/]/, "").replace(/(?!^)\.[^.]*$/, "");
