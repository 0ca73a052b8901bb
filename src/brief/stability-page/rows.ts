/** States as rows: how each holds, how it is reached, how robust that is, under what each maker stays. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import { wilson } from "../../engine/stability/doubt.js";
import { type FromNow, reachOf } from "../../engine/stability/from-now.js";
import type { Grade } from "../../engine/stability/grades.js";
import type { RobustOver } from "../stability-json.js";
import type { StateRow } from "./view.js";
import type { PageVoice } from "./voice.js";

/** The first rows, and the status quo in any case. */
export function shownGrades(grades: readonly Grade[], most: number): readonly Grade[] {
  const now = grades.find(({ reach }) => reach === "now");
  const best = grades.slice(0, most);
  return now && !best.includes(now) ? [...best.slice(0, most - 1), now] : best;
}

export function rowOf(
  voice: PageVoice,
  { from }: Pick<ConflictAnalysis, "from">,
  grade: Grade,
  over?: RobustOver,
): StateRow {
  const { s, model } = voice;
  const { state, hold, strongest, robust } = grade;
  const blind = voice.blind(state);
  const on = voice.spelled(state);
  return {
    state,
    words: voice.called(state),
    ...(on === undefined ? {} : { on }),
    isNow: state === model.now,
    hold,
    holdName: s.holdAlone[hold],
    holdWords: s.hold[hold],
    reach: from ? { kind: reachOf(from, state), words: waysTo(voice, from, state) } : null,
    robust: robust === undefined || !over ? null : robustWords(voice, robust, over),
    makers: strongest.map((concept, i) => ({
      who: voice.maker(i),
      stays: concept && s.concept[concept],
      blind: blind.has(i),
    })),
  };
}

/** Every way that leads to a state, the first that fits first. */
function waysTo({ w, who }: PageVoice, { now, drift, joint, legal, signed }: FromNow, state: number): string[] {
  if (state === now) return [w.reach.now];
  const drifted = drift.steps.get(state);
  const smallest = joint.get(state)?.[0] ?? signed.get(state)?.[0];
  const steps = legal.steps.get(state);
  const costly = steps === undefined ? 0 : legal.path(state).filter(({ costs }) => costs).length;
  const ways = [
    ...(drifted === undefined ? [] : [w.reach.drift(drifted)]),
    ...(smallest ? [w.reach.joint(smallest.map(who))] : []),
    ...(steps === undefined || (drifted !== undefined && drifted <= steps) ? [] : [w.reach.legal(steps, costly)]),
  ];
  return ways.length ? ways : [w.reach.never];
}

function robustWords({ s }: PageVoice, share: number, over: RobustOver): string {
  if ("neighbours" in over) return s.neighbours(Math.round(share * over.neighbours), over.neighbours);
  const { low, high } = wilson(Math.round(share * over.samples), over.samples);
  return s.share(share, low, high, over.samples);
}
