import { useEffect } from "react";
import type { ScenariosView, SliderGroup } from "../../brief/scenarios-page/view.js";
import { scenariosWords } from "../../brief/scenarios-page/words.js";
import type { Language } from "../../brief/wire.js";
import { WordsView } from "../blocks/WordsView.js";
import type { Tried, TryAction } from "./state.js";
import { ValueSlider } from "./ValueSlider.js";
import { scenariosUiWords } from "./words.js";

interface WhatIfProps {
  readonly groups: readonly SliderGroup[];
  readonly view: ScenariosView;
  readonly state: Tried;
  readonly lang: Language;
  act(action: TryAction): void;
}

/** What if: the talks, the blend and the model's judgements set by hand, with the answer above them all the while. */
export function WhatIfPart({ groups, view, state, lang, act }: WhatIfProps) {
  const w = scenariosUiWords[lang].whatIf;
  const words = scenariosWords(lang).groups;
  const { values, past, future } = state;
  const changed = Object.keys(values).length > 0;
  useEffect(() => {
    const undoing = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyZ") return;
      if (event.target instanceof HTMLInputElement && event.target.type !== "range") return;
      event.preventDefault();
      act({ type: event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", undoing);
    return () => removeEventListener("keydown", undoing);
  }, [act]);

  return (
    <section className="block" id="what-if" aria-labelledby="what-if-heading">
      <p className="question">{w.question}</p>
      <h2 id="what-if-heading">{w.heading}</h2>
      <p className="say">{w.say}</p>
      <details className="sliders">
        <summary>{w.open}</summary>
        <div className="sliders-answer">
          <p>
            <WordsView words={view.answer} />
          </p>
          <p className="changed" role="status">
            {state.held === null && view.changed && <WordsView words={view.changed} />}
          </p>
          <p className="buttons">
            <button type="button" className="quiet" disabled={!past.length} onClick={() => act({ type: "undo" })}>
              {w.undo}
            </button>
            <button type="button" className="quiet" disabled={!future.length} onClick={() => act({ type: "redo" })}>
              {w.redo}
            </button>
            <button type="button" className="quiet" disabled={!changed} onClick={() => act({ type: "reset" })}>
              {w.reset}
            </button>
            {changed && <span className="scenarios-tried">{w.unsaved}</span>}
          </p>
        </div>
        <div className="sliders-parties">
          {groups.map(({ id, sliders }) => (
            <fieldset key={id}>
              <legend>{words[id].head}</legend>
              <p className="key">{words[id].say}</p>
              {sliders.map((slider) => (
                <ValueSlider key={slider.key} slider={slider} value={values[slider.key]} lang={lang} act={act} />
              ))}
            </fieldset>
          ))}
        </div>
      </details>
    </section>
  );
}
