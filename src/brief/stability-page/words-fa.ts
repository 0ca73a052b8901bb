import { numbersIn } from "../numbers.js";
import type { PageWords } from "./words.js";

const n = numbersIn("fa");
const states = (of: number) => `${n.whole(of)} وضعیت`;
const steps = (of: number) => `${n.word(of)} گام`;

export const fa: PageWords = {
  question: "کدام وضعیت‌ها دوام می‌آورند، و چه چیزی ما را به آنجا می‌برد؟",
  statement: {
    not: (what) => `نه ${what}`,
    and: " و ",
    or: " یا ",
    if: (then, when) => `${then} اگر ${when}`,
    iff: (left, right) => `${left} اگر و تنها اگر ${right}`,
    rest: "همهٔ وضعیت‌های دیگر",
    nothing: "هیچ اقدامی",
    level: " · ",
    tied: "  =  ",
    unordered: "ترتیب دانسته نیست",
    chance: (chance, other) =>
      `با احتمال ${n.percent(chance)} اینجا می‌ایستد${other === null ? "، وگرنه هیچ" : `، وگرنه ${other}`}`,
  },
  empty: {
    lead: "تا این تاریخ پرونده نمی‌گوید چه کسی چه کاری می‌تواند بکند؛ پس نمی‌توان گفت چه چیزی دوام می‌آورد.",
    problems: "منازعه بدین‌گونه که هست محاسبه‌پذیر نیست.",
  },
  reach: {
    now: "وضع کنونی",
    drift: (of) => `خودبه‌خود، در ${steps(of)}`,
    joint: (by) => `با گام مشترک ${n.list(by)}`,
    legal: (of, costly) =>
      `با گام‌های دیگر، در ${steps(of)}${costly ? `؛ ${n.word(costly)} گام به زیان بردارنده‌اش` : ""}`,
    never: "دیگر دست‌یافتنی نیست",
  },
  ranks: (levels, of) => `میان ${states(of)}، ${n.whole(levels)} رتبه را از هم جدا می‌کند`,
  ranksUnsure: (levels, of, phi) =>
    `میان ${states(of)}، ${n.whole(levels)} رتبه را از هم جدا می‌کند؛ کل ترتیب در تردید است (${phi} از ۱)`,
  liked: (place, last, state, more) =>
    `${last ? "بدترین" : place === 1 ? "بهترین" : `${n.whole(place)}.`}: ${state}${more ? ` و ${n.whole(more)} وضعیت دیگر` : ""}`,
  noList: "ترجیحی بیان نشده است",
  robust: {
    sampled: (samples) =>
      `استحکام: سهم نمونه‌هایی از ${n.whole(samples)} نمونهٔ برگرفته از تردیدهای بیان‌شده که وضعیت در آن‌ها همین‌گونه دوام می‌آورد، با بازهٔ ۹۵ درصدی (ویلسون).`,
    neighbours: (of) =>
      `تردیدی بیان نشده است. استحکام: وضعیت در چند مورد از ${n.whole(of)} ترجیحی که یک جابه‌جایی، حذف یا نفی با این‌ها فاصله دارند همین‌گونه دوام می‌آورد.`,
  },
  moves: {
    now: "وضع کنونی",
    drift: "اگر کسی ترتیبی ندهد",
    arranged: "اگر کسی زمینه‌اش را فراهم کند",
    noDrift: "هیچ‌کس از نخستین گام یک‌جانبه سود نمی‌برد: از اینجا چیزی خودبه‌خود تغییر نمی‌کند.",
    noArranged: "هیچ گام مشترکی نیست که به وضعیتی پایدار برسد و به سود همهٔ بردارندگانش باشد.",
    move: (who, move) => `${who}: ${move}`,
    together: (by, move) => `${n.list(by)} با هم: ${move}`,
    atOnce: (by, move) => `${n.list(by)}، تنها با امضای هم‌زمان: ${move}`,
    costs: (who) => `به زیان ${who}`,
    oneByOne: "یکی پس از دیگری",
    label: (now, drift, arranged) =>
      `حرکت‌ها از وضع کنونی (${now}): در یک سو ${steps(drift)} خودبه‌خودی، در سوی دیگر ${steps(arranged)} که باید زمینه‌اش فراهم شود. فهرست کنار آن هر یک را می‌گوید.`,
  },
  changed: {
    none: "هیچ وضعیتی جز آن‌گونه که در پرونده است دوام نمی‌آورد.",
    counts: (falls, rises) =>
      `در برابر پرونده، ${falls ? `${states(falls)} فرو می‌افتد` : "هیچ وضعیتی فرو نمی‌افتد"} و ${rises ? `${n.whole(rises)} وضعیت برمی‌آید` : "هیچ‌یک برنمی‌آید"}.`,
    one: (state, before, after, leavers) =>
      `${state}: از «${before}» به «${after}»${leavers.length ? ` (${n.list(leavers)} آن را ترک می‌کند)` : ""}`,
    more: (of) => `و ${states(of)} که کمتر دوام می‌آورد`,
  },
  impossible: (patterns) =>
    `این نمی‌شود: با ${n.list(patterns.map((pattern) => `«${pattern}»`))} می‌خواند که پرونده ناممکنش می‌داند.`,
  removes: (of) => `${states(of)} را کنار می‌گذارد`,
  rankings: (who, concept, stable, equilibrium, of) =>
    `از همهٔ ${n.whole(of)} رتبه‌بندی اکید ${who}، با ثابت ماندن دیگران: با ${concept}، ${who} در ${n.whole(stable)} مورد می‌ماند و همه در ${n.whole(equilibrium)} مورد.`,
  notSearched: "در منازعه‌ای به این بزرگی ترتیب‌ها و ویرایش‌های دیگر آزموده نمی‌شود.",
  notFound: (swaps, profiles) =>
    `هیچ ترتیبی تا ${n.word(swaps)} جابه‌جایی آن را در برابر ترک یک‌جانبه پایدار نمی‌کند (${n.whole(profiles)} ترتیب آزموده شد).`,
  orderLine: (who, statements) => `${who}: ${statements.join(" ← ")}`,
  ways: (ways) => `${n.whole(ways)} راه دیگر با همین شمار جابه‌جایی`,
};
