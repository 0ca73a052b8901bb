import { numbersIn } from "../numbers.js";
import type { ConductWords, Facts } from "./words.js";

const n = numbersIn("fa");
const count = (of: number, what: string) => `${n.word(of)} ${what}`;
/** Utilities on 0–1 as points of 100. */
const pts = (utility: number) => `${n.points(100 * utility)} امتیاز`;
const weeks = (of: number) => count(Math.max(1, Math.round(of)), "هفته");

export const fa: ConductWords = {
  question: "حسن نیت یا نمایش: چه چیز به سود هر یک سخن می‌گوید؟",
  of: (party) => `${party}: حسن نیت یا نمایش؟`,
  reading: {
    genuine: "چانه‌زنی با حسن نیت",
    stalling: "خریدن زمان",
    posturing: "نمایش برای مخاطبان",
  },
  short: { genuine: "حسن نیت", stalling: "خریدن زمان", posturing: "نمایش" },
  fits: (party, better, worse, odds) =>
    `کارنامهٔ ${party} با «${better}» بهتر می‌خواند تا با «${worse}»، ${odds === null ? "بیش از ۲۰ به ۱" : `نزدیک به ${odds} به ۱`}.`,
  unclear: (party, one, other) => `کارنامهٔ ${party} «${one}» را از «${other}» جدا نمی‌کند.`,
  insufficient: (party, lacks) =>
    `کارنامهٔ ${party} برای خواندن بسیار کم است: ${lacks.join("؛ ")}. آنچه در آن هست به جای خود می‌ماند.`,
  lacks: (lack, has) =>
    ({
      bids:
        has === 0
          ? "پیشنهادی از خود آن دانسته نیست و سه تا لازم است"
          : `${count(has, "پیشنهاد")} از خود آن دانسته است و سه تا لازم است`,
      records: `در کل ${has === 0 ? "هیچ موردی ثبت نشده" : `${count(has, "مورد")} ثبت شده`} و پنج تا لازم است`,
      indicators: `${has === 0 ? "هیچ شاخصی" : count(has, "شاخص")} از یازده شاخص محاسبه‌پذیر است و چهار تا لازم است`,
    })[lack],
  early: "زود است: تنها سه یا چهار پیشنهاد از خود آن دانسته است.",
  chance: (percent, low, high) => `${percent} درصد (${low} تا ${high})`,
  simulated: "با وزن‌هایی که از عامل‌های آموزشی شبیه‌سازی‌شده آموخته شده است",
  evenPrior: "پیش از هر کارنامه: برای هر یک یک‌سوم.",
  simulatedOdds: "نسبت‌ها از وزن‌هایی می‌آید که از عامل‌های آموزشی شبیه‌سازی‌شده آموخته شده است.",
  prior: (shares) => `پیش از هر کارنامه: ${shares.join("، ")}.`,
  counts: ({ bids, otherBids, promises, incidents, statements, rounds, asOf }) =>
    `${asOf ? `تا ${asOf}، ` : ""}از روی ${tally(bids, "پیشنهاد خود")} و ${tally(otherBids, "پیشنهاد طرف دیگر")}، ${tally(promises, "وعدهٔ سررسیده")}، ${tally(incidents, "رویداد")}، ${tally(statements, "اظهار")} و ${tally(rounds, "دور")}.`,
  trained: (temperature) =>
    `وزن‌ها از عامل‌های آموزشی شبیه‌سازی‌شده آموخته شده است؛ اینکه در گفت‌وگوهای واقعی تا چه اندازه درست باشد دانسته نیست. گفتهٔ هر شاخص بر ${temperature} بخش می‌شود، چون طرف‌های واقعی همانند آن عامل‌ها نیستند، و هیچ شاخصی نسبت را بیش از ۱۰ به ۱ جابه‌جا نمی‌کند.`,
  limits: [
    "این خواندن الگویی در کارنامه است و دربارهٔ قصد هیچ‌کس چیزی نمی‌یابد.",
    "چانه‌زنی سخت، سکوت در برابر افکار عمومی و تأخیر به حکم آیین‌نامه به خودی خود نشان سوءنیت نیست.",
    "پایین بودن احتمال حسن نیت دلیلی برای ترک گفت‌وگو نیست.",
  ],
  forWhom: "برای میانجی و تحلیلگر: نشان دادن داوری دربارهٔ یک طرف به طرف دیگر خود حرکتی در گفت‌وگوهاست.",
  fitsToo: (reading, against) =>
    `دست‌کم به همان اندازه با «${reading}» می‌خواند${against === null ? "" : ` و در برابر «${against}» است`}.`,
  teach: {
    heading: "این صفحه چه می‌خواند و چگونه باید نوشت",
    steps: [
      "⁦offers⁩: چه کسی به که چه پیشنهاد کرد و کی؛ سه پیشنهاد از خود یک طرف لازم است، با ارزش گزینه‌ها برای هر دو طرف. موضع آشکار در ⁦moves⁩ می‌آید و پیشنهاد نیست.",
      "⁦commitments⁩ با داوری‌ها: چه چیز تا کی وعده داده شد و کسی آن را نگه‌داشته، دیر یا شکسته یافت.",
      "⁦incidents⁩: چه روی داد، به که و با چه اطمینانی نسبت داده می‌شود و چگونه پاسخ گرفت.",
      "⁦rounds⁩ و ⁦statements⁩ و ⁦gains⁩: برای چه روزی برنامه‌ریزی و در چه روزی برگزار شد، آشکارا چه خواسته شد، زمان برای یک طرف چه آورد.",
      "دست‌کم پنج مورد در کل و چهار شاخص از یازده شاخص لازم است؛ کمتر از آن، صفحه شواهد را نشان می‌دهد و احتمالی نمی‌دهد.",
    ],
  },
  towards: (party, other) => `${party} در برابر ${other}`,
  faked:
    "شاخص‌های منتشرشده را می‌توان بازی داد؛ کارهای پرهزینه، وعده‌های نگه‌داشته، و تأخیر همراه با سودی که می‌آورد دشوارتر از همه ساختگی می‌شود.",
  evidenceFor: (reading) => `به سود «${reading}»`,
  allThin: "کارنامه کم‌مایه‌تر از آن است که حسن نیت را از خریدن زمان یا نمایش جدا کند.",
  evidenceAgainst: "در برابر آن، با آنچه شاید بی‌غرض باشد",
  speaksFor: (reading) => `(به سود «${reading}».)`,
  toPage: "چه چیز به سود هر یک سخن می‌گوید",
  noEvidence: "در کارنامه شاهدی به سود این خوانش نیست.",
  indicator: {
    "concession-rate": "امتیاز دادن در برابر زمان",
    "move-classes": "گونه‌های حرکت",
    reciprocity: "پاسخ متقابل",
    ratchet: "پس گرفتن",
    "gap-closure": "پر کردن فاصله",
    logrolling: "داد و ستد میان موضوع‌ها",
    "costly-signals": "نشانه‌های پرهزینه",
    "kept-commitments": "وفای به وعده",
    "incident-discipline": "خویشتن‌داری در رویدادها",
    "delay-and-gains": "تأخیر و سودهای جانبی",
    "public-private-gap": "سخن آشکار در برابر پیشنهاد پنهان",
  },
  says: {
    "concession-rate": (f) => [
      f("last") > f("first") + 1e-9
        ? `آخرین پیشنهادش ${pts(f("last") - f("first"))} بیش از نخستین می‌خواهد، در حالی که ${n.percent(f("elapsed"))} گفت‌وگوها گذشته است.`
        : Math.abs(f("last") - f("first")) < 1e-9
          ? `آخرین پیشنهادش برای خودش همان‌قدر می‌ارزد که نخستین، در حالی که ${n.percent(f("elapsed"))} گفت‌وگوها گذشته است.`
          : `${pts(f("first") - f("last"))} داده است، ${n.percent(f("rate"))} آنچه می‌توانست بدهد، در حالی که ${n.percent(f("elapsed"))} گفت‌وگوها گذشته است.`,
    ],
    "move-classes": (f) => [
      shares(f("moves"), [
        [f("concession") + f("nice"), "به طرف دیگر چیزی داده"],
        [f("selfish"), "برای خود چیزی گرفته"],
        [f("silent") + f("unfortunate"), "به هیچ‌کس چیزی نداده"],
      ]),
    ],
    reciprocity: (f, has) => [
      ...(f("pairs") > 0
        ? [
            f("given") >= 0
              ? `در ${count(f("pairs"), "رفت و برگشت")} طرف دیگر ${pts(f("received"))} نزدیک آمده و آن ${pts(f("given"))} داده است.`
              : `در ${count(f("pairs"), "رفت و برگشت")} طرف دیگر ${pts(f("received"))} نزدیک آمده و آن ${pts(-f("given"))} پس گرفته است.`,
          ]
        : []),
      ...(has("steps")
        ? [
            f("steps") === 1
              ? `تنها گام یک‌جانبهٔ طرف دیگر ${f("answered") > 0 ? "به‌موقع با گامی هم‌سنگ پاسخ گرفته است" : f("late") > 0 ? "با گامی هم‌سنگ ولی دیر پاسخ گرفته است" : "با گامی هم‌سنگ پاسخ نگرفته است"}.`
              : `از ${count(f("steps"), "گام یک‌جانبهٔ")} طرف دیگر ${several(f("answered"))} به‌موقع با گامی هم‌سنگ پاسخ گرفته${f("late") > 0 ? ` و ${several(f("late"))} دیر` : ""} است.`,
          ]
        : []),
    ],
    ratchet: (f, has) => [
      ...(f("moves") > 0
        ? [
            f("back") > 0
              ? `از ${count(f("moves"), "حرکت")} ${several(f("back"))} چیزی را پس گرفته، ${n.percent(share(f, "taken", "movement"))} همهٔ جابه‌جایی‌اش.`
              : "از آنچه پیشنهاد کرده چیزی پس نگرفته است.",
          ]
        : []),
      ...(has("points")
        ? [
            f("reopened") > 0
              ? `از ${count(f("points"), "نکتهٔ توافق‌شده")} ${several(f("reopened"))} را دوباره باز کرده است.`
              : f("points") === 1
                ? "تنها نکتهٔ توافق‌شده را دوباره باز نکرده است."
                : `هیچ‌یک از ${count(f("points"), "نکتهٔ توافق‌شده")} را دوباره باز نکرده است.`,
          ]
        : []),
    ],
    "gap-closure": (f, has) => [
      f("own") < -1e-9
        ? `حرکت‌های خودش فاصلهٔ آغازین ${pts(f("opening"))} را ${pts(-f("own"))} بیشتر کرده است.`
        : `حرکت‌های خودش ${n.percent(f("opening") > 0 ? clipped(f("own") / f("opening")) : 0)} فاصلهٔ آغازین ${pts(f("opening"))} را پر کرده است${has("share") ? `؛ از همهٔ آنچه پر شده ${n.percent(clipped(f("share")))} کار آن است` : ""}.`,
    ],
    logrolling: (f) => [
      `از ${count(f("issues"), "موضوع")} در ${several(f("conceded"))} چیزی داده است؛ ${
        f("value") > 0.2
          ? "بیشتر آنجا که به طرف دیگر بیشترین و به خودش کمترین می‌رسد"
          : f("value") < -0.2
            ? "کمتر از همه آنجا که به طرف دیگر بیشتر کمک می‌کرد"
            : "آنچه می‌دهد ربط چندانی به آنچه طرف دیگر بیشتر می‌خواهد ندارد"
      }.`,
    ],
    "costly-signals": (f) => [
      f("acts") > 0
        ? `${count(f("acts"), "کار")} که برایش هزینه داشته و برگشت‌ناپذیر یا راستی‌آزموده است، در کنار ${tally(f("statements"), "اظهار")}.`
        : `کاری که برایش هزینه داشته و برگشت‌ناپذیر یا راستی‌آزموده باشد ثبت نشده است، در کنار ${tally(f("statements"), "اظهار")}.`,
    ],
    "kept-commitments": (f) => [
      `از ${count(f("promises"), "وعدهٔ سررسیده")} ${several(f("kept"))} به‌موقع نگه داشته شده${part(f("late"), "دیر")}${part(f("broken"), "شکسته")}${part(f("disputed"), "مورد اختلاف")}.`,
    ],
    "incident-discipline": (f, has) => [
      f("incidents") > 0
        ? `در ${weeks(f("weeks"))} ${count(f("incidents"), "رویداد")} به آن نسبت داده شده است؛ با شمردن هر یک به اندازهٔ احتمالش، ${n.points(f("rate") / f("before"))} برابر میزان پیش از گفت‌وگوها.`
        : `در ${weeks(f("weeks"))} رویدادی به آن نسبت داده نشده است.`,
      ...(has("owed") ? [answeredText(share(f, "answered", "owed"))] : []),
    ],
    "delay-and-gains": (f, has) => [
      ...(f("rounds") > 0
        ? [
            f("delayed") > 0
              ? `از ${count(f("rounds"), "دور")} ${several(f("delayed"))} برگزار نشده یا در روز مقرر نبوده است.`
              : `هر ${count(f("rounds"), "دور")} در روز مقرر برگزار شده است.`,
          ]
        : []),
      ...(f("conditions") > 0
        ? [`در میان گفت‌وگوها ${count(f("conditions"), "شرط")} را نخستین بار پیش کشیده است.`]
        : []),
      ...(has("rankFirst") && f("rankFirst") - f("rankLast") > 1e-9 ? ["رتبهٔ هیئتش پایین آمده است."] : []),
      ...(has("rankFirst") && f("rankLast") - f("rankFirst") > 1e-9 ? ["رتبهٔ هیئتش بالا رفته است."] : []),
      ...(has("gains")
        ? [
            `تا گفت‌وگوها برقرار بوده ${count(f("gains"), "سود")} به آن رسیده است؛ به برآورد تحلیلگر ${n.percent(f("gained"))} آنچه زمان می‌توانست بیاورد.`,
          ]
        : []),
    ],
    "public-private-gap": (f, has) => [
      ...(has("said")
        ? [
            Math.abs(f("said") - f("bid")) < 5e-4
              ? `آنچه آشکارا می‌خواهد برایش همان‌قدر می‌ارزد که آخرین پیشنهادش، ${pts(f("bid"))}.`
              : `آنچه آشکارا می‌خواهد برایش ${pts(f("said"))} می‌ارزد و آنچه آخر بار پیشنهاد کرده ${pts(f("bid"))}.`,
          ]
        : []),
      ...(f("statements") > 0
        ? [
            f("escalatory") > 0
              ? `از ${count(f("statements"), "اظهار")} ${several(f("escalatory"))} تنش‌افزا بوده است، در ${weeks(f("weeks"))}.`
              : `هیچ‌یک از ${count(f("statements"), "اظهار")} تنش‌افزا نبوده است.`,
          ]
        : []),
    ],
  },
  innocent: {
    "concession-rate": "چانه‌زنی سخت یا اختیار محدود از پایتخت همین‌گونه می‌نماید.",
    "move-classes": "طرفی که چشم به راه پاسخ است پیشنهادش را تکرار می‌کند.",
    reciprocity: "جایی که رایزنی در داخل کند است پاسخ بیش از یک دور زمان می‌برد.",
    ratchet: "اختیار تازه یا واقعیت تازه می‌تواند نکته‌ای را دوباره باز کند.",
    "gap-closure": "کسی که از میانه آغاز کرده کمتر برای بستن دارد.",
    logrolling: "شاید نداند طرف دیگر چه را ارج می‌نهد.",
    "costly-signals": "کارهای پرهزینه شاید بیرون از سند آشکار مانده باشد.",
    "kept-commitments": "آنچه دیر شده یا انجام نشده می‌تواند دلیل فنی داشته باشد؛ مواردی که دانسته است کنار گذاشته شده.",
    "incident-discipline": "انتساب نامطمئن است و دیگران هم می‌توانند برای بر هم زدن گفت‌وگوها دست به کار شوند.",
    "delay-and-gains": "تعطیلات، امنیت و تقویم میزبان هم دورها را عقب می‌اندازد؛ سود هم می‌تواند ناخواسته برسد.",
    "public-private-gap": "هر طرفی آشکارا بیش از پشت میز می‌خواهد.",
  },
  fills: {
    "concession-rate": "دو پیشنهاد از خود آن، و ارزش آن‌ها برایش",
    "move-classes": "سه پیشنهاد از خود آن، و ارزش آن‌ها برای هر دو",
    reciprocity: "سه رفت و برگشت پیشنهاد، یا گام یک‌جانبه‌ای از طرف دیگر",
    ratchet: "دو حرکت که ارزش پیشنهاد را برایش دگرگون کند، یا نکته‌های توافق‌شده",
    "gap-closure": "دو پیشنهاد از هر طرف",
    logrolling: "چهار موضوع، و پیشنهادهایی که در آن‌ها فرق کند",
    "costly-signals": "سه کار یا اظهار",
    "kept-commitments": "دو وعدهٔ سررسیده با داوری دربارهٔ آن‌ها",
    "incident-discipline": "ثبت رویدادها در هشت هفته",
    "delay-and-gains": "سه دور، یا سودهای ثبت‌شده",
    "public-private-gap": "یک خواست آشکار و یک پیشنهاد، یا اظهارها",
  },
  flags: {
    "opened-below-walk-away":
      "نخستین پیشنهادش برایش بیش از کف اعلام‌شده‌اش نمی‌ارزید؛ پس آنچه می‌توانست بدهد ۵ امتیاز گرفته شده است.",
    "walk-away-not-stated": "کف آن اعلام نشده است: همهٔ مقیاس آنچه می‌توانست بدهد شمرده می‌شود.",
    "length-not-known": "دانسته نیست گفت‌وگوها چه اندازه باید بپاید: نیمهٔ راه شمرده می‌شود.",
    "own-worths-estimated": "خواست آن از روی پیشنهادهایش برآورد شده است.",
    "other-worths-estimated": "خواست طرف دیگر از روی پیشنهادهایش برآورد شده است.",
    "nothing-to-answer": "طرف دیگر حرکتی نکرده که بتوان به آن پاسخ داد.",
    "no-gap": "پیشنهادهای نخست از هم دور نبود.",
    disputed: "وعده‌های مورد اختلاف نیمی نگه‌داشته و نیمی شکسته شمرده می‌شود.",
    excused: "برخی وعده‌ها با دلیلی که در پرونده است کنار گذاشته شده.",
    "no-incident-log": "کسی رویدادها را ثبت نکرده است.",
    "no-log-of-deeds": "کسی آنچه را انجام داده ثبت نکرده است.",
    "rate-before-not-known": "میزان پیش از گفت‌وگوها دانسته نیست و چیزی برای سنجش در دست نیست.",
  },
  act: {
    concedes: "پیشنهادی بدهد که برایش پنج امتیاز یا بیشتر هزینه دارد",
    repeats: "آخرین پیشنهادش را تکرار کند",
    reopens: "نکتهٔ توافق‌شده‌ای را دوباره باز کند",
    "keeps-promise": "وعده‌ای را که سر می‌رسد نگه دارد",
    "misses-promise": "وعده‌ای را که سر می‌رسد به جا نیاورد",
    "accepts-verification": "راستی‌آزمایی را بپذیرد",
    incident: "رویدادی به آن نسبت داده شود",
    "answers-in-time": "به رویدادی با روال توافق‌شده به‌موقع پاسخ دهد",
    postpones: "دور را عقب بیندازد",
    escalates: "اظهاری تنش‌افزا بکند",
  },
  tell: ({ act, about, reading, rises, from, to, chance, weeks: within }) =>
    `اگر ${act}${about === null ? "" : ` (${about})`}، «${reading}» از ${from} به نزدیک ${to} درصد ${rises ? "می‌رسد" : "می‌افتد"}؛ احتمال آن نزدیک ${chance} درصد است${within === null ? "" : ` و تا ${weeks(within)} دیده می‌شود`}.`,
  pivotal: (record, reading, percent) => `مهم‌ترین مورد ${record} است: بی آن «${reading}» در ${percent} درصد می‌ایستاد.`,
  wouldTell: "چه چیز خوانش‌ها را از هم جدا می‌کند",
  more: (count) => `${count} مورد دیگر`,
  wouldFill: (what) => `محاسبه نشده؛ نیاز دارد به ${what}.`,
  noPart: "تا این تاریخ پرونده طرفی را نام نمی‌برد.",
  table: {
    indicator: "شاخص",
    shows: "کارنامه چه نشان می‌دهد",
    caption: "یازده شاخص",
    before: "پیش از هر کارنامه",
    together: "روی هم",
    bars: "هر شاخص چه می‌افزاید",
    addUp:
      "میلهٔ رو به چپ به سود خوانش است و رو به راست در برابر آن؛ خاکستری: محاسبه نشده، و جدول می‌گوید چه آن را پر می‌کند. هر ستون جمع می‌خورد: آنچه پیش از هر کارنامه بوده با شاخص‌ها برابر است با لگاریتم احتمال آن خوانش، هر یک منهای میانگین هر سه.",
  },
  record: {
    offer: (by, date) => `پیشنهاد ${by} در ${date}`,
    statement: (by, date) => `اظهار ${by} در ${date}`,
    move: (by, date) => `موضع آشکار ${by} در ${date}`,
    round: (date) => `دور ${date}`,
    incident: (what) => `رویداد «${what}»`,
    commitment: (what) => `وعدهٔ «${what}»`,
    measure: (what) => `اقدام «${what}»`,
    gain: (what) => `سود «${what}»`,
  },
};

