import { asWritten } from "./later.js";
import { type Node, valueUnder } from "./node.js";
import { entryFields } from "./positions.js";
import type { Reading } from "./reading.js";
import { either, list, made, mapOf, needed, oneOrMore, record } from "./shape.js";
import { actor, actors, date, id, idKey, nameOf, oneOf, sources, span, text, words, yesOrNo, zone } from "./values.js";

const procedureName = nameOf("procedure", (file) => file.names.procedures);

const all = record("a beginning", { all: needed(list(words)) });
const any = record("a beginning", { any: needed(list(words)) });
const begins = either<unknown>(
  (node) => (node.kind !== "map" ? words : valueUnder(node, "any") === undefined ? all : any),
  [words, all, any],
);

const toNext = record("an expiry", { next: needed(words) });
const toResult = record("an expiry", { result: needed(text) });
const expiry = either<unknown>(
  (node) => (valueUnder(node, "next") === undefined ? toResult : toNext),
  [toNext, toResult],
);

const rightInFull = record("a right", {
  who: actors,
  act: needed(text),
  result: text,
  opens: oneOf("opening of a right", ["with the step", "on expiry"]),
});
const right = either<unknown>((node) => (node.kind === "map" ? rightInFull : words), [words, rightInFull]);

const step = record("a step of a procedure", {
  id: needed(id),
  name: text,
  begins,
  clock: span,
  extend: oneOf("extension", ["none", "consensus"]),
  optional: yesOrNo,
  on_expiry: expiry,
  rights: list(right),
  why: text,
  note: text,
  source: sources,
});

const procedure = made(
  record("a procedure", {
    name: text,
    text: nameOf("text", (file) => file.names.texts),
    clause: words,
    invoked_by: actors,
    zone,
    days: oneOf("kind of days", ["calendar", "working"]),
    calendar: nameOf("calendar", (file) => file.names.calendars),
    roll: oneOf("roll", ["following", "preceding"]),
    steps: needed(list(step)),
    stops_if: oneOrMore(text),
    note: text,
    source: sources,
  }),
  (value, node, file) => (stepsNamed(node, file) ? value : undefined),
);

/** Every step that another begins after or leads to is one of the procedure, and ids are not given twice. */
function stepsNamed(node: Node, file: Reading): boolean {
  const steps = valueUnder(node, "steps");
  if (steps?.kind !== "list") return false;
  const ids = new Set<string>();
  let sound = true;
  for (const item of steps.items) {
    const written = valueUnder(item, "id");
    if (written?.kind !== "scalar") continue;
    if (ids.has(written.written)) {
      file.tell(written.at, "duplicate-id", `another step has the id "${written.written}"`, "choose another id");
      sound = false;
    }
    ids.add(written.written);
  }
  const begun = new Set([...ids, "invocation"]);
  for (const item of steps.items) {
    const from = valueUnder(item, "begins");
    for (const each of from === undefined ? [] : [from, ...listed(from, "all"), ...listed(from, "any")]) {
      if (each.kind === "scalar" && !begun.has(each.written)) {
        file.unknown("step", each.written, begun, each.at);
        sound = false;
      }
    }
    const next = valueUnder(valueUnder(item, "on_expiry"), "next");
    if (next?.kind === "scalar" && !ids.has(next.written)) {
      file.unknown("step", next.written, ids, next.at);
      sound = false;
    }
  }
  return sound;
}

function listed(node: Node, key: string): readonly Node[] {
  const list = valueUnder(node, key);
  return list?.kind === "list" ? list.items : [];
}

export const procedures = asWritten(mapOf(idKey, procedure));

const happening = record("an event of a procedure", {
  kind: needed(words),
  on: needed(date),
  known: date,
  by: actor,
  step: words,
  plus: span,
  until: date,
  note: text,
});

export const invocations = asWritten(
  list(
    record("an invocation", {
      ...entryFields,
      on: needed(date),
      procedure: needed(procedureName),
      by: needed(actors),
      against: oneOrMore(nameOf("step", (file) => file.names.steps)),
      events: list(happening),
    }),
  ),
);
