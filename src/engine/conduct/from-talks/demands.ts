/** What a party said in public. */
import { lastDayOf } from "../../../talks/dates.js";
import type { Talks } from "../../../talks/model.js";
import { indexed } from "./bids.js";
import type { Course } from "./course.js";

export interface Said {
  readonly at: number;
  readonly records: readonly string[];
  /** Option by issue, null where nothing was said of it; null: words only. */
  readonly terms: readonly (number | null)[] | null;
  readonly escalatory: boolean;
}

/**
 * A party's statements and its positions taken in public, also before the talks (`at` < 0), in order of time; of one time, statements first. The same demand on the same
 * day counts once. A threat is escalatory unless the file says otherwise.
 */
export function saidInPublic(talks: Talks, party: string, course: Course): Said[] {
  const statements = talks.statements.flatMap((statement, k) =>
    statement.by === party && course.past(statement.on)
      ? [
          {
            on: statement.on,
            record: `statements.${k}`,
            terms: statement.demand ? indexed(talks, statement.demand) : null,
            escalatory: statement.escalatory ?? statement.kind === "threat",
          },
        ]
      : [],
  );
  const moves = talks.moves.flatMap((move, k) =>
    move.by === party && move.public && course.past(move.on)
      ? [{ on: move.on, record: `moves.${k}`, terms: indexed(talks, move.terms), escalatory: false }]
      : [],
  );
  const once = new Map<string, Said>();
  for (const { on, record, terms, escalatory } of [...statements, ...moves]) {
    const spoken = terms?.some((option) => option !== null) ? terms : null;
    const key = spoken ? JSON.stringify([lastDayOf(on), spoken]) : record;
    const before = once.get(key);
    once.set(
      key,
      before
        ? { ...before, records: [...before.records, record], escalatory: before.escalatory || escalatory }
        : { at: course.weekOf(on), records: [record], terms: spoken, escalatory },
    );
  }
  return [...once.values()].sort((a, b) => a.at - b.at);
}
