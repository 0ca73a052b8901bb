import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { firstRows } from "../../brief/stability-page/first-rows.js";
import type {
  Beyond,
  ConflictSlice,
  Explained,
  StabilityPage,
  StabilityView,
} from "../../brief/stability-page/view.js";
import type { StabilityAnswer } from "./protocol.js";
import { nothingTried, type TriedOrders, type TryAction, tried } from "./state.js";
import { type StabilityThread, stabilityThread } from "./thread.js";

export interface OpenedState {
  readonly state: number;
  /** Under its row, or under the question about any state. */
  readonly at: "row" | "any";
  readonly explained: Explained | null | undefined;
  /** Undefined while it is worked out. */
  readonly beyond: Beyond | null | undefined;
}

export interface StabilityDesk {
  readonly slice: ConflictSlice;
  readonly view: StabilityView;
  readonly tried: TriedOrders;
  readonly rows: number;
  readonly opened: OpenedState | undefined;
  /** Samples drawn so far while they are drawn; null otherwise. */
  readonly sampling: number | null;
  readonly failure: string | null;
  act(action: TryAction): void;
  showRows(rows: number): void;
  open(state: number | undefined, at?: OpenedState["at"]): void;
  stopSampling(): void;
  again(): void;
  /** The conflict as the editor has it now; `orders` of the page are in it. */
  edited(slice: ConflictSlice, written: boolean): void;
}

/** How long the hand must rest before shares are counted, ms. */
const pause = 500;

/** The page's state and the threads behind it: one follows the hand, one explains the state that is open, one counts shares. */
export function useStability(page: StabilityPage): StabilityDesk {
  const { lang } = page.frame;
  const [slice, setSlice] = useState(page.slice);
  const [state, act] = useReducer(tried, nothingTried);
  const [rows, showRows] = useState<number>(firstRows);
  const [view, setView] = useState(page.view);
  const [failure, setFailure] = useState<string | null>(null);
  const [sampling, setSampling] = useState<number | null>(null);
  const [asked, setAsked] = useState<Pick<OpenedState, "state" | "at">>();
  const [opened, setOpened] = useState<OpenedState>();
  const [attempt, setAttempt] = useState(0);
  const threads = useRef<Record<"hand" | "state" | "robust", StabilityThread> | null>(null);

  const told = useCallback((answer: StabilityAnswer) => {
    switch (answer.kind) {
      case "view":
        setFailure(null);
        return setView(answer.view);
      case "robust":
        if (answer.view) setView(answer.view);
        if (answer.all) setSampling(null);
        return;
      case "ready":
        return;
      case "progress":
        return setSampling(answer.samples);
      case "explained":
        return setOpened((now) => now && { ...now, explained: answer.explained });
      case "beyond":
        return setOpened((now) => now && { ...now, beyond: answer.beyond });
      case "failed":
        setSampling(null);
        return setFailure(answer.message);
      default:
        return answer satisfies never;
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is new threads
  useEffect(() => {
    const thread = (slow: boolean) => stabilityThread({ slice, lang, slow, tell: told });
    const started = { hand: thread(false), state: thread(true), robust: thread(true) };
    threads.current = started;
    return () => {
      for (const each of Object.values(started)) each.end();
    };
  }, [slice, lang, told, attempt]);

  const { orders } = state;
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict or attempt asks again
  useEffect(() => {
    // The server has answered the first question already.
    if (first.current) {
      first.current = false;
      threads.current?.hand.ask({ kind: "warm" });
    } else threads.current?.hand.ask({ kind: "view", asked: { orders, rows } });
    threads.current?.robust.stop();
    setSampling(null);
    const waiting = setTimeout(() => {
      threads.current?.robust.ask({ kind: "robust", asked: { orders, rows } });
    }, pause);
    return () => clearTimeout(waiting);
  }, [orders, rows, slice, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict or attempt asks again
  useEffect(() => {
    if (!asked) {
      threads.current?.state.stop();
      return setOpened(undefined);
    }
    setOpened((now) => ({
      ...asked,
      explained: now?.state === asked.state ? now.explained : undefined,
      beyond: undefined,
    }));
    threads.current?.state.ask({ kind: "state", orders, state: asked.state });
  }, [asked, orders, slice, attempt]);

  return {
    slice,
    view,
    tried: state,
    rows,
    opened,
    sampling,
    failure,
    act,
    showRows,
    open: (state, at = "row") => setAsked(state === undefined ? undefined : { state, at }),
    stopSampling() {
      threads.current?.robust.stop();
      setSampling(null);
    },
    again() {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
    edited(next, written) {
      if (written) act({ type: "forget" });
      setSlice((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    },
  };
}
