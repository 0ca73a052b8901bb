/** From a talks file, cut as of a date, to what is known of one party's conduct; and what the file lacks for it. */
import type { DateText, Party, Talks } from "../../talks/model.js";
import type { Checked } from "../forecast/settings.js";
import { reaches, type Tabled, tabledOffers } from "./from-talks/bids.js";
import { type Course, courseOf } from "./from-talks/course.js";
import { saidInPublic } from "./from-talks/demands.js";
import { conductIncidents } from "./from-talks/incidents.js";
import { type ConductMissing, MissingList } from "./from-talks/missing.js";
import { promisesOf } from "./from-talks/promises.js";
import { conductRounds, roundsPlanned } from "./from-talks/rounds.js";
import { type Actor, meanSide, type Sides, sidesOf } from "./from-talks/sides.js";
import { gainsOf, pointsOf, stepsOfOthers } from "./from-talks/steps.js";
import { spaceOfSides } from "./opponent/estimated-space.js";
import { type Bid, type ConductRecord, type ConductRound, emptyRecord, type TwoSidedSpace } from "./record.js";

/** Samples of preferences that were read from bids, for a band. */
export const preferenceSamples = 40;

/** What is known of a party's conduct towards one counterpart or all of them. */
export interface ReadConduct {
  readonly record: ConductRecord;
  /** The space of the record as it might be too, where a side's preferences were read from bids; else empty. */
  readonly samples: readonly TwoSidedSpace[];
}

export interface ConductMaterial extends ReadConduct {
  readonly party: string;
  /** Empty where the file has no date. */
  readonly asOf: DateText;
  /** Each counterpart by itself, in the order of the file, where there are several. */
  readonly counterparts: readonly (ReadConduct & { readonly id: string })[];
  readonly missing: readonly ConductMissing[];
}

/**
 * What the reading of conduct rests on. Nothing but what is in `talks`: cut it as of the date first.
 *
 * Records are named by their place: `offers.o1`, `incidents.i1`, `commitments.dilute-half`, `measures.m1`, and with their number in the
 * list (of the cut talks) `rounds.2`, `statements.0`, `moves.0`, `gains.3`.
 *
 * With several counterparts what the other side wants is the mean of what they want, each alike (a file gives no shares), and its bids are
 * those of the counterpart that made most (ties: first in the file); `counterparts` has each by itself.
 *
 * @param asOf the date of the cut; empty where the file has none
 * @param seed of the samples, unsigned 32-bit
 * @returns refused only where there is no such party
 */
export function readConduct(
  talks: Talks,
  party: string,
  {
    asOf,
    seed = 1,
    samples = preferenceSamples,
  }: { readonly asOf: DateText; readonly seed?: number; readonly samples?: number },
): Checked<ConductMaterial> {
  const self = talks.parties.find(({ id }) => id === party);
  if (!self) {
    const there = talks.parties.map(({ id }) => id).join(", ");
    return { ok: false, problems: [{ code: "unknown-party", message: `no party "${party}"; there are: ${there}` }] };
  }
  const missing = new MissingList();
  const course = courseOf(talks, asOf, missing);
  if (!course) {
    const counterparts: ConductMaterial["counterparts"] = [];
    return {
      ok: true,
      value: { party, asOf, record: emptyRecord, samples: [], counterparts, missing: missing.list() },
    };
  }
  const offers = tabledOffers(talks, course);
  const sides = sidesOf(talks, { self, offers, course, seed, samples, missing });
  const common = commonOf(talks, { self, asOf, offers, course, missing, sides });
  const others = sides.others.map(({ id }) => id);
  const towards = (ids: readonly string[], followed: string | undefined): ReadConduct =>
    recordOf(talks, { sides, common, ids, followed, party, others, course, missing });

  const made = (id: string) => sides.others.find((other) => other.id === id)!.bids.length;
  const followed = others.reduce<string | undefined>(
    (most, id) => (most === undefined || made(id) > made(most) ? id : most),
    undefined,
  );
  if (others.length > 1) {
    missing.note("parties", "counterparts-alike", ...others);
    if (followed !== undefined && made(followed)) missing.note("offers", "one-counterpart-followed", followed);
  }
  const whole = towards(others, followed);
  const counterparts = others.length > 1 ? others.map((id) => ({ id, ...towards([id], id) })) : [];
  return { ok: true, value: { party, asOf, ...whole, counterparts, missing: missing.list() } };
}

