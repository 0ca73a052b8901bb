import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { DeepView, DrivenScenario, ScenariosSlice, ScenariosView } from "../../brief/scenarios-page/view.js";
import type { Language } from "../../brief/wire.js";
import type { ScenariosAnswer } from "./protocol.js";
import { nothingTried, type Tried, type TryAction, tried } from "./state.js";
import { type ScenariosThread, scenariosThread } from "./thread.js";

export interface ScenariosDesk {
  readonly view: ScenariosView;
  readonly tried: Tried;
  /** Undefined until it has been worked out. */
  readonly deep: DeepView | undefined;
  /** What is shown is of an earlier question. */
  readonly deepStale: boolean;
  readonly scenario: DrivenScenario;
  readonly target: number | null;
  readonly failure: string | null;
  act(action: TryAction): void;
  choose(scenario: DrivenScenario): void;
  aim(target: number | null): void;
  again(): void;
}

/** How long the hand must rest before all talks are lived through, and before what takes longer is worked out, ms. */
const pause = { view: 250, deep: 500 };

/** The page's state and the threads behind it: one follows the hand, the other works out what takes longer. */
export function useScenarios(slice: ScenariosSlice, first: ScenariosView, lang: Language): ScenariosDesk {
  const [state, act] = useReducer(tried, nothingTried);
  const [view, setView] = useState(first);
  const [deep, setDeep] = useState<DeepView>();
  const [deepStale, setStale] = useState(true);
  const [scenario, choose] = useState<DrivenScenario>("breakthrough");
  const [target, aim] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const threads = useRef<Record<"hand" | "deep", ScenariosThread> | null>(null);

  const told = useCallback((answer: ScenariosAnswer) => {
    if (answer.kind === "failed") return setFailure(answer.message);
    setFailure(null);
    if (answer.kind === "view") setView(answer.view);
    else if (answer.kind === "deep") {
      setDeep(answer.deep);
      setStale(false);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is new threads
  useEffect(() => {
    const thread = () => scenariosThread({ slice, lang, tell: told });
    const started = { hand: thread(), deep: thread() };
    threads.current = started;
    return () => {
      for (const each of Object.values(started)) each.end();
    };
  }, [slice, lang, told, attempt]);

  const { values } = state;
  const worth = useRef(first.target);
  worth.current = view.target;
  const started = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    // The server has answered the first question already.
    if (!started.current) {
      started.current = true;
      threads.current?.hand.ask({ kind: "warm" });
      return;
    }
    threads.current?.hand.ask({ kind: "view", asked: { values, moving: true } });
    const waiting = setTimeout(
      () => threads.current?.hand.ask({ kind: "view", asked: { values, moving: false } }),
      pause.view,
    );
    return () => clearTimeout(waiting);
  }, [values, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    setStale(true);
    const waiting = setTimeout(
      () =>
        threads.current?.deep.ask({
          kind: "deep",
          asked: { values, scenario, target: target ?? worth.current[scenario] },
        }),
      values === nothingTried.values ? 0 : pause.deep,
    );
    return () => clearTimeout(waiting);
  }, [values, scenario, target, attempt]);

  return {
    view,
    tried: state,
    deep,
    deepStale,
    scenario,
    target,
    failure,
    act,
    choose(next) {
      choose(next);
      aim(null);
    },
    aim,
    again() {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
  };
}
