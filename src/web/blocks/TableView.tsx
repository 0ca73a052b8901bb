import type { CellLine, Column, Row, Table } from "../../brief/blocks.js";
import { unmarked } from "../../brief/words.js";
import { usePageWords } from "../wordsContext.js";
import { WordsView } from "./WordsView.js";

/**
 * A table that looks printed. Its roles are written out, because a narrow window stacks the rows (`display: block`) and a browser
 * then forgets that it is a table; each cell carries its column's heading for that case.
 *
 * @param named whether its name is shown: where it is not the only evidence, so that readers know what it is
 */
export function TableView({ table, named }: { readonly table: Table; readonly named: boolean }) {
  const { empty } = usePageWords();
  const { columns, rows, caption } = table;
  const headed = columns.some(({ head }) => head.length > 0);
  return (
    <div className="table">
      <table {...as.table}>
        <caption className={named ? undefined : "unseen"}>{caption}</caption>
        <colgroup>
          {columns.map(({ width }, index) => (
            <col key={index} style={width ? { width: `${width * 100}%` } : undefined} />
          ))}
        </colgroup>
        {headed && (
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {columns.map(({ head, kind }, index) => (
                <th key={index} {...as.columnheader} scope="col" className={kind === "number" ? "number" : undefined}>
                  <WordsView words={head} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        {groupsOf(rows).map((group, index) => (
          <tbody key={index} {...as.rowgroup}>
            {group[0]?.group && (
              <tr {...as.row} className="group">
                <th {...as.rowheader} scope="rowgroup" colSpan={columns.length}>
                  <WordsView words={group[0].group} />
                </th>
              </tr>
            )}
            {group.map((row, at) => (
              <RowView key={at} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
      {rows.length === 0 && <p className="say">{empty.rows}</p>}
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

function RowView({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  return (
    <tr {...as.row} className={row.collision ? "collision" : undefined}>
      {row.cells.map((lines, index) => {
        const column = columns[index];
        const content = lines.map((line, at) => <CellLineView key={at} line={line} />);
        if (index === 0) {
          return (
            <th key={index} {...as.rowheader} scope="row">
              {content}
            </th>
          );
        }
        return (
          <td
            key={index}
            {...as.cell}
            className={column?.kind === "number" ? "number" : undefined}
            data-head={unmarked(column?.head ?? [])}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** One line of a cell. */
export function CellLineView({ line }: { readonly line: CellLine }) {
  const { collides } = usePageWords();
  const words = <WordsView words={line.words} />;
  switch (line.kind) {
    case "text":
      return <div>{words}</div>;
    case "aside":
      return <div className="aside">{words}</div>;
    case "red line":
      return (
        <div className={`red-line ${line.firmness}${line.collides ? " collides" : ""}`}>
          {words}
          {line.collides && <span className="unseen"> ({collides})</span>}
        </div>
      );
    default:
      return line satisfies never;
  }
}

/** Rows by group: a row with a group heading starts the next one. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.group || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(row);
  }
  return groups;
}
