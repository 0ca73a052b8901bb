import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import type { EntryKind } from "./specs.js";

export const sections = [
  "talks",
  "parties",
  "others",
  "issues",
  "positions",
  "sources",
  "packages",
  "rules",
  "events",
] as const;
export type Section = (typeof sections)[number];

/** What the forms say. Names of fields are by their keys in the file. */
export interface FormWords {
  readonly sections: Readonly<Record<Section, string>>;
  readonly sectionList: string;
  readonly reading: string;
  readonly notReadable: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<EntryKind | "issue" | "option" | "rule" | "level" | "red line" | "position", string>>;
  readonly add: (kind: string) => string;
  readonly nameOfNew: (kind: string) => string;
  readonly remove: (name: string) => string;
  readonly none: string;
  readonly notStated: string;
  readonly rangeHint: string;
  readonly notARange: string;
  readonly notANumber: string;
  readonly dateHint: string;
  readonly asDeal: string;
  readonly problems: (count: number) => string;
  readonly importance: (party: string) => string;
  readonly byNumber: string;
  readonly weightOf: (party: string) => string;
  readonly worthOf: (party: string) => string;
  readonly worth: (option: string, party: string) => string;
  readonly orderOnly: (party: string) => string;
  readonly list: (issue: string) => string;
  readonly options: string;
  readonly levels: string;
  readonly levelList: string;
  readonly toLevels: string;
  readonly line: (party: string) => string;
  readonly point: (number: number) => { readonly level: string; readonly worth: string };
  readonly positionOf: (party: string) => string;
  readonly earlier: (count: number) => string;
  readonly newer: string;
  readonly newerHint: string;
  readonly redLines: string;
  readonly redLine: (number: number) => string;
  readonly never: string;
  readonly if: string;
  readonly thenWord: string;
  readonly atMost: string;
  readonly of: string;
  readonly and: string;
  readonly condition: string;
  readonly relation: string;
  readonly value: string;
  readonly why: string;
  readonly inWords: string;
  readonly rule: (number: number) => string;
  readonly event: (number: number) => string;
  readonly ruleKinds: Readonly<Record<"never" | "if" | "at_most", string>>;
  readonly refused: string;
}

const n = numbersIn("en");
const p = numbersIn("fa");

