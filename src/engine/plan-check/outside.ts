/** What the plan leans on and does not bind: one actor who can block it, outsiders who can break it, funders, votes, missing annexes. */
import type { Text } from "../../talks/model.js";
import { folded } from "../clocks/events.js";
import { entriesOf, idsOf, type PlanEntry } from "../phases/entries.js";
import { type Finding, found } from "./finding.js";
import { betweenMoments, reachedFrom, waitedFor } from "./moments.js";
import type { CheckedPlan, PlanStep } from "./plan.js";

/**
 * AG15: one side alone verifies, or one actor alone adopts, what another's step waits for, and nothing gives that step a date
 * at the latest: by doing nothing it blocks the step for ever. A verifier that is no party is not taken for a blocker.
 */
export function singleVetoHolder(plan: CheckedPlan): Finding[] {
  const { talks, steps, dates } = plan;
  const parties = new Set(talks.parties.map(({ id }) => id));
  return steps.flatMap((step): Finding[] => {
    if (dates.of(step.id).latest !== undefined) return [];
    const at = { where: step.id, path: [...step.path, "after"] };
    const verdicts = step.after.flatMap(({ on, need }) => {
      const [verifier, ...more] = steps[on].verifiedBy;
      if (need !== "verified" || verifier === undefined || more.length > 0 || !parties.has(verifier)) return [];
      return [found("single-veto-holder", at, { actor: verifier, by: { verdictOn: steps[on].id } })];
    });
    const adopted = actsBefore(plan, step).flatMap((act) => {
      const [actor, ...more] = idsOf(act.by);
      const open = dates.of(String(act.id)).latest === undefined;
      if (!open || actor === undefined || more.length > 0 || step.by.includes(actor)) return [];
      return [found("single-veto-holder", at, { actor, by: { act: String(act.id) } })];
    });
    return [...verdicts, ...adopted];
  });
}

/** AG17: somebody whom the file says may spoil the talks, whom no text binds and no step names. Means alone make nobody a spoiler. */
export function outsiderCanBreakIt({ talks, steps, bound }: CheckedPlan): Finding[] {
  if (steps.length === 0) return [];
  const named = new Set(steps.flatMap(({ by, to, verifiedBy }) => [...by, ...to, ...verifiedBy]));
  return talks.others.flatMap(({ id, can, maySpoil }) => {
    if (!maySpoil || bound.has(id) || named.has(id)) return [];
    const facts = { actor: id, can: can.map(({ what }) => what) };
    return [found("outsider-can-break-it", { where: id, path: ["others", id] }, facts)];
  });
}

/**
 * AG20: a step waits for an act, a vote or money, of somebody whom no text of the plan binds and who is not its doer. A report by
 * whoever verifies the plan's steps is neither vote nor money: it is what the plan asks of a verifier.
 */
export function outsideFunderOrVote(plan: CheckedPlan): Finding[] {
  const verifiers = new Set(plan.steps.flatMap(({ verifiedBy }) => verifiedBy));
  return plan.steps.flatMap((step) =>
    actsBefore(plan, step).flatMap((act) => {
      const outside = (who: string) => !plan.bound.has(who) && !step.by.includes(who) && !verifiers.has(who);
      const actors = idsOf(act.by).filter(outside);
      if (actors.length === 0) return [];
      const at = { where: step.id, path: step.path };
      return [found("outside-funder-or-vote", at, { actors, act: String(act.id) })];
    }),
  );
}

/** Acts that a step waits for, also through milestones. */
function actsBefore({ talks, acts }: CheckedPlan, { entry }: PlanStep): readonly PlanEntry[] {
  const before = reachedFrom(waitedFor(entry), betweenMoments(talks));
  return acts.filter(({ id }) => before.has(String(id)));
}

/**
 * AG18: an annex that a text lists and that is not in the file: neither a text of that id or name, nor clauses of that number.
 */
export function annexMissing({ texts, talks }: CheckedPlan): Finding[] {
  const names = entriesOf(talks.later.texts)
    .flatMap(([id, { name }]) => [id, ...wordsOf(name as Text)])
    .map(folded);
  return texts.flatMap(({ id: text, annexes, clauses }) =>
    annexes
      .filter((annex) => !names.includes(folded(annex)) && !clauses.some(({ clause }) => begins(clause, annex)))
      .map((annex) => found("annex-missing", { where: text, path: ["texts", text, "annexes"] }, { text, annex })),
  );
}

const begins = (clause: string, annex: string): boolean =>
  folded(clause) === folded(annex) || folded(clause).startsWith(`${folded(annex)} `);

const wordsOf = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));

/** AG19: a core issue none of whose options brings a step or is said to need none, while those of other issues do. */
export function coreIssueDeferred({ talks, steps }: CheckedPlan): Finding[] {
  const brings = new Set(
    talks.issues.filter(({ options }) => options.some(({ obliges }) => obliges.length > 0)).map(({ id }) => id),
  );
  if (steps.length === 0 || brings.size === 0) return [];
  const needsNone = new Set(
    talks.issues.filter(({ options }) => options.some(({ obligesNothing }) => obligesNothing)).map(({ id }) => id),
  );
  // Levels of a numeric issue cannot bring steps.
  const isNumeric = (issue: string) => talks.issues.find(({ id }) => id === issue)?.options[0]?.level !== undefined;
  return (talks.frame?.core ?? [])
    .filter((issue) => !brings.has(issue) && !isNumeric(issue) && !needsNone.has(issue))
    .map((issue) =>
      found("core-issue-deferred", { where: issue, path: ["issues", issue] }, { kind: "no step", issue }),
    );
}
