/** Plans of a few steps in small whole numbers, random, and as the talks file writes them: for tests. */

import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { type Dice, dice } from "./random-model.js";

/** A step in points; one number per party. Shares are counted in halves: 0, 1 or 2. */
export interface PlainStep {
  readonly given: readonly number[];
  readonly received: readonly number[];
  /** Of what it costs, the halves its giver can take back (ρ). */
  readonly back: number;
  /** Of what it is worth, the halves its receiver then loses (λ). */
  readonly lost: number;
  /** Steps it comes after. */
  readonly after: readonly number[];
}

export interface PlainPlan {
  readonly parties: number;
  readonly steps: readonly PlainStep[];
  /** Sets of steps tied together; they may overlap. */
  readonly groups: readonly (readonly number[])[];
  /** κ of each party, in points. */
  readonly leaving: readonly number[];
}

export interface RandomPlanShape {
  /** Least and most; default 1–7. */
  readonly steps?: readonly [number, number];
  /** Default 2 or 3. */
  readonly parties?: number;
  readonly grouped?: boolean;
  /** No step both costs a party and is worth something to it. */
  readonly oneWay?: boolean;
}

/** Costs and worths 0..5, every precedence from none to a chain and in any direction of the file, free of cycles but by groups. */
export function randomPlainPlan(seed: number, shape: RandomPlanShape = {}): PlainPlan {
  const roll = dice(seed);
  const [few, many] = shape.steps ?? [1, 7];
  const count = few + roll(many - few + 1);
  const parties = shape.parties ?? 2 + roll(2);
  const dense = roll(4);
  const oneWay = shape.oneWay ?? roll(2) === 0;
  const most = [1, 2, 5][roll(3)];
  const ranks = shuffled(count, roll);
  const reversible = roll(2) === 0;
  const steps = Array.from({ length: count }, (_, i): PlainStep => {
    const giver = roll(parties);
    const nothing = roll(6) === 0;
    const number = (may: boolean) => (may && !nothing ? roll(most + 1) : 0);
    return {
      given: Array.from({ length: parties }, (_, p) => number(p === giver || (!oneWay && roll(3) === 0))),
      received: Array.from({ length: parties }, (_, p) => number(oneWay ? p !== giver && roll(4) > 0 : roll(2) === 0)),
      back: reversible ? roll(3) : 0,
      lost: reversible ? roll(3) : 0,
      after: Array.from({ length: count }, (_, j) => j).filter((j) => ranks[j] < ranks[i] && roll(8) < dense),
    };
  }).map((step) =>
    oneWay ? { ...step, received: step.received.map((worth, p) => (step.given[p] > 0 ? 0 : worth)) } : step,
  );
  const groups = shape.grouped
    ? Array.from({ length: 1 + roll(2) }, () => [...Array(count).keys()].filter(() => roll(5) < 2)).filter(
        (group) => group.length > 1,
      )
    : [];
  return { parties, steps, groups, leaving: Array.from({ length: parties }, () => (roll(2) ? roll(6) : 0)) };
}

function shuffled(count: number, roll: Dice): number[] {
  const all = [...Array(count).keys()];
  for (let i = count - 1; i > 0; i--) {
    const j = roll(i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}

/** Parties p0, p1, …; steps s0, s1, …; numbers that are 0 are left out where `seed` is odd. */
export function plainTalks(plan: PlainPlan, seed = 0): Talks {
  const numbers = (of: readonly number[]) =>
    Object.fromEntries(of.map((n, p) => [`p${p}`, n]).filter(([, n]) => n !== 0 || seed % 2 === 0));
  const words = ["none", "costly", "easy"];
  const commitments = Object.fromEntries(
    plan.steps.map(({ given, received, back, lost, after }, i) => [
      `s${i}`,
      {
        by: `p${Math.max(
          0,
          given.findIndex((n) => n > 0),
        )}`,
        what: `step ${i}`,
        cost: numbers(given),
        worth: numbers(received),
        reversal: back === lost && seed % 3 === 0 ? words[back] : { giver: back / 2, receiver: lost / 2 },
        ...(after.length && {
          after: after.map((j) => ((i + j + seed) % 3 === 0 ? { on: `s${j}`, need: "verified" } : `s${j}`)),
        }),
      },
    ]),
  );
  return talksOf({
    parties: Object.fromEntries(plan.leaving.map((n, p) => [`p${p}`, { name: `P${p}`, leaving_cost: n }])),
    commitments,
    ...(plan.groups.length && {
      groups: plan.groups.map((group, k) => ({ name: `group ${k}`, steps: group.map((i) => `s${i}`) })),
    }),
  });
}

/** @throws where the sections have problems */
export function talksOf(sections: Readonly<Record<string, unknown>>): Talks {
  const parsed = parseTalks(JSON.stringify({ detente: 1, title: "t", ...sections }));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}
