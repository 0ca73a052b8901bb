import type { DealsAnswer, DealsAsk, DealsQuestion, DealsReply, Opening } from "./deals-protocol.js";

/** A thread that answers the newest question: one at a time, and of those that come meanwhile only the last. */
export interface DealsEngine {
  ask(question: DealsQuestion): void;
  /** Draws under way end with what they have. */
  stop(): void;
  /** Ends the thread and tells nobody. */
  end(): void;
}

export interface Told {
  /** The answer, and whether a newer question waits already. */
  readonly answer: (answer: DealsAnswer, waiting: boolean) => void;
  readonly progress?: (done: number, of: number) => void;
}

/** @param start makes the thread; a test passes its own */
export function dealsEngine(opening: Opening, told: Told, start: () => ThreadLike = newThread): DealsEngine {
  const thread = start();
  let generation = 0;
  let busy = false;
  let ended = false;
  let next: DealsQuestion | undefined;
  const post = (ask: DealsAsk) => thread.postMessage(ask);
  post({ kind: "open", opening });

  function send(question: DealsQuestion) {
    busy = true;
    generation++;
    post({ ...question, generation });
  }

  function settle(answer: DealsAnswer) {
    const waiting = next;
    next = undefined;
    busy = false;
    told.answer(answer, waiting !== undefined);
    if (waiting && !ended) send(waiting);
  }

  thread.onmessage = ({ data }: { readonly data: DealsReply }) => {
    if (ended || data.generation !== generation) return;
    if (data.kind === "progress") told.progress?.(data.done, data.of);
    else settle(data);
  };
  thread.onerror = (event) => {
    if (!ended) settle({ kind: "failed", message: event.message ?? "" });
  };

  return {
    ask(question) {
      if (!busy) return send(question);
      next = question;
      // Draws give way at once; anything else is short.
      post({ kind: "stop" });
    },
    stop: () => post({ kind: "stop" }),
    end() {
      ended = true;
      thread.terminate();
    },
  };
}

/** As much of a worker as is needed. */
export interface ThreadLike {
  postMessage(ask: DealsAsk): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DealsReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const newThread = (): ThreadLike => new Worker(new URL("./deals.worker.ts", import.meta.url), { type: "module" });
