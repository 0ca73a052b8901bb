import type { Literal } from "./model.js";
import type { Space } from "./space.js";

/** One issue being placed: every way to go from a state before it to a state after it. */
export interface Layer {
  readonly issue: number;
  /** Arcs of state s are first[s] … first[s + 1] − 1. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** Smallest option index (of the model) that the arc stands for. */
  readonly option: Int32Array;
  /** How many options with the same effect were merged into the arc. */
  readonly ways: Float64Array;
  /** arc × coordinate, units: the option's own value and the terms completed by it. */
  readonly gain: Float64Array;
}

/**
 * A space as a layered graph: its paths are exactly the deals that keep all rules and use only allowed options, and the sum of
 * gains along a path is the deal's value, terms included. Floors are not in it.
 */
export interface Diagram {
  readonly coordinates: number;
  readonly layers: readonly Layer[];
  /** States before each layer, and after the last; the first is 1. */
  readonly states: readonly number[];
  /** Per coordinate, what every deal gets: terms without conditions. */
  readonly base: Float64Array;
}

/**
 * Build the layered graph of a space, one layer per issue.
 *
 * A state remembers which conditions that span several issues still can hold and how far each "at most" rule has counted: what
 * the future needs to know, and no more. Issues that share conditions are placed next to each other. Options of a state with
 * equal effect are merged, so a path stands for the product of its `ways`.
 *
 * @param limit largest number of arcs
 * @param order issues in the order they are placed; default large stakes first, linked issues together
 * @returns null when the graph would have more arcs than `limit`
 */
export function diagram(space: Space, limit = 300_000, order?: readonly number[]): Diagram | null {
  const { conditions, counters, base, impossible } = conditionsOf(space);
  const placing = order ?? placingOrder(space, conditions);
  const J = space.coordinates.length;
  const lastOf = conditions.map(({ issues }) => Math.max(...[...issues.keys()].map((issue) => placing.indexOf(issue))));
  const begins = conditions.map(({ issues }) => Math.min(...[...issues.keys()].map((issue) => placing.indexOf(issue))));
  // What counts towards one rule is decided together, so it begins together.
  const firstOf = conditions.map(({ does, target }, k) =>
    does === "count"
      ? Math.min(
          ...begins.filter((_, other) => conditions[other]!.does === "count" && conditions[other]!.target === target),
        )
      : begins[k]!,
  );
  const touching = placing.map((issue) => [...conditions.keys()].filter((k) => conditions[k]!.issues.has(issue)));

  // A state: one flag per condition (1 = can still hold), then one count per "at most" rule.
  const N = conditions.length;
  let states: Uint8Array[] = [new Uint8Array(N + counters.length)];
  states[0]!.fill(1, 0, N);
  settle(states[0]!, [...counters.keys()], counters, N);

  const layers: Layer[] = [];
  const sizes = [1];
  let arcs = 0;
  for (const [position, issue] of placing.entries()) {
    const allowed = impossible ? [] : space.allowed[issue]!;
    const touched = touching[position]!;
    const touchedCounters = [
      ...new Set(touched.flatMap((k) => (conditions[k]!.does === "count" ? [conditions[k]!.target] : []))),
    ];
    // What may differ between states here: conditions that are begun and not yet decided, and the counts.
    const live = [...conditions.keys()].filter((k) => firstOf[k]! <= position && position < lastOf[k]!);
    const index = new Map<string, number>();
    const next: Uint8Array[] = [];
    const first = [0];
    const to: number[] = [];
    const option: number[] = [];
    const ways: number[] = [];
    const gain: number[] = [];
    for (const state of states) {
      const start = to.length;
      for (const o of allowed) {
        const after = touched.length === 0 ? state : state.slice();
        const added = space.coordinates.map(({ c }) => c[issue]![o]!);
        let broken = false;
        for (const k of touched) {
          if (after[k] === 0) continue;
          const condition = conditions[k]!;
          if (!condition.issues.get(issue)!.has(o)) {
            after[k] = 0;
          } else if (lastOf[k] === position) {
            after[k] = 0;
            if (condition.does === "break") broken = true;
            else if (condition.does === "add") added[condition.target]! += condition.add;
            else {
              const { entries, most } = counters[condition.target]!;
              for (const other of entries[condition.entry]!) after[other] = 0;
              after[N + condition.target]! += 1;
              if (after[N + condition.target]! > most) broken = true;
            }
          }
        }
        if (broken) continue;
        settle(after, touchedCounters, counters, N);
        const key = touched.length === 0 && states.length === 1 ? "" : keyOf(after, live, N);
        let target = index.get(key);
        if (target === undefined) {
          target = next.length;
          index.set(key, target);
          next.push(after);
        }
        const same = sameArc(to, gain, { start, target, added });
        if (same >= 0) ways[same]! += 1;
        else {
          to.push(target);
          option.push(o);
          ways.push(1);
          for (const units of added) gain.push(units);
        }
      }
      first.push(to.length);
      if (arcs + to.length > limit) return null;
    }
    arcs += to.length;
    layers.push({
      issue,
      first: Int32Array.from(first),
      to: Int32Array.from(to),
      option: Int32Array.from(option),
      ways: Float64Array.from(ways),
      gain: Float64Array.from(gain),
    });
    states = next;
    sizes.push(next.length);
  }
  return { coordinates: J, layers, states: sizes, base };
}

