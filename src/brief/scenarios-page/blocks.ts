/** The page's blocks: each a question, its answer in a sentence, then the evidence. */
import { baseRateMonths, baseRates, chanceWithin } from "../../engine/forecast/base-rates.js";
import { driven } from "../../engine/forecast/drivers.js";
import type { Forecast } from "../../engine/forecast/forecast.js";
import { referenceOf } from "../../engine/forecast/reference.js";
import { startsInterim } from "../../engine/forecast/run.js";
import type { Settings } from "../../engine/forecast/settings.js";
import type { Signpost } from "../../engine/forecast/signposts.js";
import { watchedDays } from "../../engine/forecast/signposts.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { continueCell, months, scenarios } from "../../engine/forecast/tally.js";
import type { Block, CellLine, Column, Listing, Table } from "../blocks.js";
import { datesIn, lastDay } from "../dates.js";
import { firstShown, type Shown, shownText, twelve } from "../forecast/columns.js";
import { durabilityLines } from "../forecast/lines.js";
import { baseKey, judgedSettings, limitTexts, missingTexts, restLines } from "../forecast/parts.js";
import { sectionWords } from "../forecast/section-words.js";
import { forecastWords } from "../forecast/words.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { judgement, small, sourced } from "../words.js";
import { bandsChart } from "./bands-chart.js";
import { standingChart } from "./standing-chart.js";
import type { ScenariosSlice } from "./view.js";
import { scenariosWords } from "./words.js";

type Standing = readonly (readonly Shown[])[];

export const plainBlock = (id: string, question: string): Block => ({
  id,
  question,
  answer: [],
  say: [],
  body: [],
  actions: [],
  key: [],
});

const listing = (lines: readonly string[], head?: string): Listing => ({
  kind: "list",
  ...(head === undefined ? {} : { head: [head] }),
  items: lines.map((line) => ({ words: [line] })),
});

/** Chance with its band, base rate below it; of a breakdown the base rate is judgement. */
function shownCell(shown: Shown, breakdown: boolean, lang: Language): readonly CellLine[] {
  const s = sectionWords(lang);
  const { percent, band, base } = shownText(shown, lang);
  const beside = s.baseAside(base);
  return [
    { kind: "text", words: [percent, " ", small(`(${band})`)] },
    { kind: "aside", words: [breakdown ? judgement(beside, s.judgedWhy) : beside] },
  ];
}

/** Where the talks stand: the columns drawn, then the same as a table. */
export function standingBlock(standing: Standing, state: TalksState, lang: Language): Block {
  const w = scenariosWords(lang);
  const s = sectionWords(lang);
  const begun = startsInterim(state);
  const table: Table = {
    kind: "table",
    id: "standing",
    caption: w.standing.caption,
    columns: [
      { head: [forecastWords(lang).ending], kind: "text", width: 0.28 },
      ...months.map((month): Column => ({ head: [s.months(month)], kind: "number" })),
    ],
    rows: scenarios.map((id, k) => ({
      cells: [
        [
          { kind: "text", words: [w.scenario[id]] },
          { kind: "aside", words: [s.means[id]] },
        ],
        ...standing[k]!.map((shown) => shownCell(shown, id === "breakdown", lang)),
      ],
    })),
  };
  return {
    ...plainBlock("standing-block", w.standing.question),
    answer: w.standing[begun ? "interim" : "answer"](
      [0, 2, 3].map((h) => ({ months: months[h]!, percent: shownText(standing[begun ? 1 : 3]![h]!, lang).percent })),
    ),
    say: [[w.standing.say]],
    body: [standingChart(standing, lang), table],
    key: [[[s.numbersAre, baseKey(state, lang)].join(" ")], [s.judgementKey]],
  };
}

/** How sure that is: the widest band of the year is told, all are drawn. */
export function bandsBlock(standing: Standing, lang: Language): Block {
  const w = scenariosWords(lang);
  const { whole } = numbersIn(lang);
  const span = (s: number) => standing[s]![twelve]!.band[1] - standing[s]![twelve]!.band[0];
  const widest = scenarios.reduce((best, _, s) => (span(s) > span(best) ? s : best), 0);
  const [low, high] = standing[widest]![twelve]!.band;
  return {
    ...plainBlock("bands-block", w.bands.question),
    answer: w.bands.answer(w.scenario[scenarios[widest]!], whole(Math.round(low * 100)), whole(Math.round(high * 100))),
    say: [[w.bands.say]],
    body: [bandsChart(standing, lang)],
    key: [[w.bands.key]],
  };
}

