/** Compares coalitions, the view from the status quo and grades with the definitions, for tests. */
import { blindAt, eyesOpen, heldByBlindness } from "../stability/blindness.js";
import {
  coalitionNash,
  coalitionsOf,
  improvementsTogether,
  jumpsBetween,
  onlySignedTogether,
  smallestJumps,
} from "../stability/coalitions.js";
import { tooCoarse } from "../stability/coarse.js";
import { fromNow, reaches, reachOf, stepsTo } from "../stability/from-now.js";
import { conceptsOf, gradesOf, holds, holdsOf } from "../stability/grades.js";
import { idleStatements } from "../stability/idle-statements.js";
import { concepts } from "../stability/model.js";
import { stability } from "../stability/stability.js";
import { baseOf, type PlainConflict, plainRanks } from "./stability-conflict.js";
import { judgeReached, type StabilityJudge, unlike } from "./stability-judge.js";
import { plainMoves, plainReach } from "./stability-moves.js";
import { plainFirm, plainJumps, plainSets, plainSigned, plainTogether } from "./stability-together.js";
import { type PlainConcept, plainEquilibria, plainHolds, plainStable } from "./stability-verdicts.js";

/** Sets of two or more makers who can do something: one who cannot takes part in no step, and its wishes stop none. */
const setsOf = (plain: PlainConflict): number[][] =>
  plainSets(plain, 2).filter((by) => by.every((i) => plain.makers[i].options.length > 0));

const able = (plain: PlainConflict, by: readonly number[]): boolean =>
  by.every((i) => plain.makers[i].options.length > 0);

export const judgeTogether: StabilityJudge = ({ model, plain }) => {
  const found = [
    ...unlike("coalitions", coalitionsOf(model), setsOf(plain)),
    ...unlike("coalition-Nash", coalitionNash(model, plainEquilibria(plain, "nash")), plainFirm(plain)),
  ];
  for (const by of plainSets(plain, 1))
    for (const state of plain.states) {
      found.push(
        ...unlike(
          `${by} better off together from ${state}`,
          improvementsTogether(model, by, state),
          plainTogether(plain, by, state),
        ),
      );
      if (by.length > 1)
        found.push(
          ...unlike(
            `${by} signing at once from ${state}`,
            onlySignedTogether(model, by, state),
            plainSigned(plain, by, state),
          ),
        );
    }
  for (const concept of concepts) {
    const equilibria = plainEquilibria(plain, concept);
    const jumps = plainJumps(plain, equilibria)
      .filter(({ by }) => able(plain, by))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    const given = jumpsBetween(model, equilibria).map(({ by, from, to }) => ({ by, from, to }));
    found.push(...unlike(`jumps under ${concept}`, given, jumps));
    const smallest = jumps.filter((jump, k) => jumps.findIndex((j) => j.from === jump.from && j.to === jump.to) === k);
    found.push(
      ...unlike(
        `smallest jumps under ${concept}`,
        smallestJumps(given).map(({ by, from, to }) => ({ by, from, to })),
        smallest,
      ),
    );
  }
  return found;
};

export const judgeFromNow: StabilityJudge = ({ model, plain }) => {
  const from = fromNow(model);
  const { now } = plain;
  if (now === null || from === null) return unlike("from now", from, now);
  const all = plain.makers.map((_, i) => i);
  const found: string[] = [];
  const reach = (credible: boolean) => new Map([...plainReach(plain, all, now, credible)].filter(([to]) => to !== now));
  const drift = reach(true);
  const legal = reach(false);
  found.push(
    ...judgeReached(plain, "drift", { ...from.drift, path: (to) => from.drift.path(to), ways: drift }),
    ...judgeReached(plain, "legal moves", { ...from.legal, path: (to) => from.legal.path(to), ways: legal }),
  );
  const byEnd = (ends: (by: readonly number[]) => number[]) =>
    plain.states
      .map((to) => [to, setsOf(plain).filter((by) => ends(by).includes(to))] as const)
      .filter(([, sets]) => sets.length);
  const joint = byEnd((by) => plainTogether(plain, by, now));
  const sorted = (map: ReadonlyMap<number, unknown>) => [...map].sort((a, b) => a[0] - b[0]);
  found.push(
    ...unlike("joint", sorted(from.joint), joint),
    ...unlike(
      "signed",
      sorted(from.signed),
      byEnd((by) => plainSigned(plain, by, now)),
    ),
  );
  const jointly = new Map(joint);
  for (const state of plain.states) {
    const wanted =
      state === now
        ? "now"
        : drift.has(state)
          ? "drift"
          : jointly.has(state)
            ? "joint"
            : legal.has(state)
              ? "legal"
              : "never";
    found.push(...unlike(`reach of ${state}`, reachOf(from, state), wanted));
    const steps =
      wanted === "now" ? 0 : wanted === "drift" ? drift.get(state)?.length : wanted === "never" ? null : undefined;
    if (steps !== undefined) found.push(...unlike(`steps to ${state}`, stepsTo(from, state), steps));
    if (wanted === "legal") found.push(...unlike(`steps to ${state}`, stepsTo(from, state), legal.get(state)?.length));
  }
  return found;
};

