/** Statements and states of a maker's list in words, with the names of the options in place of their ids. */
import { parseExpression } from "../../talks/expression.js";
import type { Expression, Plain, Text } from "../../talks/model.js";
import type { PageWords } from "./words.js";

/** What the words are made with. */
export interface Speaking {
  readonly w: PageWords;
  /** An option's name in quotes by its id; the id where there is none. */
  readonly option: (id: string) => string;
  /** A text of the file in the page's language. */
  readonly text: (text: Text) => string;
}

type Naming = Pick<Speaking, "w" | "option">;

/** A statement in words; as written where it cannot be read. */
export function statementWords(speaking: Naming, said: string): string {
  const read = parseExpression(said);
  return read.ok ? inWords(speaking, read.expression, false) : said;
}

function inWords(speaking: Naming, of: Expression, within: boolean): string {
  const { w, option } = speaking;
  const part = (one: Expression) => inWords(speaking, one, true);
  const whole = (words: string) => (within ? `(${words})` : words);
  switch (of.op) {
    case "name":
      return option(of.name);
    case "compare":
      return `${of.name} ${of.relation} ${of.value}`;
    case "not":
      return w.statement.not(part(of.of));
    case "and":
      return whole(of.of.map(part).join(w.statement.and));
    case "or":
      return whole(of.of.map(part).join(w.statement.or));
    case "if":
      return whole(w.statement.if(part(of.then), part(of.when)));
    case "iff":
      return whole(w.statement.iff(part(of.left), part(of.right)));
    default:
      return of satisfies never;
  }
}

/** A state of a ranking: the options that are on. */
function stateWords({ w, option }: Speaking, said: string): string {
  if (said === "*") return w.statement.rest;
  if (said === "none") return w.statement.nothing;
  return said
    .split("+")
    .map((id) => option(id.trim()))
    .join(" + ");
}

interface EntryWords {
  readonly said: string;
  readonly words: string;
  readonly doubt: string | null;
  readonly sources: readonly string[];
  readonly note: string | null;
}

const bare = { doubt: null, sources: [], note: null };

/** An entry of `prefers`: a statement, an uncertain one, or several whose order is not known. */
export function preferenceWords(speaking: Speaking, entry: Plain): EntryWords {
  const { w } = speaking;
  if (Array.isArray(entry)) {
    const parts = entry.map((one) => preferenceWords(speaking, one));
    return {
      said: parts.map(({ said }) => said).join(" ; "),
      words: parts.map(({ words }) => words).join(w.statement.level),
      doubt: parts.length > 1 ? w.statement.unordered : null,
      sources: [...new Set(parts.flatMap(({ sources }) => sources))],
      note: parts.flatMap(({ note }) => note ?? []).join(" · ") || null,
    };
  }
  if (typeof entry === "object" && entry !== null) {
    const { say, chance, else: other, source, note } = entry as { readonly [key: string]: Plain | undefined };
    const said = String(say ?? "");
    const doubt =
      typeof chance === "number" && chance < 1
        ? w.statement.chance(chance, other === undefined ? null : statementWords(speaking, String(other)))
        : null;
    const sources = source === undefined ? [] : Array.isArray(source) ? source.map(String) : [String(source)];
    return {
      said,
      words: statementWords(speaking, said),
      doubt,
      sources,
      note: note === undefined ? null : speaking.text(note as Text),
    };
  }
  const said = String(entry);
  return { ...bare, said, words: statementWords(speaking, said) };
}

/** An entry of `ranking`: a state, or several that are liked alike. */
export function rankingWords(speaking: Speaking, entry: Plain): EntryWords {
  const states = (Array.isArray(entry) ? entry : [entry]).map(String);
  return {
    said: states.join(" = "),
    words: states.map((said) => stateWords(speaking, said)).join(speaking.w.statement.tied),
    ...bare,
  };
}
