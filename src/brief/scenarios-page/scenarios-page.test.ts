import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleTalks, exampleText } from "../../engine/forecast/example-talks.js";
import { defaults, withSettings } from "../../engine/forecast/settings.js";
import { cumulative } from "../../engine/forecast/tally.js";
import { analyse } from "../analyse.js";
import type { Block, CellLine, Chart, SvgNode, Table } from "../blocks.js";
import { overlap, widthOf } from "../charts/labels.js";
import { forecastDriven, forecastTold, isForecastReady } from "../forecast/told.js";
import { voiceOf } from "../naming.js";
import { firstTodayPage, todayPage } from "../today.js";
import type { Language } from "../wire.js";
import { unmarked } from "../words.js";
import { scenariosAnswerer } from "./answer.js";
import { settingsWith, sliderGroups, stateWith } from "./controls.js";
import { chanceIn, ownBlock } from "./own.js";
import { scenariosPage } from "./page.js";
import type { ScenariosPage, ScenariosView } from "./view.js";
import { scenariosWords } from "./words.js";

const talks = exampleTalks(
  `${exampleText}scenarios:\n  breakthrough: {name: Breakthrough, impact: Ships sail, months: [6, 12]}\n  stalemate: {name: Stalemate, months: [0, 36]}\n`,
);
const asOf = "2026-01-31";
const analysed = analyse(talks, asOf, { foretell: true });
const pages = Object.fromEntries(
  (["en", "fa"] as const).map((lang) => [lang, scenariosPage(analysed, lang)]),
) as Record<Language, ScenariosPage>;
const told = forecastTold(talks, asOf);
if (told.kind !== "told") throw new Error("expected a forecast");
const { found, state } = told;
const view = pages.en.view!;
const slice = pages.en.slice!;

const table = ({ body }: Block, id: string): Table => {
  const one = body.find((part): part is Table => part.kind === "table" && part.id === id);
  if (!one) throw new Error(`expected the table ${id}`);
  return one;
};
const text = (lines: readonly CellLine[]) => lines.map(({ words }) => unmarked(words)).join(" | ");
const percent = (cell: string): number => (/under/.test(cell) ? 0 : Number(/(\d+)\u202f?\s?%/.exec(cell)![1]));

test("[SN1] the answer names the likeliest ending within twelve months in whole per cent, with its band and base rate", () => {
  const shares = found.shown.standing.map((row) => row[2]!);
  const most = shares.indexOf(Math.max(...shares));
  const { low, high } = { low: found.bands.standing[most]![2]![0], high: found.bands.standing[most]![2]![1] };
  const said = unmarked(pages.en.lead);
  expect(said).toContain("Likeliest in 12 months is that the talks go on: ");
  expect(most).toBe(3);
  expect(said).toContain(`(${Math.round(low * 100)}–${Math.round(high * 100)})`);
  expect(said).toContain(`base rate ${Math.round(found.base.standing[3]![2]! * 100)}`);
  expect(unmarked(pages.fa.lead)).toMatch(/^محتمل‌ترین فرجام تا ۱۲ ماه: ادامهٔ گفت‌وگوها، [۰-۹]+/);
});

test("[SN2] no ending is hidden at any horizon, least of all that the talks go on; shown and base add up to 100 each", () => {
  const standing = table(view.standing, "standing");
  expect(standing.rows.map(({ cells }) => unmarked(cells[0]![0]!.words))).toEqual([
    "Breakthrough",
    "Interim deal",
    "Breakdown",
    "Talks continue",
  ]);
  for (let h = 1; h <= 4; h++) {
    const cells = standing.rows.map(({ cells }) => cells[h]!);
    expect(cells.reduce((sum, cell) => sum + percent(unmarked(cell[0]!.words)), 0)).toBeGreaterThanOrEqual(99);
    expect(cells.reduce((sum, cell) => sum + percent(unmarked(cell[1]!.words)), 0)).toBeGreaterThanOrEqual(99);
  }
  const chart = view.standing.body[0]!;
  if (chart.kind !== "chart") throw new Error("expected a chart first");
  expect(chart.label.match(/Talks continue/g)).toHaveLength(4);
  const bars = chart.svg.children.filter((child) => typeof child !== "string" && child.tag === "rect");
  expect(bars).toHaveLength(16);
});

