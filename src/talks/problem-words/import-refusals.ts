import { apart } from "./worded.js";
import type { Wording } from "./wording.js";

const says = (english: RegExp, persian: Wording[1]): readonly Wording[] => [[english, persian]];

const kinds: Readonly<Record<string, string>> = {
  "a list": "فهرست",
  "a map": "نگاشت",
  missing: "نیامده",
  empty: "خالی",
  nothing: "خالی",
};
const kind = (what: string): string => kinds[what] ?? apart(what);
const isKind = (wanted: string): readonly Wording[] => [
  [/^the file is (.+), not a map$/s, (got) => `پرونده ${kind(got)} است، نه نگاشت`],
  [
    /^(.+) is (missing|empty|a list|a map|".*"), not an? \w+$/s,
    (what, got) => `${named(what)}: ${kind(got)} است، نه ${wanted}`,
  ],
];

/** What a reader calls a part of a file. */
function named(what: string): string {
  const parts: readonly [RegExp, (...groups: string[]) => string][] = [
    [/^the name of issue (\S+)$/, (k) => `نام موضوع ${apart(k)}`],
    [/^issue (.+)$/s, (name) => `موضوع ${apart(name)}`],
    [/^a value of (.+)$/s, (name) => `مقداری از ${apart(name)}`],
    [/^values of (.+)$/s, (name) => `مقدارهای ${apart(name)}`],
    [/^the value of (.+)$/s, (name) => `ارزش ${apart(name)}`],
    [/^a bound of (.+)$/s, (name) => `کران ${apart(name)}`],
    [/^the weight of (?:issue )?(.+)$/s, (name) => `وزن ${apart(name)}`],
    [/^the utility of (".*") of (".*")$/s, (option, name) => `فایدهٔ ${apart(option)} در ${apart(name)}`],
    [/^the utility of (.+)$/s, (name) => `فایدهٔ ${apart(name)}`],
    [/^the evaluation of (.+)$/s, (name) => `ارزش‌گذاری ${apart(name)}`],
    [/^the reservation value$/, () => "⁦reservation value⁩"],
    [/^the discount factor$/, () => "ضریب کاهش"],
  ];
  for (const [english, persian] of parts) {
    const caught = english.exec(what);
    if (caught) return persian(...caught.slice(1));
  }
  return apart(what);
}

const noIssue: readonly Wording[] = [
  [/^there is no <issue>/, "در دامنه ⁦<issue>⁩ نیست"],
  [/^there is no issue/, "در دامنه موضوعی نیست"],
];
const tooManyIssues = says(/^(\d+) issues, more than (\d+)$/, "%1 موضوع، بیش از %2");
const xml: readonly Wording[] = [
  [/^not well-formed XML: (.+)$/s, "⁦XML⁩ درستی نیست: $1"],
  [/^there is no element/, "در پرونده هیچ عنصری نیست"],
];
const zipWhy: readonly [RegExp, string | ((name: string) => string)][] = [
  [/^it has no directory$/, "فهرست درونی ندارد"],
  [/^it has too many members$/, "اجزایش بیش از اندازه است"],
  [/^its directory is cut off$/, "فهرست درونی‌اش بریده است"],
  [/^"(.*)" is cut off$/s, (name) => `«${apart(name)}» بریده است`],
  [/^"(.*)" is not where the directory says$/s, (name) => `«${apart(name)}» آنجا نیست که فهرست می‌گوید`],
  [/^"(.*)" is packed in a way/s, (name) => `«${apart(name)}» به گونه‌ای فشرده شده که خوانده نمی‌شود`],
  [/^"(.*)" cannot be unpacked$/s, (name) => `«${apart(name)}» باز نمی‌شود`],
];
const unsupported: readonly Wording[] = [
  [/^an evaluator of type (".*") is not read for an integer issue$/s, "ارزش‌گذار نوع #1 برای موضوع عددی خوانده نمی‌شود"],
  [/^an evaluator of type (".*") is not read$/s, "ارزش‌گذار نوع #1 خوانده نمی‌شود"],
  [/^an issue of type (".*") is not read$/s, "موضوع نوع #1 خوانده نمی‌شود"],
  [/^a utility space of type (".*") is not read$/s, "فضای فایدهٔ نوع #1 خوانده نمی‌شود"],
  [/^a profile of type (".*") is not read$/s, "نمایهٔ نوع #1 خوانده نمی‌شود"],
  [/^a function of type (".*") is not read$/s, "تابع نوع #1 خوانده نمی‌شود"],
  [/^values of type (".*") are not read$/s, "مقدارهای نوع #1 خوانده نمی‌شود"],
  [/^(<.+>) inside (<.+>) is not read in a nonlinear profile$/s, "$1 درون $2 در نمایهٔ ناخطی خوانده نمی‌شود"],
  [
    /^(<.+>) in a hyper-rectangle is not read in a nonlinear profile$/s,
    "$1 درون ابرمستطیل در نمایهٔ ناخطی خوانده نمی‌شود",
  ],
  [/^(.+) is not read in a nonlinear profile$/s, "$1 در نمایهٔ ناخطی خوانده نمی‌شود"],
  [/^issue (".*") has no values; only/s, "موضوع #1 مقداری ندارد؛ فقط مقدارهای جدا خوانده می‌شود"],
  [/^issue (".*") has (".*"); only/s, "موضوع #1 دارای #2 است؛ فقط مقدارهای جدا خوانده می‌شود"],
  [
    /^the utilities of issue (".*") are (.+); only discreteutils/s,
    (name, got) => `فایده‌های موضوع ${apart(name)}: ${kind(got)}؛ فقط ⁦discreteutils⁩ خوانده می‌شود`,
  ],
  [/^(.+) needs numbers, and (.+) has words$/s, "$1 عدد لازم دارد، و $2 واژه دارد"],
];

