/**
 * A conflict as numbers: makers, yes/no options, which states can be, and how each maker ranks them.
 *
 * A state is a number: the sum of 2^k over the options k that are on, k counted from 0 in file order. Lists of states ascend.
 */
import type { Text } from "../../talks/model.js";
import { type Order, type Preferences, ranksOf } from "./preferences.js";
import { levelsOf } from "./ranks.js";

export interface OptionModel {
  /** `maker.option`. */
  readonly id: string;
  /** The option's id in its maker. */
  readonly own: string;
  readonly name: Text;
  readonly maker: number;
  /** `take`: may be put on, never off again; `drop`: off, never on again. */
  readonly only?: "take" | "drop";
}

export interface MakerModel {
  readonly id: string;
  readonly name: Text;
  /** Bits of its options. */
  readonly mask: number;
  /** By state: 0 = worst, larger = better, equal = indifferent; −1 where the state cannot be. */
  readonly ranks: Int32Array;
  /** Distinct ranks. */
  readonly levels: number;
  /** Whether preferences were stated at all. */
  readonly indifferent: boolean;
  /** 1 where it does not see a state that can be; null when it sees all. */
  readonly unseen: Uint8Array | null;
  /** What the ranks were made from; absent for ranks given as numbers. */
  readonly preferences?: Preferences;
}

export interface ConflictModel {
  readonly options: readonly OptionModel[];
  readonly makers: readonly MakerModel[];
  /** 1 where a state can be; 2^options entries. */
  readonly feasible: Uint8Array;
  readonly states: number;
  /** The status quo; null where none is stated. */
  readonly now: number | null;
  /** Labels, by id, some with words: the first whose states include one names it. */
  readonly names: readonly { readonly name: string; readonly title?: Text; readonly states: Uint32Array }[];
  /** States that each impossible pattern removes, in file order, and whether it names options of two makers. */
  readonly patterns: readonly { readonly said: string; readonly removes: number; readonly spans: boolean }[];
}

export type Concept = "nash" | "gmr" | "smr" | "seq";

/** In the order in which they are printed. */
export const concepts: readonly Concept[] = ["nash", "gmr", "smr", "seq"];

/** Options on in a state, in file order. */
export const onIn = (model: Pick<ConflictModel, "options">, state: number): OptionModel[] =>
  model.options.filter((_, k) => (state >>> k) & 1);

/** Bits of a maker's options that may go only one way. */
export function oneWay(options: readonly OptionModel[], maker: number): { take: number; drop: number } {
  let take = 0;
  let drop = 0;
  options.forEach((option, k) => {
    if (option.maker !== maker) return;
    if (option.only === "take") take |= 1 << k;
    if (option.only === "drop") drop |= 1 << k;
  });
  return { take, drop };
}

/** The same conflict with some makers' preferences taken another way. */
export function withOrders(model: ConflictModel, orders: readonly (Order | undefined)[]): ConflictModel {
  const makers = model.makers.map((maker, i) => {
    const order = orders[i];
    if (!order) return maker;
    const ranks = ranksOf(order, model.feasible);
    return { ...maker, ranks, levels: levelsOf(ranks) };
  });
  return { ...model, makers };
}
