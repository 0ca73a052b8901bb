import type { ClocksPage, Tried } from "../../brief/clocks-page/view.js";
import { BlockView } from "../blocks/BlockView.js";
import { WordsView } from "../blocks/WordsView.js";
import { address } from "../frame/address.js";
import { TryPart } from "./TryPart.js";
import { UnstartedPart } from "./UnstartedPart.js";
import { useClocks } from "./useClocks.js";
import { clocksUiWords } from "./words.js";
import { ZonesPart } from "./ZonesPart.js";
import "./clocks.css";

/** What happens next, by when, unless: what runs, what is over, what could begin, what if; then verdicts and dates ahead. */
export function ClocksPageView({ page }: { readonly page: ClocksPage }) {
  const { view, frame } = page;
  const words = clocksUiWords[frame.lang];
  const desk = useClocks(page);
  const live = desk.panels.filter(({ phase }) => phase !== "over");
  const over = desk.panels.filter(({ phase }) => phase === "over");
  const entries = desk.panels.length > 0 || view.meetings > 0;

  const tryFrom = (tried: Tried) => {
    desk.act({ type: "set", tried, field: "" });
    const heading = document.getElementById("try-heading");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };

  const calendarOf = (procedure: string, question: string) => (
    <p className="buttons clock-acts">
      <button
        type="button"
        className="quiet"
        aria-label={words.calendar.oneOf(question)}
        onClick={() => desk.calendar(procedure)}
      >
        {words.calendar.one}
      </button>
    </p>
  );
  const nameOf = (procedure: string) => view.triable.find((each) => each.procedure === procedure)?.name ?? procedure;

  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        <WordsView words={[view.answer]} />
      </p>
      {desk.failure !== null && (
        <p className="work" role="alert">
          {words.failed} <bdi>{desk.failure}</bdi>{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {words.again}
          </button>
        </p>
      )}
      {view.empty && (
        <section className="block" aria-labelledby="empty-heading">
          <h2 id="empty-heading">{words.empty.heading}</h2>
          <ol className="clock-steps">
            {words.empty.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="say">{words.empty.example}</p>
          <p className="more">
            <a href={address("file", frame.lang, undefined)}>{words.empty.file}</a>
          </p>
        </section>
      )}
      {entries && (
        <div className="clock-tools">
          <p className="buttons clock-acts">
            <button type="button" onClick={() => desk.calendar(null)}>
              {words.calendar.all(view.meetings)}
            </button>
          </p>
          <p className="key">{words.calendar.say}</p>
          <p className="unseen" role="status">
            {desk.handed > 0 && words.calendar.done}
          </p>
        </div>
      )}
      {view.next && <BlockView block={view.next} />}
      {view.faulty.length > 0 && (
        <section className="block" aria-labelledby="faulty-heading">
          <h2 id="faulty-heading">{words.faulty}</h2>
          <ul className="findings">
            {view.faulty.flatMap(({ procedure, name, problems }) =>
              problems.map(({ path, message, hint }) => (
                <li key={`${procedure} ${path} ${message}`} className="strong">
                  {name}: <bdi>{`${message}; ${hint}`}</bdi> <code dir="ltr">{path}</code>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      {live.map(({ id, procedure, block }) => (
        <BlockView key={id} block={block} buttons={calendarOf(procedure, nameOf(procedure))} />
      ))}
      {view.triable.length > 0 && (
        <>
          {desk.panels.length > 0 && <ZonesPart zones={desk.zones} set={desk.setZones} words={words.zones} />}
          <TryPart desk={desk} triable={view.triable} asOf={frame.asOfDate} words={words.tried} />
        </>
      )}
      {view.unstarted.length > 0 && (
        <UnstartedPart unstarted={view.unstarted} words={words.unstarted} tryFrom={tryFrom} />
      )}
      {over.length > 0 && (
        <section className="block" id="over" aria-labelledby="over-heading">
          <h2 id="over-heading">{words.over}</h2>
          <p className="say">{words.overSay}</p>
          {over.map(({ id, procedure, block }) => (
            <details key={id} className="clock-over">
              <summary>
                <b>{nameOf(procedure)}</b> · <WordsView words={block.answer} />
              </summary>
              <BlockView block={block} level={3} buttons={calendarOf(procedure, nameOf(procedure))} />
            </details>
          ))}
        </section>
      )}
      {view.verdicts && (
        <BlockView
          block={view.verdicts}
          opened={
            <details className="clock-tests">
              <summary>{words.tests}</summary>
              <dl>
                {view.verdictTests.map(({ name, test }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{test}</dd>
                  </div>
                ))}
              </dl>
            </details>
          }
        />
      )}
      {view.ahead && <BlockView block={view.ahead} />}
    </>
  );
}
