import { withIds } from "./entries.js";
import { asWritten } from "./later.js";
import { entryFields } from "./positions.js";
import { either, list, made, mapOf, needed, oneOrMore, record, type Shape } from "./shape.js";
import { actor, actors, date, id, idKey, number, oneOf, span, text, words } from "./values.js";

const { on: _on, ...undated } = entryFields;
const dated = { ...entryFields, on: needed(date) };

/** Meetings that come round: what, how often, since when. */
export const schedule = asWritten(
  list(
    record("a scheduled meeting", {
      ...undated,
      channel: words,
      every: needed(span),
      from: needed(date),
      until: date,
      format: words,
      place: text,
      mediator: oneOrMore(actor),
    }),
  ),
);

/** What accrues to a side while talks last. */
export const gains = asWritten(
  list(record("a gain", { ...dated, to: needed(actor), what: needed(text), size: number() })),
);

const point: Shape<readonly [string, number]> = {
  read(node, file) {
    if (node.kind !== "list" || node.items.length !== 2) {
      file.expected("a point [date, number]", node);
      return undefined;
    }
    const on = date.read(node.items[0], file);
    const value = number().read(node.items[1], file);
    return on === undefined || value === undefined ? undefined : [on, value];
  },
  json: () => ({ type: "array", minItems: 2, maxItems: 2, prefixItems: [date.json(), { type: "number" }] }),
};

/** Series that tell how things go. */
export const indicators = asWritten(
  withIds(
    "indicator",
    record("an indicator", {
      ...undated,
      id: needed(id),
      name: needed(text),
      unit: text,
      points: list(point),
      higher: oneOf("direction", ["better", "worse"]),
    }),
  ),
);

const measureKinds = [
  "nuclear",
  "military",
  "maritime",
  "humanitarian",
  "cultural",
  "economic",
  "information",
] as const;

/** Confidence-building measures. */
export const measures = asWritten(
  withIds(
    "measure",
    record("a measure", {
      ...entryFields,
      id: needed(id),
      by: needed(actors),
      kind: oneOf("kind of measure", measureKinds),
      what: needed(text),
      announced: date,
      start: date,
      lasts: span,
      check: actor,
      invites: actors,
      answer: text,
    }),
  ),
);

const owed = either<unknown>(
  (node) => (node.kind === "scalar" && node.written === "both" ? oneOf("side", ["both"]) : actors),
  [oneOf("side", ["both"]), actors],
);

const rung = record("a step of the ladder", {
  name: needed(text),
  clock: span,
  owed_by: owed,
  duties: text,
  ends_when: text,
  next: words,
  note: text,
});

/** Agreed steps after an incident. */
export const ladder = asWritten(mapOf(idKey, rung));

const chances: Shape<readonly number[]> = made(list(number(0, 1)), (values, node, file) => {
  if (node.kind === "list" && values.length < node.items.length) return undefined;
  if (values.length !== 4) {
    file.tell(node.at, "four-chances", "expected four chances", "give them for months 3, 6, 12 and 24");
    return undefined;
  }
  if (values.every((value, k) => k === 0 || values[k - 1] <= value)) return values;
  file.tell(node.at, "chances-fall", "chances by month cannot fall", "give cumulative chances");
  return undefined;
});

const forecast = made(
  record("an expert's forecast", {
    ...dated,
    by: needed(text),
    breakthrough: needed(chances),
    interim: needed(chances),
    breakdown: needed(chances),
  }),
  (value, node, file) => {
    // Rounding of 0.1 + 0.2 and the like must not refuse chances that sum to 1.
    const slack = 1e-9;
    const over = [0, 1, 2, 3].find((k) => value.breakthrough[k] + value.interim[k] + value.breakdown[k] > 1 + slack);
    if (over === undefined) return value;
    const month = [3, 6, 12, 24][over];
    file.tell(
      node.at,
      "chances-over-one",
      `the chances by month ${month} sum to more than 1`,
      "they are of different endings",
    );
    return undefined;
  },
);

/** First-event chances, cumulative by month 3, 6, 12, 24. */
export const experts = asWritten(list(forecast));

/** Event-data index by week, written by imports. */
export const tension = asWritten(
  list(
    record("a week of tension", {
      from: needed(actor),
      to: needed(actor),
      week: needed(date),
      known: date,
      index: needed(number()),
      count: number(0, Infinity, true),
      coverage: number(0, 1),
    }),
  ),
);

/** Findings accepted with a reason. */
export const silence = asWritten(
  list(
    record("a silenced finding", {
      code: needed(words),
      where: words,
      why: needed(text),
      known: date,
      by: actors,
      on: date,
    }),
  ),
);
