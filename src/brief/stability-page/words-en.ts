import { numbersIn } from "../numbers.js";
import type { PageWords } from "./words.js";

const n = numbersIn("en");
const states = (of: number) => `${n.whole(of)} ${of === 1 ? "state" : "states"}`;
const steps = (of: number) => `${n.word(of)} ${of === 1 ? "step" : "steps"}`;

export const en: PageWords = {
  question: "Which states hold, and what would move us there?",
  statement: {
    not: (what) => `not ${what}`,
    and: " and ",
    or: " or ",
    if: (then, when) => `${then} if ${when}`,
    iff: (left, right) => `${left} if, and only if, ${right}`,
    rest: "all other states",
    nothing: "nothing done",
    level: " · ",
    tied: "  =  ",
    unordered: "order not known",
    chance: (chance, other) =>
      `${n.percent(chance)} likely to stand here${other === null ? ", else nothing" : `, else ${other}`}`,
  },
  empty: {
    lead: "As of this date the file does not say who can do what, so nothing can be said about what would hold.",
    problems: "The conflict cannot be worked out as it stands.",
  },
  reach: {
    now: "where we are",
    drift: (of) => `by drift, in ${steps(of)}`,
    joint: (by) => `by a joint step of ${n.list(by)}`,
    legal: (of, costly) =>
      `by other moves, in ${steps(of)}${costly ? `, ${n.word(costly)} at a cost to its mover` : ""}`,
    never: "no longer",
  },
  ranks: (levels, of) => `tells ${n.whole(levels)} ranks apart among ${states(of)}`,
  ranksUnsure: (levels, of, phi) =>
    `tells ${n.whole(levels)} ranks apart among ${states(of)}; the whole order is in doubt (${phi} of 1)`,
  liked: (place, last, state, more) =>
    `${last ? "Worst" : place === 1 ? "Best" : `${n.whole(place)}.`}: ${state}${more ? ` and ${n.whole(more)} more` : ""}`,
  noList: "no preferences are stated",
  robust: {
    sampled: (samples) =>
      `Robust: share of ${n.whole(samples)} profiles drawn from the stated doubts in which a state still holds so, with its 95 % interval (Wilson).`,
    neighbours: (of) =>
      `No doubt is stated. Robust: in how many of the ${n.whole(of)} preferences one swap, drop or negation away a state still holds so.`,
  },
  moves: {
    now: "Where we are",
    drift: "If nobody arranges anything",
    arranged: "If somebody brings it about",
    noDrift: "No one gains by a first step alone: nothing drifts from here.",
    noArranged: "No step taken together leads to a state that holds and serves all who take it.",
    move: (who, move) => `${who}: ${move}`,
    together: (by, move) => `${n.list(by)} together: ${move}`,
    atOnce: (by, move) => `${n.list(by)}, only by signing at once: ${move}`,
    costs: (who) => `costs ${who}`,
    oneByOne: "one after another",
    label: (now, drift, arranged) =>
      `Moves from now (${now}): on one side ${steps(drift)} of drift, on the other ${steps(arranged)} that have to be brought about. The list beside it says each.`,
  },
  changed: {
    none: "No state holds differently from the file.",
    counts: (falls, rises) =>
      `Against the file, ${falls ? `${states(falls)} ${falls === 1 ? "falls" : "fall"}` : "no state falls"} and ${rises ? `${n.whole(rises)} ${rises === 1 ? "rises" : "rise"}` : "none rises"}.`,
    one: (state, before, after, leavers) =>
      `${state}: ${before} → ${after}${leavers.length ? ` (${n.list(leavers)} would leave)` : ""}`,
    more: (of) => `and ${states(of)} that held less well`,
  },
  impossible: (patterns) =>
    `This cannot be: it matches ${n.list(patterns.map((pattern) => `“${pattern}”`))}, which the file calls impossible.`,
  removes: (of) => `removes ${states(of)}`,
  rankings: (who, concept, stable, equilibrium, of) =>
    `Of all ${n.whole(of)} strict rankings of ${who}, others as they are: under ${concept} ${who} stays for ${n.whole(stable)}, and everybody for ${n.whole(equilibrium)}.`,
  notSearched: "Other orders and edits are not tried in a conflict of this size.",
  notFound: (swaps, profiles) =>
    `No order within ${n.word(swaps)} swaps makes it hold against leaving alone (${n.whole(profiles)} orders tried).`,
  orderLine: (who, statements) => `${who}: ${statements.join(" > ")}`,
  ways: (ways) => `${n.whole(ways)} more ways with as few swaps`,
};
