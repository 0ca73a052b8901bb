import { memo, useEffect, useRef, useState } from "react";
import type { DealsView, RestView, RobustView } from "../../brief/deals-page/view.js";
import type { WhatIf } from "../../brief/deals-page/what-if.js";
import { numbersIn } from "../../brief/numbers.js";
import type { Frame, Language } from "../../brief/wire.js";
import { unmarked } from "../../brief/words.js";
import { WordsView } from "../blocks/WordsView.js";
import { type DealsEngine, dealsEngine } from "../worker/deals-client.js";
import type { Opening } from "../worker/deals-protocol.js";
import { Choices, List } from "./CardPart.js";
import { as } from "./roles.js";
import { type DeskAction, sameWhatIf } from "./state.js";
import { dealsUiWords } from "./words.js";

interface RobustProps {
  readonly rest: RestView | null;
  readonly view: Extract<DealsView, { ok: true }>;
  readonly whatIf: WhatIf;
  readonly opening: Opening;
  readonly lang: Language;
  act(action: DeskAction): void;
}

const draws = 1000;

type Work =
  | { readonly state: "idle" }
  | { readonly state: "drawing"; readonly done: number }
  | {
      readonly state: "done";
      readonly robust: RobustView;
      readonly stopped: boolean;
      readonly of: WhatIf;
    }
  | { readonly state: "failed"; readonly message: string };

/** What holds for every value first, then draws on demand. */
export const RobustPart = memo(function RobustPart({ rest, view, whatIf, opening, lang, act }: RobustProps) {
  const w = dealsUiWords[lang];
  const n = numbersIn(lang);
  const [work, setWork] = useState<Work>({ state: "idle" });
  const engine = useRef<DealsEngine | null>(null);
  useEffect(() => () => engine.current?.end(), []);

  function start() {
    engine.current?.end();
    setWork({ state: "drawing", done: 0 });
    engine.current = dealsEngine(opening, {
      progress: (done) => setWork({ state: "drawing", done }),
      answer: (answer) => {
        if (answer.kind === "failed") setWork({ state: "failed", message: answer.message });
        else if (answer.kind === "robust") {
          setWork(
            answer.robust
              ? { state: "done", robust: answer.robust, stopped: answer.stopped, of: whatIf }
              : { state: "idle" },
          );
        }
      },
    });
    const pinned = view.pinned ? [view.pinned.deal] : [];
    engine.current.ask({ kind: "draws", whatIf, deals: [view.card.deal, ...pinned], draws });
  }

  return (
    <section className="block" id="robust" aria-labelledby="robust-heading">
      <p className="question">{w.safeQuestion}</p>
      <h2 id="robust-heading">{rest ? <WordsView words={rest.safe.answer} /> : w.robustHeading}</h2>
      {rest?.safe.say.map((words, index) => (
        <p key={index} className="say">
          <WordsView words={words} />
        </p>
      ))}
      {rest && <Choices choices={rest.safe.choices} lang={lang} act={act} />}
      <p className="buttons">
        <button type="button" disabled={work.state === "drawing"} onClick={start}>
          {w.draw}
        </button>
        {work.state === "drawing" && (
          <button type="button" className="quiet" onClick={() => engine.current?.stop()}>
            {w.stop}
          </button>
        )}
      </p>
      {work.state === "drawing" && (
        <p className="work">
          <progress max={draws} value={work.done} aria-label={w.robustHeading} />{" "}
          {w.drawing(n.whole(work.done), n.whole(draws))}
        </p>
      )}
      <p className="work" role="status">
        {work.state === "failed" && `${w.failed} ${work.message}`}
        {work.state === "done" && work.stopped && w.stopped}
        {work.state === "done" && !sameWhatIf(work.of, whatIf) && w.outdated}
      </p>
      {work.state === "done" && <RobustTable robust={work.robust} lang={lang} act={act} />}
    </section>
  );
});

