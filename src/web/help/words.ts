import type { Language, PageName } from "../../brief/wire.js";

/** The help sheet: what keys do, and where to find what. */
export interface HelpWords {
  readonly help: string;
  readonly title: string;
  readonly close: string;
  readonly keys: string;
  readonly single: string;
  readonly acts: readonly (readonly [keys: string, what: string])[];
  readonly where: string;
  /** What each page answers; pages that do not exist are left out. */
  readonly pages: Readonly<Partial<Record<PageName, string>>>;
  /** The way to the guide, in words. */
  readonly guide: string;
  readonly marks: string;
  readonly markWords: readonly string[];
}

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  en: {
    help: "Help",
    title: "Keys, and where to find what",
    close: "Close",
    keys: "Keys",
    single: "Single keys do this (without them: Tab, Enter, arrows and Escape)",
    acts: [
      ["?", "this sheet"],
      ["1 – 9", "the pages in the order of the bar"],
      ["D", "look from another date"],
      ["[  ]", "the date before, the date after"],
      ["/", "search, or the first filter of the page"],
      ["J  K", "next and previous issue or entry"],
      ["L", "the other language"],
      ["Enter", "open what has the focus"],
      ["Esc", "close what is open"],
    ],
    where: "Where to find what",
    pages: {
      today: "is this a breakthrough or a prelude to posturing; what to do next",
      table: "where each side stands, since when, says who, who denies it",
      deals: "whether there is a deal, and which",
      factions: "who at home can block it",
      timeline: "how it came to this, who claims and who denies",
      brief: "the brief as it will print, and its files",
    },
    guide: "The guide: the first hour, every number explained, the talks file",
    marks: "Marks",
    markWords: [
      "A blue underline opens the sources of a statement.",
      "A dotted underline is judgement, not data, and says whose.",
      "The date in the bar looks from another day: nothing that became known later is then used, on any page.",
    ],
  },
  fa: {
    help: "راهنما",
    title: "کلیدها، و هر چیز کجاست",
    close: "بستن",
    keys: "کلیدها",
    single: "تک‌کلیدها کار کنند (بی آن‌ها: Tab، Enter، پیکان‌ها و Escape)",
    acts: [
      ["?", "همین برگه"],
      ["1 – 9", "صفحه‌ها به ترتیب نوار"],
      ["D", "نگاه از تاریخی دیگر"],
      ["[  ]", "تاریخ پیشین، تاریخ پسین"],
      ["/", "جست‌وجو، یا نخستین صافی صفحه"],
      ["J  K", "موضوع یا ثبتِ بعدی و قبلی"],
      ["L", "زبان دیگر"],
      ["Enter", "باز کردن آنچه برگزیده است"],
      ["Esc", "بستن آنچه باز است"],
    ],
    where: "هر چیز کجاست",
    pages: {
      today: "گشایش است یا مقدمهٔ موضع‌گیری؛ گام بعدی چیست",
      table: "هر طرف کجا ایستاده، از کی، به گفتهٔ چه کسی، و چه کسی تکذیب می‌کند",
      deals: "آیا توافقی هست، و کدام",
      factions: "در داخل چه کسی می‌تواند سد کند",
      timeline: "چگونه به اینجا رسید، چه کسی می‌گوید و چه کسی تکذیب می‌کند",
      brief: "گزارش چنان‌که چاپ می‌شود، و پرونده‌های آن",
    },
    guide: "راهنمای کامل: ساعت نخست، معنای هر عدد، پروندهٔ گفت‌وگو",
    marks: "نشان‌ها",
    markWords: [
      "زیرخطِ آبی منابع یک گزاره را باز می‌کند.",
      "زیرخطِ نقطه‌چین داوری است، نه داده، و می‌گوید از آنِ کیست.",
      "تاریخِ درون نوار از روزی دیگر می‌نگرد: آنگاه در هیچ صفحه‌ای آنچه پس از آن دانسته شد به کار نمی‌رود.",
    ],
  },
};
