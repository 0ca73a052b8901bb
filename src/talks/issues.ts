import { fraction } from "./fraction.js";
import { levelsShape } from "./levels.js";
import type { Issue, Option, Range, Text } from "./model.js";
import { entriesOf, type MapEntry, type Node, valueUnder } from "./node.js";
import { option, worths } from "./options.js";
import { positionSeries } from "./positions.js";
import { roundedRange, weight, worth } from "./ranges.js";
import { type Reading, shortened } from "./reading.js";
import { asObject, either, list, made, mapOf, needed, record, type Shape } from "./shape.js";
import { idKey, nameOf, newIssueKey, oneOf, partyKey, sources, text } from "./values.js";

const importance = made(oneOf("importance", ["high", "medium", "low"]), (word): Range => {
  const best = { high: 3, medium: 2, low: 1 }[word];
  return { low: best - 0.5, best, high: best + 0.5 };
});

const step = nameOf("step", (file) => file.names.steps);

const newOption = record("an option", {
  name: needed(text),
  worth: mapOf(partyKey, worth),
  obliges: list(step),
  interest: text,
  note: text,
  source: sources,
});

/** Of one issue; no side has ever told more apart. */
const mostOptions = 1000;

type Ranking = readonly (readonly string[])[];

const oneRank = made(option, (id): readonly string[] => [id]);
const tie = list(option);

/** Options from best to worst; an inner list is a tie. Each option once. */
const order: Shape<Ranking> = made(
  list(either((node) => (node.kind === "list" ? tie : oneRank), [oneRank, tie])),
  (ranking, node, file) => {
    const ids = ranking.flat();
    const items = node.kind === "list" ? node.items : [];
    const written = items.reduce((count, item) => count + (item.kind === "list" ? item.items.length : 1), 0);
    if (ids.length < written) return undefined;
    const seen = new Set<string>();
    const twice = ids.find((id) => seen.size === seen.add(id).size);
    if (twice !== undefined) {
      file.tell(node.at, "order-twice", `the order names "${twice}" twice`, "name each option once");
    }
    const lacking = [...(file.names.issues.get(file.issue)?.options ?? [])].filter((id) => !seen.has(id));
    if (lacking.length > 0) {
      const message = `the order lacks ${shortened(lacking.join(", "))}`;
      file.tell(node.at, "order-incomplete", message, "name every option; an inner list is a tie");
    }
    return twice === undefined && lacking.length === 0 ? ranking.filter((rank) => rank.length > 0) : undefined;
  },
);

/**
 * Points by rank: rank k of n has best 100(n−k)/(n−1), from the best of the rank below to that of the rank above.
 * A single rank has 100.
 */
function worthsByOrder(ranking: Ranking): Readonly<Record<string, Range>> {
  const last = ranking.length - 1;
  const best = (k: number) => (last === 0 ? fraction(100n) : fraction(BigInt(100 * (last - k)), BigInt(last)));
  const values: Record<string, Range> = {};
  ranking.forEach((rank, k) => {
    const value = roundedRange({ low: best(Math.min(k + 1, last)), best: best(k), high: best(Math.max(k - 1, 0)) });
    for (const id of rank) values[id] = value;
  });
  return values;
}

const positionKey = {
  ...partyKey,
  read(key: string, at: number, file: Reading) {
    if (!file.names.others.has(key)) return partyKey.read(key, at, file);
    file.tell(at, "unknown-party", `"${key}" is not a party`, `give its position under others: ${key}: positions`);
    return undefined;
  },
};

const written = record("an issue", {
  name: needed(text),
  group: text,
  weight: mapOf(partyKey, weight),
  importance: mapOf(partyKey, importance),
  order: mapOf(partyKey, order),
  options: mapOf(idKey, newOption),
  levels: levelsShape,
  worth: mapOf(partyKey, worths),
  positions: mapOf(positionKey, positionSeries),
  expected: text,
  interest: text,
  note: text,
  source: sources,
});

export const issues: Shape<readonly Issue[]> = made(
  mapOf(
    newIssueKey,
    made(written, (value, node, file) => issueOf(file.issue, value, node, file)),
  ),
  (map) => [...map.values()],
);

type Written = NonNullable<ReturnType<(typeof written)["read"]>>;

