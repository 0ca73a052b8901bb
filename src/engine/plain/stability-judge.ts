/** Compares ranks, moves and verdicts of the engine with the definitions, for tests. */
import type { Conflict } from "../stability/example-conflicts.js";
import { modelOf } from "../stability/example-conflicts.js";
import { labelOf } from "../stability/grades.js";
import { type ConflictModel, concepts } from "../stability/model.js";
import { improvementsOf, movesOf, reachFrom } from "../stability/moves.js";
import { simEquilibria, simStable } from "../stability/sim.js";
import { type Path, stabilityBy, validPaths } from "../stability/stability.js";
import { type PlainConflict, plainConflict } from "./stability-conflict.js";
import { type PlainStep, plainImprovements, plainMoves, plainReach } from "./stability-moves.js";
import { plainSets } from "./stability-together.js";
import { plainEquilibria, plainStable } from "./stability-verdicts.js";

/** One conflict, as the engine and as the definitions read it. */
export interface Judged {
  readonly tree: Conflict;
  readonly model: ConflictModel;
  readonly plain: PlainConflict;
  /** For choices a judge makes. */
  readonly seed: number;
}

/** What differs, one sentence each; empty when all is well. */
export type StabilityJudge = (judged: Judged) => string[];

export const judged = (tree: Conflict, seed: number): Judged => ({
  tree,
  model: modelOf(tree),
  plain: plainConflict(tree),
  seed,
});

/** One sentence if two values are not alike; compared as JSON, where maps and sets are empty: spread them first. */
export function unlike(what: string, engine: unknown, plain: unknown): string[] {
  const [a, b] = [JSON.stringify(engine), JSON.stringify(plain)];
  return a === b ? [] : [`${what}: ${a}, by definition ${b}`];
}

export const judgeReading: StabilityJudge = ({ model, plain }) => {
  const found = [
    ...unlike(
      "options",
      model.options.map((o) => [o.id, o.maker, o.only ?? null]),
      plain.options.map((o) => [o.id, o.maker, o.only ?? null]),
    ),
    ...unlike(
      "states",
      [...model.feasible.keys()].filter((s) => model.feasible[s]),
      plain.states,
    ),
    ...unlike("number of states", model.states, plain.states.length),
    ...unlike("now", model.now, plain.now),
    ...unlike(
      "patterns",
      model.patterns.map((p) => [p.removes, p.spans]),
      plain.patterns.map((p) => [p.removes, p.makers > 1]),
    ),
    ...unlike(
      "labels",
      plain.states.map((s) => labelOf(model, s) ?? null),
      plain.states.map((s) => plain.names.find(({ holds }) => holds(s))?.name ?? null),
    ),
  ];
  plain.makers.forEach((maker, i) => {
    const { ranks, levels, unseen } = model.makers[i];
    found.push(
      ...unlike(
        `ranks of ${maker.id}`,
        plain.states.map((s) => ranks[s]),
        plain.states.map((s) => plain.rank[i][s]),
      ),
      ...unlike(`levels of ${maker.id}`, levels, new Set(plain.states.map((s) => plain.rank[i][s])).size),
      ...unlike(
        `unseen by ${maker.id}`,
        plain.states.filter((s) => unseen?.[s]),
        plain.states.filter((s) => !maker.sees(s)),
      ),
      ...unlike(
        `no states for ${maker.id}`,
        [...ranks.keys()].filter((s) => ranks[s] >= 0 !== plain.feasible(s)),
        [],
      ),
    );
  });
  return found;
};

/** Ways that are valid, by their stated conditions. */
export function plainPaths({ options, states, makers }: PlainConflict): Path[] {
  const reversible = options.every(({ only }) => only === undefined);
  const seen = makers.every(({ sees }) => states.every(sees));
  return [
    ...(reversible && seen && states.length === 2 ** options.length ? (["cube"] as const) : []),
    ...(reversible ? (["groups"] as const) : []),
    "general",
  ];
}

