/** What a maker's preferences say, with their doubts, and the ranks of one way to take them. */
import { ranksByGroups, ranksByStatements } from "./ranks.js";

export interface Statement {
  readonly said: string;
  /** States in which it holds, as bits. */
  readonly truth: Uint32Array;
}

/** A statement; with the chance that it stands there, else another or nothing; or several whose order is not known. */
export type Preference =
  | { readonly say: Statement; readonly chance: number; readonly else?: Statement }
  | { readonly unordered: readonly Preference[] };

/** As the file has them, most important first; or tie groups of states, best first. */
export interface Preferences {
  readonly by: { readonly statements: readonly Preference[] } | { readonly groups: readonly (readonly number[])[] };
  /** Mallows φ, 0..1: how far the whole order is in doubt. */
  readonly unsure: number;
}

/** One way to take a maker's preferences: no doubt left in it. */
export type Order = { readonly statements: readonly Statement[] } | { readonly groups: readonly (readonly number[])[] };

/** The base profile: uncertain statements as said where as likely as not, lists as written. */
export const baseOrder = ({ by }: Preferences): Order =>
  "groups" in by ? by : { statements: by.statements.flatMap(baseOf) };

const baseOf = (preference: Preference): readonly Statement[] => {
  if ("unordered" in preference) return preference.unordered.flatMap(baseOf);
  if (preference.chance >= 0.5) return [preference.say];
  return preference.else ? [preference.else] : [];
};

export const ranksOf = (order: Order, feasible: Uint8Array): Int32Array =>
  "groups" in order
    ? ranksByGroups(order.groups, feasible)
    : ranksByStatements(
        order.statements.map(({ truth }) => truth),
        feasible,
      );

/** Whether any doubt is stated. */
export const doubtful = ({ by, unsure }: Preferences): boolean =>
  unsure > 0 || ("statements" in by && by.statements.some(inDoubt));

const inDoubt = (preference: Preference): boolean =>
  "unordered" in preference
    ? preference.unordered.length > 1 || preference.unordered.some(inDoubt)
    : preference.chance > 0 && preference.chance < 1;
