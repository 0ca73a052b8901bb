/**
 * The eleven indicators from their formulas, each with its parts by name; null where data are too few.
 *
 * What the formulas leave open, and how it is taken, stands at each function after "Open:"; where it is a matter of taste it follows the
 * engine's documentation, never its code. A part that rests on another log than the leading number stands on that log's data.
 */
import type { Bid, ConductRecord } from "../conduct/record.js";
import {
  type PlainClass,
  plainBids,
  plainMedian,
  plainMoves,
  plainOwn,
  plainSign,
  plainSpearman,
  plainThreshold,
  sumOf,
} from "./conduct-moves.js";

type PlainParts<K extends string> = Readonly<Record<K, number | null>>;

/** Every part by the name of the feature it is, and parts that are only told. */
export function plainFeatures(record: ConductRecord): Readonly<Record<string, number | null>> {
  const moves = moveClasses(record);
  const answer = reciprocity(record);
  const back = ratchet(record);
  const kept = keptCommitments(record);
  const incidents = incidentDiscipline(record);
  const delay = delayAndGains(record);
  const words = publicPrivateGap(record);
  return {
    "concession-rate": concessionRate(record).rate,
    "moves.giving": moves.giving,
    "moves.selfish": moves.selfish,
    "moves.idle": moves.empty,
    "reciprocity.slope": answer.slope,
    "reciprocity.answered": answer.answers,
    "ratchet.back": back.back,
    "ratchet.reopened": back.reopened,
    "gap.own": gapClosure(record).own,
    logrolling: logrolling(record).rho,
    costly: costlySignals(record).share,
    "kept.mean": kept.kept,
    "kept.late": kept.late,
    "incidents.rate": incidents.logRatio,
    "incidents.answered": incidents.answered,
    "delay.rounds": delay.delayed,
    "delay.rank": delay.fall,
    "delay.conditions": delay.conditions,
    "delay.gains": delay.accrued,
    "gap.public": words.gap,
    escalation: words.escalatory,
  };
}

/** Numbers that are told beside the features. */
export function plainTold(record: ConductRecord): Readonly<Record<string, number | null>> {
  const { closure, share } = gapClosure(record);
  return {
    sensitivity: moveClasses(record).sensitivity,
    closure: closure,
    share: share,
    incidents: incidentDiscipline(record).ratio,
  };
}

/**
 * Open: a walk-away that nobody stated is 0. Rounds elapsed: with a bid in them or held, whichever is more. No plan: half the time is over.
 */
function concessionRate(record: ConductRecord): PlainParts<"rate"> {
  const worths = plainBids(record, "own").map(({ deal }) => plainOwn(record, deal));
  if (worths.length < 2) return { rate: null };
  const first = worths[0]!;
  const walkAway = record.ownWalkAway?.best ?? 0;
  const elapsed = record.roundsPlanned === null ? 0.5 : Math.min(1, plainElapsed(record) / record.roundsPlanned);
  return { rate: (first - worths[worths.length - 1]!) / Math.max(0.05, first - walkAway) - elapsed };
}

/** Rounds that were held, or up to the last one with a bid. */
export const plainElapsed = (record: ConductRecord): number =>
  Math.max(0, record.rounds.filter(({ held }) => held).length, ...record.bids.map(({ round }) => round + 1));

function moveClasses(record: ConductRecord): PlainParts<"giving" | "selfish" | "empty" | "sensitivity"> {
  const moves = plainMoves(record);
  const count = (...names: PlainClass[]) => moves.filter(({ name }) => names.includes(name)).length;
  if (moves.length < 2) return { giving: null, selfish: null, empty: null, sensitivity: null };
  return {
    giving: count("concession", "nice") / moves.length,
    selfish: count("selfish") / moves.length,
    empty: count("silent", "unfortunate") / moves.length,
    sensitivity: (count("fortunate", "nice", "concession") + 0.5) / (count("selfish", "unfortunate", "silent") + 0.5),
  };
}

/**
 * Open: both concessions are measured in the party's own utility, with sign, θ and less as 0. A bid has seen what was bid earlier, and of bids
 * at the same moment those of earlier rounds. A pair: two own bids in a row, both of which had seen something, with something new in between.
 * Where the other never moved there is nothing to reciprocate: no slope, although the formula would say 0.
 */
