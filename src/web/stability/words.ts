import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the Stability page says about itself; all about the conflict comes from the brief, already in words. */
export interface StabilityUiWords {
  readonly again: string;
  readonly failed: string;
  readonly warnings: string;
  /** Before what mends a problem. */
  readonly toDo: string;
  readonly states: {
    readonly question: string;
    readonly heading: string;
    readonly caption: (shown: number, of: number) => string;
    readonly head: {
      readonly state: string;
      readonly hold: string;
      readonly reach: string;
      readonly robust: string;
      readonly makers: string;
    };
    readonly here: string;
    readonly leaves: string;
    readonly blind: string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly open: string;
    readonly waiting: string;
    readonly counting: (done: number) => string;
    readonly stop: string;
    readonly key: string;
    readonly tooLarge: string;
  };
  readonly opened: {
    readonly under: (concept: string) => string;
    readonly must: string;
    readonly holds: string;
    readonly rests: string;
    readonly breaks: (count: number) => string;
    readonly nothingBreaks: string;
    readonly working: string;
    readonly close: string;
    readonly rankings: string;
  };
  readonly moves: {
    readonly question: string;
    readonly heading: string;
    readonly key: string;
    readonly list: string;
  };
  readonly tried: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly keys: string;
    readonly list: (maker: string, kind: "prefers" | "ranking") => string;
    readonly empty: string;
    readonly move: (what: string, place: number, of: number) => string;
    readonly up: (what: string) => string;
    readonly down: (what: string) => string;
    readonly moved: (what: string, place: number, of: number) => string;
    readonly edge: string;
    readonly note: string;
    readonly sources: (count: number) => string;
    readonly undo: string;
    readonly redo: string;
    readonly reset: string;
    readonly write: string;
    readonly writing: string;
    readonly written: string;
    readonly notWritten: string;
    readonly unsaved: string;
    readonly falls: string;
    readonly rises: string;
    readonly changed: string;
  };
  readonly any: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly labels: string;
    readonly ask: string;
    readonly close: string;
  };
  readonly editor: {
    readonly heading: string;
    readonly say: string;
    readonly open: string;
    readonly close: string;
    readonly start: string;
    readonly loading: string;
    readonly otherDate: (date: string) => string;
  };
  readonly empty: { readonly heading: string; readonly steps: readonly string[]; readonly example: string };
  readonly problems: string;
}

const en = numbersIn("en");
const fa = numbersIn("fa");

