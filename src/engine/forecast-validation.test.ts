import { expect, test } from "vitest";
import { withSection } from "../../bench/validation-page.js";
import { draw, talkKey } from "./forecast/chance.js";
import { bare } from "./forecast/example-talks.js";
import { incidentPaths } from "./forecast/incidents.js";
import { horizonWeeks, live, talkKeys } from "./forecast/machine.js";
import { calibrationLine } from "./forecast/scores.js";
import { defaults } from "./forecast/settings.js";
import type { TalksState } from "./forecast/state.js";
import { machineOf, worldMaker } from "./forecast/tables.js";
import { askedTalks } from "./forecast-asked.js";
import { type Judgement, judge, report, skillOf } from "./forecast-calibration.js";
import { recovery, recoveryRows } from "./forecast-recovery.js";
import { slopeError } from "./forecast-slope.js";
import { validateForecast } from "./forecast-validation.js";
import { watched, worldTalk } from "./plain/forecast-world.js";
import { fitHazards, type Watched } from "./plain/hazard-fit.js";

/** Constant baseline, one fixed and one moving covariate, known coefficients; drawn by the definition, week by week. */
function plainSubjects(
  seed: number,
  count: number,
  [level, fixed, moving]: readonly [number, number, number],
): Watched[] {
  return Array.from({ length: count }, (_, k) => {
    const key = talkKey(seed, k);
    const x = 4 * draw(key, 0, 0) - 2;
    const rows: number[][] = [];
    const hazard: number[] = [];
    for (let week = 0; week < 40; week++) {
      const z = 2 * draw(key, week + 1, 1) - 1;
      const rate = 0.02 * Math.exp(level + fixed * x + moving * z);
      const wait = -Math.log(draw(key, week + 1, 2)) / rate;
      rows.push([z]);
      hazard.push(0.02 * Math.min(1, wait));
      if (wait < 1) return { fixed: [x], moving: rows, hazard, events: [week] };
    }
    return { fixed: [x], moving: rows, hazard, events: [] };
  });
}

test("[FV1] the fit finds the level and the coefficients of talks drawn by the definition, within its own errors", () => {
  const truth = [0.3, 0.5, -0.7] as const;
  const fits = Array.from({ length: 30 }, (_, k) => fitHazards(plainSubjects(k, 300, truth))!);
  const found = (fit: (typeof fits)[number]) => [fit.level, ...fit.coefficients];
  const errors = (fit: (typeof fits)[number]) => [fit.levelError, ...fit.errors];
  truth.forEach((value, k) => {
    const off = fits.map((fit) => (found(fit)[k]! - value) / errors(fit)[k]!);
    expect(Math.abs(off.reduce((a, b) => a + b, 0)) / Math.sqrt(30)).toBeLessThan(3);
    expect(off.filter((z) => Math.abs(z) < 1.645).length).toBeGreaterThanOrEqual(22);
  });
});

test("[FV2] without an event, and where a covariate tells nothing of its own, there is no fit", () => {
  const [first] = plainSubjects(1, 1, [0, 0, 0]);
  expect(fitHazards([])).toBeNull();
  expect(fitHazards([{ ...first!, events: [] }])).toBeNull();
  const twice = plainSubjects(2, 200, [0, 0.5, 0]).map((one) => ({ ...one, fixed: [one.fixed[0]!, one.fixed[0]!] }));
  expect(fitHazards(twice)).toBeNull();
});

test("[FV3] planted coefficients of all three causes come back from the machine's talks, none lost, none far off", () => {
  const rounds = [1, 2, 3].map((seed) => recovery(seed * 104_729, 1000));
  expect(rounds.every(({ length }) => length === 18)).toBe(true);
  for (const row of rounds.flat()) expect(Math.abs(row.found - row.planted) / row.error).toBeLessThan(4.5);
  const rows = recoveryRows(rounds);
  const covered = rows.reduce((sum, row) => sum + row.covered, 0) / rows.length;
  expect(covered).toBeGreaterThan(0.75);
  for (const name of ["margin", "gap", "goodFaith"])
    expect(Math.abs(rows.find((row) => row.cause === "deal" && row.name === name)!.bias)).toBeLessThan(0.3);
});

test("[FV4] a talk of another make is a function of its key, ends at most once, and its meetings bring demands nearer", () => {
  for (let talk = 0; talk < 200; talk++) {
    const key = talkKey(11, talk);
    const world = worldTalk(key);
    expect(JSON.stringify(worldTalk(key))).toBe(JSON.stringify(world));
    expect(Math.min(world.comprehensive, world.broken) === Infinity || world.comprehensive !== world.broken).toBe(true);
    if (world.partial < Infinity) expect(world.partial).toBeGreaterThan(world.agenda);
    const end = Math.min(world.comprehensive, world.broken, watched);
    for (const list of [world.gaps, world.incidents, world.mediation, world.margins])
      expect(list.every(({ at }, k) => at <= end && (k === 0 || at >= list[k - 1]!.at))).toBe(true);
    expect(world.deadlines.every(({ at, announced }) => announced < at)).toBe(true);
    if (world.comprehensive < Infinity) expect(Math.min(...world.gaps.map(({ gap }) => gap))).toBeLessThan(0.021);
  }
});

