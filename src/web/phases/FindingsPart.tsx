import type { FindingsView, RuleView } from "../../brief/phases-page/view.js";
import type { PhasesUiWords } from "./words.js";

interface FindingsPartProps {
  readonly findings: FindingsView;
  readonly words: PhasesUiWords["findings"];
}

/** What the checker finds, by rule, each with its failure in history and what would mend it; accepted ones apart. */
export function FindingsPart({ findings: { heading, rules, accepted }, words }: FindingsPartProps) {
  const count = accepted.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <section className="block" id="findings" aria-labelledby="findings-heading">
      <p className="question">{words.question}</p>
      <h2 id="findings-heading">{heading}</h2>
      <Rules rules={rules} words={words} />
      {count > 0 && (
        <details>
          <summary>{words.silenced(count)}</summary>
          <Rules rules={accepted} words={words} />
        </details>
      )}
    </section>
  );
}

/** Where every place is mended alike, what mends it stands once. */
function Rules({ rules, words }: { readonly rules: readonly RuleView[]; readonly words: PhasesUiWords["findings"] }) {
  if (rules.length === 0) return null;
  return (
    <ul className="plan-findings">
      {rules.map(({ rule, severity, title, history, places }) => {
        const alike = places.every(({ fix }) => fix === places[0]!.fix);
        return (
          <li key={`${rule} ${severity}`} className={severity}>
            <p className="finding-head">
              <b>{title}</b> · {words.severity[severity]} <code dir="ltr">{rule}</code>
            </p>
            {places.map(({ where, message, fix, accepted }, k) => (
              <div key={k} id={`finding-${rule}-${where}`}>
                <p className="say">{coded(message)}</p>
                {accepted !== null && (
                  <p className="finding-more">
                    <b>{words.reason}:</b> {accepted}
                  </p>
                )}
                {!alike && (
                  <p className="finding-more">
                    <b>{words.fix}:</b> {coded(fix)}
                  </p>
                )}
              </div>
            ))}
            {alike && (
              <p className="finding-more">
                <b>{words.fix}:</b> {coded(places[0]!.fix)}
              </p>
            )}
            <p className="finding-more">
              <b>{words.history}:</b> {history}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Words in back quotes are those of the file. */
const coded = (text: string) =>
  text.split("`").map((part, k) =>
    k % 2 ? (
      <code key={k} dir="ltr">
        {part}
      </code>
    ) : (
      part
    ),
  );
