import type { PlanOfDeal } from "./plan-of-deal.js";

/** As `deal` of `phases --json`, where a deal is given: what it brings, leaves and lacks. */
export const planOfDealJson = ({ steps, left, gaps, open }: PlanOfDeal): unknown => ({
  steps: steps.map(({ id, by }) => ({ id, by })),
  left,
  missing: gaps,
  open,
});
