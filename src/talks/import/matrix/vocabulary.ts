/** Words that heads of columns use, in English and Persian, and what they mean. */
import { fold } from "./fold.js";
import type { ColumnRole } from "./preview.js";

export interface HeadReading {
  readonly role: ColumnRole;
  /** What is left of the head beside the known words: the side it is about. */
  readonly who?: string;
  /** Nothing else is left, or only a name. */
  readonly sure: boolean;
}

/** Longer phrases first where one holds another; matched on folded text. A `\b` of Persian words is a space or an end. */
const phrases: readonly [ColumnRole, string][] = [
  [
    "red line",
    "red[- ]?lines?|non-?negotiables?|unacceptables?|never accepts?|deal[- ]?breakers?|خط(?:وط)? قرمز(?:ها)?",
  ],
  ["denied by", "den(?:ied|ies|ials?)(?: by)?|disputed by|contested by|تکذیب(?: ?کننده| شده توسط)?"],
  [
    "expected",
    "(?:potential|possible|likely|expected|probable|anticipated|projected) (?:outcomes?|results?|compromises?|resolutions?|solutions?|effects?|benefits?)|outcomes?|expected|what (?:could|may|might) come of it|landing zone|zone of agreement|compromises?|(?:نتیجه|نتایج|پیامد|برآیند|دستاورد)(?: ?ی)?(?: ?(?:های))? (?:احتمالی|ممکن|محتمل|بالقوه|مورد انتظار)|نتیجه|نتایج|راه حل(?: احتمالی| ممکن)?|چه (?:از آن )?(?:ممکن است |می )?(?:در ?آید|برآید|بیاید)|دستاورد",
  ],
  ["interest", "(?:underlying )?interests?|motivations?|rationale|reasons?|why|منافع|منفعت|انگیزه(?: ها)?|علت|چرا"],
  ["importance", "importance|priorit(?:y|ies)|weights?|weighting|salience|اهمیت|اولویت|وزن"],
  ["source", "sources?|references?|citations?|cited|links?|منابع|منبع|مرجع|مراجع|ماخذ"],
  ["date", "as of|dates?|when|since|last updated?|updated|تاریخ|زمان اعلام|از تاریخ"],
  ["ending", "(?:potential |possible )?scenarios?|endings?|outlook|سناریو(?: ?ها| ?ی)?|پایان"],
  [
    "timeline",
    "time ?lines?|time ?frames?|time ?horizons?|horizons?|durations?|timing|زمان ?بندی|بازه(?: ?ی)? زمانی|افق زمانی|چارچوب زمانی|جدول زمانی",
  ],
  [
    "impact",
    "(?:potential |likely |expected |possible )?(?:impacts?|consequences?|implications?|effects?)|اثر(?:ات)?|تاثیر(?:ات)?|پیامد(?:ها|های)?",
  ],
  [
    "safeguard",
    "(?:key |core |structural )?(?:elements?|safeguards?|mechanisms?|components?|measures?|factors?)|عنصر(?: کلیدی)?|عناصر|سازوکار(?: ?ها)?|ضمانت(?: ?ها)?|مولفه(?: ?ها)?",
  ],
  ["purpose", "purposes?|aims?|objectives?|functions?|goals?|هدف|اهداف|کارکرد|منظور"],
  ["group", "groups?|categor(?:y|ies)|themes?|baskets?|areas?|clusters?|tracks?|دسته(?: ?بندی)?|گروه|حوزه|محور"],
  [
    "note",
    "notes?|comments?|remarks?|analysis|assessments?|observations?|context|details?|description|یادداشت|توضیح(?:ات)?|ملاحظات|تحلیل|ارزیابی|شرح",
  ],
  ["number", "no\\.|nr\\.|#|№|ردیف|شماره"],
  [
    "who",
    "part(?:y|ies)|actors?|sides?|countr(?:y|ies)|stakeholders?|delegations?|who|طرف(?: ?ها)?|بازیگر(?:ان)?|کشور(?:ها)?",
  ],
  [
    "position",
    "(?:stated |current |public |official |opening |initial )?(?:positions?|stances?|views?|demands?|proposals?|offers?|asks?|wants?|says|statements?|roles?)|نقش|مواضع|موضع(?: ?گیری)?|دیدگاه(?: ?ها)?|خواسته(?: ?ها)?(?: ?ی)?|نظر|پیشنهاد(?: ?ها)?|مطالبات",
  ],
  [
    "issue",
    "(?:key |main |core |negotiation |negotiating )?(?:issues?|topics?|subjects?|questions?|items?|points? of (?:contention|dispute)|matters?|agenda(?: items?)?)|موضوع(?:ات)?(?: مذاکر(?:ه|ات)| اختلاف)?|مسئله|مساله|مسائل|محور مذاکره|بند",
  ],
];

const patterns = phrases.map(
  ([role, words]) => [role, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "u")] as const,
);

const joins =
  "of|the|for|by|on|to|from|in|'s|and|or|proposed|stated|current|official|public|key|main|از|برای|در|های|ها|ی|به|و";
const marks = "[\\s:/|,;.،؛\"'–—-]";
const connectors = new RegExp(`^(?:${marks}|(?:${joins})(?![\\p{L}\\p{N}]))+`, "u");
const connectorsAtEnd = new RegExp(
  `(?:${marks}|(?<![\\p{L}\\p{N}])(?:of|the|for|by|on|to|and|or|از|برای|در|به|و))+$`,
  "u",
);

