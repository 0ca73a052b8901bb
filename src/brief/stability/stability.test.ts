import { expect, test } from "vitest";
import {
  analyseConflict,
  type ConflictAnalysis,
  neighboursWithin,
  withRobust,
} from "../../engine/stability/analysis.js";
import { sample } from "../../engine/stability/doubt.js";
import { type Conflict, handover, modelOf, prisoners, talksOf } from "../../engine/stability/example-conflicts.js";
import { type Explanation, explain } from "../../engine/stability/explain.js";
import { concepts } from "../../engine/stability/model.js";
import { movesOf } from "../../engine/stability/moves.js";
import { randomConflict } from "../../engine/stability/random-conflict.js";
import { languages } from "../messages.js";
import { blockText } from "../plain-text.js";
import { stabilityJson } from "../stability-json.js";
import { stabilityBlock } from "./block.js";
import { explanationJson, explanationLines, stateNamed } from "./explained.js";
import { warningLines } from "./lines.js";
import { conflictVoice, sentence } from "./naming.js";

const analysisOf = (conflict: Conflict): ConflictAnalysis => {
  const analysed = analyseConflict(talksOf(conflict));
  if (!analysed.ok) throw new Error(analysed.problems.map(({ message }) => message).join("; "));
  return analysed.analysis;
};
const quarrel: Conflict = { ...prisoners, now: ["coop_a", "coop_b"], names: { peace: "coop_a & coop_b" } };

test("[EP5] the block says what holds, where we are and where things drift, in both languages and as no forecast", () => {
  const text = blockText(stabilityBlock(talksOf(quarrel), "en")!, 1000);
  expect(text).toContain("Will it hold?");
  expect(text).toContain(
    "In this model where we are, peace, holds only because leaving it would be answered by those who gain by answering.",
  );
  expect(text).toContain("Left alone, things can drift to one that no one would gain by leaving alone: nothing done.");
  expect(text).toContain("drift in two steps (A: dropping “Cooperate”; B: dropping “Cooperate”) to: nothing done");
  expect(text).toContain("no forecast");
  const persian = blockText(stabilityBlock(talksOf(quarrel), "fa")!);
  expect(persian).toContain("آیا دوام می‌آورد؟");
  expect(persian).not.toMatch(/undefined|gains|leaving/);
});

test("[EP6] talks without a conflict section have no block", () => {
  expect(stabilityBlock({ ...talksOf(prisoners), later: {} }, "en")).toBeNull();
});

test("[EP7] every kind of explanation has its sentence in both languages, and the sentence names each of its moves in order", () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    const model = randomConflict(seed);
    for (const lang of languages) {
      const voice = conflictVoice(model, lang);
      for (const concept of concepts)
        model.makers.forEach((_, maker) => {
          for (let state = 0; state < model.feasible.length; state++) {
            if (!model.feasible[state]) continue;
            const of = explain(model, { state, maker, concept });
            kinds.add(of.kind === "leaves" ? of.why : of.kind);
            const said = sentence(voice, { maker, state, now: null }, of);
            expect(said).not.toMatch(/undefined|NaN/);
            let at = -1;
            for (const { from, to } of stepsIn(of)) {
              at = said.indexOf(voice.move(from, to), at + 1);
              expect(at, said).toBeGreaterThanOrEqual(0);
            }
          }
        });
    }
  }
  expect(kinds.size).toBe(8);
});

const stepsIn = (of: Explanation) =>
  of.kind === "leaves" || of.kind === "held"
    ? [of.move, ...("answer" in of ? of.answer : []), ...("escape" in of ? [of.escape] : [])]
    : [];

test("[EP8] a state is named by now, a label, none or its options; anything else says what there is", () => {
  const analysis = analysisOf(quarrel);
  const named = (said: string) => {
    const found = stateNamed(analysis, said);
    return found.ok ? found.state : found.message;
  };
  expect(["now", "peace", "none", "coop_a", "a.coop_a + coop_b", "coop_b,coop_a"].map(named)).toEqual([
    3, 3, 0, 1, 3, 3,
  ]);
  expect(named("coop_c")).toContain("options are a.coop_a, b.coop_b");
  expect(stateNamed(analysisOf(prisoners), "now").ok).toBe(false);
  expect(stateNamed(analysisOf(handover), "sign")).toMatchObject({ ok: false });
});

