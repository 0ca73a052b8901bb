/** What Détente says in Persian. A noun after a number stays singular. */

import type { Count } from "../../engine/model.js";
import { problemIn } from "../../talks/problem-words/words.js";
import type { Inline } from "../blocks.js";
import { datesIn } from "../dates.js";
import { countText, numbersIn } from "../numbers.js";
import { small, strong, words } from "../words.js";
import type { Messages } from "./en.js";

const n = numbersIn("fa");
const d = datesIn("fa");
const count = (of: Count) => countText(of, n, (low, high) => `بین ${low} و ${high}`);
const packages = (of: Count | number) => `${typeof of === "number" ? n.whole(of) : count(of)} بسته`;

/** What deals lack, which the engine says in English; ids stand as the file writes them. */
function lacking(problem: string): string {
  const codes = /^there is no issue/.test(problem) ? ["no-issues"] : ["no-weights", "missing-worth", "rule-too-wide"];
  const said = codes.map((code) => problemIn({ code, message: problem }, "fa"));
  return said.find(({ english }) => english === undefined)?.message ?? problem;
}

export const fa: Messages = {
  quote: (text) => `«${text}»`,
  comma: "، ",
  semicolon: "؛ ",
  colon: ": ",
  or: (items) => (items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("، ")} یا ${items.at(-1)}`),
  notKnown: "نامعلوم",
  sourceCount: (of) => `${n.whole(of)}\u00a0منبع`,
  source: "منبع",
  deniedBy: (who) => `تکذیب از سوی ${n.list(who)}`,
  claimedBy: (who) => `به گفتهٔ ${n.list(who)}`,
  earlier: (when, what) => (when ? `پیش‌تر (${when}): ${what}` : `پیش‌تر: ${what}`),
  wants: (what) => `خواسته: ${what}`,
  lowConfidence: "اطمینان کم",
  months: (from, to) => `${n.range(from, to)} ماه`,
  redLine: {
    above: (level) => `بیش از ${level}`,
    below: (level) => `کمتر از ${level}`,
    label: (firmness, what, chance) =>
      firmness === "bottom"
        ? `هرگز: ${what}${chance < 1 ? ` · با احتمال ${n.percent(chance)}` : ""}`
        : firmness === "held"
          ? `تاکنون پابرجا: ${what}${chance === 0.85 ? "" : ` · با احتمال ${n.percent(chance)}`}`
          : `اعلام‌شده: ${what} · با احتمال ${n.percent(chance)}`,
    named: (party, issue, what) => words`${party}، ${issue}: ${what}`,
  },

  positions: {
    question: "هر طرف کجا ایستاده است؟",
    answer: (collide, agree, issues) => {
      if (issues === 0) return words`در پرونده هیچ موضوعی نیامده است.`;
      const rest = issues - collide - agree;
      const same = agree ? `، در ${n.word(agree)} موضوع مواضع اعلام‌شده یکی است` : "";
      return collide === 0
        ? words`در هیچ‌یک از ${n.word(issues)} موضوع خطوط قرمز به هم برخورد نمی‌کنند${same}.`
        : words`خطوط قرمز در ${n.word(collide)} موضوع از ${n.word(issues)} موضوع به هم برخورد می‌کنند${same}؛ ${rest === 0 ? "هیچ موضوعی جا برای حرکت ندارد" : `${n.word(rest)} موضوع جا برای حرکت دارد`}.`;
    },
    collide: (issues) =>
      words`برخورد در ${n.list(issues)}: یا هر گزینهٔ آن را یکی از طرف‌ها رد کرده است، یا خطوط آن جزو کمترین خطوطی است که کنار گذاشتنشان فضای توافق را باز می‌کند.`,
    issue: "موضوع",
    outcome: "نتیجهٔ ممکن",
    caption: "موضع هر طرف به تفکیک موضوع",
    outcomesCaption: "نتیجهٔ ممکن به تفکیک موضوع",
    outcomesQuestion: "از هر موضوع چه چیزی می‌تواند حاصل شود؟",
    outcomesAnswer: (named, issues) =>
      named
        ? words`منابع برای ${named === issues ? `هر ${n.word(issues)} موضوع` : `${n.word(named)} موضوع از ${n.word(issues)} موضوع`} نتیجه‌ای ممکن نام برده‌اند.`
        : words`منابع نتیجهٔ ممکنی نام نبرده‌اند.`,
    options: "گزینه‌های روی میز",
    others: "موضوع‌های دیگر",
    nature: "نوع",
    natures: {
      compatible: "سازگار: بهترین گزینهٔ همه یکی است",
      traded: "قابل مبادله: اهمیت آن برای طرف‌ها بسیار متفاوت است",
      contested: "محل اختلاف",
    },
    noPosition: "موضعی ثبت نشده است",
    key: [
      words`قرمز با خط پیوسته: هرگز. کهربایی با خط پیوسته: تاکنون پابرجا. خط‌چین: در ملأ عام گفته شده، با احتمال پابرجایی آن (فرض پرونده، وگرنه ${n.percent(0.6)}).`,
      words`نوار کنار سطر (⚠ در متن ساده) نشان می‌دهد که خطوط قرمز در آن موضوع برخورد می‌کنند. تاریخ‌ها منبع را باز می‌کنند.`,
    ],
  },

  zone: {
    question: "آیا توافقی ممکن است؟",
    noModel: words`محاسبه‌پذیر نیست: پرونده آنچه را برای فضای توافق لازم است ندارد.`,
    all: (acceptable, space, efficient, exact) =>
      words`از ${n.whole(space)} بسته، ${strong(count(acceptable))} بسته برای همه پذیرفتنی است؛ ${exact ? "" : "دست‌کم "}${n.whole(efficient)} تای آن‌ها را نمی‌توان برای یک طرف بهتر کرد مگر به زیان طرف دیگر.`,
    noneAsStated: (space, held) =>
      words`${strong("با خطوط اعلام‌شده هیچ بسته‌ای")} از ${n.whole(space)} بسته پذیرفتنی نیست؛ اگر آنچه تنها در ملأ عام گفته شده جابه‌جا شود، ${strong(packages(held))}.`,
    none: (space) => words`از ${n.whole(space)} بسته، ${strong("هیچ بسته‌ای برای همه پذیرفتنی نیست")}.`,
    noneBridge: (space, opens, line) =>
      words`${strong("با خطوط اعلام‌شده هیچ بسته‌ای")} از ${n.whole(space)} بسته پذیرفتنی نیست؛ اگر یک خط جابه‌جا شود (${line})، ${strong(packages(opens))}.`,
    noneBridges: (space, opens, lines, issues) =>
      words`${strong("با خطوط اعلام‌شده هیچ بسته‌ای")} از ${n.whole(space)} بسته پذیرفتنی نیست؛ اگر ${n.word(lines)} خط، در ${n.list(issues)}، با هم جابه‌جا شود، ${strong(packages(opens))}.`,
    linesMove: (lines) => words`خطوطی که باید درباره‌شان پرسید: ${lines}.`,
    bottomOnly: (of) => words`اگر تنها خطوط «هرگز» پابرجا باشند: ${packages(of)}.`,
    draws: (share, draws) =>
      words`اگر هر خط با احتمال خودش پابرجا باشد، در ${n.percent(share)} از ${n.whole(draws)} نمونه بسته‌ای برای همه پذیرفتنی هست.`,
    perParty: "آنچه هر طرف به‌تنهایی می‌پذیرد",
    party: "طرف",
    walkAway: "آستانهٔ ترک مذاکره",
    notStated: "اعلام نشده",
    alone: "پذیرفتنی برای خودش",
    removes: "آنچه خطوط قرمزش حذف می‌کند",
    lineRemoves: (line, share) => `${line} (${n.percent(share)})`,
    opensCaption: "برای باز شدن فضای توافق چه چیزی باید جابه‌جا شود",
    what: "آنچه باید جابه‌جا شود",
    opens: "باز می‌شود",
    bestFor: "بهترین آن‌ها، ارزش برای هر طرف",
    walkAwayBy: (party, by) => words`تنها ${party}: آستانهٔ ترک مذاکره، به اندازهٔ ${n.points(by)} امتیاز`,
    allBy: (by) => words`آستانهٔ همهٔ طرف‌ها، هر یک ${n.points(by)} امتیاز`,
    factionBy: (faction, party, by) => words`${faction} (${party}): آستانهٔ آن، به اندازهٔ ${n.points(by)} امتیاز`,
    rule: (said) => words`این قاعده: ${said}`,
    ruleNever: (said) => `«${said}» ممکن نیست`,
    cannotOpen: (party) => words`پایین آوردن آستانهٔ ${party} به‌تنهایی فضایی باز نمی‌کند.`,
    acceptsNothing: (party, best) =>
      best === null
        ? words`${party} حتی به‌تنهایی هیچ بسته‌ای را نمی‌پذیرد: خطوط قرمز خودش چیزی باقی نمی‌گذارد.`
        : words`${party} حتی به‌تنهایی هیچ بسته‌ای را نمی‌پذیرد: بهترین چیزی که به آن می‌رسد ${best} است.`,
    nearestCaption: "نزدیک‌ترین بسته‌ها",
    nearest: "بسته",
    short: "کمبود",
    broken: "آنچه نقض می‌کند",
    nothing: "هیچ",
    key: (exact) => [
      exact ? words`شمارها دقیق است.` : words`شمارهایی که به‌صورت بازه آمده کران است: عدد دقیق میان آن‌هاست.`,
      words`ارزش‌ها امتیازی از ${n.whole(0)} تا ${n.whole(100)} است، ${{ mark: "judgement", text: "برآورد تحلیلگر", why: "ارزش‌ها و وزن‌ها داوری‌هایی است که در پرونده نوشته شده؛ در اینجا بهترین حدس به کار رفته است" } as Inline}؛ سهم از چیزی نیست.`,
    ],
    actionOpen: "چه چیزی باز می‌شود؟",
    actionWhy: "چرا هیچ؟",
    bridgeQuestion: "اگر این خطوط جابه‌جا شود چه باز می‌شود؟",
    bridgeAnswer: (opens, lines) =>
      words`اگر ${lines === 1 ? "یک خط" : `${n.word(lines)} خط`} پابرجا نباشد، ${strong(packages(opens))} باز می‌شود.`,
    bridgeNone: words`چیزی باز نمی‌شود: بدون این خطوط هم بسته‌ای برای همه پذیرفتنی نیست.`,
    bridgeDropped: (lines) => words`کنار گذاشته شد: ${lines}. همهٔ خطوط قرمز دیگر همان‌گونه که اعلام شده پابرجاست.`,
    bridgeGains: (gains) => words`ارزش آن، با بهره نسبت به ترک مذاکره: ${gains}.`,
    bridgeCosts: (costs) =>
      words`در آن صورت بسته‌ای که قاعدهٔ نش برمی‌گزیند نسبت به ${costs.length === 1 ? "موضع اعلام‌شده" : "مواضع اعلام‌شده"} برای ${costs.flatMap(
        ({ party, lost, share }, i) => [
          i === 0 ? "" : " و برای ",
          party,
          ` ${n.points(lost)} امتیاز`,
          share === null ? "" : ` (${n.percent(share)} راه تا ترک مذاکره)`,
        ],
      )} هزینه دارد.`,
  },

  fair: {
    question: "قواعد انصاف کدام بسته‌ها را برمی‌گزینند؟",
    answer: (rules, points) =>
      points === 1
        ? words`هر ${n.word(rules)} قاعده بسته‌هایی با ارزش یکسان برمی‌گزینند.`
        : words`${n.word(rules)} قاعده ${n.word(points)} نقطهٔ متفاوت برمی‌گزینند: اینکه کدام قاعده به کار رود مهم است، پس هر یک نام برده شده است.`,
    none: words`هیچ قاعده‌ای نمی‌تواند برگزیند: بسته‌ای برای همه پذیرفتنی نیست.`,
    under: (dropped) => words`محاسبه با کنار گذاشتن این خطوط: ${dropped}.`,
    convention: {
      nash: "نش (بیشترین حاصل‌ضرب بهره‌ها)",
      "ks-maxmin": "کالای–اسمورودینسکی (بیشینهٔ کمینه: بزرگ‌ترین کوچک‌ترین سهم از آنچه هر طرف می‌تواند به دست آورد)",
      "ks-min-spread": "کالای–اسمورودینسکی (قرارداد NegMAS: کمترین پراکندگی آن سهم‌ها)",
      "ks-genius": "کالای–اسمورودینسکی (قرارداد Genius: کمترین تفاوت ارزش‌ها، بی‌توجه به آستانه‌ها)",
      egalitarian: "برابرگرا (بزرگ‌ترین کوچک‌ترین بهره)",
      utilitarian: "فایده‌گرا (بیشترین جمع ارزش‌ها؛ امتیاز طرف‌های متفاوت جمع می‌شود)",
      equitability: "هم‌بهرگی (کمترین نابرابری بهره‌ها)",
    },
    short: {
      nash: "نش",
      "ks-maxmin": "کالای–اسمورودینسکی",
      "ks-min-spread": "کالای–اسمورودینسکی (NegMAS)",
      "ks-genius": "کالای–اسمورودینسکی (Genius)",
      egalitarian: "برابرگرا",
      utilitarian: "فایده‌گرا",
      equitability: "هم‌بهرگی",
    },
    rule: "قاعده",
    picks: "بسته‌ای که این قاعده برمی‌گزیند",
    same: "مانند نخستین، مگر",
    likeNash: (what) => `مانند بستهٔ نش، مگر ${what}`,
    common: (what) => words`در همهٔ آن‌ها یکسان: ${what}.`,
    identical: "همان بستهٔ نخست",
    worth: (party, worth, gain) => words`${party} ${n.points(worth)} ${small(`(${n.signed(gain)})`)}`,
    worthTo: (party) => words`ارزش برای ${party}`,
    unproven: "اثبات نشده",
    degenerate: "بزرگ‌ترین حاصل‌ضرب صفر است",
    refused: "یکی از طرف‌ها نمی‌پذیرد",
    tied: (points) => `یکی از ${n.whole(points)} بستهٔ هم‌رتبه`,
    also: (more) => `و ${n.whole(more)} بستهٔ دیگر با همین ارزش`,
    matrixCaption: "بسته‌ها در کنار هم",
    key: [
      words`عدد درون پرانتز بهره نسبت به ترک مذاکره است (برای طرفی که آستانه‌اش اعلام نشده: نسبت به بدترین بستهٔ مجاز آن).`,
      words`«بسته‌ای که این قاعده برمی‌گزیند»، نه «توافق منصفانه»: هر قاعده یک قرارداد دربارهٔ انصاف است که بر داوری‌ها اعمال شده است.`,
    ],
  },

  frontier: {
    question: "چه چیزی را می‌توان با چه چیزی مبادله کرد؟",
    answer: (points, exact) =>
      words`${exact ? "" : "دست‌کم "}${n.word(points)} نقطه را نمی‌توان برای یک طرف بهتر کرد مگر به زیان طرف دیگر.`,
    caption: "مرز کارایی",
    equal: "شمار بسته‌های هم‌ارزش",
    labels: "گزینش قاعده‌ها",
    shown: (shown, of) =>
      words`${n.whole(shown)} ردیف از ${n.whole(of)} ردیف، با فاصلهٔ یکنواخت و همراه هر نقطه‌ای که قاعده‌ای برمی‌گزیند؛ فرمان deals همه را فهرست می‌کند.`,
    guarantee: (cells) =>
      words`مرز نماینده: هر نقطهٔ نشان‌داده‌شده کاراست؛ آنچه نیامده حداکثر به اندازهٔ یک خانه بهتر است (${cells.flatMap((cell, i) => (i ? ["، ", ...cell] : cell))}).`,
    method: (exact) => (exact ? words`فهرست کامل است: دقیق، با شمارش هم‌ارزها.` : words`فهرست کامل نیست.`),
    levels: (issues) => words`${n.list(issues)}: مقیاسی که به پله‌ها بخش شده است؛ شمار نقطه‌ها به پله‌ها بستگی دارد.`,
  },

  trades: {
    question: "کدام مبادله‌ها کمک می‌کند؟",
    answer: (of) =>
      of
        ? words`${n.word(of)} مبادله به زیان هیچ‌کس نیست.`
        : words`هیچ مبادله‌ای میان دو موضوع یک طرف را بی‌زیان دیگری بهتر نمی‌کند.`,
    change: (issue, from, to) => `${issue}: ${to} به جای ${from}`,
    change_: "مبادله",
    net: (party) => words`حاصل برای ${party}`,
    caption: "مبادله‌هایی که ارزش پیشنهاد دارد",
  },

  named: {
    question: "بسته‌های نام‌دار کجا ایستاده‌اند؟",
    answer: (acceptable, of) =>
      of === 1
        ? words`با خطوط اعلام‌شده تنها بستهٔ نام‌دارِ کامل برای همه پذیرفتنی ${acceptable ? "است" : "نیست"}.`
        : acceptable === of
          ? words`با خطوط اعلام‌شده هر ${n.word(of)} بستهٔ نام‌دارِ کامل برای همه پذیرفتنی است.`
          : acceptable
            ? words`با خطوط اعلام‌شده ${n.word(acceptable)} بسته از ${n.word(of)} بستهٔ نام‌دارِ کامل برای همه پذیرفتنی است.`
            : words`با خطوط اعلام‌شده هیچ‌یک از ${n.word(of)} بستهٔ نام‌دارِ کامل برای همه پذیرفتنی نیست.`,
    caption: "بسته‌های نام‌دار، با پابرجایی همهٔ خطوط قرمز",
    package: "بسته",
    verdict: "پذیرفتنی برای همه؟",
    yes: "بله",
    no: "نه",
    partial: "بخشی از یک بسته: موضوع‌هایی را باز می‌گذارد",
    why: "چرا",
    shortBy: (party, by) => words`${party} ${n.points(by)} امتیاز پایین‌تر از آستانهٔ ترک مذاکره است`,
    vetoed: (faction, by) => words`${faction} آن را سد می‌کند (${n.points(by)} امتیاز کم دارد)`,
    crosses: (party, what) => words`از خط قرمز ${party} می‌گذرد: ${what}`,
    placed: (place) =>
      place === 1 ? "بسته‌ای که قاعدهٔ نش برمی‌گزیند" : `جایگاه ${n.whole(place)} به حاصل‌ضرب بهره‌های نش`,
    improved: "می‌توان آن را برای یک طرف بی‌زیان دیگری بهتر کرد",
    efficient: "نمی‌توان آن را برای یک طرف بی‌زیان دیگری بهتر کرد",
    kinds: { comprehensive: "جامع", interim: "موقت" },
  },

  robust: {
    question: "نتیجه تا چه اندازه به داوری‌ها بسته است؟",
    safe: (safe, of) =>
      words`${safe === 0 ? `هیچ‌یک از ${n.word(of)} بستهٔ` : `${n.word(safe)} بسته از ${n.word(of)} بستهٔ`} بررسی‌شده به ازای ${strong("هر")} مقدار در بازه‌ها برای همه پذیرفتنی ${safe === 0 ? "نمی‌ماند" : "می‌ماند"}.`,
    zone: (share, low, high, draws) =>
      words`در ${n.percent(share)} از ${n.whole(draws)} نمونه از بازه‌ها بسته‌ای برای همه پذیرفتنی بود (بازهٔ اطمینان ${n.percent(0.95)}: ${n.percent(low)} تا ${n.percent(high)}).`,
    caption: "بسته‌ها در برابر بازه‌ها",
    package: "بسته",
    acceptable: "پذیرفتنی برای همه",
    efficient: "کارا",
    regret: "زیان همگانی، میانگین (بدترین)، امتیاز",
    safeColumn: "به ازای هر مقدار",
    yes: "بله، اثبات‌شده",
    no: "نه",
    key: words`سهم‌ها از نمونه‌هاست: هر بازه به شکل مثلثی (کمینه، بهترین حدس، بیشینه) با بذر ثابت؛ درون پرانتز بازهٔ ویلسون ${n.percent(0.95)}.`,
  },

  believed: {
    line: (party, of) =>
      words`بر پایهٔ آنچه ${party} از خواست طرف دیگر می‌پندارد، ${packages(of)} برای همه پذیرفتنی می‌بود (خطوطی که تنها اعلام شده الزام‌آور نیست).`,
  },

  factions: {
    question: "در داخل چه کسی می‌تواند سد کند؟",
    answer: (veto, of) =>
      of === 0
        ? words`در پرونده گروه داخلی‌ای نیامده است.`
        : of === 1
          ? words`تنها گروه داخلی نام‌برده ${veto ? "توان سد کردن دارد" : "شنیده می‌شود و توان سد کردن ندارد"}.`
          : veto === of
            ? words`هر ${n.word(of)} گروه داخلی توان سد کردن دارند.`
            : veto === 0
              ? words`هیچ‌یک از ${n.word(of)} گروه داخلی توان سد کردن ندارد؛ همه تنها شنیده می‌شوند.`
              : words`از ${n.word(of)} گروه داخلی، ${n.word(veto)} گروه توان سد کردن دارند؛ بقیه تنها شنیده می‌شوند.`,
    shrinks: (faction, party, without, withVeto) =>
      words`وتویی که فضا را بیش از همه تنگ می‌کند از آنِ ${faction} (${party}) است: ${count(without)} بسته بدون آن، ${count(withVeto)} بسته با آن.`,
    caption: "گروه‌های داخلی",
    who: "گروه",
    role: "توان",
    veto: "می‌تواند سد کند",
    heard: "شنیده می‌شود",
    threshold: "پذیرش از",
    party: "آستانهٔ طرف خودش",
    effect: "اثر بر فضای توافق",
    noEffect: "چیزی کم نمی‌کند",
    takes: (from, to) => `از ${count(from)} به ${count(to)}`,
    interest: "منفعت",
  },

  outside: {
    question: "در بیرون چه کسی مهم است؟",
    answer: (of, spoil) =>
      of === 0
        ? words`در پرونده قدرت بیرونی‌ای نیامده است.`
        : spoil.length
          ? words`${n.word(of)} بازیگر دیگر اهمیت دارند؛ آن که می‌تواند توافق را بر هم بزند: ${n.list(spoil)}.`
          : words`${n.word(of)} بازیگر دیگر اهمیت دارند؛ هیچ‌یک برهم‌زننده شمرده نشده است.`,
    caption: "قدرت‌های بیرونی",
    who: "بازیگر",
    interest: "منفعت",
    levers: "آنچه از او برمی‌آید",
    position: "موضع",
    until: (date) => `تا ${d.full(date)}`,
    from: (date) => `از ${d.full(date)}`,
    lapsed: (date) => `منقضی در ${d.full(date)}`,
    maySpoil: "ممکن است بر هم زند",
    acceptedBy: (who) => `مورد پذیرش ${n.list(who)}`,
    role: {
      mediator: "میانجی",
      verifier: "راستی‌آزما",
      guarantor: "ضامن",
      host: "میزبان",
      observer: "ناظر",
      participant: "مشارکت‌کننده",
      coordinator: "هماهنگ‌کننده",
      facilitator: "تسهیل‌گر",
      stakeholder: "ذی‌نفع",
      outside: "قدرت بیرونی",
    },
  },

  endings: {
    question: "چگونه و چه هنگام ممکن است پایان یابد؟",
    answer: (of, first, months) =>
      of === 0
        ? words`در پرونده فرجامی نیامده است.`
        : words`${n.word(of)} فرجام در چشم‌انداز است؛ زودترین آن‌ها «${first}»${months === null ? "" : `، ظرف ${months}`}.`,
    noProbability: words`در اینجا احتمالی داده نمی‌شود؛ ماه‌ها همان است که منابع گفته‌اند.`,
    goOn: words`فرجام دیگری همیشه باز است: گفت‌وگوها ادامه می‌یابد.`,
    caption: "فرجام، اثر و زمان‌بندی",
    ending: "فرجام",
    impact: "اثر",
    timeline: "زمان‌بندی",
    rows: (of) => `${n.whole(of)} پیامد`,
    within: (from, to) => (from === 0 ? `${n.whole(to)} ماه` : `${n.range(from, to)} ماه`),
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
    asOf: (date) => words`محاسبه به تاریخ ${d.full(date)}: هیچ چیزی که پس از آن دانسته شده به کار نرفته است.`,
    worths: words`ارزش هر گزینه از ${n.whole(0)} تا ${n.whole(100)} امتیاز است؛ ارزش یک بسته برای هر طرف میانگین وزنی ارزش گزینه‌های آن به‌اضافهٔ پاداش‌هاست. چیزی بازمقیاس نمی‌شود؛ امتیاز طرف‌های متفاوت یک واحد نیست.`,
    binding: words`به‌طور پیش‌فرض خطوط «هرگز» و «تاکنون پابرجا» الزام‌آورند و آنچه تنها در ملأ عام گفته شده نه. «با خطوط اعلام‌شده» یعنی همه الزام‌آورند. برابری با آستانهٔ ترک مذاکره پذیرش شمرده می‌شود.`,
    rules: words`یک بسته هنگامی «برای همه پذیرفتنی» است که هیچ قاعده و هیچ خط قرمز الزام‌آوری را نقض نکند، هیچ طرفی زیر آستانهٔ خود نباشد و هیچ گروه دارای وتو زیر آستانهٔ خود نباشد.`,
    fairness: words`قواعد انصاف قراردادهای نظریهٔ چانه‌زنی است؛ اینکه قاعده‌ای بسته‌ای را برمی‌گزیند توصیه به پذیرش آن نیست.`,
    claims: words`مواضع، ادعاها و نسبت‌دادن‌ها با گوینده و تکذیب‌کننده آمده است؛ هیچ چیز در اینجا داوری نمی‌کند که حق با کیست.`,
    noForecast: words`هنوز هیچ احتمالی برای فرجام‌ها و هیچ سنجشی از حسن نیت محاسبه نمی‌شود.`,
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
        : words`${genuine === 0 ? "هیچ نشانه‌ای" : `${n.word(genuine)} نشانه`} از تلاشی واقعی، ${posturing === 0 ? "هیچ نشانه‌ای" : `${n.word(posturing)} نشانه`} از وقت‌کشی یا بازی برای تماشاگر: پرونده هنوز این دو را از هم جدا نمی‌کند.`,
    genuine: "به سود تلاشی واقعی",
    posturing: "به سود وقت‌کشی یا بازی برای تماشاگر",
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
    key: words`از پرونده شمرده شده، نه وزن‌داده: خوانش رفتار با شواهد آن در نسخه‌ای بعد می‌آید. نشان توپر: بیش از یک سند.`,
  },

  today: {
    question: "گشایش، یا پیش‌درآمدی بر نمایش؟",
    undecided: words`پرونده هنوز این دو را از هم جدا نمی‌کند.`,
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
    asOf: (date) => `به تاریخ ${d.full(date)}`,
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
