import type { FindingView, PhasesPage } from "../../brief/phases-page/view.js";
import type { PhasesUiWords } from "./words.js";

/** What the checker finds, by gravity, each with its failure in history and what would mend it; accepted ones apart. */
export function FindingsPart({
  page,
  words,
}: {
  readonly page: PhasesPage;
  readonly words: PhasesUiWords["findings"];
}) {
  const { findings, findingsHeading } = page;
  const open = findings.filter(({ silenced }) => silenced === null);
  const accepted = findings.filter(({ silenced }) => silenced !== null);
  if (!findingsHeading) return null;
  return (
    <section className="block" id="findings" aria-labelledby="findings-heading">
      <p className="question">{words.question}</p>
      <h2 id="findings-heading">{findingsHeading}</h2>
      {open.length > 0 && (
        <ul className="plan-findings">
          {open.map((finding, k) => (
            <Finding key={k} finding={finding} words={words} />
          ))}
        </ul>
      )}
      {accepted.length > 0 && (
        <details>
          <summary>{words.silenced(accepted.length)}</summary>
          <ul className="plan-findings">
            {accepted.map((finding, k) => (
              <Finding key={k} finding={finding} words={words} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Finding({ finding, words }: { readonly finding: FindingView; readonly words: PhasesUiWords["findings"] }) {
  const { severity, rule, place, message, fix, history, silenced } = finding;
  return (
    <li className={severity}>
      <p className="finding-head">
        <b>{words.severity[severity]}</b> <code dir="ltr">{rule}</code> {place}
      </p>
      <p className="say">{message}</p>
      {silenced !== null && (
        <p className="finding-more">
          <b>{words.reason}:</b> {silenced}
        </p>
      )}
      <p className="finding-more">
        <b>{words.fix}:</b> {fix}
      </p>
      {history && (
        <p className="finding-more">
          <b>{words.history}:</b> {history}
        </p>
      )}
    </li>
  );
}
