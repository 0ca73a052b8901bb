/**
 * What pays best: the party solves its own, coarse picture of the talks backwards from the deadline, and so knows what the talks are worth
 * to it from any round, bid, patience of the other and standing with those who will ask whose fault it was.
 *
 * The picture is bounded: a ladder of seven bids, a counterpart that gives way on one expected curve, the same duty as likely in each round.
 */

import { exp, ln, logistic } from "../../forecast/numerics.js";
import { failureWorth, type Payoffs } from "./incentives-payoffs.js";

/** Rungs of the ladder of bids: 0 asks for everything, the last asks for a little more than the walk-away. */
export const rungs = 7;
/** The other's patience, 0 (it leaves) to this. */
export const fullPatience = 3;
const patienceCells = 4;
const standingCells = 3;

export const bidActs = ["hold", "step", "stride", "retract", "give for show", "spectacular"] as const;
export type BidAct = (typeof bidActs)[number];
export const manners = ["plain", "postpone", "precondition", "harsh", "incident", "costly"] as const;
export type Manner = (typeof manners)[number];

/** What can go with what: pairs of no use to anybody are left out of the look-ahead. */
export const acts: readonly { readonly bid: BidAct; readonly manner: Manner }[] = [
  ...manners.map((manner) => ({ bid: "hold" as const, manner })),
  ...(["step", "stride"] as const).flatMap((bid) =>
    (["plain", "harsh", "incident", "costly"] as const).map((manner) => ({ bid, manner })),
  ),
  { bid: "retract", manner: "plain" },
  { bid: "give for show", manner: "plain" },
  { bid: "give for show", manner: "harsh" },
  { bid: "give for show", manner: "incident" },
  { bid: "spectacular", manner: "plain" },
  { bid: "spectacular", manner: "harsh" },
];

/** What an act does to the other's patience and to one's standing. */
export interface Effect {
  readonly patience: number;
  readonly standing: number;
}
export const bidEffects: Readonly<Record<Exclude<BidAct, "hold">, Effect>> = {
  step: { patience: 0.12, standing: 0.06 },
  stride: { patience: 0.25, standing: 0.1 },
  retract: { patience: -0.7, standing: -0.35 },
  "give for show": { patience: 0.06, standing: 0.03 },
  spectacular: { patience: -0.1, standing: 0.4 },
};
export const mannerEffects: Readonly<Record<Manner, Effect>> = {
  plain: { patience: 0, standing: 0 },
  postpone: { patience: -0.36, standing: -0.12 },
  precondition: { patience: -0.1, standing: -0.08 },
  harsh: { patience: -0.12, standing: -0.05 },
  incident: { patience: -0.3, standing: -0.18 },
  costly: { patience: 0.3, standing: 0.2 },
};
export const answers = ["in time", "late", "none"] as const;
export const answerEffects: Readonly<Record<(typeof answers)[number], Effect>> = {
  "in time": { patience: 0.12, standing: 0.07 },
  late: { patience: -0.08, standing: -0.03 },
  none: { patience: -0.35, standing: -0.15 },
};
/** By how much less the other takes from a party in good standing, on its own scale. */
export const easedByStanding = (standing: number): number => 0.08 * (Math.min(2, Math.max(0, standing)) - 1);
/** The round before which nothing is ready to be signed. */
export const firstSigning = (planned: number): number => Math.max(3, Math.ceil(planned / 4));
/** What people remember: standing drifts back to the middle. */
export const remembered = (standing: number): number => 1 + 0.88 * (standing - 1);
/** How likely the talks end before the next round for want of patience, or from outside. */
export function collapse(patience: number): number {
  const lost = 1 - Math.min(fullPatience, Math.max(0, patience)) / fullPatience;
  return 0.012 + 0.14 * lost * lost;
}
/** How many rounds of side benefit a postponement adds beside its own. */
export const postponed = 0.4;

/** The talks as the party pictures them. */
export interface Picture {
  readonly pay: Payoffs;
  readonly walkAway: number;
  /** Rounds in all. */
  readonly planned: number;
  /** [rung]: what the bid is worth to the party and to the other. */
  readonly own: readonly number[];
  readonly other: readonly number[];
  /** [round][rung]: the least it believes the other takes, and what it believes the other will offer, in own worth. */
  readonly otherTakes: readonly (readonly number[])[];
  readonly otherOffers: readonly (readonly number[])[];
  /** How likely something is due in a round. */
  readonly due: number;
}

