/** A brief for one side, in Persian. A noun after a number stays singular. */
import type { Firmness } from "../../../talks/model.js";
import { numbersIn } from "../../numbers.js";
import { words } from "../../words.js";
import type { SideMessages } from "./en.js";

const n = numbersIn("fa");

export const fa: SideMessages = {
  title: (talks, who) => `${talks}: گزارش کوتاه برای ${who}`,

  standQuestion: "چه می‌خواهد و چه چیزی را نمی‌پذیرد؟",
  stand: (who, positions, issues, lines) => {
    const of = (firmness: Firmness) => lines.filter((each) => each === firmness).length;
    const kinds = [
      ...(of("bottom") ? [`${n.word(of("bottom"))} خط «هرگز»`] : []),
      ...(of("held") ? [`${n.word(of("held"))} خط تاکنون پابرجا`] : []),
      ...(of("stated") ? [`${n.word(of("stated"))} خط تنها اعلام‌شده`] : []),
    ];
    return words`${who}: موضع در ${n.word(positions)} موضوع از ${n.word(issues)} موضوع${
      lines.length ? `، و ${n.word(lines.length)} خط قرمز (${n.list(kinds)})` : ""
    }.`;
  },
  interest: (what) => `منفعت: ${what}.`,
  part: (said) => words`نقش در گفت‌وگوها: ${said.join("؛ ")}.`,
  standCaption: (who) => `مواضع و خطوط قرمز ${who} در کنار مواضع طرف‌ها`,
  weight: "وزن",
  itsPosition: "موضع او",
  itsLines: "خطوط قرمز او",
  othersSay: "موضع دیگران",
  weightKey: words`وزن: سهم موضوع از همهٔ وزن‌های این طرف، برآورد تحلیلگر.`,

  packagesQuestion: "هر بسته برای او چه معنایی دارد؟",
  packages: (who, best, worst) =>
    worst
      ? words`${who}: باارزش‌ترین بسته ${best.name} است (${n.points(best.worth)} امتیاز) و کم‌ارزش‌ترین ${worst.name} (${n.points(worst.worth)}).`
      : words`${who}: هر بستهٔ بررسی‌شده ${n.points(best.worth)} امتیاز می‌ارزد.`,
  packagesMet: (who, best, worst) =>
    worst
      ? words`${who}: موضع اعلام‌شده در بیشترین موضوع‌ها با ${best.name} برآورده می‌شود (${n.whole(best.worth)}) و در کمترین با ${worst.name} (${n.whole(worst.worth)}).`
      : words`${who}: هر بستهٔ بررسی‌شده موضع اعلام‌شده را در ${n.word(best.worth)} موضوع برآورده می‌کند.`,
  packagesCaption: (who) => `بسته‌ها از نگاه ${who}`,
  pickedBy: (rules) => `گزینش ${n.list(rules)}`,
  thePicked: (rules) => `بستهٔ برگزیدهٔ ${n.list(rules)}`,
  worth: "ارزش برای او",
  gives: "آنچه نسبت به موضع اعلام‌شده می‌دهد",
  keeps: (issues) => `چنان‌که اعلام کرده: ${n.list(issues)}`,
  refuses: "آنچه در داخل یا در خطوط خودش مانع است",
  toOthers: "ارزش برای دیگران",
  crosses: (line) => words`از خط خودش می‌گذرد: ${line}`,
  below: (by) => words`${n.points(by)} امتیاز پایین‌تر از آستانهٔ ترک مذاکره`,
  unhappy: (faction, by) => words`${faction} آن را نمی‌پذیرد (${n.points(by)} امتیاز کم)، بی حق سد کردن`,
  packagesKey: words`در پرانتز پس از ارزش: بهره نسبت به ترک مذاکره (اگر آستانه‌ای اعلام نشده باشد، نسبت به بدترین بستهٔ مجاز). در پرانتز پس از هر گزینه: امتیازی که در آن موضوع از دست می‌رود.`,
  met: "چنان‌که اعلام کرده",
  unmet: "جز آنچه اعلام کرده",
  otherKey: (range) =>
    range
      ? words`ارزش: میانگین وزنی موضوع‌هایی که پرونده برای او ارزش داده است؛ هر بسته میان ${n.points(range[0])} و ${n.points(range[1])} است. او صندلی ندارد و ارزشش هرگز در آنچه طرف‌ها می‌پذیرند به حساب نمی‌آید.`
      : words`او صندلی ندارد و ارزشش هرگز در آنچه طرف‌ها می‌پذیرند به حساب نمی‌آید.`,
  otherKeyPositions: words`پرونده برای او به هیچ گزینه‌ای ارزش نداده است: تنها مواضع اعلام‌شده سنجیده می‌شود. او صندلی ندارد، پس این مواضع هرگز در آنچه طرف‌ها می‌پذیرند به حساب نمی‌آید.`,

  canQuestion: "چه از او برمی‌آید؟",
  can: (who, has) => {
    const said = [
      ...(has.levers ? [`${n.word(has.levers)} اهرم`] : []),
      ...(has.lines ? [`${n.word(has.lines)} خط از خودش که جابه‌جایی آن به‌تنهایی فضای توافق را باز می‌کند`] : []),
      ...(has.exchanges ? [`${n.word(has.exchanges)} مبادله برای پیشنهاد`] : []),
      ...(has.steps ? [`${n.word(has.steps)} گام بعدی به عهدهٔ او`] : []),
    ];
    return said.length
      ? words`${who}: ${n.list(said)}.`
      : words`${who}: اهرم، مبادله یا گام بعدی ثبت نشده است و هیچ خطی از خودش به‌تنهایی فضای توافق را باز نمی‌کند.`;
  },
  levers: "اهرم‌ها",
  exchanges: "مبادله‌هایی که برای او بهره دارد و به زیان کسی نیست",
  steps: "گام‌های بعدی به عهدهٔ او",
  linesCaption: "خطوط قرمز خودش و آنچه هر یک به‌تنهایی بسته نگه می‌دارد",
  line: "خط",
  removes: "بسته‌هایی که حذف می‌کند",
  opensAlone: "با جابه‌جایی آن به‌تنهایی باز می‌شود",
  inTheWay: "مانع",
  amongFewest: "جزو کمترین خطوطی که فضا را بسته نگه می‌دارد",
  linesKey: words`«به‌تنهایی باز می‌شود» بسته‌های پذیرفتنی برای همه را می‌شمارد، با پابرجایی همهٔ خطوط دیگر چنان‌که اعلام شده.`,

  believedQuestion: "دیگران گمان می‌کنند چه می‌خواهد؟",
  believed: (who, holders, differences) =>
    words`${who}: از ${n.list(holders)} برداشتی از ${n.word(differences)} عدد او ثبت شده است.`,
  believedCaption: "عددهای او چنان‌که دیگران می‌پندارند",
  asBelieved: (who) => words`از نگاه ${who}`,
  aboutWhat: "عدد",
  believedTo: "پنداشته",
  itsOwn: "ثبت خودش",
  weightOf: (issue) => `وزن ${issue}`,
  worthOf: (issue, option) => `${issue}: ${option}`,
  believedKey: words`هر دو ستون برآورد تحلیلگر است؛ جایی که چیزی ثبت نشده، فرض بر این است که طرف دیگر عدد را می‌داند.`,

  questionsQuestion: "احتمالاً از او چه می‌پرسند؟",
  questions: (who, of) =>
    of
      ? words`${who}: در آنچه ثبت شده ${n.word(of)} نکته باز مانده است که دیگران بر آن پا خواهند فشرد.`
      : words`${who}: در آنچه ثبت شده نکته‌ای باز نمانده است که دیگران بر آن پا بفشارند.`,
  askDenied: (issue, said, by) =>
    `${issue}: آیا «${said}» پابرجاست؟ ${n.list(by)} آن را تکذیب ${by.length === 1 ? "می‌کند" : "می‌کنند"}.`,
  askClaimed: (issue, said, by) => `${issue}: آیا «${said}» موضع اوست؟ تاکنون تنها به گفتهٔ ${n.list(by)}.`,
  askMoved: (issue, before, now) =>
    `${issue}: چرا «${now.said}»${now.when ? ` (${now.when})` : ""} پس از «${before.said}»${before.when ? ` (${before.when})` : ""}، و کدام پابرجاست؟`,
  askLine: (issue, line, firmness, chance) =>
    `${issue}: آیا «${line}» خطی است که برای آن میز را ترک کند؟ ${firmness === "stated" ? "تنها در ملأ عام گفته شده" : "تاکنون پابرجا بوده"} و با احتمال ${n.percent(chance)} به حساب آمده است.`,
  askAnswer: (kind, by, on, terms) =>
    `پاسخ او به ${kind === "offer" ? "پیشنهاد" : kind === "move" ? "شرایط" : "خواستهٔ"} ${by} در ${on} چیست (${terms})؟`,
  askIncident: (what, on, said) =>
    `«${what}» (${on}): در این باره چه می‌گوید؟${said.by.length ? ` ${n.list(said.by)} آن را به او نسبت ${said.by.length === 1 ? "می‌دهد" : "می‌دهند"}${said.denies ? "؛ او تکذیب می‌کند" : ""}.` : said.denies ? " او دست داشتن در آن را تکذیب می‌کند." : ""}`,
  askEvent: (what, on, said) =>
    `«${what}» (${on}): نظر او در این باره چیست؟ ${said.claimed.length ? `به گفتهٔ ${n.list(said.claimed)}؛ ` : ""}تکذیب از سوی ${n.list(said.denied)}.`,
  moreQuestions: (of) => words`${n.word(of)} نکتهٔ دیگر از همین گونه‌ها در جدول‌های گزارش عمومی.`,
  questionsKey: words`تنها از آنچه ثبت شده: مواضع تکذیب‌شده یا تغییرکرده، خطوطی که شاید پابرجا نباشد، آنچه دیگران خواسته‌اند، آنچه نسبت داده شده. هیچ سخنی در دهان کسی گذاشته نمی‌شود.`,

  consequences: "برای او چه پیامدی دارد؟",
  factions: "از خودی‌ها چه کسی می‌تواند سد کند؟",
  nextOpen: (who, what) => words`نخستین گام بعدی ${who}: ${what}.`,
  zoneFor: (who, low, high, walkAway) =>
    words`${who}: بسته‌های پذیرفتنی برای همه که بهتر کردنشان برای یکی به زیان دیگری است، برای او ${n.range(low, high)} امتیاز می‌ارزد${walkAway === null ? "" : `؛ ترک مذاکره ${n.points(walkAway)}`}.`,
  linesInTheWay: (who, of, lines) =>
    of
      ? words`${who}: ${n.word(of)} خط از خودش جزو کمترین خطوطی است که فضای توافق را بسته نگه می‌دارد (${lines}).`
      : words`${who}: هیچ‌یک از خطوط خودش جزو کمترین خطوطی نیست که فضای توافق را بسته نگه می‌دارد.`,
  spoil: (who) => words`${who}: در پرونده چنین آمده که می‌تواند توافق را بر هم بزند.`,
};
