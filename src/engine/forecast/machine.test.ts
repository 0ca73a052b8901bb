import fc from "fast-check";
import { expect, test } from "vitest";
import { baseRates, chanceWithin, nextText } from "./base-rates.js";
import { centring } from "./centring.js";
import { draw, slots, stageStep, talkKey } from "./chance.js";
import { bare } from "./example-talks.js";
import { type IncidentProcess, incidentPaths, longRun, poisson, processOf, tensionStrata } from "./incidents.js";
import { histories, horizonWeeks, live, type MachineWorld, talkKeys } from "./machine.js";
import { added, tallied } from "./run.js";
import { defaults, settingProblems, withSettings } from "./settings.js";
import { baseWorld, consent, constantsOf, machineOf, machineWorld } from "./tables.js";
import { cumulative, emptyJoint, sharesOf, standingOf, tallyInto } from "./tally.js";

test("[FC5] base rates: the Weibull from the start and after months without an event", () => {
  const substantive = baseRates[0]!.weibull;
  expect(chanceWithin(substantive, 6)).toBeCloseTo(0.272, 3);
  expect(chanceWithin(substantive, 6, 6)).toBeCloseTo(0.126, 3);
  const printed = [
    [0.2, 0.27, 0.36, 0.47, 0.64],
    [0.06, 0.09, 0.12, 0.16, 0.24],
    [0.13, 0.17, 0.21, 0.26, 0.34],
    [0.04, 0.05, 0.07, 0.11, 0.17],
    [0.14, 0.17, 0.22, 0.27, 0.37],
  ];
  baseRates.forEach(({ weibull }, row) => {
    [3, 6, 12, 24, 60].forEach((months, k) => {
      expect(Math.abs(chanceWithin(weibull, months) - printed[row]![k]!)).toBeLessThan(0.0101);
    });
  });
  expect(nextText.partial! / (nextText.partial! + nextText.comprehensive!)).toBeCloseTo(0.69, 2);
});

test("[FC6] constant hazards compete exactly: .0855, .2566, .1711 within 12 months, not the three alone", () => {
  const changed = withSettings(defaults, {
    "substantive.shape": 1,
    "substantive.scale": 25,
    comprehensiveShare: 0.25,
    "hazards.suspension": 0,
  });
  expect(changed.ok).toBe(true);
  if (!changed.ok) return;
  const joint = tallied(machineOf(bare, 5, [baseWorld(changed.value, 0)]), null, { from: 0, to: 60_000 });
  const by12 = cumulative(sharesOf(joint)).map((series) => series[2]!);
  [0.0855, 0.2566, 0.1711].forEach((share, s) => {
    expect(Math.abs(by12[s]! - share)).toBeLessThan(0.006);
  });
});

test("[FC7] exploring talks with the base Weibull against breakdown give the chapter's matrix", () => {
  const quiet = { ...defaults, hazards: { ...defaults.hazards, suspension: 0 } };
  const joint = tallied(machineOf(bare, 3, [baseWorld(quiet, 0)]), null, { from: 0, to: 100_000 });
  const expected = [
    0.0607, 0.0205, 0.0239, 0.0243, 0.1352, 0.0456, 0.0531, 0.0541, 0.0504, 0.0418, 0.0682, 0.0971, 0.3252,
  ];
  sharesOf(joint).forEach((share, cell) => {
    expect(Math.abs(share - expected[cell]!)).toBeLessThan(0.005);
  });
});

const noGate: MachineWorld = baseWorld(defaults, 3);
/** A world in which incidents bite; suspension may be left out, since being suspended over a bad time can help. */
const biting = (suspension: number): MachineWorld => ({
  ...noGate,
  dealByTension: -0.3,
  breakdownByTension: 0.4,
  suspension,
});

