import { fa as forecast } from "../forecast/words-fa.js";
import { numbersIn } from "../numbers.js";
import { isolateLtr } from "../text.js";
import { strong, words } from "../words.js";
import type { ScenariosWords } from "./words.js";

const n = numbersIn("fa");

export const fa: ScenariosWords = {
  question: "چگونه و چه هنگام ممکن است پایان یابد، و تاکنون چه‌قدر درست گفته‌ایم؟",
  ended:
    "بنا به مرحله‌ای که پرونده می‌گوید این گفت‌وگوها پایان یافته است؛ پس چیزی برای پیش‌بینی نمانده. از تاریخی پیش‌تر مانده بود.",
  standing: {
    question: "پس از این ماه‌ها گفت‌وگوها کجا ایستاده است؟",
    answer: (continues) =>
      words`ادامه می‌یابد: ${n.list(continues.map(({ months, percent }) => `${percent} از آینده‌ها پس از ${n.whole(months)} ماه`))}.`,
    interim: (stands) =>
      words`توافق موقتِ جاری برجاست: ${n.list(stands.map(({ months, percent }) => `${percent} از آینده‌ها پس از ${n.whole(months)} ماه`))}؛ تا برجاست گفت‌وگوها زیر آن ادامه دارد.`,
    say: "هر ستون همهٔ آینده‌ها در یک لحظه است. گشایش و فروپاشی می‌ماند؛ توافق موقت هنوز می‌تواند به هر یک بینجامد.",
    caption: "گفت‌وگوها کجا ایستاده است: احتمال، بازه، نرخ پایه",
    chart: (columns) => `چهار ستون از آینده‌ها. ${columns.join(" ")}`,
    column: (months, parts) => `پس از ${n.whole(months)} ماه: ${parts.join("، ")}.`,
    axis: "ماه از اکنون",
  },
  bands: {
    question: "این چه‌قدر مطمئن است؟",
    answer: (scenario, from, to) =>
      words`${scenario} تا ۱۲ ماه جایی میان ${strong(from)} و ${strong(to)} درصد است، بسته به داوری‌هایی که هنوز کسی نمی‌تواند بیازماید.`,
    say: "هر یک از ۶۴ جهانِ ممکن وزن‌ها، نرخ‌ها و ترجیح‌های خود را دارد، همه در بازهٔ باورکردنی؛ بازه پایین‌ترین و بالاترین دهک را کنار می‌گذارد.",
    key: "خط ضخیم: ۱۰ تا ۹۰ درصدِ جهان‌ها. نقطه: آنچه نشان داده می‌شود. خط عرضی: نرخ پایه.",
    chart: (parts) => `بازه، احتمال و نرخ پایه برای هر فرجام. ${parts.join(" ")}`,
    part: (scenario, months, { percent, band, base }) =>
      `${scenario}، ${n.whole(months)} ماه: ${percent}، ${band}، نرخ پایه ${base}.`,
    base: "نرخ پایه",
  },
  first: {
    question: "کدام رویداد تعیین‌کننده زودتر می‌آید، و کی؟",
    answer: (scenario, bin, percent) =>
      words`اگر چیزی تعیین‌کننده رخ دهد، محتمل‌تر از همه ${scenario} در ${bin} است: ${percent}.`,
    key: "سیزده خانه روی هم ۱۰۰ درصد است. ریز: بازه؛ زیر آن: نرخ پایه.",
  },
  own: {
    question: "خودِ پرونده دربارهٔ فرجام‌ها چه می‌گوید؟",
    answer: (of) =>
      words`${n.word(of)} فرجام نام برده شده، با اثر و زمان به گفتهٔ منابع؛ احتمالِ کنار آن محاسبه است و از آنِ منابع نیست.`,
    beside: (months) => `محاسبه در ${months}`,
    chance: "احتمال در همان زمان",
    key: "ستون پایانی: احتمالِ محاسبه‌شدهٔ اینکه گفت‌وگوها نخست به این فرجام برسد، در ماه‌هایی که منابع گفته‌اند، از اکنون؛ ماه‌های میانی به نسبت گرفته شده است.",
  },
  drivers: {
    question: "چه چیزی آن را پیش می‌برد؟",
    answer: (strongest, raises, scenario) =>
      words`بیش از همه ${strongest}: بختِ ${scenario} را بیش از هر چیز ${raises ? "بالا" : "پایین"} می‌برد.`,
    none: words`در پرونده چیزی نیست که این گفت‌وگوها را از گفت‌وگوهای میانگین جدا کند؛ پس پیش‌بینی همان نرخ پایه است.`,
    caption: "هر عامل با بختِ ۱۲ ماه چه می‌کند",
    heads: { driver: "عامل", times: "بخت را ضرب می‌کند در", alone: "به‌تنهایی", value: "چنان‌که هست" },
    key: (now, average, draws) =>
      `بخت تا ۱۲ ماه با مدل به‌تنهایی، پیش از آمیختن با نرخ پایه: اکنون ${now}، و اگر همه‌چیز میانگین بود ${average}. سهم‌ها (شپلی) روی هم ضرب می‌شود و همهٔ تفاوت را می‌سازد. ${draws} گفت‌وگوی شبیه‌سازی‌شده. همهٔ وزن‌ها داوری است.`,
    chart: (lines) => `هر عامل بخت را در چه ضرب می‌کند: ${lines.join("؛ ")}.`,
    lowers: "پایین می‌برد",
    raises: "بالا می‌برد",
  },
  needed: {
    question: (scenario, target) => `چه باید درست باشد تا ${scenario} به ${target} برسد؟`,
    answer: (of, scenario, target, now) =>
      of === 0
        ? words`هیچ عاملی به‌تنهایی در بازهٔ مجازش ${scenario} تا ۱۲ ماه را از ${now} به ${target} نمی‌رساند.`
        : words`${n.word(of)} عامل${of === 1 ? "" : " هر یک"} به‌تنهایی می‌تواند ${scenario} تا ۱۲ ماه را از ${now} به ${target} برساند.`,
    key: "هر یک از اکنون بر یک مقدار، و بقیه چنان‌که هست؛ با مدل به‌تنهایی. مهلت در ۴، ۸، ۱۳، ۲۶ و ۳۹ هفتهٔ دیگر آزموده می‌شود.",
  },
  signposts: {
    question: "چه چیزی از ۹۰ روز آینده بیش از همه می‌گوید؟",
    answer: (event, chance) => words`ببینید آیا رخ می‌دهد: ${event}. احتمالش ${chance} است و هیچ نشانه‌ای گویاتر نیست.`,
    none: words`هیچ‌یک از رویدادهایی که مدل در ۹۰ روز آینده از سر می‌گذراند فرجام‌ها را از هم جدا نمی‌کند.`,
    caption: "نشانه‌ها: فرجام تا ۲۴ ماه با آن رویداد، و بی آن",
    heads: { event: "رویداد", by: "تا", chance: "احتمال" },
    else: (percent) => `وگرنه ${percent}`,
    named: (event, name) => `${event}: ${name}`,
    watch: "کجا ببینیم",
    nobody: "در پرونده منبعی نیست",
    key: "گویاترین نخست، به اندازهٔ آنچه دانستنش می‌گوید. مدل امتیازدهی‌ها و گام‌های راستی‌آزمایی‌شده را از سر نمی‌گذراند؛ پس در نشانه‌ها نیستند.",
  },
  deal: {
    question: "آیا توافقی در کار هست، و آیا می‌پاید؟",
    answer: (comprehensive, interim) =>
      words`توافق جامعی که همه بپذیرند در ${strong(comprehensive)} از ترجیح‌های نمونه‌گیری‌شده هست و توافق موقت در ${strong(interim)}.`,
    unknown: words`از پرونده برنمی‌آید که توافقی هست یا نه؛ پیش‌بینی بی آن پیش رفته است.`,
    lasts: "پس از امضا",
    worlds: (worlds) =>
      `${worlds} دسته ترجیح از بازه‌های نوشته‌شده، خط‌های سرخ با احتمالِ پایداری‌شان. آنجا که توافقی نیست هیچ آینده‌ای از آن دسته به آن نمی‌رسد.`,
    judged: "اینکه مهلت امضا را آسان‌تر و دوام را دشوارتر می‌کند، و چه‌قدر، داوری است.",
  },
  base: {
    question: "نرخ پایه بر چه استوار است؟",
    answer: (reached, of, percent) =>
      words`از ${of} روند در این مرحله ${reached} تا به آنجا رسید؛ ${percent} تا ۱۲ ماه.`,
    caption: "سهمِ رسیده تا هر ماه در ثبت‌های توافق صلح PA-X، ۱۹۹۰ تا آوریل ۲۰۲۰؛ زیر آن منحنیِ برازش‌شده",
    heads: { of: "از، به", n: "روندها" },
    reference: {
      substantive: "نخستین متن مقدماتی ← توافق جزئی یا جامع",
      comprehensive: "نخستین متن مقدماتی ← توافق جامع",
      ceasefire: "نخستین متن مقدماتی ← آتش‌بس",
      "interim-comprehensive": "توافق موقت ← توافق جامع",
      implementation: "توافق جامع ← متن اجرا یا تمدید",
    },
    row: (of, events) => `${of}، ${events} تا رسید`,
    here: "اینجا به کار رفته",
    spent: (months) =>
      `این گفت‌وگوها ${months} ماه در این مرحله بوده و این به حساب می‌آید: شتاب آغازین فرومی‌نشیند، پس نرخ پایه از اکنون پایین‌تر از آغاز است.`,
    key: "جدول همراه برنامه است، داده‌ها نه.",
    source: "PA-X، نسخهٔ آوریل ۲۰۲۰",
  },
  rests: {
    question: "این عددها از کیست؟",
    answer: (model, base, experts) =>
      experts === null
        ? words`سهم داوری، با مدل، ${model} و سهم شمارش، با نرخ پایه، ${base} است.`
        : words`سهم مدل ${model}، سهم نرخ پایه ${base} و سهم کارشناسانِ پرونده ${experts} است.`,
    caption: "پیش‌بینی‌های دیگران در پرونده",
    heads: { expert: "چه کسی", on: "در", weight: "وزن", months: "ماه" },
    noExperts: "در پرونده پیش‌بینیِ کس دیگری نیست.",
    judged: (names) =>
      `${n.whole(names)} عددِ مدل داوری است: همهٔ وزن‌های عامل‌ها، همهٔ نرخ‌های فروپاشی و تعلیق، دروازهٔ تصویب و دوام. مهم‌ترین‌هایشان در بالا لغزنده دارند؛ ${isolateLtr("detente forecast --json")} همه را فهرست می‌کند.`,
  },
  missing: {
    question: "چه چیزی کم بود؟",
    answer: (of) => words`${n.word(of)} چیز را پرونده نمی‌گوید؛ هر سطر می‌گوید بی آن چه شد.`,
  },
  changed: (parts) =>
    words`تا ۱۲ ماه، در برابر آنچه از پرونده محاسبه شده بود: ${n.list(parts.map(({ scenario, before, after }) => `${scenario} از ${before} به ${after}`))}.`,
  unchanged: words`تا ۱۲ ماه هیچ‌چیز به اندازهٔ یک درصدِ کامل عوض نمی‌شود.`,
  groups: {
    blend: {
      head: "مدل چه‌قدر به حساب می‌آید",
      say: "در ۰ درصد آنچه دیده می‌شود تنها نرخ پایه است و در ۱۰۰ درصد تنها مدل.",
    },
    talks: {
      head: "اگر گفت‌وگوها جور دیگری بود",
      say: "آنچه پرونده می‌گوید اینجا می‌تواند جور دیگری باشد، و آنچه نمی‌گوید فرض شود. چیزی در پرونده نوشته نمی‌شود.",
    },
    deal: { head: "چه چیزی توافق را جلو می‌برد", say: "وزن هر عامل بر نرخ توافق. داوری است؛ علامت ثابت است." },
    breakdown: {
      head: "چه چیزی فروپاشی را جلو می‌برد",
      say: "وزن هر عامل بر نرخ فروپاشی و تعلیق. داوری است؛ علامت ثابت است.",
    },
    hazards: {
      head: "گفت‌وگوها هر چند وقت خودبه‌خود به پایان می‌رسد",
      say: "برای گفت‌وگوهای میانگین. داوری است، مگر آنجا که «داده» آمده.",
    },
  },
  sliders: {
    "blend.model": "سهم مدل",
    "blend.experts": "سهم کارشناسان",
    "talks.margin": "بهترین توافق برای همه بیشتر می‌گذارد",
    "talks.gap": "بخشِ بسته‌شدهٔ شکاف آغازین در ۸ هفته",
    "talks.goodFaith": "حسن نیتِ کم‌میل‌ترین طرف",
    "talks.incidents": "رویدادهای تنش‌زای دیگر در این هفته",
    "talks.deadline": "مهلتی تازه در پیش",
    "talks.mediator": "میانجی",
    "deal.margin": "حاشیهٔ بهترین توافق",
    "deal.gap": "بسته‌شدن شکاف",
    "deal.goodFaith": "حسن نیت",
    "deal.incidents": "فشار رویدادها",
    "deal.deadline": "نزدیکی مهلت",
    "deal.mediator": "میانجی",
    "breakdown.margin": "حاشیهٔ بهترین توافق",
    "breakdown.gap": "بسته‌شدن شکاف",
    "breakdown.goodFaith": "حسن نیت",
    "breakdown.incidents": "فشار رویدادها",
    "breakdown.deadline": "مهلتِ گذشته",
    "breakdown.mediator": "میانجی",
    "hazards.breakdown": "فروپاشی",
    "hazards.suspension": "تعلیق",
    "hazards.resumption": "بازگشت از تعلیق",
    "hazards.suspendedBreakdown": "فروپاشی در هنگام تعلیق",
    "hazards.framework": "توافق بر دستور کار (داده، تقریبی)",
    "hazards.collapse": "فروریختن پس از امضا",
    "gate.back": "پس از رأیِ ناکام، بازگشت به میز",
    excitation: "هر رویداد رویدادهای دیگر می‌آورد",
  },
  unit: {
    number: (value) => n.level(Number(value.toFixed(2))),
    percent: (value) => n.percent(value),
    perMonth: (value) => `${n.level(Number((value * 100).toFixed(1)))}٪ در ماه`,
    points: (value) => `${n.signed(value)} امتیاز`,
    weeks: (value) => (value === 0 ? "هیچ" : `${n.whole(value)} هفتهٔ دیگر`),
    incidents: (value) => (value === 0 ? "هیچ" : n.whole(value)),
    mediator: (value) => (value > 0 ? "فعال و با اهرم" : value < 0 ? "هیچ" : "تسهیلگر"),
  },
  value: {
    margin: (points) => `بهترین توافق به‌طور میانگین ${points} امتیاز از آستانه‌های ترک مذاکره`,
    gap: (percent) => `${percent} از شکاف آغازین در ۸ هفته بسته شده`,
    goodFaith: (percent) => `${percent} برای کم‌میل‌ترین طرف`,
    mediator: (level) => (level > 0 ? "فعال و با اهرم" : level < 0 ? "هیچ" : "تسهیلگر"),
  },
  scenario: forecast.scenario,
};
