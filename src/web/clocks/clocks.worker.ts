/** A thread behind the Clocks page: keeps the slice and answers one question after another. */
import type { ClocksAnswer, ClocksAsk, ClocksReply } from "./protocol.js";
import { clocksWork } from "./work.js";

const work = clocksWork();

self.onmessage = ({ data: ask }: MessageEvent<ClocksAsk>) => {
  if (ask.kind === "open") return work.open(ask);
  const { number, ...question } = ask;
  const tell = (answer: ClocksAnswer) => self.postMessage({ ...answer, number } satisfies ClocksReply);
  try {
    tell(work.answer(question));
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    tell({ kind: "failed", of: question.kind, message: error instanceof Error ? error.message : String(error) });
  }
};
