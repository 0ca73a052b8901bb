/** Talks in another tool's format: its files, and what could not come along. */

import type { ReportLine } from "../import/imported.js";
import type { Talks } from "../model.js";

export interface Exported {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly report: readonly ReportLine[];
}

export type Export = { readonly ok: true; readonly value: Exported } | { readonly ok: false; readonly reason: string };

/** What an additive format cannot hold, counted. */
export function losses(talks: Talks): ReportLine[] {
  const all = talks.parties.flatMap((party) =>
    talks.issues.flatMap(({ positions }) => positions[party.id]?.at(-1)?.redLines ?? []),
  );
  const ranged = talks.issues
    .flatMap(({ weight, options }) => [
      ...Object.values(weight),
      ...options.flatMap(({ worth }) => Object.values(worth)),
    ])
    .filter(({ low, high }) => low !== high);
  const lines: [string, number, string][] = [
    ["red-lines", all.length, "red lines"],
    ["rules", talks.rules.length, "joint rules"],
    ["factions", talks.parties.reduce((sum, { factions }) => sum + factions.length, 0), "factions"],
    ["ranges", ranged.length, "ranges; their best guess is written"],
    ["positions", talks.issues.reduce((sum, { positions }) => sum + Object.keys(positions).length, 0), "positions"],
    ["others", talks.others.length, "others: mediators, outside powers"],
    ["history", talks.events.length + talks.rounds.length + talks.incidents.length, "events, rounds and incidents"],
    ["scenarios", talks.scenarios.length + talks.consequences.length, "endings and consequences"],
  ];
  return lines.flatMap(([code, count, text]) => (count ? [{ code, count, text: `left out: ${count} ${text}` }] : []));
}

/** Why the talks cannot be written as weights and worths alone; undefined when they can. */
export function notAdditive(talks: Talks): string | undefined {
  if (talks.bonuses.length)
    return `the talks have ${talks.bonuses.length} bonuses over several issues, which an additive format cannot hold`;
  for (const { id, options } of talks.issues) {
    for (const party of talks.parties) {
      const unrated = options.find(({ worth }) => !worth[party.id]);
      if (unrated) return `${party.id} has no worth for ${id}=${unrated.id}`;
    }
  }
  return talks.issues.length ? undefined : "there is no issue";
}

/** Best guesses as shares of 1, by issue, for one party. */
export function sharesOf(talks: Talks, party: string, asWritten: boolean): number[] {
  const raw = talks.issues.map(({ weight }) => weight[party]?.best ?? 0);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => (asWritten || sum === 0 ? weight : weight / sum));
}

/** The walk-away in points; undefined when not stated. */
export function walkAwayPoints(talks: Talks, party: Talks["parties"][number]): number | undefined {
  const { walkAway } = party;
  if (!walkAway) return undefined;
  if (walkAway.kind === "points") return walkAway.points.best;
  const shares = sharesOf(talks, party.id, party.weightsAsWritten);
  return talks.issues.reduce((sum, { id, options }, i) => {
    const option = options.find((entry) => entry.id === walkAway.deal[id]);
    return sum + shares[i] * (option?.worth[party.id]?.best ?? 0);
  }, 0);
}
