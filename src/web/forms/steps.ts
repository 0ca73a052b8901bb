/** What a change in a form means for the text: the steps of one edit. Nothing but what they name is touched. */

import type { EditPath } from "../../talks/edit.js";
import { safeIds } from "../../talks/import/safe-ids.js";
import type { Plain } from "../../talks/model.js";
import type { Node } from "../../talks/node.js";
import type { EditStep } from "../file/edit-text.js";
import { plainDigits, spanFrom } from "../start/span.js";
import { entriesOf, keysOf, nodeAt, plainAt, rangeText, writtenOf } from "./outline.js";

export type Steps = readonly EditStep[];

/** Words of the page's language: into a map by language where there is one, else plain. Empty words go. */
export function textSteps(root: Node | null, path: EditPath, change: { lang: string; words: string }): Steps {
  const words = change.words.trim();
  const node = nodeAt(root, path);
  if (node?.kind === "map") {
    const own = [...path, change.lang];
    if (words) return [{ path: own, value: words }];
    return keysOf(node).length > 1 ? removed(root, own) : removed(root, path);
  }
  return words ? [{ path, value: words }] : removed(root, path);
}

/** One word of a few, a date, an address: as it is. Nothing: taken away. */
export const scalarSteps = (root: Node | null, path: EditPath, value: string): Steps =>
  value.trim() ? [{ path, value: value.trim() }] : removed(root, path);

export const flagSteps = (root: Node | null, path: EditPath, on: boolean): Steps =>
  on ? [{ path, value: true }] : removed(root, path);

/**
 * A number, a range `a–b`, or `low / best / high`; undefined when the words are none of these.
 */
export function rangeSteps(root: Node | null, path: EditPath, written: string): Steps | undefined {
  if (!written.trim()) return removed(root, path);
  const value = rangeFrom(written);
  return value === undefined ? undefined : [{ path, value }];
}

/** As `rangeSteps` writes it. */
export function rangeFrom(written: string): Plain | undefined {
  const parts = written.split("/").map((part) => plainDigits(part).trim());
  if (parts.length === 3 && parts.every((part) => /^-?\d+(\.\d+)?$/.test(part))) {
    const [low, best, high] = parts.map(Number) as [number, number, number];
    return low <= best && best <= high ? { low, best, high } : undefined;
  }
  // A fraction such as 100/3 stays as it is written.
  if (parts.length === 2 && parts.every((part) => /^\d+$/.test(part))) return `${parts[0]}/${parts[1]}`;
  const span = spanFrom(written);
  return span && (span[0] === span[1] ? span[0] : `${span[0]}..${span[1]}`);
}

/** A plain number; undefined when the words are none. */
export function numberSteps(root: Node | null, path: EditPath, written: string): Steps | undefined {
  if (!written.trim()) return removed(root, path);
  const plain = plainDigits(written).trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? [{ path, value: Number(plain) }] : undefined;
}

/** Ids: none is taken away, one stands alone, several are a list. */
export const idsSteps = (root: Node | null, path: EditPath, ids: readonly string[]): Steps =>
  ids.length === 0 ? removed(root, path) : [{ path, value: ids.length === 1 ? ids[0]! : [...ids] }];

/** A new entry of a map of entries, with an id made from its name. */
export function namedSteps(
  root: Node | null,
  path: EditPath,
  { name, kind, entry }: { name: string; kind: string; entry: Plain },
): Steps {
  return [{ path: [...path, newId(keysOf(nodeAt(root, path)), name, kind)], value: entry }];
}

/** An id that a file can have and that none of `taken` is: from the name's ASCII letters, else the kind with a number. */
export function newId(taken: readonly string[], name: string, kind: string): string {
  const [id] = safeIds([name.trim().toLowerCase().slice(0, 40)], kind);
  const base = id === `${kind}-1` ? kind : id!;
  if (base !== kind && !taken.includes(base)) return base;
  for (let number = base === kind ? 1 : 2; ; number++) {
    const next = `${base}-${number}`;
    if (!taken.includes(next)) return next;
  }
}

/** One more item behind the last of a list. */
export const itemSteps = (root: Node | null, path: EditPath, value: Plain): Steps => {
  const node = nodeAt(root, path);
  return [{ path: [...path, node?.kind === "list" ? node.items.length : 0], value }];
};

