import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import type { CellMark, ColumnRole, Confidence, RowUse, TableKind } from "../../talks/import/matrix/preview.js";
import { roleWords } from "../../talks/import/matrix/roles.js";

/** What the matrix page says. What is said of the table itself comes from its thread, in the same language. */
export interface MatrixWords {
  readonly title: string;
  readonly lead: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly orFile: string;
  readonly drop: string;
  readonly reading: string;
  readonly failed: string;
  readonly question: string;
  readonly understood: (issues: number, sides: number, other: number) => string;
  readonly nothing: string;
  readonly table: (number: number, of: number) => string;
  readonly use: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly turned: string;
  readonly turns: Readonly<Record<"down" | "across", string>>;
  readonly headRow: string;
  readonly noHead: string;
  readonly row: (number: number) => string;
  readonly columns: string;
  readonly column: (number: number, head: string) => string;
  readonly role: (head: string) => string;
  readonly who: (head: string) => string;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly cells: string;
  readonly marks: Readonly<Record<CellMark, string>>;
  readonly uses: Readonly<Record<RowUse, string>>;
  readonly more: (rows: number) => string;
  readonly report: string;
  readonly reportNone: string;
  readonly name: string;
  readonly make: string;
  readonly making: string;
  readonly made: (name: string) => string;
  readonly toTable: string;
  readonly toBrief: string;
  readonly toFile: string;
  readonly notMade: string;
}

const n = numbersIn("en");
const p = numbersIn("fa");
const en: MatrixWords = {
  title: "What does the table say?",
  lead: "Paste the issue × party table as it stands in Word, Excel or an e-mail. Nothing leaves this machine, and nothing is made up: what is not understood stays as words and is listed.",
  paste: "The table",
  pasteHint: "Paste here. Rows may also be typed, with tabs, semicolons or bars between the cells.",
  read: "Read it",
  orFile: "Or a file: xlsx, docx, csv",
  drop: "A file can be dropped anywhere on this page.",
  reading: "Reading the table…",
  failed: "This could not be read.",
  question: "What was understood?",
  understood: (issues, sides, other) =>
    `${n.opening(issues)} ${n.plural(issues, { one: "issue", other: "issues" })} and ${n.word(sides)} ${n.plural(sides, { one: "side", other: "sides" })}; ${other === 0 ? "every cell has its place" : `${n.word(other)} ${n.plural(other, { one: "cell wants", other: "cells want" })} a look`}.`,
  nothing: "No issue was found in it. Choose below which column names the issues.",
  table: (k, of) => (of > 1 ? `Table ${n.whole(k)} of ${n.whole(of)}` : "The table as it was read"),
  use: "Use this table",
  kind: "What it is about",
  kinds: { positions: "where each side stands", endings: "how it may end", safeguards: "what keeps a deal alive" },
  turned: "An issue is",
  turns: { down: "a row", across: "a column" },
  headRow: "Heads of the columns",
  noHead: "none",
  row: (k) => `row ${n.whole(k)}`,
  columns: "What each column holds",
  column: (k, head) => head || `column ${n.whole(k)}`,
  role: (head) => `${head}: holds`,
  who: (head) => `${head}: of whom`,
  roles: roleWords.en,
  confidence: { sure: "sure", likely: "likely", guess: "a guess", chosen: "chosen" },
  cells: "The cells",
  marks: {
    understood: "understood",
    words: "kept as words",
    nothing: "says that nothing is known",
    repeated: "part of a merged cell",
    "left out": "left out",
    empty: "empty",
  },
  uses: {
    head: "heads",
    above: "above the table",
    issue: "an issue",
    "same issue": "same issue",
    group: "a group",
    total: "a total, left out",
    footnote: "a footnote",
    empty: "empty",
  },
  more: (rows) => `${n.whole(rows)} more rows are read too.`,
  report: "What was read differently or left out",
  reportNone: "Nothing.",
  name: "Title of the talks",
  make: "Make the talks file",
  making: "Making the file…",
  made: (name) => `${name} is in the desk.`,
  toTable: "See where each side stands",
  toBrief: "Read the brief",
  toFile: "Open the file",
  notMade: "The file could not be made.",
};