/** Persian for why files or tables are not imported, by code; under a code by the English wording, the first that fits. */
export const refusalsInPersian: Readonly<Record<string, readonly Wording[]>> = {
  "bad-bounds": [
    [/^the lower bound (\S+) lies above the upper bound (\S+)$/, "کران پایین $1 بالاتر از کران بالا $2 است"],
    [/^an integer issue needs whole bounds$/, "موضوع عددی کران‌های صحیح لازم دارد"],
    [/^(".*") needs whole bounds$/s, "#1 کران‌های صحیح لازم دارد"],
    [/^values of (".*") are (\d+) values, not/s, "#1 دارای %2 مقدار است، نه یک کران پایین و یک کران بالا"],
    [
      /^values of (".*") are (.+), not a lower/s,
      (name, got) => `مقدارهای ${apart(name)}: ${kind(got)} است، نه یک کران پایین و یک کران بالا`,
    ],
    [/^the bounds of (".*") run backwards$/s, "کران‌های #1 وارونه است"],
  ],
  "bad-index": says(/^an issue/, "شمارهٔ موضوع باید عددی صحیح باشد"),
  "bad-number": [
    [/^the evaluation of (".*") is (\S+), below 0$/s, "ارزش‌گذاری #1 برابر $2 است، زیر ۰"],
    [/^a triangle needs/, "مثلث ⁦start ≤ top ≤ end⁩ لازم دارد (⁦parameter0, parameter2, parameter1⁩)"],
    [/^maxutility must/, "⁦maxutility⁩ باید بالاتر از ۰ باشد"],
    [/^the utility of (".*") is (\S+), outside 0 to 1$/s, "فایدهٔ #1 برابر $2 است، بیرون از ۰ تا ۱"],
    [/^(.+) is missing$/s, (what) => `${named(what)} نیامده است`],
    [
      /^(.+) is (missing|empty|a list|a map|".*"), not a number/s,
      (what, got) => `${named(what)}: ${kind(got)} است، نه عددی که خوانده شود`,
    ],
  ],
  "bad-xml": xml,
  "bad-zip": says(/^not a sound docx or xlsx file: (.+)$/s, (why) => {
    for (const [english, persian] of zipWhy) {
      const caught = english.exec(why);
      if (caught) return `پروندهٔ ⁦docx⁩ یا ⁦xlsx⁩ سالم نیست: ${typeof persian === "string" ? persian : persian(caught[1])}`;
    }
    return `پروندهٔ ⁦docx⁩ یا ⁦xlsx⁩ سالم نیست: ${apart(why)}`;
  }),
  doctype: says(/^a DOCTYPE/, "⁦DOCTYPE⁩ خوانده نمی‌شود"),
  "empty-file": says(/^the file is empty/, "پرونده خالی است"),
  encrypted: says(/^the file/, "پرونده با گذرواژه بسته شده است"),
  "expected-list": isKind("فهرست"),
  "expected-map": isKind("نگاشت"),
  "expected-text": isKind("متن"),
  "index-twice": says(/index (\S+)$/, "دو موضوع شمارهٔ $1 دارند"),
  missing: says(/^(.+) lack (.+)$/s, "$1: #2 کم است"),
  "missing-evaluation": [
    [/^(".*") of issue (\S+) \((".*")\) has no evaluation$/s, "#1 در موضوع $2 (#3) ارزش‌گذاری نشده است"],
    [/^(".*") of (.+) has no value$/s, "#1 در $2 مقداری ندارد"],
  ],
  "missing-issue": says(/^issue (\S+) \((".*")\)/s, "موضوع $1 (#2) در نمایه نیست"),
  "missing-weight": [
    [/^issue (\S+) \((".*")\) has no weight$/s, "موضوع $1 (#2) وزن ندارد"],
    [/^issue (".*") has no weight$/s, "موضوع #1 وزن ندارد"],
  ],
  "name-twice": says(/^two issues are called (".*")$/s, "دو موضوع #1 نام دارند"),
  "negative-weight": [
    [/^the weight of issue (\S+) is (\S+), below 0$/, "وزن موضوع $1 برابر $2 است، زیر ۰"],
    [/^the weight of (".*") is below 0$/s, "وزن #1 زیر ۰ است"],
  ],
  "no-domain": says(/^no file/, "هیچ پرونده‌ای فضای نتیجه‌ها را ندارد"),
  "no-evaluator": says(/^issue (\S+) \((".*")\)/s, "موضوع $1 (#2) ⁦<evaluator>⁩ ندارد"),
  "no-files": says(/^no file/, "پرونده‌ای برای خواندن نماند"),
  "no-issues": noIssue,
  "no-objective": says(/^there/, "⁦<objective>⁩ نیست"),
  "no-options": [
    [/^a discrete issue/, "موضوعی جدا ⁦<item>⁩ ندارد"],
    [/^issue (".*") has no value$/s, "موضوع #1 مقداری ندارد"],
  ],
  "no-profiles": [
    [/^there is no profile/, "کنار دامنه نمایه‌ای نیست"],
    [/^no file holds/, "هیچ پرونده‌ای تابع فایدهٔ یک طرف را ندارد"],
  ],
  "no-table": says(/^there/, "جدولی در آن نیست"),
  "no-utility": says(/^a nonlinear/, "نمایهٔ ناخطی ⁦<utility>⁩ ندارد"),
  "no-value": says(/^an <item>/, "یک ⁦<item>⁩ مقدار ندارد"),
  "not-a-domain": says(/^expected (<.+>), got (<.+>)$/s, "$1 لازم است، ولی $2 آمده است"),
  "not-a-profile": says(/^expected (<.+>), got (<.+>)$/s, "$1 لازم است، ولی $2 آمده است"),
  "not-a-table": [
    [/^this is neither/, "این نه پروندهٔ ⁦Word⁩ است و نه ⁦Excel⁩"],
    [/^this is no text/, "این نه متن است و نه پروندهٔ ⁦Word⁩ یا ⁦Excel⁩"],
    [/^this Word file/, "در این پروندهٔ ⁦Word⁩ سندی نیست"],
  ],
  "not-utf-8": says(/^this/, "این متن ⁦UTF-8⁩ نیست"),
  "old-office": says(/^old/, "پرونده‌های قدیمی ⁦Word⁩ و ⁦Excel⁩ (⁦doc⁩ و ⁦xls⁩) خوانده نمی‌شوند"),
  "other-domain": says(/^the domain/, "دامنهٔ درون نمایه همان پروندهٔ دامنه نیست"),
  "party-twice": says(/called "(.*)" \((.+)\)$/s, "دو طرف «$1» نام می‌گیرند ($2)"),
  "too-deep": says(/than (\d+)$/, "عنصرها بیش از %1 لایه درون یکدیگرند"),
  "too-large": [
    [/(\d+) MiB$/, "بزرگ‌تر از %1 ⁦MiB⁩ است"],
    [/(\d+) characters$/, "پرونده بیش از %1 نویسه دارد"],
    [/(\d+) bytes, more than (\d+)/, "پرونده $1 بایت دارد، بیش از $2"],
  ],
  "too-large-values": says(/^values of (.+) reach (\S+), more than (\S+)$/s, "ارزش‌های $1 به $2 می‌رسد، بیش از $3"),
  "too-many-issues": tooManyIssues,
  "too-many-levels": [
    [
      /^(\d+) levels; at most (\d+) an issue and (\d+) in all/,
      "%1 سطح؛ هر موضوع دست‌بالا %2 و همه با هم %3 سطح خوانده می‌شود",
    ],
    [/^more than (\d+) options and levels/, "بیش از %1 گزینه و سطح روی هم"],
    [
      /^(".*") has (\S+) levels; 1 to (\d+) an issue and (\d+) in all/s,
      "#1 دارای $2 سطح است؛ هر موضوع ۱ تا %3 و همه با هم %4 سطح خوانده می‌شود",
    ],
  ],
  "too-many-options": [
    [/^more than (\d+) values/, "بیش از %1 مقدار روی هم"],
    [/^more than (\d+) options and levels/, "بیش از %1 گزینه و سطح روی هم"],
  ],
  "too-many-problems": says(/^(\d+) more/, "%1 اشکال دیگر در فهرست نیامده است"),
  "too-many-terms": says(/^more than (\d+)/, "بیش از %1 ابرمستطیل"),
  "two-domains": says(/^two files/, "دو پرونده فضای نتیجه‌ها را دارند"),
  "unknown-issue": says(/^no issue with index (.+)$/s, "موضوعی با شمارهٔ #1 نیست"),
  "unknown-option": [
    [/^the reservation bid names no value of (".*")$/s, "⁦reservation bid⁩ مقداری از #1 را نام نمی‌برد"],
    [/^reserved_outcome names no value of (".*")$/s, "⁦reserved_outcome⁩ مقداری از #1 را نام نمی‌برد"],
  ],
  unreadable: says(/^the file/, "پرونده خوانده نمی‌شود"),
  unsupported,
  "wrong-length": [
    [/^(.+) do not name every issue$/s, "$1 همهٔ موضوع‌ها را نام نمی‌برد"],
    [
      /^(.+) are (\d+) entries, not one entry for each of (\d+) issues$/s,
      "$1 دارای %2 درایه است، نه یکی برای هر کدام از %3 موضوع",
    ],
    [
      /^(.+) are (.+), not one entry for each of (\d+) issues$/s,
      (what, got, count) => `${apart(what)}: ${kind(got)} است، نه یک درایه برای هر کدام از ${apart(count)} موضوع`,
    ],
  ],
  "zip-too-large": says(/^"(.*)" would/s, "«$1» باز که شود بزرگ‌تر از آن است که خوانده شود"),
};

