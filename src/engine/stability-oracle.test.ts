import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainConflict } from "./plain/stability-conflict.js";
import { judgeMallows } from "./plain/stability-judge-doubt.js";
import { plainReach } from "./plain/stability-moves.js";
import { plainFirm, plainJumps } from "./plain/stability-together.js";
import { type PlainConcept, plainEquilibria, plainHolds, plainStable } from "./plain/stability-verdicts.js";
import { tooCoarse } from "./stability/coarse.js";
import { type Conflict, modelOf } from "./stability/example-conflicts.js";
import { simStable } from "./stability/sim.js";
import { validPaths } from "./stability/stability.js";
import { conflictAt, run } from "./stability-oracle.soak.js";

const all: readonly PlainConcept[] = ["nash", "gmr", "smr", "seq", "sim"];

test("[SJ1] five hundred random conflicts: ranks and every verdict of Nash, GMR, SMR, SEQ and SIM are the definition's on every valid way", () => {
  expect(run(1, 500, ["reading", "verdicts", "sim"])).toEqual([]);
});

test("[SJ2] moves, drift, legal and joint paths are the definition's, a first shortest way each, and replay move by move", () => {
  expect(run(1, 100, ["moves", "from now"])).toEqual([]);
});

test("[SJ3] coalitions, jumps, grades, warnings and blindness are the definition's", () => {
  expect(run(1, 50, ["together", "grades", "warnings"])).toEqual([]);
});

test("[SJ4] explanations replay: each move legal, the answer and the last state as claimed", () => {
  expect(run(1, 60, ["explanations"])).toEqual([]);
});

test("[SJ5] what must change, and every neighbour, is what trying everything finds", () => {
  expect(run(1, 10, ["conditions", "reorderings", "edits", "neighbours"])).toEqual([]);
  expect(run(1, 3, ["counts"])).toEqual([]);
});

test("[SJ6] sampled profiles are drawn as likely as the list of all ways says, and counted as they hold", () => {
  expect(run(1, 15, ["samples", "chances"])).toEqual([]);
  for (let seed = 0; seed < 10; seed++) expect(judgeMallows(seed, 2000)).toEqual([]);
});

test("[SJ7] the random conflicts tell the concepts apart", () => {
  const apart = new Map<string, number>();
  for (let seed = 1; seed <= 100; seed++) {
    const { plain } = conflictAt(seed);
    for (const maker of plain.makers.keys())
      for (const state of plain.states) {
        const under = all.filter((concept) => plainStable(plain, { maker, state, concept }));
        for (const a of under)
          for (const b of all)
            if (!under.includes(b)) apart.set(`${a} without ${b}`, (apart.get(`${a} without ${b}`) ?? 0) + 1);
      }
  }
  for (const pair of [
    "gmr/nash",
    "gmr/smr",
    "gmr/seq",
    "smr/nash",
    "smr/seq",
    "seq/nash",
    "seq/smr",
    "sim/nash",
    "sim/seq",
    "seq/sim",
  ])
    expect(apart.get(pair.replace("/", " without ")) ?? 0, pair).toBeGreaterThan(20);
  for (const never of ["nash/seq", "nash/smr", "nash/sim", "seq/gmr", "smr/gmr"])
    expect(apart.get(never.replace("/", " without ")), never).toBeUndefined();
});

const reference = new URL("../../../shared/reference/conflicts.json", import.meta.url);

interface ReferenceCase {
  readonly id: string;
  readonly conflict: Conflict;
  readonly expect: {
    readonly states: readonly string[];
    readonly rank: Readonly<Record<string, readonly number[]>>;
    readonly equilibria: Readonly<Record<PlainConcept, readonly string[]>>;
    readonly stable: Readonly<Record<PlainConcept, Readonly<Record<string, string>>>>;
    readonly coalitionNash: readonly string[];
    readonly jumps: readonly unknown[];
    readonly fromNow?: { readonly drift: unknown; readonly legalCount: number };
  };
}

