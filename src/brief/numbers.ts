/** Numbers as people read them in each language. Points have one decimal, shares are whole percent, counts are exact while they fit. */
import type { Count } from "../engine/model.js";
import type { Range } from "../talks/model.js";
import { isolateLtr } from "./text.js";
import type { Language } from "./wire.js";

export interface Numbers {
  /** A whole number with separators; above twelve digits as a power of ten. */
  readonly whole: (value: number | bigint) => string;
  /** A small count as a word (twelve at most), any other as a whole number. */
  readonly word: (value: number) => string;
  /** The same at the start of a sentence. */
  readonly opening: (value: number) => string;
  /** Points: one decimal, none where it is 0. */
  readonly points: (value: number) => string;
  /** Points with their sign: +3.5, −2, 0. */
  readonly signed: (value: number) => string;
  /** A share 0..1 as whole percent; never 0 or 100 % for what is not exactly so. */
  readonly percent: (share: number) => string;
  /** Two ends; one number where they are equal. */
  readonly range: (low: number, high: number) => string;
  /** The best guess, with its range where there is one. */
  readonly ranged: (range: Range) => string;
  /** A number of a numeric issue: as many decimals as it has. */
  readonly level: (value: number) => string;
  /** A list of names: a, b and c. */
  readonly list: (items: readonly string[]) => string;
  /** Which form of a noun goes with a number. */
  readonly plural: (value: number | bigint, forms: { readonly one: string; readonly other: string }) => string;
  /** Digits of this language in a text of digits. */
  readonly digits: (text: string) => string;
}

const locales: Record<Language, string> = { en: "en-GB", fa: "fa-IR" };
const smallNumbers: Record<Language, readonly string[]> = {
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  fa: ["هیچ", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده"],
};

const largestInFull = 10n ** 12n;

/** How numbers are written in a language. Depends on nothing of the machine; made once a language, as formatters are slow to make. */
export function numbersIn(lang: Language): Numbers {
  const known = made.get(lang);
  if (known) return known;
  const fresh = written(lang);
  made.set(lang, fresh);
  return fresh;
}

const made = new Map<Language, Numbers>();

function written(lang: Language): Numbers {
  const locale = locales[lang];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const many = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const rules = new Intl.PluralRules(locale);
  const minus = lang === "fa" ? "\u2066−" : "−";
  const close = lang === "fa" ? "\u2069" : "";

  const digits = (text: string) =>
    lang === "fa" ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x06f0 + Number(d))) : text;
  const bare = (format: Intl.NumberFormat, value: number) =>
    value < 0 ? `${minus}${format.format(-value)}${close}` : format.format(value);
  const points = (value: number) => bare(one, rounded(value));
  const range = (low: number, high: number) => {
    const [a, b] = [one.format(Math.abs(rounded(low))), one.format(Math.abs(rounded(high)))];
    if (low === high) return points(low);
    if (low < 0 || high < 0)
      return lang === "fa" ? `${points(low)} تا ${points(high)}` : `${points(low)} to ${points(high)}`;
    return lang === "fa" ? `${a} تا ${b}` : `${a}–${b}`;
  };

  const word = (value: number) => smallNumbers[lang][value] ?? whole.format(value);

  return {
    word,
    opening: (value) => word(value).charAt(0).toUpperCase() + word(value).slice(1),
    whole: (value) => {
      const big = BigInt(typeof value === "number" ? Math.round(value) : value);
      return (big < 0n ? -big : big) < largestInFull ? whole.format(big) : power(big, lang, digits);
    },
    points,
    signed: (value) => {
      const shown = rounded(value);
      if (shown === 0) return one.format(0);
      const text = `${shown < 0 ? "−" : "+"}${one.format(Math.abs(shown))}`;
      return lang === "fa" ? isolateLtr(text) : text;
    },
    percent: (share) => {
      const shown = share > 0 && share < 0.005 ? 0.01 : share < 1 && share >= 0.995 ? 0.99 : share;
      const text = percent.format(shown).replace("%", "\u202f%");
      return share > 0 && share < 0.005
        ? lang === "fa"
          ? `کمتر از ${text}`
          : `under ${text}`
        : share < 1 && share >= 0.995
          ? lang === "fa"
            ? `بیش از ${text}`
            : `over ${text}`
          : text;
    },
    range,
    ranged: ({ low, best, high }) => (low === high ? points(best) : `${points(best)} (${range(low, high)})`),
    level: (value) => bare(many, value),
    list: (items) => list.format(items).replace(/\u200f/g, ""),
    plural: (value, forms) =>
      rules.select(typeof value === "bigint" ? pluralOperand(value) : value) === "one" ? forms.one : forms.other,
    digits,
  };
}

/** A count in words of numbers: exact, or its bracket. */
export function countText(count: Count, numbers: Numbers, between: (low: string, high: string) => string): string {
  if (count.exact) return numbers.whole(count.value);
  return count.low === count.high
    ? numbers.whole(count.low)
    : between(numbers.whole(count.low), numbers.whole(count.high));
}

/** The least number a count can be. */
export const atLeast = (count: Count): bigint => (count.exact ? count.value : count.low);

/** Whether a count is certainly 0. */
export const isZero = (count: Count): boolean => (count.exact ? count.value : count.high) === 0n;

/** One decimal; halves away from zero; never −0. */
const rounded = (value: number): number => {
  const shown = Math.round(Math.abs(value) * 10 + 1e-9) / 10;
  return shown === 0 ? 0 : Math.sign(value) * shown;
};

const pluralOperand = (value: bigint): number => (value < 1000n && value > -1000n ? Number(value) : 1000);

/** 1.3 × 10⁴⁰, marked as about. */
function power(value: bigint, lang: Language, digits: (text: string) => string): string {
  const text = String(value < 0n ? -value : value);
  let exponent = text.length - 1;
  let lead = Math.round(Number(text.slice(0, 3)) / 10);
  if (lead === 100) {
    lead = 10;
    exponent += 1;
  }
  const mantissa = `${value < 0n ? "−" : ""}${Math.floor(lead / 10)}${lead % 10 ? `.${lead % 10}` : ""}`;
  if (lang === "fa")
    return `حدود ${isolateLtr(`${digits(mantissa).replace(".", "٫")} × ${digits("10")}${superscript(exponent)}`)}`;
  return `about ${mantissa} × 10${superscript(exponent)}`;
}

const superscript = (value: number): string => [...String(value)].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]).join("");
