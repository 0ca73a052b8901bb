import type { CardView } from "../../brief/deals-page/view.js";
import { WordsView } from "../blocks/WordsView.js";

/** Worth to each side as a bar with its walk-away marked; bars grow to the right in every language. */
export function WorthBars({ card, heading }: { readonly card: CardView; readonly heading: string }) {
  const [low, high] = card.scale;
  const place = (worth: number) => `${(100 * (worth - low)) / (high - low)}%`;
  return (
    <>
      <h3 className="list-head">{heading}</h3>
      <ul className="worth-bars">
        {card.bars.map(({ party, name, worth, walkAway, text, label }) => (
          <li key={party}>
            <span className={`party-${party % 6}`}>{name}</span>
            <span className="bar-track" dir="ltr" role="img" aria-label={label}>
              <span
                className={`bar-fill fill-${party % 6}`}
                style={{
                  left: place(Math.min(0, worth)),
                  width: `${(100 * Math.abs(worth)) / (high - low)}%`,
                }}
              />
              {walkAway !== null && <span className="bar-walk-away" style={{ left: place(walkAway) }} />}
            </span>
            <span className="bar-text">
              <WordsView words={text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
