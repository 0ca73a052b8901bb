import { expect, test } from "vitest";
import { run } from "./oracle.soak.js";

/** Rule, judge, models: the same seeds every time; the soak goes on from there. */
const judged: readonly (readonly [string, string, number])[] = [
  ["[OR14] a set of deals holds exactly the deals that the definition lets in", "space", 150],
  ["[OR15] counts equal enumeration for every question, without each red line and each rule", "count", 150],
  ["[OR16] frontiers equal enumeration: vectors, order, multiplicities, examples", "frontier", 150],
  ["[OR17] counts and frontiers of spaces far too large to write out equal a plain table of sums", "large", 60],
  ["[OR18] the deals behind a vector are listed whole, in order and in pages", "alternatives", 100],
  [
    "[OR19] every named solution equals its definition in exact fractions, with all ties and the one shown first",
    "solutions",
    250,
  ],
  ["[OR20] without a zone, relaxations, blockers, nearest misses and staircase equal enumeration", "none", 130],
  ["[OR21] trades of two and three issues equal enumeration and come best first", "trades", 150],
  ["[OR22] movement measures concessions from the stated positions", "movement", 150],
  ["[OR23] what a search calls best is best, what it calls proven is, and its bounds hold with any room", "search", 80],
  ["[OR24] why not: reasons, the nearest better deal, what each could gain and ranks equal enumeration", "why", 80],
  ["[OR25] what is called safe holds in every corner of the ranges, and the worst case is a corner", "safe", 200],
  ["[OR26] red lines and rules: shares, what each holds back, blockers, and the chance of a zone", "effects", 100],
  [
    "[OR27] the analysis as a whole counts as enumeration does, and says none exactly where there is none",
    "analysis",
    60,
  ],
  ["[OR28] a representative frontier lists efficient deals only and keeps its guarantee", "representative", 120],
  ["[OR29] searches in spaces far too large to write out find the best of a plain table of sums", "large search", 60],
  ["[OR30] compiled values, rules, red lines and walk-aways mean what the talks file says", "compile", 150],
  [
    "[OR31] solutions searched for without the frontier equal their definitions or are bounded rightly",
    "searched solutions",
    150,
  ],
  [
    "[OR32] a part of a deal is completed by the largest product of gains, or else by the nearest miss",
    "complete",
    150,
  ],
];

for (const [rule, judge, models] of judged) {
  test(rule, () => {
    expect(run(1, models, [judge])).toEqual([]);
  });
}
