import { useCallback, useState } from "react";
import type { StartPageData } from "../../brief/start-page/wire.js";
import { unmarked } from "../../brief/words.js";
import { SourceProvider } from "../blocks/Sources.js";
import { pageWords } from "../words.js";
import { WordsContext } from "../wordsContext.js";
import { AnswerStep, lacking } from "./AnswerStep.js";
import { cleared } from "./draft-edits.js";
import { FinishStep } from "./FinishStep.js";
import { NamesSteps } from "./NamesSteps.js";
import { NextNumber } from "./NextNumber.js";
import { OrdersStep } from "./OrdersStep.js";
import { OrderWordsContext, orderWords } from "./order-words.js";
import { StartBar } from "./StartBar.js";
import { useAnswer } from "./useAnswer.js";
import { useDraft } from "./useDraft.js";
import { startPageWords } from "./words.js";
import { StartWordsContext } from "./wordsContext.js";
import "./start.css";

/** New talks, step by step: names, orders, a first answer, then only the numbers that would settle most. */
export function StartPage({ page: { lang } }: { readonly page: StartPageData }) {
  const words = startPageWords[lang];
  const drafting = useDraft();
  const { draft, change, undo, redo, canUndo, canRedo } = drafting;
  const [asOf] = useState(today);
  const answering = useAnswer(draft, lang, asOf);
  const [said, setSaid] = useState("");
  const announce = useCallback((what: string) => setSaid(what), []);
  const { block } = answering.answer;
  return (
    <WordsContext value={pageWords[lang]}>
      <StartWordsContext value={words}>
        <OrderWordsContext value={orderWords[lang]}>
          <SourceProvider sources={[]}>
            <div className="page start">
              <StartBar way="guided" />
              <main id="answer" tabIndex={-1}>
                <h1>{words.title}</h1>
                <p className="lead">{words.lead}</p>
                <p className="buttons history">
                  <button type="button" className="quiet" aria-disabled={!canUndo} onClick={undo}>
                    {words.undo}
                  </button>
                  <button type="button" className="quiet" aria-disabled={!canRedo} onClick={redo}>
                    {words.redo}
                  </button>
                  <button type="button" className="quiet" onClick={() => change(cleared(draft))}>
                    {words.startOver}
                  </button>
                </p>
                <p className="key">{words.kept}</p>
                <NamesSteps drafting={drafting} />
                <OrdersStep drafting={drafting} lang={lang} announce={announce} />
                <AnswerStep draft={draft} answering={answering} />
                <NextNumber drafting={drafting} answer={answering.answer} lang={lang} />
                <FinishStep draft={draft} lang={lang} asOf={asOf} onMade={drafting.forget} />
              </main>
              <p className="unseen" aria-live="assertive">
                {said}
              </p>
              <footer className="answer-strip">
                <p role="status">{block ? unmarked(block.answer) : lacking(draft, words.answer)}</p>
                {block && <a href="#start">{words.answer.see}</a>}
              </footer>
            </div>
          </SourceProvider>
        </OrderWordsContext>
      </StartWordsContext>
    </WordsContext>
  );
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
