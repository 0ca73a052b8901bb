import { expect, test } from "vitest";
import { robustness } from "../../engine/robustness.js";
import { analysedExample, twoSides } from "../example-talks.js";
import { voiceOf } from "../naming.js";
import { unmarked } from "../words.js";
import { answererOf } from "./answer.js";
import { controlsOf } from "./controls.js";
import { look, nashDeal } from "./lens.js";
import { restOf } from "./rest.js";
import { robustView, shortlistOf } from "./robust.js";
import { unchanged } from "./what-if.js";

const analysed = analysedExample(twoSides);
const { talks } = analysed;
const lensOf = (off: readonly string[], file = talks) => {
  const looked = look(file, unchanged, off);
  if (!looked.ok) throw new Error("expected a lens");
  return looked.lens;
};

test("[DP40] where the lines as stated leave nothing, every smallest set of lines that opens a zone is one press away", () => {
  const { none } = restOf(voiceOf(talks, "en"), lensOf(["lower/1"]));
  const sets = none!.relaxations.filter(({ off }) => off !== null);
  expect(sets.length).toBeGreaterThan(0);
  for (const { off, deal } of sets) {
    const view = answererOf(talks, "en", { off: [] }).answer({
      whatIf: { values: {}, off },
      deal: deal!,
      pinned: null,
      allRules: false,
    });
    if (!view.ok) throw new Error("expected an answer");
    expect(view.rules.length).toBeGreaterThan(0);
    expect(view.card.acceptable).toBe(true);
  }
  expect(none!.nearest.length).toBeGreaterThan(0);
});

test("[DP41] what is known already about the file is what would be worked out again", () => {
  const known = { none: analysed.asStated!.none, blocking: analysed.asStated!.redLines.blocking };
  const lens = lensOf(["lower/1"]);
  expect(restOf(voiceOf(talks, "en"), lens, known)).toEqual(restOf(voiceOf(talks, "en"), lens));
});

test("[DP42] where a zone stands with every line as stated there is nothing to explain", () => {
  const open = analysedExample(
    twoSides.replace("firmness: stated", "firmness: stated, chance: 0.5").replace("[high, mid]", "[high]"),
  );
  const rest = restOf(voiceOf(open.talks, "en"), lensOf([], open.talks));
  expect(rest.none).toBeNull();
});

test("[DP43] safe packages are counted with the frontier, and each is acceptable in every one of many draws", () => {
  const lens = lensOf(["lower/1"]);
  const rest = restOf(voiceOf(talks, "en"), lens);
  const found = robustness(
    lens.ranged,
    lens.model,
    lens.frontier.points.map(({ example }) => example),
    { seed: 7, draws: 200, binding: lens.binding },
  );
  const safe = found.deals.filter((deal) => deal.safe);
  expect(unmarked(rest.safe.answer)).toMatch(new RegExp(`of ${lens.frontier.points.length} efficient packages`));
  expect(rest.safe.choices.length).toBe(Math.min(4, safe.length));
  for (const deal of safe) expect(deal.acceptable).toBe(1);
});

test("[DP44] a side's beliefs are counted by themselves, and what differs from the file is said with both numbers", () => {
  const believing = analysedExample(
    `${twoSides}\nbelieves: {upper: {lower: {walk_away: 35, worth: {relief: {partial: 60}}}}}\n`,
  );
  const rest = restOf(voiceOf(believing.talks, "en"), lensOf(["lower/1"], believing.talks));
  expect(rest.believed).toHaveLength(1);
  expect(unmarked(rest.believed[0]!.answer)).toMatch(
    /^As Upper State believes the others to be: \d+ packages? acceptable to all\.$/,
  );
  expect(rest.believed[0]!.differences.map(unmarked)).toEqual([
    "It takes the walk-away of Lower State to be 35; the file has 20.",
    "It takes Relief: Partial relief to be worth 60 to Lower State; the file has 85.",
  ]);
});

test("[DP45] the shortlist begins with the deal on the card, names every deal once and stays short", () => {
  const lens = lensOf(["lower/1"]);
  const deals = shortlistOf(lens, [[0, 0, 0]]);
  expect(deals[0]).toEqual([0, 0, 0]);
  expect(new Set(deals.map(String)).size).toBe(deals.length);
  expect(deals.length).toBeLessThanOrEqual(24);
  expect(deals.map(String)).toContain(String(nashDeal(lens)));
});

test("[DP46] robust rows carry share, interval and each side's own share, those that hold for every value first", () => {
  const lens = lensOf(["lower/1"]);
  const found = robustness(lens.ranged, lens.model, shortlistOf(lens, []), {
    seed: 1,
    draws: 60,
    binding: lens.binding,
  });
  for (const lang of ["en", "fa"] as const) {
    const view = robustView(voiceOf(talks, lang), lens, found);
    expect(view.rows).toHaveLength(found.deals.length);
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
    const safe = view.rows.map((row) => row.safe);
    expect([...safe].sort((a, b) => Number(a === safe.at(-1)) - Number(b === safe.at(-1)))).toEqual(safe);
  }
});

test("[DP47] sliders span the file's ranges and more, walk-aways below zero, weights in their own unit", () => {
  const { parties, lines } = controlsOf(voiceOf(talks, "en"), analysed.model!, []);
  expect(parties[0]!.walkAway).toMatchObject({ best: 30, low: 28, high: 32, min: 0, max: 100 });
  for (const { weights, worths } of parties) {
    for (const slider of [...weights, ...worths.flatMap(({ options }) => options)]) {
      expect(slider.best!).toBeGreaterThanOrEqual(slider.min);
      expect(slider.high).toBeLessThanOrEqual(slider.max);
    }
  }
  expect(lines.map(({ key }) => key)).toEqual(["upper/0", "lower/0", "lower/1"]);
  const low = analysedExample(twoSides.replace("walk_away: 20", "walk_away: -40..-30"));
  expect(controlsOf(voiceOf(low.talks, "en"), low.model!, []).parties[1]!.walkAway).toMatchObject({
    min: -40,
    best: -35,
  });
});
