import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Deal } from "../../engine/model.js";
import { inside, spaceOf, valueOf as worthOf } from "../../engine/space.js";
import { parseTalks } from "../../talks/parse.js";
import { zoneAnswer } from "../blocks/zone.js";
import type { SvgNode } from "../blocks.js";
import { analysedExample, threeSides, twoSides } from "../example-talks.js";
import { voiceOf } from "../naming.js";
import { unmarked } from "../words.js";
import { answererOf } from "./answer.js";
import { look } from "./lens.js";
import { dealsPage } from "./page.js";
import type { Asked, DealsView } from "./view.js";
import { bindingWithout, unchanged } from "./what-if.js";

const asked: Asked = { whatIf: unchanged, deal: {}, pinned: null, allRules: false };

function ready(view: DealsView) {
  if (!view.ok) throw new Error(`expected an answer, got ${JSON.stringify(view.problems)}`);
  return view;
}

/** Every deal, by counting up: the oracle's way. */
function everyDeal(sizes: readonly number[]): Deal[] {
  return sizes.reduce<Deal[]>(
    (all, size) => all.flatMap((deal) => [...Array(size).keys()].map((o) => [...deal, o])),
    [[]],
  );
}

const { talks } = analysedExample(twoSides);

test("[DP10] the page's answer is the brief's own sentence for the file as it is", () => {
  for (const text of [twoSides, threeSides]) {
    const analysed = analysedExample(text);
    for (const lang of ["en", "fa"] as const) {
      const page = dealsPage(analysed, lang);
      expect(unmarked(page.lead)).toBe(unmarked(zoneAnswer(analysed, voiceOf(analysed.talks, lang))));
    }
  }
});

test("[DP11] count, frontier and Nash's package under any setting are those of plain enumeration", () => {
  const answerer = answererOf(talks, "en", { off: [] });
  for (const off of [[], ["lower/1"], ["lower/1", "upper/0"], ["lower/0", "lower/1", "upper/0"]]) {
    for (const walkAway of [10, 30, 45, 60]) {
      const whatIf = { values: { "walk-away/upper": walkAway }, off };
      const view = ready(answerer.answer({ ...asked, whatIf }));
      const looked = look(talks, whatIf, []);
      if (!looked.ok) throw new Error("expected a lens");
      const { model, acceptable } = looked.lens;
      const space = spaceOf(model, bindingWithout(model, off));
      const zone = everyDeal(model.issues.map(({ options }) => options.length)).filter((deal) => inside(space, deal));
      expect(acceptable).toMatchObject({ exact: true, value: BigInt(zone.length) });
      const gains = (deal: Deal) => model.parties.map((party) => worthOf(party, deal) - party.walkAway!);
      const best = Math.max(...zone.map((deal) => gains(deal).reduce((a, b) => a * b, 1)));
      if (!zone.length) {
        expect(view.rules).toEqual([]);
        expect(view.rows).toEqual([]);
        continue;
      }
      const nash = model.issues.map(({ id, options }) => options.indexOf(view.rules[0]!.deal[id]!));
      expect(gains(nash).reduce((a, b) => a * b, 1)).toBe(best);
      const efficient = new Set(
        zone
          .filter((deal) => !zone.some((other) => dominates(gains(other), gains(deal))))
          .map((deal) => gains(deal).join()),
      );
      expect(view.walk).toHaveLength(efficient.size);
    }
  }
});

const dominates = (a: readonly number[], b: readonly number[]) =>
  a.every((gain, p) => gain >= b[p]!) && a.some((gain, p) => gain > b[p]!);