/** What to do about it, in Persian, by the English hint. */
export const importHintsInPersian: readonly Wording[] = [
  [/^add <item> with|^add an <item> with/, "⁦<item>⁩ ای با آن مقدار و یک ارزش‌گذاری بیفزایید"],
  [/^add one <item> for each option$/, "برای هر گزینه یک ⁦<item>⁩ بیفزایید"],
  [/^add one$/, "یکی بیفزایید"],
  [/^add it$/, "آن را بیفزایید"],
  [/^add the missing ones$/, "آنچه کم است بیفزایید"],
  [/^add it to the mapping$/, "آن را به ⁦mapping⁩ بیفزایید"],
  [/^add it to (.+)$/, "آن را به $1 بیفزایید"],
  [/^add (.+)$/s, "$1 را بیفزایید"],
  [/^evaluations start at 0$/, "ارزش‌گذاری از ۰ آغاز می‌شود"],
  [/^weights start at 0$/, "وزن از ۰ آغاز می‌شود"],
  [/^utilities run from 0 to 1$/, "فایده از ۰ تا ۱ است"],
  [/^use linear$/, "⁦linear⁩ را به کار ببرید"],
  [/^use linear, constant or triangular$/, "⁦linear⁩، ⁦constant⁩ یا ⁦triangular⁩ را به کار ببرید"],
  [/^use discrete, integer or real$/, "⁦discrete⁩، ⁦integer⁩ یا ⁦real⁩ را به کار ببرید"],
  [/^use an index of the domain$/, "شماره‌ای از دامنه را به کار ببرید"],
  [/^use one of the domain$/, "یکی از مقدارهای دامنه را به کار ببرید"],
  [/^use (.+) or (.+)$/, "$1 یا $2 را به کار ببرید"],
  [/^use (\S+)$/, "$1 را به کار ببرید"],
  [/^give the parameters in the order start, end, top$/, "پارامترها را به ترتیب ⁦start⁩، ⁦end⁩، ⁦top⁩ بدهید"],
  [/^give the largest utility$/, "بزرگ‌ترین فایده را بدهید"],
  [/^give each issue its own index$/, "به هر موضوع شمارهٔ خودش را بدهید"],
  [/^give each its own name$/, "به هر کدام نام خودش را بدهید"],
  [/^give discreteutils with valueUtilities$/, "⁦discreteutils⁩ با ⁦valueUtilities⁩ بدهید"],
  [/^give them in the order of the issues$/, "آن‌ها را به ترتیب موضوع‌ها بدهید"],
  [/^import fewer$/, "موضوع‌های کمتری وارد کنید"],
  [/^import a smaller (?:one|profile)$/, "پروندهٔ کوچک‌تری وارد کنید"],
  [/^name the domain file$/, "پروندهٔ دامنه را نام ببرید"],
  [/^name the domain file too$/, "پروندهٔ دامنه را هم نام ببرید"],
  [/^name the domain file first, then the profiles$/, "نخست پروندهٔ دامنه را نام ببرید، سپس نمایه‌ها را"],
  [/^name the domain the profile was made for$/, "دامنه‌ای را نام ببرید که نمایه برایش ساخته شده است"],
  [/^name one (?:profile file|file) for each party$/, "برای هر طرف یک پرونده نام ببرید"],
  [/^name one of them$/, "یکی از آن‌ها را نام ببرید"],
  [/^name a file with a map$/, "پرونده‌ای را نام ببرید که نگاشت داشته باشد"],
  [/^name another file$/, "پروندهٔ دیگری را نام ببرید"],
  [/^mend it, or name another$/, "درستش کنید، یا پروندهٔ دیگری را نام ببرید"],
  [/^mend the others first$/, "نخست آن‌های دیگر را درست کنید"],
  [/^rename one of the files$/, "نام یکی از پرونده‌ها را تغییر دهید"],
  [/^swap them$/, "جایشان را عوض کنید"],
  [/^choose fewer$/, "شمار کمتری برگزینید"],
  [/^choose fewer levels$/, "سطح‌های کمتری برگزینید"],
  [/^choose a coarser unit$/, "یکای درشت‌تری برگزینید"],
  [/^choose coarser levels$/, "سطح‌های درشت‌تری برگزینید"],
  [/^list its values$/, "مقدارهایش را فهرست کنید"],
  [/^put the issues inside an <objective>$/, "موضوع‌ها را درون یک ⁦<objective>⁩ بگذارید"],
  [/^a profile's root is (<\S+>)$/, "ریشهٔ نمایه $1 است"],
  [/^only (\S+) is$/, "فقط $1 خوانده می‌شود"],
  [/^only (\S+) is read(?: there)?$/, "در آنجا فقط $1 خوانده می‌شود"],
  [/^write whole numbers$/, "عدد صحیح بنویسید"],
  [/^write the smaller one first$/, "کوچک‌تر را نخست بنویسید"],
  [/^write a word or a number$/, "یک واژه یا عدد بنویسید"],
  [/^write a decimal number without quotes$/, "عددی اعشاری بی گیومه بنویسید"],
  [/^write (\S+=".*") with a decimal number$/, "بنویسید $1، با عددی اعشاری"],
  [/^write (.+: .+)$/s, "بنویسید $1"],
  [/^write (\S+=".*")$/, "بنویسید $1"],
  [/^state them in a larger unit$/, "آن‌ها را با یکای بزرگ‌تری بیان کنید"],
  [/^remove the (<.+>) line$/, "سطر $1 را بردارید"],
  [/^check the tags, quotes and entities around this place$/, "برچسب‌ها و گیومه‌های این نزدیکی را ببینید"],
  [/^flatten the file$/, "لایه‌های پرونده را کمتر کنید"],
  [/^this is no XML file$/, "این پروندهٔ ⁦XML⁩ نیست"],
  [/^save it as docx, xlsx or csv$/, "آن را به شکل ⁦docx⁩، ⁦xlsx⁩ یا ⁦csv⁩ ذخیره کنید"],
  [/^save it as docx or xlsx$/, "آن را به شکل ⁦docx⁩ یا ⁦xlsx⁩ ذخیره کنید"],
  [/^save it as CSV UTF-8$/, "آن را به شکل ⁦CSV UTF-8⁩ ذخیره کنید"],
  [/^save it without a password$/, "آن را بی گذرواژه ذخیره کنید"],
  [/^save the file anew in its program$/, "پرونده را در برنامهٔ خودش از نو ذخیره کنید"],
  [/^open it in its program and save it anew$/, "آن را در برنامهٔ خودش باز و از نو ذخیره کنید"],
  [/^paste the table alone$/, "فقط جدول را بچسبانید"],
  [/^copy the table into a (?:file of its own|new file)$/, "جدول را در پرونده‌ای تازه رونوشت کنید"],
  [
    /^mark the whole table when copying it, or save it as docx, xlsx or csv$/,
    "هنگام رونوشت همهٔ جدول را برگزینید، یا آن را به شکل ⁦docx⁩، ⁦xlsx⁩ یا ⁦csv⁩ ذخیره کنید",
  ],
];
