/** One state explained: for each maker why it stays or leaves, and what must change for the state to hold. */
import { type ConflictAnalysis, neighboursWithin } from "../../engine/stability/analysis.js";
import { type Explanation, explain } from "../../engine/stability/explain.js";
import { conceptsOf } from "../../engine/stability/grades.js";
import { type Concept, type ConflictModel, concepts, onIn } from "../../engine/stability/model.js";
import type { Step } from "../../engine/stability/moves.js";
import { conditionsFor, countRankings, editsFor, smallestReordering } from "../../engine/stability/must-change.js";
import { heldAmong } from "../../engine/stability/neighbours.js";
import { baseOrder } from "../../engine/stability/preferences.js";
import { holdsAt } from "../../engine/stability/truth.js";
import type { Language } from "../wire.js";
import { type ConflictVoice, conflictVoice, holdIn, sentence } from "./naming.js";

export type NamedState =
  | { readonly ok: true; readonly state: number }
  | { readonly ok: false; readonly message: string };

/** A state by `now`, a label, `none`, or the options that are on, joined by + or commas. */
export function stateNamed({ model, grades }: ConflictAnalysis, said: string): NamedState {
  const text = said.trim();
  if (text === "now") {
    if (model.now !== null) return { ok: true, state: model.now };
    return { ok: false, message: "no status quo is stated; name the options that are on" };
  }
  const label = model.names.find(({ name }) => name === text);
  if (label) {
    const states = grades?.map(({ state }) => state) ?? [...model.feasible.keys()].filter((s) => model.feasible[s]);
    const state = states.find((s) => holdsAt(label.states, s));
    return state === undefined ? { ok: false, message: `no possible state is called "${text}"` } : { ok: true, state };
  }
  let state = 0;
  for (const id of text === "none" ? [] : text.split(/[+,]/).map((part) => part.trim())) {
    const found = [...model.options.keys()].filter((k) => model.options[k]!.id === id || model.options[k]!.own === id);
    if (found.length > 1)
      return {
        ok: false,
        message: `"${id}" is an option of more than one maker; write ${found.map((k) => model.options[k]!.id).join(" or ")}`,
      };
    if (!found.length)
      return {
        ok: false,
        message: `no option, label or state "${id}"; options are ${model.options.map((one) => one.id).join(", ")}`,
      };
    state |= 1 << found[0]!;
  }
  return model.feasible[state]
    ? { ok: true, state }
    : { ok: false, message: `"${text}" matches an impossible pattern` };
}

/** The concept to tell of: the one the state holds under; where it does not hold, credible answers. */
const toldUnder = (analysis: ConflictAnalysis, state: number): Concept =>
  conceptsOf(holdIn(analysis)(state))[0] ?? "seq";

export function explanationLines(analysis: ConflictAnalysis, state: number, lang: Language): string[] {
  const { model } = analysis;
  const voice = conflictVoice(model, lang);
  const concept = toldUnder(analysis, state);
  const { now } = model;
  return [
    voice.s.about(voice.state(state), voice.s.hold[holdIn(analysis)(state)]),
    ...model.makers.map((_, maker) =>
      sentence(voice, { maker, state, now }, explain(model, { state, maker, concept })),
    ),
    ...neighbourLines(analysis, state, voice),
    ...changeLines(analysis, state, voice),
  ];
}

/** In how many neighbouring profiles the state holds as it does, and which break that; nothing where it does not hold. */
function neighbourLines(analysis: ConflictAnalysis, state: number, { s, who }: ConflictVoice): string[] {
  const { model } = analysis;
  const under = conceptsOf(holdIn(analysis)(state));
  const verdicts = under.length ? neighboursWithin(model) : null;
  if (!verdicts) return [];
  const among = heldAmong(verdicts, state, under);
  const breaks = [...among.swap.breaks, ...among.drop.breaks, ...among.negate.breaks];
  return [
    s.among(
      among,
      breaks.map((one) => s.broken(who(one.maker), one.change, saidBy(model, one))),
    ),
  ];
}

/** Orders and edits are tried one by one, each on all states. */
const searchable = ({ feasible }: ConflictModel): boolean => feasible.length <= 4096;

/** Answers listed for one condition. */
const mostMinds = 3;

