/** A number moved on a page: the model goes to a worker, frontier and all named solutions come back. */
import { parentPort, Worker } from "node:worker_threads";
import { frontier } from "../src/engine/frontier.js";
import type { DealModel } from "../src/engine/model.js";
import { solve } from "../src/engine/solutions.js";
import { spaceOf } from "../src/engine/space.js";
import { chance, instance } from "./instances.js";
import type { BenchRow } from "./measure.js";
import { plainFrontier } from "./plain-frontier.js";

interface Answer {
  readonly points: number;
  readonly picked: readonly (readonly number[])[];
}

/** The worker's side. */
export function serveSlider(): void {
  parentPort!.on("message", (model: DealModel) => parentPort!.postMessage(answer(model)));
}

function answer(model: DealModel): Answer {
  const space = spaceOf(model);
  const found = frontier(space)!;
  const solutions = solve(model, space, found)!;
  return {
    points: found.points.length,
    picked: Object.values(solutions.byId).map(({ points, chosen }) => points[chosen].u),
  };
}

/** 3 parties, 10 issues of 5 options, a walk-away at 0: 20 models, 20 positions of one slider each. */
export const sliderRow: BenchRow = {
  name: "slider-3p-10x5",
  async run() {
    const worker = new Worker(new URL(import.meta.url));
    const broken = new Promise<never>((_, reject) => {
      worker.once("error", reject);
    });
    const ask = (model: DealModel) => {
      worker.postMessage(model);
      return Promise.race([broken, new Promise<Answer>((resolve) => worker.once("message", resolve))]);
    };
    const times: number[] = [];
    let equal = true;
    for (let seed = 1; seed <= 20; seed++) {
      for (let position = 0; position < 20; position++) {
        const model = modelOf(seed, position, 10);
        const start = performance.now();
        await ask(model);
        if (seed > 1) times.push(performance.now() - start);
      }
      const small = modelOf(seed, 0, 4);
      equal &&= (await ask(small)).points === plainFrontier(spaceOf(small)).length;
    }
    await worker.terminate();
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1];
    return { ms: at(0.5), p95: at(0.95), instances: 20, ratio: null, equal, proven: 20 };
  },
};

function modelOf(seed: number, position: number, issues: number): DealModel {
  const { coordinates, sizes } = instance("int", 3, issues, 5, seed);
  const moved = Math.floor(chance(seed)() * issues);
  return {
    scale: 1,
    rounded: false,
    issues: sizes.map((size, i) => ({ id: `i${i}`, options: Array.from({ length: size }, (_, o) => `o${o}`) })),
    parties: coordinates.map(({ c }, p) => ({
      id: `p${p}`,
      c: c.map((scores, i) => (i === moved && p === 0 ? scores.map((score) => score + position) : scores)),
      terms: [],
      walkAway: 0,
      redLines: [],
      factions: [],
      weights: sizes.map(() => 1 / sizes.length),
    })),
    rules: [],
  };
}
