import { useEffect } from "react";
import type { DeskPage } from "../../brief/wire.js";
import { apiAddress, askedDate } from "./address.js";

/** Tries before the page is left as it is, and how long between them, ms. */
const tries = 3;
const pause = 1500;

/**
 * Asks for what a page left out of its first answer because it takes longer, once the page is drawn. A page drawn meanwhile, as of
 * another date, gives the question up; where there is no answer it is asked again, and then the page stays as it is.
 */
export function useWhole(page: DeskPage, show: (page: DeskPage) => void): void {
  useEffect(() => {
    if (!page.later) return;
    const control = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = async (left: number) => {
      const address = apiAddress(page.page, page.frame.lang, askedDate(), { whole: "1" });
      const response = await fetch(address, { signal: control.signal }).catch(() => undefined);
      const whole = response?.ok ? ((await response.json().catch(() => undefined)) as DeskPage | undefined) : undefined;
      if (control.signal.aborted) return;
      if (whole) show(whole);
      else if (left > 1) waiting = setTimeout(() => void ask(left - 1), pause);
    };
    void ask(tries);
    return () => {
      control.abort();
      clearTimeout(waiting);
    };
  }, [page, show]);
}
