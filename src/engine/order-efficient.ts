/** What the orders of options alone say about deals, whatever the numbers behind them. */
import type { DealModel } from "./model.js";
import type { Space } from "./space.js";

/**
 * By issue, the allowed options that no other allowed one beats for everybody: at least as good for all parties that give the issue
 * weight, better for one.
 *
 * Where no rule and no bonus ties issues together, a deal with a beaten option is dominated by the same deal with the better one,
 * for any worths and weights that keep the orders. With rules or bonuses this does not follow: null.
 */
export function unbeatenOptions(model: DealModel, space: Space): readonly (readonly number[])[] | null {
  if (space.rules.length > 0 || model.parties.some(({ terms, factions }) => terms.length > 0 || factions.length > 0))
    return null;
  return space.allowed.map((options, issue) => {
    const scores = model.parties.filter(({ weights }) => weights[issue]! > 0).map(({ c }) => c[issue]!);
    const beats = (a: number, b: number) =>
      scores.every((score) => score[a]! >= score[b]!) && scores.some((score) => score[a]! > score[b]!);
    return options.filter((option) => !options.some((other) => beats(other, option)));
  });
}
