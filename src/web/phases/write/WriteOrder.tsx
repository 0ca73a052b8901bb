import type { PlanSlice, Writable } from "../../../brief/phases-page/view.js";
import type { Language } from "../../../brief/wire.js";
import type { PhasesUiWords } from "../words.js";
import { sliceAsked } from "./plan-asked.js";
import { orderSteps } from "./steps.js";
import { WriteSteps } from "./WriteSteps.js";

interface WriteOrderProps {
  readonly lang: Language;
  readonly wanted: Extract<Writable, { can: true }>;
  readonly words: PhasesUiWords["write"];
  /** What became of it, and the plan as the file has it now where it was written. */
  readonly told: (outcome: string, slice?: PlanSlice) => void;
}

/** Moves the file's entries into an order. Draws nothing. */
export function WriteOrder({ lang, wanted, words, told }: WriteOrderProps) {
  return (
    <WriteSteps
      lang={lang}
      words={words}
      steps={(talks) => orderSteps(talks, wanted)}
      told={(outcome, talks) => told(outcome, talks && sliceAsked(talks))}
    />
  );
}
