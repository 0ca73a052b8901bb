/** Deals of a set: all of them while they are few, else a sample. */
import { uniform } from "./chance.js";
import type { Deal } from "./model.js";
import { inside, type Space } from "./space.js";

/**
 * At most `most` different deals of a set, in the order of option indexes where all are looked at.
 *
 * Up to 20,000 combinations are all looked at, and of the deals among them every k-th is taken. Beyond that combinations are drawn at
 * random, so that of a set with hardly any deals none may be found.
 */
export function someDeals(space: Space, { seed, most }: { readonly seed: number; readonly most: number }): Deal[] {
  const combinations = space.allowed.reduce((product, { length }) => product * length, 1);
  if (combinations === 0) return [];
  if (combinations > looked) return drawn(space, { seed, most });
  const all: Deal[] = [];
  for (let k = 0; k < combinations; k++) {
    const deal = combination(space, k);
    if (inside(space, deal)) all.push(deal);
  }
  return all.length <= most ? all : Array.from({ length: most }, (_, k) => all[Math.floor((k * all.length) / most)]!);
}

const looked = 20_000;

/** The k-th combination of allowed options, the last issue turning fastest. */
function combination({ allowed }: Space, k: number): Deal {
  const deal = new Array<number>(allowed.length);
  let left = k;
  for (let issue = allowed.length - 1; issue >= 0; issue--) {
    const options = allowed[issue]!;
    deal[issue] = options[left % options.length]!;
    left = Math.floor(left / options.length);
  }
  return deal;
}

function drawn(space: Space, { seed, most }: { readonly seed: number; readonly most: number }): Deal[] {
  const found = new Map<string, Deal>();
  for (let k = 0; k < 20 * most && found.size < most; k++) {
    const deal = space.allowed.map((options, issue) => options[Math.floor(uniform(seed, k, issue) * options.length)]!);
    if (inside(space, deal)) found.set(deal.join(), deal);
  }
  return [...found.values()];
}
