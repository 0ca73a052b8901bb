/** JSON and YAML of other tools as values with places, behind the same limits as a talks file. */

import type { Fraction } from "../fraction.js";
import { gate } from "../gate.js";
import { entriesOf, type MapNode, type Node, valueUnder } from "../node.js";
import { parseNodes } from "../nodes.js";
import type { ImportFile } from "./imported.js";
import { decimal, zero } from "./numbers.js";
import type { Log } from "./source.js";
import { quoted, Source } from "./source.js";

/** A file whose root is a map. */
export interface DataFile {
  readonly source: Source;
  readonly root: MapNode;
}

/**
 * The file's root, a map; too large, too deep, ambiguous or unreadable files are refused. Numbers that a talks file may not hold
 * (infinities, unsafe integers) are let through here: some tools write them where they mean nothing, and `numberAt` judges
 * those that count.
 */
export function readData(file: ImportFile, log: Log): DataFile {
  const gated = gate(file.text);
  if (!gated.ok) {
    const { line, column, code, message, hint = "" } = gated.problem;
    const source = new Source(file, log);
    const lines = file.text.split("\n", line);
    return source.refuse(lines.slice(0, -1).join("\n").length + column, code, message, hint);
  }
  const source = new Source({ name: file.name, text: gated.text }, log);
  const root = parseNodes(gated.text, (at, code, message, hint) => {
    if (code !== "not-a-number" && code !== "unsafe-integer") source.tell(at, code, message, hint);
  });
  if (root?.kind === "map") return { source, root };
  if (root === undefined && log.sound) source.tell(0, "empty-file", "the file is empty", "name a file with a map");
  else if (root !== undefined)
    source.tell(root.at, "expected-map", `the file is ${kindOf(root)}, not a map`, "name another file");
  return source.refuse(0, "unreadable", "the file cannot be read", "mend it, or name another");
}

/** The map under a key, or a refusal that says what is there instead. */
export function mapAt(source: Source, parent: MapNode, key: string, what = key): MapNode {
  return asMap(source, valueUnder(parent, key), parent, what);
}

export function asMap(source: Source, node: Node | undefined, parent: Node, what: string): MapNode {
  if (node?.kind === "map") return node;
  return source.refuse(
    (node ?? parent).at,
    "expected-map",
    `${what} is ${kindOf(node)}, not a map`,
    `write ${what}: {…}`,
  );
}

/** The items of the list under a key, or a refusal. */
export function listAt(source: Source, parent: MapNode, key: string, what = key): readonly Node[] {
  const node = valueUnder(parent, key);
  if (node?.kind === "list") return node.items;
  return source.refuse(
    (node ?? parent).at,
    "expected-list",
    `${what} is ${kindOf(node)}, not a list`,
    `write ${what}: […]`,
  );
}

/** Words, or a number or truth value as a tool writes it as text; where it is neither that is told and an empty text stands in. */
export function textAt(source: Source, node: Node, what: string): string {
  const text = textOf(node);
  if (text !== undefined) return text;
  source.tell(node.at, "expected-text", `${what} is ${kindOf(node)}, not a text`, "write a word or a number");
  return "";
}

/** A scalar as text, so that `1.0` and `"1"` and the key `1` are the same name; undefined for lists, maps and nothing. */
export function textOf(node: Node | undefined): string | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  if (typeof node.value === "number" && Number.isSafeInteger(node.value) && Number(node.written) === node.value) {
    return String(node.value);
  }
  return typeof node.value === "number" && Number(node.written) === node.value ? String(node.value) : node.written;
}

/** Values of a map by key, keys made the same way as `textOf` makes names. */
export function byText(map: MapNode): Map<string, Node> {
  const unquoted = (key: string, isNumber: boolean): string => {
    const value = Number(key);
    return isNumber && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
      ? String(value)
      : key;
  };
  return new Map(entriesOf(map).map(({ key, keyIsNumber, value }) => [unquoted(key, keyIsNumber), value]));
}

/** A finite number, exactly as written; where there is none that is told and 0 stands in. */
export function numberAt(source: Source, node: Node | undefined, parent: Node, what: string): Fraction {
  if (node?.kind === "scalar" && node.style === "plain") {
    const value = decimal(node.written);
    if (value) return value;
  }
  const got = node?.kind === "scalar" && node.value !== null ? quoted(node.written) : kindOf(node);
  const message = `${what} is ${got}, not a number that can be read`;
  source.tell((node ?? parent).at, "bad-number", message, "write a decimal number without quotes");
  return zero;
}

export function kindOf(node: Node | undefined): string {
  if (node === undefined) return "missing";
  if (node.kind !== "scalar") return node.kind === "list" ? "a list" : "a map";
  return node.value === null ? "empty" : quoted(node.written);
}
