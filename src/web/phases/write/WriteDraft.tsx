import { draftEdits } from "../../../brief/plan-draft/draft-edits.js";
import type { Language } from "../../../brief/wire.js";
import type { PhasesUiWords } from "../words.js";
import { dealAsked } from "./plan-asked.js";
import { WriteSteps } from "./WriteSteps.js";

interface WriteDraftProps {
  readonly lang: Language;
  readonly words: PhasesUiWords["write"];
  readonly told: (outcome: string, done: boolean) => void;
}

/** Writes an entry for each term of the address's deal that brings no step. Draws nothing. */
export function WriteDraft({ lang, words, told }: WriteDraftProps) {
  return (
    <WriteSteps
      lang={lang}
      words={words}
      steps={(talks) => {
        const plan = dealAsked(talks);
        return plan ? draftEdits(talks, plan) : [];
      }}
      told={(outcome, talks) => told(outcome, talks !== undefined)}
    />
  );
}
