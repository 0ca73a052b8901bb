import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { DealsPage, DealsView, RestView } from "../../brief/deals-page/view.js";
import { type DealsEngine, dealsEngine } from "../worker/deals-client.js";
import type { DealsAnswer, Opening } from "../worker/deals-protocol.js";
import { talksOf } from "../worker/fetch-talks.js";
import { readState, writeState } from "./address.js";
import { type DeskAction, type DeskState, deskState, step } from "./state.js";

export interface DealsDesk {
  readonly state: DeskState;
  readonly view: DealsView;
  readonly rest: RestView | null;
  /** What went wrong in the thread, in words. */
  readonly failure: string | null;
  /** The rest is of an earlier state: the newer one is being worked out. */
  readonly restStale: boolean;
  readonly allRules: boolean;
  readonly opened: readonly number[];
  readonly opening: Opening;
  act(action: DeskAction): void;
  showAllRules(on: boolean): void;
  toggleRow(place: number): void;
  again(): void;
}

/** How long the hand must rest before the slower answers are worked out, ms. */
const pause = 350;

/** The page's state, its address, and the two threads behind it: one follows the hand, the other answers when it rests. */
export function useDesk(page: DealsPage): DealsDesk {
  const { controls, view: first, rest: firstRest } = page.desk!;
  const [opening] = useState<Opening>(() => ({
    lang: page.frame.lang,
    off: controls.off,
    ...talksOf(location.search),
  }));
  const [state, act] = useReducer(step, location.hash, (hash) => deskState(readState(hash)));
  const [view, setView] = useState<DealsView>(first);
  const [rest, setRest] = useState<RestView | null>(firstRest);
  const [failure, setFailure] = useState<string | null>(null);
  const [restStale, setRestStale] = useState(false);
  const [allRules, showAllRules] = useState(false);
  const [opened, setOpened] = useState<readonly number[]>([]);
  const [attempt, setAttempt] = useState(0);
  const hand = useRef<DealsEngine | null>(null);
  const resting = useRef<DealsEngine | null>(null);

  const told = useCallback((answer: DealsAnswer) => {
    if (answer.kind === "failed") return setFailure(answer.message);
    setFailure(null);
    if (answer.kind === "view") setView(answer.view);
    else if (answer.kind === "rest") {
      setRest(answer.rest);
      setRestStale(false);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new thread
  useEffect(() => {
    const following = dealsEngine(opening, { answer: told });
    hand.current = following;
    return () => {
      following.end();
      resting.current?.end();
      resting.current = null;
    };
  }, [opening, told, attempt]);

  const { page: now, held } = state;
  const { whatIf, deal, pinned } = now;
  const asked = useRef("");
  useEffect(() => {
    const question = { whatIf, deal, pinned, allRules, opened, dragging: held !== null };
    const written = JSON.stringify(question);
    const start = JSON.stringify({
      ...question,
      whatIf: { values: {}, off: null },
      deal: {},
      pinned: null,
      allRules: false,
      opened: [],
      dragging: false,
    });
    // The server has answered the first question already.
    if (asked.current === "" && written === start && attempt === 0) return;
    asked.current = written;
    hand.current?.ask({ kind: "view", asked: question });
  }, [whatIf, deal, pinned, allRules, opened, held, attempt]);

  const restOf = useRef(JSON.stringify({ values: {}, off: null }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const written = JSON.stringify(whatIf);
    if (held || written === restOf.current) return;
    setRestStale(true);
    const waiting = setTimeout(() => {
      restOf.current = written;
      resting.current ??= dealsEngine(opening, { answer: told });
      resting.current.ask({ kind: "rest", whatIf });
    }, pause);
    return () => clearTimeout(waiting);
  }, [whatIf, held, opening, told, attempt]);

  useEffect(() => {
    if (held) return;
    const written = writeState(now);
    const next = `${location.pathname}${location.search}${written && `#${written}`}`;
    if (written !== location.hash.slice(1)) history.replaceState(history.state, "", next);
  }, [now, held]);

  useEffect(() => {
    const moved = () => act({ type: "open", page: readState(location.hash) });
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);

  const toggleRow = useCallback(
    (place: number) =>
      setOpened((before) => (before.includes(place) ? before.filter((one) => one !== place) : [...before, place])),
    [],
  );

  return {
    state,
    view,
    rest,
    failure,
    restStale,
    allRules,
    opened,
    opening,
    act,
    showAllRules,
    toggleRow,
    again: () => {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
  };
}
