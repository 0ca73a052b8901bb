/** Files of one JSON value a line, to which lines are only ever added. */

/** The value of a line; undefined where it is no JSON. */
export function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Whether the end of a file was cut off while it was written: no end of line, and no JSON, as when a machine stopped half-way or left
 * empty bytes. A last line that only lacks its end is whole.
 *
 * @param tail what follows the last end of line
 */
export const isTorn = (tail: string): boolean => tail.trim() !== "" && jsonIn(tail) === undefined;

/** A text without the torn end of it, and that end; null where it has none. */
export function withoutTorn(text: string): { readonly whole: string; readonly torn: string | null } {
  const from = text.lastIndexOf("\n") + 1;
  const tail = text.slice(from);
  return isTorn(tail) ? { whole: text.slice(0, from), torn: tail } : { whole: text, torn: null };
}
