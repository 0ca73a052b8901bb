import { numbersIn } from "../numbers.js";
import type { ConductWords, Facts } from "./words.js";

const n = numbersIn("en");
const count = (of: number, one: string, many = `${one}s`) => `${n.word(of)} ${of === 1 ? one : many}`;
const Count = (of: number, one: string, many = `${one}s`) => `${n.opening(of)} ${of === 1 ? one : many}`;
/** Utilities on 0–1 as points of 100. */
const pts = (utility: number) => {
  const shown = n.points(100 * utility);
  return `${shown} ${shown === "1" ? "point" : "points"}`;
};
const were = (of: number) => (of === 1 ? "was" : "were");
/** Of several: none, one, two … */
const some = (of: number) => (of === 0 ? "none" : n.word(of));
const weeks = (of: number) => count(Math.max(1, Math.round(of)), "week");

export const en: ConductWords = {
  question: "Genuine or posturing: what speaks for each?",
  of: (party) => `${party}: genuine or posturing?`,
  reading: {
    genuine: "bargaining in good faith",
    stalling: "playing for time",
    posturing: "playing to an audience",
  },
  short: { genuine: "genuine", stalling: "stalling", posturing: "posturing" },
  fits: (party, better, worse, odds) =>
    `The record of ${party} fits ${better} better than ${worse}, ${odds === null ? "more than 20 to 1" : `about ${odds} to 1`}.`,
  unclear: (party, one, other) => `The record of ${party} does not separate ${one} from ${other}.`,
  insufficient: (party, lacks) =>
    `The record of ${party} is too thin for a reading: ${lacks.join("; ")}. What it does hold stands all the same.`,
  lacks: (lack, has) =>
    ({
      bids: `${count(has, "offer of its own", "offers of its own")} ${has === 1 ? "is" : "are"} known, and three are needed`,
      records: `${count(has, "record")} in all, and five are needed`,
      indicators: `${n.word(has)} of the eleven indicators can be computed, and four are needed`,
    })[lack],
  early: "Early: only three or four offers of its own are known.",
  chance: (percent, low, high) => `${percent} % (${low}–${high})`,
  simulated: "by weights learnt on simulated training agents",
  prior: (shares) => `Before any record: ${shares.join(", ")}.`,
  evenPrior: "Before any record: a third each.",
  simulatedOdds: "The odds come from weights learnt on simulated training agents.",
  counts: ({ bids, otherBids, promises, incidents, statements, rounds, asOf }) =>
    `Read${asOf ? ` as of ${asOf}` : ""} from ${count(bids, "offer")} of its own and ${some(otherBids)} of the other side, ${count(promises, "promise")} due, ${count(incidents, "incident")}, ${count(statements, "statement")} and ${count(rounds, "round")}.`,
  trained: (temperature) =>
    `The weights were learnt on simulated training agents; how often they are right on real talks is not known. What each indicator says is divided by ${temperature}, since real parties are unlike the agents, and none moves the odds by more than 10 to 1.`,
  limits: [
    "It reads a pattern in the record, and finds nothing about what anybody intends.",
    "Hard bargaining, silence in public and delay by procedure are no evidence of bad faith by themselves.",
    "A low chance of good faith is no reason to leave the talks.",
  ],
  forWhom: "For the mediator and the analyst: to show one side a verdict on the other is itself a move in the talks.",
  fitsToo: (reading, against) =>
    `It fits ${reading} at least as well${against === null ? "" : `, and speaks against ${against}`}.`,
  teach: {
    heading: "What this page reads, and how to write it",
    steps: [
      "offers: who proposed what to whom, and when; three of a party’s own are needed, with what the options are worth to both sides. Positions taken in public go under moves: they are no offers.",
      "commitments with their verdicts: what was promised by when, and whether somebody found it kept, late or broken.",
      "incidents: what happened, who is held to have done it and with what confidence, and how it was answered.",
      "rounds, statements and gains: planned and held on which day, what was demanded in public, what time brought to a party.",
      "Five records in all and four of the eleven indicators are the least; below that the page shows the evidence and gives no chances.",
    ],
  },
  towards: (party, other) => `${party} towards ${other}`,
  faked:
    "Published indicators can be played to; costly acts, kept promises, and delay with what it earns are the hardest to fake.",
  evidenceFor: (reading) => `For ${reading}`,
  allThin: "The record is too thin to tell good faith from playing for time or to an audience.",
  evidenceAgainst: "Against it, with what may be innocent",
  speaksFor: (reading) => `(Speaks for ${reading}.)`,
  toPage: "What speaks for each",
  noEvidence: "No evidence for this reading in the record.",
  indicator: {
    "concession-rate": "Concessions against time",
    "move-classes": "Kinds of moves",
    reciprocity: "Reciprocity",
    ratchet: "Taking back",
    "gap-closure": "Closing the gap",
    logrolling: "Trading across issues",
    "costly-signals": "Costly signals",
    "kept-commitments": "Kept commitments",
    "incident-discipline": "Discipline in incidents",
    "delay-and-gains": "Delay and side gains",
    "public-private-gap": "Public against private",
  },
  says: {
    "concession-rate": (f) => [
      f("last") > f("first") + 1e-9
        ? `Its last offer asks for ${pts(f("last") - f("first"))} more than its first, with ${n.percent(f("elapsed"))} of the talks gone by.`
        : Math.abs(f("last") - f("first")) < 1e-9
          ? `Its last offer is worth as much to it as its first, with ${n.percent(f("elapsed"))} of the talks gone by.`
          : `It has given up ${pts(f("first") - f("last"))}, ${n.percent(f("rate"))} of what it could give, with ${n.percent(f("elapsed"))} of the talks gone by.`,
    ],
    "move-classes": (f) => [
      shares(f("moves"), [
        [f("concession") + f("nice"), "gave the other side something"],
        [f("selfish"), "took something for itself"],
        [f("silent") + f("unfortunate"), "gave nobody anything"],
      ]),
    ],
    reciprocity: (f, has) => [
      ...(f("pairs") > 0
        ? [
            f("given") >= 0
              ? `In ${count(f("pairs"), "exchange")} the other side came ${pts(f("received"))} its way, and it gave up ${pts(f("given"))}.`
              : `In ${count(f("pairs"), "exchange")} the other side came ${pts(f("received"))} its way, and it took back ${pts(-f("given"))}.`,
          ]
        : []),
      ...(has("steps")
        ? [
            f("steps") === 1
              ? `The one unilateral step of the other side was ${f("answered") > 0 ? "answered in kind in time" : f("late") > 0 ? "answered in kind, late" : "not answered in kind"}.`
              : `Of ${count(f("steps"), "unilateral step")} of the other side ${some(f("answered"))} ${were(f("answered"))} answered in kind in time${f("late") > 0 ? `, ${n.word(f("late"))} late` : ""}.`,
          ]
        : []),
    ],
    ratchet: (f, has) => [
      ...(f("moves") > 0
        ? [
            f("back") > 0
              ? `${Count(f("back"), "move")} of ${n.word(f("moves"))} took something back, ${n.percent(share(f, "taken", "movement"))} of all its movement.`
              : "It has taken nothing back that it had offered.",
          ]
        : []),
      ...(has("points")
        ? [
            f("points") === 1
              ? `The one agreed point was ${f("reopened") > 0 ? "reopened by it" : "not reopened by it"}.`
              : f("reopened") > 0
                ? `It has reopened ${n.word(f("reopened"))} of ${n.word(f("points"))} agreed points.`
                : `It has reopened none of the ${n.word(f("points"))} agreed points.`,
          ]
        : []),
    ],
    "gap-closure": (f, has) => [
      f("own") < -1e-9
        ? `Its own moves have widened the opening gap of ${pts(f("opening"))} by ${pts(-f("own"))}.`
        : `Its own moves have closed ${n.percent(f("opening") > 0 ? clipped(f("own") / f("opening")) : 0)} of the opening gap of ${pts(f("opening"))}${has("share") ? `; of all that was closed, ${n.percent(clipped(f("share")))} is its doing` : ""}.`,
    ],
    logrolling: (f) => [
      `It has given something on ${some(f("conceded"))} of ${count(f("issues"), "issue")}; ${
        f("value") > 0.2
          ? "most where that helps the other side most and costs it least"
          : f("value") < -0.2
            ? "least where that would help the other side most"
            : "where it gives has little to do with what helps the other side most"
      }.`,
    ],
    "costly-signals": (f) => [
      f("acts") > 0
        ? `It has done ${count(f("acts"), "thing")} that cost it something and cannot be undone or ${were(f("acts"))} verified, beside ${count(f("statements"), "statement")}.`
        : `Nothing it did on record cost it something and cannot be undone or was verified, beside ${count(f("statements"), "statement")}.`,
    ],
    "kept-commitments": (f) => [
      `Of ${count(f("promises"), "promise")} due ${some(f("kept"))} ${were(f("kept"))} kept in time${part(f("late"), "late")}${part(f("broken"), "broken")}${part(f("disputed"), "disputed")}.`,
    ],
    "incident-discipline": (f, has) => [
      f("incidents") > 0
        ? `${Count(f("incidents"), "incident")} ${f("incidents") === 1 ? "is" : "are"} laid at its door in ${weeks(f("weeks"))}, counted by how likely each is its doing: ${times(f("rate") / f("before"))} the rate before the talks.`
        : `No incident is laid at its door in ${weeks(f("weeks"))}.`,
      ...(has("owed") ? [answeredText(share(f, "answered", "owed"))] : []),
    ],
    "delay-and-gains": (f, has) => [
      ...(f("rounds") > 0
        ? [
            f("delayed") > 0
              ? `${Count(f("delayed"), "round")} of ${n.word(f("rounds"))} ${were(f("delayed"))} not held or not on the day planned.`
              : `All ${count(f("rounds"), "round")} were held on the day planned.`,
          ]
        : []),
      ...(f("conditions") > 0
        ? [`It raised ${count(f("conditions"), "condition")} for the first time during the talks.`]
        : []),
      ...(has("rankFirst") && f("rankFirst") - f("rankLast") > 1e-9 ? ["The rank of its delegation has fallen."] : []),
      ...(has("rankFirst") && f("rankLast") - f("rankFirst") > 1e-9 ? ["The rank of its delegation has risen."] : []),
      ...(has("gains")
        ? [
            `${Count(f("gains"), "gain")} came to it while the talks lasted, by an analyst’s reading ${n.percent(f("gained"))} of what time could bring it.`,
          ]
        : []),
    ],
    "public-private-gap": (f, has) => [
      ...(has("said")
        ? [
            Math.abs(f("said") - f("bid")) < 5e-4
              ? `What it demands in public is worth as much to it as what it last offered, ${pts(f("bid"))}.`
              : `What it demands in public is worth ${pts(f("said"))} to it; what it last offered, ${pts(f("bid"))}.`,
          ]
        : []),
      ...(f("statements") > 0
        ? [
            f("escalatory") > 0
              ? `${Count(f("escalatory"), "statement")} of ${n.word(f("statements"))} escalated, in ${weeks(f("weeks"))}.`
              : `None of ${count(f("statements"), "statement")} escalated.`,
          ]
        : []),
    ],
  },
  innocent: {
    "concession-rate": "Hard bargaining, or a narrow mandate from home, looks the same.",
    "move-classes": "A side that waits for an answer repeats its offer.",
    reciprocity: "An answer takes longer than a round where consultation at home is slow.",
    ratchet: "A new mandate or a new fact can reopen a point.",
    "gap-closure": "Who opened near the middle has less to close.",
    logrolling: "It may not know what the other side values.",
    "costly-signals": "Costly acts may be kept out of the public record.",
    "kept-commitments": "What is late or missed can have technical reasons; those known are left out.",
    "incident-discipline": "Attribution is uncertain, and others may act to spoil the talks.",
    "delay-and-gains":
      "Holidays, security and the host’s calendar postpone rounds as well; gains may come without being sought.",
    "public-private-gap": "Every side asks for more in public than at the table.",
  },
  fills: {
    "concession-rate": "two offers of its own, and what they are worth to it",
    "move-classes": "three offers of its own, and what they are worth to both",
    reciprocity: "three exchanges of offers, or a unilateral step of the other side",
    ratchet: "two moves that change what the offer is worth to it, or agreed points",
    "gap-closure": "two offers of each side",
    logrolling: "four issues, and offers that differ on them",
    "costly-signals": "three acts or statements",
    "kept-commitments": "two promises that have fallen due, with a verdict",
    "incident-discipline": "a log of incidents over eight weeks",
    "delay-and-gains": "three rounds, or gains noted",
    "public-private-gap": "a public demand and an offer, or statements",
  },
  flags: {
    "opened-below-walk-away":
      "Its first offer was worth no more to it than its stated walk-away, so that what it could give is taken as 5 points.",
    "walk-away-not-stated": "Its walk-away is not stated: the whole scale counts as what it could give.",
    "length-not-known": "How long the talks are to last is not known: they count as half over.",
    "own-worths-estimated": "What it wants is estimated from its offers.",
    "other-worths-estimated": "What the other side wants is estimated from its offers.",
    "nothing-to-answer": "The other side made no move that could have been answered.",
    "no-gap": "The first offers were not apart.",
    disputed: "Disputed promises count half kept, half broken.",
    excused: "Some promises are left out, with a reason in the record.",
    "no-incident-log": "Nobody has kept a log of incidents.",
    "no-log-of-deeds": "Nobody has kept a log of what it did.",
    "rate-before-not-known":
      "How often it happened before the talks is not known, so there is nothing to compare with.",
  },
  act: {
    concedes: "it makes an offer that costs it five points or more",
    repeats: "it repeats its last offer",
    reopens: "it reopens an agreed point",
    "keeps-promise": "it keeps the promise that falls due",
    "misses-promise": "it misses the promise that falls due",
    "accepts-verification": "it accepts verification",
    incident: "an incident is laid at its door",
    "answers-in-time": "it answers an incident by the protocol in time",
    postpones: "it postpones the round",
    escalates: "it makes an escalatory statement",
  },
  tell: ({ act, about, reading, rises, from, to, chance, weeks: within }) =>
    `If ${act}${about === null ? "" : ` (${about})`}, ${reading} ${rises ? "rises" : "falls"} from ${from} to about ${to} %; the chance of that is about ${chance} %${within === null ? "" : `, seen within ${weeks(within)}`}.`,
  pivotal: (record, reading, percent) =>
    `The one record that matters most is ${record}: without it, ${reading} would stand at ${percent} %.`,
  wouldTell: "What would tell the readings apart",
  more: (count) => `${count} more`,
  wouldFill: (what) => `Not computed; it needs ${what}.`,
  noPart: "As of this date the file names no party.",
  table: {
    indicator: "Indicator",
    shows: "What the record shows",
    caption: "The eleven indicators",
    before: "Before any record",
    together: "Together",
    bars: "What each indicator adds",
    addUp:
      "Bars to the right speak for a reading, to the left against it; grey: not computed, and the table says what would fill it. A column adds up: what was held before any record and the indicators sum to the logarithm of the reading’s chance, each less the mean of the three.",
  },
  record: {
    offer: (by, date) => `the offer of ${by} of ${date}`,
    statement: (by, date) => `the statement of ${by} of ${date}`,
    move: (by, date) => `the position ${by} took in public on ${date}`,
    round: (date) => `the round of ${date}`,
    incident: (what) => `the incident “${what}”`,
    commitment: (what) => `the promise “${what}”`,
    measure: (what) => `the measure “${what}”`,
    gain: (what) => `the gain “${what}”`,
  },
};

function share(f: Facts, part: string, whole: string): number {
  return f(whole) > 0 ? clipped(f(part) / f(whole)) : 0;
}

/** What each kind is of all of them; kinds of which there are none are not told. */
function shares(all: number, kinds: readonly (readonly [count: number, what: string])[]): string {
  const told = kinds.filter(([of]) => of > 0);
  const [only] = told;
  if (told.length === 1 && only![0] === all)
    return all === 1 ? `Its one move ${only![1]}.` : `All ${n.word(all)} moves ${only![1]}.`;
  return `Of ${count(all, "move")} ${n.list(told.map(([of, what]) => `${n.word(of)} ${what}`))}.`;
}

const answeredText = (of: number): string =>
  of >= 1 - 1e-9
    ? "Every answer owed by the agreed protocol came in time."
    : of <= 1e-9
      ? "No answer owed by the agreed protocol came in time."
      : `Of the answers owed by the agreed protocol ${n.percent(of)} came in time.`;
const clipped = (of: number): number => Math.min(1, Math.max(0, of));
const part = (of: number, what: string): string => (of > 0 ? `, ${n.word(of)} ${what}` : "");
const times = (ratio: number): string => `${n.points(ratio)} times`;
