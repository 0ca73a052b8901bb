import type { StepView, UnitView } from "../../brief/phases-page/view.js";
import { JudgementMark, SourceMark } from "../blocks/Sources.js";
import { WordsView } from "../blocks/WordsView.js";
import type { PhasesUiWords } from "./words.js";

/** Under a step: who, when, verified by whom; opened, what it costs and is worth. */
export function StepDetails({
  unit: { members, moment },
  words,
}: {
  readonly unit: Pick<UnitView, "members" | "moment">;
  readonly words: PhasesUiWords["order"];
}) {
  const lines = members.map((step) => <StepLine key={step.id} step={step} named={members.length > 1} />);
  const many = members.length > mostInRow;
  return (
    <>
      {many ? <p className="steps-who">{moment}</p> : lines}
      <details className="steps-more">
        <summary>{words.details}</summary>
        {many && lines}
        {members.map((step) => (
          <StepNumbers key={step.id} step={step} words={words} named={members.length > 1} />
        ))}
      </details>
    </>
  );
}

/** Steps of one moment that are told before they are opened. */
const mostInRow = 2;

function StepLine({ step, named }: { readonly step: StepView; readonly named: boolean }) {
  return (
    <p className="steps-who">
      <WordsView words={step.who} />
      {[named ? step.name : "", step.when, step.verified, ...step.waits]
        .filter(Boolean)
        .map((part) => ` · ${part}`)
        .join("")}
    </p>
  );
}
/** What one step costs and is worth, to whom, and where that comes from. */
export function StepNumbers({
  step,
  words,
  named,
}: {
  readonly step: StepView;
  readonly words: Pick<PhasesUiWords["order"], "sources" | "judged">;
  readonly named: boolean;
}) {
  return (
    <p className="steps-numbers">
      {named && <b>{step.name}: </b>}
      {step.about.map((part) => `${part} · `).join("")}
      {step.numbers.map((line, k) => (
        <span key={k}>
          {k > 0 && " · "}
          <WordsView words={line} />
        </span>
      ))}
      {step.note && (
        <>
          {" "}
          <JudgementMark why={step.note}>{words.judged}</JudgementMark>
        </>
      )}
      {step.sources.length > 0 && (
        <>
          {" "}
          <SourceMark ids={step.sources}>{words.sources(step.sources.length)}</SourceMark>
        </>
      )}
    </p>
  );
}
