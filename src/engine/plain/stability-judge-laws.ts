/** Laws that hold for every conflict, whatever its numbers: judged on the engine alone, for tests. */
import { type Conflict, modelOf } from "../stability/example-conflicts.js";
import { fromNow } from "../stability/from-now.js";
import { type Concept, type ConflictModel, concepts } from "../stability/model.js";
import { type Stability, stability } from "../stability/stability.js";
import { type Dice, dice } from "./random-model.js";
import type { PlainConflict } from "./stability-conflict.js";
import { type Judged, type StabilityJudge, unlike } from "./stability-judge.js";
import { plainFirm } from "./stability-together.js";

export const judgeLaws: StabilityJudge = (all) => {
  const { tree, model, plain, seed } = all;
  const roll = dice(seed + 77);
  const found = stability(model);
  const is = (by: Stability, concept: Concept, maker: number, state: number) => by.stable[concept][maker][state] === 1;
  const faults: string[] = [];

  for (const state of plain.states)
    for (const i of plain.makers.keys())
      for (const [one, other] of implications)
        if (is(found, one, i, state) && !is(found, other, i, state))
          faults.push(`maker ${i} at ${state}: ${one} without ${other}`);

  faults.push(...reordered(all, found, roll));

  const more = stability(modelOf({ ...tree, makers: { ...tree.makers, idle: { name: "Idle" } } }));
  for (const concept of concepts)
    faults.push(
      ...unlike(`${concept} with an idle maker`, [...more.equilibria[concept]], [...found.equilibria[concept]]),
    );

  const stretched = withRanks(model, (rank) => (rank < 0 ? rank : rank * 3 + 1 + (rank > 1 ? 5 : 0)));
  faults.push(...same("stretched ranks", stability(stretched), found, plain));

  const i = roll(plain.makers.length);
  const state = plain.states[roll(plain.states.length)];
  const by = 1 + roll(3);
  const raised = stability(
    withRanks(model, (rank, s, maker) =>
      rank < 0 ? rank : 2 * rank + (maker === i && s === state ? 2 * by - roll(2) : 0),
    ),
  );
  for (const concept of concepts)
    if (is(found, concept, i, state) && !is(raised, concept, i, state))
      faults.push(`maker ${i} leaves ${state} under ${concept} once it likes it better`);

  const k = roll(model.options.length);
  if (model.options[k].only === undefined) {
    const only = roll(2) ? "take" : "drop";
    const options = model.options.map((option, at) => (at === k ? ({ ...option, only } as const) : option));
    const after = stability({ ...model, options });
    for (const s of found.equilibria.nash)
      if (!after.equilibria.nash.includes(s)) faults.push(`Nash at ${s} ends once ${only} only of option ${k}`);
  }

  const from = fromNow(model);
  if (from)
    for (const to of from.drift.steps.keys()) if (!from.legal.steps.has(to)) faults.push(`drift to ${to} is not legal`);
  for (const s of plainFirm(plain)) if (!found.equilibria.nash.includes(s)) faults.push(`${s} is firm and not Nash`);
  return faults;
};

const implications: readonly (readonly [Concept, Concept])[] = [
  ["nash", "seq"],
  ["seq", "gmr"],
  ["nash", "smr"],
  ["smr", "gmr"],
];

const withRanks = (
  model: ConflictModel,
  by: (rank: number, state: number, maker: number) => number,
): ConflictModel => ({
  ...model,
  makers: model.makers.map((maker, i) => {
    const ranks = maker.ranks.map((rank, state) => by(rank, state, i));
    return { ...maker, ranks: dense(ranks), levels: new Set(ranks.filter((rank) => rank >= 0)).size };
  }),
});

/** Ranks without gaps: what the model promises. */
const dense = (ranks: Int32Array): Int32Array => {
  const levels = [...new Set(ranks)].filter((rank) => rank >= 0).sort((a, b) => a - b);
  return ranks.map((rank) => (rank < 0 ? rank : levels.indexOf(rank)));
};

const same = (what: string, one: Stability, other: Stability, { makers, states }: PlainConflict): string[] =>
  concepts.flatMap((concept) =>
    makers.flatMap((_, i) =>
      unlike(
        `${what}: maker ${i} under ${concept}`,
        states.filter((s) => one.stable[concept][i][s]),
        states.filter((s) => other.stable[concept][i][s]),
      ),
    ),
  );

/** Makers, options and impossible patterns in another order, under other ids: the same verdicts at the same states. */
function reordered({ tree, model, plain }: Judged, found: Stability, roll: Dice): string[] {
  const makers = shuffled(Object.entries(tree.makers), roll);
  const turned = {
    ...tree,
    makers: Object.fromEntries(
      makers.map(([id, maker]) => [
        id,
        { ...maker, options: Object.fromEntries(shuffled(Object.entries(maker.options ?? {}), roll)) },
      ]),
    ),
    ...(tree.impossible && { impossible: shuffled(tree.impossible, roll) }),
  };
  const ids = new Map(plain.options.map(({ id }) => [id, id.replace(/(\w+)\.(\w+)/, "x-$1.y-$2")]));
  const renamed = JSON.parse(renameIds(JSON.stringify(turned), ids)) as Conflict;
  const other = modelOf(renamed);
  const verdicts = stability(other);
  const place = plain.options.map(({ id }) => other.options.findIndex((option) => option.id === ids.get(id)));
  const there = (state: number) => place.reduce((s, to, k) => s + ((state >> k) & 1) * 2 ** to, 0);
  return concepts
    .flatMap((concept) =>
      plain.makers.flatMap((maker, i) => {
        const j = other.makers.findIndex(({ id }) => id === `x-${maker.id}`);
        return unlike(
          `${maker.id} under ${concept}, renamed and reordered`,
          plain.states.filter((s) => verdicts.stable[concept][j][there(s)]),
          plain.states.filter((s) => found.stable[concept][i][s]),
        );
      }),
    )
    .concat(unlike("options renamed", place.includes(-1), false), unlike("states renamed", other.states, model.states));
}

/** Maker ids are m0, m1 …; option ids a letter and a number: neither occurs elsewhere in the trees of `randomTree`. */
const renameIds = (json: string, ids: ReadonlyMap<string, string>): string => {
  const makers = new Set([...ids.keys()].map((id) => id.split(".")[0]));
  const own = new Set([...ids.keys()].map((id) => id.split(".")[1]));
  return json.replace(/\b[a-z]\d\b/g, (word) =>
    own.has(word) ? `y-${word}` : makers.has(word) || /^m\d$/.test(word) ? `x-${word}` : word,
  );
};

function shuffled<T>(items: readonly T[], roll: Dice): T[] {
  const left = [...items];
  return items.map(() => left.splice(roll(left.length), 1)[0]);
}
