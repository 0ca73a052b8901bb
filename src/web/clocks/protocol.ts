/** Between the Clocks page and its thread. */
import type { ClockPanel, ClocksSlice, Tried, TriedView } from "../../brief/clocks-page/view.js";
import type { Language } from "../../brief/wire.js";

export type ClocksQuestion =
  | { readonly kind: "panels"; readonly zones: readonly string[] }
  | { readonly kind: "tried"; readonly tried: Tried; readonly zones: readonly string[] }
  /** Of one procedure, or of all with the meetings. */
  | { readonly kind: "calendar"; readonly procedure: string | null };

/** Page to thread. `number` grows with each question; of each kind only the answer to the last is taken. */
export type ClocksAsk =
  | { readonly kind: "open"; readonly slice: ClocksSlice; readonly lang: Language }
  | (ClocksQuestion & { readonly number: number });

export type ClocksAnswer =
  | { readonly kind: "panels"; readonly panels: readonly ClockPanel[] }
  | { readonly kind: "tried"; readonly view: TriedView }
  | { readonly kind: "calendar"; readonly text: string; readonly procedure: string | null }
  | { readonly kind: "failed"; readonly of: ClocksQuestion["kind"]; readonly message: string };

/** Thread to page. */
export type ClocksReply = ClocksAnswer & { readonly number: number };
