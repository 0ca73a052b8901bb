/** Chance for the aspiration family: one stream a purpose, so that what one log draws never moves another. */
import { draw, idHash, ownKey, talkKey } from "../../forecast/chance.js";
import { exp, logistic, logit } from "../../forecast/numerics.js";

export interface Stream {
  /** In (0, 1). */
  uniform(): number;
  /** In (low, high). */
  between(low: number, high: number): number;
  /** Whole, low … high. */
  whole(low: number, high: number): number;
  happens(probability: number): boolean;
  /** Mean 0, deviation 1, within ±3: three uniforms, enough where only the spread matters. */
  normal(): number;
  /** Number of events where `mean` are expected. */
  poisson(mean: number): number;
  /** A probability around `middle`: normal on the logit scale. */
  around(middle: number, spread: number): number;
  /** One of a non-empty list. */
  pick<T>(list: readonly T[]): T;
}

/** The draws of one talk for one purpose, in the order they are asked for. */
export function streamOf(seed: number, talk: number, purpose: string): Stream {
  const key = ownKey(talkKey(seed, talk), idHash(`aspiration ${purpose}`));
  let step = 0;
  const uniform = () => draw(key, ++step, 0);
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const normal = () => 2 * (uniform() + uniform() + uniform()) - 3;
  return {
    uniform,
    between,
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    happens: (probability) => uniform() < probability,
    normal,
    poisson: (mean) => {
      const floor = exp(-mean);
      let count = 0;
      for (let product = uniform(); product > floor; product *= uniform()) count++;
      return count;
    },
    around: (middle, spread) => logistic(logit(middle) + spread * normal()),
    pick: (list) => list[Math.floor(uniform() * list.length)],
  };
}
