import { cyclesIn } from "./cycles.js";
import type { PhaseModel, Reading, StepNumbers, Unit } from "./model.js";

export interface Units {
  /** By first member. Empty when there are cycles: nothing can be put in order then. */
  readonly units: readonly Unit[];
  /** Step indexes of every cycle among units, each once: the steps that wait for one another, ascending. */
  readonly cycles: readonly (readonly number[])[];
}

/**
 * What the plan's order is an order of: its steps, with each group contracted to one unit.
 *
 * A condition of any need puts the step it names before, but for `simultaneous` ones, which make a group. Numbers of a group
 * are the sums of its members'.
 *
 * @param groups sets of steps that do not overlap, as `model.groups` (the default); an empty list takes every step alone,
 *   and then a simultaneous condition orders nothing
 */
export function unitsOf(
  model: PhaseModel,
  reading: Reading,
  groups: readonly (readonly number[])[] = model.groups,
): Units {
  const { steps } = model;
  const grouped = new Map(groups.flatMap((members) => members.map((member) => [member, members] as const)));
  const sets = steps.flatMap((_, k) => {
    const members = grouped.get(k) ?? [k];
    return members[0] === k ? [members] : [];
  });
  const unitOf = new Map(sets.flatMap((members, u) => members.map((member) => [member, u] as const)));
  const after = sets.map((members, u) => {
    const before = members.flatMap((member) =>
      steps[member].after.flatMap(({ on, need }) => {
        const other = unitOf.get(on)!;
        return need === "simultaneous" || (other === u && members.length > 1) ? [] : [other];
      }),
    );
    return [...new Set(before)].sort((a, b) => a - b);
  });
  const cycles = cyclesIn(after).map((cycle) => cycle.flatMap((u) => sets[u]).sort((a, b) => a - b));
  if (cycles.length) return { units: [], cycles };
  const units = sets.map(
    (members, u): Unit => ({
      members,
      numbers: sumOf(
        members.map((member) => steps[member].numbers[reading]),
        model.parties.length,
      ),
      after: after[u],
    }),
  );
  return { units, cycles };
}

function sumOf(numbers: readonly StepNumbers[], parties: number): StepNumbers {
  const sum = (key: keyof StepNumbers) =>
    Array.from({ length: parties }, (_, p) => numbers.reduce((total, step) => total + step[key][p], 0));
  return { given: sum("given"), lasting: sum("lasting"), received: sum("received"), kept: sum("kept") };
}
