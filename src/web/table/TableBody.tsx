import { useState } from "react";
import type { IssueEntry, TablePage } from "../../brief/pages/table.js";
import { WordsView } from "../blocks/WordsView.js";
import { IssueTable } from "./IssueTable.js";
import { tableWords } from "./words.js";

/** Filters over the issues, then the table. What is chosen stays when the page is looked at from another date. */
export function TableBody({ page }: { readonly page: TablePage }) {
  const { issues, groups, frame, key } = page;
  const words = tableWords[frame.lang];
  const [group, setGroup] = useState(anyGroup);
  const [side, setSide] = useState(anySide);
  const [colliding, setColliding] = useState(false);
  if (issues.length === 0) return null;
  const shown = issues.filter((issue) => passes(issue, group, colliding));
  const sides = frame.parties.flatMap((party, index) => (side === anySide || party.id === side ? [index] : []));
  return (
    <section className="block" aria-labelledby="table-head" id="table">
      <h2 id="table-head" className="unseen">
        {words.caption}
      </h2>
      <form className="filters" aria-label={words.filters} onSubmit={(event) => event.preventDefault()}>
        {groups.length > 1 && (
          <label>
            {words.group}
            <select value={group} onChange={(event) => setGroup(event.target.value)} data-key="filter">
              <option value={anyGroup}>{words.allGroups}</option>
              {groups.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.side}
          <select value={side} onChange={(event) => setSide(event.target.value)}>
            <option value={anySide}>{words.allSides}</option>
            {frame.parties.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" checked={colliding} onChange={(event) => setColliding(event.target.checked)} />
          {words.collisionsOnly}
        </label>
        <output className="filters-count">{words.shown(shown.length, issues.length)}</output>
      </form>
      {shown.length === 0 ? (
        <p className="say">{words.nothing}</p>
      ) : (
        <IssueTable issues={shown} sides={sides.length ? sides : [...frame.parties.keys()]} frame={frame} />
      )}
      {key.map((line, index) => (
        <p key={index} className="key">
          <WordsView words={line} />
        </p>
      ))}
    </section>
  );
}

/** No id and no name is empty, so these stand for all. */
const anyGroup = "";
const anySide = "";

const passes = (issue: IssueEntry, group: string, colliding: boolean): boolean =>
  (group === anyGroup || issue.group === group) && (!colliding || issue.collision);
