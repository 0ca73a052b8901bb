import type { ReactNode } from "react";
import type { Frame as FrameData } from "../../brief/wire.js";
import { usePageWords } from "../wordsContext.js";
import { Bar } from "./Bar.js";

/** What stands around every page: the way past the bar, the bar, and the place of the page itself. */
export function Frame({ frame, children }: { readonly frame: FrameData; readonly children: ReactNode }) {
  const words = usePageWords();
  return (
    <div className="page">
      <a className="skip" href="#answer">
        {words.skip}
      </a>
      <Bar frame={frame} />
      <main id="answer" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
