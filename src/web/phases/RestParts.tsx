import type { CurveView, LedgerView, PlanView } from "../../brief/phases-page/view.js";
import { ChartView } from "../blocks/ChartView.js";
import { WordsView } from "../blocks/WordsView.js";
import type { PhasesUiWords } from "./words.js";

/** The guarantee each side needs, and what holds when all is done. */
export function HoldingPart({
  holding,
  words,
}: {
  readonly holding: PlanView["holding"];
  readonly words: PhasesUiWords;
}) {
  return (
    <section className="block" id="holding" aria-labelledby="holding-heading">
      <p className="question">{words.holding.question}</p>
      <h2 id="holding-heading">{holding.heading}</h2>
      <ul className="findings">
        {holding.sides.map((line, k) => (
          <li key={k}>
            <WordsView words={line} />
          </li>
        ))}
      </ul>
      {holding.say.map((line) => (
        <p key={line} className="say">
          {line}
        </p>
      ))}
    </section>
  );
}

/** Phases against worst exposure, with the phases at the corner. */
export function CurvePart({ curve, words }: { readonly curve: CurveView; readonly words: PhasesUiWords }) {
  return (
    <section className="block" id="curve" aria-labelledby="curve-heading">
      <p className="question">{words.curve.question}</p>
      <h2 id="curve-heading">{curve.heading}</h2>
      <div className="beside">
        <ChartView chart={curve.chart} />
        <div>
          {curve.phases.length > 0 && (
            <>
              <h3 className="list-head">{words.curve.phases}</h3>
              <ul className="findings">
                {curve.phases.map((phase) => (
                  <li key={phase}>{phase}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {curve.say.map((line) => (
        <p key={line} className="key">
          {line}
        </p>
      ))}
    </section>
  );
}

/** Exposure by date. */
export function LedgerPart({ ledger, words }: { readonly ledger: LedgerView; readonly words: PhasesUiWords }) {
  return (
    <section className="block" id="by-date" aria-labelledby="ledger-heading">
      <p className="question">{words.ledger.question}</p>
      <h2 id="ledger-heading">{ledger.heading}</h2>
      {ledger.chart && (
        <div className="phases-days">
          <ChartView chart={ledger.chart} />
        </div>
      )}
      {ledger.say.map((line) => (
        <p key={line} className="say">
          {line}
        </p>
      ))}
    </section>
  );
}
