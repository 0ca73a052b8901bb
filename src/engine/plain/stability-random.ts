/** Small random conflicts as a talks file has them, for tests: everything the notation offers comes up. */
import type { Conflict } from "../stability/example-conflicts.js";
import { type Dice, dice } from "./random-model.js";
import { plainStatement } from "./stability-statement.js";

export interface RandomConflictSize {
  /** Least and most; defaults 1–4 makers, 2–6 options in all. */
  readonly makers?: readonly [number, number];
  readonly options?: readonly [number, number];
  /** No one-way options, no impossible patterns, nobody with unseen states. */
  readonly cube?: boolean;
}

/** A conflict that the reader takes: names resolve, some state can be, the status quo is one. */
export function randomTree(seed: number, size: RandomConflictSize = {}): Conflict {
  const roll = dice(seed);
  for (;;) {
    const tree = attempt(roll, size);
    if (tree) return tree;
  }
}

function attempt(roll: Dice, { makers: some = [1, 4], options: few = [2, 6], cube = false }: RandomConflictSize) {
  const between = ([low, high]: readonly [number, number]) => low + roll(high - low + 1);
  const one = <T>(from: readonly T[]): T => from[roll(from.length)];
  const oneIn = (n: number) => roll(n) === 0;

  const count = between(some);
  const total = between(few);
  const owners = Array.from({ length: total }, () => roll(count));
  const directed = !cube && oneIn(2);
  const makers: Record<string, Record<string, unknown>> = {};
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const options: Record<string, unknown> = {};
    for (const own of owners.filter((owner) => owner === i).keys()) {
      // Every third option's id belongs to several makers, so that it must be written in full.
      const id = own % 3 === 2 ? `z${own}` : `${"abcd"[i]}${own}`;
      options[id] =
        directed && oneIn(3)
          ? one([
              { name: "n", irreversible: true },
              { name: "n", only: "take" },
              { name: "n", only: "drop" },
            ])
          : "n";
      ids.push(`m${i}.${id}`);
    }
    makers[`m${i}`] = { name: `M${i}`, options };
  }

  const name = () => {
    const id = one(ids);
    const bare = id.split(".")[1];
    return bare.startsWith("z") || oneIn(4) ? id : bare;
  };
  const literal = () => (oneIn(2) ? "!" : "") + name();
  const statement = (depth: number): string => {
    if (depth === 0 || oneIn(3)) return literal();
    const inner = () => {
      const text = statement(depth - 1);
      return /if/.test(text) || oneIn(5) ? `(${text})` : text;
    };
    return one([
      () => `${inner()} & ${inner()}`,
      () => `${inner()} | ${inner()}`,
      () => `${inner()} if ${inner()}`,
      () => `${inner()} iff ${inner()}`,
      () => `!(${statement(depth - 1)})`,
    ])();
  };
  const several = (n: number, make: () => unknown) => Array.from({ length: n }, make);

  const impossible =
    cube || oneIn(3)
      ? []
      : (several(1 + roll(3), () => (oneIn(4) ? statement(2) : `${literal()} & ${literal()}`)) as string[]);
  const matches = impossible.map((text) => plainStatement(text, ids));
  const onIn = (state: number) => ids.filter((_, k) => (state >> k) & 1);
  const states = Array.from({ length: 2 ** total }, (_, s) => onIn(s)).filter(
    (on) => !matches.some((match) => match(new Set(on))),
  );
  if (states.length === 0) return null;
  const stateText = (on: readonly string[]) => (on.length ? shuffled(on, roll).join(" + ") : "none");

  const entry = (): unknown => {
    if (oneIn(8))
      return {
        say: statement(1),
        chance: one([0, 0.25, 0.5, 0.7, 1]),
        ...(oneIn(2) && { else: statement(1) }),
      };
    return oneIn(12) ? `${ids[0]} | !${ids[0]}` : statement(oneIn(3) ? 2 : 1);
  };
  const strictly = oneIn(3);
  for (const maker of Object.values(makers)) {
    if (strictly || oneIn(6)) {
      const order = shuffled(states, roll).map(stateText);
      const ranking: (string | string[])[] = [];
      const tied = oneIn(2);
      for (const text of order) {
        const last = ranking.at(-1);
        if (tied && last && oneIn(2)) ranking[ranking.length - 1] = [last, text].flat();
        else ranking.push(text);
      }
      if (oneIn(3) && ranking.length > 1) ranking[roll(ranking.length)] = "*";
      maker.ranking = ranking;
    } else if (!oneIn(8)) {
      const entries = several(roll(6), () => (oneIn(10) ? several(2 + roll(2), entry) : entry()));
      if (oneIn(5) && entries.length) entries.push(entries[0]);
      maker.prefers = entries;
    }
    if (oneIn(5)) maker.unsure = one([0, 0.3, 0.6, 1]);
    if (!cube && oneIn(6)) maker.unseen = several(1 + roll(2), () => (oneIn(2) ? literal() : statement(1)));
  }
  const now = one(states);
  const labels = several(roll(3), () => statement(1)) as string[];
  return {
    makers,
    ...(impossible.length && { impossible }),
    ...(!oneIn(4) && { now: oneIn(2) ? stateText(now) : now }),
    ...(labels.length && { names: Object.fromEntries(labels.map((text, k) => [`label${k}`, text])) }),
  } as Conflict;
}

function shuffled<T>(items: readonly T[], roll: Dice): T[] {
  const left = [...items];
  return items.map(() => left.splice(roll(left.length), 1)[0]);
}