test("[DP12] what changed is said against the file: both counts, and the issues on which Nash's package moved", () => {
  const answerer = answererOf(talks, "en", { off: ["lower/1"] });
  expect(ready(answerer.answer(asked)).changed).toBeNull();
  const before = ready(answerer.answer(asked)).rules[0]!.deal;
  const view = ready(answerer.answer({ ...asked, whatIf: { values: { "walk-away/lower": 55 }, off: null } }));
  const said = unmarked(view.changed!);
  expect(said).toMatch(/^Against the file: \d+ → \d+ packages?; /);
  expect(said).toContain("6 → 2 packages");
  const moved = talks.issues.filter(({ id }) => view.rules[0]!.deal[id] !== before[id]);
  expect(moved.length).toBeGreaterThan(0);
  for (const { name } of moved) expect(said).toContain((name as Record<string, string>)["en"]);
  const gone = ready(answerer.answer({ ...asked, whatIf: { values: { "walk-away/upper": 100 }, off: null } }));
  expect(unmarked(gone.changed!)).toMatch(/→ 0 packages; no rule has a package to pick\.$/);
});

test("[DP13] the card starts with Nash's package, takes options one by one, and fills what is left open", () => {
  const answerer = answererOf(talks, "en", { off: ["lower/1"] });
  const first = ready(answerer.answer(asked));
  expect(first.card.deal).toEqual(first.rules[0]!.deal);
  const other = ready(answerer.answer({ ...asked, deal: { relief: "none", cap: "nothing", odd: "x" } }));
  expect(other.card.deal).toEqual({ ...first.card.deal, relief: "none" });
});

test("[DP14] while a hand is on a slider what would mend the card is left out, and nothing else", () => {
  const answerer = answererOf(talks, "en", { off: ["lower/1"] });
  const whatIf = { values: { "weight/upper/cap": 50 }, off: null };
  const dragging = ready(answerer.answer({ ...asked, whatIf, dragging: true }));
  const resting = ready(answerer.answer({ ...asked, whatIf }));
  expect(dragging.card.mend).toBeNull();
  expect(resting.card.mend).not.toBeNull();
  expect({ ...dragging, card: { ...dragging.card, mend: null } }).toEqual({
    ...resting,
    card: { ...resting.card, mend: null },
  });
});

test("[DP15] two sides are one drawing; three are every pair, with the table for what a pair cannot show", () => {
  expect(ready(answererOf(talks, "en", { off: ["lower/1"] }).answer(asked)).plots).toHaveLength(1);
  const three = dealsPage(analysedExample(threeSides), "en").desk!.view;
  expect(ready(three).plots.map(({ chart }) => chart.id)).toEqual(["plot-0-1", "plot-0-2", "plot-1-2"]);
  expect(ready(three).rows.length).toBeGreaterThan(0);
  expect(ready(three).key.map(unmarked).join(" ")).toContain("more than two sides");
});

test("[DP16] every point that can be pressed lies inside its drawing and stands for a full deal", () => {
  for (const text of [twoSides, threeSides]) {
    const page = dealsPage(analysedExample(text), "en");
    for (const { points } of ready(page.desk!.view).plots) {
      for (const { x, y, deal } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(480);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(340);
        expect(Object.keys(deal)).toEqual(page.desk!.controls.issues.map(({ id }) => id));
      }
    }
  }
});

test("[DP17] one rule is marked by default, every rule on demand; each comes with what it means", () => {
  const answerer = answererOf(talks, "en", { off: ["lower/1"] });
  const one = ready(answerer.answer(asked));
  const all = ready(answerer.answer({ ...asked, allRules: true }));
  const texts = (view: typeof one) => textOf(view.plots[0]!.chart.svg);
  expect(texts(one)).toContain("Nash");
  expect(texts(one)).not.toContain("egalitarian");
  expect(texts(all).some((text) => text.includes("egalitarian"))).toBe(true);
  expect(one.rules).toHaveLength(7);
  for (const { convention, worth } of one.rules) expect(unmarked(convention) && unmarked(worth)).not.toBe("");
});

