import type { ScenariosPage, ScenariosSlice, ScenariosView } from "../../brief/scenarios-page/view.js";
import { unmarked } from "../../brief/words.js";
import { BlockView } from "../blocks/BlockView.js";
import { WordsView } from "../blocks/WordsView.js";
import { DeepPart } from "./DeepPart.js";
import { RegisterPart } from "./RegisterPart.js";
import { useScenarios } from "./useScenarios.js";
import { WhatIfPart } from "./WhatIfPart.js";
import { scenariosUiWords } from "./words.js";
import "../deals/deals.css";
import "./scenarios.css";

/** How it may end, when, and how good have we been: the answer beside its base rate, and all it rests on. */
export function ScenariosPageView({ page }: { readonly page: ScenariosPage }) {
  const { slice, view } = page;
  if (slice && view) return <Foretold page={page} slice={slice} view={view} />;
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        {unmarked(page.lead)}
      </p>
      {page.own && <BlockView block={page.own} />}
      <RegisterPart lang={page.frame.lang} ended />
    </>
  );
}

function Foretold(props: {
  readonly page: ScenariosPage;
  readonly slice: ScenariosSlice;
  readonly view: ScenariosView;
}) {
  const { page, slice } = props;
  const { lang } = page.frame;
  const w = scenariosUiWords[lang];
  const desk = useScenarios(slice, props.view, lang);
  const { view, failure } = desk;
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead" id="answer-sentence">
        <WordsView words={view.answer} />
      </p>
      {failure !== null && (
        <p className="work" role="alert">
          {w.failed} {failure}{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {w.again}
          </button>
        </p>
      )}
      <BlockView block={view.standing} />
      <details className="scenarios-first">
        <summary>{w.firstEvent}</summary>
        <BlockView block={view.first} />
      </details>
      <BlockView block={view.bands} />
      {page.own && <BlockView block={page.own} />}
      <WhatIfPart groups={page.groups} view={view} state={desk.tried} lang={lang} act={desk.act} />
      <DeepPart desk={desk} lang={lang} />
      <BlockView block={view.signposts} />
      <BlockView block={view.deal} />
      <BlockView block={view.base} />
      <BlockView block={view.rests} />
      {view.missing && <BlockView block={view.missing} />}
      <RegisterPart lang={lang} ended={false} />
    </>
  );
}