test("[SN3] beside every number stands its base rate, a breakdown's as judgement; the class and its limits are printed", () => {
  for (const block of [view.standing, view.first]) {
    const [one] = block.body.filter((part): part is Table => part.kind === "table");
    for (const { cells } of one!.rows)
      for (const cell of cells.slice(1))
        if (cell.length && /%/.test(text(cell))) expect(text(cell)).toMatch(/\(\d+(–\d+)?\) \| base (under )?\d+/);
  }
  const breakdown = table(view.standing, "standing").rows[2]!;
  for (const cell of breakdown.cells.slice(1))
    expect(cell[1]!.words[0]).toMatchObject({ mark: "judgement", why: expect.stringContaining("judgement") });
  expect(JSON.stringify(view.base)).toContain("Mostly civil wars: 72 of 1,868");
  expect(table(view.base, "base-rates").rows).toHaveLength(5);
  expect(JSON.stringify(view.standing.key)).toContain("85 processes with a text on paper");
});

test("[SN4] the bands are drawn for every ending and horizon with the base rate across", () => {
  const chart = view.bands.body[0]!;
  if (chart.kind !== "chart") throw new Error("expected a chart");
  const of = (tag: string) => chart.svg.children.filter((child) => typeof child !== "string" && child.tag === tag);
  expect(of("circle")).toHaveLength(16);
  const thick = of("path").filter((path) => typeof path !== "string" && path.attributes["stroke-width"] === 7);
  expect(thick).toHaveLength(16);
  expect(chart.label.match(/base rate/g)!.length).toBeGreaterThanOrEqual(16);
});

test("[SN5] a file with nothing but parties still has its page: what is missing and what it did without, in both languages", () => {
  const nothing = exampleTalks("detente: 1\ntitle: T\nparties: {a: {name: A}}\n");
  for (const lang of ["en", "fa"] as const) {
    const page = scenariosPage(analyse(nothing, "", { foretell: true }), lang);
    expect(page.view!.missing!.body[0]).toMatchObject({ kind: "list" });
    expect(unmarked(page.lead)).toContain(lang === "en" ? "the forecast is the base rate" : "همان نرخ پایه است");
    const said = JSON.stringify(page);
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
    expect(said).toContain(lang === "en" ? "done without the margin" : "بی حاشیه پیش رفتیم");
    const deep = scenariosAnswerer(page.slice!, lang).deep({ values: {}, scenario: "breakthrough", target: 0.2 });
    expect(deep.ok && unmarked(deep.value.drivers.answer)).toContain(
      lang === "en" ? "the forecast is the base rate" : "نرخ پایه",
    );
  }
});

test("[SN6] talks that have ended have no forecast and say so; the file's own endings stand all the same", () => {
  const ended = exampleTalks(
    `${exampleText.replace("stage: exploring", "stage: breakdown")}scenarios: {interim: {name: Truce, months: [3, 6]}}\n`,
  );
  const page = scenariosPage(analyse(ended, asOf, { foretell: true }), "en");
  expect(page.view).toBeNull();
  expect(unmarked(page.lead)).toContain("these talks have ended");
  expect(JSON.stringify(page.own)).toContain("Truce");
});

test("[SN7] every end of every slider is a number that the model takes, and has a name in both languages", () => {
  for (const lang of ["en", "fa"] as const)
    for (const { sliders, id } of sliderGroups(state, lang)) {
      expect(scenariosWords(lang).groups[id].head).not.toBe("");
      for (const { key, name, min, max, own, unit } of sliders) {
        expect(name, key).toBeTruthy();
        if (own !== null) expect(own >= min && own <= max, key).toBe(true);
        for (const value of [min, max]) {
          expect(settingsWith({ [key]: value }).ok, `${key} ${value}`).toBe(true);
          expect(scenariosWords(lang).unit[unit](value)).not.toMatch(/NaN|undefined/);
        }
      }
    }
});

test("[SN8] a number set by hand changes what it is about and nothing else; none set is what was computed", () => {
  expect(stateWith(state, {})).toBe(state);
  expect(settingsWith({})).toEqual({ ok: true, value: defaults });
  const changed = stateWith(state, {
    "talks.mediator": -1,
    "talks.gap": 0.4,
    "talks.deadline": 5,
    "talks.incidents": 2,
  });
  expect(changed.mediator!.level).toBe(-1);
  expect(changed.gap!.closed).toBe(0.4);
  expect(changed.deadlines!.map(({ weeks }) => weeks)).toContain(5);
  expect(changed.incidents!.past).toHaveLength(state.incidents!.past.length + 2);
  expect({ ...changed, mediator: 0, gap: 0, deadlines: 0, incidents: 0 }).toEqual({
    ...state,
    mediator: 0,
    gap: 0,
    deadlines: 0,
    incidents: 0,
  });
  const set = settingsWith({ "deal.margin": 1, "talks.gap": 0.2 });
  expect(set).toEqual(withSettings(defaults, { "deal.margin": 1 }));
  const moved = stateWith(state, { "talks.margin": -30 });
  moved.deals!.worlds.forEach(({ comprehensive, interim }, k) => {
    const was = state.deals!.worlds[k]!;
    expect(comprehensive).toBeCloseTo(was.comprehensive! - 0.3, 12);
    expect(interim).toBeCloseTo(was.interim! - 0.3, 12);
  });
});

