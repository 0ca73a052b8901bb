/** The forecast's numbers as they are shown: whole percent, each column adding up to 100, with band and base rate. */
import { inUse } from "../../engine/forecast/drivers.js";
import type { Band, Forecast } from "../../engine/forecast/forecast.js";
import { startsInterim } from "../../engine/forecast/run.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { months, type ScenarioId, scenarios } from "../../engine/forecast/tally.js";
import type { Words } from "../blocks.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { joined } from "../words.js";
import { sectionWords } from "./section-words.js";
import { wholePercent } from "./whole-percent.js";

/** One ending at one horizon. */
export interface Shown {
  /** In hundredths. */
  readonly whole: number;
  readonly share: number;
  readonly band: Band;
  readonly baseWhole: number;
  readonly baseShare: number;
}

/** Where the talks stand, [scenario][month]. */
export function standingShown({ shown, bands, base }: Forecast): readonly (readonly Shown[])[] {
  const columns = months.map((_, h) => ({
    whole: wholePercent(shown.standing.map((row) => row[h]!)),
    baseWhole: wholePercent(base.standing.map((row) => row[h]!)),
  }));
  return scenarios.map((_, s) =>
    months.map((_month, h) => ({
      whole: columns[h]!.whole[s]!,
      share: shown.standing[s]![h]!,
      band: bands.standing[s]![h]!,
      baseWhole: columns[h]!.baseWhole[s]!,
      baseShare: base.standing[s]![h]!,
    })),
  );
}

/** The 13 cells of the first-event matrix, which together add up to 100. */
export function firstShown({ shown, bands, base }: Forecast): readonly Shown[] {
  const [whole, baseWhole] = [wholePercent(shown.cells), wholePercent(base.cells)];
  return shown.cells.map((share, k) => ({
    whole: whole[k]!,
    share,
    band: bands.cells[k]!,
    baseWhole: baseWhole[k]!,
    baseShare: base.cells[k]!,
  }));
}

/** Index of 12 months. */
export const twelve = 2;

/** The ending that is likeliest at a horizon; ties: the earlier of breakthrough, interim, breakdown, continue. */
export function likeliest(
  standing: readonly (readonly Shown[])[],
  h = twelve,
): { readonly id: ScenarioId; readonly at: Shown } {
  let best = 0;
  standing.forEach((row, s) => {
    if (row[h]!.share > standing[best]![h]!.share) best = s;
  });
  return { id: scenarios[best]!, at: standing[best]![h]! };
}

export interface ShownText {
  readonly percent: string;
  /** `55–77`, in percent. */
  readonly band: string;
  readonly base: string;
}

/** In words of a language; what is not quite nothing is "under 1 %", what is not quite certain "over 99 %". */
export function shownText({ whole, share, band, baseWhole, baseShare }: Shown, lang: Language): ShownText {
  return {
    percent: wholeText(whole, share, lang),
    band: bandText(band, lang),
    base: wholeText(baseWhole, baseShare, lang),
  };
}

/** A band that rounds to one number is given by the whole numbers around it. */
export function bandText([low, high]: Band, lang: Language): string {
  const { range } = numbersIn(lang);
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to && low < high ? range(Math.floor(low * 100), Math.ceil(high * 100)) : range(from, to);
}

function wholeText(whole: number, share: number, lang: Language): string {
  const { percent } = numbersIn(lang);
  if (whole === 0 && share > 0) return percent(Math.min(share, 0.004));
  if (whole === 100 && share < 1) return percent(0.999);
  return percent(whole / 100);
}

/** The likeliest ending within a year, in words; where nothing sets the talks apart, that it is the base rate. */
export function likeliestWords(found: Forecast, state: TalksState, lang: Language): Words {
  const s = sectionWords(lang);
  const { id, at } = likeliest(standingShown(found));
  const ends = id === "interim" && startsInterim(state) ? s.interimStands : s.ends[id];
  const answer = s.answer(months[twelve], ends, shownText(at, lang));
  return inUse(state).length || state.experts.length ? answer : joined([answer, [s.noDrivers]], " ");
}
