/** Preferences by Bayes' rule over orders of importance and shapes of worth: slower, and reads the order in which options stand. */
import { draw, mix } from "../../forecast/chance.js";
import { exp, pow } from "../../forecast/numerics.js";
import type { FullDeal } from "../record.js";
import { type Estimate, indifferent, leastBids, type Preferences, sameDeal } from "./preferences.js";
import { allOrders, shapesOf, weightsOfRanks } from "./shapes.js";

/** How far a bid may be from what the side aims at. */
const sigma = 0.15;

/** Up to this many issues all orders of importance are weighed at once; above, places are exchanged two by two. */
const allOrdersUpTo = 6;
/** Walks from different starts, and their steps before the first that counts. */
const walks = 8;
const settling = 12;

/**
 * Hypotheses: every order of importance with weights 2(m + 1 − rank)/(m(m + 1)), times for every issue every shape, times ten courses the
 * side may steer. A bid number s is likely as exp(−(U − target)²/2σ²), σ .15; a bid repeated at once counts 1, then 1/2, 1/3, …
 *
 * The one course of the published model, 1 − .05 s down to .5, is the first of ours: held to it alone, the order is lost of whoever
 * concedes faster, slower or in more bids (correlation .31 instead of .86 after 50 bids of a straight course to .4).
 *
 * Hypotheses are too many to list, so they are drawn from their posterior: shapes issue by issue, then the course, then the order among
 * all (m ≤ 6) or by exchanges (Gibbs sampling, eight walks with keyed draws). `best` is the posterior mean utility, exact for the draws made: weights
 * are means, worths the mean contribution over the mean weight. `samples` are draws.
 *
 * With fewer than three different bids: uniform, and draws from all hypotheses alike.
 *
 * @param bids of one side, in order of time, repeats included
 * @param sizes options by issue
 * @see Hindriks & Tykhonov (2008), opponent modelling in automated multi-issue negotiation (not checked); tempering of repeats is ours
 */
export function byBayes(
  bids: readonly FullDeal[],
  sizes: readonly number[],
  { seed, samples }: { readonly seed: number; readonly samples: number },
): Estimate {
  const distinct = bids.filter((bid, k) => !bids.slice(0, k).some((earlier) => sameDeal(earlier, bid))).length;
  const uniform = distinct < leastBids;
  const evidence = uniform ? [] : bids;
  const each = Math.ceil(Math.max(samples, 200) / walks);
  const drawn: Preferences[] = [];
  for (let walk = 0; walk < walks; walk++) {
    const state = new Walk(evidence, sizes, mix(mix(seed) ^ (walk + 1)));
    for (let s = 0; s < settling; s++) state.move();
    for (let s = 0; s < each; s++) {
      state.move();
      drawn.push(state.preferences());
    }
  }
  // Spread over the walks, so that few samples still come from all of them.
  const sample = (k: number) => drawn[(k % walks) * each + (Math.floor(k / walks) % each)]!;
  return {
    best: uniform ? indifferent(sizes) : meanOf(drawn, sizes),
    samples: Array.from({ length: samples }, (_, k) => sample(k)),
    distinct,
    uniform,
  };
}

/** A chain of hypotheses; the next one depends on the last and on the key alone. */
class Walk {
  private readonly shapes: readonly (readonly (readonly number[])[])[];
  private readonly orders: readonly (readonly number[])[] | null;
  /** What each bid counts and what it is taken to aim at. */
  private readonly counts: number[];
  private readonly courses: readonly (readonly number[])[];
  private targets: readonly number[];
  private shape: number[];
  private ranks: number[];
  private weights: number[];
  private steps = 0;

  constructor(
    private readonly bids: readonly FullDeal[],
    sizes: readonly number[],
    private readonly key: number,
  ) {
    const m = sizes.length;
    this.shapes = sizes.map(shapesOf);
    this.orders = m <= allOrdersUpTo ? allOrders(m) : null;
    let again = 0;
    this.counts = bids.map((bid, s) => {
      again = s > 0 && sameDeal(bid, bids[s - 1]!) ? again + 1 : 0;
      return 1 / (again + 1);
    });
    this.courses = coursesOf(bids.length);
    this.targets = this.courses[0]!;
    this.shape = this.shapes.map((list, k) => Math.floor(draw(key, 0, k % 64) * list.length));
    const places = sizes.map((_, k) => draw(key, 1 + (k >> 6), k % 64));
    const sorted = sizes.map((_, k) => k).sort((a, b) => places[a]! - places[b]!);
    this.ranks = sizes.map((_, k) => sorted.indexOf(k));
    this.weights = weightsOfRanks(this.ranks);
  }

  move(): void {
    this.steps++;
    this.moveShapes();
    this.moveCourse();
    if (this.orders) this.chooseOrder(this.orders);
    else this.exchange();
  }

  preferences(): Preferences {
    return { weights: [...this.weights], worths: this.shape.map((which, k) => this.shapes[k]![which]!) };
  }

  private moveShapes(): void {
    const { bids, weights } = this;
    const rest = bids.map((bid) => this.worth(bid));
    this.shape.forEach((which, k) => {
      const now = this.shapes[k]![which]!;
      const without = rest.map((u, s) => u - weights[k]! * now[bids[s]![k]!]!);
      const list = this.shapes[k]!;
      const chosen = this.choose(
        list.map((shape) => this.fit((s) => without[s]! + weights[k]! * shape[bids[s]![k]!]!)),
        k,
      );
      this.shape[k] = chosen;
      for (let s = 0; s < bids.length; s++) rest[s] = without[s]! + weights[k]! * list[chosen]![bids[s]![k]!]!;
    });
  }

