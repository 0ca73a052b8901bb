/** Bids at the table, from the offers of a file. */
import { lastDayOf } from "../../../talks/dates.js";
import type { Talks, Terms } from "../../../talks/model.js";
import type { Course } from "./course.js";

/** An offer of one party, or one offer that several channels carried. */
export interface Tabled {
  readonly by: string;
  /** Whom it was made to; empty: everybody. */
  readonly to: readonly string[];
  readonly at: number;
  readonly records: readonly string[];
  /** Option by issue, null where it is left open. */
  readonly terms: readonly (number | null)[];
}

/** Option indexes of terms by issue; null where they say nothing. */
export const indexed = (talks: Talks, terms: Terms): (number | null)[] =>
  talks.issues.map(({ id, options }) => {
    const option = Object.hasOwn(terms, id) ? options.findIndex((each) => each.id === terms[id]) : -1;
    return option < 0 ? null : option;
  });

/**
 * Offers of parties during the talks, in order of time; of one time, in the order of the file. What a mediator or anybody without a seat
 * puts forward is no bid of a party, and positions taken in public are none either.
 *
 * The same terms by the same party on the same day are one offer, whatever carried it: it keeps all its records and addressees.
 */
export function tabledOffers(talks: Talks, course: Course): Tabled[] {
  const seated = new Set(talks.parties.map(({ id }) => id));
  const once = new Map<string, Tabled>();
  talks.offers.forEach((offer) => {
    if (!seated.has(offer.by) || !course.within(offer.on)) return;
    const terms = indexed(talks, offer.terms);
    if (terms.every((option) => option === null)) return;
    const key = JSON.stringify([offer.by, lastDayOf(offer.on), terms]);
    const before = once.get(key);
    const record = `offers.${offer.id}`;
    once.set(
      key,
      before
        ? { ...before, to: addressees(before.to, offer.to), records: [...before.records, record] }
        : { by: offer.by, to: offer.to, at: course.weekOf(offer.on), records: [record], terms },
    );
  });
  return [...once.values()].sort((a, b) => a.at - b.at);
}

/** Whether an offer was made to somebody. */
export const reaches = ({ to }: Tabled, whom: string): boolean => !to.length || to.includes(whom);

const addressees = (a: readonly string[], b: readonly string[]): string[] =>
  a.length && b.length ? [...new Set([...a, ...b])] : [];
