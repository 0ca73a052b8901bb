/** What an import says: problems by file and place, all of them, and a report of what was read differently or left out. */
import { Places, shortened } from "../reading.js";
import type { FileProblem, Import, ImportFile, ReportLine } from "./imported.js";

/** More problems than this are not listed: nobody reads them, and a hostile file could cause a million. */
const mostProblems = 1000;
/** Options and levels of all issues together: more do not fit into a talks file. */
export const mostOptionsInAll = 10_000;

/** Runs an importer to its end or to the first thing it cannot go on without; any problem told makes it a refusal. */
export function importing<T>(read: (log: Log) => T | undefined): Import<T> {
  const log = new Log();
  const value = log.attempt(() => read(log));
  return value !== undefined && log.sound ? { ok: true, value } : { ok: false, problems: log.problems };
}

/** Thrown where a file cannot be read on; caught at the importer's door, or where another part can still be read. */
export class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.message);
  }
}

/** Refuses a file at a place, lines and columns from 1. */
export function refuse(
  file: string,
  at: { readonly line: number; readonly column: number },
  code: string,
  message: string,
  hint?: string,
): never {
  const [line, column] = [Math.max(1, at.line), Math.max(1, at.column)];
  throw new Refused({ file, line, column, code, message, ...(hint ? { hint } : {}) });
}

/** Everything said during one import, over all its files. */
export class Log {
  readonly #lines = new Map<string, { code: string; text: string; count: number; place?: string }>();
  readonly #problems: FileProblem[] = [];
  #untold = 0;
  #options = 0;

  /** Counts options and levels over all issues; false once there are more than a talks file could bear. */
  mayHold(options: number): boolean {
    this.#options += options;
    return this.#options <= mostOptionsInAll;
  }

  /** Reads a part; undefined where it cannot be read on. Other parts may still be read, so that all problems are told at once. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.tell(error.problem);
      return undefined;
    }
  }

  /** A line of the report; the same code and text again only counts. */
  add(code: string, text: string, place?: string | (() => string)): void {
    const found = this.#lines.get(`${code} ${text}`);
    if (found) found.count += 1;
    else
      this.#lines.set(`${code} ${text}`, {
        code,
        text,
        count: 1,
        ...(place ? { place: typeof place === "string" ? place : place() } : {}),
      });
  }

  tell(problem: FileProblem): void {
    if (this.#problems.length < mostProblems) this.#problems.push(problem);
    else this.#untold++;
  }

  get sound(): boolean {
    return this.#problems.length === 0;
  }

  get lines(): readonly ReportLine[] {
    return [...this.#lines.values()];
  }

  get problems(): readonly FileProblem[] {
    if (!this.#untold) return this.#problems;
    const message = `${this.#untold} more problems are not listed`;
    return [
      ...this.#problems,
      { ...this.#problems[0], code: "too-many-problems", message, hint: "mend the others first" },
    ];
  }
}

/** One file being imported; places are offsets into its text until they are said. */
export class Source {
  readonly name: string;
  readonly text: string;
  readonly log: Log;
  #places: Places | undefined;

  constructor(file: ImportFile, log: Log) {
    this.name = file.name;
    this.text = file.text;
    this.log = log;
  }

  /** A line of the report, with the place where it first holds. */
  note(code: string, text: string, at?: number): void {
    this.log.add(code, text, () => (at === undefined ? this.name : `${this.name}:${this.#place(at).line}`));
  }

  /** Something wrong; reading goes on, so that the rest is told, too. */
  tell(at: number, code: string, message: string, hint: string): void {
    this.log.tell({ file: this.name, ...this.#place(at), code, message, hint });
  }

  /** Something wrong without which this file cannot be read on. */
  refuse(at: number, code: string, message: string, hint: string): never {
    return refuse(this.name, this.#place(at), code, message, hint);
  }

  #place(at: number): { readonly line: number; readonly column: number } {
    this.#places ??= new Places(this.text);
    return this.#places.of(Math.min(Math.max(at, 0), this.text.length));
  }
}

/** A name from a file inside a message: in quotes, on one line, cut where it is long. */
export const quoted = (words: string): string => `"${shortened(words)}"`;