/** What a leaving maker would have to give up or mind; then orders and single edits after which no one would gain by leaving alone. */
function changeLines({ model, found }: ConflictAnalysis, state: number, voice: ConflictVoice): string[] {
  const { s, who, told } = voice;
  const conditions = conditionsFor(model, state, "seq").map(({ maker, to, orMinds }) => {
    const minds = orMinds.slice(0, mostMinds).map((set) => set.map(voice.state).join(" · "));
    return s.condition(told({ by: maker, from: state, to, costs: false }), minds, orMinds.length - minds.length);
  });
  if (found.equilibria.nash.includes(state) || !searchable(model)) return conditions;
  const order = smallestReordering(model, state, "nash");
  const { tried, edits } = editsFor(model, state, "nash");
  return [
    ...conditions,
    ...(order.kind === "no order helps"
      ? [s.noOrder(told({ by: order.maker, from: state, to: order.to, costs: false }))]
      : order.kind === "found"
        ? [s.reordered(order.swaps, order.ways.length)]
        : []),
    ...(edits.length
      ? edits.map((edit) => s.edit(who(edit.maker), edit.change, saidBy(model, edit)))
      : tried
        ? [s.noEdit(tried)]
        : []),
  ];
}

/** A statement as it is written; of a ranking the place of the tie group, from 1. */
function saidBy(model: ConflictModel, { maker, at }: { maker: number; at: number }): string {
  const order = baseOrder(model.makers[maker]!.preferences!);
  return "groups" in order ? String(at + 1) : order.statements[at]!.said;
}

/** The same as data: per concept and maker, with moves by name. */
export function explanationJson(analysis: ConflictAnalysis, state: number) {
  const { model, found } = analysis;
  const on = onOf(model);
  const step = ({ by, from, to, costs }: Step) => ({ by: model.makers[by]!.id, from: on(from), to: on(to), costs });
  const told = (of: Explanation) =>
    Object.fromEntries(
      Object.entries(of).map(([key, value]) =>
        key === "move" || key === "escape"
          ? [key, step(value as Step)]
          : key === "answer"
            ? [key, (value as Step[]).map(step)]
            : [key, value],
      ),
    );
  return {
    on: on(state),
    explained: Object.fromEntries(
      concepts.map((concept) => [
        concept,
        Object.fromEntries(
          model.makers.map(({ id }, maker) => [
            id,
            { stable: found.stable[concept][maker]![state] === 1, ...told(explain(model, { state, maker, concept })) },
          ]),
        ),
      ]),
    ),
    neighbours: neighboursJson(analysis, state),
    mustChange: {
      conditions: conditionsFor(model, state, "seq").map(({ maker, to, orMinds }) => ({
        maker: model.makers[maker]!.id,
        to: on(to),
        orMinds: orMinds.map((set) => set.map(on)),
      })),
      nash: searchable(model) ? { reordering: reorderingJson(model, state), ...editsJson(model, state) } : null,
      rankings: rankingsJson(model, state),
    },
  };
}

function neighboursJson(analysis: ConflictAnalysis, state: number) {
  const { model } = analysis;
  const under = conceptsOf(holdIn(analysis)(state));
  const verdicts = under.length ? neighboursWithin(model) : null;
  if (!verdicts) return null;
  const told = Object.entries(heldAmong(verdicts, state, under)).map(([change, { held, of, breaks }]) => [
    change,
    { held, of, breaks: breaks.map((one) => ({ maker: model.makers[one.maker]!.id, said: saidBy(model, one) })) },
  ]);
  return Object.fromEntries(told) as object;
}

function reorderingJson(model: ConflictModel, state: number) {
  const order = smallestReordering(model, state, "nash");
  if (order.kind !== "no order helps") return order;
  return { kind: order.kind, maker: model.makers[order.maker]!.id, to: onOf(model)(order.to) };
}

function editsJson(model: ConflictModel, state: number) {
  const { tried, edits } = editsFor(model, state, "nash");
  return {
    tried,
    edits: edits.map((edit) => ({
      change: edit.change,
      maker: model.makers[edit.maker]!.id,
      said: saidBy(model, edit),
    })),
  };
}

/** Over all strict rankings of each maker; null where there are too many states. */
function rankingsJson(model: ConflictModel, state: number) {
  const counts = model.makers.map(({ id }, maker) => [id, countRankings(model, maker, state)] as const);
  return counts.some(([, count]) => count === null) ? null : Object.fromEntries(counts);
}

const onOf =
  (model: ConflictModel) =>
  (state: number): string[] =>
    onIn(model, state).map(({ id }) => id);
