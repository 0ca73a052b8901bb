/** Moves from now: what drifts if nobody arranges anything, and what has to be brought about. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { FromNow } from "../../engine/stability/from-now.js";
import type { Grade } from "../../engine/stability/grades.js";
import type { Step } from "../../engine/stability/moves.js";
import { credible, jumpLines } from "../stability/lines.js";
import { movesCharts } from "./graph.js";
import type { Hand, MoveRow, MovesView } from "./view.js";
import type { PageVoice } from "./voice.js";

/** Ends shown on each side. */
const mostEnds = 3;
const mostJoint = 2;

/** @returns null without a status quo, or where the conflict is too large to search */
export function movesView(voice: PageVoice, analysis: ConflictAnalysis): MovesView | null {
  const { from, grades } = analysis;
  if (!from || !grades) return null;
  const { w } = voice;
  const hold = new Map(grades.map((grade) => [grade.state, grade]));
  const held = (state: number) => {
    const grade = hold.get(state);
    return grade && credible(grade.hold) ? voice.s.hold[grade.hold] : null;
  };
  const drift = driftHand(voice, { from, grades, held });
  const arranged = arrangedHand(voice, { from, grades, held });
  const now = voice.state(from.now);
  const hands: [Hand, Hand] = [
    { head: w.moves.drift, rows: drift, none: w.moves.noDrift },
    { head: w.moves.arranged, rows: arranged, none: w.moves.noArranged },
  ];
  const label = w.moves.label(now, drift.length, arranged.length);
  return {
    now,
    hands,
    charts: movesCharts(hands, { now, lang: voice.lang, label }),
    jumps: jumpLines(voice, analysis),
  };
}

interface Known {
  readonly from: FromNow;
  readonly grades: readonly Grade[];
  readonly held: (state: number) => string | null;
}

/** Ways by drift to the states that hold best; where none holds, to where drift can go at most. */
function driftHand(voice: PageVoice, { from, grades, held }: Known): MoveRow[] {
  const reached = grades.filter(({ state }) => from.drift.steps.has(state));
  const ends = reached.filter(({ hold }) => credible(hold)).slice(0, mostEnds);
  const shown = ends.length ? ends : reached.slice(0, 1);
  return tree(
    voice,
    shown.map(({ state }) => from.drift.path(state)),
    { kind: "drift", held },
  );
}

/** Joint steps to the states that hold best, then the same without one: step by step, with what each costs its mover. */
function arrangedHand(voice: PageVoice, { from, grades, held }: Known): MoveRow[] {
  const { w, who } = voice;
  const good = grades.filter(({ hold, state }) => credible(hold) && state !== from.now);
  const joint = good.filter(({ state }) => from.joint.has(state)).slice(0, mostJoint);
  const atOnce = good.filter(({ state }) => !from.joint.has(state) && from.signed.has(state)).slice(0, 1);
  const rows: MoveRow[] = [...joint, ...atOnce].map(({ state }, column) => {
    const together = from.joint.get(state)?.[0];
    const by = (together ?? from.signed.get(state)![0]!).map(who);
    const move = voice.move(from.now, state);
    return {
      after: -1,
      column,
      kind: "joint",
      move: together ? w.moves.together(by, move) : w.moves.atOnce(by, move),
      costs: null,
      to: voice.called(state),
      holds: held(state),
    };
  });
  const wanted = joint[0] ?? good.find(({ state }) => !from.drift.steps.has(state) && from.legal.steps.has(state));
  if (!wanted || !from.legal.steps.has(wanted.state)) return rows;
  const alone = tree(voice, [from.legal.path(wanted.state)], { kind: "legal", held });
  return [
    ...rows,
    ...alone.map((row) => ({
      ...row,
      after: row.after < 0 ? -1 : row.after + rows.length,
      column: rows.length,
    })),
  ];
}

/** Ways that share their first steps as one tree, parents before children. */
function tree(
  voice: PageVoice,
  ways: readonly (readonly Step[])[],
  { kind, held }: { readonly kind: "drift" | "legal"; readonly held: Known["held"] },
): MoveRow[] {
  const rows: MoveRow[] = [];
  const known = new Map<string, number>();
  const used = new Set<number>();
  let columns = 0;
  for (const way of ways) {
    let after = -1;
    let key = "";
    for (const { by, from, to, costs } of way) {
      key += `/${by}:${to}`;
      const there = known.get(key);
      if (there !== undefined) {
        after = there;
        continue;
      }
      const follows: boolean = after >= 0 && !used.has(after);
      if (after >= 0) used.add(after);
      const who = voice.who(by);
      rows.push({
        after,
        column: follows ? rows[after]!.column : columns++,
        kind,
        move: voice.w.moves.move(who, voice.move(from, to)),
        costs: costs ? voice.w.moves.costs(who) : null,
        to: voice.called(to),
        holds: held(to),
      });
      after = rows.length - 1;
      known.set(key, after);
    }
  }
  return rows;
}
