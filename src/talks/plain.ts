import type { Plain } from "./model.js";
import type { Node } from "./node.js";

/** A node as plain data, as written. Its size is bounded by the limit on values. */
export function plainOf(node: Node): Plain {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainOf(entry.value)]));
}
