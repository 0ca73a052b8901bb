/** What an import itself says in the file it makes, in both languages of the workbench: the table's own words stay as they are. */

/** As a talks file holds texts: one for all languages, or one for each. */
export type FileText = string | { readonly en: string; readonly fa: string };

const inBoth = (say: (words: Labels) => string): FileText => ({ en: say(english), fa: say(persian) });

interface Labels {
  readonly redLine: string;
  readonly deniedBy: string;
  readonly importance: string;
  readonly asOf: string;
  readonly comma: string;
}

const english: Labels = {
  redLine: "Red line",
  deniedBy: "Denied by",
  importance: "Importance",
  asOf: "As of",
  comma: ", ",
};
const persian: Labels = {
  redLine: "خط قرمز",
  deniedBy: "ردکننده",
  importance: "اهمیت",
  asOf: "تا تاریخ",
  comma: "، ",
};

export const notStated: FileText = { en: "Not stated", fa: "گفته نشده" };
export const sideNotNamed: FileText = { en: "Side not named in the table", fa: "طرفی که جدول نام نبرده" };

export const redLineNote = (words: string): FileText => inBoth(({ redLine }) => `${redLine}: ${words}`);

export const deniedByNote = (names: readonly string[]): FileText =>
  inBoth(({ deniedBy, comma }) => `${deniedBy}: ${names.join(comma)}`);

export const importanceNote = (importance: "high" | "medium" | "low"): FileText => ({
  en: `${english.importance}: ${importance}`,
  fa: `${persian.importance}: ${{ high: "زیاد", medium: "متوسط", low: "کم" }[importance]}`,
});

/** @param date ISO 8601, which both languages write alike in a file */
export const asOfNote = (date: string): FileText => inBoth(({ asOf }) => `${asOf} ${date}`);

/** @param table what it was called; absent: it had no name */
export const talksFrom = (table: string | undefined): FileText => ({
  en: `Talks from ${called(table, "a table", "a paste")}`,
  fa: `گفت‌وگوها از ${called(table, "یک جدول", "متن چسبانده")}`,
});

/** @param needs worths and weights are still missing */
export const importedNote = (tables: readonly string[], needs: boolean): FileText => ({
  en: `Imported from a matrix (${tables.map((name) => called(name, name, "a paste")).join("; ")}).${
    needs
      ? " It holds what was stated; worths, weights and walk-aways have to be added before deals can be analysed."
      : ""
  }`,
  fa: `درون‌آورده از یک جدول (${tables.map((name) => called(name, name, "متن چسبانده")).join("؛ ")}).${
    needs ? " آنچه گفته شده در آن است؛ ارزش‌ها، وزن‌ها و آستانه‌های ترک مذاکره را باید افزود تا توافق‌ها تحلیل شود." : ""
  }`,
});

/** Readers call what came through the clipboard "paste". */
const called = (table: string | undefined, none: string, paste: string): string =>
  table === undefined ? none : table === "paste" ? paste : table;

/** Notes of one place, a line each, every one once; plain where no line differs between the languages. */
export function noteOf(notes: readonly FileText[]): FileText | undefined {
  const [en, fa] = (["en", "fa"] as const).map((lang) => [
    ...new Set(notes.map((note) => (typeof note === "string" ? note : note[lang]))),
  ]);
  if (!en.length) return undefined;
  const both = { en: en.join("\n"), fa: fa.join("\n") };
  return both.en === both.fa ? both.en : both;
}