test("[EP9] an explained state says for each maker why it stays, then what would have to change", () => {
  expect(explanationLines(analysisOf(quarrel), 3, "en")).toEqual([
    "peace (Cooperate (A) + Cooperate (B)): held by credible answers, and by answers one cannot escape.",
    "A would gain by dropping “Cooperate”, but B can answer by dropping “Cooperate”, and A would be worse off than now.",
    "B would gain by dropping “Cooperate”, but A can answer by dropping “Cooperate”, and B would be worse off than now.",
    "It holds so in 0 of 2 swaps of neighbouring statements, 0 of 4 drops, 0 of 4 negations. Broken by: A, “coop_b” below the next; B, “coop_a” below the next; A, “coop_b” dropped; A, “!coop_a” dropped; B, “coop_a” dropped; B, “!coop_b” dropped; A, “coop_b” negated; A, “!coop_a” negated; B, “coop_a” negated; B, “!coop_b” negated.",
    "No other order of statements makes it hold against leaving alone: by dropping “Cooperate”, A loses on no statement.",
    "No single statement dropped, negated or put first makes it hold against leaving alone (10 tried).",
  ]);
});

test("[FN7] from the status quo the JSON lists drift and joint steps to held states only, each step a legal move", () => {
  const analysis = analysisOf(quarrel);
  const { now, equilibria, feasible } = stabilityJson(analysis);
  expect(feasible).toBe(4);
  expect(equilibria["nash"]).toEqual([[]]);
  expect(now).toMatchObject({
    on: ["a.coop_a", "b.coop_b"],
    drift: [
      {
        to: [],
        steps: [
          { by: "a", on: ["b.coop_b"] },
          { by: "b", on: [] },
        ],
      },
    ],
    joint: [],
  });
  expect(stabilityJson(analysisOf(prisoners)).now).toBeNull();
  expect(stabilityJson(analysisOf({ ...prisoners, now: "none" })).now).toMatchObject({
    drift: [],
    joint: [{ by: ["a", "b"], to: ["a.coop_a", "b.coop_b"] }],
  });
  const explained = explanationJson(analysis, 3).explained.seq.a as unknown as {
    answer: { by: string; to: string[] }[];
  };
  expect(explained.answer).toEqual([{ by: "b", from: ["b.coop_b"], to: [], costs: false }]);
  expect(movesOf(analysis.model, 1, 2)).toContain(0);
});

test("[DB9] rows carry their robust share with its interval where it was sampled, and none where only neighbours were counted", () => {
  const analysis = analysisOf(prisoners);
  const rows = (over: Parameters<typeof stabilityJson>[1]) =>
    stabilityJson(analysis, over).states as { robust?: number; interval?: number[] }[];
  const tally = sample(analysis.model, { seed: 1, count: 1000 });
  const [sampled] = rows({ grades: withRobust(analysis, { tally }), over: { samples: 1000, seed: 1 } });
  expect(sampled!.robust).toBe(1);
  expect(sampled!.interval!.map((end) => end.toFixed(3))).toEqual(["0.996", "1.000"]);
  const neighbours = neighboursWithin(analysis.model)!;
  const [counted] = rows({ grades: withRobust(analysis, { neighbours }), over: { neighbours: neighbours.length } });
  expect(counted).toMatchObject({ robust: 0.8 });
  expect(counted).not.toHaveProperty("interval");
});

test("[FN8] warnings name coarse makers, patterns across makers, idle statements and what nobody sees", () => {
  const analysis = analysisOf({
    makers: {
      a: { name: "A", options: { x: "X" }, prefers: ["x", "x | !x"], unseen: ["x"] },
      b: { name: "B", options: { y: "Y" } },
    },
    impossible: ["x & y"],
  });
  const said = warningLines(conflictVoice(analysis.model, "en"), analysis).join("\n");
  expect(said).toContain("B: no preferences are stated");
  expect(said).toContain("“x & y” is impossible and names options of two makers (1 state)");
  expect(said).toContain("A: “x | !x” is always true");
  expect(said).toContain("only because a maker does not see them");
  expect(warningLines(conflictVoice(modelOf(prisoners), "fa"), analysisOf(prisoners))).toEqual([]);
});
