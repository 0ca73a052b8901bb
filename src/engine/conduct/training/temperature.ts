/** Which temperature the classifier is shipped with. */
import { calibrationError, reliability } from "../../forecast/scores.js";
import { calledBy, predicted } from "./evaluate.js";
import type { Split } from "./leave-one-out.js";
import type { Truncation } from "./onlooker.js";

/** From hot to cold: what may be chosen. The chapter begins at 2. */
export const temperatures = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
export const usualTemperature = 2;
export const largestError = 0.05;

export interface Tried {
  readonly temperature: number;
  /** Expected calibration error of the highest probability over all left-out families together, by rounds seen. */
  readonly errors: readonly (readonly [Truncation, number])[];
}

/** Calibration at every temperature, all left-out talks of the splits taken together. */
export const triedTemperatures = (splits: readonly Split[], seen: readonly Truncation[]): Tried[] =>
  temperatures.map((temperature) => ({
    temperature,
    errors: seen.map((at) => {
      const judged = splits.flatMap(({ views, trained }) =>
        views
          .get(at)!
          .filter(({ enough }) => enough)
          .map((view) => {
            const p = predicted(view, trained, temperature);
            return { p: Math.max(...p), happened: calledBy(p) === view.type };
          }),
      );
      return [at, calibrationError(reliability(judged)) ?? 1] as const;
    }),
  }));

/** Differences of errors below this are chance at 1,500 talks a family. */
const noise = 0.01;

/**
 * The usual one where its errors are within .05; else the coldest at which they are; else the coldest that is as good as the best. Colder
 * than the evidence allows is no virtue: a reading that is too modest is as badly calibrated as one that is too bold.
 */
export function chosenTemperature(tried: readonly Tried[]): number {
  const worst = ({ errors }: Tried) => Math.max(...errors.map(([, error]) => error));
  const least = Math.min(...tried.map(worst));
  const fit = tried.filter((one) => worst(one) <= Math.max(largestError, least + noise));
  const usual = fit.find((one) => one.temperature === usualTemperature && worst(one) <= largestError);
  return usual ? usualTemperature : Math.max(...fit.map(({ temperature }) => temperature));
}
