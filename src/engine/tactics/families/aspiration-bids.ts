/** From what a party wants a deal to be worth to the deal it puts on the table: a few changes of its last bid, never a search. */
import type { FullDeal } from "../../conduct/record.js";
import { worth } from "./aspiration-scene.js";
import type { Stream } from "./aspiration-stream.js";

export interface View {
  /** Own contributions, [issue][option]. */
  readonly own: readonly (readonly number[])[];
  /** What it takes the other side's to be. */
  readonly guess: readonly (readonly number[])[];
}

interface Change {
  readonly issue: number;
  readonly option: number;
  /** Given up by oneself, won by the other as far as one knows. */
  readonly loss: number;
  readonly gain: number;
}

/** A bid this close to the aspiration will do. */
const near = 0.006;
/** No more issues than this change between two bids. */
const mostChanges = 6;
/** What a spectacular offer may be worth to the other beyond what it was worth before. */
const roomToShow = 0.06;

/** The deal the party likes best; the first of equal options. */
export const idealOf = ({ own }: View): FullDeal => own.map((list) => list.indexOf(Math.max(...list)));

/**
 * The last bid, changed until it is worth about `target` to oneself: downwards by what seems worth most to the other for its price,
 * upwards by what seems to cost it least. Issues in `held` stay.
 */
export function towards(
  from: FullDeal,
  target: number,
  view: View,
  by: Stream,
  held: ReadonlySet<number> = new Set(),
): FullDeal {
  let deal = from;
  for (let changes = 0; changes < mostChanges; changes++) {
    const above = worth(view.own, deal) - target;
    if (Math.abs(above) <= near) break;
    const found = above > 0 ? cheapestStep(deal, above, view, by, held) : bestReturn(deal, -above, view, by, held);
    if (!found) break;
    deal = changed(deal, found);
  }
  return deal;
}

/** One change the other side can see as a step towards it, for no more than `most`: as little as will do; null: there is none. */
export function giveaway(deal: FullDeal, view: View, most: number, held: ReadonlySet<number>): FullDeal | null {
  const steps = changesOf(deal, view, held).filter(({ loss, gain }) => loss >= 0 && loss <= most && gain > 0.012);
  const found = leastBy(steps, ({ loss, gain }) => 4 * loss + gain);
  return found ? changed(deal, found) : null;
}

/** Something given before is taken back. */
export function retraction(deal: FullDeal, view: View, most: number, by: Stream): FullDeal {
  const steps = changesOf(deal, view, new Set()).filter(({ loss }) => loss < 0 && -loss <= most);
  return steps.length ? changed(deal, by.pick(steps)) : deal;
}

/** The deal made worth less than `line` to the other side, at no loss to oneself where that can be. @param theirs its real contributions */
export function keptBelow(
  deal: FullDeal,
  line: number,
  own: View["own"],
  theirs: readonly (readonly number[])[],
): FullDeal {
  let kept = deal;
  for (let changes = 0; changes < 3 * deal.length && worth(theirs, kept) >= line; changes++) {
    const steps = changesOf(kept, { own, guess: theirs }, new Set()).filter(({ gain }) => gain < 0);
    // What harms the other most for what it costs oneself; what pays oneself comes first.
    const found = leastBy(steps, ({ loss, gain }) => (loss > 0 ? loss / -gain : loss + gain - 1));
    if (!found) break;
    kept = changed(kept, found);
  }
  return kept;
}

/**
 * An offer that costs oneself at least `cost` and is still worth less than `line` to the other: what the other wants most is taken back
 * on the quiet, then given is what it cares for least.
 * @returns null: no such offer
 */
export function showpiece(
  deal: FullDeal,
  cost: number,
  line: number,
  own: View["own"],
  theirs: readonly (readonly number[])[],
): FullDeal | null {
  let offer = keptBelow(deal, line - roomToShow, own, theirs);
  const touched = new Set<number>();
  for (let left = cost + worth(own, offer) - worth(own, deal); left > 0; ) {
    const value = worth(theirs, offer);
    const steps = changesOf(offer, { own, guess: theirs }, touched).filter(
      ({ loss, gain }) => loss > 0.01 && value + gain < line,
    );
    const found = leastBy(steps, ({ loss, gain }) => (gain + 0.02) / Math.min(loss, left));
    if (!found) return null;
    touched.add(found.issue);
    offer = changed(offer, found);
    left -= found.loss;
  }
  return offer;
}

function cheapestStep(
  deal: FullDeal,
  above: number,
  view: View,
  by: Stream,
  held: ReadonlySet<number>,
): Change | undefined {
  const steps = changesOf(deal, view, held).filter(({ loss, gain }) => loss > 0 && loss <= above + 0.01 && gain >= 0);
  return leastBy(steps, ({ loss, gain }) => -gain / (loss + 0.02) + 0.5 * by.between(-1, 1));
}

function bestReturn(
  deal: FullDeal,
  below: number,
  view: View,
  by: Stream,
  held: ReadonlySet<number>,
): Change | undefined {
  const steps = changesOf(deal, view, held).filter(({ loss }) => loss < 0 && -loss <= below + 0.01);
  return leastBy(steps, ({ loss, gain }) => (gain < 0 ? -gain : 0) / (0.02 - loss) + loss + 0.3 * by.between(-1, 1));
}

function changesOf(deal: FullDeal, { own, guess }: View, held: ReadonlySet<number>): Change[] {
  const changes: Change[] = [];
  for (const [issue, now] of deal.entries()) {
    if (held.has(issue)) continue;
    const [mine, theirs] = [own[issue], guess[issue]];
    for (let option = 0; option < mine.length; option++) {
      if (option !== now)
        changes.push({ issue, option, loss: mine[now] - mine[option], gain: theirs[option] - theirs[now] });
    }
  }
  return changes;
}

const changed = (deal: FullDeal, { issue, option }: Change): FullDeal =>
  deal.map((now, i) => (i === issue ? option : now));

/** The one with the least score; the first of equals. Scores are asked for once each, in order. */
function leastBy<T>(list: readonly T[], score: (of: T) => number): T | undefined {
  let found: T | undefined;
  let least = Infinity;
  for (const one of list) {
    const value = score(one);
    if (value < least) [found, least] = [one, value];
  }
  return found;
}
