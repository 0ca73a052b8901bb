/** The forecast's validation at full size; `print` is given the text of docs/validation.md. */
import { validateForecast } from "./forecast-validation.js";

/** @param rounds times coefficients are planted; the talks of another make are always 2,400 */
export function run(seed: number, rounds: number, print: (text: string) => void): readonly string[] {
  const { markdown, faults } = validateForecast(seed, {
    rounds: Math.max(20, rounds),
    talks: 2000,
    asked: 2400,
    draws: 1024,
  });
  print(markdown);
  return faults;
}
