import type { Language } from "../../brief/wire.js";

/** What the Deals page's own buttons and headings say; everything about the talks comes in the page's data. */
export interface DealsUiWords {
  readonly cardQuestion: string;
  readonly startFrom: string;
  readonly worthToEach: string;
  readonly why: string;
  readonly mend: string;
  readonly exchanges: string;
  readonly take: string;
  readonly takeLabel: (what: string) => string;
  readonly standing: string;
  readonly movement: string;
  readonly atHome: string;
  readonly outside: string;
  readonly pin: string;
  readonly unpin: string;
  readonly plan: string;
  readonly compareQuestion: string;
  readonly swap: string;
  readonly frontierQuestion: string;
  readonly pressAPoint: string;
  readonly along: string;
  readonly otherRules: string;
  readonly rule: string;
  readonly show: string;
  readonly rankedQuestion: string;
  readonly rankedHeading: string;
  readonly worthTo: (party: string) => string;
  readonly pickedBy: string;
  readonly equal: string;
  readonly hide: string;
  readonly onCard: string;
  readonly slidersQuestion: string;
  readonly slidersHeading: string;
  readonly slidersSay: string;
  readonly sliders: string;
  readonly undo: string;
  readonly redo: string;
  readonly reset: string;
  readonly lines: string;
  readonly presets: { readonly start: string; readonly stated: string; readonly held: string; readonly bottom: string };
  readonly weights: string;
  readonly worths: string;
  readonly walkAway: string;
  readonly notStated: string;
  readonly range: (low: string, high: string) => string;
  readonly inFile: (value: string) => string;
  readonly beyond: string;
  readonly share: (share: string) => string;
  readonly safeQuestion: string;
  readonly robustHeading: string;
  readonly draw: string;
  readonly stop: string;
  readonly drawing: (done: string, of: string) => string;
  readonly stopped: string;
  readonly outdated: string;
  readonly columns: {
    readonly package: string;
    readonly acceptable: string;
    readonly toEach: string;
    readonly efficient: string;
    readonly nash: string;
    readonly loss: string;
    readonly safe: string;
  };
  readonly noneQuestion: string;
  readonly relaxations: string;
  readonly setAside: string;
  readonly nearest: string;
  readonly believedQuestion: string;
  readonly believedHeading: string;
  readonly differs: string;
  readonly failed: string;
  readonly again: string;
}

