import type { Problem } from "./model.js";

/** What a talks file may be at most; contract, "Reading YAML". */
export const limits = {
  /** Of the file, as UTF-8. */
  bytes: 1024 * 1024,
  /** Of lists and maps in one another, also through aliases. */
  depth: 50,
  /** Uses of an anchor (`*name`) in the file. */
  aliases: 100,
  /** Values after every alias is written out: what an alias bomb multiplies. */
  values: 400_000,
} as const;

/** A text that may be given to the parser, or the one problem why not. */
export type Gated = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/**
 * Lets a file through to the parser only if it is text of bearable size.
 *
 * Refuses more than 1 MiB, bytes that are not UTF-8 and control characters (a binary file); a byte order mark is dropped.
 * Depth and aliases are refused by `parseNodes`, while the events come in and before anything is built from them.
 *
 * @param input the file's bytes, or its text where somebody else has decoded it (lone surrogates are refused there)
 */
export function gate(input: string | Uint8Array): Gated {
  if (typeof input !== "string") {
    if (input.length > limits.bytes) return refused(1, 1, tooLarge(input.length));
    const decoded = decodeUtf8(input);
    if (typeof decoded === "number") {
      const before = decodeUtf8(input.subarray(0, decoded));
      const [line, column] = placeAt(typeof before === "string" ? before : "");
      return refused(line, column, {
        code: "not-utf-8",
        message: "this is not UTF-8 text",
        hint: "save the file as UTF-8",
      });
    }
    return gate(decoded);
  }
  const bytes = utf8Length(input);
  if (bytes > limits.bytes) return refused(1, 1, tooLarge(bytes));
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  const odd = text.search(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/u);
  if (odd < 0) return documentsOf(text);
  const [line, column] = placeAt(text.slice(0, odd));
  const unit = text.charCodeAt(odd).toString(16).toUpperCase().padStart(4, "0");
  return refused(line, column, {
    code: "binary",
    message: `a character that is no text (U+${unit})`,
    hint: "this looks like a binary file; give a YAML or JSON text",
  });
}

/** Lets one document through: a hostile file could begin a quarter of a million. */
function documentsOf(text: string): Gated {
  const marks = text.matchAll(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm);
  let starts = 0;
  let marked = 0;
  for (const mark of marks) {
    if (mark[0] === "---") starts++;
    if (starts < 2 && ++marked <= 3) continue;
    const [line, column] = placeAt(text.slice(0, mark.index));
    return refused(line, column, {
      code: "several-documents",
      message: "more than one document in the file",
      hint: "keep one; remove the line ---",
    });
  }
  return { ok: true, text };
}

function refused(line: number, column: number, why: Omit<Problem, "line" | "column">): Gated {
  return { ok: false, problem: { line, column, ...why } };
}

function tooLarge(bytes: number): Omit<Problem, "line" | "column"> {
  return {
    code: "too-large",
    message: `the file has ${bytes} bytes, more than ${limits.bytes}`,
    hint: "keep records of events in an import and only what matters in the talks file",
  };
}

/** Line and column of what follows `before`; both from 1. */
function placeAt(before: string): [number, number] {
  const lines = before.split(/\r\n|\r|\n/);
  return [lines.length, lines[lines.length - 1].length + 1];
}

/** Bytes of a text as UTF-8; a lone surrogate counts as three. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes++;
    else bytes += 2;
  }
  return bytes;
}

/**
 * The text, or the index of the first byte that is not UTF-8 (overlong forms and surrogates are refused too).
 * Written out because the platform's decoder belongs to browsers and servers, not to this floor's library.
 */
function decodeUtf8(bytes: Uint8Array): string | number {
  const parts: string[] = [];
  let i = 0;
  while (i < bytes.length) {
    // Runs of ASCII, most of any file, go over in one piece.
    let end = i;
    while (end < bytes.length && bytes[end] < 0x80 && end - i < 8000) end++;
    if (end > i) {
      parts.push(String.fromCharCode.apply(null, bytes.subarray(i, end) as unknown as number[]));
      i = end;
      continue;
    }
    const first = bytes[i];
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return i;
    let point = first & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xc0) !== 0x80) return i;
      point = (point << 6) | (bytes[i + k] & 0x3f);
    }
    if (
      (length === 3 && (point < 0x800 || (point >= 0xd800 && point < 0xe000))) ||
      (length === 4 && (point < 0x10000 || point > 0x10ffff))
    )
      return i;
    parts.push(String.fromCodePoint(point));
    i += length;
  }
  return parts.join("");
}
