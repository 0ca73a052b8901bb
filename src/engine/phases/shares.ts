import type { PhaseModel, Reading } from "./model.js";

/**
 * What a party's units are multiplied by to become shares of its own giving, of which all together make 1000; null where it
 * gives nothing.
 *
 * For display only: points of two parties are no common currency, and shares may be compared by this convention alone.
 */
export function sharesOfGiving({ parties, steps }: PhaseModel, reading: Reading = "cautious"): (number | null)[] {
  return parties.map((_, p) => {
    const given = steps.reduce((sum, { numbers }) => sum + numbers[reading].given[p], 0);
    return given > 0 ? 1000 / given : null;
  });
}