export interface Situation {
  readonly round: number;
  readonly rung: number;
  readonly patience: number;
  readonly standing: number;
}

export interface Plan {
  /** What going on is worth at the start of `round`. */
  readonly worth: (at: Situation) => number;
  /** What an act is worth; −Infinity if it cannot be done. */
  readonly worthOfAct: (at: Situation, bid: BidAct, manner: Manner) => number;
  readonly worthOfDeal: (own: number) => number;
}

/** @param from the first round that is still to come */
export function planOf(picture: Picture, from: number): Plan {
  const { pay, planned, walkAway } = picture;
  const layer = rungs * patienceCells * standingCells;
  const table = new Float64Array((planned + 1) * layer);
  const worthOfDeal = (own: number) => own - pay.dealShame;
  const failed = (standing: number) => walkAway + failureWorth(pay, standing);

  const at = (round: number, rung: number, patience: number, standing: number): number => {
    if (patience <= 0) return failed(standing);
    const p = (Math.min(fullPatience, patience) / fullPatience) * (patienceCells - 1);
    const s = (Math.min(2, Math.max(0, standing)) / 2) * (standingCells - 1);
    const p0 = Math.min(patienceCells - 2, Math.floor(p));
    const s0 = Math.min(standingCells - 2, Math.floor(s));
    const cell = round * layer + (rung * patienceCells + p0) * standingCells + s0;
    const low = table[cell]! + (s - s0) * (table[cell + 1]! - table[cell]!);
    const high =
      table[cell + standingCells]! + (s - s0) * (table[cell + standingCells + 1]! - table[cell + standingCells]!);
    return low + (p - p0) * (high - low);
  };
  const worth = (here: Situation) => at(here.round, here.rung, here.patience, here.standing);

  const moves = acts.map(({ bid, manner }) => moveOf(pay, bid, manner));
  const signs = firstSigning(planned);
  const taken = (round: number, rung: number, eased: number): number =>
    round < signs ? 0 : logistic((picture.other[rung]! - picture.otherTakes[round]![rung]! + eased) / 0.07);
  const possible = (here: Situation, { rise, always }: Move): boolean =>
    here.rung + rise >= 0 &&
    here.rung + rise < rungs &&
    rise <= pay.stride &&
    (always || here.round % pay.consults === 0);
  const worthOfMove = (here: Situation, move: Move, chance: number): number => {
    const rung = here.rung + move.rise;
    const patience = here.patience + move.patience;
    const standing = here.standing + move.standing;
    const lost = collapse(patience);
    const on = (1 - lost) * at(here.round + 1, rung, patience, remembered(standing)) + lost * failed(standing);
    return move.now + chance * worthOfDeal(picture.own[rung]!) + (1 - chance) * on;
  };

  const chances = new Float64Array(rungs * eases.length);
  for (let round = planned; round >= from; round--) {
    const here = { round, rung: 0, patience: 0, standing: 0 };
    for (let s = 0; s < standingCells; s++) {
      here.standing = (2 * s) / (standingCells - 1);
      if (round < planned)
        for (let k = 0; k < chances.length; k++)
          chances[k] = taken(
            round,
            Math.floor(k / eases.length),
            eases[k % eases.length]! + easedByStanding(here.standing),
          );
      for (here.rung = 0; here.rung < rungs; here.rung++)
        for (let p = 0; p < patienceCells; p++) {
          here.patience = (fullPatience * p) / (patienceCells - 1);
          let best = failed(here.standing);
          if (round < planned && p > 0) {
            best = round < signs ? -Infinity : worthOfDeal(picture.otherOffers[round]![here.rung]!);
            for (const move of moves) {
              if (!possible(here, move)) continue;
              const chance = move.signable ? chances[(here.rung + move.rise) * eases.length + move.ease]! : 0;
              const worth = worthOfMove(here, move, chance);
              if (worth > best) best = worth;
            }
          }
          table[round * layer + (here.rung * patienceCells + p) * standingCells + s] = best;
        }
    }
    if (round < planned) withDuties(picture, table, round * layer, worth, round);
  }

  return {
    worth,
    worthOfDeal,
    worthOfAct: (here, bid, manner) => {
      const move = moveOf(pay, bid, manner);
      if (!possible(here, move)) return -Infinity;
      const eased = eases[move.ease]! + easedByStanding(here.standing);
      return worthOfMove(here, move, move.signable ? taken(here.round, here.rung + move.rise, eased) : 0);
    },
  };
}

