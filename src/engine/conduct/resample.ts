/**
 * The record as it might have been: every log's rows drawn with replacement, weights and walk-away as far off as an analyst's may be,
 * attributions and disputes decided by chance. Two hundred of these make the band.
 */
import { draw } from "../forecast/chance.js";
import { canonicalOrder, doubtedSpace, doubtedWalkAway } from "./doubt.js";
import { chanceRows, conductSlots, withReplacement } from "./draws.js";
import type { ConductRecord, DemandOrStatement, TwoSidedSpace } from "./record.js";
import { replayedMoves } from "./replayed-moves.js";

/**
 * A function from the key and the number of a resample to its record.
 *
 * What is drawn of the bids are moves, not bids: a bid drawn twice would be a move that nobody made. What comes by chance in time
 * (incidents, words without a demand) is drawn a chance number of times, since its number is part of what is measured; of the rest as
 * many rows as there are.
 *
 * @param samples the space as it might be too, where preferences were read from bids: the nth resample takes one in turn
 */
export function resampler(
  record: ConductRecord,
  samples: readonly TwoSidedSpace[] = [],
): (key: number, nth: number) => ConductRecord {
  const spaces = record.space ? (samples.length ? samples : [record.space]) : [];
  const deals = [
    ...record.bids.map(({ deal }) => deal),
    ...record.statements.flatMap(({ demand }) => (demand === null ? [] : [demand])),
  ];
  const order = record.space ? canonicalOrder(record.space, deals) : [];
  const replays = spaces.map((space) => replayedMoves(space, record.bids));
  const demands = record.statements.filter(({ demand }) => demand !== null);
  const words = record.statements.filter(({ demand }) => demand === null);
  return (key, nth) => {
    const again = <T>(rows: readonly T[], slot: number): T[] =>
      withReplacement(rows.length, key, slot).map((row) => rows[row]!);
    const replayed = replays.length ? replays[nth % replays.length]!(key) : null;
    return {
      ...record,
      space: replayed ? doubtedSpace(replayed.space, key, order) : null,
      bids: replayed?.bids ?? record.bids,
      ownWalkAway: doubtedWalkAway(record.ownWalkAway, key),
      statements: inOrder([...again(demands, conductSlots.demands), ...sometimes(words, key, conductSlots.statements)]),
      promises: again(record.promises, conductSlots.promises).map((promise, k) =>
        promise.verdict === "disputed"
          ? { ...promise, verdict: draw(key, k, conductSlots.disputed) < 0.5 ? "kept" : "broken" }
          : promise,
      ),
      incidents: sometimes(record.incidents, key, conductSlots.incidents).map((incident, k) => ({
        ...incident,
        attribution: draw(key, k, conductSlots.attribution) < incident.attribution ? 1 : 0,
      })),
      rounds: again(record.rounds, conductSlots.rounds),
      gains: again(record.gains, conductSlots.gains),
      points: again(record.points, conductSlots.points),
      acts: again(record.acts, conductSlots.acts),
      steps: again(record.steps, conductSlots.steps),
    };
  };
}

const sometimes = <T>(rows: readonly T[], key: number, slot: number): T[] =>
  chanceRows(rows.length, key, slot).map((row) => rows[row]!);

const inOrder = (statements: readonly DemandOrStatement[]): DemandOrStatement[] =>
  [...statements].sort((a, b) => a.at - b.at);
