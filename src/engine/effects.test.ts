import { expect, test } from "vitest";
import { bindingLines } from "./bound.js";
import { blockingLines, lineEffects, ruleEffects, shareOfDraws } from "./effects.js";
import type { DealModel } from "./model.js";
import { plainCounts } from "./plain/counts.js";
import { randomModel } from "./plain/random-model.js";
import { isAcceptable, rowsOf } from "./plain/rows.js";
import { exampleModel, inspectionsFaction } from "./plain-example.js";
import { winSets } from "./win-sets.js";

const value = (count: { exact: boolean; value?: bigint }) => count.value;

test("[EF1] in the example the red line removes a third of all deals and the rule a sixth; dropped alone they open 5 and 2", () => {
  const model = exampleModel([30, 20]);
  expect(lineEffects(model)).toMatchObject([
    { party: 0 + 1, line: 0, binding: true, removes: 6 / 18, opens: { value: 5n } },
  ]);
  expect(ruleEffects(model)).toMatchObject([{ rule: 0, removes: 3 / 18, opens: { value: 2n } }]);
});

test("[EF2] on small random models shares removed and deals opened are those of the definition", () => {
  for (let seed = 1; seed <= 120; seed++) {
    const model = randomModel(seed, { deals: 300 });
    const plain = plainCounts(model);
    const at = `seed ${seed}`;
    const lines = lineEffects(model);
    expect(
      lines.map(({ party, line, opens }) => [[party, line], value(opens)]),
      at,
    ).toEqual(plain.lines.map(({ of, opens }) => [of, opens]));
    for (const [k, { removes }] of lines.entries()) expect(removes, at).toBeCloseTo(plain.lines[k]!.removes, 12);
    const rules = ruleEffects(model);
    expect(
      rules.map(({ opens }) => value(opens)),
      at,
    ).toEqual(plain.rules.map(({ opens }) => opens));
    for (const [k, { removes }] of rules.entries()) expect(removes, at).toBeCloseTo(plain.rules[k]!.removes, 12);
  }
});

test("[EF3] a line that does not bind opens nothing and still says what it would remove", () => {
  const model = exampleModel();
  const [effect] = lineEffects(model, { onlyRedLines: [] });
  expect(effect).toMatchObject({ binding: false, removes: 6 / 18, opens: { exact: true, value: 0n } });
});

/** One issue of three options; each line forbids some of them with a chance. */
function lined(lines: readonly (readonly [party: number, options: number[], chance: number])[]): DealModel {
  const party = (p: number): DealModel["parties"][number] => ({
    id: `p${p}`,
    c: [[0, 1, 2]],
    terms: [],
    walkAway: 0,
    redLines: lines
      .filter(([owner]) => owner === p)
      .map(([, options, chance]) => ({ issue: 0, options, firmness: "stated" as const, chance })),
    factions: [],
    weights: [1],
  });
  return {
    scale: 1,
    rounded: false,
    issues: [{ id: "i", options: ["a", "b", "c"] }],
    parties: [party(0), party(1)],
    rules: [],
  };
}

test("[EF4] the share of draws with a zone follows the chances, repeats with its seed, and is certain at chances 0 and 1", () => {
  const model = lined([
    [0, [0, 1], 0.5],
    [1, [2], 0.5],
  ]);
  const found = shareOfDraws(model, { seed: 7, draws: 4_000 });
  expect(found.share).toBeGreaterThan(0.75 - 0.03);
  expect(found.share).toBeLessThan(0.75 + 0.03);
  expect(shareOfDraws(model, { seed: 7, draws: 4_000 })).toEqual(found);
  expect(shareOfDraws(model, { seed: 8, draws: 4_000 }).share).not.toBe(found.share);
  expect(
    shareOfDraws(
      lined([
        [0, [0, 1], 1],
        [1, [2], 1],
      ]),
      { seed: 1, draws: 50 },
    ).share,
  ).toBe(0);
  expect(
    shareOfDraws(
      lined([
        [0, [0, 1], 1],
        [1, [2], 0],
      ]),
      { seed: 1, draws: 50 },
    ).share,
  ).toBe(1);
  expect(shareOfDraws(model, { seed: 1, draws: 0 }).share).toBe(0);
});

