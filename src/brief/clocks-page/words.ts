/** What the Clocks page says of what is tried; one table a language. */
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";

export interface ClocksPageWords {
  readonly kinds: {
    readonly extended: string;
    readonly asked: string;
    readonly ended: string;
    readonly stops: (kind: string) => string;
    readonly uses: (act: string) => string;
  };
  readonly noProcedure: string;
  readonly noStart: string;
  /** Before the last word of what is tried, so that nobody takes it for what is recorded. */
  readonly ifSo: string;
  readonly unsaid: (count: number) => string;
  readonly without: (at: string) => string;
  readonly unmoved: (at: string) => string;
  readonly moved: (at: string, days: number) => string;
  readonly empty: string;
}

const [n, f] = [numbersIn("en"), numbersIn("fa")];

const en: ClocksPageWords = {
  kinds: {
    extended: "a step is extended by consensus",
    asked: "somebody asks for an optional step",
    ended: "a step is over early",
    stops: (kind) => `it is stopped: ${kind}`,
    uses: (act) => `a right is used: ${act}`,
  },
  noProcedure: "Choose a procedure.",
  noStart: "Choose the day on which it is invoked.",
  ifSo: "If so: ",
  unsaid: (count) =>
    count === 1
      ? "One event is not counted yet: its day or how long is missing."
      : `${n.whole(count)} events are not counted yet: their day or how long is missing.`,
  without: (at) => `Without these events the last clock would run out ${at}.`,
  unmoved: (at) => `These events do not move the last end: ${at}.`,
  moved: (at, days) =>
    `Without these events the last clock would run out ${at}: they make it ${n.whole(Math.abs(days))} ${Math.abs(days) === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}.`,
  empty: "As of this date the file has no procedures and no plan, so no clock can run.",
};

const fa: ClocksPageWords = {
  kinds: {
    extended: "گامی با اجماع تمدید می‌شود",
    asked: "کسی گامی اختیاری را می‌خواهد",
    ended: "گامی زودتر پایان می‌یابد",
    stops: (kind) => `متوقف می‌شود: ${kind}`,
    uses: (act) => `حقی به کار می‌رود: ${act}`,
  },
  noProcedure: "روندی برگزینید.",
  noStart: "روز استناد را برگزینید.",
  ifSo: "در این صورت: ",
  unsaid: (count) => `${f.word(count)} رخداد هنوز شمرده نشده است: روز یا اندازهٔ آن گفته نشده است.`,
  without: (at) => `بدون این رخدادها آخرین مهلت در ${at} پایان می‌یافت.`,
  unmoved: (at) => `این رخدادها آخرین پایان را جابه‌جا نمی‌کند: ${at}.`,
  moved: (at, days) =>
    `بدون این رخدادها آخرین مهلت در ${at} پایان می‌یافت: با آن‌ها ${f.whole(Math.abs(days))} روز ${days > 0 ? "دیرتر" : "زودتر"} است.`,
  empty: "پرونده تا این تاریخ نه روندی دارد و نه برنامه‌ای؛ پس هیچ مهلتی نمی‌تواند در جریان باشد.",
};

export const clocksPageWords = (lang: Language): ClocksPageWords => ({ en, fa })[lang];
