/** The counterpart of a party of the family "incentives": of every kind, and with no look ahead, so that it is not a second copy of the party. */

import type { TwoSidedSpace } from "../../conduct/record.js";
import { curve } from "./incentives-choice.js";
import { between, type Chance, downTo, normal, type OnPath, pathOf, pointOf, turnedRound } from "./incentives-space.js";

const kinds = ["conceder", "linear", "boulware", "mirror", "hardliner", "erratic", "patient", "touchy"] as const;
export type OtherKind = (typeof kinds)[number];

export interface Other {
  readonly kind: OtherKind;
  /** What no deal is worth to it. */
  readonly walkAway: number;
  /** How strongly it feels what the party does, as a factor. */
  readonly temper: number;
  /** Chance in a round that it takes a step of its own and asks for one in kind. */
  readonly stepping: number;
  /** What it gives for what it was given since the talks began, as a share. */
  readonly inKind: number;
  /** Its path of giving way, `own` being worth to *it*. */
  readonly path: readonly OnPath[];
}

const curveOf: Readonly<Record<OtherKind, number>> = {
  conceder: 1.1,
  linear: 0.65,
  boulware: 0.2,
  mirror: 0.2,
  hardliner: 0.12,
  erratic: 0.5,
  patient: 0.35,
  touchy: 0.5,
};

/** @param asked what the party's first bid is worth to it: it never lives with that, else there would be nothing to talk about */
export function drawOther(space: TwoSidedSpace, asked: number, chance: Chance): Other {
  const kind = kinds[Math.floor(kinds.length * chance())]!;
  return {
    kind,
    walkAway: Math.min(
      0.75,
      Math.max(
        kind === "hardliner" ? between(chance, 0.4, 0.6) : between(chance, 0.25, 0.5),
        asked + between(chance, 0.08, 0.22),
      ),
    ),
    temper: kind === "touchy" ? between(chance, 1.2, 1.6) : between(chance, kind === "patient" ? 0.4 : 0.7, 1.1),
    stepping: kind === "hardliner" ? 0.04 : between(chance, 0.08, 0.3),
    inKind: kind === "hardliner" ? 0 : between(chance, 0, 0.5),
    path: pathOf(turnedRound(space), chance),
  };
}

/** What it insists on in a round, on its own scale, with what its last target was and what the party gave it since. */
export function otherTarget(
  other: Other,
  round: { readonly share: number; readonly before: number; readonly given: number; readonly sinceStart: number },
  chance: Chance,
): number {
  const best = other.path[0]!.own;
  const byClock = other.walkAway + (best - other.walkAway) * curve(round.share, curveOf[other.kind]);
  const kept = (x: number) => Math.min(best, Math.max(other.walkAway, x));
  if (other.kind === "mirror") return kept(round.share < 0.12 ? byClock : round.before - Math.max(-0.02, round.given));
  // Most give something for what they are given.
  return kept(byClock - other.inKind * round.sinceStart + normal(chance, other.kind === "erratic" ? 0.09 : 0.012));
}

/** The other's bid as the party sees it: `own` is worth to the party. */
export const otherBid = (space: TwoSidedSpace, other: Other, target: number): OnPath =>
  pointOf(space, downTo(other.path, target).deal);
