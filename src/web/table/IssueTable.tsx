import { Fragment, useState } from "react";
import type { IssueEntry, SideEntry } from "../../brief/pages/table.js";
import type { Frame } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { CellLineView } from "../blocks/TableView.js";
import { WordsView } from "../blocks/WordsView.js";
import { tableWords } from "./words.js";

/**
 * Issues × sides. Each issue opens in full below its row. Roles are written out because a narrow window stacks the rows.
 *
 * @param sides indexes of the parties that are shown
 */
export function IssueTable({ issues, sides, frame }: IssueTableProps) {
  const words = tableWords[frame.lang];
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const outcome = issues.some(({ expected }) => expected.length);
  const columns = 1 + sides.length + (outcome ? 1 : 0);

  function toggle(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  return (
    <div className="table">
      <table {...as.table} className="issues">
        <caption className="unseen">{words.caption}</caption>
        <colgroup>
          <col style={{ width: "16%" }} />
          {sides.map((side) => (
            <col key={side} />
          ))}
          {outcome && <col style={{ width: "18%" }} />}
        </colgroup>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            <th {...as.columnheader} scope="col">
              {words.issue}
            </th>
            {sides.map((side) => (
              <th key={side} {...as.columnheader} scope="col">
                <span className={`party-${side % 6}`}>{frame.parties[side]!.name}</span>
              </th>
            ))}
            {outcome && (
              <th {...as.columnheader} scope="col">
                {words.outcome}
              </th>
            )}
          </tr>
        </thead>
        {grouped(issues).map(({ group, issues: members }, at) => (
          <tbody key={`${at} ${group ?? ""}`} {...as.rowgroup}>
            {group !== undefined && (
              <tr {...as.row} className="group">
                <th {...as.rowheader} scope="rowgroup" colSpan={columns}>
                  {group}
                </th>
              </tr>
            )}
            {members.map((issue) => (
              <Fragment key={issue.id}>
                <tr {...as.row} className={issue.collision ? "collision" : undefined}>
                  <th {...as.rowheader} scope="row">
                    {issue.name}
                    {issue.nature && <div className="aside">{issue.nature}</div>}
                    <div>
                      <button
                        type="button"
                        className="src"
                        data-item
                        aria-label={words.inFullOf(issue.name)}
                        aria-expanded={open.has(issue.id)}
                        aria-controls={`full-${issue.id}`}
                        onClick={() => toggle(issue.id)}
                      >
                        {open.has(issue.id) ? words.less : words.inFull}
                      </button>
                    </div>
                  </th>
                  {sides.map((side) => (
                    <td key={side} {...as.cell} data-head={frame.parties[side]!.name}>
                      <Side entry={issue.sides[side]!} earlier={words.earlier} />
                    </td>
                  ))}
                  {outcome && (
                    <td {...as.cell} data-head={words.outcome}>
                      {issue.expected.length > 0 && <WordsView words={issue.expected} />}
                    </td>
                  )}
                </tr>
                <tr {...as.row} className="full" id={`full-${issue.id}`} hidden={!open.has(issue.id)}>
                  <td {...as.cell} colSpan={columns}>
                    {open.has(issue.id) && (
                      <div className="opened">
                        <BlockView block={issue.full} level={3} />
                      </div>
                    )}
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Roles as the elements have them anyway, for when their display is taken away. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

interface IssueTableProps {
  readonly issues: readonly IssueEntry[];
  readonly sides: readonly number[];
  readonly frame: Frame;
}

function Side({ entry, earlier }: { readonly entry: SideEntry; readonly earlier: (of: number) => string }) {
  return (
    <>
      {entry.now.map((line, at) => (
        <CellLineView key={at} line={line} />
      ))}
      {entry.earlier.length > 0 && (
        <details className="earlier">
          <summary>{earlier(entry.earlier.length)}</summary>
          <ol>
            {entry.earlier.map(({ when, lines }, at) => (
              <li key={at}>
                <div className="earlier-when">{when}</div>
                {lines.map((line, place) => (
                  <CellLineView key={place} line={line} />
                ))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Issues of one group that follow one another under one heading; a group of one has none. */
function grouped(issues: readonly IssueEntry[]): readonly { group?: string; issues: readonly IssueEntry[] }[] {
  const runs: IssueEntry[][] = [];
  for (const issue of issues) {
    const run = runs.at(-1);
    if (run && run[0]!.group === issue.group) run.push(issue);
    else runs.push([issue]);
  }
  return runs.map((run) => {
    const group = run[0]!.group;
    return { issues: run, ...(group !== undefined && run.length > 1 ? { group } : {}) };
  });
}
