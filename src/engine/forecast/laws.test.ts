import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { drivers } from "./drivers.js";
import { exampleTalks, exampleText } from "./example-talks.js";
import { forecast } from "./forecast.js";
import { incidentEvents } from "./incident-events.js";
import { type IncidentProcess, incidentPaths, longRun } from "./incidents.js";
import { horizonWeeks, live, talkKeys } from "./machine.js";
import { readTalks } from "./read-talks.js";
import { tallied } from "./run.js";
import { defaults, pressureKept } from "./settings.js";
import type { GoodFaith, TalksState } from "./state.js";
import { bandWorlds, machineOf, worldMaker } from "./tables.js";
import { cumulative, emptyJoint, sharesOf, tallyInto } from "./tally.js";

const read = (goodFaith?: Readonly<Record<string, GoodFaith>>) =>
  readTalks(exampleTalks(), { asOf: "2026-01-31", seed: 1, worlds: 64, ...(goodFaith ? { goodFaith } : {}) });
const state = (goodFaith?: Readonly<Record<string, GoodFaith>>): TalksState => {
  const found = read(goodFaith);
  if (!found.ok) throw new Error(`expected talks, got ${found.problems[0]!.message}`);
  return found.value;
};

/** First events within 24 months, of the model alone. */
function within(of: TalksState, change: (process: IncidentProcess) => IncidentProcess = (process) => process) {
  const maker = worldMaker(of, defaults, { seed: 4, count: bandWorlds, varied: true });
  const joint = tallied(machineOf(of, 4, maker.worlds()), change(maker.process!), { from: 0, to: 8192 });
  const [breakthrough, , breakdown] = cumulative(sharesOf(joint)).map((series) => series[3]!);
  return { breakthrough: breakthrough!, breakdown: breakdown! };
}
const sure = (genuine: number) => ({ south: { low: genuine, genuine, high: genuine } });

test("[FC45] more incidents, no mediator, less good faith: fewer breakthroughs and more breakdowns", () => {
  const base = state(sure(0.5));
  const now = within(base);
  for (const worse of [
    within(base, (process) => ({ ...process, pressure: process.pressure! + 4 })),
    within({ ...base, mediator: { id: null, level: -1 } }),
    within(state(sure(0.1))),
  ]) {
    expect(worse.breakthrough).toBeLessThan(now.breakthrough);
    expect(worse.breakdown).toBeGreaterThan(now.breakdown);
  }
});

test("[FC50] twice the background of incidents, against the same long run: fewer breakthroughs and more breakdowns", () => {
  const base = state(sure(0.5));
  const maker = worldMaker(base, defaults, { seed: 4, count: bandWorlds, varied: true });
  const machine = machineOf(base, 4, maker.worlds());
  const keys = talkKeys(4, 0, 8192);
  const usual = longRun(maker.process!);
  const under = (times: number) => {
    const process = { ...maker.process!, background: times * maker.process!.background };
    const own = longRun(process);
    const tension = incidentPaths(process, keys, { weeks: horizonWeeks, watch: 0 }).tension.map(
      (t) => (t * own.sd + own.mean - usual.mean) / usual.sd,
    );
    const joint = emptyJoint();
    tallyInto(joint, live(machine, keys, { from: 0, tension }), false);
    return cumulative(sharesOf(joint)).map((series) => series[3]!);
  };
  const [once, twice] = [under(1), under(2)];
  expect(twice[0]!).toBeLessThan(once[0]!);
  expect(twice[2]!).toBeGreaterThan(once[2]!);
});

test("[FC46] the mean pressure of simulated incidents is the formula's within 2 %, answered or not", () => {
  for (const answered of [0, 0.5]) {
    const process: IncidentProcess = { background: 0.1, excitation: 0.13, answered, pressure: null };
    const weeks = 4000;
    const talks = 150;
    const { start, first, week, adds } = incidentEvents(process, talkKeys(9, 0, talks), { weeks, watch: 0 });
    let sum = 0;
    for (let talk = 0; talk < talks; talk++) {
      let event = first[talk]!;
      for (let w = 0, s = start; w < weeks; w++) {
        sum += s;
        const due = event < first[talk + 1]! && week[event] === w;
        s = pressureKept * (s + (due ? adds[event++]! : 0));
      }
    }
    expect(Math.abs(sum / (talks * weeks) / longRun(process).mean - 1)).toBeLessThan(0.02);
  }
});

test("[FC47] good faith by party moves point, band and drivers, the least willing party's alone where others are surer", () => {
  const with_ = state({ north: { low: 0.7, genuine: 0.8, high: 0.9 }, south: { low: 0.05, genuine: 0.1, high: 0.15 } });
  expect(with_.missing.map(({ code }) => code)).not.toContain("no-good-faith");
  const asked = { settings: defaults, seed: 1, draws: 512, bandTalks: 32 };
  const cells = (of: TalksState) => {
    const found = forecast(of, asked);
    if (!found.ok) throw new Error("expected a forecast");
    return found.value;
  };
  expect(cells(with_).bands).not.toEqual(cells(state()).bands);
  expect(cells(with_).model.cells).toEqual(
    cells(state({ south: { low: 0.05, genuine: 0.1, high: 0.15 }, north: { low: 0.8, genuine: 0.9, high: 0.95 } }))
      .model.cells,
  );
  const found = drivers(with_, { settings: defaults, seed: 1, draws: 128 }).drivers.find(
    ({ covariate }) => covariate === "goodFaith",
  )!;
  expect(found.value).toBeLessThan(-1);
  expect(found.effect[0]).toBeLessThan(0);
});

test("[FC48] good faith that is no chance, out of order, or of nobody in the talks is refused with the reason", () => {
  const codes = (goodFaith: Readonly<Record<string, GoodFaith>>) => {
    const found = read(goodFaith);
    return found.ok ? [] : found.problems.map(({ code }) => code);
  };
  expect(codes({ south: { low: 0.2, genuine: 1.3, high: 0.9 } })).toEqual(["not-a-chance"]);
  expect(codes({ south: { low: 0.2, genuine: Number.NaN, high: 0.9 } })).toEqual(["not-a-chance"]);
  expect(codes({ south: { low: 0.6, genuine: 0.5, high: 0.9 } })).toEqual(["band-order"]);
  expect(codes({ nobody: { low: 0.1, genuine: 0.2, high: 0.3 }, south: { low: -1, genuine: 0, high: 0 } })).toEqual([
    "unknown-party",
    "not-a-chance",
  ]);
  expect(codes({ south: { low: 0, genuine: 0, high: 1 } })).toEqual([]);
});

test("[FC49] an expert's chances that come to more than one, or fall, are refused where they stand", () => {
  const problems = (from: string, to: string) => {
    const parsed = parseTalks(exampleText.replace(from, to));
    return parsed.ok ? [] : parsed.problems.map(({ line, message }) => [line, message !== ""]);
  };
  expect(
    problems("breakthrough: [0.02, 0.05, 0.1, 0.15]", "breakthrough: [0.02, 0.05, 0.1, 0.95]").length,
  ).toBeGreaterThan(0);
  expect(
    problems("breakthrough: [0.02, 0.05, 0.1, 0.15]", "breakthrough: [0.2, 0.05, 0.1, 0.15]").length,
  ).toBeGreaterThan(0);
  for (const told of problems("breakthrough: [0.02, 0.05, 0.1, 0.15]", "breakthrough: [0.02, 0.05, 0.1, 0.95]"))
    expect(told).toEqual([exampleText.slice(0, exampleText.indexOf("- {by: desk A")).split("\n").length, true]);
});
