import { isDate } from "./dates.js";
import { reservedKeys } from "./keys.js";
import type { DateText, Text } from "./model.js";
import type { Node } from "./node.js";
import { type Reading, shortened } from "./reading.js";
import { type KeyShape, list, made, mapOf, named, oneOrMore, type Shape } from "./shape.js";
import { isZone, zonesToSuggest } from "./zones.js";

/** One line or more of words, not empty. */
export const words: Shape<string> = {
  read(node, file) {
    if (node.kind === "scalar" && typeof node.value === "string" && node.value.trim() !== "") return node.value;
    file.expected("words", node, numberHint(node));
    return undefined;
  },
  json: () => ({ type: "string", minLength: 1 }),
};

const languageTag: KeyShape = {
  pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
  read(key, at, file) {
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(key)) return key;
    const hint = "use a tag such as en or fa; a text with a comma in it stands in quotes";
    file.tell(at, "not-a-language", `"${shortened(key)}" is no language`, hint);
    return undefined;
  },
};

const byLanguage = mapOf(languageTag, words);

/** Words, plain or by language. */
export const text: Shape<Text> = named("text", {
  read(node, file) {
    if (node.kind !== "map") return words.read(node, file);
    const map = byLanguage.read(node, file);
    if (map === undefined) return undefined;
    if (map.size > 0) return Object.fromEntries(map);
    if (node.entries.length === 0) file.expected("words in some language", node);
    return undefined;
  },
  json: () => ({ anyOf: [words.json(), byLanguage.json()] }),
});

/** A date, kept as text. */
export const date: Shape<DateText> = named("date", {
  read(node, file) {
    if (node.kind === "scalar" && (typeof node.value === "string" || typeof node.value === "number")) {
      if (isDate(node.written)) return node.written;
      file.tell(
        node.at,
        "not-a-date",
        `"${shortened(node.written)}" is no date`,
        "write YYYY-MM-DD, YYYY-MM, YYYY, or an instant with offset",
      );
      return undefined;
    }
    file.expected("a date", node, "write YYYY-MM-DD, YYYY-MM or YYYY");
    return undefined;
  },
  json: () => ({
    anyOf: [
      {
        type: "string",
        pattern: "^\\d{4}(-\\d{2}(-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+-]\\d{2}:\\d{2}))?)?)?$",
      },
      { type: "integer", minimum: 0, maximum: 9999 },
    ],
  }),
});

/** A span of time: 24h 15d 20wd 2w 6mo 10y. */
export const span: Shape<string> = named("span", {
  read(node, file) {
    if (node.kind === "scalar" && typeof node.value === "string" && /^\d{1,5}(h|d|wd|w|mo|y)$/.test(node.value)) {
      return node.value;
    }
    file.expected("a span of time", node, "write 24h, 15d, 20wd (working days), 2w, 6mo or 10y");
    return undefined;
  },
  json: () => ({ type: "string", pattern: "^\\d{1,5}(h|d|wd|w|mo|y)$" }),
});

/** A time zone by its name in the tz database: UTC, Europe/Vienna. */
export const zone: Shape<string> = {
  read(node, file) {
    const written = words.read(node, file);
    if (written === undefined || isZone(written)) return written;
    file.unknown("time zone", written, zonesToSuggest, node.at);
    return undefined;
  },
  json: () => ({ type: "string", minLength: 1 }),
};

export const yesOrNo: Shape<boolean> = {
  read(node, file) {
    if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
    file.expected("true or false", node);
    return undefined;
  },
  json: () => ({ type: "boolean" }),
};

/** A finite number between `low` and `high`, both included. */
export function number(low = -Infinity, high = Infinity, whole = false): Shape<number> {
  const what = whole ? "a whole number" : "a number";
  const between = Number.isFinite(high) ? ` from ${low} to ${high}` : Number.isFinite(low) ? ` of at least ${low}` : "";
  return {
    read(node, file) {
      if (node.kind !== "scalar" || typeof node.value !== "number" || (whole && !Number.isInteger(node.value))) {
        file.expected(`${what}${between}`, node);
        return undefined;
      }
      if (node.value >= low && node.value <= high) return node.value;
      file.tell(node.at, "out-of-range", `expected ${what}${between}, got ${node.written}`, `write a number${between}`);
      return undefined;
    },
    json: () => ({
      type: whole ? "integer" : "number",
      ...(Number.isFinite(low) ? { minimum: low } : {}),
      ...(Number.isFinite(high) ? { maximum: high } : {}),
    }),
  };
}

