import type { EditorView } from "@codemirror/view";
import { memo, type RefObject, useEffect, useRef } from "react";
import type { TalksDocument } from "./document.js";
import { textEditor } from "./editor.js";
import type { FileWords } from "./words.js";

interface TextPaneProps {
  readonly document: TalksDocument;
  readonly words: FileWords;
  readonly nonce: string;
  /** The editor, while it is there. */
  readonly view: RefObject<EditorView | null>;
}

/** The file as text. Drawn once: the editor draws itself from the document. */
export const TextPane = memo(function TextPane({ document, words, nonce, view }: TextPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = textEditor({ parent: place.current!, document, words, nonce, describedBy: "editor-help" });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [document, words, nonce, view]);
  return (
    <>
      <div className="talks-text" dir="ltr" ref={place} />
      <p className="key" id="editor-help">
        {words.editorHelp}
      </p>
    </>
  );
});
