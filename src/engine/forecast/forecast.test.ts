import fc from "fast-check";
import { expect, test } from "vitest";
import { drivers, whatWouldHaveToBeTrue } from "./drivers.js";
import { durability } from "./durability.js";
import { exampleTalks, exampleText } from "./example-talks.js";
import { type Forecast, forecast } from "./forecast.js";
import { mixture, neverFalling, pool, poolChances, poolSeries, product } from "./pooling.js";
import { readTalks } from "./read-talks.js";
import { defaults } from "./settings.js";
import type { TalksState } from "./state.js";
import { cumulative } from "./tally.js";

const stateOf = (text = exampleText, asOf = "2026-01-31"): TalksState => {
  const read = readTalks(exampleTalks(text, asOf), { asOf, seed: 1, worlds: 64 });
  if (!read.ok) throw new Error(`expected talks that go on, got ${read.problems[0]!.message}`);
  return read.value;
};
const forecastOf = (state: TalksState, seed = 1, draws = 2000, bandTalks = 24): Forecast => {
  const found = forecast(state, { settings: defaults, seed, draws, bandTalks });
  if (!found.ok) throw new Error("expected a forecast");
  return found.value;
};
const example = stateOf();

test("[FC21] the example is read: stage, months, margin, gap, incidents, deadlines, mediator, experts, plan", () => {
  expect([example.stage, example.before, example.mediator, example.verified, example.phased]).toEqual([
    "exploring",
    "exploring",
    { id: "envoy", level: 1 },
    0.5,
    true,
  ]);
  expect(example.months).toBeCloseTo(184 / 30.4375, 9);
  // South gives up half of access, 40 % of 40 of its weight, and the other side sees the gap from its own worths.
  expect(example.gap!.opening).toBeCloseTo(100, 6);
  expect(example.gap!.closed).toBeCloseTo((16 + 35) / 2 / 100, 6);
  expect(example.incidents!.past.map(({ weight, answered }) => [weight, answered])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(example.deadlines!.map(({ weeks }) => weeks)).toEqual([74 / 7]);
  expect(example.experts[0]!.cells.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  expect(example.missing.map(({ code }) => code)).toEqual(["no-good-faith"]);
  expect(example.deals!.worlds.every(({ comprehensive }) => comprehensive! > 0.1)).toBe(true);
});

test("[FC22] an empty file is forecast from the base rate alone, and every lack is said", () => {
  const read = readTalks(exampleTalks("detente: 1\ntitle: T\nparties: {a: {name: A}}\n", "2026-01-31"), {
    asOf: "",
    seed: 1,
  });
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  const { model, base, bands, dealExists } = forecastOf(read.value);
  expect(model.cells.some(Number.isNaN)).toBe(false);
  expect(bands.cells.flat().some(Number.isNaN)).toBe(false);
  expect(dealExists).toBeNull();
  // Only the baselines vary between worlds, so the point is near the base.
  model.cells.forEach((p, cell) => {
    expect(Math.abs(p - base.cells[cell]!)).toBeLessThan(0.04);
  });
  expect(read.value.missing.map(({ code }) => code)).toEqual([
    "no-date",
    "no-stage",
    "no-start",
    "no-issues",
    "no-offers",
    "no-good-faith",
    "no-core",
    "no-deadlines",
    "no-experts",
    "no-plan",
    "no-incidents",
    "no-mediator-said",
  ]);
});

test("[FC23] the same seed gives the same forecast to the last byte, another seed one within a few standard errors", () => {
  const one = forecastOf(example, 7, 1000);
  expect(JSON.stringify(forecastOf(example, 7, 1000))).toBe(JSON.stringify(one));
  const other = forecastOf(example, 8, 1000);
  one.model.cells.forEach((p, cell) => {
    expect(Math.abs(p - other.model.cells[cell]!)).toBeLessThan(6 * one.errors[cell]! + 0.003);
  });
});

test("[FC24] what is dated after the as-of date changes no byte", () => {
  const dated = exampleText.replace("as_of: 2026-01-31", "as_of: 2026-06-01");
  const later = dated
    .replace("offers:", "offers:\n  - {id: o4, on: 2026-03-01, by: north, to: [south], terms: {fees: full}}")
    .replace("incidents:", "incidents:\n  - {id: i3, on: 2026-02-03, what: More shots, severity: {established: 5}}")
    .replace("deadlines: [", "deadlines: [{id: vote, on: 2026-03-03, known: 2026-02-20, what: A vote}, ")
    .replace(
      "experts:",
      "experts:\n  - {by: desk A, on: 2026-02-20, breakthrough: [0.9, 0.9, 0.9, 0.9], interim: [0, 0, 0, 0], breakdown: [0, 0, 0, 0]}",
    );
  const same = JSON.stringify(stateOf(later)) === JSON.stringify(stateOf(dated));
  expect(same).toBe(true);
  expect(JSON.stringify(stateOf(later, "2026-03-01")) === JSON.stringify(stateOf(dated, "2026-03-01"))).toBe(false);
});

test("[FC25] the order of parties, and a party that wants nothing, change no byte", () => {
  const council = "factions: {council: {name: Council, veto: true, walk_away: 39}}";
  const text = exampleText.replace(
    "north: {name: North, walk_away: 38..42}",
    `north: {name: North, walk_away: 38..42, ${council}}`,
  );
  const state = JSON.stringify(stateOf(text));
  const lines = text.split("\n");
  const north = lines.findIndex((line) => line.startsWith("  north:"));
  const south = lines.findIndex((line) => line.startsWith("  south:"));
  const swapped = [...lines.slice(0, south), lines[north]!, ...lines.slice(south, north), ...lines.slice(north + 1)];
  expect(swapped.join("\n")).not.toBe(text);
  expect(JSON.stringify(stateOf(swapped.join("\n"))) === state).toBe(true);
  const third = text.replace("  south:\n", "  idle: {name: Idle, walk_away: 90}\n  south:\n");
  expect(JSON.stringify(stateOf(third)) === state).toBe(true);
});

test("[FC26] what is shown sums to 1, lies between model and base on the scale of logs, and a zero of the model stays", () => {
  const { shown, model, base, experts } = forecastOf({ ...example, experts: [] });
  expect(experts).toBeNull();
  expect(shown.cells.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  for (let h = 0; h < 4; h++) expect(shown.standing.reduce((sum, row) => sum + row[h]!, 0)).toBeCloseTo(1, 12);
  const ratio = shown.cells.map((p, cell) => p / Math.sqrt(model.cells[cell]! * base.cells[cell]!));
  for (const r of ratio) expect(r).toBeCloseTo(ratio[0]!, 9);
  const none = { ...example.deals!, worlds: [{ comprehensive: -0.1, interim: -0.2, factions: [] }] };
  const blocked = forecastOf({ ...example, deals: none });
  expect(cumulative(blocked.shown.cells)[0]).toEqual([0, 0, 0, 0]);
  expect(blocked.shown.standing[0]).toEqual([0, 0, 0, 0]);
});

test("[FC27] the standing agrees with first events where nothing follows them, and rows of endings never fall", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50 }),
      fc.constantFrom("exploring", "interim", "suspended"),
      (seed, stage) => {
        const { shown } = forecastOf(
          { ...example, stage, before: stage === "interim" ? "interim" : "exploring" },
          seed,
          500,
        );
        for (const s of [0, 2])
          for (let h = 1; h < 4; h++) expect(shown.standing[s]![h]!).toBeGreaterThanOrEqual(shown.standing[s]![h - 1]!);
        const first = cumulative(shown.cells);
        expect(shown.standing[0]![3]!).toBeGreaterThanOrEqual(first[0]![3]! - 1e-12);
      },
    ),
    { seed: 27, numRuns: 4 },
  );
});

