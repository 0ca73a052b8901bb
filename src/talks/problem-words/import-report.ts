import { roleWords } from "../import/matrix/roles.js";
import { apart, worded } from "./worded.js";
import type { Wording } from "./wording.js";

/** Why a column was taken for what it was, in Persian. */
export const whysInPersian: readonly Wording[] = [
  [/^the head says "(.*)"$/s, "سرستون می‌گوید «$1»"],
  [/^the first column$/, "نخستین ستون است"],
  [/^the first column of words$/, "نخستین ستونی است که واژه دارد"],
  [/^names sides, but there is no column of positions$/, "طرف‌ها را نام می‌برد، ولی ستونی برای مواضع نیست"],
  [/^positions, but the head names no side$/, "موضع است، ولی سرستون طرفی را نام نمی‌برد"],
  [/^an empty column$/, "ستونی خالی است"],
  [/^only numbers$/, "فقط عدد دارد"],
  [/^nothing says what it holds$/, "چیزی نمی‌گوید چه در آن است"],
  [/^only words such as high and low$/, "فقط واژه‌هایی مانند زیاد و کم دارد"],
  [/^the head names somebody outside$/, "سرستون کسی بیرون از گفت‌وگوها را نام می‌برد"],
  [/^the head is a name$/, "سرستون یک نام است"],
  [/^chosen$/, "برگزیدهٔ شما"],
  [/^another column names the rows$/, "ستون دیگری سطرها را نام می‌برد"],
];

/** What there is to know about a cell, in Persian. */
export const notesInPersian: readonly Wording[] = [
  [/^the mark (\S+) points to a note that is not in the table$/, "نشان $1 به یادداشتی اشاره دارد که در جدول نیست"],
  [/^note (\S+): (.+)$/s, "یادداشت $1: $2"],
  [/^nothing is stated here$/, "در اینجا چیزی گفته نشده است"],
  [/^a merged cell: said of several columns or rows$/, "خانه‌ای ادغام‌شده: دربارهٔ چند ستون یا سطر گفته شده است"],
  [
    /^neither high, medium, low nor a number: kept as a note$/,
    "نه زیاد و متوسط و کم است و نه عدد: به‌صورت یادداشت می‌ماند",
  ],
  [/^no source can be read from it$/, "منبعی از آن خوانده نمی‌شود"],
  [
    /^no date that can only be read one way: kept as a note$/,
    "تاریخی نیست که تنها به یک گونه خوانده شود: به‌صورت یادداشت می‌ماند",
  ],
  [/^read as (\S+); the words are kept as a note$/, "$1 خوانده شد؛ واژه‌ها به‌صورت یادداشت می‌مانند"],
  [/^no number of months in it: kept as a note$/, "شمار ماه در آن نیست: به‌صورت یادداشت می‌ماند"],
];

const leftOutWhy: Readonly<Record<string, string>> = {
  "it stands before the head of the table": "پیش از سرستون‌های جدول آمده است",
  "a row of totals": "سطر جمع است",
  "a footnote": "پانویس است",
  "a number of a row": "شمارهٔ سطر است",
  "its column is ignored": "ستونش به کار نمی‌رود",
};

const says = (english: RegExp, persian: Wording[1]): readonly Wording[] => [[english, persian]];
const leftOut = says(
  /^left out: "(.*)" \((.+)\)$/s,
  (words, why) => `کنار گذاشته شد: «${apart(words)}» (${leftOutWhy[why] ?? apart(why)})`,
);
const twice = says(
  /^(".*") stands twice in an issue and counts once$/s,
  "#1 در یک موضوع دو بار آمده و یک بار شمرده می‌شود",
);
const notAnIssue = says(
  /^a weight for (?:index )?(.+), which is no issue, is left out$/s,
  "وزنی برای #1، که موضوع نیست، کنار گذاشته شد",
);
const noWalkAway: readonly Wording[] = [
  [/^(.+): no reservation bid, so no walk-away is stated$/s, "$1: ⁦reservation bid⁩ نیست، پس نقطهٔ ترکی گفته نشده است"],
  [/^(.+): no walk-away is stated$/s, "$1: نقطهٔ ترکی گفته نشده است"],
];

