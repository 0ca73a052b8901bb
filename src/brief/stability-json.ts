/** Stability as JSON: states as lists of options that are on, in file order. */
import type { ConflictAnalysis } from "../engine/stability/analysis.js";
import { blindAt } from "../engine/stability/blindness.js";
import { wilson } from "../engine/stability/doubt.js";
import type { FromNow } from "../engine/stability/from-now.js";
import type { Grade } from "../engine/stability/grades.js";
import { type Concept, type ConflictModel, concepts, onIn } from "../engine/stability/model.js";
import { simEquilibria } from "../engine/stability/sim.js";
import { credible } from "./stability/lines.js";

/** Above this many states they are left out unless all are asked for. */
const mostStates = 4096;

/** Longer lists of equilibria are null, and only counted: no reader takes them in, and no text holds them. */
const mostListed = 100_000;

/** What `robust` counts over. */
export type RobustOver = { readonly samples: number; readonly seed: number } | { readonly neighbours: number };

/** @param grades with their robust shares, where these were worked out; else those of the analysis */
export function stabilityJson(
  analysis: ConflictAnalysis,
  {
    all = false,
    grades = analysis.grades,
    over,
  }: { all?: boolean; grades?: readonly Grade[] | null; over?: RobustOver } = {},
) {
  const { model, found, from, jumps, coarse, idle, blind } = analysis;
  const on = onOf(model);
  const maker = (i: number) => model.makers[i]!.id;
  const sim = model.states <= mostStates ? simEquilibria(model) : null;
  const byState = new Map((grades ?? []).map((grade) => [grade.state, grade]));
  return {
    makers: model.makers.map(({ id }) => id),
    options: model.options.map(({ id }) => id),
    feasible: model.states,
    ...(all || model.states <= mostStates ? { states: statesOf(analysis, byState, over) } : {}),
    equilibria: Object.fromEntries(
      concepts.map((concept: Concept) => {
        const states = found.equilibria[concept];
        return [concept, states.length <= mostListed ? [...states].map(on) : null];
      }),
    ),
    counts: Object.fromEntries(concepts.map((concept) => [concept, found.equilibria[concept].length])),
    ...(grades
      ? {
          coalitionNash: grades
            .filter(({ hold }) => hold === "firm")
            .map(({ state }) => state)
            .sort((a, b) => a - b)
            .map(on),
        }
      : {}),
    ...(jumps ? { jumps: jumps.map(({ by, from, to }) => ({ by: by.map(maker), from: on(from), to: on(to) })) } : {}),
    sim: sim ? sim.map(on) : null,
    now: model.now === null ? null : nowOf(model, from, byState),
    ...(over ? { robustOver: over } : {}),
    byBlindness: blind,
    warnings: {
      coarse: coarse.map(({ maker: i, levels, why }) => ({ maker: maker(i), levels, why })),
      idle: idle.map(({ maker: i, said, why }) => ({ maker: maker(i), said, why })),
      patterns: model.patterns,
    },
  };
}

const onOf =
  (model: ConflictModel) =>
  (state: number): string[] =>
    onIn(model, state).map(({ id }) => id);

function statesOf(
  { model, found }: ConflictAnalysis,
  grades: ReadonlyMap<number, Grade>,
  over: RobustOver | undefined,
): object[] {
  const interval = (share: number) => {
    if (!over || !("samples" in over)) return {};
    const { low, high } = wilson(Math.round(share * over.samples), over.samples);
    return { interval: [low, high] };
  };
  const on = onOf(model);
  const rows: object[] = [];
  for (let s = 0; s < model.feasible.length; s++) {
    if (!model.feasible[s]) continue;
    const { hold, reach, robust, label } = grades.get(s) ?? {};
    const blind = blindAt(model, s).map((i) => model.makers[i]!.id);
    rows.push({
      on: on(s),
      rank: Object.fromEntries(model.makers.map(({ id, ranks }) => [id, ranks[s]])),
      stable: Object.fromEntries(
        concepts.map((concept) => [
          concept,
          model.makers.flatMap(({ id }, i) => (found.stable[concept][i]![s] ? [id] : [])),
        ]),
      ),
      ...(hold === undefined ? {} : { hold }),
      ...(reach === undefined ? {} : { reach }),
      ...(robust === undefined ? {} : { robust, ...interval(robust) }),
      ...(label === undefined ? {} : { label }),
      ...(blind.length ? { blind } : {}),
    });
  }
  return rows;
}

/** Drift and joint steps to the states that hold by credible answers or better; shortest, then smallest set, first. */
function nowOf(model: ConflictModel, from: FromNow | null, grades: ReadonlyMap<number, Grade>) {
  const on = onOf(model);
  const maker = (i: number) => model.makers[i]!.id;
  if (!from) return { on: on(model.now!) };
  const held = (state: number) => {
    const grade = grades.get(state);
    return grade !== undefined && credible(grade.hold);
  };
  const joint = (of: FromNow["joint"]) =>
    [...of]
      .filter(([state]) => held(state))
      .flatMap(([state, sets]) => sets.map((by) => ({ by, state })))
      .sort((a, b) => a.by.length - b.by.length || inOrder(a.by, b.by) || a.state - b.state)
      .map(({ by, state }) => ({ by: by.map(maker), to: on(state) }));
  return {
    on: on(from.now),
    drift: [...from.drift.steps]
      .filter(([state]) => held(state))
      .sort(([a, x], [b, y]) => x - y || a - b)
      .map(([state]) => ({
        to: on(state),
        steps: from.drift.path(state).map(({ by, to }) => ({ by: maker(by), on: on(to) })),
      })),
    joint: joint(from.joint),
    signedTogether: joint(from.signed),
    driftStates: from.drift.steps.size,
    legalStates: from.legal.steps.size,
  };
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}