const en: FormWords = {
  sections: {
    talks: "Talks",
    parties: "Parties",
    others: "Others",
    issues: "Issues",
    positions: "Positions",
    sources: "Sources",
    packages: "Packages",
    rules: "Rules",
    events: "Events",
  },
  sectionList: "Parts of the file",
  reading: "Reading the file…",
  notReadable: "The text cannot be read as it stands. Mend it in the text first; the forms come back by themselves.",
  fields: {
    name: "Name",
    title: "Title",
    as_of: "As of",
    question: "Question of the first page",
    what: "What",
    walk_away: "Walk-away, points",
    interest: "Interest",
    factions: "Factions at home",
    veto: "can block",
    source: "Sources",
    role: "Role",
    accepted_by: "Accepted by",
    may_spoil: "may spoil a deal",
    can: "What it can do",
    until: "Until",
    publisher: "Publisher",
    date: "Date",
    url: "Address",
    reliability: "Reliability",
    credibility: "Credibility",
    kind: "Kind",
    terms: "Terms",
    note: "Note",
    on: "On",
    confidence: "Confidence",
    claimed_by: "Claimed by",
    denied_by: "Denied by",
    group: "Group",
    expected: "What could come of it",
    unit: "Unit",
    at: "Levels, separated by spaces",
    from: "From",
    to: "To",
    step: "Step",
    stated: "Stated option",
    text: "In its words",
    options: "Options",
    above: "Above",
    below: "Below",
    firmness: "Firmness",
    chance: "Chance that it binds, 0–1",
  },
  choices: {
    high: "high",
    medium: "medium",
    low: "low",
    comprehensive: "comprehensive",
    interim: "interim",
    bottom: "never",
    held: "held so far",
    stated: "said in public",
    mediator: "mediator",
    verifier: "verifier",
    guarantor: "guarantor",
    host: "host",
    observer: "observer",
    participant: "participant",
    coordinator: "coordinator",
    facilitator: "facilitator",
    stakeholder: "stakeholder",
    outside: "outside",
  },
  kinds: {
    party: "party",
    faction: "faction",
    other: "mediator or outside power",
    lever: "lever",
    source: "source",
    package: "package",
    event: "event",
    issue: "issue",
    option: "option",
    rule: "rule",
    level: "point",
    "red line": "red line",
    position: "position",
  },
  add: (kind) => `Add ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`,
  nameOfNew: (kind) => `New ${kind}`,
  remove: (name) => `Remove ${name}`,
  none: "Nothing is entered here yet.",
  notStated: "not stated",
  rangeHint: "45, or 40–50 where it is not known exactly, or 40 / 44 / 50",
  notARange: "Write a number such as 45, a range such as 40–50, or low / best / high.",
  notANumber: "Write a number.",
  dateHint: "2026-01-31, 2026-01 or 2026",
  asDeal: "Stated as a deal; it is changed in the text.",
  problems: (count) => `${n.whole(count)} ${n.plural(count, { one: "problem", other: "problems" })}`,
  importance: (party) => `Importance for ${party}`,
  byNumber: "a number",
  weightOf: (party) => `Weight for ${party}`,
  worthOf: (party) => `Worth to ${party}`,
  worth: (option, party) => `${option}, worth to ${party}`,
  orderOnly: (party) => `order only, for ${party}`,
  list: (issue) => `Options of ${issue}`,
  options: "Options",
  levels: "Levels",
  levelList: "Write each level once, the smallest first.",
  toLevels: "Levels in place of options",
  line: (party) => `Worth to ${party}, as a line through points`,
  point: (k) => ({ level: `Point ${n.whole(k)}, level`, worth: `Point ${n.whole(k)}, worth` }),
  positionOf: (party) => `Position of ${party}`,
  earlier: (count) => `${n.whole(count)} earlier, in the text`,
  newer: "Add a newer position",
  newerHint: "The one before stays as history.",
  redLines: "Red lines",
  redLine: (k) => `Red line ${n.whole(k)}`,
  never: "Never",
  if: "If",
  thenWord: "then",
  atMost: "At most",
  of: "of",
  and: "and",
  condition: "Issue",
  relation: "Relation",
  value: "Option",
  why: "Why",
  inWords: "As an expression",
  rule: (k) => `Rule ${n.whole(k)}`,
  event: (k) => `Event ${n.whole(k)}`,
  ruleKinds: { never: "never together", if: "if … then …", at_most: "at most so many of" },
  refused: "This could not be entered:",
};

