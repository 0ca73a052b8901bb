import { parseExpression } from "./expression.js";
import type { Expression } from "./model.js";
import type { Node, ScalarNode } from "./node.js";
import type { Reading } from "./reading.js";
import type { Shape } from "./shape.js";

/** An expression in the file, with the words it was read from. */
export interface Said {
  readonly expression: Expression;
  readonly said: string;
  readonly node: ScalarNode;
}

/** A scalar that holds an expression; its names are not looked up yet. */
export const said: Shape<Said> = {
  read(node, file) {
    if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.trim() === "") {
      file.expected("a statement", node, 'write it in quotes: "sanctions=phased & !verification=none"');
      return undefined;
    }
    const read = parseExpression(node.value);
    if (read.ok) return { expression: read.expression, said: node.value, node };
    file.tell(
      placeWithin(node, read.at, file),
      "bad-statement",
      read.message,
      read.hint ?? "write names or issue=option, joined by & and |",
    );
    return undefined;
  },
  json: () => ({ type: "string", minLength: 1 }),
};

/**
 * Offset in the file of character `index` of a scalar's value. Exact for values on one line, whatever their quotes and escapes;
 * for folded and block ones the scalar's beginning.
 */
export function placeWithin(node: Node, index: number, file: Reading): number {
  if (node.kind !== "scalar" || node.style === "block") return node.at;
  const source = file.text.slice(node.at, node.end);
  if (/[\r\n]/.test(source)) return node.at;
  if (node.style === "plain") return node.at + index;
  let at = 1;
  for (let read = 0; read < index && at < source.length; read++) {
    if (node.style === "single") at += source.startsWith("''", at) ? 2 : 1;
    else if (source[at] !== "\\") at++;
    else at += 2 + ({ x: 2, u: 4, U: 8 }[source[at + 1]] ?? 0);
  }
  return node.at + Math.min(at, source.length);
}
