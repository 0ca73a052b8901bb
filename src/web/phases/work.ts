import { firstAsked, type PhasesAnswerer, phasesAnswerer } from "../../brief/phases-page/answer.js";
import type { PhasesAnswer, PhasesAsk, PhasesQuestion } from "./protocol.js";

/** The engine at work for the Phases page: no thread of its own, so that a test can call it. */
export function phasesWork(): {
  /** Works the plan out, so that the first move is answered as fast as the tenth. */
  open(ask: Extract<PhasesAsk, { kind: "open" }>): void;
  answer(ask: PhasesQuestion): PhasesAnswer;
} {
  let answerer: PhasesAnswerer | undefined;
  return {
    open({ slice, lang }) {
      answerer = phasesAnswerer(slice, lang);
      answerer.view(firstAsked);
    },
    answer(ask) {
      if (!answerer) throw new Error("expected a plan before a question, got none");
      switch (ask.kind) {
        case "view":
          return { kind: "view", view: answerer.view(ask.asked), asked: ask.asked };
        case "proof":
          return { kind: "proof", reading: ask.reading, proof: answerer.proof(ask.reading) };
        default:
          return ask satisfies never;
      }
    },
  };
}
