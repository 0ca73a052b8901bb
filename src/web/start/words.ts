import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import { type OrderWords, orderWords } from "./order-words.js";

/** What the guided start itself says; the answer's words come from the brief. */
export interface StartPageWords {
  readonly product: string;
  readonly skip: string;
  readonly toDesk: string;
  readonly otherLanguage: { readonly lang: Language; readonly name: string; readonly label: string };
  readonly title: string;
  readonly lead: string;
  readonly pasteInstead: string;
  readonly ways: string;
  readonly guided: string;
  readonly paste: string;
  readonly undo: string;
  readonly redo: string;
  readonly startOver: string;
  readonly kept: string;
  readonly remove: (what: string) => string;
  readonly talks: { readonly head: string; readonly label: string; readonly hint: string };
  readonly parties: {
    readonly head: string;
    readonly hint: string;
    readonly label: (n: number) => string;
    readonly add: string;
  };
  readonly issues: {
    readonly head: string;
    readonly hint: string;
    readonly label: (n: number) => string;
    readonly options: (issue: string) => string;
    readonly option: (n: number) => string;
    readonly addOption: string;
    readonly add: string;
  };
  readonly orders: OrderWords;
  readonly answer: {
    readonly head: string;
    readonly lacksParties: string;
    readonly lacksIssue: string;
    readonly lacksOrder: (issues: readonly string[]) => string;
    readonly leftOut: (issues: readonly string[]) => string;
    readonly working: string;
    readonly broken: string;
    readonly see: string;
  };
  readonly next: {
    readonly head: string;
    readonly none: string;
    readonly field: string;
    readonly hint: string;
    readonly use: string;
    readonly skip: string;
    readonly notANumber: string;
    readonly outside: (low: string, high: string) => string;
    readonly anchors: Readonly<Record<"walk-away" | "weight" | "worth", string>>;
    readonly given: string;
    readonly walkAway: (party: string) => string;
    readonly weight: (party: string, issue: string) => string;
    readonly worth: (party: string, option: string) => string;
    readonly takeBack: (what: string) => string;
  };
  readonly finish: {
    readonly head: string;
    readonly hint: string;
    readonly make: string;
    readonly making: string;
    readonly made: (name: string) => string;
    readonly brief: string;
    readonly file: string;
    readonly failed: string;
  };
}

const n = numbersIn("en");
const p = numbersIn("fa");

const en: StartPageWords = {
  product: "Détente",
  skip: "Skip to the form",
  toDesk: "The desk",
  otherLanguage: { lang: "fa", name: "فارسی", label: "این صفحه به فارسی" },
  title: "What stands between the sides?",
  lead: "Names and orders are enough for a first answer; no number is asked before it. Ten minutes, and every step can be changed later.",
  pasteInstead: "There is a table already: paste it",
  ways: "Ways to begin",
  guided: "Step by step",
  paste: "From a table",
  undo: "Undo",
  redo: "Redo",
  startOver: "Start over",
  kept: "What you enter is kept in this browser until the talks file is made.",
  remove: (what) => `Remove ${what}`,
  talks: { head: "What are the talks about?", label: "Title of the talks", hint: "As a headline: River talks" },
  parties: {
    head: "Who sits at the table?",
    hint: "Those whose yes a deal needs. Mediators and outside powers come later, in the file.",
    label: (k) => `Party ${n.whole(k)}`,
    add: "Add a party",
  },
  issues: {
    head: "What do they have to settle?",
    hint: "An issue is a question; its options are the answers that somebody could propose.",
    label: (k) => `Issue ${n.whole(k)}`,
    options: (issue) => `Options of ${issue}`,
    option: (k) => `Option ${n.whole(k)}`,
    addOption: "Add an option",
    add: "Add an issue",
  },
  orders: orderWords.en,
  answer: {
    head: "The answer so far",
    lacksParties: "The answer appears here as soon as two parties have names.",
    lacksIssue: "The answer appears here as soon as an issue has a name and two options.",
    lacksOrder: (issues) => `The answer appears here as soon as each side has ordered ${n.list(issues)}.`,
    leftOut: (issues) => `Not counted yet, because an order is missing: ${n.list(issues)}.`,
    working: "Looking through the packages…",
    broken: "The answer could not be worked out.",
    see: "See why",
  },
  next: {
    head: "Which number would sharpen it most?",
    none: "No single number would settle much more. What is left are the words and orders themselves.",
    field: "A number, or a range",
    hint: "45, or 40–50 where it is not known exactly",
    use: "Use it",
    skip: "Not known: ask for the next",
    notANumber: "Write a number such as 45, or a range such as 40–50.",
    outside: (low, high) => `It lies between ${low} and ${high}; otherwise the order would no longer hold.`,
    anchors: {
      "walk-away": "For comparison, packages and what they are worth to it",
      weight: "For comparison, the words",
      worth: "For comparison, the other options",
    },
    given: "Numbers given so far",
    walkAway: (party) => `${party}, walk-away`,
    weight: (party, issue) => `${party}, weight of ${issue}`,
    worth: (party, option) => `${party}, ${option}`,
    takeBack: (what) => `Take back: ${what}`,
  },
  finish: {
    head: "Keep it",
    hint: "Makes a talks file in the desk, with everything above; the brief, the table and the text are then open for more.",
    make: "Make the talks file",
    making: "Making the file…",
    made: (name) => `${name} is in the desk.`,
    brief: "Read the brief",
    file: "Open the file",
    failed: "The file could not be made.",
  },
};

