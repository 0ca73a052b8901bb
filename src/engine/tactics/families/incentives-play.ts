/**
 * One talk of the family "incentives", played round by round. In each round the party looks up what pays best (`incentives-choice.ts`), errs
 * now and then, and the world answers: the counterpart's patience, rogue units, technical hold-ups.
 */

import type { Kept, ReadingName, TwoSidedSpace } from "../../conduct/record.js";
import { exp } from "../../forecast/numerics.js";
import type { SimulatedParty, Variant } from "./family.js";
import {
  acts,
  type BidAct,
  bidEffects,
  collapse,
  curve,
  easedByStanding,
  firstSigning,
  fullPatience,
  type Manner,
  mannerEffects,
  type Picture,
  type Plan,
  planOf,
  remembered,
  rungAfter,
  rungs,
  type Situation,
} from "./incentives-choice.js";
import { answerDuty, askForPromise, type Duty, refusal } from "./incentives-duties.js";
import { newNotes } from "./incentives-notes.js";
import { type Other, otherBid, otherTarget } from "./incentives-other.js";
import type { Payoffs } from "./incentives-payoffs.js";
import {
  between,
  type Chance,
  downTo,
  type OnPath,
  pathOf,
  pointOf,
  turnedRound,
  wholeBetween,
} from "./incentives-space.js";

export interface Talk {
  readonly type: ReadingName;
  readonly variant: Variant;
  readonly space: TwoSidedSpace;
  readonly pay: Payoffs;
  /** What it is paid for from a round on; null: its mind does not change. */
  readonly change: { readonly round: number; readonly pay: Payoffs } | null;
  readonly walkAway: number;
  readonly planned: number;
  readonly other: Other;
  /** Each purpose's own draws. */
  readonly chance: (purpose: string) => Chance;
}

/** How often the party does something else than what pays best. */
const trembles = 0.05;

