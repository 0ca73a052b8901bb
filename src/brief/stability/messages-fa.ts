/** Stability in Persian. A noun after a number stays singular. */
import type { Hold } from "../../engine/stability/grades.js";
import { numbersIn } from "../numbers.js";
import { isolate } from "../text.js";
import type { StabilityMessages, Told } from "./messages.js";

const n = numbersIn("fa");
const states = (of: number) => `${n.whole(of)} وضعیت`;
const list = (names: readonly string[]) => n.list(names);
const then = ([first, ...rest]: readonly Told[]) =>
  `${first!.who} می‌تواند با ${first!.move} پاسخ دهد${rest.map(({ who, move }) => ` (سپس ${who} با ${move})`).join("")}`;

/** A state in a clause: "a state that …". */
const outlook: Readonly<Record<Hold, string>> = {
  firm: "هیچ‌کس، نه تنها و نه با دیگران، از ترک آن سودی نمی‌برد",
  nash: "هیچ‌کس از ترک یک‌جانبهٔ آن سودی نمی‌برد",
  "seq-smr": "چون ترکش پاسخ می‌گیرد دوام دارد",
  seq: "چون ترکش پاسخ می‌گیرد دوام دارد",
  smr: "تنها با پاسخ‌هایی دوام دارد که شاید به زیان پاسخ‌دهنده باشد",
  gmr: "تنها با پاسخ‌هایی دوام دارد که شاید به زیان پاسخ‌دهنده باشد",
  none: "دوام ندارد",
};

