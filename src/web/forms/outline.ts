/** A talks file as forms read it: values as written, also of a file with problems. */
import type { EditPath } from "../../talks/edit.js";
import type { Plain, Problem } from "../../talks/model.js";
import { type MapEntry, type Node, entriesOf as ofMap } from "../../talks/node.js";

/** What stands at a path; undefined where nothing does. Numbers are places in lists, or keys that are read as numbers. */
export function nodeAt(root: Node | null | undefined, path: EditPath): Node | undefined {
  let node = root ?? undefined;
  for (const part of path) {
    if (node?.kind === "list") node = typeof part === "number" ? node.items[part] : undefined;
    else node = entriesOf(node).find(({ key }) => key === String(part))?.value;
  }
  return node;
}

/** Keys of the map at a node, in file order; none for anything else. */
export const keysOf = (node: Node | undefined): readonly string[] => entriesOf(node).map(({ key }) => key);

/** Entries of the map at a node; none for anything else. */
export const entriesOf = (node: Node | undefined): readonly MapEntry[] => ofMap(node);

export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === "list" ? node.items : []);

/** A scalar as written, without quotes; "" for anything else. */
export const writtenOf = (node: Node | undefined): string =>
  node?.kind === "scalar" && node.value !== null ? node.written : "";

/** Words in one language: plain ones, or those of a map by language; "" where it has none. */
export const wordsIn = (node: Node | undefined, lang: string): string =>
  node?.kind === "map" ? writtenOf(nodeAt(node, [lang])) : writtenOf(node);

/** Words in the language, else in any, else the id. */
export const nameIn = (node: Node | undefined, lang: string, id: string): string =>
  wordsIn(node, lang) || wordsIn(node, "en") || writtenOf(entriesOf(node)[0]?.value) || id;

/** Ids written alone or as a list. */
export const idsOf = (node: Node | undefined): readonly string[] =>
  node?.kind === "list" ? node.items.map(writtenOf) : writtenOf(node) ? [writtenOf(node)] : [];

/** A number or a range as a person reads it: `38`, `38–50`, `38 / 45 / 50`. */
export function rangeText(node: Node | undefined): string {
  if (node?.kind !== "map") return writtenOf(node).replace(/\s*\.\.\s*/, "–");
  const parts = ["low", "best", "high"].map((key) => writtenOf(nodeAt(node, [key])));
  return parts.filter(Boolean).join(" / ");
}

/** A node as plain data, as written. */
export function plainAt(node: Node | undefined): Plain {
  if (!node) return null;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainAt);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainAt(value)]));
}

/** A problem with the path of the value it is about. */
export interface PlacedProblem {
  readonly path: EditPath;
  readonly problem: Problem;
}

/** Where in the file each problem is: the deepest value that begins at or before its place. */
export function placed(root: Node | null, text: string, problems: readonly Problem[]): readonly PlacedProblem[] {
  if (problems.length === 0) return [];
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return problems.map((problem) => ({
    path: root ? pathAt(root, (starts[problem.line - 1] ?? 0) + problem.column - 1) : [],
    problem,
  }));
}

function pathAt(root: Node, offset: number): EditPath {
  const path: (string | number)[] = [];
  let node: Node | undefined = root;
  while (node) {
    if (node.kind === "map") {
      const entry: MapEntry | undefined = lastOf(node.entries, ({ keyAt }) => keyAt <= offset);
      if (!entry) break;
      path.push(entry.key);
      // What is wrong with a key is said at the key.
      node = offset < entry.value.at ? undefined : entry.value;
    } else if (node.kind === "list") {
      const at: number = node.items.filter((item) => item.at <= offset).length - 1;
      if (at < 0) break;
      path.push(at);
      node = node.items[at];
    } else break;
  }
  return path;
}

/** Whether a path lies at or below another. */
export const isWithin = (path: EditPath, under: EditPath): boolean =>
  path.length >= under.length && under.every((part, k) => String(path[k]) === String(part));

/** The last entry that passes; entries stand in the order of the text. */
function lastOf<T>(list: readonly T[], passes: (each: T) => boolean): T | undefined {
  return list.filter(passes).at(-1);
}
