import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import type { Reading } from "../../engine/phases/model.js";

/** What the controls of the Phases page say; what its answers say comes with them. */
export interface PhasesUiWords {
  readonly again: string;
  readonly failed: string;
  readonly order: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly keys: string;
    readonly list: string;
    readonly move: (what: string, place: number, of: number) => string;
    readonly earlier: (what: string) => string;
    readonly later: (what: string) => string;
    readonly moved: (what: string, place: number, of: number) => string;
    readonly edge: string;
    readonly undo: string;
    readonly redo: string;
    readonly reset: string;
    readonly tryBest: string;
    readonly isBest: string;
    readonly unsaved: string;
    readonly details: string;
    readonly findings: (count: number) => string;
    readonly sources: (count: number) => string;
    readonly proving: string;
    readonly judged: string;
  };
  readonly reading: { readonly legend: string; readonly names: Readonly<Record<Reading, string>> };
  readonly unit: { readonly legend: string; readonly points: string; readonly shares: string };
  readonly lanes: { readonly question: string };
  readonly charts: { readonly question: string; readonly sequence: string };
  readonly points: {
    readonly question: string;
    readonly caption: string;
    readonly after: string;
    readonly exposure: string;
    readonly stripped: string;
    readonly slack: string;
    readonly who: string;
    readonly worst: string;
    readonly rests: string;
    readonly nothing: string;
    readonly judgement: string;
    readonly judgementWhy: string;
    readonly dates: string;
    readonly key: string;
  };
  readonly holding: { readonly question: string };
  readonly curve: { readonly question: string; readonly phases: string };
  readonly ledger: { readonly question: string };
  readonly findings: {
    readonly question: string;
    readonly severity: Readonly<Record<"error" | "warning" | "note", string>>;
    readonly fix: string;
    readonly history: string;
    readonly silenced: (count: number) => string;
    readonly reason: string;
  };
  readonly convention: string;
  readonly write: {
    readonly button: string;
    readonly writing: string;
    readonly written: string;
    readonly not: string;
    readonly noFile: string;
  };
  readonly empty: {
    readonly heading: string;
    readonly steps: readonly string[];
    readonly example: string;
    readonly file: string;
  };
  readonly cycle: { readonly heading: string; readonly mend: string; readonly steps: string };
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const phasesUiWords: Readonly<Record<Language, PhasesUiWords>> = {
  en: {
    again: "Again",
    failed: "The calculation broke off:",
    order: {
      question: "What happens in which order?",
      heading: "Move a step and see who is exposed.",
      say: "Tried on the page only; nothing is saved until you write it into the file. A step goes as far as the steps it waits for allow.",
      keys: "Move with the arrow keys, alone or with Alt; Home and End for as early and as late as possible.",
      list: "Steps in order",
      move: (what, place, of) => `Move: ${what}, ${en.whole(place)} of ${en.whole(of)}`,
      earlier: (what) => `Earlier: ${what}`,
      later: (what) => `Later: ${what}`,
      moved: (what, place, of) => `${what}: now ${en.whole(place)} of ${en.whole(of)}.`,
      edge: "It cannot go further.",
      undo: "Undo",
      redo: "Redo",
      reset: "Back to the file",
      tryBest: "Take the best order",
      isBest: "This is the best order known.",
      unsaved: "Tried here, not saved",
      details: "What it is, costs and is worth",
      findings: (count) => `${en.whole(count)} ${count === 1 ? "finding" : "findings"}`,
      sources: (count) => `${en.whole(count)} ${count === 1 ? "source" : "sources"}`,
      proving: "Still looking for a better order, or a proof that there is none…",
      judged: "judgement",
    },
    reading: {
      legend: "Ranges read",
      names: { cautious: "cautiously", best: "by best guesses", hopeful: "hopefully" },
    },
    unit: { legend: "Charts in", points: "own points", shares: "shares of 1000" },
    lanes: { question: "Who does what, in which order, and who checks it?" },
    charts: { question: "Who is exposed, and by how much?", sequence: "In order" },
    points: {
      question: "Who could walk away, and where?",
      caption: "Points at which somebody could stop",
      after: "After",
      exposure: "exposure",
      stripped: "when all take back what they can",
      slack: "slack",
      who: "Who could walk away here, and why not",
      worst: "worst",
      rests: "What it rests on",
      nothing: "Nothing is done yet.",
      judgement: "judgement",
      judgementWhy: "Costs and worths of steps are judgement, not data; each side counts in its own points.",
      dates: "Dates are those of the file; the order tried would need others.",
      key: "Exposure: given for good, less received. Slack: what going on gives, less what stopping gives; below 0 a side gains by stopping.",
    },
    holding: { question: "What would it take to hold?" },
    curve: { question: "How many phases?", phases: "At the corner" },
    ledger: { question: "Which day is the worst?" },
    findings: {
      question: "What is wrong with the plan as it is written?",
      severity: { error: "Error", warning: "Warning", note: "Note" },
      fix: "What would mend it",
      history: "Comes from",
      silenced: (count) => `${en.whole(count)} accepted by the file with a reason`,
      reason: "Accepted",
    },
    convention: "How this is counted",
    write: {
      button: "Write this order into the file",
      writing: "Writing…",
      written: "Written into the file and saved.",
      not: "Not written:",
      noFile: "The file cannot be opened:",
    },
    empty: {
      heading: "How a plan is stated",
      steps: [
        "Commitments: who does what for whom, by when, after what; what it costs its giver and is worth to the other side, each in its own points.",
        "Who verifies it, how, and how much of it each side can take back.",
        "Tranches: money or permits released on a date or once something has been verified.",
        "Groups: steps that take effect at the same moment, so that nobody goes first.",
      ],
      example: "For example:",
      file: "Write a plan in File",
    },
    cycle: {
      heading: "What turns in a circle",
      mend: "Let one step of each circle go ahead without the others, put steps into one group so that they happen at the same moment, or split one in two.",
      steps: "The steps as they stand",
    },
  },
  fa: {
    again: "دوباره",
    failed: "محاسبه ناتمام ماند:",
    order: {
      question: "چه چیزی به چه ترتیبی رخ می‌دهد؟",
      heading: "گامی را جابه‌جا کنید و ببینید چه کسی آسیب‌پذیر می‌شود.",
      say: "این تنها در صفحه آزموده می‌شود؛ تا در پرونده ننویسید چیزی ذخیره نمی‌شود. هر گام تا جایی می‌رود که گام‌های پیش‌نیازش بگذارند.",
      keys: "با کلیدهای پیکان، تنها یا با Alt، جابه‌جا کنید؛ Home و End برای زودترین و دیرترین جای ممکن.",
      list: "گام‌ها به ترتیب",
      move: (what, place, of) => `جابه‌جایی: ${what}، ${fa.whole(place)} از ${fa.whole(of)}`,
      earlier: (what) => `زودتر: ${what}`,
      later: (what) => `دیرتر: ${what}`,
      moved: (what, place, of) => `${what}: اکنون ${fa.whole(place)} از ${fa.whole(of)}.`,
      edge: "بیش از این نمی‌رود.",
      undo: "واگرد",
      redo: "از نو",
      reset: "بازگشت به پرونده",
      tryBest: "گرفتن بهترین ترتیب",
      isBest: "این بهترین ترتیب دانسته است.",
      unsaved: "تنها اینجا آزموده شده، ذخیره نشده",
      details: "چیست، چه هزینه‌ای و چه ارزشی دارد",
      findings: (count) => `${fa.whole(count)} یافته`,
      sources: (count) => (count === 1 ? "منبع" : `${fa.whole(count)} منبع`),
      proving: "جست‌وجو برای ترتیبی بهتر، یا اثبات نبودنش، ادامه دارد…",
      judged: "داوری",
    },
    reading: {
      legend: "خواندن بازه‌ها",
      names: { cautious: "محتاطانه", best: "با بهترین حدس", hopeful: "امیدوارانه" },
    },
    unit: { legend: "نمودارها با", points: "امتیاز خود هر طرف", shares: "سهم از ۱۰۰۰" },
    lanes: { question: "چه کسی چه می‌کند، به چه ترتیبی، و چه کسی راستی‌آزمایی می‌کند؟" },
    charts: { question: "چه کسی آسیب‌پذیر است و چه اندازه؟", sequence: "به ترتیب" },
    points: {
      question: "چه کسی، کجا می‌تواند کنار بکشد؟",
      caption: "نقطه‌هایی که کسی می‌تواند در آن بایستد",
      after: "پس از",
      exposure: "آسیب‌پذیری",
      stripped: "وقتی هر کس آنچه را می‌تواند پس بگیرد",
      slack: "حاشیه",
      who: "چه کسی اینجا می‌تواند کنار بکشد، و چرا نه",
      worst: "بدترین",
      rests: "بر چه استوار است",
      nothing: "هنوز کاری نشده است.",
      judgement: "داوری",
      judgementWhy: "هزینه‌ها و ارزش‌های گام‌ها داوری است، نه داده؛ هر طرف با امتیازهای خود می‌شمارد.",
      dates: "تاریخ‌ها از آن پرونده است؛ ترتیب آزموده‌شده تاریخ‌های دیگری می‌خواهد.",
      key: "آسیب‌پذیری: آنچه بی‌بازگشت داده شده، منهای آنچه گرفته شده. حاشیه: آنچه ادامه دادن می‌دهد، منهای آنچه ایستادن می‌دهد؛ زیر صفر یعنی کسی از ایستادن سود می‌برد.",
    },
    holding: { question: "برای پابرجا ماندنش چه لازم است؟" },
    curve: { question: "چند مرحله؟", phases: "در گوشه" },
    ledger: { question: "کدام روز بدترین است؟" },
    findings: {
      question: "برنامه چنان‌که نوشته شده چه ایرادی دارد؟",
      severity: { error: "خطا", warning: "هشدار", note: "یادداشت" },
      fix: "چه درستش می‌کند",
      history: "از کجا آمده",
      silenced: (count) => `${fa.whole(count)} یافته که پرونده با دلیل پذیرفته است`,
      reason: "پذیرفته",
    },
    convention: "چگونه شمرده می‌شود",
    write: {
      button: "نوشتن این ترتیب در پرونده",
      writing: "در حال نوشتن…",
      written: "در پرونده نوشته و ذخیره شد.",
      not: "نوشته نشد:",
      noFile: "پرونده گشوده نمی‌شود:",
    },
    empty: {
      heading: "برنامه چگونه بیان می‌شود",
      steps: [
        "تعهدها: چه کسی چه کاری برای که می‌کند، تا کی، پس از چه؛ برای دهنده چه هزینه‌ای و برای طرف دیگر چه ارزشی دارد، هر کس با امتیازهای خود.",
        "چه کسی و چگونه آن را راستی‌آزمایی می‌کند، و هر طرف چه اندازه از آن را می‌تواند پس بگیرد.",
        "پرداخت‌ها: پول یا مجوزی که در تاریخی، یا پس از راستی‌آزمایی چیزی، آزاد می‌شود.",
        "گروه‌ها: گام‌هایی که در یک لحظه اجرا می‌شوند تا کسی نخستین نباشد.",
      ],
      example: "برای نمونه:",
      file: "نوشتن برنامه در «پرونده»",
    },
    cycle: {
      heading: "چه چیزی دور می‌زند",
      mend: "بگذارید در هر دور یک گام بی‌دیگران پیش برود، گام‌ها را در یک گروه بگذارید تا در یک لحظه رخ دهند، یا یکی را دو پاره کنید.",
      steps: "گام‌ها چنان‌که هستند",
    },
  },
};
