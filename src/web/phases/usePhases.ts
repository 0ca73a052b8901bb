import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ChartUnit, PhasesPage, PhasesView, PlanSlice, Proof } from "../../brief/phases-page/view.js";
import type { Reading } from "../../engine/phases/model.js";
import type { PhasesAnswer } from "./protocol.js";
import { nothingTried, type TriedOrder, type TryAction, triedWith } from "./state.js";
import { phasesThread } from "./thread.js";

export interface PhasesDesk {
  readonly view: PhasesView;
  readonly tried: TriedOrder;
  readonly reading: Reading;
  readonly unit: ChartUnit;
  readonly failure: string | null;
  /** A longer search for the best order is under way. */
  readonly proving: boolean;
  act(action: TryAction): void;
  read(reading: Reading): void;
  count(unit: ChartUnit): void;
  again(): void;
  /** The file has another plan now. */
  written(slice: PlanSlice): void;
}

type Threads = Record<"hand" | "proof", ReturnType<typeof phasesThread>>;

/** The page's state and the threads behind it: one follows the hand, one goes on looking for a proof. */
export function usePhases(page: PhasesPage): PhasesDesk {
  const { lang } = page.frame;
  const [slice, setSlice] = useState(page.slice);
  const [view, setView] = useState(page.view);
  const own = view.kind === "plan" ? view.fileOrder : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file's order is compared by what stands in it
  const reduce = useMemo(() => triedWith(own), [own.join()]);
  const [tried, act] = useReducer(reduce, nothingTried);
  const [reading, read] = useState<Reading>("cautious");
  const [unit, count] = useState<ChartUnit>("points");
  const [proofs, setProofs] = useState<Readonly<Partial<Record<Reading, Proof>>>>({});
  const [proving, setProving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const threads = useRef<Threads | null>(null);

  const told = useCallback((answer: PhasesAnswer) => {
    switch (answer.kind) {
      case "view":
        setFailure(null);
        return setView(answer.view);
      case "proof":
        setProving(false);
        if (answer.proof) setProofs((now) => ({ ...now, [answer.reading]: answer.proof }));
        return;
      case "failed":
        setProving(false);
        return setFailure(answer.message);
      default:
        return answer satisfies never;
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is new threads
  useEffect(() => {
    const thread = () => phasesThread({ slice, lang, tell: told });
    const started = { hand: thread(), proof: thread() };
    started.hand.warm();
    threads.current = started;
    return () => {
      for (const each of Object.values(started)) each.end();
    };
  }, [slice, lang, told, attempt]);

  const { order } = tried;
  const proof = proofs[reading] ?? null;
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan or attempt asks again
  useEffect(() => {
    // The server has answered the first question already.
    if (first.current) first.current = false;
    else threads.current?.hand.ask({ kind: "view", asked: { order, reading, unit, proof } });
  }, [order, reading, unit, proof, slice, attempt]);

  const unproven = view.kind === "plan" && view.unproven && !proof;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan or attempt asks again
  useEffect(() => {
    if (!unproven) return;
    setProving(true);
    threads.current?.proof.ask({ kind: "proof", reading });
    return () => {
      threads.current?.proof.end();
      setProving(false);
    };
  }, [unproven, reading, slice, attempt]);

  return {
    view,
    tried,
    reading,
    unit,
    failure,
    proving,
    act,
    read,
    count,
    again() {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
    written(next) {
      setProofs({});
      act({ type: "forget" });
      setSlice(next);
    },
  };
}
