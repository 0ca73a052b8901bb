/** What the guided start says about the talks, by language; a missing word does not compile. */
import type { Count } from "../../engine/model.js";
import type { Inline, Words } from "../blocks.js";
import { countText, numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { small, strong, words } from "../words.js";

const n = numbersIn("en");
const p = numbersIn("fa");
const count = (of: Count) => countText(of, n, (low, high) => `between ${low} and ${high}`);
const countFa = (of: Count) => countText(of, p, (low, high) => `میان ${low} و ${high}`);
const isOne = (of: Count) => of.exact && of.value === 1n;

const en = {
  question: "From order only: is there a deal, and which?",
  questionNumbers: "Is there a deal, and which?",
  noWalkAway: (open: Count, space: bigint, efficient: Count): Words =>
    words`Nobody has a walk-away yet, so ${open.exact && open.value === space ? `all ${n.whole(space)}` : `${count(open)} of ${n.whole(space)}`} packages stay open; ${strong(`${count(efficient)} ${isOne(efficient) ? "leaves" : "leave"}`)} nothing on the table.`,
  acceptable: (open: Count, space: bigint, efficient: Count): Words =>
    words`${strong(`${count(open)} of ${n.whole(space)}`)} packages ${isOne(open) ? "is" : "are"} acceptable to all; ${count(efficient)} of them ${isOne(efficient) ? "leaves" : "leave"} nothing on the table.`,
  none: (space: bigint): Words => words`${strong("None")} of ${n.whole(space)} packages is acceptable to all.`,
  nothingPermitted: (space: bigint): Words =>
    words`${strong("None")} of ${n.whole(space)} packages is left: what one side never accepts, another’s lines rule out the rest.`,
  picked: (deal: string, worth: Words): Words =>
    words`The largest product of gains (Nash) picks ${strong(deal)}: ${worth} ${small("points of 100")}.`,
  ruledOut: (out: bigint, of: bigint): Words =>
    out === 0n
      ? words`The orders alone rule out no package: on every issue each option is somebody’s gain.`
      : words`${strong(`${n.whole(out)} of ${n.whole(of)}`)} drop out for every number that keeps the orders: another package is at least as good for all and better for one. That is proven.`,
  safe: words`It stays acceptable to all for every value the words and ranges allow: ${strong("proven")}, not drawn.`,
  acceptableIn: (share: number, draws: number): Words =>
    words`Within what the words and ranges allow it is acceptable to all in ${strong(n.percent(share))} of ${n.whole(draws)} draws.`,
  steady: (picked: number, efficient: number, draws: number): Words =>
    words`With numbers drawn from what the words allow, it stays the pick in ${strong(n.percent(picked))} of ${n.whole(draws)} draws and leaves nothing on the table in ${n.percent(efficient)}.`,
  tableCaption: "The picked package, and which place each side gave it",
  issue: "Issue",
  option: "Option",
  place: (rank: number, of: number) => `${n.whole(rank)} of ${n.whole(of)}`,
  notCounted: "not counted",
  key: (numbers: boolean): Words => [
    `Steps of an order count as even, and as ranges up to the neighbouring step. High is 3, medium 2, low 1, each ±0.5.${numbers ? " Numbers you gave take their place." : ""}`,
  ],
  askWalkAway: (party: Inline): Words => words`At how many points would ${party} rather have no deal?`,
  askWeight: (party: Inline, issue: string): Words => words`How much does ${issue} weigh for ${party}, more exactly?`,
  askWorth: (party: Inline, issue: string, option: string): Words =>
    words`${issue}: how good is ${strong(option)} for ${party}, between what stands above and below it?`,
  why: (share: number): Words =>
    words`Knowing it would settle most: about ${strong(n.percent(share))} of the doubt goes.`,
  weightAnchors: ["high", "medium", "low"] as readonly string[],
};

export type StartWords = typeof en;

const fa: StartWords = {
  question: "تنها از روی ترتیب‌ها: آیا توافقی هست، و کدام؟",
  questionNumbers: "آیا توافقی هست، و کدام؟",
  noWalkAway: (open, space, efficient) =>
    words`هنوز کسی آستانهٔ ترک مذاکره ندارد، پس ${open.exact && open.value === space ? `همهٔ ${p.whole(space)}` : `${countFa(open)} از ${p.whole(space)}`} بسته باز می‌ماند؛ ${strong(`${countFa(efficient)} بسته`)} چیزی روی میز جا نمی‌گذارد.`,
  acceptable: (open, space, efficient) =>
    words`${strong(`${countFa(open)} بسته از ${p.whole(space)}`)} برای همه پذیرفتنی است؛ ${countFa(efficient)} بسته از آن‌ها چیزی روی میز جا نمی‌گذارد.`,
  none: (space) => words`${strong("هیچ‌یک")} از ${p.whole(space)} بسته برای همه پذیرفتنی نیست.`,
  nothingPermitted: (space) =>
    words`${strong("هیچ‌یک")} از ${p.whole(space)} بسته نمی‌ماند: آنچه یکی هرگز نمی‌پذیرد و خط‌های دیگری همه را کنار می‌گذارد.`,
  picked: (deal, worth) =>
    words`بیشترین حاصل‌ضرب بهره‌ها (نش) این را برمی‌گزیند: ${strong(deal)}؛ ${worth} ${small("امتیاز از ۱۰۰")}.`,
  ruledOut: (out, of) =>
    out === 0n
      ? words`ترتیب‌ها به‌تنهایی هیچ بسته‌ای را کنار نمی‌گذارند: در هر موضوع، هر گزینه به سود کسی است.`
      : words`${strong(`${p.whole(out)} بسته از ${p.whole(of)}`)} به ازای هر عددی که ترتیب‌ها را نگه دارد کنار می‌رود: بسته‌ای دیگر برای همه دست‌کم به همان خوبی و برای یکی بهتر است. این اثبات‌شده است.`,
  safe: words`به ازای هر مقداری که واژه‌ها و بازه‌ها روا بدارند برای همه پذیرفتنی می‌ماند: ${strong("اثبات‌شده")}، بی نمونه‌گیری.`,
  acceptableIn: (share, draws) =>
    words`درون آنچه واژه‌ها و بازه‌ها روا می‌دارند، در ${strong(p.percent(share))} از ${p.whole(draws)} نمونه برای همه پذیرفتنی است.`,
  steady: (picked, efficient, draws) =>
    words`با عددهایی که از درون این بازه‌ها نمونه‌گیری شود، در ${strong(p.percent(picked))} از ${p.whole(draws)} نمونه باز همین برگزیده می‌شود و در ${p.percent(efficient)} چیزی روی میز جا نمی‌گذارد.`,
  tableCaption: "بستهٔ برگزیده، و جایی که هر طرف به آن داده است",
  issue: "موضوع",
  option: "گزینه",
  place: (rank, of) => `${p.whole(rank)} از ${p.whole(of)}`,
  notCounted: "به شمار نیامده",
  key: (numbers) => [
    `گام‌های هر ترتیب برابر گرفته می‌شود، و هر گام بازه‌ای است تا گام همسایه. زیاد ۳، متوسط ۲، کم ۱، هر یک ±۰٫۵.${numbers ? " عددهایی که داده‌اید جای آن‌ها را می‌گیرد." : ""}`,
  ],
  askWalkAway: (party) => words`${party} زیر چند امتیاز بی‌توافقی را بهتر می‌داند؟`,
  askWeight: (party, issue) => words`${issue} برای ${party}، دقیق‌تر، چه وزنی دارد؟`,
  askWorth: (party, issue, option) =>
    words`${issue}: ${strong(option)} برای ${party}، میان آنچه بالا و پایین آن است، چه اندازه خوب است؟`,
  why: (share) => words`دانستنش بیش از همه روشن می‌کند: حدود ${strong(p.percent(share))} از تردید می‌رود.`,
  weightAnchors: ["زیاد", "متوسط", "کم"],
};

const tables: Readonly<Record<Language, StartWords>> = { en, fa };

export const startWords = (lang: Language): StartWords => tables[lang];
