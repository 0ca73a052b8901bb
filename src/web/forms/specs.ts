/** Which fields the entries of each section have in a form. What is not here stays in the text, untouched. */

export type IdsOf = "sources" | "parties" | "actors" | "roles";

export type FieldKind = "text" | "long" | "date" | "url" | "range" | "number" | "flag" | "terms";

export type FieldSpec =
  | { readonly key: string; readonly kind: FieldKind }
  | { readonly key: string; readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly key: string; readonly kind: "ids"; readonly of: IdsOf }
  | { readonly key: string; readonly kind: "entries"; readonly entries: EntrySpec }
  | { readonly key: string; readonly kind: "items"; readonly items: EntrySpec };

export interface EntrySpec {
  /** What an entry is, for its id and its heading. */
  readonly kind: EntryKind;
  /** The field that names it. */
  readonly name: string;
  readonly fields: readonly FieldSpec[];
}

export type EntryKind = "party" | "faction" | "other" | "lever" | "source" | "package" | "event";

const levels = ["high", "medium", "low"];
const source: FieldSpec = { key: "source", kind: "ids", of: "sources" };

export const roles = [
  ...["mediator", "verifier", "guarantor", "host", "observer", "participant", "coordinator", "facilitator"],
  ...["stakeholder", "outside"],
];

export const partySpec: EntrySpec = {
  kind: "party",
  name: "name",
  fields: [
    { key: "name", kind: "text" },
    { key: "walk_away", kind: "range" },
    { key: "interest", kind: "text" },
    {
      key: "factions",
      kind: "entries",
      entries: {
        kind: "faction",
        name: "name",
        fields: [
          { key: "name", kind: "text" },
          { key: "veto", kind: "flag" },
          { key: "walk_away", kind: "range" },
        ],
      },
    },
    source,
  ],
};

export const otherSpec: EntrySpec = {
  kind: "other",
  name: "name",
  fields: [
    { key: "name", kind: "text" },
    { key: "role", kind: "ids", of: "roles" },
    { key: "accepted_by", kind: "ids", of: "parties" },
    { key: "interest", kind: "text" },
    { key: "may_spoil", kind: "flag" },
    {
      key: "can",
      kind: "items",
      items: {
        kind: "lever",
        name: "what",
        fields: [
          { key: "what", kind: "text" },
          { key: "until", kind: "date" },
        ],
      },
    },
    source,
  ],
};

export const sourceSpec: EntrySpec = {
  kind: "source",
  name: "title",
  fields: [
    { key: "title", kind: "text" },
    { key: "publisher", kind: "text" },
    { key: "date", kind: "date" },
    { key: "url", kind: "url" },
    { key: "reliability", kind: "choice", choices: ["A", "B", "C", "D", "E", "F"] },
    { key: "credibility", kind: "choice", choices: ["1", "2", "3", "4", "5", "6"] },
  ],
};

export const packageSpec: EntrySpec = {
  kind: "package",
  name: "name",
  fields: [
    { key: "name", kind: "text" },
    { key: "kind", kind: "choice", choices: ["comprehensive", "interim"] },
    { key: "terms", kind: "terms" },
    { key: "note", kind: "long" },
    source,
  ],
};

export const eventSpec: EntrySpec = {
  kind: "event",
  name: "what",
  fields: [
    { key: "what", kind: "long" },
    { key: "on", kind: "date" },
    { key: "kind", kind: "text" },
    { key: "confidence", kind: "choice", choices: levels },
    { key: "claimed_by", kind: "ids", of: "actors" },
    { key: "denied_by", kind: "ids", of: "actors" },
    source,
  ],
};
