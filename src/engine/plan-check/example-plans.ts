/** Small plans for tests of the checker, read by the reader of the file. */
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { checkPlan } from "./check.js";
import type { Finding, FindingCode, FindingOf } from "./finding.js";

type Sections = Readonly<Record<string, unknown>>;

/** Talks of two sides, a watcher and a funder; throws where the file has problems. */
export function talksOf(sections: Sections): Talks {
  const parsed = parseTalks(
    JSON.stringify({
      detente: 1,
      title: "Plan",
      parties: { a: { name: { en: "Aland", fa: "آلند" } }, b: { name: { en: "Bland", fa: "بلند" } } },
      others: {
        watch: { name: "Watch", role: "verifier" },
        fund: { name: "Fund" },
        outsider: { name: "Outsider", role: "outside" },
      },
      ...sections,
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** What one rule finds in such talks. */
export function findingsOf<C extends FindingCode>(code: C, sections: Sections): FindingOf<C>[] {
  return checkPlan(talksOf(sections)).findings.filter(
    (finding): finding is Extract<Finding, { readonly code: C }> => finding.code === code,
  ) as unknown as FindingOf<C>[];
}

/** A step with nothing amiss of itself: `a` gives, `b` gets, Watch verifies. */
export const sound = {
  by: "a",
  to: ["b"],
  what: "Hand over the list",
  cost: { a: 2 },
  worth: { b: 3 },
  verified_by: "watch",
  method: "count on site",
  cure: "10d",
};

/** The other side's step. */
export const soundBack = { ...sound, by: "b", to: ["a"], what: "Open the road", cost: { b: 2 }, worth: { a: 3 } };
