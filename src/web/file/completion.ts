import type { Plain } from "../../talks/model.js";
import { type PlaceInFile, placeAt } from "./path-at.js";
import type { DeclaredNames } from "./reading.js";

/** One thing that may stand at a place. */
export interface Proposal {
  readonly word: string;
  readonly kind: "key" | "name" | "word";
}

export interface Proposals {
  /** How many characters before the place they replace. */
  readonly replaces: number;
  readonly proposals: readonly Proposal[];
}

type Schema = { readonly [key: string]: Plain };

/**
 * What may stand at the end of `before`: keys that the schema allows and the map does not have yet, names that the file declares,
 * words that the schema lists. Undefined where nothing is known.
 */
export function proposalsAt(before: string, schema: Schema, names: DeclaredNames): Proposals | undefined {
  const place = placeAt(before);
  if (!place) return undefined;
  const started = /[\w.-]*$/.exec(place.started)![0];
  const found = place.writing === "key" ? keysAt(place, schema, names) : valuesAt(place, schema, names);
  const already = new Set(place.siblings);
  const proposals = unique(found).filter(({ word }) => !already.has(word));
  return proposals.length > 0 ? { replaces: started.length, proposals } : undefined;
}

function keysAt({ path }: PlaceInFile, schema: Schema, names: DeclaredNames): Proposal[] {
  const keys = schemasAt(path, schema).flatMap((each) => Object.keys(asSchema(each["properties"])));
  const declared = namesFor(path, names);
  return [...keys.map((word) => ({ word, kind: "key" as const })), ...named(declared ?? [])];
}

function valuesAt({ path }: PlaceInFile, schema: Schema, names: DeclaredNames): Proposal[] {
  const last = path.filter((part) => part !== 0).at(-1);
  const declared = typeof last === "string" ? valuesOf(last, path, names) : undefined;
  if (declared) return named(declared);
  return schemasAt(path, schema).flatMap(wordsOf);
}

/** Names by which a map is keyed, from where it stands. */
function namesFor(path: PlaceInFile["path"], names: DeclaredNames): readonly string[] | undefined {
  const keys = path.filter((part) => part !== 0);
  const [section] = keys;
  const last = keys.at(-1) ?? "";
  const issue = names.issues.find(({ id }) => id === last);
  if (keys.length === 1) return undefined;
  if (last === "terms" || last === "deal" || last === "demand") return names.issues.map(({ id }) => id);
  if (section === "issues" && ["weight", "importance", "worth", "order"].includes(last)) return names.parties;
  if (section === "issues" && last === "positions") return [...names.parties, ...names.others];
  if (["parties", "others", "believes"].includes(section!)) {
    if (["weight", "worth", "positions", "importance"].includes(last)) return names.issues.map(({ id }) => id);
    if (issue && keys.at(-2) === "worth") return issue.options;
    if (section === "believes" && keys.length === 2) return names.parties;
  }
  return ["cost", "worth", "rank"].includes(last) ? names.parties : undefined;
}

/** Names that a value refers to, by its key. */
function valuesOf(key: string, path: PlaceInFile["path"], names: DeclaredNames): readonly string[] | undefined {
  const keys = path.filter((part): part is string => part !== 0);
  const parent = keys.at(-2) ?? "";
  const issue = names.issues.find(({ id }) => id === key);
  if (issue && ["terms", "deal", "demand"].includes(parent)) return issue.options;
  if (["stated", "options", "red_lines"].includes(key)) {
    const within = names.issues.find(({ id }) => keys.includes(id));
    return within?.options;
  }
  return referring[key]?.(names);
}

const actors = ({ parties, others }: DeclaredNames) => [...parties, ...others];
const referring: Readonly<Record<string, (names: DeclaredNames) => readonly string[]>> = {
  by: actors,
  to: actors,
  from: actors,
  through: actors,
  mediator: actors,
  party: actors,
  who: actors,
  whom: actors,
  accepted_by: actors,
  avoided_by: actors,
  claimed_by: actors,
  denied_by: actors,
  attributed_by: actors,
  verified_by: actors,
  invoked_by: actors,
  held_by: actors,
  bound: actors,
  source: ({ sources }) => sources,
  core: ({ issues }) => issues.map(({ id }) => id),
  scenario: ({ scenarios }) => scenarios,
  after: ({ moments }) => moments,
  with: ({ moments }) => moments,
  text: ({ texts }) => texts,
};

/** All schemas that could hold at a path: every choice is followed. */
function schemasAt(path: PlaceInFile["path"], root: Schema): Schema[] {
  let now = opened(root, root);
  for (const part of path) {
    now = now
      .flatMap((schema) => {
        if (part === 0) return [schema["items"]];
        const own = asSchema(schema["properties"])[part];
        return [own ?? schema["additionalProperties"]];
      })
      .flatMap((each) => (isSchema(each) ? opened(each, root) : []));
  }
  return now;
}

/** A schema, or those that it is a choice among or a reference to. */
function opened(schema: Schema, root: Schema): Schema[] {
  const to = schema["$ref"];
  if (typeof to === "string") {
    const target = asSchema(root["$defs"])[to.replace("#/$defs/", "")];
    return isSchema(target) ? opened(target, root) : [];
  }
  const choices = schema["anyOf"];
  if (Array.isArray(choices)) return choices.filter(isSchema).flatMap((choice) => opened(choice, root));
  return [schema];
}

function wordsOf(schema: Schema): Proposal[] {
  const listed = schema["enum"];
  const words = Array.isArray(listed) ? listed : "const" in schema ? [schema["const"]] : [];
  const flags = schema["type"] === "boolean" ? [true, false] : [];
  return [...words, ...flags].map((word) => ({ word: String(word), kind: "word" }));
}

const named = (names: readonly string[]): Proposal[] => names.map((word) => ({ word, kind: "name" }));

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asSchema = (value: unknown): Schema => (isSchema(value) ? value : {});

function unique(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ word }) => !seen.has(word) && seen.add(word));
}
