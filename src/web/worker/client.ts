import type { Block } from "../../brief/blocks.js";
import type { Ask, Reply, Stage } from "./protocol.js";

/** Where a question that the engine works on stands. */
export type Work =
  | { readonly state: "idle" | "cancelled" }
  | { readonly state: "working"; readonly stage: Stage }
  | { readonly state: "done"; readonly block: Block }
  | { readonly state: "failed"; readonly message: string };

export interface Engine {
  /** Starts on a question; whatever was being worked on is given up. */
  ask(question: Omit<Ask, "generation">): void;
  /** Gives up at once, also in the middle of a computation. */
  cancel(): void;
  /** Gives up and tells nobody. */
  end(): void;
}

/**
 * The engine behind the page. Nothing that belongs to an earlier question is ever told.
 *
 * The worker is started with the first question. A computation cannot be interrupted from outside, so giving one up ends the
 * worker; the next question starts a new one.
 *
 * @param tell called with each new state
 */
export function engine(tell: (work: Work) => void): Engine {
  let worker: Worker | undefined;
  let generation = 0;
  let busy = false;

  function settle(work: Work) {
    busy = false;
    tell(work);
  }

  function giveUp() {
    generation++;
    if (busy) {
      worker?.terminate();
      worker = undefined;
      busy = false;
    }
  }

  function start(): Worker {
    const started = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.generation !== generation) return;
      if (data.kind === "progress") tell({ state: "working", stage: data.stage });
      else if (data.kind === "answer") settle({ state: "done", block: data.block });
      else settle({ state: "failed", message: data.message });
    };
    started.onerror = (event) => {
      if (started === worker) settle({ state: "failed", message: event.message ?? "" });
    };
    return started;
  }

  return {
    ask(question) {
      giveUp();
      worker ??= start();
      busy = true;
      tell({ state: "working", stage: "reading" });
      worker.postMessage({ ...question, generation } satisfies Ask);
    },
    cancel() {
      giveUp();
      tell({ state: "cancelled" });
    },
    end() {
      generation++;
      worker?.terminate();
      worker = undefined;
      busy = false;
    },
  };
}
