import type { Language } from "../../brief/wire.js";
import type { StartAnswer } from "./compute.js";
import type { Draft } from "./draft.js";

/** Page to worker. */
export interface StartAsk {
  readonly id: number;
  readonly draft: Draft;
  readonly lang: Language;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** Worker to page: an answer, of which more may follow, or what broke. */
export type StartReply =
  | { readonly id: number; readonly answer: StartAnswer; readonly last: boolean }
  | { readonly id: number; readonly broken: string };
