/** Profiles one small change away: what a state's verdict rests on, with no chance involved. */
import { type Concept, type ConflictModel, concepts, withOrders } from "./model.js";
import { baseOrder, type Order } from "./preferences.js";
import { stability } from "./stability.js";

export interface Neighbour {
  readonly change: "swap" | "drop" | "negate";
  readonly maker: number;
  /** Position of the statement (or tie group) in the base list; a swap exchanges it with the next. */
  readonly at: number;
  readonly order: Order;
}

/** All adjacent swaps, then each statement dropped, then each negated; tie groups of a ranking are swapped only. */
export function neighboursOf({ makers }: ConflictModel): Neighbour[] {
  const all = makers.flatMap(({ preferences }, maker): Neighbour[] => {
    if (!preferences) return [];
    const order = baseOrder(preferences);
    if ("groups" in order)
      return swaps(order.groups).map((groups, at) => ({ change: "swap", maker, at, order: { groups } }));
    const { statements } = order;
    return [
      ...swaps(statements).map(
        (swapped, at): Neighbour => ({
          change: "swap",
          maker,
          at,
          order: { statements: swapped },
        }),
      ),
      ...statements.map(
        (_, at): Neighbour => ({
          change: "drop",
          maker,
          at,
          order: { statements: statements.filter((_, k) => k !== at) },
        }),
      ),
      ...statements.map(
        ({ said, truth }, at): Neighbour => ({
          change: "negate",
          maker,
          at,
          order: {
            statements: [
              ...statements.slice(0, at),
              { said: `!(${said})`, truth: truth.map((word) => ~word) },
              ...statements.slice(at + 1),
            ],
          },
        }),
      ),
    ];
  });
  const rank = { swap: 0, drop: 1, negate: 2 };
  return all.sort((a, b) => rank[a.change] - rank[b.change] || a.maker - b.maker || a.at - b.at);
}

/** Equilibria of a neighbour, by concept. */
export interface NeighbourVerdict {
  readonly neighbour: Neighbour;
  readonly equilibria: Readonly<Record<Concept, ReadonlySet<number>>>;
}

export const neighbourVerdicts = (model: ConflictModel, neighbours = neighboursOf(model)): NeighbourVerdict[] =>
  neighbours.map((neighbour) => {
    const { equilibria } = stability(
      withOrders(
        model,
        model.makers.map((_, i) => (i === neighbour.maker ? neighbour.order : undefined)),
      ),
    );
    const sets = concepts.map((concept) => [concept, new Set(equilibria[concept])]);
    return { neighbour, equilibria: Object.fromEntries(sets) as NeighbourVerdict["equilibria"] };
  });

/** In how many of all neighbours a state holds under every one of these concepts, by kind of change, and which break it. */
export function heldAmong(verdicts: readonly NeighbourVerdict[], state: number, under: readonly Concept[]) {
  const tell = (change: Neighbour["change"]) => {
    const of = verdicts.filter(({ neighbour }) => neighbour.change === change);
    const breaks = of.filter(({ equilibria }) => !under.every((concept) => equilibria[concept].has(state)));
    return { held: of.length - breaks.length, of: of.length, breaks: breaks.map(({ neighbour }) => neighbour) };
  };
  return { swap: tell("swap"), drop: tell("drop"), negate: tell("negate") };
}

const swaps = <T>(items: readonly T[]): T[][] =>
  items.slice(1).map((_, at) => [...items.slice(0, at), items[at + 1], items[at], ...items.slice(at + 2)]);
