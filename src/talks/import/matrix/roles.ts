/** What a column of a matrix may hold, and which of it belongs to which kind of table: one list for pages and commands. */

/**
 * Of a positions table: `issue` … `note`, of endings `ending`, `impact`, `timeline`, of safeguards `safeguard`, `purpose`, `expected`.
 * `who` and `position` are for tables with one row for each issue and side. `ignored` is left out, and said.
 */
export const columnRoles = [
  "issue",
  "group",
  "party",
  "other",
  "who",
  "position",
  "expected",
  "red line",
  "interest",
  "importance",
  "source",
  "date",
  "denied by",
  "number",
  "note",
  "ending",
  "impact",
  "timeline",
  "safeguard",
  "purpose",
  "ignored",
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** What a table is about: the issues with positions, the endings with their impact, or what should keep a deal alive. */
export type TableKind = "positions" | "endings" | "safeguards";

const ofOthers: ReadonlySet<ColumnRole> = new Set(["ending", "impact", "timeline", "safeguard", "purpose"]);

/** Roles that tables of each kind have, in the order to offer them. */
export const rolesOfKind: Readonly<Record<TableKind, readonly ColumnRole[]>> = {
  positions: columnRoles.filter((role) => !ofOthers.has(role)),
  endings: ["ending", "impact", "timeline", "source", "date", "number", "note", "ignored"],
  safeguards: ["safeguard", "purpose", "expected", "source", "date", "number", "note", "ignored"],
};

/** These are about one side where a name is given. */
export const rolesOfOneSide: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "party",
  "other",
  "red line",
  "interest",
  "importance",
  "source",
  "date",
  "denied by",
]);

/** What a column holds, in words. */
export const roleWords: Readonly<Record<"en" | "fa", Readonly<Record<ColumnRole, string>>>> = {
  en: {
    issue: "the issue",
    group: "a group of issues",
    party: "a party’s position",
    other: "an outside power’s position",
    who: "whose position it is",
    position: "the position",
    expected: "what could come of it",
    "red line": "red lines",
    interest: "interests",
    importance: "importance",
    source: "sources",
    date: "dates",
    "denied by": "who denies it",
    number: "row numbers",
    note: "notes",
    ending: "the ending",
    impact: "its impact",
    timeline: "when",
    safeguard: "the safeguard",
    purpose: "its purpose",
    ignored: "nothing to be used",
  },
  fa: {
    issue: "موضوع",
    group: "دسته‌ای از موضوع‌ها",
    party: "موضع یک طرف",
    other: "موضع یک قدرت بیرونی",
    who: "موضعِ چه کسی است",
    position: "موضع",
    expected: "چه از آن برمی‌آید",
    "red line": "خط قرمزها",
    interest: "منافع",
    importance: "اهمیت",
    source: "منابع",
    date: "تاریخ‌ها",
    "denied by": "چه کسی رد می‌کند",
    number: "شمارهٔ سطر",
    note: "یادداشت‌ها",
    ending: "پایان",
    impact: "پیامد آن",
    timeline: "کِی",
    safeguard: "تضمین",
    purpose: "هدف آن",
    ignored: "به کار نمی‌رود",
  },
};
