import type { Asked, PhasesView, PlanSlice, Proof } from "../../brief/phases-page/view.js";
import type { Language } from "../../brief/wire.js";
import type { Reading } from "../../engine/phases/model.js";

/** What a thread is asked. */
export type PhasesQuestion =
  | { readonly kind: "view"; readonly asked: Asked }
  | { readonly kind: "proof"; readonly reading: Reading };

/** Page to thread. `generation` grows with each question; whatever comes back with a smaller one is dropped. */
export type PhasesAsk =
  | { readonly kind: "open"; readonly slice: PlanSlice; readonly lang: Language }
  | (PhasesQuestion & { readonly generation: number });

export type PhasesAnswer =
  | { readonly kind: "view"; readonly view: PhasesView; readonly asked: Asked }
  | { readonly kind: "proof"; readonly reading: Reading; readonly proof: Proof | null }
  | { readonly kind: "failed"; readonly message: string };

/** Thread to page. */
export type PhasesReply = PhasesAnswer & { readonly generation: number };
