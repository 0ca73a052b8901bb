/** A page made by hand, so that the pages can be tried without the engine. Figures on it are invented. */
import type { Block, Words } from "../../brief/blocks.js";
import type { Language, TodayPage } from "../../brief/wire.js";

/** Today in either language, with every kind of mark, a collision, a chart, groups of rows and long words. */
export function fixturePage(lang: Language): TodayPage {
  const t = texts[lang];
  return {
    page: "today",
    frame: {
      lang,
      dir: lang === "fa" ? "rtl" : "ltr",
      title: t.title,
      asOf: t.asOf,
      asOfDate: "2026-03-14",
      parties: [
        { id: "north", name: t.north },
        { id: "south", name: t.south },
      ],
    },
    question: t.question,
    lead: t.lead,
    blocks: [findings(lang), positions(lang), zone(lang), endings(lang)],
    sources: [
      {
        id: "gazette",
        title: t.gazette,
        publisher: "River Gazette",
        date: "2026-03-02",
        url: "https://example.org/gazette",
        grade: "B2",
      },
      { id: "minutes", title: t.minutes, date: "2026-02-11" },
    ],
    limits: [[t.limit]],
  };
}

/** Nothing but hostile words in every place that shows words. */
export function hostilePage(lang: Language): TodayPage {
  const page = fixturePage(lang);
  const words: Words = [
    hostile,
    { mark: "strong", text: hostile },
    { mark: "small", text: hostile },
    { mark: "party", party: 0, text: hostile },
    { mark: "source", sources: ["hostile"], text: hostile },
    { mark: "judgement", text: hostile, why: hostile },
  ];
  return {
    ...page,
    frame: { ...page.frame, title: hostile, asOf: hostile },
    question: hostile,
    lead: words,
    blocks: [
      {
        id: "hostile",
        question: hostile,
        answer: words,
        say: [words],
        body: [
          {
            kind: "table",
            id: "hostile-table",
            caption: hostile,
            columns: [
              { head: words, kind: "text" },
              { head: words, kind: "text" },
            ],
            rows: [
              {
                group: words,
                cells: [
                  [{ kind: "text", words }],
                  [
                    { kind: "aside", words },
                    { kind: "red line", firmness: "bottom", words, collides: true },
                  ],
                ],
              },
            ],
          },
          {
            kind: "chart",
            id: "hostile-chart",
            label: hostile,
            svg: {
              tag: "svg",
              attributes: { viewBox: "0 0 10 10", onload: "window.broken = 1" },
              children: [
                { tag: "script", attributes: {}, children: ["window.broken = 1"] },
                {
                  tag: "foreignObject",
                  attributes: {},
                  children: [{ tag: "iframe", attributes: { src: "https://example.org" }, children: [] }],
                },
                { tag: "text", attributes: { x: 1, y: 1, onclick: "window.broken = 1" }, children: [hostile] },
              ],
            },
          },
        ],
        actions: [],
        key: [words],
      },
    ],
    sources: [
      {
        id: "hostile",
        title: hostile,
        publisher: hostile,
        date: hostile,
        url: "javascript:window.broken=1",
        grade: "B2",
      },
    ],
    limits: [words],
  };
}

/** Closes every element and attribute it might stand in. */
export const hostile = `<script>window.broken=1</script></script><!--"'><img src=x onerror="window.broken=1">\u2028`;

function findings(lang: Language): Block {
  const t = texts[lang];
  return {
    id: "readings",
    question: t.readings,
    answer: [t.readingsAnswer],
    say: [],
    body: [
      {
        kind: "list",
        items: [
          {
            words: [t.for1, " ", { mark: "source", sources: ["gazette", "minutes"], text: t.twoRecords }],
            strong: true,
          },
          { words: [t.for2] },
        ],
      },
      {
        kind: "list",
        items: [{ words: [t.against1, " ", { mark: "source", sources: ["gazette"], text: "B2" }], strong: true }],
      },
    ],
    actions: [],
    key: [],
  };
}

