/** Issues, positions and outside powers as they stand in a talks file. */
import type { Report } from "../imported.js";
import type { GatheredIssue, Said } from "./gathered.js";
import type { OptionSet } from "./options.js";
import { deniedByNote, noteOf, redLineNote } from "./own-words.js";
import type { Side } from "./sides.js";
import type { SourceList } from "./source-list.js";

export interface Context {
  /** Folded name to id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The folded name of a side as other cells name it. */
  find(name: string): string | undefined;
  readonly parties: ReadonlySet<string>;
  readonly sources: SourceList;
  readonly report: Report;
}

/** @param weights whether a party has any weight above 0 */
export function issueOf(
  issue: GatheredIssue,
  set: OptionSet,
  context: Context,
  weights: ReadonlyMap<string, boolean>,
): Record<string, unknown> {
  const { ids, parties, sources, report } = context;
  const said = [...issue.said].filter(([side]) => parties.has(side));
  const importance = [...issue.importance].filter(([side]) => parties.has(side) && !issue.weight.has(side));
  const weight = [...issue.weight].filter(([side]) => {
    if (parties.has(side) && !weights.get(side))
      report.add("weights-all-zero", "weights that are all 0 are left out", issue.place);
    return weights.get(side) === true;
  });
  const cited = sources.cite(issue.sources);
  const positions = said.flatMap(([side, all]) => {
    const written = all.map((each) => positionOf(each, set, context)).filter((each) => each !== undefined);
    return written.length ? [[ids.get(side)!, written.length === 1 ? written[0] : written] as const] : [];
  });
  return {
    name: issue.name,
    ...(issue.group === undefined ? {} : { group: issue.group }),
    ...(weight.length
      ? {
          weight: Object.fromEntries(
            weight.map(([side, { low, high }]) => [ids.get(side)!, low === high ? Number(low) : `${low}..${high}`]),
          ),
        }
      : {}),
    ...(importance.length
      ? { importance: Object.fromEntries(importance.map(([side, word]) => [ids.get(side)!, word])) }
      : {}),
    ...(set.levels
      ? { levels: { at: set.levels.at, ...(set.levels.unit ? { unit: set.levels.unit } : {}) } }
      : { options: Object.fromEntries([...set.options].map(([id, name]) => [id, { name }])) }),
    ...(positions.length ? { positions: Object.fromEntries(positions) } : {}),
    ...(issue.expected.length ? { expected: unique(issue.expected).join("; ") } : {}),
    ...(issue.interests.length ? { interest: unique(issue.interests).join("; ") } : {}),
    ...(issue.notes.length ? { note: noteOf(issue.notes) } : {}),
    ...(cited.length ? { source: cited } : {}),
  };
}

/** Undefined where nothing is left to say. */
function positionOf(
  said: Said,
  set: OptionSet,
  { ids, find, sources, report }: Context,
): Record<string, unknown> | undefined {
  const stated = set.stated(said);
  const notes = [...said.notes];
  const cited = sources.cite(said.sources);
  const redLines = said.redLines.flatMap((words) => {
    const broken = set.broken(words);
    if (broken)
      return [
        {
          ...broken,
          firmness: "stated",
          text: words,
          ...(said.on === undefined ? {} : { on: said.on }),
          ...(cited.length ? { source: cited } : {}),
        },
      ];
    notes.push(redLineNote(words));
    report.add(
      "red-line-in-words",
      "a red line matches no option by its words and is kept as a note of the position",
      said.place,
    );
    return [];
  });
  const deniers = said.deniedBy.map((name) => ({ name, id: ids.get(find(name) ?? "") }));
  const known = [...new Set(deniers.flatMap(({ id }) => (id === undefined ? [] : [id])))];
  const unknown = deniers.filter(({ id }) => id === undefined).map(({ name }) => name);
  if (unknown.length) {
    notes.push(deniedByNote(unknown));
    report.add(
      "denied-by-unknown",
      `denied by somebody without a column: ${unknown.join(", ").slice(0, 100)}`,
      said.place,
    );
  }
  const speaks = stated !== undefined || said.text || said.interests.length || notes.length || redLines.length;
  if (!speaks) {
    if (cited.length || known.length)
      report.add("nothing-said", "a source or a denial without a position is left out", said.place);
    return undefined;
  }
  return {
    ...(stated === undefined ? {} : { stated }),
    ...(said.text ? { text: said.text } : {}),
    ...(said.interests.length ? { interest: said.interests.join("; ") } : {}),
    ...(cited.length ? { source: cited } : {}),
    ...(said.on === undefined ? {} : { on: said.on }),
    ...(known.length ? { denied_by: known } : {}),
    ...(redLines.length ? { red_lines: redLines } : {}),
    ...(notes.length ? { note: noteOf(notes) } : {}),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

interface OtherPlace {
  readonly issues: readonly GatheredIssue[];
  readonly sets: readonly OptionSet[];
  readonly issueIds: readonly string[];
  readonly context: Context;
}

export function otherOf(
  key: string,
  { name, role }: Side,
  { issues, sets, issueIds, context }: OtherPlace,
): Record<string, unknown> {
  const positions = issues.flatMap((issue, k) => {
    const written = (issue.said.get(key) ?? [])
      .map((said) => positionOf(said, sets[k], context))
      .filter((each) => each !== undefined);
    if (issue.importance.has(key) || issue.weight.has(key))
      context.report.add(
        "weight-of-other",
        `how much issues count for ${name}, which has no seat, is left out`,
        issue.place,
      );
    return written.length ? [[issueIds[k], written.length === 1 ? written[0] : written] as const] : [];
  });
  return {
    name,
    role: role ?? "stakeholder",
    ...(positions.length ? { positions: Object.fromEntries(positions) } : {}),
  };
}