export const judgeVerdicts: StabilityJudge = ({ model, plain }) => {
  const paths = plainPaths(plain);
  const found = unlike("valid ways", validPaths(model), paths);
  if (found.length) return found;
  const results = paths.map((path) => ({ path, ...stabilityBy(model, path) }));
  for (const concept of concepts) {
    plain.makers.forEach((maker, i) => {
      const stable = plain.states.filter((state) => plainStable(plain, { maker: i, state, concept }));
      for (const { path, stable: by } of results)
        found.push(
          ...unlike(
            `${path}: ${maker.id} stable under ${concept}`,
            [...by[concept][i].keys()].filter((s) => by[concept][i][s]),
            stable,
          ),
        );
    });
    const equilibria = plainEquilibria(plain, concept);
    for (const { path, equilibria: by } of results)
      found.push(...unlike(`${path}: equilibria under ${concept}`, [...by[concept]], equilibria));
  }
  return found;
};

/** For conflicts too large to ask everything: all valid ways against each other, and some states against the definitions. */
export const judgeLarger: StabilityJudge = ({ model, plain, seed }) => {
  const [first, ...others] = validPaths(model).map((path) => ({ path, ...stabilityBy(model, path) }));
  const states = [...new Set([1, 2, 3, 4].map((k) => plain.states[(seed * 31 * k) % plain.states.length]))];
  return concepts.flatMap((concept) =>
    plain.makers.flatMap((maker, i) => [
      ...others.flatMap(({ path, stable }) =>
        stable[concept][i].every((holds, s) => holds === first.stable[concept][i][s])
          ? []
          : [`${path} and ${first.path} differ on ${maker.id} under ${concept}`],
      ),
      ...unlike(
        `${maker.id} stable under ${concept} at ${states}`,
        states.map((state) => first.stable[concept][i][state] === 1),
        states.map((state) => plainStable(plain, { maker: i, state, concept })),
      ),
    ]),
  );
};

export const judgeSim: StabilityJudge = ({ model, plain }) => [
  ...plain.makers.flatMap((maker, i) =>
    plain.states.flatMap((state) =>
      unlike(
        `${maker.id} stable at ${state} under sim`,
        simStable(model, i, state),
        plainStable(plain, { maker: i, state, concept: "sim" }),
      ),
    ),
  ),
  ...unlike("equilibria under sim", simEquilibria(model), plainEquilibria(plain, "sim")),
];

export const judgeMoves: StabilityJudge = ({ model, plain, seed }) => {
  const found: string[] = [];
  plain.makers.forEach((maker, i) => {
    for (const state of plain.states)
      found.push(
        ...unlike(`moves of ${maker.id} from ${state}`, movesOf(model, i, state), plainMoves(plain, i, state)),
        ...unlike(
          `improvements of ${maker.id} from ${state}`,
          improvementsOf(model, i, state),
          plainImprovements(plain, i, state),
        ),
      );
  });
  const state = plain.states[seed % plain.states.length];
  for (const makers of plainSets(plain, 1))
    for (const credible of [false, true]) {
      const what = `${credible ? "improvements" : "moves"} of ${makers} from ${state}`;
      const { steps, path } = reachFrom(model, state, { makers, credible });
      const ways = new Map([...plainReach(plain, makers, state, credible)].filter(([to]) => to !== state));
      found.push(...judgeReached(plain, what, { steps, path, ways }));
    }
  return found;
};

/** Steps and paths against first shortest ways. */
export function judgeReached(
  plain: PlainConflict,
  what: string,
  reached: {
    steps: ReadonlyMap<number, number>;
    path: (to: number) => readonly (PlainStep & { costs: boolean })[];
    ways: ReadonlyMap<number, readonly PlainStep[]>;
  },
): string[] {
  const { steps, path, ways } = reached;
  const byState = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];
  return [
    ...unlike(
      `steps by ${what}`,
      [...steps].sort(byState),
      [...ways].map(([to, way]) => [to, way.length] as const).sort(byState),
    ),
    ...[...ways].flatMap(([to, way]) => {
      const wanted = way.map(({ by, from, to }) => ({
        by,
        from,
        to,
        costs: plain.rank[by][to] < plain.rank[by][from],
      }));
      const given = steps.has(to) ? path(to).map(({ by, from, to, costs }) => ({ by, from, to, costs })) : [];
      return unlike(`path by ${what} to ${to}`, given, wanted);
    }),
  ];
}
