/** Answers about the endings as somebody sets numbers by hand: the view, and what takes longer. */
import { type Drivers, driven, drivers, whatWouldHaveToBeTrue } from "../../engine/forecast/drivers.js";
import { type Forecast, forecast } from "../../engine/forecast/forecast.js";
import type { Checked, Settings } from "../../engine/forecast/settings.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { scenarios } from "../../engine/forecast/tally.js";
import type { Words } from "../blocks.js";
import { likeliestWords, shownText, standingShown, twelve } from "../forecast/columns.js";
import { forecastSeed } from "../forecast/state-of.js";
import { drivenDraws, worthAsking } from "../forecast/told.js";
import type { Language } from "../wire.js";
import {
  bandsBlock,
  baseBlock,
  dealBlock,
  firstBlock,
  missingBlock,
  restsBlock,
  signpostsBlock,
  standingBlock,
} from "./blocks.js";
import { settingsWith, stateWith } from "./controls.js";
import { deepView } from "./deep.js";
import type { Asked, DeepAsked, DeepView, DrivenScenario, ScenariosSlice, ScenariosView, Values } from "./view.js";
import { scenariosWords } from "./words.js";

/** Talks while a hand moves, and of each world of the band then. */
export const moving = { draws: 5000, bandTalks: 64 } as const;

export interface Answerer {
  view(asked: Asked): Checked<ScenariosView>;
  deep(asked: DeepAsked): Checked<DeepView>;
}

/** @param own the forecast of the file as it is, where somebody has it already */
export function scenariosAnswerer(slice: ScenariosSlice, lang: Language, own?: Forecast): Answerer {
  let known = own;
  let driving: { readonly key: string; readonly found: Drivers } | undefined;

  function found(values: Values, fast: boolean): Checked<{ state: TalksState; settings: Settings; found: Forecast }> {
    const settings = settingsWith(values);
    if (!settings.ok) return settings;
    const state = stateWith(slice.state, values);
    const nothingSet = Object.keys(values).length === 0;
    if (nothingSet && known) return { ok: true, value: { state, settings: settings.value, found: known } };
    const made = forecast(state, { settings: settings.value, seed: forecastSeed, ...(fast ? moving : {}) });
    if (!made.ok) return made;
    if (nothingSet && !fast) known = made.value;
    return { ok: true, value: { state, settings: settings.value, found: made.value } };
  }

  return {
    view({ values, moving: fast }) {
      const now = found(values, fast);
      if (!now.ok) return now;
      const before = Object.keys(values).length ? found({}, false) : null;
      return {
        ok: true,
        value: viewOf(now.value, { slice, lang, before: before?.ok ? before.value.found : null }),
      };
    },
    deep(asked) {
      const settings = settingsWith(asked.values);
      if (!settings.ok) return settings;
      const state = stateWith(slice.state, asked.values);
      const options = { settings: settings.value, seed: forecastSeed, draws: drivenDraws };
      const key = JSON.stringify(asked.values);
      if (driving?.key !== key) driving = { key, found: drivers(state, options) };
      const { scenario, target } = asked;
      const whatIf = whatWouldHaveToBeTrue(state, { ...options, scenario, target });
      return { ok: true, value: deepView(driving.found, whatIf, lang) };
    },
  };
}

interface Around {
  readonly slice: ScenariosSlice;
  readonly lang: Language;
  /** Of the file as it is; null where nothing is set by hand. */
  readonly before: Forecast | null;
}

function viewOf(
  { state, settings, found }: { readonly state: TalksState; readonly settings: Settings; readonly found: Forecast },
  { slice, lang, before }: Around,
): ScenariosView {
  const standing = standingShown(found);
  return {
    answer: likeliestWords(found, state, lang),
    changed: before && changedWords(before, found, lang),
    standing: standingBlock(standing, state, lang),
    bands: bandsBlock(standing, lang),
    first: firstBlock(found, lang),
    signposts: signpostsBlock(found, slice, lang),
    deal: dealBlock(found, lang),
    base: baseBlock(state, lang),
    rests: restsBlock(state, found, settings, lang),
    missing: missingBlock(state, lang),
    target: Object.fromEntries(driven.map((name) => [name, worthAsking(found, name)])) as Record<
      DrivenScenario,
      number
    >,
  };
}

/** What moved by a whole per cent within twelve months. */
function changedWords(before: Forecast, after: Forecast, lang: Language): Words {
  const w = scenariosWords(lang);
  const [was, is] = [standingShown(before), standingShown(after)];
  const moved = scenarios.flatMap((id, s) => {
    const [a, b] = [was[s]![twelve]!, is[s]![twelve]!];
    return a.whole === b.whole
      ? []
      : [{ scenario: w.scenario[id], before: shownText(a, lang).percent, after: shownText(b, lang).percent }];
  });
  return moved.length ? w.changed(moved) : w.unchanged;
}
