/** Which packages a table of robustness examines and under which red lines: pages and brief differ in both, so each says its own. */
import type { LineRef } from "../analysed.js";
import type { Words } from "../blocks.js";
import { linesInWords, type Voice } from "../naming.js";
import type { Language } from "../wire.js";
import { joined, words } from "../words.js";

interface ExaminedWords {
  readonly brief: Words;
  readonly page: Words;
  readonly allBind: Words;
}

const inLanguages: Readonly<Record<Language, ExaminedWords>> = {
  en: {
    brief: words`Examined: what the fairness rules pick and the file’s complete packages.`,
    page: words`Examined: the package on the card, what the fairness rules pick, the file’s complete packages and points along the frontier.`,
    allBind: words`Every red line binds as stated.`,
  },
  fa: {
    brief: words`بررسی‌شده: آنچه قاعده‌های انصاف برمی‌گزینند و بسته‌های کامل پرونده.`,
    page: words`بررسی‌شده: بستهٔ روی کارت، آنچه قاعده‌های انصاف برمی‌گزینند، بسته‌های کامل پرونده و نقطه‌هایی در طول مرز.`,
    allBind: words`همهٔ خطوط قرمز چنان‌که اعلام شده الزام‌آور است.`,
  },
};

/** @param setAside red lines that do not bind */
export function examinedWords(voice: Voice, where: "brief" | "page", setAside: readonly LineRef[]): Words {
  const { allBind, ...examined } = inLanguages[voice.lang];
  return joined([examined[where], setAside.length ? voice.m.fair.under(linesInWords(voice, setAside)) : allBind], " ");
}