/** Persian for a line of an import's report, by code; under a code by the English wording, the first that fits. */
export const reportInPersian: Readonly<Record<string, readonly Wording[]>> = {
  // Tables
  "above-left-out": leftOut,
  "beyond-limits": says(/^(\d+) cells beyond (\d+) rows or (\d+)/, "%1 خانهٔ بیرون از %2 سطر یا %3 ستون کنار گذاشته شد"),
  cell: notesInPersian,
  "cell-shortened": says(/(\d+) characters$/, "خانه‌ای در %1 نویسه بریده شد"),
  "column-left-out": leftOut,
  "deleted-words": says(/^words struck out/, "واژه‌هایی که در تغییرهای ثبت‌شده خط خورده‌اند کنار گذاشته شد"),
  "denied-by-unknown": says(/^denied by somebody without a column: (.+)$/s, "تکذیبِ کسی که ستونی ندارد: $1"),
  "footnote-left-out": leftOut,
  "footnote-mark": says(/^marks of footnotes/, "نشان‌های پانویس و یادداشت‌هایشان کنار گذاشته شد"),
  formula: says(/^formulas/, "فرمول‌ها محاسبه نمی‌شوند؛ مقداری که در پرونده هست خوانده می‌شود"),
  "group-left-out": [
    [
      /^a heading with no new issue under it is left out: "(.*)"$/s,
      "سرعنوانی که موضوع تازه‌ای زیرش نیست کنار گذاشته شد: «$1»",
    ],
    [/^a heading between rows is left out: "(.*)"$/s, "سرعنوانی میان سطرها کنار گذاشته شد: «$1»"],
  ],
  guess: says(/^the column "(.*)" was taken as (.+?)(?: of (.+))?: (.+)$/s, (head, role, who, why) => {
    const name = Object.hasOwn(roleWords.fa, role) ? roleWords.fa[role as keyof typeof roleWords.fa] : apart(role);
    const whose = who === "" ? "" : ` (${apart(who)})`;
    return `ستون «${apart(head)}» این‌گونه فهمیده شد: ${name}${whose}؛ ${worded(why, whysInPersian) ?? apart(why)}`;
  }),
  "hidden-sheet": says(/^the sheet "(.*)" is hidden/s, "برگهٔ «$1» در پرونده پنهان است و با این همه خوانده شد"),
  "importance-of-nobody": says(
    /^how much an issue counts is not said/,
    "اهمیت موضوع از آنِ یک طرف گفته نشده است؛ به‌صورت یادداشت می‌ماند",
  ),
  "issue-twice": says(/^"(.*)" has several rows/s, "«$1» چند سطر دارد؛ همه یک موضوع خوانده شد"),
  "merged-words": says(/^words hidden/, "واژه‌های پنهان در خانهٔ ادغام‌شده کنار گذاشته شد"),
  "nested-table": says(/^a table inside/, "جدولی درون یک خانه، جدولی جدا خوانده شد"),
  "no-head": says(/^no row/, "هیچ سطری سرستون شمرده نشد"),
  "no-issues": says(/^no column names/, "ستونی نیست که موضوع‌ها را نام ببرد"),
  "no-parties": says(
    /^no column names a side/,
    "ستونی نیست که طرفی را نام ببرد؛ طرفی بی‌نام جایش را گرفت، زیرا گفت‌وگو بی طرف نمی‌شود",
  ),
  "no-position": [
    [/^"(.*)" has no position; its expected/s, "«$1» موضعی ندارد؛ نتیجهٔ محتملش تنها گزینه است"],
    [/^"(.*)" has no position; an option/s, "«$1» موضعی ندارد؛ گزینهٔ «گفته نشده» جایش را نگه می‌دارد"],
  ],
  "no-side": says(
    /^a position of a side/,
    "موضع طرفی که نام برده نشده، یا یکی بیش از اندازه است، به‌صورت یادداشت می‌ماند",
  ),
  "no-value": [
    [/^a cell holds an error or a formula without a value: (.+)$/s, "خانه‌ای خطا یا فرمولی بی‌مقدار دارد: $1"],
    [/^a cell holds an error or a formula without a value: $/, "خانه‌ای خطا یا فرمولی بی‌مقدار دارد"],
  ],
  "nothing-said": says(/^a source or a denial/, "منبع یا تکذیبی که موضعی ندارد کنار گذاشته شد"),
  "nothing-stated": says(/^cells say/, "خانه‌ها می‌گویند که چیزی گفته نشده است"),
  "order-can-be-told": says(
    /each party: (\d+);/,
    "موضوع‌هایی با دو گزینه که هر طرف یکی را گفته است: %1؛ می‌توان برای هر کدام ترتیبی گفت (گزینهٔ خود نخست)",
  ),
  range: says(/^"(.*)": a range/s, "«$1»: بازه به واژه‌ها می‌ماند؛ دو سرش سطح‌اند"),
  "red-line-in-words": says(
    /^a red line matches/,
    "خط قرمزی به واژه‌هایش با هیچ گزینه‌ای جور نیست و یادداشت موضع می‌ماند",
  ),
  "red-line-of-nobody": says(/^a red line names/, "خط قرمزی طرفی را نام نمی‌برد و یادداشت موضوعش می‌ماند"),
  "row-numbers": says(/^the numbers/, "شماره‌های سطرها کنار گذاشته شد"),
  "too-large": [
    [/^rows are/, "سطرهایی کنار گذاشته شد، زیرا پروندهٔ گفت‌وگو دست‌بالا ۱ ⁦MiB⁩ جا دارد؛ نخستینشان"],
    [/^issues are/, "موضوع‌هایی کنار گذاشته شد، زیرا پروندهٔ گفت‌وگو دست‌بالا ۱ ⁦MiB⁩ جا دارد؛ نخستینشان"],
  ],
  "too-many-options": says(/^"(.*)": positions beyond (\d+)/s, "«$1»: مواضع پس از %2 فقط به واژه می‌مانند"),
  "total-left-out": leftOut,
  turned: says(/^issues were/, "موضوع‌ها از این سو به آن سو خوانده شد و طرف‌ها از بالا به پایین"),
  "unknown-side": says(/^"(.*)" has no column/s, "«$1» ستونی برای مواضع ندارد؛ آنچه درباره‌اش گفته شده یادداشت می‌ماند"),
  "unnamed-issue": says(/^a row/, "سطری چیزی می‌گوید و موضوعی نام نمی‌برد"),
  "unnamed-row": says(/^a row/, "سطری چیزی می‌گوید و نام ندارد"),
  "weight-of-other": says(
    /^how much issues count for (.+), which has no seat, is left out$/s,
    "اهمیت موضوع‌ها برای $1، که سر میز نیست، کنار گذاشته شد",
  ),
  "weights-all-zero": says(/^weights that/, "وزن‌هایی که همه صفرند کنار گذاشته شد"),
  "windows-1252": says(/^the file/, "پرونده ⁦UTF-8⁩ نیست؛ با کدگذاری ⁦Windows-1252⁩ (اروپای غربی) خوانده شد"),
  "words-outside": [
    [/^paragraphs outside the tables, not read into the file: (\d+)$/, "بندهای بیرون از جدول‌ها که خوانده نشد: %1"],
    [/^lines outside the tables, not read into the file: (\d+)$/, "سطرهای بیرون از جدول‌ها که خوانده نشد: %1"],
  ],
  // Other tools' files
  "all-zero": says(
    /^no evaluation of issue (.+) reaches 0\.00001/s,
    "هیچ ارزش‌گذاری موضوع #1 به ⁦0.00001⁩ نمی‌رسد، پس صفر شمرده می‌شود",
  ),
  bias: says(/^(.+): the constant (\S+) is added/s, "$1: ثابت $2 بر موضوع نخست افزوده شد"),
  "bounds-differ": says(
    /lower bound of (".*"), (\S+), is not/s,
    "کران پایین #1 در نمایه، $2، با دامنه یکی نیست؛ همان نمایه به شمار می‌آید",
  ),
  "cap-ignored": says(
    /^(.+): some deals/s,
    "$1: برخی توافق‌ها بیش از ۱ می‌ارزند که ⁦Genius⁩ می‌بُرد؛ در اینجا ارزش خود را نگه می‌دارند",
  ),
  "cap-unchecked": says(/^(.+): Genius cuts/s, "$1: ⁦Genius⁩ جمع توافق را در ۱ می‌بُرد؛ در اینجا بریده نمی‌شود"),
  capped: says(/^(.+): deals worth/s, "$1: توافق‌هایی که بیش از ۱ می‌ارزند ۱ شمرده می‌شوند"),
  discount: [
    [/^(.+): (\S+) of a deal's value is left/s, "$1: در پایان مهلت $2 از ارزش توافق می‌ماند؛ تحلیل بی این کاهش است"],
    [/^(.+): (\S+), discount (.+), factor (.+); analysis/s, "$1: $2، ⁦discount⁩ $3، ⁦factor⁩ $4؛ تحلیل بی این کاهش است"],
  ],
  "domain-absent": says(/^the profile/, "نمایه دامنه‌ای ندارد که با پروندهٔ دامنه سنجیده شود"),
  "evaluator-names": says(/^(.+) is read as (.+)$/s, "$1 همان $2 خوانده شد"),
  ignored: [
    [/^(.+) of the domain is left out$/s, "#1 از دامنه کنار گذاشته شد"],
    [/^an <agent> of the session/, "⁦<agent>⁩ نشست کنار گذاشته شد"],
    [/^a (<\S+>) is left out$/, "$1 کنار گذاشته شد"],
    [/^the cost/, "هزینهٔ گزینه‌ها کنار گذاشته شد"],
    [/^the description/, "شرح گزینه‌ها کنار گذاشته شد"],
    [/^type (.+) is neither a domain nor a party$/s, "نوع #1 نه دامنه است و نه طرف"],
    [/^(.+) is left out$/s, "#1 کنار گذاشته شد"],
  ],
  "index-start": says(/start at (\S+), not/, "شمارهٔ موضوع‌ها از $1 آغاز می‌شود، نه از ۱"),
  "issue-unknown": [
    [/^issue (\S+) \((".*")\) is not/s, "موضوع $1 (#2) در دامنه نیست"],
    [/^issue (".*") is not/s, "موضوع #1 در دامنه نیست"],
  ],
  "item-twice": [...twice, [/^(".*") is evaluated twice/s, "#1 دو بار ارزش‌گذاری شده است؛ آخری به شمار می‌آید"]],
  "item-unknown": [
    [/^(".*") is evaluated but/s, "#1 ارزش‌گذاری شده ولی گزینه‌ای از دامنه نیست"],
    [/^(".*") has a utility but/s, "#1 فایده دارد ولی مقداری از دامنه نیست"],
  ],
  levels: [
    [/^a real issue is cut into (\d+) levels/, "موضوعی پیوسته به %1 سطح بریده شد؛ میان آن‌ها چیزی تحلیل نمی‌شود"],
    [/^(".*") is continuous and is cut into (\d+)/s, "#1 پیوسته است و به %2 سطح بریده شد"],
  ],
  "name-twice": says(/^two issues are called (".*?"); one becomes (".*")$/s, "دو موضوع #1 نام دارند؛ یکی #2 می‌شود"),
  "names-differ": says(
    /^issue (\S+) is (".*") in the domain and (".*") here/s,
    "موضوع $1 در دامنه #2 است و در اینجا #3؛ شماره به شمار می‌آید",
  ),
  nonlinear: says(/^(.+): (\d+) hyper-rectangles/s, "$1: %2 ابرمستطیل، پاداش‌هایی بر چند موضوع خوانده شد"),
  "rectangle-empty": says(/^a hyper/, "ابرمستطیلی که توافقی در خود ندارد کنار گذاشته شد"),
  rescaled: says(
    /^(.+): values above 100/s,
    "$1: ارزش‌های بالای ۱۰۰ بخش و وزنشان ضرب شد؛ توافق‌ها ارزش خود را نگه می‌دارند",
  ),
  rounded: says(/^(.+): (\d+) numbers are rounded to (\d+)/s, "$1: %2 عدد تا %3 رقم اعشار گرد شد"),
  scale: [
    [/^utilities of 0 to 1/, "فایده‌های ۰ تا ۱ در ۱۰۰ ضرب و امتیاز شد، نقطه‌های ترک هم"],
    [/^(.+): values run from (\S+) to (\S+)/s, "$1: ارزش‌ها از $2 تا $3 است و بر همین مقیاس می‌ماند"],
  ],
  shifted: says(
    /^(.+): values below 0 are moved up;.*rise by (\S+)$/s,
    "$1: ارزش‌های زیر ۰ بالا برده شد؛ همهٔ توافق‌ها و نقطهٔ ترک $2 بالا می‌روند",
  ),
  "types-differ": says(/; (".*") is used$/s, "⁦type⁩ و ⁦vtype⁩ و ⁦etype⁩ یکی نیستند؛ #1 به کار رفت"),
  "units-differ": says(
    /^egalitarian/,
    "راه‌حل‌های برابری‌خواه، برابری و مجموع، ارزش‌های طرف‌ها را با هم می‌سنجند یا جمع می‌کنند، که در اینجا بر مقیاس‌های گوناگون‌اند",
  ),
  "value-twice": twice,
  "walk-away-absent": says(/^(.+): no reservation value/s, "$1: ⁦reservation value⁩ نیست؛ نقطهٔ ترک ۰ است"),
  "walk-away-not-stated": noWalkAway,
  "walk-away-off-scale": says(
    /^(.+): the walk-away, (\S+) points/s,
    "$1: نقطهٔ ترک، $2 امتیاز، بالاتر از هر توافقی است",
  ),
  "walk-away-partial": [
    [
      /^(.+): the reservation bid leaves (.+) open/s,
      "$1: ⁦reservation bid⁩ این‌ها را باز می‌گذارد، پس نقطهٔ ترکی گفته نشده است: $2",
    ],
    [/^(.+): reserved_outcome is no full deal/s, "$1: ⁦reserved_outcome⁩ توافقی کامل نیست، پس نقطهٔ ترکی گفته نشده است"],
  ],
  "walk-away-twice": says(
    /^(.+): reserved_value counts/s,
    "$1: ⁦reserved_value⁩ به شمار می‌آید، ⁦reserved_outcome⁩ کنار گذاشته شد",
  ),
  "weight-ignored": notAnIssue,
  "weight-turned": says(/^(.+): a weight below 0/s, "$1: وزنی زیر ۰ وارونه شد و ارزش‌های موضوعش هم"),
  "weight-twice": says(/^issue (\S+) has two/, "موضوع $1 دو وزن دارد؛ آخری به شمار می‌آید"),
  "weights-not-1": says(
    /^(.+): the weights sum to (\S+), not/s,
    "$1: جمع وزن‌ها $2 است، نه ۱، و همان‌گونه که نوشته شده به کار می‌رود",
  ),
};
