import type { Block } from "../../brief/blocks.js";
import type { Language } from "../../brief/wire.js";
import type { WhichTalks } from "./fetch-talks.js";

/** What a page may ask of the engine, by the id of the button that asks. */
export type Question = "open-zone" | "why-none";

export const isQuestion = (id: string): id is Question => id === "open-zone" || id === "why-none";

/** Page to worker. */
export interface Ask extends WhichTalks {
  readonly question: Question;
  readonly lang: Language;
  /** Grows with each ask; whatever comes back with a smaller one is dropped. */
  readonly generation: number;
}

export type Stage = "reading" | "computing" | "writing";

/** Worker to page. */
export type Reply = { readonly generation: number } & (
  | { readonly kind: "progress"; readonly stage: Stage }
  | { readonly kind: "answer"; readonly block: Block }
  /** In words where the server or the engine had any. */
  | { readonly kind: "failed"; readonly message: string }
);
