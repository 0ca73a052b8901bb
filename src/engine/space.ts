/**
 * A set of deals as kernels see it: options left, coordinates with floors, rules. Every question about deals (all permitted ones,
 * those acceptable to one party, those without one red line) is one `Space`, so that kernels need no flags.
 */

import type { Firmness } from "../talks/model.js";
import type { Deal, DealModel, Literal, RuleModel, Term, Valued } from "./model.js";

/** A value over deals with a least acceptable level. The first `parties` coordinates of a space are the parties, in order. */
export interface Coordinate {
  /** [issue][option], units. */
  readonly c: readonly (readonly number[])[];
  readonly terms: readonly Term[];
  /** Deals below it are outside the set; −Infinity where nothing binds. */
  readonly floor: number;
}

export interface Space {
  /** Options per issue, before red lines. */
  readonly sizes: readonly number[];
  /** Per issue the option indexes still allowed, ascending. May be empty: then the set is. */
  readonly allowed: readonly (readonly number[])[];
  readonly parties: number;
  /** Parties first, then the veto factions that bind. */
  readonly coordinates: readonly Coordinate[];
  readonly rules: readonly RuleModel[];
}

/** Which walk-aways, factions, red lines and rules bind. Absent members bind as the model says. */
export interface Binding {
  /** Parties (indexes) whose walk-away and veto factions bind; default all. */
  readonly accept?: readonly number[];
  /** Walk-aways do not bind, veto factions still do. */
  readonly ignoreWalkAways?: boolean;
  /** Least firm red lines that bind: `stated` binds all, `bottom` only the firmest; default `held`. */
  readonly redLines?: Firmness;
  /** Parties (indexes) whose red lines bind; default all. */
  readonly redLinesOf?: readonly number[];
  /** Red lines that do not bind, as [party, index]. */
  readonly dropRedLines?: readonly (readonly [number, number])[];
  /** Rules (positions in model.rules) that do not bind. */
  readonly dropRules?: readonly number[];
  /** Only exactly these red lines bind (overrides the three above), as [party, index]. */
  readonly onlyRedLines?: readonly (readonly [number, number])[];
}

const rank: Record<Firmness, number> = { stated: 0, held: 1, bottom: 2 };

/** Whether a red line of firmness `line` binds when the least firm that does is `least`. */
export const binds = (line: Firmness, least: Firmness): boolean => rank[line] >= rank[least];

/** The set of deals that a question is about. */
export function spaceOf(model: DealModel, binding: Binding = {}): Space {
  const least = binding.redLines ?? "held";
  const accept = new Set(binding.accept ?? model.parties.keys());
  const linesOf = new Set(binding.redLinesOf ?? model.parties.keys());
  const dropped = new Set((binding.dropRedLines ?? []).map(([p, l]) => `${p}.${l}`));
  const only = binding.onlyRedLines && new Set(binding.onlyRedLines.map(([p, l]) => `${p}.${l}`));

  const allowed = model.issues.map((issue) => new Set(issue.options.keys()));
  model.parties.forEach((party, p) => {
    party.redLines.forEach((line, l) => {
      const key = `${p}.${l}`;
      const on = only ? only.has(key) : linesOf.has(p) && binds(line.firmness, least) && !dropped.has(key);
      if (on) for (const option of line.options) allowed[line.issue].delete(option);
    });
  });

  const coordinate = ({ c, terms }: Valued, floor: number | null): Coordinate => ({
    c,
    terms,
    floor: floor ?? -Infinity,
  });
  const coordinates = model.parties.map((party, p) =>
    coordinate(party, accept.has(p) && !binding.ignoreWalkAways ? party.walkAway : null),
  );
  model.parties.forEach((party, p) => {
    if (!accept.has(p)) return;
    for (const faction of party.factions) {
      if (faction.veto && faction.threshold !== null) coordinates.push(coordinate(faction, faction.threshold));
    }
  });

  const withoutRules = new Set(binding.dropRules ?? []);
  return {
    sizes: model.issues.map((issue) => issue.options.length),
    allowed: allowed.map((options) => [...options].sort((a, b) => a - b)),
    parties: model.parties.length,
    coordinates,
    rules: model.rules.filter((_, r) => !withoutRules.has(r)),
  };
}

/** The value of a deal, units. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: the field's word, and nothing here uses Object's
export function valueOf({ c, terms }: Pick<Valued, "c" | "terms">, deal: Deal): number {
  let sum = 0;
  for (let i = 0; i < deal.length; i++) sum += c[i][deal[i]];
  for (const term of terms) if (holds(term.when, deal)) sum += term.add;
  return sum;
}

/** Whether every literal of a conjunction holds in a deal. */
export const holds = (all: readonly Literal[], deal: Deal): boolean =>
  all.every(({ issue, options }) => options.includes(deal[issue]));

/** Whether a deal breaks a rule. */
export const breaks = (rule: RuleModel, deal: Deal): boolean =>
  rule.kind === "nogoods"
    ? rule.nogoods.some((nogood) => holds(nogood, deal))
    : rule.of.filter((entry) => entry.some((all) => holds(all, deal))).length > rule.most;

/** Whether a deal belongs to the set, by the definition. */
export function inside(space: Space, deal: Deal): boolean {
  return (
    deal.every((option, issue) => space.allowed[issue].includes(option)) &&
    !space.rules.some((rule) => breaks(rule, deal)) &&
    space.coordinates.every((coordinate) => valueOf(coordinate, deal) >= coordinate.floor)
  );
}
