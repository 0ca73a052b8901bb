import type { Text } from "./model.js";

/**
 * A text in the reader's language: the language asked for, else its base language (`fa` for `fa-AF`), else English, else the
 * first one written. A plain text says the same in every language.
 */
export function say(text: Text, language: string): string {
  if (typeof text === "string") return text;
  const base = language.split("-")[0];
  for (const tag of [language, base, "en"]) {
    if (Object.hasOwn(text, tag)) return text[tag];
  }
  for (const tag of Object.keys(text)) return text[tag];
  return "";
}
