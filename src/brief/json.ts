/** The brief as data, for programs: what the other forms are rendered from. */
import type { BriefDocument } from "./brief.js";

/** Stable text: two spaces, members in the order of the document, a newline at the end. */
export const briefJson = (document: BriefDocument): string => `${JSON.stringify(document, null, 2)}\n`;
