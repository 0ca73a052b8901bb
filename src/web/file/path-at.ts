/** Where in the file a place is: the keys and list marks from the root, and what is being written there. */
export interface PlaceInFile {
  /** A list stands as 0: which of its items it is makes no difference to what may stand there. */
  readonly path: readonly (string | 0)[];
  /** Whether a key or a value is being written. */
  readonly writing: "key" | "value";
  /** What of it stands before the place. */
  readonly started: string;
  /** Keys that the map has already, on the lines around. */
  readonly siblings: readonly string[];
}

/**
 * The place at the end of `before`, read from indentation and brackets alone, so that it is found in a broken file too. Text in
 * block scalars is taken for keys where it looks like them.
 *
 * @param before the text up to the place
 */
export function placeAt(before: string): PlaceInFile | undefined {
  const lineStart = before.lastIndexOf("\n") + 1;
  const flow = flowStart(before);
  const anchor = flow ? before.lastIndexOf("\n", flow.at) + 1 : lineStart;
  const block = blockAt(before, anchor, before.slice(anchor, flow?.at));
  if (!block) return undefined;
  return flow ? inFlow(block.path, before.slice(flow.at)) : block;
}

/** Keys and list marks of the block lines above, by indentation, then the line itself. */
function blockAt(before: string, anchor: number, line: string): PlaceInFile | undefined {
  const own = parsed(line);
  if (/(^|\s)#/.test(own.key === undefined ? own.rest : own.value)) return undefined;
  const path: (string | 0)[] = own.key === undefined ? [] : [own.key];
  const siblings: string[] = [];
  let column = own.column;
  let ofList = false;
  const under = (parent: string | 0, at: number) => {
    path.unshift(parent);
    column = at;
    ofList = parent === 0;
  };
  for (const dash of [...own.dashes].reverse()) under(0, dash);
  for (let end = anchor - 1; end > 0 && (column > 0 || ofList || own.column === 0); ) {
    const start = before.lastIndexOf("\n", end - 1) + 1;
    const each = parsed(before.slice(start, end));
    end = start - 1;
    if (each.rest === "" || each.rest.startsWith("#")) continue;
    if (each.key !== undefined) {
      if (each.column === own.column && column === own.column && !ofList) siblings.push(each.key);
      // A list may stand as deep as the key that it is under.
      if (each.column < column || (each.column === column && ofList)) under(each.key, each.column);
    }
    for (const dash of [...each.dashes].reverse()) if (dash < column) under(0, dash);
  }
  if (own.key !== undefined) return { path, writing: "value", started: own.value, siblings: [] };
  return { path, writing: "key", started: own.rest, siblings: own.dashes.length > 0 ? [] : siblings };
}

interface Line {
  /** Columns of list marks. */
  readonly dashes: readonly number[];
  /** Column of what follows them. */
  readonly column: number;
  readonly key: string | undefined;
  readonly value: string;
  /** All that follows the list marks. */
  readonly rest: string;
}

function parsed(line: string): Line {
  const dashes: number[] = [];
  let column = /^ */.exec(line)![0].length;
  for (let mark = /^-(?: +|$)/.exec(line.slice(column)); mark; mark = /^-(?: +|$)/.exec(line.slice(column))) {
    dashes.push(column);
    column += mark[0].length;
  }
  const rest = line.slice(column);
  const found = /^(?:"([^"]*)"|'([^']*)'|([^\s"'{}[\],#&*!|>%@`-][^:#{}[\]]*?))\s*:(?:\s+(.*))?$/s.exec(rest);
  return { dashes, column, key: found?.[1] ?? found?.[2] ?? found?.[3], value: (found?.[4] ?? "").trimStart(), rest };
}

/** The outermost bracket that is open at the end; looked for as far back as a section goes. */
function flowStart(before: string): { readonly at: number } | undefined {
  const from = Math.max(0, before.length - 20_000);
  // A line that begins at the margin with a key begins a section, in which no bracket is open.
  const section = [...before.slice(from).matchAll(/^[A-Za-z_][\w-]*:/gm)].at(-1);
  const open: number[] = [];
  for (const { char, at } of marks(before, from + (section?.index ?? 0))) {
    if (char === "{" || char === "[") open.push(at);
    else if (char === "}" || char === "]") open.pop();
  }
  return open.length > 0 ? { at: open[0]! } : undefined;
}

function inFlow(outer: readonly (string | 0)[], text: string): PlaceInFile {
  interface Open {
    readonly list: boolean;
    key: string | undefined;
    readonly keys: string[];
  }
  const open: Open[] = [];
  let last = 0;
  for (const { char, at } of marks(text, 0)) {
    const top = open.at(-1);
    if (char === "{" || char === "[") open.push({ list: char === "[", key: undefined, keys: [] });
    else if (char === "}" || char === "]") open.pop();
    else if (char === "," && top) top.key = undefined;
    else if (char === ":" && top && !top.list) {
      top.key = unquoted(text.slice(last, at).trim());
      top.keys.push(top.key);
    } else continue;
    last = at + 1;
  }
  const started = text.slice(last).trimStart();
  const path = [...outer];
  for (const { list, key } of open) {
    if (list) path.push(0);
    else if (key !== undefined) path.push(key);
  }
  const top = open.at(-1)!;
  const writing = top.list || top.key !== undefined ? "value" : "key";
  return { path, writing, started, siblings: writing === "key" ? top.keys : [] };
}

const unquoted = (key: string) => key.replace(/^["']|["']$/g, "");

/** Brackets, commas and colons that are marks: not in quotes, not in comments, not in words. */
function* marks(text: string, from: number): Generator<{ char: string; at: number }> {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if (quote) {
      if (char === "\\" && quote === '"') at++;
      else if (char === quote) quote = "";
    } else if (char === "#" && (at === 0 || /\s/.test(text[at - 1]!))) {
      const end = text.indexOf("\n", at);
      if (end < 0) return;
      at = end;
    } else if ((char === '"' || char === "'") && (at === 0 || /[\s[{,:(]/.test(text[at - 1]!))) quote = char;
    else if (char === ":" && !/[\s,}\]]/.test(text[at + 1] ?? " ")) continue;
    else if ("{}[],:".includes(char)) yield { char, at };
  }
}
