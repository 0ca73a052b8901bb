/** How good forecasts have been: the register in words, and what may be added to it. */
import {
  enteredBy,
  entryLine,
  entryProblems,
  type ForecastEntry,
  type Mean,
  questionsOf,
  readRegister,
  type Score,
  type Scored,
  score,
} from "../../engine/forecast/register.js";
import { forecastEntry } from "../../engine/forecast/register-making.js";
import { cumulative, scenarios } from "../../engine/forecast/tally.js";
import { withoutTorn } from "../../talks/json-lines.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Column, Listing, Table, Words } from "../blocks.js";
import { datesIn } from "../dates.js";
import { registerProblem } from "../forecast/register-lines.js";
import { registerWords } from "../forecast/register-words.js";
import { forecastTold } from "../forecast/told.js";
import { wholePercent } from "../forecast/whole-percent.js";
import { forecastWords } from "../forecast/words.js";
import { engineVersion, inputsHash } from "../forecast-json.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import { clean } from "../text.js";
import type { Language } from "../wire.js";
import type { RegisterAsked, RegisterLine, RegisterView } from "./view.js";
import { registerPageWords } from "./words.js";

/**
 * @param text of the register; "" where there is none
 * @param asOf entries of later than this are left out, and counted; undefined: all count
 * @param stem of the talks file's name
 */
export function registerView(
  text: string,
  {
    analysed,
    lang,
    asOf,
    stem,
  }: { readonly analysed: Analysed; readonly lang: Language; readonly asOf: string | undefined; readonly stem: string },
): RegisterView {
  const w = registerPageWords(lang);
  const { entries: all, problems } = readRegister(withoutTorn(text).whole);
  const entries = asOf === undefined ? all : enteredBy(all, asOf);
  const scored = score(entries);
  const told = forecastTold(analysed.talks, analysed.asOf);
  const questions = questionsOf(entries);
  const later = all.length - entries.length;
  const block: Block = {
    id: "register-block",
    question: w.question,
    answer: answerOf(scored, entries.filter(({ kind }) => kind === "forecast").length, questions.length, lang),
    say: scored.scores.some(({ questions: of }) => of < 5) ? [[w.few]] : [],
    body: [
      ...(questions.length ? [forecastsTable(questions, lang)] : []),
      ...(scored.scores.length ? [scoresTable(scored.scores, lang), ...reliabilityLists(scored.scores, lang)] : []),
    ],
    actions: [],
    key: [...(later ? [[w.later(later)]] : []), ...(scored.scores.length ? [[w.scores.key]] : [])],
  };
  const series = told.kind === "told" ? cumulative(told.found.shown.cells) : null;
  return {
    block,
    questions: questions.map(({ id, state }) => ({ id, open: state === "open" })),
    problems: problems.map((problem) => w.unreadable(problem.line, inWords(problem, lang))),
    suggestion: questions.at(-1)?.id ?? `${stem}-ending`,
    series: series && { breakthrough: rising(series[0]!), interim: rising(series[1]!), breakdown: rising(series[2]!) },
    experts: told.kind === "told" && told.found.experts !== null,
  };
}

/** In whole per cent, never falling. */
const rising = (series: readonly number[]): number[] => series.map((p) => Math.round(p * 100));

/** @param today the day on which it is entered */
export function registerLine(
  text: string,
  asked: RegisterAsked,
  {
    analysed: { talks, asOf },
    lang,
    today,
  }: { readonly analysed: Analysed; readonly lang: Language; readonly today: string },
): RegisterLine {
  const w = registerPageWords(lang);
  const refused = (problems: readonly Problem[]): RegisterLine => ({
    ok: false,
    problems: problems.map((problem) => inWords(problem, lang)),
  });
  const { entries, problems } = readRegister(withoutTorn(text).whole);
  if (problems.length)
    return { ok: false, problems: problems.map((problem) => w.unreadable(problem.line, inWords(problem, lang))) };
  if (asked.action === "resolve") {
    const { action: _, ...said } = asked;
    const entry = { kind: "resolution" as const, ...filled(said), at: today };
    const found = entryProblems(entry, entries);
    return found.length ? refused(found) : { ok: true, line: entryLine(entry as Parameters<typeof entryLine>[0]) };
  }
  const told = forecastTold(talks, asOf);
  if (told.kind === "ended") return { ok: false, problems: [w.ended] };
  const { action: _, series, ...said } = asked;
  const made = forecastEntry(
    {
      ...filled(said),
      question: asked.question.trim(),
      author: asked.author,
      found: told.found,
      asOf,
      knownAt: today,
      inputs: inputsHash(told.state, told.settings),
      engine: engineVersion,
      ...(series ? { series } : {}),
    },
    entries,
  );
  if (!made.ok) return refused(made.problems);
  const found = entryProblems(made.entry, entries);
  return found.length ? refused(found) : { ok: true, line: entryLine(made.entry) };
}

type Problem = Parameters<typeof registerProblem>[0];

/** A form is told what to fill in; all else is said as the command says it. */
const inWords = (problem: Problem, lang: Language): string =>
  problem.code === "missing-key"
    ? registerPageWords(lang).fill(problem.key ?? "")
    : registerProblem({ ...problem, ...(problem.value === undefined ? {} : { value: clean(problem.value) }) }, lang);

/** Without what was left empty. */
function filled<T extends object>(said: T): T {
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => {
      const trimmed = typeof value === "string" ? value.trim() : value;
      return trimmed === "" || trimmed === undefined ? [] : [[key, trimmed]];
    }),
  ) as T;
}

