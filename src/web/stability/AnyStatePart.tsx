import { useState } from "react";
import type { StabilityView } from "../../brief/stability-page/view.js";
import { OpenedView } from "./OpenedView.js";
import type { StabilityDesk } from "./useStability.js";
import type { StabilityUiWords } from "./words.js";

interface AnyStatePartProps {
  readonly desk: StabilityDesk;
  readonly view: Extract<StabilityView, { ok: true }>;
  readonly words: StabilityUiWords;
}

/** A state put together by hand: would it hold, and what must change for it to hold? */
export function AnyStatePart({ desk, view, words: all }: AnyStatePartProps) {
  const words = all.any;
  const [state, setState] = useState(view.now ?? 0);
  const makers = [...new Set(view.options.map(({ maker }) => maker))];
  const shown = desk.opened?.at === "any" ? desk.opened : undefined;

  function ask(of: number) {
    setState(of);
    desk.open(of, "any");
  }

  return (
    <section className="block" id="any-state" aria-labelledby="any-heading">
      <p className="question">{words.question}</p>
      <h2 id="any-heading">{words.heading}</h2>
      <p className="say">{words.say}</p>
      <div className="any-options">
        {makers.map((maker) => (
          <fieldset key={maker}>
            <legend>{maker}</legend>
            {view.options.map((option, k) =>
              option.maker === maker ? (
                <label key={option.id}>
                  <input
                    type="checkbox"
                    checked={((state >>> k) & 1) === 1}
                    onChange={() => setState((state ^ (1 << k)) >>> 0)}
                  />{" "}
                  {option.name}
                </label>
              ) : null,
            )}
          </fieldset>
        ))}
      </div>
      <p className="buttons">
        <button type="button" onClick={() => ask(state)}>
          {words.ask}
        </button>
        {shown && (
          <button type="button" className="quiet" onClick={() => desk.open(undefined)}>
            {words.close}
          </button>
        )}
      </p>
      {view.labels.length > 0 && (
        <p className="any-labels">
          <span>{words.labels}: </span>
          {view.labels.map(({ name, state: of }) => (
            <button key={name} type="button" className="quiet" onClick={() => ask(of)}>
              {name}
            </button>
          ))}
        </p>
      )}
      <div role="status">{shown && <OpenedView opened={shown} words={all.opened} />}</div>
    </section>
  );
}
