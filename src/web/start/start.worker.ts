/** Works out the answer of the guided start away from the page's own thread. */
import { faultWords } from "../worker/failure-words.js";
import { startAnswer } from "./compute.js";
import type { StartAsk, StartReply } from "./protocol.js";

self.onmessage = async ({ data: { id, draft, lang, asOf } }: MessageEvent<StartAsk>) => {
  const reply = (message: StartReply) => self.postMessage(message);
  try {
    startAnswer(draft, { lang, asOf }, (answer) => reply({ id, answer, last: answer.next !== undefined }));
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    reply({ id, broken: await faultWords(error, lang) });
  }
};
