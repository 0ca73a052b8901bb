import { Fragment, type KeyboardEvent, lazy, Suspense, useState } from "react";
import { sameOrder } from "../../brief/phases-page/places.js";
import type { PhasesPage, PlanView } from "../../brief/phases-page/view.js";
import { ChartView } from "../blocks/ChartView.js";
import { Choice } from "./Choice.js";
import { StepList } from "./StepList.js";
import type { PhasesDesk } from "./usePhases.js";
import type { PhasesUiWords } from "./words.js";

interface OrderPartProps {
  readonly page: PhasesPage;
  readonly desk: PhasesDesk;
  readonly view: PlanView;
  readonly words: PhasesUiWords;
}

/** The steps to be moved, the charts that follow, and what is offered: one move, the best order, the way back, the file. */
export function OrderPart({ page, desk, view, words }: OrderPartProps) {
  const { act, tried } = desk;
  const [announced, announce] = useState("");
  const [writing, setWriting] = useState(0);
  const [outcome, say] = useState("");
  const order = tried.order ?? view.fileOrder;
  const { best, move } = view.offers;
  const isBest = sameOrder(order, best.order);
  const { readings, units } = choicesOf(words);

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyZ") return;
    event.preventDefault();
    act({ type: event.shiftKey ? "redo" : "undo" });
  }

  return (
    <section className="block" id="order" aria-labelledby="order-heading" onKeyDown={onKeyDown}>
      <p className="question">{words.order.question}</p>
      <h2 id="order-heading">{words.order.heading}</h2>
      <p className="say">{words.order.say}</p>
      <div className="phases-lanes">
        <ChartView chart={view.lanes.chart} />
        <p className="key">{view.lanes.key}</p>
        {view.early.length > 0 && (
          <ul className="phases-early">
            {view.early.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="phases-acts">
        <button type="button" className="quiet" disabled={!tried.past.length} onClick={() => act({ type: "undo" })}>
          {words.order.undo}
        </button>
        <button type="button" className="quiet" disabled={!tried.future.length} onClick={() => act({ type: "redo" })}>
          {words.order.redo}
        </button>
        <button type="button" className="quiet" disabled={tried.order === null} onClick={() => act({ type: "reset" })}>
          {words.order.reset}
        </button>
        {tried.order !== null && <span className="phases-unsaved">{words.order.unsaved}</span>}
      </div>
      <div className="phases-desk">
        <div className="phases-steps">
          <div className="phases-offers">
            {move && (
              <p>
                <button type="button" id="best-move" onClick={() => act({ type: "order", order: move.order })}>
                  {move.label}
                </button>
                <span className="small"> {move.says}</span>
              </p>
            )}
            <p>
              {isBest ? (
                <span className="small">{words.order.isBest} </span>
              ) : (
                <button
                  type="button"
                  id="best-order"
                  className={move ? "quiet" : undefined}
                  onClick={() => act({ type: "order", order: best.order })}
                >
                  {words.order.tryBest}
                </button>
              )}
              <span className="small"> {best.says}</span>
            </p>
          </div>
          <StepList
            units={view.units}
            order={order}
            tags={view.fileOrder}
            findings={page.findings}
            words={words.order}
            lang={page.frame.lang}
            act={act}
            announce={announce}
          />
          {tried.order !== null && (
            <div className="phases-write">
              {view.writable.can ? (
                <button type="button" disabled={writing > 0} onClick={() => setWriting((before) => before + 1)}>
                  {writing > 0 ? words.write.writing : words.write.button}
                </button>
              ) : (
                <p className="key">{view.writable.why}</p>
              )}
            </div>
          )}
          {writing > 0 && view.writable.can && (
            <Suspense fallback={null}>
              <WriteOrder
                lang={page.frame.lang}
                wanted={view.writable}
                words={words.write}
                told={(said, slice) => {
                  setWriting(0);
                  say(said);
                  if (slice) desk.written(slice);
                }}
              />
            </Suspense>
          )}
          <p role="status" className="work">
            {outcome || (desk.proving ? words.order.proving : "")}
          </p>
        </div>
        <div className="phases-charts">
          <p className="question">{words.charts.question}</p>
          <h3>{view.own.sentence}</h3>
          <ChartView chart={view.own.chart} />
          <p className="phases-said" aria-live="polite">
            {view.own.chart.label}
          </p>
          <h3>{view.best.sentence}</h3>
          <ChartView chart={view.best.chart} />
          <p className="phases-said">
            {words.charts.sequence}:{" "}
            {view.best.names.map((name, k) => (
              <Fragment key={name}>
                {k > 0 && (page.frame.dir === "rtl" ? " ← " : " → ")}
                <bdi>{name}</bdi>
              </Fragment>
            ))}
          </p>
          {view.chartKey.map((line) => (
            <p key={line} className="key">
              {line}
            </p>
          ))}
          <div className="phases-choices">
            <Choice
              legend={words.reading.legend}
              name="reading"
              options={readings}
              value={desk.reading}
              pick={desk.read}
            />
            <Choice legend={words.unit.legend} name="unit" options={units} value={desk.unit} pick={desk.count} />
          </div>
        </div>
      </div>
      <p className="unseen" aria-live="assertive">
        {announced}
      </p>
    </section>
  );
}

const choicesOf = ({ reading, unit }: PhasesUiWords) => ({
  readings: (["cautious", "best", "hopeful"] as const).map((value) => ({ value, label: reading.names[value] })),
  units: [
    { value: "points", label: unit.points },
    { value: "shares", label: unit.shares },
  ] as const,
});

/** Writing brings the file's whole document: it comes when it is wanted. */
const WriteOrder = lazy(async () => ({ default: (await import("./write/WriteOrder.js")).WriteOrder }));
