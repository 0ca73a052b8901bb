import { type Layer, sweep } from "./elimination.js";
import { planElimination } from "./elimination-plan.js";
import type { Deal } from "./model.js";
import { type Prepared, prepare } from "./prepare.js";
import type { Coordinate, Space } from "./space.js";
import { type Place, sources } from "./walks.js";

/**
 * The deals of a set whose vector of party values is exactly `u`, from the `offset`-th on, at most `limit`.
 *
 * They come in lexicographic order of option indexes, the first issue first. Only where rules keep too many states apart in that
 * order of issues and there are more than 10 000 such deals, the order is that of another order of issues, still always the same.
 * Works for efficient vectors of large spaces; for other vectors as far as the budget goes.
 *
 * @param u units, by party
 * @returns empty when no deal has that vector (or `offset` is past the last); null over the budget of 200 000 partial deals
 */
export function alternatives(space: Space, u: readonly number[], offset = 0, limit = 100): Deal[] | null {
  // Floors at u leave u as the only efficient vector if it is one, and cut off nearly everything on the way.
  const atLeast = raised(space, u);
  const efficient = walkable(atLeast, u);
  if (efficient.found) return listInOrder(efficient, atLeast, u, offset, limit);
  // Otherwise u has to be kept from being dominated: "not more than u" becomes one more floor a party.
  const exactly = neverMore(atLeast, u);
  const other = efficient.overBudget ? efficient : walkable(exactly, u);
  if (other.found) return listInOrder(other, exactly, u, offset, limit);
  return other.overBudget ? null : [];
}

function listInOrder(walk: Walk, space: Space, u: readonly number[], offset: number, limit: number): Deal[] {
  if (walk.byIndex) return listDeals(walk, offset, limit);
  // Under rules a good order of issues is much cheaper than theirs; a short list is put in order afterwards.
  const all = listDeals(walk, 0, most + 1);
  if (all.length <= most) return all.sort(byOptions).slice(offset, offset + limit);
  const straight = walkable(space, u, true);
  return listDeals(straight.found ? straight : walk, offset, limit);
}

const most = 10_000;
const states = 15_625;
const points = 200_000;

interface Walk {
  readonly found: true;
  readonly prepared: Prepared;
  readonly layers: readonly Layer[];
  readonly start: Place;
  /** Whether the walk meets issues by index. */
  readonly byIndex: boolean;
}

/** @param straight walk by index even where rules make another order of issues cheaper */
function walkable(
  space: Space,
  u: readonly number[],
  straight = false,
): Walk | { readonly found: false; readonly overBudget: boolean } {
  const prepared = prepare(space);
  if (prepared === null) return { found: false, overBudget: false };
  const byIndex = straight || prepared.conjunctions.length === 0;
  const plan = byIndex
    ? planElimination(prepared, states, [...prepared.slots.keys()].reverse())
    : planElimination(prepared, states);
  const layers = plan && sweep(prepared, plan, points, true);
  if (!layers) return { found: false, overBudget: true };
  const last = layers[layers.length - 1].states[0]?.list;
  for (let point = 0; point < (last?.size ?? 0); point++) {
    if (u.every((v, p) => last.v[p][point] === v)) {
      return { found: true, prepared, layers, start: { state: 0, point }, byIndex };
    }
  }
  return { found: false, overBudget: false };
}

function raised(space: Space, u: readonly number[]): Space {
  const coordinates = space.coordinates.map((coordinate, p) =>
    p < space.parties ? { ...coordinate, floor: Math.max(coordinate.floor, u[p]) } : coordinate,
  );
  return { ...space, coordinates };
}

function neverMore(space: Space, u: readonly number[]): Space {
  const mirrored = space.coordinates.slice(0, space.parties).map(
    ({ c, terms }, p): Coordinate => ({
      c: c.map((options) => options.map((v) => 0 - v)),
      terms: terms.map(({ when, add }) => ({ when, add: 0 - add })),
      floor: 0 - u[p],
    }),
  );
  return { ...space, coordinates: [...space.coordinates, ...mirrored] };
}

/** A choice on the walk: each option, with its class where the issue is a slot. */
interface Choice {
  readonly issue: number;
  readonly options: readonly { readonly option: number; readonly category: number }[];
  /** Layer whose slot it is; 0 for a fixed issue. */
  readonly layer: number;
  /** Deals behind one partial deal of the layers that come after it, by fixed issues. */
  readonly fixedAfter: number;
}

function listDeals(walk: Walk, offset: number, limit: number): Deal[] {
  const choices = choicesOf(walk);
  const deal = new Array<number>(choices.length);
  const found: Deal[] = [];
  let skip = offset;
  // Several places at once: partial deals that differ in state or in factions' values may go on with the same option.
  const visit = (depth: number, places: readonly Place[]): void => {
    if (depth === choices.length) {
      found.push([...deal]);
      return;
    }
    const { issue, options, layer, fixedAfter } = choices[depth];
    for (const { option, category } of options) {
      if (found.length >= limit) return;
      const next = layer === 0 ? places : places.flatMap((place) => sources(walk.layers, layer, place, category));
      if (next.length === 0) continue;
      const behind = next.reduce((sum, place) => sum + countAt(walk, choices, depth, place), 0) * fixedAfter;
      if (behind <= skip) {
        skip -= behind;
        continue;
      }
      deal[issue] = option;
      visit(depth + 1, next);
    }
  };
  visit(0, [walk.start]);
  return found;
}

function choicesOf({ prepared, layers, byIndex }: Walk): Choice[] {
  const { slots, fixed } = prepared;
  const ofSlots = layers.slice(1).map(({ slot }, t) => ({
    issue: slots[slot].issue,
    options: slots[slot].members
      .flatMap((members, category) => members.map((option) => ({ option, category })))
      .sort((a, b) => a.option - b.option),
    layer: t + 1,
  }));
  const ofFixed = fixed.map(({ issue, options }) => ({
    issue,
    options: options.map((option) => ({ option, category: 0 })),
    layer: 0,
  }));
  const all = [...ofFixed, ...ofSlots.reverse()];
  if (byIndex) all.sort((a, b) => a.issue - b.issue);
  return all.map((choice, depth) => ({
    ...choice,
    fixedAfter: all
      .slice(depth + 1)
      .reduce((product, { layer, options }) => (layer === 0 ? product * options.length : product), 1),
  }));
}

/** Partial deals at a place reached after `depth` + 1 choices; exact below 2^53, which is as far as an offset goes. */
function countAt({ layers }: Walk, choices: readonly Choice[], depth: number, { state, point }: Place): number {
  let layer = layers.length - 1;
  for (let d = 0; d <= depth; d++) if (choices[d].layer > 0) layer = choices[d].layer - 1;
  return layers[layer].states[state].list.count[point];
}

function byOptions(a: Deal, b: Deal): number {
  const issue = a.findIndex((option, i) => option !== b[i]);
  return issue < 0 ? 0 : a[issue] - b[issue];
}
