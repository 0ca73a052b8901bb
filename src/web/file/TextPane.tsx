import type { EditorView } from "@codemirror/view";
import { memo, type RefObject, useEffect, useRef } from "react";
import type { Language } from "../../brief/wire.js";
import type { TalksDocument } from "./document.js";
import { textEditor } from "./editor.js";
import { FindBar } from "./FindBar.js";
import type { FileWords } from "./words.js";

interface TextPaneProps {
  readonly document: TalksDocument;
  readonly words: FileWords;
  readonly lang: Language;
  readonly nonce: string;
  /** The editor, while it is there. */
  readonly view: RefObject<EditorView | null>;
}

/** The file as text. Drawn once: the editor draws itself from the document. */
export const TextPane = memo(function TextPane({ document, words, lang, nonce, view }: TextPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = textEditor({ parent: place.current!, document, words, lang, nonce, describedBy: "editor-help" });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [document, words, lang, nonce, view]);
  return (
    <>
      <FindBar document={document} view={view} lang={lang} />
      <div className="talks-text" dir="ltr" ref={place} />
      <p className="key" id="editor-help">
        {words.editorHelp}
      </p>
    </>
  );
});
