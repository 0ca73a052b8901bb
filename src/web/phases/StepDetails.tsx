import type { StepView } from "../../brief/phases-page/view.js";
import { JudgementMark, SourceMark } from "../blocks/Sources.js";
import { WordsView } from "../blocks/WordsView.js";
import type { PhasesUiWords } from "./words.js";

/** Under a step: who, when, verified by whom; opened, what it costs and is worth. */
export function StepDetails({
  members,
  words,
}: {
  readonly members: readonly StepView[];
  readonly words: PhasesUiWords["order"];
}) {
  return (
    <>
      {members.map((step) => (
        <p key={step.id} className="steps-who">
          <WordsView words={step.who} />
          {[members.length > 1 ? step.name : "", step.when, step.verified, ...step.waits]
            .filter(Boolean)
            .map((part) => ` · ${part}`)
            .join("")}
        </p>
      ))}
      <details className="steps-more">
        <summary>{words.details}</summary>
        {members.map((step) => (
          <StepNumbers key={step.id} step={step} words={words} named={members.length > 1} />
        ))}
      </details>
    </>
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
