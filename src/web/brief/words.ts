import type { Language } from "../../brief/wire.js";

/** What the page Brief says around the document. */
export interface BriefWords {
  readonly section: string;
  readonly take: string;
  readonly print: string;
  /** By the ending of a file; an ending without a name is shown as it is. */
  readonly forms: Readonly<Record<string, string>>;
  readonly printHint: string;
}

export const briefWords: Readonly<Record<Language, BriefWords>> = {
  en: {
    section: "The brief",
    take: "Take it home as",
    print: "Print",
    forms: { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown", json: "JSON" },
    printHint: "Bottom line and evidence on the first two pages, the annex after them; on screen without page breaks.",
  },
  fa: {
    section: "گزارش",
    take: "بردن به شکل",
    print: "چاپ",
    forms: { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown", json: "JSON" },
    printHint: "خلاصه و شواهد در دو صفحهٔ نخست، پیوست پس از آن؛ روی پرده بی شکستِ صفحه.",
  },
};
