import { withIds } from "./entries.js";
import { asWritten } from "./later.js";
import { entryFields } from "./positions.js";
import { points } from "./ranges.js";
import type { Reading } from "./reading.js";
import { either, lazy, list, made, mapOf, named, needed, oneOrMore, record, type Shape } from "./shape.js";
import {
  actor,
  actors,
  dataKey,
  date,
  id,
  idKey,
  nameOf,
  number,
  oneOf,
  partyKey,
  sources,
  span,
  text,
  words,
  zone,
} from "./values.js";

const { on: _on, ...undated } = entryFields;

const step = nameOf("step", (file) => file.names.steps);
const moment = nameOf("moment", (file) => file.names.moments);
const textName = nameOf("text", (file) => file.names.texts);

const dateOnly = made(record("a time", { on: needed(date) }), (value): unknown => value);
const afterMoment = made(record("a time", { after: needed(moment), plus: span }), (value): unknown => value);
const withMoment = made(record("a time", { with: needed(moment) }), (value): unknown => value);
const times = named("times", list(lazy<unknown>(() => when, { $ref: "#/$defs/when" })));
const earliest = made(record("a time", { earliest_of: needed(times) }), (value): unknown => value);
const latest = made(record("a time", { latest_of: needed(times) }), (value): unknown => value);

/** A date, {after, plus}, {earliest_of: […]}, {latest_of: […]} or {with: …}. */
export const when: Shape<unknown> = named(
  "when",
  either<unknown>(
    (node) => {
      if (node.kind !== "map") return date;
      const keys = new Set(node.entries.map((entry) => entry.key));
      if (keys.has("with")) return withMoment;
      if (keys.has("earliest_of")) return earliest;
      if (keys.has("latest_of")) return latest;
      return keys.has("on") ? dateOnly : afterMoment;
    },
    [date, dateOnly, afterMoment, withMoment, earliest, latest],
  ),
);

const pointsByParty = mapOf(partyKey, points);

const reversalWord = oneOf("reversal", ["none", "costly", "easy"]);
const reversalShare = either<unknown>(
  (node) => (node.kind === "scalar" && typeof node.value === "string" ? reversalWord : number(0, 1)),
  [reversalWord, number(0, 1)],
);
const reversalBySide = record("a reversal", { giver: needed(reversalShare), receiver: needed(reversalShare) });
const reversal = either<unknown>(
  (node) => (node.kind === "map" ? reversalBySide : reversalWord),
  [reversalWord, reversalBySide],
);

const needWord = oneOf("need", ["finished", "verified", "simultaneous"]);
const fractionDone = record("a need", { fraction: needed(number(0, 1)) });
const need = either<unknown>((node) => (node.kind === "map" ? fractionDone : needWord), [needWord, fractionDone]);
const condition = record("a condition", { on: needed(moment), need });
const after = oneOrMore(either<unknown>((node) => (node.kind === "map" ? condition : moment), [moment, condition]));

const quantity = record("a metric", {
  quantity: needed(text),
  op: needed(oneOf("comparison", ["<=", ">=", "=="])),
  value: needed(number()),
  unit: text,
});

const clause = made(record("a clause", { text: needed(textName), clause: needed(words) }), (value, node, file) => {
  const known = file.names.clauses.get(value.text);
  if (known !== undefined && known.size > 0 && !known.has(value.clause)) {
    file.unknown("clause", value.clause, known, node.at);
    return undefined;
  }
  return value;
});

const verdict = record("a verdict", {
  ...entryFields,
  by: needed(actor),
  on: needed(date),
  verdict: needed(
    oneOf("verdict", ["not begun", "minimal", "intermediate", "complete", "non-compliant", "unable to verify"]),
  ),
});

const commitment = record("a commitment", {
  ...undated,
  name: text,
  by: actors,
  to: actors,
  what: needed(text),
  kind: oneOf("kind of commitment", ["do", "refrain", "limit", "permit"]),
  metric: quantity,
  cost: pointsByParty,
  worth: pointsByParty,
  reversal,
  accrual: oneOf("accrual", ["at once", "linear"]),
  start: when,
  due: when,
  until: when,
  after,
  verified_by: actors,
  method: text,
  lag: span,
  cure: span,
  clause: oneOrMore(clause),
  verdicts: list(verdict),
});

export const commitments = asWritten(mapOf(idKey, commitment));

const tranche = record("a tranche", {
  ...undated,
  name: text,
  what: text,
  by: actors,
  to: actors,
  amount: number(0),
  currency: words,
  on: when,
  after,
  cost: pointsByParty,
  worth: pointsByParty,
  reversal,
  lag: span,
  holder: actor,
  use: text,
  verified_by: actors,
  clause: oneOrMore(clause),
});

export const tranches = asWritten(mapOf(idKey, tranche));

export const acts = asWritten(
  withIds(
    "act",
    record("an act", {
      ...entryFields,
      id: needed(id),
      by: actors,
      what: needed(text),
      adopted: when,
      effective: when,
      revoked: when,
    }),
  ),
);

const earlier = either<unknown>((node) => (node.kind === "map" ? when : words), [when, words]);

export const milestones = asWritten(
  mapOf(idKey, record("a milestone", { ...entryFields, name: needed(text), when, or_earlier: earlier, text: words })),
);

export const texts = asWritten(
  mapOf(
    idKey,
    record("a text", {
      ...undated,
      name: needed(text),
      version: words,
      bound: actors,
      annexes: list(words),
      clauses: mapOf(dataKey, text),
    }),
  ),
);

export const groups = asWritten(
  list(record("a group", { name: text, steps: needed(list(step)), known: date, note: text })),
);

const yearKey = {
  read(key: string, at: number, file: Reading) {
    if (/^\d{4}$/.test(key)) return key;
    file.tell(at, "not-a-year", `"${key.slice(0, 60)}" is no year`, "write four digits");
    return undefined;
  },
};

export const calendars = asWritten(
  mapOf(
    idKey,
    record("a calendar", {
      zone,
      weekend: list(oneOf("day of the week", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
      holidays: mapOf(yearKey, list(date)),
      note: text,
      source: sources,
    }),
  ),
);

export const standing = asWritten(
  list(
    record("a standing", {
      ...undated,
      who: needed(actor),
      in: needed(textName),
      from: date,
      until: date,
      held_by: actors,
    }),
  ),
);
