/** Base rates of talks of another make, as somebody would fit them who had seen many of them from start to end. */

import { talkKey } from "./forecast/chance.js";
import { defaults, type Settings } from "./forecast/settings.js";
import { type WorldTalk, watched, worldTalk } from "./plain/forecast-world.js";

/** The settings with the world's own base rates in place of the shipped ones, from talks of it seen from start to end. */
export function refitted(seed: number, talks: number): Settings {
  const worlds = Array.from({ length: talks }, (_, talk) => worldTalk(talkKey(seed, talk)));
  const end = (world: WorldTalk) => Math.min(world.comprehensive, world.broken, watched);
  const substantive = worlds.map((world) => lasted(0, Math.min(world.partial, world.comprehensive), end(world)));
  const after = worlds.filter(({ partial }) => partial < Infinity);
  const comprehensive = after.map((world) => lasted(world.partial, world.comprehensive, end(world)));
  const months = worlds.reduce((sum, world) => sum + end(world), 0);
  const stopped = worlds.reduce(
    (sum, world) => sum + world.suspensions.reduce((all, { from, to }) => all + Math.min(to, end(world)) - from, 0),
    0,
  );
  const count = (of: (world: WorldTalk) => number) => worlds.reduce((sum, world) => sum + of(world), 0);
  const ended = count(({ broken }) => (broken < Infinity ? 1 : 0));
  const stops = count(({ suspensions }) => suspensions.length);
  const returns = count(({ suspensions }) => suspensions.filter(({ to }) => to < Infinity).length);
  const first = worlds.filter((world) => Math.min(world.partial, world.comprehensive) < Infinity);
  return {
    ...defaults,
    substantive: weibullFrom(substantive),
    comprehensive: weibullFrom(comprehensive),
    comprehensiveShare: first.filter((world) => world.comprehensive < world.partial).length / first.length,
    hazards: {
      ...defaults.hazards,
      framework: defaults.hazards.framework,
      breakdown: ended / months,
      suspendedBreakdown: ended / months,
      suspension: stops / (months - stopped),
      resumption: returns / stopped,
    },
  };
}

interface Lasted {
  readonly months: number;
  readonly happened: boolean;
}

const lasted = (from: number, moment: number, end: number): Lasted => ({
  months: Math.max(1e-6, Math.min(moment, end) - from),
  happened: moment <= end,
});

/** Maximum likelihood of a Weibull under right censoring; the shape by bisection. */
function weibullFrom(rows: readonly Lasted[]): { readonly shape: number; readonly scale: number } {
  const happened = rows.filter((row) => row.happened);
  const meanLog = happened.reduce((sum, { months }) => sum + Math.log(months), 0) / happened.length;
  const score = (shape: number) => {
    let [weights, logs] = [0, 0];
    for (const { months } of rows) {
      const weight = months ** shape;
      weights += weight;
      logs += weight * Math.log(months);
    }
    return logs / weights - 1 / shape - meanLog;
  };
  let [low, high] = [0.05, 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (score(middle) > 0) high = middle;
    else low = middle;
  }
  const shape = (low + high) / 2;
  return {
    shape,
    scale: (rows.reduce((sum, { months }) => sum + months ** shape, 0) / happened.length) ** (1 / shape),
  };
}