test("[EF5] each subset of red lines that is drawn is decided as if only it bound, and few have to be solved", () => {
  for (let seed = 1; seed <= 25; seed++) {
    const model = randomModel(seed, { deals: 150 });
    const found = shareOfDraws(model, { seed, draws: 200 });
    const certain: DealModel = {
      ...model,
      parties: model.parties.map((party) => ({
        ...party,
        redLines: party.redLines.map((line) => ({ ...line, chance: 1 })),
      })),
    };
    const zone = rowsOf(certain, "stated").some(isAcceptable);
    expect(shareOfDraws(certain, { seed, draws: 20 }).share, `seed ${seed}`).toBe(zone ? 1 : 0);
    if (zone) expect(found.share).toBe(1);
    expect(found.solved).toBeLessThanOrEqual(2 ** bindingLines(model, { redLines: "stated" }).length);
  }
});

test("[EF6] blocking lines are those in a smallest set whose dropping opens a zone", () => {
  expect(
    blockingLines(
      lined([
        [0, [0, 1], 1],
        [1, [2], 1],
      ]),
    ),
  ).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(
    blockingLines(
      lined([
        [0, [0, 1, 2], 1],
        [1, [2], 1],
      ]),
    ),
  ).toEqual([[0, 0]]);
  expect(blockingLines(lined([[0, [0, 1], 1]]))).toEqual([]);
  expect(blockingLines({ ...exampleModel([70, 45]) })).toEqual([[1, 0]]);
  expect(blockingLines({ ...exampleModel([100, 100]) })).toEqual([]);
  const six = lined(Array.from({ length: 6 }, () => [0, [0, 1, 2], 1] as const));
  expect(blockingLines(six)).toEqual(Array.from({ length: 6 }, (_, l) => [0, l]));
});

test("[WS1] in the example A's faction leaves 3 of 9 deals, and heard only it would be unhappy with those it cannot block", () => {
  const model = exampleModel([20, 20], [inspectionsFaction]);
  const plain = rowsOf(exampleModel([20, 20])).filter(isAcceptable);
  const basic = plain.filter(({ deal }) => deal[2] === 0);
  const found = winSets(model);
  expect(value(found.acceptable)).toBe(BigInt(basic.length));
  expect(found.vetoes).toMatchObject([{ party: 0, faction: 0, shrinks: 1 - basic.length / plain.length }]);
  expect(value(found.vetoes[0]!.without)).toBe(BigInt(plain.length));
  const heard = winSets(exampleModel([20, 20], [{ ...inspectionsFaction, veto: false }]));
  expect(heard.vetoes).toEqual([]);
  expect(heard.consulted[0]!.unhappy).toBeCloseTo(1 - basic.length / plain.length, 12);
});

test("[WS2] on small random models the zone without each faction and the win-sets are those of the definition", () => {
  for (let seed = 1; seed <= 120; seed++) {
    const model = randomModel(seed, { deals: 300 });
    const rows = rowsOf(model);
    const found = winSets(model);
    const isOf =
      (p: number, f: number) =>
      ({ of }: { readonly of: readonly [number, number] }) =>
        of[0] === p && of[1] === f;
    for (const { party, faction, without } of found.vetoes) {
      const freed = rows.filter((row) =>
        isAcceptable({ ...row, vetoes: row.vetoes.filter((v) => !isOf(party, faction)(v)) }),
      );
      expect(value(without), `seed ${seed}`).toBe(BigInt(freed.length));
    }
    found.winSet.forEach((count, p) => {
      const inside = rows.filter(
        (row) => !row.lines.length && !row.rules.length && row.vetoes.every(({ of }) => of[0] !== p),
      );
      expect(value(count), `seed ${seed}`).toBe(BigInt(inside.length));
    });
    for (const { party, faction, unhappy } of found.consulted) {
      const zone = rows.filter(isAcceptable);
      const sad = zone.filter((row) => row.unhappy.some(isOf(party, faction)));
      if (zone.length) expect(unhappy, `seed ${seed}`).toBeCloseTo(sad.length / zone.length, 12);
      else expect(unhappy).toBeNull();
    }
  }
});
