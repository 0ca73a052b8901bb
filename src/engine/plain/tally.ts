/**
 * The plain twin for spaces too large to write out: how many deals have each vector of values, for models without rules and
 * terms and with few distinct values.
 */
import type { Firmness } from "../../talks/model.js";
import type { DealModel } from "../model.js";
import type { Row } from "./rows.js";

/** A vector of values as a row without a deal, and how many deals have it. */
export interface Tallied {
  readonly row: Row;
  readonly count: bigint;
}

/**
 * Every vector of party and faction values among the deals that cross no binding red line, added up issue by issue in a table
 * keyed by the vector. Null when there are more than `most` vectors.
 */
export function tally(model: DealModel, least: Firmness = "held", most = 50_000): Tallied[] | null {
  if (model.rules.length > 0) throw new Error("expected a model without rules");
  const owned = model.parties.flatMap((party, p) =>
    party.factions.map((faction, f) => ({ faction, of: [p, f] as const })),
  );
  const valued = [...model.parties, ...owned.map(({ faction }) => faction)];
  if (valued.some(({ terms }) => terms.length > 0)) throw new Error("expected a model without terms");

  const firm: readonly Firmness[] = ["stated", "held", "bottom"];
  const never = model.issues.map((_, issue) =>
    model.parties.flatMap(({ redLines }) =>
      redLines
        .filter((line) => line.issue === issue && firm.indexOf(line.firmness) >= firm.indexOf(least))
        .flatMap((line) => line.options),
    ),
  );
  let table = new Map([[valued.map(() => 0).join(), 1n]]);
  for (let issue = 0; issue < model.issues.length; issue++) {
    const next = new Map<string, bigint>();
    for (const [key, count] of table) {
      const sums = key.split(",").map(Number);
      for (const option of model.issues[issue].options.keys()) {
        if (never[issue].includes(option)) continue;
        const to = sums.map((sum, v) => sum + valued[v].c[issue][option]).join();
        next.set(to, (next.get(to) ?? 0n) + count);
      }
    }
    if (next.size > most) return null;
    table = next;
  }
  return [...table].map(([key, count]) => {
    const values = key.split(",").map(Number);
    const u = values.slice(0, model.parties.length);
    const below = owned.flatMap(({ faction, of }, f) => {
      const by = (faction.threshold ?? -Infinity) - values[model.parties.length + f];
      return by > 0 ? [{ of, by, veto: faction.veto }] : [];
    });
    const row: Row = {
      deal: [],
      u,
      lines: [],
      looseLines: [],
      rules: [],
      short: model.parties.map(({ walkAway }, p) => Math.max(0, (walkAway ?? -Infinity) - u[p])),
      vetoes: below.filter((one) => one.veto),
      unhappy: below.filter((one) => !one.veto),
    };
    return { row, count };
  });
}
