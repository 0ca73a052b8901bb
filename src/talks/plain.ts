import type { Plain } from "./model.js";
import type { MapEntry, Node } from "./node.js";

/** Maps whose keys are data (clause numbers, years): kept as pairs, since objects would reorder numbers. */
const keptAsPairs: ReadonlySet<string> = new Set(["clauses", "holidays"]);

/**
 * A node as plain data, as written; `clauses` and `holidays` as lists of [key, value], in the order of the file.
 * Its size is bounded by the limit on values.
 */
export function plainOf(node: Node): Plain {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, underKey(entry)]));
}

function underKey({ key, value }: MapEntry): Plain {
  if (value.kind !== "map" || !keptAsPairs.has(key)) return plainOf(value);
  return value.entries.map((entry) => [entry.key, plainOf(entry.value)]);
}
