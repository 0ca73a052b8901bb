/** A plan that turns in a circle: no order exists, and the circle is named. */
import type { ReadPlan } from "./solve.js";
import { stepView } from "./steps.js";
import type { PhasesView } from "./view.js";
import type { PlanVoice } from "./voice.js";

export function cycleView(voice: PlanVoice, plan: ReadPlan): PhasesView {
  const { cycles, model } = plan;
  return {
    kind: "cycle",
    answer: [voice.w.cycle.answer(cycles.length)],
    cycles: cycleLines(voice, plan),
    units: model.steps.map((_, step) => ({
      unit: step,
      name: voice.stepPlain(step),
      members: [stepView(voice, plan, step)],
      moment: null,
      after: [],
    })),
  };
}

/** Each circle from step to step. */
export const cycleLines = (voice: PlanVoice, plan: ReadPlan): string[] =>
  plan.cycles.map((cycle) => voice.w.cycle.one(roundIn(plan, cycle).map(voice.step)));

/** The shortest way round from the first step of the cycle, each waiting for the next, the first again at its end. */
export function roundIn({ model }: Pick<ReadPlan, "model">, cycle: readonly number[]): readonly number[] {
  const within = new Set(cycle);
  const start = cycle[0]!;
  const from = new Map<number, number>();
  const queue = [start];
  for (const step of queue) {
    for (const { on } of model.steps[step]!.after) {
      if (on === start) return [...wayTo(from, start, step), start];
      if (!within.has(on) || from.has(on)) continue;
      from.set(on, step);
      queue.push(on);
    }
  }
  // Groups close circles that no single step does: then the steps are named as they stand.
  return [...cycle, start];
}

function wayTo(from: ReadonlyMap<number, number>, start: number, end: number): number[] {
  const way = [end];
  while (way[0] !== start) way.unshift(from.get(way[0]!)!);
  return way;
}