export function play(talk: Talk): SimulatedParty {
  const { space, other, walkAway, planned } = talk;
  const path = pathOf(space, talk.chance("path"));
  const ladder = ladderOf(path, walkAway);
  const of = {
    weeks: talk.chance("weeks"),
    tremble: talk.chance("tremble"),
    world: talk.chance("world"),
    other: talk.chance("counterpart"),
    words: talk.chance("words"),
    duties: talk.chance("duties"),
    notes: talk.chance("notes"),
  };
  const burden = () => exp(between(of.world, -1, 1));
  const unlucky = talk.variant === "unlucky";
  const protocol = of.world() < 0.8;
  const othersIncidents = between(of.world, 0.02, 0.1) * (unlucky ? 5 : 1);
  const pace = between(of.weeks, 2, 5);
  const relief = of.notes() < 0.35 ? between(of.notes, 0.02, 0.12) : 0;

  let pay = talk.pay;
  /** How much more the other has asked for than was thought. */
  let surprise = 0;
  let picture = pictureOf(talk, pay, { ladder, surprise });
  let plan = planOf(picture, 0);
  const notes = newNotes();
  const starts: number[] = [];
  let at = 0;
  let here: Situation = { round: 0, rung: 0, patience: between(of.other, 2, fullPatience), standing: 1 };
  let extra: number[] = ladder[0]!.deal.slice();
  const given = new Set<number>();
  let shown = false;
  let heldLast = true;
  let target = other.path[0]!.own;
  let lastForOther = ladder[0]!.other;
  let duties: Duty[] = [];
  const agreed = new Map<number, number>();
  let ended = false;

  const shift = (patience: number, standing: number) => {
    const felt = patience < 0 ? patience * other.temper * between(of.other, 0.7, 1.3) : patience;
    here = {
      ...here,
      patience: Math.min(fullPatience, here.patience + felt),
      standing: Math.min(2, Math.max(0, here.standing + standing)),
    };
  };

  for (let round = 0; round < planned && !ended; round++) {
    if (talk.change && round === talk.change.round) {
      pay = talk.change.pay;
      picture = pictureOf(talk, pay, { ladder, surprise });
      plan = planOf(picture, round);
    }
    here = { ...here, round };
    starts.push(at);
    const moment = at + 0.1;

    // What fell due since the last round.
    duties = duties.filter((duty) => {
      if (duty.due > at) return true;
      const due = { duty, picture, plan, here, trembled: of.tremble() < trembles, unlucky, chance: of.duties };
      const [patience, standing] = answerDuty(due, notes);
      shift(patience, standing);
      return false;
    });
    if (here.patience <= 0) {
      notes.note("rounds", { at: moment, onTime: false, held: false, rank: null, preconditions: 0 });
      break;
    }

    const offered = otherBid(space, other, target);
    const seen = surprise + offered.other - picture.otherTakes[round]![here.rung]!;
    if (Math.abs(seen - surprise) > 0.1) {
      surprise += 0.7 * (seen - surprise);
      picture = pictureOf(talk, pay, { ladder, surprise });
      plan = planOf(picture, round);
    }
    const can = { give: nextGift(space, extra, given) !== null, show: !shown, postpone: heldLast };
    const pick = choose({ plan, here, can }, of.tremble);
    const signing = round >= firstSigning(planned);
    const accepts = signing && offered.own >= walkAway && plan.worthOfDeal(offered.own) >= pick.best;
    const [bid, manner] = accepts ? (["hold", "plain"] as const) : pick.act;
    const held = manner !== "postpone";
    heldLast = held;
    const punctual = punctuality(plan, here, pay) && !(unlucky && of.world() < 0.3) && of.tremble() > 0.04;
    const delay = held ? (punctual ? 0 : between(of.weeks, 0.3, 1.2)) : between(of.weeks, 1, 2.5);
    const day = moment + Math.min(delay, 1.2);

    notes.note("rounds", {
      at: day,
      onTime: held && punctual,
      held,
      rank: held ? rankOf(plan, here, ladder[here.rung]!, of.words) : null,
      preconditions: manner === "precondition" ? wholeBetween(of.words, 1, 2) : 0,
    });

    let deal = ladder[here.rung]!.deal;
    if (held) {
      const rung = rungAfter(here.rung, bid);
      const before = lastForOther;
      if (bid === "give for show") given.add(nextGift(space, extra, given)!);
      extra = withGifts(space, ladder[rung]!.deal, given);
      deal = bid === "spectacular" ? spectacle(space, ladder[0]!.deal, other) : extra;
      if (bid === "spectacular") shown = true;
      const worth = pointOf(space, deal);
      notes.note("bids", { at: day, by: "own", round, deal });
      notes.note("bids", { at: day, by: "other", round, deal: offered.deal });
      lastForOther = worth.other;
      target = otherTarget(
        other,
        {
          share: (round + 1) / planned,
          before: target,
          given: worth.other - before,
          sinceStart: worth.other - ladder[0]!.other,
        },
        of.other,
      );
      reopenOrAgree(notes, agreed, { deal, offered: offered.deal, at: day });
      const wanted = Math.max(target, other.walkAway);
      const taken =
        manner !== "precondition" && bid !== "spectacular" && worth.other + easedByStanding(here.standing) >= wanted;
      if (accepts || (signing && taken)) ended = true;
      here = { ...here, rung };
      const effect = bid === "hold" ? { patience: -pay.impatience, standing: -0.03 } : bidEffects[bid];
      shift(effect.patience, effect.standing);
    }
    if (held && !punctual) shift(-0.12, -0.02);
    shift(mannerEffects[manner].patience, mannerEffects[manner].standing);
    if (manner === "costly") notes.note("acts", { at: day, cost: pay.costly * between(of.words, 0.7, 1.3) });
    speak({ notes, day, manner, pay, here, ladder, chance: of.words });

    const gap = pace * between(of.weeks, 0.7, 1.4) + (held ? 0.25 : postponedWeeks) * (held && punctual ? 0 : delay);
    const next = Math.max(day + 0.5, at + gap);

    // What happens between two rounds.
    const own = manner === "incident";
    if (own || of.tremble() < 0.012) {
      const known = of.words() < 0.75;
      noteIncident(
        day + 0.3 * (next - day),
        known ? between(of.words, 0.65, 1) : between(of.words, 0.2, 0.55),
        own ? 1 : 0,
      );
    }
    if (of.world() < othersIncidents)
      noteIncident(day + 0.6 * (next - day), unlucky ? between(of.words, 0.1, 0.45) : between(of.words, 0, 0.2), 0);
    if (of.other() < other.stepping)
      duties.push({ kind: "step", promised: day, due: day + between(of.other, 2, 6), weight: 1, burden: burden() });
    if (held && of.duties() < 0.45) {
      const weight = askForPromise({ picture, plan, here, cheap: talk.variant === "evasive" }, of.duties);
      if (weight > 0) {
        duties.push({ kind: "promise", promised: day, due: day + between(of.duties, 2, 8), weight, burden: burden() });
        shift(0.08 * weight, 0.04 * weight);
      } else shift(...refusal);
    }
    const accrued = (pay.lasting * 2.5 + relief) * between(of.notes, 0.5, 1.3);
    if (of.notes() < 0.6 && accrued > 0.01)
      notes.note("gains", { at: day + 0.8 * (next - day), size: Math.min(1, accrued) });
    here = { ...here, standing: remembered(here.standing) };
    if (here.patience <= 0 || of.world() < collapse(here.patience)) ended = true;
    at = next;
  }

  const last = starts[starts.length - 1]!;
  const length = at > last ? at : last + 1;
  const off = talk.chance("analyst");
  const known = Math.min(0.95, Math.max(0.02, walkAway + between(off, -0.02, 0.02)));
  const record = notes.finish({
    space,
    ownWalkAway: {
      low: Math.max(0, known - between(off, 0.03, 0.1)),
      best: known,
      high: Math.min(1, known + between(off, 0.03, 0.1)),
    },
    otherWalkAway: off() < 0.7 ? other.walkAway : null,
    roundsPlanned: off() < 0.9 ? planned : null,
    weeks: length,
    incidentsBefore: off() < 0.8 ? between(off, 0.01, 0.12) : null,
  });
  return { type: talk.type, variant: talk.variant, record, rounds: starts, length };

  function noteIncident(day: number, attribution: number, severe: number): void {
    const severity = wholeBetween(of.words, 1, 3) + severe;
    const owed = protocol && attribution >= 0.2;
    let answered: Kept | null = null;
    if (owed) {
      const duty: Duty = { kind: "protocol", promised: day, due: day, weight: 0.5, burden: burden() };
      const trembled = of.tremble() < trembles;
      const [patience, standing, answer] = answerDuty(
        { duty, picture, plan, here, trembled, unlucky: false, chance: of.duties },
        notes,
      );
      answered = answer;
      shift(patience, standing);
    }
    notes.note("incidents", { at: day, severity, attribution, answered });
    if (severe === 0) shift(-0.15 * attribution, 0.05 - 0.2 * attribution);
  }
}

