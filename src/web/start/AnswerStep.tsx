import { BlockView } from "../blocks/BlockView.js";
import { type Draft, named, rankingOf } from "./draft.js";
import type { Answering } from "./useAnswer.js";
import type { StartPageWords } from "./words.js";
import { useStartWords } from "./wordsContext.js";

/** What can be said so far; or what is lacking for a first answer. */
export function AnswerStep({ draft, answering }: { readonly draft: Draft; readonly answering: Answering }) {
  const words = useStartWords().answer;
  const { answer, working, broken } = answering;
  const waiting = waitingIssues(draft);
  return (
    <section aria-labelledby="start-answer-head" className="answer-step">
      <h2 id="start-answer-head" className="unseen">
        {words.head}
      </h2>
      {answer.block ? (
        <>
          <BlockView block={answer.block} />
          {waiting.length > 0 && <p className="key">{words.leftOut(waiting)}</p>}
        </>
      ) : (
        <div className="block">
          <p className="question">{words.head}</p>
          <p className="say">{lacking(draft, words)}</p>
        </div>
      )}
      {answer.problems.length > 0 && (
        <ul className="limits">
          {answer.problems.map((problem, index) => (
            <li key={index} dir="auto">
              {problem}
            </li>
          ))}
        </ul>
      )}
      <p className="work" role="status">
        {working && words.working}
        {broken !== undefined && `${words.broken} ${broken}`}
      </p>
    </section>
  );
}

/** What an answer still needs, in a sentence. */
export function lacking(draft: Draft, words: StartPageWords["answer"]): string {
  if (named(draft.parties).length < 2) return words.lacksParties;
  const waiting = waitingIssues(draft);
  return waiting.length ? words.lacksOrder(waiting) : words.lacksIssue;
}

/** Names of issues that could count but for an order. */
function waitingIssues(draft: Draft): string[] {
  return named(draft.issues)
    .filter(
      (issue) =>
        named(issue.options).length >= 2 && named(draft.parties).some(({ key }) => rankingOf(issue, key).unplaced > 0),
    )
    .map(({ name }) => name.trim());
}
