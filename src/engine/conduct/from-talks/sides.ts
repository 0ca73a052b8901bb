/** The parties of a file as sides of a record: what each wants, and its bids. */
import type { Party, Talks } from "../../../talks/model.js";
import { idHash, mix } from "../../forecast/chance.js";
import { type Side, sideOf } from "../opponent/estimated-space.js";
import type { ConductRecord } from "../record.js";
import type { Tabled } from "./bids.js";
import type { Course } from "./course.js";
import { saidInPublic } from "./demands.js";
import type { MissingList } from "./missing.js";
import { meanPreferences, spokenIn, statedPreferences, walkAwayOf } from "./preferences.js";
import { completion } from "./standing.js";

/** A party with what it wants and its bids, completed. */
export interface Actor {
  readonly id: string;
  readonly side: Side;
  readonly walkAway: ConductRecord["ownWalkAway"];
  readonly bids: readonly (Tabled & { readonly deal: readonly number[] })[];
  readonly complete: ReturnType<typeof completion>;
}

export interface Sides {
  readonly own: Actor;
  readonly others: readonly Actor[];
  readonly offers: readonly Tabled[];
}

/** The party and whoever it faces: other parties that want something or have made an offer. */
export function sidesOf(
  talks: Talks,
  {
    self,
    offers,
    course,
    seed,
    samples,
    missing,
  }: {
    readonly self: Party;
    readonly offers: readonly Tabled[];
    readonly course: Course;
    readonly seed: number;
    readonly samples: number;
    readonly missing: MissingList;
  },
): Sides {
  if (!talks.issues.length) missing.note("issues", "no-issues");
  if (!offers.length) missing.note("offers", "no-offers");
  if (talks.bonuses.length) missing.note("bonuses", "bonuses-left-out");
  const sizes = talks.issues.map(({ options }) => options.length);
  const positions = talks.issues.map(({ options, positions }) =>
    Object.values(positions).flatMap((series) =>
      series.map(({ stated }) => options.findIndex(({ id }) => id === stated)),
    ),
  );
  const tabled = spokenIn([
    ...offers.map(({ terms }) => terms),
    ...talks.parties.flatMap(({ id }) =>
      saidInPublic(talks, id, course).flatMap(({ terms }) => (terms ? [terms] : [])),
    ),
  ]);
  const spoken = (issue: number, option: number) => tabled(issue, option) || positions[issue]!.includes(option);
  const actor = (party: Party): Actor => {
    const stated = statedPreferences(talks, party.id, spoken);
    const complete = completion(talks, { party: party.id, offers, preferences: stated }, course, (issue) =>
      missing.note("offers", "open-issues-assumed", issue),
    );
    const bids = offers
      .filter(({ by }) => by === party.id)
      .map((offer) => ({ ...offer, deal: complete(offer.terms, offer.at) }));
    const key = mix(seed ^ idHash(party.id));
    const side = sideOf(
      stated,
      bids.map(({ deal }) => deal),
      { sizes, seed: key, samples },
    );
    if (talks.issues.length && side.estimated)
      if (party === self) missing.note("issues", "own-worths-not-stated");
      else missing.note("issues", "other-worths-not-stated", party.id);
    if (talks.issues.length && side.uniform) missing.note("issues", "worths-not-readable", party.id);
    return { id: party.id, side, walkAway: walkAwayOf(talks, party, stated), bids, complete };
  };
  const own = actor(self);
  if (own.walkAway === null) missing.note("parties", "walk-away-not-stated", self.id);
  const counted = talks.parties.filter(
    ({ id }) =>
      id !== self.id &&
      (offers.some(({ by }) => by === id) || talks.issues.some(({ weight }) => (weight[id]?.best ?? 0) > 0)),
  );
  const others = counted.map(actor);
  if (offers.length) {
    const silent = [own, ...others].filter(({ bids }) => !bids.length).map(({ id }) => id);
    if (silent.length) missing.note("offers", "one-sided-offers", ...silent);
  }
  return { own, others, offers };
}

/**
 * Several counterparts as one: it wants the mean of what they want. Nobody there: whatever the other side might want, all alike.
 * @param shares one a counterpart, summing to 1
 */
export function meanSide(own: Side, faced: readonly Actor[], shares: readonly number[]): Side {
  if (!faced.length) return indifference(own);
  const sides = faced.map(({ side }) => side);
  const count = Math.max(...sides.map(({ samples }) => samples.length));
  return {
    best: meanPreferences(
      sides.map(({ best }) => best),
      shares,
    ),
    samples: Array.from({ length: count }, (_, k) =>
      meanPreferences(
        sides.map(({ best, samples }) => samples[k] ?? best),
        shares,
      ),
    ),
    estimated: sides.some(({ estimated }) => estimated),
    uniform: sides.some(({ uniform }) => uniform),
  };
}

const indifference = ({ best }: Side): Side => ({
  best: {
    weights: best.weights.map(() => 1 / best.weights.length),
    worths: best.worths.map((options) => options.map(() => 0.5)),
  },
  samples: [],
  estimated: true,
  uniform: true,
});
