import type { SolutionId } from "./results.js";

/** What each rule picks, in one sentence; printed wherever its result is. */
export const conventions: Readonly<Record<SolutionId, string>> = {
  nash: "Nash: the acceptable package with the largest product of gains over the walk-aways",
  "ks-maxmin":
    "Kalai-Smorodinsky (max-min): the efficient package whose smallest gain, as a share of the most that party could gain in any acceptable package, is largest",
  "ks-min-spread":
    "Kalai-Smorodinsky (NegMAS convention): the efficient package whose gains, as shares of the most each party could gain, are least unequal; it may be one where everyone gains less",
  "ks-genius":
    "Kalai-Smorodinsky (Genius convention): among the efficient permitted packages the one whose values differ least between parties; it ignores walk-aways, may be unacceptable, and is shown only for comparison",
  egalitarian: "egalitarian: the efficient package whose smallest gain is largest; it compares points across parties",
  utilitarian: "utilitarian: the efficient package with the largest sum of values; it adds points of different parties",
  equitability:
    "equitability: the efficient package whose gains in points are least unequal; it compares points across parties",
};
