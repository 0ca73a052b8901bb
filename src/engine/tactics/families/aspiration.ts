/**
 * Family A of simulated parties: an aspiration level that falls along a curve with noise decides the bids, rates decide the rest.
 *
 * Genuine parties concede along curves of every shape towards their walk-away and answer in kind; stalling ones stop far above it, give
 * what costs them least and gain while the talks last; posturing ones keep what the other side needs most closed and speak in public.
 * Bids of the last two stay below what the counterpart could accept. A `changed-mind` party is of its type at first and of another
 * from some round in the middle on.
 *
 * @see Faratin, Sierra & Jennings (1998), Negotiation decision functions for autonomous agents, for the curves; the rates are ours
 */
import { type ConductRecord, type FullDeal, type ReadingName, readings } from "../../conduct/record.js";
import { towards } from "./aspiration-bids.js";
import { calendarOf } from "./aspiration-calendar.js";
import { type CourseBid, courseOf } from "./aspiration-course.js";
import { actsOf, gainsOf, incidentsOf, promisesOf, type Stretch, statementsOf, stepsOf } from "./aspiration-events.js";
import { type Manner, mannerOf } from "./aspiration-manner.js";
import { type Counterpart, contributions, type Scene, sceneOf, worth } from "./aspiration-scene.js";
import { streamOf } from "./aspiration-stream.js";
import type { Family, Variant } from "./family.js";

/** The aspiration family. */
export const aspiration: Family = ({ seed, talk, type, variant }) => {
  const stream = (purpose: string) => streamOf(seed, talk, purpose);
  const scene = sceneOf(seed, talk, variant);
  const mannerAt = mannersOf(seed, talk, type, variant, scene);

  const extra = stream("length").whole(0, type === "stalling" ? 3 : 1);
  const meetings = calendarOf(scene, scene.roundsPlanned + extra, mannerAt, stream("calendar"));
  const course = courseOf(scene, meetings, mannerAt, variant === "spectacular", {
    own: stream("bids"),
    other: stream("their bids"),
    points: stream("points"),
  });
  const held = meetings.slice(0, course.rounds);
  const rounds = held.map(({ at }) => at);
  const length = rounds.at(-1)! + scene.pace;
  const stretches = rounds.map((from, k): Stretch => ({ from, to: rounds[k + 1] ?? length, manner: mannerAt(k) }));

  return {
    type,
    variant,
    rounds,
    length,
    record: {
      space: scene.space,
      ownWalkAway: {
        low: Math.max(0, scene.ownWalkAway - scene.doubt),
        best: scene.ownWalkAway,
        high: scene.ownWalkAway + scene.doubt,
      },
      otherWalkAway: scene.otherWalkAway,
      roundsPlanned: scene.roundsPlanned,
      weeks: length,
      incidentsBefore: scene.incidentsBefore,
      bids: noted("o", course.bids),
      statements: noted(
        "s",
        statementsOf(stretches, demandsAbove(scene, course.bids, stream("demands")), stream("statements")),
      ),
      promises: noted("c", promisesOf(stretches, scene.pace, length, stream("promises"))),
      incidents: noted("i", incidentsOf(stretches, scene.incidentsBefore, scene.protocol, stream("incidents"))),
      rounds: noted("r", held),
      gains: noted("g", gainsOf(stretches, stream("gains"))),
      points: noted("p", course.points),
      acts: noted("a", actsOf(stretches, stream("acts"))),
      steps: noted("u", stepsOf(stretches, stepRate[scene.counterpart], length, stream("steps"))),
    } satisfies ConductRecord,
  };
};

/** Steps the other side takes on its own, a round. */
const stepRate: Readonly<Record<Counterpart, number>> = {
  boulware: 0.12,
  linear: 0.2,
  conceder: 0.35,
  "tit for tat": 0.2,
  hardliner: 0.05,
  erratic: 0.15,
};

/** The manner of each round; of who changes its mind, another from a round in the middle of the talks on. */
function mannersOf(
  seed: number,
  talk: number,
  type: ReadingName,
  variant: Variant,
  scene: Scene,
): (round: number) => Manner {
  const first = mannerOf(type, variant, streamOf(seed, talk, "manner"));
  if (variant !== "changed-mind") return () => first;
  const by = streamOf(seed, talk, "change of mind");
  const change = by.whole(2, scene.roundsPlanned - 2);
  const then = mannerOf(by.pick(readings.filter((other) => other !== type)), variant, by);
  return (round) => (round < change ? first : then);
}

/** Public demands: some of the way from the last bid back up to the best deal. */
function demandsAbove(
  scene: Scene,
  bids: readonly CourseBid[],
  by: ReturnType<typeof streamOf>,
): (at: number, above: number) => FullDeal {
  const own = contributions(scene.space.ownWeights, scene.space.ownWorths);
  const guess = contributions(scene.space.otherWeights, scene.space.otherWorths);
  const best: FullDeal = own.map((list) => list.indexOf(Math.max(...list)));
  return (at, above) => {
    const last = bids.filter((bid) => bid.by === "own" && bid.at <= at).at(-1)?.deal ?? best;
    const value = worth(own, last);
    return towards(last, value + above * (1 - value), { own, guess }, by);
  };
}

/** Entries in order of time (of equals as made), each with its number in its log. */
function noted<T extends { readonly at: number }>(
  log: string,
  entries: readonly T[],
): (T & { readonly records: readonly string[] })[] {
  return [...entries].sort((a, b) => a.at - b.at).map((entry, k) => ({ ...entry, records: [`${log}${k + 1}`] }));
}
