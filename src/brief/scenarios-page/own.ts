/** The endings that the file names, in its own words, with the computed chance within the months it gives. */
import { driven } from "../../engine/forecast/drivers.js";
import type { Forecast } from "../../engine/forecast/forecast.js";
import { startsInterim } from "../../engine/forecast/run.js";
import { cumulative, months } from "../../engine/forecast/tally.js";
import type { Block } from "../blocks.js";
import { endingsChart } from "../charts/endings.js";
import { sectionWords } from "../forecast/section-words.js";
import type { ToldForecast } from "../forecast/told.js";
import { cell, type Voice } from "../naming.js";
import { small } from "../words.js";
import { plainBlock } from "./blocks.js";
import { scenariosWords } from "./words.js";

/** @param told null where the talks have ended */
export function ownBlock(voice: Voice, told: ToldForecast | null): Block | null {
  const { m, n, lang, talks } = voice;
  if (!talks.scenarios.length) return null;
  const w = scenariosWords(lang).own;
  const s = sectionWords(lang);
  const chart = endingsChart(voice);
  return {
    ...plainBlock("own-block", w.question),
    answer: w.answer(talks.scenarios.length),
    body: [
      ...(chart ? [chart] : []),
      {
        kind: "table",
        id: "own-endings",
        caption: w.question,
        columns: [
          { head: [m.endings.ending], kind: "text", width: 0.22 },
          { head: [s.impact], kind: "text" },
          { head: [s.timeline], kind: "number", width: 0.15 },
          { head: [w.chance], kind: "number", width: 0.15 },
        ],
        rows: talks.scenarios.map(({ id, name, impact, months: span, sources }) => {
          const rows = talks.consequences.filter(({ scenario }) => scenario === id).length;
          // Where an interim deal is in force already it cannot come first.
          const asked = span && !(id === "interim" && told && startsInterim(told.state));
          const chance = told && asked ? chanceIn(told.found, id, span) : null;
          return {
            cells: [
              cell(voice.say(name)),
              cell(voice.say(impact), voice.source(sources), ...(rows ? [" · ", small(m.endings.rows(rows))] : [])),
              cell(span ? m.months(span[0], span[1]) : m.notKnown),
              cell(chance === null ? "–" : n.percent(chance)),
            ],
          };
        }),
      },
    ],
    key: [[w.key]],
  };
}

/** Chance that a scenario is the first event between two months; null for what is not computed, or lies beyond two years. */
export function chanceIn({ shown }: Forecast, id: string, [from, to]: readonly [number, number]): number | null {
  const s = (driven as readonly string[]).indexOf(id);
  if (s < 0 || to > months.at(-1)!) return null;
  const series = cumulative(shown.cells)[s]!;
  const by = (month: number): number => {
    const next = months.findIndex((one) => one >= month);
    const [low, high] = [months[next - 1] ?? 0, months[next]!];
    const [before, after] = [series[next - 1] ?? 0, series[next]!];
    return before + ((after - before) * (month - low)) / (high - low);
  };
  return by(to) - by(from);
}
