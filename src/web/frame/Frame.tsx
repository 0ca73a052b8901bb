import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { DeskPage } from "../../brief/wire.js";
import { usePageWords } from "../wordsContext.js";
import { Bar } from "./Bar.js";
import { useLookFrom } from "./lookFrom.js";

/** What stands around every page: the way past the bar, the bar, what changed for those who listen, and the page's own place. */
export function Frame({ page, children }: { readonly page: DeskPage; readonly children: ReactNode }) {
  const words = usePageWords();
  const { said, state } = useLookFrom();
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(page);
  // Drawing again may take away what had the focus; then the answer has it.
  useLayoutEffect(() => {
    if (drawn.current !== page && document.activeElement === document.body) main.current?.focus();
    drawn.current = page;
  }, [page]);
  return (
    <div className="page">
      <a className="skip" href="#answer">
        {words.skip}
      </a>
      <Bar page={page} />
      <p className="unseen" role="status" id="said">
        {said}
      </p>
      <main id="answer" tabIndex={-1} aria-busy={state === "asking" ? true : undefined} ref={main}>
        {children}
      </main>
    </div>
  );
}
