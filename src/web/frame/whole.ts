import { useEffect } from "react";
import type { DeskPage } from "../../brief/wire.js";
import { apiAddress, askedDate } from "./address.js";

/**
 * Asks for what a page left out of its first answer because it takes longer, once the page is drawn. A page drawn meanwhile, as of
 * another date, gives the question up; where there is no answer the page stays as it is and says what it left out.
 */
export function useWhole(page: DeskPage, show: (page: DeskPage) => void): void {
  useEffect(() => {
    if (!page.later) return;
    const control = new AbortController();
    void (async () => {
      const address = apiAddress(page.page, page.frame.lang, askedDate(), { whole: "1" });
      const response = await fetch(address, { signal: control.signal }).catch(() => undefined);
      const whole = response?.ok ? ((await response.json().catch(() => undefined)) as DeskPage | undefined) : undefined;
      if (whole && !control.signal.aborted) show(whole);
    })();
    return () => control.abort();
  }, [page, show]);
}
