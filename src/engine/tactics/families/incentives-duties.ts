/** Promises, answers in kind and the incident protocol in the family "incentives": whether to promise, and whether keeping one's word pays. */

import type { Kept } from "../../conduct/record.js";
import { answerEffects, answers, type Picture, type Plan, type Situation, worthOfAnswer } from "./incentives-choice.js";
import type { Notes } from "./incentives-notes.js";
import { between, type Chance } from "./incentives-space.js";

export interface Duty {
  readonly kind: "promise" | "step" | "protocol";
  /** Weeks. */
  readonly promised: number;
  readonly due: number;
  readonly weight: number;
  /** How much dearer it came than thought, as a factor. */
  readonly burden: number;
}

interface Due {
  readonly duty: Duty;
  readonly picture: Picture;
  readonly plan: Plan;
  readonly here: Situation;
  readonly trembled: boolean;
  /** Technical hold-ups. */
  readonly unlucky: boolean;
  readonly chance: Chance;
}

/** Answers a duty as pays best and notes it. @returns changes of the other's patience and of standing, and the answer */
export function answerDuty(due: Due, notes: Notes): readonly [patience: number, standing: number, answer: Kept] {
  const { duty, picture, chance } = due;
  let answer: Kept = bestAnswer(due);
  if (due.trembled) answer = answers[Math.floor(3 * chance())]!;
  const excused = due.unlucky && answer === "in time" && chance() < 0.3;
  const heldUp = due.unlucky && !excused && answer === "in time" && chance() < 0.35;
  if (heldUp) answer = "late";
  const period = Math.max(0.5, duty.due - duty.promised);
  if (duty.kind === "step") notes.note("steps", { at: duty.due, answer });
  if (duty.kind === "promise") {
    const disputed = answer !== "in time" && chance() < 0.15;
    const late = answer === "late" && !disputed ? period * between(chance, 0.1, 0.7) : 0;
    notes.note("promises", {
      at: answer === "in time" && !excused ? duty.due - 0.3 * chance() : duty.due + late,
      due: duty.due,
      period,
      weight: duty.weight,
      verdict: excused ? "excused" : disputed ? "disputed" : late > 0 ? "late" : answer === "none" ? "broken" : "kept",
      late,
    });
    if (answer === "in time" && !excused && duty.weight >= 1 && chance() < 0.4)
      notes.note("acts", { at: duty.due, cost: picture.pay.keeping * duty.weight });
  }
  const size = Math.sqrt(duty.weight);
  const effect = answerEffects[answer];
  return [size * effect.patience, size * effect.standing, answer];
}

/** Ties: the earlier of in time, late, none. */
function bestAnswer({ duty, picture, plan, here }: Due): Kept {
  let best: Kept = "in time";
  let most = -Infinity;
  for (const answer of answers) {
    const worth = worthOfAnswer(picture, plan.worth, here, { weight: duty.weight, burden: duty.burden, answer });
    if (worth > most) {
      most = worth;
      best = answer;
    }
  }
  return best;
}

/** What refusing to promise does to the other's patience and to one's standing. */
export const refusal = [-0.25, -0.08] as const;

/** The weight of the promise that pays best when one is asked for, 0 for none: it calms now and is a duty later. */
export function askForPromise(
  of: { readonly picture: Picture; readonly plan: Plan; readonly here: Situation; readonly cheap: boolean },
  chance: Chance,
): number {
  const menu = of.cheap ? [0, 0.5, 1] : [0, 0.5, 1, 2];
  // Who is asked and refuses is thought the less of.
  const next = { ...of.here, round: Math.min(of.picture.planned, of.here.round + 1) };
  let best = 0;
  let most = -Infinity;
  const noise = between(chance, -0.004, 0.004);
  for (const weight of menu) {
    const calmed = { ...next, patience: next.patience + 0.08 * weight, standing: next.standing + 0.04 * weight };
    const worth =
      weight === 0
        ? of.plan.worth({ ...next, patience: next.patience + refusal[0], standing: next.standing + refusal[1] }) + noise
        : Math.max(
            ...answers.map((answer) => worthOfAnswer(of.picture, of.plan.worth, calmed, { weight, burden: 1, answer })),
          );
    if (worth > most) {
      most = worth;
      best = weight;
    }
  }
  return best;
}
