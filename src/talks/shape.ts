import type { Plain } from "./model.js";
import type { Node } from "./node.js";
import { type Reading, shortened } from "./reading.js";

/** What a part of the file must look like: reads it with places, and says it as JSON Schema. */
export interface Shape<T> {
  /** The value, or undefined after telling `file` what is wrong. */
  read(node: Node, file: Reading): T | undefined;
  json(): JsonSchema;
}

export type JsonSchema = { readonly [key: string]: Plain };

/** A field that must be there. Plain shapes in a record are optional. */
export interface Needed<T> {
  readonly needed: Shape<T>;
}

export type Fields = Readonly<Record<string, Shape<unknown> | Needed<unknown>>>;

/** What a record of these fields gives. */
export type Read<F> = {
  -readonly [K in keyof F as F[K] extends Needed<unknown> ? K : never]: F[K] extends Needed<infer T> ? T : never;
} & {
  -readonly [K in keyof F as F[K] extends Needed<unknown> ? never : K]?: F[K] extends Shape<infer T> ? T : never;
};

export function needed<T>(shape: Shape<T>): Needed<T> {
  return { needed: shape };
}

/**
 * A map with these keys and no others: every unknown key and every missing one is a problem.
 * @param what words for "missing …", e.g. "an offer"
 */
export function record<F extends Fields>(what: string, fields: F): Shape<Read<F>> {
  const shapes = new Map<string, Shape<unknown>>();
  const wanted: string[] = [];
  for (const [key, field] of Object.entries(fields)) {
    if ("needed" in field) wanted.push(key);
    shapes.set(key, "needed" in field ? field.needed : field);
  }
  return {
    read(node, file) {
      if (node.kind !== "map") {
        file.expected(`${what} (a map)`, node);
        return undefined;
      }
      const value: Record<string, unknown> = {};
      let sound = true;
      for (const entry of node.entries) {
        file.path.push(entry.key);
        const shape = shapes.get(entry.key);
        if (shape === undefined) {
          const message = `unknown key "${shortened(entry.key)}" in ${what}`;
          file.tell(entry.keyAt, "unknown-key", message, file.hintFor(entry.key, shapes.keys()));
          sound = false;
        } else {
          const read = shape.read(entry.value, file);
          if (read === undefined) sound = false;
          else value[entry.key] = read;
        }
        file.path.pop();
      }
      for (const key of wanted) {
        if (node.entries.some((entry) => entry.key === key)) continue;
        file.tell(node.at, "missing-key", `${what} lacks "${key}"`, `add ${key}: …`);
        sound = false;
      }
      return sound ? (value as Read<F>) : undefined;
    },
    json: () => ({
      type: "object",
      properties: Object.fromEntries([...shapes].map(([key, shape]) => [key, shape.json()])),
      ...(wanted.length > 0 ? { required: wanted } : {}),
      additionalProperties: false,
    }),
  };
}

/** A list of such things. What cannot be read is left out after it has been told. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read(node, file) {
      if (node.kind !== "list") {
        file.expected("a list", node, "write it as [ … ] or as lines that begin with -");
        return undefined;
      }
      const values: T[] = [];
      node.items.forEach((child, index) => {
        file.path.push(index);
        const value = item.read(child, file);
        if (value !== undefined) values.push(value);
        file.path.pop();
      });
      return values;
    },
    json: () => ({ type: "array", items: item.json() }),
  };
}

/** One, or a list of them; a list either way. */
export function oneOrMore<T>(item: Shape<T>): Shape<readonly T[]> {
  const many = list(item);
  return {
    read(node, file) {
      if (node.kind === "list") return many.read(node, file);
      const value = item.read(node, file);
      return value === undefined ? undefined : [value];
    },
    json: () => ({ anyOf: [item.json(), many.json()] }),
  };
}

/**
 * A map from names to such things, in the order of the file.
 * @param key checks each key and gives the name it stands for; undefined after telling what is wrong with it
 */
export function mapOf<T>(key: KeyShape, item: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return mapByKey(key, () => item);
}

/** The same where what is under a key depends on the key; an unknown key's value is not read. */
export function mapByKey<T>(key: KeyShape, item: (name: string) => Shape<T>): Shape<ReadonlyMap<string, T>> {
  return {
    read(node, file) {
      if (node.kind !== "map") {
        file.expected("a map", node);
        return undefined;
      }
      const values = new Map<string, T>();
      for (const entry of node.entries) {
        file.path.push(entry.key);
        const name = key.read(entry.key, entry.keyAt, file);
        const value = name === undefined ? undefined : item(name).read(entry.value, file);
        if (name !== undefined && values.has(name)) {
          file.tell(entry.keyAt, "duplicate-key", `"${shortened(name)}" is given twice`, "keep one of them");
        }
        if (name !== undefined && value !== undefined) values.set(name, value);
        file.path.pop();
      }
      return values;
    },
    json: () => ({
      type: "object",
      ...(key.pattern === undefined ? {} : { propertyNames: { pattern: key.pattern } }),
      additionalProperties: item("").json(),
    }),
  };
}

export interface KeyShape {
  read(key: string, at: number, file: Reading): string | undefined;
  readonly pattern?: string;
}

/** The same shape giving something made from what it reads; `make` may tell problems and give undefined. */
export function made<S, T>(shape: Shape<S>, make: (value: S, node: Node, file: Reading) => T | undefined): Shape<T> {
  return {
    read(node, file) {
      const value = shape.read(node, file);
      return value === undefined ? undefined : make(value, node, file);
    },
    json: () => shape.json(),
  };
}

/** Chooses by what the node is; each choice tells its own problems. */
export function either<T>(choose: (node: Node) => Shape<T>, choices: readonly Shape<T>[]): Shape<T> {
  return {
    read: (node, file) => choose(node).read(node, file),
    json: () => ({ anyOf: choices.map((choice) => choice.json()) }),
  };
}

/** A shape that lies within itself. */
export function lazy<T>(shape: () => Shape<T>, json: JsonSchema): Shape<T> {
  return { read: (node, file) => shape().read(node, file), json: () => json };
}

const shared = new Map<string, JsonSchema | undefined>();

/** A shape that the JSON Schema defines once, under this name. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    read: (node, file) => shape.read(node, file),
    json() {
      if (!shared.has(name)) {
        shared.set(name, undefined);
        shared.set(name, shape.json());
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
}

/** The definitions that `named` shapes have made so far, by name. */
export function definitions(): JsonSchema {
  return Object.fromEntries([...shared].map(([name, schema]) => [name, schema ?? {}]));
}

/** A record's map as a plain object; ids are checked, so that no key is reordered or special. */
export function asObject<T>(map: ReadonlyMap<string, T> | undefined): Readonly<Record<string, T>> {
  return map === undefined ? {} : Object.fromEntries(map);
}
