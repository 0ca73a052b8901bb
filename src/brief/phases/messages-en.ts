/** Plans in English. */
import { numbersIn } from "../numbers.js";
import type { PlanMessages, SideWorst } from "./messages.js";

const n = numbersIn("en");
const points = (of: string) => `${of} ${of === "1" ? "point" : "points"}`;
const share = ({ share: of }: SideWorst) => (of === undefined ? "" : ` (${of} of every 1,000 it gives)`);
const at = ({ after, when }: SideWorst) =>
  after === "" ? "at the start" : `after ${after}${when === "" ? "" : `, ${when}`}`;

export const en: PlanMessages = {
  question: "Who is exposed, when, and to what?",
  noOrder: "The plan cannot be carried out as written: steps wait for one another, and no order exists.",
  unrated: (steps) =>
    `None of the ${n.whole(steps)} steps has a cost or a worth, so nothing can be said of exposure; add \`cost\` and \`worth\`.`,
  noSteps: "There is no plan: no step is written; add `commitments:` or `tranches:`.",
  worst: (side) =>
    `In the order of the file ${side.who} is exposed most: out of pocket by ${points(side.points)} of its own${share(side)} ${at(side)}.`,
  nobody: "In the order of the file nobody is ever out of pocket.",
  others: (sides, unexposed) =>
    [
      ...sides.map(
        (side) => `${side.who} is at most out of pocket by ${points(side.points)}${share(side)}, ${at(side)}.`,
      ),
      ...(unexposed.length > 0
        ? [`${n.list(unexposed)} ${unexposed.length > 1 ? "are" : "is"} never out of pocket.`]
        : []),
    ].join(" "),
  best: (worst, lower, same) =>
    lower !== null
      ? `The best order found exposes nobody to more than ${points(worst)}; none has less than ${lower}, and whether one lies between is not known.`
      : same
        ? `No order exposes less: ${points(worst)} is the least possible.`
        : `The best order exposes nobody to more than ${points(worst)}, and none does better.`,
  order: (units, settled) => `The best order${settled ? "" : " found"}: ${units.join(" → ")}.`,
  move: (step, { name, before }, worst) =>
    `Moving one step is worth most: ${step} to just ${before ? "before" : "after"} ${name}; the most that anybody is exposed to is then ${points(worst)}.`,
  noMove: "No single step moved elsewhere makes it less.",
  phases: (all, fewest) =>
    `Carried out in phases, each verified before the next: ${all.map(([phases, worst]) => `${phases} ${phases === "1" ? "phase" : "phases"}, at most ${worst}`).join("; ")}.${fewest > 1 ? ` Fewer than ${n.whole(fewest)} cannot be: steps wait for steps.` : ""}`,
  corner: (phases, worst) =>
    `Beyond ${phases} ${phases === "1" ? "phase" : "phases"} (${points(worst)}) more help little.`,
  holds: (strictly) =>
    strictly
      ? "At every point of the file's order each side does better by going on than by stopping."
      : "At no point of the file's order would a side gain by stopping, though at some it would lose nothing.",
  needs: (who, of, after, leavingCost) =>
    `${who} would gain by stopping ${after === "" ? "before anything is done" : `after ${after}`}: the plan needs ${points(of)} of guarantee on its side${leavingCost === null ? "" : ` (stated cost of leaving: ${leavingCost})`}.`,
  completed: (sides) =>
    `After completion, what each side would still lose by leaving (below 0 it would gain): ${sides.map(({ who, slack }) => `${who} ${slack}`).join(", ")}.`,
  tied: (names, apart, tied) =>
    `Tying ${names} together raises the least exposure from ${apart} to ${tied}; apart they would expose less.`,
  convention:
    "Points are each side's own, and no common currency: compare sides by shares of 1,000 of their own giving alone, and that by convention.",
  worstCase: "Worst case of every range: costs high, worths low.",
  rounded: "Numbers were too fine to be kept exactly and are rounded.",
  leftOut: (names) => `Outside exposure, having neither cost nor worth: ${names}.`,
  leavingCost: (stated) =>
    stated.length === 0
      ? "No side is said to lose anything by being the one who left (leaving cost 0)."
      : `Cost of being the one who left, as stated: ${stated.map(({ who, points: of }) => `${who} ${of}`).join(", ")}.`,
  table: {
    caption: "Points at which somebody could stop, in the order of the file",
    date: "Date",
    after: "After",
    exposure: (who) => `${who}: exposed`,
    slack: (who) => `${who}: slack`,
    start: "the start",
    undated: "no date",
    atTheLatest: (day) => `by ${day}`,
    notBefore: (day) => `not before ${day}`,
    between: (first, last) => `${first} to ${last}`,
    worst: "most",
  },
  meaning:
    "Exposed: given for good less received. Slack: what going on gives less what leaving gives; below 0 a side gains by stopping there.",
  findings: {
    none: "The checker finds nothing amiss.",
    head: (counts) => `The checker finds ${n.list(counts)}.`,
    rule: (rule, title, severity) => `${title} [${rule}, ${severity}]`,
    fix: (fix) => `To mend it: ${fix}`,
    history: (history) => `Why it matters: ${history}`,
    silenced: (count) => `${n.opening(count)} ${count === 1 ? "finding is" : "findings are"} accepted with a reason:`,
    accepted: (title, where, why) => `${title}, ${where}: ${why}`,
  },
};
