/** What comes before what: cycles, pairs left open, vague shares, steps for good before steps that can be undone. */
import { isFirm } from "../clocks/when.js";
import { cyclesIn } from "../phases/cycles.js";
import { isEntry } from "../phases/entries.js";
import { type Finding, found } from "./finding.js";
import type { CheckedPlan, PlanStep } from "./plan.js";

/**
 * AG07: steps that wait for one another, a shortest round of each such set. Conditions within a group are met together; what
 * one of a group waits for all of it waits for.
 */
export function cycle(plan: CheckedPlan): Finding[] {
  const { steps } = plan;
  const unit = unitsOf(plan);
  const after = steps.map(() => [] as number[]);
  // Of a group the member that waits stands for it in the telling.
  const waits = new Map<string, { readonly step: number; readonly through: readonly string[] }>();
  steps.forEach(({ after: all }, step) => {
    for (const { on, need, through } of all) {
      const [here, there] = [unit[step], unit[on]];
      if (need === "simultaneous" || (here === there && on !== step)) continue;
      if (!after[here].includes(there)) after[here].push(there);
      if (!waits.has(`${here} ${there}`)) waits.set(`${here} ${there}`, { step, through });
    }
  });
  return cyclesIn(after).map((members) => {
    const units = shortestRound(after, members);
    const round = units.map((here, k) => waits.get(`${here} ${units[(k + 1) % units.length]}`)!);
    const { id: where, path } = steps[round[0].step];
    const ids = (all: readonly number[]) => all.map((step) => steps[step].id);
    const others = members.filter((each) => !units.includes(each));
    return found(
      "cycle",
      { where, path: [...path, "after"] },
      { steps: ids(round.map(({ step }) => step)), through: round.map(({ through }) => through), others: ids(others) },
    );
  });
}

/** For each step the first step of the group it is in, itself where it is in none; groups that overlap are one. */
function unitsOf({ steps, together }: CheckedPlan): number[] {
  const unit = steps.map((_, k) => k);
  for (let a = 0; a < steps.length; a++) {
    for (let b = a + 1; b < steps.length; b++) {
      if (unit[a] === unit[b] || !together(a, b)) continue;
      const [first, last] = [Math.min(unit[a], unit[b]), Math.max(unit[a], unit[b])];
      for (const k of unit.keys()) if (unit[k] === last) unit[k] = first;
    }
  }
  return unit;
}

/** Each waits for the next, the last for the first; of the shortest the one from the first member. */
function shortestRound(after: readonly (readonly number[])[], members: readonly number[]): number[] {
  let best: number[] | undefined;
  for (const start of members) {
    const cameFrom = new Map<number, number>();
    const queue = [start];
    search: for (let head = 0; head < queue.length; head++) {
      for (const next of after[queue[head]]) {
        if (next === start) {
          const round = [queue[head]];
          while (round[0] !== start) round.unshift(cameFrom.get(round[0])!);
          if (best === undefined || round.length < best.length) best = round;
          break search;
        }
        if (!members.includes(next) || cameFrom.has(next)) continue;
        cameFrom.set(next, queue[head]);
        queue.push(next);
      }
    }
  }
  return best!;
}

/**
 * AG08: two steps of different sides that one clause or one option ties together, with nothing that says which comes first.
 *
 * An order by conditions, a group, or firm dates of both is enough.
 */
export function unorderedPair(plan: CheckedPlan): Finding[] {
  const { steps, isBefore, together, dates } = plan;
  const findings: Finding[] = [];
  for (let a = 0; a < steps.length; a++) {
    for (let b = a + 1; b < steps.length; b++) {
      const [first, second] = [steps[a], steps[b]];
      const by = tie(plan, first, second);
      if (by === undefined || !ofDifferentSides(first, second)) continue;
      if (isBefore(a, b) || isBefore(b, a) || together(a, b)) continue;
      if (isFirm(dates.of(first.id)) && isFirm(dates.of(second.id))) continue;
      findings.push(found("unordered-pair", { where: first.id, path: first.path }, { other: second.id, by }));
    }
  }
  return findings;
}

function tie(
  { talks }: CheckedPlan,
  first: PlanStep,
  second: PlanStep,
):
  | { readonly clause: { readonly text: string; readonly clause: string } }
  | { readonly issue: string; readonly option: string }
  | undefined {
  const clause = first.clauses.find(({ text, clause: number }) =>
    second.clauses.some((other) => other.text === text && other.clause === number),
  );
  if (clause !== undefined) return { clause };
  for (const { id: issue, options } of talks.issues)
    for (const { id: option, obliges } of options)
      if (obliges.includes(first.id) && obliges.includes(second.id)) return { issue, option };
  return undefined;
}

const ofDifferentSides = (first: PlanStep, second: PlanStep): boolean =>
  first.by.length > 0 && second.by.length > 0 && !first.by.some((who) => second.by.includes(who));

/** AG09, by structure: a step waits for a share of another that nothing measures. */
export function vagueFraction({ steps }: CheckedPlan): Finding[] {
  return steps.flatMap((step) =>
    step.after.flatMap(({ on, need }) => {
      if (typeof need !== "object" || isEntry(steps[on].entry.metric)) return [];
      const facts = { kind: "fraction", of: steps[on].id, fraction: need.fraction } as const;
      return [found("vague-fraction", { where: step.id, path: [...step.path, "after"] }, facts)];
    }),
  );
}

/** AG12: what its giver cannot take back comes before what the other side can take back whole. */
export function irreversibleFirst({ steps, isBefore, together }: CheckedPlan): Finding[] {
  return steps.flatMap((step, first) => {
    if (sharesOf(step).giver > 0 || !bearsCost(step)) return [];
    const before = steps.filter(
      (other, second) =>
        sharesOf(other).receiver === 1 &&
        isBefore(first, second) &&
        !together(first, second) &&
        ofDifferentSides(step, other) &&
        other.to.some((who) => step.by.includes(who)),
    );
    if (before.length === 0) return [];
    return [found("irreversible-first", { where: step.id, path: step.path }, { before: before.map(({ id }) => id) })];
  });
}

const inWords: Readonly<Record<string, number>> = { none: 0, costly: 0.5, easy: 1 };

/** ρ and λ as the file has them. */
function sharesOf({ entry: { reversal } }: PlanStep): { readonly giver: number; readonly receiver: number } {
  const share = (value: unknown): number => (typeof value === "string" ? (inWords[value] ?? 0) : Number(value ?? 0));
  if (!isEntry(reversal)) return { giver: share(reversal), receiver: share(reversal) };
  return { giver: share(reversal.giver), receiver: share(reversal.receiver) };
}

/** A step whose costs are not stated is taken to cost something. */
function bearsCost({ entry: { cost } }: PlanStep): boolean {
  return !isEntry(cost) || Object.values(cost).some((value) => value !== 0);
}