test("[FC8] the 13 cells sum to 1 and rows of standing never fall, whatever the worlds, stage and gate", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("exploring", "framework", "interim", "signed", "suspended"),
      fc.integer({ min: 0, max: 9 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      fc.integer({ min: 0, max: 1000 }),
      (stage, seed, chances, months) => {
        const world = { ...baseWorld(defaults, months / 50), gate: chances.map((chance, own) => ({ own, chance })) };
        const joint = tallied(machineOf({ ...bare, stage, months: months / 50 }, seed, [world]), null, {
          from: 0,
          to: 400,
        });
        const cells = sharesOf(joint);
        expect(cells.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const standing = standingOf(joint, cells);
        for (let h = 0; h < 4; h++) expect(standing.reduce((sum, row) => sum + row[h]!, 0)).toBeCloseTo(1, 12);
        for (const s of [0, 2])
          for (let h = 1; h < 4; h++) expect(standing[s]![h]!).toBeGreaterThanOrEqual(standing[s]![h - 1]!);
      },
    ),
    { seed: 8, numRuns: 60 },
  );
});

test("[FC9] draw by draw, more incidents never make a first deal earlier nor, without a gate, a breakdown later", () => {
  const talks = 400;
  const keys = talkKeys(11, 0, talks);
  const calm: IncidentProcess = { background: 0.05, excitation: 0.13, answered: 0, pressure: 0.4 };
  const options = { weeks: horizonWeeks, watch: 0 };
  const less = incidentPaths(calm, keys, options).tension;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(horizonWeeks - 1), fc.double({ min: 0, max: 3, noNaN: true })), { maxLength: 5 }),
      (more) => {
        const raised = less.slice();
        for (const [week, by] of more)
          for (let talk = 0; talk < talks; talk++)
            for (let k = week; k < horizonWeeks; k++) raised[talk * horizonWeeks + k]! += by * 0.8 ** (k - week);
        const machine = machineOf(bare, 11, [biting(0)]);
        const before = live(machine, keys, { from: 0, tension: less });
        const after = live(machine, keys, { from: 0, tension: raised });
        for (let talk = 0; talk < talks; talk++) {
          // After an interim deal a new clock starts: one that starts later may meet calmer weeks while it runs fastest ([FC10]).
          for (const what of ["interim", "breakthrough"] as const)
            if (after[what][talk] !== Infinity && after.interim[talk]! >= after[what][talk]!)
              expect(after[what][talk]!).toBeGreaterThanOrEqual(before[what][talk]! - 1e-9);
          if (before.breakdown[talk] !== Infinity)
            expect(after.breakdown[talk]!).toBeLessThanOrEqual(before.breakdown[talk]! + 1e-9);
        }
      },
    ),
    { seed: 9, numRuns: 15 },
  );
});

test("[FC10] with suspensions and later deals the same holds but for talks that sit out a bad time: under one in two hundred", () => {
  const talks = 4000;
  const keys = talkKeys(12, 0, talks);
  const options = { weeks: horizonWeeks, watch: 0 };
  const calm: IncidentProcess = { background: 0.05, excitation: 0.13, answered: 0, pressure: 0.4 };
  const { mean, sd } = longRun(calm);
  const standard = (process: IncidentProcess) => {
    const { tension } = incidentPaths(process, keys, options);
    const own = longRun(process);
    return tension.map((t) => (t * own.sd + own.mean - mean) / sd);
  };
  const machine = machineOf(bare, 12, [biting(noGate.suspension)]);
  const before = live(machine, keys, { from: 0, tension: standard(calm) });
  const after = live(machine, keys, { from: 0, tension: standard({ ...calm, background: 0.1 }) });
  let exceptions = 0;
  for (let talk = 0; talk < talks; talk++) {
    if (after.breakthrough[talk] !== Infinity && after.breakthrough[talk]! < before.breakthrough[talk]!) exceptions++;
    if (before.breakdown[talk] !== Infinity && after.breakdown[talk]! > before.breakdown[talk]!) exceptions++;
  }
  expect(exceptions).toBeLessThan(talks / 200);
});

