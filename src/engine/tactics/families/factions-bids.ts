/** What a party of the family `factions` offers and accepts: rules of thumb within a mandate, not the best of all deals. */

import { clip } from "../../forecast/numerics.js";
import { allowed, consult, moodOf } from "./factions-home.js";
import { type Motive, motiveOf, type Party } from "./factions-party.js";
import { worthOf } from "./factions-setting.js";

export const ownWorth = ({ setting }: Party, deal: readonly number[]): number =>
  worthOf(setting.space.ownWeights, setting.space.ownWorths, deal);
export const otherWorth = ({ setting }: Party, deal: readonly number[]): number =>
  worthOf(setting.space.otherWeights, setting.space.otherWorths, deal);

/** The next offer; the same as before where nothing is to be given or home has not answered. @param round from 0 */
export function offer(party: Party, round: number): readonly number[] {
  if (party.own === null) return opening(party);
  const { spectacle } = party;
  if (spectacle !== null && !spectacle.made && round >= spectacle.round) {
    spectacle.made = true;
    return showpiece(party, party.own);
  }
  const motive = motiveOf(party);
  const next = motive === "deal" ? give(party, party.own, round) : motive === "time" ? linger(party) : show(party);
  return next;
}

/** Whether the party takes what lies on the table. A leadership that wants no deal finds it wanting. @param next its own next offer */
export function takes(party: Party, offered: readonly number[], next: readonly number[]): boolean {
  const worth = ownWorth(party, offered);
  if (worth < party.setting.ownLimit || worth < ownWorth(party, next) - 0.03) return false;
  if (!allowed(party.home, party.setting, offered)) {
    const beyond = [...offered.keys()].find((issue) => rank(party, issue, offered[issue]!) > party.home.reach[issue]!);
    if (beyond !== undefined) consult(party.home, beyond, party.ownPast.length);
    return false;
  }
  return motiveOf(party) === "deal" || party.dice.happens("end", 0.1);
}

/** Place of an option in the party's own order, 0 the best. */
const rank = ({ setting }: Party, issue: number, option: number): number => setting.ownOrder[issue]!.indexOf(option);

const moved = (deal: readonly number[], issue: number, option: number): readonly number[] =>
  deal.map((old, k) => (k === issue ? option : old));

function opening(party: Party): readonly number[] {
  return party.setting.ownOrder.map((options, issue) => {
    const low = party.dice.happens("bid", 0.15) ? 1 : 0;
    return options[Math.min(low, party.home.reach[issue]!, options.length - 1)]!;
  });
}

/** Gives what is owed by now, one issue at a time, where it seems wanted and is cheap; asks home when the mandate ends. */
function give(party: Party, own: readonly number[], round: number): readonly number[] {
  const { setting, home, dice } = party;
  const elapsed = round / setting.deadline;
  const urge =
    party.waitsUntil === 0
      ? dice.between("bid", 0.5, 1.5)
      : elapsed < party.waitsUntil
        ? dice.between("bid", 0, 0.3)
        : 5;
  const answer = 0.5 * clip(lastGain(party), -0.05, 0.15) * (party.waitsUntil === 0 ? 1 : 0.3);
  party.owed = clip(party.owed + party.stride * urge * (1 + 0.5 * moodOf(home)) + answer, 0, 0.4);
  let deal = own;
  for (let steps = 0; steps < 3 && party.owed > 0.01; steps++) {
    const step = choose(party, deal, party.owed * 1.4);
    if (step === null) break;
    const next = moved(deal, step.issue, step.option);
    if (!allowed(home, setting, next)) break;
    deal = next;
    party.owed = Math.max(0, party.owed - step.cost);
  }
  return deal;
}

interface Step {
  readonly issue: number;
  readonly option: number;
  readonly cost: number;
  readonly score: number;
}

/** A step that is good enough: among a few issues looked at, the one that seems to bring most for what it costs. */
function choose(party: Party, deal: readonly number[], most: number): Step | null {
  const { setting, home, dice } = party;
  const within: Step[] = [];
  const beyond: Step[] = [];
  for (const issue of deal.keys()) {
    if (party.settled.has(issue) || dice.happens("bid", 0.3)) continue;
    const place = rank(party, issue, deal[issue]!);
    const options = setting.ownOrder[issue]!;
    if (place >= options.length - 1 || party.other?.[issue] === deal[issue]) continue;
    const option = options[place + 1]!;
    const cost = ownWorth(party, deal) - ownWorth(party, moved(deal, issue, option));
    const score = (0.25 + wanted(party, issue) + 0.3 * dice.roll("bid")) / (cost + 0.02);
    if (place >= home.reach[issue]!) beyond.push({ issue, option, cost, score });
    else if (cost <= most) within.push({ issue, option, cost, score });
  }
  const wish = best(beyond);
  if (within.length === 0 && wish !== null) consult(home, wish.issue, party.ownPast.length);
  return best(within);
}

