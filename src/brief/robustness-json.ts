/** How packages fare within the ranges, as JSON: names and points put back. */
import type { DealModel } from "../engine/model.js";
import type { Robustness } from "../engine/results.js";
import { naming } from "./deals-json.js";

export function robustnessJson(model: DealModel, { draws, withZone, withZoneInterval, deals }: Robustness) {
  const name = naming(model);
  const byParty = <T>(values: readonly T[]) => Object.fromEntries(model.parties.map(({ id }, p) => [id, values[p]]));
  return {
    draws,
    withZone: draws ? withZone / draws : 0,
    withZoneInterval,
    deals: deals.map(({ deal, acceptableTo, safeFor, jointLoss, nashRegret, ...rest }) => ({
      deal: name.deal(deal),
      ...rest,
      acceptableTo: byParty(acceptableTo),
      safeFor: byParty(safeFor),
      jointLoss: spread(jointLoss),
      nashRegret: spread(nashRegret),
    })),
  };
}

const spread = ([mean, ninetieth, worst]: readonly [number, number, number]) => ({ mean, ninetieth, worst });
