import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the Scenarios page says about itself; all about the endings comes from the brief, already in words. */
export interface ScenariosUiWords {
  readonly again: string;
  readonly failed: string;
  readonly firstEvent: string;
  readonly whatIf: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly open: string;
    readonly undo: string;
    readonly redo: string;
    readonly reset: string;
    readonly unsaved: string;
    readonly computed: (value: string) => string;
    readonly notSaid: string;
    readonly judged: string;
  };
  readonly deep: {
    readonly working: string;
    readonly scenario: string;
    readonly target: string;
    readonly first: string;
    readonly limits: (low: number, high: number) => string;
  };
}

const [en, fa] = [numbersIn("en"), numbersIn("fa")];

export const scenariosUiWords: Readonly<Record<Language, ScenariosUiWords>> = {
  en: {
    again: "Try again",
    failed: "This could not be worked out:",
    firstEvent: "Show which event comes first, and when",
    whatIf: {
      question: "What if?",
      heading: "Set what you judge otherwise; the answer follows.",
      say: "Every number here is judgement or what the file says. What you set stays on this page; nothing is written.",
      open: "Sliders",
      undo: "Undo",
      redo: "Redo",
      reset: "As computed",
      unsaved: "tried here only",
      computed: (value) => `as computed: ${value}`,
      notSaid: "not said in the file",
      judged: "judgement",
    },
    deep: {
      working: "Being worked out…",
      scenario: "Which ending",
      target: "to reach within 12 months, per cent",
      first: "As at first",
      limits: (low, high) => `from ${en.whole(low)} to ${en.whole(high)}`,
    },
  },
  fa: {
    again: "دوباره",
    failed: "پاسخی به دست نیامد:",
    firstEvent: "کدام رویداد زودتر می‌آید، و کی",
    whatIf: {
      question: "اگر جور دیگری باشد؟",
      heading: "آنچه را جور دیگری می‌بینید تنظیم کنید؛ پاسخ همراه می‌آید.",
      say: "هر عدد اینجا یا داوری است یا گفتهٔ پرونده. آنچه تنظیم می‌کنید در همین صفحه می‌ماند؛ چیزی نوشته نمی‌شود.",
      open: "لغزنده‌ها",
      undo: "واگرد",
      redo: "از نو",
      reset: "چنان‌که محاسبه شد",
      unsaved: "تنها اینجا آزموده شده",
      computed: (value) => `محاسبه‌شده: ${value}`,
      notSaid: "در پرونده نیامده",
      judged: "داوری",
    },
    deep: {
      working: "در حال محاسبه…",
      scenario: "کدام فرجام",
      target: "تا ۱۲ ماه برسد به، درصد",
      first: "چون آغاز",
      limits: (low, high) => `از ${fa.whole(low)} تا ${fa.whole(high)}`,
    },
  },
};