/** Share of its delay by which a postponed round moves the next. */
const postponedWeeks = 0.8;

function ladderOf(path: readonly OnPath[], walkAway: number): readonly OnPath[] {
  const top = path[0]!.own;
  const bottom = Math.min(top, walkAway + 0.03);
  return Array.from({ length: rungs }, (_, k) => downTo(path, top - ((top - bottom) * k) / (rungs - 1) - 1e-12));
}

/** What the party makes of the counterpart: a guess at its walk-away and its pace, put right by what it has asked for so far. */
function pictureOf(
  talk: Talk,
  pay: Payoffs,
  { ladder, surprise }: { readonly ladder: readonly OnPath[]; readonly surprise: number },
): Picture {
  const guess = talk.chance("guess");
  const believed = Math.min(0.6, Math.max(0.1, talk.other.walkAway + between(guess, -0.1, 0.1)));
  const path = pathOf(turnedRound(talk.space), guess);
  const best = path[0]!.own;
  const otherTakes = Array.from({ length: talk.planned }, (_, round) => {
    const left = curve((round + 1) / talk.planned, pay.beliefOfOther);
    return ladder.map((_, rung) => {
      const inKind = (pay.beliefInKind * rung) / (rungs - 1);
      return Math.min(best, Math.max(believed, believed + (best - believed) * (left - inKind) + surprise));
    });
  });
  return {
    pay,
    walkAway: talk.walkAway,
    planned: talk.planned,
    own: ladder.map(({ own }) => own),
    other: ladder.map(({ other }) => other),
    otherTakes,
    otherOffers: otherTakes.map((row) => row.map((least) => downTo(path, least).other)),
    due: 0.3,
  };
}

/** The act with the best worth; ties: the first of the lists. By a tremble any act that can be done. */
function choose(
  of: { plan: Plan; here: Situation; can: { give: boolean; show: boolean; postpone: boolean } },
  tremble: Chance,
): { readonly act: readonly [BidAct, Manner]; readonly best: number } {
  const possible: { readonly bid: BidAct; readonly manner: Manner; readonly worth: number }[] = [];
  for (const { bid, manner } of acts) {
    if (bid === "give for show" && !of.can.give) continue;
    if (bid === "spectacular" && !of.can.show) continue;
    if (manner === "postpone" && !of.can.postpone) continue;
    const worth = of.plan.worthOfAct(of.here, bid, manner);
    if (worth > -Infinity) possible.push({ bid, manner, worth });
  }
  const best = possible.reduce((a, b) => (b.worth > a.worth ? b : a));
  if (tremble() < trembles) {
    const any = possible[Math.floor(possible.length * tremble())]!;
    return { act: [any.bid, any.manner], best: best.worth };
  }
  return { act: [best.bid, best.manner], best: best.worth };
}

