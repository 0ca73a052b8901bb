/** From the plan of a talks file to a `PhaseModel`: points exactly, in one unit; conditions and groups by index. */
import { type Fraction, fraction, minus, times, toNumber } from "../../talks/fraction.js";
import type { Plain, Talks } from "../../talks/model.js";
import type { Unplaced } from "../gather.js";
import { conditionsOf } from "./conditions.js";
import { entriesOf, idsOf, isEntry, itemsOf, type PlanEntry } from "./entries.js";
import { type Condition, type PartyNumbers, type PhaseModel, type Reading, readings, type StepModel } from "./model.js";
import { type ExactPoints, exactPoints, exactRange, numberOf } from "./points.js";

export type CompiledPhases =
  | { readonly ok: true; readonly model: PhaseModel }
  | { readonly ok: false; readonly problems: readonly Unplaced[] };

/** Sums stay below 2^53 with room to add two of them. */
const largestSum = 2 ** 52;
const zero = fraction(0n);
const one = fraction(1n);

/**
 * The plan of a talks file that has been cut to its date.
 *
 * Every cost, worth and share is read as it is written and brought to the least common unit. Where that unit would leave sums
 * beyond 2^52, the finest power of ten is taken and `rounded` says so. A reversal in words sets both shares: none 0,
 * costly 0.5, easy 1; absent is none.
 *
 * @returns a problem where there is no step at all; cycles, missing doers and missing numbers are no problems
 */
export function compilePhases(talks: Talks): CompiledPhases {
  const { later } = talks;
  const entries = [
    ...entriesOf(later.commitments).map(([id, entry]) => ({ id, entry, kind: "commitment" as const })),
    ...entriesOf(later.tranches).map(([id, entry]) => ({ id, entry, kind: "tranche" as const })),
  ];
  if (!entries.length) {
    const hint = "add `commitments:` with who does what for whom, or `tranches:`";
    return {
      ok: false,
      problems: [{ code: "no-plan", message: "there is no plan: no step is written", hint, path: [] }],
    };
  }
  const parties = talks.parties.map(({ id }) => id);
  const exact = entries.map(({ entry }) => exactNumbers(entry, parties));
  const stated = talks.parties.map(({ leavingCost, bearable }) => ({
    leavingCost: leavingCost && exactRange(leavingCost),
    bearable: bearable && exactRange(bearable),
  }));
  const all = [
    ...exact.flatMap((by) => readings.flatMap((reading) => Object.values(by[reading]).flat())),
    ...stated.flatMap(({ leavingCost, bearable }) =>
      [leavingCost, bearable].flatMap((r) => (r ? Object.values(r) : [])),
    ),
  ] as Fraction[];
  const { scale, rounded } = commonScale(all);
  const unit = (value: Fraction) => whole(times(value, scale));
  const conditions = conditionsOf(
    later,
    entries.map(({ id }) => id),
  );
  const steps = entries.map(
    ({ id, entry, kind }, k): StepModel => ({
      id,
      kind,
      by: idsOf(entry.by),
      to: idsOf(entry.to),
      verifiedBy: idsOf(entry.verified_by),
      rated: [entry.cost, entry.worth].some((points) => isEntry(points) && Object.keys(points).length > 0),
      linear: entry.accrual === "linear",
      numbers: byReading((reading) => {
        const { given, lasting, received, kept } = exact[k][reading];
        return {
          given: given.map(unit),
          lasting: lasting.map(unit),
          received: received.map(unit),
          kept: kept.map(unit),
        };
      }),
      after: conditions[k],
    }),
  );
  const partyNumbers = byReading((reading) =>
    stated.map(
      ({ leavingCost, bearable }): PartyNumbers => ({
        leavingCost: leavingCost ? unit(leavingCost[lesser[reading]]) : 0,
        bearable: bearable ? unit(bearable[lesser[reading]]) : null,
      }),
    ),
  );
  const groups = groupsOf(
    entries.map(({ id }) => id),
    itemsOf(later.groups),
    conditions,
  );
  return { ok: true, model: { parties, partyNumbers, scale: toNumber(scale), rounded, steps, groups } };
}

/** The end of a range that a reading takes of what a party gets or can bear, and of what it pays. */
const lesser = { cautious: "low", best: "best", hopeful: "high" } as const;
const greater = { cautious: "high", best: "best", hopeful: "low" } as const;

const byReading = <T>(make: (reading: Reading) => T): Record<Reading, T> => ({
  cautious: make("cautious"),
  best: make("best"),
  hopeful: make("hopeful"),
});

function exactNumbers(entry: PlanEntry, parties: readonly string[]) {
  const { giver, receiver } = sharesOf(entry.reversal);
  const [costs, worths] = [entry.cost, entry.worth].map((points) => parties.map((party) => pointsOf(points, party)));
  return byReading((reading) => {
    const given = costs.map((points) => points[greater[reading]]);
    const received = worths.map((points) => points[lesser[reading]]);
    return {
      given,
      lasting: given.map((g) => times(minus(one, giver), g)),
      received,
      kept: received.map((r) => times(minus(one, receiver), r)),
    };
  });
}

function pointsOf(points: Plain | undefined, party: string): ExactPoints {
  const value = isEntry(points) && Object.hasOwn(points, party) ? points[party] : undefined;
  return value === undefined ? { low: zero, best: zero, high: zero } : exactPoints(value);
}

const inWords: Readonly<Record<string, Fraction>> = { none: zero, costly: fraction(1n, 2n), easy: one };

/** ρ and λ. */
function sharesOf(reversal: Plain | undefined): { readonly giver: Fraction; readonly receiver: Fraction } {
  const share = (value: Plain | undefined): Fraction =>
    value === undefined ? zero : (inWords[String(value)] ?? numberOf(value));
  if (isEntry(reversal)) return { giver: share(reversal.giver), receiver: share(reversal.receiver) };
  return { giver: share(reversal), receiver: share(reversal) };
}

/** The least unit in which everything is whole, if sums stay safe in it; else the finest power of ten in which they do. */
function commonScale(numbers: readonly Fraction[]): { readonly scale: Fraction; readonly rounded: boolean } {
  const sum = numbers.reduce((total, value) => total + Math.abs(toNumber(value)), 0);
  let scale = 1n;
  for (const { d } of numbers) {
    scale = (scale / commonDivisor(scale, d)) * d;
    if (scale > BigInt(largestSum)) break;
  }
  if (scale <= BigInt(largestSum) && Number(scale) * sum < largestSum)
    return { scale: fraction(scale), rounded: false };
  const power = Math.floor(Math.log10(largestSum / sum));
  const ten = 10n ** BigInt(Math.abs(power));
  return { scale: power >= 0 ? fraction(ten) : fraction(1n, ten), rounded: true };
}

/** The nearest whole number, halves up. */
function whole({ n, d }: Fraction): number {
  return Number((2n * n + d) / (2n * d));
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

function groupsOf(
  ids: readonly string[],
  written: readonly PlanEntry[],
  conditions: readonly Condition[][],
): number[][] {
  const first = ids.map((_, k) => k);
  const root = (k: number): number => (first[k] === k ? k : root(first[k]));
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    first[high] = low;
  };
  for (const { steps } of written) {
    const members = idsOf(steps).map((id) => ids.indexOf(id));
    for (const member of members) join(members[0], member);
  }
  conditions.forEach((own, step) => {
    for (const { on, need } of own) if (need === "simultaneous") join(step, on);
  });
  return ids
    .map((_, k) => ids.flatMap((_, member) => (root(member) === k ? [member] : [])))
    .filter((members) => members.length > 1);
}
