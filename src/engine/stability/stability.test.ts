import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Plain, Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { compileConflict } from "./compile.js";
import { type Concept, type ConflictModel, concepts, onIn } from "./model.js";
import { randomConflict } from "./random-conflict.js";
import { stability, stabilityBy, validPaths } from "./stability.js";

interface Conflict {
  readonly makers: Readonly<Record<string, { readonly name?: string }>>;
}

function modelOf(conflict: Conflict): ConflictModel {
  const parties = Object.fromEntries(
    Object.entries(conflict.makers).map(([id, { name }]) => [id, { name: name ?? id }]),
  );
  const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", parties, conflict }));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  const compiled = compileConflict(parsed.value);
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("; "));
  return compiled.model;
}

const words = (model: ConflictModel, states: Iterable<number>) =>
  [...states].map(
    (s) =>
      onIn(model, s)
        .map(({ own }) => own)
        .join(" + ") || "none",
  );

const prisoners = {
  makers: {
    a: { name: "A", options: { coop_a: "Cooperate" }, prefers: ["coop_b", "!coop_a"] },
    b: { name: "B", options: { coop_b: "Cooperate" }, prefers: ["coop_a", "!coop_b"] },
  },
};

test("[SB1] Prisoners: only the mutual refusal is Nash; cooperation of both is held by credible answers", () => {
  const model = modelOf(prisoners);
  const { equilibria } = stability(model);
  expect(words(model, equilibria.nash)).toEqual(["none"]);
  for (const concept of ["gmr", "smr", "seq"] as const)
    expect(words(model, equilibria[concept])).toEqual(["none", "coop_a + coop_b"]);
});

test("[SB2] an answer may take several moves, and one opponent may move twice in it", () => {
  const model = modelOf({
    makers: {
      i: { name: "I", options: { x: "X" }, prefers: ["!a2", "x"] },
      a: { name: "A", options: { a1: "A1", a2: "A2" }, prefers: ["a2", "a1"] },
      b: { name: "B", options: { b1: "B1" }, prefers: ["b1"] },
    },
    impossible: ["b1 & !a1", "a2 & !b1"],
  } as never);
  const { stable } = stability(model);
  expect(stable.nash[0][0]).toBe(0);
  for (const concept of ["gmr", "smr", "seq"] as const) expect(stable[concept][0][0]).toBe(1);
});

test("[SB3] Nash implies SEQ and SMR, and each of them GMR, for every maker and state", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { stable } = stability(randomConflict(seed));
    stable.nash.forEach((nash, i) => {
      nash.forEach((holds, s) => {
        if (holds) expect([stable.seq[i][s], stable.smr[i][s]]).toEqual([1, 1]);
        if (stable.seq[i][s] || stable.smr[i][s]) expect(stable.gmr[i][s]).toBe(1);
      });
    });
  }
});

test("[SB4] every verdict is the definition's, on conflicts with impossible states, one-way options, unseen states and ties", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const model = randomConflict(seed);
    const { stable } = stability(model);
    for (const concept of concepts) {
      model.makers.forEach((_, i) => {
        for (let s = 0; s < model.feasible.length; s++) {
          if (model.feasible[s])
            expect(stable[concept][i][s] === 1, `${concept} ${i} ${s} of seed ${seed}`).toBe(
              byDefinition(model, { concept, i, s }),
            );
        }
      });
    }
  }
});

test("[SB7] groups, full cube and the general way agree wherever each is valid", () => {
  const met = new Set<string>();
  for (let seed = 1; seed <= 120; seed++) {
    const drawn = randomConflict(seed);
    const everywhere = drawn.feasible.map(() => 1);
    const reversible = { ...drawn, options: drawn.options.map(({ only: _, ...option }) => option) };
    const cube = {
      ...reversible,
      feasible: everywhere,
      states: everywhere.length,
      makers: drawn.makers.map((maker) => ({ ...maker, unseen: null, ranks: maker.ranks.map((r) => Math.max(r, 0)) })),
    };
    for (const model of [drawn, reversible, cube]) {
      const [first, ...rest] = validPaths(model);
      met.add(first);
      const found = stabilityBy(model, first);
      for (const path of rest) expect(stabilityBy(model, path), `${path} of seed ${seed}`).toEqual(found);
    }
  }
  expect([...met].sort()).toEqual(["cube", "general", "groups"]);
  expect(() =>
    stabilityBy(
      { ...randomConflict(1), options: [{ id: "a.x", own: "x", name: "X", maker: 0, only: "take" }] },
      "cube",
    ),
  ).toThrow();
});

