/** What binds in a question, by the indexes people know: parties, lines, factions, rules. */
import type { Deal, DealModel, PartyModel } from "./model.js";
import { type Binding, binds, breaks, type Coordinate, type Space, valueOf as worthOf } from "./space.js";

/** A pair of indexes: a party and one of its red lines or factions. */
export type Pair = readonly [number, number];

/** The red lines that bind, as [party, index], by party and index. */
export function bindingLines(model: DealModel, binding: Binding = {}): Pair[] {
  const least = binding.redLines ?? "held";
  const of = new Set(binding.redLinesOf ?? model.parties.keys());
  const has = (pairs: readonly Pair[], p: number, l: number) => pairs.some(([q, k]) => q === p && k === l);
  return model.parties.flatMap(({ redLines }, p) =>
    redLines.flatMap((line, l): Pair[] => {
      const on = binding.onlyRedLines
        ? has(binding.onlyRedLines, p, l)
        : of.has(p) && binds(line.firmness, least) && !has(binding.dropRedLines ?? [], p, l);
      return on ? [[p, l]] : [];
    }),
  );
}

/** The rules that bind, by position in the model. */
export function bindingRules(model: DealModel, binding: Binding = {}): number[] {
  const dropped = new Set(binding.dropRules ?? []);
  return [...model.rules.keys()].filter((r) => !dropped.has(r));
}

/** The veto factions that bind, as [party, index], in the order of the space's coordinates after the parties. */
export function bindingVetoes(model: DealModel, binding: Binding = {}): Pair[] {
  const accept = new Set(binding.accept ?? model.parties.keys());
  return model.parties.flatMap(({ factions }, p) =>
    accept.has(p)
      ? factions.flatMap(({ veto, threshold }, f): Pair[] => (veto && threshold !== null ? [[p, f]] : []))
      : [],
  );
}

/** The walk-aways that bind, units, by party; null where none does. */
export function bindingWalkAways(model: DealModel, binding: Binding = {}): (number | null)[] {
  const accept = new Set(binding.accept ?? model.parties.keys());
  return model.parties.map(({ walkAway }, p) => (accept.has(p) && !binding.ignoreWalkAways ? walkAway : null));
}

/** The red lines a deal crosses, as [party, index]: all of them, or those among `lines`. */
export const crossed = (model: DealModel, deal: Deal, lines: readonly Pair[]): Pair[] =>
  lines.filter(([p, l]) => {
    const { issue, options } = model.parties[p]!.redLines[l]!;
    return options.includes(deal[issue]!);
  });

/** The rules among `rules` that a deal breaks. */
export const broken = (model: DealModel, deal: Deal, rules: readonly number[]): number[] =>
  rules.filter((r) => breaks(model.rules[r]!, deal));

/** The space with other floors on some coordinates. */
export function withFloors(space: Space, floor: (coordinate: Coordinate, index: number) => number): Space {
  return { ...space, coordinates: space.coordinates.map((one, index) => ({ ...one, floor: floor(one, index) })) };
}

/** The value of a deal to every party, units. */
export const valuesOf = (parties: readonly Pick<PartyModel, "c" | "terms">[], deal: Deal): number[] =>
  parties.map((party) => worthOf(party, deal));

/** The same deals, but none below these values for any party. */
export const atLeast = (space: Space, u: readonly number[]): Space =>
  withFloors(space, ({ floor }, p) => (p < space.parties ? Math.max(floor, u[p]!) : floor));

/** All parties' values together. */
export function totalOf({ coordinates, parties, sizes }: Space): Coordinate {
  const all = coordinates.slice(0, parties);
  return {
    c: sizes.map((size, issue) =>
      Array.from({ length: size }, (_, option) => all.reduce((sum, { c }) => sum + c[issue]![option]!, 0)),
    ),
    terms: all.flatMap(({ terms }) => terms),
    floor: -Infinity,
  };
}
