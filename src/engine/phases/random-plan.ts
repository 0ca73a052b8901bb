/** Seeded order problems for tests and the bench. */
import type { Unit } from "./model.js";
import { type OrderProblem, problemOf } from "./problem.js";

export interface PlanSize {
  readonly units: number;
  readonly parties: number;
  /** Costs and worths are whole numbers up to it. */
  readonly most: number;
  /** Chance that a unit comes after an earlier one. */
  readonly ordered: number;
  /** Units are partly reversible. */
  readonly reversible: boolean;
}

/** Units whose giver pays and others get; with small numbers ties are the rule. Same seed and size, same problem. */
export function randomPlan(seed: number, { units, parties, most, ordered, reversible }: PlanSize): OrderProblem {
  const random = chance(seed * 2654435761 + units * 40503);
  const below = (n: number) => Math.floor(random() * n);
  const everyone = Array.from({ length: parties }, (_, p) => p);
  const made = Array.from({ length: units }, (_, k): Unit => {
    const giver = below(parties);
    const given = everyone.map((p) => (p === giver || below(6) === 0 ? below(most + 1) : 0));
    const received = everyone.map((p) => (p !== giver || below(6) === 0 ? below(most + 1) : 0));
    const part = (value: number) => (reversible ? below(value + 1) : value);
    return {
      members: [k],
      numbers: { given, lasting: given.map(part), received, kept: received.map(part) },
      after: Array.from({ length: k }, (_, j) => j).filter(() => random() < ordered),
    };
  });
  return problemOf(shuffled(made, below), parties);
}

/**
 * An exchange as talks know it: the sides give in turn, a few steps are large and most are small, and each is worth more to the
 * other side than it costs. Irreversible. Same seed and number, same problem.
 */
export function exchangePlan(seed: number, units: number): OrderProblem {
  const random = chance(seed * 977 + units);
  const made = Array.from({ length: units }, (_, k): Unit => {
    const cost = 1 + Math.floor(100 ** random());
    const gain = Math.round(cost * (1.05 + 0.55 * random()));
    const given = k % 2 ? [0, cost] : [cost, 0];
    const received = k % 2 ? [gain, 0] : [0, gain];
    const after = Array.from({ length: k }, (_, j) => j).filter(() => random() < 0.03);
    return { members: [k], numbers: { given, lasting: given, received, kept: received }, after };
  });
  return problemOf(made, 2);
}

/** The units in another order, so that conditions go both ways through the file. */
function shuffled(units: readonly Unit[], below: (n: number) => number): Unit[] {
  const places = units.map((_, k) => k);
  for (let k = places.length - 1; k > 0; k--) {
    const other = below(k + 1);
    [places[k], places[other]] = [places[other], places[k]];
  }
  const made = new Array<Unit>(units.length);
  units.forEach((unit, k) => {
    const after = unit.after.map((other) => places[other]).sort((a, b) => a - b);
    made[places[k]] = { ...unit, members: [places[k]], after };
  });
  return made;
}

/** Uniform on 0..1, the same sequence for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}
