/** Imported talks as the text of a talks file: ids made safe, names kept as they were. */
import { dump } from "js-yaml";
import { compareFractions, type Fraction, minus, over, plus, times } from "../fraction.js";
import { exactDecimal } from "./decimal.js";
import type { Imported, ImportedIssue, ImportedParty, ReportLine } from "./imported.js";
import { hundred, largest, least, one, rounded18, zero } from "./numbers.js";
import { safeIds } from "./safe-ids.js";
import { conjunctionsOf, expressionText } from "./talks-of.js";

export { safeIds } from "./safe-ids.js";

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
    name: shown(name, issueIds[i]),
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
            options.map((option, o) => [
              optionIds[i][o],
              { name: shown(option, optionIds[i][o]), worth: worthsOf(i, o) },
            ]),
          ),
        }),
  });
  const names = { issue: (i: number) => issueIds[i], option: (i: number, o: number) => optionIds[i][o] };
  const bonuses = parties.flatMap((party, p) =>
    party.terms.flatMap((term) =>
      conjunctionsOf(term, imported.issues, names).map((when) => ({
        when: expressionText(when),
        worth: { [partyIds[p]]: number(term.add) },
      })),
    ),
  );
  const file = {
    detente: 1,
    title: shown(imported.title, "Imported talks"),
    note: noteOf(imported),
    parties: Object.fromEntries(
      parties.map((party, p) => [
        partyIds[p],
        {
          name: shown(party.name, partyIds[p]),
          ...(party.walkAway ? { walk_away: number(party.walkAway) } : {}),
          weights_as_written: true,
        },
      ]),
    ),
    issues: Object.fromEntries(imported.issues.map((entry, i) => [issueIds[i], issue(entry, i)])),
    ...(bonuses.length ? { bonuses } : {}),
  };
  return { text: dump(file, { noRefs: true, lineWidth: 120, forceQuotes: true }), report };
}

/** A name as text of a talks file, which holds no control characters; the id where nothing is left. */
const shown = (name: string, id: string): string => name.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ").trim() || id;

/**
 * A talks file holds worths of 0..100: where an issue's go below 0 they are moved up, and the walk-away with them; where they go above
 * 100 they are divided and the issue's weight is multiplied, so that every deal keeps its value.
 */
function fitted(party: ImportedParty, report: ReportLine[]): ImportedParty {
  const lows = party.worths.map((list) => least([...list, zero]));
  const moved = lows.map((low, i) => times(party.weights[i], minus(zero, low))).reduce(plus, zero);
  const up = party.worths.map((list, i) => list.map((worth) => minus(worth, lows[i])));
  const factors = up.map((list) => over(largest([...list, hundred]), hundred));
  const add = (code: string, text: string) => report.push({ code, text: `${party.name}: ${text}`, count: 1 });
  if (lows.some(({ n }) => n < 0n))
    add("shifted", `values below 0 are moved up; all deals and the walk-away rise by ${number(moved)}`);
  if (factors.some((factor) => compareFractions(factor, one) > 0))
    add("rescaled", "values above 100 are divided and their weights multiplied; deals keep their value");
  return {
    ...party,
    weights: party.weights.map((weight, i) => rounded18(times(weight, factors[i]))),
    worths: up.map((list, i) => list.map((worth) => rounded18(over(worth, factors[i])))),
    walkAway: party.walkAway && rounded18(plus(party.walkAway, moved)),
  };
}

function noteOf({ scale, parties }: Imported): string {
  const discounts = parties.flatMap(({ name, discountAtDeadline }) =>
    discountAtDeadline === undefined
      ? []
      : [`${shown(name, "A party")} keeps ${discountAtDeadline} of a deal's value at the deadline (not used here).`],
  );
  return ["Imported.", ...(scale === "raw" ? ["Each party keeps its own scale."] : []), ...discounts].join(" ");
}

/** A YAML number where a decimal is exact, else a fraction as text. */
function number(value: Fraction): number | string {
  return exactDecimal(value) ?? `${value.n}/${value.d}`;
}
