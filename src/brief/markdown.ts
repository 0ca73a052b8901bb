/** The brief as Markdown: tables as pipes, charts as their sentence, every text escaped. */
import type { Block, CellLine, Inline, Listing, Table, Words } from "./blocks.js";
import type { BriefDocument } from "./brief.js";
import { messagesIn } from "./messages.js";

export function briefMarkdown(document: BriefDocument): string {
  const m = messagesIn(document.frame.lang);
  const parts = [
    `# ${asLine(escapeMarkdown(document.title))}`,
    asLine(escapeMarkdown(document.subtitle)),
    `**${escapeMarkdown(m.brief.bottomLine)}**`,
    listing({ ...document.bottomLine, items: document.bottomLine.items }, false),
    ...document.main.map((block) => blockMarkdown(block, 2)),
    "---",
    `## ${escapeMarkdown(m.brief.annex)}`,
    ...document.annex.map((block) => blockMarkdown(block, 3)),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** The answer is the heading; the question stands under it. */
export function blockMarkdown(block: Block, level: number): string {
  return [
    `${"#".repeat(level)} ${wordsMarkdown(block.answer)}`,
    `*${escapeMarkdown(block.question)}*`,
    ...block.say.filter((each) => each.length).map(wordsMarkdown),
    ...block.body.map((part) =>
      part.kind === "table"
        ? table(part)
        : part.kind === "list"
          ? listing(part, true)
          : `*${escapeMarkdown(part.label)}*`,
    ),
    ...block.key.map((each) => `<small>${wordsMarkdown(each)}</small>`),
  ].join("\n\n");
}

function listing({ head, items }: Listing, withHead: boolean): string {
  const lines = items.map(({ words }) => `- ${wordsMarkdown(words)}`).join("\n");
  return head && withHead ? `**${wordsMarkdown(head)}**\n\n${lines}` : lines;
}

function table({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const width = columns.length;
  return [
    line(columns.map(({ head }) => wordsMarkdown(head) || " ")),
    line(columns.map(({ kind }) => (kind === "number" ? "---:" : "---"))),
    ...rows.flatMap((row) => [
      ...(row.group
        ? [line([`**${wordsMarkdown(row.group)}**`, ...Array.from({ length: width - 1 }, () => " ")])]
        : []),
      line(
        columns.map(
          (_, c) => `${row.collision && c === 0 ? "⚠ " : ""}${(row.cells[c] ?? []).map(cellLine).join("<br>")}` || " ",
        ),
      ),
    ]),
  ].join("\n");
}

function cellLine(line: CellLine): string {
  switch (line.kind) {
    case "text":
      return wordsMarkdown(line.words);
    case "aside":
      return `<small>${wordsMarkdown(line.words)}</small>`;
    case "red line":
      return line.firmness === "bottom" ? `**[${wordsMarkdown(line.words)}]**` : `[${wordsMarkdown(line.words)}]`;
    default:
      return line satisfies never;
  }
}

export const wordsMarkdown = (words: Words): string => asLine(words.map(inline).join(""));

function inline(part: Inline): string {
  if (typeof part === "string") return escapeMarkdown(part);
  const text = escapeMarkdown(part.text);
  switch (part.mark) {
    case "strong":
      return emphasised(text, "**");
    case "small":
      return text;
    case "party":
      return text;
    case "source":
      return `(${text})`;
    case "judgement":
      return `${emphasised(text, "*")} (${escapeMarkdown(part.why)})`;
    default:
      return part satisfies never;
  }
}

/** Emphasis must hug its words, or Markdown takes the marks for text. */
const emphasised = (text: string, mark: string): string => {
  const inner = text.trim();
  return inner ? text.replace(inner, () => `${mark}${inner}${mark}`) : text;
};

/**
 * Text that Markdown cannot mistake for markup: control characters, HTML, links, table pipes, line breaks. What could start a block
 * is only special at the start of a line: `asLine` sees to it.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e]/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]|~]/g, "\\$&")
    .replace(/!(?=\\\[)/g, "\\!")
    .replace(/\b(https?|ftp|mailto|javascript|data):/gi, "$1&#58;")
    .replace(/\bwww\./gi, "www&#46;")
    .replace(/@(?=\w)/g, "&#64;");

/** A line whose start is no heading, list, rule or quotation, and no formula to a spreadsheet that the table is pasted into. */
const asLine = (markdown: string): string =>
  markdown.replace(/^(\s*)([-+=#])/, "$1\\$2").replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
