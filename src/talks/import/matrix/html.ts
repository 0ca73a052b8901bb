/** Tables of pasted HTML, read by a tolerant reader of tags: no script runs, no address is opened, nothing but words is kept. */
import type { Report } from "../imported.js";
import { entityText } from "./html-entities.js";
import { limits, type Table, TableBuilder } from "./table.js";

interface OpenTable {
  readonly builder: TableBuilder;
  readonly order: number;
  row: number;
  column: number;
  cell: { text: string[]; heading: boolean; rows: number; columns: number } | undefined;
  caption: string[] | undefined;
  /** Column to the first row below a cell that spans several. */
  readonly taken: Map<number, number>;
}

/** Elements whose content is no text for readers. */
const silent = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "textarea",
  "iframe",
  "object",
  "svg",
  "math",
  "xml",
]);
/** Elements that begin on a new line. */
const blocks = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "br",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "section",
]);
const deepest = 30;

export function readHtml(name: string, html: string, report: Report): Table[] {
  const made: { order: number; table: Table }[] = [];
  const open: OpenTable[] = [];
  let count = 0;
  let outside = "";

  const finish = () => {
    const table = open.pop()!;
    endCell(table);
    const built = table.builder.build({
      name,
      kind: "grid",
      caption: (table.caption ?? []).join("").replace(/\s+/g, " ").trim().slice(0, 120) || captionFrom(outside),
    });
    outside = "";
    if (!built || made.length >= limits.tables) return;
    if (open.length) {
      report.add("nested-table", "a table inside a cell is read as a table of its own", name);
    }
    made.push({ order: table.order, table: built });
  };
  const say = (text: string) => {
    const table = open.at(-1);
    if (table?.cell) table.cell.text.push(text);
    else if (table?.caption) table.caption.push(text);
    else if (!table && text.trim() !== "") outside = text;
  };

  for (const token of tokens(html)) {
    if (token.kind === "text") {
      say(entityText(token.text).replace(/\s+/g, " "));
      continue;
    }
    const table = open.at(-1);
    const { tag, closing } = token;
    if (tag === "table" && !closing) {
      if (open.length >= deepest) continue;
      open.push({
        builder: new TableBuilder(),
        order: count++,
        row: -1,
        column: 0,
        cell: undefined,
        caption: undefined,
        taken: new Map(),
      });
      open.at(-1)!.builder.rightToLeft = /\bdir\s*=\s*["']?rtl/i.test(token.attributes);
    } else if (tag === "table" && table) finish();
    else if (tag === "tr" && table) {
      endCell(table);
      if (!closing) {
        table.row++;
        table.column = 0;
        if (/\bdir\s*=\s*["']?rtl/i.test(token.attributes)) table.builder.rightToLeft = true;
      }
    } else if ((tag === "td" || tag === "th") && table) {
      endCell(table);
      if (!closing) {
        if (table.row < 0) table.row = 0;
        table.cell = {
          text: [],
          heading: tag === "th",
          rows: spanIn(token.attributes, "rowspan", limits.rows),
          columns: spanIn(token.attributes, "colspan", limits.columns),
        };
      }
    } else if (tag === "caption" && table) {
      if (!closing) table.caption = [];
      endCell(table);
    } else if (blocks.has(tag)) say("\n");
  }
  while (open.length) finish();
  return made
    .sort((a, b) => a.order - b.order)
    .map(({ table }) => table)
    .filter(({ rows }) => rows.length > 1 || rows[0].length > 1);
}

function endCell(table: OpenTable): void {
  const { cell, row, taken, builder } = table;
  table.cell = undefined;
  if (!cell) return;
  while ((taken.get(table.column) ?? 0) > row) table.column++;
  const { rows, columns } = cell;
  builder.put(row, table.column, cell.text.join(""), cell.heading);
  builder.merge({ row, column: table.column, rows, columns });
  for (let c = table.column; c < table.column + columns; c++) if (rows > 1) taken.set(c, row + rows);
  table.column += columns;
}

const captionFrom = (text: string): string => (text.length <= 120 ? text.replace(/\s+/g, " ").trim() : "");

function spanIn(attributes: string, name: string, most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(attributes);
  return Math.min(Math.max(1, Number(found?.[1] ?? 1)), most);
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly tag: string; readonly closing: boolean; readonly attributes: string };

/** In one pass forward; what is silent is skipped to its end, or to the end of the text. */
function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      yield { kind: "text", text: html.slice(at) };
      return;
    }
    if (open > at) yield { kind: "text", text: html.slice(at, open) };
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = tagEnd(html, open);
    const name = /^<(\/?)([A-Za-z][A-Za-z0-9:]*)/.exec(html.slice(open, open + 60));
    if (!name) {
      // A lone "<", or a declaration.
      const declared = html[open + 1] === "!" || html[open + 1] === "?";
      if (!declared) yield { kind: "text", text: "<" };
      at = declared ? end : open + 1;
      continue;
    }
    const tag = name[2].toLowerCase();
    at = end;
    if (silent.has(tag) && name[1] === "" && html[end - 2] !== "/") {
      const close = closingTag(html, tag, end);
      at = close < 0 ? html.length : tagEnd(html, close);
      continue;
    }
    yield {
      kind: "tag",
      tag,
      closing: name[1] === "/",
      attributes: html.slice(open + name[0].length, Math.min(end, open + 4000)),
    };
  }
}

function closingTag(html: string, tag: string, from: number): number {
  const pattern = new RegExp(`</${tag}(?=[\\s/>])`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

/** After the ">" that ends the tag, those in quoted values not counted; a tag that never ends goes to the end of its line. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  const last = Math.min(html.length, from + 20_000);
  for (let at = from + 1; at < last; at++) {
    const letter = html[at];
    if (quote) {
      if (letter === quote) quote = "";
    } else if ((letter === '"' || letter === "'") && html[at - 1] === "=") quote = letter;
    else if (letter === ">") return at + 1;
  }
  const plain = html.indexOf(">", from);
  return plain < 0 ? html.length : plain + 1;
}
