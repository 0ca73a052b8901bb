/** The side or outside power that a brief is for, and what the file has about it. */
import type { Other, Party, Position, Talks } from "../../talks/model.js";
import type { Inline } from "../blocks.js";
import type { Voice } from "../naming.js";

export type Side =
  | { readonly kind: "party"; readonly index: number; readonly party: Party }
  | { readonly kind: "other"; readonly other: Other };

/** By id; undefined where neither a party nor an outside power has it. A party comes first. */
export function sideOf(talks: Talks, id: string): Side | undefined {
  const index = talks.parties.findIndex((party) => party.id === id);
  if (index >= 0) return { kind: "party", index, party: talks.parties[index]! };
  const other = talks.others.find((each) => each.id === id);
  return other && { kind: "other", other };
}

/** Everyone a brief can be for. */
export const sideIds = (talks: Talks): readonly string[] => [
  ...talks.parties.map(({ id }) => id),
  ...talks.others.map(({ id }) => id),
];

export const idOf = (side: Side): string => (side.kind === "party" ? side.party.id : side.other.id);

/** Its name, a party's in its colour. */
export const nameOf = (voice: Voice, side: Side): Inline =>
  side.kind === "party" ? voice.party(side.index) : voice.say(side.other.name);

/** Its positions on an issue, oldest first. */
export const positionsOf = (side: Side, { issues }: Talks, issue: number): readonly Position[] =>
  (side.kind === "party" ? issues[issue]!.positions[side.party.id] : side.other.positions[issues[issue]!.id]) ?? [];

/** Whether a list of ids has it or, for a party, one of its groups. */
export const names = (side: Side, ids: readonly string[]): boolean => {
  const own = side.kind === "party" ? [side.party.id, ...side.party.factions.map(({ id }) => id)] : [side.other.id];
  return ids.some((id) => own.includes(id));
};
