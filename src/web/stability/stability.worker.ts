/** A thread behind the Stability page: keeps one conflict and answers one question after another. */
import type { StabilityAnswer, StabilityAsk, StabilityReply } from "./protocol.js";
import { stabilityWork } from "./work.js";

const work = stabilityWork();

self.onmessage = ({ data: ask }: MessageEvent<StabilityAsk>) => {
  if (ask.kind === "open") return work.open(ask);
  const { generation } = ask;
  const tell = (answer: StabilityAnswer, last: boolean) =>
    self.postMessage({ ...answer, generation, last } satisfies StabilityReply);
  try {
    work.answer(ask, tell);
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) }, true);
  }
};
