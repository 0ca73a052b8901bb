import { useEffect, useRef } from "react";
import type { Controls, DealsView, LineView } from "../../brief/deals-page/view.js";
import type { Language } from "../../brief/wire.js";
import { WordsView } from "../blocks/WordsView.js";
import { Slider } from "./Slider.js";
import type { DeskAction, DeskState } from "./state.js";
import { dealsUiWords } from "./words.js";

interface SlidersProps {
  readonly controls: Controls;
  readonly state: DeskState;
  readonly view: DealsView;
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** What if: lines, walk-aways, weights and worths to set by hand, with the answer above them all the while. */
export function SlidersPart({ controls, state, view, lang, act }: SlidersProps) {
  const w = dealsUiWords[lang];
  const { values, off } = state.page.whatIf;
  const changed = Object.keys(values).length > 0 || off !== null;
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const undoing = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof HTMLInputElement && event.target.type !== "range" && event.target.type !== "checkbox")
        return;
      event.preventDefault();
      act({ type: event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", undoing);
    return () => removeEventListener("keydown", undoing);
  }, [act]);

  return (
    <section className="block" id="what-if" aria-labelledby="what-if-heading">
      <p className="question">{w.slidersQuestion}</p>
      <h2 id="what-if-heading">{w.slidersHeading}</h2>
      <p className="say">{w.slidersSay}</p>
      <details className="sliders" ref={part} open={!matchMedia("(max-width: 640px)").matches}>
        <summary>{w.sliders}</summary>
        <div className="sliders-answer">
          <p>
            {view.ok ? (
              <WordsView words={view.answer} />
            ) : (
              view.problems.map((words, i) => <WordsView key={i} words={words} />)
            )}
          </p>
          <p className="changed" role="status">
            {state.held === null && view.ok && view.changed && <WordsView words={view.changed} />}
          </p>
          <p className="buttons">
            <button type="button" className="quiet" disabled={!state.past.length} onClick={() => act({ type: "undo" })}>
              {w.undo}
            </button>
            <button
              type="button"
              className="quiet"
              disabled={!state.future.length}
              onClick={() => act({ type: "redo" })}
            >
              {w.redo}
            </button>
            <button type="button" className="quiet" disabled={!changed} onClick={() => act({ type: "reset" })}>
              {w.reset}
            </button>
          </p>
        </div>
        {controls.lines.length > 0 && <Lines controls={controls} off={off} lang={lang} act={act} />}
        <div className="sliders-parties">
          {controls.parties.map(({ party, name, walkAway, weights, worths }) => (
            <fieldset key={party}>
              <legend className={`party-${party % 6}`}>{name}</legend>
              <Slider slider={walkAway} value={values[walkAway.key]} lang={lang} act={act} />
              <h3>{w.weights}</h3>
              {weights.map((slider, i) => (
                <Slider
                  key={slider.key}
                  slider={slider}
                  value={values[slider.key]}
                  share={view.ok ? view.shares[party]?.[i] : undefined}
                  lang={lang}
                  act={act}
                />
              ))}
              <h3>{w.worths}</h3>
              {worths.map(({ issue, options }) => (
                <details key={issue} className="worths" open={options.some(({ key }) => key in values) || undefined}>
                  <summary>{issue}</summary>
                  {options.map((slider) => (
                    <Slider key={slider.key} slider={slider} value={values[slider.key]} lang={lang} act={act} />
                  ))}
                </details>
              ))}
            </fieldset>
          ))}
        </div>
      </details>
    </section>
  );
}

interface LinesProps {
  readonly controls: Controls;
  readonly off: readonly string[] | null;
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** Which red lines bind: four ways at once, or one by one. */
function Lines({ controls, off, lang, act }: LinesProps) {
  const w = dealsUiWords[lang];
  const now = new Set(off ?? controls.off);
  const without = (firmness: readonly LineView["firmness"][]) =>
    controls.lines.filter((line) => firmness.includes(line.firmness)).map(({ key }) => key);
  const presets: readonly (readonly [string, readonly string[] | null])[] = [
    [w.presets.start, null],
    [w.presets.stated, []],
    [w.presets.held, without(["stated"])],
    [w.presets.bottom, without(["stated", "held"])],
  ];
  const same = (lines: readonly string[] | null) =>
    lines === null ? off === null : off !== null && lines.length === now.size && lines.every((line) => now.has(line));
  return (
    <fieldset className="lines">
      <legend>{w.lines}</legend>
      <div className="buttons">
        {presets.map(([name, lines]) => (
          <button
            key={name}
            type="button"
            className="quiet"
            aria-pressed={same(lines)}
            onClick={() => act({ type: "lines", off: lines })}
          >
            {name}
          </button>
        ))}
      </div>
      <ul className="lines-list">
        {controls.lines.map(({ key, words, firmness, about }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={!now.has(key)}
                onChange={({ target }) =>
                  act({ type: "lines", off: target.checked ? [...now].filter((line) => line !== key) : [...now, key] })
                }
              />
              <span>
                <WordsView words={words} /> <span className={`small firmness-${firmness}`}>{about}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
