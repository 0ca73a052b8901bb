/** A thread behind the Phases page: keeps one plan and answers one question after another. */
import type { PhasesAnswer, PhasesAsk, PhasesReply } from "./protocol.js";
import { phasesWork } from "./work.js";

const work = phasesWork();

self.onmessage = ({ data: ask }: MessageEvent<PhasesAsk>) => {
  if (ask.kind === "open") return work.open(ask);
  const { generation } = ask;
  const tell = (answer: PhasesAnswer) => self.postMessage({ ...answer, generation } satisfies PhasesReply);
  try {
    tell(work.answer(ask));
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
