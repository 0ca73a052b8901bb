/** Beyond one clock, in English. */
import { numbersIn } from "../numbers.js";
import type { ClockWords } from "./words.js";

const n = numbersIn("en");
const list = (names: readonly string[]) => n.list(names);
const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const some = (count: number, one: string, many: string) => `${n.word(count)} ${count === 1 ? one : many}`;

const be = (count: number) => (count === 0 ? "none is" : `${n.word(count)} ${count === 1 ? "is" : "are"}`);

export const en: ClockWords = {
  question: "What happens next, by when, unless?",
  more: "All clocks, step by step, and what if",
  next: (step, procedure, at) => `Next, ${step} (${procedure}) ends ${at}`,
  onExpiry: (what) => `then: ${what}`,
  nothingSaid: "what happens then is not said",
  unless: (kinds) => `unless before then: ${kinds.join("; or ")}`,
  noClock: (on) => (on === undefined ? "No clock runs." : `No clock runs on ${on}.`),
  stillOpen: (who, act, procedure) => `${list(who)} may still ${act} (${procedure}).`,
  nextDate: (dated) => `The next date of the plan: ${dated}.`,
  othersRun: (count) => (count === 1 ? "One more clock runs." : `${upper(n.word(count))} more clocks run.`),
  table: {
    caption: "Ends that are running, the nearest first",
    when: "By when",
    ends: "What ends",
    expiry: "What expiry does",
    unless: "What would stop it",
  },
  nothingStops: "nothing is named",
  stepsOf: (procedure, on) => `${upper(procedure)}, from ${on}: steps and their last days`,
  stepHead: (procedure) => `Step of: ${procedure}`,
  rightsOf: (procedure) => `${upper(procedure)}: who may do what`,
  holdersOf: (procedure) => `${upper(procedure)}: by holder; nothing is merged`,
  ahead: {
    question: "Which dates lie ahead, and why those?",
    answer: (first, count) =>
      first === undefined
        ? "No date of the plan lies ahead."
        : count === 1
          ? `One date of the plan lies ahead: ${first}.`
          : `${upper(n.word(count))} dates of the plan lie ahead; the nearest is ${first}.`,
    caption: "Dates of the plan ahead, the nearest first",
    date: "When",
    what: "What",
    why: "Why then",
    kinds: {
      milestone: "milestone",
      act: "act takes effect",
      tranche: "payment",
      deadline: "deadline",
      start: "begins",
      due: "due",
      sunset: "ends (sunset)",
      revoked: "act revoked",
    },
    stated: "stated in the file",
    rest: (count) => `${upper(some(count, "more date", "more dates"))} further ahead on the page Clocks.`,
    key: "A date is bare only where it is firm. A sunset belongs to one commitment, not to the agreement.",
  },
  verdicts: {
    question: "How does each commitment stand, and who says so?",
    answer: (all, said, disputed, overdue) =>
      `Of ${some(all, "commitment", "commitments")}, ${said === 0 ? "none has a verdict" : `${n.word(said)} ${said === 1 ? "has" : "have"} a verdict`}; ${be(disputed)} disputed and ${be(overdue)} past due without being found complete.`,
    silent: (notDue, unsaid) =>
      [
        ...(notDue > 0 ? [`${upper(some(notDue, "more is", "more are"))} not due yet`] : []),
        ...(unsaid > 0 ? [`${notDue > 0 ? "of" : "Of"} ${n.word(unsaid)} more nobody has said anything yet`] : []),
      ].join("; ") + ".",
    caption: "Commitments with a verdict, or past due",
    commitment: "Commitment",
    verdict: "Verdict",
    says: "Who says what, since when",
    names: {
      "not due": "not due",
      "not begun": "not begun",
      minimal: "minimal",
      intermediate: "intermediate",
      complete: "complete",
      "non-compliant": "non-compliant",
      "unable to verify": "unable to verify",
      disputed: "disputed",
    },
    tests: {
      "not due": "the day of its start has not come; told by the calendar, never entered",
      "not begun": "started or due, and the verifier found no act at all",
      minimal: "begun, but at this pace not complete when due",
      intermediate: "begun and on pace; without a due date, more than half",
      complete: "done or met, with evidence; a limit: met on every check",
      "non-compliant": "broken, or due and the time to cure passed",
      "unable to verify": "the verifier tried and could not; neither zero nor breach",
      disputed: "holders with standing differ, or one has opened a procedure against it",
    },
    nothingYet: "nothing said",
    overdue: "past due",
    held: (who, verdict, on) => `${who}: ${verdict} (${on})`,
    without: "does not count for the common verdict",
    differ: (who) => `${list(who)} differ`,
    opened: (procedure, who, on) => `${list(who)} opened ${procedure} on ${on}`,
    table: "Disputed commitments, holder by holder",
    holder: "Holder",
    since: "Since",
    counts: "Has standing",
    yes: "yes",
    no: "no",
    key: "The latest word of each holder stands; nothing merges them. A common verdict is one on which all who do, receive or verify agree.",
  },
  meeting: {
    summary: (channel, mediators) =>
      `${channel === undefined ? "Meeting" : `Meeting (${channel})`}${mediators.length ? `, with ${list(mediators)}` : ""}`,
    every: (span, first) => `Every ${span} from ${first}; a plan until somebody fixes the day.`,
  },
  chart: {
    label: (procedure, steps, now) =>
      `Time line of ${procedure}: ${steps.join("; ")}.${now === undefined ? "" : ` Looked at from ${now}.`}`,
    step: (name, from, last) => `${name} from ${from} to ${last}`,
    until: (step, last) => `${step}, until ${last}`,
    open: (step) => `${step}, no clock`,
    now: (on) => on,
  },
};
