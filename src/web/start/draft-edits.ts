/** Changes of a draft: each takes one and gives the next. */
import { type Draft, type DraftIssue, type DraftView, emptyDraft, type Span, viewOf } from "./draft.js";

export const addParty = (draft: Draft): Draft => ({
  ...draft,
  parties: [...draft.parties, { key: `p${draft.next}`, name: "" }],
  next: draft.next + 1,
});

export const renameParty = (draft: Draft, key: string, name: string): Draft => ({
  ...draft,
  parties: draft.parties.map((party) => (party.key === key ? { ...party, name } : party)),
});

export const removeParty = (draft: Draft, key: string): Draft => ({
  ...draft,
  parties: draft.parties.filter((party) => party.key !== key),
});

export const addIssue = (draft: Draft): Draft => ({
  ...draft,
  issues: [
    ...draft.issues,
    {
      key: `i${draft.next}`,
      name: "",
      options: [
        { key: `o${draft.next + 1}`, name: "" },
        { key: `o${draft.next + 2}`, name: "" },
      ],
      views: {},
    },
  ],
  next: draft.next + 3,
});

export const changeIssue = (draft: Draft, key: string, change: (issue: DraftIssue) => DraftIssue): Draft => ({
  ...draft,
  issues: draft.issues.map((issue) => (issue.key === key ? change(issue) : issue)),
});

export const removeIssue = (draft: Draft, key: string): Draft => ({
  ...draft,
  issues: draft.issues.filter((issue) => issue.key !== key),
});

export const addOption = (draft: Draft, issue: string): Draft => ({
  ...changeIssue(draft, issue, (each) => ({
    ...each,
    options: [...each.options, { key: `o${draft.next}`, name: "" }],
  })),
  next: draft.next + 1,
});

export const renameOption = (issue: DraftIssue, key: string, name: string): DraftIssue => ({
  ...issue,
  options: issue.options.map((option) => (option.key === key ? { ...option, name } : option)),
});

export const removeOption = (issue: DraftIssue, key: string): DraftIssue => ({
  ...issue,
  options: issue.options.filter((option) => option.key !== key),
});

/** A part of how a party sees an issue; a new order takes back what was told about its options more exactly. */
export const changeView = (issue: DraftIssue, party: string, change: Partial<DraftView>): DraftIssue => {
  const { worth, ...rest } = viewOf(issue, party);
  const kept = worth && !change.order ? { worth } : {};
  return { ...issue, views: { ...issue.views, [party]: { ...rest, ...kept, ...change } } };
};

/** What a number is about. */
export interface NumberPlace {
  readonly kind: "walk-away" | "weight" | "worth";
  readonly party: string;
  readonly issue?: string;
  readonly option?: string;
}

/** A number given, or with `undefined` taken back. */
export function setNumber(draft: Draft, at: NumberPlace, span: Span | undefined): Draft {
  if (at.kind === "walk-away")
    return {
      ...draft,
      parties: draft.parties.map((party) => {
        if (party.key !== at.party) return party;
        const { walkAway: _, ...rest } = party;
        return span ? { ...rest, walkAway: span } : rest;
      }),
    };
  return changeIssue(draft, at.issue!, (issue) => {
    const { weight, worth, ...view } = viewOf(issue, at.party);
    if (at.kind === "weight") {
      const next: DraftView = { ...view, ...(worth ? { worth } : {}), ...(span ? { weight: span } : {}) };
      return { ...issue, views: { ...issue.views, [at.party]: next } };
    }
    const { [at.option!]: _, ...others } = worth ?? {};
    const told = span ? { ...others, [at.option!]: span } : others;
    const next: DraftView = {
      ...view,
      ...(weight ? { weight } : {}),
      ...(Object.keys(told).length ? { worth: told } : {}),
    };
    return { ...issue, views: { ...issue.views, [at.party]: next } };
  });
}

/** Every number given, in the order of the draft. */
export function numbersOf(draft: Draft): readonly { readonly at: NumberPlace; readonly span: Span }[] {
  const ofParties = draft.parties.flatMap(({ key, walkAway }) =>
    walkAway ? [{ at: { kind: "walk-away" as const, party: key }, span: walkAway }] : [],
  );
  const ofIssues = draft.issues.flatMap((issue) =>
    draft.parties.flatMap(({ key: party }) => {
      const { weight, worth = {} } = viewOf(issue, party);
      return [
        ...(weight ? [{ at: { kind: "weight" as const, party, issue: issue.key }, span: weight }] : []),
        ...Object.entries(worth).map(([option, span]) => ({
          at: { kind: "worth" as const, party, issue: issue.key, option },
          span,
        })),
      ];
    }),
  );
  return [...ofParties, ...ofIssues];
}

/** Nothing said yet. Keys go on where they were, so that nothing on the page mixes old and new. */
export const cleared = ({ next }: Draft): Draft => ({ ...emptyDraft, next });
