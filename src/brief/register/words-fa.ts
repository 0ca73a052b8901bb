import { numbersIn } from "../numbers.js";
import { isolateLtr } from "../text.js";
import { strong, words } from "../words.js";
import type { RegisterPageWords } from "./words.js";

const n = numbersIn("fa");

/** Members of an entry as a reader knows them from the form. */
const keys: Readonly<Record<string, string>> = {
  question: "پرسش",
  id: "شناسه",
  by: "چه کسی",
  asOf: "تاریخ نگاه",
  knownAt: "تاریخ ثبت",
  author: "نوع پیش‌بین",
  cells: "احتمال‌ها",
  base: "نرخ پایه",
  at: "تاریخ ثبت",
  state: "وضعیت",
  scenario: "فرجام",
  on: "روز رخداد",
  source: "منبع",
  why: "دلیل",
  breakthrough: "گشایش",
  interim: "توافق موقت",
  breakdown: "فروپاشی",
};

export const fa: RegisterPageWords = {
  question: "تاکنون چه‌قدر درست گفته‌ایم؟",
  none: words`هنوز چیزی ثبت نشده است؛ پس نمی‌توان گفت این عددها چه‌قدر خوب است.`,
  open: (forecasts, of) =>
    words`${n.word(forecasts)} پیش‌بینی از ${n.word(of)} پرسش ثبت شده؛ هنوز هیچ‌یک به نتیجه نرسیده، پس امتیازی نیست.`,
  tooLate: (of) => words`${n.word(of)} پرسش به نتیجه رسیده، اما ۹۰ روز پیش از آن پیش‌بینی‌ای ثبت نشده بود.`,
  scored: ({ who, questions: of, lead, score, base, skill, lookingBack }) =>
    words`در ${n.word(of)} پرسش، ${n.whole(lead)} روز پیش از نتیجه، ${who} امتیاز ${strong(score)} (بریِر) گرفت در برابر ${base} برای نرخ پایه: مهارت ${strong(skill)}${lookingBack ? "، تنها در نگاه به گذشته" : ""}.`,
  noBase: (of) => words`${n.word(of)} پرسش بی نرخ پایه در کنار پیش‌بینی به نتیجه رسیده: امتیاز بی آن نشان داده نمی‌شود.`,
  few: "پرسش‌هایی چنین اندک چیزی را ثابت نمی‌کند؛ بازه پنج پرسش می‌خواهد و اعتمادپذیری سی تا.",
  caption: "پیش‌بینی‌های ثبت‌شده: احتمال هر فرجام به‌عنوان نخستین رویداد تا ۲۴ ماه",
  heads: { question: "پرسش", by: "از", asOf: "به تاریخ", entered: "ثبت‌شده در", became: "چه شد" },
  revisions: (of) => (of > 1 ? `آخرین از ${n.word(of)} تا` : ""),
  came: (scenario, on) => `${scenario}، ${on}`,
  scores: {
    caption: "امتیازها؛ زیر هر یک نرخ پایه و مهارت",
    heads: {
      by: "از",
      lead: "چند روز پیش",
      questions: "پرسش‌ها",
      brier: "بریِر",
      log: "لگاریتمی",
      ranked: "احتمالِ رتبه‌ای",
    },
    days: (days) => n.whole(days),
    lookingBack: "نگاه به گذشته: پس از رخداد ثبت شده و چیزی را ثابت نمی‌کند",
    base: (base, skill) => `پایه ${base}، مهارت ${skill}`,
    withheld: "نشان داده نمی‌شود: نرخ پایه‌ای در کنارش نیست",
    key: "کمتر بهتر است، مگر مهارت که یک منهای نسبتِ امتیاز به پایه است. بریِر بر چهار فرجام از ۰ تا ۲ (بسیاری از ابزارها نیمِ آن را چاپ می‌کنند)؛ لگاریتمی: منفیِ لگاریتمِ احتمالِ آنچه رخ داد؛ احتمالِ رتبه‌ای: دربارهٔ زمانِ گشایش. در پرانتز ۹۰ درصد با بازنمونه‌گیری پرسش‌ها، از پنج پرسش به بالا.",
    reliability: "اعتمادپذیری",
    said: (p, came, from, to, of) => `گفته ${p}، رخ‌داده ${came} (${from} تا ${to}) از ${of}`,
    error: (error) => `خطای واسنجی ${error}.`,
    line: (slope, intercept) => `شیب واسنجی ${slope} و عرض از مبدأ ${intercept}؛ ۱ و ۰ اگر واسنجیده باشد.`,
  },
  later: (of) => `${n.word(of)} ثبت پس از این تاریخ است و نشان داده نمی‌شود.`,
  unreadable: (line, problem) => `سطر ${n.whole(line)}: ${problem}`,
  ended: "بنا به مرحله‌ای که پرونده می‌گوید این گفت‌وگوها پایان یافته است؛ پیش‌بینی‌ای برای ثبت نیست.",
  fill: (key) => `«${keys[key] ?? isolateLtr(key)}» را پر کنید.`,
};
