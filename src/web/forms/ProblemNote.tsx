import type { Problem } from "../../talks/model.js";
import { usePersianWords, wordsOf } from "../problem-words.js";
import { useForm } from "./context.js";

/** What is wrong with a value and what to do, beside it. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  const { lang } = useForm();
  usePersianWords();
  const { message, hint, english } = wordsOf(problem, lang);
  return (
    <p className="field-problem" lang={lang} dir="auto">
      {[message, hint].filter(Boolean).join(lang === "fa" ? "؛ " : "; ")}
      {english && (
        <>
          {" "}
          <bdi lang="en" dir="ltr">
            {english}
          </bdi>
        </>
      )}
    </p>
  );
}
