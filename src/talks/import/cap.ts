/** A ceiling on a deal's value as terms: what lies above it is taken away where it arises. */
import { compareFractions, type Fraction, fraction, minus, plus, times } from "../fraction.js";
import type { ImportedParty, ImportedTerm } from "./imported.js";

/** More places above the ceiling than this and it cannot be written as terms. */
export const mostCapTerms = 64;

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
  const classes = worths.map((list, i) => grouped(list.map((worth) => times(weights[i], worth))));
  const rest = [...classes.keys(), classes.length].map((from) =>
    classes.slice(from).reduce((sum, list) => plus(sum, list[0].value), fraction(0n)),
  );
  const terms: ImportedTerm[] = [];
  const visit = (issue: number, sum: Fraction, chosen: ImportedTerm["when"]): boolean => {
    if (compareFractions(plus(sum, rest[issue]), ceiling) <= 0) return true;
    if (issue === classes.length) {
      terms.push({ when: chosen, add: minus(ceiling, sum) });
      return terms.length <= mostCapTerms;
    }
    return classes[issue].every(({ value, options }) =>
      visit(
        issue + 1,
        plus(sum, value),
        options.length === worths[issue].length ? chosen : [...chosen, { issue, options }],
      ),
    );
  };
  return visit(0, fraction(0n), []) ? terms : null;
}

/** Options by equal contribution, largest first. */
function grouped(values: readonly Fraction[]): { value: Fraction; options: number[] }[] {
  const groups: { value: Fraction; options: number[] }[] = [];
  values.forEach((value, option) => {
    const found = groups.find((group) => compareFractions(group.value, value) === 0);
    if (found) found.options.push(option);
    else groups.push({ value, options: [option] });
  });
  return groups.sort((a, b) => compareFractions(b.value, a.value));
}
