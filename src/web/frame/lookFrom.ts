import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { KnownDates } from "../../brief/pages/known-dates.js";
import type { DeskPage } from "../../brief/wire.js";
import { unmarked } from "../../brief/words.js";
import { apiAddress } from "./address.js";
import { lookWords } from "./words.js";

/** Looking at the page from another date, in place. */
export interface Looking {
  readonly state: "idle" | "asking" | "failed";
  /** What happened, for those who listen; empty at first. */
  readonly said: string;
  /** The dates one can look from; undefined until asked for. */
  readonly dates: KnownDates | undefined;
  /** Asks for the page as of a date (undefined: the file’s own) and draws it here. A later call replaces an earlier one. */
  from(date: string | undefined): void;
  /** Reads the dates of the file, again each time. */
  loadDates(): Promise<KnownDates | undefined>;
  /** To the date before or after the one shown. */
  step(by: -1 | 1): void;
}

/**
 * Keeps the address, the page and what is said of it together: the address is replaced, so that a link, a reload and the engine
 * in the page all look from the same date.
 */
export function useLooking(page: DeskPage, show: (page: DeskPage) => void): Looking {
  const { lang } = page.frame;
  const [state, setState] = useState<Looking["state"]>("idle");
  const [said, setSaid] = useState("");
  const [dates, setDates] = useState<KnownDates>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function ask(date: string | undefined) {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState("asking");
    const query = new URLSearchParams(location.search);
    query.set("lang", lang);
    if (date === undefined) query.delete("as-of");
    else query.set("as-of", date);
    try {
      const response = await fetch(`/api${location.pathname}?${query}`, { signal: control.signal });
      const next = response.ok ? ((await response.json()) as DeskPage) : undefined;
      if (control.signal.aborted) return;
      if (!next) return fail();
      // What a page keeps after the # (the Deals page: sliders and cards) stays.
      history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
      show(next);
      setState("idle");
      setSaid(lookWords[lang].redrawn(next.frame.asOf, unmarked(next.lead)));
    } catch (error) {
      // A question given up for a later one is no failure; an unreachable desk is one, and the page stays.
      if (!control.signal.aborted && error instanceof Error) fail();
    }
  }

  function fail() {
    setState("failed");
    setSaid(lookWords[lang].failed);
  }

  async function loadDates(): Promise<KnownDates | undefined> {
    const response = await fetch(apiAddress("dates", lang, undefined)).catch(() => undefined);
    if (!response?.ok) return undefined;
    const read = (await response.json()) as KnownDates;
    setDates(read);
    return read;
  }

  return {
    state,
    said,
    dates,
    from: (date) => void ask(date),
    loadDates,
    step(by) {
      void (async () => {
        const known = dates ?? (await loadDates());
        if (!known) return;
        const at = stopAt(known, page.frame.asOfDate) + by;
        if (known.stops[at]) void ask(stopDate(known, at));
      })();
    },
  };
}

/** The last stop that is not after a date; 0 before the first. */
export function stopAt({ stops }: KnownDates, date: string): number {
  const day = date.slice(0, 10);
  const until = day.length === 10 ? day : `${day}\uffff`;
  let at = 0;
  while (at + 1 < stops.length && stops[at + 1]!.date <= until) at += 1;
  return at;
}

/** The date to ask for at a stop: none at the last, which is the file’s own. */
export const stopDate = ({ stops }: KnownDates, at: number): string | undefined =>
  at === stops.length - 1 ? undefined : stops[at]!.date;

export const LookingContext = createContext<Looking | undefined>(undefined);

export function useLookFrom(): Looking {
  const looking = useContext(LookingContext);
  if (!looking) throw new Error("expected a page that can look from another date, got none");
  return looking;
}
