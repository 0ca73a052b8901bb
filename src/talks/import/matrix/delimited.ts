/** Comma, semicolon, tab or bar separated text (RFC 4180), the separator found from the text. */

export type Delimiter = "," | ";" | "\t" | "|";

/** Rows of fields. A quote opens a quoted field only at its start; a quote that never closes is taken as a letter. */
export function readDelimited(text: string, delimiter: Delimiter, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let noMoreQuotes = false;
  while (at <= text.length && rows.length < mostRows) {
    let field: string;
    let end: number;
    const close = text[at] === '"' && !noMoreQuotes ? closingQuote(text, at) : -1;
    if (text[at] === '"' && !noMoreQuotes && close < 0) noMoreQuotes = true;
    if (close >= 0) {
      const after = fieldEnd(text, close + 1, delimiter);
      field = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, after);
      end = after;
    } else {
      end = fieldEnd(text, at, delimiter);
      field = text.slice(at, end);
    }
    row.push(field);
    if (text[end] === delimiter) at = end + 1;
    else {
      rows.push(row);
      row = [];
      at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
      if (at >= text.length) break;
    }
  }
  return rows;
}

/** The quote that closes the one at `from`; -1 when none does. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text[at + 1] !== '"') return at;
  }
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === delimiter || letter === "\n" || letter === "\r") return at;
  }
  return text.length;
}

/**
 * The separator that parts most of the first rows into the same number of fields, at least two; of equal ones the first of tab,
 * semicolon, bar, comma. Undefined when none does.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of ["\t", ";", "|", ","] as const) {
    if (!text.includes(delimiter)) continue;
    const widths = readDelimited(text.slice(0, 100_000), delimiter, 200)
      .map((row) => row.length)
      .filter((width, k, all) => width > 1 || all.length === 1 || k > 0);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    const score = widths.length ? most[1] / widths.length : 0;
    if (score > (best?.score ?? 0) + 1e-9) best = { delimiter, score };
  }
  return best && best.score >= 0.5 ? best.delimiter : undefined;
}