test("[FC28] the band holds the point unless most worlds agree that nothing happens, and is wider than chance alone", () => {
  const { shown, bands } = forecastOf(example, 1, 3000, 256);
  shown.cells.forEach((p, cell) => {
    const [low, high] = bands.cells[cell]!;
    expect(low).toBeLessThanOrEqual(p);
    expect(high).toBeGreaterThanOrEqual(p);
  });
  const width = bands.cumulative[0]![2]![1] - bands.cumulative[0]![2]![0];
  expect(width).toBeGreaterThan(0.02);
});

test("[FC29] better good faith, a mediator and fewer incidents raise a breakthrough; without them it falls", () => {
  const by12 = (state: TalksState) => cumulative(forecastOf(state, 3, 2500).model.cells)[0]![2]!;
  const faith = (genuine: number) => ({ south: { low: genuine, genuine, high: genuine } });
  expect(by12({ ...example, goodFaith: faith(0.8) })).toBeGreaterThan(by12({ ...example, goodFaith: faith(0.1) }));
  expect(by12(example)).toBeGreaterThan(by12({ ...example, mediator: { id: null, level: -1 } }));
  const shots = { ...example.incidents!, past: example.incidents!.past.map((one) => ({ ...one, weight: 8 })) };
  expect(by12({ ...example, incidents: shots })).toBeLessThan(by12(example));
});

