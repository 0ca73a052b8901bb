import type { Language, PageName } from "../../brief/wire.js";

/** Pages on which talks are written. */
export type WritingPage = "file" | "guided" | "matrix";

/** What the sheet tells keys of: a page to be looked at, or one to write on. */
export type HelpOn = "page" | WritingPage;

/** The help sheet: what keys do, and where to find what. */
export interface HelpWords {
  readonly title: string;
  readonly keys: string;
  readonly single: string;
  readonly acts: readonly (readonly [keys: string, what: string])[];
  /** Keys of the pages on which talks are written, in the same form. */
  readonly writing: Readonly<Record<WritingPage, HelpWords["acts"]>>;
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
    title: "Keys, and where to find what",
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
    writing: {
      file: [
        ["?", "this sheet"],
        ["Ctrl+S", "save (on a Mac, the command key)"],
        ["1 – 9", "the pages in the order of the bar"],
        ["Ctrl+Z  Ctrl+Y", "undo, redo, in the text"],
        ["Ctrl+F", "find and replace in the text"],
        ["Ctrl+Space", "what may stand here, in the text"],
        ["F8", "to the next problem, in the text"],
        ["Tab", "indent, in the text"],
        ["Esc  Tab", "leave the text"],
        ["L", "the other language"],
      ],
      guided: [
        ["?", "this sheet"],
        ["Tab", "to the next field or option"],
        ["↑  ↓", "move an option that has the focus up or down in its order"],
        ["=", "as good as the option before it, or no longer"],
        ["L", "the other language"],
        ["Esc", "close what is open"],
      ],
      matrix: [
        ["?", "this sheet"],
        ["Ctrl+V", "paste a table into the field"],
        ["Tab", "to the next choice"],
        ["↑  ↓", "choose what a column holds"],
        ["← → ↑ ↓", "scroll the table that has the focus"],
        ["L", "the other language"],
        ["Esc", "close what is open"],
      ],
    },
    where: "Where to find what",
    pages: {
      today: "is this a breakthrough or a prelude to posturing; what to do next",
      table: "where each side stands, since when, says who, who denies it",
      deals: "whether there is a deal, and which",
      stability: "which states hold, and what would move us there",
      clocks: "what happens next, by when, unless",
      scenarios: "how it may end, when, and how good we have been",
      conduct: "genuine or posturing, and what in the record speaks for each",
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
    title: "کلیدها، و هر چیز کجاست",
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
    writing: {
      file: [
        ["?", "همین برگه"],
        ["Ctrl+S", "ذخیره (در مک، کلید فرمان)"],
        ["1 – 9", "صفحه‌ها به ترتیب نوار"],
        ["Ctrl+Z  Ctrl+Y", "در متن: واگرد، از نو"],
        ["Ctrl+F", "در متن: یافتن و جایگزینی"],
        ["Ctrl+Space", "در متن: چه می‌تواند اینجا بیاید"],
        ["F8", "در متن: به اشکال بعدی"],
        ["Tab", "در متن: تورفتگی"],
        ["Esc  Tab", "بیرون رفتن از متن"],
        ["L", "زبان دیگر"],
      ],
      guided: [
        ["?", "همین برگه"],
        ["Tab", "به خانه یا گزینهٔ بعدی"],
        ["↑  ↓", "گزینهٔ برگزیده را در ترتیبش بالا یا پایین ببرید"],
        ["=", "هم‌ارزِ گزینهٔ پیش از آن، یا دیگر نه"],
        ["L", "زبان دیگر"],
        ["Esc", "بستن آنچه باز است"],
      ],
      matrix: [
        ["?", "همین برگه"],
        ["Ctrl+V", "جدولی را در خانه بچسبانید"],
        ["Tab", "به گزینش بعدی"],
        ["↑  ↓", "برگزیدن آنچه در ستون است"],
        ["← → ↑ ↓", "جابه‌جایی در جدولی که برگزیده است"],
        ["L", "زبان دیگر"],
        ["Esc", "بستن آنچه باز است"],
      ],
    },
    where: "هر چیز کجاست",
    pages: {
      today: "گشایش است یا مقدمهٔ موضع‌گیری؛ گام بعدی چیست",
      table: "هر طرف کجا ایستاده، از کی، به گفتهٔ چه کسی، و چه کسی تکذیب می‌کند",
      deals: "آیا توافقی هست، و کدام",
      stability: "کدام وضعیت‌ها دوام می‌آورند، و چه چیزی ما را به آنجا می‌برد",
      clocks: "گام بعدی چیست، تا کی، مگر چه شود",
      scenarios: "چگونه و چه هنگام ممکن است پایان یابد، و تاکنون چه‌قدر درست گفته‌ایم",
      conduct: "حسن نیت یا نمایش، و آنچه در کارنامه به سود هر یک است",
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
