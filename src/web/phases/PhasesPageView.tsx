import type { PhasesPageOfDeal } from "../../brief/phases-page/deal.js";
import { unmarked } from "../../brief/words.js";
import { WordsView } from "../blocks/WordsView.js";
import { CyclePart } from "./CyclePart.js";
import { DealPart } from "./DealPart.js";
import { EmptyPart } from "./EmptyPart.js";
import { FindingsPart } from "./FindingsPart.js";
import { OrderPart } from "./OrderPart.js";
import { PointsPart } from "./PointsPart.js";
import { CurvePart, HoldingPart, LedgerPart } from "./RestParts.js";
import { usePhases } from "./usePhases.js";
import { phasesUiWords } from "./words.js";
import "./phases.css";

/** Who is exposed, when, and to what: the answer, the order with its charts, the points, what it takes, and what is wrong. */
export function PhasesPageView({ page }: { readonly page: PhasesPageOfDeal }) {
  const { lang } = page.frame;
  const words = phasesUiWords[lang];
  const desk = usePhases(page);
  const { view } = desk;
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        {view.kind === "empty" ? unmarked(page.lead) : <WordsView words={view.answer} />}
      </p>
      {page.deal && <DealPart deal={page.deal} lang={lang} />}
      {desk.failure !== null && (
        <p className="work" role="alert">
          {words.failed} {desk.failure}{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {words.again}
          </button>
        </p>
      )}
      {view.kind === "plan" && (
        <>
          {view.said.map((line, k) => (
            <p key={k} className="say">
              <WordsView words={line} />
            </p>
          ))}
          <OrderPart page={page} desk={desk} view={view} words={words} />
          <PointsPart desk={desk} view={view} words={words.points} />
          <HoldingPart holding={view.holding} words={words} />
          {view.curve && <CurvePart curve={view.curve} words={words} />}
          {view.ledger && <LedgerPart ledger={view.ledger} words={words} />}
        </>
      )}
      {view.kind === "cycle" && <CyclePart view={view} words={words} />}
      {view.kind === "empty" && <EmptyPart page={page} words={words.empty} />}
      {page.findings && <FindingsPart findings={page.findings} words={words.findings} />}
      {view.kind === "plan" && (
        <section className="block" aria-labelledby="convention-heading">
          <h2 id="convention-heading" className="quiet-heading">
            {words.convention}
          </h2>
          <ul className="limits">
            {view.convention.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
