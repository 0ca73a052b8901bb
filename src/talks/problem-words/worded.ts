import { nounOf } from "./nouns.js";
import type { Wording } from "./wording.js";

/** English words as the first wording that fits says them in Persian; undefined where none does. */
export function worded(words: string, wordings: readonly Wording[]): string | undefined {
  for (const [english, persian] of wordings) {
    const caught = english.exec(words);
    if (caught === null) continue;
    if (typeof persian !== "string") return persian(...caught.slice(1).map((part) => part ?? ""));
    return persian.replace(/([$#%])(\d)/g, (_, sign: string, digit: string) => {
      const part = caught[Number(digit)] ?? "";
      return sign === "#" ? thing(part) : sign === "%" ? persianDigits(part) : apart(part);
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

/** A count, not a number that stands in a file: those are carried over as they are written. */
export const persianDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

/** A run set apart from the sentence around it, in its own direction. */
export const apart = (run: string): string =>
  run === "" ? "" : `${rightToLeft.test(run) ? "\u2068" : "\u2066"}${run}\u2069`;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
