import { useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { StartAnswer } from "./compute.js";
import type { Draft } from "./draft.js";
import type { StartAsk, StartReply } from "./protocol.js";

export interface Answering {
  /** The latest answer; of an earlier draft while `working`. */
  readonly answer: StartAnswer;
  readonly working: boolean;
  readonly broken?: string;
}

const nothing: Answering = { answer: { block: null, problems: [] }, working: false };

/** How long a draft must rest before it is worked on, ms. */
const rest = 200;
/** A thread that has worked this long on an older draft is given up, ms. */
const patience = 3000;

/** The answer about a draft, worked out in a thread of its own; of drafts that come up meanwhile only the newest is asked about. */
export function useAnswer(draft: Draft, lang: Language, asOf: string): Answering {
  const [answering, setAnswering] = useState<Answering>(nothing);
  const thread = useRef<Thread>(undefined);
  useEffect(() => () => thread.current?.end(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      thread.current ??= startThread((reply) =>
        setAnswering((before) =>
          "broken" in reply
            ? { answer: before.answer, working: false, broken: reply.broken }
            : { answer: reply.answer, working: !reply.last },
        ),
      );
      setAnswering((before) => ({ answer: before.answer, working: true }));
      thread.current.ask({ draft, lang, asOf });
    }, rest);
    return () => clearTimeout(timer);
  }, [draft, lang, asOf]);
  return answering;
}

interface Thread {
  ask(question: Omit<StartAsk, "id">): void;
  end(): void;
}

function startThread(tell: (reply: StartReply) => void): Thread {
  let worker: Worker | undefined;
  let id = 0;
  let since: number | undefined;
  let waiting: Omit<StartAsk, "id"> | undefined;

  function open(): Worker {
    const opened = new Worker(new URL("./start.worker.ts", import.meta.url), { type: "module" });
    opened.onmessage = ({ data }: MessageEvent<StartReply>) => {
      if (data.id !== id) return;
      const last = "broken" in data || data.last;
      if (!waiting) tell(data);
      if (!last) return;
      since = undefined;
      if (waiting) send(waiting);
    };
    opened.onerror = (event) => {
      since = undefined;
      worker = undefined;
      tell({ id, broken: event.message ?? "" });
    };
    return opened;
  }

  function send(question: Omit<StartAsk, "id">) {
    waiting = undefined;
    since = performance.now();
    worker ??= open();
    worker.postMessage({ ...question, id: ++id });
  }

  return {
    ask(question) {
      if (since !== undefined && performance.now() - since > patience) {
        worker?.terminate();
        worker = undefined;
        since = undefined;
      }
      if (since === undefined) send(question);
      else waiting = question;
    },
    end() {
      worker?.terminate();
      worker = undefined;
      id++;
    },
  };
}