test("[SN9] what a hand sets is answered with what changed by whole per cent; back again nothing is said to have changed", () => {
  const answerer = scenariosAnswerer(slice, "en", found);
  const asked = (values: Record<string, number>): ScenariosView => {
    const answered = answerer.view({ values, moving: true });
    if (!answered.ok) throw new Error("expected a view");
    return answered.value;
  };
  const gone = asked({ "talks.margin": -30 });
  expect(unmarked(gone.changed!)).toMatch(
    /against what was computed from the file: .*breakthrough \d+\u202f% → 0\u202f%/,
  );
  expect(asked({ "blend.model": 0.5 }).changed).not.toBeNull();
  expect(asked({}).changed).toBeNull();
  expect(answerer.view({ values: { "deal.margin": -1 }, moving: true })).toMatchObject({ ok: false });
});

test("[SN10] drivers multiply to the whole difference from average talks; the strongest is told first", () => {
  const answered = scenariosAnswerer(slice, "en", found).deep({ values: {}, scenario: "breakthrough", target: 0.3 });
  if (!answered.ok) throw new Error("expected what takes longer");
  const { drivers, needed, target } = answered.value;
  const rows = table(drivers, "drivers").rows.map(({ cells }) => ({
    name: text(cells[0]!),
    times: Number(/[\d.]+$/.exec(text(cells[2]!))![0]),
  }));
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["margin of the best deal", "deadlines", "mediator"]),
  );
  const ratio = forecastDriven(talks, asOf, told).drivers;
  const whole = Math.exp(ratio.now[0]! - ratio.average[0]!);
  const product = rows.reduce((all, { times }) => all * times, 1);
  // Each is shown with two figures.
  expect(Math.abs(Math.log(product / whole))).toBeLessThan(0.15);
  const sizes = rows.map(({ times }) => Math.abs(Math.log(times)));
  expect(sizes[0]).toBe(Math.max(...sizes));
  expect(unmarked(drivers.answer)).toContain(rows[0]!.name);
  expect(target).toBe(0.3);
  expect(needed.question).toContain("reach 30");
  expect(JSON.stringify(drivers.key)).toContain("All weights are judgement");
});

test("[SN11] every signpost has a day until which to watch, and where it was reported last", () => {
  const rows = table(view.signposts, "signposts").rows;
  expect(rows.length).toBeGreaterThan(1);
  for (const { cells } of rows) {
    expect(text(cells[1]!)).toMatch(/^(1 May 2026|15 April 2026)$/);
    expect(cells[0]!).toHaveLength(2);
  }
  const sourced = scenariosPage(
    analyse(
      exampleTalks(
        exampleText.replace("what: Shots,", "what: Shots, source: [wire],").concat("sources: {wire: {title: Wire}}\n"),
      ),
      asOf,
      { foretell: true },
    ),
    "en",
  );
  expect(JSON.stringify(sourced.view!.signposts)).toContain('"sources":["wire"]');
});

test("[SN12] the file's own endings stand with impact and months, and the computed chance within those months", () => {
  const within = cumulative(found.shown.cells)[0]!;
  expect(chanceIn(found, "breakthrough", [6, 12])).toBeCloseTo(within[2]! - within[1]!, 12);
  expect(chanceIn(found, "breakthrough", [0, 24])).toBeCloseTo(within[3]!, 12);
  expect(chanceIn(found, "breakthrough", [0, 1.5])).toBeCloseTo(within[0]! / 2, 12);
  expect(chanceIn(found, "stalemate", [0, 12])).toBeNull();
  expect(chanceIn(found, "breakthrough", [0, 36])).toBeNull();
  fc.assert(
    fc.property(fc.float({ min: 0, max: 24, noNaN: true }), fc.float({ min: 0, max: 24, noNaN: true }), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(chanceIn(found, "breakdown", [from, to])!).toBeGreaterThanOrEqual(-1e-12);
    }),
    { seed: 5, numRuns: 50 },
  );
  const own = ownBlock(voiceOf(talks, "en"), told)!;
  const rows = table(own, "own-endings").rows.map(({ cells }) => cells.map(text));
  expect(rows[0]!.slice(0, 3)).toEqual(["Breakthrough", "Ships sail", "6–12 months"]);
  expect(rows[1]![3]).toBe("–");
});

test("[SN13] experts stand with day and weight; the blend says whose share is what", () => {
  expect(table(view.rests, "experts").rows.map(({ cells }) => cells.slice(0, 3).map(text))).toEqual([
    ["desk A", "20 January 2026", "100\u202f%"],
  ]);
  expect(unmarked(view.rests.answer)).toBe(
    "The model has 33\u202f%, the base rate 33\u202f%, the experts of the file 33\u202f%.",
  );
});

