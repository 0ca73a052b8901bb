/** The issues of a NegMAS outcome space, in its order. */
import {
  compareFractions,
  type Fraction,
  fraction,
  minus,
  over,
  parseFraction,
  plus,
  times,
  toNumber,
} from "../fraction.js";
import { entriesOf, type MapNode, type Node, valueUnder } from "../node.js";
import { mostIssues, mostLevels } from "./genius-issue.js";
import type { ImportedIssue } from "./imported.js";
import { near, zero } from "./numbers.js";
import { asMap, kindOf, listAt, numberAt, textAt, textOf } from "./plain-data.js";
import { mostOptionsInAll, quoted, type Source } from "./source.js";

/** The last part of a class name, dotted or not; empty where there is none. */
export const typeOf = (map: MapNode): string => (textOf(valueUnder(map, "type")) ?? "").split(".").at(-1)!;

/** Categorical values as options; contiguous and continuous ones as levels. `path`, the author's folder, is dropped. */
export function negmasIssues(source: Source, domain: MapNode, cuts: number): ImportedIssue[] {
  const nodes = listAt(source, domain, "issues");
  if (!nodes.length) source.refuse(domain.at, "no-issues", "there is no issue in the domain", "add one");
  if (nodes.length > mostIssues)
    source.refuse(domain.at, "too-many-issues", `${nodes.length} issues, more than ${mostIssues}`, "import fewer");
  for (const { key, keyAt } of entriesOf(domain))
    if (!["type", "name", "issues"].includes(key))
      source.note("ignored", `${quoted(key)} of the domain is left out`, keyAt);
  const taken = new Set<string>();
  return nodes.map((node, i) => {
    const map = asMap(source, node, domain, `issue ${i + 1}`);
    const nameNode = valueUnder(map, "name");
    const name = nameNode ? textAt(source, nameNode, `the name of issue ${i + 1}`) : `issue ${i + 1}`;
    if (taken.has(name))
      source.tell(node.at, "name-twice", `two issues are called ${quoted(name)}`, "give each its own name");
    taken.add(name);
    const found = source.log.attempt(() => readIssue({ source, map, name, cuts }));
    return found ?? { name, options: [] };
  });
}

interface OneIssue {
  readonly source: Source;
  readonly map: MapNode;
  readonly name: string;
  readonly cuts: number;
}

function readIssue({ source, map, name, cuts }: OneIssue): ImportedIssue {
  const type = typeOf(map);
  const values = valueUnder(map, "values");
  const size = values?.kind === "scalar" ? numberAt(source, values, map, `values of ${quoted(name)}`) : undefined;
  switch (type) {
    case "ContiguousIssue": {
      const [low, high] = size ? [zero, minus(size, fraction(1n))] : ends(source, map, values, name);
      if (low.d !== 1n || high.d !== 1n)
        source.refuse(map.at, "bad-bounds", `${quoted(name)} needs whole bounds`, "write whole numbers");
      return numeric({ source, at: map.at, name, low, high, count: Number(high.n - low.n) + 1 });
    }
    case "ContinuousIssue": {
      const [low, high] = ends(source, map, values, name);
      const own = valueUnder(map, "n_levels");
      const count = own ? near(numberAt(source, own, map, `n_levels of ${quoted(name)}`)) : cuts;
      source.note("levels", `${quoted(name)} is continuous and is cut into ${count} levels`, map.at);
      return numeric({ source, at: map.at, name, low, high, count });
    }
    default:
      break;
  }
  if (!/^(Categorical|Ordinal|DiscreteOrdinal|Discrete|Cardinal|DiscreteCardinal)Issue$/.test(type))
    return source.refuse(
      map.at,
      "unsupported",
      `an issue of type ${quoted(type)} is not read`,
      "use CategoricalIssue, ContiguousIssue or ContinuousIssue",
    );
  if (size) return numeric({ source, at: map.at, name, low: zero, high: minus(size, fraction(1n)), count: near(size) });
  return { name, options: optionsOf(source, map, name) };
}

function optionsOf(source: Source, map: MapNode, name: string): string[] {
  const options = new Set<string>();
  for (const node of listAt(source, map, "values", `values of ${quoted(name)}`)) {
    const option = textAt(source, node, `a value of ${quoted(name)}`);
    if (options.has(option))
      source.note("value-twice", `${quoted(option)} stands twice in an issue and counts once`, node.at);
    options.add(option);
  }
  if (!options.size) source.tell(map.at, "no-options", `issue ${quoted(name)} has no value`, "list its values");
  if (!source.log.mayHold(options.size)) {
    const message = `more than ${mostOptionsInAll} options and levels in all`;
    source.tell(map.at, "too-many-options", message, "choose fewer");
  }
  return [...options];
}

function ends(source: Source, map: MapNode, values: Node | undefined, name: string): readonly [Fraction, Fraction] {
  if (values?.kind !== "list" || values.items.length !== 2)
    return source.refuse(
      (values ?? map).at,
      "bad-bounds",
      `values of ${quoted(name)} are ${values?.kind === "list" ? `${values.items.length} values` : kindOf(values)}, not a lower and an upper bound`,
      "write values: [low, high]",
    );
  const [low, high] = values.items.map((node) => numberAt(source, node, values, `a bound of ${quoted(name)}`));
  if (compareFractions(low, high) > 0)
    source.refuse(
      values.at,
      "bad-bounds",
      `the bounds of ${quoted(name)} run backwards`,
      "write the smaller one first",
    );
  return [low, high];
}

interface Numeric {
  readonly source: Source;
  readonly at: number;
  readonly name: string;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly count: number;
}

/** Levels at equal steps, both ends included. */
function numeric({ source, at, name, low, high, count }: Numeric): ImportedIssue {
  if (!Number.isSafeInteger(count) || count < 1 || count > mostLevels || !source.log.mayHold(count))
    return source.refuse(
      at,
      "too-many-levels",
      `${quoted(name)} has ${count} levels; 1 to ${mostLevels} an issue and ${mostOptionsInAll} in all are read`,
      "choose coarser levels",
    );
  const step = over(minus(high, low), fraction(BigInt(Math.max(1, count - 1))));
  const all = Array.from({ length: count }, (_, k) => {
    const exact = plus(low, times(step, fraction(BigInt(k))));
    return Number(toNumber(exact).toPrecision(12));
  });
  const levels = all.filter((level, k) => k === 0 || all[k - 1] < level);
  return { name, options: levels.map(String), levels };
}

/** The number each option stands for, exactly; undefined where one is no number. */
export function numbersOf({ levels, options }: ImportedIssue): Fraction[] | undefined {
  const numbers = (levels?.map(String) ?? options).map(parseFraction);
  return numbers.every((value) => value !== undefined) ? numbers : undefined;
}
