/** The bids of an aspiration party of known type: where it stands, and the next step. */
import type { FullDeal } from "../../conduct/record.js";
import { clip, pow } from "../../forecast/numerics.js";
import { giveaway, idealOf, keptBelow, retraction, showpiece, towards, type View } from "./aspiration-bids.js";
import type { Manner } from "./aspiration-manner.js";
import { type Scene, worth } from "./aspiration-scene.js";
import type { Stream } from "./aspiration-stream.js";

/** Own utility an offer made for show gives away at once, at least. */
export const showCost = 0.22;
/** Bids that are not meant to be taken stay this far below what the other side could accept. */
const outOfReach = 0.02;

/** Where a side stands, and stood before. */
export interface Stance {
  readonly last: FullDeal;
  readonly before: FullDeal;
}

/** The party's bids, one after the other. */
export class Bidder {
  last: FullDeal;
  before: FullDeal;
  private readonly scene: Scene;
  private readonly view: View;
  /** What deals are really worth to the other side. */
  private readonly theirs: View["own"];
  private readonly by: Stream;
  /** Own utility it wants; starts at the best deal. */
  private aspiration = 1;
  /** Given back in kind so far. */
  private returned = 0;
  /** What the other side needs most stays closed to who wants no deal: whatever else is given, the sum is not enough. */
  private readonly closed: ReadonlySet<number>;
  /** Issues its own hardliners keep closed; null: not yet known. */
  private mandate: ReadonlySet<number> | null = null;
  /** Round from which an offer is made for show; Infinity: never. */
  private readonly showFrom: number;
  private shown = false;
  private beforeShow: FullDeal | null = null;

  constructor(view: View, scene: Scene, theirs: View["own"], by: Stream, spectacular: boolean) {
    this.view = view;
    this.scene = scene;
    this.theirs = theirs;
    this.by = by;
    this.last = this.before = idealOf(view);
    this.closed = new Set(heaviest(scene.space.otherWeights, scene.space.issues.length > 5 ? 2 : 1));
    this.showFrom = spectacular ? by.whole(1, 3) : Infinity;
  }

  /** The bid of a round; null: none. @param agreed issues on which both sides stand together, left alone as long as it can be */
  bid(
    round: number,
    x: number,
    manner: Manner,
    { other, agreed }: { readonly other: Stance; readonly agreed: ReadonlySet<number> },
  ): FullDeal | null {
    const moved = worth(this.view.own, other.last) - worth(this.view.own, other.before);
    const next = round === 0 ? this.opening(manner) : (this.show(round) ?? this.next(x, manner, moved, agreed));
    // Who says nothing has not moved.
    this.before = this.last;
    if (next !== null) this.last = next;
    return next;
  }

  /** Whether it takes the other's offer: only who wants a deal does. */
  takes(offer: FullDeal, manner: Manner): boolean {
    const least = Math.max(this.scene.ownWalkAway, this.aspiration);
    return manner.bidding === "towards a deal" && worth(this.view.own, offer) >= least;
  }

  private opening(manner: Manner): FullDeal {
    return this.meant(manner, towards(this.last, this.by.between(0.93, 1), this.view, this.by));
  }

  /** The offer made for show, what follows until it is forgotten; null: nothing of the kind. */
  private show(round: number): FullDeal | null {
    if (this.beforeShow) {
      // Refused, as it had to be: sooner or later it goes back to where it stood.
      const bid = this.by.happens(0.5) ? this.beforeShow : this.last;
      if (bid === this.beforeShow) this.beforeShow = null;
      return bid;
    }
    if (round < this.showFrom || this.shown) return null;
    const offer = showpiece(this.last, showCost, this.scene.otherWalkAway - outOfReach, this.view.own, this.theirs);
    if (offer === null) return null;
    this.shown = true;
    this.beforeShow = this.last;
    return offer;
  }

  private next(x: number, manner: Manner, moved: number, agreed: ReadonlySet<number>): FullDeal | null {
    const { by, scene, view } = this;
    const floor = scene.ownWalkAway + manner.floor * (1 - scene.ownWalkAway);
    this.returned += manner.returns * Math.max(0, moved);
    const curve = floor + (1 - pow(x, 1 / manner.e)) * (1 - floor);
    this.aspiration = clip(curve - this.returned + manner.wobble * by.normal(), floor, 1);
    if (by.happens(manner.silent)) return null;
    if (by.happens(manner.repeats)) return this.last;
    if (by.happens(manner.retracts)) return this.meant(manner, retraction(this.last, view, 0.08, by));
    return this.meant(manner, this.step(x, manner, agreed));
  }

  private step(x: number, manner: Manner, agreed: ReadonlySet<number>): FullDeal {
    const { by, view } = this;
    const closed = new Set([...this.closed, ...agreed]);
    switch (manner.bidding) {
      case "towards a deal":
        return this.concession(x, manner, agreed);
      case "for time": {
        const given = by.happens(manner.gives) ? giveaway(this.last, view, 0.03, closed) : null;
        // What its curve asks for it gives; it does not take back what was given beside the curve.
        return given ?? towards(this.last, Math.min(this.aspiration, worth(view.own, this.last)), view, by, closed);
      }
      case "for show": {
        const given = by.happens(manner.gives) ? giveaway(this.last, view, 0.04, closed) : null;
        return given ?? towards(this.last, this.aspiration, view, by, closed);
      }
      default:
        return manner.bidding satisfies never;
    }
  }

  /** A step along the curve, as far as the mandate goes; who wants a deal takes little back. */
  private concession(x: number, manner: Manner, agreed: ReadonlySet<number>): FullDeal {
    const { by, scene, view } = this;
    this.mandate ??= new Set(heaviest(scene.space.ownWeights, Math.ceil(manner.mandate * view.own.length)));
    // Late in the talks its hardliners let go, the lightest issue first.
    if (this.mandate.size && x > 0.4 && by.happens(0.3)) this.mandate = new Set([...this.mandate].slice(0, -1));
    if (manner.mandate > 0 && by.happens(0.3)) return this.last;
    const held = new Set([...this.mandate, ...agreed]);
    return towards(this.last, Math.min(this.aspiration, worth(view.own, this.last) + 0.01), view, by, held);
  }

  /** The bid as meant: of who wants no deal, out of the other's reach. */
  private meant(manner: Manner, deal: FullDeal): FullDeal {
    if (manner.bidding === "towards a deal") return deal;
    return keptBelow(deal, this.scene.otherWalkAway - outOfReach, this.view.own, this.theirs);
  }
}

/** Indexes of the `count` largest, the largest first; of equals the first. */
const heaviest = (weights: readonly number[], count: number): number[] =>
  [...weights.keys()].sort((a, b) => weights[b] - weights[a] || a - b).slice(0, count);
