import { useDeferredValue, useMemo } from "react";
import { answerAt, blockAt } from "../../brief/conduct-page/at-prior.js";
import type { ConductPage, PartyView } from "../../brief/conduct-page/view.js";
import type { Language } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { WordsView } from "../blocks/WordsView.js";
import { address } from "../frame/address.js";
import { PriorPart } from "./PriorPart.js";
import { type PriorPercent, priorOf } from "./prior.js";
import { usePrior } from "./usePrior.js";
import { conductUiWords } from "./words.js";
import "./conduct.css";

/** Genuine or posturing: of each party what speaks for each reading, and what another belief would make of it. */
export function ConductPageView({ page }: { readonly page: ConductPage }) {
  const { parties, forWhom, teach, lead, frame } = page;
  const { lang } = frame;
  const [percent, set] = usePrior();
  // The sliders follow the hand at once; what is said follows as fast as it can be drawn.
  const tried = useDeferredValue(percent);
  const answer = useMemo(
    () => (tried === null ? lead : (answerAt(parties, priorOf(tried), lang) ?? lead)),
    [tried, parties, lead, lang],
  );
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        <WordsView words={answer} />
      </p>
      <p className="key conduct-for">
        <WordsView words={forWhom} />
      </p>
      {teach && (
        <section className="block" aria-labelledby="teach-heading">
          <h2 id="teach-heading">{teach.heading}</h2>
          <ol className="conduct-steps">
            {teach.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="more">
            <a href={address("file", lang, undefined)}>{conductUiWords[lang].file}</a>
          </p>
        </section>
      )}
      {parties.some(({ again }) => again !== null) && <PriorPart percent={percent} lang={lang} set={set} />}
      {parties.map((party) => (
        <PartyPart key={party.block.id} party={party} percent={tried} lang={lang} />
      ))}
    </>
  );
}

interface PartyPartProps {
  readonly party: PartyView;
  readonly percent: PriorPercent;
  readonly lang: Language;
}

/** One party: its reading, then folded what it did without and, with several counterparts, each of them alone. */
function PartyPart({ party, percent, lang }: PartyPartProps) {
  const w = conductUiWords[lang];
  const { block, towards } = useMemo(() => {
    if (percent === null) return { block: party.block, towards: party.towards.map((each) => each.block) };
    const prior = priorOf(percent);
    return {
      block: blockAt(party, prior, lang, true),
      towards: party.towards.map((each) => blockAt(each, prior, lang, false)),
    };
  }, [party, percent, lang]);
  return (
    <div className="conduct">
      <BlockView
        block={block}
        opened={
          <>
            {party.lacking.length > 0 && (
              <details className="conduct-more">
                <summary>{w.without(party.lacking.length)}</summary>
                <ul className="limits">
                  {party.lacking.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </details>
            )}
            {towards.length > 0 && (
              <details className="conduct-more">
                <summary>{w.towards}</summary>
                {towards.map((each) => (
                  <BlockView key={each.id} block={each} level={3} />
                ))}
              </details>
            )}
          </>
        }
      />
    </div>
  );
}
