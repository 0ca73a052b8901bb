import type { EditStep } from "./edit-text.js";
import type { Read, TalksReader } from "./reading.js";

/** Page to worker. Each question is answered once, in order. */
export type ReaderAsk = { readonly id: number } & (
  | { readonly kind: "read"; readonly text: string }
  | { readonly kind: "edit"; readonly text: string; readonly steps: readonly EditStep[] }
  | { readonly kind: "names" | "outline"; readonly text: string }
  | { readonly kind: "schema" }
);

/** Worker to page: the answer of the question's kind, or what broke. */
export type ReaderReply =
  | { readonly id: number; readonly value: ReaderAnswer }
  | { readonly id: number; readonly broken: string };

export type ReaderAnswer = ReadReply | Awaited<ReturnType<TalksReader["edit" | "names" | "outline" | "schema"]>>;

/** What was read, the talks as JSON: a text crosses at once, and is made into talks only when they are asked for. */
export interface ReadReply extends Omit<Read, "talks"> {
  readonly talks: string | null;
}