function share(f: Facts, part: string, whole: string): number {
  return f(whole) > 0 ? clipped(f(part) / f(whole)) : 0;
}

/** What each kind is of all of them; kinds of which there are none are not told. */
function shares(all: number, kinds: readonly (readonly [count: number, what: string])[]): string {
  const told = kinds.filter(([of]) => of > 0);
  const [only] = told;
  if (told.length === 1 && only![0] === all)
    return all === 1 ? `تنها حرکتش ${only![1]} است.` : `هر ${count(all, "حرکت")} ${only![1]} است.`;
  return `از ${count(all, "حرکت")} ${n.list(told.map(([of, what]) => `${several(of)} ${what}`))} است.`;
}

const answeredText = (of: number): string =>
  of >= 1 - 1e-9
    ? "هر پاسخی که به حکم روال توافق‌شده لازم بود به‌موقع داده شده است."
    : of <= 1e-9
      ? "هیچ پاسخی که به حکم روال توافق‌شده لازم بود به‌موقع داده نشده است."
      : `از پاسخ‌هایی که به حکم روال توافق‌شده لازم بود ${n.percent(of)} به‌موقع داده شده است.`;
const clipped = (of: number): number => Math.min(1, Math.max(0, of));
/** A count in which nothing is "none of them" rather than "no". */
const several = (of: number): string => (of === 0 ? "هیچ‌یک" : of === 1 ? "یکی" : `${n.word(of)} تا`);
const tally = (of: number, what: string): string => `${n.word(of)} ${what}`;
const part = (of: number, what: string): string => (of > 0 ? `، ${several(of)} ${what}` : "");
