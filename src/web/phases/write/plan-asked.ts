/** The plan that the page's address asks for, of a file that has just been read. */
import { sliceOf } from "../../../brief/phases-page/slice.js";
import type { PlanSlice } from "../../../brief/phases-page/view.js";
import { namedTerms } from "../../../brief/plan-draft/deal-terms.js";
import { type PlanOfDeal, planOfDeal } from "../../../brief/plan-draft/plan-of-deal.js";
import { defaultAsOf, talksAsOf } from "../../../talks/as-of.js";
import type { Talks } from "../../../talks/model.js";
import { askedDate } from "../../frame/address.js";

/** By the address's date, else by the file's own; of its deal, where it names one. */
export function sliceAsked(talks: Talks): PlanSlice {
  return sliceOf(dealAsked(talks)?.talks ?? cut(talks));
}

/** The plan of the deal that the address names; undefined where it names none of these talks. */
export function dealAsked(talks: Talks): PlanOfDeal | undefined {
  const asked = new URLSearchParams(location.search);
  const [deal, pack] = [asked.get("deal"), asked.get("package")];
  if (deal === null && pack === null) return undefined;
  const known = cut(talks);
  const terms = namedTerms({ ...(deal ? { deal } : {}), ...(pack ? { package: pack } : {}) }, known);
  const planned = terms && planOfDeal(known, terms);
  return planned?.ok ? planned.plan : undefined;
}

function cut(talks: Talks): Talks {
  const date = askedDate() ?? defaultAsOf(talks);
  return date === undefined ? talks : talksAsOf(talks, date);
}
