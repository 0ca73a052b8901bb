import { lazy, Suspense, useState } from "react";
import type { DealPart as Deal } from "../../brief/phases-page/deal.js";
import type { Language } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { address, askedDate } from "../frame/address.js";
import { useLookFrom } from "../frame/lookFrom.js";
import { dealPartUiWords } from "./deal-words.js";
import { phasesUiWords } from "./words.js";

/** The deal whose plan this is: what its terms bring, and the way to write down what they do not yet bring. */
export function DealPart({ deal, lang }: { readonly deal: Deal; readonly lang: Language }) {
  const w = dealPartUiWords[lang];
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState("");
  const [done, setDone] = useState(false);
  const looking = useLookFrom();
  const { of } = deal;
  const missing = of?.missing ?? 0;
  const whole = (
    <p className="say">
      {deal.says} <a href={address("phases", lang, askedDate())}>{deal.whole}</a>
    </p>
  );
  if (!of) return whole;
  return (
    <>
      {whole}
      <BlockView
        block={of.block}
        buttons={
          missing > 0 || done ? (
            <>
              {missing > 0 && (
                <>
                  <p className="buttons">
                    <button
                      type="button"
                      className="quiet"
                      disabled={writing}
                      onClick={() => {
                        setWriting(true);
                        setOutcome(phasesUiWords[lang].write.writing);
                      }}
                    >
                      {w.write(missing)}
                    </button>
                  </p>
                  <p className="key">{w.says}</p>
                </>
              )}
              <p role="status" className="work">
                {outcome} {done && <a href={address("file", lang, undefined)}>{w.file}</a>}
              </p>
              {writing && (
                <Suspense fallback={null}>
                  <WriteDraft
                    lang={lang}
                    words={phasesUiWords[lang].write}
                    told={(said, ok) => {
                      setWriting(false);
                      setOutcome(said);
                      setDone(ok);
                      // The page as the file has it now, from the date that was looked from.
                      if (ok) looking.from(askedDate());
                    }}
                  />
                </Suspense>
              )}
            </>
          ) : undefined
        }
      />
    </>
  );
}

/** Writing brings the file's whole document: it comes when it is wanted. */
const WriteDraft = lazy(async () => ({ default: (await import("./write/WriteDraft.js")).WriteDraft }));
