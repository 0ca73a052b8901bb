import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Language } from "../../brief/wire.js";
import type { TalksDocument } from "../file/document.js";
import "./forms.css";

const Forms = lazy(() => import("./Forms.js").then((forms) => ({ default: forms.Forms })));

/** Here and not among the forms' words, which come with the forms. */
const modeWords: Readonly<Record<Language, Readonly<Record<"text" | "forms" | "reading", string>>>> = {
  en: { text: "As text", forms: "In forms", reading: "Reading the file…" },
  fa: { text: "به صورت متن", forms: "در فرم", reading: "خواندن پرونده…" },
};

interface TextOrFormsProps {
  readonly document: TalksDocument;
  readonly lang: Language;
  /** The text, as it is edited. */
  readonly children: ReactNode;
}

/** The same document as text or as forms; the forms come when they are first asked for. */
export function TextOrForms({ document, lang, children }: TextOrFormsProps) {
  const words = modeWords[lang];
  const [as, setAs] = useState<"text" | "forms">("text");
  return (
    <>
      <p className="buttons text-or-forms">
        {(["text", "forms"] as const).map((each) => (
          <button key={each} type="button" className="quiet" aria-pressed={as === each} onClick={() => setAs(each)}>
            {words[each]}
          </button>
        ))}
      </p>
      {as === "text" ? (
        children
      ) : (
        <Suspense fallback={<p className="work">{words.reading}</p>}>
          <Forms document={document} lang={lang} />
        </Suspense>
      )}
    </>
  );
}
