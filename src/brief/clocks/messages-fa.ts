/** Clocks in Persian. A noun after a number stays singular. */
import type { SpanUnit } from "../../engine/clocks/spans.js";
import { numbersIn } from "../numbers.js";
import type { ClockMessages } from "./messages.js";

const n = numbersIn("fa");
const list = (names: readonly string[]) => n.list(names);
const units: Readonly<Record<SpanUnit, string>> = {
  h: "ساعت",
  d: "روز",
  wd: "روز کاری",
  w: "هفته",
  mo: "ماه",
  y: "سال",
};
const also = (recorded: string | undefined) => (recorded === undefined ? "" : `، ثبت‌شده در ${recorded}`);

export const fa: ClockMessages = {
  question: "گام بعدی چیست، تا کی، مگر آنکه چه شود؟",
  heading: (procedure) => `${procedure}: گام بعدی چیست، تا کی، مگر آنکه چه شود؟`,
  span: (count, unit) => `${n.whole(count)} ${units[unit]}`,
  at: (day, hour, zone) => `${day}، ساعت ${hour} به وقت ${zone}`,
  invoked: (by, on) => (by.length ? `${list(by)} در ${on} به آن استناد کرد.` : `در ${on} به آن استناد شد.`),
  between: "؛ ",
  supposed: (by, on) =>
    by.length ? `با این فرض که ${list(by)} در ${on} به آن استناد کند.` : `با این فرض که در ${on} به آن استناد شود.`,
  recorded: (on) => `در ${on} ثبت شد؛ روز رخ دادن به حساب می‌آید.`,
  comes: (result, at) => `با پایان آخرین مهلت، ${at}: ${result}`,
  over: (at) => `آخرین مهلت پایان می‌یابد: ${at}`,
  ranOut: (at) => `آخرین مهلت در ${at} پایان یافت.`,
  unless: (kinds) => `، مگر آنکه پیش از آن چنین شود: ${kinds.join("؛ یا ")}.`,
  came: (result, at) => `پایان‌یافته از ${at}: ${result}.`,
  stopped: (kind, on) => `در ${on} متوقف شد: ${kind}.`,
  running: (steps) => `اکنون در جریان است: ${steps.join("؛ ")}.`,
  runsUntil: (step, at) => `${step} تا ${at}`,
  runsWithoutClock: (step) => `${step}، بدون مهلت`,
  waiting: (on) => `تا ${on} آغاز نشده است.`,
  nobody: "چیزی در جریان نیست.",
  shortest: (at) => `اگر کسی گام‌های اختیاری را نخواهد، پایان آن ${at} است.`,
  head: { step: "گام", from: "روز صفر", lastDay: "آخرین روز", state: "وضعیت", leadsTo: "سپس", why: "چرا" },
  caption: "گام‌ها و آخرین روز هر یک",
  state: {
    ahead: "در پیش",
    running: "در جریان",
    ended: "زودتر پایان یافت",
    expired: "مهلت گذشت",
    stopped: "متوقف شد",
    skipped: "خواسته نشد",
  },
  ifAsked: "اگر کسی بخواهد",
  noClock: "بدون مهلت",
  next: (step) => `نوبت ${step}`,
  noResult: "چیزی گفته نشده است",
  begins: (because, { steps, on }) => {
    switch (because.kind) {
      case "invoked":
        return "با استناد آغاز می‌شود";
      case "after":
        return steps.length === 1
          ? `پس از پایان ${steps[0]} آغاز می‌شود`
          : because.join === "all"
            ? `پس از پایان همهٔ این‌ها آغاز می‌شود: ${list(steps)}`
            : `پس از پایان یکی از این‌ها آغاز می‌شود: ${list(steps)}`;
      case "led":
        return `در پی ${steps[0]}`;
      case "asked":
        return `در ${on} خواسته شد`;
      default:
        return because satisfies never;
    }
  },
  counted: (span, from) => `${span} پس از ${from}`,
  hours: (span, from) => `${span} از ${from}`,
  hourUnknown: "ساعت آن گفته نشده است، پس از پایان آن روز شمرده می‌شود",
  extended: (by, on, recorded) => `در ${on} به اندازهٔ ${by} تمدید شد${also(recorded)}`,
  extendedTo: (day, on, recorded) => `در ${on} تا ${day} تمدید شد${also(recorded)}`,
  overBy: (kind, on) => `${kind} در ${on}`,
  unreached: (steps) => `در اینجا چیزی به این گام‌ها نمی‌رسد: ${list(steps)}.`,
  rightsHead: "چه کسی چه می‌تواند بکند",
  right: (who, act, state, { since, last }) => {
    const said = `${who.length ? list(who) : "استنادکننده"}: ${act}`;
    if (state === "used") return `${said} (به کار رفت)`;
    if (state === "waived") return `${said} (از آن گذشت)`;
    if (state === "over") return `${said} (تا ${last} باز بود)`;
    const until = last === undefined ? "، تا به کار رود یا از آن بگذرند" : ` تا ${last}`;
    return `${said} (از ${since}${until})`;
  },
  notByMachine: "حق با ثبت شدن به دست کسی به کار می‌رود؛ هیچ مهلتی خود کاری انجام نمی‌دهد.",
  idleHead: "آنچه مهلت‌ها را تغییر نمی‌دهد",
  idle: (kind, on, why) =>
    `${kind}، ${on}: ${
      {
        "no such kind": "روند با این متوقف نمی‌شود",
        "too late": "دیر است؛ مهلت گذشته یا متوقف شده بود",
        "before the invocation": "پیش از استناد",
        "not running": "گام در جریان نبود",
        "cannot be extended": "این گام تمدیدشدنی نیست",
        "not later": "این پایان دیرتر از پایان پیشین نیست",
        "no span": "اندازهٔ آن گفته نشده است",
        "several steps": "چند گام در جریان است؛ بگویید کدام",
        "several rights": "چند حق می‌تواند مراد باشد؛ آن را نام ببرید",
        "no such right": "کسی چنین حقی ندارد",
      }[why]
    }`,
  holdersHead: "از دید هر یک، بی هیچ آمیختگی",
  contested: (valid, void_) => `نه برای همه: از دید ${list(valid)} معتبر و از دید ${list(void_)} بی‌اعتبار است.`,
  holder: (who, standing, result) =>
    standing ? `${list(who)}: ${result}` : `${list(who)}: بی‌اعتبار؛ استنادکننده چنین جایگاهی نداشت`,
  standingUntil: (who, until) => `از این دید ${who} تا ${until} این جایگاه را داشت`,
  noStanding: (who) => `${list(who)} از دید هیچ‌کس جایگاه استناد نداشت؛ این تاریخ‌ها برای استنادی است که به حساب آید.`,
  rule: (zone, working) =>
    `روز رخداد روز صفر است؛ مهلت در ساعت ۲۴:۰۰ آخرین روز به وقت ${zone} پایان می‌یابد. ${
      working === undefined
        ? "روزها تقویمی است؛ روز تعطیل هم می‌تواند آخرین روز باشد."
        : `روزها کاری است، بر پایهٔ تقویم ${working}.`
    }`,
  zoneAssumed: "پرونده منطقهٔ زمانی را نگفته است، پس ⁦UTC⁩ گرفته شد.",
  elsewhere: (at, zones) => `${at} برابر است با ${zones.join("، ")}.`,
  noStart: (procedure) => `آغاز ${procedure} گفته نشده است.`,
  noStartFix: "تاریخی با ⁦--start⁩ بدهید، یا به ⁦invocations⁩ بیفزایید. می‌تواند این‌ها باشد:",
  couldMean: (start, from, end) => `${start} (${from})${end === undefined ? "" : `: پایان در ${end}`}`,
  couldNothing: "تاریخی با ⁦--start⁩ بدهید، یا به ⁦invocations⁩ بیفزایید؛ تاریخ دیگری در پرونده نیست که مراد باشد.",
  fromText: (name) => `نسخهٔ ${name}`,
  fromMoment: (name) => name,
  ics: {
    lastDay: (procedure, step) => `${procedure}: آخرین روز ${step}`,
    effect: (procedure, result) => `${procedure}: ${result}`,
    until: (at) => `پایان: ${at}.`,
  },
  date: {
    atTheLatest: (day) => `دست‌بالا تا ${day}`,
    notBefore: (day) => `نه پیش از ${day}`,
    between: (first, last) => `میان ${first} و ${last}`,
    open: "تاریخ نامعلوم",
    after: (moment) => `پس از ${moment}`,
    with: (moment) => `هم‌زمان با ${moment}`,
    earliestOf: (parts) => `زودترینِ این‌ها: ${parts.join("؛ ")}`,
    latestOf: (parts) => `دیرترینِ این‌ها: ${parts.join("؛ ")}`,
    orEarlier: (date, by) => `${date}، یا زودتر با ${by}`,
  },
  uncounted: {
    "missing-holiday-year": "تعطیلات سالی داده نشده است",
    "no-calendar": "روز کاری به تقویم نیاز دارد",
    "no-working-day": "تقویم هیچ روز کاری ندارد",
    "beyond-calendar": "پس از سال ۹۹۹۹",
    "which-calendar": "چند تقویم هست و یکی نام برده نشده است",
  },
};
