import { useDeferredValue, useEffect, useState } from "react";
import type { CardView, DealsPage } from "../../brief/deals-page/view.js";
import { TableView } from "../blocks/TableView.js";
import { WordsView } from "../blocks/WordsView.js";
import { CardFollows, CardPart } from "./CardPart.js";
import { FrontierPart, RankedPart } from "./FrontierPart.js";
import { BelievedPart, NonePart, RobustPart } from "./RestParts.js";
import { SlidersPart } from "./SlidersPart.js";
import { useDesk } from "./useDesk.js";
import { dealsUiWords } from "./words.js";
import "./deals.css";

/** Is there a deal, and which: the answer, the card beside the frontier, sliders that it follows, and what it hangs on. */
export function DealsPageView({ page }: { readonly page: DealsPage }) {
  const { frame } = page;
  const { lang } = frame;
  const w = dealsUiWords[lang];
  const desk = useDesk(page);
  const { view, state, act } = desk;
  const mend = useLastMend(view.ok ? view.card.mend : null);
  // Long parts may be a moment behind the hand; the sentence, the card and the drawing are not.
  const later = useDeferredValue(view);
  const { controls } = page.desk!;
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        {view.ok ? <WordsView words={view.answer} /> : <WordsView words={page.lead} />}
      </p>
      {view.ok &&
        view.said.map((words, index) => (
          <p key={index} className="say">
            <WordsView words={words} />
          </p>
        ))}
      {!view.ok &&
        view.problems.map((words, index) => (
          <p key={index} className="say">
            <WordsView words={words} />
          </p>
        ))}
      {desk.failure !== null && (
        <p className="work" role="alert">
          {w.failed} {desk.failure}{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {w.again}
          </button>
        </p>
      )}
      {view.ok && (
        <div className={view.plots.length > 1 ? "block deal-desk pairs" : "block deal-desk"}>
          <CardPart controls={controls} view={view} chosen={state.page.deal} lang={lang} act={act} />
          <section id="frontier" aria-labelledby="frontier-heading">
            <p className="question" id="frontier-heading">
              {w.frontierQuestion}
            </p>
            <FrontierPart view={view} lang={lang} allRules={desk.allRules} act={act} showAllRules={desk.showAllRules} />
          </section>
          <CardFollows card={later.ok ? later.card : view.card} mend={mend} lang={lang} act={act} />
        </div>
      )}
      {view.ok && view.comparison && (
        <section className="block" id="compare" aria-labelledby="compare-heading">
          <h2 id="compare-heading">{w.compareQuestion}</h2>
          <TableView table={view.comparison} named={false} />
          <p className="buttons">
            <button
              type="button"
              className="quiet"
              onClick={() => {
                act({ type: "deal", deal: view.pinned!.deal });
                act({ type: "pin", deal: view.card.deal });
              }}
            >
              {w.swap}
            </button>
            <button type="button" className="quiet" onClick={() => act({ type: "unpin" })}>
              {w.unpin}
            </button>
          </p>
        </section>
      )}
      <SlidersPart controls={controls} state={state} view={view} lang={lang} act={act} />
      {later.ok && (
        <RankedPart view={later} frame={frame} lang={lang} opened={desk.opened} act={act} toggleRow={desk.toggleRow} />
      )}
      {view.ok && (
        <RobustPart
          rest={desk.rest}
          view={view}
          whatIf={state.page.whatIf}
          opening={desk.opening}
          lang={lang}
          act={act}
        />
      )}
      {desk.rest && <NonePart rest={desk.rest} stale={desk.restStale} lang={lang} act={act} />}
      {desk.rest && <BelievedPart rest={desk.rest} lang={lang} act={act} frame={frame} />}
    </>
  );
}

/** While a hand is on a slider the last mending stays where it is, so that nothing jumps. */
function useLastMend(mend: CardView["mend"]): CardView["mend"] {
  const [last, setLast] = useState(mend);
  useEffect(() => {
    if (mend) setLast(mend);
  }, [mend]);
  return mend ?? last;
}
