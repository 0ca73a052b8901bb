import { numbersIn } from "../numbers.js";
import { strong, words } from "../words.js";
import type { RegisterPageWords } from "./words.js";

const n = numbersIn("en");
const questions = (of: number) => `${n.word(of)} ${n.plural(of, { one: "question", other: "questions" })}`;

export const en: RegisterPageWords = {
  question: "How good have we been?",
  none: words`Nothing is written down yet, so nothing can be said of how good these numbers are.`,
  open: (forecasts, of) =>
    words`${n.opening(forecasts)} ${n.plural(forecasts, { one: "forecast", other: "forecasts" })} of ${questions(of)} ${n.plural(forecasts, { one: "is", other: "are" })} written down; none is resolved yet, so there is no score.`,
  tooLate: (of) => words`${n.opening(of)} resolved, but no forecast was entered 90 days before it was.`,
  scored: ({ who, questions: of, lead, score, base, skill, lookingBack }) =>
    words`Over ${questions(of)}, ${n.whole(lead)} days before, ${who} scored ${strong(score)} (Brier) against ${base} of the base rate: skill ${strong(skill)}${lookingBack ? ", looking back only" : ""}.`,
  noBase: (of) =>
    words`${n.opening(of)} resolved without a base rate beside the forecast: a score without it is not shown.`,
  few: "So few questions prove nothing; the interval needs five, reliability thirty.",
  caption: "Forecasts written down: chance of each ending as first event within 24 months",
  heads: { question: "Question", by: "By", asOf: "As of", entered: "Entered", became: "What became of it" },
  revisions: (of) => (of > 1 ? `the last of ${n.word(of)}` : ""),
  came: (scenario, on) => `${scenario}, ${on}`,
  scores: {
    caption: "Scores, the base rate’s and the skill below each",
    heads: {
      by: "By",
      lead: "Days before",
      questions: "Questions",
      brier: "Brier",
      log: "Log",
      ranked: "Ranked probability",
    },
    days: (days) => n.whole(days),
    lookingBack: "looking back: entered after it happened, proves nothing",
    base: (base, skill) => `base ${base}, skill ${skill}`,
    withheld: "not shown: no base rate beside it",
    key: "Smaller is better, but for skill, 1 − score/base. Brier over the four endings, 0 to 2 (many tools print half of it); log: −ln of the chance of what happened; ranked probability: of the time of a breakthrough. In brackets 90 % by resampling questions, from five on.",
    reliability: "Reliability",
    said: (p, came, from, to, of) => `said ${p}, came ${came} (${from}–${to}) of ${of}`,
    error: (error) => `Calibration error ${error}.`,
    line: (slope, intercept) => `Calibration slope ${slope}, intercept ${intercept}; 1 and 0 when calibrated.`,
  },
  later: (of) =>
    `${n.opening(of)} ${n.plural(of, { one: "entry was", other: "entries were" })} made after this date and ${n.plural(of, { one: "is", other: "are" })} not shown.`,
  unreadable: (line, problem) => `Line ${n.whole(line)}: ${problem}`,
  ended: "these talks have ended by the file’s stage, so there is no forecast to write down.",
  fill: (key) => `Fill in ${key}.`,
};
