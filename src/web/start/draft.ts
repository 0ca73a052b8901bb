/**
 * What somebody has said so far in the guided start: names and orders first, numbers only where they were asked for. Plain data
 * that survives `JSON.stringify`; every change makes a new one.
 */
export interface Draft {
  readonly title: string;
  readonly parties: readonly DraftParty[];
  readonly issues: readonly DraftIssue[];
  /** Grows; names what is added. */
  readonly next: number;
}

/** Keys are the draft's own; ids of the talks file are made from names when it is written. */
export interface DraftParty {
  readonly key: string;
  readonly name: string;
  /** Points; equal ends when it is one number. */
  readonly walkAway?: Span;
}

export interface DraftIssue {
  readonly key: string;
  readonly name: string;
  readonly options: readonly DraftOption[];
  /** By party key. */
  readonly views: Readonly<Record<string, DraftView>>;
}

export interface DraftOption {
  readonly key: string;
  readonly name: string;
}

/** How one party sees one issue. */
export interface DraftView {
  /** Option keys, best first; an inner list is a tie. Empty until somebody has ordered them. */
  readonly order: Ranking;
  readonly importance: Importance;
  /** In place of the word, on the words' scale (low 1, medium 2, high 3). */
  readonly weight?: Span;
  /** By option key: points told where the order alone leaves a range. */
  readonly worth?: Readonly<Record<string, Span>>;
  /** Option keys it has said it never accepts. */
  readonly never: readonly string[];
  readonly said?: Said;
}

/** What the party is said to have said, and where. */
export interface Said {
  readonly text: string;
  readonly source: string;
  readonly url: string;
  /** YYYY-MM-DD or empty. */
  readonly on: string;
}

export type Ranking = readonly (readonly string[])[];
export type Importance = "high" | "medium" | "low";
export type Span = readonly [low: number, high: number];

export const emptyDraft: Draft = {
  title: "",
  parties: [
    { key: "p1", name: "" },
    { key: "p2", name: "" },
  ],
  issues: [
    {
      key: "i3",
      name: "",
      options: [
        { key: "o4", name: "" },
        { key: "o5", name: "" },
      ],
      views: {},
    },
  ],
  next: 6,
};

const noView: DraftView = { order: [], importance: "medium", never: [] };

export const viewOf = (issue: DraftIssue, party: string): DraftView => issue.views[party] ?? noView;

/** Parties with a name. */
export const named = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
  list.filter(({ name }) => name.trim() !== "");

/**
 * The options of an issue as a party ranks them: the order it was given, and behind it, each on a rank of its own, what has no
 * place yet. Options that are gone or have no name are left out.
 */
export function rankingOf(issue: DraftIssue, party: string): { readonly ranks: Ranking; readonly unplaced: number } {
  const there = new Set(named(issue.options).map(({ key }) => key));
  const placed = viewOf(issue, party)
    .order.map((rank) => rank.filter((key) => there.has(key)))
    .filter((rank) => rank.length > 0);
  const seen = new Set(placed.flat());
  const rest = [...there].filter((key) => !seen.has(key));
  return { ranks: [...placed, ...rest.map((key) => [key])], unplaced: rest.length };
}

/** Issues that can be counted with: two options at least, and every party's order of them complete. */
export const readyIssues = (draft: Draft): readonly DraftIssue[] =>
  named(draft.issues).filter(
    (issue) =>
      named(issue.options).length >= 2 && named(draft.parties).every(({ key }) => rankingOf(issue, key).unplaced === 0),
  );

/** Whether an answer can be worked out. */
export const isReady = (draft: Draft): boolean => named(draft.parties).length >= 2 && readyIssues(draft).length > 0;

/** A draft read back from where it was kept; undefined when it is not one. */
export function draftFrom(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Draft> | null;
    const sound =
      typeof kept?.title === "string" &&
      typeof kept.next === "number" &&
      Array.isArray(kept.parties) &&
      Array.isArray(kept.issues) &&
      kept.parties.every((party) => typeof party?.name === "string" && typeof party.key === "string") &&
      kept.issues.every(
        (issue) => typeof issue?.name === "string" && Array.isArray(issue.options) && typeof issue.views === "object",
      );
    return sound ? (kept as Draft) : undefined;
  } catch {
    return undefined;
  }
}