const fa: MatrixWords = {
  title: "جدول چه می‌گوید؟",
  lead: "جدولِ موضوع × طرف را همان‌گونه که در Word یا Excel یا ایمیل است بچسبانید. چیزی از این دستگاه بیرون نمی‌رود و چیزی ساخته نمی‌شود: آنچه فهمیده نشود به همان واژه‌ها می‌ماند و فهرست می‌شود.",
  paste: "جدول",
  pasteHint: "اینجا بچسبانید. سطرها را می‌توان تایپ هم کرد، با تب، نقطه‌ویرگول یا خط عمودی میان خانه‌ها.",
  read: "بخوان",
  orFile: "یا یک فایل: xlsx، docx، csv",
  drop: "فایل را می‌توان هر جای این صفحه انداخت.",
  reading: "خواندن جدول…",
  failed: "خوانده نشد.",
  question: "چه چیزی فهمیده شد؟",
  understood: (issues, sides, other) =>
    `${p.word(issues)} موضوع و ${p.word(sides)} طرف؛ ${other === 0 ? "هر خانه جای خود را دارد" : `${p.word(other)} خانه نگاهی می‌خواهد`}.`,
  nothing: "موضوعی در آن پیدا نشد. در زیر بگویید کدام ستون موضوع‌ها را نام می‌برد.",
  table: (k, of) => (of > 1 ? `جدول ${p.whole(k)} از ${p.whole(of)}` : "جدول، آن‌گونه که خوانده شد"),
  use: "این جدول به کار رود",
  kind: "دربارهٔ چیست",
  kinds: {
    positions: "هر طرف کجا ایستاده است",
    endings: "چگونه پایان می‌یابد",
    safeguards: "چه چیزی توافق را زنده نگه می‌دارد",
  },
  turned: "هر موضوع",
  turns: { down: "یک سطر است", across: "یک ستون است" },
  headRow: "سرستون‌ها",
  noHead: "ندارد",
  row: (k) => `سطر ${p.whole(k)}`,
  columns: "هر ستون چه دارد",
  column: (k, head) => head || `ستون ${p.whole(k)}`,
  role: (head) => `${head}: چه دارد`,
  who: (head) => `${head}: از آنِ که`,
  roles: roleWords.fa,
  confidence: { sure: "قطعی", likely: "محتمل", guess: "حدس", chosen: "برگزیده" },
  cells: "خانه‌ها",
  marks: {
    understood: "فهمیده شد",
    words: "به واژه‌ها ماند",
    nothing: "می‌گوید چیزی دانسته نیست",
    repeated: "بخشی از خانه‌ای ادغام‌شده",
    "left out": "کنار گذاشته شد",
    empty: "خالی",
  },
  uses: {
    head: "سرستون‌ها",
    above: "بالای جدول",
    issue: "یک موضوع",
    "same issue": "همان موضوع",
    group: "یک دسته",
    total: "جمع، کنار گذاشته شد",
    footnote: "پانویس",
    empty: "خالی",
  },
  more: (rows) => `${p.whole(rows)} سطر دیگر هم خوانده شد.`,
  report: "آنچه به گونه‌ای دیگر خوانده یا کنار گذاشته شد",
  reportNone: "هیچ.",
  name: "عنوان گفت‌وگوها",
  make: "ساختن پروندهٔ گفت‌وگو",
  making: "ساختن پرونده…",
  made: (name) => `${name} در میز است.`,
  toTable: "ببینید هر طرف کجا ایستاده است",
  toBrief: "خواندن گزارش",
  toFile: "باز کردن پرونده",
  notMade: "پرونده ساخته نشد.",
};

export const matrixWords: Readonly<Record<Language, MatrixWords>> = { en, fa };
