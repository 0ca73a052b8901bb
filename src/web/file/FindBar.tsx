import { EditorView } from "@codemirror/view";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Language } from "../../brief/wire.js";
import type { TalksDocument } from "./document.js";
import { findingOf, lookFor, showMatch } from "./find-marks.js";
import { mostMatches, nextMatch } from "./find-text.js";
import { findWords } from "./find-words.js";

interface FindBarProps {
  readonly document: TalksDocument;
  readonly view: RefObject<EditorView | null>;
  readonly lang: Language;
}

/**
 * Finds and replaces in the text: the browser's own search sees only the lines that are shown. Ctrl-F opens it from the text or from
 * the bar itself; Enter goes on, Shift-Enter back, Escape returns to the text at what was found.
 */
export function FindBar({ document, view, lang }: FindBarProps) {
  const words = findWords[lang];
  const [open, setOpen] = useState(false);
  const [replacement, setReplacement] = useState("");
  const [replaced, setReplaced] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useSyncExternalStore(document.subscribe, () => document.version);
  const { wanted, exactly, matches, shown } = findingOf(document.state);
  // What is found is the editor's to know; a change there is drawn here.
  const [, drawAgain] = useState(0);

  const look = useCallback(
    (next: { wanted: string; exactly: boolean }, from?: number) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch({ effects: lookFor.of(next) });
      show(editor, nextMatch(findingOf(editor.state).matches, from ?? editor.state.selection.main.from, 1));
      setReplaced(0);
      drawAgain((before) => before + 1);
    },
    [view],
  );
  const close = () => {
    view.current?.dispatch({ effects: lookFor.of({ wanted: "", exactly: false }) });
    setOpen(false);
    view.current?.focus();
  };
  const go = (way: 1 | -1) => {
    const editor = view.current;
    if (!editor) return;
    const { from, to } = editor.state.selection.main;
    const now = findingOf(editor.state);
    show(editor, nextMatch(now.matches, way === 1 && now.shown >= 0 ? to : from, way));
    setReplaced(0);
    drawAgain((before) => before + 1);
  };
  const replace = (all: boolean) => {
    const editor = view.current;
    if (!editor) return;
    const chosen = all ? matches : matches.slice(Math.max(0, shown), Math.max(0, shown) + 1);
    const [first] = chosen;
    if (!first) return;
    editor.dispatch({
      changes: chosen.map(({ from, to }) => ({ from, to, insert: replacement })),
      userEvent: "input.replace",
    });
    if (!all) look({ wanted, exactly }, first.from + replacement.length);
    setReplaced(all ? chosen.length : 0);
    // With nothing left to replace the button goes dead; the keyboard stays in the bar.
    if (all) field.current?.focus();
  };

  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== "KeyF") return;
      const editor = view.current;
      if (!editor?.dom.contains(event.target as Node)) return;
      event.preventDefault();
      setOpen(true);
      const { from, to } = editor.state.selection.main;
      const chosen = editor.state.sliceDoc(from, Math.min(to, from + 200));
      if (chosen !== "" && !chosen.includes("\n")) look({ wanted: chosen, exactly: false });
      // The bar may be open already, with the keyboard in the text.
      field.current?.focus();
      field.current?.select();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [view, look]);
  useEffect(() => {
    if (open) field.current?.focus();
    if (open) field.current?.select();
  }, [open]);
  // The text goes when the forms come; what was looked for goes with it.
  useEffect(() => () => void document.dispatch({ effects: lookFor.of({ wanted: "", exactly: false }) }), [document]);

  if (!open)
    return (
      <p className="find">
        <button type="button" className="quiet" onClick={() => setOpen(true)} aria-keyshortcuts="Control+F">
          {words.open}
        </button>
      </p>
    );
  const said =
    replaced > 0
      ? words.replaced(replaced)
      : wanted === ""
        ? ""
        : matches.length === 0
          ? words.none
          : words.count(shown + 1, matches.length, matches.length === mostMatches);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find" aria-label={words.label} onKeyDown={keys}>
      <label>
        <span>{words.wanted}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          value={wanted}
          spellCheck={false}
          onChange={({ target }) => look({ wanted: target.value, exactly })}
        />
      </label>
      <button type="button" className="quiet" disabled={matches.length === 0} onClick={() => go(-1)}>
        {words.previous}
      </button>
      <button type="button" className="quiet" disabled={matches.length === 0} onClick={() => go(1)}>
        {words.next}
      </button>
      <label className="find-exactly">
        <input type="checkbox" checked={exactly} onChange={({ target }) => look({ wanted, exactly: target.checked })} />
        <span>{words.exactly}</span>
      </label>
      <label>
        <span>{words.replacement}</span>
        <input
          type="text"
          dir="auto"
          value={replacement}
          spellCheck={false}
          onChange={({ target }) => setReplacement(target.value)}
        />
      </label>
      <button type="button" className="quiet" disabled={matches.length === 0} onClick={() => replace(false)}>
        {words.replace}
      </button>
      <button type="button" className="quiet" disabled={matches.length === 0} onClick={() => replace(true)}>
        {words.replaceAll}
      </button>
      <button type="button" className="quiet" onClick={close}>
        {words.close}
      </button>
      <span role="status" className="find-said">
        {said}
      </span>
    </search>
  );
}

/** Chooses a match in the text and brings it into sight; the keyboard stays where it is. */
function show(editor: EditorView, at: number): void {
  const match = findingOf(editor.state).matches[at];
  editor.dispatch({
    effects: [showMatch.of(at), ...(match ? [EditorView.scrollIntoView(match.from, { y: "center" })] : [])],
    ...(match && { selection: { anchor: match.from, head: match.to } }),
  });
}
