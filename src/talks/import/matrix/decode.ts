/** Bytes of a text file as text: UTF-8, UTF-16 with a mark, or Windows-1252 where only a few bytes need it. */
import { strFromU8 } from "fflate";
import { type Report, refuse } from "../imported.js";

/** Of a text or a paste. */
export const largestText = 8 * 1024 * 1024;

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeText(file: string, bytes: Uint8Array, report: Report): string {
  if (bytes.length > largestText) tooLong(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  if (bytes.subarray(0, 2000).includes(0))
    refuse(
      file,
      { line: 1, column: 1 },
      "not-a-table",
      "this is no text, Word or Excel file",
      "save it as docx, xlsx or csv",
    );
  const high = bytes.filter((byte) => byte >= 0x80).length;
  if (high === 0 || isUtf8(bytes)) return withoutMark(strFromU8(bytes));
  if (high > bytes.length / 20)
    refuse(file, { line: 1, column: 1 }, "not-utf-8", "this is not UTF-8 text", "save it as CSV UTF-8");
  report.add("windows-1252", "the file is not UTF-8; it is read as Windows-1252 (Western European)", file);
  let text = "";
  for (let from = 0; from < bytes.length; from += 8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 8000));
  return text.replace(/[\u0080-\u009f]/g, (odd) => windows1252[odd.charCodeAt(0) - 0x80]);
}

/** UTF-8 of an XML member; a mark of UTF-16 is obeyed. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  return withoutMark(strFromU8(bytes));
}

export const tooLong = (file: string): never =>
  refuse(file, { line: 1, column: 1 }, "too-large", "the text is larger than 8 MiB", "paste the table alone");

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function utf16(bytes: Uint8Array, lowAt: 0 | 1): string {
  const units: string[] = [];
  for (let k = 2; k + 1 < bytes.length; k += 2)
    units.push(String.fromCharCode(bytes[k + lowAt] | (bytes[k + 1 - lowAt] << 8)));
  return units.join("");
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i];
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return false;
    for (let k = 1; k < length; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return false;
    i += length;
  }
  return true;
}