test("[SN14] in Persian every digit is Persian, dates are Solar Hijri, and nothing is left in English", () => {
  const { view: told, own, groups } = pages.fa;
  const said = JSON.stringify([
    told!.answer,
    told!.standing.answer,
    told!.standing.key,
    told!.bands.answer,
    told!.bands.say,
    told!.deal,
    told!.missing,
    groups.map(({ sliders }) => sliders.map(({ name }) => name)),
    own!.answer,
  ]);
  expect(said.replace(/"(id|kind|mark|sources|key|why)":"[^"]*"/g, "").replace(/\\u[\da-f]{4}/g, "")).not.toMatch(
    /[0-9]/,
  );
  expect(said).not.toMatch(/undefined|NaN/);
  expect(JSON.stringify(table(told!.signposts, "signposts"))).toMatch(/اردیبهشت ۱۴۰۵|فروردین ۱۴۰۵/);
});

test("[SN15] the first page comes without the chances and says so, whole it has them, and once worked out it has them at once", () => {
  const fresh = analyse(exampleTalks(`${exampleText}scenarios: {interim: {name: Truce}}\n`), asOf, { foretell: true });
  const first = firstTodayPage(fresh, "en");
  expect(first.later).toBe(true);
  expect(isForecastReady(fresh.talks, asOf)).toBe(false);
  const block = (page: typeof first) => page.blocks.find(({ id }) => id === "endings")!;
  expect(unmarked(block(first).answer)).toContain("being worked out");
  expect(JSON.stringify(block(first).body)).not.toContain("%");
  const whole = todayPage(fresh, "en");
  expect(whole.later).toBeUndefined();
  expect(unmarked(block(whole).answer)).toMatch(/^Likeliest in 12 months is /);
  expect(unmarked(whole.lead)).toContain("base rate");
  expect(firstTodayPage(fresh, "en")).toEqual(whole);
  expect(table(block(first), "endings").columns).toEqual(table(block(whole), "endings").columns);
});

test("[SN16] in the page's drawings no text covers another or leaves the frame, in either language", () => {
  for (const lang of ["en", "fa"] as const) {
    const page = pages[lang];
    const deep = scenariosAnswerer(page.slice!, lang, found).deep({ values: {}, scenario: "breakdown", target: 0.4 });
    if (!deep.ok) throw new Error("expected what takes longer");
    const blocks = [page.view!.standing, page.view!.bands, deep.value.drivers];
    const charts = blocks.flatMap(({ body }) => body.filter((part): part is Chart => part.kind === "chart"));
    expect(charts).toHaveLength(3);
    for (const { svg, id } of charts) {
      const [, , width, height] = String(svg.attributes["viewBox"]).split(" ").map(Number);
      const boxes = svg.children.flatMap((child) =>
        typeof child !== "string" && child.tag === "text" ? [boxOf(child)] : [],
      );
      expect(boxes.length).toBeGreaterThan(8);
      boxes.forEach((box, k) => {
        expect(
          box.x >= -2 && box.x + box.width <= width! + 2 && box.y >= -2 && box.y + box.height <= height! + 2,
          `${lang} ${id} ${box.said}`,
        ).toBe(true);
        for (const other of boxes.slice(k + 1))
          expect(overlap(box, other), `${lang} ${id}: ${box.said} / ${other.said}`).toBe(false);
      });
    }
  }
});

/** The room a text takes, from its anchor, direction and a guess of its width. */
function boxOf({ attributes, children }: SvgNode) {
  const { x, y, direction } = attributes as { x: number; y: number; direction: string };
  const anchor = attributes["text-anchor"];
  const said = children.join("");
  const width = widthOf(said) - 2;
  const left = anchor === "middle" ? x - width / 2 : (anchor === "start") === (direction === "ltr") ? x : x - width;
  return { x: left, y: y - 9, width, height: 11, said };
}

test("[SN17] where an interim deal is in force already, that it stands is what goes on, and it has no chance of coming first", () => {
  const begun = exampleTalks(
    `${exampleText.replace("stage: exploring", "stage: interim")}scenarios: {interim: {name: Truce, months: [3, 6]}}\n`,
  );
  const page = scenariosPage(analyse(begun, asOf, { foretell: true }), "en");
  expect(unmarked(page.lead)).toContain("that the interim deal still stands");
  expect(unmarked(page.view!.standing.answer)).toMatch(/^The interim deal in force still stands in \d+/);
  expect(table(page.own!, "own-endings").rows[0]!.cells.map(text)[3]).toBe("–");
});
