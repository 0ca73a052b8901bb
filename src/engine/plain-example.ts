/** A small model with known answers, for tests: two parties, three issues, one red line, one joint rule. */
import type { DealModel, FactionModel, PartyModel } from "./model.js";

/** Units per point in the example: weights in hundredths of whole scores. */
const scale = 100;

/**
 * Relief {none, partial, full}, cap {high, mid, low}, inspections {basic, full} between A and B. B will never have cap = high; no
 * full relief with basic inspections.
 *
 * @param walkAways points, A then B; null when not stated
 * @param factions  of A; thresholds in units
 */
export function exampleModel(
  walkAways: readonly [number | null, number | null] = [30, 20],
  factions: readonly FactionModel[] = [],
): DealModel {
  const relief = { issue: 0, options: [2] };
  const basic = { issue: 2, options: [0] };
  return {
    scale,
    rounded: false,
    issues: [
      { id: "relief", options: ["none", "partial", "full"] },
      { id: "cap", options: ["high", "mid", "low"] },
      { id: "inspections", options: ["basic", "full"] },
    ],
    parties: [
      {
        ...party(
          "A",
          [50, 30, 20],
          [
            [0, 75, 100],
            [100, 10, 0],
            [100, 40],
          ],
          walkAways[0],
        ),
        factions,
      },
      {
        ...party(
          "B",
          [30, 45, 25],
          [
            [100, 85, 0],
            [0, 65, 100],
            [0, 100],
          ],
          walkAways[1],
        ),
        redLines: [{ issue: 1, options: [0], firmness: "bottom", chance: 1 }],
      },
    ],
    rules: [{ kind: "nogoods", index: 0, said: "if relief=full then !inspections=basic", nogoods: [[relief, basic]] }],
  };
}

/** A veto faction of A in the example that only sees A's score on inspections, threshold 45 points. */
export const inspectionsFaction: FactionModel = {
  id: "hawks",
  veto: true,
  c: [
    [0, 0, 0],
    [0, 0, 0],
    [10_000, 4_000],
  ],
  terms: [],
  threshold: 4_500,
};

/** The deal of the example named by its options, as in `full/mid/full`. */
export const dealNamed = (model: DealModel, name: string): number[] =>
  name.split("/").map((option, issue) => model.issues[issue]!.options.indexOf(option));

function party(
  id: string,
  weights: readonly number[],
  scores: readonly (readonly number[])[],
  walkAway: number | null,
): PartyModel {
  return {
    id,
    c: scores.map((list, issue) => list.map((score) => score * weights[issue]!)),
    terms: [],
    walkAway: walkAway === null ? null : walkAway * scale,
    redLines: [],
    factions: [],
    weights: weights.map((weight) => weight / 100),
  };
}
