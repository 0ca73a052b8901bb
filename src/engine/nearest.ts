/** The deals that come nearest to being acceptable: fewest breaks, then the least total shortfall, then the least largest one. */
import { bindingLines, bindingRules, bindingVetoes, bindingWalkAways, crossed, type Pair } from "./bound.js";
import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import type { DealModel, Literal, RuleModel, Term } from "./model.js";
import { type Nearby, type Nearness, nearby, type Sought } from "./nearby.js";
import { byOptions, leximin } from "./order.js";
import type { NearMiss } from "./results.js";
import { type Binding, type Coordinate, type Space, spaceOf } from "./space.js";

/** Searches for near misses with one set of rules and vetoes broken; above, what was found so far is returned as not proven. */
const mostSearches = 2000;

export interface NearestOptions {
  /** How many; default 5. */
  readonly wanted?: number;
  /** Only deals that hold this part of one: an option index per issue, undefined (or left out at the end) where it is open. */
  readonly part?: readonly (number | undefined)[];
}

/**
 * The `wanted` nearest misses: by number of red lines, rules and vetoes broken, then total shortfall from the walk-aways, then
 * largest shortfall, then the leximin-best gains (values where no walk-away is stated), then the smallest option indexes. Deals with
 * the same values and the same breaks are one, with their number.
 *
 * Level by level of breaks. Which rules and vetoes are broken is tried set by set: "exactly these" becomes floors on coordinates
 * that count broken nogoods, so that each set is one bounded search over additive values; red lines are counted on the way.
 */
export function nearestMisses(
  model: DealModel,
  binding: Binding = {},
  { wanted = 5, part = [] }: NearestOptions = {},
): { readonly nearest: NearMiss[]; readonly proven: boolean } {
  const known = {
    model,
    lines: bindingLines(model, binding),
    rules: bindingRules(model, binding),
    vetoes: bindingVetoes(model, binding),
    walkAways: bindingWalkAways(model, binding),
  };
  const whole = spaceOf(model, { ...binding, onlyRedLines: [], accept: [] });
  const open = {
    ...whole,
    allowed: whole.allowed.map((options, issue) => (part[issue] === undefined ? options : [part[issue]])),
  };
  const breakable = [...known.rules.map((rule) => ({ rule })), ...known.vetoes.map((veto) => ({ veto }))];
  const fates = breakable.map((one) => fateOf(model, open, one));
  const always = breakable.filter((_, index) => fates[index] === "every deal");
  const some = breakable.filter((_, index) => fates[index] === "some deals");
  const [fewest, most] = crossable(model, open, known.lines);

  const best: Ranked[] = [];
  let proven = true;
  let searches = 0;
  for (let level = 0; level <= most + always.length + some.length && best.length < wanted; level++) {
    let found: Ranked[] = [];
    const missing = wanted - best.length;
    for (const set of subsets(some.length, level - always.length - fewest)) {
      const broken = level - always.length - set.length;
      if (broken > most) continue;
      if (searches++ === mostSearches) return { nearest: best.map(({ miss }) => miss), proven: false };
      const chosen = [...always, ...set.map((index) => some[index]!)];
      const rules = chosen.flatMap((one) => ("rule" in one ? [one.rule] : [])).sort((a, b) => a - b);
      const vetoes = known.vetoes.filter((veto) => chosen.some((one) => "veto" in one && one.veto === veto));
      const answer = nearby({
        ...breaking(open, { ...known, rulesBroken: rules, vetoed: vetoes }),
        walkAways: known.walkAways,
        broken,
        wanted: missing,
        ...(found.length >= missing ? { atMost: found.at(-1)!.nearness } : {}),
      });
      proven &&= answer.proven;
      found.push(
        ...answer.deals.map((near) => ({ nearness: near.nearness, miss: nearMiss(near, known, { rules, vetoes }) })),
      );
      found = found.sort((a, b) => byNearness(a, b, known.walkAways)).slice(0, missing);
    }
    best.push(...found);
  }
  return { nearest: best.map(({ miss }) => miss), proven };
}

type Breakable = { readonly rule: number } | { readonly veto: Pair };

/** Which deals break a rule or meet a veto, where bounds alone can tell. */
function fateOf(model: DealModel, open: Space, one: Breakable): "no deal" | "every deal" | "some deals" {
  const counter: Coordinate =
    "rule" in one ? { c: zeros(open), ...breakCounter(model.rules[one.rule]!, open.sizes) } : vetoed(model, one.veto);
  const graph = diagram({ ...open, coordinates: [counter], rules: [] });
  if (graph === null) return "some deals";
  const bounds = valueBounds(graph);
  if (bounds.highest(0) < counter.floor) return "no deal";
  return bounds.lowest(0) >= counter.floor ? "every deal" : "some deals";
}

/** Fewest and most red lines that one deal can cross, rules aside. */
function crossable(model: DealModel, open: Space, lines: readonly Pair[]): [number, number] {
  let [fewest, most] = [0, 0];
  open.allowed.forEach((options, issue) => {
    const crossings = options.map(
      (option) =>
        lines.filter(([p, l]) => {
          const line = model.parties[p]!.redLines[l]!;
          return line.issue === issue && line.options.includes(option);
        }).length,
    );
    fewest += Math.min(...crossings);
    most += Math.max(...crossings);
  });
  return [fewest, most];
}

