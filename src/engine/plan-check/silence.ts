import type { Talks, Text } from "../../talks/model.js";
import { itemsOf } from "../phases/entries.js";
import type { Finding, PlanCheck } from "./finding.js";

/**
 * Puts apart the findings that the file accepts under `silence`.
 *
 * An entry names a finding by its code or its rule, and the place; without a place it accepts the code everywhere. A place is
 * that of the finding, or the text or procedure it belongs to. Of several entries the first gives the reason.
 */
export function silencedIn({ later }: Talks, findings: readonly Finding[]): PlanCheck {
  const accepted = itemsOf(later.silence);
  const reasons = findings.map(
    ({ code, rule, where }) =>
      accepted.find(
        (entry) =>
          (entry.code === code || entry.code === rule) &&
          (entry.where === undefined || entry.where === where || where.startsWith(`${String(entry.where)}.`)),
      )?.why as Text | undefined,
  );
  return {
    findings: findings.filter((_, k) => reasons[k] === undefined),
    silenced: findings.flatMap((finding, k) => {
      const why = reasons[k];
      return why === undefined ? [] : [{ finding, why }];
    }),
  };
}
