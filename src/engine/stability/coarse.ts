/** Makers whose preferences tell too little apart: what looks stable there is mostly indifference. */
import { arrange } from "./arrange.js";
import { mostByOwnMoves } from "./escapes.js";
import type { ConflictModel } from "./model.js";

export interface Coarse {
  readonly maker: number;
  /** Ranks it tells apart. */
  readonly levels: number;
  /** `unstated`: it has no preferences; `ranks`: fewer ranks than log2 of the states; `moves`: mostly indifferent between its own moves. */
  readonly why: "unstated" | "ranks" | "moves";
}

export function tooCoarse(model: ConflictModel): Coarse[] {
  return model.makers.flatMap(({ levels, indifferent }, maker): Coarse[] => {
    if (indifferent) return [{ maker, levels, why: "unstated" }];
    const alike = levels === 1 && model.states > 1;
    if (alike || levels < Math.log2(model.states)) return [{ maker, levels, why: "ranks" }];
    return model.feasible.length <= mostCompared && mostlyIndifferent(model, maker)
      ? [{ maker, levels, why: "moves" }]
      : [];
  });
}

/** Own moves are compared on tables of all states, beside those of the solution; larger conflicts are judged by their ranks alone. */
const mostCompared = 2 ** 20;

/** Whether all own moves are worth the same in more than half of the states where it can move. */
function mostlyIndifferent(model: ConflictModel, maker: number): boolean {
  const arranged = arrange(model);
  const { ranks, levels, count } = arranged.makers[maker];
  if (count === 0) return false;
  const mirrored = (of: (s: number) => number) => ranks.map((rank, s) => (rank < 0 ? -1 : of(s)));
  const most = mostByOwnMoves(arranged, maker, ranks);
  const least = mostByOwnMoves(
    arranged,
    maker,
    mirrored((s) => levels - 1 - ranks[s]),
  );
  const up = mostByOwnMoves(
    arranged,
    maker,
    mirrored((s) => s),
  );
  const down = mostByOwnMoves(
    arranged,
    maker,
    mirrored((s) => ranks.length - s),
  );
  let able = 0;
  let same = 0;
  for (let s = 0; s < ranks.length; s++) {
    if (ranks[s] < 0 || up[s] < 0 || (up[s] === s && down[s] === ranks.length - s)) continue;
    able++;
    if (most[s] === levels - 1 - least[s]) same++;
  }
  return 2 * same > able;
}
