/**
 * Texts of a talks file in one language, safe to put beside other words.
 *
 * A file's text is shown as it is written, less what could disturb its surroundings: control characters, and the marks that
 * turn the direction of text (a reader must see words in the order they stand in). Joiners stay: Persian needs them.
 */
import type { Text } from "../talks/model.js";
import type { Language } from "./wire.js";

/** Whether a language is written from right to left. */
export const directionOf = (lang: Language): "ltr" | "rtl" => (lang === "fa" ? "rtl" : "ltr");

/**
 * The text in `lang`; where there is none, in English, else in the first language it has, set apart so that its direction
 * does not disturb the sentence around it. A missing text is "".
 */
export function textIn(text: Text | undefined, lang: Language): string {
  if (text === undefined) return "";
  if (typeof text === "string") return foreign(clean(text), lang);
  const own = Object.hasOwn(text, lang) ? text[lang] : undefined;
  if (own !== undefined) return clean(own);
  const other = Object.hasOwn(text, "en") ? text["en"] : Object.values(text)[0];
  return foreign(clean(other ?? ""), lang);
}

/** Whether the file has the text in this language (a plain text counts as English). */
export const saidIn = (text: Text, lang: Language): boolean =>
  typeof text === "string" ? lang === "en" || rightToLeft.test(text) : Object.hasOwn(text, lang);

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u024f\u0370-\u04ff]/;

/** Without control characters and direction marks; runs of white space become one space. */
export const clean = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim();

/** Words of the other direction, wrapped in a first-strong isolate; others unchanged. */
function foreign(text: string, lang: Language): string {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return text;
  const rtl = rightToLeft.test(first);
  const mixed = lang === "fa" ? !rtl || leftToRight.test(text) : rtl;
  return mixed ? isolate(text) : text;
}

/** Text whose own direction must not reach its surroundings. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Left-to-right text (formulas, addresses, ids) inside a line of any direction. */
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`;
