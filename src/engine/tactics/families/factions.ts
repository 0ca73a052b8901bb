/**
 * A family of simulated parties whose leaderships answer to factions at home: a delegation has a mandate, asks for more of it and waits, offers
 * and accepts only what the factions would stand for, remembers a few bids, and takes what is good enough.
 *
 * Its leaderships want a deal, time, or an audience, each some of all three. `changed-mind`: the party began as another type and is `type`
 * from a random round on.
 */

import { type ConductRecord, readings } from "../../conduct/record.js";
import { idHash, mix, talkKey } from "../../forecast/chance.js";
import { clip } from "../../forecast/numerics.js";
import { escapes, offer, takes } from "./factions-bids.js";
import { counterBid, otherTakes } from "./factions-counterpart.js";
import { diceOf } from "./factions-dice.js";
import { between } from "./factions-events.js";
import { angerOf, backlash, feel, hear, homeOf, timePasses } from "./factions-home.js";
import { emptyLog, type Log, listsOf } from "./factions-log.js";
import { type Party, wishesOf } from "./factions-party.js";
import { settingOf } from "./factions-setting.js";
import type { Family, SimulatedParty } from "./family.js";

const familySalt = idHash("factions");

export const factions: Family = ({ seed, talk, type, variant }): SimulatedParty => {
  const dice = diceOf(mix(talkKey(mix(seed ^ familySalt), talk) ^ idHash(`${type}/${variant}`)));
  const setting = settingOf(dice, variant === "evasive");
  const wishes = wishesOf(type, dice);
  const others = readings.filter((reading) => reading !== type);
  const before = variant === "changed-mind" ? wishesOf(dice.pick("wishes", others), dice) : wishes;
  const switches = variant === "changed-mind" ? dice.whole("wishes", 2, setting.deadline - 2) : 0;
  const party = partyOf({ variant, setting, dice, wishes: before });
  const log = emptyLog();
  const rounds: number[] = [];
  const ranks = { now: dice.between("round", 0.35, 0.8), known: dice.happens("round", 0.9) };
  let now = dice.between("calendar", 0, 0.5);
  let late = false;
  for (let round = 0; round < setting.deadline; round++) {
    if (variant === "changed-mind" && round === switches) party.wishes = wishes;
    rounds.push(now);
    const held = !dice.happens("round", late ? 0.04 : 0.02);
    log.rounds.push({
      at: now,
      onTime: !late && held,
      held,
      rank: rankNow(party, ranks),
      preconditions: conditions(party),
    });
    const ended = held && meet(party, log, { round, at: now });
    const next = nextRound(party, now, round);
    if (ended || leaves(party, round)) {
      now += 0.6;
      break;
    }
    between(party, log, { from: now + 0.2, to: next.at });
    timePasses(party.home, next.at - now, dice);
    now = next.at;
    late = next.late;
  }
  return { type, variant, record: recordOf(party, log, now), rounds, length: now };
};

function partyOf(of: Pick<Party, "variant" | "setting" | "dice" | "wishes">): Party {
  const { variant, setting, dice } = of;
  const room = 0.95 - setting.ownLimit;
  const strides = { slow: 0.55, constrained: 0.7 } as Readonly<Record<string, number>>;
  return {
    ...of,
    home: homeOf(dice, setting, { narrow: variant === "constrained", slow: variant === "slow" }),
    memory: dice.whole("home", 2, 5),
    waitsUntil: variant === "hard" ? dice.between("wishes", 0.7, 0.9) : 0,
    stride: (room / (setting.deadline * dice.between("wishes", 0.5, 1))) * (strides[variant] ?? 1),
    owed: 0,
    own: null,
    other: null,
    ownPast: [],
    otherPast: [],
    settled: new Set(),
    pointOn: new Map(),
    gained: 0,
    spectacle:
      variant === "spectacular"
        ? { round: dice.whole("wishes", 2, Math.max(2, Math.floor(setting.deadline * 0.5))), made: false }
        : null,
  };
}

/** One round: both bid, somebody may accept, points are agreed or reopened. @returns whether the talks ended in a deal */
function meet(party: Party, log: Log, now: { readonly round: number; readonly at: number }): boolean {
  const { dice, home, setting } = party;
  const answered = hear(home, setting, { position: party.own, round: now.round, dice });
  if (answered) feel(home, -0.03);
  const hurt = backlash(home, dice);
  if (hurt !== null && party.own !== null) takeBack(party, log, { issue: hurt, at: now.at });
  const ownFirst = dice.happens("round", 0.5);
  let agreed = false;
  for (const own of ownFirst ? [true, false] : [false, true]) {
    const at = now.at + (own === ownFirst ? 0.02 : 0.06);
    if (agreed) break;
    agreed = own ? ownTurn(party, log, { ...now, at }) : otherTurn(party, log, { ...now, at });
  }
  if (!agreed) points(party, log, now.at + 0.1);
  return agreed;
}

