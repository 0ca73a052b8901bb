import type { Problem } from "../../talks/model.js";
import type { TextChange } from "./text-change.js";

/** A change that mends a problem, with what it writes, for the button. */
export interface Fix {
  readonly change: TextChange;
  /** `write`: this stands there afterwards; `add`: this line is added; `remove`: this is taken away. */
  readonly act: "write" | "add" | "remove";
  readonly what: string;
}

/**
 * The change that a problem's hint asks for, where there is only one that it can mean; undefined where somebody has to choose.
 *
 * @param text the text that has the problem
 */
export function fixOf(problem: Problem, text: string): Fix | undefined {
  const at = offsetOf(text, problem.line, problem.column);
  if (at === undefined) return undefined;
  const { code, message, hint = "" } = problem;
  const near = /^did you mean "([^"]+)"\?/.exec(hint)?.[1];
  const written = /"([^"…]+)"/.exec(message)?.[1];
  if (near !== undefined && written !== undefined) return replacing(text, at, written, near);
  if (code === "empty-file") return { change: { from: 0, insert: "detente: 1\n" }, act: "add", what: "detente: 1" };
  if (code === "missing-key" && hint.startsWith("add detente:")) return addingFirst(text, "detente: 1");
  if (code === "missing-key" && hint.startsWith("add title:")) return addingAfterFormat(text, "title: New talks");
  if (code === "yaml" && hint.startsWith("indent with spaces")) return untabbed(text, problem.line);
  if (code === "control-character")
    return { change: { from: at, to: at + 1 }, act: "remove", what: codePoint(text, at) };
  if (code === "not-utf-8" || code === "binary") return undefined;
  if (code === "several-documents" && text.startsWith("---", at))
    return { change: { from: at, to: lineEnd(text, at) + 1 }, act: "remove", what: "---" };
  if (code === "range-order") return swapped(text, at);
  return undefined;
}

/** Where a line and a column (both from 1) are in a text; undefined past its end. */
export function offsetOf(text: string, line: number, column: number): number | undefined {
  let start = 0;
  for (let l = 1; l < line; l++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const at = start + column - 1;
  return at <= text.length ? at : undefined;
}

/** A name replaced where the problem points, also within quotes or a statement that begins there. */
function replacing(text: string, at: number, written: string, near: string): Fix | undefined {
  const end = lineEnd(text, at);
  let from = text.indexOf(written, at);
  // Only a whole name: part of a longer one is another name.
  while (from >= 0 && from < end && (isName(text[from - 1]) || isName(text[from + written.length])))
    from = text.indexOf(written, from + 1);
  if (from < 0 || from + written.length > end) return undefined;
  return { change: { from, to: from + written.length, insert: near }, act: "write", what: near };
}

const isName = (character: string | undefined) => character !== undefined && /[\w-]/.test(character);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Comments at the top say what the file is; what is added stands below them. */
function addingFirst(text: string, line: string): Fix {
  const top = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text)![0].length;
  return { change: { from: top, insert: `${line}\n` }, act: "add", what: line };
}

function addingAfterFormat(text: string, line: string): Fix | undefined {
  const format = /^detente:.*$/m.exec(text);
  if (!format) return undefined;
  const end = lineEnd(text, format.index);
  return { change: { from: end, insert: `\n${line}` }, act: "add", what: line };
}

function untabbed(text: string, line: number): Fix | undefined {
  const from = offsetOf(text, line, 1);
  if (from === undefined) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(from, from + 200))![0];
  if (!indent.includes("\t")) return undefined;
  const spaces = indent.replaceAll("\t", "  ");
  return { change: { from, to: from + indent.length, insert: spaces }, act: "write", what: "␣".repeat(spaces.length) };
}

function swapped(text: string, at: number): Fix | undefined {
  const found = /^(["']?)(-?[\d.]+?)\.\.(-?[\d.]+)/.exec(text.slice(at, at + 60));
  if (!found) return undefined;
  const [all, quote, low, high] = found;
  const right = `${quote}${high}..${low}`;
  return { change: { from: at, to: at + all.length, insert: right }, act: "write", what: `${high}..${low}` };
}

const codePoint = (text: string, at: number) => `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
