/** From the status quo: where drift leads, what could be agreed, what is possible at all, and what no longer is. */
import { coalitionsOf, improvementsTogether, onlySignedTogether } from "./coalitions.js";
import type { ConflictModel } from "./model.js";
import { type Reached, reachFrom } from "./moves.js";

/** First that fits: it is the status quo; drift leads there; some can agree on it; moves lead there at some cost; nothing does. */
export type Reach = "now" | "drift" | "joint" | "legal" | "never";

export const reaches: readonly Reach[] = ["now", "drift", "joint", "legal", "never"];

export interface FromNow {
  readonly now: number;
  /** Every step an improvement for its mover: where things go if nobody arranges anything. */
  readonly drift: Reached;
  /** Any moves: what is possible at all. */
  readonly legal: Reached;
  /** By state, every set of two or more makers who can bring it about, all of them better off; smallest first. */
  readonly joint: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** By state, the sets who could do so only by signing at once. */
  readonly signed: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** Larger tables of states are not searched. */
const mostStates = 2 ** 16;

/** @returns null where no status quo is stated, or the conflict is too large to search */
export function fromNow(model: ConflictModel): FromNow | null {
  const { now } = model;
  if (now === null || model.states > mostStates) return null;
  const makers = [...model.makers.keys()];
  const sets = coalitionsOf(model);
  return {
    now,
    drift: reachFrom(model, now, { makers, credible: true }),
    legal: reachFrom(model, now, { makers, credible: false }),
    joint: byState(sets, (by) => improvementsTogether(model, by, now)),
    signed: byState(sets, (by) => onlySignedTogether(model, by, now)),
  };
}

export function reachOf({ now, drift, joint, legal }: FromNow, state: number): Reach {
  if (state === now) return "now";
  if (drift.steps.has(state)) return "drift";
  if (joint.has(state)) return "joint";
  return legal.steps.has(state) ? "legal" : "never";
}

/** Fewest steps of the kind of its reach; null where nothing leads there. */
export function stepsTo(from: FromNow, state: number): number | null {
  if (state === from.now) return 0;
  return from.drift.steps.get(state) ?? from.legal.steps.get(state) ?? null;
}

function byState(
  sets: readonly (readonly number[])[],
  states: (by: readonly number[]) => readonly number[],
): Map<number, (readonly number[])[]> {
  const found = new Map<number, (readonly number[])[]>();
  for (const by of sets)
    for (const to of states(by)) {
      const known = found.get(to);
      if (known) known.push(by);
      else found.set(to, [by]);
    }
  return found;
}