function issueOf(id: string, value: Written, node: Node, file: Reading): Issue | undefined {
  checkTwice(value, node, file);
  const numeric = valueUnder(node, "levels") !== undefined;
  const options = numeric ? levelOptions(id, value, node, file) : listOptions(id, value, node, file);
  if (options === undefined) return undefined;
  const weights: Record<string, Range> = { ...asObject(value.weight), ...asObject(value.importance) };
  const weightFrom: Record<string, "numbers" | "words"> = {};
  for (const party of value.weight?.keys() ?? []) weightFrom[party] = "numbers";
  for (const party of value.importance?.keys() ?? []) weightFrom[party] = "words";
  const worthFrom: Record<string, "numbers" | "order" | "line"> = {};
  for (const party of new Set(options.flatMap((each) => Object.keys(each.worth)))) {
    const line = valueUnder(valueUnder(node, "worth"), party)?.kind === "list";
    worthFrom[party] = value.order?.has(party) ? "order" : line ? "line" : "numbers";
  }
  const unit = file.names.issues.get(id)?.levels?.unit;
  return {
    id,
    name: value.name,
    ...(value.group === undefined ? {} : { group: value.group }),
    numeric,
    ...(unit === undefined ? {} : { unit }),
    options,
    weight: weights,
    weightFrom,
    worthFrom,
    positions: asObject(value.positions),
    ...(value.expected === undefined ? {} : { expected: value.expected }),
    ...remarks(value),
  };
}

/** A party's weights and worths each come from one place. */
function checkTwice(value: Written, node: Node, file: Reading): void {
  const entry = (section: string, party: string) =>
    entriesOf(valueUnder(node, section)).find((each) => each.key === party);
  for (const party of value.importance?.keys() ?? []) {
    if (!value.weight?.has(party)) continue;
    const at = entry("importance", party)?.keyAt ?? node.at;
    file.tell(at, "weight-twice", `${party} has a weight and an importance here`, "keep one of them");
  }
  for (const party of value.order?.keys() ?? []) {
    const byOption = [...(value.options?.values() ?? [])].some((each) => each.worth?.has(party));
    if (!byOption && !value.worth?.has(party)) continue;
    const at = entry("order", party)?.keyAt ?? node.at;
    file.tell(at, "worth-twice", `${party} has worths and an order here`, "keep one of them");
  }
}

function listOptions(id: string, value: Written, node: Node, file: Reading): readonly Option[] | undefined {
  if (value.worth !== undefined) {
    const at = keyIn(node, "worth")?.keyAt ?? node.at;
    file.tell(at, "not-numeric", `${id} has options, not levels`, "give each option its worth");
  }
  if (value.options === undefined) {
    file.tell(node.at, "missing-key", 'an issue lacks "options" or "levels"', "add options: { … }");
    return undefined;
  }
  if (value.options.size === 0) {
    if (entriesOf(valueUnder(node, "options")).length === 0) {
      file.tell(keyIn(node, "options")?.keyAt ?? node.at, "no-options", `${id} has no option`, "add at least one");
    }
    return undefined;
  }
  if (value.options.size > mostOptions) {
    const message = `${id} has ${value.options.size} options, more than ${mostOptions}`;
    file.tell(keyIn(node, "options")?.keyAt ?? node.at, "too-many-options", message, "put alike options together");
    return undefined;
  }
  const ordered = worthsByParty(value);
  return [...value.options].map(([optionId, each]) => ({
    id: optionId,
    name: each.name,
    worth: { ...asObject(each.worth), ...worthOn(optionId, ordered) },
    obliges: each.obliges ?? [],
    ...(each.obliges?.length === 0 ? { obligesNothing: true as const } : {}),
    ...remarks(each),
  }));
}

function levelOptions(id: string, value: Written, node: Node, file: Reading): readonly Option[] | undefined {
  if (value.options !== undefined) {
    const at = keyIn(node, "options")?.keyAt ?? node.at;
    file.tell(at, "options-and-levels", `${id} has both options and levels`, "keep one of them");
  }
  const levels = file.names.issues.get(id)?.levels;
  if (levels === undefined) return undefined;
  const rated = worthsByParty(value);
  for (const [party, line] of value.worth ?? []) rated.set(party, line);
  return levels.ids.map((level, index) => ({
    id: level,
    name: withUnit(level, levels.unit),
    level: levels.numbers[index],
    worth: worthOn(level, rated),
    obliges: [],
  }));
}

/** What may be said about an issue or an option. */
function remarks({ interest, note, source }: { interest?: Text; note?: Text; source?: readonly string[] }) {
  return {
    ...(interest === undefined ? {} : { interest }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { sources: source }),
  };
}

function worthsByParty(value: Written): Map<string, Readonly<Record<string, Range>>> {
  return new Map([...(value.order ?? [])].map(([party, ranking]) => [party, worthsByOrder(ranking)]));
}

/** One option's worth by party. */
function worthOn(option: string, worths: ReadonlyMap<string, Readonly<Record<string, Range>>>): Record<string, Range> {
  const on: Record<string, Range> = {};
  for (const [party, byOption] of worths) if (Object.hasOwn(byOption, option)) on[party] = byOption[option];
  return on;
}

/** "3.67 % U-235", in each language the unit has. */
function withUnit(level: string, unit: Text | undefined): Text {
  if (unit === undefined) return level;
  if (typeof unit === "string") return `${level} ${unit}`;
  return Object.fromEntries(Object.entries(unit).map(([language, words]) => [language, `${level} ${words}`]));
}

function keyIn(node: Node, key: string): MapEntry | undefined {
  return entriesOf(node).find((entry) => entry.key === key);
}