const RobustTable = memo(function RobustTable({
  robust,
  lang,
  act,
}: {
  readonly robust: RobustView;
  readonly lang: Language;
  act(action: DeskAction): void;
}) {
  const w = dealsUiWords[lang];
  const { columns } = w;
  const heads = [columns.acceptable, columns.toEach, columns.efficient, columns.nash, columns.loss, columns.safe];
  return (
    <div className="opened">
      <h3>
        <WordsView words={robust.answer} />
      </h3>
      <div className="table">
        <table {...as.table}>
          <caption className="unseen">{w.robustHeading}</caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              <th {...as.columnheader} scope="col">
                {columns.package}
              </th>
              {heads.map((head) => (
                <th key={head} {...as.columnheader} scope="col">
                  {head}
                </th>
              ))}
              <th {...as.columnheader} scope="col">
                <span className="unseen">{w.take}</span>
              </th>
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {robust.rows.map((row, index) => (
              <tr key={index} {...as.row}>
                <th {...as.rowheader} scope="row">
                  <WordsView words={row.choice.label} />
                </th>
                <td {...as.cell} data-head={columns.acceptable}>
                  {row.acceptable} <span className="small">({row.interval})</span>
                </td>
                <td {...as.cell} data-head={columns.toEach}>
                  <WordsView words={row.toEach} />
                </td>
                <td {...as.cell} data-head={columns.efficient}>
                  {row.efficient}
                </td>
                <td {...as.cell} data-head={columns.nash}>
                  {row.nash}
                </td>
                <td {...as.cell} data-head={columns.loss}>
                  {row.regret}
                </td>
                <td {...as.cell} data-head={columns.safe}>
                  {row.safe}
                </td>
                <td {...as.cell}>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={w.takeLabel(unmarked(row.choice.label))}
                    onClick={() => act({ type: "deal", deal: row.choice.deal })}
                  >
                    {w.take}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="key">
        <WordsView words={robust.key} />
      </p>
    </div>
  );
});

interface RestProps {
  readonly rest: RestView;
  readonly stale: boolean;
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** Why there is none, and what would have to move: every way one press away. */
export const NonePart = memo(function NonePart({ rest, stale, lang, act }: RestProps) {
  const w = dealsUiWords[lang];
  const { none } = rest;
  if (!none) return null;
  return (
    <section className="block" id="none" aria-labelledby="none-heading" aria-busy={stale}>
      <p className="question">{w.noneQuestion}</p>
      <h2 id="none-heading">
        <WordsView words={none.answer} />
      </h2>
      {none.blockers.map((words, index) => (
        <p key={index} className="say">
          <WordsView words={words} />
        </p>
      ))}
      {none.say.map((words, index) => (
        <p key={index} className="say">
          <WordsView words={words} />
        </p>
      ))}
      {none.relaxations.length > 0 && (
        <>
          <h3 className="list-head">{w.relaxations}</h3>
          <ul className="findings choices">
            {none.relaxations.map(({ words, off, deal }, index) => (
              <li key={index}>
                <span>
                  <WordsView words={words} />
                </span>
                {off && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={`${w.setAside}: ${unmarked(words)}`}
                    onClick={() => {
                      act({ type: "lines", off });
                      if (deal) act({ type: "deal", deal });
                    }}
                  >
                    {w.setAside}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Choices head={w.nearest} choices={none.nearest} lang={lang} act={act} />
    </section>
  );
});

/** As each side believes the others to be, and in what that differs from the file. */
export const BelievedPart = memo(function BelievedPart({
  rest,
  lang,
  act,
  frame,
}: Omit<RestProps, "stale"> & { readonly frame: Frame }) {
  const w = dealsUiWords[lang];
  if (!rest.believed.length) return null;
  return (
    <section className="block" id="believed" aria-labelledby="believed-heading">
      <p className="question">{w.believedQuestion}</p>
      <h2 id="believed-heading">{w.believedHeading}</h2>
      <div className="lists">
        {rest.believed.map(({ party, answer, differences, pick }) => (
          <div key={party}>
            <h3 className={`party-${party % 6}`}>{frame.parties[party]!.name}</h3>
            <p className="say">
              <WordsView words={answer} />
            </p>
            <List head={w.differs} items={differences} />
            {pick && <Choices choices={[pick]} lang={lang} act={act} />}
          </div>
        ))}
      </div>
    </section>
  );
});