test("[DP18] rows come by Nash's product of gains, and packages of equal worth are listed where asked for", () => {
  const tied = `
detente: 1
title: T
parties: {a: {name: A, walk_away: 0}, b: {name: B, walk_away: 0}}
issues:
  one: {name: One, weight: {a: 50, b: 50}, options: {x: {name: X, worth: {a: 100, b: 0}}, y: {name: Y, worth: {a: 0, b: 100}}}}
  two: {name: Two, weight: {a: 50, b: 50}, options: {x: {name: X2, worth: {a: 100, b: 0}}, y: {name: Y2, worth: {a: 0, b: 100}}}}
`;
  const { talks: file } = analysedExample(tied);
  const answerer = answererOf(file, "en", { off: [] });
  const closed = ready(answerer.answer(asked));
  expect(closed.rows.map(({ text }) => text)).toEqual(["A 50, B 50", "A 100, B 0", "A 0, B 100"]);
  expect(closed.rows[0]).toMatchObject({ more: true, equal: "1 other package of this worth", others: null });
  const open = ready(answerer.answer({ ...asked, opened: [0] }));
  expect(open.rows[0]!.others).toHaveLength(1);
  expect(open.rows[0]!.others![0]!.deal).not.toEqual(open.rows[0]!.deal);
});

test("[DP19] a comparison names what both cost and give, and only the issues on which they differ", () => {
  const answerer = answererOf(talks, "en", { off: ["lower/1"] });
  const { card } = ready(answerer.answer(asked));
  const pinned = { ...card.deal, inspections: card.deal["inspections"] === "full" ? "basic" : "full" };
  const view = ready(answerer.answer({ ...asked, pinned }));
  const rows = view.comparison!.rows.map(({ cells }) =>
    cells.map((lines) => lines.map(({ words }) => unmarked(words)).join(" ")),
  );
  expect(rows.some(([head]) => head === "Inspections")).toBe(true);
  expect(rows.some(([head]) => head === "Relief")).toBe(false);
  expect(rows.at(-1)![0]).toBe("The same in both: Relief and Cap.");
  const worth = rows.find(([head]) => head === "Worth to Upper State")!;
  const difference = view.card.bars[0]!.worth - view.pinned!.bars[0]!.worth;
  expect(worth[3]).toBe(`${difference < 0 ? "−" : "+"}${Math.abs(Math.round(difference * 10) / 10)}`);
});

const cases = [
  "news/iran-us-2026",
  "history/jcpoa-2015",
  "history/jpoa-2013",
  "teaching/river-sharing",
  "teaching/hospital-pay-dispute",
];
describe.each(cases.filter((name) => existsSync(`cases/${name}/talks.yaml`)))("case %s", (name) => {
  const parsed = parseTalks(readFileSync(`cases/${name}/talks.yaml`));
  if (!parsed.ok) throw new Error(`expected a sound case, got ${JSON.stringify(parsed.problems[0])}`);

  test.each(["en", "fa"] as const)(
    "[DP20] no number is NaN and no text is empty or undefined, in %s, under many settings",
    (lang) => {
      const answerer = answererOf(parsed.value, lang, { off: [] });
      const lines = answerer.start!.model.parties.flatMap(({ id, redLines }) => redLines.map((_, l) => `${id}/${l}`));
      const [party, issue] = [parsed.value.parties[0]!.id, parsed.value.issues[0]!.id];
      for (const off of [null, lines, lines.slice(0, lines.length >> 1)]) {
        for (const values of [
          {},
          { [`weight/${party}/${issue}`]: 0 },
          { [`walk-away/${party}`]: 99 },
          { [`walk-away/${party}`]: -20 },
        ]) {
          const view = answerer.answer({ ...asked, whatIf: { values, off }, allRules: true, pinned: {} });
          const written = JSON.stringify(view);
          expect(written).not.toMatch(/NaN|undefined|Infinity|\[object/);
          expect(JSON.parse(written)).toEqual(view);
        }
      }
    },
  );
});

const textOf = (node: SvgNode | string): string[] =>
  typeof node === "string" ? [node] : node.children.flatMap((child) => textOf(child));
