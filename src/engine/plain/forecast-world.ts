/**
 * Talks of another make than the forecast's machine, to judge the machine by: people, not hazards.
 *
 * Two or three parties with private reservations divide what a deal is worth. They meet at irregular times and lower their demands a
 * little, the more the other did, the better the mood, the nearer a deadline. A deal is made in a meeting where demands fit; a part of it
 * may be agreed when they nearly fit and something presses. Parties leave when their patience is used up, or when a new leader wants no
 * talks. Incidents come in campaigns. Time is continuous; nothing in here is proportional, and no covariate of the machine exists as such.
 *
 * Written from the sentences above. Patience, change of leaders and partial deals were set once, before the machine was run on any of it,
 * so that by month 24 every ending is common; nothing was changed to suit the machine afterwards. Of 5,000 talks, by month 24: 45 % a
 * first deal (the base rates say 47 %), 27 % a comprehensive one (16 %), 31 % broken off (no data), 42 % still going.
 */
import { chances } from "./forecast-world-chance.js";

/** Months from the start of the talks. */
export interface WorldTalk {
  readonly parties: number;
  /** What an even split of the comprehensive deal leaves above every reservation, from a time on; may be below 0. */
  readonly margins: readonly { readonly at: number; readonly margin: number }[];
  /** How much more the partial deal leaves. */
  readonly partialEase: number;
  /** Agenda agreed; partial deal in force; comprehensive deal in force; somebody has left: Infinity if never within `watched`. */
  readonly agenda: number;
  readonly partial: number;
  readonly comprehensive: number;
  readonly broken: number;
  /** Stretches without meetings that everybody called a suspension. */
  readonly suspensions: readonly { readonly from: number; readonly to: number }[];
  /** After each meeting: how far demands were from fitting. */
  readonly gaps: readonly { readonly at: number; readonly gap: number }[];
  readonly incidents: readonly { readonly at: number; readonly severity: number; readonly answered: boolean }[];
  readonly deadlines: readonly { readonly at: number; readonly announced: number }[];
  /** The mediator's part from a time on. */
  readonly mediation: readonly { readonly at: number; readonly level: -1 | 0 | 1 }[];
  readonly protocol: boolean;
}

/** Months watched: eighteen in which somebody may ask, two years after. */
export const watched = 44;

interface Person {
  reservation: number;
  demand: number;
  /** Share of what is left that it gives in a meeting when all is well. */
  pace: number;
  patience: number;
  used: number;
  /** Gives for show only. */
  unwilling: boolean;
  gave: number;
}

