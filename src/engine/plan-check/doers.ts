/** Who does, who verifies: duties without a doer, doers not bound, verifiers without means, one hand in two roles. */
import { idsOf, isEntry, itemsOf } from "../phases/entries.js";
import { type Finding, found } from "./finding.js";
import { betweenMoments, momentsIn, reachedFrom, waitedFor } from "./moments.js";
import type { CheckedPlan } from "./plan.js";

/** AG01, by structure: nobody is named, or several are and one alone bears the cost of what they do. */
export function noActor({ steps }: CheckedPlan): Finding[] {
  return steps.flatMap((step): Finding[] => {
    const { id: where, path, by, kind, entry } = step;
    if (by.length === 0) return [found("no-actor", { where, path }, { kind: "nobody" })];
    const bearers = by.filter((party) => isEntry(entry.cost) && Object.hasOwn(entry.cost, party));
    if (kind !== "do" || by.length === 1 || bearers.length !== 1) return [];
    const facts = { kind: "one of several", named: by, bears: bearers[0] } as const;
    return [found("no-actor", { where, path: [...path, "by"], severity: "warning" }, facts)];
  });
}

/**
 * AG02: a doer that the step's text does not bind, and that has no act of its own which the step waits for.
 *
 * A text binds those under `bound`, and whoever has standing in it in its own view too. A step without a clause is held to all texts together; where
 * no text says whom it binds, nothing is said.
 */
export function actorNotBound(plan: CheckedPlan): Finding[] {
  const between = betweenMoments(plan.talks);
  return plan.steps.flatMap((step) => {
    const { id: where, path, by, clauses } = step;
    const own = plan.texts.filter(({ id }) => clauses.length === 0 || clauses.some(({ text }) => text === id));
    const telling = own.filter(({ bound }) => bound.length > 0);
    if (telling.length === 0) return [];
    const standing = itemsOf(plan.talks.later.standing)
      .filter((each) => telling.some(({ id }) => id === each.in))
      // Where only others hold it to be a party, it does not hold itself bound.
      .filter(({ who, held_by }) => held_by === undefined || idsOf(held_by).includes(String(who)));
    const bound = new Set([...telling.flatMap((text) => text.bound), ...standing.map(({ who }) => String(who))]);
    const linked = reachedFrom([...waitedFor(step.entry), ...momentsIn(step.entry.due)], between);
    const byAct = plan.acts.filter(({ id }) => linked.has(String(id))).flatMap((act) => idsOf(act.by));
    const actors = by.filter((who) => !bound.has(who) && !byAct.includes(who));
    if (actors.length === 0) return [];
    const facts = telling.length === 1 ? { actors, text: telling[0].id } : { actors };
    return [found("actor-not-bound", { where, path: [...path, "by"] }, facts)];
  });
}

/** AG03: something to do or a limit that nobody verifies. What those who verify other steps do, and are no party, needs nobody. */
export function noVerifier({ steps, talks }: CheckedPlan): Finding[] {
  const parties = new Set(talks.parties.map(({ id }) => id));
  const verifiers = new Set(steps.flatMap(({ verifiedBy }) => verifiedBy).filter((who) => !parties.has(who)));
  const isVerifying = (by: readonly string[]) => by.length > 0 && by.every((who) => verifiers.has(who));
  return steps.flatMap(({ id: where, path, kind, by, verifiedBy }) =>
    (kind === "do" || kind === "limit") && verifiedBy.length === 0 && !isVerifying(by)
      ? [found("no-verifier", { where, path }, { kind })]
      : [],
  );
}

/** AG04: a verifier that has neither a method nor a procedure that it can invoke. */
export function verifierWithoutMeans({ steps, procedures }: CheckedPlan): Finding[] {
  const canInvoke = new Set(procedures.flatMap(({ invokedBy }) => invokedBy));
  return steps.flatMap(({ id: where, path, verifiedBy: verifiers, entry }) => {
    if (verifiers.length === 0 || entry.method !== undefined || verifiers.some((who) => canInvoke.has(who))) return [];
    const unable = itemsOf(entry.verdicts)
      .filter(({ by, verdict }) => verdict === "unable to verify" && verifiers.includes(String(by)))
      .map(({ on }) => String(on));
    return [found("verifier-without-means", { where, path: [...path, "verified_by"] }, { verifiers, unable })];
  });
}

/** AG25: who verifies its own step, or verifies and may also judge: open a procedure of the same text. */
export function oneHand({ steps, procedures }: CheckedPlan): Finding[] {
  return steps.flatMap(({ id: where, path, by, verifiedBy, clauses }) => {
    const at = { where, path: [...path, "verified_by"] };
    const itself = verifiedBy.filter((who) => by.includes(who));
    if (itself.length > 0) return [found("one-hand", at, { kind: "verifies itself", actors: itself })];
    return procedures
      .filter(({ text }) => text !== undefined && clauses.some((clause) => clause.text === text))
      .flatMap(({ id: procedure, invokedBy }) => {
        const actors = verifiedBy.filter((who) => invokedBy.includes(who));
        return actors.length > 0 && actors.length === verifiedBy.length
          ? [found("one-hand", at, { kind: "verifies and judges", actors, procedure })]
          : [];
      })
      .slice(0, 1);
  });
}
