import { numbersIn } from "../numbers.js";
import { strong, words } from "../words.js";
import type { SectionWords } from "./section-words.js";

const n = numbersIn("fa");

export const fa: SectionWords = {
  ends: {
    breakthrough: "گشایش",
    interim: "توافق موقت",
    breakdown: "فروپاشی گفت‌وگوها",
    continue: "ادامهٔ گفت‌وگوها",
  },
  interimStands: "برجا ماندن توافق موقت",
  means: {
    breakthrough: "توافقی دربارهٔ همهٔ موضوع‌های اصلی امضا شده و از تصویبِ هر که باید بپذیرد گذشته است",
    interim: "توافقی جزئی برقرار است",
    breakdown: "یکی از طرف‌ها گفت‌وگوها را پایان داده، یا قاعدهٔ خودِ پرونده برای آن برآورده شده است",
    continue: "هیچ‌یک از این‌ها",
  },
  answer: (months, ends, { percent, band, base }) =>
    words`محتمل‌ترین فرجام تا ${n.whole(months)} ماه: ${ends}، ${strong(percent)} (${band})؛ نرخ پایه ${base}.`,
  ended: "بنا به مرحله‌ای که پرونده می‌گوید این گفت‌وگوها پایان یافته است: چیزی برای پیش‌بینی نمانده.",
  unforetold: "در اینجا احتمالی محاسبه نمی‌شود.",
  later: "احتمال‌ها در حال محاسبه است…",
  caption: "فرجام‌ها: احتمال در هر افق، نرخ پایه، و آنچه در پی می‌آید",
  months: (months) => `${n.whole(months)} ماه`,
  baseHead: "نرخ پایه، ۱۲",
  baseRate: "نرخ پایه",
  follows: "آنچه در پی می‌آید",
  impact: "اثر",
  timeline: "به گفتهٔ منابع",
  baseAside: (base) => `پایه ${base}`,
  judged: "داوری",
  judgedWhy: "داوری است: فروپاشی‌ها جایی ثبت نمی‌شود",
  band: "در پرانتز: ۱۰ تا ۹۰ درصدِ جهان‌های ممکن.",
  key: (processes, events, interim) =>
    interim
      ? `نرخ پایه: ${n.whole(processes)} روند با متنی موقت، بیشتر جنگ داخلی؛ ${n.whole(events)} تا به توافق جامع رسید.`
      : `نرخ پایه: ${n.whole(processes)} روندِ دارای متن، بیشتر جنگ داخلی؛ ${n.whole(events)} تا به توافق رسید.`,
  short: (processes) =>
    `در پرانتز: ۱۰ تا ۹۰ درصد. نرخ پایه: ${n.whole(processes)} روندِ دارای متن، بیشتر جنگ داخلی. فروپاشی و همهٔ وزن‌ها: داوری.`,
  judgementShort: "هر عددی دربارهٔ فروپاشی، و همهٔ وزن‌ها، داوری است.",
  judgementKey:
    "زیرخط نقطه‌چین: داوری است، نه داده؛ همهٔ وزن‌های آنچه این گفت‌وگوها را جدا می‌کند و هر عددی دربارهٔ فروپاشی نیز چنین است.",
  ownKey: "اثر و زمان گفتهٔ خودِ منابع است، نه محاسبه.",
  noNumber: "فرجامی که هیچ‌یک از این چهار نباشد عددی ندارد.",
  without: (what) => `بی این‌ها پیش رفتیم: ${n.list(what)}.`,
  lacking: {
    "no-date": "هیچ تاریخ",
    "no-stage": "مرحلهٔ گفت‌وگوها",
    "no-start": "روز آغاز",
    "no-issues": "حاشیهٔ توافق",
    "deals-not-rated": "حاشیهٔ توافق",
    "no-walk-away": "حاشیهٔ توافق",
    "some-walk-aways": null,
    "margin-unproven": null,
    "no-interim-package": null,
    "no-core": null,
    "no-offers": "شتابِ نزدیک‌شدن پیشنهادها",
    "one-sided-offers": null,
    "no-incidents": "فشار رویدادها",
    "no-deadlines": "مهلت‌ها",
    "no-mediator-said": "میانجی",
    "no-good-faith": "حسن نیت",
    "no-experts": null,
    "no-veto-factions": null,
    "no-plan": null,
  },
  more: "چه زمانی، چه چیزی پیش می‌برد، و تاکنون چه‌قدر درست گفته‌ایم؟",
  drivers: (scenario, now) =>
    `چه چیزی پیش می‌برد: ${scenario} به‌عنوان نخستین رویداد تا ۱۲ ماه، با مدل به‌تنهایی ${now}، در برابر گفت‌وگوهای میانگین`,
  driver: (what, times, raises) => `${what}: بخت ×\u202f${times}${raises ? "" : "، که آن را کم می‌کند"}`,
  noDrivers: "در پرونده چیزی نیست که این گفت‌وگوها را از دیگران جدا کند: پیش‌بینی همان نرخ پایه است.",
  needed: (scenario, now, target) =>
    `چه باید درست باشد تا ${scenario} تا ۱۲ ماه به‌جای ${now} به ${target} برسد (مدل به‌تنهایی)`,
  neededGoodFaith: (percent) => `کم‌میل‌ترین طرف به احتمال ${percent} با حسن نیت مذاکره کند`,
  signposts: "نشانه‌های ۹۰ روز آینده، گویاترین نخست",
  signpost: (event, chance, changes) => `${event} (${chance}): ${changes.join("؛ ")}`,
  change: (scenario, given, without) => `${scenario} ${given}، وگرنه ${without}`,
  durability: "پس از امضا",
  rests: "این عددها چیست",
  limits: "نرخ پایه چه نمی‌گوید",
  missing: "پرونده چه ندارد و بی چه چیزی پیش رفتیم",
  conduct:
    "احتمالِ فرجام‌ها نرخ پایه‌ای است که با داوری جابه‌جا شده، نه سنجش؛ خوانش رفتار از الگوی کارنامه است، نه از قصدها.",
  numbersAre:
    "درصد کامل؛ هر ستون روی هم ۱۰۰ است. بازه‌ها: ۱۰ تا ۹۰ درصدِ ۶۴ جهان ممکن که در وزن‌ها، نرخ‌ها و ترجیح‌ها با هم فرق دارند.",
};
