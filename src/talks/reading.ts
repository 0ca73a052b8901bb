import { nearest } from "./did-you-mean.js";
import type { Problem } from "./model.js";
import type { Names } from "./names.js";
import { kindOf, type Node } from "./node.js";

/** Lines and columns (UTF-16 units, both from 1) of offsets in a text. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  of(at: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(at, 0) - this.#starts[low] + 1 };
  }
}

/** More than this many problems are not all told: nobody reads them, and a hostile file could ask for a million. */
const mostProblems = 1000;
/** Looking for a near name costs; a file with this many unknown names is not one with typing errors. */
const mostHints = 200;

/** One file being read: where we are in it, the names it declares, and what is wrong so far. */
export class Reading {
  readonly text: string;
  /** Keys and indexes from the root to what is being read; pushed and popped by the shapes. */
  readonly path: (string | number)[] = [];
  names: Names;
  /** The issue whose options and levels are being named; set by the keys that name issues. */
  issue = "";
  #places: Places | undefined;
  readonly #problems: { at: number; problem: Problem }[] = [];
  readonly #told = new Set<number>();
  #untold = 0;
  #hints = 0;

  constructor(text: string, names: Names) {
    this.text = text;
    this.names = names;
  }

  /** Tells of something wrong at an offset. */
  tell(at: number, code: string, message: string, hint: string): void {
    if (this.#problems.length >= mostProblems) {
      this.#untold++;
      return;
    }
    this.#told.add(at);
    this.#places ??= new Places(this.text);
    const place = this.#places.of(Math.min(at, this.text.length));
    const problem = { ...place, code, message, hint, path: [...this.path] };
    this.#problems.push({ at, problem });
  }

  /** The same for a node whose place in the data is `key` below where we are. */
  tellIn(key: string | number, at: number, told: { code: string; message: string; hint: string }): void {
    this.path.push(key);
    this.tell(at, told.code, told.message, told.hint);
    this.path.pop();
  }

  /** Tells that a node is not what is wanted, in the words "expected …, got …". */
  expected(what: string, node: Node, hint = `give ${what}`): void {
    // What the parser has told of at this place has cost the value, too: once is enough.
    if (this.#told.has(node.at)) return;
    if (node.kind === "scalar" && node.value === null && node.written === "") {
      this.tell(node.at, "empty-value", `expected ${what}, got nothing`, "give a value, or remove the key");
    } else {
      this.tell(node.at, "wrong-type", `expected ${what}, got ${kindOf(node)}`, hint);
    }
  }

  /** Tells that a name is not declared, with the nearest one that is. */
  unknown(kind: string, written: string, known: Iterable<string>, at: number): void {
    const code = `unknown-${kind === "party or other" ? "actor" : kind.replaceAll(" ", "-")}`;
    this.tell(at, code, `no ${kind} "${shortened(written)}"`, this.hintFor(written, known));
  }

  /** `did you mean "…"?`, else the names there are, else nothing. */
  hintFor(written: string, known: Iterable<string>): string {
    if (++this.#hints > mostHints) return "declare it, or correct the name";
    const near = nearest(written, known);
    if (near !== undefined) return `did you mean "${near}"?`;
    const first: string[] = [];
    for (const name of known) {
      if (first.push(name) > 12) break;
    }
    if (first.length === 0) return "none is declared in this file";
    return first.length > 12 ? `known: ${first.slice(0, 12).join(", ")}, …` : `known: ${first.join(", ")}`;
  }

  get sound(): boolean {
    return this.#problems.length === 0;
  }

  /** All problems by place; at one place in the order told. The same problem at the same place is told once. */
  problems(): readonly Problem[] {
    const sorted = this.#problems
      .map((entry, order) => ({ ...entry, order }))
      .sort((a, b) => a.problem.line - b.problem.line || a.problem.column - b.problem.column || a.order - b.order);
    const told = new Set<string>();
    const problems: Problem[] = [];
    for (const { problem } of sorted) {
      const words = `${problem.line}:${problem.column} ${problem.code} ${problem.message}`;
      if (told.has(words)) continue;
      told.add(words);
      problems.push(problem);
    }
    if (this.#untold > 0) {
      const last = problems[problems.length - 1];
      const message = `${this.#untold} more problems are not listed`;
      problems.push({
        line: last.line,
        column: last.column,
        code: "too-many-problems",
        message,
        hint: "mend these first",
      });
    }
    return problems;
  }
}

/** Names and words quoted in a message, on one line, cut so that a hostile one cannot fill the screen. */
export function shortened(words: string): string {
  const line = words.slice(0, 61).replace(/\s+/g, " ");
  return words.length > 60 ? `${line.slice(0, 57)}…` : line;
}
