import { useId } from "react";
import type { TriableKind, TriedEvent } from "../../brief/clocks-page/view.js";
import type { ClocksUiWords } from "./words.js";

interface EventFieldsProps {
  readonly number: number;
  readonly event: TriedEvent;
  readonly kinds: readonly TriableKind[];
  readonly words: ClocksUiWords["tried"];
  readonly set: (event: TriedEvent, field: string) => void;
  readonly remove: () => void;
}

const units = ["d", "wd", "w", "mo"] as const;

/** One thing that happens on the way: what, to which step, when, and by how much. */
export function EventFields({ number, event, kinds, words, set, remove }: EventFieldsProps) {
  const ids = { kind: useId(), step: useId(), on: useId(), plus: useId(), unit: useId() };
  const kind = kinds.find((each) => each.kind === event.kind) ?? kinds[0]!;
  const [, count = "", unit = "d"] = /^(\d*)(\D*)$/.exec(event.plus) ?? [];

  function setKind(next: string) {
    const found = kinds.find((each) => each.kind === next)!;
    const step = found.steps.some(({ id }) => id === event.step) ? event.step : (found.steps[0]?.id ?? "");
    set({ ...event, kind: next, step, plus: found.spans ? event.plus || "10d" : "" }, "");
  }

  return (
    <fieldset className="clock-event" aria-label={words.event(number)}>
      <div className="field">
        <label htmlFor={ids.kind}>{words.kind}</label>
        <select id={ids.kind} value={kind.kind} onChange={({ target }) => setKind(target.value)}>
          {kinds.map(({ kind: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {kind.steps.length > 0 && (
        <div className="field">
          <label htmlFor={ids.step}>{words.step}</label>
          <select id={ids.step} value={event.step} onChange={({ target }) => set({ ...event, step: target.value }, "")}>
            {event.step === "" && <option value="">{words.anyStep}</option>}
            {kind.steps.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor={ids.on}>{words.on}</label>
        <input
          id={ids.on}
          type="date"
          value={event.on.slice(0, 10)}
          onChange={({ target }) => set({ ...event, on: target.value }, "on")}
        />
      </div>
      {kind.spans && (
        <>
          <div className="field clock-count">
            <label htmlFor={ids.plus}>{words.plus}</label>
            <input
              id={ids.plus}
              type="number"
              min={1}
              max={9999}
              value={count}
              onChange={({ target }) =>
                set({ ...event, plus: `${Number.parseInt(target.value, 10) || ""}${unit || "d"}` }, "plus")
              }
            />
          </div>
          <div className="field clock-count">
            <label htmlFor={ids.unit}>{words.unit}</label>
            <select
              id={ids.unit}
              value={unit || "d"}
              onChange={({ target }) => set({ ...event, plus: `${count}${target.value}` }, "")}
            >
              {units.map((each) => (
                <option key={each} value={each}>
                  {words.units[each]}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <button type="button" className="quiet clock-out" aria-label={words.remove(number)} onClick={remove}>
        ×
      </button>
    </fieldset>
  );
}