test("[FC11] suspension freezes the deal's clock: the same talks with it never sign sooner", () => {
  const keys = talkKeys(4, 0, 2000);
  const without = live(machineOf(bare, 4, [{ ...noGate, suspension: 0 }]), keys, { from: 0, tension: null });
  const with_ = live(machineOf(bare, 4, [noGate]), keys, { from: 0, tension: null });
  let stopped = 0;
  for (let talk = 0; talk < keys.length; talk++) {
    if (with_.suspended[talk] !== Infinity) stopped++;
    if (with_.interim[talk] !== Infinity) expect(with_.interim[talk]!).toBeGreaterThanOrEqual(without.interim[talk]!);
  }
  expect(stopped).toBeGreaterThan(300);
});

test("[FC12] the gate: .802 × .354 = .284 of signatures pass, after 4 to 26 weeks; a failed vote leads back or ends the talks", () => {
  const [first, second] = [consent(0.12, defaults.gate), consent(0.02, defaults.gate)];
  expect(first).toBeCloseTo(0.802, 3);
  expect(second).toBeCloseTo(0.354, 3);
  expect(first * second).toBeCloseTo(0.284, 3);
  const world = { ...noGate, comprehensiveShare: 1, gate: [first, second].map((chance, own) => ({ own, chance })) };
  const keys = talkKeys(1, 0, 20_000);
  const quick = { ...world, breakdown: 0, suspension: 0, back: 0, substantive: world.substantive.map((h) => h * 1000) };
  const { signed, breakthrough, breakdown } = live(machineOf(bare, 1, [quick]), keys, { from: 0, tension: null });
  const passed = breakthrough.filter((moment) => moment !== Infinity).length / keys.length;
  expect(Math.abs(passed - 0.284)).toBeLessThan(0.012);
  expect(breakdown.filter((moment) => moment !== Infinity).length / keys.length).toBeCloseTo(1 - passed, 2);
  const delays = breakthrough.map((moment, talk) => (moment - signed[talk]!) / (7 / 30.4375)).filter(Number.isFinite);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(4 - 1e-9);
  expect(Math.max(...delays)).toBeLessThanOrEqual(26 + 1e-9);
});

test("[FC13] where no deal exists none is signed: the breakthrough row is 0", () => {
  const values = {
    margin: { comprehensive: -0.01, interim: 0.2 },
    gap: null,
    goodFaith: null,
    incidents: null,
    mediator: null,
  };
  const world = machineWorld(defaults, values, { constants: constantsOf(defaults, values, 0, []), preferences: null });
  const joint = tallied(machineOf(bare, 2, [world]), null, { from: 0, to: 3000 });
  const [breakthrough, interim] = cumulative(sharesOf(joint));
  expect(breakthrough).toEqual([0, 0, 0, 0]);
  expect(interim![3]).toBeGreaterThan(0);
});

test("[FC14] a missing covariate divides by nothing; average talks of the reference population reproduce the base rate", () => {
  expect(centring([], 0, [])).toBe(0);
  const coefficients = [0.5, 0.4, 0.3, 0.2];
  const a = centring(coefficients, 0, []);
  let sum = 0;
  const n = 40_000;
  for (let k = 0; k < n; k++) {
    const u = (slot: number) => draw(talkKey(99, k), 0, slot);
    const normal = (slot: number) => Math.sqrt(-2 * Math.log(u(slot))) * Math.cos(2 * Math.PI * u(slot + 10));
    const lp = coefficients.reduce((total, c, slot) => total + c * normal(slot), 0);
    sum += Math.exp(Math.max(-2, Math.min(2, lp)) - a);
  }
  expect(sum / n).toBeCloseTo(1, 1);
  expect(Math.abs(sum / n - 1)).toBeLessThan(0.02);
});

