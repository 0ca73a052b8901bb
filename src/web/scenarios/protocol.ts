/** Between the Scenarios page and its threads. */
import type { Asked, DeepAsked, DeepView, ScenariosSlice, ScenariosView } from "../../brief/scenarios-page/view.js";
import type { Language } from "../../brief/wire.js";

export type ScenariosQuestion =
  | { readonly kind: "view"; readonly asked: Asked }
  /** Nothing yet: runs once, so that the first move is answered as fast as the others. */
  | { readonly kind: "warm" }
  | { readonly kind: "deep"; readonly asked: DeepAsked };

/** Page to thread. `generation` grows with each question; whatever comes back with a smaller one is dropped. */
export type ScenariosAsk =
  | { readonly kind: "open"; readonly slice: ScenariosSlice; readonly lang: Language }
  | (ScenariosQuestion & { readonly generation: number });

export type ScenariosAnswer =
  | { readonly kind: "view"; readonly view: ScenariosView; readonly moving: boolean }
  | { readonly kind: "deep"; readonly deep: DeepView }
  | { readonly kind: "ready" }
  /** Numbers that cannot be, or a fault. */
  | { readonly kind: "failed"; readonly message: string };

/** Thread to page. */
export type ScenariosReply = ScenariosAnswer & { readonly generation: number };
