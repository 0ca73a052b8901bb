import { type Answerer, stabilityAnswerer } from "../../brief/stability-page/answer.js";
import type { StabilityAnswer, StabilityAsk } from "./protocol.js";

type Tell = (answer: StabilityAnswer, last: boolean) => void;
type Question = Exclude<StabilityAsk, { kind: "open" }>;

/** The engine at work for the Stability page: no thread of its own, so that a test can call it. */
export function stabilityWork(): {
  open(ask: Extract<StabilityAsk, { kind: "open" }>): void;
  answer(ask: Question, tell: Tell): void;
} {
  let answerer: Answerer | undefined;
  return {
    open({ slice, lang }) {
      answerer = stabilityAnswerer(slice, lang);
    },
    answer(ask, tell) {
      if (!answerer) throw new Error("expected a conflict before a question, got none");
      switch (ask.kind) {
        case "view":
          return tell({ kind: "view", view: answerer.view(ask.asked) }, true);
        case "state":
          tell({ kind: "explained", explained: answerer.explained(ask.orders, ask.state) }, false);
          return tell({ kind: "beyond", beyond: answerer.beyond(ask.orders, ask.state) }, true);
        case "robust": {
          const view = answerer.robust(ask.asked, {
            part: (view) => tell({ kind: "robust", view, all: false }, false),
            progress: (samples) => tell({ kind: "progress", samples }, false),
          });
          return tell({ kind: "robust", view, all: true }, true);
        }
        default:
          return ask satisfies never;
      }
    },
  };
}
