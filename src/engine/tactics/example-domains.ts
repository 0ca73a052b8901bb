/** Domains for tests and the bench, from a seed. */
import { dice, randomModel } from "../plain/random-model.js";
import { type Domain, domainOf, domainOfSides } from "./domain.js";

/** Small ones in which everything happens; those without a permitted deal are left out. */
export function smallDomains(from: number, count: number): readonly Domain[] {
  const domains: Domain[] = [];
  for (let seed = from; domains.length < count; seed++) {
    const made = domainOf(
      randomModel(seed, { parties: [2, 2], deals: 150, additive: seed % 3 === 0, fine: seed % 2 === 0 }),
    );
    if (made.ok) domains.push(made.domain);
  }
  return domains;
}

/** Additive ones of `issues` issues with `options` options each, weights and worths anywhere on 0–1, walk-aways at `walkAway`. */
export const realDomain = (issues: number, options: number, seed: number, walkAway = 0.4): Domain =>
  additive({ issues, options, seed, walkAway, opposed: false });

/** The same, but on every issue the other side wants what this one does not. */
export const opposedDomain = (issues: number, options: number, seed: number, walkAway = 0.4): Domain =>
  additive({ issues, options, seed, walkAway, opposed: true });

function additive(of: {
  readonly issues: number;
  readonly options: number;
  readonly seed: number;
  readonly walkAway: number;
  readonly opposed: boolean;
}): Domain {
  const { issues, options, seed, walkAway } = of;
  const roll = dice(seed);
  const random = () => roll(1_000_003) / 1_000_002;
  const weights = () => {
    const raw = Array.from({ length: issues }, () => 0.2 + random());
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((weight) => weight / sum);
  };
  const worths = () => Array.from({ length: issues }, () => spread(Array.from({ length: options }, random)));
  const own = worths();
  const made = domainOfSides(
    {
      issues: Array.from({ length: issues }, (_, i) => `issue ${i + 1}`),
      ownWeights: weights(),
      otherWeights: weights(),
      ownWorths: own,
      otherWorths: of.opposed ? own.map((list) => list.map((worth) => 1 - worth)) : worths(),
    },
    [walkAway, walkAway],
  );
  if (!made.ok) throw new Error(`expected a domain, got ${made.reason}`);
  return made.domain;
}

/** The same order, from 0 to 1. */
function spread(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - least) / Math.max(1e-9, most - least));
}
