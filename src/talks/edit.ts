import { gate } from "./gate.js";
import type { Parsed, Plain } from "./model.js";
import { noNames } from "./names.js";
import { parseNodes } from "./nodes.js";
import { Reading } from "./reading.js";

/** Keys and list indexes from the root. */
export type EditPath = readonly (string | number)[];

/**
 * The text with a value set at a path, everything else, comments included, as it stands. Maps on the way are made where they
 * are missing; an index one past the end of a list adds to it. The result is not checked: give it to `parseTalks`.
 *
 * @returns the new text, or why the old one cannot be edited (it does not parse, or the path leads through a scalar)
 */
export function setIn(text: string, path: EditPath, value: Plain): Promise<Parsed<string>> {
  return edited(text, path, (document) => document.setIn(path, document.createNode(value)));
}

/** The text without what stands at a path; a path that leads nowhere changes nothing. */
export function deleteIn(text: string, path: EditPath): Promise<Parsed<string>> {
  return edited(text, path, (document) => {
    if (document.hasIn(path)) document.deleteIn(path);
  });
}

/**
 * What stands at a path moved to another place among its siblings, comments with it: `to` counts them without it, from 0. A path
 * that leads nowhere changes nothing.
 */
export function moveIn(text: string, path: EditPath, to: number): Promise<Parsed<string>> {
  return edited(text, path, (document) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (typeof parent !== "object" || parent === null || !("items" in parent)) return;
    const items = parent.items as unknown[];
    const last = path.at(-1)!;
    const at = typeof last === "number" ? last : items.findIndex((item) => keyOf(item) === last);
    if (at < 0 || at >= items.length) return;
    const [moved] = items.splice(at, 1);
    items.splice(to, 0, moved);
  });
}

/** What stands at a path as the one item of a list in its place. */
export function wrapIn(text: string, path: EditPath): Promise<Parsed<string>> {
  return edited(text, path, (document) => {
    const node = document.getIn(path, true);
    if (node === undefined) return;
    const list = document.createNode([]) as unknown as { items: unknown[] };
    list.items.push(node);
    document.setIn(path, list);
  });
}

/** The key of a map's pair as text. */
function keyOf(item: unknown): string | undefined {
  const key = typeof item === "object" && item !== null && "key" in item ? item.key : undefined;
  return typeof key === "object" && key !== null && "value" in key ? String(key.value) : undefined;
}

type Document = import("yaml").Document;

/** `yaml` is slow to load and has been brought down by nesting: it sees only what the gate and the parser let through. */
async function edited(input: string, path: EditPath, change: (document: Document) => void): Promise<Parsed<string>> {
  const gated = gate(input);
  if (!gated.ok) return { ok: false, problems: [gated.problem] };
  const file = new Reading(gated.text, noNames);
  const root = parseNodes(gated.text, (at, code, message, hint) => file.tell(at, code, message, hint));
  if (root?.kind !== "map" && file.sound) file.tell(0, "empty-file", "the file is empty", "begin with detente: 1");
  if (path.length === 0) file.tell(0, "bad-path", "an edit needs a path", "name what to change");
  if (!file.sound) return { ok: false, problems: file.problems() };
  const { parseDocument } = await import("yaml");
  const document = parseDocument(gated.text, { version: "1.2", schema: "core", keepSourceTokens: true });
  for (let length = 1; length < path.length; length++) {
    const part = document.getIn(path.slice(0, length), true);
    if (part === undefined || (typeof part === "object" && part !== null && "items" in part)) continue;
    file.tell(
      0,
      "bad-path",
      `${path.slice(0, length).join(".")} is no map or list`,
      "choose a path through maps and lists",
    );
    return { ok: false, problems: file.problems() };
  }
  change(document);
  return { ok: true, value: document.toString({ lineWidth: 0, flowCollectionPadding: false }) };
}
