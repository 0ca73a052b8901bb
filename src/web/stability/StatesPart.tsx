import { Fragment } from "react";
import { firstRows } from "../../brief/stability-page/first-rows.js";
import type { StabilityView, StateRow } from "../../brief/stability-page/view.js";
import { WordsView } from "../blocks/WordsView.js";
import { OpenedView } from "./OpenedView.js";
import type { StabilityDesk } from "./useStability.js";
import type { StabilityUiWords } from "./words.js";

interface StatesPartProps {
  readonly desk: StabilityDesk;
  readonly view: Extract<StabilityView, { ok: true }>;
  readonly words: StabilityUiWords;
}

/** Rows more with each press. */
const more = 30;

/** States in their order; each opens to why it holds or not. Roles are written out, because a narrow window stacks the rows. */
export function StatesPart({ desk, view, words: all }: StatesPartProps) {
  const words = all.states;
  const { rows, of, robustKey } = view;
  const reached = rows.some(({ reach }) => reach);
  const counted = desk.sampling !== null || robustKey !== "" || rows.some(({ robust }) => robust !== null);
  const columns = 3 + (reached ? 1 : 0) + (counted ? 1 : 0);
  return (
    <section className="block" id="states" aria-labelledby="states-heading">
      <p className="question">{words.question}</p>
      <h2 id="states-heading">{words.heading}</h2>
      {rows.length === 0 ? (
        <p className="say">{words.tooLarge}</p>
      ) : (
        <div className="table">
          <table {...as.table} className="states">
            <caption>{words.caption(rows.length, of)}</caption>
            <colgroup>
              <col style={{ width: "29%" }} />
              <col style={{ width: "22%" }} />
              {reached && <col style={{ width: "20%" }} />}
              {counted && <col style={{ width: "12%" }} />}
              <col />
            </colgroup>
            <thead {...as.rowgroup}>
              <tr {...as.row}>
                <th {...as.columnheader} scope="col">
                  {words.head.state}
                </th>
                <th {...as.columnheader} scope="col">
                  {words.head.hold}
                </th>
                {reached && (
                  <th {...as.columnheader} scope="col">
                    {words.head.reach}
                  </th>
                )}
                {counted && (
                  <th {...as.columnheader} scope="col">
                    {words.head.robust}
                  </th>
                )}
                <th {...as.columnheader} scope="col">
                  {words.head.makers}
                </th>
              </tr>
            </thead>
            <tbody {...as.rowgroup}>
              {rows.map((row) => (
                <Fragment key={row.state}>
                  <Row {...{ row, desk, words, reached, counted }} />
                  {desk.opened?.at === "row" && desk.opened.state === row.state && (
                    <tr {...as.row} className="opened-row">
                      <td {...as.cell} colSpan={columns} id={`opened-${row.state}`}>
                        <OpenedView opened={desk.opened} words={all.opened} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {desk.sampling !== null && (
        <p className="work" role="status">
          <progress max={1000} value={desk.sampling} aria-label={words.counting(desk.sampling)} />{" "}
          {words.counting(desk.sampling)}{" "}
          <button type="button" className="quiet" onClick={desk.stopSampling}>
            {words.stop}
          </button>
        </p>
      )}
      {of > rows.length || desk.rows > firstRows ? (
        <p className="buttons">
          {of > rows.length && (
            <button type="button" className="quiet" onClick={() => desk.showRows(desk.rows + more)}>
              {words.more(Math.min(more, of - rows.length))}
            </button>
          )}
          {desk.rows > firstRows && (
            <button type="button" className="quiet" onClick={() => desk.showRows(firstRows)}>
              {words.fewer}
            </button>
          )}
        </p>
      ) : null}
      {robustKey && <p className="key">{robustKey}</p>}
      <p className="key">{words.key}</p>
    </section>
  );
}

interface RowProps {
  readonly row: StateRow;
  readonly desk: StabilityDesk;
  readonly words: StabilityUiWords["states"];
  readonly reached: boolean;
  readonly counted: boolean;
}

function Row({ row, desk, words, reached, counted }: RowProps) {
  const open = desk.opened?.at === "row" && desk.opened.state === row.state;
  return (
    <tr {...as.row} className={row.isNow ? "is-now" : undefined} data-hold={row.hold}>
      <th {...as.rowheader} scope="row">
        <button
          type="button"
          className="state-opens"
          data-item
          data-state={row.state}
          aria-expanded={open}
          aria-controls={open ? `opened-${row.state}` : undefined}
          onClick={() => desk.open(open ? undefined : row.state)}
        >
          <span>{row.words}</span> {row.on !== undefined && <span className="aside state-on">{row.on}</span>}
        </button>
        {row.isNow && <span className="small"> {words.here}</span>}
      </th>
      <td {...as.cell} data-head={words.head.hold}>
        <div>{row.holdWords}</div>
        <div className="aside">{row.holdName}</div>
      </td>
      {reached && (
        <td {...as.cell} data-head={words.head.reach}>
          {row.reach?.words.map((way, k) => (
            <div key={way} className={k ? "aside" : undefined}>
              {way}
            </div>
          ))}
        </td>
      )}
      {counted && (
        <td {...as.cell} data-head={words.head.robust}>
          {row.robust ?? ""}
        </td>
      )}
      <td {...as.cell} data-head={words.head.makers} className="makers-cell">
        {row.makers.map(({ who, stays, blind }, k) => (
          <div key={k}>
            <WordsView words={[who]} />{" "}
            {stays === null ? <b className="leaves">{words.leaves}</b> : <span className="small">{stays}</span>}
            {blind && <span className="small"> ({words.blind})</span>}
          </div>
        ))}
      </td>
    </tr>
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
