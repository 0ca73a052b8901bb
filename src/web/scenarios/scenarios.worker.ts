/** A thread behind the Scenarios page: keeps one forecast and answers one question after another. */
import type { ScenariosAnswer, ScenariosAsk, ScenariosReply } from "./protocol.js";
import { scenariosWork } from "./work.js";

const work = scenariosWork();

self.onmessage = ({ data: ask }: MessageEvent<ScenariosAsk>) => {
  if (ask.kind === "open") return work.open(ask);
  self.postMessage({ ...answered(ask), generation: ask.generation } satisfies ScenariosReply);
};

function answered(ask: Exclude<ScenariosAsk, { kind: "open" }>): ScenariosAnswer {
  try {
    return work.answer(ask);
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