function reciprocity(record: ConductRecord): PlainParts<"slope" | "answers"> {
  const own = plainBids(record, "own");
  const seenBy = (bid: Bid) =>
    plainBids(record, "other").filter(({ at, round }) => at < bid.at || (at === bid.at && round < bid.round));
  const pairs: { readonly x: number; readonly y: number }[] = [];
  for (let k = 1; k < own.length; k++) {
    const before = seenBy(own[k - 1]!);
    const now = seenBy(own[k]!);
    if (before.length === 0 || now.length === before.length) continue;
    const came = plainOwn(record, now[now.length - 1]!.deal) - plainOwn(record, before[before.length - 1]!.deal);
    const went = plainOwn(record, own[k - 1]!.deal) - plainOwn(record, own[k]!.deal);
    pairs.push({ x: beyond(came), y: beyond(went) });
  }
  const xx = sumOf(pairs.map(({ x }) => x * x));
  const slope = pairs.length < 3 || xx === 0 ? null : sumOf(pairs.map(({ x, y }) => x * y)) / (xx + 0.02);
  const answers = record.steps.map(({ answer }) => ({ "in time": 1, late: 0.5, none: 0 })[answer]);
  return { slope, answers: answers.length === 0 ? null : sumOf(answers) / answers.length };
}

const beyond = (difference: number): number => (plainSign(difference, 1e-9) === 0 ? 0 : difference);

/** Open: changes within θ are none in the sums too. */
function ratchet(record: ConductRecord): PlainParts<"back" | "reopened"> {
  const moves = plainMoves(record).filter(({ dp }) => Math.abs(dp) > plainThreshold + 1e-9);
  const back = sumOf(moves.map(({ dp }) => Math.max(0, dp))) / sumOf(moves.map(({ dp }) => Math.abs(dp)));
  const { points } = record;
  return {
    back: moves.length < 2 ? null : back,
    reopened: points.length === 0 ? null : points.filter(({ reopened }) => reopened !== null).length / points.length,
  };
}

/** Open: falls are net, from the first bid to the last. An opening gap of at most θ is none; a gap that fell by at most θ has no shares. */
function gapClosure(record: ConductRecord): PlainParts<"closure" | "share" | "own"> {
  const mine = plainBids(record, "own").map(({ deal }) => plainOwn(record, deal));
  const theirs = plainBids(record, "other").map(({ deal }) => plainOwn(record, deal));
  const none = { closure: null, share: null, own: null };
  if (mine.length < 2 || theirs.length < 2) return none;
  const first = mine[0]! - theirs[0]!;
  const last = mine[mine.length - 1]! - theirs[theirs.length - 1]!;
  if (plainSign(first, 1e-9) <= 0) return none;
  const own = mine[0]! - mine[mine.length - 1]!;
  const fall = first - last;
  return { closure: 1 - last / first, share: plainSign(fall, 1e-9) > 0 ? own / fall : null, own: own / first };
}

/**
 * Open: conceded is the fall in worth of the issue for oneself, unweighted, from the first bid to the last. What counts for neither is no
 * issue; what counts for the other alone comes first.
 */
function logrolling(record: ConductRecord): PlainParts<"rho"> {
  const bids = plainBids(record, "own");
  const { space } = record;
  if (space === null || bids.length < 2) return { rho: null };
  const [first, last] = [bids[0]!.deal, bids[bids.length - 1]!.deal];
  const issues = [...space.ownWeights.keys()].filter((k) => space.ownWeights[k]! > 0 || space.otherWeights[k]! > 0);
  if (issues.length < 4) return { rho: null };
  const conceded = issues.map((k) => space.ownWorths[k]![first[k]!]! - space.ownWorths[k]![last[k]!]!);
  const ratio = issues.map((k) => (space.ownWeights[k] === 0 ? 1e9 : space.otherWeights[k]! / space.ownWeights[k]!));
  return { rho: plainSpearman(conceded, ratio) };
}

