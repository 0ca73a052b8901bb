import { type ClocksAnswerer, clocksAnswerer } from "../../brief/clocks-page/answer.js";
import type { ClocksAnswer, ClocksAsk, ClocksQuestion } from "./protocol.js";

/** The engine at work for the Clocks page: no thread of its own, so that a test can call it. */
export function clocksWork(): {
  open(ask: Extract<ClocksAsk, { kind: "open" }>): void;
  answer(question: ClocksQuestion): ClocksAnswer;
} {
  let answerer: ClocksAnswerer | undefined;
  return {
    open({ slice, lang }) {
      answerer = clocksAnswerer(slice, lang);
    },
    answer(question) {
      if (!answerer) throw new Error("expected clocks before a question, got none");
      switch (question.kind) {
        case "panels":
          return { kind: "panels", panels: answerer.panels(question.zones) };
        case "tried":
          return { kind: "tried", view: answerer.tried(question.tried, question.zones) };
        case "calendar":
          return {
            kind: "calendar",
            text: answerer.calendar(question.procedure),
            procedure: question.procedure,
          };
        default:
          return question satisfies never;
      }
    },
  };
}
