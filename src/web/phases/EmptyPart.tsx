import type { PhasesPage } from "../../brief/phases-page/view.js";
import { address } from "../frame/address.js";
import type { PhasesUiWords } from "./words.js";

/** No plan yet: how one is stated, with an example in the file's own names, and the way to the file. */
export function EmptyPart({ page, words }: { readonly page: PhasesPage; readonly words: PhasesUiWords["empty"] }) {
  const { lang, parties } = page.frame;
  return (
    <section className="block" aria-labelledby="empty-heading">
      <h2 id="empty-heading">{words.heading}</h2>
      <ol className="phases-teach">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="say">{words.example}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a narrow window, and keys must reach it */}
      <pre className="phases-example" dir="ltr" tabIndex={0}>
        {exampleOf(parties[0]?.id ?? "first", parties[1]?.id ?? "second")}
      </pre>
      <p className="buttons">
        <a className="phases-file" href={address("file", lang, undefined)}>
          {words.file}
        </a>
      </p>
    </section>
  );
}

const exampleOf = (first: string, second: string) => `commitments:
  step-one:
    by: ${first}
    to: [${second}]
    what: What ${first} does
    cost: {${first}: 40..60}
    worth: {${second}: 55}
    reversal: costly
    due: 2026-04-15
    verified_by: ${second}
tranches:
  release-one:
    by: ${second}
    to: [${first}]
    amount: 450
    currency: USD m
    after: [{on: step-one, need: verified}]
    cost: {${second}: 30}
    worth: {${first}: 50}
`;
