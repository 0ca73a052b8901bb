/** When the rounds of simulated talks are, who put them off, and who came. */
import { clip } from "../../forecast/numerics.js";
import type { Manner } from "./aspiration-manner.js";
import type { Scene } from "./aspiration-scene.js";
import type { Stream } from "./aspiration-stream.js";

export interface Meeting {
  /** Week it begins in; of one called off, the week it should have. */
  readonly at: number;
  readonly onTime: boolean;
  readonly held: boolean;
  readonly rank: number;
  readonly preconditions: number;
}

/** The other side, holidays and visas put rounds off too. */
const otherDelays = 0.07;

/** Every round there could be; talks may end before. @param mannerAt of the party, in each round */
export function calendarOf(
  scene: Scene,
  count: number,
  mannerAt: (round: number) => Manner,
  by: Stream,
): readonly Meeting[] {
  const base = by.between(0.35, 0.75);
  let week = 0;
  let trend = 0;
  return Array.from({ length: count }, (_, round) => {
    const manner = mannerAt(round);
    const postponed = by.happens(manner.postpones) || by.happens(otherDelays);
    const delay = by.between(0.3, 1.1) * scene.pace;
    const called = by.happens(manner.cancels);
    const jitter = by.between(-0.15, 0.15) * scene.pace;
    trend += manner.rankTrend;
    const rank = clip(base + trend + 0.05 * by.normal(), 0, 1);
    const preconditions = by.poisson(manner.preconditions);
    // The first round opens the talks: it is what weeks are counted from.
    const first = round === 0;
    if (!first) week += scene.pace + jitter + (postponed ? delay : 0);
    return {
      at: week,
      onTime: first || !postponed,
      held: first || !called,
      rank,
      preconditions,
    };
  });
}
