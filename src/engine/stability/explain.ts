/** Why a maker stays or leaves at one state, as plain data: moves that can be replayed, never stored while solving. */
import type { Concept, ConflictModel } from "./model.js";
import { movesOf, type Reached, reachFrom, type Step } from "./moves.js";

export type Explanation =
  /** It does not see this state. */
  | { readonly kind: "blind" }
  | { readonly kind: "cannot move" }
  | { readonly kind: "no better" }
  /** It gains by the move; why nothing holds it back. Under Nash answers do not count. */
  | { readonly kind: "leaves"; readonly move: Step; readonly why: "alone" | "unanswered" }
  /** Answers exist, but each has a step that hurts whoever would take it. */
  | { readonly kind: "leaves"; readonly move: Step; readonly why: "answers hurt"; readonly answer: readonly Step[] }
  /** An answer exists, but it escapes from it. */
  | {
      readonly kind: "leaves";
      readonly move: Step;
      readonly why: "escapes";
      readonly answer: readonly Step[];
      readonly escape: Step;
    }
  /** It would gain, but is answered. */
  | {
      readonly kind: "held";
      readonly move: Step;
      readonly answer: readonly Step[];
      /** After the answer it is worse off than here; else just no better off. */
      readonly worse: boolean;
      /** Further moves by which it would gain, all answered. */
      readonly more: number;
    };

export interface Question {
  readonly state: number;
  readonly maker: number;
  readonly concept: Concept;
}

/**
 * Leaving: the unanswered improvement it likes best. Held: the improvement it likes best, with the answer of fewest steps, then
 * lowest for it, then lowest state number.
 */
export function explain(model: ConflictModel, { state, maker, concept }: Question): Explanation {
  const { ranks, unseen } = model.makers[maker];
  if (unseen?.[state]) return { kind: "blind" };
  const moves = movesOf(model, maker, state);
  if (!moves.length) return { kind: "cannot move" };
  const better = moves.filter((to) => ranks[to] > ranks[state]).sort((a, b) => ranks[b] - ranks[a] || a - b);
  if (!better.length) return { kind: "no better" };
  const moveTo = (to: number): Step => ({ by: maker, from: state, to, costs: false });
  if (concept === "nash") return { kind: "leaves", move: moveTo(better[0]), why: "alone" };
  const others = [...model.makers.keys()].filter((j) => j !== maker);
  const after = (to: number, credible: boolean) => reachFrom(model, to, { makers: others, credible });
  const holdsItDown = (u: number) => ranks[u] <= ranks[state];
  const cannotEscape = (u: number) => movesOf(model, maker, u).every(holdsItDown);
  const enough = concept === "smr" ? (u: number) => holdsItDown(u) && cannotEscape(u) : holdsItDown;
  const answers = better.map((to) => {
    const reached = after(to, concept === "seq");
    return { to, reached, end: firstAnswer(reached, ranks, enough) };
  });
  const open = answers.find(({ end }) => end === undefined);
  if (!open) {
    const { to, reached, end } = answers[0];
    return {
      kind: "held",
      move: moveTo(to),
      answer: reached.path(end!),
      worse: ranks[end!] < ranks[state],
      more: better.length - 1,
    };
  }
  const move = moveTo(open.to);
  const possible = concept === "seq" ? after(open.to, false) : open.reached;
  const end = firstAnswer(possible, ranks, holdsItDown);
  if (end === undefined || concept === "gmr") return { kind: "leaves", move, why: "unanswered" };
  const answer = possible.path(end);
  if (concept === "seq") return { kind: "leaves", move, why: "answers hurt", answer };
  const out = movesOf(model, maker, end).sort((a, b) => ranks[b] - ranks[a] || a - b)[0];
  return { kind: "leaves", move, why: "escapes", answer, escape: { by: maker, from: end, to: out, costs: false } };
}

/**
 * What others who gain by each step can do after a maker's move so that it is no better off than before: fewest steps, then lowest
 * for it, then lowest state number. Null where nothing does.
 */
export function answerTo(
  model: ConflictModel,
  { by, from, to }: Pick<Step, "by" | "from" | "to">,
): readonly Step[] | null {
  const { ranks } = model.makers[by];
  const others = [...model.makers.keys()].filter((j) => j !== by);
  const reached = reachFrom(model, to, { makers: others, credible: true });
  const end = firstAnswer(reached, ranks, (u) => ranks[u] <= ranks[from]);
  return end === undefined ? null : reached.path(end);
}

/** Whether a maker is stable at one state, by search from it alone. */
export function stableThere(model: ConflictModel, question: Question): boolean {
  return explain(model, question).kind !== "leaves";
}

/** Whether every maker is. */
export const holdsThere = (model: ConflictModel, state: number, concept: Concept): boolean =>
  model.makers.every((_, maker) => stableThere(model, { state, maker, concept }));

function firstAnswer({ steps }: Reached, ranks: Int32Array, enough: (state: number) => boolean): number | undefined {
  const by = (a: number, b: number) => steps.get(a)! - steps.get(b)! || ranks[a] - ranks[b] || a - b;
  return [...steps.keys()].filter(enough).sort(by)[0];
}
