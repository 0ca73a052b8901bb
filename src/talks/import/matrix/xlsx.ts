/** Sheets of an Excel file as tables: stored values, no formula is computed and no link followed. */
import { child, descendants, readXml, type XmlElement } from "../xml.js";
import { decodeXml } from "./decode.js";
import { type Span, type Table, TableBuilder } from "./table.js";
import { walkXml } from "./walk-xml.js";
import { readStyles, type Styles, shownNumber } from "./xlsx-numbers.js";
import type { Zip } from "./zip.js";

/** Every sheet with words in it, hidden ones too (and said). */
export function readXlsx(file: string, zip: Zip): Table[] {
  const small = (path: string): XmlElement | undefined => {
    const bytes = zip.read(path);
    return bytes && readXml({ name: `${file}/${path}`, text: decodeXml(bytes) });
  };
  const workbook = small("xl/workbook.xml");
  const relations = small("xl/_rels/workbook.xml.rels");
  if (!workbook) return [];
  const targets = new Map(
    (relations ? descendants(relations, "Relationship") : []).map(({ attributes }) => [
      attributes.Id ?? "",
      attributes.Target ?? "",
    ]),
  );
  const properties = child(workbook, "workbookPr");
  const context: Context = {
    file,
    strings: sharedStrings(file, zip),
    styles: readStyles(small("xl/styles.xml")),
    since1904: /^(1|true)$/.test(properties?.attributes.date1904 ?? ""),
  };
  return descendants(workbook, "sheet").flatMap(({ attributes }) => {
    const link = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "";
    const target = targets.get(attributes[link] ?? "") ?? "";
    const bytes = zip.read(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    const name = attributes.name ?? "sheet";
    const table = bytes && readSheet(context, name, decodeXml(bytes), (attributes.state ?? "visible") !== "visible");
    return table ? [table] : [];
  });
}

interface Context {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly since1904: boolean;
}

/** Runs of a string are joined; its phonetic reading is not part of it. */
function sharedStrings(file: string, zip: Zip): string[] {
  const bytes = zip.read("xl/sharedStrings.xml");
  if (!bytes) return [];
  const strings: string[] = [];
  let words: string[] = [];
  let [inText, phonetic] = [false, 0];
  walkXml(`${file}/xl/sharedStrings.xml`, decodeXml(bytes), {
    open(name) {
      if (name === "si") words = [];
      else if (name === "rPh") phonetic++;
      inText = name === "t" && phonetic === 0;
    },
    text(part) {
      if (inText) words.push(part);
    },
    close(name) {
      inText = false;
      if (name === "rPh") phonetic--;
      else if (name === "si") strings.push(escaped(words.join("")));
    },
  });
  return strings;
}

function readSheet(context: Context, sheet: string, xml: string, hidden: boolean): Table | undefined {
  const builder = new TableBuilder();
  const name = `${context.file}, sheet ${sheet}`;
  if (hidden)
    builder.report.add("hidden-sheet", `the sheet "${sheet}" is hidden in the file and read all the same`, name);
  let at = { row: -1, column: -1 };
  let cell: { type: string; style: number; value: string; inline: string; formula: boolean } | undefined;
  let into: "value" | "inline" | undefined;
  let phonetic = 0;
  let rightToLeft = false;
  walkXml(name, xml, {
    open(tag, attributes) {
      into = undefined;
      if (tag === "row") at = { row: attributes.r ? Number(attributes.r) - 1 || 0 : at.row + 1, column: -1 };
      else if (tag === "c") {
        at = placeIn(attributes.r) ?? { row: at.row, column: at.column + 1 };
        cell = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0), value: "", inline: "", formula: false };
      } else if (tag === "v") into = "value";
      else if (tag === "rPh") phonetic++;
      else if (tag === "t" && phonetic === 0) into = "inline";
      else if (tag === "f" && cell) cell.formula = true;
      else if (tag === "mergeCell") {
        const span = spanOf(attributes.ref ?? "");
        if (span) builder.merge(span);
      } else if (tag === "sheetView") rightToLeft = /^(1|true)$/.test(attributes.rightToLeft ?? "");
    },
    text(part) {
      if (cell && into) cell[into] += part;
    },
    close(tag) {
      into = undefined;
      if (tag === "rPh") phonetic--;
      if (tag !== "c" || !cell) return;
      const place = `${sheet}, row ${at.row + 1}`;
      if (cell.formula)
        builder.report.add("formula", "formulas are not computed; the value stored in the file is read", place);
      if (cell.type === "e" || (cell.formula && cell.value === "" && cell.inline === ""))
        builder.report.add("no-value", `a cell holds an error or a formula without a value: ${cell.value}`, place);
      else builder.put(at.row, at.column, storedValue(cell, context));
      cell = undefined;
    },
  });
  return builder.build({ name, kind: "sheet", caption: sheet, rightToLeft });
}

function storedValue(
  { type, style, value, inline }: { type: string; style: number; value: string; inline: string },
  { strings, styles, since1904 }: Context,
): string {
  switch (type) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return escaped(inline);
    case "str":
      return escaped(value);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
    default:
      return shownNumber(value.trim(), styles[style] ?? "number", since1904);
  }
}

/** Excel writes characters that XML cannot hold as _x000D_; they are line breaks or nothing. */
const escaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function placeIn(reference: string | undefined): { row: number; column: number } | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? "");
  if (!parts) return undefined;
  let column = 0;
  for (const letter of parts[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Math.max(0, Number(parts[2]) - 1), column: column - 1 };
}

function spanOf(reference: string): Span | undefined {
  const [from, to] = reference.split(":").map(placeIn);
  if (!from || !to) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
