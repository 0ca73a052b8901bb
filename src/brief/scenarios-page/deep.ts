/** What takes longer than a first answer: drivers, and what would have to be true. */
import { type Driver, type Drivers, driven, type WhatIf } from "../../engine/forecast/drivers.js";
import { logistic, logit } from "../../engine/forecast/numerics.js";
import type { Block, Table } from "../blocks.js";
import { neededText, rankedDrivers, timesText } from "../forecast/parts.js";
import { forecastWords } from "../forecast/words.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { plainBlock } from "./blocks.js";
import { driversChart } from "./drivers-chart.js";
import type { DeepView } from "./view.js";
import { scenariosWords } from "./words.js";

export function deepView(found: Drivers, whatIf: WhatIf, lang: Language): DeepView {
  return {
    drivers: driversBlock(found, whatIf.scenario, lang),
    needed: neededBlock(whatIf, lang),
    target: whatIf.target,
  };
}

function driversBlock(found: Drivers, scenario: WhatIf["scenario"], lang: Language): Block {
  const { drivers: w, scenario: names } = scenariosWords(lang);
  const f = forecastWords(lang);
  const n = numbersIn(lang);
  const s = driven.indexOf(scenario);
  const ranked = rankedDrivers(found, s);
  const block = plainBlock("drivers-block", w.question);
  const [first] = ranked;
  if (!first) return { ...block, answer: w.none };
  const times = (by: number) => `×\u202f${timesText(by, lang)}`;
  const table: Table = {
    kind: "table",
    id: "drivers",
    caption: w.caption,
    columns: [
      { head: [w.heads.driver], kind: "text", width: 0.3 },
      { head: [w.heads.value], kind: "text" },
      { head: [w.heads.times], kind: "number", width: 0.2 },
      { head: [w.heads.alone], kind: "number", width: 0.12 },
    ],
    rows: ranked.map((driver) => ({
      cells: [
        cell(f.covariate[driver.covariate]),
        cell(valueText(driver, lang)),
        cell(times(driver.shapley[s]!)),
        cell(times(driver.effect[s]!)),
      ],
    })),
  };
  return {
    ...block,
    answer: w.answer(f.covariate[first.covariate], first.shapley[s]! >= 0, names[scenario]),
    body: [
      driversChart(
        ranked.map(({ covariate, shapley }) => ({ name: f.covariate[covariate], by: shapley[s]! })),
        lang,
      ),
      table,
    ],
    key: [[w.key(n.percent(logistic(found.now[s]!)), n.percent(logistic(found.average[s]!)), n.whole(found.draws))]],
  };
}

/** Nothing for what moves from week to week. */
function valueText({ covariate, value }: Driver, lang: Language): string {
  const { value: w } = scenariosWords(lang);
  const n = numbersIn(lang);
  if (value === null) return "";
  switch (covariate) {
    case "margin":
      return w.margin(n.signed(value * 10));
    case "gap":
      return w.gap(n.percent(0.1 + value * 0.1));
    case "goodFaith":
      return w.goodFaith(n.percent(logistic(value + logit(1 / 3))));
    case "mediator":
      return w.mediator(value);
    default:
      return "";
  }
}

function neededBlock(whatIf: WhatIf, lang: Language): Block {
  const { needed: w, scenario: names } = scenariosWords(lang);
  const n = numbersIn(lang);
  const { scenario, now, target, needed } = whatIf;
  const [asked, is] = [n.percent(target), n.percent(now)];
  const ways = needed.filter(({ value }) => value !== null);
  return {
    ...plainBlock("needed-block", w.question(names[scenario], asked)),
    answer: w.answer(ways.length, names[scenario], asked, is),
    body: [
      {
        kind: "list",
        items: [...ways, ...needed.filter(({ value }) => value === null)].map((one) => ({
          words: [neededText(one, lang)],
          strong: one.value !== null,
        })),
      },
    ],
    key: [[w.key]],
  };
}
