import type { Language } from "../../brief/wire.js";

/** What the bar for finding in the text says. */
interface FindWords {
  readonly open: string;
  readonly label: string;
  readonly wanted: string;
  readonly next: string;
  readonly previous: string;
  readonly exactly: string;
  readonly replacement: string;
  readonly replace: string;
  readonly replaceAll: string;
  readonly close: string;
  readonly none: string;
  /** `most`: there are at least as many. */
  readonly count: (shown: number, all: number, most: boolean) => string;
  readonly replaced: (count: number) => string;
}

export const findWords: Readonly<Record<Language, FindWords>> = {
  en: {
    open: "Find in the text",
    label: "Find in the text",
    wanted: "Find",
    next: "Next",
    previous: "Previous",
    exactly: "As written, capitals and all",
    replacement: "Replace with",
    replace: "Replace",
    replaceAll: "Replace all",
    close: "Close",
    none: "Not found",
    count: (shown, all, most) => (shown > 0 ? `${shown} of ${all}${most ? " or more" : ""}` : `${all} found`),
    replaced: (count) => `${count} replaced; undo takes it back`,
  },
  fa: {
    open: "یافتن در متن",
    label: "یافتن در متن",
    wanted: "یافتن",
    next: "بعدی",
    previous: "قبلی",
    exactly: "درست همان‌گونه که نوشته شده",
    replacement: "جایگزین",
    replace: "جایگزین کن",
    replaceAll: "همه را جایگزین کن",
    close: "بستن",
    none: "یافت نشد",
    count: (shown, all, most) =>
      shown > 0 ? `${n(shown)} از ${n(all)}${most ? " یا بیشتر" : ""}` : `${n(all)} مورد یافت شد`,
    replaced: (count) => `${n(count)} مورد جایگزین شد؛ واگرد آن را برمی‌گرداند`,
  },
};

const n = (value: number) => new Intl.NumberFormat("fa").format(value);
