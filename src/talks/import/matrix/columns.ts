/** What each column holds: by its head, then by its cells, then by what is left. */
import { amountOf } from "./amounts.js";
import type { Grid, Head } from "./layout.js";
import type { ColumnChoice, ColumnRole, Confidence, MatrixChoices, PreviewColumn, TableKind } from "./preview.js";
import { importanceOf, isOutside } from "./vocabulary.js";

interface Found {
  readonly columns: readonly PreviewColumn[];
  readonly kind: TableKind;
  readonly kindConfidence: Confidence;
}

type Draft = { role: ColumnRole; who?: string; confidence: Confidence; why: string };

export function columnsOf(grid: Grid, head: Head, choices: MatrixChoices): Found {
  const body = grid.slice(head.row + 1);
  const drafts = head.read.map(
    (read, c): Draft | undefined =>
      read && {
        role: read.role,
        ...(read.who ? { who: read.who } : {}),
        confidence: read.sure ? "sure" : "likely",
        why: `the head says "${head.words[c]}"`,
      },
  );
  const { kind, confidence } = kindOf(drafts, choices.kind);
  const named = kind === "positions" ? positionRoles(drafts, head, body) : otherRoles(drafts, kind);
  const columns = named.map((draft, c): PreviewColumn => {
    const chosen = choiceOf(choices, c);
    const final: Draft = chosen ? chosenRole(chosen, draft, head.words[c]) : draft;
    return { head: head.words[c], ...final };
  });
  return { columns: onlyOne(columns, choices.issueColumn, rowRole(kind)), kind, kindConfidence: confidence };
}

/** The role that names a row. */
export const rowRole = (kind: TableKind): ColumnRole =>
  kind === "positions" ? "issue" : kind === "endings" ? "ending" : "safeguard";

function kindOf(
  drafts: readonly (Draft | undefined)[],
  chosen: TableKind | undefined,
): { kind: TableKind; confidence: Confidence } {
  if (chosen) return { kind: chosen, confidence: "chosen" };
  const has = (role: ColumnRole) => drafts.some((draft) => draft?.role === role);
  const sides = drafts.some((draft) => draft && (draft.role === "party" || draft.role === "other"));
  if (!sides && (has("ending") ? has("impact") || has("timeline") : has("impact") && has("timeline")))
    return { kind: "endings", confidence: has("ending") ? "sure" : "likely" };
  if (!sides && has("purpose") && (has("safeguard") || has("expected")))
    return { kind: "safeguards", confidence: has("safeguard") ? "sure" : "likely" };
  return { kind: "positions", confidence: sides || has("issue") ? "sure" : "guess" };
}

function positionRoles(drafts: readonly (Draft | undefined)[], head: Head, body: Grid): Draft[] {
  const roles = drafts.map((draft) => (draft && notHere.has(draft.role) ? retold(draft) : draft));
  if (!roles.some((draft) => draft?.role === "issue")) {
    const first = roles.findIndex((draft, c) => (draft === undefined || draft.role === "who") && isText(body, c));
    const issue = first >= 0 ? first : roles.indexOf(undefined);
    if (issue >= 0)
      roles[issue] = {
        role: "issue",
        confidence: issue === 0 ? "likely" : "guess",
        why: issue === 0 ? "the first column" : "the first column of words",
      };
  }
  const long = roles.some((draft) => draft?.role === "who") && roles.some((draft) => draft?.role === "position");
  return roles.map((draft, c): Draft => {
    const words = head.words[c];
    if (draft === undefined) return undecided(words, body, c, long);
    if (draft.role === "who" && !long)
      return { role: "note", confidence: "guess", why: "names sides, but there is no column of positions" };
    if (draft.role === "position" && !long)
      return {
        role: "party",
        who: words || `Side ${c + 1}`,
        confidence: "guess",
        why: "positions, but the head names no side",
      };
    return draft;
  });
}