test("[FV5] scoring: a forecaster who knows scores nothing, frequencies lie on the diagonal, and skill compares the same talks", () => {
  const asked = askedTalks(5, 120);
  const told = asked.map((one): Judgement => {
    const knows = Array.from({ length: 13 }, (_, cell) => (cell === one.cell ? 1 : 0));
    return { asked: one, machine: knows, shown: knows, base: Array.from({ length: 13 }, () => 1 / 13) };
  });
  expect(report(told, ({ machine }) => machine).rps).toBe(0);
  const { skill, interval } = skillOf(
    told,
    ({ machine }) => machine,
    ({ base }) => base,
  );
  expect([skill, ...interval]).toEqual([1, 1, 1]);
  expect(
    skillOf(
      told,
      ({ base }) => base,
      ({ base }) => base,
    ).skill,
  ).toBe(0);
  const shares = Array.from(
    { length: 13 },
    (_, cell) => asked.filter((one) => one.cell === cell).length / asked.length,
  );
  const whole = report(told, () => shares);
  expect(whole.endings.breakthrough[3]!.mean).toBeCloseTo(whole.endings.breakthrough[3]!.share, 10);
});

test("[FV6] on talks of another make every forecast sums to 1 and the machine is not clearly worse than its own base rate", () => {
  const judgements = askedTalks(21, 150).map((one) => judge(one, defaults, { seed: 1, draws: 256 }));
  for (const { machine, shown, base } of judgements)
    for (const cells of [machine, shown, base]) expect(cells.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(
    skillOf(
      judgements,
      ({ machine }) => machine,
      ({ base }) => base,
    ).skill,
  ).toBeGreaterThan(-0.05);
});

test("[FV7] what is asked about a talk of another make holds nothing from after the date", () => {
  for (const { state } of askedTalks(31, 60)) {
    expect(state.incidents!.past.every(({ daysAgo }) => daysAgo >= 0)).toBe(true);
    expect(state.months).toBeGreaterThanOrEqual(0);
    expect(state.gap!.closed).toBeLessThanOrEqual(1);
  }
});

/** Histories of the same talks with the same incidents under a state, without gate and suspensions. */
function histories(state: TalksState) {
  const quiet = { ...defaults, hazards: { ...defaults.hazards, suspension: 0 } };
  const maker = worldMaker(state, quiet, { seed: 3, count: 8, varied: false });
  const keys = talkKeys(3, 0, 2000);
  const process = { background: 0.1, excitation: 0.13, answered: 0.3, pressure: 0.5 };
  const { tension } = incidentPaths(process, keys, { weeks: horizonWeeks, watch: 0 });
  return live(machineOf(state, 3, maker.worlds()), keys, { from: 0, tension });
}

const known: TalksState = {
  ...bare,
  mediator: { id: null, level: 1 },
  goodFaith: { a: { low: 0.5, genuine: 0.6, high: 0.7 } },
  incidents: { past: [], weeks: 20, protocol: true },
};

test("[FV8] talk by talk, losing the mediator or good faith never brings a first deal sooner or a breakdown later", () => {
  const before = histories(known);
  const first = ({ interim, breakthrough }: typeof before, talk: number) =>
    Math.min(interim[talk]!, breakthrough[talk]!);
  for (const worse of [
    { ...known, mediator: { id: null, level: -1 as const } },
    { ...known, goodFaith: { a: { low: 0.1, genuine: 0.2, high: 0.3 } } },
  ]) {
    const after = histories(worse);
    let later = 0;
    for (let talk = 0; talk < 2000; talk++) {
      // A first deal that a breakdown now forestalls never comes; one that comes, comes no sooner.
      expect(first(after, talk)).toBeGreaterThanOrEqual(first(before, talk));
      if (first(before, talk) === Infinity) expect(after.breakdown[talk]!).toBeLessThanOrEqual(before.breakdown[talk]!);
      if (first(after, talk) > first(before, talk)) later++;
    }
    expect(later).toBeGreaterThan(100);
  }
});

test("[FV9] the report has both parts, every row and a mark for every promise", () => {
  const { markdown } = validateForecast(9, { rounds: 2, talks: 300, asked: 40, draws: 128 });
  expect(markdown.startsWith("## Forecast\n")).toBe(true);
  expect(markdown).toContain("### Planted coefficients found again");
  expect(markdown.match(/^\| (deal|breakdown|suspension) \| [a-z]/gim)).toHaveLength(18);
  expect(markdown.match(/^Marks for the machine: .*slope.*calibration error.*RPS skill/gm)).toHaveLength(2);
  expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
});

test("[FV10] a slope's error does not shrink when every question is asked twice of the same talk, and fits what slopes vary by", () => {
  const once = (seed: number) =>
    Array.from({ length: 600 }, (_, talk) => {
      const key = talkKey(seed, talk);
      const p = 0.05 + 0.9 * draw(key, 0, 0);
      return { p, happened: draw(key, 0, 1) < p, talk };
    });
  const lines = Array.from({ length: 60 }, (_, seed) => {
    const judged = once(seed);
    const line = calibrationLine(judged)!;
    const error = slopeError(judged, line);
    expect(slopeError([...judged, ...judged], line)).toBeCloseTo(error, 9);
    return { slope: line.slope, error };
  });
  const spread = Math.sqrt(lines.reduce((sum, { slope }) => sum + (slope - 1) ** 2, 0) / 60);
  const stated = lines.reduce((sum, { error }) => sum + error, 0) / 60;
  expect(Math.abs(Math.log(spread / stated))).toBeLessThan(0.3);
});

test("[FV11] a section of docs/validation.md is put in its own place, and no command takes away another's", () => {
  const page = "# Validation\n\n## Conduct\n\nold\n\n### Marks\n\n## Forecast\n\nkept\n";
  const written = withSection(page, "## Conduct\n\nnew\n");
  expect(written).toBe("# Validation\n\n## Conduct\n\nnew\n\n## Forecast\n\nkept\n");
  expect(withSection(written, "## Conduct\n\nnew\n")).toBe(written);
  expect(withSection("# Validation\n", "## Forecast\n\nfirst\n")).toBe("# Validation\n\n## Forecast\n\nfirst\n");
});
