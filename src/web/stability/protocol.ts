import type {
  Asked,
  Beyond,
  ConflictSlice,
  Explained,
  Orders,
  StabilityView,
} from "../../brief/stability-page/view.js";
import type { Language } from "../../brief/wire.js";

/** What a thread is asked. The conflict comes along only when it is another than the thread has. */
export type StabilityQuestion =
  | { readonly kind: "view" | "robust"; readonly asked: Asked }
  /** Nothing yet: works out the file's own order, so that the first move is answered as fast as the others. */
  | { readonly kind: "warm" }
  | { readonly kind: "state"; readonly orders: Orders; readonly state: number };

/** Page to thread. `generation` grows with each question; whatever comes back with a smaller one is dropped. */
export type StabilityAsk =
  | { readonly kind: "open"; readonly slice: ConflictSlice; readonly lang: Language }
  | (StabilityQuestion & { readonly generation: number });

/** What a thread says to a question. */
export type StabilityAnswer =
  | { readonly kind: "view"; readonly view: StabilityView }
  /** First why, then what it rests on and what would change it. */
  | { readonly kind: "explained"; readonly explained: Explained | null }
  | { readonly kind: "beyond"; readonly beyond: Beyond | null }
  /** With shares of the samples so far; null where nothing can be counted. */
  | { readonly kind: "robust"; readonly view: StabilityView | null; readonly all: boolean }
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly samples: number }
  | { readonly kind: "failed"; readonly message: string };

/** Thread to page. */
export type StabilityReply = StabilityAnswer & { readonly generation: number; readonly last: boolean };
