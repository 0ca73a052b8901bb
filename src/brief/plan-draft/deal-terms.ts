/** A deal as people and addresses name it: `issue=option, issue=option`, or a package of the file. */
import type { Talks, Terms } from "../../talks/model.js";

export interface DealNamed {
  /** `issue=option, …`; in an address `:` may stand for `=`. */
  readonly deal?: string;
  /** Id of a package of the file. */
  readonly package?: string;
}

/** @returns undefined where the text is no list of terms; names are not looked up */
export function readTerms(text: string): Terms | undefined {
  const pairs = text.split(",").map((part) => /^\s*([A-Za-z][\w-]*)\s*[=:]\s*(\S.*?)\s*$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map((pair) => [pair![1], pair![2]]))
    : undefined;
}

export const termsText = (terms: Terms): string =>
  Object.entries(terms)
    .map(([issue, option]) => `${issue}=${option}`)
    .join();

/** The terms named; the package where both are. Undefined where there is no such package, or the text is no deal. */
export function namedTerms(named: DealNamed, { packages }: Pick<Talks, "packages">): Terms | undefined {
  if (named.package !== undefined) return packages.find(({ id }) => id === named.package)?.terms;
  return readTerms(named.deal ?? "");
}
