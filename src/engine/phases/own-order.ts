import type { PlanDates } from "../clocks/when.js";
import type { PhaseModel, Unit } from "./model.js";

/**
 * The order a plan has of itself: by date, then as written, and never a unit before one it waits for.
 *
 * A step's date is the latest day it can be, else the earliest. A step without one comes as soon as what it waits for and the
 * step written before it: a plan without any date keeps the order of the file.
 *
 * @param units free of cycles
 * @returns unit indexes
 */
export function ownOrder(model: PhaseModel, units: readonly Unit[], dates: PlanDates): number[] {
  const days: number[] = [];
  units.forEach(({ members }, unit) => {
    const known = members.flatMap((member) => dayOfStep(dates, model.steps[member].id) ?? []);
    days.push(known.length ? Math.max(...known) : (days[unit - 1] ?? Number.NEGATIVE_INFINITY));
  });
  const order: number[] = [];
  const left = new Set(units.keys());
  while (left.size) {
    const ready = [...left].filter((unit) => units[unit].after.every((before) => !left.has(before)));
    const next = ready.reduce((first, unit) => (days[unit] < days[first] ? unit : first));
    order.push(next);
    left.delete(next);
  }
  return order;
}

function dayOfStep(dates: PlanDates, id: string): number | undefined {
  const { latest, earliest } = dates.of(id);
  return latest ?? earliest;
}