/** Words of the other kinds of tables in a table of positions. */
const notHere: ReadonlySet<ColumnRole> = new Set(["ending", "impact", "timeline", "safeguard", "purpose"]);
const retold = (draft: Draft): Draft => ({ role: "note", confidence: "likely", why: draft.why });

function undecided(words: string, body: Grid, c: number, long: boolean): Draft {
  const cells = body.map((row) => row[c].text).filter((text) => text !== "");
  if (words === "" && cells.length === 0) return { role: "ignored", confidence: "sure", why: "an empty column" };
  if (/^(?:no|nr|n|id)?$/i.test(words) && cells.length > 0 && cells.every((text) => /^\p{N}{1,4}\.?$/u.test(text)))
    return { role: "number", confidence: "likely", why: "only numbers" };
  if (words === "" || long || words.length > 60)
    return { role: "note", confidence: "guess", why: "nothing says what it holds" };
  if (cells.length > 0 && cells.every((text) => importanceOf(text) !== undefined))
    return { role: "importance", who: words, confidence: "likely", why: "only words such as high and low" };
  return isOutside(words)
    ? { role: "other", who: words, confidence: "likely", why: "the head names somebody outside" }
    : { role: "party", who: words, confidence: "likely", why: "the head is a name" };
}

/** At least half of the cells are words, not numbers, dates or nothing. */
function isText(body: Grid, c: number): boolean {
  const cells = body.map((row) => row[c].text);
  const words = cells.filter((text) => /\p{L}{2}/u.test(text) && !amountOf(text));
  return words.length * 2 >= cells.filter((text) => text !== "").length && words.length > 0;
}

function otherRoles(drafts: readonly (Draft | undefined)[], kind: TableKind): Draft[] {
  const own = rowRole(kind);
  const allowed: ReadonlySet<ColumnRole> =
    kind === "endings"
      ? new Set(["ending", "impact", "timeline", "source", "note", "number"])
      : new Set(["safeguard", "purpose", "expected", "note", "number"]);
  const names = drafts.some((draft) => draft?.role === own);
  const first = drafts.findIndex((draft) => draft === undefined || !allowed.has(draft.role) || draft.role === own);
  return drafts.map((draft, c): Draft => {
    if (!names && c === Math.max(0, first)) return { role: own, confidence: "likely", why: "the first column" };
    if (draft && allowed.has(draft.role)) {
      const { who: _, ...rest } = draft;
      return rest;
    }
    return draft
      ? { role: "note", confidence: "likely", why: draft.why }
      : { role: "note", confidence: "guess", why: "nothing says what it holds" };
  });
}

function choiceOf({ columns, issueColumn, kind }: MatrixChoices, c: number): ColumnChoice | undefined {
  if (issueColumn === c) return { role: rowRole(kind ?? "positions") };
  const chosen = columns && Object.hasOwn(columns, c) ? columns[c] : undefined;
  return typeof chosen === "string" ? { role: chosen } : chosen;
}

/** A side without a name takes the head's. */
function chosenRole({ role, who }: ColumnChoice, draft: Draft, words: string): Draft {
  const needsName = role === "party" || role === "other";
  const name = who ?? (needsName ? (draft.who ?? (words || "Unnamed side")) : undefined);
  return { role, ...(name ? { who: name } : {}), confidence: "chosen", why: "chosen" };
}

/** One column names the rows: the chosen one, else the first. */
function onlyOne(
  columns: readonly PreviewColumn[],
  chosen: number | undefined,
  role: ColumnRole,
): readonly PreviewColumn[] {
  const keep = chosen !== undefined && columns[chosen] ? chosen : columns.findIndex((column) => column.role === role);
  return columns.map((column, c) => {
    if (c === keep && column.role !== role) return { ...column, role };
    if (c === keep || column.role !== role) return column;
    const { who: _, ...rest } = column;
    return { ...rest, role: "note", confidence: "guess", why: "another column names the rows" };
  });
}