/** The score that speaks for most: of the model where it has one, at the longest lead with most questions, entered beforehand. */
function answerOf(scored: Scored, forecasts: number, questions: number, lang: Language): Words {
  const w = registerPageWords(lang);
  const { scores, tooLate } = scored;
  if (!forecasts) return w.none;
  const shown = scores.filter(({ brier }) => brier.base !== null && brier.skill !== null);
  const [best] = [...shown].sort(
    (a, b) =>
      Number(a.lookingBack) - Number(b.lookingBack) ||
      b.questions - a.questions ||
      Number(b.author === "model") - Number(a.author === "model") ||
      b.lead - a.lead,
  );
  if (best)
    return w.scored({
      who: nameOf(best, lang),
      questions: best.questions,
      lead: best.lead,
      score: decimals(best.brier.mean, lang),
      base: decimals(best.brier.base!, lang),
      skill: decimals(best.brier.skill!, lang),
      lookingBack: best.lookingBack,
    });
  if (scores.length) return w.noBase(scores[0]!.questions);
  return tooLate.length ? w.tooLate(tooLate.length) : w.open(forecasts, questions);
}

const decimals = (value: number, lang: Language): string => {
  const { level } = numbersIn(lang);
  return level(Math.round(value * 100) / 100);
};

function nameOf({ by, author }: { readonly by: string; readonly author: Score["author"] }, lang: Language): string {
  const kind = registerWords(lang).author[author];
  return by === author ? kind : `${clean(by)} (${kind})`;
}

function forecastsTable(questions: ReturnType<typeof questionsOf>, lang: Language): Table {
  const w = registerPageWords(lang);
  const f = forecastWords(lang);
  const n = numbersIn(lang);
  const d = datesIn(lang);
  const became = ({ state, resolution }: (typeof questions)[number]): readonly CellLine[] => {
    if (state !== "resolved" || !resolution) return cell(registerWords(lang).state[state]);
    return cell(w.came(f.scenario[resolution.scenario!], d.full(resolution.on!)));
  };
  return {
    kind: "table",
    id: "register",
    caption: w.caption,
    columns: [
      { head: [w.heads.question], kind: "text", width: 0.18 },
      { head: [w.heads.by], kind: "text" },
      { head: [w.heads.asOf], kind: "text" },
      { head: [w.heads.entered], kind: "text" },
      ...scenarios.map((id): Column => ({ head: [f.scenario[id]], kind: "number" })),
      { head: [w.heads.became], kind: "text" },
    ],
    rows: questions.flatMap((question) =>
      question.forecasters.map((forecaster) => {
        const last = forecaster.revisions.at(-1)!;
        const more = w.revisions(forecaster.revisions.length);
        return {
          cells: [
            cell(clean(question.id)),
            [
              { kind: "text" as const, words: [nameOf(forecaster, lang)] },
              ...(more ? [{ kind: "aside" as const, words: [more] }] : []),
            ],
            cell(d.full(last.asOf)),
            cell(d.full(last.knownAt)),
            ...endings(last).map((p) => cell(n.percent(p / 100))),
            became(question),
          ],
        };
      }),
    ),
  };
}

/** Of the four endings within 24 months, in whole per cent. */
const endings = ({ cells }: ForecastEntry): number[] =>
  wholePercent([...[0, 4, 8].map((from) => cells.slice(from, from + 4).reduce((a, b) => a + b, 0)), cells[12]!]);

function scoresTable(scores: readonly Score[], lang: Language): Table {
  const { scores: w } = registerPageWords(lang);
  const n = numbersIn(lang);
  const mean = ({ mean: value, base, skill, interval }: Mean): readonly CellLine[] => {
    if (base === null) return cell(w.withheld);
    const band = interval ? ` (${decimals(interval[0], lang)}–${decimals(interval[1], lang)})` : "";
    return [
      { kind: "text", words: [`${decimals(value, lang)}${band}`] },
      { kind: "aside", words: [w.base(decimals(base, lang), skill === null ? "–" : decimals(skill, lang))] },
    ];
  };
  return {
    kind: "table",
    id: "register-scores",
    caption: w.caption,
    columns: [
      { head: [w.heads.by], kind: "text", width: 0.2 },
      { head: [w.heads.lead], kind: "number" },
      { head: [w.heads.questions], kind: "number" },
      { head: [w.heads.brier], kind: "number" },
      { head: [w.heads.log], kind: "number" },
      { head: [w.heads.ranked], kind: "number" },
    ],
    rows: scores.map((one) => ({
      cells: [
        [
          { kind: "text", words: [nameOf(one, lang)] },
          ...(one.lookingBack ? [{ kind: "aside" as const, words: [w.lookingBack] }] : []),
        ],
        cell(w.days(one.lead)),
        cell(n.whole(one.questions)),
        mean(one.brier),
        mean(one.log),
        mean(one.rankedProbability),
      ],
    })),
  };
}

/** Where there is enough to say it. */
function reliabilityLists(scores: readonly Score[], lang: Language): Listing[] {
  const { scores: w } = registerPageWords(lang);
  const n = numbersIn(lang);
  return scores.flatMap((one): Listing[] => {
    const { reliability, calibrationError, line } = one;
    if (calibrationError === null) return [];
    const lines = [
      ...reliability.map(({ mean, share, interval, n: of }) =>
        w.said(
          n.percent(mean),
          n.percent(share),
          n.whole(Math.round(interval[0] * 100)),
          n.whole(Math.round(interval[1] * 100)),
          n.whole(of),
        ),
      ),
      w.error(decimals(calibrationError, lang)),
      ...(line ? [w.line(decimals(line.slope, lang), decimals(line.intercept, lang))] : []),
    ];
    return [
      {
        kind: "list",
        head: [`${w.reliability}: ${nameOf(one, lang)}, ${w.days(one.lead)}`],
        items: lines.map((text) => ({ words: [text] })),
      },
    ];
  });
}
