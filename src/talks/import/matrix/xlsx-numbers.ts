/** Numbers of a sheet as a reader sees them: dates as ISO text, per cent with its sign, others as written. */
import { dayText } from "../../dates.js";
import { child, type XmlElement } from "../xml.js";

export type NumberStyle = "number" | "date" | "month" | "percent";
/** By the index a cell names. */
export type Styles = readonly NumberStyle[];

export function readStyles(root: XmlElement | undefined): Styles {
  if (!root) return [];
  const own = new Map(
    (child(root, "numFmts")?.children ?? []).map(({ attributes }) => [
      Number(attributes.numFmtId),
      styleOf(attributes.formatCode ?? ""),
    ]),
  );
  return (child(root, "cellXfs")?.children ?? []).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? builtIn(id);
  });
}

function builtIn(id: number): NumberStyle {
  if (id === 9 || id === 10) return "percent";
  if (id === 17) return "month";
  const dates = [
    [14, 16],
    [22, 22],
    [27, 31],
    [34, 36],
    [50, 54],
    [57, 58],
  ];
  return dates.some(([from, to]) => id >= from && id <= to) ? "date" : "number";
}

/** A date where the format shows a day or a year; words in quotes and colours in brackets are no part of it. */
function styleOf(code: string): NumberStyle {
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (plain.includes("%")) return "percent";
  if (/d/.test(plain) && /[my]/.test(plain)) return "date";
  if (/y/.test(plain) && /m/.test(plain)) return "month";
  return "number";
}

/** @param since1904 days are counted from 1904 (old files of one maker) instead of 1900 */
export function shownNumber(value: string, style: NumberStyle, since1904: boolean): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  if (style === "percent") return `${plainNumber(number * 100)} %`;
  if (style === "number") return plainNumber(number);
  const days = Math.floor(number);
  if (days < 1 || days > 2_900_000) return plainNumber(number);
  // Sheets count a 29 February 1900 that never was.
  const day = dayText(days - (since1904 ? 24_107 : days > 59 ? 25_569 : 25_568));
  return style === "month" ? day.slice(0, 7) : day;
}

/** Files store 3.67 as 3.6699999999999999: fifteen digits are what was typed. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}
