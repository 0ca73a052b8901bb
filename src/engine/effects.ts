/** What each red line and each joint rule takes away, alone and by its chance of binding. */
import { bindingLines, bindingRules, type Pair } from "./bound.js";
import { uniform } from "./chance.js";
import { count } from "./count.js";
import type { Count, DealModel } from "./model.js";
import { minimalSets } from "./none.js";
import type { RedLineEffect, RuleEffect } from "./results.js";
import { type Binding, type Space, spaceOf } from "./space.js";
import { zonesOf } from "./zones.js";

/** Up to this size the smallest sets of blocking lines are searched for; above, one minimal set is enough. */
const largestBlockingSet = 4;

/** Keeps draws for red lines apart from draws for values. */
const linesStream = 0x1ea5;

/**
 * Every red line in order of party and index: the share of all deals it removes by itself, and how many deals would become
 * acceptable if it alone were dropped (0 where it does not bind).
 */
export function lineEffects(model: DealModel, binding: Binding = {}, counting = count): RedLineEffect[] {
  const lines = bindingLines(model, binding);
  const is =
    (p: number, l: number) =>
    ([q, k]: Pair) =>
      p === q && l === k;
  return model.parties.flatMap((party, p) =>
    party.redLines.map((line, l): RedLineEffect => {
      const on = lines.some(is(p, l));
      // What the line alone holds back: deals with one of its options that no other line forbids.
      const without = spaceOf(model, { ...binding, onlyRedLines: lines.filter((other) => !is(p, l)(other)) });
      const allowed = without.allowed.map((options, issue) =>
        issue === line.issue ? options.filter((option) => line.options.includes(option)) : options,
      );
      return {
        party: p,
        line: l,
        binding: on,
        removes: line.options.length / model.issues[line.issue]!.options.length,
        opens: on ? counting({ ...without, allowed }) : nothing,
      };
    }),
  );
}

/** Every joint rule: the share of all deals that break it, and how many deals would become acceptable if it alone were dropped. */
export function ruleEffects(model: DealModel, binding: Binding = {}, counting = count): RuleEffect[] {
  const binds = new Set(bindingRules(model, binding));
  const acceptable = binds.size ? counting(spaceOf(model, binding)) : nothing;
  return model.rules.map((rule, r) => {
    const everything: Space = {
      ...spaceOf(model, { accept: [], onlyRedLines: [], dropRules: [...model.rules.keys()] }),
      rules: [rule],
    };
    const all = everything.sizes.reduce((product, size) => product * BigInt(size), 1n);
    return {
      rule: r,
      removes: share(counting(everything), all),
      opens: binds.has(r)
        ? difference(counting(spaceOf(model, { ...binding, dropRules: [...(binding.dropRules ?? []), r] })), acceptable)
        : nothing,
    };
  });
}

/** Part of all deals that a count leaves out, 0..1; of a bracket the middle. */
function share(kept: Count, all: bigint): number {
  const value = kept.exact ? kept.value * 2n : kept.low + kept.high;
  return Number(all * 2n - value) / Number(all * 2n);
}

const nothing: Count = { exact: true, value: 0n, method: "does not bind" };

/** How many more deals the first count holds than the second, whose deals it contains. */
export function difference(more: Count, less: Count): Count {
  if (more.exact && less.exact) return { exact: true, value: more.value - less.value, method: more.method };
  const ends = (one: Count) => (one.exact ? { low: one.value, high: one.value } : one);
  const low = ends(more).low - ends(less).high;
  return {
    exact: false,
    low: low > 0n ? low : 0n,
    high: ends(more).high - ends(less).low,
    method: more.exact ? less.method : more.method,
  };
}

export interface ShareOfDraws {
  /** Share of draws in which some deal is acceptable to all, 0..1. */
  readonly share: number;
  readonly draws: number;
  /** Sets of red lines that had to be looked at. */
  readonly solved: number;
}

/**
 * How often a zone exists when each red line binds only with its chance, independently of the others. Walk-aways, factions and
 * rules bind throughout. Same seed, same answer; a line keeps its draws when another changes.
 */
export function shareOfDraws(
  model: DealModel,
  { seed, draws }: { readonly seed: number; readonly draws: number },
  binding: Binding = {},
): ShareOfDraws {
  const lines = model.parties.flatMap(({ redLines }, p) =>
    redLines.map((line, l) => ({ pair: [p, l] as Pair, chance: line.chance })),
  );
  const zones = zonesOf(
    model,
    lines.map(({ pair }) => pair),
    binding,
  );
  let withZone = 0;
  for (let draw = 0; draw < draws; draw++) {
    let set = 0n;
    lines.forEach(({ pair: [p, l], chance }, bit) => {
      if (uniform(seed, draw, p, l, linesStream) < chance) set |= 1n << BigInt(bit);
    });
    if (zones.has(set)) withZone++;
  }
  return { share: draws ? withZone / draws : 0, draws, solved: zones.solved };
}

/**
 * The red lines that block when all of them bind, however firm: those that are in a smallest set whose dropping opens a zone, in
 * order of party and index. Empty where a zone exists, or where none would open without any red line (walk-aways, factions or rules
 * block then).
 *
 * Smallest sets of up to four lines are searched; beyond that the answer is one set from which no line can be left out.
 */
export function blockingLines(model: DealModel, binding: Binding = {}): Pair[] {
  const lines = bindingLines(model, { ...binding, redLines: "stated" });
  const zones = zonesOf(model, lines, binding);
  const all = (1n << BigInt(lines.length)) - 1n;
  const opensWithout = (dropped: Iterable<number>): boolean => {
    let left = all;
    for (const index of dropped) left &= ~(1n << BigInt(index));
    return zones.has(left);
  };
  if (opensWithout([]) || !opensWithout(lines.keys())) return [];
  for (let size = 1; size <= Math.min(largestBlockingSet, lines.length); size++) {
    const sets = minimalSets(lines.length, size, opensWithout);
    if (sets.length) return lines.filter((_, index) => sets.some((set) => set.includes(index)));
  }
  const kept = new Set(lines.keys());
  for (const index of lines.keys()) {
    kept.delete(index);
    if (!opensWithout(kept)) kept.add(index);
  }
  return lines.filter((_, index) => kept.has(index));
}
