/** Who outside gains or loses by a deal: those without a seat whose worths or positions the file states. Never part of the deal space. */
import type { Deal, DealModel } from "../engine/model.js";
import type { Other, Talks } from "../talks/model.js";

export interface OutsideEffect {
  readonly id: string;
  /** Weighted mean of the worths it was given, over the issues it was given any, 0..100; null where none. */
  readonly worth: number | null;
  /** The least and most it could be over all deals. */
  readonly range: readonly [number, number] | null;
  /** Issues on which the deal has the option it stated, and those on which it has another. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** In file order; those with neither worths nor stated positions are left out. Best guesses; an absent weight counts 1. */
export function outsideEffects(talks: Talks, model: DealModel, deal: Deal): OutsideEffect[] {
  return talks.others.flatMap((other) => {
    const rated = talks.issues.flatMap(({ id, options }, i) => {
      const worth = other.worth[id];
      if (!worth || options.some((option) => !worth[option.id])) return [];
      const values = options.map((option) => worth[option.id].best);
      return [
        {
          weight: other.weight[id]?.best ?? 1,
          here: values[deal[i]],
          low: Math.min(...values),
          high: Math.max(...values),
        },
      ];
    });
    const sum = rated.reduce((total, { weight }) => total + weight, 0);
    const mean = (of: (each: (typeof rated)[number]) => number) =>
      rated.reduce((total, each) => total + each.weight * of(each), 0) / sum;
    const stated = talks.issues.flatMap(({ id }, i) => {
      const option = statedBy(other, id);
      return option === undefined ? [] : [{ id, met: model.issues[i].options[deal[i]] === option }];
    });
    if (!rated.length && !stated.length) return [];
    return [
      {
        id: other.id,
        worth: sum > 0 ? mean(({ here }) => here) : null,
        range: sum > 0 ? ([mean(({ low }) => low), mean(({ high }) => high)] as const) : null,
        met: stated.filter(({ met }) => met).map(({ id }) => id),
        unmet: stated.filter(({ met }) => !met).map(({ id }) => id),
      },
    ];
  });
}

const statedBy = (other: Other, issue: string): string | undefined => other.positions[issue]?.at(-1)?.stated;
