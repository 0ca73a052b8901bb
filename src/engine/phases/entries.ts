import type { Plain } from "../../talks/model.js";

/** An entry of a later section, checked by the reader of the file and kept as written. */
export type PlanEntry = { readonly [key: string]: Plain };

/** The entries of a section kept as a map, in file order; none when the section is absent. */
export function entriesOf(section: Plain | undefined): readonly (readonly [string, PlanEntry])[] {
  return isEntry(section) ? Object.entries(section).map(([id, entry]) => [id, isEntry(entry) ? entry : {}]) : [];
}

/** The entries of a section kept as a list. */
export function itemsOf(section: Plain | undefined): readonly PlanEntry[] {
  return Array.isArray(section) ? section.filter(isEntry) : [];
}

/** One id or a list of ids, as a list. */
export function idsOf(value: Plain | undefined): readonly string[] {
  return listOf(value).filter((id): id is string => typeof id === "string");
}

/** One thing or a list of things, as a list. */
export function listOf(value: Plain | undefined): readonly Plain[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

export function isEntry(value: Plain | undefined): value is PlanEntry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
