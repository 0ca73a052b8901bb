/** The book cases against the equilibria published for them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyseConflict } from "../src/engine/stability/analysis.js";
import { onIn } from "../src/engine/stability/model.js";
import { parseTalks } from "../src/talks/parse.js";

interface Published {
  readonly states: number;
  /** States by the options that are on; a number where the list is too long to be told. */
  readonly nash: readonly string[];
  readonly seq: readonly string[] | number;
  readonly gmr: readonly string[] | number;
  readonly smr: readonly string[] | number;
  readonly firm: readonly string[];
  readonly jumps: readonly (readonly [by: string, from: string, to: string])[];
}

const missilesGone = ["strike + withdraw", "blockade + withdraw", "withdraw"];
const cubaHeld = [...missilesGone, "none", "strike", "blockade", "strike + blockade + withdraw"];
const abandoned = ["abandon", "modify + abandon", "abandon + insist", "modify + abandon + insist"];
const settled = "modify + accept + insist";
const deal = "phased + limit + verify + facilitate";
const dealAfterSnapback = "phased + limit + verify + snapback";
const deals = [deal, dealAfterSnapback, `${deal} + spoil`, `${dealAfterSnapback} + spoil`];
const breakdown = "pressure + escalate + snapback + spoil";
const peace = ["none", "coop_a + coop_b"];
const elmiraHeld = [...abandoned, settled, "delay + insist"];

const published: Readonly<Record<string, Published>> = {
  "books/rapoport-chammah-1965/prisoners-dilemma": {
    states: 4,
    nash: ["none"],
    seq: peace,
    gmr: peace,
    smr: peace,
    firm: [],
    jumps: [],
  },
  "books/hipel-kilgour-kinsara-2014/syria-iraq-1975": {
    states: 6,
    nash: ["escalate + attack"],
    seq: ["escalate + attack"],
    gmr: ["none", "escalate + attack"],
    smr: ["escalate + attack"],
    firm: ["escalate + attack"],
    jumps: [],
  },
  "books/fraser-hipel-1984/cuba-1962": {
    states: 12,
    nash: ["strike + withdraw"],
    seq: missilesGone,
    gmr: cubaHeld,
    smr: cubaHeld,
    firm: ["strike + withdraw"],
    jumps: [],
  },
  "books/hipel-kilgour-fang-peng-1997/elmira-1991": {
    states: 12,
    nash: elmiraHeld,
    seq: elmiraHeld,
    gmr: [...elmiraHeld, "delay", "modify + accept"],
    smr: [...elmiraHeld, "delay", "modify + accept"],
    firm: [...abandoned, settled],
    jumps: [["moe uniroyal", "delay + insist", settled]],
  },
  "teaching/iran-us-before-2025": {
    states: 504,
    nash: [...deals, breakdown, "pressure + strike + escalate + snapback + spoil"],
    seq: 64,
    gmr: 387,
    smr: 331,
    firm: deals,
    jumps: [["usa iran", breakdown, `${dealAfterSnapback} + spoil`]],
  },
};

describe.each(Object.entries(published))("%s", (name, expected) => {
  const { model, found, grades, jumps } = analysisOf(path.join(import.meta.dirname, name, "talks.yaml"));
  const text = (state: number) =>
    onIn(model, state)
      .map(({ own }) => own)
      .join(" + ") || "none";

  test("[BK1] a case from the literature has the states and the equilibria published for it, under every concept", () => {
    expect(model.states).toBe(expected.states);
    for (const concept of ["nash", "seq", "gmr", "smr"] as const) {
      const held = [...found.equilibria[concept]].map(text);
      const said = expected[concept];
      if (typeof said === "number") expect(held.length, concept).toBe(said);
      else expect(held.sort(), concept).toEqual([...said].sort());
    }
  });

  test("[BK2] which of them also hold against sets of makers, and the joint steps between them, are the published ones", () => {
    const firm = grades!.filter(({ hold }) => hold === "firm").map(({ state }) => text(state));
    expect(firm.sort()).toEqual([...expected.firm].sort());
    const steps = jumps!.map(({ by, from, to }) => [
      by.map((i) => model.makers[i]!.id).join(" "),
      text(from),
      text(to),
    ]);
    expect(steps).toEqual(expected.jumps);
  });
});

test("[BK3] what holds the strike on Cuba is that it cannot be taken back: reversible, no state is safe against leaving alone", () => {
  const file = read(path.join(import.meta.dirname, "books/fraser-hipel-1984/cuba-1962/talks.yaml"));
  const { found, model } = analysisIn(file.replace(", irreversible: true", ""));
  expect(found.equilibria.nash).toHaveLength(0);
  expect(
    [...found.equilibria.seq]
      .map((state) =>
        onIn(model, state)
          .map(({ own }) => own)
          .join(" + "),
      )
      .sort(),
  ).toEqual(["blockade + withdraw", "withdraw"]);
});

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function analysisOf(file: string) {
  return analysisIn(read(file));
}

function analysisIn(text: string) {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  const analysed = analyseConflict(parsed.value);
  if (!analysed.ok) throw new Error(analysed.problems.map(({ message }) => message).join("; "));
  return analysed.analysis;
}
