/** What a file lacks for a reading of conduct, and what the reading did without, in words. */
import type { ConductMissing, ConductMissingCode } from "../../engine/conduct/from-talks/missing.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";

type Lacking = Readonly<Record<ConductMissingCode, (about: readonly string[]) => string>>;

const en = numbersIn("en");
const fa = numbersIn("fa");
const of = (about: readonly string[]) => (about.length ? ` (${en.list(about)})` : "");
const az = (about: readonly string[]) => (about.length ? ` (${fa.list(about)})` : "");

const inEnglish: Lacking = {
  "no-date": () => "The file has no date, so nothing can be placed in time.",
  "no-start": (about) =>
    about.length
      ? `When the talks began is not stated: ${about[0]} is taken, the first entry.`
      : "When the talks began is not stated.",
  "no-issues": () => "The file has no issues, so offers cannot be valued.",
  "own-worths-not-stated": () => "What the options are worth to it is not stated: read from its offers.",
  "other-worths-not-stated": (about) =>
    `What the options are worth to the other side is not stated: read from its offers${of(about)}.`,
  "worths-not-readable": (about) => `Too few different offers to read worths from${of(about)}: all issues count alike.`,
  "walk-away-not-stated": () => "Its walk-away is not stated.",
  "bonuses-left-out": () => "Bonuses for combinations are left out: worth is by issue here.",
  "no-offers": () => "No offer is on record; positions taken in public are no offers.",
  "one-sided-offers": (about) => `No offer is on record of ${about.length ? en.list(about) : "one side"}.`,
  "open-issues-assumed": (about) => `On issues that an offer left open the last position is assumed${of(about)}.`,
  "counterparts-alike": () => "The other sides count alike.",
  "one-counterpart-followed": (about) => `The offers of one counterpart are followed${of(about)}.`,
  "no-rounds": () => "No round is on record.",
  "no-length": () => "Neither rounds planned nor a deadline is known.",
  "length-from-deadline": (about) =>
    `How many rounds there will be is reckoned from the pace so far up to a deadline${of(about)}.`,
  "unknown-rank": (about) => `Ranks that are no words of the scale are passed over${of(about)}.`,
  "no-statements": () => "No statement is on record.",
  "no-verdicts": () => "None of its promises has a verdict.",
  "due-not-dated": (about) =>
    `Promises without a date they were due on count as in time when found complete${of(about)}.`,
  "costs-not-stated": (about) => `What was done has no cost in the file${of(about)}.`,
  "no-incidents": () => "No incident is on record.",
  "attribution-not-judged": (about) =>
    `Incidents whose doer is named without a confidence count with 60 %${of(about)}.`,
  "no-rate-before": () => "Nothing is known of incidents in the two years before the talks.",
  "no-ladder": () => "No ladder was agreed for incidents, so no answer was owed.",
  "no-gains": () => "Nothing is noted of what time brings it.",
  "gain-without-size": (about) => `Gains without a size are passed over${of(about)}.`,
  "no-measures": () => "No unilateral step is on record.",
  "measures-in-words": (about) => `Steps whose answer is in words alone are passed over${of(about)}.`,
  "agreed-in-words": () => "What rounds say in words was agreed is passed over: only offers that meet count as agreed.",
};

