/** The pages Table, Factions, Timeline and Brief in Persian. A noun after a number stays singular. */
import type { Count } from "../../../engine/model.js";
import type { Words } from "../../blocks.js";
import { datesIn } from "../../dates.js";
import { countText, numbersIn } from "../../numbers.js";
import { strong, words } from "../../words.js";
import type { PageMessages } from "./en.js";

const n = numbersIn("fa");
const d = datesIn("fa");
const count = (of: Count) => countText(of, n, (low, high) => `بین ${low} و ${high}`);

export const fa: PageMessages = {
  table: {
    question: "هر طرف کجا ایستاده، از کی، به گفتهٔ چه کسی، و چه کسی تکذیب می‌کند؟",
    nothingKnown: (date) =>
      words`تا ${d.full(date)} موضعی از هیچ طرف دانسته نبود: نخستین موضع‌های پرونده پس از آن است. موضوع‌ها و قدرت‌های بیرونی نام برده شده‌اند؛ اینکه هر طرف در آن هنگام چه می‌خواست اینجا ثبت نیست.`,
    noIssue: words`در پرونده هیچ موضوعی نیامده است، پس هنوز چیزی نیست که کسی بر آن بایستد.`,
    record: (stated, of, sourced) =>
      words`${stated === of ? `هر ${n.word(of)} موضع ثبت شده است` : `از ${n.word(of)} موضع، ${n.word(stated)} موضع ثبت شده است`}، ${sourced === stated ? "همه با منبع" : `${n.word(sourced)} تا با منبع`}.`,
    noDates: (of) => words`${n.word(of)} موضع تاریخ ندارد و همیشه دانسته به شمار می‌آید.`,
    denied: (of) =>
      of === 0 ? words`هیچ‌کدام را کسی تکذیب نکرده است.` : words`${n.word(of)} تا را دیگری تکذیب کرده است.`,
    moved: (toward, away) =>
      words`از نخستین سخنِ ثبت‌شده تاکنون ${n.word(toward)} موضع به سوی طرف دیگر رفته و ${n.word(away)} موضع از آن دور شده است.`,
    since: (from, last) =>
      last === undefined ? `از ${d.full(from)}` : `از ${d.full(from)}؛ آخرین بار در ${d.full(last)}`,
    on: (date) => `در ${d.full(date)}`,
    undated: "بی تاریخ",
    unsourced: "بی منبع",
    confidence: { high: "اطمینان زیاد", medium: "اطمینان میانه", low: "اطمینان کم" },
    toward: (from) => `به سوی طرف دیگر رفته؛ نخست: ${from}`,
    away: (from) => `از طرف دیگر دور شده؛ نخست: ${from}`,
    changed: (from) => `دگرگون شده؛ نخست: ${from}`,
    back: (between) => `به جای نخست بازگشته؛ در این میان: ${between}`,
    whyMovement: "برداشت از ارزشی که پرونده برای طرف دیگر نوشته است، یا از فاصله بر مقیاسی عددی",
    line: (label, since) => (since === undefined ? label : `${label} · از ${d.month(since)}`),
    optionsCaption: (issue) => `${issue}: گزینه‌ها، و چه کسی چه می‌خواهد`,
    option: "گزینه",
    worthTo: (party) => words`ارزش برای ${party}`,
    statedBy: "موضع",
    ruledOutBy: "خط قرمز",
    firmness: { bottom: "هرگز", held: "تاکنون پابرجا", stated: "اعلام‌شده" },
    weighs: (party, share) => words`${party}: ${share} از وزن همهٔ موضوع‌ها`,
    weightsHead: "چه اندازه اهمیت دارد",
    whyWorth: {
      numbers: "برداشت تحلیلگر از ارزش این گزینه برای آن طرف، از ۰ تا ۱۰۰، که در پرونده آمده است",
      order: "تنها از ترتیب گزینه‌ها: گام‌های برابر، با بازه‌ای تا همسایه‌ها",
      line: "از خطی که تحلیلگر برای این موضوع عددی از چند نقطه گذرانده است",
    },
    whyWeight: {
      numbers: "برداشت تحلیلگر که در پرونده آمده است؛ بهترین حدس، به سهم از وزن‌های همان طرف",
      words: "برگرفته از واژه‌ها (زیاد، میانه، کم)؛ بهترین حدس، به سهم از وزن‌های همان طرف",
    },
    notRated: "سنجیده نشده",
    saidCaption: (issue) => `${issue}: آنچه گفته شد، به ترتیب زمان`,
    when: "چه هنگام",
    who: "چه کسی",
    what: "چه چیزی",
    kinds: {
      position: "موضع",
      move: "حرکت علنی",
      quietMove: "حرکت",
      offer: "پیشنهاد",
      demand: "خواسته",
    },
    interests: "هر طرف از آن چه می‌خواهد",
    fullQuestion: "این موضوع به‌تفصیل",
    fullAnswer: (options, said) => words`${n.word(options)} گزینه، ${n.word(said)} سخنِ تاریخ‌دار در پرونده.`,
    note: (text) => words`یادداشت پرونده: ${text}`,
    key: words`سرخِ پیوسته: هرگز از آن نمی‌گذرند. کهرباییِ پیوسته: تاکنون پابرجا. خط‌چین: در ملأ عام گفته شده، با احتمال الزام‌آور بودن. نوار کناری موضوعی را نشان می‌دهد که خطوط قرمز در آن برخورد می‌کنند. زیرخطِ نقطه‌چین داوری است، نه داده.`,
  },

  factions: {
    question: "در داخل چه کسی می‌تواند سد کند؟",
    noModel: words`آنچه هر وتو کم می‌کند محاسبه‌پذیر نیست: پرونده نمی‌گوید هر گزینه برای هر طرف چه ارزشی دارد.`,
    noZone: words`هر خطی هم که کنار گذاشته شود هیچ بسته‌ای برای همه پذیرفتنی نیست؛ پس هنوز هیچ وتویی چیزی کم نمی‌کند.`,
    under: (dropped) => words`با کنار گذاشتن این خطوط قرمز محاسبه شده است: ${dropped}.`,
    underHeld: words`بدون خطوط قرمزی که تنها در ملأ عام گفته شده محاسبه شده است.`,
    asStated: words`با الزام‌آور بودن همهٔ خطوط قرمز چنان‌که اعلام شده محاسبه شده است.`,
    caption: "گروه‌های داخلی هر طرف",
    packages: "بسته‌های نام‌داری که سد می‌کند",
    unhappy: "ناخشنود از",
    short: (by) => `${n.points(by)} امتیاز کم`,
    none: "هیچ‌کدام",
    ofParty: (threshold) => `${threshold}، آستانهٔ طرف خودش`,
    zoneQuestion: "کدام وتو فضا را تنگ می‌کند، و چه اندازه؟",
    zoneAnswer: (faction, party, share) =>
      words`وتوی ${faction} (${party}) ${strong(n.percent(share))} از آنچه بدون آن پذیرفتنی بود کم می‌کند.`,
    zoneNone: words`هیچ وتویی به‌تنهایی بسته‌ای را که دیگران می‌پذیرند کم نمی‌کند.`,
    zoneCaption: "فضای توافق بدون هر وتو",
    without: "پذیرفتنی بدون وتوی آن",
    with: "با وتوی آن",
    takes: "کاسته",
    joint: (parties) =>
      words`بسته‌هایی که همهٔ گروه‌های دارای وتو می‌پذیرند، آستانه‌ها هرچه باشد: ${parties.flatMap(
        ({ party, winSet }, i): Words => [i ? "؛ " : "", party, ` ${count(winSet)}`],
      )}.`,
    content: (faction, unhappy) =>
      words`${faction}، که تنها شنیده می‌شود، از ${n.percent(unhappy)} این فضا ناخشنود می‌بود.`,
    heardHead: "شنیده می‌شوند، توان سد کردن ندارند",
    chart: (lines) => `بسته‌های پذیرفتنی برای همه: ${lines.join("؛ ")}.`,
    bar: (faction, withVeto, without) =>
      `${faction}: ${count(withVeto)} بسته با وتوی آن، ${count(without)} بسته بدون آن`,
    takesLabel: (withVeto, without) => `${count(withVeto)} از ${count(without)}`,
    count: (of) => count(of),
    whyThreshold: "داوری تحلیلگر دربارهٔ کمترینِ آنچه این گروه می‌پذیرد، که در پرونده آمده است",
    packagesQuestion: "کدام بستهٔ نام‌دار در داخل سد می‌شود؟",
    packagesAnswer: (blocked, of) =>
      of === 0
        ? words`در پرونده هیچ بستهٔ کاملی نام برده نشده است.`
        : blocked === 0
          ? words`هیچ‌یک از ${n.word(of)} بستهٔ کامل را وتویی در داخل سد نمی‌کند.`
          : words`از ${n.word(of)} بستهٔ کامل، ${n.word(blocked)} بسته را وتویی در داخل سد می‌کند.`,
    package: "بسته",
    blockedBy: "سد از سوی",
    disliked: "ناخشنودی",
    nobody: "هیچ‌کس",
    key: words`«پذیرش از» ارزشی است از ۰ تا ۱۰۰ امتیاز برای آن گروه، به داوری تحلیلگر. گروه دارای وتو هر بسته‌ای را که برایش کمتر بیرزد سد می‌کند؛ گروهی که تنها شنیده می‌شود سد نمی‌کند.`,
  },

  timeline: {
    question: "چگونه به اینجا رسید، و به گفتهٔ چه کسی؟",
    lead: (of, from, to, contested, ahead) =>
      words`${strong(n.word(of))} ثبتِ تاریخ‌دار از ${d.full(from)} تا ${d.full(to)}${
        ahead === 0 ? "" : ` و ${n.word(ahead)} ثبتِ پیشِ رو`
      }؛ ${
        contested === 0
          ? "هیچ‌کدام را کسی تکذیب نکرده است."
          : `${n.word(contested)} تا محل اختلاف است، و اینجا داوری نمی‌شود که حق با کیست.`
      }`,
    nothing: (date) => words`تا ${d.full(date)} هیچ چیز تاریخ‌داری دانسته نبود.`,
    kinds: {
      event: "رویداد",
      round: "دور گفت‌وگو",
      incident: "حادثه",
      statement: "اظهار",
      move: "حرکت",
      offer: "پیشنهاد",
      measure: "اقدام",
      deadline: "مهلت",
    },
    lanes: {
      event: "رویدادها",
      round: "دورها",
      incident: "حادثه‌ها",
      statement: "اظهارها",
      move: "حرکت‌ها",
      offer: "پیشنهادها",
      measure: "اقدام‌ها",
      deadline: "مهلت‌ها",
    },
    sorts: {
      agreement: "توافق",
      statement: "اظهار",
      context: "زمینه",
      sanction: "تحریم",
      law: "قانون",
      talks: "گفت‌وگو",
      dispute: "اختلاف",
      mediation: "میانجیگری",
      extension: "تمدید",
      sunset: "پایان مدت",
      implementation: "اجرا",
      demand: "خواسته",
      breach: "نقض",
      review: "بازبینی",
      incident: "حادثه",
      denial: "تکذیب",
      contact: "تماس",
      "back channel": "کانال پشت پرده",
      ultimatum: "اولتیماتوم",
      report: "گزارش",
      offer: "پیشنهاد",
      withdrawal: "خروج",
      vote: "رأی‌گیری",
      succession: "جانشینی",
      snapback: "بازگشت تحریم‌ها",
      readout: "گزارش گفت‌وگو",
      escalation: "تنش‌افزایی",
      election: "انتخابات",
      "confidence building": "اعتمادسازی",
      ceasefire: "آتش‌بس",
      strike: "حمله",
      official: "کانال رسمی",
      back: "کانال پشت پرده",
      direct: "مستقیم",
      indirect: "نامستقیم",
      sea: "دریا",
      air: "هوا",
      land: "زمین",
      cyber: "سایبری",
      proxy: "نیابتی",
      nuclear: "هسته‌ای",
    },
    statementKinds: {
      demand: "خواسته",
      threat: "تهدید",
      offer: "پیشنهاد لفظی",
      praise: "ستایش",
      readout: "گزارش گفت‌وگو",
      denial: "تکذیب",
    },
    by: (who, what) => `${who}: ${what}`,
    escalatory: "تنش‌افزا",
    contested: "محل اختلاف",
    confidence: { high: "اطمینان زیاد", medium: "اطمینان میانه", low: "اطمینان کم" },
    answered: (step) => `پاسخ: گام ${step}`,
    unanswered: "بی پاسخِ توافق‌شده",
    agreed: (what) => `توافق شد: ${what}`,
    notHeld: "برگزار نشد",
    chart: (of, from, to) =>
      `${n.whole(of)} ثبت بر محور زمان از ${from} تا ${to}؛ زمان از چپ به راست می‌رود، هر گونه در یک ردیف؛ حلقه یعنی محل اختلاف.`,
    asOf: "تا تاریخ",
    inPublic: "در ملأ عام",
    key: words`زمان از چپ به راست می‌رود. حلقه چیزی است که کسی تکذیب می‌کند؛ لوزی آنچه پیشِ روست. اطمینان، درجه‌بندی خود پرونده است.`,
  },

  brief: {
    question: "خواننده چه چیزی در دست خواهد داشت؟",
    empty: words`پرونده هنوز آنچه گزارش از آن ساخته می‌شود ندارد.`,
  },
};
