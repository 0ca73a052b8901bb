import type { FileProblem, ReportLine } from "../import/imported.js";
import { importHintsInPersian, refusalsInPersian } from "./import-refusals.js";
import { notesInPersian, reportInPersian, whysInPersian } from "./import-report.js";
import { apart, persianDigits, worded } from "./worded.js";
import type { Wording } from "./wording.js";
import { type ProblemWords, problemIn } from "./words.js";

export interface SaidWords {
  readonly text: string;
  /** The words have no Persian yet and stand as English (`lang="en"`). */
  readonly english?: true;
}

/**
 * Why something was not imported, and what to do; as `problemIn`, with the words of importers before those of the talks file,
 * since both use some codes.
 */
export function importProblemIn(
  problem: Pick<FileProblem, "code" | "message" | "hint">,
  lang: "en" | "fa",
): ProblemWords {
  const { code, message, hint } = problem;
  if (lang === "en") return problemIn(problem, "en");
  const said = worded(message, listOf(refusalsInPersian, code));
  if (said === undefined) return problemIn(problem, "fa");
  const advice = hint === undefined || hint === "" ? undefined : worded(hint, importHintsInPersian);
  if (advice !== undefined || !hint) return { message: said, ...(advice === undefined ? {} : { hint: advice }) };
  const { hint: usual, english } = problemIn({ code: "unheard-of", message: "", hint }, "fa");
  return {
    message: said,
    ...(usual === undefined ? {} : { hint: usual }),
    ...(usual === undefined && english ? { english: hint } : {}),
  };
}

/** A line of an import's report, with how often and where first. */
export function reportIn({ code, text, count, place }: ReportLine, lang: "en" | "fa"): SaidWords {
  if (lang === "en") {
    const often = count > 1 ? ` (${count}×)` : "";
    return { text: `${text}${often}${place ? ` · ${place}` : ""}` };
  }
  const said = worded(text, listOf(reportInPersian, code));
  const often = count > 1 ? ` (${persianDigits(String(count))} بار)` : "";
  const at = place ? ` · ${placeIn(place)}` : "";
  return { text: `${said ?? apart(text)}${often}${at}`, ...(said === undefined ? { english: true } : {}) };
}

/** What there is to know about a cell. */
export const noteIn = (note: string, lang: "en" | "fa"): SaidWords => one(note, notesInPersian, lang);

/** Why a column was taken for what it was. */
export const whyIn = (why: string, lang: "en" | "fa"): SaidWords => one(why, whysInPersian, lang);

/** Codes of report lines and of refusals that have Persian words. */
export const importCodesInPersian = {
  report: Object.keys(reportInPersian),
  refusals: Object.keys(refusalsInPersian),
} as const;

function one(words: string, wordings: readonly Wording[], lang: "en" | "fa"): SaidWords {
  if (lang === "en") return { text: words };
  const said = worded(words, wordings);
  return said === undefined ? { text: words, english: true } : { text: said };
}

/** "row 3, column 2" in Persian; a cell of a sheet or a file's line as it stands. */
function placeIn(place: string): string {
  const grid = /^row (\d+)(?:, column (\d+))?$/.exec(place);
  if (!grid) return apart(place);
  const column = grid[2] === undefined ? "" : `، ستون ${persianDigits(grid[2])}`;
  return `سطر ${persianDigits(grid[1])}${column}`;
}

const listOf = (wordings: Readonly<Record<string, readonly Wording[]>>, code: string): readonly Wording[] =>
  Object.hasOwn(wordings, code) ? wordings[code] : [];