/** The live flags of a state, sixteen to a character, and then its counts. */
function keyOf(state: Uint8Array, live: readonly number[], conditions: number): string {
  let key = "";
  let bits = 0;
  for (let k = 0; k < live.length; k++) {
    bits = (bits << 1) | state[live[k]!]!;
    if ((k & 15) === 15) {
      key += String.fromCharCode(bits);
      bits = 0;
    }
  }
  key += String.fromCharCode(bits);
  for (let r = conditions; r < state.length; r++) key += String.fromCharCode(state[r]!);
  return key;
}

/** Several literals that must all hold; then a rule is broken, units are added, or an entry of an "at most" rule counts. */
interface Condition {
  /** Issue → options that keep it possible. */
  readonly issues: ReadonlyMap<number, ReadonlySet<number>>;
  readonly does: "break" | "add" | "count";
  /** Coordinate (add) or counter (count). */
  readonly target: number;
  readonly add: number;
  readonly entry: number;
}

interface Counter {
  readonly most: number;
  /** Conditions of each entry; one of them is enough. */
  readonly entries: number[][];
}

function conditionsOf(space: Space) {
  const conditions: Condition[] = [];
  const counters: Counter[] = [];
  const base = new Float64Array(space.coordinates.length);
  let impossible = false;

  space.coordinates.forEach(({ terms }, target) => {
    for (const { when, add } of terms) {
      const issues = open(space, when);
      if (issues === null || add === 0) continue;
      if (issues.size === 0) base[target]! += add;
      else conditions.push({ issues, does: "add", target, add, entry: 0 });
    }
  });
  for (const rule of space.rules) {
    if (rule.kind === "nogoods") {
      for (const nogood of rule.nogoods) {
        const issues = open(space, nogood);
        if (issues === null) continue;
        if (issues.size === 0) impossible = true;
        else conditions.push({ issues, does: "break", target: 0, add: 0, entry: 0 });
      }
      continue;
    }
    let most = rule.most;
    const entries: number[][] = [];
    for (const entry of rule.of) {
      const opened = entry.map((all) => open(space, all)).filter((issues) => issues !== null);
      if (opened.some((issues) => issues.size === 0)) most -= 1;
      else if (opened.length > 0) {
        entries.push(
          opened.map(
            (issues) =>
              conditions.push({ issues, does: "count", target: counters.length, add: 0, entry: entries.length }) - 1,
          ),
        );
      }
    }
    if (most < 0) impossible = true;
    counters.push({ most, entries });
  }
  return { conditions, counters, base, impossible };
}

/** A conjunction by issue, without what always holds among the allowed options; null if it never holds. */
function open(space: Space, all: readonly Literal[]): Map<number, Set<number>> | null {
  const issues = new Map<number, Set<number>>();
  for (const { issue, options } of all) {
    const before = issues.get(issue) ?? new Set(space.allowed[issue]!);
    issues.set(issue, new Set(options.filter((o) => before.has(o))));
  }
  for (const [issue, options] of issues) {
    if (options.size === 0) return null;
    if (options.size === space.allowed[issue]!.length) issues.delete(issue);
  }
  return issues;
}

/** Forget the count of an "at most" rule that can no longer be broken. */
function settle(state: Uint8Array, touched: readonly number[], counters: readonly Counter[], offset: number): void {
  for (const r of touched) {
    const { most, entries } = counters[r]!;
    let possible = state[offset + r]!;
    for (const entry of entries) if (entry.some((k) => state[k] === 1)) possible += 1;
    if (possible > most) continue;
    state[offset + r] = 0;
    for (const entry of entries) for (const k of entry) state[k] = 0;
  }
}

/** Index of an arc from `start` on with the same target and gains, or −1. */
function sameArc(
  to: readonly number[],
  gain: readonly number[],
  arc: { start: number; target: number; added: readonly number[] },
): number {
  const J = arc.added.length;
  for (let a = arc.start; a < to.length; a++) {
    if (to[a] !== arc.target) continue;
    let j = 0;
    while (j < J && gain[a * J + j] === arc.added[j]) j++;
    if (j === J) return a;
  }
  return -1;
}

/**
 * Issues with much at stake first, so that searches decide early; but an issue that shares an open condition with those placed
 * comes before the others, the one that leaves fewest conditions open first.
 */
function placingOrder(space: Space, conditions: readonly Condition[]): number[] {
  const stake = space.allowed.map((options, issue) =>
    space.coordinates.reduce((sum, { c }) => {
      let low = Infinity;
      let high = -Infinity;
      for (const o of options) {
        low = Math.min(low, c[issue]![o]!);
        high = Math.max(high, c[issue]![o]!);
      }
      return sum + Math.max(0, high - low);
    }, 0),
  );
  const left = new Set(space.sizes.keys());
  const seen = new Set<number>();
  const countersOpen = new Set<number>();
  const order: number[] = [];
  const missing = conditions.map(({ issues }) => issues.size);
  while (left.size > 0) {
    let best = -1;
    let bestRank: number[] = [];
    for (const issue of left) {
      let linked = 0;
      let growth = 0;
      conditions.forEach(({ issues, does, target }, k) => {
        if (!issues.has(issue)) return;
        if (seen.has(k) || (does === "count" && countersOpen.has(target))) linked = 1;
        const opens = seen.has(k) ? 0 : 1;
        growth += opens - (missing[k] === 1 ? 1 : 0);
      });
      const rank = [-linked, linked ? growth : 0, -stake[issue]!, issue];
      if (best < 0 || lexicographic(rank, bestRank) < 0) {
        best = issue;
        bestRank = rank;
      }
    }
    conditions.forEach(({ issues, does, target }, k) => {
      if (!issues.has(best)) return;
      seen.add(k);
      missing[k]! -= 1;
      if (does === "count") countersOpen.add(target);
    });
    left.delete(best);
    order.push(best);
  }
  return order;
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
