import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the page Timeline says around its entries. */
export interface TimelineWords {
  readonly section: string;
  readonly filters: string;
  readonly search: string;
  readonly kind: string;
  readonly side: string;
  readonly confidence: string;
  readonly any: string;
  readonly grades: Readonly<Record<"high" | "medium" | "low", string>>;
  readonly from: string;
  readonly until: string;
  readonly contestedOnly: string;
  readonly shown: (shown: number, of: number) => string;
  readonly nothing: string;
  readonly clear: string;
  readonly lookFrom: (date: string) => string;
  readonly lookKey: string;
  readonly ahead: string;
  readonly contested: string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const timelineWords: Readonly<Record<Language, TimelineWords>> = {
  en: {
    section: "Everything dated",
    filters: "Which entries to show",
    search: "Search",
    kind: "Kind",
    side: "Side",
    confidence: "Confidence",
    any: "any",
    grades: { high: "high", medium: "medium", low: "low" },
    from: "From",
    until: "Until",
    contestedOnly: "only contested",
    shown: (shown, of) => (shown === of ? `all ${en.whole(of)}` : `${en.whole(shown)} of ${en.whole(of)}`),
    nothing: "Nothing passes these filters.",
    clear: "Clear the filters",
    lookFrom: (date) => `Look from ${date}`,
    lookKey: "Press a date to look from that day: the whole desk then shows what was known by it.",
    ahead: "Ahead",
    contested: "contested",
  },
  fa: {
    section: "هر آنچه تاریخ دارد",
    filters: "کدام ثبت‌ها نشان داده شود",
    search: "جست‌وجو",
    kind: "گونه",
    side: "طرف",
    confidence: "اطمینان",
    any: "همه",
    grades: { high: "زیاد", medium: "میانه", low: "کم" },
    from: "از",
    until: "تا",
    contestedOnly: "تنها محل اختلاف",
    shown: (shown, of) => (shown === of ? `همهٔ ${fa.whole(of)} ثبت` : `${fa.whole(shown)} از ${fa.whole(of)}`),
    nothing: "هیچ ثبتی از این صافی نمی‌گذرد.",
    clear: "برداشتن صافی‌ها",
    lookFrom: (date) => `نگاه از ${date}`,
    lookKey: "تاریخ را فشار دهید تا از آن روز نگاه کنید: آنگاه همهٔ میز آنچه را تا آن روز دانسته بود نشان می‌دهد.",
    ahead: "پیشِ رو",
    contested: "محل اختلاف",
  },
};
