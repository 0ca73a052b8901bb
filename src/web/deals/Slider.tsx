import { memo, useEffect, useRef } from "react";
import type { SliderView } from "../../brief/deals-page/view.js";
import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import type { DeskAction } from "./state.js";
import { dealsUiWords } from "./words.js";

interface SliderProps {
  readonly slider: SliderView;
  /** The number set by hand; undefined: the file's own. */
  readonly value: number | undefined;
  /** Beside the number: a weight's share of the whole. */
  readonly share?: string | undefined;
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** One number: its name, a native slider with the file's range as a band, the number itself and what the file has. */
export const Slider = memo(function Slider({ slider, value, share, lang, act }: SliderProps) {
  const w = dealsUiWords[lang];
  const n = numbersIn(lang);
  const { key, name, best, low, high, min, max, step } = slider;
  const input = useRef<HTMLInputElement>(null);

  // React's onChange hears every movement; the browser's own "change" comes when the hand lets go.
  useEffect(() => {
    const element = input.current!;
    const letGo = () => act({ type: "let go" });
    element.addEventListener("change", letGo);
    return () => element.removeEventListener("change", letGo);
  }, [act]);

  const shown = value ?? best;
  const beyond = value !== undefined && best !== null && (value < low || value > high);
  const number = shown === null ? w.notStated : n.points(shown);
  const asides = [
    ...(share === undefined ? [] : [w.share(share)]),
    ...(best !== null && low !== high ? [w.range(n.points(low), n.points(high))] : []),
    ...(value === undefined ? [] : [w.inFile(best === null ? w.notStated : n.points(best))]),
    ...(beyond ? [w.beyond] : []),
  ];
  const place = (of: number) => String((of - min) / (max - min));
  const band = best === null ? undefined : ({ "--low": place(low), "--high": place(high) } as Record<string, string>);
  const id = `slider-${key.replaceAll(/[^\w-]/g, "_")}`;
  return (
    <div className={value === undefined ? "slider" : "slider moved"}>
      <label htmlFor={id}>{name}</label>
      <span className="slider-track" style={band}>
        <input
          ref={input}
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={shown ?? min}
          onPointerDown={() => act({ type: "leave" })}
          onBlur={() => act({ type: "leave" })}
          aria-valuetext={[number, ...asides].join(", ")}
          onChange={({ target }) => {
            const next = Number(target.value);
            act({ type: "slide", key, value: next === best ? null : next });
          }}
        />
      </span>
      <output htmlFor={id}>{number}</output>
      <span className="slider-aside">{asides.join(" · ")}</span>
    </div>
  );
});
