/** Small Word and Excel files made from rows, for tests and the soak; what a program's own files hold and no more. */
import { strToU8, zipSync } from "fflate";

export interface MadeCell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}
type Rows = readonly (readonly (string | MadeCell)[])[];

/** Text as XML. */
export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);

/** Members by path. */
export const zipped = (members: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, strToU8(text)])));

/** Sheets by name, each the XML of its rows and what follows them. */
export function xlsxOf(
  sheets: Readonly<Record<string, string>>,
  {
    strings = [],
    styles = "",
    workbook = "",
  }: { strings?: readonly string[]; styles?: string; workbook?: string } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r">${workbook}<sheets>${names.map((name, k) => `<sheet name="${xml(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, k) => `<Relationship Id="rId${k + 1}" Target="worksheets/sheet${k + 1}.xml"/>`).join("")}</Relationships>`,
    ...(strings.length
      ? { "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${xml(text)}</t></si>`).join("")}</sst>` }
      : {}),
    ...(styles ? { "xl/styles.xml": styles } : {}),
    ...Object.fromEntries(
      names.map((name, k) => [
        `xl/worksheets/sheet${k + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="s">${sheets[name]}</worksheet>`,
      ]),
    ),
  });
}

/** Rows of inline strings, from A1. */
export const sheetRows = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((text, c) =>
            text === ""
              ? ""
              : `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
          )
          .join("")}</row>`,
    )
    .join("")}</sheetData>`;

/** A Word file with this body. */
export const docxOf = (body: string): Uint8Array =>
  zipped({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  });

export const paragraphXml = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;

/** A Word table; merged cells as gridSpan, and vMerge in the rows below. */
export function tableXml(rows: Rows, properties = ""): string {
  const below = new Map<number, { left: number; across: number }>();
  const line = (row: Rows[number]): string => {
    let column = 0;
    const cells: string[] = [];
    const continued = () => {
      for (let merged = below.get(column); merged && merged.left > 0; merged = below.get(column)) {
        cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${merged.across}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
        merged.left--;
        column += merged.across;
      }
    };
    for (const cell of row) {
      continued();
      const { text, across = 1, down = 1 } = typeof cell === "string" ? { text: cell } : cell;
      const merge = down > 1 ? '<w:vMerge w:val="restart"/>' : "";
      cells.push(
        `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/>${merge}</w:tcPr>${text.split("\n").map(paragraphXml).join("")}</w:tc>`,
      );
      if (down > 1) below.set(column, { left: down - 1, across });
      column += across;
    }
    continued();
    return `<w:tr>${cells.join("")}</w:tr>`;
  };
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map(line).join("")}</w:tbl>`;
}
