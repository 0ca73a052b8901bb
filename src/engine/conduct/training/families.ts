/** The families the classifier is trained on and judged by. */
import { factions } from "../../tactics/families/factions.js";
import type { Family } from "../../tactics/families/family.js";

export const families = { factions } as const satisfies Readonly<Record<string, Family>>;
export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as FamilyName[];
