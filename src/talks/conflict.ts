import { leavesOf } from "./expression.js";
import { asWritten } from "./later.js";
import { entriesOf, type MapEntry, type Node, valueUnder } from "./node.js";
import type { Reading } from "./reading.js";
import { either, lazy, list, made, mapOf, needed, oneOrMore, record, type Shape } from "./shape.js";
import { placeWithin, said } from "./statements.js";
import { checkId, date, idKey, number, oneOf, sources, text, words, yesOrNo } from "./values.js";

/** Words the statements and the states of a conflict use for themselves. */
const reserved: ReadonlySet<string> = new Set(["if", "iff", "none", "on", "off", "yes", "no", "true", "false", "null"]);
/** Beyond this no table of states can be computed; methods: stability, limits. */
const mostOptions = 24;

const ownName = {
  ...idKey,
  read(key: string, at: number, file: Reading) {
    if (!reserved.has(key)) return checkId(key, at, file);
    file.tell(at, "reserved-word", `"${key}" has a meaning of its own in statements`, "choose another id");
    return undefined;
  },
};

/** A statement over options of the conflict; a comparison in it is a problem. */
const statement: Shape<string> = made(said, (value, _node, file) => {
  let sound = true;
  for (const leaf of leavesOf(value.expression)) {
    const at = placeWithin(value.node, leaf.at, file);
    if (leaf.op === "compare") {
      const message = "a statement of a conflict names options; it does not compare";
      file.tell(at, "comparison-in-statement", message, "write the option's id alone");
      sound = false;
    } else if (!checkOption(leaf.name, at, file)) sound = false;
  }
  return sound ? value.said : undefined;
});

/** Whether `maker.option`, or an option that one maker has, is known; tells if not. */
function checkOption(name: string, at: number, file: Reading): boolean {
  const { makers } = file.names;
  const dot = name.indexOf(".");
  if (dot >= 0) {
    const maker = name.slice(0, dot);
    const options = makers.get(maker);
    if (options === undefined) file.unknown("maker", maker, [...makers.keys()], at);
    else if (!options.has(name.slice(dot + 1))) file.unknown("option", name.slice(dot + 1), options, at);
    else return true;
    return false;
  }
  const having = [...makers].filter(([, options]) => options.has(name)).map(([maker]) => `${maker}.${name}`);
  if (having.length === 1) return true;
  if (having.length > 1)
    file.tell(at, "ambiguous-option", `"${name}" is an option of more than one maker`, `write ${having.join(" or ")}`);
  else file.unknown("option", name, new Set([...makers.values()].flatMap((options) => [...options])), at);
  return false;
}

/** A state in words: ids joined by +, or none. */
const stateText: Shape<string> = made(words, (value, node, file) => {
  if (value === "none" || value === "*") return value;
  let sound = true;
  let at = 0;
  for (const part of value.split("+")) {
    const start = at + (part.length - part.trimStart().length);
    if (!checkOption(part.trim(), placeWithin(node, start, file), file)) sound = false;
    at += part.length + 1;
  }
  return sound ? value : undefined;
});

const optionInFull = made(
  record("an option", {
    name: needed(text),
    irreversible: yesOrNo,
    only: oneOf("direction", ["take", "drop"]),
    source: sources,
    note: text,
  }),
  (value, node, file): unknown => {
    if (value.irreversible !== true || value.only !== "drop") return value;
    const message = "irreversible means it may only be taken, not dropped";
    file.tell(node.at, "irreversible-drop", message, "keep irreversible or only: drop");
    return undefined;
  },
);
const option = either<unknown>(
  (node) => (valueUnder(node, "name") === undefined ? text : optionInFull),
  [text, optionInFull],
);

const sayInFull = record("a statement", {
  say: needed(statement),
  chance: number(0, 1),
  else: statement,
  source: sources,
  note: text,
});
const preference: Shape<unknown> = either<unknown>(
  (node) => (node.kind === "list" ? unordered : node.kind === "map" ? sayInFull : statement),
  [statement, sayInFull, lazy<unknown>(() => unordered, { type: "array" })],
);
const unordered: Shape<unknown> = list(
  either<unknown>((node) => (node.kind === "map" ? sayInFull : statement), [statement, sayInFull]),
);
const rank = either<unknown>(
  (node) => (node.kind === "list" ? list(stateText) : stateText),
  [stateText, list(stateText)],
);

const maker = made(
  record("a maker", {
    name: text,
    options: mapOf(ownName, option),
    prefers: list(preference),
    ranking: list(rank),
    unsure: number(0, 1),
    unseen: list(statement),
    source: sources,
    note: text,
  }),
  (value, node, file) => {
    if (value.prefers === undefined || value.ranking === undefined) return value;
    const at = entryOf(node, "ranking")?.keyAt ?? node.at;
    file.tell(at, "preferences-twice", "a maker has prefers and ranking", "keep one of them");
    return undefined;
  },
);

/** A label: the states it names, or these with words for it. */
const labelInFull = record("a label", { when: needed(statement), name: needed(text) });
const label = either<unknown>((node) => (node.kind === "map" ? labelInFull : statement), [statement, labelInFull]);

const shape = record("a conflict", {
  makers: needed(mapOf(ownName, maker)),
  impossible: list(statement),
  now: either<unknown>((node) => (node.kind === "list" ? list(stateText) : stateText), [oneOrMore(stateText)]),
  names: mapOf(idKey, label),
  known: date,
  note: text,
});

/** Preferences over options in the notation of the stability chapter; rankings are checked against states by the analysis. */
export const conflict = asWritten(
  made(shape, (value, node, file) => {
    let sound = true;
    let options = 0;
    for (const entry of entriesOf(valueUnder(node, "makers"))) {
      options += entriesOf(valueUnder(entry.value, "options")).length;
      if (file.names.actors.has(entry.key) || valueUnder(entry.value, "name") !== undefined) continue;
      const message = `"${entry.key}" is no party or other, and has no name`;
      file.tell(entry.keyAt, "missing-key", message, "add name: …");
      sound = false;
    }
    if (options > mostOptions) {
      file.tell(
        node.at,
        "too-many-options",
        `${options} options, more than ${mostOptions}`,
        "leave out what nobody could do",
      );
      sound = false;
    }
    return sound ? value : undefined;
  }),
);

function entryOf(node: Node, key: string): MapEntry | undefined {
  return entriesOf(node).find((entry) => entry.key === key);
}