/** An act in numbers. */
interface Move {
  /** Rungs given. */
  readonly rise: number;
  readonly patience: number;
  readonly standing: number;
  /** What it pays at once. */
  readonly now: number;
  /** Index into `eases`. */
  readonly ease: number;
  readonly signable: boolean;
  /** Whether it needs no consultation at home. */
  readonly always: boolean;
}

/** By how much less the other takes for the manner of a bid: plain, with an act at a cost, with a new condition. */
const eases = [0, 0.07, -0.1];

function moveOf(pay: Payoffs, bid: BidAct, manner: Manner): Move {
  const { patience, standing } = mannerEffects[manner];
  // A round that is not held disappoints nobody by the bid that was not made in it.
  const still = manner === "postpone" ? { patience: 0, standing: 0 } : { patience: -pay.impatience, standing: -0.03 };
  const effect = bid === "hold" ? still : bidEffects[bid];
  const rise = rungAfter(0, bid);
  const round = pay.lasting - pay.waiting;
  const byManner: Readonly<Record<Manner, number>> = {
    plain: 0,
    postpone: postponed * round,
    precondition: pay.condition,
    harsh: pay.harsh,
    incident: pay.incident,
    costly: -pay.costly,
  };
  return {
    rise,
    patience: patience + effect.patience,
    standing: standing + effect.standing,
    now: round - pay.stepShame * Math.max(0, rise) + (bid === "spectacular" ? pay.show : 0) + byManner[manner],
    ease: manner === "costly" ? 1 : manner === "precondition" ? 2 : 0,
    signable: manner !== "postpone" && bid !== "spectacular",
    always: bid === "hold",
  };
}

/** What answering a duty of weight `weight` so is worth from `at` on. */
export function worthOfAnswer(
  picture: Picture,
  worth: Plan["worth"],
  at: Situation,
  duty: { readonly weight: number; readonly burden: number; readonly answer: (typeof answers)[number] },
): number {
  const { pay } = picture;
  const cost =
    duty.answer === "none" ? pay.wordBroken : pay.keeping * duty.burden * (duty.answer === "in time" ? pay.hurry : 0.8);
  const effect = answerEffects[duty.answer];
  const size = Math.sqrt(duty.weight);
  return (
    worth({ ...at, patience: at.patience + size * effect.patience, standing: at.standing + size * effect.standing }) -
    cost * duty.weight
  );
}

export const rungAfter = (rung: number, bid: BidAct): number =>
  bid === "step" ? rung + 1 : bid === "stride" ? rung + 2 : bid === "retract" ? rung - 1 : rung;

/** The curve of Faratin, Sierra & Jennings (1998): 1 at the start, 0 at the deadline; larger e gives way sooner. */
export const curve = (share: number, e: number): number => (share <= 0 ? 1 : 1 - exp(ln(share) / e));

/** Something may be due before the round: its worth is that of the best answer, as often as something is due. */
function withDuties(picture: Picture, table: Float64Array, start: number, worth: Plan["worth"], round: number): void {
  const bare = table.slice(start, start + rungs * patienceCells * standingCells);
  const owed = bare.slice();
  for (let rung = 0; rung < rungs; rung++)
    for (let p = 1; p < patienceCells; p++)
      for (let s = 0; s < standingCells; s++) {
        const at = {
          round,
          rung,
          patience: (fullPatience * p) / (patienceCells - 1),
          standing: (2 * s) / (standingCells - 1),
        };
        let best = -Infinity;
        for (const answer of answers)
          best = Math.max(best, worthOfAnswer(picture, worth, at, { weight: 1, burden: 1, answer }));
        owed[(rung * patienceCells + p) * standingCells + s] = best;
      }
  for (let k = 0; k < bare.length; k++) table[start + k] = (1 - picture.due) * bare[k]! + picture.due * owed[k]!;
}
