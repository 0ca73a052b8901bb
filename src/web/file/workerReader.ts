import type { Talks } from "../../talks/model.js";
import type { ReaderAnswer, ReaderAsk, ReaderReply, ReadReply } from "./protocol.js";
import type { Read, TalksReader } from "./reading.js";

/** A reader in a thread of its own, which is started with the first question and ends with `end`. */
export function workerReader(): TalksReader {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

  function start(): Worker {
    const started = new Worker(new URL("./talks.worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<ReaderReply>) => {
      const waiter = waiting.get(data.id);
      waiting.delete(data.id);
      if ("broken" in data) waiter?.reject(new Error(data.broken));
      else waiter?.resolve(data.value as never);
    };
    started.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message ?? "the reading thread broke"));
      waiting.clear();
      worker = undefined;
    };
    return started;
  }

  type Question = ReaderAsk extends infer Ask ? (Ask extends unknown ? Omit<Ask, "id"> : never) : never;
  function ask<Answer extends ReaderAnswer>(question: Question): Promise<Answer> {
    worker ??= start();
    const id = ++asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker!.postMessage({ ...question, id });
    });
  }

  return {
    read: async (text) => readOf(await ask<ReadReply>({ kind: "read", text })),
    edit: (text, steps) => ask({ kind: "edit", text, steps }),
    names: (text) => ask({ kind: "names", text }),
    outline: (text) => ask({ kind: "outline", text }),
    schema: () => ask({ kind: "schema" }),
    end() {
      worker?.terminate();
      worker = undefined;
      waiting.clear();
    },
  };
}

function readOf({ talks: json, ...rest }: ReadReply): Read {
  let made: Talks | null | undefined;
  return {
    ...rest,
    get talks() {
      made ??= json === null ? null : (JSON.parse(json) as Talks);
      return made;
    },
  };
}
