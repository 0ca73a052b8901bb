/** The stage machine as one would write it down: every cause a record, every week looked at in full. */
import { draw, ownKey, slots, stageStep, talkKey } from "../src/engine/forecast/chance.js";
import { type IncidentProcess, incidentPaths } from "../src/engine/forecast/incidents.js";
import { type Machine, type MachineWorld, monthsPerWeek } from "../src/engine/forecast/machine.js";
import { boundedExp, ln } from "../src/engine/forecast/numerics.js";

interface Cause {
  readonly name: "breakdown" | "suspension" | "deal" | "agenda" | "resumption";
  need: number;
  has: number;
}

/** Talks by cell of the first-event matrix, for talks that start exploring. */
export function plainForecast(machine: Machine, process: IncidentProcess, talks: number): number[] {
  const cells = new Array<number>(13).fill(0);
  for (let talk = 0; talk < talks; talk++) cells[cellOf(firstEvent(machine, process, talk))]++;
  return cells;
}

interface Ending {
  readonly scenario: 0 | 1 | 2;
  readonly month: number;
}

const cellOf = (ending: Ending | null): number => {
  const bin = ending === null ? -1 : [3, 6, 12, 24].findIndex((month) => ending.month <= month);
  return bin < 0 ? 12 : ending!.scenario * 4 + bin;
};

function firstEvent(machine: Machine, process: IncidentProcess, talk: number): Ending | null {
  const key = talkKey(machine.seed, talk);
  const world = machine.worlds[talk % machine.worlds.length];
  const { tension } = incidentPaths(process, Uint32Array.of(key), { weeks: machine.weeks, watch: 0 });
  const cause = (name: Cause["name"], visit: number, slot: number): Cause => ({
    name,
    need: -ln(draw(key, stageStep + visit, slot)),
    has: 0,
  });
  const comprehensive = draw(key, stageStep, slots.type) < world.comprehensiveShare;
  const predictor = comprehensive ? world.dealIfComprehensive : world.dealIfInterim;
  const breakdown = cause("breakdown", 0, slots.breakdown);
  const agenda = cause("agenda", 0, slots.agenda);
  let deal = cause("deal", 1, slots.deal);
  let suspension = cause("suspension", 0, slots.suspension);
  let resumption: Cause | null = null;
  let agendaDue = true;
  let stops = 0;
  let visits = 1;
  let signatures = 0;
  let clock = 0;
  let gate: { ends: number; passes: boolean } | null = null;
  for (let week = 0; week < machine.weeks; week++) {
    const pull = (p: number) => boundedExp(Math.max(-2, Math.min(2, p)));
    const deals =
      predictor === null
        ? 0
        : pull(predictor + world.dealByDeadline * machine.near[week] + world.dealByTension * tension[week]) *
          world.dealFactor;
    const ends =
      pull(
        world.breakdownPredictor +
          world.breakdownByExpired * machine.expired[week] +
          world.breakdownByTension * tension[week],
      ) * world.breakdownFactor;
    let done = 0;
    while (done < 1) {
      if (gate) {
        if (gate.ends >= week + 1) break;
        done = Math.max(done, gate.ends - week);
        if (gate.passes) return { scenario: 0, month: (week + done) * monthsPerWeek };
        if (draw(key, stageStep + signatures - 1, slots.split) >= world.back)
          return { scenario: 2, month: (week + done) * monthsPerWeek };
        gate = null;
        visits++;
        deal = cause("deal", visits, slots.deal);
      }
      const rest = 1 - done;
      const rates: [Cause, number][] = resumption
        ? [
            [breakdown, world.suspendedBreakdown * ends],
            [resumption, world.resumption],
          ]
        : [
            [breakdown, world.breakdown * ends],
            [suspension, world.suspension * ends],
            [deal, ((along(world, clock + rest) - along(world, clock)) / rest) * deals],
            ...(agendaDue ? [[agenda, world.framework * deals] as [Cause, number]] : []),
          ];
      let first: Cause | null = null;
      let part = rest;
      for (const [one, rate] of rates) {
        const needs = rate > 0 ? Math.max(0, (one.need - one.has) / rate) : Infinity;
        if (needs < part || (needs === part && first === null)) [first, part] = [one, needs];
      }
      for (const [one, rate] of rates) one.has += rate * part;
      if (!resumption) clock += part;
      done += part;
      const month = (week + done) * monthsPerWeek;
      if (first === null) break;
      if (first === breakdown) return { scenario: 2, month };
      if (first === agenda) agendaDue = false;
      if (first === suspension) resumption = cause("resumption", stops, slots.resumption);
      if (first === resumption && first.name === "resumption") {
        resumption = null;
        suspension = cause("suspension", ++stops, slots.suspension);
      }
      if (first === deal) {
        if (!comprehensive) return { scenario: 1, month };
        agendaDue = false;
        if (!world.gate.length) return { scenario: 0, month };
        gate = { ends: week + done + delay(key, signatures, world), passes: consents(key, signatures, world) };
        signatures++;
      }
    }
  }
  return null;
}

/** The accumulated hazard at a moment of the stage, straight between weeks. */
function along({ substantive }: MachineWorld, at: number): number {
  const week = Math.floor(at);
  return substantive[week] + (at - week) * (substantive[week + 1] - substantive[week]);
}

const consents = (key: number, signature: number, { gate }: MachineWorld): boolean =>
  gate.every(({ own, chance }) => draw(ownKey(key, own), stageStep + signature, slots.vote) < chance);

function delay(key: number, signature: number, { delay: [least, likely, most] }: MachineWorld): number {
  const u = draw(key, stageStep + signature, slots.delay);
  return u < (likely - least) / (most - least)
    ? least + Math.sqrt(u * (most - least) * (likely - least))
    : most - Math.sqrt((1 - u) * (most - least) * (most - likely));
}