const inPersian: Lacking = {
  "no-date": () => "پرونده تاریخی ندارد، پس هیچ چیز را نمی‌توان در زمان جا داد.",
  "no-start": (about) =>
    about.length ? `آغاز گفت‌وگوها گفته نشده است: نخستین مورد، ${about[0]}، گرفته شده.` : "آغاز گفت‌وگوها گفته نشده است.",
  "no-issues": () => "پرونده موضوعی ندارد، پس پیشنهادها را نمی‌توان ارزش‌گذاری کرد.",
  "own-worths-not-stated": () => "ارزش گزینه‌ها برایش گفته نشده است: از پیشنهادهایش خوانده شده.",
  "other-worths-not-stated": (about) =>
    `ارزش گزینه‌ها برای طرف دیگر گفته نشده است: از پیشنهادهایش خوانده شده${az(about)}.`,
  "worths-not-readable": (about) =>
    `پیشنهادهای گوناگون کمتر از آن است که ارزش از آن‌ها خوانده شود${az(about)}: همهٔ موضوع‌ها یکسان شمرده می‌شود.`,
  "walk-away-not-stated": () => "کف پذیرش آن گفته نشده است.",
  "bonuses-left-out": () => "ارزش افزودهٔ ترکیب‌ها کنار گذاشته شده: ارزش در اینجا به تفکیک موضوع است.",
  "no-offers": () => "پیشنهادی ثبت نشده است؛ موضع آشکار پیشنهاد نیست.",
  "one-sided-offers": (about) => `از ${about.length ? fa.list(about) : "یک طرف"} پیشنهادی ثبت نشده است.`,
  "open-issues-assumed": (about) => `در موضوع‌هایی که پیشنهادی باز گذاشته، موضع پیشین فرض شده است${az(about)}.`,
  "counterparts-alike": () => "طرف‌های دیگر یکسان شمرده می‌شوند.",
  "one-counterpart-followed": (about) => `پیشنهادهای یک طرف مقابل دنبال شده است${az(about)}.`,
  "no-rounds": () => "دوری ثبت نشده است.",
  "no-length": () => "نه شمار دورهای برنامه‌ریزی‌شده دانسته است و نه سررسیدی.",
  "length-from-deadline": (about) => `شمار دورها از آهنگ تاکنون تا یک سررسید برآورد شده است${az(about)}.`,
  "unknown-rank": (about) => `رتبه‌هایی که از واژه‌های مقیاس نیست کنار گذاشته شده${az(about)}.`,
  "no-statements": () => "اظهاری ثبت نشده است.",
  "no-verdicts": () => "دربارهٔ هیچ وعدهٔ آن داوری نشده است.",
  "due-not-dated": (about) => `وعده‌های بی‌سررسید، اگر کامل یافته شده، به‌موقع شمرده می‌شود${az(about)}.`,
  "costs-not-stated": (about) => `هزینهٔ آنچه انجام شده در پرونده نیست${az(about)}.`,
  "no-incidents": () => "رویدادی ثبت نشده است.",
  "attribution-not-judged": (about) =>
    `رویدادهایی که انجام‌دهندهٔ آن‌ها بی درجهٔ اطمینان نام برده شده با ۶۰٪ شمرده می‌شود${az(about)}.`,
  "no-rate-before": () => "از رویدادهای دو سال پیش از گفت‌وگوها چیزی دانسته نیست.",
  "no-ladder": () => "نردبانی برای رویدادها توافق نشده، پس پاسخی بر گردن کسی نبوده است.",
  "no-gains": () => "از آنچه زمان برایش می‌آورد چیزی ثبت نشده است.",
  "gain-without-size": (about) => `سودهای بی‌اندازه کنار گذاشته شده${az(about)}.`,
  "no-measures": () => "گام یک‌جانبه‌ای ثبت نشده است.",
  "measures-in-words": (about) => `گام‌هایی که پاسخشان تنها به واژه است کنار گذاشته شده${az(about)}.`,
  "agreed-in-words": () =>
    "آنچه دورها به واژه توافق‌شده می‌نامند کنار گذاشته شده: تنها پیشنهادهایی که به هم می‌رسند توافق شمرده می‌شود.",
};

const inLanguage: Readonly<Record<Language, Lacking>> = { en: inEnglish, fa: inPersian };

/** @param name of what an entry is about: a party, a record, an issue, by its id */
export const lackingTexts = (
  missing: readonly ConductMissing[],
  name: (id: string) => string,
  lang: Language,
): string[] => missing.map(({ code, about = [] }) => inLanguage[lang][code](about.map(name)));