test("[FC30] Shapley shares of the drivers sum to the whole difference to average talks", () => {
  const found = drivers(example, { settings: defaults, seed: 1, draws: 128 });
  expect(found.drivers.map(({ covariate }) => covariate)).toEqual([
    "margin",
    "gap",
    "incidents",
    "deadline",
    "mediator",
  ]);
  for (const s of [0, 1, 2]) {
    const sum = found.drivers.reduce((total, { shapley }) => total + shapley[s]!, 0);
    expect(Math.abs(sum - (found.now[s]! - found.average[s]!))).toBeLessThan(1e-9);
  }
});

test("[FC31] what would have to be true: the value found reaches the target, and none in the range is an answer", () => {
  const asked = { settings: defaults, seed: 1, draws: 128, scenario: "breakdown" } as const;
  const { target, needed } = whatWouldHaveToBeTrue(example, { ...asked, target: 0.2 });
  for (const { value, reaches } of needed) expect(reaches >= target).toBe(value !== null);
  expect(whatWouldHaveToBeTrue(example, { ...asked, target: 0.99 }).needed.every(({ value }) => value === null)).toBe(
    true,
  );
});

test("[FC32] signposts are ranked by what they tell, never with fewer than a hundred draws on either side", () => {
  const { signposts } = forecastOf(example, 1, 4000);
  expect(signposts.length).toBeGreaterThan(2);
  signposts.forEach(({ chance, information, given }, k) => {
    expect(chance * 4000).toBeGreaterThanOrEqual(100);
    expect((1 - chance) * 4000).toBeGreaterThanOrEqual(100);
    expect(given.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    if (k) expect(information).toBeLessThanOrEqual(signposts[k - 1]!.information);
  });
});

test("[FC33] durability: forced, 40 % verified, unphased gives .0236 a month and .753 after a year, against .887", () => {
  const bare = { forced: 1, verified: 0.4, phased: false };
  const forced = durability(0.01, bare);
  expect(forced.hazard).toBeCloseTo(0.0236, 4);
  expect(forced.months12).toBeCloseTo(0.753, 3);
  expect(durability(0.01, { forced: 0, verified: 1, phased: false }).months12).toBeCloseTo(0.887, 3);
});

test("[FC34] pooling: .1, .3, .6 give .293 by odds, .333 by mean, .211 sharpened; identical experts give themselves back", () => {
  const equal = [1, 1, 1];
  expect(poolChances([0.1, 0.3, 0.6], equal)).toBeCloseTo(0.293, 3);
  expect(mixture([[0.1], [0.3], [0.6]], equal)[0]).toBeCloseTo(0.333, 3);
  expect(poolChances([0.1, 0.3, 0.6], equal, 1.5)).toBeCloseTo(0.211, 3);
  const one = [0.2, 0.3, 0.5];
  pool([one, one], [3, 1]).forEach((p, k) => {
    expect(p).toBeCloseTo(one[k]!, 12);
  });
  expect(product([[0, 0.5, 0.5], one], [0.5, 0.5])[0]).toBe(0);
});

test("[FC35] a series that falls is averaged where it falls, once: doing it again changes nothing", () => {
  expect(neverFalling([0.1, 0.3, 0.2, 0.4])).toEqual({ series: [0.1, 0.25, 0.25, 0.4], changed: true });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (raw) => {
      const { series } = neverFalling(raw);
      expect(series).toHaveLength(raw.length);
      expect(neverFalling(series).series.every((p, k) => Math.abs(p - series[k]!) < 1e-12)).toBe(true);
      for (let k = 1; k < series.length; k++) expect(series[k]!).toBeGreaterThanOrEqual(series[k - 1]! - 1e-15);
    }),
    { seed: 35 },
  );
  const given = [
    [0.1, 0.2, null],
    [0.1, null, 0.05],
  ];
  const { series, changed } = poolSeries(given, [1, 1]);
  expect(changed).toBe(true);
  expect(series[0]).toBeCloseTo(0.1, 12);
  expect(series[1]).toBeCloseTo(series[2]!, 12);
});

