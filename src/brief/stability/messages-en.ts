/** Stability in English. */
import type { Hold } from "../../engine/stability/grades.js";
import { numbersIn } from "../numbers.js";
import type { StabilityMessages, Told } from "./messages.js";

const n = numbersIn("en");
const states = (of: number) => `${n.whole(of)} ${of === 1 ? "state" : "states"}`;
const list = (names: readonly string[]) => n.list(names);
/** First answer, then what follows it. */
const then = ([first, ...rest]: readonly Told[]) =>
  `${first!.who} can answer by ${first!.move}${rest.map(({ who, move }) => ` (then ${who} by ${move})`).join("")}`;

/** A state in a clause: "one that …". */
const outlook: Readonly<Record<Hold, string>> = {
  firm: "no one would gain by leaving, alone or together",
  nash: "no one would gain by leaving alone",
  "seq-smr": "holds because leaving it would be answered",
  seq: "holds because leaving it would be answered",
  smr: "holds only by answers that may cost those who give them",
  gmr: "holds only by answers that may cost those who give them",
  none: "does not hold",
};

export const en: StabilityMessages = {
  question: "Will it hold?",
  quote: (name) => `“${name}”`,
  move: (on, off) =>
    on.length ? `${list(on)}${off.length ? ` while dropping ${list(off)}` : ""}` : `dropping ${list(off)}`,
  nothingOn: "nothing done",
  ofMaker: (who, act) => `${act} (${who})`,
  labelled: (label, state) => `${label} (${state})`,
  hold: {
    firm: "no one, alone or together, gains by leaving",
    nash: "no one gains by leaving alone",
    "seq-smr": "held by credible answers, and by answers one cannot escape",
    seq: "held by credible answers",
    smr: "held by answers one cannot escape, though they may hurt who gives them",
    gmr: "held only by possible answers",
    none: "someone leaves",
  },
  holdAlone: {
    firm: "firm",
    nash: "Nash",
    "seq-smr": "SEQ and SMR",
    seq: "SEQ",
    smr: "SMR",
    gmr: "GMR",
    none: "none",
  },
  concept: { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ" },
  reach: {
    now: "where we are",
    drift: "by drift",
    joint: "by a joint step",
    legal: "by other moves",
    never: "no longer",
  },
  head: { state: "State", hold: "How it holds", reach: "Reached", robust: "Robust", leaves: "Who leaves" },
  caption: (shown, of) =>
    shown === of ? `${states(of)}, best held first` : `The first ${n.whole(shown)} of ${states(of)}, best held first`,
  counts: (all, holding) =>
    `${states(all)} can be; ${n.whole(holding)} of them ${holding === 1 ? "holds" : "hold"} by credible answers or better.`,
  noneHolds: "In this model no state holds by credible answers: someone always gains by leaving.",
  best: (state, hold) => `In this model, what holds best: ${state}; ${hold}.`,
  legend: (terms) => `How it holds: ${terms.map(({ term, means }) => `${term}, ${means}`).join("; ")}.`,
  about: (state, hold) => `${state}: ${hold}.`,
  edit: (who, change, said) =>
    `No one would gain by leaving alone if ${who} ${change === "drop" ? `did not hold to “${said}”` : change === "negate" ? `wanted the opposite of “${said}”` : `put “${said}” first`}.`,
  condition: ({ who, move }, minds, cut) =>
    `By credible answers it would hold against ${who} if ${who} did not prefer ${move}${minds.length ? `, or liked one of the answers no better than this state: ${minds.join("; ")}${cut ? `; or ${n.whole(cut)} more` : ""}` : ""}.`,
  noOrder: ({ who, move }) =>
    `No other order of statements makes it hold against leaving alone: by ${move}, ${who} loses on no statement.`,
  reordered: (swaps, ways) =>
    `${n.opening(swaps)} ${swaps === 1 ? "swap" : "swaps"} of neighbouring statements would make it hold against leaving alone (${n.whole(ways)} ${ways === 1 ? "way" : "ways"}).`,
  noEdit: (tried) =>
    `No single statement dropped, negated or put first makes it hold against leaving alone (${n.whole(tried)} tried).`,
  now: (state, hold, leavers) =>
    leavers.length
      ? `Where we are: ${state}; ${list(leavers)} would gain by leaving, unanswered.`
      : `Where we are: ${state}; ${hold}.`,
  drift: (state, hold, steps) =>
    `If nobody arranges anything, things can drift in ${n.word(steps.length)} ${steps.length === 1 ? "step" : "steps"} (${steps.map(({ who, move }) => `${who}: ${move}`).join("; ")}) to: ${state}; ${hold}.`,
  noDrift: "No one gains by a first step alone, so nothing drifts from here.",
  driftNowhere: (of) => `Drift passes through ${states(of)}, none of which holds by credible answers.`,
  joint: (by, moves, state, hold) =>
    `A joint step by ${list(by)} leads to: ${state}; ${hold}. The step is ${moves}; each of them gains.`,
  noJoint: "No joint step that serves all who take it leads beyond drift to a state that holds.",
  signed: (by, state) => `Only if ${list(by)} sign at once: ${state}. No order of single moves leads there.`,
  gone: (of) => `${states(of)} can no longer be reached from here.`,
  jump: (by, from, to) => `For a mediator: from ${from}, ${list(by)} can together move to ${to}, and each gains.`,
  nowHolds: (state, hold, leavers) => {
    switch (hold) {
      case "firm":
        return `In this model where we are, ${state}, holds: no one, alone or together, would gain by leaving it.`;
      case "nash":
        return `In this model where we are, ${state}, holds: no one would gain by leaving it alone.`;
      case "seq-smr":
      case "seq":
        return `In this model where we are, ${state}, holds only because leaving it would be answered by those who gain by answering.`;
      case "smr":
      case "gmr":
        return `In this model where we are, ${state}, holds only by answers that may cost those who give them.`;
      case "none":
        return `In this model where we are, ${state}, does not hold: ${list(leavers)} would gain by leaving it, whatever the others do.`;
      default:
        return hold satisfies never;
    }
  },
  ahead: {
    joint: (by, state, hold) => `A joint step by ${list(by)} would lead to one that ${outlook[hold]}: ${state}.`,
    drift: (state, hold) => `Left alone, things can drift to one that ${outlook[hold]}: ${state}.`,
  },
  meaning:
    "To leave is to change one’s own options. An answer is credible if whoever gives it gains by it; it cannot be escaped if the one who left finds no move afterwards that makes up for it.",
  tooLarge: (options) =>
    `The model has ${n.whole(options)} options, too many to work out on this page: the page Stability and the command do.`,
  faulty: "The model cannot be worked out as it is written; the page Stability says why.",
  more: "Open Stability",
  lacking: "Which states would hold is not worked out: the file says nothing of what each side can do and prefers.",
  restsOn: (makers, options, of) =>
    `What holds rests on one reading of what ${n.word(makers)} makers of decisions prefer among ${states(of)} of ${n.word(options)} yes/no options; it says what would be stable in that model, not what will happen.`,
  inThisModel: "This is what follows from the preferences as stated, in this model; it is no forecast.",
  coarse: (who, why, levels, of) =>
    why === "unstated"
      ? `${who}: no preferences are stated; wherever it looks stable, that is indifference.`
      : why === "ranks"
        ? `${who} tells only ${n.whole(levels)} ranks apart among ${states(of)}; most of what looks stable is indifference.`
        : `${who} is indifferent between all its own moves in more than half of the states where it can move; most of what looks stable is indifference.`,
  spans: (said, of) =>
    `“${said}” is impossible and names options of two makers (${states(of)}): it also forbids every move whose result would match.`,
  idle: (who, said, why) =>
    `${who}: “${said}” ${why === "always" ? "is always true" : why === "never" ? "is never true" : "repeats what stands above it"}, so it tells nothing apart.`,
  many: (options) => `${n.whole(options)} options are more than people can judge; twelve or fewer are better.`,
  blind: (concept, of) => `${states(of)} of those held under ${concept} hold only because a maker does not see them.`,
  share: (share, low, high, samples) =>
    `${n.percent(share)} of ${n.whole(samples)} (${n.percent(low)} to ${n.percent(high)})`,
  neighbours: (held, of) => `${n.whole(held)} of ${n.whole(of)} neighbours`,
  among: ({ swap, drop, negate }, breaks) =>
    `It holds so in ${swap.held} of ${swap.of} swaps of neighbouring statements${drop.of + negate.of ? `, ${drop.held} of ${drop.of} drops, ${negate.held} of ${negate.of} negations` : ""}.${breaks.length ? ` Broken by: ${breaks.join("; ")}.` : ""}`,
  broken: (who, change, said) =>
    `${who}, “${said}” ${change === "swap" ? "below the next" : change === "drop" ? "dropped" : "negated"}`,
  equals: (samples) =>
    samples
      ? `Of states that hold and are reached alike, those first that held more often in ${n.whole(samples)} profiles; the page Stability draws more.`
      : "Of states that hold and are reached alike, the nearest come first; the page Stability puts those first that hold more often when preferences are in doubt.",
  perConcept: (counts) => `${counts.map(({ concept, states: of }) => `${concept} ${n.whole(of)}`).join(" · ")}.`,
  unordered: (of) =>
    `${states(of)} are too many to put in order and to follow from where we are; those that no one would leave alone are listed where they are few.`,
  noDoubt: "No doubt is stated; robust counts preferences one swap, drop or negation away.",
  explain: {
    cannotMove: (who) => `${who} cannot move from here.`,
    noBetter: (who) => `No move of its own would make ${who} better off.`,
    blind: (who) => `${who} does not see this state.`,
    leaves: ({ who, move }) => `${who} would gain by ${move}.`,
    unanswered: ({ who, move }) => `${who} would leave by ${move}, and no one can stop it.`,
    hurt: ({ who, move }, answer) =>
      `${who} would leave by ${move}; that can be answered only by steps that do not serve those who would take them: ${then(answer)}.`,
    escapes: ({ who, move }, answer, out) =>
      `${who} would leave by ${move}; ${then(answer)}, but ${who} can escape by ${out}.`,
    held: ({ who, move }, answer, { worse, atNow, more }) =>
      `${who} would gain by ${move}, but ${then(answer)}, and ${who} would be ${worse ? "worse off" : "no better off"} than ${atNow ? "now" : "before"}.${more ? ` ${n.whole(more)} more such ${more === 1 ? "move, answered" : "moves, all answered"}.` : ""}`,
  },
};
