/** What two cuts of the same talks differ in: everything that became known between them. */
import type { DateText, Position, RedLine, Talks, Text } from "../../talks/model.js";

export interface PositionChange {
  /** A party or an outside power. */
  readonly by: string;
  /** By index. */
  readonly issue: number;
  /** Absent where it had stated none. */
  readonly before?: Position;
  readonly now: Position;
}

export interface LineChange {
  readonly by: string;
  readonly issue: number;
  /** `firmness`: the same line, taken to bind otherwise. */
  readonly kind: "drawn" | "gone" | "firmness";
  readonly before?: RedLine;
  readonly now?: RedLine;
  /** Sources of the position that has or had it. */
  readonly sources: readonly string[];
  readonly on?: DateText;
}

export interface Changes {
  /** Parties first, then outside powers; by issue. Only where the latest position says something else. */
  readonly positions: readonly PositionChange[];
  readonly lines: readonly LineChange[];
  /** The later talks with only what is new in them: entries of every dated section, packages, levers. */
  readonly fresh: Talks;
  /** Incidents that were known before and have been answered since. */
  readonly answered: readonly Talks["incidents"][number][];
}

/**
 * @param before the talks as known on the earlier day
 * @param now the same file's talks as known later
 */
export function changesBetween(before: Talks, now: Talks): Changes {
  const holders = [
    ...now.parties.map(({ id }) => ({ id, in: (talks: Talks, i: number) => talks.issues[i]!.positions[id] })),
    ...now.others.map(({ id }) => ({
      id,
      in: (talks: Talks, i: number) => talks.others.find((other) => other.id === id)?.positions[talks.issues[i]!.id],
    })),
  ];
  const pairs = holders.flatMap(({ id, in: of }) =>
    now.issues.flatMap((_, issue) => {
      const latest = of(now, issue)?.at(-1);
      return latest ? [{ by: id, issue, before: of(before, issue)?.at(-1), now: latest }] : [];
    }),
  );
  const known = new Set(before.incidents.map(({ id }) => id));
  return {
    positions: pairs
      .filter((pair) => !pair.before || !sameStatement(pair.before, pair.now))
      .map(({ before: was, ...rest }) => (was ? { ...rest, before: was } : rest)),
    lines: pairs.flatMap(({ by, issue, before: was, now: is }) =>
      lineChanges(was, is).map((each) => ({ by, issue, ...each })),
    ),
    fresh: freshOf(before, now),
    answered: now.incidents.filter(
      (incident) =>
        incident.answered && known.has(incident.id) && !before.incidents.find(({ id }) => id === incident.id)!.answered,
    ),
  };
}

const sameStatement = (a: Position, b: Position): boolean => a.stated === b.stated && sameText(a.text, b.text);

const sameText = (a: Text | undefined, b: Text | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A line is the same when it rules out the same options of its issue. */
function lineChanges(before: Position | undefined, now: Position): Omit<LineChange, "by" | "issue">[] {
  const key = ({ options }: RedLine) => [...options].sort().join("\n");
  const was = new Map((before?.redLines ?? []).map((line) => [key(line), line]));
  const is = new Map(now.redLines.map((line) => [key(line), line]));
  const about = ({ sources, on }: RedLine, position: Position) => ({
    sources: sources.length ? sources : position.sources,
    ...((on ?? position.on) === undefined ? {} : { on: (on ?? position.on)! }),
  });
  return [
    ...[...is].flatMap(([id, line]): Omit<LineChange, "by" | "issue">[] => {
      const old = was.get(id);
      if (!old) return [{ kind: "drawn", now: line, ...about(line, now) }];
      return old.firmness === line.firmness && old.chance === line.chance
        ? []
        : [{ kind: "firmness", before: old, now: line, ...about(line, now) }];
    }),
    ...[...was].flatMap(([id, line]): Omit<LineChange, "by" | "issue">[] =>
      is.has(id)
        ? []
        : [{ kind: "gone", before: line, sources: now.sources, ...(now.on === undefined ? {} : { on: now.on }) }],
    ),
  ];
}

/** Entries of a cut are the file's own, so equal text is the same entry; of equal ones as many are new as there are more. */
function freshOf(before: Talks, now: Talks): Talks {
  return {
    ...now,
    events: newOnes(before.events, now.events),
    rounds: newOnes(before.rounds, now.rounds),
    incidents: now.incidents.filter(({ id }) => before.incidents.every((known) => known.id !== id)),
    offers: newOnes(before.offers, now.offers),
    moves: newOnes(before.moves, now.moves),
    statements: newOnes(before.statements, now.statements),
    packages: newOnes(before.packages, now.packages),
    deadlines: newOnes(before.deadlines, now.deadlines),
    consequences: newOnes(before.consequences, now.consequences),
    nextSteps: newOnes(before.nextSteps, now.nextSteps),
    others: now.others.map((other) => ({
      ...other,
      can: newOnes(before.others.find(({ id }) => id === other.id)?.can ?? [], other.can),
    })),
  };
}

function newOnes<T>(before: readonly T[], now: readonly T[]): T[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(JSON.stringify(each), (left.get(JSON.stringify(each)) ?? 0) + 1);
  return now.filter((each) => {
    const key = JSON.stringify(each);
    const many = left.get(key) ?? 0;
    if (many) left.set(key, many - 1);
    return !many;
  });
}
