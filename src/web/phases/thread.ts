import type { PlanSlice } from "../../brief/phases-page/view.js";
import type { Language } from "../../brief/wire.js";
import type { PhasesAnswer, PhasesAsk, PhasesQuestion, PhasesReply } from "./protocol.js";

/** A thread that answers the newest question; of those that come while one is answered, the last is asked next. */
export interface PhasesThread {
  ask(question: PhasesQuestion): void;
  /** Nothing that was asked before is told any more. */
  end(): void;
}

export interface ThreadOptions {
  readonly slice: PlanSlice;
  readonly lang: Language;
  readonly tell: (answer: PhasesAnswer) => void;
  /** Makes the thread; a test passes its own. */
  readonly start?: () => ThreadLike;
}

/** The thread is started with the first question, or by `warm`, ahead of it. */
export function phasesThread({ slice, lang, tell, start = newThread }: ThreadOptions): PhasesThread & { warm(): void } {
  let thread: ThreadLike | undefined;
  let generation = 0;
  let busy = false;
  let next: PhasesQuestion | undefined;

  function begin(): ThreadLike {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if (begun !== thread || data.generation !== generation) return;
      busy = false;
      const { generation: _, ...answer } = data;
      const waiting = next;
      next = undefined;
      tell(answer as PhasesAnswer);
      if (waiting) send(waiting);
    };
    begun.onerror = (event) => {
      if (begun !== thread) return;
      end();
      tell({ kind: "failed", message: event.message ?? "" });
    };
    begun.postMessage({ kind: "open", slice, lang });
    return begun;
  }

  function send(question: PhasesQuestion) {
    thread ??= begin();
    busy = true;
    thread.postMessage({ ...question, generation: ++generation });
  }

  function end() {
    generation++;
    next = undefined;
    busy = false;
    thread?.terminate();
    thread = undefined;
  }

  return {
    warm() {
      thread ??= begin();
    },
    ask(question) {
      if (busy) next = question;
      else send(question);
    },
    end,
  };
}

/** As much of a worker as is needed. */
export interface ThreadLike {
  postMessage(ask: PhasesAsk): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PhasesReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const newThread = (): ThreadLike => new Worker(new URL("./phases.worker.ts", import.meta.url), { type: "module" });