const hold = (plain: PlainConflict, firm: readonly number[], state: number): (typeof holds)[number] => {
  const under = (concept: PlainConcept) => plainHolds(plain, state, concept);
  if (firm.includes(state)) return "firm";
  if (under("nash")) return "nash";
  if (under("seq")) return under("smr") ? "seq-smr" : "seq";
  if (under("smr")) return "smr";
  return under("gmr") ? "gmr" : "none";
};

export const judgeGrades: StabilityJudge = ({ model, plain }) => {
  const solved = stability(model);
  const from = fromNow(model);
  const firm = plainFirm(plain);
  const given = holdsOf(model, solved);
  const grades = gradesOf(model, solved, { from });
  const robust = gradesOf(model, solved, { from, robust: (state) => (state % 3) / 3 });
  const held = new Map(plain.states.map((state) => [state, hold(plain, firm, state)]));
  const found = plain.states.flatMap((state) => unlike(`hold of ${state}`, given(state), held.get(state)));
  const strongest = (["nash", "seq", "smr", "gmr"] as const).slice();
  for (const grade of robust) {
    const { state } = grade;
    found.push(
      ...unlike(`grade of ${state}`, grade.hold, held.get(state)),
      ...unlike(
        `strongest at ${state}`,
        grade.strongest,
        plain.makers.map(
          (_, maker) => strongest.find((concept) => plainStable(plain, { maker, state, concept })) ?? null,
        ),
      ),
      ...unlike(`reach in grade of ${state}`, grade.reach, from ? reachOf(from, state) : undefined),
      ...unlike(`robust in grade of ${state}`, grade.robust, (state % 3) / 3),
      ...unlike(`label of ${state}`, grade.label, plain.names.find(({ holds }) => holds(state))?.name),
    );
  }
  const kept = { firm: "nash", nash: "nash", "seq-smr": "seq+smr", seq: "seq", smr: "smr", gmr: "gmr", none: "" };
  for (const one of holds)
    found.push(...unlike(`concepts of ${one}`, [...conceptsOf(one)].sort().join("+"), kept[one]));
  for (const rows of [grades, robust]) {
    found.push(
      ...unlike(
        "graded states",
        rows.map(({ state }) => state).sort((a, b) => a - b),
        plain.states,
      ),
    );
    const place = (row: (typeof rows)[number]) => [
      holds.indexOf(row.hold),
      row.reach ? reaches.indexOf(row.reach) : 0,
      -(row.robust ?? 0),
      from ? (stepsTo(from, row.state) ?? Number.POSITIVE_INFINITY) : 0,
      row.state,
    ];
    rows.slice(1).forEach((row, k) => {
      const [a, b] = [place(rows[k]), place(row)];
      const at = a.findIndex((x, i) => x !== b[i]);
      if (!(a[at] < b[at])) found.push(`state ${row.state} stands after ${rows[k].state}`);
    });
  }
  return found;
};

export const judgeWarnings: StabilityJudge = ({ model, plain }) => {
  const { makers, states, rank } = plain;
  const found: string[] = [];
  const blind = (state: number) => makers.flatMap((maker, i) => (maker.sees(state) ? [] : [i]));
  for (const state of states) found.push(...unlike(`blind at ${state}`, blindAt(model, state), blind(state)));
  const counted = heldByBlindness(model, stability(model));
  for (const concept of concepts)
    found.push(
      ...unlike(
        `held by blindness under ${concept}`,
        counted[concept],
        plainEquilibria(plain, concept).filter((s) => blind(s).length).length,
      ),
    );
  const open: PlainConflict = {
    ...plain,
    makers: makers.map((maker) => ({ ...maker, sees: () => true })),
    reached: new Map(),
  };
  for (const concept of concepts)
    found.push(
      ...unlike(
        `eyes open: ${concept}`,
        [...stability(eyesOpen(model)).equilibria[concept]],
        plainEquilibria(open, concept),
      ),
    );

  const coarse = new Set(tooCoarse(model).map(({ maker }) => maker));
  makers.forEach((maker, i) => {
    const levels = new Set(states.map((s) => rank[i][s])).size;
    const movable = states.filter((s) => plainMoves(plain, i, s).length);
    const alike = movable.filter((s) => plainMoves(plain, i, s).every((t) => rank[i][t] === rank[i][s]));
    const warned = levels === 1 || levels < Math.log2(states.length) || alike.length > movable.length / 2;
    if (states.length > 1) found.push(...unlike(`${maker.id} too coarse`, coarse.has(i), warned));
  });

  const idle = idleStatements(model);
  makers.forEach((maker, i) => {
    const order = baseOf(maker);
    if ("groups" in order) return;
    const truths = order.statements.map(({ holds }) => states.map((s) => (holds(s) ? "1" : "0")).join(""));
    const wanted = truths.flatMap((truth, at) => {
      const why = !truth.includes("0")
        ? "always"
        : !truth.includes("1")
          ? "never"
          : truths.indexOf(truth) < at
            ? "repeated"
            : "";
      return why ? [{ at, why }] : [];
    });
    const given = idle.filter(({ maker }) => maker === i);
    found.push(
      ...unlike(
        `idle statements of ${maker.id}`,
        given.map(({ at, why }) => ({ at, why })),
        wanted,
      ),
    );
    const rest = order.statements.filter((_, at) => !given.some((one) => one.at === at));
    found.push(
      ...unlike(
        `ranks of ${maker.id} without them`,
        plainRanks({ statements: rest }, states),
        plainRanks(order, states),
      ),
    );
  });
  return found;
};
