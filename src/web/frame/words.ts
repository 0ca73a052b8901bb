import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the bar says about the date it looks from. */
export interface LookWords {
  readonly slider: string;
  readonly sliderHint: string;
  readonly before: string;
  readonly after: string;
  readonly known: (entries: number) => string;
  readonly ownDate: string;
  readonly asking: string;
  readonly failed: string;
  /** Said aloud when the page has been drawn again. */
  readonly redrawn: (date: string, lead: string) => string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const lookWords: Readonly<Record<Language, LookWords>> = {
  en: {
    slider: "Slide through the dates of the file",
    sliderHint: "Oldest at the left, one stop for each day on which something became known.",
    before: "The date before",
    after: "The date after",
    known: (entries) =>
      `${en.whole(entries)} ${en.plural(entries, { one: "thing", other: "things" })} became known that day`,
    ownDate: "the file’s own date",
    asking: "Reading what was known…",
    failed: "The page could not be read as of that date; what is shown is unchanged.",
    redrawn: (date, lead) => `The page is now as of ${date}. ${lead}`,
  },
  fa: {
    slider: "لغزیدن در تاریخ‌های پرونده",
    sliderHint: "کهن‌ترین در سمت چپ؛ یک ایست برای هر روزی که چیزی در آن دانسته شد.",
    before: "تاریخ پیشین",
    after: "تاریخ پسین",
    known: (entries) => `آن روز ${fa.whole(entries)} چیز دانسته شد`,
    ownDate: "تاریخ خود پرونده",
    asking: "خواندن آنچه دانسته بود…",
    failed: "صفحه از آن تاریخ خوانده نشد؛ آنچه می‌بینید دگرگون نشده است.",
    redrawn: (date, lead) => `صفحه اکنون تا تاریخ ${date} است. ${lead}`,
  },
};
