/** Tables as Word has them: caption, header row on every page, rows that stay whole, right to left where the page is. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { CellLine, Column, Row, SourceLine, Table as TableData, Words } from "../blocks.js";
import { directionOf } from "../text.js";
import { colours, textWidth } from "./look.js";
import { runsOf, type Setting, textRuns } from "./runs.js";

/** @param sources the rows of the list of sources: what a row's bookmark and address are; absent for any other table */
export function tableOf(table: TableData, setting: Setting, sources?: readonly SourceLine[]): Table {
  const rtl = directionOf(setting.lang) === "rtl";
  const widths = widthsOf(table.columns);
  const cells = (row: Row, r: number) =>
    table.columns.map((column, c) => {
      const lines = row.cells[c] ?? [];
      const source = sources?.[r];
      return cellOf(
        source && c === 1 ? linked(lines, setting, source) : lines.map((line) => lineOf(line, setting, column)),
        widths[c]!,
        row.collision ? { fill: colours.hit, bar: c === 0 } : {},
        rtl,
      );
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: rtl,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { top: 40, bottom: 50, left: 40, right: 110, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((column, c) =>
          cellOf([paragraph(column.head, setting, "CellHead", column)], widths[c]!, { head: true }, rtl),
        ),
      }),
      ...table.rows.flatMap((row, r) => [
        ...(row.group ? [groupRow(row.group, setting, table.columns.length)] : []),
        new TableRow({ cantSplit: tall(row) < 1200, children: cells(row, r) }),
      ]),
    ],
  });
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colours.line };

/** Letters in a row: one longer than most of a page must be allowed to break. */
const tall = ({ cells }: Row): number =>
  Math.max(
    0,
    ...cells.map((lines) =>
      lines.reduce(
        (sum, { words }) =>
          sum + words.reduce((all, part) => all + (typeof part === "string" ? part : part.text).length, 0),
        0,
      ),
    ),
  );

/** Twentieths of a point that add up to the text's width; columns without a share divide what is left. */
function widthsOf(columns: readonly Column[]): number[] {
  const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const open = columns.filter(({ width }) => width === undefined).length;
  const share = open ? Math.max(0.08, (1 - given) / open) : 0;
  const total = given + share * open;
  return columns.map(({ width }) => Math.floor(((width ?? share) / total) * textWidth));
}

interface CellLook {
  readonly fill?: string;
  /** A bar at the start of the row (Word's left is the right of a table from right to left): red lines collide. */
  readonly bar?: boolean;
  readonly head?: boolean;
}

function cellOf(children: readonly Paragraph[], width: number, { fill, bar, head }: CellLook, rtl: boolean): TableCell {
  const start: IBorderOptions = { style: BorderStyle.SINGLE, size: 24, color: colours.mark };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
    borders: {
      bottom: head ? { style: BorderStyle.SINGLE, size: 8, color: colours.ink } : hair,
      ...(bar ? { left: start } : {}),
    },
    children: children.length ? [...children] : [new Paragraph({ style: "Cell", bidirectional: rtl })],
  });
}

const groupRow = (words: Words, setting: Setting, span: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        borders: { bottom: none },
        children: [paragraph(words, setting, "CellGroup")],
      }),
    ],
  });

function lineOf(line: CellLine, setting: Setting, column: Column): Paragraph {
  switch (line.kind) {
    case "text":
      return paragraph(line.words, setting, "Cell", column);
    case "aside":
      return paragraph(line.words, setting, "CellAside", column);
    case "red line": {
      const color = { bottom: colours.bad, held: colours.mark, stated: colours.soft }[line.firmness];
      const side = {
        style: line.firmness === "stated" ? BorderStyle.DASHED : BorderStyle.SINGLE,
        size: line.collides ? 12 : 6,
        space: 1,
        color,
      };
      // Around the paragraph: around runs it would break at every change of direction and overlap where lines wrap.
      return inParagraph(
        runsOf(line.words, setting, { color, ...(line.collides ? { bold: true } : {}) }),
        setting,
        "CellAside",
        column,
        {
          border: { top: side, bottom: side, left: side, right: side, between: side },
          indent: { left: 40, right: 40 },
          spacing: { before: 30, after: 30 },
        },
      );
    }
    default:
      return line satisfies never;
  }
}

const paragraph = (words: Words, setting: Setting, style: string, column?: Column): Paragraph =>
  inParagraph(runsOf(words, setting), setting, style, column);

const inParagraph = (
  children: ParagraphChild[],
  setting: Setting,
  style: string,
  column?: Column,
  look: Pick<IParagraphOptions, "border" | "indent" | "spacing"> = {},
): Paragraph =>
  new Paragraph({
    style,
    ...look,
    bidirectional: directionOf(setting.lang) === "rtl",
    ...(column?.kind === "number" ? { alignment: AlignmentType.END } : {}),
    children,
  });

/** The title of a source, which its marks lead to, and its address: a link only where it leads to a web page. */
function linked(lines: readonly CellLine[], setting: Setting, { id, url }: SourceLine): Paragraph[] {
  const bookmark = setting.sources.get(id);
  return lines.map((line, l) => {
    const link = line.kind === "aside" ? webAddress(url) : null;
    const children: ParagraphChild[] = link
      ? [new ExternalHyperlink({ link, children: textRuns(url!, setting.lang, { color: colours.link }) })]
      : runsOf(line.words, setting);
    return new Paragraph({
      style: line.kind === "aside" ? "CellAside" : "Cell",
      bidirectional: directionOf(setting.lang) === "rtl",
      children: l === 0 && bookmark ? [new Bookmark({ id: bookmark, children })] : children,
    });
  });
}

/** An address of the web as a link may have it; null for anything else, which stays text. */
export const webAddress = (url: string | undefined): string | null =>
  url !== undefined && url.length <= 2000 && /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\"<>^`{|}\p{C}]*)?$/iu.test(url)
    ? url
    : null;
