/** The engine's own thread: fetches the talks, works, answers. One question at a time; giving up ends the thread. */
import { answer } from "./answer.js";
import { failureWords, faultWords } from "./failure-words.js";
import { fetchTalks } from "./fetch-talks.js";
import type { Ask, Reply } from "./protocol.js";

self.onmessage = async ({ data: ask }: MessageEvent<Ask>) => {
  const tell = (reply: Reply) => self.postMessage(reply);
  const { generation } = ask;
  try {
    tell({ generation, kind: "progress", stage: "reading" });
    const talks = await fetchTalks(ask);
    if (!talks.ok) return tell({ generation, kind: "failed", message: await failureWords(talks.problems, ask.lang) });
    const answered = answer(ask, talks.value, (stage) => tell({ generation, kind: "progress", stage }));
    if (answered.ok) tell({ generation, kind: "answer", block: answered.block });
    else tell({ generation, kind: "failed", message: await failureWords(answered.problems, ask.lang) });
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    tell({ generation, kind: "failed", message: await faultWords(error, ask.lang) });
  }
};
