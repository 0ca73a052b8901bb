import { type Answerer, stabilityAnswerer } from "../../brief/stability-page/answer.js";
import type { StabilityAnswer, StabilityAsk } from "./protocol.js";

type Tell = (answer: StabilityAnswer, last: boolean) => void;
type Opening = Extract<StabilityAsk, { kind: "open" }>;
type Question = Exclude<StabilityAsk, { kind: "open" }>;

/** The engine at work for the Stability page: no thread of its own, so that a test can call it. */
export function stabilityWork(): {
  open(ask: Opening): void;
  answer(ask: Question, tell: Tell): void;
} {
  let answerer: Answerer | undefined;
  let opened: Opening | undefined;
  const open = (ask: Opening) => {
    opened = ask;
    answerer = stabilityAnswerer(ask.slice, ask.lang);
    return answerer;
  };
  return {
    open,
    answer(ask, tell) {
      if (!answerer) throw new Error("expected a conflict before a question, got none");
      switch (ask.kind) {
        case "view":
          return tell({ kind: "view", view: answerer.view(ask.asked) }, true);
        case "warm":
          // Machines translate what runs again and again; a first answer takes five times as long as a tenth.
          for (let k = 0; k < 3; k++) {
            open(opened!).view({ orders: {}, rows: 1 });
          }
          return tell({ kind: "ready" }, true);
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
