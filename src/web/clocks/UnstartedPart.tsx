import type { Tried, Unstarted } from "../../brief/clocks-page/view.js";
import type { ClocksUiWords } from "./words.js";

interface UnstartedPartProps {
  readonly unstarted: readonly Unstarted[];
  readonly words: ClocksUiWords["unstarted"];
  readonly tryFrom: (tried: Tried) => void;
}

/** Procedures that nothing starts: every date that could be meant, and a way to try each. */
export function UnstartedPart({ unstarted, words, tryFrom }: UnstartedPartProps) {
  return (
    <section className="block" id="unstarted" aria-labelledby="unstarted-heading">
      <p className="question">{words.question}</p>
      <h2 id="unstarted-heading">{words.heading}</h2>
      <p className="say">{words.say}</p>
      {unstarted.map(({ procedure, name, could }) =>
        could.length === 0 ? (
          <p key={procedure} className="say">
            {words.none(name)}
          </p>
        ) : (
          <details key={procedure} className="clock-could">
            <summary>{words.could(name, could.length)}</summary>
            <ul>
              {could.map(({ on, date, from, end }, k) => (
                <li key={`${on} ${k}`}>
                  <span>{words.line(date, from, end)}</span>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.tryOf(name, date)}
                    onClick={() => tryFrom({ procedure, start: on, by: "", events: [] })}
                  >
                    {words.tryIt}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  );
}