describe.runIf(existsSync(reference))("reference conflicts", () => {
  test("[SJ8] the definitions give the reference's states, ranks, verdicts, jumps and steps", () => {
    const { cases } = JSON.parse(readFileSync(reference, "utf8")) as { cases: readonly ReferenceCase[] };
    for (const { id, conflict, expect: wanted } of cases) {
      const plain = plainConflict(conflict);
      const { makers, states, options, rank, now } = plain;
      const text = (state: number) =>
        options
          .filter((_, k) => (state >> k) & 1)
          .map((option) => option.id)
          .join(" + ") || "none";
      expect(states.map(text), id).toEqual(wanted.states);
      for (const [i, maker] of makers.entries()) {
        expect(
          states.map((s) => rank[i][s]),
          id,
        ).toEqual(wanted.rank[maker.id]);
        for (const concept of all) {
          const stable = states.map((state) => (plainStable(plain, { maker: i, state, concept }) ? "1" : "0")).join("");
          expect(stable, `${id} ${maker.id} ${concept}`).toBe(wanted.stable[concept][maker.id]);
        }
      }
      for (const concept of all)
        expect(plainEquilibria(plain, concept).map(text), `${id} ${concept}`).toEqual(wanted.equilibria[concept]);
      expect(plainFirm(plain).map(text), id).toEqual(wanted.coalitionNash);
      expect(plainJumps(plain, plainEquilibria(plain, "nash")).length, id).toBe(wanted.jumps.length);
      if (now === null || !wanted.fromNow) continue;
      const everyone = makers.map((_, i) => i);
      const legal = [...plainReach(plain, everyone, now, false).keys()].filter((to) => to !== now);
      expect(legal.length, id).toBe(wanted.fromNow.legalCount);
    }
  });
});

/** An opponent with many options, every setting but none an improvement. */
const many = (count: number): Conflict => ({
  makers: {
    x: { name: "X", options: { a: "A" }, prefers: ["a"] },
    y: {
      name: "Y",
      options: Object.fromEntries(Array.from({ length: count }, (_, k) => [`y${k}`, `Y${k}`])),
      prefers: [Array.from({ length: count }, (_, k) => `y${k}`).join(" | ")],
    },
  },
});

test("[SJ11] laws: implications, other names and orders, an idle maker, stretched and raised ranks, one-way options, drift within legal moves", () => {
  expect(run(1, 50, ["laws"])).toEqual([]);
});

test("[SJ12] who is indifferent among two states is warned about, stated or not", () => {
  for (const prefers of [undefined, [], ["a | !a"]]) {
    const maker = { name: "A", options: { a: "A" }, ...(prefers && { prefers }) };
    expect(tooCoarse(modelOf({ makers: { maker } })).map(({ maker }) => maker)).toEqual([0]);
    const idle = { name: "I", ...(prefers && { prefers }) };
    const both = { makers: { maker: { ...maker, prefers: ["a"] }, idle } };
    expect(tooCoarse(modelOf(both)).map(({ maker }) => maker)).toEqual([1]);
  }
});

test("[SJ13] an unseen statement that matches no state leaves the fastest way open", () => {
  const maker = { name: "A", options: { a: "A" }, prefers: ["a"], unseen: ["a & !a"] };
  expect(validPaths(modelOf({ makers: { maker } }))).toEqual(["cube", "groups", "general"]);
});

test("[SJ9] SIM beyond a hundred thousand choices is not computed, up to there it is", () => {
  expect(simStable(modelOf(many(16)), 0, 0)).toBe(false);
  expect(simStable(modelOf(many(17)), 0, 0)).toBe(null);
});

test("[SJ10] an answer in which one opponent moves twice counts", () => {
  const conflict: Conflict = {
    makers: {
      i: { name: "I", options: { x: "X" }, prefers: ["!a2", "x"] },
      a: { name: "A", options: { a1: "A1", a2: "A2" }, prefers: ["a2", "a1"] },
      b: { name: "B", options: { b1: "B1" }, prefers: ["b1"] },
    },
    impossible: ["b1 & !a1", "a2 & !b1"],
  };
  const plain = plainConflict(conflict);
  expect(plainStable(plain, { maker: 0, state: 0, concept: "nash" })).toBe(false);
  for (const concept of ["gmr", "smr", "seq"] as const)
    expect(plainStable(plain, { maker: 0, state: 0, concept }), concept).toBe(true);
  expect(plainHolds(plain, 0, "nash")).toBe(false);
});
