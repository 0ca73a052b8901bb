import { logistic, logit } from "../../engine/forecast/numerics.js";
import { datesIn } from "../dates.js";
import { numbersIn } from "../numbers.js";
import type { ForecastWords } from "./words.js";

const n = numbersIn("en");
const list = (items: readonly string[]): string => items.join(", ");

export const en: ForecastWords = {
  title: (asOf) =>
    `How may the talks end, and when? ${asOf === null ? "No date: the file gives none" : `As of ${asOf}`}`,
  scenario: {
    breakthrough: "Breakthrough",
    interim: "Interim deal",
    breakdown: "Breakdown",
    continue: "Talks continue",
  },
  standing: "Where the talks stand after so many months",
  firstEvent: "Which decisive event comes first, and when",
  ending: "Ending",
  months: (months) => `${months} months`,
  bin: (from, to) => `${from}–${to} months`,
  cell: (percent, low, high, base) => `${percent} (${low}–${high}) base ${base}`,
  withinTwoYears: "none within 24 months",
  reading:
    "In whole percent; each column adds up to 100. In brackets 10–90 % of the possible worlds; base: what talks at this stage came to without regard to what is particular here.",
  judged:
    "Judgement, not measurement: every coefficient, all hazards of breakdown and suspension, the ratification gate, durability. `--json` lists them; --set NAME=NUMBER changes one.",
  noise: (points, draws) => `The draws alone (${draws}) leave a standard error of at most ${points} points.`,
  blend: (model, base, experts) =>
    `Shown is the normalised product of the model (${model}) and the base rate (${base})${experts === null ? "" : ` and pooled experts (${experts})`}.`,
  dealExists: (comprehensive, interim) =>
    `A comprehensive deal acceptable to all exists in ${comprehensive} of the sampled preferences, an interim one in ${interim}.`,
  baseRate: "Base rate",
  baseRateRow: (count, events, spent) =>
    `Peace processes with a text on paper (PA-X, 1990–2020): ${count} of them, ${events} got there. The talks have spent ${spent} months in this stage, which counts: momentum fades. The share that got there`,
  reached: (month, observed, fitted) => `by month ${month}: ${observed} (curve ${fitted})`,
  limits: {
    "paper-only": "Only processes that produced paper are counted: true success is lower.",
    "no-breakdowns": "No record of breakdowns exists: every number of breakdown is judgement.",
    "civil-wars": "Mostly civil wars: 72 of 1,868 agreements are between states.",
    selection: "That talks with an interim deal reach a comprehensive one more slowly is selection, not effect.",
    "weibull-off": "The curve misses the observed shares by up to 7 points.",
  },
  drivers: (scenario, now) =>
    `What drives it (${scenario.toLowerCase()} as first event within 12 months, model alone ${now}; in log odds against average talks)`,
  covariate: {
    margin: "margin of the best deal",
    gap: "closing of the gap between offers",
    goodFaith: "good faith",
    incidents: "incident pressure",
    deadline: "deadlines",
    mediator: "mediator",
  },
  driver: (covariate, effect, share) => `${covariate}: ${effect} alone, ${share} as its share of the whole`,
  noDrivers: "Nothing in the file sets these talks apart from others, so the forecast is the base rate.",
  needed: (scenario, now, target) =>
    `What would have to be true for ${scenario.toLowerCase()} within 12 months to reach ${target} instead of ${now} (model alone)`,
  neededValue: {
    margin: (value) => `the best deal leaves everybody ${n.points(value * 10)} points above the walk-away`,
    gap: (value) => `${n.percent(0.1 + value * 0.1)} of the opening gap closed in 8 weeks`,
    goodFaith: (value) =>
      `the least willing party bargains in good faith with a chance of ${n.percent(logistic(value + logit(1 / 3)))}`,
    incidents: (value) => `incident pressure ${n.signed(value)} standard deviations from its mean, lastingly`,
    deadline: (value) => `a new deadline ${value} weeks ahead`,
    mediator: (value) =>
      value > 0 ? "an active mediator with leverage" : value < 0 ? "no mediator" : "a facilitating mediator",
  },
  enough: (covariate, value, reaches) => `${covariate}: ${value}; ${reaches}`,
  reaches: (percent) => `gives ${percent}`,
  noneReaches: (covariate, percent) => `${covariate}: no value in the allowed range does; at its end ${percent}`,
  signposts: "Signposts: what of the next 90 days would tell most",
  noSignposts: "Nothing that the model lives through in the next 90 days tells endings apart.",
  event: {
    incident: "an incident",
    incidents: "two or more incidents",
    answered: "an incident met by the agreed protocol",
    suspension: "the talks are suspended",
    agenda: "an agenda is agreed",
    deadline: "the next deadline passes without a decision",
  },
  signpost: (event, chance, ends) => `${event} (${chance}): ${ends.join("; ")}`,
  changes: (scenario, given, without) =>
    `${scenario.toLowerCase()} within 24 months ${given} with it, ${without} without`,
  notLived: "Concessions and verified milestones are not lived through by the model and stand in no signpost.",
  durability: (months12, months24) => `If signed: in force ${months12} after 12 months, ${months24} after 24.`,
  lasting: (low, high) => (low === high ? low : `${low} to ${high}`),
  forced: (share) =>
    `${share} of signatures come within 4 weeks before a deadline, which makes them easier and less durable.`,
  experts: (who) => `Pooled forecasts of ${list(who)}, weighed by age (half after 180 days), each cut to 0.5–99.5 %.`,
  missing: "What the file lacks, and what was done without",
  lacks: {
    "no-date": () => "as_of: no date anywhere, so nothing dated could be placed",
    "no-stage": (about) =>
      about.length
        ? `talks.stage: "${about[0]}" is no stage known here; taken as exploring`
        : "talks.stage: not given; taken as exploring",
    "no-start": (about) =>
      about.length
        ? `talks.since: not given; counted from the first round or offer, ${datesIn("en").full(about[0]!)}`
        : "talks.since: not given; the clock starts now",
    "no-issues": () => "issues: none, so whether a deal exists is not known; done without the margin",
    "deals-not-rated": (about) =>
      `issues: not enough weights and worths to value deals (${list(about)}); done without the margin`,
    "no-walk-away": () =>
      "walk_away: no party's is given, so nothing says what a deal must beat; done without the margin",
    "some-walk-aways": (about) =>
      `walk_away: not given for ${list(about)}, taken to accept anything: the margin may be too high`,
    "margin-unproven": (about) => `the margin could not be proven largest in ${about[0]} searches: it may be higher`,
    "no-interim-package": () =>
      "packages: none of kind interim, so the interim margin is that of the comprehensive deal",
    "no-core": () => "talks.core: not given; a comprehensive deal is one on every issue",
    "no-offers": () => "offers: none, so how fast the sides move is not known; done without gap closure",
    "one-sided-offers": (about) =>
      about.length
        ? `offers: none by ${list(about)}; first positions stand in`
        : "offers: bids cannot be compared; done without gap closure",
    "no-incidents": () => "incidents: none recorded, so pressure is not known; done without it",
    "no-deadlines": () => "deadlines: none known; done without",
    "no-mediator-said": () => "talks.mediator: not said whether there is one; done without",
    "no-good-faith": () => "good faith: no record is thick enough to judge it; done without",
    "no-experts": () => "experts: no forecasts of others to set beside this one",
    "no-veto-factions": () => "factions: none with a veto, so a signed deal counts as ratified",
    "no-plan": () => "commitments: none, so durability is given for nothing to everything verified",
  },
};
