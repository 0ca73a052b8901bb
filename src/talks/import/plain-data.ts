/** JSON and YAML of other tools as plain data, behind the same limits as a talks file. */
import { load } from "js-yaml";
import { type ImportFile, refuse } from "./imported.js";

export type Data = null | boolean | number | string | readonly Data[] | DataMap;
export interface DataMap {
  readonly [key: string]: Data;
}

const largest = 4 * 1024 * 1024;
const deepest = 50;
const start = { line: 1, column: 1 };

/** The file's one value; too large, too deep, or unreadable ones are refused. */
export function readData({ name, text }: ImportFile): Data {
  if (text.length > largest) refuse(name, start, "too-large", "the file is larger than 4 MiB", "import a smaller one");
  if (nesting(text) > deepest) refuse(name, start, "too-deep", `values are nested deeper than ${deepest}`);
  try {
    const value = load(text, { maxAliases: 100, maxDepth: deepest }) as Data;
    return value ?? null;
  } catch (error) {
    const mark = (error as { mark?: { line: number; column: number } }).mark;
    const reason = (error as { reason?: string }).reason ?? "not readable";
    return refuse(
      name,
      mark ? { line: mark.line + 1, column: mark.column + 1 } : start,
      "bad-data",
      `neither JSON nor YAML: ${reason}`,
    );
  }
}

/** A map, or a refusal that says what it is. */
export function mapAt(file: string, value: Data | undefined, what: string): DataMap {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as DataMap;
  return refuse(file, start, "expected-map", `${what} is ${kindOf(value)}, not a map`);
}

export function listAt(file: string, value: Data | undefined, what: string): readonly Data[] {
  return Array.isArray(value) ? value : refuse(file, start, "expected-list", `${what} is ${kindOf(value)}, not a list`);
}

export function textAt(file: string, value: Data | undefined, what: string): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : refuse(file, start, "expected-text", `${what} is ${kindOf(value)}, not a text`);
}

/** A finite number, or a refusal that names it. */
export function numberAt(file: string, value: Data | undefined, what: string): number {
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : refuse(
        file,
        start,
        "bad-number",
        `${what} is ${typeof value === "number" ? String(value) : kindOf(value)}, not a number`,
      );
}

/** Own member only: a key such as `constructor` finds nothing that the file did not write. */
export const member = (map: DataMap, key: string): Data | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);

const kindOf = (value: Data | undefined): string =>
  value === undefined
    ? "missing"
    : value === null
      ? "empty"
      : Array.isArray(value)
        ? "a list"
        : typeof value === "object"
          ? "a map"
          : `"${String(value).slice(0, 30)}"`;

/** How deep brackets go, quoted texts aside; block nesting is bounded by the reader's own limit. */
function nesting(text: string): number {
  let depth = 0;
  let deepestSeen = 0;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quote) {
      if (char === "\\" && quote === '"') i++;
      else if (char === quote || char === "\n") quote = "";
    } else if (char === '"') quote = char;
    else if (char === "[" || char === "{") deepestSeen = Math.max(deepestSeen, ++depth);
    else if (char === "]" || char === "}") depth--;
  }
  return deepestSeen;
}
