/** Beyond one clock, in Persian. */
import { numbersIn } from "../numbers.js";
import type { ClockWords } from "./words.js";

const n = numbersIn("fa");
const list = (names: readonly string[]) => n.list(names);

export const fa: ClockWords = {
  question: "گام بعدی چیست، تا کی، مگر چه شود؟",
  more: "همهٔ مهلت‌ها، گام به گام، و اگر چه شود",
  next: (step, procedure, at) => `گام بعدی: ${step} (${procedure}) در ${at} پایان می‌یابد`,
  onExpiry: (what) => `آنگاه: ${what}`,
  nothingSaid: "گفته نشده است که آنگاه چه می‌شود",
  unless: (kinds) => `مگر پیش از آن: ${kinds.join("؛ یا ")}`,
  noClock: (on) => (on === undefined ? "هیچ مهلتی در جریان نیست." : `در ${on} هیچ مهلتی در جریان نیست.`),
  stillOpen: (who, act, procedure) => `این حق هنوز باز است: ${list(who)}، ${act} (${procedure}).`,
  nextDate: (dated) => `تاریخ بعدی برنامه: ${dated}.`,
  othersRun: (count) => `${n.word(count)} مهلت دیگر در جریان است.`,
  table: {
    caption: "پایان‌های در جریان، نزدیک‌ترین نخست",
    when: "تا کی",
    ends: "چه پایان می‌یابد",
    expiry: "با پایان مهلت چه می‌شود",
    unless: "چه آن را متوقف می‌کند",
  },
  nothingStops: "چیزی نام برده نشده است",
  stepsOf: (procedure, on) => `${procedure}، از ${on}: گام‌ها و آخرین روزها`,
  stepHead: (procedure) => `گامِ ${procedure}`,
  rightsOf: (procedure) => `${procedure}: چه کسی چه می‌تواند بکند`,
  holdersOf: (procedure) => `${procedure}: از دید هر یک، بی هیچ آمیختگی`,
  ahead: {
    question: "کدام تاریخ‌ها در پیش است، و چرا همان‌ها؟",
    answer: (first, count) =>
      first === undefined
        ? "هیچ تاریخی از برنامه در پیش نیست."
        : count === 1
          ? `یک تاریخ از برنامه در پیش است: ${first}.`
          : `${n.word(count)} تاریخ از برنامه در پیش است؛ نزدیک‌ترین: ${first}.`,
    caption: "تاریخ‌های پیش رو در برنامه، نزدیک‌ترین نخست",
    date: "کی",
    what: "چه",
    why: "چرا آن روز",
    kinds: {
      milestone: "نقطهٔ عطف",
      act: "اجرای سند",
      tranche: "پرداخت",
      deadline: "ضرب‌الاجل",
      start: "آغاز",
      due: "موعد",
      sunset: "پایان (غروب)",
      revoked: "لغو سند",
    },
    stated: "در پرونده آمده است",
    rest: (count) => `${n.word(count)} تاریخ دورتر در صفحهٔ مهلت‌ها آمده است.`,
    key: "تاریخ تنها آنجا بی‌قید آمده که قطعی است. هر غروب از آنِ یک تعهد است، نه از آنِ همهٔ توافق.",
  },
  verdicts: {
    question: "هر تعهد در چه وضعی است، و به گفتهٔ چه کسی؟",
    answer: (all, said, disputed, overdue) =>
      `از ${n.word(all)} تعهد، ${said === 0 ? "هیچ‌یک حکمی ندارد" : `${n.word(said)} تعهد حکم دارد`}؛ ${disputed === 0 ? "هیچ‌یک مورد اختلاف نیست" : `${n.word(disputed)} تعهد مورد اختلاف است`} و ${overdue === 0 ? "موعد هیچ‌یک نگذشته است" : `موعد ${n.word(overdue)} تعهد گذشته، بی آنکه کامل شناخته شده باشد`}.`,
    silent: (notDue, unsaid) =>
      [
        ...(notDue > 0 ? [`موعد ${n.word(notDue)} تعهد دیگر هنوز نرسیده است`] : []),
        ...(unsaid > 0 ? [`دربارهٔ ${n.word(unsaid)} تعهد هنوز کسی چیزی نگفته است`] : []),
      ].join("؛ ") + ".",
    caption: "تعهدهایی که حکم دارد یا موعدشان گذشته است",
    commitment: "تعهد",
    verdict: "حکم",
    says: "چه کسی چه می‌گوید، از کی",
    names: {
      "not due": "موعد نرسیده",
      "not begun": "آغاز نشده",
      minimal: "اندک",
      intermediate: "میانه",
      complete: "کامل",
      "non-compliant": "نقض‌شده",
      "unable to verify": "راستی‌آزمایی ناممکن",
      disputed: "مورد اختلاف",
    },
    tests: {
      "not due": "روز آغاز نرسیده است؛ از تقویم برمی‌آید و کسی آن را وارد نمی‌کند",
      "not begun": "آغاز یا موعد رسیده و راستی‌آزما هیچ اقدامی نیافته است",
      minimal: "آغاز شده، اما با این آهنگ تا موعد کامل نمی‌شود",
      intermediate: "آغاز شده و به‌هنگام است؛ بی موعد: بیش از نیمه",
      complete: "انجام شده، با مدرک؛ دربارهٔ محدودیت: در هر بازبینی رعایت شده",
      "non-compliant": "نقض شده، یا موعد و مهلت جبران گذشته است",
      "unable to verify": "راستی‌آزما کوشید و نتوانست؛ نه صفر است و نه نقض",
      disputed: "دارندگان جایگاه هم‌نظر نیستند، یا یکی روندی علیه آن گشوده است",
    },
    nothingYet: "چیزی گفته نشده",
    overdue: "موعد گذشته",
    held: (who, verdict, on) => `${who}: ${verdict} (${on})`,
    without: "در حکم مشترک به حساب نمی‌آید",
    differ: (who) => `${list(who)} هم‌نظر نیستند`,
    opened: (procedure, who, on) => `${list(who)} در ${on} ${procedure} را گشود`,
    table: "تعهدهای مورد اختلاف، از دید هر یک",
    holder: "دارنده",
    since: "از",
    counts: "جایگاه دارد",
    yes: "بله",
    no: "نه",
    key: "آخرین سخن هر دارنده می‌ماند و هیچ‌چیز آن‌ها را نمی‌آمیزد. حکم مشترک آن است که همهٔ انجام‌دهندگان، گیرندگان و راستی‌آزمایان بر آن هم‌نظر باشند.",
  },
  meeting: {
    summary: (channel, mediators) =>
      `${channel === undefined ? "نشست" : `نشست (${channel})`}${mediators.length ? `، با ${list(mediators)}` : ""}`,
    every: (span, first) => `هر ${span} از ${first}؛ تا روز آن را کسی قطعی نکرده، برنامه است.`,
  },
  chart: {
    label: (procedure, steps, now) =>
      `خط زمان ${procedure}: ${steps.join("؛ ")}.${now === undefined ? "" : ` نگاه از ${now}.`}`,
    step: (name, from, last) => `${name} از ${from} تا ${last}`,
    until: (step, last) => `${step}، تا ${last}`,
    open: (step) => `${step}، بی مهلت`,
    now: (on) => on,
  },
};
