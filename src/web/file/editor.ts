import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import type { Language } from "../../brief/wire.js";
import type { Problem } from "../../talks/model.js";
import { lineOf, whenPersianWordsCome } from "../problem-words.js";
import { matchingBrackets } from "./brackets.js";
import type { TalksDocument } from "./document.js";
import { findMarks } from "./find-marks.js";
import { type Fix, fixOf } from "./fixes.js";
import { editorKeys } from "./keys.js";
import type { FileWords } from "./words.js";
import { yamlColours } from "./yaml-colours.js";

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly document: TalksDocument;
  readonly words: FileWords;
  readonly lang: Language;
  /** Lets the editor's own style sheet in. */
  readonly nonce: string;
  /** Id of the text that says how to leave the editor. */
  readonly describedBy: string;
}

/** The document as text on the page, with problems marked in place; ends with `destroy`. */
export function textEditor({ parent, document, words, lang, nonce, describedBy }: EditorOptions): EditorView {
  const proposing = new Compartment();
  document.extend([
    EditorView.cspNonce.of(nonce),
    lineNumbers(),
    highlightActiveLineGutter(),
    yamlColours,
    matchingBrackets,
    findMarks,
    EditorState.languageData.of(() => [{ commentTokens: { line: "#" } }]),
    lintGutter(),
    proposing.of([]),
    keymap.of([...lintKeymap, ...editorKeys]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": words.editor,
      "aria-describedby": describedBy,
      lang: "en",
      // It can be reached without this; checkers of accessibility see it only so.
      tabindex: "0",
      spellcheck: "false",
    }),
    EditorState.phrases.of(words.phrases),
  ]);
  const view = new EditorView({
    parent,
    state: document.state,
    dispatchTransactions(transactions, editor) {
      editor.update(transactions);
      document.took(transactions);
    },
  });
  document.attach(view);
  let shown: readonly Problem[] | undefined;
  const show = () => {
    // Marks move with the text by themselves; new ones are put when the text as it stands has been read.
    if (!document.read || shown === document.problems) return;
    shown = document.problems;
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(document, words, lang)));
  };
  const stop = document.subscribe(show);
  const stopWaiting = whenPersianWordsCome(() => {
    shown = undefined;
    show();
  });
  show();
  // What proposes is a tenth of the page and of no use before somebody writes.
  const begin = async () => {
    const { proposals } = await import("./proposals.js");
    view.dispatch({ effects: proposing.reconfigure(proposals(document)) });
  };
  view.contentDOM.addEventListener("focus", () => void begin(), { once: true });
  const { destroy } = view;
  view.destroy = () => {
    stop();
    stopWaiting();
    document.attach(undefined);
    document.extend([]);
    destroy.call(view);
  };
  return view;
}

/** Chooses the word that a problem points at, and puts the keyboard into the text. */
export function goTo(view: EditorView, { line, column }: { readonly line: number; readonly column: number }): void {
  const { doc } = view.state;
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const anchor = Math.min(at.from + column - 1, at.to);
  const head = anchor + wordAt(at.text, anchor - at.from).length;
  view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
}

/** What a fix's button says. */
export const fixLabel = ({ act, what }: Fix, words: FileWords): string => words.fix[act](what);

/** Marked: the word that the problem points at. */
function diagnosticsOf(
  { problems, text, state, apply }: TalksDocument,
  words: FileWords,
  lang: Language,
): Diagnostic[] {
  const { doc } = state;
  return problems.slice(0, mostMarked).map((problem) => {
    const line = doc.line(Math.min(problem.line, doc.lines));
    const from = Math.min(line.from + problem.column - 1, line.to);
    const word = wordAt(line.text, from - line.from);
    const fix = fixOf(problem, text);
    return {
      from,
      to: from + word.length,
      severity: "error",
      source: problem.code,
      message: lineOf(problem, lang),
      ...(lang === "fa" && { renderMessage: () => inPersian(lineOf(problem, lang)) }),
      ...(fix && { actions: [{ name: fixLabel(fix, words), apply: () => apply(fix.change) }] }),
    };
  });
}

/** The editor is written from left to right; what is said in Persian is not. */
function inPersian(said: string): HTMLElement {
  const element = window.document.createElement("bdi");
  element.lang = "fa";
  element.dir = "rtl";
  element.textContent = said;
  return element;
}

const mostMarked = 500;

const wordAt = (line: string, at: number) => /^[\w.-]+|^./u.exec(line.slice(at))?.[0] ?? "";
