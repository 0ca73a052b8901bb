import { useEffect, useState } from "react";
import type { Block } from "../../brief/blocks.js";
import type { Frame } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { usePageWords } from "../wordsContext.js";
import { type Engine, engine, type Work } from "../worker/client.js";
import { talksOf } from "../worker/fetch-talks.js";
import { isQuestion, type Question } from "../worker/protocol.js";

/** A block with buttons; what the engine answers opens in place, below it. */
export function AskingBlock({ block, frame }: { readonly block: Block; readonly frame: Frame }) {
  const words = usePageWords().work;
  const [work, setWork] = useState<Work>({ state: "idle" });
  const [asked, setAsked] = useState<Question>();
  const behind = useEngine(setWork);

  function ask(question: Question) {
    setAsked(question);
    behind.ask({ question, lang: frame.lang, ...talksOf(location.search) });
  }

  const shows = (question: Question) => work.state === "done" && asked === question;
  const hide = () => setWork({ state: "idle" });

  const buttons = (
    <>
      <p className="buttons">
        {block.actions.map(({ id, label, main }) =>
          isQuestion(id) ? (
            <button
              key={id}
              type="button"
              className={main ? undefined : "quiet"}
              aria-expanded={shows(id)}
              onClick={() => (shows(id) ? hide() : ask(id))}
            >
              {label}
            </button>
          ) : null,
        )}
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
      </p>
      <p className="work" role="status">
        {work.state === "working" && words[work.stage]}
        {work.state === "cancelled" && words.cancelled}
        {work.state === "done" && <span className="unseen">{words.done}</span>}
        {work.state === "failed" && `${words.failed} ${work.message}`}
      </p>
    </>
  );
  const opened = work.state === "done" && (
    <div className="opened">
      <BlockView block={work.block} level={3} />
      <button type="button" className="quiet" onClick={hide}>
        {words.hide}
      </button>
    </div>
  );
  return <BlockView block={block} buttons={buttons} opened={opened} />;
}

/** An engine that lives as long as the component and is not started before it is asked. */
function useEngine(tell: (work: Work) => void): Engine {
  const [behind] = useState(() => engine(tell));
  useEffect(() => () => behind.end(), [behind]);
  return behind;
}
