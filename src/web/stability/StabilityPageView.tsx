import { lazy, Suspense, useState } from "react";
import type { PlacedWords, StabilityPage } from "../../brief/stability-page/view.js";
import type { Language } from "../../brief/wire.js";
import { unmarked } from "../../brief/words.js";
import { WordsView } from "../blocks/WordsView.js";
import { usePersianWords, wordsOf } from "../problem-words.js";
import { AnyStatePart } from "./AnyStatePart.js";
import type { EditorWish } from "./editor/wish.js";
import { MovesPart } from "./MovesPart.js";
import { StatesPart } from "./StatesPart.js";
import { TriedPart } from "./TriedPart.js";
import { useStability } from "./useStability.js";
import { stabilityUiWords } from "./words.js";
import "./stability.css";

/** Which states hold, and what would move us there: the answer, states in their order, moves from now, orders to try, the editor. */
export function StabilityPageView({ page }: { readonly page: StabilityPage }) {
  const { lang, asOf } = page.frame;
  const words = stabilityUiWords[lang];
  const desk = useStability(page);
  const { view } = desk;
  const [wish, setWish] = useState<EditorWish>();
  const [said, say] = useState("");
  const lookedFrom = new URLSearchParams(location.search).has("as-of");

  const wishFor = (kind: EditorWish["kind"]) => {
    say("");
    setWish({ kind, orders: desk.tried.orders, number: (wish?.number ?? 0) + 1 });
  };
  const editor = (
    <section className="block" id="editor" aria-labelledby="editor-heading">
      <h2 id="editor-heading">{words.editor.heading}</h2>
      <p className="say">{words.editor.say}</p>
      {lookedFrom && <p className="key">{words.editor.otherDate(asOf)}</p>}
      {wish === undefined ? (
        <p className="buttons">
          <button type="button" onClick={() => wishFor(view.ok || !view.empty ? "open" : "start")}>
            {view.ok || !view.empty ? words.editor.open : words.editor.start}
          </button>
        </p>
      ) : (
        <Suspense fallback={<p className="work">{words.editor.loading}</p>}>
          <ConflictEditor
            page={page}
            view={view}
            wish={wish}
            edited={desk.edited}
            told={(outcome) => {
              setWish((now) => now && { ...now, kind: "open" });
              if (outcome !== undefined) say(outcome);
            }}
            close={() => setWish(undefined)}
          />
        </Suspense>
      )}
    </section>
  );

  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        {view.ok ? view.answer : view === page.view ? unmarked(page.lead) : words.problems}
      </p>
      {desk.failure !== null && (
        <p className="work" role="alert">
          {words.failed} {desk.failure}{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {words.again}
          </button>
        </p>
      )}
      {view.ok ? (
        <>
          {view.warnings.length > 0 && (
            <section className="stability-warnings" aria-labelledby="warnings-heading">
              <h2 id="warnings-heading" className="quiet-heading">
                {words.warnings}
              </h2>
              <ul>
                {view.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </section>
          )}
          {view.said.map((line) => (
            <p key={line} className="say">
              <WordsView words={[line]} />
            </p>
          ))}
          {view.note && <p className="key">{view.note}</p>}
          <StatesPart desk={desk} view={view} words={words} />
          {view.moves && <MovesPart moves={view.moves} words={words.moves} />}
          <TriedPart
            desk={desk}
            view={view}
            words={words.tried}
            said={said}
            writing={wish?.kind === "write"}
            write={() => wishFor("write")}
          />
          <AnyStatePart desk={desk} view={view} words={words} />
        </>
      ) : view.empty ? (
        <section className="block" aria-labelledby="empty-heading">
          <h2 id="empty-heading">{words.empty.heading}</h2>
          <ol className="stability-steps">
            {words.empty.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="say">{words.empty.example}</p>
        </section>
      ) : (
        <section className="block" aria-labelledby="problems-heading">
          <h2 id="problems-heading">{words.problems}</h2>
          <ul className="findings">
            {view.problems.map((problem) => (
              <ProblemLine key={problem.message} {...{ problem, lang, toDo: words.toDo }} />
            ))}
          </ul>
        </section>
      )}
      {editor}
    </>
  );
}

/** What is wrong and what to do, by its code in the page's language. */
function ProblemLine({ problem, lang, toDo }: { problem: PlacedWords; lang: Language; toDo: string }) {
  usePersianWords();
  const { message, hint, english } = wordsOf({ ...problem, line: 1, column: 1 }, lang);
  return (
    <li>
      {message} <code dir="ltr">{problem.code}</code>
      {hint && (
        <p className="problem-hint">
          {toDo}:{" "}
          <bdi lang={lang} dir={lang === "fa" ? "rtl" : "ltr"}>
            {hint}
          </bdi>
        </p>
      )}
      {english && (
        <p className="problem-hint" lang="en" dir="ltr">
          {english}
        </p>
      )}
    </li>
  );
}

/** The editor brings the file's whole document: it comes when it is opened. */
const ConflictEditor = lazy(async () => ({ default: (await import("./editor/ConflictEditor.js")).ConflictEditor }));