  private moveCourse(): void {
    const worths = this.bids.map((bid) => this.worth(bid));
    const fit = (targets: readonly number[]) => {
      let sum = 0;
      for (let s = 0; s < worths.length; s++) sum -= this.counts[s]! * (worths[s]! - targets[s]!) ** 2;
      return sum / (2 * sigma * sigma);
    };
    this.targets = this.courses[this.choose(this.courses.map(fit), this.shape.length + 1)]!;
  }

  /** With the sums of products of worths and targets at hand, an order costs m² steps however many bids there are. */
  private chooseOrder(orders: readonly (readonly number[])[]): void {
    const m = this.shape.length;
    const products = new Float64Array(m * m);
    const aims = new Float64Array(m);
    const row = new Float64Array(m);
    for (let s = 0; s < this.bids.length; s++) {
      const count = this.counts[s]!;
      for (let k = 0; k < m; k++) row[k] = this.shapes[k]![this.shape[k]!]![this.bids[s]![k]!]!;
      for (let k = 0; k < m; k++) {
        aims[k]! += count * row[k]! * this.targets[s]!;
        for (let l = 0; l < m; l++) products[k * m + l]! += count * row[k]! * row[l]!;
      }
    }
    const unit = 2 / (m * (m + 1));
    const chosen = this.choose(
      orders.map((ranks) => {
        let sum = 0;
        for (let k = 0; k < m; k++) {
          const weight = unit * (m - ranks[k]!);
          sum -= 2 * weight * aims[k]!;
          for (let l = 0; l < m; l++) sum += weight * unit * (m - ranks[l]!) * products[k * m + l]!;
        }
        return -sum / (2 * sigma * sigma);
      }),
      m,
    );
    this.ranks = [...orders[chosen]!];
    this.weights = weightsOfRanks(this.ranks);
  }

  /** Every two issues in turn: as they are or with their places exchanged. */
  private exchange(): void {
    const m = this.shape.length;
    const values = this.bids.map((bid) => this.shape.map((which, k) => this.shapes[k]![which]![bid[k]!]!));
    const worths = values.map((row) => row.reduce((sum, value, k) => sum + this.weights[k]! * value, 0));
    for (let a = 0; a < m; a++)
      for (let b = a + 1; b < m; b++) {
        const by = this.weights[b]! - this.weights[a]!;
        const changed = values.map((row, s) => worths[s]! + by * (row[a]! - row[b]!));
        const chosen = this.choose([this.fit((s) => worths[s]!), this.fit((s) => changed[s]!)], m + 2 + a * m + b);
        if (chosen === 0) continue;
        [this.ranks[a], this.ranks[b]] = [this.ranks[b]!, this.ranks[a]!];
        [this.weights[a], this.weights[b]] = [this.weights[b]!, this.weights[a]!];
        for (let s = 0; s < worths.length; s++) worths[s] = changed[s]!;
      }
    this.weights = weightsOfRanks(this.ranks);
  }

  private worth(bid: FullDeal): number {
    let sum = 0;
    for (let k = 0; k < bid.length; k++) sum += this.weights[k]! * this.shapes[k]![this.shape[k]!]![bid[k]!]!;
    return sum;
  }

  /** Log likelihood of all bids, given what each is worth. */
  private fit(worth: (bid: number) => number): number {
    let sum = 0;
    for (let s = 0; s < this.bids.length; s++) {
      const off = worth(s) - this.targets[s]!;
      sum -= this.counts[s]! * off * off;
    }
    return sum / (2 * sigma * sigma);
  }

  /** An index with probability in proportion to e^log. */
  private choose(logs: readonly number[], slot: number): number {
    const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
    const shares = logs.map((log) => exp(log - most));
    let left = draw(mix(this.key ^ this.steps), slot >> 6, slot & 63) * shares.reduce((a, b) => a + b, 0);
    for (let k = 0; k < shares.length; k++) {
      left -= shares[k]!;
      if (left < 0) return k;
    }
    return shares.length - 1;
  }
}

/** What a side may aim at over its bids. */
function coursesOf(n: number): number[][] {
  const times = Array.from({ length: n }, (_, s) => s);
  const courses = [times.map((s) => Math.max(0.5, 1 - 0.05 * s))];
  for (const e of [0.2, 1, 2])
    for (const end of [0.4, 0.6, 0.8])
      courses.push(times.map((s) => 1 - (1 - end) * pow(n > 1 ? s / (n - 1) : 0, 1 / e)));
  return courses;
}

function meanOf(drawn: readonly Preferences[], sizes: readonly number[]): Preferences {
  const n = drawn.length;
  const weights = sizes.map((_, k) => drawn.reduce((sum, of) => sum + of.weights[k]!, 0) / n);
  const worths = sizes.map((size, k) =>
    Array.from(
      { length: size },
      (_, option) => drawn.reduce((sum, of) => sum + of.weights[k]! * of.worths[k]![option]!, 0) / n / weights[k]!,
    ),
  );
  return { weights, worths };
}
