import type { OpenConjunction, Prepared } from "./prepare.js";

/**
 * An order of the slots in which few issues are ever half decided.
 *
 * A slot is active while it is placed and a rule or term still waits for another of its issues; the number of states is at most
 * the product over active slots of how differently their options take part in what waits. Slots under rules come first, while
 * frontiers are small, free ones last, in one state. Greedy with several seeds for its ties; the cheapest order wins, or the first that is cheap enough.
 *
 * @returns slot indexes
 */
export function eliminationOrder(prepared: Prepared, seeds = 24): number[] {
  const ruled = new Set(prepared.conjunctions.flatMap(({ slots }) => slots));
  const free = [...prepared.slots.keys()].filter((slot) => !ruled.has(slot));
  let best: { order: number[]; cost: number } | undefined;
  for (let seed = 0; ruled.size > 0 && seed < seeds; seed++) {
    const tried = greedy(prepared, ruled, seed);
    if (!best || tried.cost < best.cost) best = tried;
    if (best.cost < cheap) break;
  }
  return [...(best?.order ?? []), ...free];
}

/** States, weighted by how late they come: below it a better order is not worth looking for. */
const cheap = 600;

function greedy(prepared: Prepared, ruled: ReadonlySet<number>, seed: number): { order: number[]; cost: number } {
  const placed = new Set<number>();
  const order: number[] = [];
  let cost = 0;
  let chance = seed * 2654435761 + 1;
  const scopes = scopesOf(prepared);
  while (order.length < ruled.size) {
    let best = -1;
    let least = Infinity;
    let equals = 0;
    for (const slot of ruled) {
      if (placed.has(slot)) continue;
      placed.add(slot);
      const states = statesAfter(prepared, scopes, placed);
      placed.delete(slot);
      equals = states < least ? 1 : equals + 1;
      chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
      // The first of equal slots for seed 0, a fair draw among them for the others; sometimes the second best.
      if (states < least || (states === least && seed > 0 && chance % equals === 0)) best = slot;
      if (states < least) least = seed > 0 && chance % 7 === 0 ? states * 1.5 : states;
    }
    placed.add(best);
    order.push(best);
    cost += statesAfter(prepared, scopes, placed) * order.length;
  }
  return { order, cost };
}

/** What waits as one: a conjunction, or all entries of a counter. */
function scopesOf({ conjunctions, entryOf, most }: Prepared): { all: OpenConjunction[]; room: number }[] {
  const counters = most.map((room) => ({ all: [] as OpenConjunction[], room: room + 2 }));
  const single: { all: OpenConjunction[]; room: number }[] = [];
  for (const conjunction of conjunctions) {
    if (conjunction.entry === null) single.push({ all: [conjunction], room: 1 });
    else counters[entryOf[conjunction.entry]].all.push(conjunction);
  }
  return [...single, ...counters];
}

/** An upper bound of the number of states after these slots, never over 2 per conjunction that waits. */
function statesAfter(
  { slots }: Prepared,
  scopes: readonly { all: readonly OpenConjunction[]; room: number }[],
  placed: ReadonlySet<number>,
): number {
  const signatures = new Map<number, string[]>();
  let waiting = 1;
  let rooms = 1;
  for (const { all, room } of scopes) {
    const begun = all.some((conjunction) => conjunction.slots.some((slot) => placed.has(slot)));
    const done = all.every((conjunction) => conjunction.slots.every((slot) => placed.has(slot)));
    if (!begun || done) continue;
    rooms *= room;
    for (const conjunction of all) {
      if (conjunction.slots.every((slot) => placed.has(slot))) continue;
      let half = false;
      conjunction.slots.forEach((slot, j) => {
        if (!placed.has(slot)) return;
        half = true;
        const known = signatures.get(slot) ?? slots[slot].members.map(() => "");
        signatures.set(
          slot,
          known.map((signature, o) => signature + conjunction.on[j][o]),
        );
      });
      if (half) waiting *= 2;
    }
  }
  let product = 1;
  for (const known of signatures.values()) product *= new Set(known).size;
  return Math.min(product, waiting) * rooms;
}
