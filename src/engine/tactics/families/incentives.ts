/**
 * Family "incentives": parties that do what pays. A genuine party loses by waiting and prefers a deal; a stalling one earns something in
 * every round the talks last; a posturing one is paid by an audience and by a failure that others are blamed for. Nobody is told to stall
 * or to posture: it follows from the payoffs of `incentives-payoffs.ts`, solved backwards from the deadline.
 *
 * `changed-mind` begins as the type named and is paid as another from a drawn round in the middle half on.
 */

import { type ReadingName, readings } from "../../conduct/record.js";
import { idHash, ownKey, talkKey } from "../../forecast/chance.js";
import type { Family } from "./family.js";
import { drawOther } from "./incentives-other.js";
import { drawPayoffs } from "./incentives-payoffs.js";
import { play } from "./incentives-play.js";
import { between, chanceFor, drawSpace, pathOf, wholeBetween } from "./incentives-space.js";

/** Talks of one number have the same issues, counterpart and deadline whatever the type, as far as the variant lets them. */
export const incentives: Family = ({ seed, talk, type, variant }) => {
  const key = ownKey(talkKey(seed, talk), idHash("family incentives"));
  const chance = (purpose: string) => chanceFor(key, purpose);
  const space = drawSpace(chance("space"), variant === "evasive" ? 3 : 0);
  const frame = chance("frame");
  const planned = wholeBetween(frame, 6, 20);
  const asked = pathOf(space, chance("path"))[0]!.other;
  const other = drawOther(space, asked, chance("other"));
  const offered = other.path[0]!.other;
  const walkAway =
    Math.min(0.7, Math.max(between(frame, 0.25, 0.5), offered + between(frame, 0.05, 0.15))) +
    (variant === "hard" ? 0.08 : 0);
  const changes = chance("change");
  const later = another(type, changes());
  return play({
    type,
    variant,
    space,
    pay: drawPayoffs(type, variant, chance("payoffs")),
    change:
      variant === "changed-mind"
        ? {
            round: Math.round(planned * between(changes, 0.25, 0.75)),
            pay: drawPayoffs(later, "plain", chance("later")),
          }
        : null,
    walkAway,
    planned,
    other,
    chance,
  });
};

function another(type: ReadingName, share: number): ReadingName {
  const rest = readings.filter((reading) => reading !== type);
  return rest[Math.floor(rest.length * share)]!;
}
