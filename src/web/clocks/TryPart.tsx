import { type KeyboardEvent, useId } from "react";
import type { Triable, Tried, TriedEvent } from "../../brief/clocks-page/view.js";
import { BlockView } from "../blocks/BlockView.js";
import { EventFields } from "./EventFields.js";
import type { ClocksDesk } from "./useClocks.js";
import type { ClocksUiWords } from "./words.js";

interface TryPartProps {
  readonly desk: ClocksDesk;
  readonly triable: readonly Triable[];
  /** The day that a start is proposed for; "" where nothing in the file has a date. */
  readonly asOf: string;
  readonly words: ClocksUiWords["tried"];
}

/** A procedure from a start and with events that nobody has recorded; what it would say follows the hand. */
export function TryPart({ desk, triable, asOf, words }: TryPartProps) {
  const { act, tried, triedView: view } = desk;
  const { now } = tried;
  const ids = { procedure: useId(), start: useId(), hour: useId(), by: useId() };
  const chosen = triable.find(({ procedure }) => procedure === now?.procedure);
  const set = (next: Tried | null, field: string) => act({ type: "set", tried: next, field });

  function choose(procedure: string) {
    const found = triable.find((each) => each.procedure === procedure);
    if (found === undefined) return set(null, "");
    set(found.recorded ?? { procedure, start: asOf.slice(0, 10), by: found.by[0]?.id ?? "", events: [] }, "");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyZ") return;
    event.preventDefault();
    act({ type: event.shiftKey ? "redo" : "undo" });
  }

  const setEvent = (at: number, next: TriedEvent, field: string) =>
    now && set({ ...now, events: now.events.map((each, k) => (k === at ? next : each)) }, field);
  const kind = chosen?.kinds[0];

  return (
    <section className="block clock-try" id="try" aria-labelledby="try-heading" onKeyDown={onKeyDown}>
      <p className="question">{words.question}</p>
      <h2 id="try-heading" tabIndex={-1}>
        {words.heading}
      </h2>
      <p className="say">{words.say}</p>
      <div className="clock-form">
        <div className="clock-fields">
          <div className="field">
            <label htmlFor={ids.procedure}>{words.procedure}</label>
            <select id={ids.procedure} value={now?.procedure ?? ""} onChange={(event) => choose(event.target.value)}>
              <option value="">{words.choose}</option>
              {triable.map(({ procedure, name }) => (
                <option key={procedure} value={procedure}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          {now && chosen && (
            <>
              <div className="field">
                <label htmlFor={ids.start}>{words.start}</label>
                <input
                  id={ids.start}
                  type="date"
                  value={now.start.slice(0, 10)}
                  onChange={(event) => set({ ...now, start: event.target.value + now.start.slice(10) }, "start")}
                />
              </div>
              {chosen.hours && (
                <div className="field">
                  <label htmlFor={ids.hour}>{words.hour}</label>
                  <input
                    id={ids.hour}
                    type="time"
                    value={now.start.slice(11, 16)}
                    onChange={({ target }) =>
                      set(
                        { ...now, start: now.start.slice(0, 10) + (target.value === "" ? "" : `T${target.value}Z`) },
                        "hour",
                      )
                    }
                  />
                </div>
              )}
              {chosen.by.length > 0 && (
                <div className="field">
                  <label htmlFor={ids.by}>{words.by}</label>
                  <select id={ids.by} value={now.by} onChange={(event) => set({ ...now, by: event.target.value }, "")}>
                    <option value="">{words.nobody}</option>
                    {chosen.by.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </div>
              )}
            </>
          )}
        </div>
        {now && chosen && (
          <fieldset className="clock-events">
            <legend>{words.events}</legend>
            {chosen.recorded && <p className="key">{words.recorded}</p>}
            {now.events.map((each, k) => (
              <EventFields
                key={k}
                number={k + 1}
                event={each}
                kinds={chosen.kinds}
                words={words}
                set={(next, field) => setEvent(k, next, `${field} ${k}`)}
                remove={() => set({ ...now, events: now.events.filter((_, at) => at !== k) }, "")}
              />
            ))}
            {kind && (
              <button
                type="button"
                className="quiet"
                onClick={() =>
                  set(
                    {
                      ...now,
                      events: [
                        ...now.events,
                        {
                          kind: kind.kind,
                          step: kind.steps[0]?.id ?? "",
                          on: now.start.slice(0, 10),
                          plus: kind.spans ? "10d" : "",
                        },
                      ],
                    },
                    "",
                  )
                }
              >
                {words.add}
              </button>
            )}
          </fieldset>
        )}
        <p className="buttons">
          <button
            type="button"
            className="quiet"
            disabled={tried.past.length === 0}
            onClick={() => act({ type: "undo" })}
          >
            {words.undo}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={tried.future.length === 0}
            onClick={() => act({ type: "redo" })}
          >
            {words.redo}
          </button>
          <button type="button" className="quiet" disabled={now === null} onClick={() => set(null, "")}>
            {words.clear}
          </button>
          {now && <span className="clock-unsaved">{words.unsaved}</span>}
        </p>
      </div>
      <div className="clock-said" role="status">
        {now === null ? (
          <p className="work">{words.nothing}</p>
        ) : view === undefined ? (
          <p className="work">{words.waiting}</p>
        ) : view.ok ? (
          view.against && <p className="say clock-against">{view.against}</p>
        ) : (
          <ul className="findings">
            {view.problems.map((each) => (
              <li key={each} className="strong">
                <bdi>{each}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      {view?.ok && (
        <div className="opened">
          <BlockView block={view.block} level={3} />
        </div>
      )}
    </section>
  );
}
