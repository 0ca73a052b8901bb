import type { EditStep } from "./edit-text.js";
import type { TalksReader } from "./reading.js";

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

export type ReaderAnswer = Awaited<ReturnType<TalksReader["read" | "edit" | "names" | "outline" | "schema"]>>;
