import { useMemo, useState } from "react";
import type { Block } from "../../brief/blocks.js";
import type { Frame } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { usePageWords } from "../wordsContext.js";
import { engine, type Work } from "../worker/client.js";
import { isQuestion, type Question } from "../worker/protocol.js";

/** The buttons of a block; what the engine answers opens in place. */
export function Actions({ block, frame }: { readonly block: Block; readonly frame: Frame }) {
  const words = usePageWords().work;
  const [work, setWork] = useState<Work>({ state: "idle" });
  const [asked, setAsked] = useState<Question>();
  const behind = useMemo(() => engine(setWork), []);

  function ask(question: Question) {
    setAsked(question);
    const asOf = new URLSearchParams(location.search).get("as-of");
    behind.ask({ question, lang: frame.lang, ...(asOf && { asOf }) });
  }

  function press(question: Question) {
    if (work.state === "done" && asked === question) setWork({ state: "idle" });
    else ask(question);
  }

  return (
    <div className="actions">
      <p className="buttons">
        {block.actions.map(({ id, label, main }) =>
          isQuestion(id) ? (
            <button
              key={id}
              type="button"
              className={main ? undefined : "quiet"}
              aria-expanded={work.state === "done" && asked === id}
              onClick={() => press(id)}
            >
              {label}
            </button>
          ) : null,
        )}
      </p>
      <p className="work" role="status">
        {work.state === "working" && words[work.stage]}
        {work.state === "cancelled" && words.cancelled}
        {work.state === "done" && <span className="unseen">{words.done}</span>}
        {work.state === "failed" && `${words.failed} ${work.message}`}
      </p>
      {work.state === "working" && (
        <button type="button" className="quiet" onClick={() => behind.cancel()}>
          {words.cancel}
        </button>
      )}
      {work.state === "failed" && asked && (
        <button type="button" className="quiet" onClick={() => ask(asked)}>
          {words.again}
        </button>
      )}
      {work.state === "done" && (
        <div className="opened">
          <BlockView block={work.block} level={3} />
          <button type="button" className="quiet" onClick={() => setWork({ state: "idle" })}>
            {words.hide}
          </button>
        </div>
      )}
    </div>
  );
}
