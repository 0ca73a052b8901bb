/** What the Deals page says about packages, in Persian. */
import type { Count } from "../../engine/model.js";
import type { Words } from "../blocks.js";
import { countText, numbersIn } from "../numbers.js";
import { small, strong, words } from "../words.js";
import type { DealsWords } from "./words-en.js";

const n = numbersIn("fa");
const count = (of: Count) => countText(of, n, (low, high) => `بین ${low} و ${high}`);
const packages = (of: Count) => `${count(of)} بسته`;

export const dealsFa: DealsWords = {
  question: "آیا توافقی هست، و کدام؟",
  underLines: (of, lines) => words`${strong(packages(of))} با کنار گذاشتن این خطوط برای همه پذیرفتنی است: ${lines}.`,
  underMany: (of, lines) => words`${strong(packages(of))} با کنار گذاشتن ${n.whole(lines)} خط برای همه پذیرفتنی است.`,
  noneUnderLines: (space, lines) =>
    words`حتی با کنار گذاشتن ${n.word(lines)} خط، از ${n.whole(space)} بسته ${strong("هیچ بسته‌ای برای همه پذیرفتنی نیست")}.`,
  changed: (before, after, nash) =>
    words`در سنجش با پرونده: ${strong(`از ${count(before)} به ${packages(after)}`)}؛ ${nash}.`,
  nashSame: words`قاعدهٔ نش همان بسته را برمی‌گزیند`,
  nashMoves: (changes) => [
    `بستهٔ برگزیدهٔ قاعدهٔ نش جابه‌جا می‌شود: ${changes.map(({ issue, from, to }) => `${issue} از «${from}» به «${to}»`).join("، ")}`,
  ],
  nashGone: words`هیچ قاعده‌ای بسته‌ای برای گزیدن ندارد`,
  nashAppears: words`قاعدهٔ نش اکنون بسته‌ای برای گزیدن دارد`,
  conventions: {
    nash: words`بستهٔ پذیرفتنی با بیشترین حاصل‌ضرب بهره‌ها نسبت به ترک مذاکره: هرچه طرفی کمتر داشته باشد، بهرهٔ او بیشتر به حساب می‌آید.`,
    "ks-maxmin": words`بستهٔ کارایی که کوچک‌ترین بهره در آن، به نسبتِ بیشترین بهرهٔ ممکنِ همان طرف در بسته‌های پذیرفتنی، از همه بزرگ‌تر است.`,
    "ks-min-spread": words`بستهٔ کارایی که بهره‌ها در آن، به نسبتِ بیشترین بهرهٔ ممکنِ هر طرف، کمترین نابرابری را دارد؛ شاید بسته‌ای باشد که بهرهٔ همه در آن کمتر است.`,
    "ks-genius": words`از میان بسته‌های کارای مجاز، آن که ارزشش برای طرف‌ها کمترین تفاوت را دارد؛ آستانه‌ها را نادیده می‌گیرد، شاید پذیرفته نشود و تنها برای مقایسه آمده است.`,
    egalitarian: words`بستهٔ کارایی که کوچک‌ترین بهره به امتیاز در آن از همه بزرگ‌تر است؛ امتیاز طرف‌های متفاوت را با هم می‌سنجد.`,
    utilitarian: words`بستهٔ کارا با بیشترین جمع ارزش‌ها؛ امتیاز طرف‌های متفاوت را جمع می‌کند.`,
    equitability: words`بستهٔ کارایی که بهره‌ها به امتیاز در آن کمترین نابرابری را دارد؛ امتیاز طرف‌های متفاوت را با هم می‌سنجد.`,
  },

  plot: (a, b, points, card) =>
    `ارزش برای ${a} در راستای افقی، فزاینده به راست؛ ارزش برای ${b} رو به بالا. ${n.whole(points)} نقطهٔ کارا؛ بخش سایه‌دار بالاتر از هر دو آستانه است. ارزش بستهٔ روی کارت: ${card}.`,
  pair: (a, b) => `${a} و ${b}`,
  card: "این بسته",
  pinned: "سنجاق‌شده",
  direction: words`نمودار در هر زبانی جهت خود را نگه می‌دارد: بیشتر یعنی راست‌تر و بالاتر.`,
  pairs: words`با بیش از دو طرف، نقطه می‌تواند کارا باشد بی‌آنکه بر لبهٔ نمودارِ هیچ جفتی باشد: شاید طرفی که در آن نمودار نیست آنجا بهره ببرد.`,
  walkSome: (shown, of) =>
    words`از ${n.whole(of)} نقطهٔ کارا، ${n.whole(shown)} نقطه با فاصلهٔ یکنواخت در گام‌ها آمده است.`,
  ranked: (shown, of) =>
    words`به ترتیب حاصل‌ضرب بهره‌های نش؛ ${shown === of ? "همهٔ نقطه‌های کارا آمده است" : `${n.whole(shown)} نقطه از ${n.whole(of)} نقطهٔ کارا آمده است`}.`,
  equalMany: (more) => `${n.whole(more)} بستهٔ دیگر با همین ارزش`,

  startRule: (rule) => words`بستهٔ برگزیدهٔ قاعدهٔ ${rule}`,
  startStated: (party) => words`موضع ${party}`,
  nearest: (what) => words`نزدیک‌ترین: ${what}`,

  accepted: words`${strong("برای همه پذیرفتنی است.")}`,
  acceptedAside: (lines) => words`اگر ${n.word(lines)} خط پابرجا نباشد، ${strong("برای همه پذیرفتنی است")}.`,
  refused: (who) => words`${strong("پذیرفته نیست")} از سوی ${listed(who)}.`,
  impossible: words`${strong("ممکن نیست:")} قاعده‌ای مشترک را نقض می‌کند.`,
  bar: (party, worth, gain, walkAway) =>
    `${party}: ارزش ${n.points(worth)} از ${n.whole(100)}${walkAway === null ? "؛ آستانهٔ ترک مذاکره اعلام نشده" : `؛ آستانه ${n.points(walkAway)}، پس ${n.signed(gain ?? 0)}`}`,
  barText: (worth, gain) =>
    gain === null
      ? words`${n.points(worth)} ${small("(آستانه اعلام نشده)")}`
      : words`${n.points(worth)} ${small(`(${n.signed(gain)} نسبت به ترک مذاکره)`)}`,
  lineNotBinding: (line) => words`از خطی می‌گذرد که کنار گذاشته شده است: ${line}.`,
  better: (changes, gains) => words`برای یکی بهتر و برای هیچ‌کس بدتر نیست: ${changes} (${gains}).`,
  trade: (changes, gains) => words`${changes} (${gains})`,
  gain: (party, by) => words`${party} ${n.signed(by)}`,
  proof: (most) =>
    words`هیچ‌کس نمی‌تواند بی‌آنکه دیگری به زیر این بسته بیفتد بهره‌ای ببرد: این برهان کارایی آن است. تا جایی که همه هنوز می‌پذیرند، هر یک حداکثر به این می‌رسد: ${most}.`,
  ranks: (rules) => [
    `جایگاهش میان نقطه‌های کارا: ${rules.map(({ rule, place }) => `${rule} ${n.whole(place)}`).join("، ")}.`,
  ],
  moved: (party, by, share) =>
    by < 0
      ? words`${party} ${n.points(-by)} امتیاز بیش از خواستهٔ خود می‌گیرد.`
      : by === 0
        ? words`${party} جابه‌جا نشده است.`
        : words`${party} ${n.points(by)} امتیاز از موضع اعلام‌شده‌اش جابه‌جا شده است${share === null ? "" : `، ${n.percent(share)} راه تا ترک مذاکره`}.`,
  movedAssumed: (party, issues) =>
    words`در ${n.list(issues)} ${party} موضعی اعلام نکرده است؛ بهترین گزینهٔ خودش فرض شده.`,
  movedCaution: words`از مواضع اعلام‌شده سنجیده شده، که شاید بزرگ‌نمایی باشد؛ سنجهٔ انصاف نیست.`,
  blocks: (faction, party, by) => words`${faction} (${party}) ${strong("سد می‌کند")}: ${n.points(by)} امتیاز کم دارد.`,
  objects: (faction, party, by) =>
    words`${faction} (${party}) مخالف است ولی نمی‌تواند سد کند: ${n.points(by)} امتیاز کم دارد.`,
  content: (names) => words`بدون مخالفت: ${n.list(names)}.`,
  outsideWorth: (worth, low, high) => `ارزش ${n.points(worth)}، که می‌توانست ${n.range(low, high)} باشد`,
  outsideMet: (issues) => `در ${n.list(issues)} به خواسته‌اش می‌رسد`,
  outsideUnmet: (issues) => `در ${n.list(issues)} به خواسته‌اش نمی‌رسد`,

  compared: "دو بسته در کنار هم",
  comparedWhat: "چه",
  comparedThis: "روی کارت",
  comparedPinned: "سنجاق‌شده",
  comparedDifference: "تفاوت",
  verdict: "پذیرفتنی برای همه؟",
  same: (issues) => words`در هر دو یکسان: ${n.list(issues)}.`,

  safe: (safe, of) =>
    safe
      ? words`${n.word(safe)} بسته از ${n.whole(of)} بستهٔ کارا به ازای ${strong("هر")} مقدار در بازه‌ها برای همه پذیرفتنی می‌ماند: اثبات‌شده، بدون نمونه‌گیری.`
      : words`برای هیچ‌یک از ${n.whole(of)} بستهٔ کارا ثابت نشده که به ازای ${strong("هر")} مقدار در بازه‌ها برای همه پذیرفتنی است.`,
  safeNoRanges: words`پرونده بازه‌ای ندارد، پس چیزی به بازه‌ها بسته نیست.`,
  safeFor: (party, safe, of) =>
    words`تنها برای ${party}، ${n.whole(safe)} بسته از ${n.whole(of)} بسته به ازای هر مقدار پابرجاست.`,

  noneNow: words`چرا هیچ بسته‌ای نیست؟`,
  noneAsStated: words`اگر همهٔ خطوط قرمز همان‌گونه که اعلام شده پابرجا باشد ${strong("هیچ بسته‌ای")} نمی‌ماند. چه باید جابه‌جا شود؟`,
  blockers: (lines) => words`سر راه: ${lines}.`,
  tryLines: "کنار بگذار",
  bestOf: (opens) => `${packages(opens)} باز می‌شود`,
  unproven: words`کوچک‌ترین بودنِ همهٔ این مقدارها اثبات نشده است.`,
  short: (party, by) => words`${party} ${n.points(by)} امتیاز کم`,
  breaks: (what) => words`می‌گذرد از ${what}`,
  vetoed: (faction) => words`${faction} سد می‌کند`,

  believed: (party, of) =>
    words`اگر دیگران چنان باشند که ${party} می‌پندارد: ${strong(packages(of))} برای همه پذیرفتنی است.`,
  believedNotPossible: (party) => words`با پندار ${party} دربارهٔ دیگران پاسخی به دست نمی‌آید: عددهایی کم است.`,
  believesWalkAway: (party, believed, real) =>
    words`آستانهٔ ${party} را ${believed === null ? "اعلام‌نشده" : n.points(believed)} می‌پندارد؛ در پرونده ${real === null ? "اعلام نشده" : n.points(real)} است.`,
  believesWeight: (party, issue, believed, real) =>
    words`وزن ${issue} را برای ${party} ${n.percent(believed)} می‌پندارد؛ در پرونده ${n.percent(real)} است.`,
  believesWorth: (party, option, believed, real) =>
    words`ارزش ${option} را برای ${party} ${n.points(believed)} می‌پندارد؛ در پرونده ${n.points(real)} است.`,
  believedPick: words`آنچه قاعدهٔ نش در آن صورت برمی‌گزیند`,

  robust: (share, low, high, draws) =>
    words`در ${strong(n.percent(share))} از ${n.whole(draws)} نمونه از بازه‌ها بسته‌ای برای همه پذیرفتنی بود (بازهٔ اطمینان ${n.percent(0.95)}: ${n.percent(low)} تا ${n.percent(high)}).`,
  robustKey: words`هر بازه به شکل مثلثی (کمینه، بهترین حدس، بیشینه) با بذر ${n.whole(1)} نمونه‌گیری می‌شود، پس پاسخ یک پرسش همیشه همان است؛ درون پرانتز بازهٔ ویلسون ${n.percent(0.95)}. زیان: آنچه همه با هم دست‌کم می‌توانستند با بستهٔ پذیرفتنی دیگری به دست آورند؛ میانگین، سپس بدترین نمونه.`,
  yesProven: "بله، اثبات‌شده",
  no: "نه",

  methods: (exact) =>
    exact
      ? words`شمار و مرز دقیق است، با شمارش هم‌ارزها.`
      : words`مرز نماینده است: هر نقطهٔ آمده کاراست و نقطه‌های دیگری نیامده است.`,
  picked: words`«بسته‌ای که این قاعده برمی‌گزیند»، نه «بهترین»: هر قاعده یک قرارداد دربارهٔ انصاف است که بر داوری‌ها اعمال شده است.`,
};

function listed(items: readonly Words[]): Words {
  return items.flatMap((item, i) => (i === 0 ? item : [i === items.length - 1 ? " و " : "، ", ...item]));
}
