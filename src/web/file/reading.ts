import { conflictProblems } from "../../engine/stability/compile.js";
import { gate } from "../../talks/gate.js";
import { jsonSchema } from "../../talks/json-schema.js";
import type { Parsed, Plain, Problem, Talks } from "../../talks/model.js";
import { namesIn, noNames } from "../../talks/names.js";
import type { Node } from "../../talks/node.js";
import { parseNodes } from "../../talks/nodes.js";
import { parseTalks } from "../../talks/parse.js";
import { placed } from "../../talks/placed.js";
import { Reading } from "../../talks/reading.js";
import { type EditStep, editText } from "./edit-text.js";

/** What a text says: its talks, or null and why not. */
export interface Read {
  /** May be made when it is first asked for: of a long file that takes longer than a page may pause. */
  readonly talks: Talks | null;
  /** How much the talks hold; null where there are none. */
  readonly size: { readonly parties: number; readonly issues: number } | null;
  /** Why there are none; beside talks, what keeps a part of them from being worked out. */
  readonly problems: readonly Problem[];
}

/** Names that a text declares, also one that has problems; for completion. */
export interface DeclaredNames {
  readonly parties: readonly string[];
  readonly others: readonly string[];
  readonly sources: readonly string[];
  readonly issues: readonly { readonly id: string; readonly options: readonly string[] }[];
  readonly scenarios: readonly string[];
  readonly packages: readonly string[];
  readonly moments: readonly string[];
  readonly texts: readonly string[];
}

/** Who reads and edits texts: a worker in the page, the same functions at once in tests. */
export interface TalksReader {
  read(text: string): Promise<Read>;
  /** The text after these steps, each on the result of the one before; or why a step cannot be taken. */
  edit(text: string, steps: readonly EditStep[]): Promise<Parsed<string>>;
  names(text: string): Promise<DeclaredNames>;
  /** The values of a text with their places; null where it cannot be read as values at all. */
  outline(text: string): Promise<Node | null>;
  /** The JSON Schema of the talks file. */
  schema(): Promise<{ readonly [key: string]: Plain }>;
  end(): void;
}

/** Reads and edits in the thread that asks. */
export const directReader: TalksReader = {
  read: async (text) => readText(text),
  edit: editText,
  names: async (text) => declaredIn(text),
  outline: async (text) => outlineOf(text),
  schema: async () => jsonSchema(),
  end() {},
};

function readText(text: string): Read {
  const parsed = parseTalks(text);
  if (!parsed.ok) return { talks: null, size: null, problems: parsed.problems };
  const { parties, issues } = parsed.value;
  return {
    talks: parsed.value,
    size: { parties: parties.length, issues: issues.length },
    problems: placed(text, conflictProblems(parsed.value)),
  };
}

function outlineOf(text: string): Node | null {
  const gated = gate(text);
  return (gated.ok && parseNodes(gated.text, () => {})) || null;
}

function declaredIn(text: string): DeclaredNames {
  const gated = gate(text);
  const file = new Reading(gated.ok ? gated.text : "", noNames);
  const root = gated.ok ? (parseNodes(gated.text, () => {}) ?? sectionsOf(gated.text)) : undefined;
  const names = root ? namesIn(root, file) : noNames;
  return {
    parties: [...names.parties],
    others: [...names.others],
    sources: [...names.sources],
    issues: [...names.issues].map(([id, { options }]) => ({ id, options: [...options] })),
    scenarios: [...names.scenarios],
    packages: [...names.packages],
    moments: [...names.moments],
    texts: [...names.texts],
  };
}

/** The sections of a text that is broken somewhere, each read by itself; those that cannot be read are left out. */
function sectionsOf(text: string): Node {
  const starts = [...text.matchAll(/^[A-Za-z_][\w-]*:/gm)].map(({ index }) => index);
  const entries = starts.flatMap((start, at) => {
    const section = parseNodes(text.slice(start, starts[at + 1]), () => {});
    return section?.kind === "map" ? section.entries : [];
  });
  return { kind: "map", at: 0, entries };
}
