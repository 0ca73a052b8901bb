import type { Language } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import { AddForm } from "./AddForm.js";
import { ResolveForm } from "./ResolveForm.js";
import { registerUiWords } from "./register-words.js";
import { useRegister } from "./useRegister.js";

/** How good have we been: forecasts written down, resolved and scored. */
export function RegisterPart({ lang, ended }: { readonly lang: Language; readonly ended: boolean }) {
  const w = registerUiWords[lang];
  const desk = useRegister(lang);
  const { view, state, problems } = desk;
  return (
    <div id="register-part" aria-busy={state === "reading" || state === "writing"}>
      {view && <BlockView block={view.block} />}
      <p className="work" role="status">
        {state === "reading" && w.reading}
        {state === "writing" && w.writing}
      </p>
      {state === "failed" && (
        <p className="work" role="alert">
          {w.failed}{" "}
          <button type="button" className="quiet" onClick={desk.again}>
            {w.again}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <ul className="findings" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {view && view.problems.length > 0 && (
        <>
          <p className="say">{w.unreadable}</p>
          <ul className="findings">
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {view && view.problems.length === 0 && (
        <div className="register-forms">
          {!ended && <AddForm desk={desk} view={view} lang={lang} />}
          {view.questions.length > 0 && <ResolveForm desk={desk} view={view} lang={lang} />}
        </div>
      )}
      <p className="key register-kept">{w.kept}</p>
    </div>
  );
}
