import type { Problem } from "../model.js";
import { hintsInPersian } from "./hints.js";
import { messagesInPersian } from "./messages.js";
import { nounOf } from "./nouns.js";
import type { Wording } from "./wording.js";

export interface ProblemWords {
  readonly message: string;
  readonly hint?: string;
  /** English words with no Persian yet, to be shown as English (`lang="en" dir="ltr"`) after the others. */
  readonly english?: string;
}

/**
 * What is wrong and what to do, in a language. In English the problem's own words; in Persian a sentence by the problem's code,
 * with names, numbers and what is to be typed carried over as they stand, each kept in its own direction.
 * An English wording that the code has no Persian for stands under `english`.
 */
export function problemIn(problem: Pick<Problem, "code" | "message" | "hint">, lang: "en" | "fa"): ProblemWords {
  const { code, message, hint } = problem;
  if (lang === "en") return { message, ...(hint === undefined ? {} : { hint }) };
  const wordings = Object.hasOwn(messagesInPersian, code) ? messagesInPersian[code] : [];
  const said = worded(message, wordings);
  const advice = hint === undefined || hint === "" ? undefined : worded(hint, hintsInPersian);
  // A reader of YAML gives its reason in its own English.
  const reason = code === "yaml" ? message.replace(/^cannot be read: /, "") : "";
  const english = [said === undefined ? message : reason, advice === undefined ? (hint ?? "") : ""].filter(Boolean);
  return {
    message: said ?? `اشکالی در پرونده است (${apart(code)})`,
    ...(advice === undefined ? {} : { hint: advice }),
    ...(english.length ? { english: english.join("; ") } : {}),
  };
}

/** The same on one line, for marks and lists that take plain text only. */
export function problemLine(problem: Pick<Problem, "code" | "message" | "hint">, lang: "en" | "fa"): string {
  const { message, hint, english } = problemIn(problem, lang);
  const parts = [message, hint, english === undefined ? undefined : apart(english)].filter(Boolean);
  return parts.join(lang === "fa" ? "؛ " : "; ");
}

/** Codes that have Persian words. */
export const codesInPersian: readonly string[] = Object.keys(messagesInPersian);

function worded(words: string, wordings: readonly Wording[]): string | undefined {
  for (const [english, persian] of wordings) {
    const caught = english.exec(words);
    if (caught === null) continue;
    return persian.replace(/([$#])(\d)/g, (_, sign: string, digit: string) => {
      const part = caught[Number(digit)] ?? "";
      return sign === "#" ? thing(part) : apart(part);
    });
  }
  return undefined;
}

/** A kind of thing by its Persian name; "from 0 to 100" after it too; anything else as it stands. */
function thing(part: string): string {
  const known = nounOf(part);
  if (known !== undefined) return known;
  const within = /^(.+?),? (?:(?:from (\S+) to (\S+))|(?:of at least (\S+)))$/.exec(part);
  const kind = within && nounOf(within[1]);
  if (within && kind !== null && kind !== undefined)
    return within[4] === undefined
      ? `${kind} از ${apart(within[2])} تا ${apart(within[3])}`
      : `${kind}، دست‌کم ${apart(within[4])}`;
  const named = /^(?:a|an|the) (.+) \(a map\)$/.exec(part) ?? /^(.+) \(a map\)$/.exec(part);
  if (named && nounOf(named[1]) !== undefined) return `${nounOf(named[1])} (نگاشت)`;
  const option = /^an option of (.+)$/.exec(part);
  if (option) return `گزینه‌ای از ${apart(option[1])}`;
  const point = /^a point (\[.+\])$/.exec(part);
  if (point) return `نقطه‌ای به شکل ${apart(point[1])}`;
  const format = /^the format, (.+)$/.exec(part);
  if (format) return `شمارهٔ قالب، ${apart(format[1])}`;
  const name = /^the name of a (.+)$/.exec(part);
  if (name && nounOf(name[1]) !== undefined) return `نام ${nounOf(name[1])}`;
  const quoted = /^"(.*)"$/.exec(part);
  return quoted ? `«${apart(quoted[1])}»` : apart(part);
}

/** A run set apart from the sentence around it, in its own direction. */
const apart = (run: string): string => (run === "" ? "" : `${rightToLeft.test(run) ? "\u2068" : "\u2066"}${run}\u2069`);

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
