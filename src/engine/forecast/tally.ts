/** Counts of how talks went: whole numbers, divided once. */
import type { Histories } from "./machine.js";

export const scenarios = ["breakthrough", "interim", "breakdown", "continue"] as const;
export type ScenarioId = (typeof scenarios)[number];

export const months = [3, 6, 12, 24] as const;
export const bins = ["0-3", "3-6", "6-12", "12-24"] as const;

/** Cells of the first-event matrix: breakthrough, interim, breakdown by bin, then continue. */
export const cellCount = 13;
export const continueCell = 12;

/** [cell][month][where the talks stand]; sums over any month are talks per cell. */
export type Joint = Uint32Array;
const standings = 16;

export const emptyJoint = (): Joint => new Uint32Array(cellCount * standings);

/** Adds talks to a tally. @param startsInterim an interim deal is in force already */
export function tallyInto(joint: Joint, histories: Histories, startsInterim: boolean): void {
  tallyApart(() => joint, histories, startsInterim);
}

/** Adds each talk to the tally that is its own. */
export function tallyApart(jointOf: (talk: number) => Joint, histories: Histories, startsInterim: boolean): void {
  const { interim, breakthrough, breakdown } = histories;
  for (let talk = 0; talk < interim.length; talk++) {
    const joint = jointOf(talk);
    const [signed, partial, broken] = [breakthrough[talk]!, interim[talk]!, breakdown[talk]!];
    const cell = cellOf(signed, partial, broken);
    for (let h = 0; h < 4; h++) {
      const by = months[h]!;
      const stands = signed <= by ? 0 : broken <= by ? 2 : startsInterim || partial <= by ? 1 : 3;
      joint[cell * standings + h * 4 + stands]!++;
    }
  }
}

/** The cell of a talk's first decisive event. */
export function cellOf(signed: number, partial: number, broken: number): number {
  const first = Math.min(signed, partial, broken);
  if (first > 24) return continueCell;
  const bin = first <= 3 ? 0 : first <= 6 ? 1 : first <= 12 ? 2 : 3;
  return (first === broken ? 2 : first === signed ? 0 : 1) * 4 + bin;
}

/** Talks in each cell. */
export function cellsOf(joint: Joint): number[] {
  return Array.from({ length: cellCount }, (_, cell) => {
    let sum = 0;
    for (let stands = 0; stands < 4; stands++) sum += joint[cell * standings + stands]!;
    return sum;
  });
}

/** Shares of the cells; they sum to 1. */
export function sharesOf(joint: Joint): number[] {
  const counts = cellsOf(joint);
  const all = counts.reduce((a, b) => a + b, 0);
  return counts.map((count) => count / all);
}

/** Where the talks stand, [scenario][month], when every cell's talks together weigh `weights[cell]`. Each month sums to Σ weights. */
export function standingOf(joint: Joint, weights: readonly number[]): number[][] {
  const counts = cellsOf(joint);
  return scenarios.map((_, stands) =>
    months.map((_month, h) => {
      let sum = 0;
      for (let cell = 0; cell < cellCount; cell++)
        if (counts[cell]) sum += weights[cell]! * (joint[cell * standings + h * 4 + stands]! / counts[cell]!);
      return sum;
    }),
  );
}

/** First-event chances by month: [breakthrough, interim, breakdown][month], cumulative. */
export function cumulative(cells: readonly number[]): number[][] {
  return [0, 1, 2].map((scenario) => {
    let sum = 0;
    return months.map((_, bin) => (sum += cells[scenario * 4 + bin]!));
  });
}
