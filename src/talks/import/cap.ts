/** A ceiling on a deal's value as terms: what lies above it is taken away where it arises. */
import { compareFractions, type Fraction, fraction, minus, plus, times } from "../fraction.js";
import type { ImportedParty, ImportedTerm } from "./imported.js";
import { span } from "./scale.js";

/** More places above the ceiling than this, options counted singly, and it is not written as terms. */
const mostCapTerms = 500;

/**
 * Terms that bring every deal above the ceiling down to it; none where no deal lies above.
 *
 * Options of an issue with the same contribution go together, so that each term is one combination of values. The terms never
 * overlap: a deal has exactly one combination.
 *
 * @returns null when more than `mostCapTerms` would be needed
 */
export function capTerms(
  { weights, worths }: Pick<ImportedParty, "weights" | "worths">,
  ceiling: Fraction,
): ImportedTerm[] | null {
  const [, most] = span({ weights, worths });
  if (compareFractions(most, ceiling) <= 0) return [];
  const classes = worths.map((list, i) => grouped(list.map((worth) => times(weights[i], worth))));
  const rest = [fraction(0n)];
  for (const list of [...classes].reverse()) rest.unshift(plus(rest[0], list[0].value));
  const terms: ImportedTerm[] = [];
  let places = 0;
  const visit = (issue: number, sum: Fraction, chosen: ImportedTerm["when"]): boolean => {
    if (issue === classes.length) {
      const add = minus(ceiling, sum);
      if (chosen.length) terms.push({ when: chosen, add });
      else terms.push(...worths[0].map((_, option) => ({ when: [{ issue: 0, options: [option] }], add })));
      places += chosen.reduce((product, { options }) => product * options.length, 1);
      return places <= mostCapTerms;
    }
    for (const { value, options } of classes[issue]) {
      const next = plus(sum, value);
      // Largest first: where this one stays below the ceiling, so do the others.
      if (compareFractions(plus(next, rest[issue + 1]), ceiling) <= 0) break;
      const narrowed = options.length === worths[issue].length ? chosen : [...chosen, { issue, options }];
      if (!visit(issue + 1, next, narrowed)) return false;
    }
    return true;
  };
  return visit(0, fraction(0n), []) ? terms : null;
}

/** Options by equal contribution, largest first. */
function grouped(values: readonly Fraction[]): { value: Fraction; options: number[] }[] {
  const groups = new Map<string, { value: Fraction; options: number[] }>();
  values.forEach((value, option) => {
    const key = `${value.n}/${value.d}`;
    const found = groups.get(key);
    if (found) found.options.push(option);
    else groups.set(key, { value, options: [option] });
  });
  return [...groups.values()].sort((a, b) => compareFractions(b.value, a.value));
}
