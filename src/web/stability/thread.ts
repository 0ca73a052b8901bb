import type { ConflictSlice } from "../../brief/stability-page/view.js";
import type { Language } from "../../brief/wire.js";
import type { StabilityAnswer, StabilityAsk, StabilityQuestion, StabilityReply } from "./protocol.js";

/** A thread that answers the newest question only. */
export interface StabilityThread {
  ask(question: StabilityQuestion): void;
  /** Gives up what is being worked on, at once. */
  stop(): void;
  end(): void;
}

export interface ThreadOptions {
  readonly slice: ConflictSlice;
  readonly lang: Language;
  /**
   * Questions that are answered sooner than a new thread is started wait for the one before; of those that wait, the last is
   * asked. Slow ones end the thread instead, so that nothing is worked on that nobody waits for.
   */
  readonly slow: boolean;
  readonly tell: (answer: StabilityAnswer) => void;
  /** Makes the thread; a test passes its own. */
  readonly start?: () => ThreadLike;
}

export function stabilityThread({ slice, lang, slow, tell, start = newThread }: ThreadOptions): StabilityThread {
  let thread: ThreadLike | undefined;
  let generation = 0;
  let busy = false;
  let next: StabilityQuestion | undefined;

  function begin(): ThreadLike {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if (begun !== thread || data.generation !== generation) return;
      const { last, generation: _, ...answer } = data;
      if (last) busy = false;
      const waiting = last ? next : undefined;
      if (last) next = undefined;
      tell(answer as StabilityAnswer);
      if (waiting) send(waiting);
    };
    begun.onerror = (event) => {
      if (begun !== thread) return;
      stop();
      tell({ kind: "failed", message: event.message ?? "" });
    };
    begun.postMessage({ kind: "open", slice, lang });
    return begun;
  }

  function send(question: StabilityQuestion) {
    thread ??= begin();
    busy = true;
    thread.postMessage({ ...question, generation: ++generation });
  }

  function stop() {
    generation++;
    next = undefined;
    if (!busy) return;
    thread?.terminate();
    thread = undefined;
    busy = false;
  }

  return {
    ask(question) {
      if (busy && !slow) {
        next = question;
        return;
      }
      stop();
      send(question);
    },
    stop,
    end() {
      generation++;
      next = undefined;
      thread?.terminate();
      thread = undefined;
      busy = false;
    },
  };
}

/** As much of a worker as is needed. */
export interface ThreadLike {
  postMessage(ask: StabilityAsk): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<StabilityReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const newThread = (): ThreadLike => new Worker(new URL("./stability.worker.ts", import.meta.url), { type: "module" });
