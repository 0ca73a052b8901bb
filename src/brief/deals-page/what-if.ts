/** What a hand on the sliders changes: numbers in place of the file's, and which red lines bind. Never written to the file. */
import type { DealModel } from "../../engine/model.js";
import type { Binding } from "../../engine/space.js";
import type { Range, Talks } from "../../talks/model.js";
import type { LineRef } from "../analysed.js";

export interface WhatIf {
  /** By place (`weight/iran/sanctions`, `worth/iran/sanctions/phased`, `walk-away/iran`): the number in place of the file's. */
  readonly values: Readonly<Record<string, number>>;
  /** Red lines that do not bind (`iran/0`: that party's first); null: those that the page starts with. */
  readonly off: readonly string[] | null;
}

export const unchanged: WhatIf = { values: {}, off: null };

export const weightKey = (party: string, issue: string): string => `weight/${party}/${issue}`;
export const worthKey = (party: string, issue: string, option: string): string => `worth/${party}/${issue}/${option}`;
export const walkAwayKey = (party: string): string => `walk-away/${party}`;
export const lineKey = (model: DealModel, [party, line]: LineRef): string => `${model.parties[party]!.id}/${line}`;

/**
 * The talks with these numbers in place of the file's best guesses; a range is widened where a number lies beyond it. A place that the
 * file does not have, or a number that cannot stand there (a weight below 0, a worth outside 0..100), is passed over.
 */
export function changedTalks(talks: Talks, values: WhatIf["values"]): Talks {
  const value = (key: string, low: number, high: number): number | undefined => {
    const found = Object.hasOwn(values, key) ? values[key] : undefined;
    return found !== undefined && found >= low && found <= high ? found : undefined;
  };
  if (!Object.keys(values).length) return talks;
  const walkAways = talks.parties.map(({ id }) => value(walkAwayKey(id), -1000, 1000));
  return {
    ...talks,
    parties: talks.parties.map((party, p) => {
      const best = walkAways[p];
      if (best === undefined) return party;
      const from = party.walkAway?.kind === "points" ? party.walkAway.points : undefined;
      return { ...party, walkAway: { kind: "points", points: moved(from, best) } };
    }),
    issues: talks.issues.map((issue) => ({
      ...issue,
      weight: overlaid(talks, issue.weight, (party) => value(weightKey(party, issue.id), 0, 1e6)),
      options: issue.options.map((option) => ({
        ...option,
        worth: overlaid(talks, option.worth, (party) => value(worthKey(party, issue.id, option.id), 0, 100)),
      })),
    })),
  };
}

type Ranges = Readonly<Record<string, Range>>;

function overlaid(talks: Talks, from: Ranges, value: (party: string) => number | undefined): Ranges {
  let made = from;
  for (const { id } of talks.parties) {
    const best = value(id);
    if (best !== undefined) made = { ...made, [id]: moved(from[id], best) };
  }
  return made;
}

const moved = (from: Range | undefined, best: number): Range => ({
  low: Math.min(from?.low ?? best, best),
  best,
  high: Math.max(from?.high ?? best, best),
});

/** Every red line of the model, in order of parties. */
export const allLines = (model: DealModel): readonly LineRef[] =>
  model.parties.flatMap(({ redLines }, p) => redLines.map((_, l): LineRef => [p, l]));

/** The red lines that bind when these do not. */
export function bindingWithout(model: DealModel, off: readonly string[]): Binding {
  const gone = new Set(off);
  return { onlyRedLines: allLines(model).filter((line) => !gone.has(lineKey(model, line))) };
}

/** The red lines that do not bind, of those the model has. */
export const linesOff = (model: DealModel, off: readonly string[]): readonly LineRef[] =>
  allLines(model).filter((line) => off.includes(lineKey(model, line)));
