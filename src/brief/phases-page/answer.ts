/** Answers about one plan as somebody tries other orders and readings. */
import { isOrder } from "../../engine/phases/exposure.js";
import type { Reading } from "../../engine/phases/model.js";
import { bestOrder } from "../../engine/phases/order.js";
import type { Language } from "../wire.js";
import { cycleView } from "./cycle.js";
import { planView } from "./plan-view.js";
import { talksOf } from "./slice.js";
import { readPlan, type SolvedPlan, solvePlan } from "./solve.js";
import type { Asked, PhasesView, PlanSlice, Proof } from "./view.js";
import { planVoice } from "./voice.js";

export interface PhasesAnswerer {
  /** An order that is none of this plan is passed over: the file's own is shown. */
  view(asked: Asked): PhasesView;
  /** What a longer search finds; null where there is nothing to order. */
  proof(reading: Reading): Proof | null;
}

export const firstAsked: Asked = { order: null, reading: "cautious", unit: "points", proof: null };

export function phasesAnswerer(slice: PlanSlice, lang: Language): PhasesAnswerer {
  const plan = readPlan(talksOf(slice));
  const voice = plan && planVoice(plan, lang);
  const solved = new Map<Reading, { readonly proof: Proof | null; readonly solved: SolvedPlan }>();

  function solve(reading: Reading, proof: Proof | null): SolvedPlan {
    const known = solved.get(reading);
    if (known && (proof === null || JSON.stringify(known.proof) === JSON.stringify(proof))) return known.solved;
    const fresh = { proof, solved: solvePlan(plan!, reading, proof) };
    solved.set(reading, fresh);
    return fresh.solved;
  }

  return {
    view({ order, reading, unit, proof }) {
      if (!plan || !voice) return { kind: "empty" };
      if (plan.cycles.length) return cycleView(voice, plan);
      const now = solve(reading, proof);
      const shown = order && isOrder(now.problem, order) ? order : now.own;
      return planView(voice, now, { order: shown, unit, slice, readings: (other) => solve(other, null) });
    },
    proof(reading) {
      if (!plan || plan.cycles.length) return null;
      const { order, lower, upper, proven, settled } = bestOrder(solve(reading, null).problem);
      return { order, lower, upper, proven, settled };
    },
  };
}
