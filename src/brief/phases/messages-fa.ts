/** Plans in Persian. */
import { numbersIn } from "../numbers.js";
import { isolateLtr } from "../text.js";
import type { PlanMessages, SideWorst } from "./messages.js";

const n = numbersIn("fa");
const points = (of: string) => `${of} امتیاز`;
const share = ({ share: of }: SideWorst) => (of === undefined ? "" : ` (${of} از هر ۱۰۰۰ امتیازی که می‌دهد)`);
const at = ({ after, when }: SideWorst) =>
  after === "" ? "در آغاز" : `پس از ${after}${when === "" ? "" : `، ${when}`}`;

export const fa: PlanMessages = {
  question: "چه کسی، کی و در برابر چه بی‌پشتوانه است؟",
  noOrder: "برنامه آن‌گونه که نوشته شده شدنی نیست: گام‌ها منتظر یکدیگرند و هیچ ترتیبی وجود ندارد.",
  unrated: (steps) =>
    `هیچ‌یک از ${n.whole(steps)} گام هزینه یا ارزشی ندارد، پس دربارهٔ آسیب‌پذیری چیزی نمی‌توان گفت؛ \`cost\` و \`worth\` را بیفزایید.`,
  noSteps: "برنامه‌ای نیست: هیچ گامی نوشته نشده؛ `commitments:` یا `tranches:` را بیفزایید.",
  worst: (side) =>
    `در ترتیب پرونده ${side.who} بیش از همه جلوتر داده است: ${points(side.points)} از امتیازهای خود${share(side)}، ${at(side)}.`,
  nobody: "در ترتیب پرونده هیچ‌کس هیچ‌گاه بیش از آنچه گرفته نداده است.",
  others: (sides, unexposed) =>
    [
      ...sides.map((side) => `${side.who} حداکثر ${points(side.points)}${share(side)} جلوتر داده است، ${at(side)}.`),
      ...(unexposed.length > 0 ? [`${n.list(unexposed)} هیچ‌گاه جلوتر نداده است.`] : []),
    ].join(" "),
  best: (worst, lower, same) =>
    lower !== null
      ? `بهترین ترتیبی که یافت شد هیچ‌کس را بیش از ${points(worst)} جلو نمی‌اندازد؛ هیچ ترتیبی کمتر از ${lower} ندارد، و معلوم نیست میان این دو ترتیبی باشد.`
      : same
        ? `هیچ ترتیبی کمتر از این ندارد: ${points(worst)} کمترین مقدار ممکن است.`
        : `بهترین ترتیب هیچ‌کس را بیش از ${points(worst)} جلو نمی‌اندازد، و هیچ ترتیبی بهتر از آن نیست.`,
  order: (units, settled) => `بهترین ترتیب${settled ? "" : " یافته‌شده"}: ${units.join(" ← ")}.`,
  move: (step, { name, before }, worst) =>
    `جابه‌جایی یک گام بیشترین سود را دارد: ${step} درست ${before ? "پیش" : "پس"} از ${name}؛ آنگاه بیشترین آسیب‌پذیری ${points(worst)} است.`,
  noMove: "جابه‌جایی هیچ گامی به‌تنهایی آن را کمتر نمی‌کند.",
  phases: (all, fewest) =>
    `اگر مرحله‌به‌مرحله انجام شود و هر مرحله پیش از مرحلهٔ بعد راستی‌آزمایی شود: ${all.map(([phases, worst]) => `${phases} مرحله، حداکثر ${worst}`).join("؛ ")}.${fewest > 1 ? ` کمتر از ${n.whole(fewest)} مرحله شدنی نیست: گام‌ها منتظر گام‌ها هستند.` : ""}`,
  corner: (phases, worst) => `بیش از ${phases} مرحله (${points(worst)}) کمک چندانی نمی‌کند.`,
  holds: (strictly) =>
    strictly
      ? "در هر نقطه از ترتیب پرونده ادامه دادن برای هر طرف بهتر از ایستادن است."
      : "در هیچ نقطه‌ای از ترتیب پرونده کسی از ایستادن سود نمی‌برد، هرچند در جایی زیانی هم نمی‌کند.",
  needs: (who, of, after, leavingCost) =>
    `${who} ${after === "" ? "پیش از هر گام" : `پس از ${after}`} از ایستادن سود می‌برد: برنامه برای این طرف ${points(of)} ضمانت می‌خواهد${leavingCost === null ? "" : ` (هزینهٔ ترک، چنان‌که گفته شده: ${leavingCost})`}.`,
  completed: (sides) =>
    `پس از پایان، آنچه هر طرف با ترک توافق هنوز از دست می‌دهد (زیر صفر یعنی سود می‌برد): ${sides.map(({ who, slack }) => `${who} ${slack}`).join("، ")}.`,
  tied: (names, apart, tied) =>
    `هم‌زمان کردن ${names} کمترین آسیب‌پذیری را از ${apart} به ${tied} می‌رساند؛ جدا از هم کمتر است.`,
  convention:
    "امتیازها از آنِ خود هر طرف است و واحد مشترکی نیست: دو طرف را تنها با سهم از ۱۰۰۰ امتیازی که هر یک می‌دهد بسنجید، و آن هم به قرارداد.",
  worstCase: "بدترین حالت هر بازه: هزینه‌ها زیاد، ارزش‌ها کم.",
  rounded: "عددها ریزتر از آن بود که دقیق نگه داشته شود و گرد شده است.",
  leftOut: (names) => `بیرون از حساب، چون نه هزینه دارند و نه ارزش: ${names}.`,
  leavingCost: (stated) =>
    stated.length === 0
      ? "برای هیچ طرفی هزینه‌ای برای ترک کردن گفته نشده است (هزینهٔ ترک ۰)."
      : `هزینهٔ ترک، چنان‌که گفته شده: ${stated.map(({ who, points: of }) => `${who} ${of}`).join("، ")}.`,
  table: {
    caption: "نقطه‌هایی که کسی می‌تواند بایستد، به ترتیب پرونده",
    date: "تاریخ",
    after: "پس از",
    exposure: (who) => `${who}: آسیب‌پذیری`,
    slack: (who) => `${who}: حاشیه`,
    start: "آغاز",
    undated: "بی‌تاریخ",
    atTheLatest: (day) => `تا ${day}`,
    notBefore: (day) => `نه پیش از ${day}`,
    between: (first, last) => `${first} تا ${last}`,
    worst: "بیشترین",
  },
  meaning:
    "آسیب‌پذیری: آنچه بی‌بازگشت داده شده منهای آنچه گرفته شده. حاشیه: آنچه ادامه دادن می‌دهد منهای آنچه ایستادن می‌دهد؛ زیر صفر یعنی آن طرف از ایستادن سود می‌برد.",
  findings: {
    none: "وارسی چیزی نادرست نیافت.",
    head: (counts) => `وارسی ${n.list(counts)} یافت.`,
    rule: (rule, title, severity) => `${title} (${severity}، ${isolateLtr(rule)})`,
    fix: (fix) => `چاره: ${fix}`,
    history: (history) => `چرا مهم است: ${history}`,
    silenced: (count) => `${n.word(count)} یافته با دلیل پذیرفته شده است:`,
    accepted: (title, where, why) => `${title}، ${where}: ${why}`,
  },
};
