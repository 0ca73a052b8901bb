import type { PageName } from "../../brief/wire.js";

/** The pages that exist, in the order of the bar. A page that is built is added here. */
export const pages: readonly PageName[] = [
  "today",
  "table",
  "deals",
  "stability",
  "phases",
  "clocks",
  "scenarios",
  "conduct",
  "factions",
  "timeline",
  "brief",
];
