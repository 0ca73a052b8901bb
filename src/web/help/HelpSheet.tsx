import { useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { useLookFrom } from "../frame/lookFrom.js";
import { pages } from "../frame/pages.js";
import { usePageWords } from "../wordsContext.js";
import { listenForKeys, setSingleKeys, singleKeysOn } from "./keys.js";
import { helpWords } from "./words.js";

/** The button that opens the help sheet, the sheet, and the keys it tells of. */
export function HelpSheet({ lang }: { readonly lang: Language }) {
  const words = helpWords[lang];
  const { pages: names } = usePageWords();
  const sheet = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(singleKeysOn);
  const looking = useLookFrom();
  const step = useRef(looking.step);
  useEffect(() => {
    step.current = looking.step;
  });
  useEffect(() => listenForKeys({ help: () => sheet.current?.showModal(), step: (by) => step.current(by) }), []);
  return (
    <>
      <button type="button" className="bar-help" aria-keyshortcuts="?" onClick={() => sheet.current?.showModal()}>
        {words.help}
      </button>
      <dialog ref={sheet} className="help" aria-labelledby="help-title">
        <h2 id="help-title">{words.title}</h2>
        <h3>{words.keys}</h3>
        <dl className="keys">
          {words.acts.map(([keys, what]) => (
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
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => {
              setSingle(event.target.checked);
              setSingleKeys(event.target.checked);
            }}
          />
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
        <form method="dialog">
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
}
