/** Words as runs of Word: marks as formatting, direction as Word's own property instead of marks in the text. */
import { InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Inline, Words } from "../blocks.js";
import { directionOf } from "../text.js";
import type { Language } from "../wire.js";
import { colours, sans, sideColours } from "./look.js";

/** What runs need to know of the document. */
export interface Setting {
  readonly lang: Language;
  /** Bookmark of a source, by its id. */
  readonly sources: ReadonlyMap<string, string>;
}

type Look = Omit<IRunOptions, "text" | "children">;

/** A run for each stretch of one direction. @param look formatting that all of them have */
export const runsOf = (words: Words, setting: Setting, look: Look = {}): ParagraphChild[] =>
  words.flatMap((part) => inlineRuns(part, setting, look));

function inlineRuns(part: Inline, setting: Setting, look: Look): ParagraphChild[] {
  const plain = (text: string, more: Look = {}) => textRuns(text, setting.lang, { ...look, ...more });
  if (typeof part === "string") return plain(part);
  switch (part.mark) {
    case "strong":
      return plain(part.text, { bold: true });
    case "small":
      return plain(part.text, { size: 15, font: sans, color: colours.soft });
    case "party":
      return plain(part.text, { color: sideColours[part.party % sideColours.length]! });
    case "source": {
      const anchor = part.sources.map((id) => setting.sources.get(id)).find((found) => found !== undefined);
      const shown = plain(part.text, { size: 15, font: sans, color: anchor ? colours.link : colours.soft });
      return anchor === undefined ? shown : [new InternalHyperlink({ anchor, children: shown })];
    }
    case "judgement":
      return [
        ...plain(part.text, { underline: { type: "dotted", color: colours.mark } }),
        ...plain(` (${part.why})`, { size: 15, font: sans, color: colours.soft }),
      ];
    default:
      return part satisfies never;
  }
}

/**
 * Text as runs. Isolates end where runs end: Word turns runs, and does not know the marks. Everything else that turns text, and
 * every character that XML cannot hold, is gone.
 */
export function textRuns(text: string, lang: Language, look: Look = {}): TextRun[] {
  const rtlPage = directionOf(lang) === "rtl";
  return stretches(text).map(({ text: stretch, own }) => {
    const rtl = own && /\p{L}/u.test(stretch) ? startsRight(stretch) : rtlPage;
    return new TextRun({ ...look, text: stretch, rightToLeft: rtl });
  });
}

/** The text cut at isolates; `own` ones have a direction of their own. Nested ones belong to the outermost. */
function stretches(text: string): { readonly text: string; readonly own: boolean }[] {
  const made: { text: string; own: boolean }[] = [];
  let depth = 0;
  for (const piece of text.split(/([\u2066-\u2069])/)) {
    if (piece === "\u2069") depth = Math.max(0, depth - 1);
    else if (/^[\u2066-\u2068]$/.test(piece)) depth += 1;
    else {
      const clean = printable(piece);
      if (clean) made.push({ text: clean, own: depth > 0 });
    }
  }
  return made;
}

/** Without what XML cannot hold and what turns text; a control becomes a space. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, " ").replace(/[\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "");

const startsRight = (text: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(/\p{L}/u.exec(text)![0]);
