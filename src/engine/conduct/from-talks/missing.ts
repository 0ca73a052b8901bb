/** What a talks file lacks for a reading of conduct, and what the reading did without. */

export const conductMissingCodes = [
  /** No date at all, so nothing can be placed in time. */
  "no-date",
  /** `talks.since` is not given: the first round or offer counts as the start (about: its date), or there is none either. */
  "no-start",
  "no-issues",
  /** The party's worths are not stated, or not for all options it spoke of: read from its bids. */
  "own-worths-not-stated",
  /** The same of a counterpart (about: which). */
  "other-worths-not-stated",
  /** Too few different bids to read worths from (about: whose): all issues count alike. */
  "worths-not-readable",
  "walk-away-not-stated",
  /** Bonuses for combinations are left out: worth is by issue here. */
  "bonuses-left-out",
  "no-offers",
  /** Who made no offer. */
  "one-sided-offers",
  /** Issues on which a position was taken from later or assumed to be the best for the side. */
  "open-issues-assumed",
  /** Several counterparts count alike in what the other side wants; no file says otherwise. */
  "counterparts-alike",
  /** Several counterparts: offers of one are followed (about: whose). */
  "one-counterpart-followed",
  "no-rounds",
  /** Neither rounds planned nor a deadline. */
  "no-length",
  /** No rounds planned: counted by the pace so far up to a deadline (about: which). */
  "length-from-deadline",
  /** Ranks of delegations that are no words of the scale. */
  "unknown-rank",
  "no-statements",
  /** No promise of the party with a verdict that says anything. */
  "no-verdicts",
  /** Promises without a date they were due on (about: which): what was found complete counts as in time. */
  "due-not-dated",
  /** What was done has no cost in the file (about: which). */
  "costs-not-stated",
  "no-incidents",
  /** Incidents whose doer is named without a confidence: .6 is taken. */
  "attribution-not-judged",
  /** No incident of the two years before the talks: how it was then is not known. */
  "no-rate-before",
  /** No ladder agreed for incidents: nothing was owed. */
  "no-ladder",
  "no-gains",
  /** Gains without a size (about: place in the list). */
  "gain-without-size",
  "no-measures",
  /** Measures of the other side whose answer is words only, or that say too little to judge one (about: which). */
  "measures-in-words",
  /** Rounds say in words what was agreed: only offers that meet are read as agreed points. */
  "agreed-in-words",
] as const;
export type ConductMissingCode = (typeof conductMissingCodes)[number];

export interface ConductMissing {
  /** Section of the file, or path in it. */
  readonly section: string;
  readonly code: ConductMissingCode;
  readonly about?: readonly string[];
}

/** Notes what is missing; each code once, with all that it is about in the order noted. */
export class MissingList {
  private readonly found = new Map<ConductMissingCode, { section: string; about: string[] }>();

  note(section: string, code: ConductMissingCode, ...about: readonly string[]): void {
    const entry = this.found.get(code) ?? { section, about: [] };
    for (const each of about) if (!entry.about.includes(each)) entry.about.push(each);
    this.found.set(code, entry);
  }

  list(): ConductMissing[] {
    return [...this.found].map(([code, { section, about }]) => ({ section, code, ...(about.length ? { about } : {}) }));
  }
}
