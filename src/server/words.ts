import type { Language, PageName } from "../brief/wire.js";

/** What the server itself says, beside what pages say. */
export interface ServerWords {
  readonly dir: "ltr" | "rtl";
  readonly product: string;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly filePage: string;
  readonly startPage: string;
  readonly needsScript: string;
  readonly needsScriptToEdit: string;
  readonly mendIt: string;
  readonly signIn: Notice;
  readonly foreign: Notice;
  readonly noPage: Notice;
  readonly noFile: Notice;
  readonly notYet: Notice;
  readonly badDate: Notice;
  readonly badMethod: Notice;
  readonly tooLarge: Notice;
  readonly bug: Notice;
  readonly problems: (count: number) => Notice;
  readonly place: (line: number, column: number) => string;
  readonly toDo: string;
  readonly backToToday: string;
  readonly guide: string;
}

/** A page of a sentence and what to do. */
export interface Notice {
  readonly title: string;
  readonly say: string;
}

const fa = new Intl.NumberFormat("fa");

export const serverWords: Record<Language, ServerWords> = {
  en: {
    dir: "ltr",
    product: "Détente",
    pages: {
      today: "Today",
      table: "Table",
      deals: "Deals",
      stability: "Stability",
      phases: "Phases",
      clocks: "Clocks",
      scenarios: "Scenarios",
      conduct: "Conduct",
      factions: "Factions",
      timeline: "Timeline",
      brief: "Brief",
    },
    filePage: "File",
    startPage: "New talks",
    mendIt: "Mend it on the page File",
    needsScriptToEdit:
      "The editor is a script, and your browser has scripts switched off. The file can be edited with any editor, and detente check says whether it is sound.",
    needsScript:
      "This page is drawn by a script that your browser has switched off. The same picture is printed by the command detente brief.",
    signIn: {
      title: "This desk is open only through its link",
      say: "Go to the window in which Détente was started and open the address printed there; it ends in ?token= and a long word. The link signs this browser in until Détente stops.",
    },
    foreign: {
      title: "This address does not belong to the desk",
      say: "The request came under another name or from another site. Open the address that was printed when Détente was started.",
    },
    noPage: { title: "There is no such page", say: "The address names nothing here." },
    noFile: {
      title: "The desk has no such file",
      say: "It may have been renamed or deleted. Open another from the menu of the page File; deleted files can be brought back there.",
    },
    notYet: {
      title: "This page is not built yet",
      say: "Its name is reserved and its analysis is still to come. What can be said now is on Today.",
    },
    badDate: {
      title: "The date in the address cannot be read",
      say: "Write as-of as a day, a month or a year that exists, such as 2026-01-31, 2026-01 or 2026.",
    },
    badMethod: {
      title: "Nothing here can be changed this way",
      say: "Pages only read. Talks files are changed on the page File.",
    },
    tooLarge: {
      title: "The request is too large",
      say: "A talks file has 1 MiB at most; no page of the desk takes more.",
    },
    bug: {
      title: "Something broke, and the fault is ours",
      say: "Nothing was changed. If you report it, please give this number:",
    },
    problems: (count) => ({
      title: count === 1 ? "The talks file has a problem" : `The talks file has ${count} problems`,
      say: "Mend the file, save it, and load this page again. Each line says where, what is wrong, and what to do.",
    }),
    place: (line, column) => `line ${line}, column ${column}`,
    toDo: "What to do",
    guide: "Guide",
    backToToday: "Back to Today",
  },
  fa: {
    dir: "rtl",
    product: "دتانت",
    pages: {
      today: "امروز",
      table: "جدول",
      deals: "توافق‌ها",
      stability: "پایداری",
      phases: "مرحله‌ها",
      clocks: "مهلت‌ها",
      scenarios: "فرجام‌ها",
      conduct: "رفتار",
      factions: "جناح‌ها",
      timeline: "خط زمان",
      brief: "گزارش",
    },
    filePage: "پرونده",
    startPage: "گفت‌وگوهای تازه",
    mendIt: "در صفحهٔ پرونده درستش کنید",
    needsScriptToEdit:
      "ویرایشگر با اسکریپت کار می‌کند و اسکریپت در مرورگر شما خاموش است. پرونده را با هر ویرایشگری می‌توان ویرایش کرد و فرمان detente check می‌گوید درست است یا نه.",
    needsScript:
      "این صفحه با اسکریپتی کشیده می‌شود که در مرورگر شما خاموش است. همین تصویر را فرمان detente brief چاپ می‌کند.",
    signIn: {
      title: "این میز فقط با پیوند خودش باز می‌شود",
      say: "به پنجره‌ای بروید که دتانت در آن آغاز شده است و نشانی چاپ‌شده را باز کنید؛ نشانی با ‎?token=‎ و واژه‌ای بلند پایان می‌یابد. این پیوند مرورگر شما را تا پایان کار دتانت می‌شناسد.",
    },
    foreign: {
      title: "این نشانی از آنِ این میز نیست",
      say: "درخواست با نام دیگری یا از سایت دیگری آمده است. نشانی‌ای را باز کنید که هنگام آغاز دتانت چاپ شد.",
    },
    noPage: { title: "چنین صفحه‌ای نیست", say: "این نشانی به چیزی در اینجا نمی‌رسد." },
    noFile: {
      title: "این میز چنین پرونده‌ای ندارد",
      say: "شاید نامش دگرگون یا خودش پاک شده است. از فهرست صفحهٔ پرونده یکی دیگر را باز کنید؛ پرونده‌های پاک‌شده از همان‌جا بازمی‌گردند.",
    },
    notYet: {
      title: "این صفحه هنوز ساخته نشده است",
      say: "نامش نگه داشته شده و تحلیلش در راه است. آنچه اکنون می‌توان گفت در «امروز» است.",
    },
    badDate: {
      title: "تاریخِ درون نشانی خوانده نمی‌شود",
      say: "as-of را روز، ماه یا سالی بنویسید که هست؛ مانند 2026-01-31 یا 2026-01 یا 2026.",
    },
    badMethod: {
      title: "از این راه چیزی دگرگون نمی‌شود",
      say: "صفحه‌ها فقط می‌خوانند. پروندهٔ گفت‌وگو در صفحهٔ پرونده دگرگون می‌شود.",
    },
    tooLarge: {
      title: "درخواست بیش از اندازه بزرگ است",
      say: "پروندهٔ گفت‌وگو دست بالا یک مِبی‌بایت است و این میز بیش از آن نمی‌پذیرد.",
    },
    bug: { title: "چیزی شکست و گناه از ماست", say: "چیزی دگرگون نشد. اگر گزارش می‌دهید، لطفاً این شماره را بنویسید:" },
    problems: (count) => ({
      title: count === 1 ? "پروندهٔ گفت‌وگو یک اشکال دارد" : `پروندهٔ گفت‌وگو ${fa.format(count)} اشکال دارد`,
      say: "پرونده را درست کنید، ذخیره کنید و این صفحه را دوباره باز کنید. هر سطر می‌گوید کجا، چه چیزی نادرست است و چه باید کرد.",
    }),
    place: (line, column) => `سطر ${fa.format(line)}، ستون ${fa.format(column)}`,
    toDo: "چه باید کرد",
    guide: "راهنما",
    backToToday: "بازگشت به امروز",
  },
};
