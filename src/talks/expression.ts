import type { Expression } from "./model.js";

/** An expression, or where (offset in the text, from 0) and why it cannot be read. */
export type ReadExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly at: number; readonly message: string; readonly hint?: string };

/** Parentheses and `!` in one another; deeper ones are refused before they can exhaust the stack. */
const deepest = 50;
/** Characters; no statement that people can read is longer. */
const longest = 5000;

/**
 * Reads the one grammar of rules, bonuses and preference statements:
 *
 *     statement := or [("if" | "iff") or]      or := and {"|" and}      and := not {"&" not}
 *     not := "!" not | "(" statement ")" | name [("=" | "<=" | ">=" | "<" | ">") value]
 *
 * So `!` binds tightest, then `&`, then `|`, last `if` and `iff`, which do not chain. `a if b` holds when a or not b; `a iff b`
 * when both or neither. A name is letters, digits, `-`, `_` with at most one dot (`usa.phased`); a value is a name or a number.
 * What names mean is for the caller to check: every name and comparison says where it stands (`at`).
 */
export function parseExpression(text: string): ReadExpression {
  if (text.length > longest) {
    const hint = "write several shorter ones";
    return { ok: false, at: 0, message: `a statement of ${text.length} characters, more than ${longest}`, hint };
  }
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return { ok: false, ...tokens };
  return new Parser(tokens, text.length).read();
}

/** Every name and comparison in an expression, left to right. */
export function leavesOf(expression: Expression): readonly Extract<Expression, { at: number }>[] {
  switch (expression.op) {
    case "name":
    case "compare":
      return [expression];
    case "not":
      return leavesOf(expression.of);
    case "and":
    case "or":
      return expression.of.flatMap(leavesOf);
    case "if":
      return [...leavesOf(expression.then), ...leavesOf(expression.when)];
    case "iff":
      return [...leavesOf(expression.left), ...leavesOf(expression.right)];
    default:
      return expression satisfies never;
  }
}

interface Token {
  readonly kind: "word" | "!" | "&" | "|" | "(" | ")" | "relation";
  readonly text: string;
  readonly at: number;
}

interface Fault {
  readonly at: number;
  readonly message: string;
  readonly hint?: string;
}

const blank = /\s/;
const wordForm = /[A-Za-z0-9_.+-]/y;

function tokensOf(text: string): Token[] | Fault {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (blank.test(letter)) {
      at++;
    } else if (letter === "!" && text[at + 1] === "=") {
      return { at, message: "!= is not part of a statement", hint: "write !(a=b), or !a=b" };
    } else if (letter === "!" || letter === "&" || letter === "|" || letter === "(" || letter === ")") {
      if ((letter === "&" || letter === "|") && text[at + 1] === letter) {
        return { at, message: `${letter}${letter} is not part of a statement`, hint: `write ${letter} once` };
      }
      tokens.push({ kind: letter, text: letter, at });
      at++;
    } else if (letter === "=" || letter === "<" || letter === ">") {
      const relation = letter !== "=" && text[at + 1] === "=" ? `${letter}=` : letter;
      if (letter === "=" && text[at + 1] === "=")
        return { at, message: "== is not part of a statement", hint: "write = once" };
      tokens.push({ kind: "relation", text: relation, at });
      at += relation.length;
    } else {
      const start = at;
      wordForm.lastIndex = at;
      while (at < text.length && wordForm.test(text)) at = wordForm.lastIndex;
      if (at === start) {
        const hint = "use names, =, <=, >=, <, >, !, &, |, if, iff and parentheses";
        return {
          at,
          message: `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 63))} is not part of a statement`,
          hint,
        };
      }
      tokens.push({ kind: "word", text: text.slice(start, at), at: start });
    }
  }
  return tokens;
}

/** Thrown and caught within this file only, to leave the descent at the first fault. */
class Misread extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

const nameForm = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)?$/;
const valueForm = /^(?:[A-Za-z][A-Za-z0-9_-]*|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)$/;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  read(): ReadExpression {
    try {
      const expression = this.#statement();
      const rest = this.#tokens[this.#next];
      if (rest !== undefined)
        throw this.#fault(`expected the end of the statement, got "${rest.text}"`, rest, "join with & or |");
      return { ok: true, expression };
    } catch (error) {
      if (error instanceof Misread) return { ok: false, ...error.fault };
      throw error;
    }
  }

  #statement(): Expression {
    const first = this.#or();
    const word = this.#tokens[this.#next];
    if (word?.kind !== "word" || (word.text !== "if" && word.text !== "iff")) return first;
    this.#next++;
    const second = this.#or();
    const again = this.#tokens[this.#next];
    if (again?.kind === "word" && (again.text === "if" || again.text === "iff")) {
      throw this.#fault(
        `"${again.text}" cannot follow another "${word.text}"`,
        again,
        "use parentheses to say which comes first",
      );
    }
    // biome-ignore lint/suspicious/noThenProperty: the model's own word; nothing here is awaited
    return word.text === "if" ? { op: "if", then: first, when: second } : { op: "iff", left: first, right: second };
  }

  #or(): Expression {
    return this.#joined("|", () => this.#joined("&", () => this.#not(), "and"), "or");
  }

  #joined(sign: "&" | "|", part: () => Expression, op: "and" | "or"): Expression {
    const parts = [part()];
    while (this.#tokens[this.#next]?.kind === sign) {
      this.#next++;
      parts.push(part());
    }
    return parts.length === 1 ? parts[0] : { op, of: parts };
  }

  #not(): Expression {
    const token = this.#tokens[this.#next++];
    if (token === undefined) throw this.#fault("expected a name, got the end of the statement", undefined, undefined);
    if (token.kind === "!" || token.kind === "(") {
      if (++this.#depth > deepest)
        throw this.#fault(`more than ${deepest} ! and ( in one another`, token, "write a simpler statement");
      const inner = token.kind === "!" ? this.#not() : this.#statement();
      this.#depth--;
      if (token.kind === "!") return { op: "not", of: inner };
      if (this.#tokens[this.#next]?.kind !== ")") throw this.#fault("a ( is not closed", token, "add )");
      this.#next++;
      return inner;
    }
    if (token.kind !== "word") throw this.#fault(`expected a name, got "${token.text}"`, token, undefined);
    if (token.text === "if" || token.text === "iff")
      throw this.#fault(`expected a name before "${token.text}"`, token, undefined);
    if (!nameForm.test(token.text)) throw this.#fault(`"${token.text.slice(0, 60)}" is no name`, token, undefined);
    const relation = this.#tokens[this.#next];
    if (relation?.kind !== "relation") return { op: "name", name: token.text, at: token.at };
    this.#next++;
    const value = this.#tokens[this.#next++];
    if (value?.kind !== "word" || !valueForm.test(value.text)) {
      const got = value === undefined ? "the end of the statement" : `"${value.text.slice(0, 60)}"`;
      throw this.#fault(`expected an option or a number after ${relation.text}, got ${got}`, value, undefined);
    }
    return {
      op: "compare",
      name: token.text,
      relation: relation.text as "=" | "<=" | ">=" | "<" | ">",
      value: value.text,
      at: token.at,
    };
  }

  #fault(message: string, token: Token | undefined, hint: string | undefined): Misread {
    return new Misread({ at: token?.at ?? this.#end, message, ...(hint === undefined ? {} : { hint }) });
  }
}
