import type { Asked, DealsView, RestView, RobustView, Terms } from "../../brief/deals-page/view.js";
import type { WhatIf } from "../../brief/deals-page/what-if.js";
import type { Language } from "../../brief/wire.js";
import type { WhichTalks } from "./fetch-talks.js";

/** Which talks the engine is to hold, and in which language it speaks; the first message to a thread. */
export interface Opening extends WhichTalks {
  readonly lang: Language;
  /** Red lines that do not bind when the page starts. */
  readonly off: readonly string[];
}

/** What the Deals page may ask; `draws` is worked at in slices and can be stopped between them. */
export type DealsQuestion =
  | { readonly kind: "view"; readonly asked: Asked }
  | { readonly kind: "rest"; readonly whatIf: WhatIf }
  | { readonly kind: "draws"; readonly whatIf: WhatIf; readonly deals: readonly Terms[]; readonly draws: number };

/** Page to thread. `generation` grows with each question; whatever comes back with a smaller one is dropped. */
export type DealsAsk =
  | { readonly kind: "open"; readonly opening: Opening }
  | { readonly kind: "stop" }
  | (DealsQuestion & { readonly generation: number });

export type DealsAnswer =
  | { readonly kind: "view"; readonly view: DealsView }
  | { readonly kind: "rest"; readonly rest: RestView | null }
  /** `stopped`: the shares are of the draws done until then. */
  | { readonly kind: "robust"; readonly robust: RobustView | null; readonly stopped: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** Thread to page. */
export type DealsReply =
  | { readonly kind: "progress"; readonly generation: number; readonly done: number; readonly of: number }
  | (DealsAnswer & { readonly generation: number });