export const fa: StabilityMessages = {
  question: "آیا دوام می‌آورد؟",
  quote: (name) => `«${name}»`,
  move: (on, off) => list([...on, ...(off.length ? [`کنار گذاشتن ${list(off)}`] : [])]),
  nothingOn: "هیچ اقدامی",
  ofMaker: (who, act) => `${act} (${who})`,
  labelled: (label, state) => `${label} (${state})`,
  hold: {
    firm: "هیچ‌کس، نه تنها و نه با دیگران، از ترک آن سود نمی‌برد",
    nash: "هیچ‌کس از ترک یک‌جانبهٔ آن سود نمی‌برد",
    "seq-smr": "با پاسخ‌های باورپذیر و پاسخ‌های گریزناپذیر نگه داشته می‌شود",
    seq: "با پاسخ‌های باورپذیر نگه داشته می‌شود",
    smr: "با پاسخ‌های گریزناپذیر نگه داشته می‌شود، هرچند شاید به پاسخ‌دهنده هم زیان برساند",
    gmr: "تنها با پاسخ‌های ممکن نگه داشته می‌شود",
    none: "دست‌کم یکی آن را ترک می‌کند",
  },
  holdAlone: {
    firm: "استوار",
    nash: "نش",
    "seq-smr": "SEQ و SMR",
    seq: "SEQ",
    smr: "SMR",
    gmr: "GMR",
    none: "ناپایدار",
  },
  concept: { nash: "نش", gmr: "GMR", smr: "SMR", seq: "SEQ" },
  reach: {
    now: "وضع کنونی",
    drift: "خودبه‌خود",
    joint: "با گام مشترک",
    legal: "با گام‌های دیگر",
    never: "دیگر دست‌یافتنی نیست",
  },
  head: {
    state: "وضعیت",
    hold: "چگونه دوام می‌آورد",
    reach: "راه رسیدن",
    robust: "استحکام",
    leaves: "چه کسی ترک می‌کند",
  },
  caption: (shown, of) =>
    shown === of
      ? `${states(of)}، پایدارترین‌ها نخست`
      : `${n.whole(shown)} وضعیت نخست از ${states(of)}، پایدارترین‌ها نخست`,
  counts: (all, holding) =>
    `${states(all)} ممکن است؛ ${n.whole(holding)} وضعیت از آن‌ها با پاسخ‌های باورپذیر یا بهتر دوام می‌آورد.`,
  noneHolds: "در این مدل هیچ وضعیتی با پاسخ‌های باورپذیر دوام نمی‌آورد: همواره کسی از ترک سود می‌برد.",
  best: (state, hold) => `در این مدل، پایدارترین وضعیت: ${state}؛ ${hold}.`,
  legend: (terms) => `چگونه دوام می‌آورد: ${terms.map(({ term, means }) => `${term}، ${means}`).join("؛ ")}.`,
  about: (state, hold) => `${state}: ${hold}.`,
  edit: (who, change, said) =>
    `هیچ‌کس از ترک یک‌جانبه سود نمی‌برد اگر ${who} ${change === "drop" ? `از «${said}» دست بکشد` : change === "negate" ? `خلاف «${said}» را بخواهد` : `«${said}» را در صدر بگذارد`}.`,
  condition: ({ who, move }, minds, cut) =>
    `با پاسخ‌های باورپذیر در برابر ${who} دوام می‌آورد اگر ${who} ${move} را ترجیح ندهد${minds.length ? `، یا یکی از این پاسخ‌ها را بهتر از این وضعیت نداند: ${minds.join("؛ ")}${cut ? `؛ یا ${n.whole(cut)} مورد دیگر` : ""}` : ""}.`,
  noOrder: ({ who, move }) =>
    `هیچ ترتیب دیگری از گزاره‌ها آن را در برابر ترک یک‌جانبه پایدار نمی‌کند: ${who} با ${move} در هیچ گزاره‌ای زیان نمی‌بیند.`,
  reordered: (swaps, ways) =>
    `${n.opening(swaps)} جابه‌جایی گزاره‌های همسایه آن را در برابر ترک یک‌جانبه پایدار می‌کند (${n.whole(ways)} راه).`,
  noEdit: (tried) =>
    `حذف، نفی یا در صدر گذاشتن هیچ گزاره‌ای به‌تنهایی آن را در برابر ترک یک‌جانبه پایدار نمی‌کند (${n.whole(tried)} بار آزموده شد).`,
  now: (state, hold, leavers) =>
    leavers.length
      ? `وضع کنونی: ${state}؛ ${list(leavers)} از ترک آن سود می‌برد و پاسخی نمی‌گیرد.`
      : `وضع کنونی: ${state}؛ ${hold}.`,
  drift: (state, hold, steps) =>
    `اگر کسی ترتیبی ندهد، کار می‌تواند در ${n.word(steps.length)} گام (${steps.map(({ who, move }) => `${who}: ${move}`).join("؛ ")}) به اینجا برسد: ${state}؛ ${hold}.`,
  noDrift: "هیچ‌کس از نخستین گام یک‌جانبه سود نمی‌برد؛ پس از اینجا چیزی خودبه‌خود تغییر نمی‌کند.",
  driftNowhere: (of) => `روند خودبه‌خودی از ${states(of)} می‌گذرد که هیچ‌یک با پاسخ‌های باورپذیر دوام نمی‌آورد.`,
  joint: (by, moves, state, hold) =>
    `گام مشترک ${list(by)} به اینجا می‌رسد: ${state}؛ ${hold}. این گام یعنی ${moves}؛ هر یک از آن‌ها سود می‌برد.`,
  noJoint: "هیچ گام مشترکی که به سود همهٔ بردارندگانش باشد فراتر از روند خودبه‌خودی به وضعیتی پایدار نمی‌رسد.",
  signed: (by, state) => `تنها اگر ${list(by)} هم‌زمان امضا کنند: ${state}. هیچ ترتیبی از گام‌های تکی به آنجا نمی‌رسد.`,
  gone: (of) => `${states(of)} دیگر از اینجا دست‌یافتنی نیست.`,
  jump: (by, from, to) => `برای میانجی: ${list(by)} می‌توانند با هم از ${from} به ${to} بروند و هر یک سود می‌برد.`,
  nowHolds: (state, hold, leavers) => {
    switch (hold) {
      case "firm":
        return `در این مدل وضع کنونی، ${state}، دوام دارد: هیچ‌کس، نه تنها و نه با دیگران، از ترک آن سودی نمی‌برد.`;
      case "nash":
        return `در این مدل وضع کنونی، ${state}، دوام دارد: هیچ‌کس از ترک یک‌جانبهٔ آن سودی نمی‌برد.`;
      case "seq-smr":
      case "seq":
        return `در این مدل وضع کنونی، ${state}، تنها از آن رو دوام دارد که ترک آن پاسخی به سود پاسخ‌دهنده می‌گیرد.`;
      case "smr":
      case "gmr":
        return `در این مدل وضع کنونی، ${state}، تنها با پاسخ‌هایی دوام دارد که شاید به زیان پاسخ‌دهنده باشد.`;
      case "none":
        return `در این مدل وضع کنونی، ${state}، دوام ندارد: سود ${list(leavers)} در ترک آن است، هر کار هم که دیگران بکنند.`;
      default:
        return hold satisfies never;
    }
  },
  ahead: {
    joint: (by, state, hold) => `گام مشترک ${list(by)} به وضعیتی می‌رسد که ${outlook[hold]}: ${state}.`,
    drift: (state, hold) => `اگر کسی کاری نکند، کار می‌تواند به وضعیتی بکشد که ${outlook[hold]}: ${state}.`,
  },
  meaning:
    "ترک یعنی تغییر گزینه‌های خود. پاسخ وقتی باورپذیر است که به سود پاسخ‌دهنده باشد، و وقتی گریزناپذیر است که ترک‌کننده پس از آن با هیچ حرکتی نتواند زیانش را جبران کند.",
  tooLarge: (options) =>
    `این مدل ${n.whole(options)} گزینه دارد و محاسبهٔ آن در این صفحه زیاد است: صفحهٔ «پایداری» و فرمان آن را حساب می‌کنند.`,
  faulty: "این مدل به این صورت محاسبه‌شدنی نیست؛ صفحهٔ «پایداری» می‌گوید چرا.",
  more: "صفحهٔ پایداری",
  lacking:
    "اینکه کدام وضعیت‌ها دوام می‌آورند محاسبه نشده است: پرونده نمی‌گوید هر طرف چه می‌تواند بکند و چه را ترجیح می‌دهد.",
  restsOn: (makers, options, of) =>
    `آنچه دربارهٔ دوام گفته می‌شود بر یک برداشت از ترجیح‌های ${n.word(makers)} تصمیم‌گیر میان ${states(of)} از ${n.word(options)} گزینهٔ آری/نه استوار است؛ می‌گوید در آن مدل چه پایدار است، نه اینکه چه رخ خواهد داد.`,
  inThisModel: "این نتیجهٔ ترجیح‌های بیان‌شده در این مدل است، نه پیش‌بینی.",
  coarse: (who, why, levels, of) =>
    why === "unstated"
      ? `${who}: ترجیحی بیان نشده است؛ هرجا پایدار به نظر می‌رسد، از بی‌تفاوتی است.`
      : why === "ranks"
        ? `${who} میان ${states(of)} تنها ${n.whole(levels)} رتبه را از هم جدا می‌کند؛ بیشتر آنچه پایدار به نظر می‌رسد بی‌تفاوتی است.`
        : `${who} در بیش از نیمی از وضعیت‌هایی که می‌تواند حرکت کند میان همهٔ حرکت‌های خود بی‌تفاوت است؛ بیشتر آنچه پایدار به نظر می‌رسد بی‌تفاوتی است.`,
  spans: (said, of) =>
    `«${said}» ناممکن است و گزینه‌های دو بازیگر را نام می‌برد (${states(of)}): هر حرکتی را هم که نتیجه‌اش چنین باشد منع می‌کند.`,
  idle: (who, said, why) =>
    `${who}: «${said}» ${why === "always" ? "همیشه درست است" : why === "never" ? "هرگز درست نیست" : "تکرار گزاره‌های بالاتر است"} و چیزی را از هم جدا نمی‌کند.`,
  many: (options) => `${n.whole(options)} گزینه بیش از آن است که بتوان سنجید؛ دوازده یا کمتر بهتر است.`,
  blind: (concept, of) => `${states(of)} از آنچه با ${concept} پایدار است تنها از آن روست که بازیگری آن را نمی‌بیند.`,
  share: (share, low, high, samples) =>
    `${n.percent(share)} از ${n.whole(samples)} (${n.percent(low)} تا ${n.percent(high)})`,
  neighbours: (held, of) => `${n.whole(held)} از ${n.whole(of)} همسایه`,
  among: ({ swap, drop, negate }, breaks) =>
    `در ${n.whole(swap.held)} مورد از ${n.whole(swap.of)} جابه‌جایی گزاره‌های همسایه${drop.of + negate.of ? `، ${n.whole(drop.held)} مورد از ${n.whole(drop.of)} حذف و ${n.whole(negate.held)} مورد از ${n.whole(negate.of)} نفی` : ""} همین‌گونه دوام می‌آورد.${breaks.length ? ` با این‌ها فرو می‌ریزد: ${breaks.join("؛ ")}.` : ""}`,
  broken: (who, change, said) =>
    `${who}، «${said}» ${change === "swap" ? "زیر گزارهٔ بعدی" : change === "drop" ? "حذف‌شده" : "نفی‌شده"}`,
  equals: (samples) =>
    samples
      ? `از وضعیت‌هایی که یکسان دوام می‌آورند و یکسان دست‌یافتنی‌اند، آن نخست می‌آید که در ${n.whole(samples)} نمونه بیشتر دوام آورده است؛ صفحهٔ «پایداری» نمونه‌های بیشتری می‌گیرد.`
      : "از وضعیت‌هایی که یکسان دوام می‌آورند و یکسان دست‌یافتنی‌اند، نزدیک‌ترین نخست می‌آید؛ صفحهٔ «پایداری» آن را نخست می‌آورد که با تردید در ترجیح‌ها بیشتر دوام می‌آورد.",
  perConcept: (counts) =>
    `${counts.map(({ concept, states: of }) => isolate(`${concept} ${n.whole(of)}`)).join(" · ")}.`,
  unordered: (of) =>
    `${states(of)} بیش از آن است که مرتب شود یا از وضع کنونی دنبال شود؛ آن‌هایی که هیچ‌کس یک‌جانبه ترکشان نمی‌کند، اگر کم باشند، فهرست می‌شوند.`,
  noDoubt: "تردیدی بیان نشده است؛ استحکام، ترجیح‌هایی را می‌شمارد که یک جابه‌جایی، حذف یا نفی با این‌ها فاصله دارند.",
  explain: {
    cannotMove: (who) => `${who} از اینجا نمی‌تواند حرکت کند.`,
    noBetter: (who) => `هیچ حرکتی از خود ${who} وضعش را بهتر نمی‌کند.`,
    blind: (who) => `${who} این وضعیت را نمی‌بیند.`,
    leaves: ({ who, move }) => `${who} با ${move} سود می‌برد.`,
    unanswered: ({ who, move }) => `${who} با ${move} آن را ترک می‌کند و کسی نمی‌تواند جلویش را بگیرد.`,
    hurt: ({ who, move }, answer) =>
      `${who} با ${move} آن را ترک می‌کند؛ تنها با گام‌هایی می‌توان پاسخ داد که به سود بردارندگانشان نیست: ${then(answer)}.`,
    escapes: ({ who, move }, answer, out) =>
      `${who} با ${move} آن را ترک می‌کند؛ ${then(answer)}، ولی ${who} می‌تواند با ${out} از آن بگریزد.`,
    held: ({ who, move }, answer, { worse, atNow, more }) =>
      `${who} با ${move} سود می‌برد، ولی ${then(answer)} و آنگاه وضع ${who} ${worse ? "بدتر از" : "نه بهتر از"} ${atNow ? "اکنون" : "پیش"} خواهد بود.${more ? ` ${n.whole(more)} حرکت دیگر از این دست هست که ${more === 1 ? "آن هم" : "همه"} پاسخ می‌گیرد.` : ""}`,
  },
};
