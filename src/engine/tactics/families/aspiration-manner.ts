/**
 * How a party of a type and variant behaves: its aspiration curve and the rates of everything else it does. The middles are ours,
 * and lie close enough for types to overlap; each talk draws its own values around them.
 */
import type { ReadingName } from "../../conduct/record.js";
import { exp } from "../../forecast/numerics.js";
import type { Stream } from "./aspiration-stream.js";
import type { Variant } from "./family.js";

export interface Manner {
  /** What the bids are for; the curve says how far they go. */
  readonly bidding: "towards a deal" | "for time" | "for show";
  /** Concession exponent: below 1 late, above 1 early. */
  readonly e: number;
  /** Share of the way from the walk-away to the best deal below which it does not go. */
  readonly floor: number;
  /** Deviation of the aspiration from its curve. */
  readonly wobble: number;
  /** Share of the other's last concession that is given back in kind. */
  readonly returns: number;
  /** In a round, that it only says again what it said. */
  readonly repeats: number;
  /** That it brings no bid at all. */
  readonly silent: number;
  /** That it takes something back. */
  readonly retracts: number;
  /** In a round for time: that it gives a step on what costs it least. */
  readonly gives: number;
  /** Issues it may not move on while its mandate binds. */
  readonly mandate: number;
  /** Promises a round; how they end; chance that one is cheap, and how cheap ones end. */
  readonly promises: number;
  readonly outcome: Outcome;
  readonly cheap: number;
  readonly cheapOutcome: Outcome;
  /** Own incidents against those before the talks. */
  readonly incidents: number;
  /** Attribution of what others did. */
  readonly blamed: number;
  /** Others' incidents noted, a week. */
  readonly others: number;
  readonly answers: Answering;
  readonly inKind: Answering;
  /** A round the party postpones, or calls off. */
  readonly postpones: number;
  readonly cancels: number;
  readonly preconditions: number;
  /** Of rank in a round, on 0–1. */
  readonly rankTrend: number;
  /** A round in which something accrues, and how much. */
  readonly gains: number;
  readonly gain: number;
  readonly acts: number;
  readonly cost: number;
  /** Statements a week; share that is escalatory; share that makes a demand; how far demands lie above the last bid, 0–1 of the way up. */
  readonly statements: number;
  readonly escalatory: number;
  readonly demands: number;
  readonly above: number;
  /** An agreed point reopened without a bid that says so, a round. */
  readonly reopens: number;
}

/** Chances in order; broken is what is left. */
interface Outcome {
  readonly kept: number;
  readonly late: number;
  readonly disputed: number;
  readonly excused: number;
}

/** By the date; late is the given share of what is left. */
interface Answering {
  readonly inTime: number;
  readonly late: number;
}

const genuine: Manner = {
  bidding: "towards a deal",
  e: 0.8,
  floor: 0.05,
  wobble: 0.02,
  returns: 0.35,
  repeats: 0.12,
  silent: 0.04,
  retracts: 0.03,
  gives: 0,
  mandate: 0,
  promises: 0.65,
  outcome: { kept: 0.8, late: 0.1, disputed: 0.04, excused: 0.02 },
  cheap: 0.3,
  cheapOutcome: { kept: 0.9, late: 0.05, disputed: 0.02, excused: 0.01 },
  incidents: 0.5,
  blamed: 0.12,
  others: 0.08,
  answers: { inTime: 0.7, late: 0.5 },
  inKind: { inTime: 0.6, late: 0.55 },
  postpones: 0.12,
  cancels: 0.02,
  preconditions: 0.1,
  rankTrend: 0.005,
  gains: 0.12,
  gain: 0.03,
  acts: 0.22,
  cost: 0.06,
  statements: 0.25,
  escalatory: 0.15,
  demands: 0.3,
  above: 0.3,
  reopens: 0.01,
};

const stalling: Manner = {
  ...genuine,
  bidding: "for time",
  e: 0.08,
  floor: 0.7,
  wobble: 0.012,
  returns: 0.05,
  repeats: 0.3,
  silent: 0.12,
  retracts: 0.08,
  gives: 0.4,
  promises: 0.5,
  outcome: { kept: 0.4, late: 0.32, disputed: 0.08, excused: 0.03 },
  cheap: 0.3,
  cheapOutcome: { kept: 0.65, late: 0.2, disputed: 0.05, excused: 0.02 },
  incidents: 0.75,
  answers: { inTime: 0.4, late: 0.6 },
  inKind: { inTime: 0.22, late: 0.5 },
  postpones: 0.36,
  cancels: 0.06,
  preconditions: 0.35,
  rankTrend: -0.025,
  gains: 0.5,
  gain: 0.06,
  acts: 0.07,
  cost: 0.03,
  statements: 0.22,
  escalatory: 0.15,
  above: 0.4,
  reopens: 0.03,
};

