/** The families the classifier is trained on and judged by: written apart from it and from each other. */
import { aspiration } from "../../tactics/families/aspiration.js";
import { factions } from "../../tactics/families/factions.js";
import type { Family } from "../../tactics/families/family.js";
import { incentives } from "../../tactics/families/incentives.js";

export const families = { aspiration, incentives, factions } as const satisfies Readonly<Record<string, Family>>;
export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as FamilyName[];