/** Whether it pays to be there on the day: being late costs patience and little standing, being on time costs work. */
function punctuality(plan: Plan, here: Situation, pay: Payoffs): boolean {
  const after = { ...here, round: here.round + 1 };
  const late = plan.worth({ ...after, patience: here.patience - 0.12, standing: here.standing - 0.02 });
  return plan.worth(after) - pay.punctual >= late + 0.12 * (pay.lasting - pay.waiting);
}

/** Whom it sends: the higher, the more a deal in this round is worth to it beside going on. */
function rankOf(plan: Plan, here: Situation, bid: OnPath, chance: Chance): number {
  const better = plan.worthOfDeal(bid.own) - plan.worth({ ...here, round: here.round + 1 });
  return Math.min(1, Math.max(0, 0.55 + Math.min(0.2, Math.max(-0.2, better)) + between(chance, -0.15, 0.15)));
}

/** The issue not yet given away on which all costs the party least, if it costs next to nothing. */
function nextGift(space: TwoSidedSpace, deal: readonly number[], given: ReadonlySet<number>): number | null {
  let found: number | null = null;
  let least = 0.022;
  for (let i = 0; i < deal.length; i++) {
    if (given.has(i)) continue;
    const option = bestForOther(space, i);
    const cost = space.ownWeights[i]! * (space.ownWorths[i]![deal[i]!]! - space.ownWorths[i]![option]!);
    if (option !== deal[i] && cost >= 0 && cost < least) {
      least = cost;
      found = i;
    }
  }
  return found;
}

const bestForOther = (space: TwoSidedSpace, issue: number): number =>
  space.otherWorths[issue]!.indexOf(Math.max(...space.otherWorths[issue]!));

const withGifts = (space: TwoSidedSpace, deal: readonly number[], given: ReadonlySet<number>): number[] =>
  deal.map((option, i) => (given.has(i) ? bestForOther(space, i) : option));

/** All of the issue that looks largest among those that leave the offer below what the other can take; the rest as at first. */
function spectacle(space: TwoSidedSpace, first: readonly number[], other: Other): number[] {
  let best = [...first];
  let most = -1;
  for (let i = 0; i < first.length; i++) {
    const deal = [...first];
    deal[i] = bestForOther(space, i);
    const cost = pointOf(space, first).own - pointOf(space, deal).own;
    if (cost > most && pointOf(space, deal).other < other.walkAway - 0.03) {
      most = cost;
      best = deal;
    }
  }
  return best;
}

function reopenOrAgree(
  notes: ReturnType<typeof newNotes>,
  agreed: Map<number, number>,
  round: { readonly deal: readonly number[]; readonly offered: readonly number[]; readonly at: number },
): void {
  round.deal.forEach((option, i) => {
    const point = agreed.get(i);
    if (option === round.offered[i] && point === undefined) {
      agreed.set(i, notes.points());
      notes.note("points", { at: round.at, reopened: null });
    } else if (point !== undefined && option !== round.offered[i]) {
      notes.reopen(point, round.at);
      agreed.delete(i);
    }
  });
}

/** What it says in public. Whom a harsh line pays asks in public for more than in the room. */
function speak(of: {
  notes: ReturnType<typeof newNotes>;
  day: number;
  manner: Manner;
  pay: Payoffs;
  here: Situation;
  ladder: readonly OnPath[];
  chance: Chance;
}): void {
  const harsh = of.manner === "harsh" || (of.manner === "incident" && of.chance() < 0.4);
  if (!harsh && of.chance() > 0.4) return;
  const above = Math.max(0, Math.round(of.pay.harsh / 0.008)) + (of.chance() < 0.3 ? 1 : 0);
  const rung = harsh && of.pay.harsh > 0.02 ? 0 : Math.max(0, of.here.rung - above);
  const demand = of.chance() < 0.65 ? of.ladder[rung]!.deal : null;
  of.notes.note("statements", { at: of.day + 0.2, demand, escalatory: harsh });
}
