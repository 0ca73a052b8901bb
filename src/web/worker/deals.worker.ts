/** The thread behind the Deals page: keeps the talks, answers one question after another, hears "stop" between slices of draws. */
import type { Language } from "../../brief/wire.js";
import type { DealsAnswer, DealsAsk, DealsReply } from "./deals-protocol.js";
import { type DealsWork, dealsWork } from "./deals-work.js";
import { failureWords, faultWords } from "./failure-words.js";
import { fetchTalks } from "./fetch-talks.js";

let opened: Promise<{ readonly work: DealsWork } | { readonly message: string }> | undefined;
let language: Language = "en";
/** Grows with each question and each "stop": draws that began under a smaller one end. */
let turn = 0;

self.onmessage = async ({ data: ask }: MessageEvent<DealsAsk>) => {
  const tell = (reply: DealsReply) => self.postMessage(reply);
  turn++;
  if (ask.kind === "stop") return;
  if (ask.kind === "open") {
    language = ask.opening.lang;
    opened = open(ask);
    return;
  }
  const { generation } = ask;
  try {
    tell({ ...(await answered(ask, turn)), generation });
  } catch (error) {
    // The page has no other way to hear of a fault in this thread.
    tell({ generation, kind: "failed", message: await faultWords(error, language) });
  }
};

async function open({ opening }: Extract<DealsAsk, { kind: "open" }>) {
  try {
    const talks = await fetchTalks(opening);
    return talks.ok
      ? { work: dealsWork(talks.value, opening) }
      : { message: await failureWords(talks.problems, opening.lang) };
  } catch (error) {
    return { message: await faultWords(error, opening.lang) };
  }
}

type Asking = Exclude<DealsAsk, { kind: "open" | "stop" }>;

async function answered(ask: Asking, own: number): Promise<DealsAnswer> {
  const ready = await opened;
  if (!ready || "message" in ready) return { kind: "failed", message: ready?.message ?? "" };
  const { work } = ready;
  switch (ask.kind) {
    case "view":
      return { kind: "view", view: work.view(ask.asked) };
    case "rest":
      return { kind: "rest", rest: work.rest(ask.whatIf) };
    case "draws":
      return draw(ask, work, own);
    default:
      return ask satisfies never;
  }
}

async function draw(ask: Extract<Asking, { kind: "draws" }>, work: DealsWork, own: number): Promise<DealsAnswer> {
  const drawing = work.draws(ask.whatIf, ask.deals, ask.draws);
  if (!drawing) return { kind: "robust", robust: null, stopped: false };
  let more = true;
  while (more && own === turn) {
    more = drawing.step();
    const reply: DealsReply = { kind: "progress", generation: ask.generation, done: drawing.done, of: drawing.of };
    self.postMessage(reply);
    await heard();
  }
  return { kind: "robust", robust: drawing.view(), stopped: more };
}

/** Lets messages that have come meanwhile be heard. */
const heard = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
