/** Reads and edits talks texts away from the page's own thread, so that nothing there waits for it. */
import type { ReaderAnswer, ReaderAsk, ReaderReply } from "./protocol.js";
import { directReader } from "./reading.js";

self.onmessage = async ({ data: ask }: MessageEvent<ReaderAsk>) => {
  const reply = (message: ReaderReply) => self.postMessage(message);
  try {
    reply({ id: ask.id, value: await answer(ask) });
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    reply({ id: ask.id, broken: error instanceof Error ? error.message : String(error) });
  }
};

function answer(ask: ReaderAsk): Promise<ReaderAnswer> {
  switch (ask.kind) {
    case "read":
      return directReader.read(ask.text).then((read) => ({ ...read, talks: read.talks && JSON.stringify(read.talks) }));
    case "edit":
      return directReader.edit(ask.text, ask.steps);
    case "names":
      return directReader.names(ask.text);
    case "outline":
      return directReader.outline(ask.text);
    case "schema":
      return directReader.schema();
    default:
      return ask satisfies never;
  }
}
