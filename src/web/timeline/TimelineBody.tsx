import { useDeferredValue, useMemo, useState } from "react";
import type { TimelinePage } from "../../brief/pages/timeline.js";
import { WordsView } from "../blocks/WordsView.js";
import { AxisView } from "./AxisView.js";
import { EntryList } from "./EntryList.js";
import { Filters } from "./Filters.js";
import { filtered, type TimelineFilter } from "./filter.js";
import { timelineWords } from "./words.js";

/** Filters, then what they leave: on an axis of time, and year by year. Filters stay when the page is looked at from another date. */
export function TimelineBody({ page }: { readonly page: TimelinePage }) {
  const { entries, frame } = page;
  const words = timelineWords[frame.lang];
  const [filter, setFilter] = useState<TimelineFilter>(everything);
  // Typing never waits for the list.
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filtered(entries, settled), [entries, settled]);
  if (entries.length === 0) return null;
  return (
    <section className="block" aria-label={words.section} id="timeline">
      <Filters page={page} filter={filter} shown={shown.length} set={setFilter} />
      {shown.length === 0 ? (
        <p className="say nothing">
          {words.nothing}{" "}
          <button type="button" className="quiet" onClick={() => setFilter(everything)}>
            {words.clear}
          </button>
        </p>
      ) : (
        <>
          <AxisView page={page} entries={shown} />
          <p className="key">
            <WordsView words={page.key} />
          </p>
          <p className="key look-key">{words.lookKey}</p>
          <EntryList page={page} entries={shown} />
        </>
      )}
    </section>
  );
}

const everything: TimelineFilter = { contested: false, search: "" };
