/** Where a side stands on every issue at a moment, so that partial bids and demands can be completed. */
import type { Talks } from "../../../talks/model.js";
import type { Preferences } from "../opponent/preferences.js";
import type { FullDeal } from "../record.js";
import type { Tabled } from "./bids.js";
import type { Course } from "./course.js";
import { bestOption } from "./preferences.js";

interface Stated {
  readonly at: number;
  readonly option: number;
}

/**
 * Completes partial terms of one party. An open issue stands where the party's last offer by then put it; before any offer on it, at the
 * last position stated by then; failing that, at its first offer or position to come, else at what is best for it, and `assumed` is told.
 */
export function completion(
  talks: Talks,
  {
    party,
    offers,
    preferences,
  }: { readonly party: string; readonly offers: readonly Tabled[]; readonly preferences: Preferences | null },
  course: Course,
  assumed: (issue: string) => void,
): (terms: readonly (number | null)[], at: number) => FullDeal {
  const own = offers.filter(({ by }) => by === party);
  const tabled = talks.issues.map((_, issue): Stated[] =>
    own.flatMap(({ at, terms }) => (terms[issue] === null ? [] : [{ at, option: terms[issue]! }])),
  );
  const stated = talks.issues.map(({ positions, options }): Stated[] =>
    (positions[party] ?? []).flatMap(({ stated: said, on }) => {
      const option = options.findIndex(({ id }) => id === said);
      return option < 0 ? [] : [{ at: on === undefined ? -Infinity : course.weekOf(on), option }];
    }),
  );
  return (terms, at) =>
    terms.map((option, issue) => {
      if (option !== null) return option;
      const last = (of: readonly Stated[]) => of.filter((each) => each.at <= at).at(-1);
      const known = last(tabled[issue]!) ?? last(stated[issue]!);
      if (known) return known.option;
      assumed(talks.issues[issue]!.id);
      const later = tabled[issue]![0] ?? stated[issue]![0];
      return later?.option ?? (preferences ? bestOption(preferences, issue) : 0);
    });
}
