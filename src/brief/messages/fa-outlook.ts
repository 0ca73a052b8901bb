/** What Détente says in Persian about what may come, about itself, and on the first page and in charts. */

import { problemIn } from "../../talks/problem-words/words.js";
import { strong, words } from "../words.js";
import type { OutlookMessages } from "./en-outlook.js";
import { d, n, packages } from "./fa-counts.js";

/** What deals lack, which the engine says in English; ids stand as the file writes them. */
function lacking(problem: string): string {
  const codes = /^there is no issue/.test(problem) ? ["no-issues"] : ["no-weights", "missing-worth", "rule-too-wide"];
  const said = codes.map((code) => problemIn({ code, message: problem }, "fa"));
  return said.find(({ english }) => english === undefined)?.message ?? problem;
}

export const faOutlook: OutlookMessages = {
  endings: {
    question: "چگونه و چه هنگام ممکن است پایان یابد؟",
    ending: "فرجام",
    rows: (of) => `${n.whole(of)} پیامد`,
    chart: (lines) => `زمان ممکن هر فرجام، به ماه از اکنون: ${lines.join("؛ ")}.`,
    monthsAxis: "ماه از اکنون",
  },

  consequences: {
    question: "چه پیامدی خواهد داشت، و کجا؟",
    answer: (of, places, worst) =>
      of === 0
        ? words`در پرونده پیامدی نیامده است.`
        : words`${n.word(of)} پیامد در ${n.whole(places)} جا${worst === null ? "" : `؛ بیشتر پیامدهای بد از «${worst}» برمی‌آید`}.`,
    caption: "پیامدها به تفکیک فرجام",
    byPlace: "پیامدها به تفکیک جا",
    more: (places) => words`${n.word(places)} جای دیگر در گزارش کوتاه آمده است.`,
    where: "کجا",
    domain: "در چه زمینه‌ای",
    whom: "برای چه کسی",
    effect: "اثر",
    when: "چه هنگام",
    domains: {
      security: "امنیت",
      proliferation: "اشاعه",
      energy: "انرژی",
      trade: "بازرگانی",
      economy: "اقتصاد",
      alliances: "اتحادها",
      humanitarian: "انسانی",
      diplomacy: "دیپلماسی",
    },
    global: "جهان",
    key: words`↑ بهتر، ↓ بدتر، ↕ دوسویه برای نام‌بردگان: چنان‌که منابع یا تحلیل رایج می‌گوید، نه حاصل محاسبه.`,
  },

  safeguards: {
    question: "چه چیزی گفت‌وگو را زنده نگه می‌دارد؟",
    answer: (of) =>
      of === 0
        ? words`در پرونده تدبیری نیامده است.`
        : words`${n.word(of)} عنصر آن را نگه می‌دارد؛ هر یک هدفی دارد و نتیجه‌ای که می‌توان سنجید.`,
    caption: "عنصر، هدف و نتیجهٔ مورد انتظار",
    element: "عنصر",
    purpose: "هدف",
    expected: "نتیجهٔ مورد انتظار",
  },

  next: {
    question: "گام بعد چیست؟",
    answer: (of, owned) =>
      of === 0
        ? words`در پرونده گام بعدی نیامده است.`
        : words`${n.word(of)} گام باز است، ${owned === of ? "هر یک با مسئولی معین" : owned === 0 ? "هیچ‌یک مسئول معین ندارد" : `${n.word(owned)} گام با مسئول معین`}.`,
    caption: "گام‌های بعد",
    what: "گام",
    by: "به عهدهٔ",
    due: "تا",
    serves: "در خدمت",
    open: "باز",
  },

  timeline: {
    question: "چگونه به اینجا رسید؟",
    answer: (of, from, to) =>
      of === 0
        ? words`رویدادی ثبت نشده است.`
        : words`${n.word(of)} رویداد تاریخ‌دار، از ${d.full(from)} تا ${d.full(to)}.`,
    caption: "رویدادهای تاریخ‌دار",
    date: "تاریخ",
    event: "رویداد",
    round: (held, place) =>
      held ? `دور گفت‌وگو${place ? `، ${place}` : ""}` : `دور گفت‌وگو که برگزار نشد${place ? ` (${place})` : ""}`,
    incident: "حادثه",
    roundKind: "دور",
    chart: (of, from, to) =>
      `محور زمان با ${n.whole(of)} رویداد از ${d.full(from)} تا ${d.full(to)}؛ کهن‌ترین در سمت چپ، با فاصلهٔ برابر میان رویدادها، نه به نسبت زمان؛ نقطه‌های پر حادثه‌اند.`,
    ahead: "پیش رو",
  },

  sources: {
    question: "این بر چه استوار است؟",
    answer: (of, graded) =>
      of === 0
        ? words`در پرونده منبعی نیامده است.`
        : words`${n.word(of)} منبع که ${graded === 0 ? "هیچ‌یک درجه‌بندی نشده است" : `${n.word(graded)} منبع درجه‌بندی شده است`}.`,
    caption: "منابع",
    id: "نشان",
    title: "منبع",
    grade: "درجه",
    date: "تاریخ",
    ungraded: "بی‌درجه",
    key: words`کد دریاسالاری. اعتبار منبع: A کاملاً معتبر تا E نامعتبر، F نامعلوم. درستی خبر: ${n.whole(1)} تأییدشده تا ${n.whole(5)} نامحتمل، ${n.whole(6)} نامعلوم.`,
  },

  limits: {
    question: "این نوشته چه نمی‌داند؟",
    answer: words`هر عددی در اینجا تنها به اندازهٔ داوری‌هایی که از آن محاسبه شده اعتبار دارد.`,
    note: (text) => words`${text}`,
    asOf: (date) =>
      date
        ? words`محاسبه به تاریخ ${d.full(date)}: هیچ چیزی که پس از آن دانسته شده به کار نرفته است.`
        : words`هیچ چیز در پرونده تاریخ ندارد، پس همهٔ آن به کار رفته است.`,
    worths: words`ارزش هر گزینه از ${n.whole(0)} تا ${n.whole(100)} امتیاز است؛ ارزش یک بسته برای هر طرف میانگین وزنی ارزش گزینه‌های آن به‌اضافهٔ پاداش‌هاست. چیزی بازمقیاس نمی‌شود؛ امتیاز طرف‌های متفاوت یک واحد نیست.`,
    binding: words`به‌طور پیش‌فرض خطوط «هرگز» و «تاکنون پابرجا» الزام‌آورند و آنچه تنها در ملأ عام گفته شده نه. «با خطوط اعلام‌شده» یعنی همه الزام‌آورند. برابری با آستانهٔ ترک مذاکره پذیرش شمرده می‌شود.`,
    rules: words`یک بسته هنگامی «برای همه پذیرفتنی» است که هیچ قاعده و هیچ خط قرمز الزام‌آوری را نقض نکند، هیچ طرفی زیر آستانهٔ خود نباشد و هیچ گروه دارای وتو زیر آستانهٔ خود نباشد.`,
    fairness: words`قواعد انصاف قراردادهای نظریهٔ چانه‌زنی است؛ اینکه قاعده‌ای بسته‌ای را برمی‌گزیند توصیه به پذیرش آن نیست.`,
    claims: words`مواضع، ادعاها و نسبت‌دادن‌ها با گوینده و تکذیب‌کننده آمده است؛ هیچ چیز در اینجا داوری نمی‌کند که حق با کیست.`,
    conduct: words`خوانش رفتار از الگوی کارنامه است، نه از قصدها.`,
    notStated: (who) => words`آستانهٔ ترک مذاکرهٔ ${n.list(who)} اعلام نشده: بدترین بستهٔ مجاز به کار رفته است.`,
    fromWords: (who) => words`وزن‌های ${n.list(who)} از واژه‌ها (زیاد، متوسط، کم) به‌صورت بازه گرفته شده است.`,
    orderOnly: (who) => words`ارزش‌های ${n.list(who)} تنها از ترتیب گزینه‌ها گرفته شده است: گام‌های برابر، به‌صورت بازه.`,
    rounded: words`امتیازها تا یک ده‌میلیونم گرد شده است؛ ممکن است هم‌ارزی‌های ریزتر از آن گم شود.`,
    weightMissing: (who) => words`وزن ناموجود صفر شمرده می‌شود (${n.list(who)}).`,
    missing: (problem) => words`بدون فضای توافق: ${lacking(problem)}.`,
    illustrative: "یادداشت پرونده",
  },

  signs: {
    question: "پرونده چه نشان می‌دهد؟",
    answer: (genuine, posturing) =>
      genuine + posturing === 0
        ? words`هیچ چیز ثبت‌شده‌ای به سود هیچ‌یک از دو خوانش سخن نمی‌گوید.`
        : words`${genuine === 0 ? "هیچ نشانه‌ای" : `${n.word(genuine)} نشانه`} از تلاشی واقعی، ${posturing === 0 ? "هیچ نشانه‌ای" : `${n.word(posturing)} نشانه`} از خریدن زمان یا نمایش برای مخاطبان: شمرده، نه سنجیده.`,
    genuine: "به سود تلاشی واقعی",
    posturing: "به سود خریدن زمان یا نمایش برای مخاطبان",
    nothing: "چیزی در پرونده نیست.",
    roundsHeld: (of, from, to) =>
      of === 1 ? `یک دور برگزار شد (${d.full(from)}).` : `${n.word(of)} دور برگزار شد (${d.span(from, to)}).`,
    rank: (of, held) => `${of === held ? "هر یک" : `${n.word(of)} دور از آن`} در سطح وزیر یا فرستادهٔ ویژه.`,
    agreed: (of) => `${n.word(of)} دور با توافق بر چیزی پایان یافت.`,
    offers: (of, by) => `${n.word(of)} پیشنهاد روی میز گذاشته شد (${n.list(by)}).`,
    toward: (party, issue, to) => `${party} در موضوع ${issue} به سوی طرف دیگر حرکت کرد: اکنون ${to}.`,
    away: (party, issue, to) => `${party} در موضوع ${issue} از طرف دیگر دور شد: اکنون ${to}.`,
    changed: (party, issue, to) => `${party} موضع خود را در موضوع ${issue} تغییر داد: اکنون ${to}.`,
    measures: (of) => `${n.word(of)} اقدام اعتمادساز ثبت شده است.`,
    praise: (of) => `${n.word(of)} سخن آشتی‌جویانه ثبت شده است.`,
    notHeld: (of) => `${n.word(of)} دور برنامه‌ریزی‌شده برگزار نشد.`,
    noRoundSince: (date, days) => `از ${d.full(date)} دوری برگزار نشده است (${n.whole(days)} روز).`,
    noRoundAhead: "دور بعدی تعیین نشده است.",
    escalatory: (of) => `${n.word(of)} مطالبه، تهدید یا سخن تنش‌زا ثبت شده است.`,
    publicMoves: (moves, offers) =>
      `${n.whole(moves)} موضع در ملأ عام گرفته شد، ${offers === 0 ? "بی هیچ پیشنهادی روی میز" : `و ${n.whole(offers)} پیشنهاد روی میز گذاشته شد`}.`,
    incidents: (of, unanswered) =>
      `${n.word(of)} حادثه از آغاز گفت‌وگوها${unanswered ? `، ${n.whole(unanswered)} حادثه بی پاسخی توافق‌شده` : ""}.`,
    accrues: (of) => `${n.word(of)} بهره در مدت گفت‌وگوها نصیب یکی از طرف‌ها می‌شود.`,
    records: (of) => `${n.whole(of)}\u00a0سند`,
    key: words`از پرونده شمرده شده، نه وزن‌داده؛ آنچه از آن دربارهٔ رفتار هر طرف خوانده می‌شود جدا آمده است. نشان توپر: بیش از یک سند.`,
  },

  today: {
    question: "گشایش، یا پیش‌درآمدی بر نمایش؟",
    asStatedNone: words`خطوط قرمز، چنان‌که اعلام شده، ${strong("هیچ بسته‌ای")} باقی نمی‌گذارد.`,
    ifLine: (line, opens) => words`اگر یک خط جابه‌جا شود (${line})، ${strong(packages(opens))} باز می‌شود.`,
    ifLines: (lines, issues, opens) =>
      words`اگر ${n.word(lines)} خط، در ${n.list(issues)}، با هم جابه‌جا شود، ${strong(packages(opens))} باز می‌شود.`,
    ifPublic: (opens) => words`اگر آنچه تنها در ملأ عام گفته شده جابه‌جا شود، ${strong(packages(opens))} باز می‌شود.`,
    zone: (acceptable) => words`با خطوط اعلام‌شده ${strong(packages(acceptable))} برای همه پذیرفتنی است.`,
    noneAtAll: words`هر خطی که به‌تنهایی جابه‌جا شود، بسته‌ای برای همه پذیرفتنی نیست.`,
    noModel: words`پرونده هنوز نمی‌گوید هر گزینه برای هر طرف چه ارزشی دارد؛ پس فضای توافق محاسبه‌پذیر نیست.`,
    endings: (names) => words`فرجام‌های در چشم‌انداز: ${n.list(names)}.`,
  },

  brief: {
    title: (name) => `${name}: گزارش کوتاه`,
    asOf: (date) => (date ? `به تاریخ ${d.full(date)}` : "بی‌تاریخ: هیچ چیز در پرونده تاریخ ندارد"),
    bottomLine: "جان کلام",
    annex: "پیوست",
    printed: "Détente، از یک پروندهٔ گفت‌وگو",
    rounds: (held, last, ahead) =>
      held === 0
        ? words`دوری ثبت نشده است.`
        : words`${n.word(held)} دور برگزار شد، آخرین آن‌ها در ${d.full(last ?? "")}؛ ${ahead ? "دوری دیگر تعیین شده است" : "دور دیگری تعیین نشده است"}.`,
    nextStep: (what, by) => words`نخستین گام بعد: ${what}${by ? ` (${by})` : ""}.`,
    moreInAnnex: "به‌طور کامل در پیوست.",
    table: (number) => `جدول ${n.whole(number)}`,
    chart: (number) => `نمودار ${n.whole(number)}`,
  },

  charts: {
    frontier: (a, b, points) =>
      `${n.whole(points)} نقطهٔ کارا: ارزش برای ${a} در محور افقی، به سوی راست افزاینده؛ ارزش برای ${b} در محور عمودی. بسته‌های پذیرفتنی برای هر دو بالا و سمت راست هر دو آستانه است.`,
    frontierMany: (names, points) => `ارزش ${n.whole(points)} نقطهٔ برگزیده برای ${n.list(names)}، هر ردیف یک نقطه.`,
    worthAcross: (party) => `→ ارزش برای ${party}`,
    worthUp: (party) => `↑ ارزش برای ${party}`,
    pickedBy: (rule, more) => (more === 0 ? rule : `${rule} و ${n.word(more)} قاعدهٔ دیگر`),
    walkAways: "آستانه‌های ترک مذاکره",
    walkAway: "آستانه",
    stated: (party) => `موضع اعلام‌شدهٔ ${party}`,
  },
};
