/** Problems that an analysis names by path, with their line and column in the file. */
import { gate } from "./gate.js";
import type { Problem } from "./model.js";
import { type Node, valueUnder } from "./node.js";
import { parseNodes } from "./nodes.js";

type Unplaced = Omit<Problem, "line" | "column">;

/**
 * @param input the same text that the analysis came from
 * @returns in the order given; where a path leads nowhere, at the last part of it that is there
 */
export function placed(input: string | Uint8Array, problems: readonly Unplaced[]): Problem[] {
  const gated = gate(input);
  const text = gated.ok ? gated.text : "";
  const root = gated.ok ? parseNodes(text, () => {}) : undefined;
  return problems.map((problem) => {
    const before = text.slice(0, offsetOf(root, problem.path ?? []));
    const line = before.split("\n").length;
    return { ...problem, line, column: before.length - before.lastIndexOf("\n") };
  });
}

/** Of a list the item at an index, or the one with an id. */
function itemOf(items: readonly Node[], part: string | number): Node | undefined {
  if (typeof part === "number") return items[part];
  return items.find((item) => {
    const id = valueUnder(item, "id");
    return id?.kind === "scalar" && id.written === part;
  });
}

/** Where the key, or the item, at the end of a path begins. */
function offsetOf(root: Node | undefined, path: readonly (string | number)[]): number {
  let node = root;
  let at = 0;
  for (const part of path) {
    const entry = node?.kind === "map" ? node.entries.find(({ key }) => key === String(part)) : undefined;
    const item = node?.kind === "list" ? itemOf(node.items, part) : undefined;
    if (!entry && !item) break;
    at = entry ? entry.keyAt : item!.at;
    node = entry ? entry.value : item;
  }
  return at;
}