/** What a head says; undefined where it holds none of the known words. */
export function readHead(written: string): HeadReading | undefined {
  if (written.length > 120) return undefined;
  const head = written.replace(/\(s\)/gi, "");
  const folded = fold(head);
  for (const [role, pattern] of patterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = nameIn(`${head.slice(0, match.index)} ${head.slice(match.index + match[0].length)}`);
    // "Issue / topic", "Sources and references": the rest is another word for the same, no name.
    const again = rest === "" ? undefined : patterns.find(([, other]) => whole(other, fold(rest)));
    const who = again || ofNobody.has(role) ? "" : rest;
    return role === "position"
      ? positionHead(who)
      : { role, ...(who ? { who } : {}), sure: rest === "" || again !== undefined || named.has(role) };
  }
  return undefined;
}

/** Roles that are never said of a side: more words narrow them down. */
const ofNobody: ReadonlySet<ColumnRole> = new Set(["issue", "group", "number", "who", "ending", "safeguard"]);

const whole = (pattern: RegExp, text: string): boolean => pattern.exec(text)?.[0].length === text.length;

/** Roles that are often said of one side. */
const named: ReadonlySet<ColumnRole> = new Set(["red line", "interest", "importance", "source", "date", "denied by"]);

const positionHead = (who: string): HeadReading =>
  who === "" ? { role: "position", sure: true } : { role: isOutside(who) ? "other" : "party", who, sure: true };

/** The words without what joins them to others: "of the United States" is "United States". */
export function nameIn(words: string): string {
  let name = words.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== name; ) {
    before = name;
    const start = connectors.exec(fold(name))?.[0].length ?? 0;
    name = name.slice(start).trim();
    const end = connectorsAtEnd.exec(fold(name));
    // The stop of "U.S." belongs to it.
    if (end && end.index > 0 && !/(?:\p{L}\.){2}$/u.test(name)) name = name.slice(0, end.index).trim();
    name = name
      .replace(/['’]s$/i, "")
      .replace(/\(\s*\)|\[\s*\]/g, "")
      .trim();
    // Brackets around all of it, or without their other half.
    if (/^[([][^()[\]]*[)\]]$/.test(name)) name = name.slice(1, -1).trim();
    if (/^[([{]/.test(name) && !/[)\]}]/.test(name)) name = name.slice(1).trim();
    if (/[)\]}]$/.test(name) && !/[([{]/.test(name)) name = name.slice(0, -1).trim();
    if (/[([{]$/.test(name)) name = name.slice(0, -1).trim();
  }
  return name;
}

/** Words after which a name is somebody without a seat. */
const outside =
  /(?<![\p{L}\p{N}])(?:mediators?|mediating|observers?|guarantors?|facilitators?|verifiers?|hosts?|outside|third part(?:y|ies)|stakeholders?|میانجی|ناظر|ضامن|میزبان|تسهیل ?گر)(?![\p{L}\p{N}])/u;

export const isOutside = (name: string): boolean => outside.test(fold(name));

/** A name without the word that says it is outside, and that role. */
export function outsideRole(name: string): { readonly name: string; readonly role?: string } {
  const found = outside.exec(fold(name));
  if (!found) return { name };
  const word = found[0];
  const role = roles.find(([pattern]) => pattern.test(word))?.[1] ?? "outside";
  const rest = nameIn(`${name.slice(0, found.index)} ${name.slice(found.index + word.length)}`);
  return { name: rest || name, role };
}

const roles: readonly [RegExp, string][] = [
  [/mediat|میانجی/, "mediator"],
  [/observ|ناظر/, "observer"],
  [/guarant|ضامن/, "guarantor"],
  [/facilit|تسهیل/, "facilitator"],
  [/verif/, "verifier"],
  [/host|میزبان/, "host"],
  [/stakeholder/, "stakeholder"],
];

const totals =
  /^(?:grand )?(?:totals?|sum|subtotal|average|mean|overall|count)\b|^(?:جمع|مجموع|میانگین|جمع کل)(?![\p{L}])/u;
export const isTotal = (text: string): boolean => totals.test(fold(text)) && text.length <= 40;

const notes =
  /^(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡]+|[¹²³⁴⁵⁶⁷⁸⁹]+|(?:notes?|sources?|n\.?b\.?|legend|key|یادداشت|منبع|منابع|توضیح)\s*[:：])/u;
export const isFootnote = (text: string): boolean => notes.test(fold(text));

const unknowns =
  /^(?:[-–—.…?*/]+|n\.?\/?a\.?|none stated|not (?:yet )?(?:stated|known|specified|available|clear)|no (?:public |stated |known )?(?:position|statement|comment)|unknown|unclear|unstated|tb[adc]|نامشخص|نامعلوم|ندارد|اعلام نشده|بیان نشده)$/u;
/** The cell says that nothing is known. */
export const saysNothing = (text: string): boolean =>
  unknowns.test(
    fold(text)
      .replace(/[.\s]+$/, "")
      .trim() || fold(text).trim(),
  );

const levels: readonly ["high" | "medium" | "low", RegExp][] = [
  [
    "high",
    /^(?:very |extremely )?(?:high|critical|vital|essential|top|major|crucial|زیاد|بالا|خیلی زیاد|بسیار بالا|حیاتی|مهم)$/u,
  ],
  ["medium", /^(?:medium|moderate|mid|middle|med|متوسط|میانه)$/u],
  ["low", /^(?:very )?(?:low|minor|marginal|کم|پایین|اندک|پائین)$/u],
];

/** High, medium, low in their words. */
export function importanceOf(text: string): "high" | "medium" | "low" | undefined {
  const plain = fold(text)
    .replace(/(?:importance|priority|اهمیت|اولویت)/u, "")
    .replace(/[\s:.()]+/g, " ")
    .trim();
  return levels.find(([, pattern]) => pattern.test(plain))?.[0];
}