function positions(lang: Language): Block {
  const t = texts[lang];
  return {
    id: "positions",
    question: t.positions,
    answer: [t.positionsAnswer],
    say: [],
    body: [
      {
        kind: "table",
        id: "positions-table",
        caption: t.positions,
        columns: [
          { head: [t.issue], kind: "text", width: 0.19 },
          { head: [{ mark: "party", party: 0, text: t.north }], kind: "text" },
          { head: [{ mark: "party", party: 1, text: t.south }], kind: "text" },
          { head: [t.outcome], kind: "text", width: 0.22 },
        ],
        rows: [
          {
            collision: true,
            cells: [
              [{ kind: "text", words: [t.flow] }],
              [
                { kind: "text", words: [t.northFlow, " ", { mark: "source", sources: ["minutes"], text: t.feb }] },
                { kind: "red line", firmness: "bottom", words: [t.northLine], collides: true },
              ],
              [
                { kind: "text", words: [t.southFlow] },
                { kind: "aside", words: [t.southEarlier] },
                { kind: "red line", firmness: "stated", words: [t.southLine], collides: true },
              ],
              [{ kind: "text", words: [t.flowOutcome] }],
            ],
          },
          {
            cells: [
              [{ kind: "text", words: [t.dam] }],
              [{ kind: "text", words: [t.northDam] }],
              [
                { kind: "text", words: [t.southDam] },
                { kind: "red line", firmness: "held", words: [t.damLine], collides: false },
              ],
              [{ kind: "text", words: [t.damOutcome] }],
            ],
          },
        ],
      },
    ],
    actions: [],
    key: [[t.positionsKey]],
  };
}

function zone(lang: Language): Block {
  const t = texts[lang];
  const label = (x: number, y: number, fill: string, words: string, anchor = "start") => ({
    tag: "text",
    attributes: { x, y, fill, "text-anchor": anchor },
    children: [words],
  });
  return {
    id: "zone",
    question: t.zone,
    answer: [t.zoneAnswer],
    say: [[t.zoneSay, { mark: "party", party: 0, text: t.fourteen }, t.zoneSayRest]],
    body: [
      {
        kind: "chart",
        id: "zone-chart",
        label: t.zoneChart,
        svg: {
          tag: "svg",
          attributes: { viewBox: "0 0 430 250" },
          children: [
            { tag: "path", attributes: { d: "M46 12V222H420", fill: "none", stroke: "var(--line)" }, children: [] },
            { tag: "rect", attributes: { x: 196, y: 18, width: 214, height: 112, fill: "var(--fill)" }, children: [] },
            {
              tag: "path",
              attributes: {
                d: "M78 34L214 60 262 84 344 158 372 206",
                fill: "none",
                stroke: "var(--ink)",
                "stroke-width": 1.6,
              },
              children: [],
            },
            { tag: "circle", attributes: { cx: 262, cy: 84, r: 5.5, fill: "var(--ink)" }, children: [] },
            label(272, 80, "var(--ink)", t.nash),
            { tag: "circle", attributes: { cx: 392, cy: 212, r: 4, fill: "var(--a)" }, children: [] },
            label(384, 216, "var(--a)", t.north, "end"),
            { tag: "circle", attributes: { cx: 58, cy: 22, r: 4, fill: "var(--b)" }, children: [] },
            label(68, 22, "var(--b)", t.south),
            label(420, 240, "var(--soft)", t.axis, "end"),
          ],
        },
      },
    ],
    actions: [
      { id: "open-zone", label: t.open, main: true },
      { id: "why-none", label: t.why, main: false },
    ],
    key: [[t.exact, " ", { mark: "judgement", text: t.ranges, why: t.rangesWhy }]],
  };
}

