/** The one place where pages, briefs and commands take what a forecast reads of talks. */
import { goodFaithOf } from "../../engine/conduct/conduct-of-talks.js";
import { readTalks } from "../../engine/forecast/read-talks.js";
import type { Checked } from "../../engine/forecast/settings.js";
import type { TalksState } from "../../engine/forecast/state.js";
import type { Talks } from "../../talks/model.js";
import { judgedConduct } from "../conduct/told.js";

/** The same question gets the same answer. */
export const forecastSeed = 1;

/**
 * @param talks cut as of `asOf`
 * @param asOf "" where nothing in the file has a date
 * @returns refused where the talks have ended
 */
export const stateOf = (talks: Talks, asOf: string, seed = forecastSeed): Checked<TalksState> => {
  const goodFaith = goodFaithOf(judgedConduct(talks, asOf));
  return readTalks(talks, { asOf, seed, ...(goodFaith ? { goodFaith } : {}) });
};
