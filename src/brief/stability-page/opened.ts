/** One state opened: why each maker stays or leaves; what the verdict rests on; what would have to change. */
import { type ConflictAnalysis, neighboursWithin } from "../../engine/stability/analysis.js";
import { explain } from "../../engine/stability/explain.js";
import { conceptsOf, type Grade } from "../../engine/stability/grades.js";
import type { Concept, ConflictModel } from "../../engine/stability/model.js";
import {
  conditionsFor,
  countRankings,
  editsFor,
  type Reordering,
  smallestReordering,
} from "../../engine/stability/must-change.js";
import { heldAmong } from "../../engine/stability/neighbours.js";
import { baseOrder } from "../../engine/stability/preferences.js";
import { truthOf } from "../../engine/stability/truth.js";
import { parseExpression } from "../../talks/expression.js";
import { holdIn, sentence } from "../stability/naming.js";
import { rowOf } from "./rows.js";
import { statementWords } from "./statements.js";
import type { Beyond, Explained } from "./view.js";
import type { PageVoice } from "./voice.js";

/** Answers listed for one condition; ways of reordering listed. */
const mostMinds = 3;
const mostWays = 3;
/** Orders and edits are tried one by one, each on all states. */
const mostSearched = 4096;

export function explainedView(voice: PageVoice, analysis: ConflictAnalysis, state: number): Explained {
  const { model, grades } = analysis;
  if (!model.feasible[state]) return { possible: false, because: voice.w.impossible(matching(model, state)) };
  const { s, told } = voice;
  const grade = grades?.find((one) => one.state === state) ?? gradeHere(analysis, state);
  const concept = conceptsOf(grade.hold)[0] ?? "seq";
  const conditions = conditionsFor(model, state, "seq").map(({ maker, to, orMinds }) => {
    const minds = orMinds.slice(0, mostMinds).map((set) => set.map(voice.state).join(" · "));
    return s.condition(told({ by: maker, from: state, to, costs: false }), minds, orMinds.length - minds.length);
  });
  return {
    possible: true,
    about: s.about(voice.state(state), s.hold[grade.hold]),
    row: rowOf(voice, analysis, grade),
    under: s.concept[concept],
    makers: model.makers.map((_, maker) => ({
      who: voice.maker(maker),
      sentence: sentence(voice, { maker, state, now: model.now }, explain(model, { state, maker, concept })),
    })),
    conditions,
  };
}

/** In conflicts too large to grade. */
function gradeHere(analysis: ConflictAnalysis, state: number): Grade {
  const { model, found } = analysis;
  const stays = (i: number) =>
    (["nash", "seq", "smr", "gmr"] as const).find((concept) => found.stable[concept][i]![state]) ?? null;
  return { state, hold: holdIn(analysis)(state), strongest: model.makers.map((_, i) => stays(i)) };
}

/** Impossible patterns that a state matches. */
function matching({ patterns, options }: ConflictModel, state: number): string[] {
  const index = (name: string) =>
    options.findIndex(
      ({ id, own }) => id === name || (own === name && options.filter((o) => o.own === own).length === 1),
    );
  return patterns.flatMap(({ said }) => {
    const read = parseExpression(said);
    if (!read.ok) return [];
    const truth = truthOf(read.expression, options.length, index);
    return (truth[state >>> 5]! >>> (state & 31)) & 1 ? [said] : [];
  });
}

export function beyondView(voice: PageVoice, analysis: ConflictAnalysis, state: number): Beyond {
  const { model, found } = analysis;
  const { s, w, who } = voice;
  const neighbours = neighboursOfState(voice, analysis, state);
  const rankings = model.makers.flatMap((_, i) => {
    const counted = countRankings(model, i, state);
    if (!counted) return [];
    return (["nash", "seq"] as const).map((concept) =>
      w.rankings(who(i), s.concept[concept], counted.stable[concept], counted.equilibrium[concept], counted.rankings),
    );
  });
  if (found.equilibria.nash.includes(state)) return { neighbours, order: null, edits: [], rankings };
  if (model.feasible.length > mostSearched) return { neighbours, order: w.notSearched, edits: [], rankings };
  const { tried, edits } = editsFor(model, state, "nash");
  return {
    neighbours,
    order: orderWords(voice, state, smallestReordering(model, state, "nash")),
    edits: edits.length
      ? edits.map((edit) => s.edit(who(edit.maker), edit.change, saidBy(voice, edit)))
      : [s.noEdit(tried)],
    rankings,
  };
}

function neighboursOfState(voice: PageVoice, analysis: ConflictAnalysis, state: number): Beyond["neighbours"] {
  const under: readonly Concept[] = conceptsOf(holdIn(analysis)(state));
  const verdicts = under.length ? neighboursWithin(analysis.model) : null;
  if (!verdicts) return null;
  const among = heldAmong(verdicts, state, under);
  const breaks = [...among.swap.breaks, ...among.drop.breaks, ...among.negate.breaks];
  return {
    sentence: voice.s.among(among, []),
    breaks: breaks.map((one) => voice.s.broken(voice.who(one.maker), one.change, saidBy(voice, one))),
  };
}

function orderWords(voice: PageVoice, state: number, order: Reordering): string {
  const { s, w, told, who } = voice;
  switch (order.kind) {
    case "no order helps":
      return s.noOrder(told({ by: order.maker, from: state, to: order.to, costs: false }));
    case "not found":
      return w.notFound(order.swaps, order.profiles);
    case "found": {
      const ways = order.ways.slice(0, mostWays).map((way) =>
        way
          .flatMap((positions, maker) =>
            positions.some((at, k) => at !== k)
              ? [
                  w.orderLine(
                    who(maker),
                    positions.map((at) => saidBy(voice, { maker, at })),
                  ),
                ]
              : [],
          )
          .join(" · "),
      );
      const more = order.ways.length - ways.length;
      return [s.reordered(order.swaps, order.ways.length), ...ways, ...(more > 0 ? [w.ways(more)] : [])].join(" ");
    }
    default:
      return order satisfies never;
  }
}

/** A statement in words; of a ranking the place of the tie group, from 1. */
function saidBy(voice: PageVoice, { maker, at }: { readonly maker: number; readonly at: number }): string {
  const order = baseOrder(voice.model.makers[maker]!.preferences!);
  return "groups" in order
    ? String(at + 1)
    : statementWords({ ...voice, option: voice.plain }, order.statements[at]!.said);
}
