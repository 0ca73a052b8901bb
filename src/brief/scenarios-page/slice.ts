/** As much of the talks as the forecast rests on, small enough to be sent along. */

import type { TalksState } from "../../engine/forecast/state.js";
import { endOf } from "../../talks/dates.js";
import type { Talks } from "../../talks/model.js";
import { textIn } from "../text.js";
import type { Language } from "../wire.js";
import type { ScenariosSlice } from "./view.js";

/** @param state what the forecast reads of the talks as of that date */
export function sliceOf(talks: Talks, state: TalksState, asOf: string, lang: Language): ScenariosSlice {
  return {
    asOf,
    state,
    deadlines: Object.fromEntries(
      talks.deadlines.map(({ id, what, sources }) => [id, { name: textIn(what, lang), sources }]),
    ),
    watch: { incidents: newest(talks.incidents), talks: newest([...talks.rounds, ...talks.statements]) },
  };
}

interface Reported {
  readonly on: string;
  readonly sources: readonly string[];
}

/** Sources of the last entry that names some; of equally late ones the last in the file. */
function newest(entries: readonly Reported[]): readonly string[] {
  const named = entries.filter(({ sources }) => sources.length).sort((a, b) => endOf(a.on) - endOf(b.on));
  return named.at(-1)?.sources ?? [];
}
