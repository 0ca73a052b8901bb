import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";

/** What the Clocks page says about itself; all about the talks comes from the brief, already in words. */
export interface ClocksUiWords {
  readonly failed: string;
  readonly again: string;
  readonly calendar: {
    readonly all: (meetings: number) => string;
    readonly one: string;
    /** Read aloud: of which procedure. */
    readonly oneOf: (procedure: string) => string;
    readonly say: string;
    readonly done: string;
  };
  readonly zones: {
    readonly legend: string;
    readonly shown: (zones: string) => string;
    readonly field: string;
    readonly add: string;
    readonly own: (zone: string) => string;
    readonly remove: (zone: string) => string;
    readonly unknown: (zone: string) => string;
  };
  readonly faulty: string;
  readonly over: string;
  readonly overSay: string;
  readonly unstarted: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly could: (procedure: string, count: number) => string;
    readonly none: (procedure: string) => string;
    readonly line: (date: string, from: string, end: string | null) => string;
    readonly tryIt: string;
    readonly tryOf: (procedure: string, date: string) => string;
  };
  readonly tests: string;
  readonly tried: {
    readonly question: string;
    readonly heading: string;
    readonly say: string;
    readonly procedure: string;
    readonly choose: string;
    readonly start: string;
    readonly hour: string;
    readonly by: string;
    readonly nobody: string;
    readonly events: string;
    readonly event: (number: number) => string;
    readonly kind: string;
    readonly step: string;
    readonly anyStep: string;
    readonly on: string;
    readonly plus: string;
    readonly unit: string;
    readonly units: Readonly<Record<"d" | "wd" | "w" | "mo", string>>;
    readonly add: string;
    readonly remove: (number: number) => string;
    readonly undo: string;
    readonly redo: string;
    readonly clear: string;
    readonly unsaved: string;
    readonly recorded: string;
    readonly waiting: string;
    readonly nothing: string;
  };
  readonly empty: {
    readonly heading: string;
    readonly steps: readonly string[];
    readonly example: string;
    readonly file: string;
  };
}

const [n, f] = [numbersIn("en"), numbersIn("fa")];

