import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ClockPanel, ClocksPage, TriedView } from "../../brief/clocks-page/view.js";
import { handOut } from "./download.js";
import type { ClocksAsk, ClocksQuestion, ClocksReply } from "./protocol.js";
import { nothingTried, type TriedState, type TryAction, triedSteps } from "./state.js";

export interface ClocksDesk {
  readonly panels: readonly ClockPanel[];
  readonly zones: readonly string[];
  readonly tried: TriedState;
  /** Undefined while it is worked out, and while nothing is tried. */
  readonly triedView: TriedView | undefined;
  /** Calendar files handed out so far. */
  readonly handed: number;
  readonly failure: string | null;
  act(action: TryAction): void;
  setZones(zones: readonly string[]): void;
  calendar(procedure: string | null): void;
  again(): void;
}

/** The page's state and the thread behind it, which is started with the first question. */
export function useClocks(page: ClocksPage): ClocksDesk {
  const { slice, view, frame } = page;
  const { lang } = frame;
  const [panels, setPanels] = useState(view.panels);
  const [zones, setZones] = useState(view.zones);
  const [tried, act] = useReducer(triedSteps, nothingTried);
  const [triedView, setTriedView] = useState<TriedView>();
  const [handed, setHanded] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const thread = useRef<Worker | null>(null);
  const numbers = useRef(new Map<ClocksQuestion["kind"], number>());
  const asked = useRef(0);

  useEffect(
    () => () => {
      thread.current?.terminate();
      thread.current = null;
    },
    [],
  );

  const ask = useCallback(
    (question: ClocksQuestion) => {
      thread.current ??= begin();
      const number = ++asked.current;
      numbers.current.set(question.kind, number);
      thread.current.postMessage({ ...question, number } satisfies ClocksAsk);

      function begin(): Worker {
        const begun = new Worker(new URL("./clocks.worker.ts", import.meta.url), { type: "module" });
        begun.onmessage = ({ data }: MessageEvent<ClocksReply>) => {
          const kind = data.kind === "failed" ? data.of : data.kind;
          if (numbers.current.get(kind) !== data.number) return;
          if (data.kind === "failed") return setFailure(data.message);
          setFailure(null);
          switch (data.kind) {
            case "panels":
              return setPanels(data.panels);
            case "tried":
              return setTriedView(data.view);
            case "calendar":
              handOut(data.text, `${data.procedure ?? "clocks"}.ics`);
              return setHanded((before) => before + 1);
            default:
              return data satisfies never;
          }
        };
        begun.onerror = (event) => {
          begun.terminate();
          thread.current = null;
          setFailure(event.message ?? "");
        };
        begun.postMessage({ kind: "open", slice, lang } satisfies ClocksAsk);
        return begun;
      }
    },
    [slice, lang],
  );

  const own = view.zones;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    // The server has said these already.
    if (zones === own) setPanels(view.panels);
    else ask({ kind: "panels", zones });
  }, [zones, own, ask, attempt]);

  const { now } = tried;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (now === null) setTriedView(undefined);
    else ask({ kind: "tried", tried: now, zones });
  }, [now, zones, ask, attempt]);

  return {
    panels,
    zones,
    tried,
    triedView: now === null ? undefined : triedView,
    handed,
    failure,
    act,
    setZones,
    calendar: (procedure) => ask({ kind: "calendar", procedure }),
    again() {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
  };
}
