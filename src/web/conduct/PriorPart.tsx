import { conductWords } from "../../brief/conduct/words.js";
import type { Language } from "../../brief/wire.js";
import { readings } from "../../engine/conduct/record.js";
import { least, most, type PriorPercent, withOne } from "./prior.js";
import { conductUiWords } from "./words.js";

interface PriorPartProps {
  readonly percent: PriorPercent;
  readonly lang: Language;
  set(percent: PriorPercent): void;
}

/** Three sliders that always sum to 100, and the way back to a third each. */
export function PriorPart({ percent, lang, set }: PriorPartProps) {
  const w = conductUiWords[lang].prior;
  const names = conductWords(lang).reading;
  return (
    <section className="block conduct-prior" id="prior" aria-labelledby="prior-heading">
      <p className="question">{w.question}</p>
      <h2 id="prior-heading">{w.heading}</h2>
      <p className="say">{w.say}</p>
      <div>
        {readings.map((reading, k) => {
          const text = percent === null ? w.third : w.percent(percent[k]!);
          const id = `prior-${reading}`;
          return (
            <p key={reading} className="conduct-slider">
              <label htmlFor={id}>{names[reading]}</label>
              <input
                id={id}
                type="range"
                min={least}
                max={most}
                step={1}
                value={percent === null ? 33 : percent[k]!}
                aria-valuetext={text}
                onChange={({ target }) => set(withOne(percent, k as 0 | 1 | 2, Number(target.value)))}
              />
              <output htmlFor={id}>{text}</output>
            </p>
          );
        })}
      </div>
      <p className="buttons">
        <button type="button" className="quiet" disabled={percent === null} onClick={() => set(null)}>
          {w.reset}
        </button>
        <span className="conduct-tried" role="status">
          {percent !== null && w.tried}
        </span>
      </p>
    </section>
  );
}
