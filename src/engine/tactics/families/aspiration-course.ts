/** The course of simulated talks: bids of both sides round by round, what was agreed on the way, and when it ends. */
import type { FullDeal } from "../../conduct/record.js";
import { clip, exp } from "../../forecast/numerics.js";
import type { Meeting } from "./aspiration-calendar.js";
import type { Manner } from "./aspiration-manner.js";
import { Opposite } from "./aspiration-opposite.js";
import { Bidder } from "./aspiration-party.js";
import { contributions, type Scene } from "./aspiration-scene.js";
import type { Stream } from "./aspiration-stream.js";

export interface CourseBid {
  readonly by: "own" | "other";
  readonly round: number;
  readonly at: number;
  readonly deal: FullDeal;
}

export interface Course {
  readonly bids: readonly CourseBid[];
  readonly points: readonly { readonly at: number; readonly reopened: number | null }[];
  /** Rounds there were. */
  readonly rounds: number;
}

/** Nobody takes a deal before this round: it has to be understood first. */
const firstAcceptance = 3;

export interface Streams {
  readonly own: Stream;
  readonly other: Stream;
  readonly points: Stream;
}

/** Plays the rounds of a calendar. @param spectacular whether one offer is made for show */
export function courseOf(
  scene: Scene,
  meetings: readonly Meeting[],
  mannerAt: (round: number) => Manner,
  spectacular: boolean,
  streams: Streams,
): Course {
  const mine = contributions(scene.space.ownWeights, scene.space.ownWorths);
  const theirs = contributions(scene.space.otherWeights, scene.space.otherWorths);
  const own = new Bidder({ own: mine, guess: misread(theirs, streams.own) }, scene, theirs, streams.own, spectacular);
  const other = new Opposite({ own: theirs, guess: misread(mine, streams.other) }, scene, streams.other);
  const bids: CourseBid[] = [];
  const points = new Map<number, { at: number; reopened: number | null }>();
  const met = scene.space.issues.map(() => 0);

  let rounds = 0;
  for (const [round, { at, held }] of meetings.entries()) {
    rounds = round + 1;
    if (!held) continue;
    const manner = mannerAt(round);
    const x = clip(round / (scene.roundsPlanned - 1), 0, 1);
    const agreed = new Set([...points].filter(([, { reopened }]) => reopened === null).map(([issue]) => issue));
    const ownFirst = streams.own.happens(0.5);
    const mineNow = own.bid(round, x, manner, { other, agreed });
    const theirsNow = other.bid(x, own);
    const day = scene.pace / 12;
    if (mineNow) bids.push({ by: "own", round, at: at + (ownFirst ? 1 : 2) * day, deal: mineNow });
    if (theirsNow) bids.push({ by: "other", round, at: at + (ownFirst ? 2 : 1) * day, deal: theirsNow });

    const now = at + 3 * day;
    for (const issue of met.keys()) {
      const same = own.last[issue] === other.last[issue];
      met[issue] = same ? met[issue] + 1 : 0;
      const point = points.get(issue);
      if (!point && met[issue] === 2) points.set(issue, { at: now, reopened: null });
      const movedOff = own.last[issue] !== own.before[issue] && !same;
      const words = streams.points.happens(manner.reopens);
      if (point && point.reopened === null && point.at < at && (movedOff || words)) point.reopened = now;
    }
    if (round + 1 >= firstAcceptance && (own.takes(other.last, manner) || other.takes(own.last))) break;
    if (manner.bidding === "for show" && x > 0.55 && streams.own.happens(0.12)) break;
  }
  return {
    bids: bids.sort((a, b) => a.at - b.at),
    points: [...points.values()].sort((a, b) => a.at - b.at),
    rounds,
  };
}

/** What one side takes the other's contributions to be: each issue over- or underrated. */
const misread = (real: readonly (readonly number[])[], by: Stream): readonly (readonly number[])[] =>
  real.map((list) => {
    const factor = exp(0.45 * by.normal());
    return list.map((value) => factor * value);
  });
