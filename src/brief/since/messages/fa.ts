/** What changed since a date, in Persian. */
import type { Count } from "../../../engine/model.js";
import { datesIn } from "../../dates.js";
import { countText, isZero, numbersIn } from "../../numbers.js";
import { words } from "../../words.js";
import type { SinceMessages } from "./en.js";

const n = numbersIn("fa");
const d = datesIn("fa");
const count = (of: Count) => countText(of, n, (low, high) => `بین ${low} و ${high}`);

const kinds: Readonly<Record<string, string>> = {
  demand: "خواسته",
  threat: "تهدید",
  offer: "پیشنهاد",
  praise: "ستایش",
  readout: "گزارش دیدار",
  denial: "تکذیب",
  statement: "اظهار نظر",
};

export const fa: SinceMessages = {
  question: (date) => `از ${d.full(date)} چه تغییر کرده است؟`,
  answer: (date, of) => {
    const parts = [
      ...(of.positions ? [`${n.word(of.positions)} موضع تازه یا تغییرکرده`] : []),
      ...(of.drawn ? [`${n.word(of.drawn)} خط قرمز تازه`] : []),
      ...(of.gone ? [`${n.word(of.gone)} خط قرمز که دیگر کشیده نمی‌شود`] : []),
      ...(of.firmness ? [`${n.word(of.firmness)} خط قرمز سخت‌تر یا نرم‌تر`] : []),
      ...(of.rounds ? [`${n.word(of.rounds)} دور`] : []),
      ...(of.events ? [`${n.word(of.events)} رویداد`] : []),
      ...(of.incidents ? [`${n.word(of.incidents)} حادثه`] : []),
      ...(of.said ? [`${n.word(of.said)} پیشنهاد، شرط یا اظهار نظر`] : []),
      ...(of.packages ? [`${n.word(of.packages)} بستهٔ نام‌دار تازه`] : []),
      ...(of.other ? [`${n.word(of.other)} مورد دیگر`] : []),
    ];
    return parts.length
      ? words`از ${d.full(date)}: ${n.list(parts)}.`
      : words`از ${d.full(date)}: چیزی که در پرونده ثبت شده باشد معلوم نشده است.`;
  },
  zone: (before, after) =>
    words`با خطوط اعلام‌شده، آن روز ${isZero(before) ? "هیچ بسته‌ای برای همه پذیرفتنی نبود" : `${count(before)} بسته برای همه پذیرفتنی بود`}؛ اکنون ${isZero(after) ? "هیچ بسته‌ای پذیرفتنی نیست" : `${count(after)} بسته پذیرفتنی است`}.`,
  zoneSame: (of) =>
    isZero(of)
      ? words`با خطوط اعلام‌شده، نه آن روز بسته‌ای برای همه پذیرفتنی بود و نه اکنون هست.`
      : words`با خطوط اعلام‌شده، آن روز و اکنون ${count(of)} بسته برای همه پذیرفتنی است.`,
  held: (before, after) =>
    words`اگر آنچه تنها در ملأ عام گفته شده جابه‌جا شود: آن روز ${count(before)} بسته، اکنون ${count(after)} بسته.`,
  positionsCaption: "مواضع تازه یا تغییرکرده",
  issue: "موضوع",
  who: "چه کسی",
  from: "از",
  to: "به",
  none: "موضعی ثبت نشده بود",
  linesCaption: "خطوط قرمزی که کشیده، جابه‌جا یا برداشته شد",
  line: "خط",
  change: "تغییر",
  drawn: "کشیده شد",
  gone: "دیگر کشیده نمی‌شود",
  bound: (firmness, chance) =>
    `${{ bottom: "هرگز", held: "تاکنون پابرجا", stated: "تنها اعلام‌شده" }[firmness]}${chance < 1 ? `، با احتمال ${n.percent(chance)}` : ""}`,
  became: (from, to) => `از «${from}» به «${to}»`,
  recordsCaption: "آنچه معلوم شد",
  date: "تاریخ",
  what: "چه",
  happened: "دورها، رویدادها و حادثه‌ها",
  said: "پیشنهادها، شرط‌ها و اظهار نظرها",
  plans: "بسته‌ها، اهرم‌ها، مهلت‌ها، گام‌های بعدی و پیامدها",
  offer: (by, to) => (to ? `پیشنهاد ${by} به ${to}` : `پیشنهاد ${by}`),
  move: (by) => `شرایط ${by}`,
  statement: (by, kind) => `${Object.hasOwn(kinds, kind) ? kinds[kind] : kinds["statement"]} از سوی ${by}`,
  package: "بستهٔ نام‌دار",
  lever: (who) => `اهرم ${who}`,
  deadline: "مهلت",
  nextStep: "گام بعدی",
  consequence: "پیامد",
  answered: (what) => `پاسخ داده شد: ${what}`,
  open: "بی تاریخ",
  zoneCaption: "اثر آن بر فضای توافق",
  measure: "سنجه",
  onDay: (date) => `در ${d.full(date)}`,
  now: "اکنون",
  asStated: "پذیرفتنی برای همه، با خطوط اعلام‌شده",
  heldRow: "همان، اگر آنچه تنها در ملأ عام گفته شده جابه‌جا شود",
  bottom: "همان، اگر تنها خطوط «هرگز» پابرجا باشند",
  setAside: "خطوطی که برای یافتن فضا کنار گذاشته شد",
  nash: "ارزش بسته‌ای که قاعدهٔ نش برمی‌گزیند",
  nashPackage: "آن بسته",
  same: "همان",
  sameBut: (what) => `مانند آن روز، مگر ${what}`,
  key: words`هر مورد از روزی به شمار می‌آید که معلوم شده، که شاید پس از روز رخ دادن آن باشد. ارزش‌ها و وزن‌ها تاریخ ندارد: هر دو ستون با همان‌هایی است که در پرونده آمده.`,
};
