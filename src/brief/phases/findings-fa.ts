/** The plan checker in Persian. */
import type { PossibleStart } from "../../engine/clocks/could-mean.js";
import type { FindingMessages } from "./findings.js";
import type { PlanVoice } from "./naming.js";

const mostStarts = 6;

function starts(could: readonly PossibleStart[], v: PlanVoice): string {
  if (could.length === 0) return "هیچ رویداد تاریخ‌داری در پرونده نیست که مقصود بوده باشد";
  const said = could.slice(0, mostStarts).map(({ day, from, end }) => {
    const what = from.kind === "event" ? v.quote(v.say(from.what)) : v.thing(from.id);
    return `${v.day(day)} (${what}${end === undefined || end === day ? "" : `؛ پایان آن ${v.day(end)} می‌شد`})`;
  });
  const more = could.length - mostStarts;
  return `می‌تواند یکی از این‌ها باشد: ${said.join("؛ یا ")}${more > 0 ? `؛ یا ${v.n.whole(more)} تاریخ دیگر` : ""}`;
}

const wait = (ids: readonly string[]) => (ids.length > 1 ? "منتظرند" : "منتظر است");

export const fa: FindingMessages = {
  severity: {
    error: { one: "خطا", other: "خطا" },
    warning: { one: "هشدار", other: "هشدار" },
    note: { one: "یادداشت", other: "یادداشت" },
  },
  rules: {
    "no-actor": {
      title: "مجری نامعلوم است",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "nobody":
            return `برای ${v.thing(where)} هیچ مجری‌ای نام برده نشده است.`;
          case "passive":
            return `عبارت ${v.clause(facts.clause)} («${facts.said}») نمی‌گوید ${v.thing(where)} را چه کسی انجام می‌دهد.`;
          case "one of several":
            return `${v.whos(facts.named)} با هم برای ${v.thing(where)} نام برده شده‌اند، اما هزینهٔ آن تنها بر دوش ${v.who(facts.bears)} است.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }, v) => {
        switch (facts.kind) {
          case "nobody":
            return "یک مجری در `by` و در خود بند نام ببرید.";
          case "passive":
            return "بند را چنان بنویسید که مجری، نهاد جمله باشد.";
          case "one of several":
            return `به هر طرف گامی جداگانه بدهید، یا آن را تنها به ${v.who(facts.bears)} بسپارید.`;
          default:
            return facts satisfies never;
        }
      },
    },
    "actor-not-bound": {
      title: "مجری متعهد نیست",
      message: ({ where, facts }, v) =>
        facts.text === undefined
          ? `${v.thing(where)} بر عهدهٔ ${v.whos(facts.actors)} گذاشته شده، اما هیچ متنی او را متعهد نمی‌کند.`
          : `${v.thing(where)} بر عهدهٔ ${v.whos(facts.actors)} گذاشته شده، اما ${v.thing(facts.text)} او را متعهد نمی‌کند.`,
      fix: ({ facts }, v) =>
        `${v.whos(facts.actors)} را متعهد متن کنید (\`bound\`)، یا گام را منتظر مصوبهٔ خود او بگذارید، یا آن را به کسی بسپارید که متعهد است.`,
    },
    "no-verifier": {
      title: "کسی راستی‌آزمایی نمی‌کند",
      message: ({ where }, v) => `هیچ‌کس نام برده نشده که بگوید ${v.thing(where)} انجام شده است یا نه.`,
      fix: () => "راستی‌آزما را در `verified_by` و روش کار او را در `method` بنویسید.",
    },
    "verifier-without-means": {
      title: "راستی‌آزما ابزار ندارد",
      message: ({ where, facts }, v) =>
        `${v.whos(facts.verifiers)} باید ${v.thing(where)} را راستی‌آزمایی کند، بی‌آنکه روش یا دسترسی داشته باشد${facts.unable.length > 0 ? `؛ در ${v.n.list(facts.unable.map(v.date))} نتوانست` : ""}.`,
      fix: () =>
        "روش، دسترسی لازم و زمان گزارش را در `method` بنویسید، یا رویهٔ دسترسی‌ای بیفزایید که خود او بتواند آغازش کند.",
    },
    "start-undefined": {
      title: "آغاز گفته نشده است",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "span":
            return `در ${v.thing(where)}، ${v.span(facts.span)} از ${v.thing(facts.moment)} شمرده می‌شود که نه تاریخ دارد و نه شرط؛ ${starts(facts.could, v)}.`;
          case "no beginning":
            return `${v.thing(where)} پایان دارد و آغاز ندارد؛ ${starts(facts.could, v)}.`;
          case "procedure":
            return `گام ${v.bare(where)}${facts.span === undefined ? "" : ` ${v.span(facts.span)}`} مهلت دارد و هیچ چیز به آن نمی‌رسد.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }, v) => {
        switch (facts.kind) {
          case "span":
            return `بگویید ${v.thing(facts.moment)} با چه آغاز می‌شود: تاریخی در \`on\` یا رویدادی در \`when\`.`;
          case "no beginning":
            return "`start` را بیفزایید: تاریخ یا رویداد.";
          case "procedure":
            return "در `begins` بگویید با چه آغاز می‌شود.";
          default:
            return facts satisfies never;
        }
      },
    },
    "counting-rule-missing": {
      title: "شیوهٔ شمارش گفته نشده است",
      message: ({ where, facts }, v) => {
        switch (facts.kind) {
          case "days":
            return `${v.thing(where)} روز می‌شمارد و نمی‌گوید روز تقویمی یا روز کاری.`;
          case "zone":
            return `${v.thing(where)} مهلت دارد و منطقهٔ زمانی ندارد؛ پس آخرین روز آن برای هر خواننده در ساعتی دیگر پایان می‌یابد.`;
          case "hour":
            return `در ${v.thing(where)}، ${v.span(facts.span)} از ${v.thing(facts.moment)} شمرده می‌شود که تنها روز آن معلوم است.`;
          case "calendar":
            return facts.problem.code === "missing-holiday-year"
              ? `روزهای کاری ${v.thing(where)} به سال ${v.n.digits(String(facts.problem.year))} میلادی می‌رسد که تعطیلات آن داده نشده است.`
              : facts.problem.code === "which-calendar"
                ? `${v.thing(where)} روز کاری می‌شمارد و پرونده چند تقویم دارد.`
                : `${v.thing(where)} روز کاری می‌شمارد و هیچ تقویمی نمی‌گوید کدام روزها کاری است.`;
          default:
            return facts satisfies never;
        }
      },
      fix: ({ facts }) => {
        switch (facts.kind) {
          case "days":
            return "`days: calendar` یا `days: working` را بیفزایید.";
          case "zone":
            return "`zone` را بیفزایید، مانند UTC یا Europe/Vienna.";
          case "hour":
            return "آغاز را با ساعت و اختلاف زمان بنویسید، یا به روز بشمارید.";
          case "calendar":
            return facts.problem.code === "missing-holiday-year"
              ? "سال را در `holidays` بیفزایید؛ اگر تعطیلی ندارد با فهرست خالی."
              : "یک تقویم در پرونده نگه دارید، یا به روز تقویمی بشمارید.";
          default:
            return facts satisfies never;
        }
      },
    },
    cycle: {
      title: "گام‌ها منتظر یکدیگرند",
      message: ({ facts: { steps, through, others } }, v) => {
        if (steps.length === 1) return `${v.thing(steps[0]!)} منتظر خود است.`;
        const chain = steps.map((id, k) => {
          const between = through[k]!.length > 0 ? ` (از راه ${v.things(through[k]!)})` : "";
          return `${v.thing(id)} منتظر ${v.thing(steps[(k + 1) % steps.length]!)}${between} است`;
        });
        const caught = others.length > 0 ? ` این‌ها نیز در آن گرفتارند: ${v.things(others)}.` : "";
        return `${chain.join("، ")}: هیچ‌یک نمی‌تواند آغاز شود.${caught}`;
      },
      fix: () =>
        "یکی از شرط‌ها را بردارید، گام‌ها را در یک لحظه انجام دهید (`groups`)، یا یکی را دو بخش کنید تا بخش نخست پیش بیفتد.",
    },
    "unordered-pair": {
      title: "کدام نخست است؟",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} و ${v.thing(facts.other)} از دو طرف‌اند و ${"clause" in facts.by ? v.clause(facts.by.clause) : `یک گزینه از ${v.thing(facts.by.issue)}`} آن‌ها را به هم بسته است، اما گفته نشده کدام نخست می‌آید.`,
      fix: () => "یکی را پس از دیگری بگذارید (`after`)، هر دو را در یک لحظه (`groups`)، یا به هر دو تاریخ بدهید.",
    },
    "vague-fraction": {
      title: "سهمی که سنجیدنی نیست",
      message: ({ where, facts }, v) =>
        facts.kind === "fraction"
          ? `${v.thing(where)} منتظر ${v.n.percent(facts.fraction)} از ${v.thing(facts.of)} است، و گفته نشده چه چیز سنجیده می‌شود.`
          : `${v.things(facts.waiting)} ${wait(facts.waiting)} تا ${v.thing(where)} انجام شود، که عبارتش مقدار را باز می‌گذارد: «${facts.said}».`,
      fix: ({ where, facts }, v) =>
        `برای ${v.thing(facts.kind === "fraction" ? facts.of : where)} \`metric\` بنویسید: کمیت، مقدار، واحد.`,
    },
    "trigger-not-dated": {
      title: "شرطی بی‌آخرین‌تاریخ",
      message: ({ where, facts }, v) =>
        `${v.things(facts.waiting)} ${wait(facts.waiting)}؛ ${v.thing(where)} باید پیش از آن بیاید و تاریخی ندارد که تا آن روز آمده باشد.`,
      fix: ({ where }, v) =>
        `به ${v.thing(where)} تاریخ بدهید، یا برای گام منتظر آخرین تاریخ بگذارید: \`earliest_of\` با یک روز، یا \`due\`.`,
    },
    "infeasible-clock": {
      title: "به‌موقع شدنی نیست",
      message: ({ where, facts }, v) => {
        const last = facts.path[facts.path.length - 1];
        const because = last === undefined ? "" : `: ${v.thing(last.moment)} در ${v.day(last.day)} فراهم است`;
        return facts.kind === "even at the soonest"
          ? `موعد ${v.thing(where)} ${v.day(facts.due)} است و حتی در بهترین حالت پیش از ${v.day(facts.ready)} آغاز نمی‌شود${because}.`
          : `موعد ${v.thing(where)} ${v.day(facts.due)} است؛ اگر دیگران همهٔ مهلت خود را به کار ببرند پیش از ${v.day(facts.ready)} آغاز نمی‌شود${because}.`;
      },
      fix: ({ facts }, v) => `موعد را به ${v.day(facts.ready)} یا دیرتر ببرید، یا آنچه را منتظرش است کوتاه کنید.`,
    },
    "irreversible-first": {
      title: "نخست آنچه بازگشت ندارد",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} بازگشت‌پذیر نیست و پیش از ${v.things(facts.before)} می‌آید، که طرف دیگر می‌تواند همه‌اش را پس بگیرد.`,
      fix: ({ where, facts }, v) =>
        `${v.thing(where)} و ${v.things(facts.before)} را در یک لحظه انجام دهید (\`groups\`)، بازگرداندن دومی را دشوارتر کنید، یا اولی را تکه‌تکه کنید.`,
    },
    "no-cure-period": {
      title: "فرصتی برای جبران نیست",
      message: ({ where, facts }, v) =>
        `اگر ${v.thing(where)} دیر شود، ${v.things(facts.waiting)} بی‌درنگ متوقف می‌شود: فرصتی برای جبران نیست.`,
      fix: () => "`cure` را بیفزایید: روزهایی که در آن نقض را می‌توان جبران کرد پیش از آنکه پیامدی داشته باشد.",
    },
    "no-default": {
      title: "برای پایان مهلت چیزی گفته نشده است",
      message: ({ where, facts }, v) =>
        `مهلت گام ${v.bare(where)} (${v.span(facts.span)}) پایان می‌یابد و گفته نشده پس از آن چه برقرار است.`,
      fix: () => "`on_expiry` را بیفزایید: نتیجه، یا گام بعدی.",
    },
    "single-veto-holder": {
      title: "یک نفر می‌تواند همیشه جلوی آن را بگیرد",
      message: ({ where, facts }, v) =>
        "verdictOn" in facts.by
          ? `تنها ${v.who(facts.actor)} می‌گوید ${v.thing(facts.by.verdictOn)} انجام شده است یا نه، و می‌تواند ${v.thing(where)} را بی‌پایان نگه دارد.`
          : `${v.thing(where)} منتظر ${v.thing(facts.by.act)} است که تنها ${v.who(facts.actor)} درباره‌اش تصمیم می‌گیرد و تاریخی ندارد.`,
      fix: () =>
        "بگذارید راستی‌آزمایی بی‌طرف یا اکثریت تصمیم بگیرد، یا برای گام آخرین تاریخی بگذارید که بدون آن تصمیم هم فرا برسد.",
    },
    "sunset-gap": {
      title: "پایانی که خلأ می‌گذارد",
      message: ({ where, facts }, v) =>
        facts.kind === "day after"
          ? `${v.thing(where)} در ${v.day(facts.ends)} پایان می‌یابد و برای روز پس از آن چیزی گفته نشده است.`
          : `${v.thing(where)} در ${v.day(facts.ends)} پایان می‌یابد، پیش از ${v.thing(facts.other)} که در برابر آن داده شده بود${facts.otherEnds === null ? " و پایانی ندارد" : ` (${v.day(facts.otherEnds)})`}.`,
      fix: ({ facts }) =>
        facts.kind === "day after"
          ? "بنویسید پس از آن چه برقرار است: گامی دیگر، بازبینی، یا نقطهٔ عطفی در همان روز."
          : "هر دو را با یک رویداد پایان دهید، یا بگویید در این میان چه بر عهده است.",
    },
    "outsider-can-break-it": {
      title: "بیرونی‌ای می‌تواند آن را برهم بزند",
      message: ({ facts }, v) =>
        `${v.who(facts.actor)} در اینجا به چیزی متعهد نیست و می‌تواند آن را برهم بزند${facts.can.length > 0 ? `: ${facts.can.map(v.say).join("؛ ")}` : ""}.`,
      fix: ({ facts }, v) =>
        `بنویسید اگر ${v.who(facts.actor)} دست به کاری زد چه برقرار است (ادامهٔ گفت‌وگو، یا وقفه‌ای با آخرین روز معلوم)، و از او یا کسانی که سخنشان را می‌شنود اطمینان بخواهید.`,
    },
    "annex-missing": {
      title: "پیوستی در پرونده نیست",
      message: ({ facts }, v) =>
        facts.clause === undefined
          ? `${v.thing(facts.text)} پیوست ${v.quote(facts.annex)} را دارد که در پرونده نیست.`
          : `${v.clause({ text: facts.text, clause: facts.clause })} به ${v.quote(facts.annex)} ارجاع می‌دهد که در پرونده نیست.`,
      fix: ({ facts }, v) => `${v.quote(facts.annex)} را زیر \`texts\` بیفزایید، یا بگویید وجود ندارد.`,
    },
    "core-issue-deferred": {
      title: "موضوعی اصلی به بعد موکول شده است",
      message: ({ where, facts }, v) =>
        facts.kind === "no step"
          ? `${v.thing(facts.issue)} موضوعی اصلی است و هیچ گامی از برنامه از آن برنمی‌آید.`
          : `${v.thing(where)} موضوعی را بی‌تاریخ به بعد موکول می‌کند («${facts.said}»).`,
      fix: () => "به آن تاریخ، قاعده‌ای برای دورهٔ میانی، و نتیجه‌ای در صورت عدم توافق بدهید.",
    },
    "outside-funder-or-vote": {
      title: "رأی یا پول بیرونی می‌خواهد",
      message: ({ where, facts }, v) =>
        `${v.thing(where)} منتظر ${v.thing(facts.act)} است، از سوی ${v.whos(facts.actors)}، که برنامه او را متعهد نمی‌کند.`,
      fix: ({ facts }, v) =>
        `${v.whos(facts.actors)} را وارد کنید، مصوبه را پیشاپیش بگیرید تا با رویداد نافذ شود، یا بگویید بدون آن چه برقرار است.`,
    },
    "versions-differ": {
      title: "نسخه‌های زبانی یکی نیستند",
      message: (
        {
          facts: {
            clause,
            languages: [a, b],
            differs,
          },
        },
        v,
      ) => {
        const [x, y] = [v.language(a), v.language(b)];
        switch (differs.kind) {
          case "quantity":
            return `${v.clause(clause)} در ${x} ${v.quantity(differs.values[0])} و در ${y} ${v.quantity(differs.values[1])} می‌گوید.`;
          case "numbers":
            return `عددهای ${v.clause(clause)} در ${x} (${differs.only[0].map(v.n.level).join("، ")}) و در ${y} (${differs.only[1].map(v.n.level).join("، ")}) یکی نیست.`;
          case "dates":
            return `تاریخ‌های ${v.clause(clause)} در ${x} (${differs.days[0].map(v.day).join("، ")}) و در ${y} (${differs.days[1].map(v.day).join("، ")}) یکی نیست.`;
          case "actor":
            return `${v.clause(clause)} از ${v.whos(differs.actors)} نام می‌برد، اما در نسخهٔ ${v.language(differs.missingIn)} نه.`;
          case "verb":
            return `${v.clause(clause)} در یک زبان الزام‌آور است و در دیگری تنها می‌خواهد: «${differs.said[0]}» در ${x}، «${differs.said[1]}» در ${y}.`;
          default:
            return differs satisfies never;
        }
      },
      fix: () => "روشن کنید کدام نسخه مقصود است، دیگری را درست کنید، و بگویید کدام معتبرتر است.",
    },
    "duration-unstated": {
      title: "مدت گفته نشده است",
      message: ({ where }, v) => `${v.thing(where)} پایانی ندارد: هر طرف ممکن است مدت دیگری به یاد داشته باشد.`,
      fix: () =>
        "`until` را بیفزایید: تاریخ یا رویداد. اگر برای همیشه است، در بند بگویید و این یافته را با همین دلیل بپذیرید.",
    },
    "weak-verb": {
      title: "فعلی که تنها می‌خواهد",
      message: ({ where, facts }, v) =>
        `${v.things(facts.waiting)} ${wait(facts.waiting)}؛ ${v.thing(where)} باید پیش از آن بیاید، اما ${v.clause(facts.clause)} تنها آن را می‌خواهد: «${facts.said}».`,
      fix: () => "فعلی الزام‌آور به کار ببرید (باید، تصمیم می‌گیرد)، یا چیزی را به آن وابسته نکنید.",
    },
    "standing-undefined": {
      title: "گفته نشده چه کسی می‌تواند استناد کند",
      message: ({ facts }, v) =>
        facts.kind === "who"
          ? `${v.thing(facts.procedure)} نمی‌گوید چه کسی می‌تواند به آن استناد کند.`
          : `${v.thing(facts.procedure)} نمی‌گوید حق استناد به آن کی از دست می‌رود.`,
      fix: ({ facts }) =>
        facts.kind === "who"
          ? "در `invoked_by` بنویسید چه کسانی می‌توانند."
          : "در `standing` بنویسید هر یک از کی تا کی این حق را دارد، و چه کسی چنین می‌داند.",
    },
    "one-hand": {
      title: "یک دست هم می‌سنجد و هم داوری می‌کند",
      message: ({ where, facts }, v) =>
        facts.kind === "verifies itself"
          ? `${v.whos(facts.actors)} گام خود، ${v.thing(where)}، را خود راستی‌آزمایی می‌کند.`
          : `${v.whos(facts.actors)} ${v.thing(where)} را راستی‌آزمایی می‌کند و خود می‌تواند بر پایهٔ آن ${v.thing(facts.procedure)} را آغاز کند.`,
      fix: () => "گزارش را به یکی و داوری را به دیگری بسپارید.",
    },
    "exposure-beyond-tolerance": {
      title: "بیش از آنچه یک طرف تاب می‌آورد",
      message: ({ facts }, v) =>
        `پس از ${v.things(facts.after)}، ${v.who(facts.party)} به اندازهٔ ${v.n.points(facts.exposure)} امتیاز از امتیازهای خود جلوتر داده است؛ تاب ${v.n.points(facts.bearable)} را دارد.`,
      fix: () => "گام را تکه‌تکه کنید، دریافتی را پیش بیندازید، یا دو گام را در یک لحظه انجام دهید.",
    },
    "not-self-enforcing": {
      title: "طرفی از ایستادن سود می‌برد",
      message: ({ facts }, v) => {
        const at =
          facts.after.length === 0
            ? "پیش از هر گام"
            : facts.atEnd
              ? "پس از پایان همهٔ گام‌ها"
              : `پس از ${v.things(facts.after)}`;
        const cost = facts.leavingCost > 0 ? ` (هزینهٔ ترک، ${v.n.points(facts.leavingCost)}، به حساب آمده است)` : "";
        return `${at}، ${v.who(facts.party)} با ایستادن ${v.n.points(facts.gains)} امتیاز از امتیازهای خود سود می‌برد${cost}.`;
      },
      fix: ({ facts }, v) =>
        `ضمانت یا سپرده‌ای به ارزش ${v.n.points(facts.gains)} برای ${v.who(facts.party)} بیابید، یا پس گرفتن آنچه گرفته را آسان‌تر کنید، یا آنچه هنوز در انتظارش است دیرتر بگذارید.`,
    },
    "text-against-data": {
      title: "متن چیز دیگری می‌گوید",
      message: ({ where, facts: { clause, differs } }, v) => {
        switch (differs.kind) {
          case "quantity":
            return `${v.clause(clause)} می‌گوید ${v.n.list(differs.said.map(v.quantity))}، و دادهٔ ${v.thing(where)} می‌گوید ${v.quantity(differs.data)}.`;
          case "date":
            return `${v.clause(clause)} می‌گوید ${v.n.list(differs.said.map(v.day))}، و دادهٔ ${v.thing(where)} می‌گوید ${v.n.list(differs.data.map(v.day))}.`;
          case "actor":
            return `${v.clause(clause)} از ${v.whos(differs.said)} نام می‌برد، و دادهٔ ${v.thing(where)} آن را بر عهدهٔ ${v.whos(differs.data)} می‌گذارد.`;
          default:
            return differs satisfies never;
        }
      },
      fix: () => "متن همان است که توافق شده: داده را درست کنید، یا گام را به بند دیگری ارجاع دهید.",
    },
  },
};
