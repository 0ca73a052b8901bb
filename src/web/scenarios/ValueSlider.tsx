import { memo, useEffect, useRef } from "react";
import type { SliderView } from "../../brief/scenarios-page/view.js";
import { scenariosWords } from "../../brief/scenarios-page/words.js";
import type { Language } from "../../brief/wire.js";
import type { TryAction } from "./state.js";
import { scenariosUiWords } from "./words.js";

interface ValueSliderProps {
  readonly slider: SliderView;
  /** The number set by hand; undefined: as computed. */
  readonly value: number | undefined;
  readonly lang: Language;
  act(action: TryAction): void;
}

/** One number: its name, a native slider, the number in words and, where it was moved, what it was. */
export const ValueSlider = memo(function ValueSlider({ slider, value, lang, act }: ValueSliderProps) {
  const w = scenariosUiWords[lang].whatIf;
  const { key, name, own, min, max, step, unit } = slider;
  const said = scenariosWords(lang).unit[unit];
  const input = useRef<HTMLInputElement>(null);

  // React's onChange hears every movement; the browser's own "change" comes when the hand lets go.
  useEffect(() => {
    const element = input.current!;
    const letGo = () => act({ type: "let go" });
    element.addEventListener("change", letGo);
    return () => element.removeEventListener("change", letGo);
  }, [act]);

  const shown = value ?? own;
  const number = shown === null ? "–" : said(shown);
  const aside =
    value === undefined ? (own === null ? w.notSaid : "") : own === null ? w.notSaid : w.computed(said(own));
  const id = `slider-${key.replaceAll(".", "-")}`;
  return (
    <div className={value === undefined ? "slider" : "slider moved"}>
      <label htmlFor={id}>{name}</label>
      <span className="slider-track">
        <input
          ref={input}
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={shown ?? Math.min(max, Math.max(min, 0))}
          onPointerDown={() => act({ type: "leave" })}
          onBlur={() => act({ type: "leave" })}
          aria-valuetext={[number, aside].filter(Boolean).join(", ")}
          onChange={({ target }) => {
            const next = Number(target.value);
            act({ type: "slide", key, value: next === own ? null : next });
          }}
        />
      </span>
      <output htmlFor={id}>{number}</output>
      <span className="slider-aside">{aside}</span>
    </div>
  );
});