/** What does not depend on whom the party faces. */
type Common = Pick<
  ConductRecord,
  "statements" | "promises" | "acts" | "incidents" | "incidentsBefore" | "rounds" | "gains" | "roundsPlanned"
>;

function commonOf(
  talks: Talks,
  {
    self,
    asOf,
    offers,
    course,
    missing,
    sides,
  }: {
    readonly self: Party;
    readonly asOf: DateText;
    readonly offers: readonly Tabled[];
    readonly course: Course;
    readonly missing: MissingList;
    readonly sides: Sides;
  },
): Common {
  const party = self.id;
  const said = saidInPublic(talks, party, course);
  const during = said.filter(({ at }) => at >= 0);
  if (!during.length) missing.note("statements", "no-statements");
  const rounds = conductRounds(talks, { party, said, offers }, course, missing);
  const { incidents, before } = conductIncidents(talks, party, course, missing);
  return {
    statements: during.map(({ at, records, terms, escalatory }) => ({
      at,
      records,
      demand: terms && sides.own.complete(terms, at),
      escalatory,
    })),
    ...promisesOf(talks, { party, asOf }, course, missing),
    incidents,
    incidentsBefore: before,
    rounds,
    gains: gainsOf(talks, party, course, missing),
    roundsPlanned: roundsPlanned(talks, rounds, course, missing),
  };
}

function recordOf(
  talks: Talks,
  {
    sides,
    common,
    ids,
    followed,
    party,
    others,
    course,
    missing,
  }: {
    readonly sides: Sides;
    readonly common: Common;
    /** Whom the party faces here. */
    readonly ids: readonly string[];
    /** Whose bids are the other side's. */
    readonly followed: string | undefined;
    readonly party: string;
    readonly others: readonly string[];
    readonly course: Course;
    readonly missing: MissingList;
  },
): ReadConduct {
  const { own } = sides;
  const faced = sides.others.filter(({ id }) => ids.includes(id));
  const shares = faced.map(() => 1 / faced.length);
  const alone = ids.length === 1 && others.length > 1;
  const ownBids = own.bids.filter((bid) => !alone || reaches(bid, ids[0]!));
  const otherBids = (faced.find(({ id }) => id === followed)?.bids ?? []).filter((bid) => reaches(bid, party));
  const bids = inRounds(ownBids, otherBids, common.rounds);
  const named = (issue: number, at: number) =>
    sides.offers.some((offer) => offer.at <= at && offer.terms[issue] !== null && [party, followed].includes(offer.by));
  const { best, samples } = spaceOfSides(
    talks.issues.map(({ id }) => id),
    { own: own.side, other: meanSide(own.side, faced, shares) },
  );
  const walkAways = faced.map(({ walkAway }) => walkAway?.best ?? null);
  return {
    record: {
      ...common,
      space: talks.issues.length ? best : null,
      ownWalkAway: own.walkAway,
      otherWalkAway:
        walkAways.length && !walkAways.includes(null)
          ? walkAways.reduce<number>((sum, each, k) => sum + shares[k]! * each!, 0)
          : null,
      weeks: course.weeks,
      bids: talks.issues.length ? bids : [],
      points: pointsOf(bids, talks.issues.length, named),
      steps: stepsOfOthers(talks, { party, counterparts: ids }, course, missing),
    },
    samples: talks.issues.length ? samples : [],
  };
}

/**
 * Bids of both sides in order of time, with their round: the number of rounds held before or on that day, less one; without rounds, the
 * number of the bid among its side's.
 */
function inRounds(own: Actor["bids"], other: Actor["bids"], rounds: readonly ConductRound[]): Bid[] {
  const held = rounds.filter((round) => round.held).map(({ at }) => at);
  const side = (by: Bid["by"], bids: Actor["bids"]) =>
    bids.map(({ at, records, deal }, k): Bid => {
      const round = held.length ? Math.max(0, held.filter((each) => each <= at).length - 1) : k;
      return { by, at, records, deal, round };
    });
  return [...side("own", own), ...side("other", other)].sort((a, b) => a.at - b.at);
}
