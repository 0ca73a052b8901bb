import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { limits } from "./gate.js";
import { type Keyed, keyOf } from "./keys.js";
import type { MapEntry, Node, ScalarNode } from "./node.js";
import { plainScalar } from "./scalar.js";

/** Told of everything wrong in the text, by offset. */
export type Tell = (at: number, code: string, message: string, hint: string) => void;

/** What is being filled while events come in. `size` and `height` count what aliases repeat, again each time. */
interface Open extends Keyed {
  readonly at: number;
  readonly anchor: string | undefined;
  readonly entries: MapEntry[] | undefined;
  readonly items: Node[];
  key: ScalarNode | "bad" | undefined;
  /** The top-level key this lies under. */
  readonly section: string;
  size: number;
  height: number;
}

interface Measured {
  readonly node: Node;
  readonly size: number;
  readonly height: number;
}

/**
 * Reads YAML (so also JSON) into nodes with places.
 *
 * Tells of bad syntax (one problem, the parser stops there), more than 50 levels or 100 aliases, and then all at once: keys
 * given twice, reserved keys, keys that are not text, merge keys, tags, unsafe integers, infinities, and aliases that would
 * multiply into too many values. In the `conflict` section a tag or an anchor is a statement that lacks its quotes.
 *
 * @param text what `gate` let through
 * @returns the root, or undefined when there is none to go on with; told problems may stand beside a root
 */
export function parseNodes(text: string, tell: Tell): Node | undefined {
  const events = eventsOf(text, tell);
  if (events === undefined) return undefined;
  let aliases = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS && ++aliases > limits.aliases) {
      tell(event.anchorStart - 1, "too-many-aliases", `more than ${limits.aliases} aliases`, "write the values out");
      return undefined;
    }
  }
  return build(text, events, tell);
}

function eventsOf(text: string, tell: Tell): Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: limits.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = Math.min(error.mark?.position ?? 0, text.length);
    if (error.reason.startsWith("nesting exceeded")) {
      tell(at, "too-deep", `more than ${limits.depth} levels of lists and maps in one another`, "flatten the file");
    } else {
      tell(at, "yaml", `cannot be read: ${error.reason}`, syntaxHint(error.reason));
    }
    return undefined;
  }
}

function syntaxHint(reason: string): string {
  if (reason.includes("tab character")) return "indent with spaces";
  if (reason.includes("flow collection")) return "look for a missing comma, ] or }, or quote the text";
  if (reason.includes("quoted scalar")) return "close the quotes";
  if (reason.includes("indentation")) return "indent like the lines around it, and quote text that holds a colon";
  if (reason.includes("escape")) return "in double quotes write \\\\ for a backslash";
  return "look at quotes, colons and indentation here and on the line before";
}