/** Open: every statement weighs the same; where neither a deed nor a promise is noted there is no log of deeds. */
function costlySignals(record: ConductRecord): PlainParts<"share"> {
  if (record.acts.length === 0 && record.promises.length === 0) return { share: null };
  const cost = sumOf(record.acts.map((act) => act.cost));
  const whole = cost + plainStatementWeight * record.statements.length;
  return { share: record.acts.length + record.statements.length < 3 || whole === 0 ? null : cost / whole };
}

/** The weight of one statement beside costs on 0–1 (ours). */
export const plainStatementWeight = 0.05;

/** Open: late is neither kept nor broken; lateness is that of what was done at all. */
function keptCommitments(record: ConductRecord): PlainParts<"kept" | "late"> {
  const counted = record.promises.filter(({ verdict }) => verdict !== "excused");
  if (counted.length < 2) return { kept: null, late: null };
  const of = (verdict: string) =>
    sumOf(counted.filter((promise) => promise.verdict === verdict).map(({ weight }) => weight));
  const half = of("disputed") / 2;
  const done = counted.filter(({ verdict }) => verdict === "kept" || verdict === "late");
  return {
    kept: (1 + of("kept") + half) / (2 + of("kept") + of("broken") + 2 * half),
    late: plainMedian(done.map(({ late, period }) => late / period)),
  };
}

/**
 * Open: what happened before the talks is not in the count. A rate before the talks that nobody knows leaves nothing to compare with, and
 * none is less than one in a hundred weeks. Read as a logarithm, since it is a ratio.
 */
function incidentDiscipline(record: ConductRecord): PlainParts<"ratio" | "logRatio" | "answered"> {
  const since = record.incidents.filter(({ at }) => at >= 0);
  const count = sumOf(since.map(({ attribution }) => attribution));
  const owed = since.filter(({ answered }) => answered !== null);
  const weight = sumOf(owed.map(({ attribution }) => attribution));
  const inTime = sumOf(owed.filter(({ answered }) => answered === "in time").map(({ attribution }) => attribution));
  const { weeks, incidentsBefore } = record;
  const comparable = incidentsBefore !== null && weeks >= 8;
  const ratio = (1 + count) / (10 + weeks) / Math.max(0.01, incidentsBefore ?? 1);
  return {
    ratio: comparable ? ratio : null,
    logRatio: comparable ? Math.log(ratio) : null,
    answered: weight === 0 ? null : inTime / weight,
  };
}

/** Open: gains stand on their own log; none noted is no zero, nor is no condition where no public demand is. The fall of rank is from the first known to the last. */
function delayAndGains(record: ConductRecord): PlainParts<"delayed" | "fall" | "conditions" | "accrued"> {
  const { rounds, gains } = record;
  const since = gains.filter(({ at }) => at >= 0);
  const accrued = since.length === 0 ? null : Math.min(1, sumOf(since.map(({ size }) => size)));
  if (rounds.length < 3) return { delayed: null, fall: null, conditions: null, accrued };
  const ranks = rounds.map(({ rank }) => rank).filter((rank) => rank !== null);
  const conditions = sumOf(rounds.map(({ preconditions }) => preconditions));
  const watched = conditions > 0 || record.statements.some(({ demand }) => demand !== null);
  return {
    delayed: rounds.filter(({ onTime, held }) => !onTime || !held).length / rounds.length,
    fall: ranks.length < 2 ? null : ranks[0]! - ranks[ranks.length - 1]!,
    conditions: watched ? conditions / rounds.length : null,
    accrued,
  };
}

/** Open: the last public demand against the last own bid. The rate of words stands on the statements since the talks began; a first week is whole. */
function publicPrivateGap(record: ConductRecord): PlainParts<"gap" | "escalatory"> {
  const demands = record.statements.filter(({ demand }) => demand !== null);
  const bids = plainBids(record, "own");
  const gap =
    demands.length === 0 || bids.length === 0
      ? null
      : Math.abs(
          plainOwn(record, demands[demands.length - 1]!.demand!) - plainOwn(record, bids[bids.length - 1]!.deal),
        );
  const since = record.statements.filter(({ at }) => at >= 0);
  const loud = since.filter(({ escalatory }) => escalatory).length;
  return { gap, escalatory: since.length === 0 ? null : loud / Math.max(1, record.weeks) };
}
