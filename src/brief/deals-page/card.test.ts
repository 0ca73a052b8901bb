import { expect, test } from "vitest";
import { analysedExample, twoSides } from "../example-talks.js";
import { unmarked } from "../words.js";
import { answererOf } from "./answer.js";
import type { CardView } from "./view.js";
import { unchanged } from "./what-if.js";

const { talks } = analysedExample(twoSides);

function card(deal: Readonly<Record<string, string>>, off: readonly string[] = [], lang: "en" | "fa" = "en"): CardView {
  const view = answererOf(talks, lang, { off }).answer({ whatIf: unchanged, deal, pinned: null, allRules: false });
  if (!view.ok) throw new Error("expected an answer");
  return view.card;
}

test("[DP30] a refused deal says who refuses and why: rules, red lines, walk-aways, vetoes, in this order", () => {
  const ruled = card({ relief: "full", cap: "high", inspections: "basic" });
  expect(ruled.acceptable).toBe(false);
  expect(unmarked(ruled.verdict)).toBe("Cannot be: it breaks a joint rule. Refused by Lower State.");
  expect(ruled.reasons.map(unmarked)).toEqual([
    "full relief needs inspections",
    "crosses Lower State, Relief: Full relief",
    "crosses Lower State, Cap: anything but a low cap",
    "Lower State is 20 points below walking away",
  ]);
  const vetoed = card({ relief: "none", cap: "low", inspections: "full" });
  expect(unmarked(vetoed.verdict)).toBe("Refused by Upper State.");
  expect(vetoed.reasons.map(unmarked)).toContain("Growers would block it (27 points short)");
  expect(vetoed.factions.map(unmarked)).toContain("Growers (Upper State) blocks it: 27 points short.");
});

test("[DP31] an accepted deal that crosses lines set aside says that it hangs on them", () => {
  const deal = card({ relief: "partial", cap: "mid", inspections: "basic" }, ["lower/1"]);
  expect(deal.acceptable).toBe(true);
  expect(unmarked(deal.verdict)).toBe("Acceptable to all if one line does not bind.");
  expect(deal.reasons.map(unmarked)).toEqual([
    "It crosses a line that is set aside: Lower State, Cap: anything but a low cap.",
  ]);
});

test("[DP32] what would mend a deal is itself a deal to take, better for one and worse for none", () => {
  const off = ["lower/1"];
  const poor = card({ relief: "none", cap: "mid", inspections: "basic" }, off);
  const { better, trades } = poor.mend!;
  expect(better).not.toBeNull();
  const after = card(better!.deal, off);
  expect(after.acceptable).toBe(true);
  after.bars.forEach(({ worth }, p) => {
    expect(worth).toBeGreaterThanOrEqual(poor.bars[p]!.worth);
  });
  for (const trade of trades) {
    const traded = card(trade.deal, off);
    traded.bars.forEach(({ worth }, p) => {
      expect(worth).toBeGreaterThanOrEqual(poor.bars[p]!.worth);
    });
  }
});

test("[DP33] gains are over the walk-away, bars hold every worth and walk-away, and movement carries its caution", () => {
  const { bars, scale, movement } = card({ relief: "partial", cap: "mid", inspections: "full" }, ["lower/1"]);
  // 50·75 + 30·10 + 20·40 of 100, and 30·85 + 45·65 + 25·100.
  expect(bars.map(({ worth, walkAway }) => [worth, walkAway])).toEqual([
    [48.5, 30],
    [79.75, 20],
  ]);
  expect(unmarked(bars[0]!.text)).toBe("48.5 (+18.5 over walking away)");
  for (const { worth, walkAway } of bars) {
    for (const value of [worth, walkAway!]) {
      expect(value).toBeGreaterThanOrEqual(scale[0]);
      expect(value).toBeLessThanOrEqual(scale[1]);
    }
  }
  expect(unmarked(movement.at(-1)!)).toContain("may be inflated");
});

test("[DP34] who outside gets what it asked for is said, one line each", () => {
  expect(card({ cap: "low" }).outside.map(unmarked)).toEqual(["Delta: gets what it asked for on Cap."]);
  expect(card({ cap: "high" }).outside.map(unmarked)).toEqual(["Delta: does not get what it asked for on Cap."]);
});

test("[DP35] Persian says all of it in Persian", () => {
  const deal = card({ relief: "full", cap: "high", inspections: "basic" }, [], "fa");
  const said = [deal.verdict, ...deal.reasons, ...deal.movement, ...deal.factions, ...deal.outside].map(unmarked);
  for (const text of said) {
    expect(text).not.toMatch(/[A-Za-z]{2}/);
    expect(text).not.toMatch(/[0-9]/);
  }
});
