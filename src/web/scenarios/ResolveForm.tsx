import { type FormEvent, useId, useState } from "react";
import type { RegisterView } from "../../brief/register/view.js";
import { scenariosWords } from "../../brief/scenarios-page/words.js";
import type { Language } from "../../brief/wire.js";
import { registerUiWords } from "./register-words.js";
import { TextField } from "./TextField.js";
import type { RegisterDesk } from "./useRegister.js";

interface ResolveFormProps {
  readonly desk: RegisterDesk;
  readonly view: RegisterView;
  readonly lang: Language;
}

const endings = ["breakthrough", "interim", "breakdown", "continue"] as const;
const states = ["resolved", "annulled", "disputed"] as const;

/** What became of a question. */
export function ResolveForm({ desk, view, lang }: ResolveFormProps) {
  const w = registerUiWords[lang].resolve;
  const names = scenariosWords(lang).scenario;
  const open = view.questions.find((one) => one.open) ?? view.questions.at(-1)!;
  const [question, setQuestion] = useState(open.id);
  const [state, setState] = useState<(typeof states)[number]>("resolved");
  const [scenario, setScenario] = useState<(typeof endings)[number]>("breakdown");
  const [on, setOn] = useState("");
  const [source, setSource] = useState("");
  const [why, setWhy] = useState("");
  const [by, setBy] = useState("");
  const [done, setDone] = useState(false);
  const ids = { question: useId(), state: useId(), scenario: useId(), on: useId() };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(false);
    const said = state === "resolved" ? { scenario, on, source } : { why };
    setDone(await desk.write({ action: "resolve", question, state, by, ...said }));
  }

  return (
    <details className="register-form">
      <summary>{w.open}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <p className="key">{w.say}</p>
        <p className="field">
          <label htmlFor={ids.question}>{w.question}</label>
          <select id={ids.question} value={question} onChange={(event) => setQuestion(event.target.value)}>
            {view.questions.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor={ids.state}>{w.state}</label>
          <select id={ids.state} value={state} onChange={(event) => setState(event.target.value as typeof state)}>
            {states.map((each) => (
              <option key={each} value={each}>
                {w.states[each]}
              </option>
            ))}
          </select>
        </p>
        {state === "resolved" ? (
          <>
            <p className="field">
              <label htmlFor={ids.scenario}>{w.scenario}</label>
              <select
                id={ids.scenario}
                value={scenario}
                onChange={(event) => setScenario(event.target.value as typeof scenario)}
              >
                {endings.map((each) => (
                  <option key={each} value={each}>
                    {names[each]}
                  </option>
                ))}
              </select>
            </p>
            <p className="field">
              <label htmlFor={ids.on}>{w.on}</label>
              <input id={ids.on} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
            </p>
            <TextField label={w.source} value={source} change={setSource} />
          </>
        ) : (
          <TextField label={w.why} value={why} change={setWhy} />
        )}
        <TextField label={w.by} value={by} change={setBy} />
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