/** One of these words. */
export function oneOf<const T extends string>(what: string, choices: readonly T[]): Shape<T> {
  return {
    read(node, file) {
      const written = node.kind === "scalar" ? node.written : "";
      const found = choices.find((choice) => choice === written);
      if (found !== undefined) return found;
      if (written === "") file.expected(what, node, `one of: ${choices.join(", ")}`);
      else {
        const near = file.hintFor(written, choices);
        const all = `one of: ${choices.join(", ")}`;
        file.tell(node.at, "unknown-word", `no ${what} "${shortened(written)}"`, near?.startsWith("did") ? near : all);
      }
      return undefined;
    },
    json: () => ({ enum: [...choices] }),
  };
}

export const idPattern = "^[A-Za-z][A-Za-z0-9_-]*$";
const idForm = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Tells if a name cannot be an id; an ASCII letter, then letters, digits, - and _. */
export function checkId(name: string, at: number, file: Reading): string | undefined {
  if (idForm.test(name) && !reservedKeys.has(name) && name.length <= 100) return name;
  if (reservedKeys.has(name)) file.tell(at, "reserved-key", `the name "${name}" is reserved`, "choose another name");
  else
    file.tell(
      at,
      "bad-id",
      `"${shortened(name)}" cannot be an id`,
      "begin with a letter a-z, then letters, digits, - or _",
    );
  return undefined;
}

/** The id by which an entry of a list is named. */
export const id: Shape<string> = {
  read(node, file) {
    if (node.kind === "scalar" && node.value !== null) return checkId(node.written, node.at, file);
    file.expected("an id", node);
    return undefined;
  },
  json: () => ({ type: "string", pattern: idPattern }),
};

export const idKey: KeyShape = { pattern: idPattern, read: checkId };

/** A key that is data: a clause's number, a year. */
export const dataKey: KeyShape = { read: (key) => key };

/** Where a name declared in the file is wanted. */
export function nameOf(kind: string, known: (file: Reading) => ReadonlySet<string>): Shape<string> {
  return {
    read(node, file) {
      if (node.kind !== "scalar" || node.value === null || node.written === "") {
        file.expected(`the name of a ${kind}`, node);
        return undefined;
      }
      if (known(file).has(node.written)) return node.written;
      file.unknown(kind, node.written, known(file), node.at);
      return undefined;
    },
    json: () => ({ type: "string" }),
  };
}

/** The same for a key. */
export function keyOf(kind: string, known: (file: Reading) => ReadonlySet<string>): KeyShape {
  return {
    pattern: idPattern,
    read(key, at, file) {
      if (known(file).has(key)) return key;
      file.unknown(kind, key, known(file), at);
      return undefined;
    },
  };
}

export const party = nameOf("party", (file) => file.names.parties);
export const partyKey = keyOf("party", (file) => file.names.parties);
/** A party, or one of the others. */
export const actor = named(
  "actor",
  nameOf("party or other", (file) => file.names.actors),
);
export const actorKey = keyOf("party or other", (file) => file.names.actors);

/** Names an issue; what is under the key may then name its options. */
export const issueKey: KeyShape = ofIssue(keyOf("issue", (file) => file.names.issueIds));
/** Declares an issue, likewise. */
export const newIssueKey: KeyShape = ofIssue(idKey);

function ofIssue(key: KeyShape): KeyShape {
  return {
    ...key,
    read(name, at, file) {
      const read = key.read(name, at, file);
      if (read !== undefined) file.issue = read;
      return read;
    },
  };
}

export const sources: Shape<readonly string[]> = named(
  "sources",
  oneOrMore(nameOf("source", (file) => file.names.sources)),
);
export const actors = named("actors", oneOrMore(actor));
export const confidence = oneOf("confidence", ["high", "medium", "low"]);

/** From and to, in months. */
export const months: Shape<readonly [number, number]> = made(list(number(0)), (value, node, file) => {
  if (value.length === 2 && value[0] <= value[1]) return [value[0], value[1]] as const;
  if (node.kind === "list" && value.length === node.items.length) {
    file.tell(node.at, "not-a-span-of-months", "expected two months, the earlier first", "write [3, 6]");
  }
  return undefined;
});

function numberHint(node: Node): string | undefined {
  return node.kind === "scalar" && node.value !== null && typeof node.value !== "string"
    ? `quote it: "${node.written}"`
    : undefined;
}
