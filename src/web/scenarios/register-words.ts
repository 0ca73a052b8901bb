import type { Language } from "../../brief/wire.js";

/** What the register's forms say. */
export interface RegisterUiWords {
  readonly reading: string;
  readonly failed: string;
  readonly again: string;
  readonly unreadable: string;
  readonly add: {
    readonly open: string;
    readonly say: string;
    readonly question: string;
    readonly hint: string;
    readonly author: string;
    readonly authors: Readonly<Record<"model" | "pool" | "analyst", string>>;
    readonly by: string;
    readonly rules: string;
    readonly resolver: string;
    readonly series: string;
    readonly cell: (ending: string, months: string) => string;
    readonly submit: string;
    readonly done: string;
  };
  readonly resolve: {
    readonly open: string;
    readonly say: string;
    readonly question: string;
    readonly state: string;
    readonly states: Readonly<Record<"resolved" | "annulled" | "disputed", string>>;
    readonly scenario: string;
    readonly on: string;
    readonly source: string;
    readonly why: string;
    readonly by: string;
    readonly submit: string;
    readonly done: string;
    readonly none: string;
  };
  readonly writing: string;
  readonly kept: string;
}

export const registerUiWords: Readonly<Record<Language, RegisterUiWords>> = {
  en: {
    reading: "Reading the register…",
    failed: "The register cannot be read or written.",
    again: "Try again",
    unreadable: "The register has lines that cannot be read, so nothing is added to it:",
    add: {
      open: "Write a forecast down",
      say: "The chances and their base rate, as of this page’s date, with today as the day of entry. Nothing written is ever changed: a revision is a new entry.",
      question: "Question",
      hint: "a short name; the same name again is a revision",
      author: "Whose forecast",
      authors: { model: "the model’s, as computed", pool: "the pooled experts’", analyst: "my own" },
      by: "Name",
      rules: "What decides it",
      resolver: "Who decides it",
      series: "Chance that it has come first by then, per cent",
      cell: (ending, months) => `${ending}, ${months}`,
      submit: "Write it down",
      done: "Written down.",
    },
    resolve: {
      open: "Say what became of a question",
      say: "With the day it happened and a source. The last word counts; an annulled or disputed question is not scored.",
      question: "Question",
      state: "It is",
      states: { resolved: "resolved", annulled: "annulled", disputed: "disputed" },
      scenario: "What came first",
      on: "On",
      source: "Source",
      why: "Why",
      by: "By whom",
      submit: "Write it down",
      done: "Written down.",
      none: "There is no question yet.",
    },
    writing: "Writing…",
    kept: "Kept beside the talks file, one line an entry; the command detente register reads the same file.",
  },
  fa: {
    reading: "خواندن دفتر پیش‌بینی‌ها…",
    failed: "دفتر پیش‌بینی‌ها را نمی‌توان خواند یا نوشت.",
    again: "دوباره",
    unreadable: "دفتر سطرهایی دارد که خوانده نمی‌شود؛ پس چیزی به آن افزوده نمی‌شود:",
    add: {
      open: "ثبت یک پیش‌بینی",
      say: "احتمال‌ها و نرخ پایه‌شان، به تاریخِ این صفحه، با امروز به‌عنوان روز ثبت. هیچ نوشته‌ای عوض نمی‌شود: بازنگری ثبتی تازه است.",
      question: "پرسش",
      hint: "نامی کوتاه؛ همان نام دوباره یعنی بازنگری",
      author: "پیش‌بینیِ که",
      authors: { model: "مدل، چنان‌که محاسبه شد", pool: "کارشناسانِ ادغام‌شده", analyst: "خودم" },
      by: "نام",
      rules: "چه چیزی نتیجه را روشن می‌کند",
      resolver: "چه کسی نتیجه را روشن می‌کند",
      series: "احتمال اینکه تا آن هنگام نخست آمده باشد، درصد",
      cell: (ending, months) => `${ending}، ${months}`,
      submit: "ثبت کن",
      done: "ثبت شد.",
    },
    resolve: {
      open: "بگویید بر سر پرسشی چه آمد",
      say: "با روزِ رخداد (میلادی) و منبع. آخرین سخن به شمار می‌آید؛ پرسشِ باطل یا مورد اختلاف امتیاز نمی‌گیرد.",
      question: "پرسش",
      state: "وضعیت",
      states: { resolved: "به نتیجه رسیده", annulled: "باطل", disputed: "مورد اختلاف" },
      scenario: "نخست چه آمد",
      on: "در روز",
      source: "منبع",
      why: "چرا",
      by: "به گفتهٔ",
      submit: "ثبت کن",
      done: "ثبت شد.",
      none: "هنوز پرسشی نیست.",
    },
    writing: "در حال نوشتن…",
    kept: "کنار پروندهٔ گفت‌وگو نگه داشته می‌شود، هر ثبت یک سطر؛ فرمان ‎detente register‎ همان را می‌خواند.",
  },
};
