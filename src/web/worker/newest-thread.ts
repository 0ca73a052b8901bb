/** A thread that answers one question at a time; of those that come while one is answered, only the last is asked next. */
export interface NewestThread<Question> {
  ask(question: Question): void;
  /** Starts the thread ahead of its first question. */
  warm(): void;
  /** Nothing that was asked before is told any more. */
  end(): void;
}

/** As much of a worker as is needed. */
export interface ThreadLike<Ask, Reply> {
  postMessage(ask: Ask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Failed {
  readonly kind: "failed";
  readonly message: string;
}

/**
 * @param opening what the thread is told first
 * @param tell told each answer to the newest question; a fault ends the thread, and the next question starts another
 */
export function newestThread<Opening, Question extends object, Answer extends object>({
  opening,
  tell,
  start,
}: {
  readonly opening: Opening;
  readonly tell: (answer: Answer | Failed) => void;
  readonly start: () => ThreadLike<
    Opening | (Question & { readonly generation: number }),
    Answer & { readonly generation: number }
  >;
}): NewestThread<Question> {
  let thread: ReturnType<typeof start> | undefined;
  let generation = 0;
  let busy = false;
  let next: Question | undefined;

  function begin() {
    const begun = start();
    begun.onmessage = ({ data }) => {
      const { generation: of, ...answer } = data;
      if (begun !== thread || of !== generation) return;
      busy = false;
      const waiting = next;
      next = undefined;
      tell(answer as unknown as Answer);
      if (waiting) send(waiting);
    };
    begun.onerror = (event) => {
      if (begun !== thread) return;
      end();
      tell({ kind: "failed", message: event.message ?? "" });
    };
    begun.postMessage(opening);
    return begun;
  }

  function send(question: Question) {
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
