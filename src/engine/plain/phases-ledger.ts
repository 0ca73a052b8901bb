/** The ledger of a dated plan, replayed day by day from its definition: for tests. In points. */
import { dayText } from "../../talks/dates.js";
import type { Talks } from "../../talks/model.js";
import { talksOf } from "./phases-plan.js";
import { dice } from "./random-model.js";

export interface DatedStep {
  readonly tranche: boolean;
  readonly given: readonly number[];
  readonly received: readonly number[];
  /** Civil days; a tranche has only `due`. Absent both: without a date. */
  readonly start?: number;
  readonly due?: number;
  readonly linear: boolean;
  readonly lag: number;
  readonly after: readonly { readonly on: number; readonly verified: boolean }[];
  /** What its one verifier has found, and when; absent: nothing yet. */
  readonly found?: { readonly verdict: PlainFinding; readonly on: number };
}

export type PlainFinding = "complete" | "intermediate" | "unable to verify" | "non-compliant";

export interface DatedPlan {
  readonly parties: number;
  readonly steps: readonly DatedStep[];
  /** Sets of steps of one moment, on one date, without conditions among them; no overlap. */
  readonly groups: readonly (readonly number[])[];
  /** As planned where absent. */
  readonly asOf?: number;
}

/** 2023-12-20: ends of months and of a year, and 29 February, lie within reach. */
const first = 19711;

export function randomDatedPlan(seed: number): DatedPlan {
  const roll = dice(seed);
  const parties = 2 + roll(2);
  const count = 1 + roll(5);
  const close = [4, 15, 70][roll(3)];
  const asOf = roll(2) ? first + roll(close + 6) : undefined;
  const linears = roll(2);
  const steps = Array.from({ length: count }, (_, i): DatedStep => {
    const giver = roll(parties);
    const tranche = roll(4) === 0;
    const number = (may: boolean) => (may ? roll(6) : 0);
    const due = roll(8) ? first + roll(close) : undefined;
    const start = !tranche && (due === undefined || roll(2)) ? (due ?? first + roll(close)) - roll(8) : undefined;
    const none = roll(15) === 0;
    const verdict = (["complete", "intermediate", "unable to verify", "non-compliant"] as const)[roll(4)];
    return {
      tranche,
      given: Array.from({ length: parties }, (_, p) => number(p === giver || roll(4) === 0)),
      received: Array.from({ length: parties }, (_, p) => number(p !== giver || roll(4) === 0)),
      ...(!none && start !== undefined && { start }),
      ...(!none && due !== undefined && { due }),
      linear: !tranche && linears === 1 && roll(2) === 0,
      lag: !tranche && roll(3) === 0 ? roll(6) : 0,
      after: [...Array(i).keys()].flatMap((on) => (roll(3) === 0 ? [{ on, verified: roll(2) === 0 }] : [])),
      ...(asOf !== undefined &&
        !tranche &&
        roll(2) && { found: { verdict, on: Math.min(asOf, first + roll(close + 4)) } }),
    };
  });
  const groups = steps.flatMap((one, i) =>
    steps.flatMap((two, j) =>
      i < j && one.due !== undefined && one.due === two.due && [one, two].every(isInstant) && roll(2) ? [[i, j]] : [],
    ),
  );
  const apart = groups.filter((group, k) => !groups.slice(0, k).some((other) => other.some((i) => group.includes(i))));
  return { parties, steps, groups: apart, ...(asOf !== undefined && { asOf }) };
}

const isInstant = ({ start, due, linear, lag, after, found }: DatedStep) =>
  (start === undefined || start === due) && !linear && lag === 0 && after.length === 0 && !found;