test("[SB5] more options than fit, no state left, a ranking that does not fit: said before anything is computed", () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, k) => [`o${k}`, `O${k}`]));
  const problem = (conflict: object) => {
    const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", parties: { a: { name: "A" } }, conflict }));
    const compiled = compileConflict((parsed as { value: Talks }).value);
    return compiled.ok ? [] : compiled.problems.map(({ code }) => code);
  };
  expect(problem({ makers: { a: { options: many } }, impossible: ["o0 & o1"] })).toEqual(["too-many-options"]);
  expect(problem({ makers: { a: { options: { x: "X" } } }, impossible: ["x", "!x"] })).toEqual(["no-state-left"]);
  expect(problem({ makers: { a: { options: { x: "X" }, ranking: ["x"] } } })).toEqual(["ranking-does-not-fit"]);
  for (const ranking of [
    ["x", ["*"]],
    ["*", "x", "*"],
    ["x", "x", "none"],
  ])
    expect(problem({ makers: { a: { options: { x: "X" }, ranking } } })).toEqual(["ranking-does-not-fit"]);
  expect(problem({ makers: { a: { options: { x: "X" } } }, now: "*" })).toEqual(["not-a-state"]);
  expect(problem({ makers: { a: { options: { x: "X" }, ranking: ["x"] } }, impossible: ["!x"], now: "none" })).toEqual([
    "impossible-now",
  ]);
  expect(compileConflict({ later: {} } as never)).toMatchObject({ ok: false, problems: [{ code: "no-conflict" }] });
});

const reference = fileURLToPath(new URL("../../../../shared/reference/conflicts.json", import.meta.url));
describe.runIf(existsSync(reference))("reference", () => {
  test("[SB6] published and synthetic conflicts have the states, ranks and equilibria of the reference", () => {
    const { cases } = JSON.parse(readFileSync(reference, "utf8")) as {
      cases: {
        id: string;
        conflict: Conflict & Record<string, Plain>;
        expect: { feasible: number; equilibria: Record<Concept, string[]> };
      }[];
    };
    for (const { id, conflict, expect: want } of cases) {
      const model = modelOf(conflict);
      const { equilibria } = stability(model);
      expect(model.states, id).toBe(want.feasible);
      for (const concept of concepts) {
        const key = (text: string) => text.split(" + ").sort().join(" + ");
        const found = [...equilibria[concept]].map(
          (s) =>
            onIn(model, s)
              .map((option) => option.id)
              .join(" + ") || "none",
        );
        expect(found.map(key).sort(), `${id} ${concept}`).toEqual(want.equilibria[concept].map(key).sort());
      }
    }
  });
});

/** Stability by sets and search over (state, last mover), from the definitions. */
function byDefinition(model: ConflictModel, { concept, i, s }: { concept: Concept; i: number; s: number }): boolean {
  const rank = (maker: number, t: number) => model.makers[maker].ranks[t];
  const moves = (maker: number, from: number): number[] => {
    const { mask, unseen } = model.makers[maker];
    if (unseen?.[from]) return [];
    return [...model.feasible.keys()].filter((to) => {
      if (to === from || !model.feasible[to] || (to ^ from) & ~mask || unseen?.[to]) return false;
      return model.options.every(({ only }, k) => {
        const [before, after] = [(from >>> k) & 1, (to >>> k) & 1];
        return before === after || !only || (only === "take" ? after === 1 : after === 0);
      });
    });
  };
  const reach = (from: number, credible: boolean): Set<number> => {
    const found = new Set<number>();
    const seen = new Set<string>();
    const queue: [number, number][] = [[from, -1]];
    for (let [at, last] = queue[0]; queue.length; [at, last] = queue[0] ?? [0, 0]) {
      queue.shift();
      model.makers.forEach((_, j) => {
        if (j === i || j === last) return;
        for (const to of moves(j, at)) {
          if (credible && rank(j, to) <= rank(j, at)) continue;
          if (seen.has(`${to} ${j}`)) continue;
          seen.add(`${to} ${j}`);
          found.add(to);
          queue.push([to, j]);
        }
      });
    }
    return found;
  };
  const better = moves(i, s).filter((t) => rank(i, t) > rank(i, s));
  if (concept === "nash") return better.length === 0;
  return better.every((t) =>
    [...reach(t, concept === "seq")].some(
      (u) => rank(i, u) <= rank(i, s) && (concept !== "smr" || moves(i, u).every((v) => rank(i, v) <= rank(i, s))),
    ),
  );
}
