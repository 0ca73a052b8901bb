/** Reading a talks file for a command: sound and cut as of a date, or its problems said. */
import { defaultAsOf, talksAsOf } from "../talks/as-of.js";
import type { Problem, Talks } from "../talks/model.js";
import { parseTalks } from "../talks/parse.js";
import type { Io } from "./io.js";

export interface Loaded {
  /** Cut: nothing in it was known later than `asOf`. */
  readonly talks: Talks;
  /** Empty where neither the file nor the command says a date. */
  readonly asOf: string;
  /** As the file has it. */
  readonly whole: Talks;
}

/** @returns null when the file has problems; they have been printed then */
export async function load(path: string, options: { asOf?: string }, io: Io): Promise<Loaded | null> {
  const parsed = parseTalks(await io.read(path));
  if (!parsed.ok) {
    sayProblems(path, parsed.problems, io);
    return null;
  }
  return cut(parsed.value, options.asOf);
}

/** The talks as known by a date; by the file's own where none is given, whole where it has none either. */
export function cut(talks: Talks, date: string | undefined): Loaded {
  const asOf = date ?? defaultAsOf(talks);
  return asOf === undefined ? { talks, asOf: "", whole: talks } : { talks: talksAsOf(talks, asOf), asOf, whole: talks };
}

export function sayProblems(path: string, problems: readonly Problem[], io: Io): void {
  for (const problem of problems) io.err(`${path}:${show(problem)}`);
}

/** `12:5 no issue "sanctons"; did you mean "sanctions"? [unknown-issue]` */
export const show = ({ line, column, code, message, hint }: Problem): string =>
  `${line}:${column} ${message}${hint ? `; ${hint}` : ""} [${code}]`;