interface Ranked {
  readonly nearness: Nearness;
  readonly miss: NearMiss;
}

interface Known {
  readonly model: DealModel;
  readonly lines: readonly Pair[];
  readonly rules: readonly number[];
  readonly vetoes: readonly Pair[];
  readonly walkAways: readonly (number | null)[];
}

/**
 * The deals that break exactly these rules and vetoes: the other rules hold, the other vetoes are met, and each broken one is a
 * coordinate with a floor. Red lines follow as coordinates of ones and zeros.
 */
function breaking(
  open: Space,
  {
    model,
    lines,
    vetoes,
    rules,
    rulesBroken,
    vetoed: refused,
  }: Known & { readonly rulesBroken: readonly number[]; readonly vetoed: readonly Pair[] },
): Pick<Sought, "space" | "lines" | "linesFrom"> {
  const parties = open.coordinates.slice(0, open.parties);
  const factions = vetoes.map((veto): Coordinate => {
    if (refused.includes(veto)) return vetoed(model, veto);
    const { c, terms, threshold } = model.parties[veto[0]]!.factions[veto[1]]!;
    return { c, terms, floor: threshold! };
  });
  const zero = zeros(open);
  const counters = rulesBroken.map((rule) => ({ c: zero, ...breakCounter(model.rules[rule]!, open.sizes) }));
  const crossings = lines.map(([p, l]): Coordinate => {
    const line = model.parties[p]!.redLines[l]!;
    const c = zero.map((row, issue) =>
      issue === line.issue ? row.map((_, o) => (line.options.includes(o) ? 1 : 0)) : row,
    );
    return { c, terms: [], floor: -Infinity };
  });
  return {
    space: {
      ...open,
      coordinates: [...parties, ...factions, ...counters, ...crossings],
      rules: rules.filter((rule) => !rulesBroken.includes(rule)).map((rule) => model.rules[rule]!),
    },
    lines: crossings.length,
    linesFrom: parties.length + factions.length + counters.length,
  };
}

/** A coordinate that reaches its floor exactly when the faction refuses the deal. */
function vetoed(model: DealModel, [p, f]: Pair): Coordinate {
  const { c, terms, threshold } = model.parties[p]!.factions[f]!;
  return {
    c: c.map((scores) => scores.map((score) => -score)),
    terms: terms.map(({ when, add }) => ({ when, add: -add })),
    floor: 1 - threshold!,
  };
}

const zeros = ({ sizes }: Space): number[][] => sizes.map((size) => new Array<number>(size).fill(0));

/** Terms that reach the floor exactly when the rule is broken. */
function breakCounter(rule: RuleModel, sizes: readonly number[]): { readonly terms: Term[]; readonly floor: number } {
  const ones = (when: readonly Literal[]): Term => ({ when, add: 1 });
  if (rule.kind === "nogoods") return { terms: rule.nogoods.map(ones), floor: 1 };
  return { terms: rule.of.flatMap((entry) => disjoint(entry, sizes).map(ones)), floor: rule.most + 1 };
}

/** The same disjunction with conjunctions of which at most one holds, so that their number is 0 or 1. */
function disjoint(entry: readonly (readonly Literal[])[], sizes: readonly number[]): Literal[][] {
  let result: Literal[][] = [];
  for (const all of entry) {
    // What holds in `all` and in none of those before it: a conjunction fails at its first failing literal.
    let rest: Literal[][] = [[...all]];
    for (const before of result) {
      rest = rest.flatMap((kept) =>
        before.map(({ issue, options }, first) => {
          const others = [...Array(sizes[issue]!).keys()].filter((o) => !options.includes(o));
          return [...kept, ...before.slice(0, first), { issue, options: others }];
        }),
      );
    }
    result = [...result, ...rest];
  }
  return result;
}

function nearMiss(
  { deal, u, count }: Nearby,
  { model, lines, walkAways }: Known,
  broken: Pick<NearMiss, "rules" | "vetoes">,
): NearMiss {
  return {
    deal,
    u,
    short: u.map((value, p) => Math.max(0, (walkAways[p] ?? -Infinity) - value)),
    redLines: crossed(model, deal, lines),
    ...broken,
    count,
  };
}

function byNearness(a: Ranked, b: Ranked, walkAways: readonly (number | null)[]): number {
  const gains = ({ miss }: Ranked) => miss.u.map((value, p) => value - (walkAways[p] ?? 0));
  return (
    a.nearness[0] - b.nearness[0] ||
    a.nearness[1] - b.nearness[1] ||
    leximin(gains(b), gains(a)) ||
    byOptions(a.miss.deal, b.miss.deal)
  );
}

/** All sets of at most `size` (none if negative) of the numbers 0 … n − 1, smaller ones first. */
function subsets(n: number, size: number): number[][] {
  if (size < 0) return [];
  const all: number[][] = [[]];
  for (let start = 0, length = 0; length < Math.min(n, size); length++) {
    const end = all.length;
    for (; start < end; start++) {
      const set = all[start]!;
      for (let k = (set.at(-1) ?? -1) + 1; k < n; k++) all.push([...set, k]);
    }
  }
  return all;
}