const fa: FormWords = {
  sections: {
    talks: "گفت‌وگوها",
    parties: "طرف‌ها",
    others: "دیگران",
    issues: "موضوع‌ها",
    positions: "مواضع",
    sources: "منابع",
    packages: "بسته‌ها",
    rules: "قاعده‌ها",
    events: "رویدادها",
  },
  sectionList: "بخش‌های پرونده",
  reading: "خواندن پرونده…",
  notReadable: "متن به این صورت خوانده نمی‌شود. نخست آن را در متن درست کنید؛ فرم‌ها خود بازمی‌گردند.",
  fields: {
    name: "نام",
    title: "عنوان",
    as_of: "تا تاریخ (میلادی)",
    question: "پرسش صفحهٔ نخست",
    what: "چه",
    walk_away: "آستانهٔ ترک مذاکره، امتیاز",
    interest: "منفعت",
    factions: "جناح‌های داخلی",
    veto: "می‌تواند سد کند",
    source: "منابع",
    role: "نقش",
    accepted_by: "پذیرفته از سوی",
    may_spoil: "می‌تواند توافق را بر هم زند",
    can: "چه می‌تواند بکند",
    until: "تا",
    publisher: "ناشر",
    date: "تاریخ (میلادی)",
    url: "نشانی",
    reliability: "اعتبار منبع",
    credibility: "درستی خبر",
    kind: "گونه",
    terms: "مفاد",
    note: "یادداشت",
    on: "در تاریخ (میلادی)",
    confidence: "اطمینان",
    claimed_by: "به ادعای",
    denied_by: "رد شده از سوی",
    group: "دسته",
    expected: "چه از آن برمی‌آید",
    unit: "یکا",
    at: "سطح‌ها، با فاصله میانشان",
    from: "از",
    to: "تا",
    step: "گام",
    stated: "گزینهٔ اعلام‌شده",
    text: "به گفتهٔ خودش",
    options: "گزینه‌ها",
    above: "بالاتر از",
    below: "پایین‌تر از",
    firmness: "استواری",
    chance: "احتمال پابرجایی، ۰ تا ۱",
  },
  choices: {
    high: "زیاد",
    medium: "متوسط",
    low: "کم",
    comprehensive: "جامع",
    interim: "موقت",
    bottom: "هرگز",
    held: "تاکنون پابرجا",
    stated: "علنی گفته‌شده",
    mediator: "میانجی",
    verifier: "راستی‌آزما",
    guarantor: "ضامن",
    host: "میزبان",
    observer: "ناظر",
    participant: "شرکت‌کننده",
    coordinator: "هماهنگ‌کننده",
    facilitator: "تسهیلگر",
    stakeholder: "ذی‌نفع",
    outside: "بیرونی",
  },
  kinds: {
    party: "طرف",
    faction: "جناح",
    other: "میانجی یا قدرت بیرونی",
    lever: "اهرم",
    source: "منبع",
    package: "بسته",
    event: "رویداد",
    issue: "موضوع",
    option: "گزینه",
    rule: "قاعده",
    level: "نقطه",
    "red line": "خط قرمز",
    position: "موضع",
  },
  add: (kind) => `افزودن ${kind}`,
  nameOfNew: (kind) => `${kind} تازه`,
  remove: (name) => `حذف ${name}`,
  none: "هنوز چیزی در اینجا نوشته نشده است.",
  notStated: "اعلام نشده",
  rangeHint: "۴۵، یا ۴۰–۵۰ اگر دقیق دانسته نیست، یا ۴۰ / ۴۴ / ۵۰",
  notARange: "عددی مانند ۴۵، بازه‌ای مانند ۴۰–۵۰، یا کمینه / بهترین حدس / بیشینه بنویسید.",
  notANumber: "عددی بنویسید.",
  dateHint: "2026-01-31 یا 2026-01 یا 2026",
  asDeal: "به صورت یک توافق اعلام شده است؛ در متن دگرگون می‌شود.",
  problems: (count) => `${p.whole(count)} اشکال`,
  importance: (party) => `اهمیت برای ${party}`,
  byNumber: "یک عدد",
  weightOf: (party) => `وزن برای ${party}`,
  worthOf: (party) => `ارزش برای ${party}`,
  worth: (option, party) => `${option}، ارزش برای ${party}`,
  orderOnly: (party) => `تنها ترتیب، برای ${party}`,
  list: (issue) => `گزینه‌های ${issue}`,
  options: "گزینه‌ها",
  levels: "سطح‌ها",
  levelList: "هر سطح یک بار، کوچک‌ترین در آغاز.",
  toLevels: "سطح‌ها به جای گزینه‌ها",
  line: (party) => `ارزش برای ${party}، خطی از میان نقطه‌ها`,
  point: (k) => ({ level: `نقطهٔ ${p.whole(k)}، سطح`, worth: `نقطهٔ ${p.whole(k)}، ارزش` }),
  positionOf: (party) => `موضع ${party}`,
  earlier: (count) => `${p.whole(count)} موضع پیشین، در متن`,
  newer: "افزودن موضعی تازه‌تر",
  newerHint: "موضع پیشین به عنوان تاریخچه می‌ماند.",
  redLines: "خط قرمزها",
  redLine: (k) => `خط قرمز ${p.whole(k)}`,
  never: "هرگز",
  if: "اگر",
  thenWord: "آنگاه",
  atMost: "حداکثر",
  of: "از",
  and: "و",
  condition: "موضوع",
  relation: "نسبت",
  value: "گزینه",
  why: "چرا",
  inWords: "به صورت عبارت",
  rule: (k) => `قاعدهٔ ${p.whole(k)}`,
  event: (k) => `رویداد ${p.whole(k)}`,
  ruleKinds: { never: "هرگز با هم", if: "اگر … آنگاه …", at_most: "حداکثر چند تا از" },
  refused: "این وارد نشد:",
};

export const formWords: Readonly<Record<Language, FormWords>> = { en, fa };
