import { useId, useState } from "react";
import type { DrivenScenario } from "../../brief/scenarios-page/view.js";
import { scenariosWords } from "../../brief/scenarios-page/words.js";
import type { Language } from "../../brief/wire.js";
import { BlockView } from "../blocks/BlockView.js";
import type { ScenariosDesk } from "./useScenarios.js";
import { scenariosUiWords } from "./words.js";

const endings: readonly DrivenScenario[] = ["breakthrough", "interim", "breakdown"];

/** What drives an ending, and what would have to be true for it to reach a chance: for which ending and chance is chosen here. */
export function DeepPart({ desk, lang }: { readonly desk: ScenariosDesk; readonly lang: Language }) {
  const w = scenariosUiWords[lang].deep;
  const { deep, deepStale, scenario, target, failure } = desk;
  const names = scenariosWords(lang).scenario;
  const [ending, reach] = [useId(), useId()];
  // What is typed, while it is no chance yet.
  const [typed, type] = useState<string>();
  const shown = typed ?? String(Math.round((target ?? deep?.target ?? desk.view.target[scenario]) * 100));

  return (
    <section className="block" id="why-part" aria-busy={deepStale}>
      <div className="scenarios-asked">
        <label htmlFor={ending}>{w.scenario}</label>
        <select
          id={ending}
          value={scenario}
          onChange={(event) => {
            type(undefined);
            desk.choose(event.target.value as DrivenScenario);
          }}
        >
          {endings.map((id) => (
            <option key={id} value={id}>
              {names[id]}
            </option>
          ))}
        </select>
        <label htmlFor={reach}>{w.target}</label>
        <input
          id={reach}
          type="number"
          min={1}
          max={99}
          step={1}
          value={shown}
          aria-invalid={typed !== undefined}
          onBlur={() => type(undefined)}
          onChange={({ target: field }) => {
            const asked = Number(field.value);
            const sound = Number.isInteger(asked) && asked >= 1 && asked <= 99;
            type(sound ? undefined : field.value);
            if (sound) desk.aim(asked / 100);
          }}
        />
        <button type="button" className="quiet" disabled={target === null} onClick={() => desk.aim(null)}>
          {w.first}
        </button>
        {/* After the button: leaving the field takes the words away, and nothing may move under a press. */}
        {typed !== undefined && <span className="scenarios-tried">{w.limits(1, 99)}</span>}
      </div>
      <p className="work" role="status">
        {deepStale && failure === null && w.working}
      </p>
      {deep && (
        <>
          <BlockView block={deep.drivers} level={2} />
          <BlockView block={deep.needed} level={2} />
        </>
      )}
    </section>
  );
}
