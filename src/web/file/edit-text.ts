import { diff3Merge } from "node-diff3";
import { deleteIn, type EditPath, moveIn, setIn, wrapIn } from "../../talks/edit.js";
import { gate } from "../../talks/gate.js";
import type { Parsed, Plain } from "../../talks/model.js";
import { type Node, valueUnder } from "../../talks/node.js";
import { parseNodes } from "../../talks/nodes.js";

/** One step of an edit: a value set at a path, or what stands there taken away, moved among its siblings, or made a list of one. */
export type EditStep =
  | { readonly path: EditPath; readonly value: Plain }
  | { readonly path: EditPath; readonly remove: true }
  | { readonly path: EditPath; readonly to: number }
  | { readonly path: EditPath; readonly wrap: true };

/**
 * The text after these steps, each on the result of the one before, every other line as somebody wrote it; or why a step cannot be
 * taken. A number or a word in the place of another is written there and nothing else is touched.
 */
export async function editText(text: string, steps: readonly EditStep[]): Promise<Parsed<string>> {
  let now = text;
  for (const step of steps) {
    const small = "value" in step ? scalarReplaced(now, step.path, step.value) : undefined;
    const edited = small === undefined ? await rewritten(now, step) : ({ ok: true, value: small } as const);
    if (!edited.ok) return edited;
    now = edited.value;
  }
  return { ok: true, value: now };
}

/** The text with one scalar written over another; undefined where that would not be the whole edit. */
function scalarReplaced(text: string, path: EditPath, value: Plain): string | undefined {
  if (value !== null && typeof value === "object") return undefined;
  const node = nodeAt(text, path);
  if (node?.kind !== "scalar" || node.style === "block" || node.end <= node.at) return undefined;
  const next = text.slice(0, node.at) + scalarText(value) + text.slice(node.end);
  const written = nodeAt(next, path);
  return written?.kind === "scalar" && written.value === value ? next : undefined;
}

function scalarText(value: string | number | boolean | null): string {
  if (typeof value !== "string") return String(value);
  // Ranges and dates are as plain as people write them.
  if (/^\d+(\.\d+)?\.\.\d+(\.\d+)?$|^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  return /^[A-Za-z][\w -]*[\w]$|^[A-Za-z]$/.test(value) && !/^(true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

function nodeAt(text: string, path: EditPath): Node | undefined {
  const gated = gate(text);
  // A mark at the front would shift every place.
  if (!gated.ok || gated.text.length !== text.length) return undefined;
  let node = parseNodes(gated.text, () => {});
  for (const part of path) {
    if (typeof part === "string") node = valueUnder(node, part);
    else node = node?.kind === "list" ? node.items[part] : undefined;
  }
  return node;
}

/**
 * The edit by the library that keeps comments. It also fills long lines anew and moves some blank ones: the same rewriting of the
 * text without the edit tells which differences are its own, and only the others are put into the text.
 */
async function rewritten(text: string, step: EditStep): Promise<Parsed<string>> {
  const edited = await taken(text, step);
  if (!edited.ok) return edited;
  const plain = await deleteIn(text, [nowhere]);
  if (!plain.ok || plain.value === text) return edited;
  const regions = diff3Merge(text.split("\n"), plain.value.split("\n"), edited.value.split("\n"), {
    excludeFalseConflicts: true,
  });
  const lines = regions.flatMap(({ ok, conflict }) => ok ?? conflict!.b);
  const merged = lines.join("\n");
  // Where both touched the same lines, the result is taken only if it says what the library's does.
  return sameValues(merged, edited.value) ? { ok: true, value: merged } : edited;
}

function taken(text: string, step: EditStep): Promise<Parsed<string>> {
  if ("value" in step) return setIn(text, step.path, step.value);
  if ("to" in step) return moveIn(text, step.path, step.to);
  return "wrap" in step ? wrapIn(text, step.path) : deleteIn(text, step.path);
}

/** No file has it: keys do not begin with a space. */
const nowhere = " nowhere";

function sameValues(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const root = parseNodes(text, () => {});
    return root && JSON.stringify(valuesOf(root));
  });
  return a !== undefined && a === b;
}

function valuesOf(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(valuesOf);
  return node.entries.map(({ key, value }) => [key, valuesOf(value)]);
}
