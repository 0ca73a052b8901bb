/** Conflicts: statements to ranks and four concepts together, each size checked against the definitions on smaller ones. */
import { compileConflict } from "../src/engine/stability/compile.js";
import { type ConflictModel, concepts } from "../src/engine/stability/model.js";
import { type Stability, stability } from "../src/engine/stability/stability.js";
import type { Talks } from "../src/talks/model.js";
import { parseTalks } from "../src/talks/parse.js";
import { chance } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { plainStability } from "./plain-stability.js";

/** Every state possible and every option both ways, or with impossible patterns and one-way options. */
type Kind = "cube" | "general";

const row = (name: string, kind: Kind, size: { options: number; makers: number; instances: number }): BenchRow => ({
  name,
  run: () => {
    const { options, makers, instances } = size;
    return measure<Talks, Stability>({
      instances: seeds(instances).map((seed) => conflictTalks(kind, options, makers, seed)),
      solve: (talks) => stability(modelOf(talks)),
      proven: () => true,
      twins: seeds(5).map((seed) => conflictTalks(kind, 7, makers, seed)),
      plain: (talks) => plainStability(modelOf(talks)),
      comparable: ({ stable }) => concepts.map((concept) => stable[concept].map((own) => own.join(""))),
    });
  },
});

export const stabilityRows: readonly BenchRow[] = [
  row("stability-12opt-4makers", "general", { options: 12, makers: 4, instances: 10 }),
  row("stability-16opt", "general", { options: 16, makers: 4, instances: 3 }),
  row("stability-16opt-3makers-cube", "cube", { options: 16, makers: 3, instances: 3 }),
  row("stability-20opt-3makers", "cube", { options: 20, makers: 3, instances: 2 }),
  row("stability-20opt-general", "general", { options: 20, makers: 4, instances: 1 }),
  row("stability-24opt-3makers", "cube", { options: 24, makers: 3, instances: 1 }),
];

const seeds = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

function modelOf(talks: Talks): ConflictModel {
  const compiled = compileConflict(talks);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("; "));
  return compiled.model;
}

/** A seeded conflict: options dealt out evenly, ten statements of one to three options per maker. */
export function conflictTalks(kind: Kind, options: number, makers: number, seed: number): Talks {
  const random = chance(seed * 7919 + options * 131 + makers);
  const below = (n: number) => Math.floor(random() * n);
  const literal = () => `${below(2) ? "!" : ""}o${below(options)}`;
  const statement = () => {
    const joiner = [" & ", " | ", " if ", " iff "][below(4)];
    return below(3) === 0 ? literal() : `${literal()}${joiner}${literal()}`;
  };
  const oneWay = new Set(kind === "cube" ? [] : seeds(makers).map((m) => m - 1));
  const conflict = {
    makers: Object.fromEntries(
      seeds(makers).map((m) => [
        `m${m}`,
        {
          name: `M${m}`,
          options: Object.fromEntries(
            seeds(options)
              .map((k) => k - 1)
              .filter((k) => k % makers === m - 1)
              .map((k) => [`o${k}`, oneWay.has(k) ? { name: `O${k}`, only: k % 2 ? "take" : "drop" } : `O${k}`]),
          ),
          prefers: seeds(10).map(statement),
        },
      ]),
    ),
    ...(kind === "cube" ? {} : { impossible: seeds(4).map(() => `${literal()} & ${literal()} & ${literal()}`) }),
  };
  const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", parties: { a: { name: "A" } }, conflict }));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}
