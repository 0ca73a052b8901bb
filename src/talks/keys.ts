import type { MapEntry, Node, ScalarNode } from "./node.js";
import type { Tell } from "./nodes.js";

/** The keys a map has so far. */
export interface Keyed {
  readonly entries: readonly MapEntry[] | undefined;
  /** Made when a map has more keys than are quick to look through. */
  seen: Set<string> | undefined;
}

/** A node as the next key of a map, or "bad" after telling why it cannot be one. */
export function keyOf(node: Node, parent: Keyed, tell: Tell): ScalarNode | "bad" {
  if (node.kind !== "scalar") {
    tell(node.at, "key-not-text", "a key must be a word, not a list or a map", "quote it");
    return "bad";
  }
  const key = node.written;
  const entries = parent.entries ?? [];
  if (node.style === "plain" && (node.value === null || typeof node.value === "boolean")) {
    const said = key === "" ? "an empty key" : `the key ${key} is not text`;
    tell(node.at, "key-not-text", said, key === "" ? "give the key a name" : "choose another name");
    return "bad";
  }
  if (key === "<<" && node.style === "plain") {
    tell(node.at, "merge-key", "merge keys (<<) are not read", "write the keys out");
    return "bad";
  }
  if (reservedKeys.has(key)) {
    tell(node.at, "reserved-key", `the key "${key}" is reserved`, "choose another name");
    return "bad";
  }
  if (parent.seen === undefined && entries.length > 12) parent.seen = new Set(entries.map((entry) => entry.key));
  if (parent.seen?.has(key) ?? hasKey(entries, key)) {
    tell(node.at, "duplicate-key", `the key "${key}" is given twice`, "keep one of them");
    return "bad";
  }
  parent.seen?.add(key);
  return node;
}

function hasKey(entries: readonly MapEntry[], key: string): boolean {
  for (const entry of entries) if (entry.key === key) return true;
  return false;
}

/** Names every JavaScript object answers to; as a key they could stand for something nobody wrote. */
export const reservedKeys: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
]);