test("[FC15] incidents: long-run mean μ/(1 − n) · 3.847 and spread as simulated; the record's rate is the long run's", () => {
  const process: IncidentProcess = { background: 0.1, excitation: 0.13, answered: 0, pressure: null };
  const { mean, sd, rate } = longRun(process);
  expect(mean).toBeCloseTo((0.1 / (1 - 0.13 * 3.8473)) * 3.8473, 3);
  const { tension } = incidentPaths(process, Uint32Array.of(7, 8, 9, 10), { weeks: 60_000, watch: 0 });
  const average = tension.reduce((a, b) => a + b, 0) / tension.length;
  expect(Math.abs((average * sd) / mean)).toBeLessThan(0.03);
  expect(tensionStrata(process).reduce((a, b) => a + b, 0) / 16).toBeCloseTo(0, 0);
  expect(rate).toBeCloseTo(0.1 / (1 - 0.13 * 3.8473), 3);
  const half = longRun({ ...process, answered: 0.6 });
  expect(half.mean).toBeLessThan(mean);
  const past = Array.from({ length: 29 }, () => ({ daysAgo: 300, weight: 1, answered: false }));
  const read = processOf(past, { weeks: 50, excitation: 0.13, protocol: false });
  expect(longRun(read).rate).toBeCloseTo(30 / 60, 6);
});

test("[FC16] a Poisson number rises with its draw and its mean, and an answered incident weighs half", () => {
  expect([0.1, 0.5, 0.95, 0.999].map((u) => poisson(u, 1))).toEqual([0, 1, 3, 5]);
  const past = (answered: boolean) =>
    processOf([{ daysAgo: 3, weight: 1, answered }], { weeks: 50, excitation: 0.13, protocol: false }).pressure!;
  expect(past(true)).toBeCloseTo(past(false) / 2, 12);
  expect(past(false)).toBeCloseTo(2 ** (-1 / 3), 12);
});

test("[FC17] one worker or seven: tallies of parts add up to the tally of all, to the last count", () => {
  const machine = machineOf({ ...bare, stage: "exploring" }, 21, [biting(noGate.suspension), noGate]);
  const process: IncidentProcess = { background: 0.05, excitation: 0.13, answered: 0.3, pressure: 1 };
  const whole = tallied(machine, process, { from: 0, to: 3001 });
  for (const workers of [2, 7]) {
    const parts = Array.from({ length: workers }, (_, k) =>
      tallied(machine, process, {
        from: Math.floor((3001 * k) / workers),
        to: Math.floor((3001 * (k + 1)) / workers),
      }),
    );
    expect(added(parts.reverse())).toEqual(whole);
  }
});

test("[FC18] bins are (a, b]: month 3 belongs to the first, just after it to the second, after 24 to none", () => {
  const at = (moment: number) => {
    const one = { ...histories(1), breakthrough: Float64Array.of(moment) };
    const joint = emptyJoint();
    tallyInto(joint, one, false);
    return sharesOf(joint).indexOf(1);
  };
  expect([0.1, 3, 3.0001, 6, 12, 24, 24.0001].map(at)).toEqual([0, 0, 1, 1, 2, 3, 12]);
});

test("[FC19] refused with the reason: explosive incidents, wrong signs, shares outside 0..1, unknown names, no numbers", () => {
  const codes = (changes: Record<string, number>) => {
    const answer = withSettings(defaults, changes);
    return answer.ok ? [] : answer.problems.map(({ code }) => code);
  };
  expect(settingProblems(defaults)).toEqual([]);
  expect(codes({ excitation: 0.26 })).toEqual(["branching-ratio"]);
  expect(codes({ excitation: 0.259 })).toEqual([]);
  expect(codes({ "deal.margin": -0.1, "breakdown.incidents": -1 })).toEqual(["wrong-sign", "wrong-sign"]);
  expect(codes({ "deal.margin": 0 })).toEqual([]);
  expect(codes({ comprehensiveShare: 1.2, "hazards.breakdown": -1 })).toEqual(["negative-hazard", "not-a-share"]);
  expect(codes({ "deal.luck": 1 })).toEqual(["unknown-setting"]);
  expect(codes({ "deal.gap": Number.NaN })).toEqual(["not-a-number"]);
  expect(codes({ "gate.delay.0": 30 })).toEqual(["delay-order"]);
});

test("[FC20] thresholds are drawn per talk, visit and cause", () => {
  const key = talkKey(1, 2);
  const drawn = [slots.deal, slots.breakdown].flatMap((slot) =>
    [0, 1].map((visit) => draw(key, stageStep + visit, slot)),
  );
  expect(new Set(drawn).size).toBe(4);
});
