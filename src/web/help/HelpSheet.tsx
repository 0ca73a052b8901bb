import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import { useLookFrom } from "../frame/lookFrom.js";
import { listenForKeys, setSingleKeys, singleKeysOn } from "./keys.js";
import type { HelpOn, WritingPage } from "./words.js";

const HelpContent = lazy(async () => ({ default: (await import("./HelpContent.js")).HelpContent }));

/** The words that stand before the sheet is opened; the rest comes with it. */
const sheetWords: Readonly<Record<Language, { readonly help: string; readonly close: string }>> = {
  en: { help: "Help", close: "Close" },
  fa: { help: "راهنما", close: "بستن" },
};

/** Help on a page that can be looked at from another date: the keys include those of the date. */
export function HelpSheet({ lang }: { readonly lang: Language }) {
  const { step } = useLookFrom();
  return <Help lang={lang} on="page" step={step} />;
}

/** Help where talks are written, with the keys of that page. */
export function WritingHelp({ lang, on }: { readonly lang: Language; readonly on: WritingPage }) {
  return <Help lang={lang} on={on} step={nowhere} />;
}

const nowhere = () => {};

interface HelpProps {
  readonly lang: Language;
  readonly on: HelpOn;
  readonly step: (by: -1 | 1) => void;
}

/** The button that opens the help sheet, the sheet, and the keys it tells of. */
function Help({ lang, on, step: steps }: HelpProps) {
  const words = sheetWords[lang];
  const sheet = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const [single, setSingle] = useState(singleKeysOn);
  const step = useRef(steps);
  useEffect(() => {
    step.current = steps;
  });
  const open = useRef(() => {
    setOpened(true);
    sheet.current?.showModal();
  });
  useEffect(() => listenForKeys({ help: () => open.current(), step: (by) => step.current(by) }), []);
  return (
    <>
      <button type="button" className="bar-help" aria-keyshortcuts="?" onClick={() => open.current()}>
        {words.help}
      </button>
      <dialog ref={sheet} className="help" aria-labelledby="help-title">
        {opened && (
          <Suspense>
            <HelpContent
              lang={lang}
              on={on}
              single={single}
              onSingle={(now) => {
                setSingle(now);
                setSingleKeys(now);
              }}
            />
          </Suspense>
        )}
        <form method="dialog">
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
}
