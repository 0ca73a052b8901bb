import { useCallback, useEffect, useState } from "react";
import { type PriorPercent, readPrior, writtenPrior } from "./prior.js";

/** The prior that is tried, kept in the address after its #, so that a reload and a link keep it. */
export function usePrior(): readonly [PriorPercent, (next: PriorPercent) => void] {
  const [percent, setPercent] = useState(() => readPrior(location.hash));
  useEffect(() => {
    const moved = () => setPercent(readPrior(location.hash));
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  const set = useCallback((next: PriorPercent) => {
    setPercent(next);
    const written = writtenPrior(next);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${written && `#${written}`}`);
  }, []);
  return [percent, set];
}
