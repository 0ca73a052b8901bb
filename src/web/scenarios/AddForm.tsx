import { type FormEvent, useId, useState } from "react";
import { sectionWords } from "../../brief/forecast/section-words.js";
import type { RegisterView } from "../../brief/register/view.js";
import { scenariosWords } from "../../brief/scenarios-page/words.js";
import type { Language } from "../../brief/wire.js";
import { registerUiWords } from "./register-words.js";
import { TextField } from "./TextField.js";
import type { RegisterDesk } from "./useRegister.js";

interface AddFormProps {
  readonly desk: RegisterDesk;
  readonly view: RegisterView;
  readonly lang: Language;
}

const endings = ["breakthrough", "interim", "breakdown"] as const;
const months = [3, 6, 12, 24];
type Author = "model" | "pool" | "analyst";

/** A forecast to be written down: the model's as computed, the experts', or one's own. */
export function AddForm({ desk, view, lang }: AddFormProps) {
  const w = registerUiWords[lang].add;
  const s = sectionWords(lang);
  const names = scenariosWords(lang).scenario;
  const [question, setQuestion] = useState(view.suggestion);
  const [author, setAuthor] = useState<Author>("model");
  const [by, setBy] = useState("");
  const [rules, setRules] = useState("");
  const [resolver, setResolver] = useState("");
  const [own, setOwn] = useState(view.series);
  const [done, setDone] = useState(false);
  const whose = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(false);
    const shares = own && {
      breakthrough: own.breakthrough.map(share),
      interim: own.interim.map(share),
      breakdown: own.breakdown.map(share),
    };
    const written = await desk.write({
      action: "add",
      question,
      author,
      ...(author === "analyst" ? { by, ...(shares ? { series: shares } : {}) } : {}),
      rules,
      resolver,
    });
    setDone(written);
  }

  return (
    <details className="register-form">
      <summary>{w.open}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <p className="key">{w.say}</p>
        <TextField label={w.question} hint={w.hint} value={question} change={setQuestion} />
        <p className="field">
          <label htmlFor={whose}>{w.author}</label>
          <select id={whose} value={author} onChange={(event) => setAuthor(event.target.value as Author)}>
            {(["model", ...(view.experts ? (["pool"] as const) : []), "analyst"] as const).map((each) => (
              <option key={each} value={each}>
                {w.authors[each]}
              </option>
            ))}
          </select>
        </p>
        {author === "analyst" && (
          <>
            <TextField label={w.by} value={by} change={setBy} />
            {own && (
              <fieldset className="register-series">
                <legend>{w.series}</legend>
                {endings.map((ending) => (
                  <div key={ending}>
                    <span>{names[ending]}</span>
                    {months.map((month, k) => (
                      <label key={month}>
                        <span aria-hidden="true">{s.months(month)}</span>
                        <input
                          type="number"
                          min={0}
                          max={100}
                          step={1}
                          aria-label={w.cell(names[ending], s.months(month))}
                          value={own[ending][k]}
                          onChange={({ target }) =>
                            setOwn({
                              ...own,
                              [ending]: own[ending].map((p, at) => (at === k ? Number(target.value) : p)),
                            })
                          }
                        />
                      </label>
                    ))}
                  </div>
                ))}
              </fieldset>
            )}
          </>
        )}
        <TextField label={w.rules} value={rules} change={setRules} />
        <TextField label={w.resolver} value={resolver} change={setResolver} />
        <p className="buttons">
          <button type="submit" disabled={desk.state === "writing"}>
            {w.submit}
          </button>
          <span role="status">{done && w.done}</span>
        </p>
      </form>
    </details>
  );
}

const share = (percent: number): number => percent / 100;
