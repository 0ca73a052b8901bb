/** SIM: every gain can be answered by improvements that others make at the same time, taken where the mover started. */
import type { ConflictModel } from "./model.js";
import { improvementsOf } from "./moves.js";

/** Products of choices beyond this are not computed. */
const mostChoices = 1e5;

/** Whether a maker is stable under SIM; null where there are too many choices to try. */
export function simStable(model: ConflictModel, maker: number, state: number): boolean | null {
  const { ranks } = model.makers[maker];
  const better = improvementsOf(model, maker, state);
  if (!better.length) return true;
  const choices = model.makers.flatMap(({ mask }, j) =>
    j === maker ? [] : [[state, ...improvementsOf(model, j, state)].map((x) => x & mask)],
  );
  if (choices.reduce((product, { length }) => product * length, 1) > mostChoices) return null;
  const own = model.makers[maker].mask;
  // Built once as an array, so that every improvement meets all of them.
  const answers = choices.reduce<number[]>((some, more) => some.flatMap((s) => more.map((x) => s | x)), [0]);
  return better.every((to) =>
    answers.some((others) => {
      const end = ((to & own) | others) >>> 0;
      return model.feasible[end] === 1 && ranks[end] <= ranks[state];
    }),
  );
}

/** States at which every maker is SIM stable, ascending; null where some verdict was not computed. */
export function simEquilibria(model: ConflictModel): number[] | null {
  const found: number[] = [];
  for (let s = 0; s < model.feasible.length; s++) {
    if (!model.feasible[s]) continue;
    const verdicts = model.makers.map((_, i) => simStable(model, i, s));
    if (verdicts.includes(false)) continue;
    if (verdicts.includes(null)) return null;
    found.push(s);
  }
  return found;
}
