import { useSyncExternalStore } from "react";
import type { TalksDocument } from "./document.js";

/**
 * Draws again with each change of the document: `useDocument(document)` and read what is needed from `document` itself.
 *
 * @returns a number that differs whenever anything of the document does
 */
export function useDocument(document: TalksDocument): string {
  return useSyncExternalStore(
    document.subscribe,
    () => `${document.version} ${document.read} ${document.problems.length}`,
  );
}
