import { logistic, logit } from "../../engine/forecast/numerics.js";
import { datesIn } from "../dates.js";
import { numbersIn } from "../numbers.js";
import { isolate, isolateLtr } from "../text.js";
import type { ForecastWords } from "./words.js";

const numbers = numbersIn("fa");
const n = numbers.whole;
/** The name a thing has in the file, set apart: a line that began with it would run from left to right. */
const inFile = (name: string): string => `(${isolateLtr(name)})`;
/** Names as the file writes them. */
const list = (items: readonly string[]): string => items.map(isolate).join("، ");

export const fa: ForecastWords = {
  title: (asOf) =>
    `گفت‌وگوها چگونه و چه زمانی ممکن است پایان یابد؟ ${asOf === null ? "بی‌تاریخ: در پرونده تاریخی نیست" : `بر پایهٔ دانسته‌ها تا ${asOf}`}`,
  scenario: {
    breakthrough: "گشایش",
    interim: "توافق موقت",
    breakdown: "فروپاشی",
    continue: "ادامهٔ گفت‌وگو",
  },
  standing: "گفت‌وگوها پس از این ماه‌ها کجا ایستاده است",
  firstEvent: "کدام رویداد تعیین‌کننده زودتر می‌آید، و کی",
  ending: "فرجام",
  months: (months) => `${n(months)} ماه`,
  bin: (from, to) => `${n(from)} تا ${n(to)} ماه`,
  cell: (percent, low, high, base) => `${percent} (${low}–${high}) پایه ${base}`,
  withinTwoYears: "هیچ‌کدام تا ۲۴ ماه",
  reading:
    "به درصد کامل؛ هر ستون روی هم ۱۰۰ است. در پرانتز ۱۰ تا ۹۰ درصدِ جهان‌های ممکن؛ پایه: سرانجامِ گفت‌وگوهای دیگر در این مرحله، بی‌توجه به ویژگی‌های این یکی.",
  judged:
    "داوری است، نه سنجش: همهٔ ضریب‌ها، همهٔ نرخ‌های فروپاشی و تعلیق، دروازهٔ تصویب و دوام. ‎`--json`‎ فهرستشان می‌کند و ‎--set NAME=NUMBER‎ یکی را عوض می‌کند.",
  noise: (points, draws) => `خطای معیارِ خودِ قرعه‌ها (${draws}) حداکثر ${points} واحد درصد است.`,
  blend: (model, base, experts) =>
    `آنچه دیده می‌شود حاصل‌ضربِ بهنجارِ مدل (${model}) و نرخ پایه (${base})${experts === null ? "" : ` و نظر کارشناسان (${experts})`} است.`,
  dealExists: (comprehensive, interim) =>
    `توافق جامعی که همه بپذیرند در ${comprehensive} از ترجیح‌های نمونه‌گیری‌شده هست و توافق موقت در ${interim}.`,
  baseRate: "نرخ پایه",
  baseRateRow: (count, events, spent) =>
    `روندهای صلحی که متنی پدید آورده‌اند (${isolateLtr("PA-X")}، ۱۹۹۰ تا ۲۰۲۰ میلادی): ${n(count)} روند که ${n(events)} تا از آن‌ها به آنجا رسیدند. این گفت‌وگوها ${spent} ماه در این مرحله بوده‌اند و این به حساب می‌آید: شتاب آغازین فرومی‌نشیند. سهمِ رسیده‌ها`,
  reached: (month, observed, fitted) => `تا ماه ${n(month)}: ${observed} (منحنی ${fitted})`,
  limits: {
    "paper-only": "تنها روندهایی شمرده شده که متنی پدید آورده‌اند: کامیابیِ واقعی کمتر است.",
    "no-breakdowns": "فروپاشی‌ها جایی ثبت نشده‌اند: هر عددی دربارهٔ فروپاشی داوری است.",
    "civil-wars": "بیشترشان جنگ داخلی است: از ۱٬۸۶۸ توافق تنها ۷۲ تا میان دولت‌هاست.",
    selection: "اینکه گفت‌وگوهای دارای توافق موقت دیرتر به توافق جامع می‌رسند اثرِ گزینش است، نه علت.",
    "weibull-off": "منحنی تا ۷ واحد درصد با سهم‌های دیده‌شده فاصله دارد.",
  },
  drivers: (scenario, now) =>
    `چه چیزی آن را پیش می‌برد (${scenario} به‌عنوان نخستین رویداد تا ۱۲ ماه، مدل به‌تنهایی ${now}؛ لگاریتم بخت در برابر گفت‌وگوهای میانگین)`,
  covariate: {
    margin: "حاشیهٔ بهترین توافق",
    gap: "بسته‌شدن شکاف پیشنهادها",
    goodFaith: "حسن نیت",
    incidents: "فشار رویدادهای تنش‌زا",
    deadline: "مهلت‌ها",
    mediator: "میانجی",
  },
  driver: (covariate, effect, share) => `${covariate}: به‌تنهایی ${effect}، سهم از کل ${share}`,
  noDrivers: "در پرونده چیزی نیست که این گفت‌وگوها را از دیگران جدا کند؛ پس پیش‌بینی همان نرخ پایه است.",
  needed: (scenario, now, target) =>
    `چه باید درست باشد تا ${scenario} تا ۱۲ ماه به‌جای ${now} به ${target} برسد (مدل به‌تنهایی)`,
  neededValue: {
    margin: (value) => `بهترین توافق برای همه ${numbers.points(value * 10)} امتیاز بالای آستانهٔ ترک مذاکره باشد`,
    gap: (value) => `${numbers.percent(0.1 + value * 0.1)} از شکاف آغازین در ۸ هفته بسته شود`,
    goodFaith: (value) => `احتمال حسن نیتِ کم‌میل‌ترین طرف ${numbers.percent(logistic(value + logit(1 / 3)))} باشد`,
    incidents: (value) => `فشار رویدادها پیوسته ${numbers.signed(value)} انحراف معیار از میانگینش باشد`,
    deadline: (value) => `مهلتی تازه در ${n(value)} هفتهٔ دیگر`,
    mediator: (value) => (value > 0 ? "میانجیِ فعال با اهرم" : value < 0 ? "بی‌میانجی" : "میانجیِ تسهیلگر"),
  },
  enough: (covariate, value, reaches) => `${covariate}: ${value}؛ ${reaches}`,
  reaches: (percent) => `به ${percent} می‌رساند`,
  noneReaches: (covariate, percent) => `${covariate}: هیچ مقداری در بازهٔ مجاز کافی نیست؛ در پایانِ بازه ${percent}`,
  signposts: "نشانه‌ها: چه چیزی از ۹۰ روز آینده بیش از همه می‌گوید",
  noSignposts: "هیچ‌یک از رویدادهایی که مدل در ۹۰ روز آینده از سر می‌گذراند فرجام‌ها را از هم جدا نمی‌کند.",
  event: {
    incident: "یک رویداد تنش‌زا",
    incidents: "دو رویداد تنش‌زا یا بیشتر",
    answered: "پاسخ به رویدادی با سازوکار توافق‌شده",
    suspension: "تعلیق گفت‌وگوها",
    agenda: "توافق بر دستور کار",
    deadline: "گذشتن مهلت بعدی بی‌تصمیم",
  },
  signpost: (event, chance, ends) => `${event} (${chance}): ${ends.join("؛ ")}`,
  changes: (scenario, given, without) => `${scenario} تا ۲۴ ماه با آن ${given}، بی آن ${without}`,
  notLived: "امتیازدهی‌ها و گام‌های راستی‌آزمایی‌شده در مدل نمی‌آیند؛ پس در نشانه‌ها هم نیستند.",
  durability: (months12, months24) =>
    `اگر امضا شود، با احتمال ${months12} پس از ۱۲ ماه و با احتمال ${months24} پس از ۲۴ ماه هنوز برجاست.`,
  lasting: (low, high) => (low === high ? low : `${low} تا ${high}`),
  forced: (share) => `${share} از امضاها در ۴ هفتهٔ پیش از یک مهلت است؛ مهلت امضا را آسان‌تر و دوام را کمتر می‌کند.`,
  experts: (who) =>
    `پیش‌بینی‌های ادغام‌شدهٔ ${list(who)}، به وزنِ تازگی (نصف پس از ۱۸۰ روز)، هر یک بریده به ۰٫۵ تا ۹۹٫۵ درصد.`,
  missing: "پرونده چه ندارد و بی چه چیزی پیش رفتیم",
  lacks: {
    "no-date": () => `تاریخ ${inFile("as_of")}: هیچ تاریخی نیست؛ پس چیزِ تاریخ‌داری را نمی‌شد جای داد`,
    "no-stage": (about) =>
      about.length
        ? `مرحله ${inFile("talks.stage")}: مرحلهٔ «${isolate(about[0]!)}» اینجا شناخته نیست؛ آغازین گرفته شد`
        : `مرحله ${inFile("talks.stage")}: نیامده؛ آغازین گرفته شد`,
    "no-start": (about) =>
      about.length
        ? `آغاز مرحله ${inFile("talks.since")}: نیامده؛ از نخستین دور یا پیشنهاد، ${datesIn("fa").full(about[0]!)}، شمرده شد`
        : `آغاز مرحله ${inFile("talks.since")}: نیامده؛ ساعت از اکنون آغاز می‌شود`,
    "no-issues": () => `موضوع‌ها ${inFile("issues")}: هیچ موضوعی نیست؛ پس وجود توافق دانسته نیست و بی حاشیه پیش رفتیم`,
    "deals-not-rated": (about) =>
      `موضوع‌ها ${inFile("issues")}: وزن و ارزش کافی برای سنجش توافق‌ها نیست (${list(about)})؛ بی حاشیه پیش رفتیم`,
    "no-walk-away": () => `آستانهٔ ترک مذاکره ${inFile("walk_away")}: برای هیچ طرفی نیامده؛ بی حاشیه پیش رفتیم`,
    "some-walk-aways": (about) =>
      `آستانهٔ ترک مذاکره ${inFile("walk_away")}: برای ${list(about)} نیامده و فرض شد هر چیزی را می‌پذیرد: حاشیه شاید زیاد باشد`,
    "margin-unproven": (about) =>
      `در ${numbers.digits(about[0] ?? "")} جست‌وجو ثابت نشد که حاشیه بیشترین است: شاید بیشتر باشد`,
    "no-interim-package": () =>
      `بسته‌ها ${inFile("packages")}: بسته‌ای از نوع ${isolateLtr("interim")} نیست؛ پس حاشیهٔ موقت همان حاشیهٔ توافق جامع است`,
    "no-core": () => `موضوع‌های اصلی ${inFile("talks.core")}: نیامده؛ توافق جامع یعنی بر همهٔ موضوع‌ها`,
    "no-offers": () => `پیشنهادها ${inFile("offers")}: هیچ پیشنهادی نیست؛ سرعت نزدیک‌شدن دانسته نیست و بی آن پیش رفتیم`,
    "one-sided-offers": (about) =>
      about.length
        ? `پیشنهادها ${inFile("offers")}: از ${list(about)} پیشنهادی نیست؛ نخستین مواضع جای آن نشست`
        : `پیشنهادها ${inFile("offers")}: پیشنهادها سنجیدنی نیست؛ بی آن پیش رفتیم`,
    "no-incidents": () => `رویدادها ${inFile("incidents")}: رویدادی ثبت نشده؛ فشار دانسته نیست و بی آن پیش رفتیم`,
    "no-deadlines": () => `مهلت‌ها ${inFile("deadlines")}: مهلتی دانسته نیست؛ بی آن پیش رفتیم`,
    "no-mediator-said": () => `میانجی ${inFile("talks.mediator")}: گفته نشده که میانجی هست یا نه؛ بی آن پیش رفتیم`,
    "no-good-faith": () => "حسن نیت: هیچ کارنامه‌ای برای داوری بس نیست؛ بی آن پیش رفتیم",
    "no-experts": () => `پیش‌بینی‌های دیگران ${inFile("experts")}: نیامده؛ چیزی نیست که در کنار این پیش‌بینی سنجیده شود`,
    "no-veto-factions": () =>
      `جناح‌ها ${inFile("factions")}: جناحی با حق وتو نیست؛ پس توافقِ امضاشده تصویب‌شده به شمار می‌آید`,
    "no-plan": () => `تعهدها ${inFile("commitments")}: تعهدی نیست؛ پس دوام از «هیچ راستی‌آزمایی» تا «همه» داده شده است`,
  },
};