function endings(lang: Language): Block {
  const t = texts[lang];
  const row = (name: string, months: string, impact: string) => ({
    cells: [[name], [months], [impact]].map((words) => [{ kind: "text" as const, words }]),
  });
  const [first, ...rest] = [row(t.breakthrough, t.m6, t.breakthroughImpact), row(t.breakdown, t.m3, t.breakdownImpact)];
  return {
    id: "endings",
    question: t.endings,
    answer: [t.endingsAnswer],
    say: [],
    body: [
      {
        kind: "table",
        id: "endings-table",
        caption: t.endings,
        columns: [
          { head: [t.ending], kind: "text", width: 0.25 },
          { head: [t.months], kind: "number", width: 0.2 },
          { head: [t.impact], kind: "text" },
        ],
        rows: [{ ...first!, group: [t.group] }, ...rest],
      },
    ],
    actions: [],
    key: [],
  };
}

const texts = {
  en: {
    title: "River talks",
    asOf: "14 March 2026",
    north: "Northland",
    south: "Southmark",
    question: "Is the river about to be shared?",
    lead: [
      "As stated, the lines leave ",
      { mark: "strong", text: "no package" },
      "; if one public line on the flow is a bargaining line, a zone opens.",
    ] satisfies Words as Words,
    gazette: "Delegations meet at the weir",
    minutes: "Minutes of the joint commission",
    limit: "Worths are an analyst’s reading of public statements.",
    readings: "What speaks for either reading?",
    readingsAnswer: "The record does not yet separate the two.",
    for: "Speaks for an agreement",
    against: "Speaks for playing for time",
    for1: "Three meetings in four weeks, each at minister level.",
    for2: "The share of the flow was called open to discussion.",
    against1: "No meeting is fixed since the last was called off.",
    twoRecords: "2 records",
    positions: "Where does each side stand?",
    positionsAnswer: "Two lines collide; one issue leaves room.",
    issue: "Issue",
    outcome: "What could come of it",
    flow: "Flow at the border",
    northFlow: "As much as the harvest needs",
    feb: "Feb 2026",
    northLine: "never: a fixed quota",
    southFlow: "A fixed quota every month",
    southEarlier: "earlier: a share of the year’s flow was named acceptable",
    southLine: "said: no seasonal quota · binds 60 %",
    flowOutcome: "A quota by season, measured together",
    dam: "Upper dam",
    northDam: "Fill it in three years",
    southDam: "Not before the treaty is signed",
    damLine: "held: no filling this year",
    damOutcome: "Six years, with a pause in dry ones",
    positionsKey: "Solid red: never. Solid amber: held so far. Dashed: said in public, with the chance that it binds.",
    zone: "Is there a deal?",
    zoneAnswer: "None as stated; 1,296 packages if the line on the flow can move.",
    zoneSay: "The nearest bridge costs Northland ",
    fourteen: "14 points",
    zoneSayRest: " against its position and leaves it 9 above walking away.",
    zoneChart: "Frontier of packages: worth to Northland across, worth to Southmark up",
    nash: "largest joint gain",
    axis: "worth to Northland →",
    open: "Show what opens",
    why: "Why none?",
    exact: "Counts are exact. Worths are",
    ranges: "an analyst’s ranges",
    rangesWhy: "Read from public statements in March 2026 by the authors of the file.",
    endings: "How may it end, and when?",
    endingsAnswer: "A breakdown would come first.",
    ending: "Ending",
    months: "Months",
    impact: "Impact",
    group: "If both sides stay",
    breakthrough: "Breakthrough",
    m6: "6–12",
    breakthroughImpact: "Two harvests secured; a joint gauge at the border",
    breakdown: "Breakdown",
    m3: "0–3",
    breakdownImpact: "The dam fills without notice; farms downstream lose a season",
  },
  fa: {
    title: "گفت‌وگوهای رود",
    asOf: "۲۳ اسفند ۱۴۰۴",
    north: "شمال‌بوم",
    south: "جنوب‌مرز",
    question: "آیا رود به‌زودی تقسیم می‌شود؟",
    lead: [
      "با خطوط سرخِ گفته‌شده ",
      { mark: "strong", text: "هیچ بسته‌ای" },
      " نمی‌ماند؛ اگر یک خط علنی دربارهٔ جریان آب برای چانه‌زنی باشد، راهی باز می‌شود.",
    ] satisfies Words as Words,
    gazette: "دیدار هیئت‌ها در کنار بند",
    minutes: "صورت‌جلسهٔ کمیسیون مشترک",
    limit: "ارزش‌ها خوانش تحلیلگر از گفته‌های علنی است.",
    readings: "چه چیزی به سود هر خوانش است؟",
    readingsAnswer: "سوابق هنوز این دو را از هم جدا نمی‌کند.",
    for: "به سود توافق",
    against: "به سود وقت‌کشی",
    for1: "سه دیدار در چهار هفته، همه در سطح وزیر.",
    for2: "سهم از جریان آب، گفت‌وگوپذیر خوانده شد.",
    against1: "از زمان لغو آخرین دیدار، دیداری تعیین نشده است.",
    twoRecords: "۲ سند",
    positions: "هر طرف کجا ایستاده است؟",
    positionsAnswer: "دو خط با هم برخورد می‌کنند؛ یک موضوع جا می‌گذارد.",
    issue: "موضوع",
    outcome: "چه می‌تواند از آن برآید",
    flow: "جریان آب در مرز",
    northFlow: "به اندازهٔ نیاز کشت",
    feb: "بهمن ۱۴۰۴",
    northLine: "هرگز: سهمیهٔ ثابت",
    southFlow: "سهمیهٔ ثابت در هر ماه",
    southEarlier: "پیش‌تر: سهمی از آبِ سال پذیرفتنی خوانده شده بود",
    southLine: "گفته‌شده: نه به سهمیهٔ فصلی · ۶۰٪ پایبند",
    flowOutcome: "سهمیهٔ فصلی با سنجش مشترک",
    dam: "سد بالایی",
    northDam: "آبگیری در سه سال",
    southDam: "نه پیش از امضای پیمان",
    damLine: "پایبند تاکنون: بی آبگیری در امسال",
    damOutcome: "شش سال، با درنگ در سال‌های خشک",
    positionsKey: "سرخ پیوسته: هرگز. کهربایی پیوسته: تاکنون پایبند. خط‌چین: گفتهٔ علنی با احتمال پایبندی.",
    zone: "آیا توافقی هست؟",
    zoneAnswer: "با گفته‌های کنونی هیچ؛ ۱٬۲۹۶ بسته اگر خط جریان آب جابه‌جا شود.",
    zoneSay: "نزدیک‌ترین پل برای شمال‌بوم ",
    fourteen: "۱۴ امتیاز",
    zoneSayRest: " کمتر از موضعش است و آن را ۹ امتیاز بالاتر از ترک میز نگه می‌دارد.",
    zoneChart: "مرز بسته‌ها: ارزش برای شمال‌بوم افقی، برای جنوب‌مرز عمودی",
    nash: "بیشترین سود مشترک",
    axis: "ارزش برای شمال‌بوم",
    open: "چه چیزی باز می‌شود",
    why: "چرا هیچ؟",
    exact: "شمارش‌ها دقیق است. ارزش‌ها",
    ranges: "بازه‌های تحلیلگر",
    rangesWhy: "نویسندگان پرونده در اسفند ۱۴۰۴ از گفته‌های علنی خوانده‌اند.",
    endings: "چگونه و کی پایان می‌یابد؟",
    endingsAnswer: "شکست زودتر می‌رسد.",
    ending: "پایان",
    months: "ماه",
    impact: "پیامد",
    group: "اگر هر دو بمانند",
    breakthrough: "گشایش",
    m6: "۶–۱۲",
    breakthroughImpact: "دو فصل کشت تأمین می‌شود؛ سنجه‌ای مشترک در مرز",
    breakdown: "شکست",
    m3: "۰–۳",
    breakdownImpact: "سد بی‌خبر پر می‌شود؛ کشتزارهای پایین‌دست یک فصل را از دست می‌دهند",
  },
};
