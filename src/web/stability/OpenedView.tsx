import { WordsView } from "../blocks/WordsView.js";
import type { OpenedState } from "./useStability.js";
import type { StabilityUiWords } from "./words.js";

/** One state explained: a sentence a maker, what must change, what the verdict rests on. */
export function OpenedView({
  opened,
  words,
}: {
  readonly opened: OpenedState;
  readonly words: StabilityUiWords["opened"];
}) {
  const { explained, beyond } = opened;
  if (!explained) return <p className="work">{explained === undefined ? words.working : ""}</p>;
  if (!explained.possible) return <p className="say">{explained.because}</p>;
  const { conditions } = explained;
  const changes = [...conditions, ...(beyond?.order ? [beyond.order] : []), ...(beyond?.edits ?? [])];
  return (
    <div className="opened-state">
      <p className="say">{explained.about}</p>
      <h3 className="list-head">{words.under(explained.under)}</h3>
      <ul className="findings">
        {explained.makers.map(({ who, sentence }, k) => (
          <li key={k}>
            <WordsView words={[who]} />
            {": "}
            {sentence}
          </li>
        ))}
      </ul>
      <h3 className="list-head">{words.must}</h3>
      {changes.length > 0 ? (
        <ul className="findings">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : (
        beyond !== undefined && <p className="say">{words.holds}</p>
      )}
      {beyond === undefined && <p className="work">{words.working}</p>}
      {beyond?.neighbours && (
        <>
          <h3 className="list-head">{words.rests}</h3>
          <p className="say">{beyond.neighbours.sentence}</p>
          {beyond.neighbours.breaks.length > 0 ? (
            <details open={beyond.neighbours.breaks.length <= 6}>
              <summary>{words.breaks(beyond.neighbours.breaks.length)}</summary>
              <ul className="findings">
                {beyond.neighbours.breaks.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          ) : (
            <p className="say">{words.nothingBreaks}</p>
          )}
        </>
      )}
      {beyond && beyond.rankings.length > 0 && (
        <details>
          <summary>{words.rankings}</summary>
          <ul className="findings">
            {beyond.rankings.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
