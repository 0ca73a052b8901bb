/** Whether a zone exists under one set of red lines after another: what one set teaches settles many others. */
import type { Pair } from "./bound.js";
import { diagram } from "./diagram.js";
import { anyDeal } from "./extremes.js";
import { metWalking } from "./met-walking.js";
import type { DealModel } from "./model.js";
import { type Binding, type Space, spaceOf } from "./space.js";

export interface Zones {
  /** Whether some deal is acceptable to all when exactly these lines bind: bit k is line k. */
  has(lines: bigint): boolean;
  /** Sets of lines that had to be looked at. */
  readonly solved: number;
}

/**
 * Answers for one model; walk-aways, factions and rules bind throughout.
 *
 * A deal that was found settles every set of lines it crosses none of; a set without a zone settles all its supersets. Where lines
 * leave an issue without an option nothing has to be searched for.
 */
export function zonesOf(model: DealModel, lines: readonly Pair[], binding: Binding = {}): Zones {
  const open = spaceOf(model, { ...binding, onlyRedLines: [] });
  const floored: Space = { ...open, coordinates: open.coordinates.filter(({ floor }) => floor > -Infinity) };
  const order = diagram(floored)?.layers.map(({ issue }) => issue);
  const red = lines.map(([p, l]) => model.parties[p]!.redLines[l]!);
  const bitsOf = (holds: (index: number) => boolean): bigint =>
    red.reduce((set, _, bit) => (holds(bit) ? set | (1n << BigInt(bit)) : set), 0n);
  const known = new Map<bigint, boolean>();
  /** Lines that a deal crosses, and sets that leave none. */
  const crossed: bigint[] = [];
  const blocked: bigint[] = [];
  let solved = 0;

  const look = (set: bigint): boolean => {
    const binds = red.filter((_, bit) => (set >> BigInt(bit)) & 1n);
    const allowed = open.allowed.map((options, issue) => {
      const forbidden = binds.filter((line) => line.issue === issue);
      return forbidden.length ? options.filter((o) => !forbidden.some((line) => line.options.includes(o))) : options;
    });
    const shut = allowed.findIndex((options) => options.length === 0);
    if (shut >= 0) {
      blocked.push(set & bitsOf((bit) => red[bit]!.issue === shut));
      return false;
    }
    solved++;
    const met = order && metWalking({ ...floored, allowed }, order);
    const found = met === undefined ? anyDeal({ ...open, allowed }).answer : (met ?? false);
    if (found === false) blocked.push(set);
    else if (found === true) crossed.push(bitsOf((bit) => !((set >> BigInt(bit)) & 1n)));
    else crossed.push(bitsOf((bit) => red[bit]!.options.includes(found[red[bit]!.issue]!)));
    return found !== false;
  };
  return {
    has: (set) => {
      let zone = known.get(set);
      if (zone === undefined) {
        if (crossed.some((lines) => (lines & set) === 0n)) zone = true;
        else zone = blocked.some((lines) => (lines & set) === lines) ? false : look(set);
        known.set(set, zone);
      }
      return zone;
    },
    get solved() {
      return solved;
    },
  };
}