const best = (steps: readonly Step[]): Step | null =>
  steps.reduce<Step | null>((top, step) => (top === null || step.score > top.score ? step : top), null);

/** How stubborn the other side was on an issue, 0–1, as far back as the delegation remembers. */
function wanted({ otherPast, memory }: Party, issue: number): number {
  const seen = otherPast.slice(-memory);
  if (seen.length < 2) return 0.5;
  let held = 0;
  for (let k = 1; k < seen.length; k++) if (seen[k]![issue] === seen[k - 1]![issue]) held++;
  return held / (seen.length - 1);
}

/** What the other's last move brought, on the own scale. */
function lastGain(party: Party): number {
  const [before, last] = party.otherPast.slice(-2);
  return before === undefined || last === undefined ? 0 : ownWorth(party, last) - ownWorth(party, before);
}

/** Holds out: repeats, now and then a crumb, now and then something back. */
function linger(party: Party): readonly number[] {
  const own = party.own!;
  const { dice, setting } = party;
  const evasive = party.variant === "evasive";
  const silent = party.ownPast.slice(-2).every((deal) => deal.every((option, issue) => option === own[issue]));
  if (dice.happens("bid", evasive ? 0.75 : silent ? 0.45 : 0.15)) {
    const crumb = cheapest(party, own, evasive ? 0.02 : 0.035);
    if (crumb !== null) return crumb;
  }
  if (!dice.happens("bid", evasive ? 0.2 : 0.15)) return own;
  const open = [...own.keys()].filter((issue) => rank(party, issue, own[issue]!) > 0 && !party.settled.has(issue));
  if (open.length === 0) return own;
  const issue = dice.pick("bid", open);
  return moved(own, issue, setting.ownOrder[issue]![rank(party, issue, own[issue]!) - 1]!);
}

function cheapest(party: Party, own: readonly number[], most: number): readonly number[] | null {
  const { setting } = party;
  let best: readonly number[] | null = null;
  let least = most;
  for (const issue of own.keys()) {
    const place = rank(party, issue, own[issue]!);
    if (place >= party.home.reach[issue]! || party.settled.has(issue)) continue;
    const next = moved(own, issue, setting.ownOrder[issue]![place + 1]!);
    const cost = ownWorth(party, own) - ownWorth(party, next);
    if (cost <= least) [best, least] = [next, cost];
  }
  return best;
}

/** Plays to the gallery: stands firm, takes back, or trades what shows for what counts. */
function show(party: Party): readonly number[] {
  const own = party.own!;
  const { dice, setting } = party;
  const what = dice.roll("bid");
  if (what < 0.5) return own;
  const given = [...own.keys()].filter((issue) => rank(party, issue, own[issue]!) > 0);
  const back =
    given.length === 0 || what > 0.85
      ? own
      : ((issue: number) => moved(own, issue, setting.ownOrder[issue]![0]!))(dice.pick("bid", given));
  if (what < 0.62) return back;
  // The other half of the trade: a step where the other side has little use for it.
  const useless = [...own.keys()]
    .filter((issue) => rank(party, issue, back[issue]!) < party.home.reach[issue]!)
    .sort((a, b) => setting.space.otherWeights[a]! - setting.space.otherWeights[b]! || a - b)
    .slice(0, 3);
  if (useless.length === 0) return back;
  const issue = dice.pick("bid", useless);
  return moved(back, issue, setting.ownOrder[issue]![rank(party, issue, back[issue]!) + 1]!);
}

/** Gives at a stroke what the other values least, and nothing of what it would need: it stays below the other's limit. */
function showpiece(party: Party, own: readonly number[]): readonly number[] {
  const { setting } = party;
  const issues = [...own.keys()].sort(
    (a, b) => setting.space.otherWeights[a]! - setting.space.otherWeights[b]! || a - b,
  );
  let deal: readonly number[] = own;
  // What the other needs most is set back to where this side began.
  const needed = issues[issues.length - 1]!;
  deal = moved(deal, needed, setting.ownOrder[needed]![0]!);
  for (const issue of issues.slice(0, -1)) {
    const next = moved(deal, issue, setting.ownOrder[issue]![setting.ownOrder[issue]!.length - 1]!);
    if (otherWorth(party, next) >= setting.otherLimit - 0.02 || ownWorth(party, next) < setting.ownLimit) continue;
    deal = next;
    if (ownWorth(party, own) - ownWorth(party, deal) > 0.3) break;
  }
  return deal;
}

/** @returns whether the leadership would rather not have what the other has just accepted, and finds a way out of it */
export const escapes = (party: Party): boolean => {
  const motive: Motive = motiveOf(party);
  return motive !== "deal";
};
