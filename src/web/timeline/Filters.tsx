import type { ReactNode } from "react";
import type { EntryKind } from "../../brief/pages/dated-entries.js";
import type { TimelinePage } from "../../brief/pages/timeline.js";
import type { TimelineFilter } from "./filter.js";
import { timelineWords } from "./words.js";

/** What to look for, and how many entries that leaves. */
export function Filters({ page, filter, shown, set }: FiltersProps) {
  const { kinds, sides, years, entries, frame } = page;
  const words = timelineWords[frame.lang];
  const change = (part: { readonly [name in keyof TimelineFilter]?: TimelineFilter[name] | undefined }) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    set(Object.fromEntries(next) as unknown as TimelineFilter);
  };
  const grades = grade.filter((each) => entries.some(({ confidence }) => confidence === each));
  return (
    <form className="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.search}
        <input
          type="search"
          value={filter.search}
          onChange={(event) => change({ search: event.target.value })}
          data-key="filter"
        />
      </label>
      {kinds.length > 1 && (
        <Choice
          label={words.kind}
          any={words.any}
          value={filter.kind}
          options={kinds.map(({ kind, name }) => [kind, name])}
          choose={(kind) => change({ kind: kind as EntryKind | undefined })}
        />
      )}
      {sides.length > 0 && (
        <Choice
          label={words.side}
          any={words.any}
          value={filter.side}
          options={sides.map(({ id, name }) => [id, name])}
          choose={(side) => change({ side })}
        />
      )}
      {grades.length > 0 && (
        <Choice
          label={words.confidence}
          any={words.any}
          value={filter.confidence}
          options={grades.map((each) => [each, words.grades[each]])}
          choose={(confidence) => change({ confidence: confidence as TimelineFilter["confidence"] })}
        />
      )}
      {years.length > 1 && (
        <>
          <Choice
            label={words.from}
            any={words.any}
            value={named(filter.from)}
            options={years.map((year, at) => [String(at), year])}
            choose={(from) => change({ from: numbered(from) })}
          />
          <Choice
            label={words.until}
            any={words.any}
            value={named(filter.until)}
            options={years.map((year, at) => [String(at), year])}
            choose={(until) => change({ until: numbered(until) })}
          />
        </>
      )}
      {entries.some(({ contested }) => contested) && (
        <label className="tick">
          <input
            type="checkbox"
            checked={filter.contested}
            onChange={(event) => change({ contested: event.target.checked })}
          />
          {words.contestedOnly}
        </label>
      )}
      <output className="filters-count">{words.shown(shown, entries.length)}</output>
    </form>
  );
}

interface FiltersProps {
  readonly page: TimelinePage;
  readonly filter: TimelineFilter;
  readonly shown: number;
  readonly set: (filter: TimelineFilter) => void;
}

const grade = ["high", "medium", "low"] as const;

const named = (index: number | undefined) => (index === undefined ? undefined : String(index));
const numbered = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function Choice({ label, any, value, options, choose }: ChoiceProps): ReactNode {
  return (
    <label>
      {label}
      <select value={value ?? ""} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{any}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly choose: (id: string | undefined) => void;
}
