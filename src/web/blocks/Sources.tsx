import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { SourceLine } from "../../brief/blocks.js";
import { usePageWords } from "../wordsContext.js";
import { SourceEntry } from "./SourceEntry.js";

/**
 * One note for the whole page, opened by the mark that is pressed: the sources behind a statement, or whose judgement it is.
 * The browser's own popover keeps it above everything, closes it on Escape or a press elsewhere, and gives focus back.
 */
export function SourceProvider({
  sources,
  children,
}: {
  readonly sources: readonly SourceLine[];
  readonly children: ReactNode;
}) {
  const words = usePageWords();
  const [shown, setShown] = useState<Shown>();
  const note = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = note.current;
    if (!element || !shown) return;
    const place = () => element.matches(":popover-open") && placeUnder(element, shown.mark);
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === "open") {
        place();
        element.focus();
      } else if (document.activeElement === document.body) shown.mark.focus();
    };
    element.addEventListener("toggle", toggled);
    addEventListener("resize", place);
    return () => {
      element.removeEventListener("toggle", toggled);
      removeEventListener("resize", place);
    };
  }, [shown]);

  return (
    <NoteContext value={(next) => flushSync(() => setShown(next))}>
      {children}
      <div
        ref={note}
        id={noteId}
        className="note"
        popover="auto"
        role="dialog"
        aria-label={titleOf(shown)}
        tabIndex={-1}
      >
        {shown && (
          <>
            <p className="note-title">{titleOf(shown)}</p>
            {shown.kind === "why" ? <p className="note-why">{shown.why}</p> : <ul>{shown.ids.map(entry)}</ul>}
            <button type="button" className="quiet" popoverTarget={noteId} popoverTargetAction="hide">
              {words.close}
            </button>
          </>
        )}
      </div>
    </NoteContext>
  );

  function titleOf(what: Shown | undefined) {
    return what?.kind === "why" ? words.judgement : words.sources;
  }

  function entry(id: string) {
    const source = sources.find((line) => line.id === id);
    return <li key={id}>{source ? <SourceEntry source={source} /> : words.sourceMissing(id)}</li>;
  }
}

/** Words that open the sources they rest on. */
export function SourceMark({ ids, children }: { readonly ids: readonly string[]; readonly children: string }) {
  const show = useContext(NoteContext);
  return (
    <button
      type="button"
      className="src"
      popoverTarget={noteId}
      aria-haspopup="dialog"
      onClick={(event) => show({ kind: "sources", ids, mark: event.currentTarget })}
    >
      {children}
    </button>
  );
}

/** Words that are somebody's judgement, and say whose. */
export function JudgementMark({ why, children }: { readonly why: string; readonly children: string }) {
  const show = useContext(NoteContext);
  return (
    <button
      type="button"
      className="judge"
      popoverTarget={noteId}
      aria-haspopup="dialog"
      onClick={(event) => show({ kind: "why", why, mark: event.currentTarget })}
    >
      {children}
    </button>
  );
}

type Shown =
  | { readonly kind: "sources"; readonly ids: readonly string[]; readonly mark: HTMLElement }
  | { readonly kind: "why"; readonly why: string; readonly mark: HTMLElement };

const noteId = "note";

const NoteContext = createContext<(shown: Shown) => void>(() => {});

/** Under the mark and inside the window, whichever way the page reads. */
function placeUnder(note: HTMLElement, mark: HTMLElement) {
  const at = mark.getBoundingClientRect();
  const width = note.offsetWidth;
  const rightToLeft = getComputedStyle(mark).direction === "rtl";
  const wanted = rightToLeft ? at.right - width : at.left;
  const left = Math.max(margin, Math.min(wanted, document.documentElement.clientWidth - width - margin));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${at.bottom + scrollY + 6}px`;
}

const margin = 12;
