/** States graded by how they hold and how they are reached, and put in an order; no single score. */
import { coalitionNash } from "./coalitions.js";
import { type FromNow, type Reach, reaches, reachOf, stepsTo } from "./from-now.js";
import type { Concept, ConflictModel } from "./model.js";
import type { Stability } from "./stability.js";
import { holdsAt } from "./truth.js";

/** Best first. Firm: no set of makers gains by leaving either; `seq-smr`: held under both, each by all makers. */
export type Hold = "firm" | "nash" | "seq-smr" | "seq" | "smr" | "gmr" | "none";

export const holds: readonly Hold[] = ["firm", "nash", "seq-smr", "seq", "smr", "gmr", "none"];

export interface Grade {
  readonly state: number;
  readonly hold: Hold;
  /** Without a status quo there is none. */
  readonly reach?: Reach;
  readonly steps?: number;
  /** Share of sampled profiles, or of neighbouring ones, in which it still holds so; 0..1. */
  readonly robust?: number;
  readonly label?: string;
  /** [maker]: the strongest concept under which it is stable there; null where it leaves. */
  readonly strongest: readonly (Concept | null)[];
}

/** More Nash states than this are not tested against sets of makers. */
const mostNash = 2000;

/** Every state that can be, by hold, reach, robust, steps, number. */
export function gradesOf(
  model: ConflictModel,
  found: Stability,
  { from, robust }: { from: FromNow | null; robust?: (state: number, hold: Hold) => number | undefined },
): Grade[] {
  const hold = holdsOf(model, found);
  const rows: Grade[] = [];
  for (let state = 0; state < model.feasible.length; state++) {
    if (!model.feasible[state]) continue;
    const how = hold(state);
    const share = robust?.(state, how);
    const steps = from ? stepsTo(from, state) : null;
    const label = labelOf(model, state);
    rows.push({
      state,
      hold: how,
      ...(from ? { reach: reachOf(from, state) } : {}),
      ...(steps === null ? {} : { steps }),
      ...(share === undefined ? {} : { robust: share }),
      ...(label === undefined ? {} : { label }),
      strongest: model.makers.map((_, i) => strongestAt(found, i, state)),
    });
  }
  return rows.sort(inOrder);
}

/** One state alone, for conflicts too large to grade: how it holds and under what each maker stays. */
export const gradeAt = (model: ConflictModel, found: Stability, state: number): Grade => ({
  state,
  hold: holdsOf(model, found)(state),
  strongest: model.makers.map((_, i) => strongestAt(found, i, state)),
});

/** How a state holds. */
export function holdsOf(model: ConflictModel, { equilibria, stable }: Stability): (state: number) => Hold {
  const { nash } = equilibria;
  const firm = new Set(nash.length <= mostNash && model.states <= 2 ** 16 ? coalitionNash(model, nash) : []);
  const under = (concept: Concept, state: number) => stable[concept].every((own) => own[state] === 1);
  return (state) => {
    if (firm.has(state)) return "firm";
    if (under("nash", state)) return "nash";
    if (under("seq", state)) return under("smr", state) ? "seq-smr" : "seq";
    if (under("smr", state)) return "smr";
    return under("gmr", state) ? "gmr" : "none";
  };
}

/** The concepts a state must hold under to keep its grade. */
export function conceptsOf(hold: Hold): readonly Concept[] {
  switch (hold) {
    case "firm":
    case "nash":
      return ["nash"];
    case "seq-smr":
      return ["seq", "smr"];
    case "seq":
    case "smr":
    case "gmr":
      return [hold];
    case "none":
      return [];
    default:
      return hold satisfies never;
  }
}

/** First label whose statement holds at a state. */
export const labelOf = (model: ConflictModel, state: number): string | undefined => namedBy(model, state)?.name;

/** The label of a state with its words where the file gives any. */
export const namedBy = ({ names }: ConflictModel, state: number): ConflictModel["names"][number] | undefined =>
  names.find(({ states }) => holdsAt(states, state));

const strongestAt = ({ stable }: Stability, maker: number, state: number): Concept | null =>
  (["nash", "seq", "smr", "gmr"] as const).find((concept) => stable[concept][maker][state]) ?? null;

function inOrder(a: Grade, b: Grade): number {
  return (
    holds.indexOf(a.hold) - holds.indexOf(b.hold) ||
    (a.reach ? reaches.indexOf(a.reach) - reaches.indexOf(b.reach!) : 0) ||
    (b.robust ?? 0) - (a.robust ?? 0) ||
    (a.steps ?? 0) - (b.steps ?? 0) ||
    a.state - b.state
  );
}