/** Parties p0, p1, …; commitments s0, …, then tranches, in the order of the steps given; ids keep the step's number. */
export function datedTalks({ parties, steps, groups }: DatedPlan): Talks {
  const numbers = (of: readonly number[]) => Object.fromEntries(of.map((n, p) => [`p${p}`, n]));
  const entries = steps.map((step, i) => {
    const after = step.after.map(({ on, verified }) => (verified ? { on: `s${on}`, need: "verified" } : `s${on}`));
    const both = { by: "p0", cost: numbers(step.given), worth: numbers(step.received), ...(after.length && { after }) };
    if (step.tranche)
      return [
        `s${i}`,
        { ...both, amount: 1, currency: "USD", ...(step.due !== undefined && { on: dayText(step.due) }) },
      ];
    return [
      `s${i}`,
      {
        ...both,
        what: `step ${i}`,
        verified_by: "v",
        ...(step.start !== undefined && { start: dayText(step.start) }),
        ...(step.due !== undefined && { due: dayText(step.due) }),
        ...(step.linear && { accrual: "linear" }),
        ...(step.lag && { lag: `${step.lag}d` }),
        ...(step.found && {
          verdicts: [{ by: "v", on: dayText(step.found.on), verdict: step.found.verdict }],
        }),
      },
    ];
  }) as [string, Record<string, unknown>][];
  const of = (tranche: boolean) => Object.fromEntries(entries.filter((_, i) => steps[i].tranche === tranche));
  return talksOf({
    parties: Object.fromEntries(Array.from({ length: parties }, (_, p) => [`p${p}`, { name: `P${p}` }])),
    others: { v: { name: "V", role: "verifier" } },
    commitments: of(false),
    tranches: of(true),
    ...(groups.length && { groups: groups.map((g, k) => ({ name: `g${k}`, steps: g.map((i) => `s${i}`) })) }),
  });
}

export interface PlainDay {
  readonly day: number;
  /** At the day's end. */
  readonly exposure: readonly number[];
  /** Largest for each party within the day, from its beginning on, over all orders in which the day's entries may come. */
  readonly worstOrder: readonly number[];
}

/** The days on which a step's cost and worth count, with the share of each. Linear: the day it starts is day 0, so its first part counts the day after. */
interface Counted {
  readonly cost: ReadonlyMap<number, number>;
  readonly worth: ReadonlyMap<number, number>;
}

/** Every day from the first on which something counts to the last. */
export function plainLedger(plan: DatedPlan): PlainDay[] {
  const counted = plan.steps.map((_, i) => countedDays(plan, i));
  const all = counted.flatMap(({ cost, worth }) => [...cost.keys(), ...worth.keys()]);
  if (all.length === 0) return [];
  const exposure = Array<number>(plan.parties).fill(0);
  const days: PlainDay[] = [];
  for (let day = Math.min(...all); day <= Math.max(...all); day++) {
    const items = itemsOn(plan, counted, day);
    const orders = ordersOf(plan, items);
    const worstOrder = exposure.map((before, p) =>
      Math.max(
        ...orders.map((order) => {
          let e = before;
          let most = e;
          for (const item of order) {
            e += item.change[p];
            most = Math.max(most, e);
          }
          return most;
        }),
      ),
    );
    for (const { change } of items) for (const p of exposure.keys()) exposure[p] += change[p];
    days.push({ day, exposure: [...exposure], worstOrder });
  }
  return days;
}

interface Item {
  readonly steps: readonly number[];
  readonly change: readonly number[];
  readonly isWorth: boolean;
}

/** What changes on a day: the cost of a step, its worth, or all of a group together. */
function itemsOn({ parties, steps, groups }: DatedPlan, counted: readonly Counted[], day: number): Item[] {
  const all = steps.flatMap(({ given, received }, i): Item[] => {
    const [cost, worth] = [counted[i].cost.get(day) ?? 0, counted[i].worth.get(day) ?? 0];
    return [
      ...(cost ? [{ steps: [i], change: given.map((n) => n * cost), isWorth: false }] : []),
      ...(worth ? [{ steps: [i], change: received.map((n) => -n * worth), isWorth: true }] : []),
    ];
  });
  const tied = groups.flatMap((group) => {
    const of = all.filter((item) => group.includes(item.steps[0]));
    const change = Array.from({ length: parties }, (_, p) => of.reduce((sum, one) => sum + one.change[p], 0));
    return of.length ? [{ steps: group, change, isWorth: false }] : [];
  });
  return [...all.filter((item) => !groups.flat().includes(item.steps[0])), ...tied];
}

