import { endOf } from "./dates.js";
import { compareFractions, type Fraction, toNumber } from "./fraction.js";
import type { Firmness, Position, RedLine } from "./model.js";
import type { Node } from "./node.js";
import { option } from "./options.js";
import { exactOf } from "./ranges.js";
import type { Reading } from "./reading.js";
import { either, made, oneOrMore, record, type Shape } from "./shape.js";
import { actors, confidence, date, number, oneOf, sources, text } from "./values.js";

/** What every dated or sourced entry may carry. */
export const entryFields = { on: date, known: date, source: sources, confidence, note: text };

/** The same entry with its sources as a list under the model's name. */
export function sourced<T extends { readonly source?: readonly string[] }>(value: T) {
  const { source, ...rest } = value;
  return { ...rest, sources: source ?? [] };
}

const bound: Shape<Fraction> = {
  read(node, file) {
    const value = exactOf(node);
    if (value === undefined) file.expected("a number", node);
    return value;
  },
  json: () => ({ type: "number" }),
};

const bareRedLine = made(option, (broken): RedLine => ({ options: [broken], firmness: "bottom", sources: [] }));

const fullRedLine = made(
  record("a red line", {
    ...entryFields,
    options: oneOrMore(option),
    above: bound,
    below: bound,
    firmness: oneOf("firmness", ["bottom", "held", "stated"] as const satisfies readonly Firmness[]),
    chance: number(0, 1),
    text,
  }),
  redLineOf,
);

const redLines = oneOrMore(
  either((node) => (node.kind === "map" ? fullRedLine : bareRedLine), [bareRedLine, fullRedLine]),
);

const position = made(
  record("a position", {
    ...entryFields,
    stated: option,
    text,
    interest: text,
    claimed_by: actors,
    denied_by: actors,
    red_lines: redLines,
  }),
  (value, node, file): Position => {
    const { claimed_by, denied_by, red_lines, ...rest } = sourced(value);
    if ([rest.stated, rest.text, rest.interest, rest.note, red_lines].every((part) => part === undefined)) {
      file.tell(node.at, "empty-position", "a position says nothing", "add stated: …, or text: …");
    }
    return { ...rest, claimedBy: claimed_by ?? [], deniedBy: denied_by ?? [], redLines: red_lines ?? [] };
  },
);

/** One position on the issue being read, or a dated series; as a list, oldest first, undated ones before all dated. */
export const positionSeries: Shape<readonly Position[]> = made(oneOrMore(position), (positions) =>
  positions
    .map((each, order) => ({ each, order, ends: each.on === undefined ? -Infinity : endOf(each.on) }))
    .sort((a, b) => (a.ends === b.ends ? a.order - b.order : a.ends - b.ends))
    .map(({ each }) => each),
);

interface WrittenRedLine extends Omit<RedLine, "options" | "firmness" | "above" | "below" | "sources"> {
  readonly options?: readonly string[];
  readonly above?: Fraction;
  readonly below?: Fraction;
  readonly firmness?: Firmness;
  readonly source?: readonly string[];
}

/** A bound is expanded to the levels strictly beyond it. */
function redLineOf(value: WrittenRedLine, node: Node, file: Reading): RedLine | undefined {
  const { options, above, below, firmness: firm, ...rest } = sourced(value);
  if (options === undefined && above === undefined && below === undefined) {
    file.tell(node.at, "missing-key", "a red line lacks options, above or below", "add options: [ … ]");
    return undefined;
  }
  const levels = file.names.issues.get(file.issue)?.levels;
  if ((above !== undefined || below !== undefined) && levels === undefined) {
    if (file.names.issues.get(file.issue)?.options.size) {
      file.tell(
        node.at,
        "not-numeric",
        `${file.issue} has options, not levels`,
        "name the options that break the line",
      );
    }
    return undefined;
  }
  const broken = new Set(options ?? []);
  levels?.exact.forEach((level, index) => {
    if (above !== undefined && compareFractions(level, above) > 0) broken.add(levels.ids[index]);
    if (below !== undefined && compareFractions(level, below) < 0) broken.add(levels.ids[index]);
  });
  return {
    ...rest,
    options: [...broken],
    ...(above === undefined ? {} : { above: toNumber(above) }),
    ...(below === undefined ? {} : { below: toNumber(below) }),
    firmness: firm ?? "bottom",
  };
}
