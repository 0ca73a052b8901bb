/** Whether an order can be written into the file by moving its entries alone. */
import { planDates } from "../../engine/clocks/when.js";
import { compilePhases } from "../../engine/phases/compile.js";
import { ownOrder } from "../../engine/phases/own-order.js";
import { unitsOf } from "../../engine/phases/units.js";
import { sameOrder } from "./places.js";
import { rewritten, talksOf } from "./slice.js";
import type { SolvedPlan } from "./solve.js";
import type { PlanSlice, Writable } from "./view.js";
import type { PlanVoice } from "./voice.js";

/**
 * The entries are put in the wanted order and read again: only if the file then has that order of itself can it be written so.
 * Dates fix an order whatever the entries' places, and payments always stand after commitments.
 */
export function writableIn(
  { w }: PlanVoice,
  slice: PlanSlice,
  { model, units, own }: SolvedPlan,
  order: readonly number[],
): Writable {
  if (sameOrder(order, own)) return { can: false, why: w.write.same };
  const ids = order.flatMap((unit) => units[unit]!.members.map((member) => model.steps[member]!.id));
  const of = (kind: "commitment" | "tranche") =>
    ids.filter((id) => model.steps.some((step) => step.id === id && step.kind === kind));
  const written = talksOf(rewritten(slice, ids));
  const compiled = compilePhases(written);
  if (!compiled.ok) throw new Error("expected the plan with its entries moved, got none");
  const again = compiled.model;
  const moved = unitsOf(again, "cautious").units;
  const result = ownOrder(again, moved, planDates(written));
  const names = result.flatMap((unit) => [...moved[unit]!.members.map((member) => again.steps[member]!.id)].sort());
  const wanted = order.flatMap((unit) => [...units[unit]!.members.map((member) => model.steps[member]!.id)].sort());
  if (names.every((id, k) => id === wanted[k]))
    return { can: true, commitments: of("commitment"), tranches: of("tranche") };
  const mixed = ids.some(
    (id, k) => k > 0 && kindOf(model, ids[k - 1]!) === "tranche" && kindOf(model, id) === "commitment",
  );
  const undated = planDates(talksOf(slice));
  return {
    can: false,
    why: mixed && ids.every((id) => undated.of(id).latest === undefined) ? w.write.sections : w.write.dates,
  };
}

const kindOf = ({ steps }: SolvedPlan["model"], id: string) => steps.find((step) => step.id === id)?.kind;
