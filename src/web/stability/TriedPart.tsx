import { type KeyboardEvent, useState } from "react";
import type { StabilityView } from "../../brief/stability-page/view.js";
import { WordsView } from "../blocks/WordsView.js";
import { StatementList } from "./StatementList.js";
import { inOrder } from "./state.js";
import type { StabilityDesk } from "./useStability.js";
import type { StabilityUiWords } from "./words.js";

interface TriedPartProps {
  readonly desk: StabilityDesk;
  readonly view: Extract<StabilityView, { ok: true }>;
  readonly words: StabilityUiWords["tried"];
  /** What became of the last writing into the file. */
  readonly said: string;
  readonly writing: boolean;
  readonly write: () => void;
}

/** The makers' statements, to be moved; what falls and what rises; and the way back, or into the file. */
export function TriedPart({ desk, view, words, said, writing, write }: TriedPartProps) {
  const { act, tried } = desk;
  const [announced, announce] = useState("");
  const { changed, lists } = view;
  const differs = Object.keys(tried.orders).length > 0;

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== "KeyZ") return;
    event.preventDefault();
    act({ type: event.shiftKey ? "redo" : "undo" });
  }

  return (
    <section className="block" id="tried" aria-labelledby="tried-heading" onKeyDown={onKeyDown}>
      <p className="question">{words.question}</p>
      <h2 id="tried-heading">{words.heading}</h2>
      <p className="say">{words.say}</p>
      <div className="tried-acts">
        <button type="button" className="quiet" disabled={!tried.past.length} onClick={() => act({ type: "undo" })}>
          {words.undo}
        </button>
        <button type="button" className="quiet" disabled={!tried.future.length} onClick={() => act({ type: "redo" })}>
          {words.redo}
        </button>
        <button type="button" className="quiet" disabled={!differs} onClick={() => act({ type: "reset" })}>
          {words.reset}
        </button>
        <button type="button" disabled={!differs || writing} onClick={write}>
          {writing ? words.writing : words.write}
        </button>
        {differs && <span className="tried-unsaved">{words.unsaved}</span>}
      </div>
      <div className="tried-change" role="status">
        {said && <p className="say">{said}</p>}
        {differs && changed && (
          <>
            <p className="say changed">
              <b>{changed.sentence}</b>
            </p>
            <div className="lists">
              <Changes head={words.falls} items={changed.falls} mark="falls" />
              <Changes head={words.rises} items={changed.rises} mark="rises" />
            </div>
          </>
        )}
      </div>
      <p className="unseen" aria-live="assertive">
        {announced}
      </p>
      <div className="tried-makers">
        {lists
          .map((list) => inOrder(list, tried.orders))
          .map((list) => (
            <div key={list.maker}>
              <h3>
                <WordsView words={[list.who]} />
                {list.moved && <span className="small"> · {words.changed}</span>}
              </h3>
              <p className="key">{list.ranks}</p>
              <StatementList list={list} words={words} act={act} announce={announce} />
            </div>
          ))}
      </div>
    </section>
  );
}

function Changes({
  head,
  items,
  mark,
}: {
  readonly head: string;
  readonly items: readonly string[];
  readonly mark: string;
}) {
  if (!items.length) return null;
  return (
    <div>
      <h3 className="list-head">
        {mark === "falls" ? "↓" : "↑"} {head}
      </h3>
      <ul className={`findings ${mark}`}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
