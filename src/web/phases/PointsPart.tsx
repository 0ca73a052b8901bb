import { Fragment, useState } from "react";
import type { PlanView, PointRow } from "../../brief/phases-page/view.js";
import { JudgementMark } from "../blocks/Sources.js";
import { WordsView } from "../blocks/WordsView.js";
import { StepNumbers } from "./StepDetails.js";
import type { PhasesDesk } from "./usePhases.js";
import { type PhasesUiWords, phasesUiWords } from "./words.js";

interface PointsPartProps {
  readonly desk: PhasesDesk;
  readonly view: PlanView;
  readonly words: PhasesUiWords["points"];
}

/** Points at which somebody could stop; each opens to what it rests on. Roles are written out, because a narrow window stacks the rows. */
export function PointsPart({ desk, view, words }: PointsPartProps) {
  const [opened, open] = useState<number>();
  const { points, sides } = view;
  const dated = points.some(({ when }) => when);
  return (
    <section className="block" id="points" aria-labelledby="points-heading">
      <p className="question">{words.question}</p>
      <h2 id="points-heading">{view.pointsHeading}</h2>
      <div className="table">
        <table {...as.table} className="points-table">
          <caption>{words.caption}</caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              <th {...as.columnheader} scope="col">
                {words.after}
              </th>
              {sides.map((side, p) => (
                <Fragment key={p}>
                  <th {...as.columnheader} scope="col" className="number">
                    <WordsView words={[side]} /> {words.exposure}
                  </th>
                  <th {...as.columnheader} scope="col" className="number">
                    <WordsView words={[side]} /> {words.slack}
                  </th>
                </Fragment>
              ))}
              <th {...as.columnheader} scope="col">
                {words.who}
              </th>
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {points.map((row, k) => (
              <Fragment key={k}>
                <PointLine
                  row={row}
                  at={k}
                  opened={opened === k}
                  view={view}
                  words={words}
                  open={() => open(opened === k ? undefined : k)}
                />
                {opened === k && (
                  <tr {...as.row} className="opened-row">
                    <td {...as.cell} colSpan={2 + 2 * sides.length} id={`point-${k}`}>
                      <Rests view={view} at={k} words={words} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="key">{words.key}</p>
      {dated && desk.tried.order !== null && <p className="key">{words.dates}</p>}
    </section>
  );
}

interface PointLineProps {
  readonly row: PointRow;
  readonly at: number;
  readonly opened: boolean;
  readonly view: PlanView;
  readonly words: PhasesUiWords["points"];
  readonly open: () => void;
}

function PointLine({ row, at, opened, view, words, open }: PointLineProps) {
  const nameOf = (p: number) => {
    const side = view.sides[p]!;
    return typeof side === "string" ? side : side.text;
  };
  return (
    <tr {...as.row} className={row.worst ? "worst-row" : undefined}>
      <th {...as.rowheader} scope="row">
        <button
          type="button"
          className="point-opens"
          aria-expanded={opened}
          aria-controls={opened ? `point-${at}` : undefined}
          onClick={open}
        >
          {row.name}
        </button>
        {row.worst && <b className="worst-mark"> {words.worst}</b>}
        {row.when && <div className="aside">{row.when}</div>}
      </th>
      {row.sides.map((side, p) => (
        <Fragment key={p}>
          <td {...as.cell} className="number" data-head={`${nameOf(p)}, ${words.exposure}`}>
            {side.exposure}
          </td>
          <td
            {...as.cell}
            className={side.leaves ? "number leaves" : "number"}
            data-head={`${nameOf(p)}, ${words.slack}`}
          >
            {side.slack}
          </td>
        </Fragment>
      ))}
      <td {...as.cell} data-head={words.who} className={row.breaks ? "could-leave" : undefined}>
        {row.says}
      </td>
    </tr>
  );
}

/** The steps done by then, with what each costs and is worth. */
function Rests({
  view,
  at,
  words,
}: {
  readonly view: PlanView;
  readonly at: number;
  readonly words: PhasesUiWords["points"];
}) {
  const row = view.points[at]!;
  const done = view.order.slice(0, at);
  return (
    <div className="point-rests">
      <h3 className="list-head">
        {words.rests} · <JudgementMark why={words.judgementWhy}>{words.judgement}</JudgementMark>
      </h3>
      <p className="key">
        {words.stripped}:{" "}
        {row.sides.map((side, p) => (
          <Fragment key={p}>
            {p > 0 && " · "}
            <WordsView words={[view.sides[p]!]} /> {side.stripped}
          </Fragment>
        ))}
      </p>
      {done.length === 0 ? (
        <p className="say">{words.nothing}</p>
      ) : (
        <ol className="rests-list">
          {done.map((unit) => (
            <li key={unit}>
              {view.units[unit]!.members.map((step) => (
                <StepNumbers key={step.id} step={step} words={sourceWords(words)} named />
              ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const sourceWords = (words: PhasesUiWords["points"]) =>
  words === phasesUiWords.fa.points ? phasesUiWords.fa.order : phasesUiWords.en.order;

/** Roles as the elements have them anyway, for when their display is taken away. */
const as = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
