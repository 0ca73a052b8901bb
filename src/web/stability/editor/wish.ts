import type { Orders } from "../../../brief/stability-page/view.js";

/** What the editor is opened for; a wish that has been met becomes `open`. */
export interface EditorWish {
  readonly kind: "open" | "start" | "write";
  /** The orders tried when the wish was made. */
  readonly orders: Orders;
  /** Grows with each wish. */
  readonly number: number;
}
