import { memo } from "react";
import type { Problem } from "../../talks/model.js";
import { fixLabel } from "./editor.js";
import { type Fix, fixOf } from "./fixes.js";
import type { FileWords } from "./words.js";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The text that has them. */
  readonly text: string;
  readonly words: FileWords;
  readonly go: (problem: Problem) => void;
  readonly mend: (fix: Fix) => void;
  /** Whether the text has changed since it was read, so that places and fixes may be off. */
  readonly stale: boolean;
}

/** Everything that is wrong, each with its place, what to do, and a button that does it where that is clear. */
export const ProblemList = memo(
  function ProblemList({ problems, text, words, go, mend, stale }: ProblemListProps) {
    return (
      <section className="file-problems" aria-labelledby="problems-heading">
        <h2 id="problems-heading" className="quiet-heading">
          {words.problems}
        </h2>
        {problems.length === 0 && <p className="key">{words.noProblems}</p>}
        <ol className="problems">
          {problems.slice(0, mostListed).map((problem, at) => (
            <ProblemEntry key={at} {...{ problem, text, words, go, mend, stale }} />
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

function ProblemEntry({ problem, text, words, go, mend, stale }: ProblemEntryProps) {
  const fix = fixOf(problem, text);
  return (
    <li>
      <p className="problem-place">
        <button type="button" className="link" onClick={() => go(problem)}>
          {words.place(problem.line, problem.column)}
        </button>{" "}
        <code dir="ltr">{problem.code}</code>
      </p>
      <p lang="en" dir="ltr">
        {problem.message}
      </p>
      {problem.hint && (
        <p className="problem-hint">
          <span>{words.toDo}:</span>{" "}
          <bdi lang="en" dir="ltr">
            {problem.hint}
          </bdi>
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
