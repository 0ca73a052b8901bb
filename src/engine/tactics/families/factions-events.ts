/**
 * What happens between rounds in the family `factions`: promises, incidents and their answers, words in public, gains, costly acts. Each is
 * done or left by a rule of thumb of the leadership and by what home can bear.
 */

import { clip } from "../../forecast/numerics.js";
import { ownWorth } from "./factions-bids.js";
import { angerOf, feel, moodOf } from "./factions-home.js";
import type { Log } from "./factions-log.js";
import type { Party } from "./factions-party.js";

/** Weeks from one round to the next. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function between(party: Party, log: Log, span: Span): void {
  promise(party, log, span);
  incidents(party, log, span);
  incidentsOfOthers(party, log, span);
  stepOfOther(party, log, span);
  speak(party, log, span);
  gain(party, log, span);
  act(party, log, span);
}

const weeksOf = ({ from, to }: Span): number => to - from;
/** A moment in the first three fifths of a span, so that an answer to it is known by the next round. */
const moment = ({ dice }: Party, { from, to }: Span): number => from + (to - from) * dice.between("news", 0.1, 0.7);

function promise(party: Party, log: Log, span: Span): void {
  const { wishes, dice, variant, home } = party;
  const chance = clip(0.16 + 0.22 * wishes.deal + 0.2 * wishes.time + 0.05 * wishes.audience, 0, 0.7);
  if (!dice.happens("promise", chance)) return;
  const evasive = variant === "evasive";
  // Evasive parties promise often what is cheap to keep, and seldom what matters.
  const weight =
    evasive && dice.happens("promise", 0.85) ? dice.between("promise", 0.2, 0.5) : dice.between("promise", 0.5, 2);
  const period = dice.between("promise", 1.5, 7);
  const due = span.from + period;
  const will =
    0.9 +
    1.8 * wishes.deal -
    wishes.time * (evasive ? 2 * weight - 1.2 : 0.5 + 0.8 * weight) -
    1.1 * wishes.audience +
    0.9 * moodOf(home) -
    0.4 * weight * (1 - home.capital) -
    (variant === "constrained" ? 0.5 : 0);
  const fault = variant === "unlucky" ? 0.4 : 0.06;
  if (dice.happens("promise", fault)) {
    // A technical fault, whatever was meant: late, or set aside with a reason.
    const excused = dice.happens("promise", variant === "unlucky" ? 0.4 : 0.2);
    const late = excused ? 0 : dice.between("promise", 0.3, 3);
    log.promises.push({ at: due + late, due, period, weight, verdict: excused ? "excused" : "late", late });
    return;
  }
  if (dice.inclined("promise", will)) {
    const early = dice.between("promise", 0, 0.4) * period;
    if (variant === "slow" && dice.happens("promise", 0.25)) {
      const late = dice.between("promise", 0.2, 2);
      log.promises.push({ at: due + late, due, period, weight, verdict: "late", late });
    } else log.promises.push({ at: due - early, due, period, weight, verdict: "kept", late: 0 });
    home.capital = clip(home.capital - 0.03 * weight, 0, 1);
    return;
  }
  const kind = dice.roll("promise") + 0.25 * wishes.time - 0.2 * wishes.audience;
  const late = dice.between("promise", 0.5, 5);
  if (kind > 0.65) log.promises.push({ at: due + late, due, period, weight, verdict: "late", late });
  else if (kind > 0.5) log.promises.push({ at: due + 0.3, due, period, weight, verdict: "disputed", late: 0 });
  else log.promises.push({ at: due + 0.3, due, period, weight, verdict: "broken", late: 0 });
}

/** Of the party's side: by spoilers who slip the leash when home is angry, or wanted by a leadership before its public. */
function incidents(party: Party, log: Log, span: Span): void {
  const { wishes, dice, variant, setting, home } = party;
  const leash = 1 - 0.6 * wishes.deal * home.capital;
  const spoilers = leash * (0.55 + 0.7 * angerOf(home)) * (variant === "constrained" ? 1.7 : 1);
  const wanted = 0.3 * wishes.time + 0.95 * wishes.audience;
  const count = dice.times("incident", setting.before * (spoilers + wanted) * weeksOf(span));
  for (let k = 0; k < count; k++) {
    const byLeaders = dice.roll("incident") * (spoilers + wanted) > spoilers;
    log.incidents.push({
      at: moment(party, span),
      severity: dice.whole("incident", byLeaders ? 1 : 0, 4),
      attribution: byLeaders ? dice.between("incident", 0.75, 1) : dice.between("incident", 0.4, 0.95),
      answered: answer(party, byLeaders ? -0.6 : 0),
    });
    if (!byLeaders) home.capital = clip(home.capital - 0.05, 0, 1);
  }
}