const posturing: Manner = {
  ...genuine,
  bidding: "for show",
  e: 0.9,
  floor: 0.62,
  wobble: 0.03,
  returns: 0,
  repeats: 0.2,
  silent: 0.05,
  retracts: 0.12,
  gives: 0.25,
  promises: 0.5,
  outcome: { kept: 0.42, late: 0.14, disputed: 0.12, excused: 0.02 },
  cheap: 0.3,
  cheapOutcome: { kept: 0.65, late: 0.1, disputed: 0.08, excused: 0.02 },
  incidents: 1.6,
  answers: { inTime: 0.35, late: 0.35 },
  inKind: { inTime: 0.25, late: 0.2 },
  postpones: 0.14,
  cancels: 0.03,
  preconditions: 0.28,
  rankTrend: -0.003,
  gains: 0.18,
  gain: 0.035,
  acts: 0.08,
  cost: 0.03,
  statements: 0.38,
  escalatory: 0.4,
  demands: 0.5,
  above: 0.8,
  reopens: 0.04,
};

const middles: Readonly<Record<ReadingName, Manner>> = { genuine, stalling, posturing };

/** What sets a variant apart from the plain agent of its type. */
const apart: Readonly<Record<Variant, Partial<Manner>>> = {
  plain: {},
  "changed-mind": {},
  hard: { e: 0.14, floor: 0.12, returns: 0.15, repeats: 0.25, statements: 0.3, escalatory: 0.22, above: 0.45 },
  constrained: {
    e: 0.45,
    floor: 0.3,
    mandate: 0.35,
    repeats: 0.28,
    incidents: 0.8,
    escalatory: 0.35,
    statements: 0.35,
    above: 0.55,
    retracts: 0.06,
  },
  slow: {
    e: 0.6,
    repeats: 0.4,
    silent: 0.12,
    postpones: 0.35,
    outcome: { kept: 0.58, late: 0.3, disputed: 0.04, excused: 0.04 },
    answers: { inTime: 0.4, late: 0.8 },
    inKind: { inTime: 0.3, late: 0.8 },
  },
  unlucky: {
    others: 0.22,
    blamed: 0.4,
    postpones: 0.25,
    outcome: { kept: 0.45, late: 0.35, disputed: 0.08, excused: 0.08 },
    cheapOutcome: { kept: 0.6, late: 0.28, disputed: 0.05, excused: 0.05 },
  },
  evasive: {
    gives: 0.85,
    repeats: 0.1,
    silent: 0.05,
    retracts: 0.04,
    promises: 0.7,
    cheap: 0.75,
    cheapOutcome: { kept: 0.88, late: 0.08, disputed: 0.02, excused: 0.01 },
    postpones: 0.28,
    reopens: 0.015,
  },
  spectacular: { e: 0.7, gives: 0.35, statements: 0.42, preconditions: 0.22 },
};

/** The manner of one party: every rate drawn around its type's and variant's middle. */
export function mannerOf(type: ReadingName, variant: Variant, by: Stream): Manner {
  const middle: Manner = { ...middles[type], ...apart[variant] };
  const spread = (value: number) => (value <= 0 ? value : by.around(value, 0.6));
  const factor = (value: number) => value * exp(0.4 * by.normal());
  // Few kept and many late go together: one draw moves the whole outcome.
  const reliability = 0.6 * by.normal();
  const outcome = (of: Outcome): Outcome => {
    const kept = shifted(of.kept, reliability);
    const rest = (1 - kept) / (1 - of.kept);
    return { kept, late: of.late * rest, disputed: of.disputed * rest, excused: of.excused * rest };
  };
  const answering = (of: Answering): Answering => ({ inTime: spread(of.inTime), late: spread(of.late) });
  return {
    ...middle,
    e: curveOf(middle.e, type, variant, by),
    floor: spread(middle.floor),
    wobble: factor(middle.wobble),
    returns: spread(middle.returns),
    repeats: spread(middle.repeats),
    silent: spread(middle.silent),
    retracts: spread(middle.retracts),
    gives: spread(middle.gives),
    promises: factor(middle.promises),
    outcome: outcome(middle.outcome),
    cheap: spread(middle.cheap),
    cheapOutcome: outcome(middle.cheapOutcome),
    incidents: factor(middle.incidents),
    blamed: spread(middle.blamed),
    others: factor(middle.others),
    answers: answering(middle.answers),
    inKind: answering(middle.inKind),
    postpones: spread(middle.postpones),
    cancels: spread(middle.cancels),
    preconditions: factor(middle.preconditions),
    rankTrend: middle.rankTrend + 0.012 * by.normal(),
    gains: spread(middle.gains),
    gain: factor(middle.gain),
    acts: spread(middle.acts),
    cost: factor(middle.cost),
    statements: factor(middle.statements),
    escalatory: spread(middle.escalatory),
    demands: spread(middle.demands),
    above: spread(middle.above),
    reopens: spread(middle.reopens),
  };
}

/** Hard bargainers stay at .2 or below, stallers at .1 or below; others scatter widely. */
function curveOf(middle: number, type: ReadingName, variant: Variant, by: Stream): number {
  const drawn = middle * exp(0.5 * by.normal());
  if (variant === "hard") return Math.min(0.2, drawn);
  return type === "stalling" ? Math.min(0.1, drawn) : drawn;
}

/** A probability moved by `by` on the logit scale. */
function shifted(probability: number, by: number): number {
  const odds = (probability / (1 - probability)) * exp(by);
  return odds / (1 + odds);
}
