/** Talks as another tool describes them: what every importer makes, and what becomes a talks file or a deal space. */

import type { Fraction } from "../fraction.js";
import type { Problem } from "../model.js";

export interface ImportedIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** The numbers of a numeric issue; its options are those numbers as text. */
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

/** Collects report lines, one a code and text, counted. */
export class Report {
  private readonly byKey = new Map<string, { code: string; text: string; count: number; place?: string }>();

  add(code: string, text: string, place?: string): void {
    const found = this.byKey.get(`${code} ${text}`);
    if (found) found.count += 1;
    else this.byKey.set(`${code} ${text}`, { code, text, count: 1, ...(place ? { place } : {}) });
  }

  get lines(): readonly ReportLine[] {
    return [...this.byKey.values()];
  }
}

/** Thrown inside an importer where reading cannot go on; caught at its door and turned into a problem. */
export class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.message);
  }
}

/** Runs an importer; what it refuses becomes an answer. */
export function importing<T>(read: () => T): Import<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

export function refuse(
  file: string,
  at: { line: number; column: number },
  code: string,
  message: string,
  hint?: string,
): never {
  throw new Refused({
    file,
    line: Math.max(1, at.line),
    column: Math.max(1, at.column),
    code,
    message,
    ...(hint ? { hint } : {}),
  });
}