test("[FC40] bargaining and closing are talks past their agenda; an unknown word is said and taken as exploring", () => {
  const stage = (word: string) => {
    const { stage: read, missing } = stateOf(exampleText.replace("stage: exploring", `stage: ${word}`));
    return [read, missing.some(({ code }) => code === "no-stage")];
  };
  expect(["bargaining", "closing", "Framework", "dancing"].map(stage)).toEqual([
    ["framework", false],
    ["framework", false],
    ["framework", false],
    ["exploring", true],
  ]);
});

test("[FC36] talks that have ended, a seed out of range and too few draws are refused", () => {
  const over = readTalks(exampleTalks(exampleText.replace("stage: exploring", "stage: breakdown")), {
    asOf: "2026-01-31",
    seed: 1,
  });
  expect(over.ok ? [] : over.problems.map(({ code }) => code)).toEqual(["talks-ended"]);
  const refused = forecast(example, { settings: defaults, seed: -1, draws: 5 });
  expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(["seed", "draws"]);
});

test("[FC37] red lines bind by their chance: a line that never binds never closes the deal space, one that always does may", () => {
  const line = (chance: number) =>
    stateOf(
      exampleText.replace(
        "north: {stated: none}}",
        `north: {stated: none, red_lines: [{options: [half, full], chance: ${chance}}]}}`,
      ),
    ).deals!.worlds.filter(({ comprehensive }) => comprehensive !== null && comprehensive >= 0).length;
  expect(line(0)).toBe(64);
  // South's own line on the remaining option is held: binding in .85 of the worlds.
  expect(line(1)).toBeLessThan(15);
  expect(Math.abs(line(0.5) - 37)).toBeLessThan(7);
});

test("[FC51] of talks that have signed the blend has no base rate, whose zeroes would wipe out what can still fail at the gate", () => {
  const text = exampleText.replace("stage: exploring", "stage: signed");
  const read = readTalks(exampleTalks(text, "2026-01-31"), { asOf: "2026-01-31", seed: 1, worlds: 64 });
  if (!read.ok) throw new Error("expected talks that go on");
  const found = forecast({ ...read.value, experts: [] }, { settings: defaults, seed: 1, draws: 2048 });
  if (!found.ok) throw new Error(found.problems[0]!.message);
  expect(found.value.blend).toMatchObject({ model: 1, base: 0 });
  const at = (table: Forecast["shown"]) => table.standing.map((row) => Math.round(row[2]! * 1e6) / 1e6);
  expect(at(found.value.shown)).toEqual(at(found.value.model));
  expect(found.value.shown.standing[0]![2]).toBeLessThan(0.99);
});
