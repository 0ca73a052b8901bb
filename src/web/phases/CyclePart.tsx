import type { PhasesView } from "../../brief/phases-page/view.js";
import { StepDetails } from "./StepDetails.js";
import type { PhasesUiWords } from "./words.js";

/** No order exists: which steps wait for one another, and what would let one go first. */
export function CyclePart({
  view,
  words,
}: {
  readonly view: Extract<PhasesView, { kind: "cycle" }>;
  readonly words: PhasesUiWords;
}) {
  return (
    <section className="block" id="cycle" aria-labelledby="cycle-heading">
      <h2 id="cycle-heading">{words.cycle.heading}</h2>
      <ul className="findings">
        {view.cycles.map((cycle) => (
          <li key={cycle} className="strong">
            {cycle}
          </li>
        ))}
      </ul>
      <p className="say">{words.cycle.mend}</p>
      <h3 className="list-head">{words.cycle.steps}</h3>
      <ol className="steps-list">
        {view.units.map((unit) => (
          <li key={unit.unit}>
            <p className="steps-name">{unit.name}</p>
            <StepDetails unit={unit} words={words.order} />
          </li>
        ))}
      </ol>
    </section>
  );
}
