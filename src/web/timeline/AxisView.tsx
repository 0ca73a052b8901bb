import { useLayoutEffect, useRef, useState } from "react";
import type { DatedEntry } from "../../brief/pages/dated-entries.js";
import { timeAxis } from "../../brief/pages/time-axis.js";
import type { TimelinePage } from "../../brief/pages/timeline.js";
import { ChartView } from "../blocks/ChartView.js";

/** The entries on an axis of time, as wide as there is room, so that its words keep their size. */
export function AxisView({ page, entries }: { readonly page: TimelinePage; readonly entries: readonly DatedEntry[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(leastWidth, Math.round(entry!.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const { frame, asOfDay, kinds } = page;
  const chart = timeAxis(entries, { lang: frame.lang, asOfDay, lanes: kinds, width });
  return (
    <div className="axis" ref={place}>
      {chart && <ChartView chart={chart} />}
    </div>
  );
}

const usualWidth = 1060;
/** As in phone.css: below it the drawing scrolls. */
const leastWidth = 527;
