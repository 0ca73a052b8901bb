/** Imported talks as the text of a talks file: ids made safe, names kept as they were. */
import { dump } from "js-yaml";
import { compareFractions, type Fraction, fraction, over, times } from "../fraction.js";
import { exactDecimal } from "./decimal.js";
import type { Imported, ImportedIssue, ImportedParty, ReportLine } from "./imported.js";
import { conjunctionOf, expressionText } from "./talks-of.js";

/** The text of the file, and what had to change on the way in. */
export function talksFileOf(imported: Imported): { readonly text: string; readonly report: readonly ReportLine[] } {
  const report: ReportLine[] = [...imported.report];
  const issueIds = safeIds(
    imported.issues.map(({ name }) => name),
    "issue",
  );
  const optionIds = imported.issues.map(({ options, levels }) => (levels ? options : safeIds(options, "option")));
  const partyIds = safeIds(
    imported.parties.map(({ name }) => name),
    "party",
  );
  const parties = imported.parties.map((party) => fitted(party, report));

  const worthsOf = (i: number, o: number) =>
    Object.fromEntries(parties.map((party, p) => [partyIds[p], number(party.worths[i][o])]));
  const issue = ({ name, options, levels }: ImportedIssue, i: number) => ({
    name,
    weight: Object.fromEntries(parties.map((party, p) => [partyIds[p], number(party.weights[i])])),
    ...(levels
      ? {
          levels: { at: [...levels] },
          worth: Object.fromEntries(
            parties.map((party, p) => [
              partyIds[p],
              levels.length > 1
                ? levels.map((level, o) => [level, number(party.worths[i][o])])
                : [
                    [levels[0], number(party.worths[i][0])],
                    [levels[0] + 1, number(party.worths[i][0])],
                  ],
            ]),
          ),
        }
      : {
          options: Object.fromEntries(
            options.map((option, o) => [optionIds[i][o], { name: option, worth: worthsOf(i, o) }]),
          ),
        }),
  });
  const names = { issue: (i: number) => issueIds[i], option: (i: number, o: number) => optionIds[i][o] };
  const bonuses = parties.flatMap((party, p) =>
    party.terms.map((term) => ({
      when: expressionText(conjunctionOf(term, imported.issues, names)),
      worth: { [partyIds[p]]: number(term.add) },
    })),
  );
  const file = {
    detente: 1,
    title: imported.title,
    note: noteOf(imported),
    parties: Object.fromEntries(
      parties.map((party, p) => [
        partyIds[p],
        {
          name: party.name,
          ...(party.walkAway ? { walk_away: number(party.walkAway) } : {}),
          weights_as_written: true,
        },
      ]),
    ),
    issues: Object.fromEntries(imported.issues.map((entry, i) => [issueIds[i], issue(entry, i)])),
    ...(bonuses.length ? { bonuses } : {}),
  };
  return { text: dump(file, { noRefs: true, lineWidth: 120 }), report };
}

/** Ids of the talks file: an ASCII letter, then letters, digits, `-`, `_`; no two alike. */
export function safeIds(names: readonly string[], kind: string): string[] {
  const taken = new Set<string>();
  return names.map((name, k) => {
    const plain = name
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .replace(/^[^A-Za-z]+/, "")
      .replace(/-+$/, "")
      .slice(0, 60);
    const base = plain && !reserved.has(plain.toLowerCase()) ? plain : `${kind}-${k + 1}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

/** Words that YAML or the expression grammar would read as something else, or that a table of names must not hold. */
const reserved = new Set([
  "if",
  "iff",
  "none",
  "on",
  "off",
  "yes",
  "no",
  "true",
  "false",
  "null",
  "y",
  "n",
  "constructor",
  "prototype",
  "tostring",
  "valueof",
]);

/** A talks file holds worths of 0..100: other scales are shifted and stretched for each party, its walk-away with them. */
function fitted(party: ImportedParty, report: ReportLine[]): ImportedParty {
  const all = party.worths.flat();
  const [zero, hundred] = [fraction(0n), fraction(100n)];
  if (all.every((worth) => worth.n >= 0n && compareFractions(worth, hundred) <= 0)) return party;
  if (all.some((worth) => worth.n < 0n)) return shifted(party, report);
  const most = all.reduce((a, b) => (compareFractions(a, b) > 0 ? a : b), zero);
  const factor = over(hundred, most);
  report.push({
    code: "rescaled",
    text: `${party.name}: worths and walk-away are multiplied by ${number(factor)} to fit 0 to 100`,
    count: 1,
  });
  return {
    ...party,
    worths: party.worths.map((list) => list.map((worth) => times(worth, factor))),
    terms: party.terms.map((term) => ({ ...term, add: times(term.add, factor) })),
    walkAway: party.walkAway && times(party.walkAway, factor),
  };
}

/** Where values fall below 0, each issue is moved up by its own least value; the walk-away moves by the sum. */
function shifted(party: ImportedParty, report: ReportLine[]): ImportedParty {
  const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
  const lows = party.worths.map((list) => list.reduce((a, b) => (compareFractions(a, b) < 0 ? a : b)));
  const moved = lows.map((low) => (low.n < 0n ? low : fraction(0n)));
  const sum = party.weights.reduce((total, weight, i) => minus(total, times(weight, moved[i])), fraction(0n));
  report.push({
    code: "shifted",
    text: `${party.name}: values below 0 are moved up; the walk-away moves by ${number(sum)} with them`,
    count: 1,
  });
  return fitted(
    {
      ...party,
      worths: party.worths.map((list, i) => list.map((worth) => minus(worth, moved[i]))),
      walkAway: party.walkAway && minus(party.walkAway, fraction(-sum.n, sum.d)),
    },
    report,
  );
}

function noteOf({ scale, parties }: Imported): string {
  const discounts = parties.flatMap(({ name, discountAtDeadline }) =>
    discountAtDeadline === undefined
      ? []
      : [`${name} keeps ${discountAtDeadline} of a deal's value at the deadline (not used here).`],
  );
  return ["Imported.", ...(scale === "raw" ? ["Each party keeps its own scale."] : []), ...discounts].join(" ");
}

/** A YAML number where a decimal is exact, else a fraction as text. */
function number(value: Fraction): number | string {
  return exactDecimal(value) ?? `${value.n}/${value.d}`;
}
