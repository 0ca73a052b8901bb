/** The nearest deal that mends another: acceptable, worse for nobody, better for somebody, with the fewest issues changed. */
import type { Deal } from "./model.js";
import { byOptions } from "./order.js";
import { breaks, type Space, valueOf as worthOf } from "./space.js";

/** Steps of the search; beyond them the deal shown may not be the nearest. */
const mostSteps = 2_000_000;

export interface Better {
  readonly deal: Deal;
  /** Whether it is proven to be the nearest, with the largest smallest gain among those as near. */
  readonly proven: boolean;
}

/**
 * Among the deals of a space that dominate `deal`, the one with the fewest changed issues, then the largest smallest gain, then the
 * largest total gain, then the smallest option indexes. `deal` itself need not belong to the space.
 *
 * Sets of changed issues of size 1, 2, 3, … are tried in turn. A start is given up when even the best changes still to come cannot
 * lift some coordinate to its floor or to the deal's own value, or all parties together above what they have.
 *
 * @param known some deal of the space that dominates `deal`, shown if the search reaches its limit
 * @returns null when the limit was reached and no deal was known
 */
export function nearestBetter(space: Space, deal: Deal, known: Deal | null): Better | null {
  const search = new Search(space, deal);
  for (let size = Math.max(1, search.mustChange); size <= deal.length; size++) {
    const found = search.ofSize(size);
    if (search.steps > mostSteps) return (found ?? known) && { deal: (found ?? known)!, proven: false };
    if (found) return { deal: found, proven: true };
  }
  return null;
}

class Search {
  steps = 0;
  /** Issues whose option is not allowed. */
  readonly mustChange: number;
  private readonly m: number;
  private readonly J: number;
  /** What each coordinate has to gain at least, units. */
  private readonly need: readonly number[];
  /** Own value of each coordinate before, units. */
  private readonly own: readonly number[];
  /** At most so much can come from bonuses, per coordinate; then for all parties together. */
  private readonly slack: readonly number[];
  private readonly must: readonly boolean[];
  /** [issue] → the ways to change it, each with its gain per coordinate and, last, for all parties together. */
  private readonly ways: readonly (readonly { readonly option: number; readonly gain: readonly number[] }[])[];
  /** [issue][left][coordinate, or J for the sum]: most that so many changes from this issue on can bring. */
  private readonly most: readonly (readonly (readonly number[])[])[];
  private readonly mustAfter: readonly number[];
  private readonly next: number[];
  private found: { readonly deal: Deal; readonly smallest: number; readonly total: number } | null = null;

  constructor(
    private readonly space: Space,
    private readonly deal: Deal,
  ) {
    const { coordinates, parties, allowed } = space;
    this.m = deal.length;
    this.J = coordinates.length;
    this.next = [...deal];
    this.own = coordinates.map((coordinate) => worthOf(coordinate, deal));
    this.need = coordinates.map(({ floor }, j) => Math.max(j < parties ? 0 : -Infinity, floor - this.own[j]!));
    const sum = (values: readonly number[]) => values.slice(0, parties).reduce((a, b) => a + b, 0);
    const slack = coordinates.map(({ terms }) =>
      terms.reduce((total, { when, add }) => {
        const holds = when.every(({ issue, options }) => options.includes(deal[issue]!));
        return total + (holds ? Math.max(0, -add) : Math.max(0, add));
      }, 0),
    );
    this.slack = [...slack, sum(slack)];
    this.must = allowed.map((options, issue) => !options.includes(deal[issue]!));
    this.mustChange = this.must.filter(Boolean).length;
    this.mustAfter = this.must.map((_, issue) => this.must.slice(issue).filter(Boolean).length);
    this.ways = allowed.map((options, issue) =>
      options
        .filter((option) => option !== deal[issue])
        .map((option) => {
          const gain = coordinates.map(({ c }) => c[issue]![option]! - c[issue]![deal[issue]!]!);
          return { option, gain: [...gain, sum(gain)] };
        }),
    );
    const bestOf = (issue: number, j: number) => Math.max(-Infinity, ...this.ways[issue]!.map(({ gain }) => gain[j]!));
    this.most = Array.from({ length: this.m + 1 }, (_, from) => {
      const byCoordinate = Array.from({ length: this.J + 1 }, (_, j) =>
        Array.from({ length: this.m - from }, (_, k) => bestOf(from + k, j)).sort((a, b) => b - a),
      );
      return Array.from({ length: this.m - from + 1 }, (_, left) =>
        byCoordinate.map((best) => best.slice(0, left).reduce((a, b) => a + b, 0)),
      );
    });
  }

  /** The best deal with exactly `size` changed issues. */
  ofSize(size: number): Deal | null {
    this.found = null;
    this.visit(0, size, new Array<number>(this.J + 1).fill(0));
    return this.found && (this.found as { readonly deal: Deal }).deal;
  }

  private visit(issue: number, left: number, gained: readonly number[]): void {
    if (++this.steps > mostSteps) return;
    if (left === 0) {
      if (issue === this.m || this.mustAfter[issue] === 0) this.judge();
      return;
    }
    if (issue === this.m || this.m - issue < left || this.mustAfter[issue]! > left) return;
    if (!this.promising(gained, this.most[issue]![left]!)) return;
    for (const { option, gain } of this.ways[issue]!) {
      const after = gained.map((sum, j) => sum + gain[j]!);
      if (!this.promising(after, this.most[issue + 1]![left - 1])) continue;
      this.next[issue] = option;
      this.visit(issue + 1, left - 1, after);
    }
    this.next[issue] = this.deal[issue]!;
    if (!this.must[issue]) this.visit(issue + 1, left, gained);
  }

  /** Whether what is gained and what may still come can reach every floor and beat the best found. */
  private promising(gained: readonly number[], most: readonly number[] | undefined): boolean {
    if (!most) return false;
    const goal = this.found?.smallest ?? 0;
    for (let j = 0; j < this.J; j++) {
      const reach = gained[j]! + most[j]! + this.slack[j]!;
      if (reach < this.need[j]! || (j < this.space.parties && reach < goal)) return false;
    }
    return gained[this.J]! + most[this.J]! + this.slack[this.J]! > 0;
  }

  private judge(): void {
    const { space, next, found } = this;
    const gains = space.coordinates.map((coordinate, j) => worthOf(coordinate, next) - this.own[j]!);
    if (gains.some((gain, j) => gain < this.need[j]!)) return;
    const parties = gains.slice(0, space.parties);
    const total = parties.reduce((a, b) => a + b, 0);
    if (total === 0) return;
    const smallest = Math.min(...parties);
    const better = !found || smallest - found.smallest || total - found.total || byOptions(found.deal, next);
    if (better !== true && better <= 0) return;
    if (space.rules.some((rule) => breaks(rule, next))) return;
    this.found = { deal: [...next], smallest, total };
  }
}
