import type { Language, PageName } from "../brief/wire.js";

/** What the pages themselves say; everything about the talks comes from the brief, already in words. */
export interface PageWords {
  readonly product: string;
  readonly skip: string;
  readonly mainNavigation: string;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly asOf: string;
  readonly changeDate: string;
  readonly dateToLookFrom: string;
  readonly look: string;
  readonly fileDate: string;
  readonly otherLanguage: { readonly lang: Language; readonly name: string; readonly label: string };
  readonly sources: string;
  readonly sourcesNone: string;
  readonly sourceMissing: (id: string) => string;
  readonly judgement: string;
  readonly close: string;
  readonly reliability: Readonly<Record<string, string>>;
  readonly credibility: Readonly<Record<string, string>>;
  readonly comma: string;
  readonly limits: string;
  readonly collides: string;
  readonly empty: { readonly blocks: string; readonly rows: string };
  readonly work: WorkWords;
}

/** The states of an analysis that runs in the page. */
export interface WorkWords {
  readonly reading: string;
  readonly computing: string;
  readonly writing: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly again: string;
  readonly hide: string;
  readonly done: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    product: "Détente",
    skip: "Skip to the answer",
    mainNavigation: "Main",
    pages: {
      today: "Today",
      table: "Table",
      deals: "Deals",
      stability: "Stability",
      phases: "Phases",
      clocks: "Clocks",
      scenarios: "Scenarios",
      conduct: "Conduct",
      factions: "Factions",
      timeline: "Timeline",
      brief: "Brief",
    },
    asOf: "as of",
    changeDate: "Look from another date",
    dateToLookFrom: "Only what was known by this date counts",
    look: "Look",
    fileDate: "Back to the file’s own date",
    otherLanguage: { lang: "fa", name: "فارسی", label: "این صفحه به فارسی" },
    sources: "Sources",
    sourcesNone:
      "The file names no sources yet. Add them under sources: and refer to them by their id, and every statement here opens what it rests on.",
    sourceMissing: (id) => `“${id}” is not among the sources known by this date.`,
    judgement: "A judgement, not data",
    close: "Close",
    reliability: {
      A: "completely reliable",
      B: "usually reliable",
      C: "fairly reliable",
      D: "not usually reliable",
      E: "unreliable",
      F: "reliability cannot be judged",
    },
    credibility: {
      1: "confirmed by others",
      2: "probably true",
      3: "possibly true",
      4: "doubtful",
      5: "improbable",
      6: "truth cannot be judged",
    },
    comma: ", ",
    limits: "What this page does not know",
    collides: "collides with a line of another side",
    empty: {
      blocks:
        "There is nothing to show yet. Give the talks file issues with positions, and the first answer appears here.",
      rows: "Nothing is entered here yet.",
    },
    work: {
      reading: "Reading the talks…",
      computing: "Looking through the deals…",
      writing: "Putting the answer into words…",
      cancel: "Stop",
      cancelled: "Stopped. Nothing was changed; ask again when you like.",
      failed: "This could not be worked out.",
      again: "Try again",
      hide: "Hide",
      done: "The answer is below.",
    },
  },
  fa: {
    product: "دتانت",
    skip: "پرش به پاسخ",
    mainNavigation: "اصلی",
    pages: {
      today: "امروز",
      table: "جدول",
      deals: "توافق‌ها",
      stability: "پایداری",
      phases: "مرحله‌ها",
      clocks: "مهلت‌ها",
      scenarios: "فرجام‌ها",
      conduct: "رفتار",
      factions: "جناح‌ها",
      timeline: "خط زمان",
      brief: "گزارش",
    },
    asOf: "تا تاریخ",
    changeDate: "نگاه از تاریخی دیگر",
    dateToLookFrom: "تنها آنچه تا این تاریخ (میلادی) دانسته بود به شمار می‌آید",
    look: "ببین",
    fileDate: "بازگشت به تاریخ خود پرونده",
    otherLanguage: { lang: "en", name: "English", label: "This page in English" },
    sources: "منابع",
    sourcesNone:
      "پرونده هنوز منبعی ندارد. منابع را زیر ‎sources:‎ بیاورید و با شناسه به آن‌ها ارجاع دهید تا هر گزاره‌ای در اینجا پشتوانه‌اش را نشان دهد.",
    sourceMissing: (id) => `«${id}» میان منابعِ دانسته تا این تاریخ نیست.`,
    judgement: "داوری است، نه داده",
    close: "بستن",
    reliability: {
      A: "کاملاً معتبر",
      B: "معمولاً معتبر",
      C: "نسبتاً معتبر",
      D: "معمولاً نامعتبر",
      E: "نامعتبر",
      F: "اعتبارش سنجیدنی نیست",
    },
    credibility: {
      1: "تأییدشده از راه‌های دیگر",
      2: "احتمالاً درست",
      3: "شاید درست",
      4: "مشکوک",
      5: "نامحتمل",
      6: "درستی‌اش سنجیدنی نیست",
    },
    comma: "، ",
    limits: "آنچه این صفحه نمی‌داند",
    collides: "با خط سرخ طرفی دیگر برخورد می‌کند",
    empty: {
      blocks: "هنوز چیزی برای نشان دادن نیست. در پروندهٔ گفت‌وگو موضوع‌ها و مواضع را بنویسید تا نخستین پاسخ اینجا بیاید.",
      rows: "هنوز چیزی در اینجا نوشته نشده است.",
    },
    work: {
      reading: "خواندن گفت‌وگوها…",
      computing: "جست‌وجو در میان توافق‌ها…",
      writing: "نوشتن پاسخ…",
      cancel: "توقف",
      cancelled: "متوقف شد. چیزی دگرگون نشد؛ هر گاه خواستید دوباره بپرسید.",
      failed: "پاسخی به دست نیامد.",
      again: "دوباره",
      hide: "پنهان کن",
      done: "پاسخ در زیر آمده است.",
    },
  },
};
