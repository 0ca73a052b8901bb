/** Clocks in English. */
import type { SpanUnit } from "../../engine/clocks/spans.js";
import { numbersIn } from "../numbers.js";
import type { ClockMessages } from "./messages.js";

const n = numbersIn("en");
const list = (names: readonly string[]) => n.list(names);
const units: Readonly<Record<SpanUnit, readonly [string, string]>> = {
  h: ["hour", "hours"],
  d: ["day", "days"],
  wd: ["working day", "working days"],
  w: ["week", "weeks"],
  mo: ["month", "months"],
  y: ["year", "years"],
};
const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const also = (recorded: string | undefined) => (recorded === undefined ? "" : `, recorded ${recorded}`);

export const en: ClockMessages = {
  question: "What happens next, by when, unless?",
  heading: (procedure) => `${sentence(procedure)}: what happens next, by when, unless?`,
  span: (count, unit) => `${n.whole(count)} ${units[unit][count === 1 ? 0 : 1]}`,
  at: (day, hour, zone) => `${day}, ${hour} ${zone}`,
  invoked: (by, on) => (by.length ? `Invoked by ${list(by)} on ${on}.` : `Invoked on ${on}.`),
  between: "; ",
  supposed: (by, on) => `Supposing that ${by.length ? `${list(by)} invoked it` : "it is invoked"} on ${on}.`,
  recorded: (on) => `Recorded on ${on}; it counts by the day it happened.`,
  comes: (result, at) => `${sentence(result)} when the last clock runs out, ${at}`,
  over: (at) => `The last clock runs out ${at}`,
  ranOut: (at) => `The last clock ran out ${at}.`,
  unless: (kinds) => `, unless before then: ${kinds.join("; or ")}.`,
  came: (result, at) => `Over since ${at}: ${result}.`,
  stopped: (kind, on) => `Stopped on ${on}: ${kind}.`,
  running: (steps) => `Running now: ${steps.join("; ")}.`,
  runsUntil: (step, at) => `${step} until ${at}`,
  runsWithoutClock: (step) => `${step}, without a clock`,
  waiting: (on) => `It has not begun by ${on}.`,
  nobody: "Nothing runs.",
  shortest: (at) => `If nobody asks for the optional steps, it is over ${at}.`,
  head: { step: "Step", from: "Day 0", lastDay: "Last day", state: "State", leadsTo: "Then", why: "Why" },
  caption: "Steps and their last days",
  state: {
    ahead: "ahead",
    running: "running",
    ended: "ended early",
    expired: "run out",
    stopped: "stopped",
    skipped: "not asked for",
  },
  ifAsked: "if somebody asks",
  noClock: "no clock",
  next: (step) => `on to ${step}`,
  noResult: "nothing is said",
  begins: (because, { steps, on }) => {
    switch (because.kind) {
      case "invoked":
        return "begins on invocation";
      case "after":
        return steps.length === 1
          ? `begins when ${steps[0]} is over`
          : `begins when ${because.join === "all" ? "all" : "any"} of ${list(steps)} ${because.join === "all" ? "are" : "is"} over`;
      case "led":
        return `follows on ${steps[0]}`;
      case "asked":
        return `asked for on ${on}`;
      default:
        return because satisfies never;
    }
  },
  counted: (span, from) => `${span} after ${from}`,
  hours: (span, from) => `${span} from ${from}`,
  hourUnknown: "the hour is not stated, so it runs from the end of that day",
  extended: (by, on, recorded) => `extended by ${by} on ${on}${also(recorded)}`,
  extendedTo: (day, on, recorded) => `extended to ${day} on ${on}${also(recorded)}`,
  overBy: (kind, on) => `${kind} on ${on}`,
  unreached: (steps) => `Nothing leads to ${list(steps)} here.`,
  rightsHead: "Who may do what",
  right: (who, act, state, { since, last }) => {
    const holders = who.length ? list(who) : "whoever invokes it";
    const said = `${holders}: ${act}`;
    if (state === "used") return `${said} (used)`;
    if (state === "waived") return `${said} (waived)`;
    if (state === "over") return `${said} (was open until ${last})`;
    const until = last === undefined ? ", until used or waived" : `, until ${last}`;
    return state === "open" ? `${said} (open since ${since}${until})` : `${said} (from ${since}${until})`;
  },
  notByMachine: "A right is used when somebody records it; nothing is carried out by a clock.",
  idleHead: "Does not change the clocks",
  idle: (kind, on, why) =>
    `${kind}, ${on}: ${
      {
        "no such kind": "the procedure does not stop at this",
        "too late": "too late, the clock had run out or stopped",
        "before the invocation": "before the invocation",
        "not running": "the step was not running",
        "cannot be extended": "the step cannot be extended",
        "not later": "this end is no later than the one there was",
        "no span": "by how much is not said",
        "several steps": "several steps run; say which",
        "several rights": "several rights could be meant; name the act",
        "no such right": "nobody has this right",
      }[why]
    }`,
  holdersHead: "By holder; nothing is merged",
  contested: (valid, void_) => `Not so for all: it counts for ${list(valid)} and is void for ${list(void_)}.`,
  holder: (who, standing, result) =>
    standing ? `${list(who)}: ${result}` : `${list(who)}: void, invoked without standing`,
  standingUntil: (who, until) => `in this view ${who} had standing until ${until}`,
  noStanding: (who) =>
    `${list(who)} had no standing to invoke it in anybody's view; the dates are those of an invocation that counts.`,
  rule: (zone, working) =>
    `The day of the event is day 0; a term ends at 24:00 of its last day in ${zone}. ${
      working === undefined
        ? "Calendar days; a Saturday or a holiday can be the last."
        : `Days are working days by the calendar ${working}.`
    }`,
  zoneAssumed: "The file names no time zone, so UTC is taken.",
  elsewhere: (at, zones) => `${at} is ${zones.join(", ")}.`,
  noStart: (procedure) => `When ${procedure} starts is not stated.`,
  noStartFix: "Give --start DATE, or add an entry to invocations. It could mean:",
  couldMean: (start, from, end) => `${start} (${from})${end === undefined ? "" : `: over on ${end}`}`,
  couldNothing: "Give --start DATE, or add an entry to invocations; no other date of the file could be meant.",
  fromText: (name) => `version of ${name}`,
  fromMoment: (name) => name,
  ics: {
    lastDay: (procedure, step) => `${sentence(procedure)}: last day of ${step}`,
    effect: (procedure, result) => `${sentence(procedure)}: ${result}`,
    until: (at) => `Ends ${at}.`,
  },
  date: {
    atTheLatest: (day) => `at the latest ${day}`,
    notBefore: (day) => `not before ${day}`,
    between: (first, last) => `between ${first} and ${last}`,
    open: "date open",
    after: (moment) => `after ${moment}`,
    with: (moment) => `together with ${moment}`,
    earliestOf: (parts) => `the earliest of: ${parts.join("; ")}`,
    latestOf: (parts) => `the latest of: ${parts.join("; ")}`,
    orEarlier: (date, by) => `${date}, or earlier by ${by}`,
  },
  uncounted: {
    "missing-holiday-year": "the holidays of a year are missing",
    "no-calendar": "working days need a calendar",
    "no-working-day": "the calendar has no working day",
    "beyond-calendar": "beyond the year 9999",
    "which-calendar": "several calendars, and none is named",
  },
};
