/** What would tell the readings apart: for each act that may come next, what is expected to be learnt from whether it comes. */
import { clip, exp, ln, logit } from "../forecast/numerics.js";
import type { Classifier } from "./classifier.js";
import { type Tell, type TellingAct, tellingActs } from "./reading.js";
import type { ByReading, ConductRecord } from "./record.js";

/** What is known to lie ahead. */
export interface Ahead {
  /** The party's next promise: its record, and in how many weeks it falls due. */
  readonly promise: { readonly about: string; readonly within: number } | null;
  readonly round: { readonly about: string | null; readonly within: number } | null;
}

export const nothingAhead: Ahead = { promise: null, round: null };

/** How many acts are shown. */
export const mostTold = 3;

/**
 * The acts that would tell most, at most three; ties by the earlier date, then in the order of `tellingActs`.
 *
 * Of each act the chances by type are those of simulated parties after as many rounds; differences between types are divided by the
 * temperature like everything learnt from them, so that an observation to come counts no more than one already made.
 */
export const tellingOf = (
  record: ConductRecord,
  posterior: ByReading,
  of: { readonly classifier: Classifier; readonly temperature: number; readonly ahead: Ahead },
): readonly Tell[] => tellingAt(actsAhead(record, of), posterior);

/** An act that may come next, whatever is believed of the party. */
export interface ActAhead {
  readonly act: TellingAct;
  /** Chance of the act by type, tempered. */
  readonly likely: ByReading;
  readonly timed: { readonly about: string | null; readonly within: number } | null;
}

/** Every act that may come next, in the order of `tellingActs`. */
export function actsAhead(
  record: ConductRecord,
  {
    classifier,
    temperature,
    ahead,
  }: { readonly classifier: Classifier; readonly temperature: number; readonly ahead: Ahead },
): readonly ActAhead[] {
  const round = roundsGoneBy(record);
  return tellingActs
    .filter((act) => possible(act, record, ahead))
    .map((act) => {
      const rows = classifier.acts[act];
      const likely = temperedChances(rows[clip(round, 1, rows.length) - 1]!, temperature);
      const timed = act === "keeps-promise" || act === "misses-promise" ? ahead.promise : dateOf(record, ahead);
      return { act, likely, timed };
    });
}

/** Those of them that would tell most under a posterior. */
export const tellingAt = (acts: readonly ActAhead[], posterior: ByReading): readonly Tell[] =>
  acts
    .map(({ act, likely, timed }, order) => ({ ...tellOf(act, likely, posterior, timed), order }))
    .sort((a, b) => b.gain - a.gain || (a.within ?? Infinity) - (b.within ?? Infinity) || a.order - b.order)
    .slice(0, mostTold)
    .map(({ order: _, ...tell }) => tell);

/**
 * Expected information of seeing whether an act comes: Σ P(o) KL(P(type | o) ‖ P(type)) over seen and not seen, in nats.
 * @param likely chance of the act by type, each strictly between 0 and 1
 */
export function tellOf(
  act: TellingAct,
  likely: ByReading,
  posterior: ByReading,
  timed: { readonly about: string | null; readonly within: number } | null,
): Tell {
  const chance = likely.reduce((sum, p, c) => sum + p * posterior[c]!, 0);
  const given = (of: readonly number[], all: number): ByReading => [
    (of[0]! * posterior[0]) / all,
    (of[1]! * posterior[1]) / all,
    (of[2]! * posterior[2]) / all,
  ];
  const seen = given(likely, chance);
  const unseen = given(
    likely.map((p) => 1 - p),
    1 - chance,
  );
  const gain = chance * divergence(seen, posterior) + (1 - chance) * divergence(unseen, posterior);
  return {
    act,
    about: timed?.about ?? null,
    within: timed?.within ?? null,
    chance,
    seen,
    unseen,
    gain: Math.max(0, gain),
  };
}

/** KL(p ‖ q) in nats; 0 ln 0 = 0. @param q > 0 wherever p is */
const divergence = (p: ByReading, q: ByReading): number =>
  p.reduce((sum, x, c) => (x > 0 ? sum + x * ln(x / q[c]!) : sum), 0);

/** Chances by type drawn towards each other: their logits' distances from the mean logit divided by the temperature. */
export function temperedChances(likely: ByReading, temperature: number): ByReading {
  const logits = likely.map((p) => logit(clip(p, 0.001, 0.999)));
  const mean = (logits[0]! + logits[1]! + logits[2]!) / 3;
  const drawn = logits.map((x) => 1 / (1 + exp(-(mean + (x - mean) / temperature))));
  return [drawn[0]!, drawn[1]!, drawn[2]!];
}

/** Rounds in which somebody bid or that were held, whichever is more. */
export const roundsGoneBy = ({ bids, rounds }: ConductRecord): number =>
  bids.reduce((most, { round }) => Math.max(most, round + 1), rounds.filter(({ held }) => held).length);

function possible(act: TellingAct, record: ConductRecord, ahead: Ahead): boolean {
  switch (act) {
    case "repeats":
    case "concedes":
      return record.bids.some(({ by }) => by === "own");
    case "reopens":
      return record.points.some(({ reopened }) => reopened === null);
    case "keeps-promise":
    case "misses-promise":
      return ahead.promise !== null || record.promises.length > 0;
    case "answers-in-time":
      return record.incidents.some(({ answered }) => answered !== null);
    case "postpones":
      return record.rounds.length > 0 || ahead.round !== null;
    case "accepts-verification":
    case "incident":
    case "escalates":
      return true;
    default:
      return act satisfies never;
  }
}

/** The next round: as planned, else after as long as between rounds so far. */
function dateOf(
  record: ConductRecord,
  ahead: Ahead,
): { readonly about: string | null; readonly within: number } | null {
  if (ahead.round) return ahead.round;
  const rounds = roundsGoneBy(record);
  return rounds > 0 && record.weeks > 0 ? { about: null, within: record.weeks / rounds } : null;
}
