import { memo } from "react";
import type { Language } from "../../brief/wire.js";
import type { Problem } from "../../talks/model.js";
import { usePersianWords, wordsOf } from "../problem-words.js";
import { fixLabel } from "./editor.js";
import { type Fix, fixOf } from "./fixes.js";
import type { FileWords } from "./words.js";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The text that has them. */
  readonly text: string;
  readonly words: FileWords;
  readonly lang: Language;
  readonly go: (problem: Problem) => void;
  readonly mend: (fix: Fix) => void;
  /** Whether the text has changed since it was read, so that places and fixes may be off. */
  readonly stale: boolean;
}

/** Everything that is wrong, each with its place, what to do, and a button that does it where that is clear. */
export const ProblemList = memo(
  function ProblemList({ problems, text, words, lang, go, mend, stale }: ProblemListProps) {
    return (
      <section className="file-problems" aria-labelledby="problems-heading">
        <h2 id="problems-heading" className="quiet-heading">
          {words.problems}
        </h2>
        {problems.length === 0 && <p className="key">{words.noProblems}</p>}
        <ol className="problems">
          {problems.slice(0, mostListed).map((problem, at) => (
            <ProblemEntry key={at} {...{ problem, text, words, lang, go, mend, stale }} />
          ))}
        </ol>
        {problems.length > mostListed && <p className="key">{words.more(problems.length - mostListed)}</p>}
      </section>
    );
  },
  (before, after) => before.problems === after.problems && before.stale === after.stale && before.words === after.words,
);

const mostListed = 50;

interface ProblemEntryProps extends Omit<ProblemListProps, "problems"> {
  readonly problem: Problem;
}

function ProblemEntry({ problem, text, words, lang, go, mend, stale }: ProblemEntryProps) {
  usePersianWords();
  const fix = fixOf(problem, text);
  const { message, hint, english } = wordsOf(problem, lang);
  const inLanguage = { lang, dir: lang === "fa" ? "rtl" : "ltr" };
  return (
    <li>
      <p className="problem-place">
        <button type="button" className="link" onClick={() => go(problem)}>
          {words.place(problem.line, problem.column)}
        </button>{" "}
        <code dir="ltr">{problem.code}</code>
      </p>
      {message && <p {...inLanguage}>{message}</p>}
      {hint && (
        <p className="problem-hint">
          <span>{words.toDo}:</span> <bdi {...inLanguage}>{hint}</bdi>
        </p>
      )}
      {english && (
        <p className="problem-hint" lang="en" dir="ltr">
          {english}
        </p>
      )}
      {fix && (
        <button type="button" className="quiet" disabled={stale} onClick={() => mend(fix)}>
          {fixLabel(fix, words)}
        </button>
      )}
    </li>
  );
}
