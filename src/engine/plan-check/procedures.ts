/** Procedures: clocks without a default, nobody named to invoke them, a right that is never lost. */
import { standingsOf } from "../clocks/read.js";
import { type Finding, found } from "./finding.js";
import type { CheckedPlan } from "./plan.js";

/** AG14: a step with a clock whose end says nothing: no result, no next step, and no step that begins when it is over. */
export function noDefault({ procedures }: CheckedPlan): Finding[] {
  return procedures.flatMap(({ id: procedure, steps }) =>
    steps.flatMap(({ id: step, clock: span, onExpiry }, k) => {
      const followed = steps.some(
        ({ begins }) => begins !== undefined && begins !== "invocation" && begins.of.includes(step),
      );
      if (span === undefined || onExpiry !== undefined || followed) return [];
      const at = { where: `${procedure}.${step}`, path: ["procedures", procedure, "steps", k] };
      return [found("no-default", at, { procedure, step, span })];
    }),
  );
}

/** AG24: a procedure that does not say who may invoke it; as a warning, one whose text has no word on when that right is lost. */
export function standingUndefined({ talks, procedures }: CheckedPlan): Finding[] {
  const standing = standingsOf(talks);
  return procedures.flatMap(({ id: procedure, invokedBy, text }): Finding[] => {
    const at = { where: procedure, path: ["procedures", procedure] };
    if (invokedBy.length === 0) return [found("standing-undefined", at, { procedure, kind: "who" })];
    const said = standing.some((each) => text === undefined || each.in === text);
    if (said) return [];
    return [found("standing-undefined", { ...at, severity: "warning" }, { procedure, kind: "until when" })];
  });
}
