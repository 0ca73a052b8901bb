/** A plan as the rules read it: its steps, texts and procedures, what waits for what, and when. Read once. */
import type { Plain, Talks, Text } from "../../talks/model.js";
import type { Procedure } from "../clocks/model.js";
import { proceduresOf } from "../clocks/read.js";
import { type PlanDates, planDates } from "../clocks/when.js";
import { conditionsOf } from "../phases/conditions.js";
import { entriesOf, idsOf, isEntry, itemsOf, listOf, type PlanEntry } from "../phases/entries.js";
import type { Condition } from "../phases/model.js";
import type { ClauseName } from "./finding.js";

export type StepKind = "do" | "refrain" | "limit" | "permit" | "tranche";

export interface PlanStep {
  readonly id: string;
  readonly entry: PlanEntry;
  readonly path: readonly [string, string];
  /** A commitment without a kind is something to do. */
  readonly kind: StepKind;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly verifiedBy: readonly string[];
  readonly clauses: readonly ClauseName[];
  /** What it waits for, as conditions on steps by index. */
  readonly after: readonly Condition[];
}

export interface PlanClause extends ClauseName {
  readonly words: Text;
  readonly path: readonly string[];
}

export interface PlanText {
  readonly id: string;
  readonly entry: PlanEntry;
  readonly bound: readonly string[];
  readonly annexes: readonly string[];
  readonly clauses: readonly PlanClause[];
}

export interface CheckedPlan {
  readonly talks: Talks;
  readonly dates: PlanDates;
  /** Commitments, then tranches, each in file order: the order of `compilePhases`. */
  readonly steps: readonly PlanStep[];
  /** By step the steps that wait for it, directly or through milestones and acts; ascending. */
  readonly waiting: readonly (readonly number[])[];
  /** Whether the first comes before the second by conditions, directly or not. */
  readonly isBefore: (first: number, second: number) => boolean;
  /** Whether two steps are in one group of the file, or simultaneous. */
  readonly together: (first: number, second: number) => boolean;
  readonly texts: readonly PlanText[];
  readonly procedures: readonly Procedure[];
  readonly acts: readonly PlanEntry[];
  readonly clause: (name: ClauseName) => PlanClause | undefined;
  /** Who the plan binds: by any text; the parties where no text says. */
  readonly bound: ReadonlySet<string>;
}

/** @param talks cut to its date */
export function planOf(talks: Talks): CheckedPlan {
  const { later } = talks;
  const written = [
    ...entriesOf(later.commitments).map(([id, entry]) => ({ id, entry, section: "commitments" })),
    ...entriesOf(later.tranches).map(([id, entry]) => ({ id, entry, section: "tranches" })),
  ];
  const conditions = conditionsOf(
    later,
    written.map(({ id }) => id),
  );
  const steps = written.map(
    ({ id, entry, section }, k): PlanStep => ({
      id,
      entry,
      path: [section, id],
      kind: section === "tranches" ? "tranche" : ((entry.kind ?? "do") as StepKind),
      by: idsOf(entry.by),
      to: idsOf(entry.to),
      verifiedBy: idsOf(entry.verified_by),
      clauses: listOf(entry.clause).flatMap(clauseName),
      after: conditions[k],
    }),
  );
  const texts = entriesOf(later.texts).map(([id, entry]) => textOf(id, entry));
  const boundByTexts = texts.flatMap(({ bound }) => bound);
  const clauses = new Map(texts.flatMap(({ clauses: all }) => all.map((each) => [keyOf(each), each] as const)));
  const groups = itemsOf(later.groups).map(({ steps: members }) => new Set(idsOf(members)));
  const earlier = steps.map((_, step) => reached(steps, step));
  return {
    talks,
    dates: planDates(talks),
    steps,
    waiting: steps.map((_, k) =>
      [...steps.keys()].filter((other) => steps[other].after.some(({ on }) => on === k && other !== k)),
    ),
    isBefore: (first, second) => earlier[second].has(first),
    together: (first, second) =>
      groups.some((members) => members.has(steps[first].id) && members.has(steps[second].id)) ||
      simultaneous(steps, first, second) ||
      simultaneous(steps, second, first),
    texts,
    procedures: proceduresOf(talks),
    acts: itemsOf(later.acts),
    clause: (name) => clauses.get(keyOf(name)),
    bound: new Set(boundByTexts.length > 0 ? boundByTexts : talks.parties.map(({ id }) => id)),
  };
}

const keyOf = ({ text, clause }: ClauseName): string => JSON.stringify([text, clause]);

function clauseName(value: Plain): ClauseName[] {
  return isEntry(value) ? [{ text: String(value.text), clause: String(value.clause) }] : [];
}

/** Clauses are kept as pairs, so that their numbers stay in order. */
function textOf(id: string, entry: PlanEntry): PlanText {
  const clauses = listOf(entry.clauses).flatMap((pair): PlanClause[] => {
    if (!Array.isArray(pair)) return [];
    const clause = String(pair[0]);
    return [{ text: id, clause, words: pair[1] as Text, path: ["texts", id, "clauses", clause] }];
  });
  return { id, entry, bound: idsOf(entry.bound), annexes: idsOf(entry.annexes), clauses };
}

function reached(steps: readonly PlanStep[], from: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (const { on } of steps[step].after) {
      if (seen.has(on)) continue;
      seen.add(on);
      open.push(on);
    }
  }
  return seen;
}

const simultaneous = (steps: readonly PlanStep[], first: number, second: number): boolean =>
  steps[first].after.some(({ on, need }) => on === second && need === "simultaneous");
