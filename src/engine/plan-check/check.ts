/** The plan checker: every rule over a plan, findings by gravity, accepted ones kept apart with their reason. */
import type { Talks } from "../../talks/model.js";
import { countingRuleMissing, infeasibleClock, startUndefined, triggerNotDated } from "./clocks.js";
import { actorNotBound, noActor, noVerifier, oneHand, verifierWithoutMeans } from "./doers.js";
import { durationUnstated, noCurePeriod, sunsetGap } from "./ends.js";
import { type Finding, type PlanCheck, planRules, type Severity } from "./finding.js";
import { askedTooMuch } from "./numbers.js";
import { cycle, irreversibleFirst, unorderedPair, vagueFraction } from "./order.js";
import {
  annexMissing,
  coreIssueDeferred,
  outsideFunderOrVote,
  outsiderCanBreakIt,
  singleVetoHolder,
} from "./outside.js";
import { type CheckedPlan, planOf } from "./plan.js";
import { noDefault, standingUndefined } from "./procedures.js";
import { silencedIn } from "./silence.js";
import {
  annexCited,
  deferredInWords,
  noActorInWords,
  textAgainstData,
  vagueWords,
  versionsDiffer,
  weakVerb,
} from "./wording.js";

const checks: readonly ((plan: CheckedPlan) => readonly Finding[])[] = [
  noActor,
  actorNotBound,
  noVerifier,
  verifierWithoutMeans,
  oneHand,
  cycle,
  unorderedPair,
  vagueFraction,
  irreversibleFirst,
  startUndefined,
  countingRuleMissing,
  triggerNotDated,
  infeasibleClock,
  noCurePeriod,
  sunsetGap,
  durationUnstated,
  noDefault,
  standingUndefined,
  singleVetoHolder,
  outsiderCanBreakIt,
  outsideFunderOrVote,
  annexMissing,
  coreIssueDeferred,
  askedTooMuch,
  noActorInWords,
  vagueWords,
  deferredInWords,
  annexCited,
  versionsDiffer,
  weakVerb,
  textAgainstData,
];

const gravity: readonly Severity[] = ["error", "warning", "note"];
const ruleOrder = Object.keys(planRules);

/**
 * Findings of a plan, its texts and its procedures.
 *
 * Nothing is refused and nothing is changed. Rules that read words never call an error what they only guess at.
 *
 * @param talks cut to its date
 */
export function checkPlan(talks: Talks): PlanCheck {
  const plan = planOf(talks);
  const findings = checks
    .flatMap((check) => check(plan))
    .sort(
      (a, b) =>
        gravity.indexOf(a.severity) - gravity.indexOf(b.severity) ||
        ruleOrder.indexOf(a.code) - ruleOrder.indexOf(b.code),
    );
  return silencedIn(talks, findings);
}
