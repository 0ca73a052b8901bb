import { apart, persianDigits } from "./worded.js";
import type { Wording } from "./wording.js";

const unknown: readonly Wording[] = [[/^no (.+?) "(.*)"$/s, "چنین چیزی شناخته نیست: #1 «$2»"]];
const notNumeric: readonly Wording[] = [[/^(.+) has options, not levels$/, "$1 گزینه دارد، نه سطح"]];
const within: readonly Wording[] = [
  [/^expected (.+), got (.+)$/s, "#1 لازم است، ولی $2 آمده است"],
  [/^(.+) is from (\S+) to (\S+), got (.+)$/s, "#1 از $2 تا $3 است، ولی $4 آمده است"],
  [/^(.+) is at least (\S+), got (.+)$/s, "#1 دست‌کم $2 است، ولی $3 آمده است"],
];
const expected: readonly Wording[] = [
  [/^expected a number after (\S+), got "(.*)"$/s, "پس از $1 عدد لازم است، ولی «$2» آمده است"],
  [/^expected (.+), got nothing$/s, "#1 لازم است، ولی چیزی نیامده است"],
  [/^expected (.+), got (.+)$/s, "#1 لازم است، ولی #2 آمده است"],
];
const fileGone: readonly Wording[] = [
  [/no longer there$/, "پروندهٔ گفت‌وگوها دیگر آنجا نیست"],
  [/cannot be read \((.*)\)$/, "پروندهٔ گفت‌وگوها را نمی‌توان خواند ($1)"],
];
const tooDeep: readonly Wording[] = [
  [/^more than (\d+)/, "بیش از $1 لایه فهرست و نگاشت درون یکدیگر"],
  [/^aliases multiply/, "نام‌های مستعار به مقدارهایی بیش از اندازه می‌رسند"],
];
const says = (english: RegExp, persian: string): readonly Wording[] => [[english, persian]];

/** One fault of a ranking: what it lacks, names twice or may not name. */
function rankingFault(said: string): string {
  const [, kind, states, more] = /^(missing|twice|impossible): (.+?)(?: and (\d+) more)?$/s.exec(said) ?? [];
  if (kind === undefined) return '⁦"*"⁩ باید یک بار و به‌تنهایی بیاید';
  const names = `${apart(states ?? "")}${more === undefined ? "" : ` و ${persianDigits(more)} حالت دیگر`}`;
  return `${kind === "missing" ? "نیامده" : kind === "twice" ? "دو بار آمده" : "ناممکن"}: ${names}`;
}

