/** On what scale imported values lie, said in the report. */
import { type Fraction, plus, times } from "../fraction.js";
import { type Imported, type ImportedParty, type ImportFile, stem } from "./imported.js";
import { largest, least, near, zero } from "./numbers.js";
import type { Log, Source } from "./source.js";

/** The least and the largest sum of one option an issue, terms aside. */
export function span({ weights, worths }: Pick<ImportedParty, "weights" | "worths">): readonly [Fraction, Fraction] {
  const values = worths.map((list, i) => list.map((worth) => times(weights[i], worth)));
  return [values.map(least).reduce(plus, zero), values.map(largest).reduce(plus, zero)];
}

/** Points: how they were made. A raw scale: from where to where it runs for each party, and what that forbids to compare. */
export function noteScale(
  { scale, parties }: Pick<Imported, "scale" | "parties"> & { readonly issues: readonly unknown[] },
  log: Log,
): void {
  if (scale === "points") {
    log.add("scale", "utilities of 0 to 1 are multiplied by 100 and become points, walk-aways with them");
    for (const { name, walkAway } of parties) {
      if (walkAway && near(walkAway) > 100)
        log.add("walk-away-off-scale", `${name}: the walk-away, ${near(walkAway)} points, lies above every deal`);
    }
    return;
  }
  for (const party of parties) {
    const [low, high] = span(party).map(near);
    log.add("scale", `${party.name}: values run from ${low} to ${high} and are kept on that scale`);
  }
  log.add(
    "units-differ",
    "egalitarian, equitability and utilitarian compare or add values of different parties, which lie on different scales here",
  );
}

/** Weights that do not sum to 1 are kept; noise of the tool's own arithmetic is not worth a word. */
export function noteWeightSum(source: Source, weights: readonly Fraction[], party: string): void {
  const sum = near(weights.reduce(plus, zero));
  if (Math.abs(sum - 1) > 1e-9)
    source.note("weights-not-1", `${party}: the weights sum to ${sum}, not to 1, and are taken as written`);
}

/** Parties are named for their files, so two files of one name are refused. */
export function distinctParties(files: readonly ImportFile[], log: Log): void {
  const seen = new Map<string, string>();
  for (const { name } of files) {
    const party = stem(name);
    const other = seen.get(party);
    if (other !== undefined) {
      const message = `two parties would be called "${party}" (${other})`;
      log.tell({ file: name, line: 1, column: 1, code: "party-twice", message, hint: "rename one of the files" });
    }
    seen.set(party, name);
  }
}
