import { useCallback, useEffect, useState } from "react";
import type { RegisterAnswer, RegisterAsked, RegisterView } from "../../brief/register/view.js";
import type { Language } from "../../brief/wire.js";
import { apiAddress, askedDate } from "../frame/address.js";

export interface RegisterDesk {
  /** Undefined until it has been read. */
  readonly view: RegisterView | undefined;
  readonly state: "reading" | "idle" | "writing" | "failed";
  /** Why what was asked last was not written, in words. */
  readonly problems: readonly string[];
  /** Whether it was written; the view then has it. */
  write(asked: RegisterAsked): Promise<boolean>;
  again(): void;
}

interface Failure {
  readonly error?: { readonly message: string };
}

/** The register beside the file that this page is about. */
export function useRegister(lang: Language): RegisterDesk {
  const [view, setView] = useState<RegisterView>();
  const [state, setState] = useState<RegisterDesk["state"]>("reading");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const control = new AbortController();
    setState("reading");
    void ask<RegisterView & Failure>(apiAddress("register", lang, askedDate()), { signal: control.signal }).then(
      (answer) => {
        if (control.signal.aborted) return;
        if (!answer || answer.error || !("block" in answer)) return setState("failed");
        setView(answer);
        setState("idle");
      },
    );
    return () => control.abort();
  }, [lang, attempt]);

  const write = useCallback(
    async (asked: RegisterAsked) => {
      setState("writing");
      setProblems([]);
      const answer = await ask<RegisterAnswer & Failure>(apiAddress("register", lang, askedDate()), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asked),
      });
      if (answer && "ok" in answer && answer.ok) {
        setView(answer.view);
        setState("idle");
        return true;
      }
      const said = answer?.error
        ? [answer.error.message]
        : (answer as { problems?: readonly string[] } | undefined)?.problems;
      setProblems(said ?? []);
      setState(said ? "idle" : "failed");
      return false;
    },
    [lang],
  );

  return { view, state, problems, write, again: () => setAttempt((before) => before + 1) };
}

/** What was answered; undefined where nothing was. */
async function ask<T>(address: string, init: RequestInit): Promise<T | undefined> {
  try {
    const response = await fetch(address, { cache: "no-store", ...init });
    return (await response.json()) as T;
  } catch {
    return undefined;
  }
}