export const stabilityUiWords: Readonly<Record<Language, StabilityUiWords>> = {
  en: {
    again: "Try again",
    failed: "The working-out broke off:",
    warnings: "Before you rely on this",
    toDo: "What to do",
    states: {
      question: "Which states hold?",
      heading: "Best held first; press one to see who leaves, by which move, and who could stop it.",
      caption: (shown, of) =>
        shown === of ? `All ${en.whole(of)} states` : `${en.whole(shown)} of ${en.whole(of)} states`,
      head: {
        state: "State",
        hold: "How it holds",
        reach: "How it is reached",
        robust: "Robust",
        makers: "Who stays, under what",
      },
      here: "where we are",
      leaves: "leaves",
      blind: "does not see it",
      more: (count) => `Show ${en.whole(count)} more`,
      fewer: "Show fewer",
      open: "Why?",
      waiting: "being counted",
      counting: (done) => `${en.whole(done)} of 1,000 profiles drawn from the stated doubts`,
      stop: "Stop",
      key: "Nash: no own move gains. SEQ: every gain meets an answer that serves those who give it. SMR: an answer it cannot escape, even if that hurts who gives it. GMR: some answer is possible.",
      tooLarge: "So many states are not put in order here; the editor and the questions about single states work.",
    },
    opened: {
      under: (concept) => `Told under ${concept}`,
      must: "What must change for it to hold",
      holds: "It holds as it is.",
      rests: "What the verdict rests on",
      breaks: (count) => `Broken by (${numbersIn("en").whole(count)})`,
      nothingBreaks: "Nothing one swap, drop or negation away breaks it.",
      working: "Trying other orders and edits…",
      close: "Close",
      rankings: "Over every ranking of one maker",
    },
    moves: {
      question: "What would move us there?",
      heading: "In one hand what drifts, in the other what has to be brought about.",
      key: "Filled: a state held by credible answers or better. Double line: one joint step. Dashed: the same one after another. Amber: a step that costs whoever takes it.",
      list: "The same moves as a list",
    },
    tried: {
      question: "What if they weighed things differently?",
      heading: "Move a statement up or down and see what falls and what rises.",
      say: "Most important first. This is tried on the page only; nothing is saved until you write it into the file.",
      keys: "Press the arrow keys, alone or with Alt, to move it; Home and End for the top and the bottom.",
      list: (maker, kind) =>
        kind === "prefers" ? `What ${maker} wants, most important first` : `States as ${maker} ranks them, best first`,
      empty: "Nothing is stated; wherever it seems to stay, that is indifference.",
      move: (what, place, of) => `Move: ${what}, ${en.whole(place)} of ${en.whole(of)}`,
      up: (what) => `Move up: ${what}`,
      down: (what) => `Move down: ${what}`,
      moved: (what, place, of) => `${what}: now ${en.whole(place)} of ${en.whole(of)}.`,
      edge: "It cannot go further.",
      note: "note",
      sources: (count) => (count === 1 ? "source" : `${en.whole(count)} sources`),
      undo: "Undo",
      redo: "Redo",
      reset: "Back to the file",
      write: "Write into the file",
      writing: "Writing…",
      written: "Written into the file and saved.",
      notWritten: "Not written:",
      unsaved: "Tried here, not saved",
      falls: "Falls",
      rises: "Rises",
      changed: "changed",
    },
    any: {
      question: "Would another state hold?",
      heading: "Say what is done and what is not.",
      say: "For a state that you want: who would leave it, and what must change for it to hold.",
      labels: "Named in the file",
      ask: "Ask about this state",
      close: "Close the answer",
    },
    editor: {
      heading: "Edit the conflict",
      say: "Who can do what, what cannot be, where we are, and what each wants: in the talks file, with its comments kept. States are worked out anew as you go.",
      open: "Open the editor",
      close: "Close the editor",
      start: "Start one in the editor",
      loading: "Opening the file…",
      otherDate: (date) => `The page looks from ${date}; the editor changes the file as it is now.`,
    },
    empty: {
      heading: "How a conflict is stated",
      steps: [
        "Makers: whoever decides about acts of their own; parties, and outside powers whose acts matter.",
        "Options: what each can do or leave undone. Say which cannot be taken back.",
        "Statements: what each maker wants, most important first: “not strike”, “relief if limits”.",
        "Where we are, and what cannot be by definition.",
      ],
      example:
        "From these alone the page says which states hold once nobody can be forced, where drift leads, and which joint step a mediator would have to bring about.",
    },
    problems: "What is in the way",
  },
  fa: {
    again: "دوباره",
    failed: "محاسبه ناتمام ماند:",
    warnings: "پیش از تکیه بر این",
    toDo: "چه باید کرد",
    states: {
      question: "کدام وضعیت‌ها دوام می‌آورند؟",
      heading: "پایدارترین‌ها نخست؛ یکی را بفشارید تا ببینید چه کسی، با چه حرکتی ترک می‌کند و چه کسی جلویش را می‌گیرد.",
      caption: (shown, of) =>
        shown === of ? `همهٔ ${fa.whole(of)} وضعیت` : `${fa.whole(shown)} وضعیت از ${fa.whole(of)}`,
      head: {
        state: "وضعیت",
        hold: "چگونه دوام می‌آورد",
        reach: "راه رسیدن",
        robust: "استحکام",
        makers: "چه کسی می‌ماند، با چه مفهومی",
      },
      here: "وضع کنونی",
      leaves: "ترک می‌کند",
      blind: "آن را نمی‌بیند",
      more: (count) => `${fa.whole(count)} وضعیت دیگر`,
      fewer: "کمتر",
      open: "چرا؟",
      waiting: "در حال شمارش",
      counting: (done) => `${fa.whole(done)} از ۱٬۰۰۰ نمونهٔ برگرفته از تردیدهای بیان‌شده`,
      stop: "بایست",
      key: "نش: هیچ حرکتی از خود سود ندارد. SEQ: هر سودی پاسخی می‌گیرد که به سود پاسخ‌دهنده است. SMR: پاسخی گریزناپذیر، حتی به زیان پاسخ‌دهنده. GMR: پاسخی ممکن است.",
      tooLarge: "این‌همه وضعیت اینجا مرتب نمی‌شود؛ ویرایشگر و پرسش دربارهٔ تک‌وضعیت‌ها کار می‌کند.",
    },
    opened: {
      under: (concept) => `به مفهوم ${concept}`,
      must: "برای دوام آن چه باید دگرگون شود",
      holds: "همین‌گونه که هست دوام می‌آورد.",
      rests: "این حکم بر چه استوار است",
      breaks: (count) => `فرو می‌ریزد با (${numbersIn("fa").whole(count)})`,
      nothingBreaks: "هیچ جابه‌جایی، حذف یا نفی تکی آن را فرو نمی‌ریزد.",
      working: "آزمودن ترتیب‌ها و ویرایش‌های دیگر…",
      close: "بستن",
      rankings: "در همهٔ رتبه‌بندی‌های یک بازیگر",
    },
    moves: {
      question: "چه چیزی ما را به آنجا می‌برد؟",
      heading: "در یک دست آنچه خودبه‌خود پیش می‌آید، در دست دیگر آنچه باید زمینه‌اش فراهم شود.",
      key: "توپر: وضعیتی که با پاسخ‌های باورپذیر یا بهتر نگه داشته می‌شود. خط دوتایی: یک گام مشترک. خط‌چین: همان، یکی پس از دیگری. کهربایی: گامی به زیان بردارنده‌اش.",
      list: "همین حرکت‌ها در یک فهرست",
    },
    tried: {
      question: "اگر چیزها را جور دیگری می‌سنجیدند؟",
      heading: "گزاره‌ای را بالا یا پایین ببرید و ببینید چه فرو می‌افتد و چه برمی‌آید.",
      say: "مهم‌ترین نخست. این تنها در صفحه آزموده می‌شود؛ تا در پرونده ننویسید چیزی ذخیره نمی‌شود.",
      keys: "با کلیدهای پیکان، تنها یا با Alt، جابه‌جا کنید؛ Home و End برای بالا و پایین فهرست.",
      list: (maker, kind) =>
        kind === "prefers" ? `خواسته‌های ${maker}، مهم‌ترین نخست` : `رتبه‌بندی وضعیت‌ها نزد ${maker}، بهترین نخست`,
      empty: "چیزی بیان نشده است؛ هرجا می‌ماند، از بی‌تفاوتی است.",
      move: (what, place, of) => `جابه‌جایی: ${what}، ${fa.whole(place)} از ${fa.whole(of)}`,
      up: (what) => `بالا بردن: ${what}`,
      down: (what) => `پایین بردن: ${what}`,
      moved: (what, place, of) => `${what}: اکنون ${fa.whole(place)} از ${fa.whole(of)}.`,
      edge: "بیش از این نمی‌رود.",
      note: "یادداشت",
      sources: (count) => (count === 1 ? "منبع" : `${fa.whole(count)} منبع`),
      undo: "واگرد",
      redo: "از نو",
      reset: "بازگشت به پرونده",
      write: "نوشتن در پرونده",
      writing: "در حال نوشتن…",
      written: "در پرونده نوشته و ذخیره شد.",
      notWritten: "نوشته نشد:",
      unsaved: "تنها اینجا آزموده شده، ذخیره نشده",
      falls: "فرو می‌افتد",
      rises: "برمی‌آید",
      changed: "دگرگون‌شده",
    },
    any: {
      question: "آیا وضعیتی دیگر دوام می‌آورد؟",
      heading: "بگویید چه کاری شده و چه کاری نشده است.",
      say: "برای وضعیتی که می‌خواهید: چه کسی آن را ترک می‌کند، و برای دوام آن چه باید دگرگون شود.",
      labels: "نام‌گذاری‌شده در پرونده",
      ask: "پرسش دربارهٔ این وضعیت",
      close: "بستن پاسخ",
    },
    editor: {
      heading: "ویرایش منازعه",
      say: "چه کسی چه می‌تواند بکند، چه نمی‌شود، کجا هستیم و هر کس چه می‌خواهد: در پروندهٔ گفت‌وگوها، با نگه‌داشتن یادداشت‌ها. وضعیت‌ها هم‌زمان از نو محاسبه می‌شوند.",
      open: "گشودن ویرایشگر",
      close: "بستن ویرایشگر",
      start: "آغاز در ویرایشگر",
      loading: "گشودن پرونده…",
      otherDate: (date) => `صفحه از ${date} می‌نگرد؛ ویرایشگر پرونده را چنان‌که اکنون هست دگرگون می‌کند.`,
    },
    empty: {
      heading: "منازعه چگونه بیان می‌شود",
      steps: [
        "بازیگران: هر که دربارهٔ کارهای خود تصمیم می‌گیرد؛ طرف‌ها و قدرت‌های بیرونی که کارشان اثر دارد.",
        "گزینه‌ها: هر کس چه می‌تواند بکند یا نکند. بگویید کدام برگشت‌ناپذیر است.",
        "گزاره‌ها: هر بازیگر چه می‌خواهد، مهم‌ترین نخست: «نه حمله»، «گشایش اگر محدودیت».",
        "کجا هستیم، و چه چیزی بنا به تعریف نمی‌شود.",
      ],
      example:
        "تنها از همین‌ها صفحه می‌گوید کدام وضعیت‌ها بی‌اجبار دوام می‌آورند، روند خودبه‌خودی به کجا می‌رسد، و میانجی باید زمینهٔ کدام گام مشترک را فراهم کند.",
    },
    problems: "چه چیزی مانع است",
  },
};