function build(text: string, events: readonly Event[], tell: Tell): Node | undefined {
  const stack: Open[] = [];
  const anchors = new Map<string, Measured | "open">();
  let root: Node | undefined;
  let documents = 0;
  let lastAt = 0;
  let stopped = false;

  for (const event of events) {
    if (stopped) break;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents++;
        if (documents === 2)
          tell(lastAt, "several-documents", "more than one document in the file", "keep one; remove the line ---");
        if (documents >= 2) stopped = true;
        break;
      case EVENT_ID.SCALAR: {
        const node = scalarOf(text, event, lastAt, tell);
        lastAt = Math.max(node.at, event.valueEnd, event.tagEnd, event.anchorEnd);
        checkMarks(event);
        place({ node, size: 1, height: 0 }, anchorOf(text, event));
        break;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        lastAt = Math.max(lastAt, event.start);
        checkMarks(event);
        const anchor = anchorOf(text, event);
        if (anchor !== undefined) anchors.set(anchor, "open");
        const parent = stack[stack.length - 1];
        stack.push({
          at: event.start,
          anchor,
          entries: event.type === EVENT_ID.MAPPING ? [] : undefined,
          items: [],
          seen: undefined,
          key: undefined,
          section: parent === undefined ? "" : sectionOf(parent),
          size: 1,
          height: 1,
        });
        break;
      }
      case EVENT_ID.POP: {
        // The document's own end comes as a pop, too: then nothing is open.
        const done = stack.pop();
        if (done === undefined) break;
        const node: Node =
          done.entries === undefined
            ? { kind: "list", at: done.at, items: done.items }
            : { kind: "map", at: done.at, entries: done.entries };
        place({ node, size: done.size, height: done.height }, done.anchor);
        break;
      }
      case EVENT_ID.ALIAS: {
        const at = event.anchorStart - 1;
        lastAt = Math.max(lastAt, at);
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const target = anchors.get(name);
        if (target === undefined) tell(at, "unknown-anchor", `no anchor &${name} before this`, "write the value out");
        else if (target === "open") tell(at, "circular-alias", `*${name} lies within itself`, "write the value out");
        place(typeof target === "object" ? target : { node: nothingAt(at), size: 1, height: 0 }, undefined);
        break;
      }
      default:
        event satisfies never;
    }
  }
  return root;

  function sectionOf(parent: Open): string {
    if (parent.section !== "" || parent.entries === undefined) return parent.section;
    return typeof parent.key === "object" ? parent.key.written : "";
  }

  function checkMarks(event: { tagStart: number; anchorStart: number }): void {
    if (event.tagStart < 0 && event.anchorStart < 0) return;
    const parent = stack[stack.length - 1];
    const inConflict = parent !== undefined && sectionOf(parent) === "conflict";
    if (event.tagStart >= 0) {
      if (inConflict)
        tell(
          event.tagStart,
          "unquoted-statement",
          "a statement that begins with ! lacks its quotes",
          'write it as "!…"',
        );
      else tell(event.tagStart, "tag", "a YAML tag (!…) has no meaning here", "remove it, or quote the text");
    }
    if (event.anchorStart >= 0 && inConflict) {
      tell(
        event.anchorStart - 1,
        "unquoted-statement",
        "a statement that begins with & lacks its quotes",
        'write it as "…"',
      );
    }
  }

  /** Puts a finished value where it belongs; `anchor` names it for later. */
  function place(made: Measured, anchor: string | undefined): void {
    if (anchor !== undefined) anchors.set(anchor, made);
    const parent = stack[stack.length - 1];
    if (parent === undefined) {
      root ??= made.node;
      return;
    }
    parent.size += made.size;
    parent.height = Math.max(parent.height, made.height + 1);
    if (parent.size > limits.values || parent.height + stack.length - 1 > limits.depth) {
      const many = parent.size > limits.values;
      tell(
        made.node.at,
        many ? "alias-bomb" : "too-deep",
        many
          ? "aliases multiply into too many values"
          : `more than ${limits.depth} levels of lists and maps in one another`,
        many ? "write the values out" : "flatten the file",
      );
      stopped = true;
      root = undefined;
      stack.length = 0;
      return;
    }
    if (parent.entries === undefined) {
      parent.items.push(made.node);
    } else if (parent.key === undefined) {
      parent.key = keyOf(made.node, parent, tell);
    } else {
      const key = parent.key;
      parent.key = undefined;
      if (key !== "bad") {
        parent.entries.push({
          key: key.written,
          keyAt: key.at,
          keyIsNumber: key.style === "plain" && typeof key.value === "number",
          value: made.node,
        });
      }
    }
  }
}

/** What the gate refuses in the text may not come in through "\x1b" either. */
const unprintable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/u;

function scalarOf(text: string, event: ScalarEvent, lastAt: number, tell: Tell): ScalarNode {
  if (event.valueStart < 0) {
    const at = event.tagStart >= 0 ? event.tagStart : event.anchorStart >= 0 ? event.anchorStart - 1 : lastAt;
    return nothingAt(at);
  }
  const written = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
  const end = event.valueEnd;
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast && unprintable.test(written)) {
    const message = "an escape stands for a character that is no text";
    tell(event.valueStart - 1, "control-character", message, "remove it; only tabs and line breaks are read");
  }
  if (event.style === SCALAR_STYLE.PLAIN) {
    const read = event.tagStart >= 0 ? { value: written } : plainScalar(written);
    if ("code" in read) tell(event.valueStart, read.code, read.message, read.hint);
    return {
      kind: "scalar",
      at: event.valueStart,
      end,
      value: "code" in read ? 0 : read.value,
      written,
      style: "plain",
    };
  }
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const style = block ? "block" : event.style === SCALAR_STYLE.SINGLE_QUOTED ? "single" : "double";
  return { kind: "scalar", at: event.valueStart - (block ? 0 : 1), end, value: written, written, style };
}

function nothingAt(at: number): ScalarNode {
  return { kind: "scalar", at, end: at, value: null, written: "", style: "plain" };
}

function anchorOf(text: string, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : undefined;
}
