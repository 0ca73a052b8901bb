import { numbersIn } from "../numbers.js";
import { strong, words } from "../words.js";
import type { SectionWords } from "./section-words.js";

const n = numbersIn("en");

export const en: SectionWords = {
  ends: {
    breakthrough: "a breakthrough",
    interim: "an interim deal",
    breakdown: "a breakdown",
    continue: "that the talks go on",
  },
  interimStands: "that the interim deal still stands",
  means: {
    breakthrough: "a deal on every core issue is signed and has passed whoever must consent",
    interim: "a partial deal is in force",
    breakdown: "a side has ended the talks, or the file’s own rule for that is met",
    continue: "none of these",
  },
  answer: (months, ends, { percent, band, base }) =>
    words`Likeliest in ${n.whole(months)} months is ${ends}: ${strong(percent)} (${band}); base rate ${base}.`,
  ended: "By the file’s own stage these talks have ended: nothing is left to forecast.",
  unforetold: "No chances are computed here.",
  later: "The probabilities are being worked out…",
  caption: "Endings: chance by horizon, base rate, and what would follow",
  months: (months) => `${n.whole(months)} months`,
  baseHead: "base rate, 12",
  baseRate: "base rate",
  follows: "What would follow",
  impact: "Impact",
  timeline: "By the sources",
  baseAside: (base) => `base ${base}`,
  judged: "judgement",
  judgedWhy: "a judgement: nobody records breakdowns",
  band: "In brackets: 10–90 % of the possible worlds.",
  key: (processes, events, interim) =>
    interim
      ? `Base rate: ${n.whole(processes)} processes with an interim text, mostly civil wars; ${n.whole(events)} reached a comprehensive deal.`
      : `Base rate: ${n.whole(processes)} processes with a text on paper, mostly civil wars; ${n.whole(events)} reached a deal.`,
  short: (processes) =>
    `In brackets: 10–90 %. Base rate: ${n.whole(processes)} processes with a text, mostly civil wars. Breakdown and all weights: judgement.`,
  judgementShort: "Every number of a breakdown, and all weights, are judgement.",
  judgementKey:
    "Dotted underline: judgement, not data; so are all weights of what sets these talks apart, and every number of a breakdown.",
  ownKey: "Impact and timeline are the sources’ own words, not computed.",
  noNumber: "An ending that is none of these four has no number.",
  without: (what) => `Done without: ${n.list(what)}.`,
  lacking: {
    "no-date": "any date",
    "no-stage": "a stage of the talks",
    "no-start": "the day they began",
    "no-issues": "the margin of a deal",
    "deals-not-rated": "the margin of a deal",
    "no-walk-away": "the margin of a deal",
    "some-walk-aways": null,
    "margin-unproven": null,
    "no-interim-package": null,
    "no-core": null,
    "no-offers": "how fast offers draw closer",
    "one-sided-offers": null,
    "no-incidents": "the pressure of incidents",
    "no-deadlines": "deadlines",
    "no-mediator-said": "a mediator",
    "no-good-faith": "good faith",
    "no-experts": null,
    "no-veto-factions": null,
    "no-plan": null,
  },
  more: "When, what drives it, and how good have we been?",
  drivers: (scenario, now) =>
    `What drives it: ${scenario} as first event within 12 months, by the model alone ${now}, against average talks`,
  driver: (what, times, raises) => `${what}: odds ×\u202f${times}${raises ? "" : ", which lowers it"}`,
  noDrivers: "Nothing in the file sets these talks apart from others: the forecast is the base rate.",
  needed: (scenario, now, target) =>
    `What would have to be true for ${scenario} within 12 months to reach ${target} instead of ${now} (model alone)`,
  neededGoodFaith: (percent) => `the least willing side bargains in good faith with a chance of ${percent}`,
  signposts: "Signposts of the next 90 days, most telling first",
  signpost: (event, chance, changes) => `${event} (${chance}): ${changes.join("; ")}`,
  change: (scenario, given, without) => `${scenario} ${given}, else ${without}`,
  durability: "After signing",
  rests: "What the numbers are",
  limits: "What the base rate cannot say",
  missing: "What the file lacks, and what was done without",
  conduct:
    "Probabilities of endings are base rates moved by judgement, never measurements; a reading of conduct is of a pattern in the record, never of intentions.",
  numbersAre:
    "Whole percent; each column adds up to 100. Bands: 10–90 % of 64 possible worlds in which weights, hazards and preferences differ.",
};
