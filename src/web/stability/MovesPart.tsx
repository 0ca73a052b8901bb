import type { Hand, MovesView } from "../../brief/stability-page/view.js";
import { ChartView } from "../blocks/ChartView.js";
import type { StabilityUiWords } from "./words.js";

/** Moves from now, drawn and as lists. */
export function MovesPart({ moves, words }: { readonly moves: MovesView; readonly words: StabilityUiWords["moves"] }) {
  return (
    <section className="block" id="moves" aria-labelledby="moves-heading">
      <p className="question">{words.question}</p>
      <h2 id="moves-heading">{words.heading}</h2>
      <div className="moves-wide">
        <ChartView chart={moves.charts.wide} />
      </div>
      <div className="moves-narrow">
        <ChartView chart={moves.charts.narrow} />
      </div>
      <p className="key">{words.key}</p>
      <details className="moves-list">
        <summary>{words.list}</summary>
        <div className="lists">
          {moves.hands.map((hand) => (
            <HandList key={hand.head} hand={hand} />
          ))}
        </div>
      </details>
      {moves.jumps.length > 0 && (
        <ul className="findings">
          {moves.jumps.map((jump) => (
            <li key={jump}>{jump}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HandList({ hand: { head, rows, none } }: { readonly hand: Hand }) {
  return (
    <div>
      <h3 className="list-head">{head}</h3>
      {rows.length === 0 ? (
        <p className="say">{none}</p>
      ) : (
        <ol className="moves-steps">
          {rows.map(({ move, costs, to, holds }, k) => (
            <li key={k}>
              {move}
              {costs && (
                <>
                  {" "}
                  <b className="costs">({costs})</b>
                </>
              )}{" "}
              → {to}
              {holds && <span className="small"> {holds}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
