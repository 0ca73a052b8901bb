/** How it may end: the endings with their chance, band and base rate, and what the file says would follow each. */
import { referenceOf } from "../../engine/forecast/reference.js";
import { type ScenarioId, scenarios } from "../../engine/forecast/tally.js";
import type { Scenario, Talks } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Chart, Column, Listing, Row, Table, Words } from "../blocks.js";
import { endingsChart } from "../charts/endings.js";
import { likeliestWords, type Shown, shownText, standingShown, twelve } from "../forecast/columns.js";
import { baseLine, durabilityLines } from "../forecast/lines.js";
import {
  baseKey,
  driverList,
  limitTexts,
  missingTexts,
  neededList,
  restLines,
  signpostList,
  withoutText,
} from "../forecast/parts.js";
import { type SectionWords, sectionWords } from "../forecast/section-words.js";
import { forecastDriven, forecastTold, type Told, type ToldForecast } from "../forecast/told.js";
import { forecastWords } from "../forecast/words.js";
import { cell, type Voice } from "../naming.js";
import { judgement, small } from "../words.js";

/** `later`: the page asks for the numbers once it is drawn. */
export type EndingsDepth = "later" | "page" | "short" | "full";

/** Whether a file speaks of how talks may end: it names endings, or says where the talks stand. */
export const speaksOfEndings = ({ scenarios: named, frame }: Talks): boolean => named.length > 0 || frame !== undefined;

/** Months by which a table tells, as places among the forecast's own. */
const horizons: Readonly<Record<Exclude<EndingsDepth, "later">, readonly number[]>> = {
  page: [0, 1, 2],
  short: [twelve],
  full: [0, 1, 2, 3],
};
const monthsAt = [3, 6, 12, 24] as const;

export function endingsBlock(
  voice: Voice,
  { asOf, foretell }: Pick<Analysed, "asOf" | "foretell">,
  depth: EndingsDepth,
): Block {
  const { m, lang, talks } = voice;
  const s = sectionWords(lang);
  const block: Block = {
    id: "endings",
    question: m.endings.question,
    answer: [depth === "later" ? s.later : s.unforetold],
    say: [],
    body: [],
    actions: [],
    key: [],
    ...(depth === "page" || depth === "later" ? { more: { page: "scenarios", label: s.more } } : {}),
  };
  if (depth === "later") return { ...block, body: [tableOf(voice, null, "page")] };
  const chart = depth === "full" ? endingsChart(voice) : null;
  const told = foretell ? forecastTold(talks, asOf) : null;
  const body = [tableOf(voice, told, depth), ...(chart ? [chart] : [])];
  if (!told) return { ...block, body: talks.scenarios.length ? body : [] };
  if (told.kind === "ended") return { ...block, answer: [s.ended], body: talks.scenarios.length ? body : [] };
  return {
    ...block,
    answer: endingsAnswer(told, voice),
    body: [...body, ...inFull(voice, asOf, told, depth)],
    key: keys(voice, told, depth),
  };
}

/** The likeliest ending within a year beside its base rate. */
export const endingsAnswer = ({ found, state }: ToldForecast, { lang }: Pick<Voice, "lang">): Words =>
  likeliestWords(found, state, lang);

