import { useCallback, useEffect, useReducer } from "react";
import { type Draft, draftFrom, emptyDraft } from "./draft.js";

export interface Drafting {
  readonly draft: Draft;
  /** One step of the history; steps with the same name that follow one another (letters of one field) are one. */
  change(next: Draft, step?: string): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** It lives elsewhere now: the next visit begins anew. What is changed after that is kept again. */
  forget(): void;
}

interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  readonly step?: string;
}

type Act = { readonly act: "change"; readonly next: Draft; readonly step?: string } | { readonly act: "undo" | "redo" };

const kept = "detente-start";
const mostSteps = 200;

/** A draft with a history, kept in this browser from one visit to the next. */
export function useDraft(): Drafting {
  const [history, dispatch] = useReducer(acted, null, (): History => {
    return { past: [], now: draftFrom(readKept()) ?? emptyDraft, future: [] };
  });
  useEffect(() => {
    try {
      localStorage.setItem(kept, JSON.stringify(history.now));
    } catch {
      // A browser that keeps nothing still lets people work.
    }
  }, [history.now]);
  const change = useCallback(
    (next: Draft, step?: string) => dispatch({ act: "change", next, ...(step === undefined ? {} : { step }) }),
    [],
  );
  const undo = useCallback(() => dispatch({ act: "undo" }), []);
  const redo = useCallback(() => dispatch({ act: "redo" }), []);
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(kept);
    } catch {
      // Nothing was kept.
    }
  }, []);
  return {
    forget,
    draft: history.now,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

function acted(history: History, act: Act): History {
  const { past, now, future, step } = history;
  switch (act.act) {
    case "change": {
      if (act.next === now) return history;
      const same = act.step !== undefined && act.step === step;
      return {
        past: same ? past : [...past.slice(-mostSteps), now],
        now: act.next,
        future: [],
        ...(act.step === undefined ? {} : { step: act.step }),
      };
    }
    case "undo":
      return past.length ? { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] } : history;
    case "redo":
      return future.length ? { past: [...past, now], now: future[0]!, future: future.slice(1) } : history;
    default:
      return act satisfies never;
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}
