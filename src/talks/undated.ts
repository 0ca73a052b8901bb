/** What a look back keeps because nothing in the file says when it became known. */
import type { Known, Talks } from "./model.js";

/** Kinds of undated entries, in the order in which they are named. */
export const undatedKinds = [
  "worths",
  "beliefs",
  "positions",
  "red lines",
  "rules",
  "packages",
  "conflict",
  "outside powers",
  "interests",
  "factions",
  "expected",
  "endings",
  "consequences",
  "safeguards",
  "next steps",
] as const;

export type UndatedKind = (typeof undatedKinds)[number];

/** The kinds of which `talks` has an entry without any date, in the order of `undatedKinds`. @param talks cut or not */
export function undatedIn(talks: Talks): readonly UndatedKind[] {
  const undated = ({ on, known }: Known & { readonly on?: string | undefined }) =>
    on === undefined && known === undefined;
  const positions = [...talks.issues, ...talks.others].flatMap(({ positions }) => Object.values(positions).flat());
  const conflict = talks.later.conflict as { readonly known?: string } | undefined;
  const there: Readonly<Record<UndatedKind, boolean>> = {
    worths:
      talks.parties.some(({ walkAway }) => walkAway !== undefined) ||
      talks.issues.some(({ weight, worthFrom }) => Object.keys(weight).length + Object.keys(worthFrom).length > 0),
    beliefs: Object.keys(talks.believes).length > 0,
    positions: positions.some(undated),
    "red lines": positions.some((position) => position.redLines.some((line) => undated(line) && undated(position))),
    rules: [...talks.rules, ...talks.bonuses].some(undated),
    packages: talks.packages.some(undated),
    conflict: conflict !== undefined && conflict.known === undefined,
    "outside powers": talks.others.length > 0,
    interests: [...talks.parties, ...talks.issues].some(({ interest }) => interest !== undefined),
    factions: talks.parties.some(({ factions }) => factions.length > 0),
    expected: talks.issues.some(({ expected }) => expected !== undefined),
    endings: talks.scenarios.some(undated),
    consequences: talks.consequences.some(undated),
    safeguards: talks.safeguards.some(undated),
    "next steps": talks.nextSteps.some(undated),
  };
  return undatedKinds.filter((kind) => there[kind]);
}
