import { memo } from "react";
import type { Words } from "../../brief/blocks.js";
import type { CardView, Choice, Controls, DealsView, Terms } from "../../brief/deals-page/view.js";
import { termsText } from "../../brief/plan-draft/deal-terms.js";
import type { Language } from "../../brief/wire.js";
import { unmarked } from "../../brief/words.js";
import { WordsView } from "../blocks/WordsView.js";
import { address, askedDate } from "../frame/address.js";
import type { DeskAction } from "./state.js";
import { WorthBars } from "./WorthBars.js";
import { dealsUiWords } from "./words.js";

interface CardProps {
  readonly controls: Controls;
  readonly view: Extract<DealsView, { ok: true }>;
  /** What was chosen last: a moment ahead of what is drawn. */
  readonly chosen: Terms;
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** The deal card: one option per issue, and everything that follows from it. */
export const CardPart = memo(function CardPart({ controls, view, chosen, lang, act }: CardProps) {
  const w = dealsUiWords[lang];
  const { card, starts, pinned } = view;
  const pinnedHere = pinned !== null && sameTerms(pinned.deal, card.deal);
  return (
    <section id="card" aria-labelledby="card-heading">
      <p className="question">{w.cardQuestion}</p>
      <h2 id="card-heading">
        <WordsView words={card.verdict} />
      </h2>
      {card.called && <p className="small">{card.called}</p>}
      <WorthBars card={card} heading={w.worthToEach} />
      <List head={w.why} items={card.reasons} />
      <fieldset className="start">
        <legend>{w.startFrom}</legend>
        <div className="buttons">
          {starts.map((choice, index) => (
            <button
              key={index}
              type="button"
              className="quiet"
              aria-pressed={sameTerms(choice.deal, card.deal)}
              onClick={() => act({ type: "deal", deal: choice.deal })}
            >
              {unmarked(choice.label)}
            </button>
          ))}
        </div>
      </fieldset>
      <div className="card-options">
        {controls.issues.map(({ id, name, options }) => (
          <label key={id}>
            <span>{name}</span>
            <select
              value={options.some((option) => option.id === chosen[id]) ? chosen[id] : card.deal[id]}
              onChange={({ target }) => act({ type: "option", issue: id, option: target.value, shown: card.deal })}
            >
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p className="buttons">
        <button type="button" onClick={() => act(pinnedHere ? { type: "unpin" } : { type: "pin", deal: card.deal })}>
          {pinnedHere ? w.unpin : w.pin}
        </button>{" "}
        <a className="plan-link" href={planAddress(card.deal, lang)}>
          {w.plan}
        </a>
      </p>
    </section>
  );
});

interface FollowsProps {
  readonly card: CardView;
  /** What mends the card; of the last state it was worked out for. */
  readonly mend: CardView["mend"];
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** What follows from the deal on the card: what would mend it, who moves, who objects, who outside gains or loses. */
export const CardFollows = memo(function CardFollows({ card, mend, lang, act }: FollowsProps) {
  const w = dealsUiWords[lang];
  return (
    <div className="follows">
      {mend && (mend.better || mend.trades.length > 0) && (
        <div>
          <Choices
            head={w.mend}
            choices={[...(mend.better ? [mend.better] : []), ...mend.trades]}
            lang={lang}
            act={act}
          />
        </div>
      )}
      {mend && mend.standing.length > 0 && (
        <div>
          <List head={w.standing} items={mend.standing} />
        </div>
      )}
      <div>
        <List head={w.movement} items={card.movement} />
      </div>
      <div>
        <List head={w.atHome} items={card.factions} />
      </div>
      <div>
        <List head={w.outside} items={card.outside} />
      </div>
    </div>
  );
});

/** Findings under a head; nothing where there are none. */
export function List({ head, items }: { readonly head?: string; readonly items: readonly Words[] }) {
  if (!items.length) return null;
  return (
    <>
      {head && <h3 className="list-head">{head}</h3>}
      <ul className="findings">
        {items.map((words, index) => (
          <li key={index}>
            <WordsView words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChoicesProps {
  readonly head?: string;
  readonly choices: readonly Choice[];
  readonly lang: Language;
  act(action: DeskAction): void;
}

/** Packages that one press puts on the card. */
export function Choices({ head, choices, lang, act }: ChoicesProps) {
  const w = dealsUiWords[lang];
  if (!choices.length) return null;
  return (
    <>
      {head && <h3 className="list-head">{head}</h3>}
      <ul className="findings choices">
        {choices.map(({ label, deal }, index) => (
          <li key={index}>
            <span>
              <WordsView words={label} />
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={w.takeLabel(unmarked(label))}
              onClick={() => act({ type: "deal", deal })}
            >
              {w.take}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The Phases page about this deal, as of this page's date. */
const planAddress = (deal: Terms, lang: Language): string => {
  const query = new URLSearchParams({ deal: termsText(deal) });
  return `${address("phases", lang, askedDate())}&${String(query).replaceAll("%2C", ",").replaceAll("%3D", ":")}`;
};

export const sameTerms = (a: Terms, b: Terms): boolean => {
  const issues = Object.keys(a);
  return issues.length === Object.keys(b).length && issues.every((issue) => a[issue] === b[issue]);
};