function tableOf(voice: Voice, told: Told | null, depth: Exclude<EndingsDepth, "later">): Table {
  const { m, lang, talks } = voice;
  const s = sectionWords(lang);
  const own = new Map(talks.scenarios.map((scenario) => [scenario.id, scenario]));
  const standing = told?.kind === "told" ? standingShown(told.found) : null;
  const numbers = told?.kind === "ended" ? [] : horizons[depth];
  const known = new Set<string>(scenarios);
  const others = talks.scenarios.filter(({ id }) => !known.has(id));
  const rows: readonly (readonly [ScenarioId | null, Scenario | undefined])[] = [
    ...scenarios.filter((id) => told?.kind !== "ended" || own.has(id)).map((id) => [id, own.get(id)] as const),
    ...others.map((scenario) => [null, scenario] as const),
  ];
  const timeline = talks.scenarios.some(({ months }) => months !== undefined) && depth !== "page";
  const follows = talks.scenarios.length > 0;
  const head = (text: string, width?: number): Column => ({
    head: [text],
    kind: "number",
    ...(width === undefined ? {} : { width }),
  });
  return {
    kind: "table",
    id: "endings",
    caption: s.caption,
    columns: [
      { head: [m.endings.ending], kind: "text", ...(follows ? { width: depth === "short" ? 0.22 : 0.19 } : {}) },
      ...numbers.map((h) => head(s.months(monthsAt[h]!), depth === "short" ? 0.12 : 0.1)),
      ...(numbers.length ? [head(depth === "short" ? s.baseRate : s.baseHead, 0.09)] : []),
      ...(follows ? [{ head: [depth === "page" ? s.follows : s.impact], kind: "text" as const }] : []),
      ...(timeline ? [head(s.timeline, 0.13)] : []),
    ],
    rows: rows.map(([id, scenario]): Row => {
      const shown = id && standing?.[scenarios.indexOf(id)];
      return {
        cells: [
          // The file's name for an ending, where it has one.
          cell(scenario ? voice.say(scenario.name) : forecastWords(lang).scenario[id!]),
          ...numbers.map((h) => (shown ? chanceCell(shown[h]!, h, depth, lang) : [])),
          ...(numbers.length ? [shown ? baseCell(shown[twelve]!, id, s, lang) : []] : []),
          ...(follows ? [scenario ? followsCell(voice, scenario, depth) : []] : []),
          ...(timeline
            ? [
                scenario?.months
                  ? cell(m.months(scenario.months[0], scenario.months[1]))
                  : cell(scenario ? m.notKnown : ""),
              ]
            : []),
        ],
      };
    }),
  };
}

/** The file's own words of what follows, with the months where there is no column for them. */
function followsCell({ m, talks, say, source }: Voice, scenario: Scenario, depth: EndingsDepth): readonly CellLine[] {
  const { id, impact, months, sources } = scenario;
  const count = talks.consequences.filter((consequence) => consequence.scenario === id).length;
  return cell(
    say(impact),
    ...(months && depth === "page" ? [m.comma, m.months(months[0], months[1])] : []),
    source(sources),
    ...(count && depth !== "short" ? [" · ", small(m.endings.rows(count))] : []),
  );
}

/** Band only where a reader looks for the answer: at twelve months, and throughout in the annex. */
function chanceCell(shown: Shown, h: number, depth: EndingsDepth, lang: Voice["lang"]): readonly CellLine[] {
  const { percent, band } = shownText(shown, lang);
  return depth === "full" || h === twelve ? cell(percent, " ", small(`(${band})`)) : cell(percent);
}

function baseCell(shown: Shown, id: ScenarioId | null, s: SectionWords, lang: Voice["lang"]): readonly CellLine[] {
  const { base } = shownText(shown, lang);
  return cell(id === "breakdown" ? judgement(base, s.judgedWhy) : base);
}

function keys(voice: Voice, { state }: ToldForecast, depth: EndingsDepth): Words[] {
  const { lang, talks } = voice;
  const s = sectionWords(lang);
  const without = withoutText(state, lang);
  const unknown = talks.scenarios.some(({ id }) => !(scenarios as readonly string[]).includes(id));
  const lines = [
    ...(depth === "short" ? [s.short(referenceOf(state).n)] : [s.band, baseKey(state, lang)]),
    ...(depth === "full" ? [s.judgementKey, s.ownKey] : depth === "page" ? [s.judgementShort] : []),
    ...(unknown ? [s.noNumber] : []),
    ...(without ? [without] : []),
  ];
  return [[lines.join(" ")]];
}

/** In the annex: what drives it, what would change it, what to watch, what it rests on and what it did without. */
function inFull(
  voice: Voice,
  asOf: string,
  told: ToldForecast,
  depth: EndingsDepth,
): readonly (Table | Chart | Listing)[] {
  if (depth !== "full") return [];
  const { lang, talks } = voice;
  const s = sectionWords(lang);
  const { drivers, whatIf } = forecastDriven(talks, asOf, told);
  const list = (head: string, lines: readonly string[]): Listing => ({
    kind: "list",
    head: [head],
    items: lines.map((line) => ({ words: [line] })),
  });
  const [driving, needed] = [driverList(drivers, lang), neededList(whatIf, lang)];
  const missing = missingTexts(told.state, lang);
  return [
    list(s.rests, restLines(told, lang)),
    list(s.limits, [baseLine(told.state, lang), ...limitTexts(lang)]),
    list(driving.head, driving.lines),
    list(needed.head, needed.lines),
    list(s.signposts, signpostList(told.found, lang)),
    list(s.durability, durabilityLines(told.found, lang)),
    ...(missing.length ? [list(s.missing, missing)] : []),
  ];
}