function ownTurn(party: Party, log: Log, { round, at }: { readonly round: number; readonly at: number }): boolean {
  const { dice, home } = party;
  // Without instructions a delegation may have nothing to say.
  if (party.own !== null && home.answerIn !== null && dice.happens("bid", 0.15)) return false;
  const next = offer(party, round);
  if (party.other !== null && party.own !== null && takes(party, party.other, next)) return true;
  for (const issue of [...party.settled]) if (next[issue] !== party.own?.[issue]) reopen(party, log, { issue, at });
  party.own = next;
  party.ownPast.push(next);
  log.bids.push({ at, by: "own", round, deal: next });
  return false;
}

function otherTurn(party: Party, log: Log, { round, at }: { readonly round: number; readonly at: number }): boolean {
  const { dice } = party;
  if (party.other !== null && dice.happens("counterpart", 0.06)) return false;
  const next = counterBid(party, round);
  if (party.own !== null && party.other !== null && otherTakes(party, party.own, next, round)) {
    if (!escapes(party)) return true;
    // Taken at its word, a leadership that wants no deal takes the word back.
    const given = party.own.findIndex((option, issue) => option !== party.setting.ownOrder[issue]![0]);
    if (given >= 0) takeBack(party, log, { issue: given, at });
  }
  party.other = next;
  party.otherPast.push(next);
  log.bids.push({ at, by: "other", round, deal: next });
  return false;
}

/** Sets a position back by one step, a settled point included; seen in the next offer. */
function takeBack(party: Party, log: Log, { issue, at }: { readonly issue: number; readonly at: number }): void {
  const order = party.setting.ownOrder[issue]!;
  const place = order.indexOf(party.own![issue]!);
  if (party.settled.has(issue)) reopen(party, log, { issue, at });
  if (place > 0) party.own = party.own!.map((option, k) => (k === issue ? order[place - 1]! : option));
}

function reopen(party: Party, log: Log, { issue, at }: { readonly issue: number; readonly at: number }): void {
  party.settled.delete(issue);
  const index = party.pointOn.get(issue);
  if (index !== undefined) log.points[index]!.reopened = at;
}

/** Issues on which both stand at the same option may be agreed; what was agreed may be called open again. */
function points(party: Party, log: Log, at: number): void {
  const { dice, own, other, wishes, home } = party;
  if (own === null || other === null) return;
  for (const issue of own.keys()) {
    if (party.settled.has(issue)) {
      const urge = 0.004 + 0.05 * wishes.time + 0.06 * wishes.audience + 0.04 * angerOf(home);
      if (dice.happens("point", urge)) reopen(party, log, { issue, at });
    } else if (own[issue] === other[issue] && dice.happens("point", 0.45)) {
      party.settled.add(issue);
      log.points.push({ at, reopened: null });
      party.pointOn.set(issue, log.points.length - 1);
    }
  }
}

/** When the next round begins, and whether that is later than planned. */
function nextRound(party: Party, now: number, round: number): { readonly at: number; readonly late: boolean } {
  const { setting, dice, home, wishes, variant } = party;
  const planned = now + setting.pace * dice.between("calendar", 0.7, 1.3);
  const waits = home.answerIn !== null && home.answerIn > round;
  const chance = clip(
    0.05 + 0.32 * wishes.time + 0.08 * wishes.audience + (waits ? 0.15 : 0) + (variant === "slow" ? 0.22 : 0),
    0,
    0.8,
  );
  const late = dice.happens("calendar", chance);
  return { at: late ? planned + dice.between("calendar", 0.4, 2.5) : planned, late };
}

function rankNow(party: Party, ranks: { now: number; readonly known: boolean }): number | null {
  const { wishes, dice } = party;
  const drift = 0.01 * wishes.deal - 0.025 * wishes.time;
  ranks.now = clip(ranks.now + drift + dice.between("round", -0.09, 0.09), 0, 1);
  return ranks.known ? ranks.now : null;
}

const conditions = ({ wishes, dice, home }: Party): number =>
  dice.times("round", 0.03 + 0.22 * wishes.time + 0.18 * wishes.audience + 0.12 * angerOf(home));

/** Whether the talks break off: a leadership with a public leaves in anger, a counterpart loses patience. */
function leaves(party: Party, round: number): boolean {
  const { wishes, dice, home, setting } = party;
  if (round < Math.max(4, 0.4 * setting.deadline)) return false;
  return dice.happens("end", 0.005 + 0.05 * wishes.audience * (0.5 + angerOf(home)) + 0.02 * wishes.time);
}

function recordOf(party: Party, log: Log, weeks: number): ConductRecord {
  const { setting, dice } = party;
  const doubt = dice.between("end", 0.03, 0.12);
  return {
    space: setting.space,
    ownWalkAway: dice.happens("end", 0.06)
      ? null
      : {
          low: clip(setting.ownLimit - doubt, 0, 1),
          best: setting.ownLimit,
          high: clip(setting.ownLimit + doubt, 0, 1),
        },
    otherWalkAway: dice.happens("end", 0.25) ? null : setting.otherLimit,
    roundsPlanned: setting.deadline,
    weeks,
    ...listsOf(log, weeks),
    incidentsBefore: dice.happens("end", 0.1) ? null : setting.before,
  };
}