/** Persian for what is wrong, by code; under a code by the English wording, the first that fits. */
export const messagesInPersian: Readonly<Record<string, readonly Wording[]>> = {
  "alias-bomb": tooDeep,
  "ambiguous-option": says(/^"(.*)" is/, "«$1» گزینهٔ بیش از یک تصمیم‌گیر است"),
  "bad-date": says(/^(?:as-of|since) "(.*)" is not a date$/s, "«$1» تاریخ نیست"),
  "bad-id": says(/^"(.*)" cannot/s, "«$1» نمی‌تواند شناسه باشد"),
  "bad-path": [
    [/^an edit needs/, "ویرایش مسیر لازم دارد"],
    [/^(.+) is no map or list$/, "$1 نه نگاشت است و نه فهرست"],
  ],
  "bad-statement": [
    [/^"(.*)" alone says nothing$/, "«$1» به‌تنهایی چیزی نمی‌گوید"],
    [/^a statement of (\d+) characters, more than (\d+)$/, "گزاره‌ای با $1 نویسه، بیش از $2"],
    [/^"?(.+?)"? is not part of a statement$/, "$1 جزئی از گزاره نیست"],
    [/^expected the end of the statement, got "(.*)"$/, "گزاره باید اینجا پایان یابد، ولی «$1» آمده است"],
    [/^"(.*)" cannot follow another "(.*)"$/, "«$1» نمی‌تواند پس از «$2» دیگری بیاید"],
    [/^expected a name, got the end of the statement$/, "نامی لازم است، ولی گزاره پایان یافته است"],
    [/^more than (\d+) ! and \( in one another$/, "بیش از $1 بار ⁦!⁩ و ⁦(⁩ درون یکدیگر"],
    [/^a \( is not closed$/, "یک ⁦(⁩ بسته نشده است"],
    [/^expected a name before "(.*)"$/, "پیش از «$1» نامی لازم است"],
    [/^expected a name, got "(.*)"$/, "نامی لازم است، ولی «$1» آمده است"],
    [/^"(.*)" is no name$/, "«$1» نام نیست"],
    [/^expected an option or a number after (\S+), got (.+)$/, "پس از $1 گزینه یا عدد لازم است، ولی #2 آمده است"],
  ],
  binary: says(/\((U\+\w+)\)/, "نویسه‌ای که متن نیست ($1)"),
  bug: says(/^/, "خطایی در خود برنامه رخ داد"),
  "chances-fall": says(/^/, "احتمال‌ها در گذر ماه‌ها نمی‌توانند کم شوند"),
  "chances-over-one": says(/month (\S+)/, "احتمال‌ها تا ماه $1 روی هم بیش از ۱ می‌شوند"),
  "circular-alias": says(/^(\S+) lies/, "$1 درون خودش است"),
  "comparison-in-statement": says(/^/, "گزارهٔ منازعه گزینه‌ها را نام می‌برد؛ چیزی را نمی‌سنجد"),
  "control-character": says(/^/, "نویسه‌ای که متن نیست در اینجا آمده است"),
  "date-circle": says(/: (.+)$/, "تاریخ‌ها در دایره می‌چرخند: $1"),
  "duplicate-id": [
    [/^another (.+) has the id "(.*)"$/, "شناسهٔ «$2» پیش‌تر هم آمده است (#1)"],
    [/^"(.*)" is a party already$/, "«$1» پیش‌تر طرف است"],
  ],
  "duplicate-key": says(/^(?:the key )?"(.*)" is/s, "«$1» دو بار آمده است"),
  "empty-file": says(/^/, "پرونده خالی است"),
  "empty-list": says(/^at_most/, "⁦at_most⁩ چیزی در خود ندارد"),
  "empty-position": says(/^/, "موضعی که چیزی نمی‌گوید"),
  "empty-value": expected,
  "file-missing": fileGone,
  "file-unreadable": fileGone,
  "four-chances": says(/^/, "چهار احتمال لازم است"),
  "impossible-now": says(/^/, "وضع موجود با الگویی ناممکن جور درمی‌آید"),
  "irreversible-drop": says(/^/, "⁦irreversible⁩ یعنی فقط می‌توان آن را برگزید، نه کنار گذاشت"),
  "key-not-text": [
    [/not a list or a map$/, "کلید باید یک واژه باشد، نه فهرست یا نگاشت"],
    [/^an empty key$/, "کلیدی که نام ندارد"],
    [/^the key (.+) is not text$/, "کلید $1 متن نیست"],
  ],
  "levels-order": says(/^/, "سطح‌ها باید رو به بالا باشند"),
  "levels-step": says(/^/, "گام از ⁦from⁩ به ⁦to⁩ نمی‌رسد"),
  "levels-twice": says(/^/, "سطح‌ها هم با ⁦at⁩ و هم با ⁦from⁩ داده شده‌اند"),
  "line-order": says(/^/, "سطح نقطه‌های خط باید رو به بالا باشد"),
  "line-too-short": says(/^/, "خط دست‌کم دو نقطه لازم دارد"),
  "merge-key": says(/^/, "کلیدهای ادغام (⁦<<⁩) خوانده نمی‌شوند"),
  "missing-key": [
    [/^an issue lacks "options" or "levels"$/, "موضوعی ⁦options⁩ یا ⁦levels⁩ ندارد"],
    [/^the levels lack/, "سطح‌ها ⁦at⁩، یا ⁦from⁩ و ⁦to⁩ و ⁦step⁩، ندارند"],
    [/^a red line lacks/, "خط قرمز ⁦options⁩، ⁦above⁩ یا ⁦below⁩ ندارد"],
    [/^"(.*)" is no party or other, and has no name$/, "«$1» نه طرف است و نه بازیگر دیگر، و نام ندارد"],
    [/^(.+) lacks "(.*)"$/, "#1: کلید «$2» کم است"],
  ],
  "missing-worth": says(
    /^(.+) has a weight on (\S+) but no worth for (.+)$/,
    "$1 برای $2 وزن دارد ولی برای این‌ها ارزش ندارد: $3",
  ),
  "negative-points": within,
  "negative-weight": within,
  "newer-format": says(/^format (\S+) .*only (\S+)$/, "قالب $1 اینجا شناخته نیست، فقط $2"),
  "no-conflict": says(/^/, "بخش ⁦conflict⁩ نیست"),
  "no-issues": says(/^/, "موضوعی نیست، پس توافقی هم نیست"),
  "no-levels": says(/^/, "سطحی نیست"),
  "no-options": says(/^(.+) has no option$/, "$1 گزینه‌ای ندارد"),
  "no-parties": says(/^/, "طرفی نیست"),
  "no-such-file": says(/^the desk has/, "این میز چنین پرونده‌ای ندارد"),
  "no-dates": says(/^nothing in this file/, "چیزی در این پرونده تاریخ ندارد، پس از هیچ تاریخی چیزی دگرگون نشده است"),
  "no-state-left": says(/^/, "الگوهای ناممکن هیچ حالتی باقی نمی‌گذارند"),
  "no-weights": says(/^(.+) has no weight/, "$1 بر هیچ موضوعی وزن ندارد، پس هیچ توافقی برایش ارزش ندارد"),
  "not-a-date": says(/^"(.*)" is/s, "«$1» تاریخ نیست"),
  "not-a-language": says(/^"(.*)" is/s, "«$1» زبان نیست"),
  "not-a-number": [
    [/^(.+) is not a number$/, "$1 عدد نیست"],
    [/^(.+) is beyond all numbers$/, "$1 از همهٔ عددها بیرون است"],
  ],
  "not-a-span-of-months": says(/^/, "دو ماه لازم است، آن که زودتر است نخست"),
  "not-a-state": says(/^/, '⁦"*"⁩ نشانهٔ حالت‌های بسیار است، و وضع موجود یک حالت است'),
  "not-a-year": says(/^"(.*)" is/s, "«$1» سال نیست"),
  "not-an-address": says(/^/, "نشانی‌ای لازم است که با ⁦https://⁩ آغاز شود"),
  "not-numeric": notNumeric,
  "not-utf-8": says(/^/, "این متن ⁦UTF-8⁩ نیست"),
  "options-and-levels": says(/^(.+) has both/, "$1 هم گزینه دارد و هم سطح"),
  "order-incomplete": says(/^the order lacks (.+)$/, "در ترتیب این‌ها کم است: $1"),
  "order-twice": says(/^the order names "(.*)" twice$/, "ترتیب «$1» را دو بار نام می‌برد"),
  "out-of-range": within,
  "partial-deal": says(/^the deal leaves open: (.+)$/, "توافق این‌ها را باز می‌گذارد: $1"),
  "preferences-twice": says(/^/, "تصمیم‌گیری هم ⁦prefers⁩ دارد و هم ⁦ranking⁩"),
  "range-order": says(/^/, "بازه از کمترین، با گذر از بهترین برآورد، به بیشترین می‌رود"),
  "ranking-does-not-fit": [
    [
      /^the ranking of (\S+) does not name each possible state once \((.+)\)$/s,
      (maker, faults) =>
        `رده‌بندی ${apart(maker)} هر حالت ممکن را یک بار نام نمی‌برد (${faults.split(" · ").map(rankingFault).join("؛ ")})`,
    ],
  ],
  "reserved-key": says(/^the (?:name|key) "(.*)" is/, "نام «$1» برای کار دیگری کنار گذاشته شده است"),
  "reserved-word": says(/^"(.*)" has/, "«$1» در گزاره‌ها معنای خودش را دارد"),
  "rule-too-wide": says(/^the rule "(.*)" falls/s, "قاعدهٔ «$1» به حالت‌هایی بیش از اندازه می‌رسد"),
  "since-not-earlier": says(/^(\S+) is not before (\S+)$/, "$1 پیش از روز گزارش، $2، نیست"),
  signIn: says(/^/, "این میز دیگر شما را نمی‌شناسد؛ آن را با نشانی آغازش دوباره باز کنید"),
  "several-documents": says(/^/, "بیش از یک سند در پرونده است"),
  tag: says(/^/, "برچسب ⁦YAML⁩ (⁦!…⁩) در اینجا معنایی ندارد"),
  "too-deep": tooDeep,
  "too-large": says(/(\d+) bytes, more than (\d+)/, "پرونده $1 بایت دارد، بیش از $2"),
  "too-many-aliases": says(/^more than (\d+)/, "بیش از $1 نام مستعار"),
  "too-many-levels": [
    [/^more than (\d+) levels in the file$/, "بیش از $1 سطح در پرونده"],
    [/^(\d+) levels, more than (\d+)$/, "$1 سطح، بیش از $2"],
  ],
  "too-many-options": [
    [/^(\d+) options give (\S+) states; at most (\d+)/, "$1 گزینه $2 حالت می‌سازد؛ اینجا دست‌بالا $3 گزینه محاسبه می‌شود"],
    [/^(\S+) has (\d+) options, more than (\d+)$/, "$1 دارای $2 گزینه است، بیش از $3"],
    [/^(\d+) options, more than (\d+)$/, "$1 گزینه، بیش از $2"],
  ],
  "too-many-problems": says(/^(\d+) more/, "$1 اشکال دیگر در فهرست نیامده است"),
  "unknown-anchor": says(/^no anchor (\S+)/, "نام مستعار $1 پیش از این نیامده است"),
  "unknown-key": says(/^unknown key "(.*)" in (.+)$/s, "#2: کلید «$1» شناخته نیست"),
  "unknown-level": says(/^no level (.+) of (\S+)$/, "$2 سطح $1 ندارد"),
  "unknown-option": [[/^no option "(.*)" of (\S+)$/, "$2 گزینهٔ «$1» ندارد"], ...unknown],
  "unknown-party": [[/^"(.*)" is not a party$/, "«$1» طرف نیست"], ...unknown],
  "unknown-side": says(/^no party or outside power "(.*)"$/s, "«$1» نه طرف است و نه قدرتی بیرونی"),
  "unknown-word": unknown,
  "unquoted-statement": says(/begins with (\S)/, "گزاره‌ای که با $1 آغاز می‌شود گیومه ندارد"),
  "unsafe-integer": says(/^(\S+) cannot/, "$1 را نمی‌توان دقیق نگه داشت"),
  "unsupported-bonus": says(/^/, "شرط پاداش باید فقط با «و» پیوسته باشد"),
  "weight-twice": says(/^(\S+) has/, "$1 در اینجا هم وزن دارد و هم درجهٔ اهمیت"),
  "weights-all-zero": says(/^all weights of (\S+)/, "همهٔ وزن‌های $1 صفر است"),
  "worth-out-of-scale": within,
  "worth-twice": says(/^(\S+) has/, "$1 در اینجا هم ارزش دارد و هم ترتیب"),
  "wrong-type": expected,
  yaml: says(/^cannot be read: /, "اینجای پرونده خوانده نمی‌شود"),
  ...Object.fromEntries(
    ["actor", "calendar", "clause", "commitment", "issue", "maker", "moment", "procedure", "scenario"]
      .concat(["source", "step", "step-of-the-ladder", "text", "time-zone"])
      .map((kind) => [`unknown-${kind}`, unknown]),
  ),
};
