import type { ScenariosSlice } from "../../brief/scenarios-page/view.js";
import type { Language } from "../../brief/wire.js";
import type { ScenariosAnswer, ScenariosAsk, ScenariosQuestion, ScenariosReply } from "./protocol.js";

/** A thread that answers one question at a time; of those that come meanwhile only the last is asked. */
export interface ScenariosThread {
  ask(question: ScenariosQuestion): void;
  end(): void;
}

export interface ThreadOptions {
  readonly slice: ScenariosSlice;
  readonly lang: Language;
  readonly tell: (answer: ScenariosAnswer) => void;
  /** Makes the thread; a test passes its own. */
  readonly start?: () => ThreadLike;
}

/** The thread is started with its first question. */
export function scenariosThread({ slice, lang, tell, start = newThread }: ThreadOptions): ScenariosThread {
  let thread: ThreadLike | undefined;
  let generation = 0;
  let busy = false;
  let next: ScenariosQuestion | undefined;

  function begin(): ThreadLike {
    const begun = start();
    begun.onmessage = ({ data: { generation: of, ...answer } }) => {
      if (begun !== thread || of !== generation) return;
      busy = false;
      const waiting = next;
      next = undefined;
      tell(answer as ScenariosAnswer);
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

  function send(question: ScenariosQuestion) {
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
    ask(question) {
      if (busy) next = question;
      else send(question);
    },
    end,
  };
}

/** As much of a worker as is needed. */
export interface ThreadLike {
  postMessage(ask: ScenariosAsk): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ScenariosReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const newThread = (): ThreadLike => new Worker(new URL("./scenarios.worker.ts", import.meta.url), { type: "module" });