export const dealsUiWords: Readonly<Record<Language, DealsUiWords>> = {
  en: {
    cardQuestion: "What would this package mean?",
    startFrom: "Start from",
    worthToEach: "Worth to each side",
    why: "What stands against it",
    mend: "What would mend or improve it",
    exchanges: "Exchanges that leave nobody worse off",
    take: "Take it",
    takeLabel: (what) => `Put on the card: ${what}`,
    standing: "Where it stands",
    movement: "Who moves how far",
    atHome: "Who at home objects",
    outside: "Who outside gains or loses",
    pin: "Pin to compare",
    unpin: "Unpin",
    plan: "The plan for this deal",
    compareQuestion: "How do the two compare?",
    swap: "Swap the two",
    frontierQuestion: "What can be traded against what?",
    pressAPoint: "Press a point to put its package on the card, or walk along the frontier with the slider below.",
    along: "Along the frontier",
    otherRules: "Other rules, and what they mean",
    rule: "Rule",
    show: "Show",
    rankedQuestion: "Which packages can be improved for nobody?",
    rankedHeading: "The frontier, ranked",
    worthTo: (party) => `Worth to ${party}`,
    pickedBy: "Picked by",
    equal: "Of equal worth",
    hide: "Hide",
    onCard: "on the card",
    slidersQuestion: "What if the numbers are different?",
    slidersHeading: "Move a number, and the answer follows",
    sliders: "Sliders and red lines",
    slidersSay: "The file is not changed. The band marks the range the file gives; a slider may go beyond it.",
    undo: "Undo",
    redo: "Redo",
    reset: "Back to the file",
    lines: "Red lines that bind",
    presets: {
      start: "as the page starts",
      stated: "all, as stated",
      held: "held and never",
      bottom: "never only",
    },
    weights: "What weighs how much",
    worths: "What each option is worth",
    walkAway: "Walk-away",
    notStated: "not stated",
    range: (low, high) => `range ${low}–${high}`,
    inFile: (value) => `file: ${value}`,
    beyond: "beyond the range",
    share: (share) => `${share} of the whole`,
    safeQuestion: "How much does it hang on the judgements?",
    robustHeading: "Draws from the ranges",
    draw: "Draw 1,000 times",
    stop: "Stop",
    drawing: (done, of) => `${done} of ${of} draws`,
    stopped: "Stopped: the shares are of the draws done.",
    outdated: "The numbers have changed since these draws.",
    columns: {
      package: "Package",
      acceptable: "Acceptable to all",
      toEach: "To each",
      efficient: "Efficient",
      nash: "Nash’s pick",
      loss: "Loss to all, mean (worst), points",
      safe: "Whatever the values",
    },
    noneQuestion: "Why is there none?",
    relaxations: "The smallest ways to open a zone",
    setAside: "Set aside",
    nearest: "Nearest misses",
    believedQuestion: "How does each side see it?",
    believedHeading: "As each side believes the others to be",
    differs: "Where its belief differs from the file",
    failed: "This could not be worked out.",
    again: "Try again",
  },
  fa: {
    cardQuestion: "این بسته چه معنایی دارد؟",
    startFrom: "آغاز از",
    worthToEach: "ارزش برای هر طرف",
    why: "آنچه در برابر آن است",
    mend: "آنچه آن را درست یا بهتر می‌کند",
    exchanges: "مبادله‌هایی که به زیان هیچ‌کس نیست",
    take: "همین را بگذار",
    takeLabel: (what) => `روی کارت بگذار: ${what}`,
    standing: "جایگاه آن",
    movement: "هر طرف چقدر جابه‌جا می‌شود",
    atHome: "در داخل چه کسی مخالف است",
    outside: "در بیرون چه کسی سود یا زیان می‌کند",
    pin: "سنجاق کن برای مقایسه",
    unpin: "بردار",
    plan: "برنامهٔ این توافق",
    compareQuestion: "این دو چه تفاوتی دارند؟",
    swap: "جابه‌جا کن",
    frontierQuestion: "چه چیزی را می‌توان با چه چیزی مبادله کرد؟",
    pressAPoint: "نقطه‌ای را بزنید تا بسته‌اش روی کارت بیاید، یا با لغزندهٔ زیر در راستای مرز بروید.",
    along: "در راستای مرز",
    otherRules: "قاعده‌های دیگر و معنای آن‌ها",
    rule: "قاعده",
    show: "نشان بده",
    rankedQuestion: "کدام بسته‌ها را برای هیچ‌کس نمی‌توان بی‌زیان دیگری بهتر کرد؟",
    rankedHeading: "مرز کارایی به ترتیب",
    worthTo: (party) => `ارزش برای ${party}`,
    pickedBy: "گزینش قاعده‌ها",
    equal: "هم‌ارزش‌ها",
    hide: "پنهان کن",
    onCard: "روی کارت",
    slidersQuestion: "اگر عددها جز این باشد؟",
    slidersHeading: "عددی را جابه‌جا کنید، پاسخ همراه می‌آید",
    sliders: "لغزنده‌ها و خطوط قرمز",
    slidersSay: "پرونده دگرگون نمی‌شود. نوار، بازهٔ پرونده را نشان می‌دهد؛ لغزنده می‌تواند از آن بگذرد.",
    undo: "برگرد",
    redo: "دوباره",
    reset: "بازگشت به پرونده",
    lines: "خطوط قرمزی که پابرجاست",
    presets: {
      start: "همان که صفحه با آن آغاز شد",
      stated: "همه، همان‌گونه که اعلام شده",
      held: "«تاکنون پابرجا» و «هرگز»",
      bottom: "تنها «هرگز»",
    },
    weights: "چه چیز چقدر وزن دارد",
    worths: "هر گزینه چقدر می‌ارزد",
    walkAway: "آستانهٔ ترک مذاکره",
    notStated: "اعلام نشده",
    range: (low, high) => `بازهٔ ${low} تا ${high}`,
    inFile: (value) => `در پرونده: ${value}`,
    beyond: "فراتر از بازه",
    share: (share) => `${share} از کل`,
    safeQuestion: "نتیجه تا چه اندازه به داوری‌ها بسته است؟",
    robustHeading: "نمونه‌گیری از بازه‌ها",
    draw: "۱٬۰۰۰ بار نمونه بگیر",
    stop: "توقف",
    drawing: (done, of) => `${done} از ${of} نمونه`,
    stopped: "متوقف شد: سهم‌ها از نمونه‌های انجام‌شده است.",
    outdated: "عددها پس از این نمونه‌گیری دگرگون شده است.",
    columns: {
      package: "بسته",
      acceptable: "پذیرفتنی برای همه",
      toEach: "برای هر یک",
      efficient: "کارا",
      nash: "گزینش نش",
      loss: "زیان همگانی، میانگین (بدترین)، امتیاز",
      safe: "به ازای هر مقدار",
    },
    noneQuestion: "چرا هیچ بسته‌ای نیست؟",
    relaxations: "کوچک‌ترین راه‌های باز شدن فضای توافق",
    setAside: "کنار بگذار",
    nearest: "نزدیک‌ترین بسته‌ها",
    believedQuestion: "هر طرف آن را چگونه می‌بیند؟",
    believedHeading: "اگر دیگران چنان باشند که هر طرف می‌پندارد",
    differs: "جایی که پندارش با پرونده تفاوت دارد",
    failed: "پاسخی به دست نیامد.",
    again: "دوباره",
  },
};
