/** What *Today* and the brief say of a plan, beside what the page says. */
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";

export interface BlockWords {
  readonly question: string;
  /** So many phases cut the worst exposure; `fewest` is 1 where one phase is possible. */
  readonly cut: (phases: number, fewest: number, from: string, to: string) => string;
  readonly flat: (worst: string) => string;
  readonly nobody: string;
  readonly unrated: string;
  readonly worstStep: (party: string, points: string, after: string) => string;
  readonly more: string;
  readonly points: { readonly caption: string; readonly after: string; readonly who: string };
  readonly exposure: (party: string) => string;
  readonly slack: (party: string) => string;
  readonly found: string;
  readonly places: (title: string, count: number) => string;
  readonly rests: string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");
const pts = (points: string) => `${points} ${points === "1" ? "point" : "points"}`;

const words: Readonly<Record<Language, BlockWords>> = {
  en: {
    question: "Who is exposed if relief comes in steps?",
    cut: (phases, fewest, from, to) =>
      `In ${en.word(phases)} phases no side need be more than ${to} of its own points out of pocket; in ${fewest > 1 ? `${en.word(fewest)}, the fewest` : "one"}, ${from}.`,
    flat: (worst) =>
      `However the steps are put into phases, some side is out of pocket by ${worst} of its own points at worst.`,
    nobody: "In the plan’s own order nobody is ever out of pocket.",
    unrated: "No step says what it costs or is worth, so exposure cannot be told.",
    worstStep: (party, points, after) =>
      `The worst step is ${after}: ${party} has then given ${pts(points)} more than it got.`,
    more: "Open Phases",
    points: {
      caption: "Points at which somebody could stop",
      after: "After",
      who: "Who could walk away here, and why not",
    },
    exposure: (party) => `${party} exposure`,
    slack: (party) => `${party} slack`,
    found: "What the checker finds",
    places: (title, count) => (count === 1 ? title : `${title} (${en.whole(count)} places)`),
    rests:
      "Exposure rests on judged costs and worths of steps, each side in its own points, read cautiously; dates of steps are those of the file.",
  },
  fa: {
    question: "اگر گشایش گام‌به‌گام باشد چه کسی آسیب‌پذیر است؟",
    cut: (phases, fewest, from, to) =>
      `اگر برنامه به بهترین شکل در ${fa.word(phases)} مرحله اجرا شود، هیچ طرفی بیش از ${to} امتیاز خود بدهکار نمی‌ماند؛ در ${fewest > 1 ? `${fa.word(fewest)} مرحله، کمترین ممکن` : "یک مرحله"}، تا ${from} امتیاز.`,
    flat: (worst) => `گام‌ها هر جور مرحله‌بندی شود، بدترین آسیب‌پذیری ${worst} امتیاز خود یکی از طرف‌هاست.`,
    nobody: "در ترتیب خود برنامه هیچ‌کس هرگز بدهکار نمی‌ماند.",
    unrated: "هیچ گامی نمی‌گوید چه هزینه یا ارزشی دارد، پس آسیب‌پذیری را نمی‌توان گفت.",
    worstStep: (party, points, after) =>
      `بدترین گام ${after} است: ${party} در آن هنگام ${points} امتیاز بیش از آنچه گرفته، داده است.`,
    more: "گشودن «مرحله‌ها»",
    points: {
      caption: "نقطه‌هایی که کسی می‌تواند در آن بایستد",
      after: "پس از",
      who: "چه کسی اینجا می‌تواند کنار بکشد، و چرا نه",
    },
    exposure: (party) => `آسیب‌پذیری ${party}`,
    slack: (party) => `حاشیهٔ ${party}`,
    found: "یافته‌های بررسی برنامه",
    places: (title, count) => (count === 1 ? title : `${title} (${fa.whole(count)} جا)`),
    rests:
      "آسیب‌پذیری بر هزینه‌ها و ارزش‌های داوری‌شدهٔ گام‌ها استوار است، هر طرف با امتیازهای خود و با خوانش محتاطانه؛ تاریخ گام‌ها از پرونده است.",
  },
};

export const blockWords = (lang: Language): BlockWords => words[lang];