/** One talk; a pure function of its key. */
export function worldTalk(key: number): WorldTalk {
  const chance = chances(key);
  const count = chance.below(0.25) ? 3 : 2;
  const total = 1;
  const room = chance.normal(0.05, 0.14);
  const weights = Array.from({ length: count }, () => chance.between(0.7, 1.3));
  const sum = weights.reduce((a, b) => a + b, 0);
  const people: Person[] = weights.map((weight) => {
    const reservation = ((total - room) * weight) / sum;
    return {
      reservation,
      demand: reservation + room / count + chance.between(0.1, 0.35),
      pace: chance.between(0.04, 0.22),
      patience: chance.between(4, 14) * Math.exp(chance.normal(0, 0.4)),
      used: 0,
      unwilling: chance.below(0.18),
      gave: 0,
    };
  });
  const protocol = chance.below(0.4);
  const opening = gapOf(people, total);
  const share = chance.between(0.35, 0.6);
  const partialEase = chance.between(-0.02, 0.08);

  const log = {
    gaps: [{ at: 0, gap: opening }],
    margins: [{ at: 0, margin: marginOf(people, total) }],
    incidents: [] as { at: number; severity: number; answered: boolean }[],
    deadlines: [] as { at: number; announced: number }[],
    mediation: [{ at: 0, level: chance.pick([-1, 0, 0, 1] as const) as -1 | 0 | 1 }],
    suspensions: [] as { from: number; to: number }[],
  };
  for (let at = chance.between(2, 20); at < watched; at += chance.between(6, 24))
    log.deadlines.push({ at, announced: Math.max(0, at - chance.between(2, 12)) });

  let hostility = chance.between(0, 0.6);
  let mood = 0;
  let now = 0;
  let campaign = false;
  let parked = -1;
  let agenda = Infinity;
  let partial = Infinity;
  let comprehensive = Infinity;
  let broken = Infinity;
  let drafted = Infinity;
  const level = () => log.mediation[log.mediation.length - 1]!.level;
  const ahead = () => {
    const next = log.deadlines.find(({ at, announced }) => at >= now && announced <= now);
    return next ? next.at - now : Infinity;
  };
  const missed = new Set<number>();

  while (now < watched && broken === Infinity && comprehensive === Infinity) {
    const meetingEvery =
      (1.1 + 1.2 * hostility - 0.25 * level() + (people.length - 2) * 0.3) * (ahead() < 2 ? 0.45 : 1);
    const waits = {
      meeting: parked >= 0 ? Infinity : chance.waiting(Math.max(0.3, meetingEvery)),
      incident: chance.waiting(campaign ? 0.5 : 5),
      campaign: chance.waiting(campaign ? 1.6 : 14),
      leader: chance.waiting(60 / count),
      mediator: chance.waiting(16),
      outside: chance.waiting(18),
      signing: drafted - now,
      returning: parked >= 0 ? chance.waiting(2.5 + 4 * hostility - level()) : Infinity,
      parking: parked >= 0 ? Infinity : chance.waiting(60 / (1 + 5 * hostility * hostility)),
    };
    const [what, wait] = Object.entries(waits).reduce((a, b) => (b[1] < a[1] ? b : a)) as [keyof typeof waits, number];
    const step = Math.max(0, wait);
    now += step;
    if (now >= watched) break;
    hostility *= Math.exp(-step / 4);
    mood *= Math.exp(-step / 6);
    for (const { at } of log.deadlines)
      if (at < now && at > now - step && !missed.has(at)) {
        missed.add(at);
        for (const person of people) person.used += 0.5;
      }

    switch (what) {
      case "meeting":
        meet();
        break;
      case "incident": {
        const severity = Math.min(5, 1 + Math.floor(4 * chance.next() * chance.next() * 1.3));
        const answered = protocol && chance.below(0.5);
        log.incidents.push({ at: now, severity, answered });
        const felt = (0.12 * severity) / (answered ? 2 : 1);
        hostility = Math.min(3, hostility + felt);
        mood -= felt;
        for (const person of people) person.used += felt * chance.between(0.4, 1.2);
        if (drafted < Infinity && chance.below(0.15 * severity)) drafted = Infinity;
        break;
      }
      case "campaign":
        campaign = !campaign;
        break;
      case "leader": {
        const person = chance.pick(people);
        const before = person.reservation;
        person.reservation = Math.max(0.05, before + chance.normal(0, 0.07));
        person.demand = Math.max(person.reservation, person.demand + (person.reservation - before));
        log.margins.push({ at: now, margin: marginOf(people, total) });
        person.unwilling = chance.below(0.22);
        person.used *= chance.between(0.2, 1);
        if (chance.below(0.1)) broken = now;
        break;
      }
      case "mediator":
        log.mediation.push({ at: now, level: chance.pick([-1, 0, 0, 1] as const) });
        break;
      case "outside":
        hostility = Math.min(3, Math.max(0, hostility + chance.normal(0.05, 0.4)));
        break;
      case "signing":
        comprehensive = now;
        break;
      case "returning":
        log.suspensions.push({ from: parked, to: now });
        parked = -1;
        break;
      case "parking":
        parked = now;
        break;
      default:
        what satisfies never;
    }
    if (broken === Infinity && people.some(({ used, patience }) => used > patience)) broken = now;
  }
  if (parked >= 0) log.suspensions.push({ from: parked, to: Infinity });
  return {
    parties: count,
    partialEase,
    agenda,
    partial,
    comprehensive,
    broken,
    protocol,
    ...log,
  };

  function meet(): void {
    const before = gapOf(people, total);
    const press = ahead() < 1.5 ? 2.2 : ahead() < 3 ? 1.4 : 1;
    const gifts = people.map((person, k) => {
      const others = people.filter((_, j) => j !== k);
      const inKind = others.reduce((all, { gave }) => all + gave, 0) / others.length;
      const warmth = Math.exp(0.5 * mood - 0.45 * hostility + 0.12 * level());
      const left = Math.max(0, person.demand - person.reservation);
      const willing = person.unwilling ? 0.12 : 1;
      return (
        left * Math.min(0.8, person.pace * willing * press * warmth * (0.6 + 12 * inKind) * chance.between(0.3, 1.7))
      );
    });
    people.forEach((person, k) => {
      person.gave = gifts[k]!;
      person.demand -= gifts[k]!;
    });
    // A meeting in which the others gave nothing costs patience; one in which they gave heals a little of it.
    people.forEach((person, k) => {
      const got = gifts.reduce((all, gift, j) => all + (j === k ? 0 : gift), 0);
      person.used = Math.max(0, person.used + (got < 0.008 ? 0.35 : got > 0.03 ? -0.25 : 0.1) - 0.04 * level());
    });
    const gap = gapOf(people, total);
    mood += 6 * (before - gap) - 0.05;
    log.gaps.push({ at: now, gap });
    if (agenda === Infinity && (gap < 0.85 * opening || chance.below(0.08))) agenda = now;
    if (drafted === Infinity && gap <= 0.02) drafted = now + chance.between(0.2, 2.5);
    const pressing = ahead() < 2 || hostility > 0.7 || people.some(({ used, patience }) => used > 0.7 * patience);
    const near = gap * share < 0.07 + partialEase / 2;
    if (partial === Infinity && drafted === Infinity && agenda < now && near && chance.below(pressing ? 0.3 : 0.1)) {
      partial = now;
      hostility *= 0.5;
      for (const person of people) person.used *= 0.5;
    }
  }
}

const marginOf = (people: readonly Person[], total: number): number =>
  (total - people.reduce((sum, { reservation }) => sum + reservation, 0)) / people.length;

/** How far the demands are from fitting into the whole. */
const gapOf = (people: readonly Person[], total: number): number =>
  people.reduce((sum, { demand }) => sum + demand, 0) - total;
