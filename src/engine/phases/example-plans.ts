/** Plans as talks files, for tests and the bench. */
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";

type Step = readonly [
  id: string,
  cost: number,
  worth: number,
  after?: string | undefined,
  reversal?: object | undefined,
];

/** Steps of two parties, those of `a` named A…, those of `b` named B…: what each costs its giver and is worth to the other. */
export function twoSided(steps: readonly Step[], more: Readonly<Record<string, unknown>> = {}): Talks {
  const commitments = Object.fromEntries(
    steps.map(([id, cost, worth, after, reversal]) => {
      const [giver, receiver] = id.startsWith("A") ? ["a", "b"] : ["b", "a"];
      return [
        id,
        {
          by: giver,
          to: [receiver],
          what: id,
          cost: { [giver]: cost },
          worth: { [receiver]: worth },
          ...(after ? { after } : {}),
          ...(reversal ? { reversal } : {}),
        },
      ];
    }),
  );
  return planTalks({ commitments, ...more });
}

/** A talks file with parties a and b, or others, and these sections. */
export function planTalks(sections: Readonly<Record<string, unknown>>): Talks {
  const parties = { a: { name: "A" }, b: { name: "B" } };
  const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", parties, ...sections }));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}

const f1: readonly Step[] = [
  ["A1", 3, 5],
  ["A2", 4, 6, "A1"],
  ["A3", 2, 3],
  ["B1", 2, 4],
  ["B2", 5, 7],
  ["B3", 3, 5, "B1"],
];

/** Six irreversible steps, two of them after another. */
export const sixSteps = (): Talks => twoSided(f1);

/** The six with A2 easy to reverse for both, B2 half for its giver and wholly for its receiver. */
export const sixStepsPartlyReversible = (): Talks =>
  twoSided(
    f1.map(([id, cost, worth, after]): Step => {
      const reversal = { A2: { giver: 1, receiver: 1 }, B2: { giver: 0.5, receiver: 1 } }[id];
      return [id, cost, worth, after, reversal];
    }),
  );

/** The six in three groups of one step of each side. */
export const sixStepsInGroups = (): Talks =>
  twoSided(f1, {
    groups: [1, 2, 3].map((k) => ({ name: `exchange ${k}`, steps: [`A${k}`, `B${k}`] })),
  });

/** Eight irreversible steps in any order. */
export const eightSteps = (): Talks =>
  twoSided([
    ["A1", 30, 40],
    ["A2", 24, 30],
    ["A3", 18, 26],
    ["A4", 12, 14],
    ["B1", 28, 36],
    ["B2", 22, 30],
    ["B3", 16, 20],
    ["B4", 10, 16],
  ]);

/** Four steps whose first two, tied together, expose more than apart. */
export const contractionThatHurts = (tied: boolean): Talks =>
  twoSided(
    [
      ["B1", 2, 4],
      ["A1", 3, 2],
      ["B2", 7, 8],
      ["A2", 9, 5],
    ],
    tied ? { groups: [{ name: "tied", steps: ["B1", "A1"] }] } : {},
  );
