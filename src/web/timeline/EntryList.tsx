import type { DatedEntry } from "../../brief/pages/dated-entries.js";
import type { TimelinePage } from "../../brief/pages/timeline.js";
import { CellLineView } from "../blocks/TableView.js";
import { useLookFrom } from "../frame/lookFrom.js";
import { timelineWords } from "./words.js";

/** Entries year by year, oldest first; what lies ahead under a heading of its own. A date looks from that day. */
export function EntryList({ page, entries }: { readonly page: TimelinePage; readonly entries: readonly DatedEntry[] }) {
  const words = timelineWords[page.frame.lang];
  const past = entries.filter(({ ahead }) => !ahead);
  const ahead = entries.filter(({ ahead }) => ahead);
  const years = byYear(past);
  return (
    <>
      {years.map(([year, members]) => (
        <Group key={year} id={`year-${year}`} head={page.years[year]!} entries={members} page={page} />
      ))}
      {ahead.length > 0 && <Group id="ahead" head={words.ahead} entries={ahead} page={page} />}
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly head: string;
  readonly entries: readonly DatedEntry[];
  readonly page: TimelinePage;
}

function Group({ id, head, entries, page }: GroupProps) {
  const { kinds, frame } = page;
  const words = timelineWords[frame.lang];
  const looking = useLookFrom();
  const name = (entry: DatedEntry) => kinds.find(({ kind }) => kind === entry.kind)?.name ?? "";
  return (
    <section className="year" aria-labelledby={id}>
      <h2 id={id} className="year-head">
        {head}
      </h2>
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.key} data-item tabIndex={-1}>
            <div className="entry-when">
              {entry.ahead ? (
                entry.when
              ) : (
                <button
                  type="button"
                  className="src"
                  aria-label={words.lookFrom(entry.when)}
                  onClick={() => looking.from(entry.look)}
                >
                  {entry.when}
                </button>
              )}
            </div>
            <div className="entry-kind">
              {entry.kind === "event" && entry.sort ? entry.sort : name(entry)}
              {entry.kind !== "event" && entry.sort && <span className="entry-sort"> · {entry.sort}</span>}
              {entry.contested && <span className="contested">{words.contested}</span>}
            </div>
            <div className="entry-what">
              {entry.lines.map((line, at) => (
                <CellLineView key={at} line={line} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function byYear(entries: readonly DatedEntry[]): readonly (readonly [year: number, entries: readonly DatedEntry[]])[] {
  const years = new Map<number, DatedEntry[]>();
  for (const entry of entries) {
    const members = years.get(entry.year);
    if (members) members.push(entry);
    else years.set(entry.year, [entry]);
  }
  return [...years];
}
