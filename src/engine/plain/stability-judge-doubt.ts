/** Compares sampled profiles with the list of all ways to take doubtful preferences, for tests. */
import { anyDoubt, drawOrder, drawsOf, mallows, sample } from "../stability/doubt.js";
import { type Concept, concepts } from "../stability/model.js";
import { dice } from "./random-model.js";
import { plainMallows, plainWays } from "./stability-chance.js";
import { type PlainConflict, type PlainOrder, plainRanks, plainWith } from "./stability-conflict.js";
import { type StabilityJudge, unlike } from "./stability-judge.js";
import { plainEquilibria } from "./stability-verdicts.js";

type Written =
  | { readonly statements: readonly { readonly said: string }[] }
  | { readonly groups: readonly (readonly number[])[] };

/** An order as text: what is said, or the groups, in turn. */
const written = (order: Written): string =>
  "groups" in order
    ? order.groups.map((group) => [...group].sort((a, b) => a - b).join("+")).join(" > ")
    : order.statements.map(({ said }) => said).join(" > ");

/** Ways by text, with their chances; null where there are too many to list. */
function waysOf(plain: PlainConflict, i: number): Map<string, { order: PlainOrder; chance: number }> | null {
  const { wants } = plain.makers[i];
  if ("groups" in wants ? wants.groups.length > 5 : JSON.stringify(wants).split('"said"').length > 7) return null;
  const ways = new Map<string, { order: PlainOrder; chance: number }>();
  for (const { of, chance } of plainWays(plain.makers[i])) {
    const text = written(of);
    ways.set(text, { order: of, chance: chance + (ways.get(text)?.chance ?? 0) });
  }
  return ways;
}

/** Six standard deviations and a little: over all judgements of a soak, chance alone stays within it. */
const within = (counted: number, n: number, chance: number): boolean =>
  Math.abs(counted - n * chance) <= 6 * Math.sqrt(n * chance * (1 - chance)) + 3;

/** Every sampled profile is one of the ways, as often as it is likely, and held in exactly the states counted. */
export const judgeSamples: StabilityJudge = ({ model, plain, seed }) => {
  const ways = plain.makers.map((_, i) => waysOf(plain, i));
  const doubt = plain.makers.some(
    ({ wants, unsure }) =>
      ("groups" in wants ? wants.groups.length > 1 && unsure > 0 : wants.entries.length > 1 && unsure > 0) ||
      ("entries" in wants &&
        wants.entries.some((entry) => "unordered" in entry || (entry.chance > 0 && entry.chance < 1))),
  );
  const found: string[] = [];
  if (doubt && !anyDoubt(model)) found.push("doubt is stated, but none is seen");
  if (ways.some((one) => one === null)) return found;

  const n = 40;
  const tally = sample(model, { seed, count: n });
  const counts = concepts.map(() => new Map<number, number>());
  for (let k = 0; k < n; k++) {
    let so = plain;
    model.makers.forEach((maker, i) => {
      if (!maker.preferences) return;
      const drawn = written(drawOrder(maker.preferences, drawsOf(seed, k, i)));
      const way = ways[i]?.get(drawn);
      if (!way) found.push(`sample ${k}: maker ${i} drew ${drawn}, which is no way to take its preferences`);
      else so = plainWith(so, i, plainRanks(way.order, plain.states));
    });
    concepts.forEach((concept, c) => {
      for (const state of plainEquilibria(so, concept)) counts[c].set(state, (counts[c].get(state) ?? 0) + 1);
    });
  }
  concepts.forEach((concept: Concept, c) => {
    found.push(
      ...unlike(
        `samples in which each state holds under ${concept}`,
        plain.states.map((state) => tally.held[concept][state]),
        plain.states.map((state) => counts[c].get(state) ?? 0),
      ),
    );
  });
  return found;
};

/** How often each way is drawn, by draws of the engine's own hash. */
export const judgeChances: StabilityJudge = ({ model, plain, seed }) => {
  const found: string[] = [];
  model.makers.forEach((maker, i) => {
    const ways = waysOf(plain, i);
    if (!ways || ways.size < 2 || !maker.preferences) return;
    const n = 600;
    const drawn = new Map<string, number>();
    for (let k = 0; k < n; k++) {
      const text = written(drawOrder(maker.preferences, drawsOf(seed, k, i)));
      drawn.set(text, (drawn.get(text) ?? 0) + 1);
    }
    for (const [text, { chance }] of ways)
      if (!within(drawn.get(text) ?? 0, n, chance))
        found.push(`maker ${i} drew ${text} ${drawn.get(text) ?? 0} times of ${n}, chance ${chance}`);
  });
  return found;
};

/** Shuffles of 1–5 items by draws of our own. */
export function judgeMallows(seed: number, n: number): string[] {
  const roll = dice(seed);
  const draw = () => roll(1 << 30) / (1 << 30);
  const items = "abcde".slice(0, 1 + (seed % 5)).split("");
  const phi = [0, 0.3, 0.5, 0.8, 1][Math.floor(seed / 5) % 5];
  const drawn = new Map<string, number>();
  for (let k = 0; k < n; k++) {
    const text = mallows(items, phi, draw).join("");
    drawn.set(text, (drawn.get(text) ?? 0) + 1);
  }
  return plainMallows(items, phi).flatMap(({ of, chance }) => {
    const counted = drawn.get(of.join("")) ?? 0;
    return within(counted, n, chance)
      ? []
      : [`φ = ${phi}: ${of.join("")} came ${counted} times of ${n}, chance ${chance}`];
  });
}
