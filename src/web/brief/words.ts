import type { Language } from "../../brief/wire.js";

/** What the page Brief says around the document. */
export interface BriefWords {
  readonly section: string;
  readonly take: string;
  readonly print: string;
  /** By the ending of a file; an ending without a name is shown as it is. */
  readonly forms: Readonly<Record<string, string>>;
  readonly printHint: string;
  readonly noPdf: string;
  readonly for: string;
  readonly everyone: string;
  readonly since: string;
  readonly sinceHint: string;
  readonly show: string;
}

export const briefWords: Readonly<Record<Language, BriefWords>> = {
  en: {
    section: "The brief",
    take: "Take it home as",
    print: "Print",
    forms: { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown", json: "JSON" },
    printHint: "Bottom line and evidence on the first two pages, the annex after them; on screen without page breaks.",
    noPdf: "PDF needs a Chromium on this machine and none was found; print the page from any browser instead.",
    for: "Written for",
    everyone: "everyone",
    since: "What changed since (YYYY-MM-DD)",
    sinceHint: "A day, a month or a year before the day of the brief: 2025-06-30, 2025-06, 2025",
    show: "Show this brief",
  },
  fa: {
    section: "گزارش",
    take: "بردن به شکل",
    print: "چاپ",
    forms: { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown", json: "JSON" },
    printHint: "خلاصه و شواهد در دو صفحهٔ نخست، پیوست پس از آن؛ روی پرده بی شکستِ صفحه.",
    noPdf: "PDF به Chromium روی این دستگاه نیاز دارد و پیدا نشد؛ به جای آن صفحه را از هر مرورگری چاپ کنید.",
    for: "نوشته برای",
    everyone: "همه",
    since: "دگرگونی‌ها از (میلادی، YYYY-MM-DD)",
    sinceHint: "روز، ماه یا سالی پیش از روز گزارش: 2025-06-30، 2025-06، 2025",
    show: "همین گزارش را نشان بده",
  },
};
