/** Which deal a command is asked about: `--deal "issue=option, …"` or `--package ID`. */
import { type DealNamed, readTerms } from "../brief/plan-draft/deal-terms.js";
import { nearest } from "../talks/did-you-mean.js";
import type { Talks, Terms } from "../talks/model.js";

export interface Choices {
  readonly id: string;
  readonly options: readonly string[];
  /** Of a numeric issue, beside its options. */
  readonly levels?: readonly number[];
}

type Chosen =
  | { readonly ok: true; readonly terms: Terms }
  /** What is wrong, a line each. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** @param choice one of the two; with both, the package */
export function chosenDeal(choice: DealNamed, { packages }: Pick<Talks, "packages">): Chosen {
  if (choice.package !== undefined) {
    const found = packages.find(({ id }) => id === choice.package);
    return found
      ? { ok: true, terms: found.terms }
      : {
          ok: false,
          problems: [
            `no package "${choice.package}"; there are ${packages.map(({ id }) => id).join(", ") || "none"} [unknown-package]`,
          ],
        };
  }
  const terms = readTerms(choice.deal ?? "");
  return terms
    ? { ok: true, terms }
    : {
        ok: false,
        problems: [`"${choice.deal ?? ""}" is no deal; write issue=option, separated by commas [bad-deal]`],
      };
}

/** Option indexes by issue (undefined: the deal says nothing on it), or what is wrong with every term. */
export function resolveTerms(
  issues: readonly Choices[],
  terms: Terms,
):
  | { readonly ok: true; readonly options: readonly (number | undefined)[] }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const problems = Object.entries(terms).flatMap(([issue, option]): string[] => {
    const known = issues.find(({ id }) => id === issue);
    if (!known)
      return [
        unknown(
          "issue",
          issue,
          issues.map(({ id }) => id),
        ),
      ];
    return find(known, option) >= 0 ? [] : [unknown(`option of ${issue}`, option, known.options)];
  });
  if (problems.length) return { ok: false, problems };
  return {
    ok: true,
    options: issues.map((issue) => (Object.hasOwn(terms, issue.id) ? find(issue, terms[issue.id]!) : undefined)),
  };
}

const find = ({ options, levels }: Choices, option: string): number =>
  levels ? levels.indexOf(Number(option)) : options.indexOf(option);

function unknown(kind: string, name: string, all: readonly string[]): string {
  const near = nearest(name, all);
  return `no ${kind} "${name}"; ${near === undefined ? `there are ${all.join(", ")}` : `did you mean "${near}"?`} [unknown-${kind.split(" ")[0]}]`;
}
