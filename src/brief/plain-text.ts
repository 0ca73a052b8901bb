/** Blocks as plain text for a terminal: no colour, columns aligned, the width given. */
import type { Block, CellLine, Inline, Listing, Table, Words } from "./blocks.js";

/** A block as lines: question, answer, what it means, tables and lists, key. Charts give their sentence. */
export function blockText(block: Block, width = 100): string {
  const parts = [
    block.question,
    ...wrap(wordsText(block.answer), width),
    ...block.say.flatMap((words) => wrap(wordsText(words), width)),
    ...block.body.flatMap((part) => ["", ...bodyText(part, width)]),
    ...(block.key.length ? ["", ...block.key.flatMap((words) => wrap(wordsText(words), width))] : []),
  ];
  return parts.join("\n");
}

/** Words without their marks. */
export const wordsText = (words: Words): string => words.map(inlineText).join("");

const inlineText = (inline: Inline): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file's text must not drive the terminal
  (typeof inline === "string" ? inline : inline.text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");

function bodyText(part: Block["body"][number], width: number): string[] {
  switch (part.kind) {
    case "table":
      return tableText(part, width);
    case "list":
      return listText(part, width);
    case "chart":
      return wrap(part.label, width);
    default:
      return part satisfies never;
  }
}

const listText = ({ head, items }: Listing, width: number): string[] => [
  ...(head ? wrap(`${wordsText(head)}:`, width) : []),
  ...items.flatMap(({ words }) => wrap(wordsText(words), width - 2).map((line, i) => (i ? `  ${line}` : `- ${line}`))),
];

export function tableText({ columns, rows, caption }: Table, width: number): string[] {
  const heads = columns.map(({ head }) => wordsText(head));
  const cells = rows.map((row) => columns.map((_, c) => cellText(row.cells[c] ?? [])));
  const widths = narrowed(
    columns.map((_, c) => Math.max(columnsOf(heads[c]), ...cells.map((row) => longest(row[c])), 1)),
    width - 2 * (columns.length - 1),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, c) => {
        const room = " ".repeat(Math.max(0, widths[c] - columnsOf(text)));
        return columns[c].kind === "number" ? room + text : text + room;
      })
      .join("  ")
      .trimEnd();
  const lines = (texts: readonly (readonly string[])[]) => {
    const wrapped = texts.map((cell, c) => cell.flatMap((text) => wrap(text, widths[c])));
    return Array.from({ length: Math.max(1, ...wrapped.map((cell) => cell.length)) }, (_, l) =>
      line(wrapped.map((cell) => cell[l] ?? "")),
    );
  };
  return [
    caption,
    ...lines(heads.map((head) => [head])),
    line(widths.map((w) => "-".repeat(w))),
    ...rows.flatMap((row, r) => [...(row.group ? [wordsText(row.group)] : []), ...lines(cells[r])]),
  ];
}

const cellText = (cell: readonly CellLine[]): string[] =>
  cell.map(({ kind, words }) => (kind === "red line" ? `[${wordsText(words)}]` : wordsText(words)));

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

/** Widths that fit: the widest give way first, none below 8. */
function narrowed(widths: readonly number[], room: number): number[] {
  const fitted = [...widths];
  while (fitted.reduce((a, b) => a + b, 0) > room) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if (fitted[widest] <= 8) break;
    fitted[widest] -= 1;
  }
  return fitted;
}

/** Columns that a text takes: joiners, marks of direction and marks above or below a letter take none. */
export const columnsOf = (text: string): number => [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, "")].length;

/** White space at which a line may end: not the spaces that keep a number with its sign or its unit. */
const breaks = /[^\S\u00a0\u202f\u2007]+/;

/** Lines that take no more columns than `width`, broken at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(breaks).filter(Boolean)) {
    if (line && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
    while (columnsOf(line) > width) {
      const letters = [...line];
      lines.push(letters.slice(0, width).join(""));
      line = letters.slice(width).join("");
    }
  }
  return line || !lines.length ? [...lines, line] : lines;
}
