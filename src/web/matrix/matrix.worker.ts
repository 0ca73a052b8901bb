/** Reads tables away from the page's own thread: a file of Word or Excel is unpacked here. */
import { faultWords } from "../worker/failure-words.js";
import { matrixAnswers } from "./matrix-answer.js";
import type { MatrixAsk, MatrixReply } from "./protocol.js";

const answer = matrixAnswers();

self.onmessage = async ({ data: ask }: MessageEvent<MatrixAsk>) => {
  const reply = (message: MatrixReply) => self.postMessage(message);
  try {
    reply(answer(ask));
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    reply({ id: ask.id, ok: false, problems: [{ text: await faultWords(error, ask.lang) }] });
  }
};
