/**
 * A file's values with their places: what the parser's events are made into, and all that schema and resolver read.
 * `at` and `end` are offsets into the text.
 */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: "map";
  readonly at: number;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyAt: number;
  /** Whether the key, unquoted, would be read as a number. */
  readonly keyIsNumber: boolean;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: number;
  readonly end: number;
  readonly value: string | number | boolean | null;
  /** As written, without quotes and escapes: `3.670`, `2026`. */
  readonly written: string;
  readonly style: "plain" | "single" | "double" | "block";
}

/** The value under `key`, if the node is a map that has it. */
export function valueUnder(node: Node | undefined, key: string): Node | undefined {
  if (node?.kind !== "map") return undefined;
  for (const entry of node.entries) if (entry.key === key) return entry.value;
  return undefined;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: Node | undefined): readonly MapEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

/** Words for what a node is, for "expected …, got …". */
export function kindOf(node: Node): string {
  if (node.kind === "map") return "a map";
  if (node.kind === "list") return "a list";
  if (node.value === null) return "nothing";
  if (typeof node.value === "string") return node.value.length > 40 ? "words" : `"${node.value}"`;
  return node.written;
}
