import { numbersIn } from "../numbers.js";
import { clean, isolate } from "../text.js";
import type { Language } from "../wire.js";

/** What the Phases page says of the deal it is asked about. */
interface DealPartWords {
  readonly ofDeal: string;
  readonly ofPackage: (name: string) => string;
  /** @param names as they stand in the address */
  readonly unknown: (names: readonly string[]) => string;
  readonly whole: string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const dealPartWords: Readonly<Record<Language, DealPartWords>> = {
  en: {
    ofDeal: "This is the plan of one deal: only the steps that its terms bring.",
    ofPackage: (name) => `This is the plan of “${name}”: only the steps that its terms bring.`,
    unknown: (names) =>
      `These talks do not know at this date: ${en.list(names.map((name) => `“${clean(name)}”`))}. The whole plan is shown instead.`,
    whole: "Show the whole plan of the file",
  },
  fa: {
    ofDeal: "این برنامهٔ یک توافق است: تنها گام‌هایی که بندهای آن می‌آورند.",
    ofPackage: (name) => `این برنامهٔ «${name}» است: تنها گام‌هایی که بندهای آن می‌آورند.`,
    unknown: (names) =>
      `این گفت‌وگوها در این تاریخ نمی‌شناسند: ${fa.list(names.map((name) => `«${isolate(clean(name))}»`))}. به‌جای آن همهٔ برنامه نشان داده می‌شود.`,
    whole: "نشان دادن همهٔ برنامهٔ پرونده",
  },
};
