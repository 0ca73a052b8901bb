import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the Conduct page says about itself; all about the parties comes from the brief, already in words. */
export interface ConductUiWords {
  readonly prior: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly reset: string;
    readonly third: string;
    readonly percent: (value: number) => string;
    readonly tried: string;
  };
  /** Over what was done without. */
  readonly without: (count: number) => string;
  readonly towards: string;
  readonly file: string;
}

const [en, fa] = [numbersIn("en"), numbersIn("fa")];

export const conductUiWords: Readonly<Record<Language, ConductUiWords>> = {
  en: {
    prior: {
      question: "What did you hold before any record?",
      heading: "Start from another belief; chances, bands and words follow.",
      say: "The same for every party. It stays in this page’s address; nothing is written.",
      reset: "A third each",
      third: "a third",
      percent: (value) => `${en.whole(value)} %`,
      tried: "Every chance below starts from this belief.",
    },
    without: (count) =>
      count === 1 ? "One thing the reading did without" : `What the reading did without: ${en.word(count)} things`,
    towards: "Towards each side alone",
    file: "To the talks file",
  },
  fa: {
    prior: {
      question: "پیش از هر کارنامه چه می‌پنداشتید؟",
      heading: "از پندار دیگری آغاز کنید؛ احتمال‌ها، بازه‌ها و واژه‌ها همراه می‌آید.",
      say: "برای همهٔ طرف‌ها یکسان است. در نشانی این صفحه می‌ماند؛ چیزی نوشته نمی‌شود.",
      reset: "هر یک یک‌سوم",
      third: "یک‌سوم",
      percent: (value) => `${fa.whole(value)}٪`,
      tried: "همهٔ احتمال‌های زیر از این پندار آغاز می‌شود.",
    },
    without: (count) => `${fa.word(count)} چیز که خواندن بی آن انجام شده`,
    towards: "در برابر هر طرف به تنهایی",
    file: "به پروندهٔ گفت‌وگوها",
  },
};
