import { lazy, Suspense } from "react";
import type { ClocksPage } from "../../brief/clocks-page/view.js";
import type { ConductPage } from "../../brief/conduct-page/view.js";
import type { DealsPage } from "../../brief/deals-page/view.js";
import type { PhasesPage } from "../../brief/phases-page/view.js";
import type { ScenariosPage } from "../../brief/scenarios-page/view.js";
import type { StabilityPage } from "../../brief/stability-page/view.js";
import type { DeskPage } from "../../brief/wire.js";
import { SourceEntry } from "../blocks/SourceEntry.js";
import { WordsView } from "../blocks/WordsView.js";
import { usePageWords } from "../wordsContext.js";
import { PageBody } from "./PageBody.js";

/** A page about the talks: its question, the answer in a sentence, and what it rests on. */
export function PageView({ page }: { readonly page: DeskPage }) {
  const words = usePageWords();
  return (
    <>
      {page.page === "stability" ? (
        <Suspense fallback={<Answer page={page} />}>
          <StabilityPageView key={page.frame.asOfDate} page={page as StabilityPage} />
        </Suspense>
      ) : page.page === "phases" ? (
        <Suspense fallback={<Answer page={page} />}>
          <PhasesPageView key={page.frame.asOfDate} page={page as PhasesPage} />
        </Suspense>
      ) : page.page === "clocks" ? (
        <Suspense fallback={<Answer page={page} />}>
          <ClocksPageView key={page.frame.asOfDate} page={page as ClocksPage} />
        </Suspense>
      ) : page.page === "scenarios" ? (
        <Suspense fallback={<Answer page={page} />}>
          <ScenariosPageView key={page.frame.asOfDate} page={page as ScenariosPage} />
        </Suspense>
      ) : page.page === "conduct" ? (
        <Suspense fallback={<Answer page={page} />}>
          <ConductPageView key={page.frame.asOfDate} page={page as ConductPage} />
        </Suspense>
      ) : hasDesk(page) ? (
        <Suspense fallback={<Answer page={page} />}>
          <DealsPageView key={page.frame.asOfDate} page={page} />
        </Suspense>
      ) : (
        <>
          <Answer page={page} />
          <PageBody page={page} />
        </>
      )}
      {page.limits.length > 0 && (
        <section className="block" aria-labelledby="limits">
          <h2 id="limits" className="quiet-heading">
            {words.limits}
          </h2>
          <ul className="limits">
            {page.limits.map((limit, index) => (
              <li key={index}>
                <WordsView words={limit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="block" aria-labelledby="sources">
        <h2 id="sources" className="quiet-heading">
          {words.sources}
        </h2>
        {page.sources.length === 0 && <p className="say">{words.sourcesNone}</p>}
        <ol className="sources">
          {page.sources.map((source) => (
            <li key={source.id}>
              <SourceEntry source={source} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Answer({ page }: { readonly page: DeskPage }) {
  return (
    <>
      <h1>{page.question}</h1>
      <p className="lead">
        <WordsView words={page.lead} />
      </p>
    </>
  );
}

/** The Deals page has an answer that follows a hand, so it draws its own; its scripts come only with it. */
const DealsPageView = lazy(async () => ({ default: (await import("../deals/DealsPageView.js")).DealsPageView }));

const hasDesk = (page: DeskPage): page is DealsPage => page.page === "deals" && (page as DealsPage).desk !== null;

/** So has the Stability page. */
const StabilityPageView = lazy(async () => ({
  default: (await import("../stability/StabilityPageView.js")).StabilityPageView,
}));

/** And the Phases page. */
const PhasesPageView = lazy(async () => ({ default: (await import("../phases/PhasesPageView.js")).PhasesPageView }));

/** And the Clocks page. */
const ClocksPageView = lazy(async () => ({ default: (await import("../clocks/ClocksPageView.js")).ClocksPageView }));

/** And the Scenarios page. */
const ScenariosPageView = lazy(async () => ({
  default: (await import("../scenarios/ScenariosPageView.js")).ScenariosPageView,
}));

/** And the Conduct page. */
const ConductPageView = lazy(async () => ({
  default: (await import("../conduct/ConductPageView.js")).ConductPageView,
}));
