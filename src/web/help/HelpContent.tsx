import type { Language } from "../../brief/wire.js";
import { pages } from "../frame/pages.js";
import { pageWords } from "../words.js";
import { type HelpOn, helpWords } from "./words.js";

interface HelpContentProps {
  readonly lang: Language;
  readonly on: HelpOn;
  readonly single: boolean;
  readonly onSingle: (single: boolean) => void;
}

/** What the help sheet tells: keys, where to find what, what marks mean. Loaded when the sheet is first opened. */
export function HelpContent({ lang, on, single, onSingle }: HelpContentProps) {
  const words = helpWords[lang];
  const { pages: names } = pageWords[lang];
  const acts = on === "page" ? words.acts : words.writing[on];
  return (
    <>
      <h2 id="help-title">{words.title}</h2>
      <h3>{words.keys}</h3>
      <dl className="keys">
        {acts.map(([keys, what]) => (
          <div key={keys}>
            <dt dir="ltr">
              {keys.split("  ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="tick">
        <input type="checkbox" checked={single} onChange={(event) => onSingle(event.target.checked)} />
        {words.single}
      </label>
      <h3>{words.where}</h3>
      <dl className="where">
        {pages.map((page) =>
          words.pages[page] ? (
            <div key={page}>
              <dt>{names[page]}</dt>
              <dd>{words.pages[page]}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p>
        <a href={`/guide?lang=${lang}`}>{words.guide}</a>
      </p>
      <h3>{words.marks}</h3>
      <ul>
        {words.markWords.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ul>
    </>
  );
}
