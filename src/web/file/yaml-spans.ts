/** What a stretch of a talks text is, for its colour. */
export type SpanKind = "key" | "comment" | "quoted" | "mark" | "other";

export interface Span {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number;
}

/** What a line leaves open for the next: nothing, a quoted text, or a block of text below a line of that indent. */
export type LineState = null | { readonly quote: '"' | "'" } | { readonly below: number };

/**
 * The coloured stretches of one line, in order and apart, offsets from the line's start.
 *
 * It colours and nothing else: whether the text is a talks file is said by the reader. A line is looked at alone but for `open`, so a
 * file of any length costs what its shown lines cost.
 */
export function yamlSpans(
  line: string,
  open: LineState,
): { readonly spans: readonly Span[]; readonly open: LineState } {
  const spans: Span[] = [];
  const indent = /^ */.exec(line)![0].length;
  const empty = indent === line.trimEnd().length;
  if (open && "below" in open && (empty || indent > open.below)) return { spans, open };
  let at = 0;
  let left: LineState = null;
  if (open && "quote" in open) {
    at = quoteEnd(line, 0, open.quote);
    spans.push({ kind: "quoted", from: 0, to: at });
    if (!closed(line, at, open.quote, 0)) return { spans, open };
  }
  while (at < line.length) {
    const rest = line.slice(at);
    const found = firstOf(rest, at === 0 || /[\s{[,]/.test(line[at - 1]!));
    if (!found) {
      at += /^(?:\s+|[^\s,[\]{}]+)/.exec(rest)?.[0].length ?? 1;
      continue;
    }
    const { kind, length } = found;
    if (kind !== "quoted") {
      spans.push({ kind, from: at, to: at + length });
      at += length;
      if (kind === "mark" && /^[|>][-+\d]*\s*(#.*)?$/.test(rest)) left = { below: indent };
      continue;
    }
    const quote = rest[0] as '"' | "'";
    const end = quoteEnd(line, at + 1, quote);
    spans.push({ kind: /^\s*:(\s|$)/.test(line.slice(end)) ? "key" : "quoted", from: at, to: end });
    if (!closed(line, end, quote, at + 1)) left = { quote };
    at = end;
  }
  return { spans, open: left };
}

/** Whether nothing before this line can still be open in it: a section or an item at the margin. */
export const beginsAnew = (line: string): boolean => /^(?:[A-Za-z_][\w-]*:|- |---)/.test(line);

/** What begins here; `fresh`: nothing of a word stands directly before. */
function firstOf(rest: string, fresh: boolean): { readonly kind: SpanKind; readonly length: number } | undefined {
  if (/^[[\]{},]/.test(rest)) return { kind: "mark", length: 1 };
  if (rest[0] === ":" && /^:(\s|$|[,[\]{}])/.test(rest)) return { kind: "mark", length: 1 };
  if (!fresh) return undefined;
  if (rest[0] === "#") return { kind: "comment", length: rest.length };
  if (/^["']/.test(rest)) return { kind: "quoted", length: 1 };
  if (/^[-?](\s|$)/.test(rest)) return { kind: "mark", length: 1 };
  if (/^[|>][-+\d]*\s*(#.*)?$/.test(rest)) return { kind: "mark", length: 1 };
  const other = /^(?:---|\.\.\.)(?=\s|$)|^[&*!][^\s,[\]{}]*/.exec(rest);
  if (other) return { kind: "other", length: other[0].length };
  const key =
    /^[^\s#"'[\]{},&*!|>%@`:-](?:[^:#,[\]{}]|:(?=\S)|(?<=\S)#)*?(?=\s*:(?:\s|$))|^-(?=\S)[^:#,[\]{}]*?(?=\s*:(?:\s|$))/.exec(
      rest,
    );
  return key ? { kind: "key", length: key[0].length } : undefined;
}

/** Just past the quote's end, or the line's where it has none there. */
function quoteEnd(line: string, from: number, quote: '"' | "'"): number {
  for (let at = from; at < line.length; at++) {
    if (quote === '"' && line[at] === "\\") at++;
    else if (line[at] === quote) {
      if (quote === "'" && line[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return line.length;
}

/** Whether the quoted text that was looked through from `from` ends at `end` by its quote and not by the line. */
function closed(line: string, end: number, quote: '"' | "'", from: number): boolean {
  if (end <= from || line[end - 1] !== quote) return false;
  return end < line.length || quoteEnd(`${line} `, from, quote) === end;
}