/** All orders of a day's entries in which a step comes after what it waits for. */
function ordersOf(plan: DatedPlan, items: readonly Item[]): Item[][] {
  const together = (i: number) => plan.groups.find((group) => group.includes(i)) ?? [i];
  const before = (i: number): number[] =>
    together(i).flatMap((member) => plan.steps[member].after.flatMap(({ on }) => [...together(on), ...before(on)]));
  const all: Item[][] = [];
  const go = (order: readonly Item[], left: readonly Item[]) => {
    if (left.length === 0) all.push([...order]);
    for (const item of left) {
      const others = left.filter((other) => other !== item);
      const waits = item.steps.flatMap(before);
      const mayCome = others.every(
        (other) =>
          !other.steps.some((i) => waits.includes(i)) &&
          !(item.isWorth && !other.isWorth && other.steps[0] === item.steps[0]),
      );
      if (mayCome) go([...order, item], others);
    }
  };
  go([], items);
  return all;
}

/** Whether it has been found complete, as of the plan's date. */
const isComplete = ({ found }: DatedStep): boolean => found?.verdict === "complete";

/** The day a step is done: of its verdict, else by its dates. */
const doneOn = (step: DatedStep): number | undefined => (isComplete(step) ? step.found?.on : (step.due ?? step.start));

/** The day it is known to be done: its lag later, or the day of its verdict. */
function knownOn(plan: DatedPlan, i: number): number | undefined {
  const step = plan.steps[i];
  const done = doneOn(step);
  if (done === undefined || isWithheld(plan, i)) return undefined;
  return isComplete(step) ? done : done + step.lag;
}

/** Found wanting, or due and not found complete by its verifier. */
function isWithheld({ steps, asOf }: DatedPlan, i: number): boolean {
  const { found, due, tranche } = steps[i];
  if (asOf === undefined || tranche || isComplete(steps[i])) return false;
  if (found?.verdict === "unable to verify" || found?.verdict === "non-compliant") return true;
  return due !== undefined && due < asOf;
}

function countedDays(plan: DatedPlan, i: number): Counted {
  const step = plan.steps[i];
  const done = doneOn(step);
  const known = knownOn(plan, i);
  const planned = [step.due, done].flatMap((day) => day ?? []);
  const begins = step.start ?? (planned.length ? Math.min(...planned) : undefined);
  if (begins === undefined || done === undefined) return { cost: new Map(), worth: new Map() };
  const cost = shares(step, begins, done);
  if (known === undefined) return { cost, worth: new Map() };
  let from = Number.NEGATIVE_INFINITY;
  for (const { on, verified } of step.after) {
    const day = verified ? knownOn(plan, on) : doneOn(plan.steps[on]);
    if (day === undefined) return { cost, worth: new Map() };
    from = Math.max(from, day);
  }
  const worth = new Map<number, number>();
  for (const [day, share] of shares(step, begins + known - done, known, known)) {
    const at = Math.max(day, from);
    worth.set(at, (worth.get(at) ?? 0) + share);
  }
  return { cost, worth };
}

/** A cost counts when the work begins, worth when it ends; both in equal daily parts where they accrue. */
function shares({ linear }: DatedStep, from: number, to: number, atOnce = from): Map<number, number> {
  if (!linear || from >= to) return new Map([[atOnce, 1]]);
  return new Map(Array.from({ length: to - from }, (_, k) => [from + k + 1, 1 / (to - from)]));
}
