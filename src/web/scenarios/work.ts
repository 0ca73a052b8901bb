import { type Answerer, scenariosAnswerer } from "../../brief/scenarios-page/answer.js";
import type { Checked } from "../../engine/forecast/settings.js";
import type { ScenariosAnswer, ScenariosAsk } from "./protocol.js";

type Opening = Extract<ScenariosAsk, { kind: "open" }>;
type Question = Exclude<ScenariosAsk, { kind: "open" }>;

/** The engine at work for the Scenarios page: no thread of its own, so that a test can call it. */
export function scenariosWork(): { open(ask: Opening): void; answer(ask: Question): ScenariosAnswer } {
  let answerer: Answerer | undefined;
  return {
    open({ slice, lang }) {
      answerer = scenariosAnswerer(slice, lang);
    },
    answer(ask) {
      if (!answerer) throw new Error("expected talks before a question, got none");
      switch (ask.kind) {
        case "view": {
          const { asked } = ask;
          return said(answerer.view(asked), (view) => ({ kind: "view", view, moving: asked.moving }));
        }
        case "warm":
          answerer.view({ values: {}, moving: false });
          answerer.view({ values: {}, moving: true });
          return { kind: "ready" };
        case "deep":
          return said(answerer.deep(ask.asked), (deep) => ({ kind: "deep", deep }));
        default:
          return ask satisfies never;
      }
    },
  };
}

function said<T>(found: Checked<T>, as: (value: T) => ScenariosAnswer): ScenariosAnswer {
  return found.ok
    ? as(found.value)
    : { kind: "failed", message: found.problems.map(({ message }) => message).join("; ") };
}
