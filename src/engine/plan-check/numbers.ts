/** Where a plan asks too much: more exposure than a side can bear, and points at which it would gain by stopping. */
import { compilePhases } from "../phases/compile.js";
import { type DefectionPoint, exposureAlong } from "../phases/exposure.js";
import { ownOrder } from "../phases/own-order.js";
import { problemOf } from "../phases/problem.js";
import { unitsOf } from "../phases/units.js";
import { type Finding, found } from "./finding.js";
import type { CheckedPlan } from "./plan.js";

/**
 * AG26 and AG27, in the plan's own order and the worst case of every range: each side at its worst point, the earliest of equals.
 * Nothing where no step has numbers, or where the steps cannot be put in order.
 */
export function askedTooMuch({ talks, dates, steps }: CheckedPlan): Finding[] {
  const compiled = compilePhases(talks);
  if (!compiled.ok || !compiled.model.steps.some(({ rated }) => rated)) return [];
  const { model } = compiled;
  const { units, cycles } = unitsOf(model, "cautious");
  if (cycles.length > 0) return [];
  const stated = model.partyNumbers.cautious;
  const order = ownOrder(model, units, dates);
  const { points } = exposureAlong(
    problemOf(units, model.parties.length),
    order,
    stated.map(({ leavingCost }) => leavingCost),
  );
  const idsAt = ({ after }: DefectionPoint) =>
    after === null ? [] : units[order[after]].members.map((member) => model.steps[member].id);
  const place = (party: string, ids: readonly string[]) => {
    const step = steps.find(({ id }) => id === ids[0]);
    return step === undefined
      ? { where: party, path: ["parties", party] }
      : { where: step.id, path: step.path as readonly string[] };
  };
  return model.parties.flatMap((party, p): Finding[] => {
    const { bearable, leavingCost } = stated[p];
    const exposed = points.reduce((worst, at) => (at.exposure[p] > worst.exposure[p] ? at : worst));
    const freest = points.reduce((least, at) => (at.slack[p] < least.slack[p] ? at : least));
    const [worstAt, freestAt] = [idsAt(exposed), idsAt(freest)];
    return [
      ...(bearable !== null && exposed.exposure[p] > bearable
        ? [
            found("exposure-beyond-tolerance", place(party, worstAt), {
              party,
              exposure: exposed.exposure[p] / model.scale,
              bearable: bearable / model.scale,
              after: worstAt,
            }),
          ]
        : []),
      ...(freest.slack[p] < 0
        ? [
            found("not-self-enforcing", place(party, freestAt), {
              party,
              gains: -freest.slack[p] / model.scale,
              leavingCost: leavingCost / model.scale,
              after: freestAt,
              atEnd: freest.after === order.length - 1,
            }),
          ]
        : []),
    ];
  });
}
