import type { Language } from "../wire.js";

/** The data of the page `/start`. */
export interface StartPageData {
  readonly page: "start";
  readonly lang: Language;
  readonly dir: "ltr" | "rtl";
}
