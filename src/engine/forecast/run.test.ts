import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "./example-talks.js";
import { allPressure, incidentEvents, livePressure } from "./incident-events.js";
import { type IncidentProcess, incidentPaths } from "./incidents.js";
import { horizonWeeks, live, talkKeys } from "./machine.js";
import { tallied, watchedWeeks } from "./run.js";
import { defaults } from "./settings.js";
import { baseWorld, machineOf } from "./tables.js";
import { emptyJoint, tallyInto } from "./tally.js";

const processes = fc.record({
  background: fc.double({ min: 0, max: 3, noNaN: true }),
  excitation: fc.double({ min: 0, max: 0.25, noNaN: true }),
  answered: fc.constantFrom(0, 0.3, 1),
  pressure: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
});
const options = { weeks: horizonWeeks, watch: watchedWeeks };

test("[FC41] pressure lived through from kept incidents is that of the paths, to the last bit, and so are the early ones", () => {
  fc.assert(
    fc.property(processes, fc.nat(1000), (process, seed) => {
      const keys = talkKeys(seed, 0, 40);
      const paths = incidentPaths(process, keys, options);
      const events = incidentEvents(process, keys, options);
      expect(allPressure(events)).toEqual(paths.tension);
      expect([events.early, events.earlyAnswered]).toEqual([paths.early, paths.earlyAnswered]);
      const row = new Float64Array(horizonWeeks);
      livePressure(events, 7, row);
      expect(row).toEqual(paths.tension.slice(7 * horizonWeeks, 8 * horizonWeeks));
    }),
    { seed: 41, numRuns: 40 },
  );
});

const biting = { ...baseWorld(defaults, 3), dealByTension: -0.3, breakdownByTension: 0.4, dealByDeadline: 1 };

test("[FC42] talks kept from earlier questions change no count: other seeds, incidents and ranges asked in between", () => {
  const machine = machineOf({ ...bare, deadlines: [{ id: "d", on: "", weeks: 9 }] }, 42, [biting]);
  const calm: IncidentProcess = { background: 0.05, excitation: 0.13, answered: 0.3, pressure: 0.4 };
  const tense = { ...calm, background: 0.2 };
  const plainly = (process: IncidentProcess, to: number) => {
    const keys = talkKeys(machine.seed, 0, to);
    const joint = emptyJoint();
    tallyInto(joint, live(machine, keys, { from: 0, tension: incidentPaths(process, keys, options).tension }), false);
    return joint;
  };
  const asked = (process: IncidentProcess, to: number) => tallied(machine, process, { from: 0, to });
  const before = asked(calm, 1500);
  expect(before).toEqual(plainly(calm, 1500));
  expect(asked(tense, 1500)).toEqual(plainly(tense, 1500));
  expect(asked(calm, 900)).toEqual(plainly(calm, 900));
  for (let seed = 0; seed < 70; seed++) tallied({ ...machine, seed }, tense, { from: 0, to: 10 });
  expect(asked(calm, 1500)).toEqual(before);
});
