/** Where red lines collide: what the position table marks. */
import type { Talks } from "../talks/model.js";
import type { LineRef } from "./analysed.js";
import { latest, lineOf } from "./naming.js";

export interface Collisions {
  /** Indexes of issues on which lines collide, ascending. */
  readonly issues: readonly number[];
  /** Whether a line of a party's latest position (its place among that position's lines) takes part. */
  readonly collides: (party: number, issue: number, place: number) => boolean;
}

/**
 * Red lines collide on an issue when together they rule out every option of it, or when one of them is among the fewest
 * whose dropping opens a zone (`blocking`, from the analysis with every line binding).
 */
export function collisionsOf(talks: Talks, blocking: readonly LineRef[]): Collisions {
  const direct = new Set<number>();
  talks.issues.forEach((issue, i) => {
    const owners = talks.parties.filter(({ id }) => latest(issue.positions, id)?.redLines.length);
    const ruledOut = new Set(
      owners.flatMap(({ id }) => latest(issue.positions, id)!.redLines.flatMap((line) => line.options)),
    );
    if (owners.length > 0 && issue.options.length > 0 && issue.options.every(({ id }) => ruledOut.has(id)))
      direct.add(i);
  });
  const blockingPlaces = new Set<string>();
  const blocked = new Set<number>();
  for (const ref of blocking) {
    const found = lineOf(talks, ref);
    if (!found) continue;
    blocked.add(found.issue);
    const id = talks.parties[ref[0]]!.id;
    const place = latest(talks.issues[found.issue]!.positions, id)!.redLines.indexOf(found.line);
    blockingPlaces.add(`${ref[0]}.${found.issue}.${place}`);
  }
  return {
    issues: [...new Set([...direct, ...blocked])].sort((a, b) => a - b),
    collides: (party, issue, place) => direct.has(issue) || blockingPlaces.has(`${party}.${issue}.${place}`),
  };
}
