/** Compares what must change for a state to hold, and its neighbours, with trying everything, for tests. */
import { type Concept, concepts } from "../stability/model.js";
import { conditionsFor, countRankings, editsFor, smallestReordering } from "../stability/must-change.js";
import { heldAmong, neighbourVerdicts } from "../stability/neighbours.js";
import {
  type Profile,
  plainConditions,
  plainCount,
  plainEdited,
  plainEdits,
  plainProfile,
  plainSwaps,
} from "./stability-change.js";
import { baseOf, type PlainConflict } from "./stability-conflict.js";
import { type Judged, type StabilityJudge, unlike } from "./stability-judge.js";
import { plainImprovements } from "./stability-moves.js";
import { plainEquilibria, plainHolds } from "./stability-verdicts.js";

export const judgeConditions: StabilityJudge = ({ model, plain }) =>
  plain.states.flatMap((state) =>
    concepts.flatMap((concept) => {
      const set = (minds: readonly (readonly number[])[]) =>
        minds.map((set) => [...set].sort((a, b) => a - b).join()).sort();
      const given = conditionsFor(model, state, concept);
      const sizes = given.flatMap(({ orMinds }) => orMinds.slice(1).map((set, k) => set.length - orMinds[k].length));
      return [
        ...unlike(
          `conditions for ${state} under ${concept}`,
          given.map(({ maker, to, orMinds }) => [maker, to, set(orMinds)]),
          plainConditions(plain, state, concept).map(({ maker, to, orMinds }) => [maker, to, set(orMinds)]),
        ),
        ...(sizes.some((more) => more < 0) ? [`conditions for ${state} under ${concept} are not smallest first`] : []),
      ];
    }),
  );

/** One state and concept, by seed. */
const pick = ({ plain, seed }: Judged): { state: number; concept: Concept } => ({
  state: plain.states[(seed * 7) % plain.states.length],
  concept: concepts[seed % 4],
});

/** Few enough profiles that three swaps stay below the engine's own limit. */
const small = (plain: PlainConflict): boolean =>
  plain.makers.reduce((sum, maker) => sum + (Object.values(baseOf(maker))[0] as unknown[]).length - 1, 0) <= 14;

export const judgeReorderings: StabilityJudge = (all) => {
  const { model, plain } = all;
  if (!small(plain)) return [];
  const { state, concept } = pick(all);
  const what = `reordering for ${state} under ${concept}`;
  const said = smallestReordering(model, state, concept);
  const found: string[] = [];
  let swaps = 0;
  for (const profiles of plainSwaps(plain, 3)) {
    const ways = profiles.filter((profile) => plainHolds(plainProfile(plain, profile), state, concept));
    if (ways.length) {
      if (said.kind !== "found") return [`${what}: ${JSON.stringify(said)}, though ${swaps} swaps do`];
      const texts = (from: readonly Profile[]) => from.map((way) => JSON.stringify(way)).sort();
      return [...unlike(`swaps of ${what}`, said.swaps, swaps), ...unlike(what, texts(said.ways), texts(ways))];
    }
    swaps++;
  }
  if (said.kind === "found") found.push(`${what}: ${JSON.stringify(said)}, though nothing up to 3 swaps does`);
  if (said.kind === "no order helps") {
    const order = baseOf(plain.makers[said.maker]);
    const proves =
      "statements" in order &&
      plainImprovements(plain, said.maker, state).includes(said.to) &&
      order.statements.every(({ holds }) => holds(state) === holds(said.to) || holds(said.to));
    if (!proves) found.push(`${what}: ${JSON.stringify(said)} proves nothing`);
  }
  return found;
};

export const judgeEdits: StabilityJudge = (all) => {
  const { model, plain } = all;
  const { state, concept } = pick(all);
  const tried = (["drop", "negate", "top"] as const).flatMap((change) => plainEdits(plain, change));
  const helping = tried.filter((edit) => plainHolds(plainEdited(plain, edit), state, concept));
  const said = editsFor(model, state, concept);
  const texts = (edits: readonly { change: string; maker: number; at: number }[]) =>
    edits.map(({ change, maker, at }) => `${change} ${maker} ${at}`).sort();
  return [
    ...unlike(`edits tried for ${state}`, said.tried, tried.length),
    ...unlike(`edits for ${state} under ${concept}`, texts(said.edits), texts(helping)),
  ];
};

export const judgeNeighbours: StabilityJudge = ({ model, plain, seed }) => {
  const verdicts = neighbourVerdicts(model);
  const edits = (["swap", "drop", "negate"] as const).flatMap((change) => plainEdits(plain, change));
  const name = ({ change, maker, at }: { change: string; maker: number; at: number }) => `${change} ${maker} ${at}`;
  const found = unlike(
    "neighbours",
    verdicts.map(({ neighbour }) => name(neighbour)),
    edits.map(name),
  );
  if (found.length) return found;
  const held = edits.map((edit, k) => {
    const so = plainEdited(plain, edit);
    return concepts.map((concept) => {
      const equilibria = plainEquilibria(so, concept);
      const given = [...verdicts[k].equilibria[concept]].sort((a, b) => a - b);
      found.push(...unlike(`${concept} after ${name(edit)}`, given, equilibria));
      return equilibria;
    });
  });
  const state = plain.states[seed % plain.states.length];
  const under: Concept[] = seed % 2 ? ["seq", "smr"] : [concepts[seed % 4]];
  const among = heldAmong(verdicts, state, under);
  for (const change of ["swap", "drop", "negate"] as const) {
    const own = edits.flatMap((edit, k) =>
      edit.change === change
        ? [{ edit, holds: under.every((concept) => held[k][concepts.indexOf(concept)].includes(state)) }]
        : [],
    );
    const breaks = own.filter(({ holds }) => !holds).map(({ edit }) => name(edit));
    const { held: kept, of, breaks: by } = among[change];
    found.push(
      ...unlike(
        `${state} after each ${change}`,
        { kept, of, by: by.map(name) },
        { kept: own.length - breaks.length, of: own.length, by: breaks },
      ),
    );
  }
  return found;
};

/** @param most states of a conflict whose rankings are listed; m! of them */
export const judgeCounts =
  (most: number): StabilityJudge =>
  ({ model, plain, seed }) => {
    const maker = seed % plain.makers.length;
    const state = plain.states[(seed * 5) % plain.states.length];
    const said = countRankings(model, maker, state);
    if (plain.states.length > 8) return unlike("rankings of more than 8 states", said, null);
    if (plain.states.length > most) return [];
    return concepts.flatMap((concept) =>
      unlike(
        `rankings of maker ${maker} for ${state} under ${concept}`,
        said && { rankings: said.rankings, stable: said.stable[concept], equilibrium: said.equilibrium[concept] },
        plainCount(plain, maker, state, concept),
      ),
    );
  };
