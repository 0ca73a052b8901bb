import type { Span } from "./draft.js";

/**
 * A number or a range as people type it: `45`, `40–50`, `40..50`, `40 to 50`, `۴۰ تا ۵۰`. Digits of any of the two languages.
 *
 * @returns undefined when it is neither, or the ends are the wrong way round
 */
export function spanFrom(written: string): Span | undefined {
  const text = plainDigits(written).trim();
  const found = /^(-?\d+(?:\.\d+)?)(?:\s*(?:\.\.|–|—|-|to|تا)\s*(-?\d+(?:\.\d+)?))?$/i.exec(text);
  if (!found) return undefined;
  const low = Number(found[1]);
  const high = found[2] === undefined ? low : Number(found[2]);
  return low <= high ? [low, high] : undefined;
}

/** Persian and Arabic digits, decimal mark and minus as ASCII. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[٫,]/g, ".")
    .replace(/−/g, "-");
