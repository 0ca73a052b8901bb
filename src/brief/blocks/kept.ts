/** What a look back keeps though nothing says when it became known. */
import type { UndatedKind } from "../../talks/undated.js";
import type { Words } from "../blocks.js";
import type { Voice } from "../naming.js";
import type { Language } from "../wire.js";
import { words } from "../words.js";

interface KeptWords {
  readonly kinds: Readonly<Record<UndatedKind, string>>;
  readonly kept: (list: string) => Words;
}

const inLanguages: Readonly<Record<Language, KeptWords>> = {
  en: {
    kinds: {
      worths: "worths, weights and walk-aways",
      beliefs: "what each side takes the other to want",
      positions: "positions",
      "red lines": "red lines",
      rules: "rules and bonuses",
      packages: "named packages",
      conflict: "the conflict model",
      "outside powers": "outside powers, their interests and which may spoil",
      interests: "what the sides want",
      factions: "factions at home",
      expected: "what could come of an issue",
      endings: "endings",
      consequences: "consequences",
      safeguards: "safeguards",
      "next steps": "next steps",
    },
    kept: (list) => words`Without a date in the file, and so kept as known on this day: ${list}.`,
  },
  fa: {
    kinds: {
      worths: "ارزش‌ها، وزن‌ها و آستانه‌های ترک مذاکره",
      beliefs: "آنچه هر طرف خواستهٔ دیگری می‌پندارد",
      positions: "مواضع",
      "red lines": "خطوط قرمز",
      rules: "قاعده‌ها و پاداش‌ها",
      packages: "بسته‌های نام‌دار",
      conflict: "مدل منازعه",
      "outside powers": "قدرت‌های بیرونی، منافعشان و اخلالگرانِ احتمالی",
      interests: "آنچه طرف‌ها می‌خواهند",
      factions: "جناح‌های داخلی",
      expected: "آنچه از یک موضوع می‌تواند حاصل شود",
      endings: "پایان‌ها",
      consequences: "پیامدها",
      safeguards: "تدبیرهای نگه‌دارنده",
      "next steps": "گام‌های بعدی",
    },
    kept: (list) => words`در پرونده تاریخ ندارد و از این رو در این روز دانسته گرفته شده است: ${list}.`,
  },
};

/** One line where the talks are looked at from before the file's own date and keep something undated; else none. */
export function keptLines({ talks, lang, m, n }: Voice): readonly Words[] {
  if (!talks.undatedKept?.length) return [];
  const { kinds, kept } = inLanguages[lang];
  const named = talks.undatedKept.map((kind) => kinds[kind]);
  return [kept(named.some((each) => each.includes(m.comma.trim())) ? named.join(m.semicolon) : n.list(named))];
}
