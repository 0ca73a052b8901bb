import { expect, test } from "vitest";
import { analyseConflict, neighboursWithin, withRobust } from "./analysis.js";
import { sample } from "./doubt.js";
import { prisoners, talksOf } from "./example-conflicts.js";

const analysisOf = (conflict: Parameters<typeof talksOf>[0]) => {
  const analysed = analyseConflict(talksOf(conflict));
  if (!analysed.ok) throw new Error(analysed.problems.map(({ message }) => message).join("; "));
  return analysed.analysis;
};

test("[SB8] statements that are always true, never true or said before are named and change nothing", () => {
  const { makers } = prisoners;
  const { idle, found } = analysisOf({
    makers: {
      ...makers,
      a: { ...makers["a"], prefers: ["coop_b", "coop_a | !coop_a", "!coop_a", "coop_a & !coop_a", "coop_b"] },
    },
  });
  expect(idle.map(({ at, why }) => [at, why])).toEqual([
    [1, "always"],
    [3, "never"],
    [4, "repeated"],
  ]);
  expect(found).toEqual(analysisOf(prisoners).found);
});

test("[FN6] robust is the share of sampled profiles, or of neighbours where no doubt is stated; what does not hold has none", () => {
  const analysis = analysisOf({ ...prisoners, names: { peace: "coop_a & coop_b" } });
  const rows = withRobust(analysis, { neighbours: neighboursWithin(analysis.model)! });
  expect(rows.map(({ state, label, robust }) => [state, label, robust])).toEqual([
    [0, undefined, 0.8],
    [3, "peace", 0],
    [1, undefined, undefined],
    [2, undefined, undefined],
  ]);
  const sure = withRobust(analysis, { tally: sample(analysis.model, { seed: 1, count: 4 }) });
  expect(sure.map(({ robust }) => robust)).toEqual([1, 1, undefined, undefined]);
});
