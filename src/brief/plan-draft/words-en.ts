import { numbersIn } from "../numbers.js";
import type { PlanDraftWords } from "./words.js";

const n = numbersIn("en");
const steps = (count: number) => `${n.word(count)} ${count === 1 ? "step" : "steps"}`;

export const en: PlanDraftWords = {
  question: "Which steps does this deal bring?",
  answer: (brought, left, missing) =>
    [
      `${n.opening(brought)} ${brought === 1 ? "step" : "steps"}`,
      ...(left > 0 ? [`; ${steps(left)} of the file ${left === 1 ? "belongs" : "belong"} to other deals`] : []),
      ...(missing > 0
        ? [`; for ${n.word(missing)} of its terms no step is written, which is right only where nothing has to be done`]
        : []),
      ".",
    ].join(""),
  noPlan: "None: the file ties no step to the terms of this deal, and has none that stands whatever is agreed.",
  caption: "Terms of the deal and the steps they bring",
  head: { issue: "Issue", agreed: "Agreed", steps: "Steps" },
  nothing: "none written",
  none: "nothing has to be done",
  notKnown: (step) => `“${step}”, not known at this date`,
  whatever: (all) => `Tied to no term, and so part of every deal: ${n.list(all)}.`,
  open: (issues) => `The deal says nothing on ${n.list(issues)}: their steps are left out.`,
  gapsHead: "Missing",
  waits: (step, on) =>
    `${step} waits for ${on}, which this deal does not bring: as it stands it never comes. Add the step, or let it wait for another.`,
  missing: (issue, option) =>
    `${issue}, ${option}: say who does what by when and who verifies it, or write obliges: [] if nothing has to be done.`,
  level: (issue, option) =>
    `${issue}, ${option}: a level cannot bring steps; those it asks for are among the steps of every deal, or not written yet.`,
  fillIn:
    "Made from the deal: it says this much and no more. Fill in who does it, for whom, by when and who verifies it, or delete the entry if nothing has to be done.",
};
