/**
 * Rules and terms reduced to what still depends on a choice.
 *
 * Conjunctions that can no longer hold are dropped, literals that always hold are taken out of theirs, a nogood with one literal
 * becomes options removed, a term with one literal becomes part of the options' contributions. Repeated until nothing changes,
 * because every option removed may decide further literals. The set of deals and their values stay exactly the same.
 */
import type { Literal } from "./model.js";
import type { Coordinate, Space } from "./space.js";

/** Two or more literals, one per issue, each true for some but not all of the issue's allowed options. */
export type Conjunction = readonly Literal[];

export interface Simplified {
  /** Per issue the options left, ascending; none is empty. */
  readonly allowed: readonly (readonly number[])[];
  readonly nogoods: readonly Conjunction[];
  /** Terms of all coordinates, one per conjunction; `add` has one entry per coordinate, units. */
  readonly terms: readonly { readonly when: Conjunction; readonly add: Float64Array }[];
  /** Counters: at most `most` entries may hold. An entry's single literals count as conjunctions of length one. */
  readonly limits: readonly { readonly most: number; readonly entries: readonly (readonly Conjunction[])[] }[];
  /** [coordinate][issue][option], units; one-literal terms included. */
  readonly c: readonly (readonly number[])[][];
  /** Units, by coordinate: terms that always hold. */
  readonly offset: Float64Array;
}

/**
 * @param coordinates the coordinates to value deals by (they need not be all of the space's)
 * @returns null when no deal keeps to the allowed options and the rules' one-literal consequences
 */
export function simplify(space: Space, coordinates: readonly Coordinate[]): Simplified | null {
  const allowed = space.allowed.map((options) => new Set(options));
  const limits: { most: number; entries: (readonly Literal[])[][] }[] = [];
  const nogoods: (readonly Literal[])[] = [];
  for (const rule of space.rules) {
    if (rule.kind === "nogoods") nogoods.push(...rule.nogoods);
    else limits.push({ most: rule.most, entries: rule.of.map((entry) => [...entry]) });
  }

  let openNogoods: Conjunction[] = [];
  let openLimits: { most: number; entries: Conjunction[][] }[] = [];
  for (let removed = true; removed; ) {
    removed = false;
    if (allowed.some((options) => options.size === 0)) return null;
    openNogoods = [];
    openLimits = [];
    const forbid = (all: readonly Literal[]): boolean => {
      const left = reduce(all, allowed);
      if (left === null) return true;
      if (left.length === 0) return false;
      if (left.length > 1) openNogoods.push(left);
      else {
        for (const option of left[0].options) allowed[left[0].issue].delete(option);
        removed = true;
      }
      return true;
    };
    for (const nogood of nogoods) if (!forbid(nogood)) return null;
    for (const { most, entries } of limits) {
      let room = most;
      const open: Conjunction[][] = [];
      for (const entry of entries) {
        const left = entry.map((all) => reduce(all, allowed)).filter((all) => all !== null);
        if (left.some((all) => all.length === 0)) room--;
        else if (left.length > 0) open.push(left);
      }
      if (room < 0) return null;
      if (room === 0) {
        for (const all of open.flat()) if (!forbid(all)) return null;
      } else if (open.length > room) openLimits.push({ most: room, entries: open });
    }
  }

  const c = coordinates.map((coordinate) => coordinate.c.map((options) => [...options]));
  const offset = new Float64Array(coordinates.length);
  const terms = new Map<string, { when: Conjunction; add: Float64Array }>();
  coordinates.forEach((coordinate, p) => {
    for (const term of coordinate.terms) {
      const when = reduce(term.when, allowed);
      if (when === null || term.add === 0) continue;
      if (when.length === 0) offset[p] += term.add;
      else if (when.length === 1) for (const option of when[0].options) c[p][when[0].issue][option] += term.add;
      else {
        const key = when.map(({ issue, options }) => `${issue}:${options.join(",")}`).join(";");
        const known = terms.get(key) ?? { when, add: new Float64Array(coordinates.length) };
        known.add[p] += term.add;
        terms.set(key, known);
      }
    }
  });
  return {
    allowed: allowed.map((options) => [...options].sort((a, b) => a - b)),
    nogoods: openNogoods,
    terms: [...terms.values()],
    limits: openLimits,
    c,
    offset,
  };
}

/** The literals that are still open, one per issue, by issue; null when the conjunction cannot hold. */
function reduce(all: readonly Literal[], allowed: readonly Set<number>[]): Literal[] | null {
  const byIssue = new Map<number, number[]>();
  for (const { issue, options } of all) {
    const among = byIssue.get(issue) ?? [...allowed[issue]].sort((a, b) => a - b);
    byIssue.set(
      issue,
      among.filter((option) => options.includes(option)),
    );
  }
  const left: Literal[] = [];
  for (const [issue, options] of [...byIssue].sort(([a], [b]) => a - b)) {
    if (options.length === 0) return null;
    if (options.length < allowed[issue].size) left.push({ issue, options });
  }
  return left;
}