const fa: StartPageWords = {
  product: "دتانت",
  skip: "پرش به فرم",
  toDesk: "میز",
  otherLanguage: { lang: "en", name: "English", label: "This page in English" },
  title: "چه چیزی میان طرف‌ها فاصله انداخته است؟",
  lead: "برای نخستین پاسخ نام‌ها و ترتیب‌ها بس است و پیش از آن عددی پرسیده نمی‌شود. ده دقیقه، و هر گام بعداً دگرگون‌شدنی است.",
  pasteInstead: "جدولی آماده هست: آن را بچسبانید",
  ways: "راه‌های آغاز",
  guided: "گام به گام",
  paste: "از یک جدول",
  undo: "واگرد",
  redo: "از نو",
  startOver: "از سر گرفتن",
  kept: "آنچه می‌نویسید تا ساختن پروندهٔ گفت‌وگو در همین مرورگر نگه داشته می‌شود.",
  remove: (what) => `حذف ${what}`,
  talks: { head: "گفت‌وگوها دربارهٔ چیست؟", label: "عنوان گفت‌وگوها", hint: "همچون یک تیتر: گفت‌وگوهای رود" },
  parties: {
    head: "چه کسانی سر میزند؟",
    hint: "آن‌ها که توافق به آری‌شان نیاز دارد. میانجی‌ها و قدرت‌های بیرونی بعداً در پرونده می‌آیند.",
    label: (k) => `طرف ${p.whole(k)}`,
    add: "افزودن طرف",
  },
  issues: {
    head: "چه چیزی را باید حل کنند؟",
    hint: "موضوع یک پرسش است؛ گزینه‌ها پاسخ‌هایی است که کسی می‌تواند پیشنهاد کند.",
    label: (k) => `موضوع ${p.whole(k)}`,
    options: (issue) => `گزینه‌های ${issue}`,
    option: (k) => `گزینهٔ ${p.whole(k)}`,
    addOption: "افزودن گزینه",
    add: "افزودن موضوع",
  },
  orders: orderWords.fa,
  answer: {
    head: "پاسخ تا اینجا",
    lacksParties: "همین که دو طرف نام داشته باشند پاسخ اینجا می‌آید.",
    lacksIssue: "همین که یک موضوع نام و دو گزینه داشته باشد پاسخ اینجا می‌آید.",
    lacksOrder: (issues) => `همین که هر طرف ${p.list(issues)} را ترتیب داده باشد پاسخ اینجا می‌آید.`,
    leftOut: (issues) => `هنوز به شمار نیامده، چون ترتیبی کم است: ${p.list(issues)}.`,
    working: "جست‌وجو در میان بسته‌ها…",
    broken: "پاسخی به دست نیامد.",
    see: "ببینید چرا",
  },
  next: {
    head: "کدام عدد بیش از همه روشن می‌کند؟",
    none: "دیگر هیچ عددی به‌تنهایی چیز زیادی روشن نمی‌کند. آنچه می‌ماند خودِ واژه‌ها و ترتیب‌هاست.",
    field: "یک عدد، یا یک بازه",
    hint: "۴۵، یا ۴۰–۵۰ اگر دقیق دانسته نیست",
    use: "به کار ببر",
    skip: "دانسته نیست: بعدی را بپرس",
    notANumber: "عددی مانند ۴۵ یا بازه‌ای مانند ۴۰–۵۰ بنویسید.",
    outside: (low, high) => `میان ${low} و ${high} است؛ وگرنه ترتیب دیگر برقرار نمی‌ماند.`,
    anchors: {
      "walk-away": "برای سنجش، بسته‌ها و ارزششان برای این طرف",
      weight: "برای سنجش، واژه‌ها",
      worth: "برای سنجش، گزینه‌های دیگر",
    },
    given: "عددهایی که داده شده",
    walkAway: (party) => `${party}، آستانهٔ ترک مذاکره`,
    weight: (party, issue) => `${party}، وزن ${issue}`,
    worth: (party, option) => `${party}، ${option}`,
    takeBack: (what) => `پس گرفتن: ${what}`,
  },
  finish: {
    head: "نگه‌داشتن",
    hint: "پرونده‌ای از همهٔ این‌ها در میز می‌سازد؛ سپس گزارش، جدول و خود متن برای ادامهٔ کار باز است.",
    make: "ساختن پروندهٔ گفت‌وگو",
    making: "ساختن پرونده…",
    made: (name) => `${name} در میز است.`,
    brief: "خواندن گزارش",
    file: "باز کردن پرونده",
    failed: "پرونده ساخته نشد.",
  },
};

export const startPageWords: Readonly<Record<Language, StartPageWords>> = { en, fa };
