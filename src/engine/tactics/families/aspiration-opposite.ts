/** The other side of simulated talks: of every kind, and as far from perfect as the party. */
import type { FullDeal } from "../../conduct/record.js";
import { clip, exp, pow } from "../../forecast/numerics.js";
import { idealOf, towards, type View } from "./aspiration-bids.js";
import type { Stance } from "./aspiration-party.js";
import { type Counterpart, type Scene, worth } from "./aspiration-scene.js";
import type { Stream } from "./aspiration-stream.js";

/** The bids of the other side, one after the other. */
export class Opposite {
  last: FullDeal;
  before: FullDeal;
  private aspiration = 1;
  private readonly scene: Scene;
  private readonly view: View;
  private readonly by: Stream;
  private readonly e: number;

  constructor(view: View, scene: Scene, by: Stream) {
    this.view = view;
    this.scene = scene;
    this.by = by;
    this.last = this.before = idealOf(view);
    this.e = exponents[scene.counterpart] * exp(0.3 * by.normal());
  }

  /** The bid of a round, in sight of the party's last; null: none. */
  bid(x: number, own: Stance): FullDeal | null {
    const { by, scene, view } = this;
    const floor = scene.otherWalkAway + (scene.counterpart === "hardliner" ? 0.45 : 0.04) * (1 - scene.otherWalkAway);
    const curve = floor + (1 - pow(x, 1 / this.e)) * (1 - floor);
    const moved = worth(view.own, own.last) - worth(view.own, own.before);
    const wanted =
      scene.counterpart === "tit for tat"
        ? this.aspiration - Math.max(-0.02, moved) - 0.01
        : curve + (scene.counterpart === "erratic" ? 0.08 : 0.015) * by.normal();
    this.aspiration = clip(wanted, floor, 1);
    // Who says nothing, or the same again, has not moved.
    this.before = this.last;
    if (by.happens(0.05)) return null;
    if (!by.happens(0.1)) this.last = towards(this.last, this.aspiration, view, by);
    return this.last;
  }

  /** Whether it takes the party's offer. */
  takes(offer: FullDeal): boolean {
    return worth(this.view.own, offer) >= Math.max(this.scene.otherWalkAway, this.aspiration);
  }
}

const exponents: Readonly<Record<Counterpart, number>> = {
  boulware: 0.2,
  linear: 1,
  conceder: 2,
  "tit for tat": 1,
  hardliner: 0.3,
  erratic: 0.8,
};
