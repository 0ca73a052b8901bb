import { useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { MatrixChoices } from "../../talks/import/matrix/preview.js";
import type { MatrixInput } from "../../talks/import/matrix/read.js";
import type { SaidWords } from "../../talks/problem-words/import-words.js";
import type { MatrixAsk, MatrixRead, MatrixReply } from "./protocol.js";

export interface MatrixState {
  readonly read?: MatrixRead;
  readonly problems: readonly SaidWords[];
  readonly working: boolean;
  readonly choices: readonly (MatrixChoices | undefined)[];
  readonly without: readonly number[];
  readonly title: string;
}

export interface Matrix extends MatrixState {
  /** A new paste or file; choices about the one before are gone. */
  readNew(input: MatrixInput): void;
  choose(table: number, choices: MatrixChoices): void;
  leaveOut(table: number, out: boolean): void;
  name(title: string): void;
}

const nothing: MatrixState = { problems: [], working: false, choices: [], without: [], title: "" };

/** What was pasted, as a thread of its own reads it; the latest answer only. */
export function useMatrix(lang: Language): Matrix {
  const [state, setState] = useState<MatrixState>(nothing);
  const thread = useRef<{ worker: Worker; id: number }>(undefined);
  useEffect(() => () => thread.current?.worker.terminate(), []);

  function ask(next: MatrixState, input?: MatrixInput) {
    thread.current ??= { worker: open(), id: 0 };
    const { choices, without, title } = next;
    const id = ++thread.current.id;
    thread.current.worker.postMessage({
      id,
      lang,
      choices,
      without,
      title,
      ...(input ? { input } : {}),
    } satisfies MatrixAsk);
    setState({ ...next, working: true });
  }

  function open(): Worker {
    const worker = new Worker(new URL("./matrix.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<MatrixReply>) => {
      if (data.id !== thread.current?.id) return;
      setState(({ read: _, ...before }) =>
        data.ok
          ? { ...before, read: data.read, problems: [], working: false }
          : { ...before, problems: data.problems, working: false },
      );
    };
    worker.onerror = (event) => {
      thread.current = undefined;
      setState((before) => ({ ...before, problems: [{ text: event.message ?? "" }], working: false }));
    };
    return worker;
  }

  return {
    ...state,
    readNew: (input) => ask({ ...nothing, title: state.title }, input),
    choose(table, choices) {
      const next = [...state.choices];
      next[table] = choices;
      ask({ ...state, choices: next });
    },
    leaveOut: (table, out) =>
      ask({ ...state, without: out ? [...state.without, table] : state.without.filter((each) => each !== table) }),
    name: (title) => ask({ ...state, title }),
  };
}
