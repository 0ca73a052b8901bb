import { useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { useLookFrom } from "../frame/lookFrom.js";
import { pages } from "../frame/pages.js";
import { pageWords } from "../words.js";
import { listenForKeys, setSingleKeys, singleKeysOn } from "./keys.js";
import { type HelpWords, helpWords, type WritingPage } from "./words.js";

/** Help on a page that can be looked at from another date: the keys include those of the date. */
export function HelpSheet({ lang }: { readonly lang: Language }) {
  const { step } = useLookFrom();
  return <Help lang={lang} acts={helpWords[lang].acts} step={step} />;
}

/** Help where talks are written, with the keys of that page. */
export function WritingHelp({ lang, on }: { readonly lang: Language; readonly on: WritingPage }) {
  return <Help lang={lang} acts={helpWords[lang].writing[on]} step={nowhere} />;
}

const nowhere = () => {};

interface HelpProps {
  readonly lang: Language;
  readonly acts: HelpWords["acts"];
  readonly step: (by: -1 | 1) => void;
}

/** The button that opens the help sheet, the sheet, and the keys it tells of. */
function Help({ lang, acts, step: steps }: HelpProps) {
  const words = helpWords[lang];
  const { pages: names } = pageWords[lang];
  const sheet = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(singleKeysOn);
  const step = useRef(steps);
  useEffect(() => {
    step.current = steps;
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