export const clocksUiWords: Readonly<Record<Language, ClocksUiWords>> = {
  en: {
    failed: "This could not be worked out.",
    again: "Try again",
    calendar: {
      all: (meetings) =>
        meetings === 0
          ? "All ends as .ics"
          : `All ends and ${n.whole(meetings)} ${meetings === 1 ? "meeting" : "meetings"} as .ics`,
      one: "As .ics",
      oneOf: (procedure) => `${procedure}: as .ics`,
      say: "An entry keeps its identity when a date moves, so taking the file again updates a calendar. Nobody is invited, nothing rings.",
      done: "The calendar file has been handed to your browser.",
    },
    zones: {
      legend: "The same instant elsewhere",
      shown: (zones) => `Ends are also told in ${zones}.`,
      field: "Another time zone",
      add: "Add",
      own: (zone) => `Mine: ${zone}`,
      remove: (zone) => `Leave out ${zone}`,
      unknown: (zone) => `There is no time zone “${zone}”; write a name such as Europe/Vienna.`,
    },
    faulty: "These clocks cannot be counted",
    over: "What is over",
    overSay: "Clocks that ran out or were stopped, the latest first. Each opens to its steps and dates.",
    unstarted: {
      question: "What could begin?",
      heading: "Procedures whose start is not stated",
      say: "Nothing in the file says that these were invoked. Each lists every date its start could mean, and where that would lead.",
      could: (procedure, count) =>
        `${procedure}: its start could mean ${n.word(count)} ${count === 1 ? "date" : "dates"}`,
      none: (procedure) => `${procedure}: no date of the file could be meant; choose one below.`,
      line: (date, from, end) => `${date} (${from})${end === null ? "" : `: over on ${end}`}`,
      tryIt: "Try",
      tryOf: (procedure, date) => `Try ${procedure} from ${date}`,
    },
    tests: "What the eight verdicts mean",
    tried: {
      question: "What if?",
      heading: "Try a procedure from any day",
      say: "Nothing here is written into the file. Choose a procedure, the day it is invoked, and what happens on the way.",
      procedure: "Procedure",
      choose: "choose one",
      start: "Invoked on",
      hour: "at (UTC, if known)",
      by: "By",
      nobody: "not said",
      events: "What happens on the way",
      event: (number) => `Event ${n.whole(number)}`,
      kind: "What happens",
      step: "Step",
      anyStep: "the one that runs",
      on: "On",
      plus: "By how much",
      unit: "Unit",
      units: { d: "days", wd: "working days", w: "weeks", mo: "months" },
      add: "Add an event",
      remove: (number) => `Remove event ${n.whole(number)}`,
      undo: "Undo",
      redo: "Redo",
      clear: "Clear",
      unsaved: "Tried here, not in the file",
      recorded: "It begins with what is recorded of its last invocation; change it as you like.",
      waiting: "Counting…",
      nothing: "Choose a procedure, and its steps appear here with their last days.",
    },
    empty: {
      heading: "How a clock gets here",
      steps: [
        "Under procedures: write each procedure with its steps. A step has a clock such as 15d, 20wd or 24h, and on_expiry says what happens when it runs out.",
        "Name in stops_if what would stop it, in rights who may do what, and in zone where its days end.",
        "When somebody invokes it, add an entry under invocations: which procedure, by whom, on which day. Its dates, reasons and calendar file then stand here.",
        "Milestones and commitments with dates appear here too, with the reason for each date.",
      ],
      example:
        "Cases of the catalogue that hold an agreement show what it looks like: open one and look at it from a day on which a clock ran.",
      file: "Open the file",
    },
  },
  fa: {
    failed: "این محاسبه نشد.",
    again: "دوباره",
    calendar: {
      all: (meetings) => (meetings === 0 ? "همهٔ پایان‌ها، ‎.ics" : `همهٔ پایان‌ها و ${f.whole(meetings)} نشست، ‎.ics`),
      one: "دریافت ‎.ics",
      oneOf: (procedure) => `${procedure}: دریافت ‎.ics`,
      say: "با جابه‌جا شدن تاریخ، هر مورد همان می‌ماند؛ پس دریافت دوبارهٔ فایل تقویم را به‌روز می‌کند. کسی دعوت نمی‌شود و زنگی به صدا در نمی‌آید.",
      done: "فایل تقویم به مرورگر شما داده شد.",
    },
    zones: {
      legend: "همان لحظه در جای دیگر",
      shown: (zones) => `پایان‌ها به وقت این جاها هم گفته می‌شود: ${zones}.`,
      field: "منطقهٔ زمانی دیگر",
      add: "بیفزا",
      own: (zone) => `اینجا: ${zone}`,
      remove: (zone) => `برداشتن ${zone}`,
      unknown: (zone) => `منطقهٔ زمانی «${zone}» وجود ندارد؛ نامی مانند ‎Europe/Vienna‎ بنویسید.`,
    },
    faulty: "این مهلت‌ها شمردنی نیست",
    over: "آنچه به سر آمده",
    overSay: "مهلت‌هایی که پایان یافته یا متوقف شده، تازه‌ترین نخست. هر یک با گام‌ها و تاریخ‌هایش باز می‌شود.",
    unstarted: {
      question: "چه می‌تواند آغاز شود؟",
      heading: "روندهایی که آغازشان گفته نشده است",
      say: "پرونده نمی‌گوید که به این‌ها استناد شده باشد. برای هر یک همهٔ تاریخ‌هایی که آغازش می‌تواند باشد آمده است، و پایانی که در پی دارد.",
      could: (procedure, count) => `${procedure}: آغاز آن می‌تواند یکی از ${f.word(count)} تاریخ باشد`,
      none: (procedure) => `${procedure}: هیچ تاریخی در پرونده نیست که مراد باشد؛ در پایین یکی برگزینید.`,
      line: (date, from, end) => `${date} (${from})${end === null ? "" : `: پایان در ${end}`}`,
      tryIt: "بیازما",
      tryOf: (procedure, date) => `آزمودن ${procedure} از ${date}`,
    },
    tests: "معنای هشت حکم",
    tried: {
      question: "اگر چه شود؟",
      heading: "آزمودن یک روند از هر روز",
      say: "هیچ‌چیز اینجا در پرونده نوشته نمی‌شود. روندی، روز استناد به آن، و آنچه در راه رخ می‌دهد را برگزینید.",
      procedure: "روند",
      choose: "یکی را برگزینید",
      start: "روز استناد (میلادی)",
      hour: "ساعت (UTC، اگر دانسته است)",
      by: "استنادکننده",
      nobody: "گفته نشده",
      events: "آنچه در راه رخ می‌دهد",
      event: (number) => `رخداد ${f.whole(number)}`,
      kind: "چه رخ می‌دهد",
      step: "گام",
      anyStep: "گامی که در جریان است",
      on: "در (میلادی)",
      plus: "به اندازهٔ",
      unit: "واحد",
      units: { d: "روز", wd: "روز کاری", w: "هفته", mo: "ماه" },
      add: "رخدادی بیفزا",
      remove: (number) => `برداشتن رخداد ${f.whole(number)}`,
      undo: "برگرد",
      redo: "از نو",
      clear: "پاک کن",
      unsaved: "تنها اینجا آزموده شده، نه در پرونده",
      recorded: "با آنچه از آخرین استناد ثبت شده آغاز می‌شود؛ هرگونه خواستید تغییرش دهید.",
      waiting: "در حال شمردن…",
      nothing: "روندی برگزینید تا گام‌ها و آخرین روزهایش اینجا بیاید.",
    },
    empty: {
      heading: "مهلت چگونه به اینجا می‌آید",
      steps: [
        "زیر ‎procedures‎ هر روند را با گام‌هایش بنویسید. هر گام مهلتی دارد مانند ‎15d‎، ‎20wd‎ یا ‎24h‎، و ‎on_expiry‎ می‌گوید با پایان آن چه می‌شود.",
        "در ‎stops_if‎ بگویید چه آن را متوقف می‌کند، در ‎rights‎ چه کسی چه می‌تواند بکند، و در ‎zone‎ روزهایش کجا پایان می‌یابد.",
        "چون کسی به آن استناد کرد، زیر ‎invocations‎ بیفزایید: کدام روند، از سوی که، در چه روزی. آنگاه تاریخ‌ها، دلیل‌ها و فایل تقویم اینجا می‌آید.",
        "نقطه‌های عطف و تعهدهای تاریخ‌دار نیز با دلیل هر تاریخ اینجا می‌آید.",
      ],
      example:
        "نمونه‌هایی از فهرست که توافقی در خود دارند این را نشان می‌دهند: یکی را باز کنید و از روزی به آن نگاه کنید که مهلتی در جریان بود.",
      file: "باز کردن پرونده",
    },
  },
};
