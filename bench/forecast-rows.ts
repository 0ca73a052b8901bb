/** Forecasts: 10,000 talks of four parties, a whole forecast with its band, and a coefficient moved on a page. */
import { forecast } from "../src/engine/forecast/forecast.js";
import { tallied } from "../src/engine/forecast/run.js";
import { defaults, type Settings, withSettings } from "../src/engine/forecast/settings.js";
import type { TalksState } from "../src/engine/forecast/state.js";
import { bandWorlds, machineOf, worldMaker } from "../src/engine/forecast/tables.js";
import { cellsOf } from "../src/engine/forecast/tally.js";
import { chance } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { plainForecast } from "./plain-forecast.js";

interface Asked {
  readonly state: TalksState;
  readonly settings: Settings;
  readonly seed: number;
  readonly talks: number;
}

/** Exploring talks of four parties with a veto faction each; every covariate in use, a deal in most worlds. */
function talksOf(seed: number): TalksState {
  const random = chance(seed);
  const genuine = () => {
    const best = 0.2 + 0.6 * random();
    return { low: best - 0.15, genuine: best, high: best + 0.15 };
  };
  return {
    asOf: "2026-01-31",
    stage: "exploring",
    before: "exploring",
    months: 12 * random(),
    deals: {
      worlds: Array.from({ length: bandWorlds }, () => ({
        comprehensive: -0.05 + 0.25 * random(),
        interim: 0.2 * random(),
        factions: ["a", "b", "c", "d"].map((id) => ({ id, surplus: -0.02 + 0.2 * random() })),
      })),
      unproven: 0,
      interimNamed: true,
    },
    gap: { opening: 60, before: 50, now: 44, closed: 0.1 },
    goodFaith: { a: genuine(), b: genuine(), c: genuine(), d: genuine() },
    incidents: {
      past: Array.from({ length: 6 }, () => ({ daysAgo: 300 * random(), weight: 1, answered: random() < 0.3 })),
      weeks: 52,
      protocol: true,
    },
    deadlines: [8, 30].map((weeks) => ({ id: `d${weeks}`, on: "2026-06-30", weeks })),
    mediator: { id: "m", level: 1 },
    experts: [],
    verified: 0.5,
    phased: true,
    missing: [],
  };
}

function machineFor({ state, settings, seed }: Asked) {
  const maker = worldMaker(state, settings, { seed, count: bandWorlds, varied: true });
  return { machine: machineOf(state, seed, maker.worlds()), process: maker.process! };
}

const lived = (asked: Asked): number[] => {
  const { machine, process } = machineFor(asked);
  return cellsOf(tallied(machine, process, { from: 0, to: asked.talks }));
};

const plain = (asked: Asked): number[] => {
  const { machine, process } = machineFor(asked);
  return plainForecast(machine, process, asked.talks);
};

const asked = (seed: number, talks: number, settings = defaults): Asked => ({
  state: talksOf(seed),
  settings,
  seed,
  talks,
});
const twenty = Array.from({ length: 20 }, (_, k) => k + 1);
const twins = twenty.map((seed) => asked(seed, 500));

const talksRow: BenchRow = {
  name: "forecast-10k-4p",
  run: () =>
    measure<Asked, number[]>({
      instances: twenty.map((seed) => asked(seed, 10_000)),
      solve: lived,
      proven: (cells) => cells.reduce((a, b) => a + b, 0) === 10_000,
      twins,
      plain,
      comparable: (cells) => cells,
    }),
};

const bandRow: BenchRow = {
  name: "forecast-bands",
  run: () =>
    measure<Asked, readonly number[]>({
      instances: twenty.map((seed) => asked(seed, 16_384)),
      solve: ({ state, settings, seed, talks }) => {
        const found = forecast(state, { settings, seed, draws: talks });
        if (!found.ok) throw new Error("expected a forecast");
        return found.value.model.cells;
      },
      proven: (cells) => Math.abs(cells.reduce((a, b) => a + b, 0) - 1) < 1e-9,
      twins,
      plain: (twin) => plain(twin).map((count) => count / twin.talks),
      comparable: (cells) => cells,
    }),
};

/** One coefficient at 20 positions for each of 5 talks, 5,000 talks each time. */
const moved = (seed: number, position: number, talks: number): Asked => {
  const changed = withSettings(defaults, { "deal.margin": 0.05 * position });
  return asked(seed, talks, changed.ok ? changed.value : defaults);
};
const sliderRow: BenchRow = {
  name: "slider-forecast-5k",
  run: () =>
    measure<Asked, number[]>({
      instances: twenty.slice(0, 5).flatMap((seed) => twenty.map((position) => moved(seed, position, 5000))),
      solve: lived,
      proven: (cells) => cells.reduce((a, b) => a + b, 0) === 5000,
      twins: twenty.map((position) => moved(3, position, 300)),
      plain,
      comparable: (cells) => cells,
    }),
};

export const forecastRows: readonly BenchRow[] = [talksRow, bandRow, sliderRow];
