import type { EditorView } from "@codemirror/view";
import { type DragEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { DeskText, FilePageData } from "../../brief/wire-files.js";
import { TextOrForms } from "../forms/TextOrForms.js";
import { pageWords } from "../words.js";
import { WordsContext } from "../wordsContext.js";
import { goTo } from "./editor.js";
import { FileBar } from "./FileBar.js";
import { FileMenuPanel, Outcome } from "./FileMenuPanel.js";
import type { Fix } from "./fixes.js";
import { type ImportOutcome, importChosen } from "./import-chosen.js";
import { Notices } from "./Notices.js";
import { ProblemList } from "./ProblemList.js";
import type { FileSession } from "./session.js";
import { TextPane } from "./TextPane.js";
import { typedHistory } from "./typed-history.js";
import { useDocument } from "./useDocument.js";
import { useSession } from "./useSession.js";
import { type FileWords, fileWords } from "./words.js";
import "./file.css";

/** The page of a file: is it sound, and the text itself to mend it in. */
export function FilePage({ page: { lang, file, nonce } }: { readonly page: FilePageData }) {
  const words = fileWords[lang];
  const dropped = useDrop(words, lang);
  return (
    <WordsContext value={pageWords[lang]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way; the menu has the first */}
      <div className="page file-page" onDragOver={dropped.over} onDrop={dropped.drop}>
        <a className="skip" href="#answer">
          {pageWords[lang].skip}
        </a>
        <FileBar title={file?.name ?? words.page} lang={lang} />
        <main id="answer" tabIndex={-1}>
          {file === null && <NoFile words={words} lang={lang} />}
          {file && "refusal" in file && (
            <>
              <h1>{words.unreadable}</h1>
              <p className="lead">{words.refusals[file.refusal.code] ?? file.refusal.message}.</p>
            </>
          )}
          <div role="status" className="file-said">
            {dropped.said}
          </div>
          {file && "text" in file && <OpenFile file={file} words={words} lang={lang} nonce={nonce} />}
        </main>
      </div>
    </WordsContext>
  );
}

function NoFile({ words, lang }: { readonly words: FileWords; readonly lang: Language }) {
  return (
    <>
      <h1>{words.empty.question}</h1>
      <p className="lead">{words.empty.say}</p>
      <FileMenuPanel lang={lang} inline />
    </>
  );
}

interface OpenFileProps {
  readonly file: DeskText;
  readonly words: FileWords;
  readonly lang: Language;
  readonly nonce: string;
}

function OpenFile({ file, words, lang, nonce }: OpenFileProps) {
  const { session, noDrafts } = useSession(file, words.mergeMark, typedHistory);
  const { document } = session;
  useDocument(document);
  const view = useRef<EditorView | null>(null);
  useSaveKey(session);
  const go = useCallback((place: { line: number; column: number }) => view.current && goTo(view.current, place), []);
  const mend = useCallback(
    (fix: Fix) => {
      document.apply(fix.change);
      view.current?.focus();
    },
    [document],
  );
  return (
    <>
      <h1>{words.question}</h1>
      <p className="lead" role="status">
        {answerOf(session, words)}
      </p>
      <Notices session={session} words={words} lang={lang} noDrafts={noDrafts} />
      <div className="file-acts">
        <button
          type="button"
          disabled={session.saving}
          onClick={() => void session.save()}
          aria-keyshortcuts="Control+S"
        >
          {session.saving ? words.saving : words.save}
        </button>
        <button type="button" className="quiet" disabled={!document.history.canUndo} onClick={document.history.undo}>
          {words.undo}
        </button>
        <button type="button" className="quiet" disabled={!document.history.canRedo} onClick={document.history.redo}>
          {words.redo}
        </button>
        <p className="file-news" role="status">
          {newsOf(session, words)}
        </p>
      </div>
      <TextOrForms document={document} lang={lang}>
        <div className="file-panes">
          <TextPane document={document} words={words} lang={lang} nonce={nonce} view={view} />
          <ProblemList
            problems={document.problems}
            text={document.problems.length > 0 ? document.text : ""}
            words={words}
            lang={lang}
            go={go}
            mend={mend}
            stale={!document.read}
          />
        </div>
      </TextOrForms>
      <PrintedText session={session} />
    </>
  );
}

/** The answer in a sentence; while the text is being read again, the last one stands. */
function answerOf({ document: { problems, size } }: FileSession, words: FileWords): string {
  const [first] = problems;
  if (first) return words.unsound(problems.length, first.line);
  return size ? words.sound(size.parties, size.issues) : words.reading;
}

function newsOf({ news, unsaved }: FileSession, words: FileWords): string {
  switch (news?.kind) {
    case undefined:
      return unsaved ? words.unsaved : "";
    case "saved":
      return words.saved;
    case "taken-over":
      return words.takenOver;
    case "draft-back":
      return words.draftBack;
    case "merged":
      return news.collisions.length > 0 ? words.collisions(news.collisions) : words.merged;
    default:
      return news satisfies never;
  }
}

/** Ctrl-S or the command key with S saves, wherever the keyboard is on the page. */
function useSaveKey(session: FileSession) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyS") return;
      event.preventDefault();
      void session.save();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [session]);
}

/** The editor holds only the lines that are seen; paper gets them all. */
function PrintedText({ session }: { readonly session: FileSession }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const before = () => setText(session.document.text);
    const after = () => setText("");
    // A test or a preview asks for paper without printing.
    const paper = matchMedia("print");
    const changed = () => (paper.matches ? before() : after());
    paper.addEventListener("change", changed);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      paper.removeEventListener("change", changed);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [session]);
  return (
    <pre className="on-paper" dir="ltr">
      {text}
    </pre>
  );
}

/** Files dropped anywhere on the page are brought in as new files of the desk. */
function useDrop(words: FileWords, lang: Language) {
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    said: outcome && <Outcome outcome={outcome} words={words} lang={lang} />,
    over(event: DragEvent) {
      if (holdsFiles(event)) event.preventDefault();
    },
    drop(event: DragEvent) {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void importChosen([...event.dataTransfer.files], lang).then(setOutcome);
    },
  };
}