/** Nothing where nothing stands; a map that would be left empty goes too, unless a section may be empty. */
export function removed(root: Node | null, path: EditPath): Steps {
  if (!nodeAt(root, path)) return [];
  const parent = path.slice(0, -1);
  const node = nodeAt(root, parent);
  const last = node?.kind === "map" ? node.entries.length === 1 : node?.kind === "list" && node.items.length === 1;
  return last && emptied.has(String(parent.at(-1))) ? [{ path: parent, remove: true }] : [{ path, remove: true }];
}

/** Maps and lists that say nothing when they are empty, or are refused. */
const emptied = new Set([
  ...["weight", "importance", "worth", "order", "positions", "factions", "others", "sources", "packages", "red_lines"],
  ...["can", "rules", "events", "accepted_by", "denied_by", "claimed_by", "obliges"],
]);

/** How much an issue matters to a party, in a word or as a number: the other way of saying it goes. */
export function importanceSteps(
  root: Node | null,
  { issue, party }: { readonly issue: string; readonly party: string },
  value: { readonly word: string } | { readonly written: string },
): Steps | undefined {
  const word = ["issues", issue, "importance", party];
  const weight = ["issues", issue, "weight", party];
  if ("word" in value) return [...removed(root, weight), ...scalarSteps(root, word, value.word)];
  const steps = rangeSteps(root, weight, value.written);
  return steps && [...(value.written.trim() ? removed(root, word) : []), ...steps];
}

/** Options best first, ties as inner lists; worths of the party on the issue go. */
export function orderSteps(
  root: Node | null,
  { issue, party }: { readonly issue: string; readonly party: string },
  ranks: readonly (readonly string[])[],
): Steps {
  const options = entriesOf(nodeAt(root, ["issues", issue, "options"]));
  return [
    ...options.flatMap(({ key }) => removed(root, ["issues", issue, "options", key, "worth", party])),
    { path: ["issues", issue, "order", party], value: ranks.map((rank) => (rank.length === 1 ? rank[0]! : [...rank])) },
  ];
}

/** Worths in place of an order: even steps, to be changed one by one. */
export function numbersSteps(
  root: Node | null,
  { issue, party }: { readonly issue: string; readonly party: string },
): Steps {
  const ranks = ranksOf(root, issue, party);
  const last = Math.max(1, ranks.length - 1);
  return [
    ...removed(root, ["issues", issue, "order", party]),
    ...ranks.flatMap((rank, k) =>
      rank.map((option) => ({
        path: ["issues", issue, "options", option, "worth", party],
        value: Math.round((100 * (last - k)) / last),
      })),
    ),
  ];
}

/** The party's order of an issue's options: as written, else by worth, unrated ones last in file order. */
export function ranksOf(root: Node | null, issue: string, party: string): readonly (readonly string[])[] {
  const ids = keysOf(nodeAt(root, ["issues", issue, "options"]));
  const order = plainAt(nodeAt(root, ["issues", issue, "order", party]));
  if (Array.isArray(order)) {
    const ranks = order
      .map((rank) => (Array.isArray(rank) ? rank : [rank]).map(String).filter((id) => ids.includes(id)))
      .filter((rank) => rank.length > 0);
    const rest = ids.filter((id) => !ranks.flat().includes(id));
    return [...ranks, ...rest.map((id) => [id])];
  }
  const worth = (id: string) => {
    const text = rangeText(nodeAt(root, ["issues", issue, "options", id, "worth", party]));
    const numbers = text.split(/[–/]/).map(Number).filter(Number.isFinite);
    return numbers.length ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : -1;
  };
  const ranks: string[][] = [];
  for (const id of [...ids].sort((a, b) => worth(b) - worth(a))) {
    const last = ranks.at(-1);
    if (last && worth(last[0]!) === worth(id) && worth(id) >= 0) last.push(id);
    else ranks.push([id]);
  }
  return ranks;
}

/** A red line's ways of being written: an option alone is a bottom line; all else needs a map. */
export function redLineSteps(
  root: Node | null,
  path: EditPath,
  change: Readonly<Record<string, Plain | undefined>>,
): Steps {
  const node = nodeAt(root, path);
  const before = node?.kind === "map" ? undefined : { options: [writtenOf(node)] };
  const steps = Object.entries(change).flatMap(
    ([key, value]): Steps => (value === undefined ? removed(root, [...path, key]) : [{ path: [...path, key], value }]),
  );
  // Where the line was an option alone it becomes a map first, in one value.
  if (!before) return steps;
  const kept = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return [{ path, value: Object.fromEntries(kept) as { [key: string]: Plain } }];
}
