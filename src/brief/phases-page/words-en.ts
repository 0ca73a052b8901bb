import { numbersIn } from "../numbers.js";
import { words } from "../words.js";
import type { PhasesWords } from "./words.js";

const n = numbersIn("en");
const pts = (points: string) => `${points} ${points === "1" ? "point" : "points"}`;
const and = (items: readonly string[]) => n.list(items);
const count = (of: number, one: string, many: string) => `${n.word(of)} ${of === 1 ? one : many}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en: PhasesWords = {
  question: "Who is exposed, when, and to what?",
  quote: (name) => `“${name}”`,
  together: (names) => and(names),
  payment: (id, amount, currency) => `${amount} ${currency}`.trim().concat(` (${id})`),
  start: "the start",
  empty: "As of this date the file has no plan, so nothing can be said about who gives first.",
  cycle: {
    answer: (of) =>
      of === 1
        ? "No order exists, because the plan turns in a circle: each of these steps waits for the next."
        : `No order exists, because the plan turns in ${n.word(of)} circles of steps that wait for one another.`,
    one: (names) => `${names.slice(0, -1).join(" waits for ")} waits for ${names.at(-1)}`,
  },
  answer: {
    unrated: "No step says what it costs or is worth, so exposure cannot be told; the order and the checks stand.",
    whose: (own) => (own ? "In the file’s own order" : "In the order tried"),
    nobody: (order) =>
      `${order} nobody is ever out of pocket: after every step each side has got at least what it gave for good.`,
    worst: (order, party, points, after, when) =>
      words`${order} ${party} is the most exposed: ${pts(points)} out of pocket after ${after}${when ? ` (${when})` : ""}.`,
    bestProven: (points) =>
      points === "0" ? "The best order exposes nobody." : `The best order brings that down to ${points}.`,
    bestOpen: (points, lower) => `The best order found so far brings that to ${points}; none can go below ${lower}.`,
    asGood: "No order exposes anybody less.",
    asGoodOpen: (lower) => `No less exposed order has been found; none can go below ${lower}.`,
    move: (points) => `Moving one step brings it to ${points}.`,
  },
  said: {
    ranges: (hopeful, best, cautious) =>
      `The numbers are ranges: the worst exposure of this order is ${best} by best guesses, ${hopeful} if costs are low and worths high, ${cautious} if the other way round.`,
    holds: "At every point each side does better by going on than by stopping.",
    holdsBarely: "At no point would a side gain by stopping, but at some it would lose nothing either.",
    breaks: (party, gains, after, points) =>
      words`The order does not hold by itself: after ${after} ${party} would gain ${pts(gains)} by stopping${points > 1 ? `, and there are ${n.word(points)} such points in all` : ""}.`,
    unrated: (names) => `Without numbers, so outside exposure: ${and(names)}.`,
    shares: (sides) =>
      `As shares of 1000 of all that each gives itself, the worst exposures are ${and(sides.map(([party, share]) => `${party} ${share}`))}.`,
    pairs: (a, b, pairs) =>
      pairs.length === 1
        ? `One order is best for both: worst exposure ${pairs[0]![0]} for ${a} and ${pairs[0]![1]} for ${b}.`
        : `Who bears it can be chosen. Worst exposure of ${a} against that of ${b}: ${pairs.map(([x, y]) => `${x} against ${y}`).join("; ")}.`,
    lag: (worst, same) =>
      same
        ? `Verification that lags by up to ${count(worst.length, "step", "steps")} would expose nobody further.`
        : `If verification lags, so that what was received counts only later, the worst exposure of this order is ${and(worst.map((points, k) => `${points} with ${count(k + 1, "step", "steps")} of lag`))}.`,
    rounded: "Some numbers were too fine to be kept whole; ties finer than half a unit may be lost.",
  },
  step: {
    who: (by, to) => (to.length ? words`${by} for ${to}` : words`${by}`),
    moment: (of) => `${n.word(of)} steps at one moment`,
    nobody: "nobody is named to do it",
    verified: (by) => `verified by ${by}`,
    unverified: "nobody verifies it",
    amount: (amount, currency) => `${amount} ${currency}`.trim(),
    heldBy: (holder) => `held by ${holder}`,
    use: (use) => `for ${use}`,
    undated: "no date",
    waits: {
      finished: (name) => `after ${name}`,
      verified: (name) => `once ${name} is verified`,
      simultaneous: (name) => `at the same moment as ${name}`,
      fraction: (name, share) => `once ${share} of ${name} is done`,
    },
    refusedAfter: (name, before, verified) =>
      `${name} cannot come before ${before}: it waits until that is ${verified ? "verified" : "done"}.`,
    cost: (party, points) => words`costs ${party} ${points}`,
    worth: (party, points) => words`worth ${points} to ${party}`,
    unrated: "no costs or worths are stated",
    reversal: (giver, receiver) => `its giver can take back ${giver}, and then the receiver loses ${receiver}`,
    irreversible: "cannot be taken back",
    early: (what, adopted, effective) =>
      `Adopted ahead: ${what}, ${adopted}; takes effect ${effective}, so nobody has to go first.`,
    withMoment: (moment, day) => `with ${moment}${day ? ` (${day})` : ""}`,
  },
  point: {
    start: "Before the first step",
    leaves: (party, gains) => `${party} could: stopping gives it ${gains} more than going on.`,
    nobody: (losses) => `Nobody: by stopping ${and(losses.map(([party, points]) => `${party} would lose ${points}`))}.`,
    even: (party) => `${party} might: it loses nothing by stopping.`,
    heading: (breaks, of) => `At ${n.word(breaks)} of ${n.word(of)} points somebody gains by walking away.`,
    headingHolds: "At no point does anybody gain by walking away.",
    headingBarely: "Nobody gains by walking away, but at some points somebody would lose nothing.",
  },
  holding: {
    headingNone: "This order needs no guarantee.",
    heading: (of, most, party) =>
      of === 1
        ? `This order needs a guarantee worth ${pts(most)} to keep ${party} in.`
        : `${upper(count(of, "side needs", "sides need"))} a guarantee; the largest is ${pts(most)}, for ${party}.`,
    needs: (party, points, after) => words`${party} needs ${pts(points)} of guarantee after ${after}.`,
    none: (party) => words`${party} needs none.`,
    leavingCost: (points) => `Stated cost of being the one who left: ${points}.`,
    noLeavingCost: "No cost of being the one who left is stated, so it counts as 0.",
    afterLead: "After completion, when all is done:",
    afterHolds: (party, points) => `${party} would lose ${pts(points)} if everybody took back what they can.`,
    afterEven: (party) => `nothing holds ${party}: it would lose nothing if everybody took back what they can.`,
    afterLeaves: (party, points) =>
      `${party} would gain ${pts(points)} by breaking off; something outside has to hold it.`,
    bestNeeds: (needs) => `The best order needs ${and(needs)}.`,
    bestNeedsNone: "The best order needs no guarantee.",
    bearable: (party, bearable, worst, beyond) =>
      `${party} can bear ${bearable} and is exposed to ${worst}${beyond ? ": more than it can bear" : ""}.`,
  },
  curve: {
    corner: (phases, worst, one, last) =>
      `${upper(count(phases, "phase", "phases"))} ${phases === 1 ? "brings" : "bring"} the worst exposure ${one === null ? "" : `from ${one} `}down to ${worst}${last === worst ? "; more phases change nothing" : `; more phases end at ${last}`}.`,
    flat: (worst) => `However many phases, the worst exposure stays ${worst}.`,
    infeasible: (fewest) =>
      `Fewer than ${n.word(fewest)} phases are not possible: that many steps wait for one another in a row.`,
    between: (lower, upper) =>
      `Where it is not proved, the bar runs from what no grouping can go below to what has been found: at the corner ${lower} to ${upper}.`,
    means:
      "Within a phase the steps go ahead independently and count as received when the phase has been verified. The corner is the last point after which a phase more saves little.",
    phase: (place, names) => `Phase ${n.whole(place)}: ${names.join(" · ")}`,
    label: (points) => `Phases against worst exposure: ${points}`,
    across: "phases →",
    up: "worst exposure",
    cornerLabel: (worst) => `corner: ${worst}`,
    proven: "Proved: no other grouping has less.",
    open: "Not proved everywhere.",
  },
  ledger: {
    nobody: "By date nobody is ever out of pocket.",
    worst: (party, points, day) =>
      `By date the worst day is ${day}: ${party} has given ${pts(points)} more than it got.`,
    withinDay: (party, points, day) =>
      `If what falls on one day comes in the worst order, ${party} is exposed to ${points} on ${day}.`,
    undated: (names) => `Without a date, so not counted by date: ${and(names)}.`,
    withheld: (names) => `Charged to its giver but credited to nobody yet: ${and(names)}.`,
    found: (party, points, day) => `By the verdicts so far the worst day is ${day}: ${party} at ${pts(points)}.`,
    foundNobody: "By the verdicts so far nobody is out of pocket.",
    waits: (names) => `Not credited by the verdicts so far: ${and(names)}.`,
    label: (worst) => `Exposure of each side by date. ${worst}`,
  },
  chart: {
    own: "The file’s own order",
    tried: "The order tried",
    best: (proven) => (proven ? "The best order" : "The best order found"),
    exposure: (title, points) => `${title}: exposure after each step. ${points}`,
    given: "↑ has given more than it got",
    got: "↓ has got more than it gave",
    worst: (points) => `worst: ${points}`,
    worstWords: (party, points, after) => `Worst: ${party}, ${points}, after ${after}.`,
    noWorst: "Nobody is ever exposed.",
    bears: (party, points) => `${party} can bear ${points}`,
    shares: "Shares of 1000 of all that a side gives itself: comparable by this convention only.",
    points: "Each side in its own points, as in the file: heights of two sides are not comparable.",
    direction: "Steps run from left to right. A step keeps its number, which is its place in the file’s own order.",
    band: "Tinted: what a side says it can bear.",
    lines: "Sides are told apart by stroke and name, not by colour alone.",
    noGiving: (parties) =>
      `${and(parties)} ${parties.length === 1 ? "gives" : "give"} nothing, so there is no share to show.`,
    lanes: (steps) => `Steps by side in order, ${n.whole(steps)} in all; the list beside says each in words.`,
    lanesKey:
      "Round: an act. Square: a payment. Joined by a line: one moment. Diamond: somebody verifies it; a thin line leads to what waits for that verdict.",
    verification: "verified",
  },
  offers: {
    move: (name, before, after) =>
      before !== null
        ? `Move ${name} before ${before}`
        : after !== null
          ? `Move ${name} after ${after}`
          : `Move ${name}`,
    moveSays: (from, to) => `One move alone: worst exposure from ${from} to ${to}.`,
    moveGuarantee: "One move alone: the same exposure, and less guarantee needed.",
    best: (points) => `Worst exposure ${points}; proved that no order has less.`,
    bestOpen: (points, lower) => `Worst exposure ${points}; no order can go below ${lower}. Not proved to be the best.`,
  },
  write: {
    dates:
      "Dates and conditions in the file fix this order, so moving entries would not change it: change the dates in File.",
    sections:
      "Payments stand after commitments in the file, so moving entries alone cannot give this order: give the steps dates in File.",
    same: "This is the file’s own order.",
  },
  convention: (reading) => [
    reading === "cautious"
      ? "Cautious reading: every cost at its high end, every worth at its low end, so every exposure and guarantee at its worst at once."
      : reading === "best"
        ? "Best guesses: every range at its best guess."
        : "Hopeful reading: every cost at its low end, every worth at its high end.",
    "Exposure: given for good, less received. Slack: what going on gives, less what stopping gives, when everybody takes back what they can. Each side counts in its own points; sides may be compared only as shares of 1000 of their own giving, and that is a convention.",
    "Costs and worths are judgement, not data. No single number of fairness is made of them.",
  ],
  findings: {
    none: "The checker finds nothing wrong with the plan.",
    count: (errors, warnings, notes) =>
      `The checker finds ${and([
        ...(errors ? [count(errors, "error", "errors")] : []),
        ...(warnings ? [count(warnings, "warning", "warnings")] : []),
        ...(notes ? [count(notes, "note", "notes")] : []),
      ])}, each with the failure in history it comes from and what would mend it.`,
  },
};
