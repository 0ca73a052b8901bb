/** Verdicts that stand only because a maker does not see a state: counted apart, with the same table for open eyes. */
import { type Concept, type ConflictModel, concepts } from "./model.js";
import type { Stability } from "./stability.js";

/** Makers who do not see a state, and so are stable there for want of seeing it. */
export const blindAt = ({ makers }: ConflictModel, state: number): number[] =>
  [...makers.keys()].filter((i) => makers[i].unseen?.[state]);

/** How many equilibria of each concept have a maker who does not see them. */
export function heldByBlindness(model: ConflictModel, { equilibria }: Stability): Record<Concept, number> {
  const someBlind = model.makers.some(({ unseen }) => unseen);
  const count = (concept: Concept) =>
    someBlind ? equilibria[concept].filter((s) => blindAt(model, s).length).length : 0;
  return Object.fromEntries(concepts.map((concept) => [concept, count(concept)])) as Record<Concept, number>;
}

/** The same conflict with everybody seeing everything. */
export const eyesOpen = (model: ConflictModel): ConflictModel => ({
  ...model,
  makers: model.makers.map((maker) => ({ ...maker, unseen: null })),
});
