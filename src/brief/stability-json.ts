/** Stability as JSON: states as lists of options that are on, in file order. */
import { type Concept, type ConflictModel, concepts, onIn } from "../engine/stability/model.js";
import type { Stability } from "../engine/stability/stability.js";

/** Above this many states they are left out unless all are asked for. */
const mostStates = 4096;

export function stabilityJson(model: ConflictModel, { stable, equilibria }: Stability, { all = false } = {}) {
  const on = (state: number) => onIn(model, state).map(({ id }) => id);
  const states: object[] = [];
  if (all || model.states <= mostStates) {
    for (let s = 0; s < model.feasible.length; s++) {
      if (!model.feasible[s]) continue;
      states.push({
        on: on(s),
        rank: Object.fromEntries(model.makers.map(({ id, ranks }) => [id, ranks[s]])),
        stable: Object.fromEntries(
          concepts.map((concept: Concept) => [
            concept,
            model.makers.flatMap(({ id }, i) => (stable[concept][i][s] ? [id] : [])),
          ]),
        ),
      });
    }
  }
  return {
    makers: model.makers.map(({ id }) => id),
    options: model.options.map(({ id }) => id),
    feasible: model.states,
    ...(states.length ? { states } : {}),
    equilibria: Object.fromEntries(concepts.map((concept: Concept) => [concept, [...equilibria[concept]].map(on)])),
    now: model.now === null ? null : { on: on(model.now) },
  };
}