/** Of others, some of which are laid at the party's door for a while; the unlucky have many of them. */
function incidentsOfOthers(party: Party, log: Log, span: Span): void {
  const { dice, variant, setting, home } = party;
  const unlucky = variant === "unlucky";
  const count = dice.times("incident", (unlucky ? 0.12 + setting.before : 0.6 * setting.before) * weeksOf(span));
  for (let k = 0; k < count; k++) {
    const severity = dice.whole("incident", 0, 5);
    const suspected = dice.happens("incident", unlucky ? 0.7 : 0.25);
    log.incidents.push({
      at: moment(party, span),
      severity,
      attribution: suspected ? dice.between("incident", 0.1, unlucky ? 0.5 : 0.3) : dice.between("incident", 0, 0.08),
      answered: suspected ? answer(party, 0.3) : null,
    });
    feel(home, -0.08 * severity);
  }
}

function answer(party: Party, lean: number) {
  const { wishes, dice, variant, setting, home } = party;
  if (!setting.protocol || dice.happens("answer", 0.1)) return null;
  const will = 0.1 + lean + 1.6 * wishes.deal - 0.9 * wishes.time - 1.3 * wishes.audience + 0.6 * moodOf(home);
  if (dice.inclined("answer", will)) {
    const held = variant === "slow" ? 0.4 : variant === "unlucky" ? 0.3 : 0.08;
    return dice.happens("answer", held) ? "late" : "in time";
  }
  return dice.inclined("answer", 0.9 * wishes.time - 0.5 * wishes.audience) ? "late" : "none";
}

/** A unilateral step of the other side: a goodwill that a leadership can return, if home has the stomach for it. */
function stepOfOther(party: Party, log: Log, span: Span): void {
  const { wishes, dice, variant, setting, home } = party;
  const open = { firm: 0.05, yielding: 0.2, steady: 0.13, mirroring: 0.16, erratic: 0.14, late: 0.08 };
  if (!dice.happens("step", open[setting.counterpart])) return;
  feel(home, 0.15);
  const will =
    -0.4 +
    2 * wishes.deal -
    0.8 * wishes.time -
    1.4 * wishes.audience +
    0.8 * moodOf(home) -
    (variant === "constrained" ? 0.7 : 0);
  const willing = dice.inclined("step", will);
  const slowly = variant === "slow" ? 0.5 : variant === "evasive" ? 0.3 : 0.2;
  const kept = willing
    ? dice.happens("step", slowly)
      ? "late"
      : "in time"
    : dice.inclined("step", -1 + 1.5 * wishes.time)
      ? "late"
      : "none";
  log.steps.push({ at: span.from + 0.8 * weeksOf(span), answer: kept });
}

function speak(party: Party, log: Log, span: Span): void {
  const { wishes, dice, variant, setting, home, own } = party;
  const rate = 0.3 + 0.3 * wishes.audience + 0.15 * angerOf(home) + (variant === "constrained" ? 0.15 : 0);
  const count = dice.times("statement", rate * weeksOf(span));
  for (let k = 0; k < count; k++) {
    const sharp =
      -1.5 + 1.7 * wishes.audience - 0.9 * wishes.deal + 0.9 * angerOf(home) + (variant === "constrained" ? 1 : 0);
    // To one's own people one asks for more than at the table; how much more is a matter of whom the words are for.
    const gap = clip(0.15 + 0.7 * wishes.audience + 0.2 * wishes.time + 0.25 * angerOf(home), 0, 1);
    const demand =
      own !== null && dice.happens("statement", 0.45)
        ? own.map((option, issue) => {
            const order = setting.ownOrder[issue]!;
            const place = order.indexOf(option);
            return order[dice.happens("statement", gap) ? Math.floor(place * dice.roll("statement")) : place]!;
          })
        : null;
    log.statements.push({
      at: moment(party, span),
      demand,
      escalatory: dice.inclined("statement", sharp),
    });
  }
}

/** What the leadership gets out of the talks lasting; a little of it comes to everybody. */
function gain(party: Party, log: Log, span: Span): void {
  const { wishes, dice } = party;
  const size = clip(
    dice.roll("gain") * (0.008 + 0.035 * wishes.time ** 2 + 0.008 * wishes.audience) * weeksOf(span),
    0,
    1 - party.gained,
  );
  if (size < 0.004 || !dice.happens("gain", 0.75)) return;
  party.gained += size;
  log.gains.push({ at: span.from + 0.9 * weeksOf(span), size });
}

/** Something that cannot be taken back, or is verified: for whoever wants to be believed and can afford it. */
function act(party: Party, log: Log, span: Span): void {
  const { wishes, dice, home, variant, own } = party;
  const chance = clip(0.02 + 0.2 * wishes.deal * home.capital - (variant === "constrained" ? 0.08 : 0), 0.01, 1);
  const forShow = variant === "spectacular" && party.spectacle?.made === true && dice.happens("act", 0.08);
  if (!forShow && !dice.happens("act", chance)) return;
  // Nobody gives much away outside a deal who already holds little at the table.
  const most = own === null ? 0.05 : clip(ownWorth(party, own) - party.setting.ownLimit, 0.02, 0.3) * 0.4;
  log.acts.push({ at: moment(party, span), cost: dice.between("act", 0.01, most) * (forShow ? 0.6 : 1) });
  home.capital = clip(home.capital - 0.05, 0, 1);
}
