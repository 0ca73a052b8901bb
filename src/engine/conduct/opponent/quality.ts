/** How well estimated preferences match true ones; for simulated agents, whose true ones are known. */
import { draw } from "../../forecast/chance.js";
import { pearson, spearman } from "../correlation.js";
import type { FullDeal } from "../record.js";
import { type Preferences, worthOf } from "./preferences.js";

export interface Quality {
  /** Of the weights, −1 … 1; null where one side has all alike. */
  readonly spearman: number | null;
  /** Of the worths of deals. */
  readonly pearson: number | null;
  /** Share of pairs of deals that truly differ and are ordered right; a tie in the estimate counts half. Null: no pair differs. */
  readonly ordered: number | null;
}

const most = 10_000;
/** Deals closer than this are worth the same. */
const tie = 1e-9;

/** Over all deals, or 10,000 sampled ones; pairs are each deal with one drawn at random. @param seed unsigned 32-bit */
export function qualityOf(truth: Preferences, estimate: Preferences, seed: number): Quality {
  const deals = someDeals(
    truth.worths.map((options) => options.length),
    seed,
  );
  const [u, v] = [truth, estimate].map((of) => deals.map((deal) => worthOf(of, deal))) as [number[], number[]];
  let [pairs, right] = [0, 0];
  for (let a = 0; a < deals.length; a++) {
    const b = Math.floor(draw(seed, a + 1, 63) * deals.length);
    const [true_, guessed] = [u[a]! - u[b]!, v[a]! - v[b]!];
    if (Math.abs(true_) <= tie) continue;
    pairs++;
    right += Math.abs(guessed) <= tie ? 0.5 : true_ * guessed > 0 ? 1 : 0;
  }
  return {
    spearman: spearman(truth.weights, estimate.weights),
    pearson: pearson(u, v),
    ordered: pairs ? right / pairs : null,
  };
}

function someDeals(sizes: readonly number[], seed: number): FullDeal[] {
  const all = sizes.reduce((product, size) => product * size, 1);
  if (all > most)
    return Array.from({ length: most }, (_, d) => sizes.map((size, k) => Math.floor(draw(seed, d + 1, k % 63) * size)));
  return Array.from({ length: all }, (_, d) => {
    let left = d;
    return sizes.map((size) => {
      const option = left % size;
      left = Math.floor(left / size);
      return option;
    });
  });
}