/** The first-event matrix. */
export function firstBlock(found: Forecast, lang: Language): Block {
  const w = scenariosWords(lang);
  const f = forecastWords(lang);
  const shown = firstShown(found);
  const most = shown.slice(0, continueCell).reduce((best, one, k) => (one.share > shown[best]!.share ? k : best), 0);
  const bin = (k: number) => f.bin(months[k - 1] ?? 0, months[k]!);
  return {
    ...plainBlock("first-block", w.first.question),
    answer: w.first.answer(w.scenario[scenarios[most >> 2]!], bin(most & 3), shownText(shown[most]!, lang).percent),
    body: [
      {
        kind: "table",
        id: "first-event",
        caption: f.firstEvent,
        columns: [
          { head: [f.ending], kind: "text" },
          ...months.map((_, k): Column => ({ head: [bin(k)], kind: "number" })),
        ],
        rows: [
          ...driven.map((id, s) => ({
            cells: [
              cell(w.scenario[id]),
              ...months.map((_, k) => shownCell(shown[s * 4 + k]!, id === "breakdown", lang)),
            ],
          })),
          {
            cells: [
              cell(w.scenario.continue),
              cell(f.withinTwoYears),
              [],
              [],
              shownCell(shown[continueCell]!, false, lang),
            ],
          },
        ],
      },
    ],
    key: [[w.first.key]],
  };
}

/** What to watch: until when, where it was reported last, and how the endings differ with it and without. */
export function signpostsBlock({ signposts }: Forecast, slice: ScenariosSlice, lang: Language): Block {
  const w = scenariosWords(lang).signposts;
  const f = forecastWords(lang);
  const n = numbersIn(lang);
  const d = datesIn(lang);
  const block = plainBlock("signposts-block", w.question);
  const [first] = signposts;
  if (!first) return { ...block, answer: w.none, key: [[w.key]] };
  const until = dayAfter(slice.asOf, watchedDays);
  const named = ({ event, deadline }: Signpost): string => {
    const name = deadline === undefined ? undefined : slice.deadlines[deadline]?.name;
    return name ? w.named(f.event[event], name) : f.event[event];
  };
  const watched = ({ event, deadline }: Signpost): readonly string[] => {
    if (deadline !== undefined) return slice.deadlines[deadline]?.sources ?? [];
    return event === "suspension" || event === "agenda" ? slice.watch.talks : slice.watch.incidents;
  };
  const by = ({ deadline }: Signpost): string => {
    const own = deadline === undefined ? undefined : slice.state.deadlines?.find(({ id }) => id === deadline)?.on;
    return own ? d.full(own) : until === undefined ? "" : d.full(until);
  };
  return {
    ...block,
    answer: w.answer(named(first), n.percent(first.chance)),
    body: [
      {
        kind: "table",
        id: "signposts",
        caption: w.caption,
        columns: [
          { head: [w.heads.event], kind: "text", width: 0.26 },
          { head: [w.heads.by], kind: "text", width: 0.14 },
          { head: [w.heads.chance], kind: "number", width: 0.09 },
          ...scenarios.map((id): Column => ({ head: [f.scenario[id]], kind: "number" })),
        ],
        rows: signposts.map((post) => ({
          cells: [
            [
              { kind: "text", words: [named(post)] },
              {
                kind: "aside",
                words: watched(post).length ? [sourced(watched(post), w.watch)] : [w.nobody],
              },
            ],
            cell(by(post)),
            cell(n.percent(post.chance)),
            ...scenarios.map((_, s): readonly CellLine[] => [
              { kind: "text", words: [n.percent(post.given[s]!)] },
              { kind: "aside", words: [w.else(n.percent(post.without[s]!))] },
            ]),
          ],
        })),
      },
    ],
    key: [[w.key]],
  };
}

/** The day so many days after a date; undefined where there is none. */
const dayAfter = (date: string, days: number): string | undefined =>
  date === "" ? undefined : new Date((lastDay(date) + days) * 86_400_000).toISOString().slice(0, 10);

