import type { Language } from "../../../brief/wire.js";

/** What the editor of a conflict says. */
export interface EditorWords {
  readonly makers: string;
  readonly maker: string;
  readonly options: string;
  readonly option: string;
  readonly optionName: (id: string) => string;
  readonly direction: string;
  readonly directions: Readonly<Record<"both" | "take" | "drop", string>>;
  readonly statements: string;
  readonly ranking: string;
  readonly statement: (place: number) => string;
  readonly state: (place: number) => string;
  readonly newStatement: string;
  readonly newState: string;
  readonly addStatement: string;
  readonly addState: string;
  readonly addPattern: string;
  readonly addLabel: string;
  readonly doubt: string;
  readonly chance: string;
  readonly otherwise: string;
  readonly unsure: string;
  readonly grammar: string;
  readonly ids: string;
  readonly ranks: string;
  readonly impossible: string;
  readonly impossibleSay: string;
  readonly pattern: (place: number) => string;
  readonly newPattern: string;
  readonly now: string;
  readonly nowSay: string;
  readonly nowNone: string;
  readonly labels: string;
  readonly labelOf: (id: string) => string;
  readonly labelWords: (id: string) => string;
  readonly newLabel: string;
  readonly newLabelWhen: string;
  readonly add: (what: string) => string;
  readonly remove: (what: string) => string;
  readonly up: (what: string) => string;
  readonly down: (what: string) => string;
  readonly name: string;
  readonly reads: string;
  readonly writtenNot: string;
  readonly written: string;
  readonly changedThere: string;
  readonly noFile: string;
  readonly agree: string;
}

export const editorWords: Readonly<Record<Language, EditorWords>> = {
  en: {
    makers: "Makers: who can do what, and what each wants",
    maker: "maker",
    options: "Options",
    option: "option",
    optionName: (id) => `What “${id}” means`,
    direction: "May be",
    directions: { both: "done and undone", take: "done, never undone", drop: "given up, never taken up again" },
    statements: "Statements, most important first",
    ranking: "States, best first",
    statement: (place) => `Statement ${place}`,
    state: (place) => `Place ${place}`,
    newStatement: "New statement",
    newState: "New state",
    addStatement: "Add the statement",
    addState: "Add the state",
    addPattern: "Add the pattern",
    addLabel: "Add the label",
    doubt: "In doubt?",
    chance: "Chance that it stands here, 0–1",
    otherwise: "Else",
    unsure: "Doubt about the whole order, 0–1",
    grammar:
      "Write ids of options with ! for not, & for and, | for or; then if, or iff for if and only if. For example: ",
    ids: "Ids",
    ranks: "Ranks as they are now",
    impossible: "What cannot be",
    impossibleSay:
      "Only what cannot be by definition, never what is undesirable: a pattern also forbids every move that would lead into it.",
    pattern: (place) => `Pattern ${place}`,
    newPattern: "New pattern",
    now: "Where we are",
    nowSay: "Tick what is being done. Without a status quo nothing is said about drift and joint steps.",
    nowNone: "Do not state it",
    labels: "Labels of states",
    labelOf: (id) => `“${id}” is a state in which`,
    labelWords: (id) => `Words for “${id}”`,
    newLabel: "New label",
    newLabelWhen: "States in which",
    add: (what) => `Add ${/^[aeiou]/.test(what) ? "an" : "a"} ${what}`,
    remove: (what) => `Remove ${what}`,
    up: (what) => `Move up: ${what}`,
    down: (what) => `Move down: ${what}`,
    name: "Name",
    reads: "Reads:",
    writtenNot: "Not written:",
    written: "Written into the file and saved.",
    changedThere: "the file has changed elsewhere; the editor says what can be done",
    noFile: "The file cannot be opened.",
    agree: "Agree",
  },
  fa: {
    makers: "بازیگران: چه کسی چه می‌تواند بکند، و چه می‌خواهد",
    maker: "بازیگر",
    options: "گزینه‌ها",
    option: "گزینه",
    optionName: (id) => `معنای «\u2068${id}\u2069»`,
    direction: "می‌تواند",
    directions: {
      both: "انجام و بازگردانده شود",
      take: "انجام شود، هرگز بازگردانده نشود",
      drop: "کنار گذاشته شود، هرگز از سر گرفته نشود",
    },
    statements: "گزاره‌ها، مهم‌ترین نخست",
    ranking: "وضعیت‌ها، بهترین نخست",
    statement: (place) => `گزارهٔ ${place.toLocaleString("fa-IR")}`,
    state: (place) => `جایگاه ${place.toLocaleString("fa-IR")}`,
    newStatement: "گزارهٔ تازه",
    newState: "وضعیت تازه",
    addStatement: "افزودن گزاره",
    addState: "افزودن وضعیت",
    addPattern: "افزودن الگو",
    addLabel: "افزودن نام",
    doubt: "در تردید است؟",
    chance: "احتمال ایستادنش اینجا، ۰ تا ۱",
    otherwise: "وگرنه",
    unsure: "تردید دربارهٔ کل ترتیب، ۰ تا ۱",
    grammar:
      "شناسهٔ گزینه‌ها را بنویسید؛ ! یعنی نه، & یعنی و، | یعنی یا؛ سپس if یعنی اگر، یا iff یعنی اگر و تنها اگر. نمونه: ",
    ids: "شناسه‌ها",
    ranks: "رتبه‌ها در این دم",
    impossible: "چه چیزی نمی‌شود",
    impossibleSay: "تنها آنچه بنا به تعریف نمی‌شود، نه آنچه ناخوشایند است: الگو هر حرکتی را هم که به آن برسد منع می‌کند.",
    pattern: (place) => `الگوی ${place.toLocaleString("fa-IR")}`,
    newPattern: "الگوی تازه",
    now: "وضع کنونی",
    nowSay: "آنچه را اکنون انجام می‌شود برگزینید. بی وضع کنونی دربارهٔ روند خودبه‌خودی و گام مشترک چیزی گفته نمی‌شود.",
    nowNone: "بیان نشود",
    labels: "نام وضعیت‌ها",
    labelOf: (id) => `«\u2068${id}\u2069» وضعیتی است که در آن`,
    labelWords: (id) => `واژه‌های «\u2068${id}\u2069»`,
    newLabel: "نام تازه",
    newLabelWhen: "وضعیت‌هایی که در آن‌ها",
    add: (what) => `افزودن ${what}`,
    remove: (what) => `برداشتن ${what}`,
    up: (what) => `بالا بردن: ${what}`,
    down: (what) => `پایین بردن: ${what}`,
    name: "نام",
    reads: "یعنی:",
    writtenNot: "نوشته نشد:",
    written: "در پرونده نوشته و ذخیره شد.",
    changedThere: "پرونده جای دیگری دگرگون شده است؛ ویرایشگر می‌گوید چه می‌توان کرد",
    noFile: "پرونده گشوده نمی‌شود.",
    agree: "توافق کند",
  },
};
