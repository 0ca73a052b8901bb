/** The best order as a mixed-integer programme, in the LP format that solvers read: another road to the same number, for tests alone. */
import type { OrderProblem } from "../phases/problem.js";

/**
 * x_i_t is 1 where unit i stands at place t; minimise z ≥ 0 with, for every party and every place t, Σ_{u ≤ t} Σ_i e_ip x_i_u ≤ z.
 * A unit comes after another when by every place it has been done only if the other was done before that place.
 */
export function orderProgramme({ count, parties, exposure, after }: OrderProblem): string {
  const units = Array.from({ length: count }, (_, i) => i);
  const sum = (terms: readonly (readonly [number, string])[]) =>
    terms
      .filter(([factor]) => factor !== 0)
      .map(([factor, name]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`)
      .join(" ");
  const x = (i: number, t: number) => `x_${i}_${t}`;
  const rows: string[] = [];
  for (const k of units) {
    rows.push(`${sum(units.map((t) => [1, x(k, t)]))} = 1`);
    rows.push(`${sum(units.map((i) => [1, x(i, k)]))} = 1`);
  }
  for (let p = 0; p < parties; p++)
    for (const t of units) {
      const done = units.flatMap((i) =>
        units.slice(0, t + 1).map((u) => [exposure[i * parties + p]!, x(i, u)] as const),
      );
      rows.push(`${sum([...done, [-1, "z"]])} <= 0`);
    }
  for (const [i, earlier] of after.entries())
    for (const j of earlier)
      for (const t of units) {
        const mine = units.slice(0, t + 1).map((u) => [1, x(i, u)] as const);
        const theirs = units.slice(0, t).map((u) => [-1, x(j, u)] as const);
        rows.push(`${sum([...mine, ...theirs])} <= 0`);
      }
  return [
    "Minimize",
    " obj: z",
    "Subject To",
    ...rows.map((row, k) => ` c${k}: ${row}`),
    "Bounds",
    " z >= 0",
    "Binary",
    ...units.flatMap((i) => units.map((t) => ` ${x(i, t)}`)),
    "End",
  ].join("\n");
}

/** The order that a solution stands for. @param value of a variable by name */
export function orderFrom(count: number, value: (name: string) => number): number[] {
  const units = Array.from({ length: count }, (_, k) => k);
  return units.map((t) => units.find((i) => value(`x_${i}_${t}`) > 0.5)!);
}