/** Whether a deal exists, and whether a signed one lasts. */
export function dealBlock(found: Forecast, lang: Language): Block {
  const w = scenariosWords(lang).deal;
  const n = numbersIn(lang);
  const { dealExists } = found;
  return {
    ...plainBlock("deal-block", w.question),
    answer: dealExists ? w.answer(n.percent(dealExists.comprehensive), n.percent(dealExists.interim)) : w.unknown,
    body: [listing([...durabilityLines(found, lang), w.judged], w.lasts)],
    key: dealExists ? [[w.worlds(n.whole(dealExists.worlds))]] : [],
  };
}

/** The reference class, all of the table it stands in, and what it cannot say. */
export function baseBlock(state: TalksState, lang: Language): Block {
  const w = scenariosWords(lang).base;
  const n = numbersIn(lang);
  const s = sectionWords(lang);
  const here = referenceOf(state);
  const { n: of, events, kaplanMeier } = here;
  return {
    ...plainBlock("base-block", w.question),
    answer: w.answer(n.whole(events), n.whole(of), n.percent(kaplanMeier[twelve])),
    say: state.months > 0 ? [[w.spent(n.points(state.months))]] : [],
    body: [
      {
        kind: "table",
        id: "base-rates",
        caption: w.caption,
        columns: [
          { head: [w.heads.of], kind: "text", width: 0.36 },
          { head: [w.heads.n], kind: "text", width: 0.18 },
          ...baseRateMonths.map((month): Column => ({ head: [s.months(month)], kind: "number" })),
        ],
        rows: baseRates.map((row) => ({
          cells: [
            [
              { kind: "text", words: [w.reference[row.id]] },
              ...(row === here ? [{ kind: "aside" as const, words: [w.here] }] : []),
            ],
            cell(w.row(n.whole(row.n), n.whole(row.events))),
            ...row.kaplanMeier.map((share, k): readonly CellLine[] => [
              { kind: "text", words: [n.percent(share)] },
              { kind: "aside", words: [n.percent(chanceWithin(row.weibull, baseRateMonths[k]!))] },
            ]),
          ],
        })),
      },
      listing(limitTexts(lang), s.limits),
    ],
    key: [[w.key]],
  };
}

/** Model, base rate, experts with their weights; how many numbers are judgement. */
export function restsBlock(state: TalksState, found: Forecast, settings: Settings, lang: Language): Block {
  const w = scenariosWords(lang).rests;
  const n = numbersIn(lang);
  const d = datesIn(lang);
  const { blend, experts } = found;
  const table: Table | null = experts && {
    kind: "table",
    id: "experts",
    caption: w.caption,
    columns: [
      { head: [w.heads.expert], kind: "text" },
      { head: [w.heads.on], kind: "text" },
      { head: [w.heads.weight], kind: "number" },
      ...driven.map(
        (id): Column => ({
          head: [`${forecastWords(lang).scenario[id]}, ${n.whole(12)} ${w.heads.months}`],
          kind: "number",
        }),
      ),
    ],
    rows: state.experts.map(({ by, on, cells }, k) => ({
      cells: [
        cell(by),
        cell(d.full(on)),
        cell(n.percent(experts.weights[k]!)),
        ...driven.map((_, s) => cell(n.percent(cells.slice(s * 4, s * 4 + 3).reduce((a, b) => a + b, 0)))),
      ],
    })),
  };
  return {
    ...plainBlock("rests-block", w.question),
    answer: w.answer(n.percent(blend.model), n.percent(blend.base), experts ? n.percent(blend.experts) : null),
    body: [
      ...(table ? [table] : []),
      listing([
        ...restLines({ state, found }, lang).filter((_, k) => k !== 0 && k !== 1),
        ...(experts ? [] : [w.noExperts]),
        w.judged(judgedSettings(settings).length),
      ]),
    ],
  };
}

export function missingBlock(state: TalksState, lang: Language): Block | null {
  const w = scenariosWords(lang).missing;
  const lines = missingTexts(state, lang);
  return lines.length
    ? { ...plainBlock("missing-block", w.question), answer: w.answer(lines.length), body: [listing(lines)] }
    : null;
}
